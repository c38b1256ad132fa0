// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/variantclassifier.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// More words than that were left out or put in as a whole: what is in them was not changed.
constexpr int kFewWords = 4;
// A number may stand so many words after "up to".
constexpr int kNumberReach = 2;

bool hasPhraseAt(const std::vector<WitnessWord> &words, size_t at, const std::vector<int> &phrase)
{
    if (at + phrase.size() > words.size()) {
        return false;
    }
    for (size_t i = 0; i < phrase.size(); ++i) {
        if (words[at + i].type != phrase[i]) {
            return false;
        }
    }
    return true;
}

// What is in @p one and not in @p other, each as often as it is too many.
QStringList surplus(const QStringList &one, QStringList other)
{
    QStringList rest;
    for (const QString &text : one) {
        if (!other.removeOne(text)) {
            rest.append(text);
        }
    }
    return rest;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

VariantClassifier::VariantClassifier(const AlignedWitnesses::Data &data, int base, int witness)
    : m_data(data)
    , m_base(sideOf(base))
    , m_witness(sideOf(witness))
    , m_negations(data, base, witness)
{
}

VariantClassifier::Side VariantClassifier::sideOf(int witness) const
{
    const std::vector<WitnessWord> &words = m_data.words[size_t(witness)];
    Side side;
    side.witness = witness;
    side.hedge.assign(words.size(), -1);
    side.hedgeStart.assign(words.size(), -1);
    const auto hasNumberWithin = [&](size_t from) {
        for (size_t i = from; i < std::min(words.size(), from + kNumberReach); ++i) {
            if (!m_data.type(witness, int(i)).number.isEmpty()) {
                return true;
            }
        }
        return false;
    };
    const auto mark = [&](const std::vector<std::vector<int>> &phrases, int offset, bool needsNumber) {
        for (size_t phrase = 0; phrase < phrases.size(); ++phrase) {
            for (size_t i = 0; i < words.size(); ++i) {
                const size_t length = phrases[phrase].size();
                if (side.hedge[i] >= 0 || !hasPhraseAt(words, i, phrases[phrase])
                    || (needsNumber && !hasNumberWithin(i + length))) {
                    continue;
                }
                for (size_t k = i; k < i + length; ++k) {
                    side.hedge[k] = offset + int(phrase);
                    side.hedgeStart[k] = int(i);
                }
            }
        }
    };
    mark(m_data.numberHedges, 0, true);
    mark(m_data.hedges, int(m_data.numberHedges.size()), false);
    for (size_t i = 0; i < words.size(); ++i) { }
    return side;
}

QString VariantClassifier::written(int witness, int word) const
{
    const CollationWitness &one = m_data.witnesses[witness];
    return one.text.slice(m_data.words[size_t(witness)][size_t(word)].word).toString();
}

VariantClassifier::Counts VariantClassifier::count(const Side &side, int first, int end) const
{
    Counts counts;
    int hedge = -1; // where the last one that was counted begins
    for (int i = first; i < end; ++i) {
        const WordType &type = m_data.type(side.witness, i);
        const WitnessWord &word = m_data.words[size_t(side.witness)][size_t(i)];
        if (side.hedge[size_t(i)] >= 0) {
            const int start = side.hedgeStart[size_t(i)];
            if (start != hedge) {
                counts.hedges.append(type.letters);
                hedge = start;
            } else {
                counts.hedges.last() += u' ' + type.letters;
            }
        }
        if (!type.number.isEmpty()) {
            counts.numbers.append(type.number);
            counts.numberWords.append(written(side.witness, i));
        }
        if (type.is(WordType::Negation)) {
            counts.negations.append(type.letters);
        }
        if (type.is(WordType::Denial)) {
            counts.denials.append(type.letters);
        }
        if (type.is(WordType::Saying)) {
            counts.sayings.append(type.letters);
        }
        if (type.is(WordType::Pronoun)) {
            counts.pronouns.append(type.letters);
        }
        counts.genitives += type.is(WordType::Genitive) ? 1 : 0;
        counts.names += word.is(WitnessWord::Name) ? 1 : 0;
        if (!type.is(WordType::Stop)) {
            counts.stems.append(type.stem);
        }
    }
    counts.stems.sort();
    return counts;
}

QStringList VariantClassifier::goneNegations(NegationReach::Side side, const PlaceWords &place,
                                             const QStringList &surplus) const
{
    const bool isBase = side == NegationReach::Base;
    const int witness = isBase ? m_base.witness : m_witness.witness;
    const int end = isBase ? place.baseEnd : place.witnessEnd;
    const int other = isBase ? place.witnessFirst : place.baseFirst;
    QStringList rest = surplus;
    QStringList gone;
    for (int word = isBase ? place.baseFirst : place.witnessFirst; word < end; ++word) {
        const WordType &type = m_data.type(witness, word);
        if (type.is(WordType::Negation) && rest.removeOne(type.letters)
            && !m_negations.isKept(side, word, other)) {
            gone.append(type.letters);
        }
    }
    return gone;
}

bool VariantClassifier::hasTrace(int witness, int first, int end) const
{
    const std::vector<WitnessWord> &words = m_data.words[size_t(witness)];
    for (const std::vector<int> &trace : m_data.traces) {
        for (int i = std::max(0, first - int(trace.size()) + 1); i < end; ++i) {
            if (hasPhraseAt(words, size_t(i), trace)) {
                return true;
            }
        }
    }
    return false;
}

bool VariantClassifier::isBesideSaying(const PlaceWords &place) const
{
    const auto isSaying = [this](int witness, int word) {
        return word >= 0 && word < int(m_data.words[size_t(witness)].size())
            && m_data.type(witness, word).is(WordType::Saying);
    };
    const auto isSmall = [this](int witness, int word) {
        return word >= 0 && word < int(m_data.words[size_t(witness)].size())
            && m_data.type(witness, word).is(WordType::Article);
    };
    const auto beside = [&](int witness, int first, int end) {
        const int before = isSmall(witness, first - 1) ? first - 2 : first - 1;
        return isSaying(witness, before) || isSaying(witness, end);
    };
    return beside(m_base.witness, place.baseFirst, place.baseEnd)
        && beside(m_witness.witness, place.witnessFirst, place.witnessEnd);
}

VariationClasses VariantClassifier::classes(const PlaceWords &place,
                                            std::vector<VariantWarning> &warnings) const
{
    VariationClasses found;
    if (place.isEqual || (!place.hasBase() && !place.hasWitness())) {
        return {VariationClass::Verbatim};
    }
    const auto add = [&found](VariationClass one) {
        if (std::ranges::find(found, one) == found.end()) {
            found.push_back(one);
        }
    };
    const auto finish = [&found] {
        std::ranges::sort(found, std::ranges::greater());
        return found;
    };
    const auto warn = [&](VariantWarningCode code, const QStringList &parameters) {
        warnings.push_back({code, m_witness.witness, place.place, parameters});
    };
    if (place.isMoved) {
        return {VariationClass::Reordering};
    }
    const Counts base = count(m_base, place.baseFirst, place.baseEnd);
    const Counts witness = count(m_witness, place.witnessFirst, place.witnessEnd);
    // "No" that is lost in front turns what follows; what else is cut off does not.
    const bool isNegationCut = place.isCutAtStart && place.baseEnd <= 2 && !base.negations.isEmpty();
    if ((place.isCutAtStart || place.isCutAtEnd) && !isNegationCut) {
        if (!base.denials.isEmpty()) {
            warn(VariantWarningCode::TurnedDenial, {base.denials.first()});
        }
        return {place.isCutAtStart ? VariationClass::TruncationStart : VariationClass::TruncationEnd};
    }
    const bool isOneSided = !place.hasBase() || !place.hasWitness();
    const int length = place.baseEnd - place.baseFirst + place.witnessEnd - place.witnessFirst;
    if (isOneSided) {
        add(place.hasBase() ? VariationClass::Omission : VariationClass::Addition);
    }
    bool isOtherForm = false; // the only difference is a form: can, could
    bool isUnrelated = false;
    bool isRelated = false;
    if (!isOneSided) {
        // By columns: what stands in one was aligned.
        for (int b = place.baseFirst, w = place.witnessFirst; b < place.baseEnd && w < place.witnessEnd;) {
            const int column = m_data.columns[size_t(m_base.witness)][size_t(b)];
            const int other = m_data.columns[size_t(m_witness.witness)][size_t(w)];
            if (column != other) {
                ++(column < other ? b : w);
                continue;
            }
            const WordType &one = m_data.type(m_base.witness, b);
            const WordType &two = m_data.type(m_witness.witness, w);
            const WitnessWord &wordOne = m_data.words[size_t(m_base.witness)][size_t(b)];
            const WitnessWord &wordTwo = m_data.words[size_t(m_witness.witness)][size_t(w)];
            WordRelation relation = relationOf(one, two, m_data.endings);
            const bool areNames = wordOne.is(WitnessWord::Name) && wordTwo.is(WitnessWord::Name);
            if (relation == WordRelation::Synonym && one.stem == two.stem) {
                // After a pronoun it is a verb.
                const auto followsPronoun = [this](int side, int word) {
                    return word > 0 && m_data.type(side, word - 1).is(WordType::Pronoun);
                };
                if (followsPronoun(m_base.witness, b) && followsPronoun(m_witness.witness, w)
                    && m_data.type(m_base.witness, b - 1).letters
                        != m_data.type(m_witness.witness, w - 1).letters) {
                    relation = WordRelation::Form;
                }
            }
            switch (relation) {
            case WordRelation::Same:
                if (wordOne.is(WitnessWord::Contracted) != wordTwo.is(WitnessWord::Contracted)) {
                    add(VariationClass::Contraction);
                }
                break;
            case WordRelation::Contraction:
                add(VariationClass::Contraction);
                break;
            case WordRelation::Spelling:
                add(areNames && one.plain != two.plain ? VariationClass::NameChange
                                                       : VariationClass::Spelling);
                break;
            case WordRelation::Number:
                break; // counted below
            case WordRelation::Person:
            case WordRelation::Form:
                add(VariationClass::PersonOrTense);
                isOtherForm = true;
                break;
            case WordRelation::Synonym:
                add(VariationClass::Synonym);
                break;
            case WordRelation::Unrelated:
                if (areNames) {
                    add(VariationClass::NameChange);
                } else {
                    isUnrelated = true;
                }
                break;
            }
            isRelated = isRelated || relation != WordRelation::Unrelated || areNames;
            ++b;
            ++w;
        }
    }
    const bool isMoreOrLess = !isOneSided || length <= kFewWords;
    if (place.isHyphenation) {
        add(VariationClass::Spelling);
        return finish();
    }
    if (isMoreOrLess) {
        if (base.negations.size() != witness.negations.size()) {
            const bool isLoss = base.negations.size() > witness.negations.size();
            const QStringList gone = isLoss
                ? goneNegations(NegationReach::Base, place, surplus(base.negations, witness.negations))
                : goneNegations(NegationReach::Witness, place, surplus(witness.negations, base.negations));
            if (!gone.isEmpty()) {
                add(VariationClass::Negation);
                warn(isLoss ? VariantWarningCode::LostNegation : VariantWarningCode::AddedNegation,
                     {gone.first()});
            } else if (isOneSided && base.stems.isEmpty() && witness.stems.isEmpty()) {
                add(VariationClass::Synonym); // said in other words elsewhere
            }
        }
        if (base.denials.isEmpty() != witness.denials.isEmpty()) {
            add(VariationClass::Negation);
            warn(VariantWarningCode::TurnedDenial,
                 {base.denials.isEmpty() ? witness.denials.first() : base.denials.first()});
        }
        if (sorted(base.numbers) != sorted(witness.numbers)) {
            add(VariationClass::NumberOrHedge);
            const bool isChanged = !base.numbers.isEmpty() && !witness.numbers.isEmpty();
            if (isChanged) {
                warn(VariantWarningCode::ChangedNumber,
                     {base.numberWords.join(u' '), witness.numberWords.join(u' ')});
            }
        }
        const bool areForms = isOtherForm && base.hedges.size() == witness.hedges.size();
        if (sorted(base.hedges) != sorted(witness.hedges) && !areForms) {
            add(VariationClass::NumberOrHedge);
            if (base.hedges.size() > witness.hedges.size()) {
                warn(VariantWarningCode::LostHedge, {surplus(base.hedges, witness.hedges).join(u", "_s)});
            }
        }
        const bool hasOtherSaying = sorted(base.sayings) != sorted(witness.sayings);
        const bool hasContent
            = std::ranges::any_of(found, [](VariationClass one) { return one == VariationClass::NameChange; })
            || isUnrelated;
        const bool isSlip
            = !isUnrelated && found == VariationClasses{VariationClass::NameChange} && length == 2;
        if ((hasOtherSaying && !isOtherForm)
            || (!isOneSided && hasContent && !isSlip && isBesideSaying(place))) {
            add(VariationClass::AttributionChange);
        }
    }
    if (!isOneSided) {
        if (hasTrace(m_base.witness, place.baseFirst, place.baseEnd)
                != hasTrace(m_witness.witness, place.witnessFirst, place.witnessEnd)
            || (length > 2 && !base.stems.isEmpty() && base.stems == witness.stems
                && base.genitives != witness.genitives)) {
            add(VariationClass::TranslationTrace);
        } else if (isUnrelated) {
            // One word of two with a known one beside it is told by that one.
            if (!isRelated || length > 3) {
                add(VariationClass::Substitution);
            }
        }
        if (found.empty()) {
            const QString one
                = m_data.witnesses[m_base.witness]
                      .text
                      .slice({m_data.words[size_t(m_base.witness)][size_t(place.baseFirst)].word.start,
                              m_data.words[size_t(m_base.witness)][size_t(place.baseEnd) - 1].word.end})
                      .toString();
            const QString two
                = m_data.witnesses[m_witness.witness]
                      .text
                      .slice({m_data.words[size_t(m_witness.witness)][size_t(place.witnessFirst)].word.start,
                              m_data.words[size_t(m_witness.witness)][size_t(place.witnessEnd) - 1].word.end})
                      .toString();
            const auto lettersOf = [](const QString &text) {
                QString letters;
                for (const QChar unit : text) {
                    letters += unit.isLetterOrNumber() || unit.isMark() ? QString(unit) : QString();
                }
                return letters.normalized(QString::NormalizationForm_C);
            };
            add(isUnrelated                            ? VariationClass::Substitution
                    : lettersOf(one) == lettersOf(two) ? VariationClass::Punctuation
                                                       : VariationClass::Spelling);
        }
    } else if (hasTrace(m_base.witness, place.baseFirst, place.baseEnd)
               || hasTrace(m_witness.witness, place.witnessFirst, place.witnessEnd)) {
        add(VariationClass::TranslationTrace);
    }
    // "Omission, namely of a hedge" is a hedge.
    if (found.size() > 1) {
        std::erase(found, VariationClass::Omission);
        std::erase(found, VariationClass::Addition);
    }
    return finish();
}

void VariantClassifier::classifyWhole(std::vector<VariantWarning> &warnings) const
{
    const bool isTurned
        = m_data.witnesses[m_base.witness].isDenied != m_data.witnesses[m_witness.witness].isDenied;
    if (isTurned) {
        warnings.push_back({VariantWarningCode::TurnedDenial, m_witness.witness, -1, {}});
    }
}

} // namespace Stemma
