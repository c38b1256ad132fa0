// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collationbuilder.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace Stemma {

namespace {

// As many stand at most at the end of a word: ».,
constexpr qsizetype kMarks = 3;

// What may go on over several places: words that are all lacking, all put in, or all elsewhere.
bool isRun(const VariationClasses &classes)
{
    return classes.size() == 1
        && (classes[0] == VariationClass::Omission || classes[0] == VariationClass::Addition
            || classes[0] == VariationClass::TruncationStart || classes[0] == VariationClass::TruncationEnd
            || classes[0] == VariationClass::Reordering);
}

// What stands after such a mark is another part of the sentence.
bool endsWithMark(const QString &text)
{
    return std::ranges::any_of(text.last(std::min(kMarks, text.size())),
                               [](QChar unit) { return unit == u',' || unit == u';' || unit == u':'; });
}

void addAll(const VariationClasses &classes, VariationClasses &all)
{
    all.insert(all.end(), classes.begin(), classes.end());
    std::ranges::sort(all, std::ranges::greater());
    const auto rest = std::ranges::unique(all);
    all.erase(rest.begin(), rest.end());
}

} // namespace

// As if the witness stood alone beside the base: what others have parts and joins nothing.
std::vector<CollationVariant> CollationBuilder::piecesOf(int witness)
{
    std::vector<int> columns;
    for (int column = 0; column < m_data.alignment.columnCount; ++column) {
        if (wordAt(column, m_base) >= 0 || wordAt(column, witness) >= 0) {
            columns.push_back(column);
        }
    }
    const bool isTranslated = isTranslation(witness);
    const std::vector<bool> isJoined = joinedPieces(witness, columns);
    std::vector<CollationVariant> pieces;
    for (size_t i = 0; i < columns.size();) {
        size_t last = i;
        while (last + 1 < columns.size() && (isTranslated || isJoined[last])) {
            ++last;
        }
        pieces.push_back(pieceOf(witness, columns[i], columns[last], isTranslated));
        i = last + 1;
    }
    return pieces;
}

// Of the columns from @p first to @p last.
CollationVariant CollationBuilder::pieceOf(int witness, int first, int last, bool isTranslated)
{
    PlaceWords words = wordsOf(witness, m_places[size_t(first)], first, last + 1);
    const auto isTurnedAt = [&](int column) { return isTurned(witness, column); };
    if (std::ranges::any_of(std::views::iota(first, last + 1), isTurnedAt)) {
        leaveEqualEnds(witness, words);
    }
    const size_t warned = m_made.warnings.size();
    CollationVariant made{words.place,
                          m_places[size_t(last)],
                          rangeOf(m_base, words.baseFirst, words.baseEnd),
                          rangeOf(witness, words.witnessFirst, words.witnessEnd),
                          -1,
                          {}};
    const VariantClassifier &classifier = m_classifiers[size_t(witness)];
    made.classes = isTranslated ? classifier.translationClasses(words, m_made.warnings)
                                : classifier.classes(words, m_made.warnings);
    for (int column = first; column <= last && words.isMoved; ++column) {
        made.transposition = std::max(made.transposition, moved(column, witness));
    }
    if (made.classes == VariationClasses{VariationClass::Verbatim}) {
        m_made.warnings.resize(warned);
    }
    return made;
}

// By column: whether it is one place with the next one.
std::vector<bool> CollationBuilder::joinedPieces(int witness, const std::vector<int> &columns) const
{
    std::vector<bool> isJoined(columns.size() + 1, false);
    joinContractions(witness, columns, isJoined);
    for (size_t i = 0; i + 1 < columns.size(); ++i) {
        const int column = columns[i];
        const int next = columns[i + 1];
        const WordMatch one = match(column, witness);
        // "Couldn't perhaps" lost two things.
        const bool isTorn = isTornOff(witness, column) != isTornOff(witness, next);
        // "That" which a moved speaker leaves is put in by itself.
        const int side = wordAt(column, m_base) >= 0 ? m_base : witness;
        const int word = wordAt(column, side);
        const bool isFirst = i == 0 || match(columns[i - 1], witness) != one
            || moved(columns[i - 1], witness) != moved(column, witness);
        const bool isThat = isFirst && word >= 0 && opensSpeech(side, word);
        const bool isSame = !isTorn && !isThat && !isCautionParted(witness, column, next)
            && one == match(next, witness) && moved(column, witness) == moved(next, witness)
            && (one == WordMatch::Omitted || one == WordMatch::Truncated || one == WordMatch::Added);
        isJoined[i] = isJoined[i] || isSame || areExchanged(witness, column, next);
    }
    return isJoined;
}

// The parts of a contraction have one place in the text, and so have phrases.
void CollationBuilder::joinContractions(int witness, const std::vector<int> &columns,
                                        std::vector<bool> &isJoined) const
{
    const auto join = [&](int from, int to) {
        const auto first = std::ranges::lower_bound(columns, from);
        for (auto i = size_t(first - columns.begin()); i + 1 < columns.size() && columns[i + 1] <= to; ++i) {
            isJoined[i] = true;
        }
    };
    for (const int side : {m_base, witness}) {
        const std::vector<WitnessWord> &words = m_data.words[size_t(side)];
        for (size_t i = 1; i < words.size(); ++i) {
            if (words[i].is(WitnessWord::Continues)) {
                join(m_data.columns[size_t(side)][i - 1], m_data.columns[size_t(side)][i]);
            }
        }
    }
    for (const auto &[from, to] : m_spans[size_t(witness)]) {
        join(from, to);
    }
}

// A part of a contraction of which the other part did not go the same way.
bool CollationBuilder::isTornOff(int witness, int column) const
{
    return std::ranges::any_of(std::array{m_base, witness}, [&](int side) {
        const std::vector<WitnessWord> &words = m_data.words[size_t(side)];
        const int word = wordAt(column, side);
        if (word < 0 || !words[size_t(word)].is(WitnessWord::Contracted)) {
            return false;
        }
        const int other = words[size_t(word)].is(WitnessWord::Continues) ? word - 1 : word + 1;
        return match(m_data.columns[size_t(side)][size_t(other)], witness) != match(column, witness);
    });
}

// "Published on Tuesday, nearly": a caution after a mark is lost by itself.
bool CollationBuilder::isCautionParted(int witness, int one, int other) const
{
    const int side = wordAt(one, m_base) >= 0 ? m_base : witness;
    if (wordAt(one, side) < 0 || wordAt(other, side) < 0 || !isParted(witness, one, other)) {
        return false;
    }
    const std::vector<int> &hedges = m_sides[size_t(side)].hedge;
    return (hedges[size_t(wordAt(one, side))] >= 0) != (hedges[size_t(wordAt(other, side))] >= 0);
}

// Words of another language say nothing by how they differ from the base's; that of the article alone does
// not tell, for the quote in it may be in the original.
bool CollationBuilder::isTranslation(int witness) const
{
    constexpr double kOwnWords = 0.3;
    const auto languageOf
        = [this](int side) { return m_data.witnesses[side].language.section(u'-', 0, 0).toLower(); };
    const QString base = languageOf(m_base);
    const QString own = languageOf(witness);
    if (base.isEmpty() || own.isEmpty() || base == own) {
        return false;
    }
    // Names and figures are the same in all languages. Of the shorter one: a few words of the original are no
    // translation of the rest.
    const auto isOfLanguage = [this](int side, int word) {
        return !m_data.words[size_t(side)][size_t(word)].is(WitnessWord::Capital)
            && m_data.type(side, word).number.isEmpty();
    };
    int kept = 0;
    int ofBase = 0;
    int ofWitness = 0;
    for (int column = 0; column < m_data.alignment.columnCount; ++column) {
        const int baseWord = wordAt(column, m_base);
        const int word = wordAt(column, witness);
        const WordMatch made = match(column, witness);
        const bool isInBase = baseWord >= 0 && isOfLanguage(m_base, baseWord);
        ofBase += isInBase ? 1 : 0;
        ofWitness += word >= 0 && isOfLanguage(witness, word) ? 1 : 0;
        kept += isInBase && (made == WordMatch::Equal || made == WordMatch::Slight) ? 1 : 0;
    }
    return kept < kOwnWords * std::min(ofBase, ofWitness);
}

// "The bank data" and "the data of the bank" differ after "the".
void CollationBuilder::leaveEqualEnds(int witness, PlaceWords &words) const
{
    const auto typeAt = [this](int side, int word) { return m_data.words[size_t(side)][size_t(word)].type; };
    const auto isLonger
        = [&] { return words.baseEnd - words.baseFirst > 1 && words.witnessEnd - words.witnessFirst > 1; };
    while (isLonger() && typeAt(m_base, words.baseFirst) == typeAt(witness, words.witnessFirst)) {
        ++words.baseFirst;
        ++words.witnessFirst;
    }
    while (isLonger() && typeAt(m_base, words.baseEnd - 1) == typeAt(witness, words.witnessEnd - 1)) {
        --words.baseEnd;
        --words.witnessEnd;
    }
}

void CollationBuilder::collectVariants(int witness)
{
    std::vector<CollationVariant> &variants = m_made.variants[size_t(witness)];
    const std::vector<WitnessWord> &baseWords = m_data.words[size_t(m_base)];
    const qsizetype baseEnd = baseWords.empty() ? 0 : baseWords.back().whole.end;
    bool isOpen = false; // nothing that both have stands between the last variant and here
    for (CollationVariant &piece : piecesOf(witness)) {
        if (piece.classes == VariationClasses{VariationClass::Verbatim}) {
            isOpen = false;
            continue;
        }
        for (int place = piece.firstPlace; place <= piece.lastPlace; ++place) {
            const auto &[first, end] = m_bounds[size_t(place)];
            const PlaceWords words = wordsOf(witness, place, first, end);
            if (!words.hasBase() && !words.hasWitness()) {
                continue;
            }
            CollationCell &cell = m_made.places[size_t(place)].cells[size_t(witness)];
            addAll(piece.classes, cell.classes);
            cell.transposition = std::max(cell.transposition, piece.transposition);
        }
        const bool goesOn = isOpen && isRun(piece.classes) && variants.back().classes == piece.classes
            && variants.back().transposition == piece.transposition
            && variants.back().baseRange.isEmpty() == piece.baseRange.isEmpty();
        // What is lacking right after other words was replaced by them.
        const bool isReplaced = isOpen && variants.back().classes.front() == VariationClass::Substitution
            && piece.classes == VariationClasses{VariationClass::Omission}
            && (piece.baseRange.end == baseEnd
                || !endsWithMark(m_made.text(m_base, variants.back().baseRange)));
        if (goesOn || isReplaced) {
            CollationVariant &last = variants.back();
            last.lastPlace = piece.lastPlace;
            const bool isAddition = piece.baseRange.isEmpty();
            (isAddition ? last.witnessRange : last.baseRange).end
                = isAddition ? piece.witnessRange.end : piece.baseRange.end;
            continue;
        }
        variants.push_back(std::move(piece));
        isOpen = true;
    }
}

} // namespace Stemma
