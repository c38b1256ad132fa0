// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collation.h"

#include "models/provenance/alignedwitnesses.h"
#include "models/provenance/attributionreach.h"
#include "models/provenance/collationbuilder.h"

#include <algorithm>
#include <iterator>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// How well words of two kinds stand in one column, see kSameWord.
int likenessOf(const WordType &one, const WordType &other, const VerbEndings &verbs)
{
    constexpr int kUnrelated = -3;
    constexpr int kOfOtherPart = -4;
    constexpr int kOfOtherKind = -6;
    switch (relationOf(one, other, verbs)) {
    case WordRelation::Same:
        // "Bin ich", "ich bin": it is rather who it is that moved.
        return one.is(WordType::Subject) ? kSameWord - 1 : kSameWord;
    case WordRelation::Contraction:
        return kSameWord;
    case WordRelation::Spelling:
        return 10;
    case WordRelation::Synonym:
        return 8;
    case WordRelation::Form:
        return 7;
    case WordRelation::Number:
        return 6;
    case WordRelation::Person:
        return one.is(WordType::Article) != other.is(WordType::Article) ? 2 : 5;
    case WordRelation::Unrelated:
        break;
    }
    const bool areNegations = one.is(WordType::Negation) && other.is(WordType::Negation);
    if (areNegations) {
        return 5;
    }
    if (one.is(WordType::Saying) && other.is(WordType::Saying)) {
        return 4;
    }
    const auto isSmall = [](const WordType &word) {
        return word.is(WordType::Stop) || word.isJoint() || word.is(WordType::Hedge);
    };
    if (one.isJoint() && other.isJoint()) {
        return 1;
    }
    if (isSmall(one) != isSmall(other)) {
        const bool isSubject = one.is(WordType::Subject) || other.is(WordType::Subject); // for a noun
        return isSubject ? kUnrelated : kOfOtherKind;
    }
    if (one.isJoint() != other.isJoint()) {
        return kOfOtherPart;
    }
    return one.is(WordType::Article) && other.is(WordType::Article) ? 2 : kUnrelated;
}

// Words as they are aligned: who spoke is not the same before and after what was said, so that it is this
// which is aligned, and that which has moved.
struct WordKinds {
    std::vector<std::pair<int, AttributionPart>> kinds; // of which type, and what part of the text
    std::vector<std::vector<int>> rows;
    QHash<int, int> known; // by type and part

    void addRow(const std::vector<WitnessWord> &words, const std::vector<AttributionPart> &parts)
    {
        constexpr int kParts = 3;
        std::vector<int> row;
        row.reserve(words.size());
        for (size_t i = 0; i < words.size(); ++i) {
            const int key = words[i].type * kParts + int(parts[i]);
            const auto kind = known.constFind(key);
            row.push_back(kind == known.cend() ? int(kinds.size()) : *kind);
            if (kind == known.cend()) {
                known.insert(key, row.back());
                kinds.emplace_back(words[i].type, parts[i]);
            }
        }
        rows.push_back(std::move(row));
    }

    [[nodiscard]] int likeness(int one, int other, const std::vector<WordType> &vocabulary,
                               const VerbEndings &verbs) const
    {
        constexpr int kApart = -12;
        constexpr int kArticleApart = 2;
        const auto &[type, part] = kinds[size_t(one)];
        const auto &[otherType, otherPart] = kinds[size_t(other)];
        const int alike = likenessOf(vocabulary[size_t(type)], vocabulary[size_t(otherType)], verbs);
        if (part == otherPart) {
            return alike;
        }
        const bool isAfter = part == AttributionPart::After || otherPart == AttributionPart::After;
        const bool areBoth = part != AttributionPart::None && otherPart != AttributionPart::None;
        if (areBoth || (isAfter && alike < 0)) {
            return kApart;
        }
        // An article alone does not hold a sentence to a speaker.
        return vocabulary[size_t(type)].is(WordType::Article) ? std::min(alike, kArticleApart) : alike;
    }
};

// Marks between parts of a sentence.
bool isPartEnd(QChar unit)
{
    static constexpr QStringView kMarks = u",;:.!?\u2026\u2013\u2014\u00ab\u00bb\"\u201c\u201d\u201e()";
    return kMarks.contains(unit);
}

// What ends after each word.
std::vector<WordBreak> breaksOf(QStringView text, const std::vector<WitnessWord> &words)
{
    std::vector<WordBreak> breaks(words.size(), WordBreak::Sentence);
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        const qsizetype start = words[i].word.end;
        const qsizetype end = words[i + 1].word.start;
        const bool isPart = start < end && std::ranges::any_of(text.sliced(start, end - start), isPartEnd);
        breaks[i] = words[i].sentence != words[i + 1].sentence ? WordBreak::Sentence
            : isPart                                           ? WordBreak::Part
                                                               : WordBreak::None;
    }
    return breaks;
}

QHash<QString, QList<int>> phrasesOf(const VariantLexicon &lexicon)
{
    QHash<QString, QList<int>> phrases;
    for (qsizetype i = 0; i < lexicon.synonyms.size(); ++i) {
        const QStringList &group = lexicon.synonyms[i];
        const bool hasPhrase
            = std::ranges::any_of(group, [](const QString &one) { return one.contains(u' '); });
        for (const QString &one : hasPhrase ? group : QStringList()) {
            phrases[one].append(int(i));
        }
    }
    return phrases;
}

} // namespace

CollationWitness CollationWitness::whole(const QString &label, const SourceText &text)
{
    return {label, text, {0, text.length()}};
}

QString Collation::text(int place, int witness) const
{
    return text(witness, places[size_t(place)].cells[size_t(witness)].range);
}

QString Collation::text(int witness, TextRange range) const
{
    return range.isEmpty() ? QString() : witnesses[witness].text.slice(range).toString().simplified();
}

int Collation::variationCount() const
{
    return int(std::ranges::count_if(places, &CollationPlace::isVariation));
}

VariationClasses Collation::classesOf(int witness) const
{
    VariationClasses all;
    for (const CollationVariant &variant : variants[size_t(witness)]) {
        all.insert(all.end(), variant.classes.begin(), variant.classes.end());
    }
    std::ranges::sort(all, std::ranges::greater());
    const auto rest = std::ranges::unique(all);
    all.erase(rest.begin(), rest.end());
    return all.empty() ? VariationClasses{VariationClass::Verbatim} : all;
}

AlignedWitnesses::AlignedWitnesses(QList<CollationWitness> witnesses, const WordLexicons &words,
                                   const VariantLexicons &variants, const QString &language)
{
    QString all;
    for (const CollationWitness &witness : witnesses) {
        constexpr qsizetype kEnough = 2'000;
        all += witness.text.slice(witness.range).left(kEnough) + u'\n';
    }
    const auto data = std::make_shared<Data>();
    data->language = words.languageOf(language, all);
    WitnessReader reader(words, variants, data->language);
    WordKinds kinds;
    std::vector<std::vector<WordBreak>> breaks;
    for (const CollationWitness &witness : witnesses) {
        const QStringView text = witness.text.slice(witness.range);
        std::vector<WitnessWord> row = reader.read(text);
        breaks.push_back(breaksOf(text, row));
        kinds.addRow(row,
                     attributionParts(text, row, reader.vocabulary(), reader.variants().hasSpeechCommas));
        for (WitnessWord &word : row) {
            word.word = {word.word.start + witness.range.start, word.word.end + witness.range.start};
            word.whole = {word.whole.start + witness.range.start, word.whole.end + witness.range.start};
        }
        data->words.push_back(std::move(row));
    }
    reader.findMeanings(data->words);
    data->witnesses = std::move(witnesses);
    data->vocabulary = reader.vocabulary();
    data->verbs = {reader.variants().endings, reader.variants().bases};
    data->hasSenses = variants.senses() != nullptr && variants.senses()->knows(data->language);
    data->hasConcord = reader.variants().hasConcord;
    data->hasNounCapitals = reader.variants().hasNounCapitals;
    data->hasSplitVerbs = reader.variants().hasSplitVerbs;
    data->hedges = reader.hedges();
    data->numberHedges = reader.numberHedges();
    data->traces = reader.traces();
    data->phrases = phrasesOf(reader.variants());
    const auto likeness
        = [&](int one, int other) { return kinds.likeness(one, other, data->vocabulary, data->verbs); };
    data->alignment = alignWitnesses(kinds.rows, breaks, int(kinds.kinds.size()), likeness);
    data->columns.resize(kinds.rows.size());
    for (int column = 0; column < data->alignment.columnCount; ++column) {
        for (int row = 0; row < data->alignment.rowCount; ++row) {
            if (data->alignment.word(column, row) != WitnessAlignment::kGap) {
                data->columns[size_t(row)].push_back(column);
            }
        }
    }
    d = data;
}

Collation AlignedWitnesses::collation(int base, IgnoredDifferences ignored) const
{
    Q_ASSERT(base >= 0 && base < d->witnesses.size());
    return CollationBuilder(*d, base, ignored).build();
}

} // namespace Stemma
