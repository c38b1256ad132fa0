// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collation.h"

#include "models/provenance/alignedwitnesses.h"
#include "models/provenance/collationbuilder.h"

#include <algorithm>
#include <iterator>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// How well words of two kinds stand in one column, see kSameWord.
int likenessOf(const WordType &one, const WordType &other, const VerbEndings &verbs)
{
    switch (relationOf(one, other, verbs)) {
    case WordRelation::Same:
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
        return -6;
    }
    return one.is(WordType::Article) && other.is(WordType::Article) ? 2 : -3;
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
    for (const CollationWitness &witness : witnesses) {
        std::vector<WitnessWord> row = reader.read(witness.text.slice(witness.range));
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
    data->hasConcord = reader.variants().hasConcord;
    data->hedges = reader.hedges();
    data->numberHedges = reader.numberHedges();
    data->traces = reader.traces();
    data->phrases = phrasesOf(reader.variants());
    std::vector<std::vector<int>> rows;
    for (const std::vector<WitnessWord> &row : data->words) {
        std::vector<int> types;
        types.reserve(row.size());
        std::ranges::transform(row, std::back_inserter(types), &WitnessWord::type);
        rows.push_back(std::move(types));
    }
    data->alignment = alignWitnesses(rows, int(data->vocabulary.size()), [&](int one, int other) {
        return likenessOf(data->vocabulary[size_t(one)], data->vocabulary[size_t(other)], data->verbs);
    });
    data->columns.resize(rows.size());
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
