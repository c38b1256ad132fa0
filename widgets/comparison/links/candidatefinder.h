// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/passageindex.h"
#include "models/project/openarticle.h"
#include "widgets/comparison/links/linkcandidate.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

namespace Stemma {

/// Looks for a partner of the active quote while it has none: a quote in another open article with mostly
/// the same words. The quotes of an article are indexed once, in slices between other work, and kept up to
/// date from then on; a question costs the quotes that share words. GUI thread.
class CandidateFinder : public QObject {
    Q_OBJECT

public:
    explicit CandidateFinder(QObject *parent = nullptr);

    /// Panes from left to right; they outlive the next call.
    void setPanes(const QList<ArticlePane *> &panes);
    void setActivePane(ArticlePane *pane);

    /// What was found last; may lag behind while an index is made.
    [[nodiscard]] const std::optional<LinkCandidate> &candidate() const { return m_candidate; }

    /// What there is to be found, now.
    [[nodiscard]] std::optional<LinkCandidate> findNow();

    /// The active quotes of other panes that a person may link with; not those that were linked from this
    /// pane already, see linked(). While one of them was gone to, there is no candidate.
    [[nodiscard]] QList<SpanId> chosenQuotes() const;
    /// @p span is active because it was just tagged: nobody has said that it is meant to be linked. A quote
    /// that says mostly the same comes before it.
    void tagged(SpanId span);

    /// Whether a person went to @p span since it was made, or it was there before.
    [[nodiscard]] bool isGoneTo(SpanId span) const { return !m_tagged.contains(span); }

    /// @p spans were linked from the active pane. They stay active, but the next quote of this pane is not
    /// meant for them, unless the person goes to one again.
    void linked(const QList<SpanId> &spans);

Q_SIGNALS:
    void candidateChanged();

private:
    struct Prepared {
        std::shared_ptr<OpenArticle> article;
        PassageIndex index;
        QList<SpanId> pending; ///< quotes not yet in the index, last first
        QMetaObject::Connection connection;
    };

    enum class Effort { Slice, All };

    void update(Effort effort);
    [[nodiscard]] std::optional<LinkCandidate> find(Effort effort);
    /// Null while the index is not complete.
    [[nodiscard]] Prepared *prepared(const ArticlePane *pane, Effort effort);
    void refresh(Prepared &prepared, TextRange range);
    [[nodiscard]] std::optional<PassageIndex::Match> bestOf(Prepared &prepared, const QString &words);

    QList<ArticlePane *> m_panes;
    QList<QMetaObject::Connection> m_connections;
    ArticlePane *m_active = nullptr;
    std::optional<LinkCandidate> m_candidate;
    std::map<const OpenArticle *, Prepared> m_prepared;
    QSet<SpanId> m_linked;
    QSet<SpanId> m_tagged; ///< active since they were made
    const ArticlePane *m_linkedFrom = nullptr; ///< only compared
    QTimer m_timer;
};

} // namespace Stemma
