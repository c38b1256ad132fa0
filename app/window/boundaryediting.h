// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/project.h"
#include "widgets/reader/gestures/edgemove.h"

#include <QObject>

namespace Stemma {

class ComparisonView;
class NoticeBar;

/// Moves the ends of annotations: what a handle is dragged to or a key asks for becomes one step of undo for
/// the whole gesture. Works on the active pane. GUI thread; made and owned by the window.
class BoundaryEditing : public QObject {
    Q_OBJECT

public:
    BoundaryEditing(const Actions &actions, ComparisonView *comparison, NoticeBar *notices, QObject *parent);

    /// Null: no project.
    void setProject(Project *project);

    /// Enables what can be done now.
    void updateActions();

Q_SIGNALS:
    /// An edit was refused; it changed nothing.
    void failed(const Stemma::Error &error);

private:
    void choose(SpanEdge edge);
    void setRanges(SpanId span, const TextRanges &ranges, QUuid gesture);

    const Actions &m_actions;
    ComparisonView *m_comparison;
    NoticeBar *m_notices;
    Project *m_project = nullptr;
};

} // namespace Stemma
