// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/report/groupstatements.h"

#include "models/matching/linking/speakernames.h"
#include "widgets/provenance/groupview.h"
#include "widgets/provenance/provenancewording.h"
#include "widgets/provenance/variantwording.h"
#include "widgets/provenance/verdictwording.h"
#include "widgets/support/wording.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kMostWarnings = 4; // of a summary
constexpr qsizetype kLongestWords = 160;
constexpr qsizetype kLongestName = 60;
constexpr qsizetype kMostChanges = 12; // of a kind, of one witness

Certainty certaintyOf(DateOrder order)
{
    switch (order) {
    case DateOrder::CertainlyBefore:
        return Certainty::Certain;
    case DateOrder::ProbablyBefore:
        return Certainty::Probable;
    default:
        return Certainty::Undecidable;
    }
}

bool hasEvidence(const DerivationEdge &edge, DerivationEvidence wanted)
{
    return std::ranges::contains(edge.evidence, wanted, &EvidenceItem::evidence);
}

/// Classes that change how words look, not what they are.
bool isSlight(VariationClass one)
{
    return one == VariationClass::Verbatim || one == VariationClass::Punctuation
        || one == VariationClass::Spelling || one == VariationClass::Contraction;
}

bool isDirectionMark(QChar unit)
{
    return (unit >= QChar(0x202a) && unit <= QChar(0x202e))
        || (unit >= QChar(0x2066) && unit <= QChar(0x2069));
}

bool isSameName(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0 || relationOf(one, other) == SpeakerRelation::Same;
}

QString quoted(const QString &words)
{
    return words.isEmpty()
        ? QString()
        : GroupStatements::tr("“%1”").arg(isolated(Wording::shortened(words.simplified(), kLongestWords)));
}

} // namespace

QString isolated(const QString &text)
{
    QString made;
    bool isRightToLeft = false;
    for (const QChar unit : text) {
        if (isDirectionMark(unit)) {
            continue;
        }
        const QChar::Direction direction = unit.direction();
        isRightToLeft = isRightToLeft || direction == QChar::DirR || direction == QChar::DirAL;
        made += unit;
    }
    return isRightToLeft ? QChar(0x2068) + made + QChar(0x2069) : made;
}

GroupStatements::GroupStatements(const GroupProvenance &group, const Collation &collation)
    : m_group(group)
    , m_collation(collation)
{
}

QString GroupStatements::label(int witness) const
{
    if (witness < 0) {
        return {};
    }
    const ProvenanceWitness &one = m_group.witnesses[size_t(witness)];
    const QString name = isolated(Wording::shortened(one.label, kLongestName));
    //: a title within a sentence
    return one.article.outlet.isEmpty() ? tr("“%1”").arg(name) : name;
}

QString GroupStatements::date(int witness) const
{
    const ProvenanceWitness &one = m_group.witnesses[size_t(witness)];
    const QString published = Wording::of(one.article.published);
    return published.isEmpty() ? ProvenanceWording::of(one.dating.appearance.likely) : published;
}

QString GroupStatements::list(const QStringList &names)
{
    const qsizetype more = names.size() - kMostChanges;
    const QString first = names.first(std::min(names.size(), kMostChanges)).join(tr(", ", "between names"));
    return more > 0 ? tr("%1 and %Ln more", nullptr, int(more)).arg(first) : first;
}

QStringList GroupStatements::summary() const
{
    QStringList sentences{speakerSentence(), first().text};
    for (int i = 0; i < int(m_group.witnesses.size()); ++i) {
        const DerivationEdge &edge = m_group.tree.edges[size_t(i)];
        if (edge.outside == DerivationEdge::Outside::Named) {
            sentences.append(
                (edge.status == SpanStatus::Accepted
                     ? tr("A reviewer confirmed that %1 has it from “%2”, which is not among the witnesses "
                          "of this quote: there is an earlier report than those that are listed here.")
                     : tr("%1 names “%2” as its source, which is not among the witnesses of this quote: "
                          "there is an earlier report than those that are listed here."))
                    .arg(label(i), isolated(edge.name)));
        }
    }
    sentences += wordingSentences();
    const QString said = verdict(m_group.review);
    //: of a quote as a whole
    sentences.append(said.isEmpty() ? tr("No reviewer has given a verdict on this quote yet.")
                                    : tr("Verdict on this quote: %1.").arg(said));
    sentences.removeAll(QString());
    sentences.removeDuplicates();
    return sentences;
}

QString GroupStatements::speakerSentence() const
{
    const auto count = int(m_group.witnesses.size());
    int naming = 0;
    QStringList others;
    QStringList concluded;
    for (int i = 0; i < count; ++i) {
        const ChainStep *step = m_group.witnesses[size_t(i)].chain.step(ChainStep::Role::Speaker);
        const QString named = step == nullptr ? QString() : step->agent.name.simplified();
        if (isSameName(named, m_group.speaker.simplified())) {
            ++naming;
            if (step->basis == ChainStep::Basis::Tagged && step->range.isEmpty()) {
                concluded.append(label(i));
            }
        } else if (!named.isEmpty()) {
            //: an outlet and whom it names as the speaker
            others.append(tr("%1: %2").arg(label(i), isolated(named)));
        }
    }
    if (m_group.speaker.isEmpty()) {
        return tr("No article says who spoke.");
    }
    const QString speaker = isolated(m_group.speaker);
    if (!others.isEmpty()) {
        return tr("The articles do not name the same speaker: %1 has %2; %3.")
            .arg(label(m_group.base), speaker, list(others));
    }
    if (naming == count && !concluded.isEmpty()) {
        //: the second is one outlet or several
        return tr("Said by %1. In %2 the text beside the words does not name this speaker: that it is the "
                  "same one is concluded.")
            .arg(speaker, list(concluded));
    }
    return naming == count
        ? tr("Said by %1, as all articles have it.").arg(speaker)
        : tr("Said by %1, as %2 of %Ln article(s) have it; the rest name nobody.", nullptr, count)
              .arg(speaker, QString::number(naming));
}

// What a reviewer found to be taken from another article of the project is later than that one.
QList<int> GroupStatements::candidates() const
{
    QList<int> left;
    for (int i = 0; i < int(m_group.witnesses.size()); ++i) {
        const DerivationEdge &edge = m_group.tree.edges[size_t(i)];
        const bool isCopy = edge.status == SpanStatus::Accepted
            && edge.outside == DerivationEdge::Outside::None && m_group.witnessOf(edge.to) >= 0;
        if (!isCopy) {
            left.append(i);
        }
    }
    return left;
}

ReportStatement GroupStatements::first() const
{
    const QList<int> left = candidates();
    if (left.isEmpty() || m_group.witnesses.size() == 1) {
        return {Certainty::Certain,
                tr("Only one article of the project has it: %1 (%2).").arg(label(0), date(0))};
    }
    const int first = left.first();
    const bool isDated = !m_group.witnesses[size_t(first)].dating.appearance.likely.isUnknown();
    //: an outlet and when its article appeared
    const QString name = isDated ? tr("%1 (%2)").arg(label(first), date(first)) : label(first);
    if (left.size() == 1) {
        return {Certainty::Certain,
                tr("Among the articles of this project, first reported by %1: a reviewer confirmed that the "
                   "others have it from there.")
                    .arg(name)};
    }
    Certainty certainty = Certainty::Certain;
    DateJudgement doubt;
    QStringList rivals{label(first)};
    for (const int other : left.sliced(1)) {
        const DateJudgement judgement = m_group.order(first, other);
        const Certainty found = certaintyOf(judgement.order);
        if (found == Certainty::Undecidable) {
            rivals.append(label(other));
        }
        if (found > certainty) {
            certainty = found;
            doubt = judgement;
        }
    }
    const bool isUndated = std::ranges::all_of(left, [this](int one) {
        return m_group.witnesses[size_t(one)].dating.appearance.likely.isUnknown();
    });
    if (isUndated) {
        return {Certainty::Undecidable,
                tr("Which of these reported it first cannot be decided, none of them has a date: %1.")
                    .arg(list(rivals))};
    }
    const QString reason = ProvenanceWording::sentence(doubt.reason, doubt.parameters);
    switch (certainty) {
    case Certainty::Certain:
        return {certainty, tr("First reported by %1, as far as the articles of this project go.").arg(name)};
    case Certainty::Probable:
        return {certainty, tr("Probably first reported by %1. %2").arg(name, reason)};
    case Certainty::Undecidable:
        break;
    }
    return {certainty,
            tr("Which of these reported it first cannot be decided: %1. %2").arg(list(rivals), reason)};
}

QStringList GroupStatements::wordingSentences() const
{
    const auto count = int(m_group.witnesses.size());
    if (count == 1) {
        return {};
    }
    int same = 0;
    for (int i = 0; i < count; ++i) {
        same += i != m_group.base && std::ranges::all_of(m_collation.classesOf(i), isSlight) ? 1 : 0;
    }
    QStringList sentences;
    if (same == count - 1) {
        sentences.append(
            tr("All articles have the same words, but for spelling, punctuation and contractions."));
    } else {
        sentences.append(
            same == 0 ? tr("No other article has exactly the words of %1.").arg(label(m_group.base))
                      : tr("%Ln other article(s) have the words of %1; the rest changed them.", nullptr, same)
                            .arg(label(m_group.base)));
    }
    QStringList found;
    for (int i = 0; i < count; ++i) {
        found += warnings(i);
    }
    const qsizetype more = found.size() - kMostWarnings;
    sentences += found.first(std::min(found.size(), kMostWarnings));
    if (more > 0) {
        sentences.append(tr("There are %Ln more warning(s) below.", nullptr, int(more)));
    }
    return sentences;
}

QStringList GroupStatements::warnings(int witness) const
{
    const QString name = label(witness);
    QStringList sentences;
    for (const VariantWarning &warning : m_collation.warnings) {
        if (warning.witness != witness) {
            continue;
        }
        const QString one = isolated(warning.parameters.value(0));
        switch (warning.code) {
        case VariantWarningCode::LostHedge:
            sentences.append(tr("%1 dropped the caution “%2”.").arg(name, one));
            break;
        case VariantWarningCode::ChangedNumber:
            sentences.append(tr("%1 has “%2” where %3 has “%4”.")
                                 .arg(name, isolated(warning.parameters.value(1)), label(m_group.base), one));
            break;
        case VariantWarningCode::LostNegation:
            sentences.append(tr("%1 dropped the negation “%2”.").arg(name, one));
            break;
        case VariantWarningCode::AddedNegation:
            sentences.append(tr("%1 added the negation “%2”.").arg(name, one));
            break;
        case VariantWarningCode::TurnedDenial:
            sentences.append(tr("%1 and %2: one of them denies what the other one asserts.")
                                 .arg(name, label(m_group.base)));
            break;
        }
    }
    sentences.removeDuplicates();
    return sentences;
}

ReportStatement GroupStatements::outsideSource(int witness) const
{
    const DerivationEdge &edge = m_group.tree.edges[size_t(witness)];
    const QString name = label(witness);
    if (edge.status == SpanStatus::Accepted) {
        return {Certainty::Certain,
                tr("%1 has the words from outside the project (%2): a reviewer confirmed it.")
                    .arg(name, isolated(outsideName(m_group, edge)))};
    }
    if (edge.outside == DerivationEdge::Outside::Named) {
        return {Certainty::Certain,
                tr("%1 itself names “%2” as its source, which is not among the witnesses of this quote.")
                    .arg(name, isolated(edge.name))};
    }
    if (hasEvidence(edge, DerivationEvidence::NothingNear)) {
        return {
            Certainty::Probable,
            tr("%1 has its wording from no other article of the project: the nearest one is too far away.")
                .arg(name)};
    }
    if (hasEvidence(edge, DerivationEvidence::NothingEarlier)) {
        return {Certainty::Probable,
                tr("No other article of the project can be earlier than %1, so it stands at the start.")
                    .arg(name)};
    }
    return {
        Certainty::Undecidable,
        tr("Where %1 has the words from cannot be decided. It stands at the start of the tree because the "
           "other wordings are explained most easily from it.")
            .arg(name)};
}

ReportStatement GroupStatements::source(int witness) const
{
    const DerivationEdge &edge = m_group.tree.edges[size_t(witness)];
    const int from = m_group.witnessOf(edge.to);
    if (edge.outside != DerivationEdge::Outside::None || from < 0) {
        return outsideSource(witness);
    }
    const QString name = label(witness);
    const QString source = label(from);
    if (edge.status == SpanStatus::Accepted) {
        return {Certainty::Certain,
                tr("%1 has the words from %2: a reviewer confirmed it.").arg(name, source)};
    }
    if (hasEvidence(edge, DerivationEvidence::NamedSource)) {
        return {Certainty::Certain, tr("%1 itself names %2 as its source.").arg(name, source)};
    }
    const int changed = int(std::lround(edge.cost));
    const QString distance
        = changed == 0 ? tr("hardly a word differs") : tr("%Ln word(s) differ", nullptr, changed);
    if (!edge.alternatives.empty()) {
        QStringList others{source};
        for (const DerivationAlternative &other : edge.alternatives) {
            others.append(label(m_group.witnessOf(other.witness)));
        }
        return {Certainty::Undecidable,
                tr("From which of these %1 has the words cannot be decided, they are equally near: %2.")
                    .arg(name, list(others))};
    }
    const DateJudgement order = m_group.order(from, witness);
    if (certaintyOf(order.order) == Certainty::Undecidable) {
        return {
            Certainty::Undecidable,
            tr("The wordings of %1 and %2 hang together (%3), but which of them came first cannot be "
               "decided. %4")
                .arg(name, source, distance, ProvenanceWording::sentence(order.reason, order.parameters))};
    }
    return {Certainty::Probable,
            tr("%1 probably has the words from %2: the nearest wording that is earlier (%3).")
                .arg(name, source, distance)};
}

QStringList GroupStatements::rejections(int witness) const
{
    QStringList sentences;
    const ProvenanceWitness &own = m_group.witnesses[size_t(witness)];
    for (const Derivation &decision : m_group.decisions) {
        const bool isOwn = decision.from == own.span.id.uuid() || decision.from == own.article.id.uuid();
        const int from = m_group.witnessOf(decision.to);
        if (decision.status != SpanStatus::Rejected || !isOwn || (!decision.to.isNull() && from < 0)) {
            continue;
        }
        DerivationEdge edge;
        edge.name = decision.outsideSource;
        edge.outside
            = edge.name.isEmpty() ? DerivationEdge::Outside::Statement : DerivationEdge::Outside::Named;
        sentences.append(
            tr("A reviewer found that %1 does not have the words from %2.")
                .arg(label(witness), from < 0 ? isolated(outsideName(m_group, edge)) : label(from)));
    }
    return sentences;
}

QList<ReportStatement> GroupStatements::judgements() const
{
    QList<ReportStatement> all{first()};
    for (int i = 0; i < int(m_group.witnesses.size()); ++i) {
        all.append(source(i));
        for (const QString &rejection : rejections(i)) {
            all.append({Certainty::Certain, rejection});
        }
    }
    for (const ChainContradiction &one : m_group.contradictions) {
        all.append({Certainty::Undecidable,
                    isolated(ProvenanceWording::sentence(one, label(m_group.witnessOf(one.one)),
                                                         label(m_group.witnessOf(one.other))))});
    }
    for (const DerivationIssue &issue : m_group.tree.issues) {
        all.append({Certainty::Undecidable,
                    isolated(ProvenanceWording::sentence(issue, label(m_group.witnessOf(issue.from)),
                                                         label(m_group.witnessOf(issue.to))))});
    }
    for (int i = 0; i < int(m_group.witnesses.size()); ++i) {
        const auto &issues = m_group.witnesses[size_t(i)].chain.issues;
        if (std::ranges::contains(issues, ChainFlag::SpeakerMissing, &ChainIssue::flag)) {
            all.append(
                {Certainty::Undecidable, tr("Who spoke, according to %1, is not said.").arg(label(i))});
        }
        if (std::ranges::contains(issues, ChainFlag::UnsourcedHop, &ChainIssue::flag)) {
            all.append({Certainty::Undecidable, tr("How the words came to %1 is not said.").arg(label(i))});
        }
    }
    std::ranges::stable_sort(all, {}, &ReportStatement::certainty);
    return all;
}

QString GroupStatements::nearness(int witness) const
{
    if (witness == m_group.base) {
        return tr("This is the wording that the others are compared with.");
    }
    const QString base = label(m_group.base);
    const VariationClasses classes = m_collation.classesOf(witness);
    if (std::ranges::all_of(classes, [](VariationClass one) { return one == VariationClass::Verbatim; })) {
        return tr("Word for word as in %1.").arg(base);
    }
    if (std::ranges::all_of(classes, isSlight)) {
        return tr("The same words as in %1, but for spelling, punctuation or contractions.").arg(base);
    }
    return tr("%1 % of the words of %2 stand here unchanged.")
        .arg(QString::number(std::lround(100 * m_collation.shares[size_t(witness)])), base);
}

QStringList GroupStatements::changes(int witness) const
{
    QStringList moved;
    for (const Transposition &one : m_collation.transpositions) {
        if (one.witness == witness) {
            moved.append(quoted(m_collation.text(witness, one.witnessRange)));
        }
    }
    QStringList added;
    QStringList lost;
    QStringList exchanged;
    QStringList sentences;
    int slight = 0;
    for (const CollationVariant &variant : m_collation.variants[size_t(witness)]) {
        const VariationClass gravest
            = variant.classes.empty() ? VariationClass::Verbatim : variant.classes.front();
        const QString before = quoted(m_collation.text(m_collation.base, variant.baseRange));
        const QString after = quoted(m_collation.text(witness, variant.witnessRange));
        if (variant.transposition >= 0 || gravest == VariationClass::Verbatim) {
            continue;
        }
        if (isSlight(gravest)) {
            ++slight;
        } else if (gravest == VariationClass::TruncationStart) {
            sentences.append(tr("The beginning is cut off: %1.").arg(before));
        } else if (gravest == VariationClass::TruncationEnd) {
            sentences.append(tr("The end is cut off: %1.").arg(before));
        } else if (variant.witnessRange.isEmpty()) {
            lost.append(before);
        } else if (variant.baseRange.isEmpty()) {
            added.append(after);
        } else {
            //: of words: the first became the second
            exchanged.append(tr("%1 became %2").arg(before, after));
        }
    }
    const auto tell = [&sentences](const QString &sentence, const QStringList &words) {
        if (!words.isEmpty()) {
            sentences.append(sentence.arg(list(words)));
        }
    };
    tell(tr("Left out: %1."), lost);
    tell(tr("Added: %1."), added);
    tell(tr("Changed: %1."), exchanged);
    tell(tr("At another place: %1."), moved);
    if (slight > 0) {
        sentences.append(
            tr("%Ln difference(s) only in spelling, punctuation or contractions.", nullptr, slight));
    }
    return sentences;
}

QString GroupStatements::appeared(int witness) const
{
    const Appearance &appearance = m_group.witnesses[size_t(witness)].dating.appearance;
    if (appearance.certain.isUnknown() && appearance.likely.isUnknown()) {
        return tr("When it appeared is not known.");
    }
    if (appearance.certain.isUnknown()) {
        return tr("Probably appeared %1; the article has no date.")
            .arg(ProvenanceWording::of(appearance.likely));
    }
    return tr("Appeared %1.").arg(date(witness));
}

QString GroupStatements::verdict(const std::optional<Review> &review)
{
    if (!review || (review->verdict == Verdict::Unset && review->note.isEmpty())) {
        return {};
    }
    QStringList parts{review->verdict == Verdict::Unset ? tr("none, but a note") : nameOf(review->verdict)};
    if (!review->reviewer.isEmpty()) {
        parts.append(isolated(review->reviewer));
    }
    if (review->reviewed.isValid()) {
        parts.append(Wording::of(review->reviewed));
    }
    //: verdict, reviewer and date
    return parts.join(tr(", ", "between names"));
}

} // namespace Stemma
