// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/witnesscomparison.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// A number may stand so many words after "up to": "nearly one in five".
constexpr int kNumberReach = 3;

bool isCounted(const WordType &type)
{
    return !type.number.isEmpty() && !type.is(WordType::Ordinal);
}

bool hasPhraseAt(const AlignedWitnesses::Data &data, int witness, size_t at, const std::vector<int> &phrase)
{
    const std::vector<WitnessWord> &words = data.words[size_t(witness)];
    if (at + phrase.size() > words.size()) {
        return false;
    }
    for (size_t i = 0; i < phrase.size(); ++i) {
        const bool isFitting = phrase[i] == WitnessReader::kAnyNumber
            ? isCounted(data.type(witness, int(at + i)))
            : words[at + i].type == phrase[i];
        if (!isFitting) {
            return false;
        }
    }
    return true;
}

} // namespace

QString timesMagnitude(const QStringList &numbers, const QString &magnitude)
{
    constexpr double kSmallest = 100;
    bool isNumber = false;
    bool isMagnitude = false;
    const double number = numbers.isEmpty() ? 0 : numbers.last().toDouble(&isNumber);
    const double factor = magnitude.toDouble(&isMagnitude);
    const bool isPower = isMagnitude && factor >= kSmallest && magnitude.count(u'0') == magnitude.size() - 1
        && magnitude.startsWith(u'1');
    return isNumber && isPower && number < factor ? QString::number(qint64(number * factor + 0.5))
                                                  : QString();
}

QStringList surplusOf(const QStringList &one, QStringList other)
{
    QStringList rest;
    for (const QString &text : one) {
        if (!other.removeOne(text)) {
            rest.append(text);
        }
    }
    return rest;
}

WitnessComparison::WitnessComparison(const AlignedWitnesses::Data &data, const Side &base,
                                     const Side &witness)
    : m_data(data)
    , m_base(base)
    , m_witness(witness)
    , m_negations(data, base.witness, witness.witness)
{
}

WitnessComparison::Side WitnessComparison::sideOf(const AlignedWitnesses::Data &data, int witness)
{
    const std::vector<WitnessWord> &words = data.words[size_t(witness)];
    Side side;
    side.witness = witness;
    side.hedge.assign(words.size(), -1);
    side.hedgeStart.assign(words.size(), -1);
    std::vector<bool> isThere(data.vocabulary.size(), false);
    for (const WitnessWord &word : words) {
        isThere[size_t(word.type)] = true;
    }
    const auto hasNumberWithin = [&](size_t from) {
        bool hasWord = false;
        for (size_t i = from; i < std::min(words.size(), from + kNumberReach); ++i) {
            // Not before days and months: "until June".
            const WordType &type = data.type(witness, int(i));
            if (isCounted(type) && type.number.front().isDigit()) {
                return true;
            }
            hasWord = hasWord || !type.is(WordType::Stop);
            if (hasWord && i > from) {
                return false; // "under Brown in 1978"
            }
        }
        return false;
    };
    const auto mark = [&](const std::vector<std::vector<int>> &phrases, int offset, bool needsNumber) {
        for (size_t phrase = 0; phrase < phrases.size(); ++phrase) {
            const int begin = phrases[phrase].front();
            if (begin != WitnessReader::kAnyNumber && !isThere[size_t(begin)]) {
                continue;
            }
            const size_t length = phrases[phrase].size();
            for (size_t i = 0; i < words.size(); ++i) {
                if (side.hedge[i] >= 0 || !hasPhraseAt(data, witness, i, phrases[phrase])
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
    mark(data.numberHedges, 0, true);
    mark(data.hedges, int(data.numberHedges.size()), false);
    return side;
}

QString WitnessComparison::written(int witness, int first, int end) const
{
    return m_data.witnesses[witness]
        .text.slice({word(witness, first).word.start, word(witness, end - 1).word.end})
        .toString();
}

WitnessComparison::Counts WitnessComparison::count(const Side &side, int first, int end) const
{
    Counts counts;
    int hedge = -1; // where the last one that was counted begins
    for (int i = first; i < end; ++i) {
        const WordType &type = m_data.type(side.witness, i);
        if (side.hedge[size_t(i)] >= 0) {
            const int start = side.hedgeStart[size_t(i)];
            if (start != hedge) {
                counts.hedges.append(type.letters);
                hedge = start;
            } else {
                counts.hedges.last() += u' ' + type.letters;
            }
        }
        // A number after a name is a part of it: "Channel 4".
        const bool isName = i > first && word(side.witness, i - 1).is(WitnessWord::Name);
        if (!type.number.isEmpty() && !isName) {
            const bool goesOn = i > first && !m_data.type(side.witness, i - 1).number.isEmpty();
            if (const QString whole = goesOn ? timesMagnitude(counts.numbers, type.number) : QString();
                !whole.isEmpty()) {
                counts.numbers.last() = whole;
            } else {
                (type.is(WordType::Ordinal) ? counts.ordinals : counts.numbers).append(type.number);
            }
            counts.numberWords.append(written(side.witness, i, i + 1));
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
        counts.genitives += type.is(WordType::Genitive) ? 1 : 0;
        if (!type.is(WordType::Stop)) {
            counts.stems.append(type.stem);
        }
    }
    counts.stems.sort();
    return counts;
}

QStringList WitnessComparison::goneNegations(NegationReach::Side side, const PlaceWords &place,
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

bool WitnessComparison::hasTrace(int witness, int first, int end) const
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

} // namespace Stemma
