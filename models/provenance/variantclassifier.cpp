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

bool hasPhraseAt(const AlignedWitnesses::Data &data, int witness, size_t at, const std::vector<int> &phrase)
{
    const std::vector<WitnessWord> &words = data.words[size_t(witness)];
    if (at + phrase.size() > words.size()) {
        return false;
    }
    for (size_t i = 0; i < phrase.size(); ++i) {
        const bool isFitting = phrase[i] == WitnessReader::kAnyNumber
            ? !data.type(witness, int(at + i)).number.isEmpty()
            : words[at + i].type == phrase[i];
        if (!isFitting) {
            return false;
        }
    }
    return true;
}

// "Moss" of "Moss's".
QString bareName(const QString &letters)
{
    return letters.endsWith(u"'s"_s) ? letters.chopped(2) : letters;
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
                if (side.hedge[i] >= 0 || !hasPhraseAt(m_data, witness, i, phrases[phrase])
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
    for (const std::vector<int> &trace : m_data.traces) {
        for (int i = std::max(0, first - int(trace.size()) + 1); i < end; ++i) {
            if (hasPhraseAt(m_data, witness, size_t(i), trace)) {
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
    // "In winter, said Anna": what a comma parts from the saying is no speaker.
    const auto hasComma = [this](int witness, int word) {
        const WitnessWord &one = m_data.words[size_t(witness)][size_t(word)];
        return m_data.witnesses[witness].text.slice({one.word.end, one.whole.end}).contains(u',');
    };
    const auto beside = [&](int witness, int first, int end) {
        const int before = isSmall(witness, first - 1) ? first - 2 : first - 1;
        return (isSaying(witness, before) && !hasComma(witness, before))
            || (isSaying(witness, end) && !hasComma(witness, end - 1));
    };
    return beside(m_base.witness, place.baseFirst, place.baseEnd)
        && beside(m_witness.witness, place.witnessFirst, place.witnessEnd);
}

// Whether the base has nothing but words of caution here: "it appears that", "roughly".
bool VariantClassifier::isCaution(const PlaceWords &place) const
{
    bool isCaution = false;
    for (int word = place.baseFirst; word < place.baseEnd; ++word) {
        const bool isHedge = m_base.hedge[size_t(word)] >= 0;
        if (!isHedge && !m_data.type(m_base.witness, word).is(WordType::Stop)) {
            return false;
        }
        isCaution = isCaution || isHedge;
    }
    return isCaution && place.baseEnd - place.baseFirst <= kFewWords;
}

// Whether a side has only verbs here that carry tense and person: "had" of "had sold".
bool VariantClassifier::isAuxiliary(int witness, int first, int end) const
{
    bool is = first < end;
    for (int word = first; word < end; ++word) {
        is = is && m_data.type(witness, word).is(WordType::Auxiliary);
    }
    return is;
}

// Whether both sides are phrases, or a phrase and a word, that are known to mean the same: "took part".
bool VariantClassifier::areOnePhrase(const PlaceWords &place) const
{
    const auto groupsOf = [this](int witness, int first, int end) {
        QString phrase;
        for (int word = first; word < end; ++word) {
            phrase += (phrase.isEmpty() ? QString() : u" "_s) + m_data.type(witness, word).letters;
        }
        return m_data.phrases.value(phrase);
    };
    const QList<int> base = groupsOf(m_base.witness, place.baseFirst, place.baseEnd);
    const QList<int> witness = groupsOf(m_witness.witness, place.witnessFirst, place.witnessEnd);
    return std::ranges::any_of(base, [&](int group) { return witness.contains(group); });
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
    if ((place.isCutAtStart || place.isCutAtEnd) && isCaution(place)) {
        warn(VariantWarningCode::LostHedge, {base.hedges.join(u", "_s)});
        return {VariationClass::NumberOrHedge};
    }
    if ((place.isCutAtStart || place.isCutAtEnd) && !isNegationCut) {
        if (!base.denials.isEmpty()) {
            warn(VariantWarningCode::TurnedDenial, {base.denials.first()});
        }
        return {place.isCutAtStart ? VariationClass::TruncationStart : VariationClass::TruncationEnd};
    }
    const bool isOneSided = !place.hasBase() || !place.hasWitness();
    const int length = place.baseEnd - place.baseFirst + place.witnessEnd - place.witnessFirst;
    if (isOneSided) {
        const bool isTense = isAuxiliary(m_base.witness, place.baseFirst, place.baseEnd)
            || isAuxiliary(m_witness.witness, place.witnessFirst, place.witnessEnd);
        add(isTense               ? VariationClass::PersonOrTense
                : place.hasBase() ? VariationClass::Omission
                                  : VariationClass::Addition);
    }
    bool isOtherName = false; // not only spelt otherwise
    bool isOtherAuxiliary = false; // "isn't" for "doesn't"
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
                add(areNames && bareName(one.letters) != bareName(two.letters) ? VariationClass::NameChange
                                                                               : VariationClass::Synonym);
                break;
            case WordRelation::Unrelated:
                if (areNames) {
                    add(VariationClass::NameChange);
                    isOtherName = true;
                } else if (one.is(WordType::Auxiliary) && two.is(WordType::Auxiliary)) {
                    isOtherAuxiliary = true;
                } else if (one.is(WordType::Article) && two.is(WordType::Article) && length > 2) {
                    break; // it goes with its word
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
    if (isUnrelated && areOnePhrase(place)) {
        isUnrelated = false;
        add(VariationClass::Synonym);
    }
    if (isOtherAuxiliary && !isUnrelated) {
        add(VariationClass::PersonOrTense);
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
        if (sorted(base.hedges) != sorted(witness.hedges)) {
            // "Could" for "can" is another form; that it says less or more is warned of all the same.
            isOtherForm ? void() : add(VariationClass::NumberOrHedge);
            if (base.hedges.size() > witness.hedges.size()) {
                warn(VariantWarningCode::LostHedge, {surplus(base.hedges, witness.hedges).join(u", "_s)});
            }
        }
        const bool hasOtherSaying = sorted(base.sayings) != sorted(witness.sayings);
        const bool hasContent
            = std::ranges::any_of(found, [](VariationClass one) { return one == VariationClass::NameChange; })
            || isUnrelated;
        const bool isSlip = !isUnrelated && !isOtherName
            && found == VariationClasses{VariationClass::NameChange} && length == 2;
        if ((hasOtherSaying && !isOtherForm)
            || (!isOneSided && hasContent && !isSlip && isBesideSaying(place))) {
            add(VariationClass::AttributionChange);
            if (isOtherName) { // somebody else speaks
                std::erase(found, VariationClass::NameChange);
            }
        }
    }
    if (!isOneSided) {
        if (hasTrace(m_base.witness, place.baseFirst, place.baseEnd)
                != hasTrace(m_witness.witness, place.witnessFirst, place.witnessEnd)
            || (length > 2 && !base.stems.isEmpty() && base.stems == witness.stems
                && base.genitives != witness.genitives)) {
            std::erase_if(found, [](VariationClass one) {
                return one == VariationClass::NameChange || one == VariationClass::Spelling
                    || one == VariationClass::Synonym;
            });
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
            const auto isContracted = [this](int side, int word) {
                return m_data.words[size_t(side)][size_t(word)].is(WitnessWord::Contracted);
            };
            const bool areContracted = isContracted(m_base.witness, place.baseFirst)
                && isContracted(m_witness.witness, place.witnessFirst);
            add(isUnrelated                            ? VariationClass::Substitution
                    : lettersOf(one) == lettersOf(two) ? VariationClass::Punctuation
                    : areContracted                    ? VariationClass::Contraction
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
