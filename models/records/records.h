// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/id.h"
#include "models/records/publisheddate.h"
#include "models/text/contenthash.h"
#include "models/text/textrange.h"

#include <QDateTime>
#include <QStringList>

namespace Stemma {

// The record types of a project (DESIGN section 1), as plain values. Times are UTC with millisecond
// precision; offsets are code points of the revision's canonical text.

enum class ReadState { Unread, Reading, Read };
enum class SpanKind : quint8 { Entity, Quote, Claim };
enum class SpanStatus : quint8 { Suggested, Accepted, Rejected };
enum class EntityType { Unset, Person, Organisation, Place, Work, Event, Other };
enum class QuoteForm : quint8 { Unset, Direct, Indirect, Mixed };
enum class Stance : quint8 { Unset, Asserts, Denies, Doubts, Reports };
enum class DerivationHow { Unset, Cites, Copies, Translates, Summarises };
enum class SuggestionType { Quote, Speaker, Link, Entity, Derivation };
enum class Decision { Open, Accepted, Rejected, Skipped };

/// What a reviewer finds of a witness or of a group.
enum class Verdict {
    Unset, ///< none yet; there may be a note
    NothingToSay, ///< looked at; no more is to be said
    Verbatim,
    Faithful,
    Abridged,
    Altered,
    Misleading,
    Misattributed,
    Fabricated, ///< there is reason to think so
    Unverifiable,
};

struct Article {
    ArticleId id;
    RevisionId revision; ///< the current one
    QString title;
    QString outlet;
    QString author;
    PublishedDate published;
    QString url;
    QString language; ///< BCP 47, e.g. "en", "de-AT"; empty: unknown
    QString fileName; ///< base name of the file it came from; empty when pasted
    QString note;
    ReadState readState = ReadState::Unread;
    QDateTime imported;

    friend bool operator==(const Article &, const Article &) = default;
};

/// One immutable text of an article and how it came to be. Texts lie once in the store, by hash.
struct Revision {
    RevisionId id;
    ArticleId article;
    ContentHash text; ///< of the canonical text in UTF-8
    qint64 length = 0; ///< code points of the canonical text
    ContentHash original; ///< of the file as it was; null when there was none
    QString mediaType; ///< of the original: "text/plain", "text/html", "text/markdown", ...
    QString encoding; ///< of the original, as decoded
    QString decoding; ///< how the text was made, JSON; written by the importer, shown to people
    QDateTime created;

    friend bool operator==(const Revision &, const Revision &) = default;
};

/// One annotation. Attributes that its kind does not use are empty (misplacedAttribute()). What is asked of
/// every span of an article when it is opened stands first, in one or two lines of the processor's cache.
struct Span {
    CodePointRanges ranges; ///< ascending, disjoint, none empty; two or more for an interrupted quote
    SpanKind kind = SpanKind::Quote;
    SpanStatus status = SpanStatus::Accepted;
    QuoteForm form = QuoteForm::Unset;
    Stance stance = Stance::Unset;
    QuoteGroupId group; ///< quote: the same utterance elsewhere
    SpanId id;
    ArticleId article;
    RevisionId revision;
    EntityId entity; ///< entity: whom or what it names
    EntityId speaker; ///< quote: who spoke; claim: who makes it
    ClaimId claim; ///< claim: the statement in normal form
    QString cue; ///< quote: the word that introduces it, "said"
    QString source; ///< quote: whom the article has it from, "told the newspaper"
    QString note;
    QString annotator;
    QDateTime created;
    QDateTime modified;

    friend bool operator==(const Span &, const Span &) = default;
};

/// An attribute that @p span has though its kind does not use it ("cue"); null when there is none.
[[nodiscard]] const char *misplacedAttribute(const Span &span);
void clearMisplacedAttributes(Span &span);

/// A canonical person, organisation, place ...; name and type together are unique in a project.
struct Entity {
    EntityId id;
    QString name;
    EntityType type = EntityType::Unset;
    QStringList aliases;
    QString identifier; ///< outside identity, e.g. "wikidata:Q42"
    QString note;

    friend bool operator==(const Entity &, const Entity &) = default;
};

/// A statement in normal form, to which claim spans take a stance; unique by its statement.
struct Claim {
    ClaimId id;
    QString statement;
    QString note;

    friend bool operator==(const Claim &, const Claim &) = default;
};

/// Spans judged to be the same utterance; the members name the group (Span::group).
struct QuoteGroup {
    QuoteGroupId id;
    SpanId base; ///< one of the members; the witness that others are compared to
    QString note;

    friend bool operator==(const QuoteGroup &, const QuoteGroup &) = default;
};

/// "This took it from that": a directed edge between witnesses, articles or an outside source.
struct Derivation {
    DerivationId id;
    QUuid from; ///< span or article that took it
    QUuid to; ///< span or article it was taken from; null: outsideSource
    QString outsideSource;
    DerivationHow how = DerivationHow::Unset;
    QString evidence;
    SpanStatus status = SpanStatus::Suggested;

    friend bool operator==(const Derivation &, const Derivation &) = default;
};

/// What the machine proposes and what a person decided about it; a decision is kept for good.
struct Suggestion {
    SuggestionId id;
    SuggestionType type = SuggestionType::Quote;
    ArticleId article; ///< where it stands; null when it concerns several
    QString subject; ///< what it is about, in a normal form by which a repeat is recognised
    QString payload; ///< JSON: ranges, partners, attributes
    double score = 0; ///< 0 to 1
    QString reasons; ///< JSON list of reason codes with parameters
    Decision decision = Decision::Open;
    QDateTime decided;

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// A reviewer's verdict on one witness (a quote, linked or alone) or on one group; each has one at most.
struct Review {
    ReviewId id; ///< reviewOf(): made of what it is about, so that two reviewers cannot both write one
    SpanId span; ///< null: of a group
    QuoteGroupId group; ///< null: of a witness
    Verdict verdict = Verdict::Unset;
    QString note;
    QString reviewer;
    QDateTime reviewed;

    friend bool operator==(const Review &, const Review &) = default;
};

[[nodiscard]] ReviewId reviewOf(SpanId span);
[[nodiscard]] ReviewId reviewOf(QuoteGroupId group);

/// How a reviewer classes what a witness has otherwise than another one at one place; goes before what the
/// machine finds there. Ranges are code points of the articles' texts.
struct VariantMark {
    VariantMarkId id;
    SpanId span; ///< the witness
    SpanId base; ///< the witness that it was compared with
    qint64 baseStart = 0; ///< what the base has there; empty: an addition
    qint64 baseEnd = 0;
    qint64 start = 0; ///< what the witness has there; empty: an omission
    qint64 end = 0;
    QStringList classes; ///< keys of VariationClass, the gravest first; never empty
    QString reviewer;
    QDateTime reviewed;

    friend bool operator==(const VariantMark &, const VariantMark &) = default;
};

} // namespace Stemma
