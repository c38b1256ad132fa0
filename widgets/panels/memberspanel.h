// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/membersmodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace Stemma {

class ElidedLabel;
class ReadableProxy;

/// The witnesses of the active quote with their differences to the base. GUI thread.
class MembersPanel : public QWidget {
    Q_OBJECT

public:
    explicit MembersPanel(QWidget *parent = nullptr);

    void setProject(Project *project);
    /// Shows the group of @p span, and makes its row the current one when another span was active before.
    void setActiveSpan(SpanId span);

    [[nodiscard]] MembersModel *model() const { return m_model; }

    [[nodiscard]] QListView *view() const { return m_view; }

    [[nodiscard]] SpanId currentMember() const;

Q_SIGNALS:
    void spanActivated(Stemma::SpanId span);
    void spanOpenBesideRequested(Stemma::SpanId span);
    void failed(const Stemma::Error &error);
    void announced(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateContents();
    void updateButtons();
    void chooseBase();
    void unlink();

    QPointer<Project> m_project; ///< null before anybody hears that the project goes
    MembersModel *m_model;
    ReadableProxy *m_proxy;
    ElidedLabel *m_heading;
    QLabel *m_hint;
    QListView *m_view;
    QWidget *m_buttons;
    QToolButton *m_open;
    QToolButton *m_beside;
    QToolButton *m_base;
    QToolButton *m_unlink;
    QUuid m_lastCurrent;
    SpanId m_wanted; ///< whose row is to be the current one, once the list has it
};

} // namespace Stemma
