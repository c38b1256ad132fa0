// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace Stemma {

class Dialogs;
class Settings;

struct ExportFileQuestion {
    QString title; ///< of the dialog
    QString project; ///< file of the project: the first export is proposed beside it
    QString name; ///< that is proposed
    QString filter; ///< "Tables (*.csv);;Pages (*.html)"; see below
};

/// Asks into which file something is to be written, beginning where the last export went, and remembers its
/// folder. A name without an ending of the filter, or with the one that was proposed, gets that of the chosen
/// kind. Empty when the person gave no file. Whether the file is there already is for the writer to see.
[[nodiscard]] QString askForExportFile(Dialogs &dialogs, Settings &settings, QWidget *parent,
                                       const ExportFileQuestion &question);

} // namespace Stemma
