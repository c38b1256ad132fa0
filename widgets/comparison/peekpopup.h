// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"

#include <QBasicTimer>
#include <QFrame>
#include <QPointer>

class QLabel;
class QListView;

namespace Stemma {

class ArticleView;
class ComparisonView;
class MembersModel;
class ReadableProxy;

/// All witnesses of a linked quote beside it, with outlet, date and differences in place. A sheet over the
/// panes, no window: the text keeps the focus and goes on being usable. Opened by a command, it takes from
/// the reader only the keys that choose (arrows, digits, Enter) and close it (Escape, Space); opened by
/// resting the pointer on a quote, only Escape. Reads the store when it opens and when its quote
/// changes. GUI thread.
class PeekPopup : public QFrame {
    Q_OBJECT

public:
    /// How long the pointer rests on a quote, in milliseconds.
    static constexpr int kRestingTime = 800;

    explicit PeekPopup(ComparisonView *comparison);

    void setProject(Project *project);

    /// Opens for the active quote of the active pane; closes when it is open for that. False when the quote
    /// is not linked.
    bool toggle();
    void close();

    [[nodiscard]] bool isOpen() const { return isVisible(); }

    /// The quote it is open for.
    [[nodiscard]] SpanId span() const { return m_span; }

    [[nodiscard]] MembersModel *model() const { return m_model; }

    [[nodiscard]] QListView *list() const { return m_list; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The person wants to read this witness in its article.
    void witnessChosen(Stemma::SpanId witness);
    void failed(const Stemma::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Trigger { Command, Pointer };

    void watchPanes();
    void onHovered(ArticleView *view, SpanId span);
    bool open(ArticleView *view, SpanId span, Trigger trigger);
    void updateHeading();
    void place();
    [[nodiscard]] bool takesKey(int key, Qt::KeyboardModifiers modifiers) const;
    void handleKey(int key);
    void choose(int row);
    void goToCurrent();
    void speak(const QString &text);

    ComparisonView *m_comparison;
    MembersModel *m_model;
    ReadableProxy *m_proxy;
    QLabel *m_heading;
    QListView *m_list;
    QLabel *m_hint;
    QPointer<ArticleView> m_view; ///< where the quote is
    SpanId m_span;
    Trigger m_trigger = Trigger::Command;
    QPointer<ArticleView> m_hoveredView;
    SpanId m_hoveredSpan;
    QBasicTimer m_restTimer;
    QBasicTimer m_leaveTimer;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace Stemma
