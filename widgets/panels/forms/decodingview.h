// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

#include <QWidget>

class QFormLayout;
class QToolButton;
class QTreeWidget;

namespace Stemma {

/// "How the text was made": the file, its encoding, what was changed in it and what was cut out of it.
/// Folded until somebody wants to know. GUI thread.
class DecodingView : public QWidget {
    Q_OBJECT

public:
    explicit DecodingView(QWidget *parent = nullptr);

    void setRevision(const Article &article, const Revision &revision);

private:
    void addLine(const QString &label, const QString &value);

    QToolButton *m_fold;
    QWidget *m_content;
    QFormLayout *m_lines;
    QWidget *m_cutLabel;
    QTreeWidget *m_cut;
};

} // namespace Stemma
