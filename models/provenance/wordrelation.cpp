// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/witnesswords.h"

#include <algorithm>
#include <array>
#include <bit>

namespace Stemma {

QString writtenLetters(QStringView text)
{
    QString letters;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t code = isPair ? QChar::surrogateToUcs4(unit, text[i + 1]) : unit.unicode();
        const qsizetype length = isPair ? 2 : 1;
        if (QChar::isLetterOrNumber(code) || QChar::isMark(code) || (isPair && QChar::isSymbol(code))) {
            letters += text.sliced(i, length);
        }
        i += length - 1;
    }
    return letters.normalized(QString::NormalizationForm_C);
}

bool areNearlySpelt(QStringView one, QStringView other)
{
    const qsizetype shorter = std::min(one.size(), other.size());
    const qsizetype longer = std::max(one.size(), other.size());
    const qsizetype allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
    if (longer - shorter > allowed || longer > 60) {
        return one == other;
    }
    // Optimal string alignment: a swap of neighbours is one slip.
    std::array<std::array<qsizetype, 62>, 3> rows{};
    for (qsizetype k = 0; k <= other.size(); ++k) {
        rows[0][size_t(k)] = k;
    }
    for (qsizetype i = 1; i <= one.size(); ++i) {
        auto &row = rows[size_t(i % 3)];
        const auto &last = rows[size_t((i + 2) % 3)];
        const auto &lastButOne = rows[size_t((i + 1) % 3)];
        row[0] = i;
        for (qsizetype k = 1; k <= other.size(); ++k) {
            const auto at = size_t(k);
            const qsizetype cost = one[i - 1] == other[k - 1] ? 0 : 1;
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + cost});
            if (i > 1 && k > 1 && one[i - 1] == other[k - 2] && one[i - 2] == other[k - 1]) {
                row[at] = std::min(row[at], lastButOne[at - 2] + 1);
            }
        }
    }
    return rows[size_t(one.size() % 3)][size_t(other.size())] <= allowed;
}

namespace {

// A verb has more letters than its ending.
constexpr qsizetype kShortestBeginning = 3;

// Two endings of verbs at one beginning: "walk-ed", "walk-ing"; "fehl-ten", "fehl-en".
bool hasEndingsOfOne(const WordType &one, const WordType &other, const VerbEndings &verbs)
{
    const qsizetype least = one.stem == other.stem ? kShortestBeginning : kShortestBeginning + 1;
    return std::ranges::any_of(verbs.endings, [&](const QString &ending) {
        const qsizetype begin = one.letters.size() - ending.size();
        if (begin < least || !one.letters.endsWith(ending)
            || !other.letters.startsWith(one.letters.first(begin))) {
            return false;
        }
        const QString rest = other.letters.sliced(begin);
        return rest != ending && (verbs.endings.contains(rest) || verbs.bases.contains(rest));
    });
}

// Of words of one stem: whether @p word has an ending of verbs where @p other has something else. What both
// have is no ending, as in "building" beside "buildings".
bool hasOwnEnding(const QString &word, const QString &other, const VerbEndings &verbs)
{
    const qsizetype common = std::ranges::mismatch(word, other).in1 - word.begin();
    return std::ranges::any_of(verbs.endings, [&](const QString &ending) {
        const qsizetype begin = word.size() - ending.size();
        return begin >= kShortestBeginning && word.endsWith(ending)
            && common < (verbs.bases.isEmpty() ? word.size() : begin);
    });
}

// Whether @p word is @p other with an ending of verbs in the place of another one: no slip, as "listed" for
// "listen".
bool hasOtherEnding(const QString &word, const QString &other, const VerbEndings &verbs)
{
    return std::ranges::any_of(verbs.endings, [&](const QString &ending) {
        const qsizetype begin = word.size() - ending.size();
        return begin >= kShortestBeginning && word.endsWith(ending) && !other.endsWith(ending)
            && other.startsWith(word.first(begin));
    });
}

bool areFormsOfOneVerb(const WordType &one, const WordType &other, const VerbEndings &verbs)
{
    if (hasEndingsOfOne(one, other, verbs) || hasEndingsOfOne(other, one, verbs)) {
        return true;
    }
    return one.stem == other.stem
        && hasOwnEnding(one.letters, other.letters, verbs) != hasOwnEnding(other.letters, one.letters, verbs);
}

} // namespace

bool areContrasts(const WordType &one, const WordType &other)
{
    const auto isOther = [&](int group) { return std::ranges::contains(other.contrasts, group); };
    const auto isOpposite = [](const WordType &word, const WordType &to) {
        return word.meanings && std::ranges::any_of(to.senseKeys, [&](quint32 key) {
                   return std::ranges::binary_search(word.meanings->opposite, key);
               });
    };
    return std::ranges::any_of(one.contrasts, isOther) || isOpposite(one, other) || isOpposite(other, one);
}

namespace {

// By a thesaurus, unless they are known to be no synonyms.
bool haveOneSense(const WordType &one, const WordType &other)
{
    return one.meanings && other.meanings && !areContrasts(one, other)
        && areOfOneSense(*one.meanings, one.senseKeys, *other.meanings, other.senseKeys);
}

// "The" for "their": the person is lost.
bool arePossessed(const WordType &one, const WordType &other)
{
    return one.is(WordType::Article) && other.is(WordType::Pronoun) && !other.is(WordType::Subject)
        && !other.is(WordType::Article);
}

} // namespace

WordRelation relationOf(const WordType &one, const WordType &other, const VerbEndings &verbs)
{
    if (one.letters == other.letters) {
        return WordRelation::Same;
    }
    if (one.others.contains(other.letters) || other.others.contains(one.letters)) {
        return WordRelation::Contraction;
    }
    if (!one.number.isEmpty() && !other.number.isEmpty()) {
        return one.number == other.number ? WordRelation::Spelling : WordRelation::Number;
    }
    const auto isCounted
        = [](const WordType &word) { return !word.number.isEmpty() && !word.is(WordType::Ordinal); };
    if (isCounted(one) || isCounted(other)) {
        return WordRelation::Unrelated;
    }
    if (one.form >= 0 && one.form == other.form) {
        return WordRelation::Form;
    }
    const auto isShared = [&](int group) { return std::ranges::contains(other.synonyms, group); };
    const bool areListed = std::ranges::any_of(one.synonyms, isShared);
    if (one.is(WordType::Pronoun) && other.is(WordType::Pronoun)) {
        return areListed ? WordRelation::Synonym : WordRelation::Person;
    }
    const bool areDemonstratives = one.is(WordType::Demonstrative) && other.is(WordType::Demonstrative);
    if (areDemonstratives || arePossessed(one, other) || arePossessed(other, one)) {
        return WordRelation::Person;
    }
    if (one.plain == other.plain) {
        // "Explique" and "expliqué" are spelt alike only without accents.
        const bool areForms = hasEndingsOfOne(one, other, verbs) || hasEndingsOfOne(other, one, verbs);
        return areForms ? WordRelation::Form : WordRelation::Spelling;
    }
    if (one.stem != other.stem && areListed) {
        return WordRelation::Synonym;
    }
    const auto isOther = [&](const WordType::Person &person) { return other.persons.contains(person); };
    if (one.stem != other.stem && std::ranges::any_of(one.persons, isOther)) {
        return WordRelation::Synonym;
    }
    const bool hasSmall = one.is(WordType::Stop) || other.is(WordType::Stop);
    if (hasSmall && one.stem != other.stem && haveOneSense(one, other)) {
        return WordRelation::Synonym; // verbs only: "make", "create"
    }
    if (hasSmall || one.is(WordType::Ideograph) || other.is(WordType::Ideograph)) {
        return WordRelation::Unrelated;
    }
    if (areFormsOfOneVerb(one, other, verbs)) {
        return WordRelation::Form;
    }
    if (one.stem == other.stem || haveOneSense(one, other)) {
        return WordRelation::Synonym;
    }
    const bool isWorthIt = std::popcount(one.signature ^ other.signature) <= 4;
    const bool isSlip = isWorthIt && areNearlySpelt(one.plain, other.plain)
        && !hasOtherEnding(one.letters, other.letters, verbs)
        && !hasOtherEnding(other.letters, one.letters, verbs);
    return isSlip ? WordRelation::Spelling : WordRelation::Unrelated;
}

} // namespace Stemma
