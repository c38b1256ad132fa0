// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/dating/dateinterval.h"
#include "models/records/records.h"

#include <QStringList>

#include <vector>

namespace Stemma {

/// Whom an article says it has the words from: "told the Journal", "according to AFP".
struct NamedSource {
    QString name; ///< of an outlet, an agency, a paper; as in the text
    TextRange range; ///< UTF-16 units of the article's text

    friend bool operator==(const NamedSource &, const NamedSource &) = default;
};

/// One witness of a group as the tree is built from it.
struct DerivationWitness {
    QUuid id; ///< of its span
    QUuid article;
    QString text; ///< the quoted words; those of an interrupted quote with a blank between
    QString language; ///< BCP 47; empty: unknown
    QString outlet;
    Appearance appearance;
    std::vector<NamedSource> sources; ///< the nearest to the quote first
};

enum class DerivationEvidence {
    Confirmed, ///< a person said so; parameter: on what ground, if it was written down
    NamedSource, ///< the text says so; parameter: the name
    Earlier, ///< parameters: key of the DateOrder from the source to this, key of its reason, its parameters
    SameWords, ///< letter for letter but for marks and case
    NearestWording, ///< parameters: words kept, lost, added, exchanged, cut at the start, cut at the end
    CommonWording, ///< not the nearest, but more have it: parameters as NearestWording, number of the others
    SharedVariants, ///< pairs of words that less than half of the wordings have; parameters: number, one pair
    NothingEarlier, ///< no other witness can be its source
    CheapestStart, ///< of those that can be the first it is the one that makes the others cheapest
    NothingNear, ///< the nearest that can is too far; parameter: cost in words
};

struct EvidenceItem {
    DerivationEvidence evidence = DerivationEvidence::NearestWording;
    QStringList parameters;
    TextRange range; ///< UTF-16 units of the article's text; empty: it does not stand there
};

struct DerivationAlternative {
    QUuid witness;
    double cost = 0; ///< in words
};

/// "This witness took it from that one", or from outside: each witness has exactly one.
struct DerivationEdge {
    enum class Outside {
        None, ///< `to` is a witness
        Named, ///< an outlet or paper that is no witness: `name`
        Statement, ///< what the speaker said or wrote, as far as the project knows
    };

    QUuid from; ///< the witness that took it
    QUuid to; ///< null: from outside
    Outside outside = Outside::None;
    QString name; ///< of the outside source, as a text or a person has it
    DerivationHow how = DerivationHow::Unset;
    double cost = 0; ///< in words; 0 from outside
    double score = 0; ///< 0 to 1, see derivationTree()
    SpanStatus status = SpanStatus::Suggested; ///< Accepted: confirmed
    std::vector<EvidenceItem> evidence;
    std::vector<DerivationAlternative> alternatives; ///< the likeliest first
};

enum class DerivationProblem {
    NamedSourceLater, ///< the outlet that is named has the words only later; parameter: its name
    ConfirmedInversion, ///< a confirmed source is certainly later
    ConfirmedCycle, ///< a confirmed edge was left out because it closes a circle
    ConfirmedTwice, ///< a witness has several confirmed sources; the first counts
};

struct DerivationIssue {
    DerivationProblem problem = DerivationProblem::NamedSourceLater;
    QUuid from;
    QUuid to; ///< null: none
    QStringList parameters;
};

struct DerivationTree {
    std::vector<DerivationEdge> edges; ///< one for each witness, in the order of the witnesses
    std::vector<DerivationIssue> issues;

    [[nodiscard]] const DerivationEdge *edgeOf(QUuid witness) const;
};

/// From which share of its own words on a witness has no source among the others: what it would have to
/// exchange or add is three of four words. Own choice.
inline constexpr double kUnrelated = 0.75;
/// Other sources are kept when they cost at most this share more than the best (reference section 6).
inline constexpr double kAlternatives = 0.10;
/// What a source costs less for each further witness, up to three, that has its wording and is not later, in
/// words: what is often printed is often copied. Own choice, on simulated traditions of seeds 1 to 20.
inline constexpr double kCommonWording = 0.2;
/// What a source that is probably later costs more, in words; own choice.
inline constexpr double kProbablyLater = 1.0;

/// Proposes from which witness, or from what outside, each of @p witnesses took its words.
///
/// What a person confirmed (status Accepted in @p known, whose ends are spans or articles; outside without a
/// name is the statement) is fixed, what was rejected is left out, other records are passed over. A named
/// source is the only one allowed: a witness of that outlet, or the outlet as a node outside. Otherwise it is
/// the witness with the cheapest wording (WordingCost, less kCommonWording) that is not certainly later; of
/// equal ones that which shares more rare variants, then the one more surely earlier. Where these choices
/// close a circle, which only missing or too coarse dates allow, the arborescence of least cost is taken
/// instead. So the result is free of circles, and no edge goes to a witness that is certainly later unless a
/// person confirmed it (then an issue says so).
///
/// The score of an edge is (1 - cost / words of the witness), times 1, 0.9, 0.75 or 0.5 for a source that is
/// certainly, probably, perhaps or hardly earlier, times 0.8 when an alternative has other words; for a named
/// source only the order counts; 1 when confirmed. Own choice, to sort by.
///
/// @p speaker names the statement that witnesses without a source among the others go back to. The result
/// does not depend on the order of @p witnesses, whose ids differ. Any thread.
[[nodiscard]] DerivationTree derivationTree(const std::vector<DerivationWitness> &witnesses,
                                            const QList<Derivation> &known, const QString &speaker = {});

enum class EdgeRefusal { None, Self, Circle, DateInversion };

/// Whether a person may draw the edge "@p from took it from @p to" into @p tree: why not. A date inversion
/// may be drawn all the same by who knows better; then derivationTree() flags it.
[[nodiscard]] EdgeRefusal refusalOf(const DerivationTree &tree,
                                    const std::vector<DerivationWitness> &witnesses, QUuid from, QUuid to);

/// Names for files and programs: never changed, only added to.
[[nodiscard]] QLatin1StringView keyOf(DerivationEvidence evidence);
[[nodiscard]] QLatin1StringView keyOf(DerivationProblem problem);

} // namespace Stemma
