// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/provenance/witnessreading.h"

#include <QSet>
#include <QtConcurrent>

#include <algorithm>
#include <tuple>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

/// While a worker waits for other threads its place in the pool is free: else workers that all wait would
/// wait for ever.
struct PlaceLent {
    PlaceLent() { QThreadPool::globalInstance()->releaseThread(); }

    ~PlaceLent() { QThreadPool::globalInstance()->reserveThread(); }

    Q_DISABLE_COPY_MOVE(PlaceLent)
};

// What stands further from a quote than this, in UTF-16 units, says nothing about who spoke it.
constexpr qsizetype kAround = 20'000;
// More outlets than this are not looked for in the text around a quote: those that have most articles are.
constexpr int kMostOutlets = 200;

AgentKind kindOf(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return AgentKind::Person;
    case EntityType::Organisation:
        return AgentKind::Organisation;
    case EntityType::Unset:
    case EntityType::Place:
    case EntityType::Work:
    case EntityType::Event:
    case EntityType::Other:
        break;
    }
    return AgentKind::Unknown;
}

qsizetype common(const TextRanges &ranges, const TextRanges &others)
{
    qsizetype length = 0;
    for (const TextRange one : ranges) {
        for (const TextRange other : others) {
            length += std::max<qsizetype>(0, std::min(one.end, other.end) - std::max(one.start, other.start));
        }
    }
    return length;
}

qsizetype lengthOf(const TextRanges &ranges)
{
    qsizetype length = 0;
    for (const TextRange range : ranges) {
        length += range.length();
    }
    return length;
}

/// The whole paragraphs of @p text that are near @p quote.
TextRange neighbourhood(const SourceText &text, const TextRanges &quote)
{
    const qsizetype first = std::max<qsizetype>(0, quote.first().start - kAround);
    const qsizetype last = std::min(text.length(), quote.last().end + kAround);
    return {text.paragraphRange(text.paragraphAt(first)).start,
            text.paragraphRange(text.paragraphAt(last)).end};
}

void shift(TextRange &range, qsizetype by)
{
    if (!range.isEmpty()) {
        range = {range.start + by, range.end + by};
    }
}

/// What the text says of the quotation that is tagged: the one that has most of its letters in common.
Attribution attributionOf(const SourceText &text, const TextRanges &quote, const CueLexicon &lexicon)
{
    const TextRange near = neighbourhood(text, quote);
    const std::vector<Quotation> quotations = scanQuotations(text.slice(near), lexicon);
    const std::vector<Attribution> attributions = attribute(text.slice(near), quotations, lexicon);
    qsizetype most = 0;
    Attribution found;
    for (size_t i = 0; i < quotations.size(); ++i) {
        TextRanges parts = quotations[i].parts;
        for (TextRange &part : parts) {
            shift(part, near.start);
        }
        // Half of the shorter one: a witness may be a part of what stands in marks, or the reverse.
        const qsizetype shared = common(parts, quote);
        if (shared > most && 2 * shared >= std::min(lengthOf(parts), lengthOf(quote))) {
            most = shared;
            found = attributions[i];
        }
    }
    for (TextRange Attribution::*range : {&Attribution::speaker, &Attribution::cue, &Attribution::source}) {
        shift(found.*range, near.start);
    }
    return found;
}

} // namespace

WitnessReading::WitnessReading(const ProjectStore &store, const ProvenanceLexicons &lexicons,
                               std::function<bool()> isCancelled)
    : m_store(store)
    , m_lexicons(lexicons)
    , m_isCancelled(std::move(isCancelled))
{
}

Result<GroupProvenance> WitnessReading::read(QuoteGroupId id)
{
    if (const Result<void> read = m_store.readConsistently([&] { return readRecords(id); }); !read) {
        return std::unexpected(read.error());
    }
    return finish();
}

Result<GroupProvenance> WitnessReading::readWithin(QuoteGroupId id)
{
    const Result<void> read = readRecords(id);
    return read ? finish() : std::unexpected(read.error());
}

Result<GroupProvenance> WitnessReading::finish()
{
    if (isCancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    m_times.resize(m_made.witnesses.size());
    {
        const PlaceLent lent;
        QtConcurrent::blockingMap(m_made.witnesses,
                                  [this](ProvenanceWitness &witness) { readText(witness); });
    }
    if (isCancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    date();
    nameWitnesses();
    collectSources();
    if (isCancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    alignAndDerive();
    return isCancelled() ? failure(ErrorCode::Cancelled) : Result<GroupProvenance>(std::move(m_made));
}

Result<void> WitnessReading::readRecords(QuoteGroupId id)
{
    const auto group = m_store.quoteGroup(id);
    if (!group) {
        return std::unexpected(group.error());
    }
    m_made.group = *group;
    auto spans = m_store.spansOfGroup(m_made.group.id);
    if (!spans) {
        return std::unexpected(spans.error());
    }
    std::ranges::sort(*spans, std::less(), &Span::id);
    for (const Span &span : std::as_const(*spans)) {
        if (isCancelled()) {
            return failure(ErrorCode::Cancelled);
        }
        auto read = witness(span);
        if (!read) {
            return std::unexpected(read.error());
        }
        m_made.witnesses.push_back(std::move(*read));
    }
    auto decisions = readGroupDecisions(m_store, id);
    if (!decisions) {
        return std::unexpected(decisions.error());
    }
    m_decisions = *std::move(decisions);
    return readOutlets();
}

Result<ProvenanceWitness> WitnessReading::witness(const Span &span)
{
    if (!m_articles.contains(span.article)) {
        const auto article = m_store.article(span.article);
        if (!article) {
            return std::unexpected(article.error());
        }
        m_articles.insert(span.article, *article);
    }
    if (!m_texts.contains(span.revision)) {
        const auto revision = m_store.revision(span.revision);
        auto text = revision ? m_store.text(revision->text) : std::unexpected(revision.error());
        if (!text) {
            return std::unexpected(text.error());
        }
        m_texts.insert(span.revision, SourceText(std::move(*text)));
    }
    if (!span.speaker.isNull() && !m_entities.contains(span.speaker)) {
        const auto entity = m_store.entity(span.speaker);
        if (!entity) {
            return std::unexpected(entity.error());
        }
        m_entities.insert(span.speaker, *entity);
    }
    ProvenanceWitness made;
    made.span = span;
    made.article = m_articles.value(span.article);
    made.text = m_texts.value(span.revision);
    made.speaker = m_entities.value(span.speaker).name;
    const auto ranges = made.text.fromCodePoints(span.ranges);
    if (!ranges) {
        return std::unexpected(ranges.error());
    }
    made.ranges = *ranges;
    QStringList parts;
    for (const TextRange part : std::as_const(made.ranges)) {
        parts.append(made.text.slice(part).toString());
    }
    made.words = SourceText(parts.join(u' '));
    return made;
}

Result<void> WitnessReading::readOutlets()
{
    const auto known = m_store.completions(Completion::Outlet, {}, kMostOutlets);
    if (!known) {
        return std::unexpected(known.error());
    }
    QStringList names = *known;
    for (const ProvenanceWitness &witness : m_made.witnesses) {
        names.append(witness.article.outlet);
    }
    names.removeAll(QString());
    names.sort();
    names.removeDuplicates();
    std::vector<ChainAgent> outlets;
    for (const QString &name : std::as_const(names)) {
        outlets.push_back({AgentKind::Outlet, name, {}});
    }
    m_outlets.emplace(std::move(outlets));
    return {};
}

void WitnessReading::readText(ProvenanceWitness &witness)
{
    if (isCancelled()) {
        return;
    }
    const QString &stated = witness.article.language;
    witness.language = m_lexicons.words.languageOf(stated, witness.text.text());
    const CueLexicon cues
        = m_lexicons.cues.lexiconFor(stated.isEmpty() ? witness.language : stated, witness.text.text());
    witness.attribution = attributionOf(witness.text, witness.ranges, cues);
    const Entity speaker = m_entities.value(witness.span.speaker);
    const ChainWitness known{.id = witness.span.id.uuid(),
                             .outlet = witness.article.outlet,
                             .text = witness.text.text(),
                             .quote = witness.ranges,
                             .speaker = {kindOf(speaker.type), speaker.name, speaker.id},
                             .source = witness.span.source,
                             .attribution = witness.attribution};
    witness.chain = attributionChain(known, *m_outlets, cues);
    m_times[size_t(&witness - m_made.witnesses.data())] = datesAbout(dated(witness), m_lexicons.dates);
}

DatedWitness WitnessReading::dated(const ProvenanceWitness &witness)
{
    return {witness.span.id.toString(), witness.article.published, witness.text.text(), witness.ranges,
            witness.language};
}

void WitnessReading::date()
{
    std::vector<DatedWitness> known;
    for (const ProvenanceWitness &witness : m_made.witnesses) {
        known.push_back(dated(witness));
    }
    std::vector<WitnessDating> datings = dateWitnesses(known, m_times);
    for (size_t i = 0; i < datings.size(); ++i) {
        m_made.witnesses[i].dating = std::move(datings[i]);
    }
    std::ranges::sort(m_made.witnesses, std::less(), [](const ProvenanceWitness &witness) {
        const DateInterval &likely = witness.dating.appearance.likely;
        return std::tuple(likely.hasStart() ? likely.earliest : DateInterval::kOpenEnd, likely.latest,
                          witness.span.id);
    });
    const auto base = std::ranges::find(m_made.witnesses, m_made.group.base,
                                        [](const ProvenanceWitness &witness) { return witness.span.id; });
    m_made.base = base == m_made.witnesses.end() ? 0 : int(base - m_made.witnesses.begin());
}

void WitnessReading::nameWitnesses()
{
    QHash<QString, int> counts;
    for (ProvenanceWitness &witness : m_made.witnesses) {
        const Article &article = witness.article;
        const QString name = !article.outlet.isEmpty() ? article.outlet
            : !article.title.isEmpty()                 ? article.title
                                                       : article.fileName;
        const int number = ++counts[name];
        witness.label = number == 1 ? name : name + u" ("_s + QString::number(number) + u')';
    }
    const auto speakerOf = [](const ProvenanceWitness &witness) {
        const ChainStep *said = witness.chain.step(ChainStep::Role::Speaker);
        return said ? said->agent.name : QString();
    };
    if (!m_made.witnesses.empty()) {
        m_made.speaker = speakerOf(m_made.witnesses[size_t(m_made.base)]);
    }
    for (const ProvenanceWitness &witness : m_made.witnesses) {
        m_made.speaker = m_made.speaker.isEmpty() ? speakerOf(witness) : m_made.speaker;
    }
    std::vector<AttributionChain> chains;
    for (const ProvenanceWitness &witness : m_made.witnesses) {
        chains.push_back(witness.chain);
    }
    m_made.contradictions = contradictions(chains);
}

void WitnessReading::collectSources()
{
    for (const ProvenanceWitness &witness : m_made.witnesses) {
        DerivationWitness made{.id = witness.span.id.uuid(),
                               .article = witness.article.id.uuid(),
                               .text = witness.words.text(),
                               .language = witness.language,
                               .outlet = witness.article.outlet,
                               .appearance = witness.dating.appearance,
                               .sources = {}};
        // The last station before the own outlet is whom it has it from.
        for (auto step = witness.chain.steps.crbegin(); step != witness.chain.steps.crend(); ++step) {
            if (step->role == ChainStep::Role::Source) {
                made.sources.push_back({step->agent.name, step->range});
            }
        }
        m_made.derivationWitnesses.push_back(std::move(made));
    }
}

void WitnessReading::align()
{
    if (m_made.witnesses.empty()) {
        return;
    }
    QList<CollationWitness> side;
    for (const ProvenanceWitness &witness : m_made.witnesses) {
        CollationWitness one = CollationWitness::whole(witness.label, witness.words);
        one.isDenied = witness.attribution.polarity == Attribution::Polarity::Denied;
        one.language = witness.language;
        side.append(std::move(one));
    }
    m_made.aligned.emplace(std::move(side), m_lexicons.words, m_lexicons.variants,
                           m_made.witnesses[size_t(m_made.base)].language);
}

/// Neither needs what the other one makes.
void WitnessReading::alignAndDerive()
{
    const PlaceLent lent;
    m_made.decisions = m_decisions.derivations;
    QFuture<DerivationTree> tree = QtConcurrent::run(
        [witnesses = m_made.derivationWitnesses, decisions = m_made.decisions, speaker = m_made.speaker] {
            return derivationTree(witnesses, decisions, speaker);
        });
    align();
    m_made = decided(std::move(m_made), std::move(m_decisions));
    m_made.tree = tree.takeResult();
}

} // namespace Stemma
