// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/placeclassifier.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// More words than that were left out or put in as a whole: what is in them was not changed.
constexpr int kFewWords = 4;

// "Moss" of "Moss's".
QString bareName(const QString &letters)
{
    return letters.endsWith(u"'s"_s) ? letters.chopped(2) : letters;
}

bool areEqual(QStringList one, QStringList other)
{
    one.sort();
    other.sort();
    return one == other;
}

} // namespace

PlaceClassifier::PlaceClassifier(const WitnessComparison &comparison, const PlaceWords &place,
                                 std::vector<VariantWarning> &warnings)
    : m_comparison(comparison)
    , m_data(comparison.data())
    , m_place(place)
    , m_warnings(warnings)
    , m_baseCounts(comparison.count(comparison.base(), place.baseFirst, place.baseEnd))
    , m_witnessCounts(comparison.count(comparison.witness(), place.witnessFirst, place.witnessEnd))
{
}

VariationClasses PlaceClassifier::classes()
{
    if (const auto found = cut()) {
        return {*found};
    }
    if (m_place.isOneSided()) {
        const bool isTense = isTenseAlone(base(), m_place.baseFirst, m_place.baseEnd)
            || isTenseAlone(witness(), m_place.witnessFirst, m_place.witnessEnd);
        add(isTense                 ? VariationClass::PersonOrTense
                : m_place.hasBase() ? VariationClass::Omission
                                    : VariationClass::Addition);
    } else {
        compareWords();
    }
    if (m_place.isHyphenation) {
        add(VariationClass::Spelling);
        return sorted();
    }
    // What was replaced as a whole, neither.
    const bool isRewritten = m_isUnrelated && m_place.baseEnd - m_place.baseFirst > kFewWords
        && m_place.witnessEnd - m_place.witnessFirst > kFewWords;
    if (!isRewritten && (!m_place.isOneSided() || m_place.length() <= kFewWords)) {
        compareNegations();
        if (m_place.isOneSided() || m_place.length() == 2 || !areOnePhrase()) { // "the two", "both"
            compareNumbers();
        }
        compareHedges();
        compareSayings();
    }
    addTrace();
    addRest();
    return sorted();
}

void PlaceClassifier::add(VariationClass one)
{
    if (!has(one)) {
        m_found.push_back(one);
    }
}

void PlaceClassifier::remove(std::initializer_list<VariationClass> classes)
{
    std::erase_if(m_found, [&](VariationClass one) { return std::ranges::contains(classes, one); });
}

bool PlaceClassifier::has(VariationClass one) const
{
    return std::ranges::contains(m_found, one);
}

VariationClasses PlaceClassifier::sorted()
{
    // "Omission, namely of a hedge" is a hedge.
    if (m_found.size() > 1) {
        remove({VariationClass::Omission, VariationClass::Addition});
    }
    std::ranges::sort(m_found, std::ranges::greater());
    return m_found;
}

void PlaceClassifier::warn(VariantWarningCode code, const QStringList &parameters)
{
    m_warnings.push_back({code, witness(), m_place.place, parameters});
}

std::optional<VariationClass> PlaceClassifier::cut()
{
    if (!m_place.isCutAtStart && !m_place.isCutAtEnd) {
        return std::nullopt;
    }
    if (isCaution()) {
        warn(VariantWarningCode::LostHedge, {m_baseCounts.hedges.join(u", "_s)});
        return VariationClass::NumberOrHedge;
    }
    // "No" that is lost in front turns what follows; what else is cut off does not.
    if (m_place.isCutAtStart && m_place.baseEnd <= 2 && !m_baseCounts.negations.isEmpty()) {
        return std::nullopt;
    }
    if (!m_baseCounts.denials.isEmpty()) {
        warn(VariantWarningCode::TurnedDenial, {m_baseCounts.denials.first()});
    }
    return m_place.isCutAtStart ? VariationClass::TruncationStart : VariationClass::TruncationEnd;
}

void PlaceClassifier::compareWords()
{
    // By columns: what stands in one was aligned.
    int baseWord = m_place.baseFirst;
    int witnessWord = m_place.witnessFirst;
    while (baseWord < m_place.baseEnd && witnessWord < m_place.witnessEnd) {
        const int column = m_data.columns[size_t(base())][size_t(baseWord)];
        const int other = m_data.columns[size_t(witness())][size_t(witnessWord)];
        if (column == other) {
            compareWord(baseWord, witnessWord);
        }
        baseWord += column <= other ? 1 : 0;
        witnessWord += other <= column ? 1 : 0;
    }
    if (!m_isCompared) {
        m_isUnrelated = true; // nothing stands for anything
    }
    if (m_isUnrelated && areOnePhrase()) {
        m_isUnrelated = false;
        add(VariationClass::Synonym);
    }
    if (m_isUnrelated && isPersonLost()) {
        add(VariationClass::PersonOrTense);
    }
    if (m_isOtherAuxiliary && !m_isUnrelated) {
        add(VariationClass::PersonOrTense);
    }
}

WordRelation PlaceClassifier::relationAt(int baseWord, int witnessWord) const
{
    const WordType &one = m_data.type(base(), baseWord);
    const WordType &two = m_data.type(witness(), witnessWord);
    const WordRelation relation = m_data.relation(base(), baseWord, witness(), witnessWord);
    if (relation != WordRelation::Synonym || one.stem != two.stem || baseWord == 0 || witnessWord == 0) {
        return relation;
    }
    if (m_data.hasNounCapitals && isVerbByCapital(base(), baseWord) && isVerbByCapital(witness(), witnessWord)
        && one.letters.back() != two.letters.back()) {
        return WordRelation::Form;
    }
    const WordType &before = m_data.type(base(), baseWord - 1);
    const WordType &otherBefore = m_data.type(witness(), witnessWord - 1);
    // "Fixes", "does not fix".
    const auto isDenied = [](const WordType &type) { return type.is(WordType::Negation); };
    if (isDenied(before) != isDenied(otherBefore) && !before.is(WordType::Article)
        && !otherBefore.is(WordType::Article)) {
        return WordRelation::Form;
    }
    // After a pronoun it is a verb.
    const bool areVerbs = before.is(WordType::Pronoun) && otherBefore.is(WordType::Pronoun)
        && before.letters != otherBefore.letters;
    return areVerbs ? WordRelation::Form : relation;
}

// "Ändern", "ändere": an adjective with these endings stands before a noun, which has a capital.
bool PlaceClassifier::isVerbByCapital(int side, int number) const
{
    const std::vector<WitnessWord> &words = m_data.words[size_t(side)];
    const WitnessWord &word = words[size_t(number)];
    const bool isBeforeNoun = word.word.end == word.whole.end && size_t(number) + 1 < words.size()
        && words[size_t(number) + 1].is(WitnessWord::Capital);
    const QString &letters = m_data.type(side, number).letters;
    return !isBeforeNoun && !word.is(WitnessWord::Capital) && !word.is(WitnessWord::Begins)
        && (letters.endsWith(u'n') || letters.endsWith(u'e'));
}

void PlaceClassifier::compareWord(int baseWord, int witnessWord)
{
    const WordType &one = m_data.type(base(), baseWord);
    const WordType &two = m_data.type(witness(), witnessWord);
    const WitnessWord &wordOne = m_comparison.word(base(), baseWord);
    const WitnessWord &wordTwo = m_comparison.word(witness(), witnessWord);
    const WordRelation relation = relationAt(baseWord, witnessWord);
    m_isCompared = true;
    const bool areNames = wordOne.is(WitnessWord::Name) && wordTwo.is(WitnessWord::Name);
    m_isRelated = m_isRelated || relation != WordRelation::Unrelated || areNames;
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
        // "Voss" is "Voß", but "Ivan" is not "Iván".
        if (areNames
            && (one.plain != two.plain || bareName(one.letters).size() == bareName(two.letters).size())) {
            addName(baseWord, witnessWord);
        } else {
            add(VariationClass::Spelling);
        }
        break;
    case WordRelation::Number:
        break; // counted by compareNumbers()
    case WordRelation::Person:
    case WordRelation::Form:
        add(VariationClass::PersonOrTense);
        m_isOtherForm = true;
        break;
    case WordRelation::Synonym:
        if (areNames && bareName(one.letters) != bareName(two.letters)) {
            addName(baseWord, witnessWord);
        } else {
            add(VariationClass::Synonym);
        }
        break;
    case WordRelation::Unrelated:
        if (areNames) {
            addName(baseWord, witnessWord);
            m_isOtherName = true;
        } else {
            addUnrelated(one, two);
        }
        break;
    }
}

void PlaceClassifier::addName(int baseWord, int witnessWord)
{
    add(VariationClass::NameChange);
    m_isNameApart = m_isNameApart
        || (!m_comparison.hasTrace(base(), baseWord, baseWord + 1)
            && !m_comparison.hasTrace(witness(), witnessWord, witnessWord + 1));
}

void PlaceClassifier::addUnrelated(const WordType &one, const WordType &other)
{
    const bool areArticles = one.is(WordType::Article) && other.is(WordType::Article);
    if (one.is(WordType::Auxiliary) && other.is(WordType::Auxiliary)) {
        m_isOtherAuxiliary = true;
    } else if (!areArticles || m_place.length() <= 2) { // beside its word an article goes with that
        m_isUnrelated = true;
    }
}

void PlaceClassifier::compareNegations()
{
    const QStringList &mine = m_baseCounts.negations;
    const QStringList &its = m_witnessCounts.negations;
    if (mine.size() != its.size()) {
        const bool isLoss = mine.size() > its.size();
        const QStringList gone = isLoss
            ? m_comparison.goneNegations(NegationReach::Base, m_place, surplusOf(mine, its))
            : m_comparison.goneNegations(NegationReach::Witness, m_place, surplusOf(its, mine));
        if (!gone.isEmpty()) {
            add(VariationClass::Negation);
            warn(isLoss ? VariantWarningCode::LostNegation : VariantWarningCode::AddedNegation,
                 {gone.first()});
        }
    }
    if (m_baseCounts.denials.isEmpty() != m_witnessCounts.denials.isEmpty()) {
        add(VariationClass::Negation);
        warn(VariantWarningCode::TurnedDenial, {(m_baseCounts.denials + m_witnessCounts.denials).first()});
    }
}

// "Thursday and Friday": a list became longer or shorter.
bool PlaceClassifier::hasJoint() const
{
    const auto has = [this](int side, int first, int end) {
        for (int word = first; word < end; ++word) {
            if (m_data.type(side, word).is(WordType::Join)) {
                return true;
            }
        }
        return false;
    };
    return has(base(), m_place.baseFirst, m_place.baseEnd)
        || has(witness(), m_place.witnessFirst, m_place.witnessEnd);
}

void PlaceClassifier::compareNumbers()
{
    // An ordinal that is only lost was no number: "the first lady", "for a second".
    const bool areOrdinals = !m_baseCounts.ordinals.isEmpty() && !m_witnessCounts.ordinals.isEmpty();
    // Days and months that are only lost are words like others: "on Wednesday".
    const auto isFigure = [](const QString &number) { return number.front().isDigit(); };
    if (m_place.isOneSided() && !hasJoint()
        && std::ranges::none_of(m_baseCounts.numbers + m_witnessCounts.numbers, isFigure)) {
        return;
    }
    const bool isOther = !areEqual(m_baseCounts.numbers, m_witnessCounts.numbers)
        || (areOrdinals && !areEqual(m_baseCounts.ordinals, m_witnessCounts.ordinals));
    if (!isOther) {
        return;
    }
    add(VariationClass::NumberOrHedge);
    if (!m_baseCounts.numberWords.isEmpty() && !m_witnessCounts.numberWords.isEmpty()) {
        warn(VariantWarningCode::ChangedNumber,
             {m_baseCounts.numberWords.join(u' '), m_witnessCounts.numberWords.join(u' ')});
    }
}

void PlaceClassifier::compareHedges()
{
    const QStringList &mine = m_baseCounts.hedges;
    const QStringList &its = m_witnessCounts.hedges;
    if (areEqual(mine, its)) {
        return;
    }
    // "I believe" for "I think" is as cautious.
    const bool isSynonym = m_found == VariationClasses{VariationClass::Synonym} && m_place.length() == 2
        && mine.size() == its.size() && !m_data.type(base(), m_place.baseFirst).is(WordType::Hedge);
    // "Could" for "can" is another form; that it says less or more is warned of all the same.
    if (!m_isOtherForm && !isSynonym) {
        add(VariationClass::NumberOrHedge);
    }
    if (mine.size() > its.size()) {
        warn(VariantWarningCode::LostHedge, {surplusOf(mine, its).join(u", "_s)});
    }
}

void PlaceClassifier::compareSayings()
{
    const bool hasOtherSaying = !areEqual(m_baseCounts.sayings, m_witnessCounts.sayings);
    const bool hasContent = has(VariationClass::NameChange)
        || (m_isUnrelated && !(m_baseCounts.stems.isEmpty() && m_witnessCounts.stems.isEmpty()));
    const bool isSlip = !m_isUnrelated && !m_isOtherName
        && m_found == VariationClasses{VariationClass::NameChange} && m_place.length() == 2;
    const bool isOtherSpeaker
        = !isPartOfName() && !m_place.isOneSided() && hasContent && !isSlip && isBesideSaying();
    // "Flagged" for "reported" says the same; only "told" for "said" is another attribution.
    const bool isSynonym = m_found == VariationClasses{VariationClass::Synonym}
        && m_baseCounts.sayings.isEmpty() != m_witnessCounts.sayings.isEmpty();
    if ((!hasOtherSaying || m_isOtherForm || isSynonym || isFirstSpeaker()) && !isOtherSpeaker) {
        return;
    }
    add(VariationClass::AttributionChange);
    if (m_isOtherName) { // somebody else speaks
        remove({VariationClass::NameChange});
    }
}

// Whether words of one side tell who spoke, and the other side tells it nowhere: that changes no speaker.
bool PlaceClassifier::isFirstSpeaker() const
{
    if (!m_place.isOneSided()) {
        return false;
    }
    const int other = m_place.hasBase() ? witness() : base();
    const auto isSaying
        = [&](const WitnessWord &word) { return m_data.vocabulary[size_t(word.type)].is(WordType::Saying); };
    return std::ranges::none_of(m_data.words[size_t(other)], isSaying);
}

// "Dana Ruiz", "Donna Ruiz": one word of a name that begins alike, before the same one.
bool PlaceClassifier::isPartOfName() const
{
    const int baseLast = m_place.baseEnd;
    const int last = m_place.witnessEnd;
    const auto isName = [this](int side, int word) {
        return m_comparison.word(side, word).is(WitnessWord::Name)
            && m_comparison.word(side, word).whole.end == m_comparison.word(side, word).word.end;
    };
    if (m_place.length() != 2 || m_place.isOneSided() || !isName(base(), m_place.baseFirst)
        || !isName(witness(), m_place.witnessFirst) || size_t(baseLast) >= m_data.words[size_t(base())].size()
        || size_t(last) >= m_data.words[size_t(witness())].size()) {
        return false;
    }
    const bool isAlike = m_data.type(base(), m_place.baseFirst).letters[0]
        == m_data.type(witness(), m_place.witnessFirst).letters[0];
    return isAlike && m_data.type(base(), baseLast).letters == m_data.type(witness(), last).letters
        && m_comparison.word(base(), baseLast).is(WitnessWord::Name);
}

// Whether the same words stand there otherwise: "the data of the bank", "the bank's data".
bool PlaceClassifier::isGenitiveTurned() const
{
    return m_place.length() > 2 && m_baseCounts.stems.size() > 1
        && m_baseCounts.stems == m_witnessCounts.stems && m_baseCounts.genitives != m_witnessCounts.genitives;
}

void PlaceClassifier::addTrace()
{
    const bool isInBase = m_comparison.hasTrace(base(), m_place.baseFirst, m_place.baseEnd);
    const bool isInWitness = m_comparison.hasTrace(witness(), m_place.witnessFirst, m_place.witnessEnd);
    const bool isTurned = !m_place.isOneSided() && isGenitiveTurned();
    const bool isTrace = m_place.isOneSided() ? isInBase || isInWitness : isInBase != isInWitness;
    if (isTurned || (isTrace && !m_isNameApart)) {
        // All stems are there, or the trace is the name: "EE UU".
        remove({VariationClass::NameChange});
    }
    if (isTurned || isTrace) {
        if (!m_place.isOneSided()) {
            remove({VariationClass::Spelling, VariationClass::Synonym});
        }
        add(VariationClass::TranslationTrace);
    }
}

void PlaceClassifier::addRest()
{
    if (m_place.isOneSided()) {
        return;
    }
    // One word of two with a known one beside it is told by that one.
    if (m_isUnrelated && !has(VariationClass::TranslationTrace) && (!m_isRelated || m_place.length() > 3)) {
        add(m_found.empty() && (isWordForWord() || isPhraseForPhrase()) ? VariationClass::Synonym
                                                                        : VariationClass::Substitution);
    }
    if (!m_found.empty()) {
        return;
    }
    QString mine = writtenLetters(m_comparison.written(base(), m_place.baseFirst, m_place.baseEnd));
    QString its = writtenLetters(m_comparison.written(witness(), m_place.witnessFirst, m_place.witnessEnd));
    if (m_data.opens(base(), m_place.baseFirst) || m_data.opens(witness(), m_place.witnessFirst)) {
        mine = withSmallFirst(mine);
        its = withSmallFirst(its);
    }
    const bool areContracted = m_comparison.word(base(), m_place.baseFirst).is(WitnessWord::Contracted)
        && m_comparison.word(witness(), m_place.witnessFirst).is(WitnessWord::Contracted);
    add(m_isUnrelated       ? VariationClass::Substitution
            : mine == its   ? VariationClass::Punctuation
            : areContracted ? VariationClass::Contraction
                            : VariationClass::Spelling);
}

// Whether the base has nothing but words of caution here: "it appears that", "roughly".
bool PlaceClassifier::isCaution() const
{
    bool isCaution = false;
    for (int word = m_place.baseFirst; word < m_place.baseEnd; ++word) {
        const bool isHedge = m_comparison.base().hedge[size_t(word)] >= 0;
        if (!isHedge && !m_data.type(base(), word).is(WordType::Stop)) {
            return false;
        }
        isCaution = isCaution || isHedge;
    }
    return isCaution && m_place.baseEnd - m_place.baseFirst <= kFewWords;
}

// Whether a side has only verbs here that carry tense and person: "had" of "had sold".
bool PlaceClassifier::isAuxiliary(int side, int first, int end) const
{
    bool is = first < end;
    for (int word = first; word < end; ++word) {
        is = is && m_data.type(side, word).is(WordType::Auxiliary);
    }
    return is;
}

// "Had" of "had sold", not "was" of "it was a lie", which was lost with the sentence that it made.
bool PlaceClassifier::isTenseAlone(int side, int first, int end) const
{
    const std::vector<WitnessWord> &words = m_data.words[size_t(side)];
    if (!isAuxiliary(side, first, end)) {
        return false;
    }
    if (size_t(end) >= words.size() || m_data.hasSplitVerbs) {
        return true;
    }
    const WordType &next = m_data.type(side, end);
    const bool isParted = words[size_t(end)].whole.start < words[size_t(end)].word.start;
    const bool isSmall = next.is(WordType::Article);
    return !isParted && !isSmall;
}

// "The ministry", "we": who it is is told by a pronoun of one side.
bool PlaceClassifier::isPersonLost() const
{
    const auto isPerson = [this](int side, int first, int end) {
        return end - first == 1 && m_data.type(side, first).is(WordType::Pronoun)
            && m_data.type(side, first).is(WordType::Subject);
    };
    const auto isNoun = [this](int side, int first, int end) {
        bool hasContent = false;
        for (int word = first; word < end; ++word) {
            const WordType &type = m_data.type(side, word);
            const bool leads = word == first && (type.is(WordType::Article) || type.is(WordType::Pronoun));
            if (!leads && (type.is(WordType::Stop) || !type.number.isEmpty())) {
                return false;
            }
            hasContent = hasContent || !leads;
        }
        return hasContent;
    };
    return (isPerson(base(), m_place.baseFirst, m_place.baseEnd)
            && isNoun(witness(), m_place.witnessFirst, m_place.witnessEnd))
        || (isPerson(witness(), m_place.witnessFirst, m_place.witnessEnd)
            && isNoun(base(), m_place.baseFirst, m_place.baseEnd));
}

bool PlaceClassifier::isBesideSaying() const
{
    return isBesideSaying(base(), m_place.baseFirst, m_place.baseEnd)
        && isBesideSaying(witness(), m_place.witnessFirst, m_place.witnessEnd);
}

bool PlaceClassifier::isBesideSaying(int side, int first, int end) const
{
    const auto is = [&](int word, WordType::Flag flag) {
        return word >= 0 && word < int(m_data.words[size_t(side)].size()) && m_data.type(side, word).is(flag);
    };
    // "In winter, said Anna": what a comma parts from the saying is no speaker.
    const auto hasComma = [&](int number) {
        const WitnessWord &one = m_comparison.word(side, number);
        return m_data.witnesses[side].text.slice({one.word.end, one.whole.end}).contains(u',');
    };
    const auto speaks = [&](int word) { return is(word, WordType::Saying) || is(word, WordType::Speaks); };
    // "The chairman, Leo Marsh, said".
    constexpr int kLongestName = 3;
    int after = end;
    const auto isName = [&](int word) {
        return word < int(m_data.words[size_t(side)].size())
            && m_comparison.word(side, word).is(WitnessWord::Name);
    };
    while (after < end + kLongestName && isName(after)) {
        ++after;
    }
    const int before = is(first - 1, WordType::Article) ? first - 2 : first - 1;
    const bool isAfterSource
        = (is(before, WordType::Stop) && is(before - 1, WordType::Source)) || is(before, WordType::Source);
    // "Anna told residents": who speaks stands before the word of saying.
    const bool hasSpeaker = before > 0 && !hasComma(before - 1)
        && (m_comparison.word(side, before - 1).is(WitnessWord::Name) || is(before - 1, WordType::Subject)
            || !is(before - 1, WordType::Stop));
    return isAfterSource || (is(before, WordType::Saying) && !hasComma(before) && !hasSpeaker)
        || (speaks(after) && hasComma(end - 1) == (after > end && hasComma(after - 1)));
}

} // namespace Stemma
