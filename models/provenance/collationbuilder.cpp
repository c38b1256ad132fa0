// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collationbuilder.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <ranges>
#include <tuple>
#include <utility>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

bool isQuotationMark(QChar unit)
{
    return unit == u'"' || unit == u'\'' || unit == u'`' || unit == u'\u00b4' || unit == u'\u00ab'
        || unit == u'\u00bb' || (unit >= u'\u2018' && unit <= u'\u201f') || unit == u'\u2039'
        || unit == u'\u203a' || (unit >= u'\u300c' && unit <= u'\u300f');
}

} // namespace

QString withSmallFirst(QString letters)
{
    if (!letters.isEmpty()) {
        letters[0] = letters[0].toLower();
    }
    return letters;
}

bool AlignedWitnesses::Data::opens(int witness, int word) const
{
    const WitnessWord &one = words[size_t(witness)][size_t(word)];
    const QStringView before = witnesses[witness].text.slice({one.whole.start, one.word.start});
    if (one.is(WitnessWord::Begins) || std::ranges::any_of(before, isQuotationMark)) {
        return true;
    }
    // "I say: We".
    const std::vector<WitnessWord> &row = words[size_t(witness)];
    return word > 0
        && witnesses[witness]
               .text.slice({row[size_t(word) - 1].word.end, row[size_t(word) - 1].whole.end})
               .contains(u':');
}

bool isLoose(WordMatch match)
{
    return match == WordMatch::Different || match == WordMatch::Omitted || match == WordMatch::Added;
}

CollationBuilder::CollationBuilder(const AlignedWitnesses::Data &data, int base, IgnoredDifferences ignored)
    : m_data(data)
    , m_base(base)
    , m_count(int(data.witnesses.size()))
    , m_ignored(ignored)
{
}

Collation CollationBuilder::build()
{
    clear();
    for (int witness = 0; witness < m_count; ++witness) {
        m_sides.push_back(WitnessComparison::sideOf(m_data, witness));
    }
    for (int witness = 0; witness < m_count; ++witness) {
        m_classifiers.emplace_back(m_data, m_sides[size_t(m_base)], m_sides[size_t(witness)]);
        matchWords(witness);
        if (witness != m_base) {
            findMoved(witness);
            findCuts(witness);
            findPhrases(witness);
        }
    }
    findPlaces();
    for (int witness = 0; witness < m_count; ++witness) {
        if (witness != m_base) {
            m_classifiers[size_t(witness)].classifyWhole(m_made.warnings);
            collectVariants(witness);
        }
    }
    for (int place = 0; place < int(m_bounds.size()); ++place) {
        finishPlace(place);
    }
    std::ranges::stable_sort(m_made.warnings, {}, [](const VariantWarning &warning) {
        return std::pair(warning.witness, warning.place);
    });
    return std::move(m_made);
}

void CollationBuilder::clear()
{
    m_made.witnesses = m_data.witnesses;
    m_made.base = m_base;
    m_made.language = m_data.language;
    m_made.ignored = m_ignored;
    const auto cells = size_t(m_data.alignment.columnCount) * size_t(m_count);
    m_matches.assign(cells, WordMatch::Absent);
    m_hyphens.assign(cells, false);
    m_moved.assign(cells, -1);
    m_made.variants.resize(size_t(m_count));
    m_spans.resize(size_t(m_count));
    m_turned.resize(size_t(m_count));
    m_phrases.resize(size_t(m_count));
    m_kept.resize(size_t(m_count));
}

void CollationBuilder::findPlaces()
{
    const int columns = m_data.alignment.columnCount;
    m_isPlain.resize(size_t(columns));
    for (int column = 0; column < columns; ++column) {
        m_isPlain[size_t(column)] = areAlike(column);
    }
    joinColumns();
    for (int first = 0; first < columns;) {
        int end = first + 1;
        while (end < columns && m_joined[size_t(end) - 1]) {
            ++end;
        }
        m_places.resize(size_t(end), int(m_bounds.size()));
        m_bounds.emplace_back(first, end);
        first = end;
    }
    m_made.places.resize(m_bounds.size());
    for (CollationPlace &place : m_made.places) {
        place.cells.resize(size_t(m_count));
    }
}

QString CollationBuilder::letters(int witness, int word) const
{
    const WitnessWord &one = m_data.words[size_t(witness)][size_t(word)];
    const QString letters = writtenLetters(m_data.witnesses[witness].text.slice(one.word));
    return ignores(IgnoredDifference::Case) ? letters.toLower() : letters;
}

QString CollationBuilder::marks(int witness, int word, bool isBefore) const
{
    const std::vector<WitnessWord> &words = m_data.words[size_t(witness)];
    const WitnessWord &one = words[size_t(word)];
    const bool isFirst = word == 0 || words[size_t(word) - 1].word != one.word;
    const bool isLast = size_t(word) + 1 == words.size() || words[size_t(word) + 1].word != one.word;
    if (ignores(IgnoredDifference::Punctuation) || (isBefore ? !isFirst : !isLast)) {
        return {};
    }
    const TextRange range
        = isBefore ? TextRange{one.whole.start, one.word.start} : TextRange{one.word.end, one.whole.end};
    // What stands around a whole quotation belongs to the text that quotes it.
    const bool isOuter = isBefore ? word == 0 : size_t(word) + 1 == words.size();
    QString marks;
    for (const QChar unit : m_data.witnesses[witness].text.slice(range)) {
        const bool isLeftOut = unit.isSpace() || unit.category() == QChar::Other_Format
            || (isQuotationMark(unit) && (isOuter || ignores(IgnoredDifference::Marks)))
            || (isOuter && (unit == u'.' || unit == u',' || unit == u';' || unit == u':'));
        marks += isLeftOut ? QString() : QString(unit);
    }
    return marks;
}

// Whether the words after (or before) both stand together, too: only then the marks between are compared.
bool CollationBuilder::isTogether(int witness, int baseWord, int word, int step) const
{
    const auto &baseColumns = m_data.columns[size_t(m_base)];
    const auto &columns = m_data.columns[size_t(witness)];
    const int nextBase = baseWord + step;
    const int next = word + step;
    const bool hasBase = nextBase >= 0 && size_t(nextBase) < baseColumns.size();
    const bool hasOther = next >= 0 && size_t(next) < columns.size();
    if (!hasBase || !hasOther) {
        return hasBase == hasOther;
    }
    return baseColumns[size_t(nextBase)] == columns[size_t(next)];
}

// "You, to continue to do", "you to do": whether the mark after the word is another one, and did not come or
// go with what only one side has after it.
bool CollationBuilder::hasOtherMarkBesideRun(int witness, int baseWord, int word) const
{
    constexpr int kShortRun = 3; // words
    const auto &baseColumns = m_data.columns[size_t(m_base)];
    const auto &columns = m_data.columns[size_t(witness)];
    if (size_t(baseWord) + 1 >= baseColumns.size() || size_t(word) + 1 >= columns.size()) {
        return false;
    }
    const bool isRunOfBase = baseColumns[size_t(baseWord) + 1] < columns[size_t(word) + 1];
    const int side = isRunOfBase ? m_base : witness;
    const std::vector<int> &longer = isRunOfBase ? baseColumns : columns;
    const int next = isRunOfBase ? columns[size_t(word) + 1] : baseColumns[size_t(baseWord) + 1];
    const int first = isRunOfBase ? baseWord : word;
    int last = first;
    while (size_t(last) + 1 < longer.size() && longer[size_t(last) + 1] < next) {
        ++last;
    }
    if (last == first || size_t(last) + 1 >= longer.size() || longer[size_t(last) + 1] != next) {
        return false; // no run, or the words after it stand for none
    }
    const auto plain = [](QString marks) { return marks.removeIf(isQuotationMark); };
    const QString before = marks(side, first, false);
    const QString after = marks(side, last, false);
    const QString other = isRunOfBase ? marks(witness, word, false) : marks(m_base, baseWord, false);
    // "Were late. We left", "were late and we left"; "why I should go, after all this? No", "why I should go?
    // No".
    const bool isForJoint = last == first + 1 && m_data.type(side, last).is(WordType::Join)
        && before.isEmpty() && after.isEmpty()
        && m_data.type(m_base, wordAt(next, m_base)).letters
            == m_data.type(witness, wordAt(next, witness)).letters;
    const auto isOfRun = [&](int one) { return plain(marks(side, one, false)) == plain(other); };
    const bool isTaken = !other.isEmpty()
        && (isForJoint || std::ranges::any_of(std::views::iota(first + 1, last + 1), isOfRun));
    if (other == before || other == after || isTaken
        || (other.isEmpty() && !before.isEmpty() && !after.isEmpty())) {
        return false;
    }
    return !other.isEmpty() || last - first <= kShortRun;
}

WordMatch CollationBuilder::compare(int witness, int baseWord, int word, bool &isHyphen) const
{
    const WitnessWord &one = m_data.words[size_t(m_base)][size_t(baseWord)];
    const WitnessWord &other = m_data.words[size_t(witness)][size_t(word)];
    const WordType &typeOne = m_data.type(m_base, baseWord);
    const WordType &typeOther = m_data.type(witness, word);
    const WordRelation relation = m_data.relation(m_base, baseWord, witness, word);
    const bool isSpelling = relation == WordRelation::Spelling
        && (typeOne.plain == typeOther.plain || !typeOne.number.isEmpty());
    if (relation == WordRelation::Unrelated) {
        const bool areAlike = (typeOne.is(WordType::Negation) && typeOther.is(WordType::Negation))
            || (typeOne.is(WordType::Auxiliary) && typeOther.is(WordType::Auxiliary));
        return areAlike ? WordMatch::Related : WordMatch::Different;
    }
    const bool isContraction = one.is(WitnessWord::Contracted) != other.is(WitnessWord::Contracted)
        || relation == WordRelation::Contraction;
    const bool isSame = relation == WordRelation::Same
        || (relation == WordRelation::Contraction && ignores(IgnoredDifference::Contractions))
        || (isSpelling && ignores(IgnoredDifference::Spelling));
    if (!isSame) {
        return relation == WordRelation::Synonym ? WordMatch::Synonym : WordMatch::Related;
    }
    if (isContraction && !ignores(IgnoredDifference::Contractions)) {
        return WordMatch::Related;
    }
    bool isSlight = relation == WordRelation::Same && !isContraction && !one.is(WitnessWord::Continues)
        && isWrittenOtherwise(witness, baseWord, word);
    if (one.is(WitnessWord::Hyphened) != other.is(WitnessWord::Hyphened)
        && isTogether(witness, baseWord, word, 1) && !ignores(IgnoredDifference::Hyphenation)) {
        isHyphen = true;
        isSlight = true;
    }
    isSlight = isSlight || areMarksOther(witness, baseWord, word, false)
        || hasOtherMarkBesideRun(witness, baseWord, word) || areMarksOther(witness, baseWord, word, true);
    return isSlight ? WordMatch::Slight : WordMatch::Equal;
}

// Of the same word: other letters, points within it, other forms of apostrophes.
bool CollationBuilder::isWrittenOtherwise(int witness, int baseWord, int word) const
{
    QString mine = letters(m_base, baseWord);
    QString its = letters(witness, word);
    if (m_data.opens(m_base, baseWord) || m_data.opens(witness, word)) {
        mine = withSmallFirst(mine);
        its = withSmallFirst(its);
    }
    if (mine != its) {
        return true;
    }
    const auto inner = [this](int side, int which) {
        QString marks;
        const TextRange range = m_data.words[size_t(side)][size_t(which)].word;
        for (const QChar unit : m_data.witnesses[side].text.slice(range)) {
            const bool isMark = unit.isPunct() || unit.isSymbol();
            marks += isMark && !(isQuotationMark(unit) && ignores(IgnoredDifference::Marks)) ? QString(unit)
                                                                                             : QString();
        }
        return marks;
    };
    return !ignores(IgnoredDifference::Punctuation) && inner(m_base, baseWord) != inner(witness, word);
}

// Commas and the like change with what is added beside them; a sign says something by itself. What opens
// before a word belongs to the one before it, “said "it was"”, unless that word alone is marked.
bool CollationBuilder::areMarksOther(int witness, int baseWord, int word, bool isBefore) const
{
    const bool areTogether = isTogether(witness, baseWord, word, isBefore ? -1 : 1);
    QString mine = marks(m_base, baseWord, isBefore);
    QString its = marks(witness, word, isBefore);
    if (!isBefore && areTogether && size_t(baseWord) + 1 < m_data.words[size_t(m_base)].size()
        && marks(m_base, baseWord + 1, false) == marks(witness, word + 1, false)) {
        mine += marks(m_base, baseWord + 1, true);
        its += marks(witness, word + 1, true);
    }
    const bool isCounted
        = areTogether && (!isBefore || marks(m_base, baseWord, false) != marks(witness, word, false));
    const auto isSign = [](QChar unit) { return unit.isSymbol() || unit == u'&'; };
    return mine != its && (isCounted || std::ranges::any_of(QString(mine + its), isSign));
}

// Whether a colon, a semicolon, or the end of a sentence stands after the word of the base.
bool CollationBuilder::endsPart(int baseWord) const
{
    const WitnessWord &word = m_data.words[size_t(m_base)][size_t(baseWord)];
    static constexpr QStringView ends = u":;.?!…–—-";
    return std::ranges::any_of(m_data.witnesses[m_base].text.slice({word.word.end, word.whole.end}),
                               [](QChar unit) { return ends.contains(unit); });
}

bool CollationBuilder::hasMark(int side, int word, QChar mark) const
{
    const WitnessWord &one = m_data.words[size_t(side)][size_t(word)];
    return m_data.witnesses[side].text.slice({one.word.end, one.whole.end}).contains(mark);
}

void CollationBuilder::matchWords(int witness)
{
    const std::vector<int> &columns = m_data.columns[size_t(witness)];
    int equal = 0;
    for (int column = 0; column < m_data.alignment.columnCount; ++column) {
        const int baseWord = wordAt(column, m_base);
        const int word = wordAt(column, witness);
        WordMatch &made = match(column, witness);
        if (witness == m_base || baseWord < 0 || word < 0) {
            made = witness == m_base ? (word < 0 ? WordMatch::Absent : WordMatch::Equal)
                : word >= 0          ? WordMatch::Added
                : baseWord < 0       ? WordMatch::Absent
                                     : WordMatch::Omitted;
        } else {
            bool isHyphen = false;
            made = compare(witness, baseWord, word, isHyphen);
            m_hyphens[size_t(column) * size_t(m_count) + size_t(witness)] = isHyphen;
        }
        equal += made == WordMatch::Equal || made == WordMatch::Slight ? 1 : 0;
    }
    // "A full inquiry", "an inquiry": the article changed with the word that is lost.
    for (int column = 0; column + 1 < m_data.alignment.columnCount; ++column) {
        const WordMatch next = match(column + 1, witness);
        const bool isBefore = next == WordMatch::Omitted || next == WordMatch::Added;
        if (isBefore && areFormsOfOneArticle(witness, column)) {
            match(column, witness) = WordMatch::Equal;
        }
    }
    const size_t all = m_data.words[size_t(m_base)].size();
    m_made.shares.push_back(all == 0 ? (columns.empty() ? 1.0 : 0.0) : double(equal) / double(all));
}

TextRange CollationBuilder::rangeOf(int witness, int first, int end) const
{
    const std::vector<WitnessWord> &words = m_data.words[size_t(witness)];
    return first < end ? TextRange{words[size_t(first)].whole.start, words[size_t(end) - 1].whole.end}
                       : TextRange{};
}

bool CollationBuilder::areAlike(int column) const
{
    for (int witness = 0; witness < m_count; ++witness) {
        const WordMatch one = match(column, witness);
        if (one != WordMatch::Equal) {
            return false;
        }
    }
    return true;
}

void CollationBuilder::join(int from, int to)
{
    for (int column = from; column < to; ++column) {
        m_joined[size_t(column)] = true;
    }
}

bool CollationBuilder::areFormsOfOneArticle(int witness, int column) const
{
    const int baseWord = wordAt(column, m_base);
    const int word = wordAt(column, witness);
    if (witness == m_base || baseWord < 0 || word < 0) {
        return false;
    }
    const WordType &one = m_data.type(m_base, baseWord);
    const WordType &other = m_data.type(witness, word);
    return one.is(WordType::Article) && other.is(WordType::Article)
        && (one.letters.startsWith(other.letters) || other.letters.startsWith(one.letters));
}

// "3-2", "3-1".
bool CollationBuilder::isHyphenedNumber(int witness, int column) const
{
    return std::ranges::all_of(std::array{m_base, witness}, [&](int side) {
        const int word = wordAt(column, side);
        return word >= 0 && wordAt(column + 1, side) == word + 1
            && m_data.words[size_t(side)][size_t(word)].is(WitnessWord::Hyphened)
            && !m_data.type(side, word).number.isEmpty() && !m_data.type(side, word + 1).number.isEmpty();
    });
}

// One word here, two there: "e-mail", "email".
void CollationBuilder::joinHyphenation(int witness)
{
    const auto plainOf = [this](int side, int column) {
        const int word = wordAt(column, side);
        const QString plain = word < 0 ? QString() : m_data.type(side, word).letters;
        return plain == "%"_L1 ? m_data.type(side, word).plain : plain; // "per cent"
    };
    for (int column = 0; column + 1 < m_data.alignment.columnCount; ++column) {
        const auto at = size_t(column) * size_t(m_count) + size_t(witness);
        if (isHyphenedNumber(witness, column)) {
            join(column, column + 1);
            m_spans[size_t(witness)].emplace_back(column, column + 1);
            continue;
        }
        if (m_hyphens[at]) {
            const int next = m_data.columns[size_t(m_base)][size_t(wordAt(column, m_base)) + 1];
            join(column, next);
            m_spans[size_t(witness)].emplace_back(column, next);
            continue;
        }
        const bool isOpen = (m_matches[at] != WordMatch::Equal && m_matches[at] != WordMatch::Absent)
            || match(column + 1, witness) != WordMatch::Equal;
        const QString base = plainOf(m_base, column) + plainOf(m_base, column + 1);
        const QString other = plainOf(witness, column) + plainOf(witness, column + 1);
        if (isOpen && !base.isEmpty() && base == other
            && (match(column, witness) == WordMatch::Omitted || match(column, witness) == WordMatch::Added
                || match(column + 1, witness) == WordMatch::Omitted
                || match(column + 1, witness) == WordMatch::Added)) {
            join(column, column + 1);
            m_spans[size_t(witness)].emplace_back(column, column + 1);
            m_hyphens[at] = true;
        }
    }
}

void CollationBuilder::joinColumns()
{
    const int columns = m_data.alignment.columnCount;
    m_joined.assign(size_t(std::max(columns, 1)), false);
    joinWords();
    spreadVariation();
    for (int column = 0; column + 1 < columns; ++column) {
        if (m_isPlain[size_t(column)] == m_isPlain[size_t(column) + 1]
            && (m_isPlain[size_t(column)] || areOnePlace(column))) {
            join(column, column + 1);
        }
    }
}

// The parts of a contraction have one place in the text, and so has what is one place by itself.
void CollationBuilder::joinWords()
{
    for (int witness = 0; witness < m_count; ++witness) {
        const std::vector<WitnessWord> &words = m_data.words[size_t(witness)];
        for (size_t i = 1; i < words.size(); ++i) {
            if (words[i].is(WitnessWord::Continues)) {
                join(m_data.columns[size_t(witness)][i - 1], m_data.columns[size_t(witness)][i]);
            }
        }
        for (const auto &[from, to] : m_spans[size_t(witness)]) {
            join(from, to);
        }
        if (witness != m_base) {
            joinHyphenation(witness);
        }
    }
}

// What one variant joins is a place of variation as a whole.
void CollationBuilder::spreadVariation()
{
    const int columns = m_data.alignment.columnCount;
    for (int column = 1; column < columns; ++column) {
        if (m_joined[size_t(column) - 1] && !m_isPlain[size_t(column) - 1]) {
            m_isPlain[size_t(column)] = false;
        }
    }
    for (int column = columns - 1; column > 0; --column) {
        if (m_joined[size_t(column) - 1] && !m_isPlain[size_t(column)]) {
            m_isPlain[size_t(column) - 1] = false;
        }
    }
}

// Whether all witnesses lack, or have, the next one as they do this one, or one of them exchanged both.
bool CollationBuilder::areOnePlace(int column) const
{
    bool isSamePattern = true;
    bool isExchange = false;
    for (int witness = 0; witness < m_count; ++witness) {
        const WordMatch one = match(column, witness);
        const bool isRun = one == WordMatch::Equal || one == WordMatch::Omitted || one == WordMatch::Truncated
            || one == WordMatch::Added || one == WordMatch::Absent;
        isSamePattern = isSamePattern && one == match(column + 1, witness) && isRun
            && moved(column, witness) == moved(column + 1, witness);
        isExchange = isExchange || areExchanged(witness, column, column + 1);
    }
    return isSamePattern || isExchange;
}

PlaceWords CollationBuilder::wordsOf(int witness, int place, int first, int end)
{
    const auto bounds = [&](int side) {
        const std::vector<int> &columns = m_data.columns[size_t(side)];
        const auto from = std::ranges::lower_bound(columns, first);
        const auto to = std::ranges::lower_bound(columns, end);
        return std::pair(int(from - columns.begin()), int(to - columns.begin()));
    };
    PlaceWords words;
    words.place = place;
    std::tie(words.baseFirst, words.baseEnd) = bounds(m_base);
    std::tie(words.witnessFirst, words.witnessEnd) = bounds(witness);
    words.isEqual = true;
    int moved = 0;
    int loose = 0;
    bool isTruncated = false;
    for (int column = first; column < end; ++column) {
        const auto at = size_t(column) * size_t(m_count) + size_t(witness);
        const WordMatch one = m_matches[at];
        words.isEqual = words.isEqual && (one == WordMatch::Equal || one == WordMatch::Absent);
        words.isHyphenation = words.isHyphenation || m_hyphens[at];
        isTruncated = isTruncated || one == WordMatch::Truncated;
        loose += one == WordMatch::Equal || one == WordMatch::Slight || one == WordMatch::Absent ? 0 : 1;
        moved += m_moved[at] >= 0 ? 1 : 0;
    }
    if (words.isHyphenation && ignores(IgnoredDifference::Hyphenation)) {
        const auto lettersOf = [this](int side, int from, int to) {
            QString all;
            for (int word = from; word < to; ++word) {
                all += m_data.type(side, word).letters;
            }
            return all;
        };
        words.isEqual = lettersOf(m_base, words.baseFirst, words.baseEnd)
            == lettersOf(witness, words.witnessFirst, words.witnessEnd);
    }
    words.isMoved = moved > 0 && moved == loose;
    const bool isCut = isTruncated && words.hasBase() && !words.hasWitness();
    words.isCutAtStart = isCut && end <= m_kept[size_t(witness)].first;
    words.isCutAtEnd = isCut && first > m_kept[size_t(witness)].second;
    return words;
}

QString CollationBuilder::readingOf(int witness, int first, int end) const
{
    QString reading;
    for (int word = first; word < end; ++word) {
        const WitnessWord &one = m_data.words[size_t(witness)][size_t(word)];
        if (one.is(WitnessWord::Continues) && !ignores(IgnoredDifference::Contractions)) {
            continue;
        }
        const bool isFull = one.is(WitnessWord::Contracted) && ignores(IgnoredDifference::Contractions);
        const WordType &type = m_data.type(witness, word);
        QString letters = isFull ? type.letters : this->letters(witness, word);
        letters = m_data.opens(witness, word) ? withSmallFirst(letters) : letters;
        if (ignores(IgnoredDifference::Spelling)) {
            letters = type.number.isEmpty() ? type.plain : type.number;
        }
        reading += u' ' + marks(witness, word, true) + letters + marks(witness, word, false);
    }
    return reading;
}

void CollationBuilder::finishPlace(int place)
{
    const auto &[first, end] = m_bounds[size_t(place)];
    CollationPlace &made = m_made.places[size_t(place)];
    QHash<QString, int> readings;
    for (int witness = 0; witness < m_count; ++witness) {
        const PlaceWords words = wordsOf(witness, place, first, end);
        CollationCell &cell = made.cells[size_t(witness)];
        cell.range = rangeOf(witness, words.witnessFirst, words.witnessEnd);
        if (cell.classes.empty()) {
            cell.classes = {VariationClass::Verbatim};
            continue;
        }
        made.isVariation = true;
        const QString reading = readingOf(witness, words.witnessFirst, words.witnessEnd);
        const auto known = readings.constFind(reading);
        cell.reading = known == readings.cend() ? made.readingCount++ : *known;
        readings.insert(reading, cell.reading);
    }
}

} // namespace Stemma
