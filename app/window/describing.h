// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/project.h"
#include "models/project/recentvalues.h"

#include <QObject>

namespace Stemma {

class InspectorPanel;

/// Attributes by key: from the text into the fields, and digits that fill in the field in question without
/// leaving the text. Keeps the recent values of the open project. GUI thread; made and owned by the window.
class Describing : public QObject {
    Q_OBJECT

public:
    /// @p actions and @p inspector outlive this.
    Describing(const Actions &actions, InspectorPanel *inspector, QObject *parent);
    ~Describing() override;

    /// Null: no project. @p recent: what state() gave when the project was open last.
    void setProject(Project *project, const QByteArray &recent = {});

    [[nodiscard]] QByteArray state() const { return m_recent.toJson(); }

    /// Enables what can be done now.
    void updateActions();
    /// Tells in menu and palette what each digit stands for; not on the way from key to pixel.
    void updateTexts();

Q_SIGNALS:
    /// The inspector should be in sight and take the focus at its first field.
    void fieldsRequested();

private:
    void onChanged(const Edit &edit);
    void noteTagged();

    const Actions &m_actions;
    InspectorPanel *m_inspector;
    Project *m_project = nullptr;
    RecentValues m_recent;
    /// An entity that was tagged, so far with its own words for a name; null: none.
    SpanId m_tagged;
    bool m_isTaggedShown = false; ///< the inspector has come to it
};

} // namespace Stemma
