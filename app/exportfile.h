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
    QString name; ///< that is proposed, with the ending that a name with none of the filter's gets
    QString filter; ///< "Tables (*.csv);;Pages (*.html)"
};

/// Asks into which file something is to be written, beginning where the last export went, and remembers its
/// folder. Empty when the person gave no file. Whether the file is there already is for the writer to see.
[[nodiscard]] QString askForExportFile(Dialogs &dialogs, Settings &settings, QWidget *parent,
                                       const ExportFileQuestion &question);

} // namespace Stemma
