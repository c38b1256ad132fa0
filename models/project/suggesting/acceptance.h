// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/editbuilder.h"
#include "models/records/proposal.h"

namespace Stemma {

/// Turns proposals into the changes of one edit: quotes become annotations, links tag both sides as far as
/// they are not tagged and join them, speakers are written where none is. Each proposal that is taken gets
/// its decision, and so does that of a quote that a link or speaker needed. Reads the store, never writes it.
/// Lives for one call of Project.
class Acceptance {
public:
    Acceptance(const ProjectStore &store, QString annotator, QDateTime now);

    /// Proposals that are decided or done by hand meanwhile are passed over.
    [[nodiscard]] Result<void> add(const QList<Proposal> &proposals);

    /// The changes of all that was added; called once.
    [[nodiscard]] Result<Changes> finish();

    /// Annotations that were made, in the order of the proposals.
    [[nodiscard]] const QList<SpanId> &made() const { return m_made; }

    /// Proposals that were taken, without those that others needed.
    [[nodiscard]] qsizetype taken() const { return m_taken; }

private:
    /// A quote that this edit makes or changes.
    struct Quote {
        std::optional<Span> before; ///< none: it is made
        Span after;
    };

    [[nodiscard]] Result<void> take(const Proposal &proposal);
    [[nodiscard]] Result<qsizetype> takeQuote(const Proposal &proposal);
    /// The tagged quote with mostly the words of @p place, else the one that is proposed there, else a new
    /// one: as an index into m_quotes.
    [[nodiscard]] Result<qsizetype> quoteAt(ArticleId article, CodePointRange place, const QString &speaker);
    [[nodiscard]] Result<qsizetype> makeQuote(ArticleId article, const CodePointRanges &ranges,
                                              const QString &speaker);
    [[nodiscard]] Result<void> load(ArticleId article);
    void decide(const Proposal &proposal);
    [[nodiscard]] qsizetype rootOf(qsizetype quote) const;
    [[nodiscard]] Result<void> joinGroups();

    const ProjectStore &m_store;
    const QString m_annotator;
    const QDateTime m_now;
    EditBuilder m_builder;
    QList<Quote> m_quotes;
    QHash<ArticleId, QList<qsizetype>> m_quotesOf; ///< of the articles that were read
    QHash<ArticleId, QList<qsizetype>> m_madeIn; ///< quotes that are made, by article
    QHash<ArticleId, RevisionId> m_revisions;
    QHash<qsizetype, qsizetype> m_joined; ///< of a quote: another one of its group to be
    QSet<SuggestionId> m_decided;
    QList<Suggestion> m_decisions;
    QList<SpanId> m_made;
    qsizetype m_taken = 0;
};

} // namespace Stemma
