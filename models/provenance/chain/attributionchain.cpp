// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/chain/attributionchain.h"

#include "models/matching/linking/speakernames.h"
#include "models/matching/quotations/attributiontokens.h"
#include "models/matching/quotations/quotationscanner.h"
#include "models/matching/worddiff.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// A word of saying further from an outlet's name than this, in words, is not about it.
constexpr int kNearCue = 3;

QStringView slice(QStringView text, TextRange range)
{
    const bool isInside = range.start >= 0 && range.start < range.end && range.end <= text.size();
    return isInside ? text.sliced(range.start, range.length()) : QStringView();
}

TextRange paragraphOf(QStringView text, const TextRanges &quote)
{
    const bool isInside = !quote.isEmpty() && quote.front().start >= 0 && quote.back().end <= text.size();
    if (!isInside) {
        return {};
    }
    const qsizetype before = quote.front().start > 0 ? text.lastIndexOf(u'\n', quote.front().start - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', quote.back().end);
    return {before + 1, after < 0 ? text.size() : after};
}

bool isInQuote(TextRange range, const TextRanges &quote)
{
    return std::ranges::any_of(quote, [&](TextRange part) { return part.intersects(range); });
}

qsizetype endOfWord(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isLetterOrNumber()) {
        ++at;
    }
    return at;
}

/// How many marks stand before the first letter of a name.
qsizetype leadOf(QStringView name)
{
    qsizetype at = 0;
    while (at < name.size() && !name[at].isLetterOrNumber()) {
        ++at;
    }
    return at;
}

QString firstWord(const QString &name)
{
    const qsizetype lead = leadOf(name);
    return name.sliced(lead, endOfWord(name, lead) - lead).toCaseFolded();
}

/// The words of the paragraph around a quote, where names are looked up.
class ParagraphWords {
public:
    ParagraphWords(QStringView text, TextRange paragraph, const TextRanges &quote)
        : m_text(text)
        , m_end(paragraph.end)
        , m_quote(quote)
    {
        qsizetype at = paragraph.start;
        while (at < m_end) {
            const qsizetype end = endOfWord(m_text.first(m_end), at);
            if (end > at && (at == 0 || !m_text[at - 1].isLetterOrNumber())) {
                m_starts[m_text.sliced(at, end - at).toString().toCaseFolded()].append(at);
            }
            at = std::max(end, at + 1);
        }
    }

    /// Each once, case-folded, in no order.
    [[nodiscard]] QList<QString> all() const { return m_starts.keys(); }

    /// Where @p name stands as words of its own, outside the quote.
    [[nodiscard]] TextRanges placesOf(const QString &name) const
    {
        TextRanges places;
        const qsizetype lead = leadOf(name);
        for (const qsizetype start : m_starts.value(firstWord(name))) {
            const TextRange place{start - lead, start - lead + name.size()};
            if (place.start >= 0 && place.end <= m_end && isWhole(place) && !isInQuote(place, m_quote)
                && m_text.sliced(place.start, name.size()).compare(name, Qt::CaseInsensitive) == 0) {
                places.append(place);
            }
        }
        return places;
    }

    /// The first of them; empty: none.
    [[nodiscard]] TextRange placeOf(const QString &name) const
    {
        const TextRanges places = placesOf(name);
        return places.isEmpty() ? TextRange() : places.first();
    }

private:
    [[nodiscard]] bool isWhole(TextRange place) const
    {
        return (place.start == 0 || !m_text[place.start - 1].isLetterOrNumber())
            && (place.end == m_text.size() || !m_text[place.end].isLetterOrNumber());
    }

    QStringView m_text;
    qsizetype m_end;
    const TextRanges &m_quote;
    QHash<QString, QList<qsizetype>> m_starts; // by folded word
};

/// The sentences of a paragraph, and who is quoted in them. Read at the first question.
class ParagraphSentences {
public:
    ParagraphSentences(QStringView paragraph, const CueLexicon &lexicon)
        : m_text(paragraph)
        , m_lexicon(lexicon)
    {
    }

    /// Whether words tell of @p quote: nothing else is quoted between, and their sentence holds the quote or
    /// none at all. In "R", Poe said in a statement. "Q", Roe said: they tell of R alone.
    [[nodiscard]] bool isBeside(TextRange words, TextRange quote)
    {
        if (m_tokens.empty()) {
            m_tokens = tokensOf(m_text, scanQuotations(m_text, m_lexicon), m_lexicon);
        }
        const TextRange sentence = sentenceAround(words);
        const TextRange between{std::min(words.end, quote.end), std::max(words.start, quote.start)};
        bool isAlone = true; // nothing but the quote in the sentence
        for (const Token &one : m_tokens) {
            const bool isOther = one.type == Token::Type::Quotation && !one.range.intersects(quote);
            if (isOther && (one.range.intersects(between) || one.range.intersects(words))) {
                return false;
            }
            isAlone = isAlone && !(isOther && one.range.intersects(sentence));
        }
        return isAlone || sentence.intersects(quote);
    }

private:
    [[nodiscard]] TextRange sentenceAround(TextRange words) const
    {
        TextRange sentence{0, m_text.size()};
        for (const Token &one : m_tokens) {
            if (one.type != Token::Type::SentenceEnd) {
                continue;
            }
            if (one.range.end <= words.start) {
                sentence.start = one.range.end;
            } else if (one.range.start >= words.end) {
                sentence.end = one.range.start;
                break;
            }
        }
        return sentence;
    }

    QStringView m_text;
    const CueLexicon &m_lexicon;
    std::vector<Token> m_tokens;
};

/// The words of the sentence part before or after a place, the nearest first, in lower case.
QStringList wordsBeside(QStringView text, bool isBefore)
{
    QStringList words = text.toString().toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    if (isBefore) {
        std::ranges::reverse(words);
    }
    QStringList near;
    for (QString word : words.first(std::min<qsizetype>(words.size(), kNearCue + 1))) {
        const bool endsSentence = word.endsWith(u'.') || word.endsWith(u'!') || word.endsWith(u'?');
        if (isBefore && endsSentence) {
            break;
        }
        while (!word.isEmpty() && !word.back().isLetterOrNumber()) {
            word.chop(1);
        }
        near.append(word);
        if (endsSentence) {
            break;
        }
    }
    return near;
}

/// Whether one of @p phrases stands in the words before a name.
bool hasPhrase(const QStringList &nearestFirst, const QList<QStringList> &phrases)
{
    const QString row = u' ' + QStringList(nearestFirst.crbegin(), nearestFirst.crend()).join(u' ') + u' ';
    return std::ranges::any_of(phrases, [&](const QStringList &phrase) {
        return row.contains(QString(u' ' + phrase.join(u' ') + u' '));
    });
}

/// What the words beside the name of an outlet make of it.
enum class Reporting {
    None,
    First, ///< it was told: "told the Journal"
    Later, ///< it passes on what was said: "according to AFP"
};

Reporting reportingAt(TextRange place, QStringView text, TextRange paragraph, const CueLexicon &lexicon)
{
    const QStringList before = wordsBeside(text.sliced(paragraph.start, place.start - paragraph.start), true);
    const QStringList after = wordsBeside(text.sliced(place.end, paragraph.end - place.end), false);
    const auto says = [&](const QString &word) { return lexicon.isCue(word); };
    const auto tells = [&](const QString &word) { return lexicon.to.contains(word); };
    if (hasPhrase(before, lexicon.accordingTo) || std::ranges::any_of(after, says)) {
        return Reporting::Later;
    }
    const bool isTold = hasPhrase(before, lexicon.media) || std::ranges::any_of(before, tells)
        || std::ranges::any_of(before, says);
    return isTold ? Reporting::First : Reporting::None;
}

bool isMedium(const QString &words, const CueLexicon &lexicon)
{
    const QString row = words.toLower().simplified();
    return std::ranges::any_of(lexicon.mediaAlone,
                               [&](const QStringList &phrase) { return row.startsWith(phrase.join(u' ')); });
}

/// Whether @p words name nobody: a role without a capital, "people familiar with the matter".
bool isNameless(QStringView words)
{
    return std::ranges::none_of(words, [](QChar c) { return c.isUpper(); });
}

class ChainReader {
public:
    ChainReader(const ChainWitness &witness, const KnownOutlets &outlets, const CueLexicon &lexicon)
        : m_witness(witness)
        , m_outlets(outlets)
        , m_lexicon(lexicon)
        , m_paragraph(paragraphOf(witness.text, witness.quote))
        , m_words(witness.text, m_paragraph, witness.quote)
    {
        m_chain.witness = witness.id;
    }

    [[nodiscard]] AttributionChain read()
    {
        addSpeaker();
        readSource(m_witness.source, ChainStep::Basis::Tagged, m_words.placeOf(m_witness.source));
        const TextRange told = m_witness.attribution.source;
        readSource(slice(m_witness.text, told).toString(), ChainStep::Basis::Text, told);
        findMedium();
        findReporters();
        addOutlet();
        return std::move(m_chain);
    }

private:
    void addSpeaker()
    {
        const Attribution &said = m_witness.attribution;
        ChainStep step{ChainStep::Role::Speaker, ChainStep::Basis::Missing, m_witness.speaker, said.speaker};
        const QString words = slice(m_witness.text, said.speaker).toString();
        if (!m_witness.speaker.name.isEmpty()) {
            step.basis = ChainStep::Basis::Tagged;
            if (words.isEmpty() || relationOf(words, m_witness.speaker.name) == SpeakerRelation::Different) {
                step.range = m_words.placeOf(m_witness.speaker.name);
            }
        } else if (!said.name.isEmpty() || !words.isEmpty()) {
            step.basis = ChainStep::Basis::Text;
            step.agent.name = said.name.isEmpty() ? words : said.name;
        }
        if (step.basis == ChainStep::Basis::Missing) {
            m_chain.issues.push_back({ChainFlag::SpeakerMissing, {}});
        } else if (step.agent.kind == AgentKind::Anonymous || isNameless(step.agent.name)) {
            step.agent.kind = AgentKind::Anonymous;
            m_chain.issues.push_back({ChainFlag::SpeakerAnonymous, {step.agent.name}});
        }
        m_chain.steps.push_back(step);
    }

    /// A medium, an outlet of the register that the words name, or an outlet that nobody knows.
    void readSource(const QString &words, ChainStep::Basis basis, TextRange range)
    {
        if (words.isEmpty()) {
            return;
        }
        if (isMedium(words, m_lexicon)) {
            addMedium(words, basis, range);
            return;
        }
        if (const ChainAgent *known = m_outlets.named(words)) {
            addSource(*known, basis, range);
        } else if (!isNameless(words)) {
            addSource({AgentKind::Unknown, words, {}}, basis, range);
        } else {
            // "told the newspaper": it was told somebody, but the words say no more than that.
            addMedium(words, basis, range, AgentKind::Anonymous);
        }
    }

    void addMedium(const QString &words, ChainStep::Basis basis, TextRange range,
                   AgentKind kind = AgentKind::Unknown)
    {
        if (!m_chain.step(ChainStep::Role::Medium)) {
            m_chain.steps.insert(m_chain.steps.begin() + 1,
                                 ChainStep{ChainStep::Role::Medium, basis, {kind, words, {}}, range});
        }
    }

    void addSource(const ChainAgent &agent, ChainStep::Basis basis, TextRange range)
    {
        const bool isKnown
            = isSameOutlet(agent.name, m_witness.outlet)
            || std::ranges::any_of(m_chain.steps, [&](const ChainStep &step) {
                   return step.role == ChainStep::Role::Source && isSameOutlet(step.agent.name, agent.name);
               });
        if (!isKnown) {
            m_chain.steps.push_back({ChainStep::Role::Source, basis, agent, range});
        }
    }

    void findMedium()
    {
        if (m_paragraph.isEmpty()) {
            return;
        }
        const qsizetype start = m_paragraph.start;
        ParagraphSentences sentences(slice(m_witness.text, m_paragraph), m_lexicon);
        const TextRange quote{m_witness.quote.front().start - start, m_witness.quote.back().end - start};
        for (const QStringList &phrase : m_lexicon.mediaAlone) {
            for (const TextRange place : m_words.placesOf(phrase.join(u' '))) {
                if (sentences.isBeside({place.start - start, place.end - start}, quote)) {
                    addMedium(slice(m_witness.text, place).toString(), ChainStep::Basis::Text, place);
                    break;
                }
            }
        }
    }

    void findReporters()
    {
        std::vector<std::tuple<Reporting, qsizetype, const ChainAgent *>> found;
        QList<int> named;
        for (const QString &word : m_words.all()) {
            named += m_outlets.beginningWith(word);
        }
        for (const int number : std::as_const(named)) {
            const ChainAgent &outlet = m_outlets.agents()[size_t(number)];
            const TextRange place = m_words.placeOf(outlet.name);
            const Reporting reporting = place.isEmpty()
                ? Reporting::None
                : reportingAt(place, m_witness.text, m_paragraph, m_lexicon);
            if (reporting != Reporting::None) {
                found.emplace_back(reporting, place.start, &outlet);
            }
        }
        // Who was told had it before who passes it on.
        std::ranges::sort(found);
        for (const auto &[reporting, start, outlet] : found) {
            addSource(*outlet, ChainStep::Basis::Text, {start, start + outlet->name.size()});
        }
    }

    void addOutlet()
    {
        const ChainStep *speaker = m_chain.step(ChainStep::Role::Speaker);
        const bool isUnsourced = speaker->basis != ChainStep::Basis::Missing
            && !m_chain.step(ChainStep::Role::Medium) && !m_chain.step(ChainStep::Role::Source);
        if (isUnsourced) {
            m_chain.issues.push_back({ChainFlag::UnsourcedHop, {m_witness.outlet}});
        }
        if (m_witness.outlet.isEmpty()) {
            m_chain.issues.push_back({ChainFlag::OutletMissing, {}});
        }
        m_chain.steps.push_back(
            {ChainStep::Role::Outlet,
             m_witness.outlet.isEmpty() ? ChainStep::Basis::Missing : ChainStep::Basis::Article,
             {AgentKind::Outlet, m_witness.outlet, {}},
             {}});
    }

    const ChainWitness &m_witness;
    const KnownOutlets &m_outlets;
    const CueLexicon &m_lexicon;
    TextRange m_paragraph;
    ParagraphWords m_words;
    AttributionChain m_chain;
};

bool differ(ChainConflict conflict, const ChainAgent &one, const ChainAgent &other)
{
    switch (conflict) {
    case ChainConflict::Speakers:
        if (!one.entity.isNull() && one.entity == other.entity) {
            return false;
        }
        return relationOf(one.name, other.name) == SpeakerRelation::Different;
    case ChainConflict::Media:
        // Words told to somebody without a name may have been told in a statement.
        return one.kind != AgentKind::Anonymous && other.kind != AgentKind::Anonymous
            && wordKeys(one.name) != wordKeys(other.name);
    case ChainConflict::Sources:
        return !isSameOutlet(one.name, other.name);
    }
    Q_UNREACHABLE_RETURN(false);
}

template <typename Key, size_t count>
QLatin1StringView nameIn(const std::array<std::pair<Key, QLatin1StringView>, count> &names, Key key)
{
    return std::ranges::find(names, key, &std::pair<Key, QLatin1StringView>::first)->second;
}

} // namespace

const ChainStep *AttributionChain::step(ChainStep::Role role) const
{
    const auto found = std::ranges::find(steps, role, &ChainStep::role);
    return found == steps.end() ? nullptr : &*found;
}

KnownOutlets::KnownOutlets(std::vector<ChainAgent> agents)
    : m_agents(std::move(agents))
{
    for (const ChainAgent &agent : m_agents) {
        m_beginnings[firstWord(agent.name)].append(int(m_names.size()));
        m_names.emplace_back(agent.name);
    }
}

const ChainAgent *KnownOutlets::named(QStringView words) const
{
    const OutletName name(words);
    const auto found
        = std::ranges::find_if(m_names, [&](const OutletName &known) { return known.isSame(name); });
    return found == m_names.end() ? nullptr : &m_agents[size_t(found - m_names.begin())];
}

AttributionChain attributionChain(const ChainWitness &witness, const KnownOutlets &outlets,
                                  const CueLexicon &lexicon)
{
    return ChainReader(witness, outlets, lexicon).read();
}

std::vector<ChainContradiction> contradictions(const std::vector<AttributionChain> &chains)
{
    constexpr std::array<std::pair<ChainConflict, ChainStep::Role>, 3> kCompared{{
        {ChainConflict::Speakers, ChainStep::Role::Speaker},
        {ChainConflict::Media, ChainStep::Role::Medium},
        {ChainConflict::Sources, ChainStep::Role::Source},
    }};
    std::vector<ChainContradiction> found;
    for (const auto &[conflict, role] : kCompared) {
        // Only the first of those who name the same one: others add nothing.
        std::vector<std::pair<QUuid, const ChainAgent *>> named;
        QSet<std::pair<QString, EntityId>> names;
        for (const AttributionChain &chain : chains) {
            const ChainStep *step = chain.step(role);
            const std::pair name(step ? step->agent.name : QString(), step ? step->agent.entity : EntityId());
            if (!name.first.isEmpty() && !names.contains(name)) {
                names.insert(name);
                named.emplace_back(chain.witness, &step->agent);
            }
        }
        QSet<std::pair<QString, QString>> known;
        for (size_t i = 0; i < named.size(); ++i) {
            for (size_t j = i + 1; j < named.size(); ++j) {
                const ChainAgent &one = *named[i].second;
                const ChainAgent &other = *named[j].second;
                const std::pair pair(one.name.toLower(), other.name.toLower());
                const bool isKnown = known.contains(pair) || known.contains({pair.second, pair.first});
                if (!isKnown && differ(conflict, one, other)) {
                    known.insert(pair);
                    found.push_back({conflict, named[i].first, named[j].first, {one.name, other.name}});
                }
            }
        }
    }
    return found;
}

QLatin1StringView keyOf(AgentKind kind)
{
    static constexpr std::array<std::pair<AgentKind, QLatin1StringView>, 5> kNames{{
        {AgentKind::Unknown, "unknown"_L1},
        {AgentKind::Person, "person"_L1},
        {AgentKind::Organisation, "organisation"_L1},
        {AgentKind::Outlet, "outlet"_L1},
        {AgentKind::Anonymous, "anonymous"_L1},
    }};
    return nameIn(kNames, kind);
}

QLatin1StringView keyOf(ChainStep::Role role)
{
    static constexpr std::array<std::pair<ChainStep::Role, QLatin1StringView>, 4> kNames{{
        {ChainStep::Role::Speaker, "speaker"_L1},
        {ChainStep::Role::Medium, "medium"_L1},
        {ChainStep::Role::Source, "source"_L1},
        {ChainStep::Role::Outlet, "outlet"_L1},
    }};
    return nameIn(kNames, role);
}

QLatin1StringView keyOf(ChainStep::Basis basis)
{
    static constexpr std::array<std::pair<ChainStep::Basis, QLatin1StringView>, 4> kNames{{
        {ChainStep::Basis::Missing, "missing"_L1},
        {ChainStep::Basis::Tagged, "tagged"_L1},
        {ChainStep::Basis::Text, "text"_L1},
        {ChainStep::Basis::Article, "article"_L1},
    }};
    return nameIn(kNames, basis);
}

QLatin1StringView keyOf(ChainFlag flag)
{
    static constexpr std::array<std::pair<ChainFlag, QLatin1StringView>, 4> kNames{{
        {ChainFlag::SpeakerMissing, "speaker-missing"_L1},
        {ChainFlag::SpeakerAnonymous, "speaker-anonymous"_L1},
        {ChainFlag::UnsourcedHop, "unsourced-hop"_L1},
        {ChainFlag::OutletMissing, "outlet-missing"_L1},
    }};
    return nameIn(kNames, flag);
}

QLatin1StringView keyOf(ChainConflict conflict)
{
    static constexpr std::array<std::pair<ChainConflict, QLatin1StringView>, 3> kNames{{
        {ChainConflict::Speakers, "speakers"_L1},
        {ChainConflict::Media, "media"_L1},
        {ChainConflict::Sources, "sources"_L1},
    }};
    return nameIn(kNames, conflict);
}

} // namespace Stemma
