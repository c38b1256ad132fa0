// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/editbuilder.h"
#include "models/project/suggesting/accepting.h"
#include "models/project/suggesting/knownnames.h"
#include "models/records/proposal.h"

#include <functional>

namespace Stemma {

struct ProposedName;

/// A place in an article that has the words of a quote, tagged or not.
struct QuotePlace {
    ArticleId article;
    CodePointRange range;

    friend bool operator==(const QuotePlace &, const QuotePlace &) = default;
};

/// Whether the words of a tagged or proposed quote at @p one are mostly those at @p other.
[[nodiscard]] bool isMostly(CodePointRange one, CodePointRange other);

/// Turns proposals into the changes of one edit: quotes become annotations, links tag both sides as far as
/// they are not tagged and join them, speakers are written where none is, names are tagged at all their
/// places with the entity that is called so. A name that is only nearly that of an entity is left alone
/// unless a person chose which it is. Each proposal that is taken gets its decision, and so does that of a
/// quote that a link or speaker needed. Reads the store, never writes it. Lives for one call of Project.
class Acceptance {
public:
    /// @p known as for acceptWith(); outlives it.
    Acceptance(const ProjectStore &store, QString annotator, QDateTime now, NameChoice choice = {},
               KnownNames *known = nullptr);

    /// Proposals that are decided or done by hand meanwhile are passed over.
    [[nodiscard]] Result<void> add(const QList<Proposal> &proposals);

    /// Joins what is said at both places, whose ranges were held against the texts. False: they are one
    /// quote, or of one group already.
    [[nodiscard]] Result<bool> join(const QuotePlace &one, const QuotePlace &other);

    /// The changes of all that was added; called once. @p mayGoOn returns false to stop (Cancelled).
    [[nodiscard]] Result<Changes> finish(const std::function<bool()> &mayGoOn = [] { return true; });

    // After finish():

    /// Annotations that were made: those of quotes in the order of the proposals, then those of names.
    [[nodiscard]] const QList<SpanId> &made() const { return m_made; }

    /// Proposals that were taken, without those that others needed.
    [[nodiscard]] qsizetype taken() const { return m_taken; }

    /// Names that were left alone because a person must say whether they are those of entities.
    [[nodiscard]] qsizetype left() const { return m_left; }

private:
    /// A quote that this edit makes or changes.
    struct Quote {
        std::optional<Span> before; ///< none: it is made
        Span after;
    };

    [[nodiscard]] Result<void> take(const Proposal &proposal);
    [[nodiscard]] Result<void> takeNames(const std::function<bool()> &mayGoOn);
    /// False: it was left alone.
    [[nodiscard]] Result<bool> takeName(const Proposal &proposal);
    /// The entity of who speaks; null when nobody is named.
    [[nodiscard]] Result<EntityId> speakerEntity(const QString &name);
    /// Whom the name is of; nothing when a person must say so.
    [[nodiscard]] Result<std::optional<EntityId>> entityOf(const ProposedName &name);
    void noteSpeakers();
    /// Notes how else an entity is named.
    [[nodiscard]] Result<void> giveForms(EntityId entity, const ProposedName &name);
    [[nodiscard]] Result<qsizetype> takeQuote(const Proposal &proposal);
    /// A quote as it is proposed, without a decision.
    [[nodiscard]] Result<qsizetype> makeProposed(const Proposal &proposal);
    /// The tagged quote with mostly the words of @p place, else the one that is proposed there, else a new
    /// one: as an index into m_quotes.
    [[nodiscard]] Result<qsizetype> quoteAt(ArticleId article, CodePointRange place, const QString &speaker,
                                            QuoteForm form = QuoteForm::Direct);
    [[nodiscard]] Result<qsizetype> makeQuote(ArticleId article, const CodePointRanges &ranges,
                                              const QString &speaker, QuoteForm form = QuoteForm::Direct);
    [[nodiscard]] Result<void> load(ArticleId article);
    [[nodiscard]] Result<RevisionId> revisionOf(ArticleId article);
    [[nodiscard]] Result<Span> newSpan(ArticleId article, SpanKind kind, const CodePointRanges &ranges);
    /// The place of @p span in m_quotes, where it is put when it is not there.
    [[nodiscard]] qsizetype indexOf(const Span &span);
    /// Makes two quotes, with all that are in their groups already, members of one group.
    [[nodiscard]] Result<void> join(qsizetype one, qsizetype other);
    /// Makes all quotes of the group of @p quote, if it has one, members of one set.
    [[nodiscard]] Result<void> joinGroupOf(qsizetype quote);
    void unite(qsizetype one, qsizetype other);
    void decide(const Proposal &proposal);
    [[nodiscard]] qsizetype rootOf(qsizetype quote) const;
    [[nodiscard]] Result<void> joinGroups(const std::function<bool()> &mayGoOn);

    const ProjectStore &m_store;
    const QString m_annotator;
    const QDateTime m_now;
    const NameChoice m_choice;
    EditBuilder m_builder;
    QList<Quote> m_quotes;
    QHash<SpanId, qsizetype> m_indexOf; ///< of the quotes that were read
    QSet<QuoteGroupId> m_groups; ///< whose members were read
    QHash<ArticleId, QList<qsizetype>> m_quotesOf; ///< of the articles that were read
    QHash<ArticleId, QList<qsizetype>> m_madeIn; ///< quotes that are made, by article
    QHash<ArticleId, RevisionId> m_revisions;
    QHash<qsizetype, qsizetype> m_joined; ///< of a quote: another one of its group to be
    QSet<SuggestionId> m_decided;
    QList<Suggestion> m_decisions;
    QList<SpanId> m_made;
    QList<Proposal> m_waiting; ///< names, which are taken when all are there
    QList<Span> m_names; ///< that are made
    QHash<EntityId, QString> m_speakers; ///< that quotes of this edit have
    KnownNames *m_known; ///< null until the first name comes, unless somebody has them
    std::optional<KnownNames> m_own; ///< when nobody has
    qsizetype m_taken = 0;
    qsizetype m_left = 0;
};

} // namespace Stemma
