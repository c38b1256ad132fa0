// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/comparison/scrollmap.h"
#include "widgets/reader/articleview.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <map>

namespace Stemma {

class ArticlePane;

/// Scrolls panes together by their linked quotes: whoever is scrolled leads, the others show what belongs to
/// the place it shows. Places are lines and their fractions, not shares of the length (see ScrollMap), so two
/// linked quotes meet at one height whatever lies before them. A step costs the same for every length of
/// text; the map between two articles is made anew only after their spans changed. GUI thread.
class ScrollLock : public QObject {
    Q_OBJECT

public:
    explicit ScrollLock(QObject *parent = nullptr);

    /// Panes from left to right; they outlive the next call.
    void setPanes(const QList<ArticlePane *> &panes);

    /// Who the others follow when nobody is scrolled: after a change of width or font.
    void setLeader(ArticlePane *pane) { m_leader = pane; }

    void setOn(bool isOn);

    [[nodiscard]] bool isOn() const { return m_isOn; }

    /// Brings the others to the place that @p leader shows.
    void follow(ArticlePane *leader);

    /// While one exists, panes move alone: who jumps to a linked quote places both sides itself.
    class Pause {
    public:
        explicit Pause(ScrollLock *lock);
        ~Pause();
        Q_DISABLE_COPY_MOVE(Pause)

    private:
        ScrollLock *m_lock;
    };

private:
    void onScrolled(ArticlePane *pane);
    void forgetMaps();
    void rememberPlaces();
    [[nodiscard]] const ScrollMap &mapBetween(const ArticlePane *from, const ArticlePane *to);
    void move(const ArticlePane *leader, const ArticlePane *other);

    QList<ArticlePane *> m_panes;
    QList<QMetaObject::Connection> m_connections;
    ArticlePane *m_leader = nullptr;
    bool m_isOn = false;
    bool m_isMoving = false; ///< the panes scroll because of this lock: nobody follows that
    int m_pauses = 0;
    QHash<const ArticlePane *, ArticleView::ScrollState> m_places; ///< what each pane showed last
    std::map<std::pair<const ArticlePane *, const ArticlePane *>, ScrollMap> m_maps;
    QTimer m_realign;
};

} // namespace Stemma
