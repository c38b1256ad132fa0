// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/worddiff.h"

#include "models/matching/wordalignment.h"

#include <QHash>
#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <vector>

namespace Stemma {

namespace {

/// A word and what follows it, up to the next word.
struct Word {
    QStringView text;
    qsizetype tail = 0; ///< where in text the blanks and marks after the word begin
    QString key; ///< case folded, without marks; empty when the whole text has no word
    bool isNumber = false;
};

bool isSign(QChar::Category category)
{
    return category == QChar::Symbol_Currency || category == QChar::Symbol_Math
        || category == QChar::Symbol_Other;
}

/// What a segment between two Unicode word boundaries is compared by; empty when it is no word. Signs that
/// carry meaning (currencies, %, emoji) count as words; a separator stays between digits only, because
/// "1.5" and "15" are different numbers while "don't" and "don’t" are one word.
QString wordKey(QStringView segment, bool *isNumber)
{
    QString key;
    qsizetype digits = 0;
    for (qsizetype i = 0; i < segment.size(); ++i) {
        char32_t character = segment[i].unicode();
        qsizetype units = 1;
        if (segment[i].isHighSurrogate() && i + 1 < segment.size() && segment[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(segment[i], segment[i + 1]);
            units = 2;
        }
        const bool isSeparator = digits > 0 && units == 1 && (segment[i] == u'.' || segment[i] == u',')
            && i + 1 < segment.size() && segment[i + 1].isDigit();
        if (QChar::isLetterOrNumber(character) || QChar::isMark(character) || isSeparator
            || isSign(QChar::category(character)) || character == U'%' || character == U'‰') {
            key += segment.mid(i, units);
            digits += QChar::isDigit(character) ? 1 : 0;
        }
        i += units - 1;
    }
    *isNumber = digits > 0;
    return key.toCaseFolded().normalized(QString::NormalizationForm_C);
}

/// Cuts @p text into words; marks before the first word belong to it.
std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype wordStart = 0;
    qsizetype segmentStart = 0;
    while (segmentStart < text.size()) {
        qsizetype segmentEnd = finder.toNextBoundary();
        if (segmentEnd < 0) {
            segmentEnd = text.size();
        }
        bool isNumber = false;
        QString key = wordKey(text.sliced(segmentStart, segmentEnd - segmentStart), &isNumber);
        if (!key.isEmpty()) {
            if (!words.empty()) {
                words.back().text = text.sliced(wordStart, segmentStart - wordStart);
                wordStart = segmentStart;
            }
            words.push_back({{}, segmentEnd - wordStart, std::move(key), isNumber});
        }
        segmentStart = segmentEnd;
    }
    if (words.empty() && !text.isEmpty()) {
        words.emplace_back();
    }
    if (!words.empty()) {
        words.back().text = text.sliced(wordStart);
    }
    return words;
}

/// Collects pieces and joins neighbours: equal with equal, and an omission with an addition to a
/// substitution.
class Pieces {
public:
    void addEqual(QStringView base, QStringView witness)
    {
        if (m_pieces.isEmpty() || m_pieces.last().kind != DifferenceKind::Equal) {
            m_pieces.append({DifferenceKind::Equal, {}, {}});
        }
        m_pieces.last().base += base;
        m_pieces.last().witness += witness;
    }

    void addChanged(QStringView base, QStringView witness)
    {
        if (m_pieces.isEmpty() || m_pieces.last().kind == DifferenceKind::Equal) {
            m_pieces.append({DifferenceKind::Substituted, {}, {}});
        }
        m_pieces.last().base += base;
        m_pieces.last().witness += witness;
    }

    QList<Difference> take()
    {
        for (Difference &piece : m_pieces) {
            if (piece.kind == DifferenceKind::Substituted && piece.base.isEmpty()) {
                piece.kind = DifferenceKind::Added;
            } else if (piece.kind == DifferenceKind::Substituted && piece.witness.isEmpty()) {
                piece.kind = DifferenceKind::Omitted;
            }
        }
        return std::move(m_pieces);
    }

private:
    QList<Difference> m_pieces;
};

std::vector<quint32> numbered(const std::vector<Word> &words, QHash<QString, quint32> &numbers)
{
    std::vector<quint32> result;
    result.reserve(words.size());
    for (const Word &word : words) {
        auto known = numbers.constFind(word.key);
        if (known == numbers.constEnd()) {
            known = numbers.insert(word.key, quint32(numbers.size()));
        }
        result.push_back(*known);
    }
    return result;
}

/// Whether an equal piece differs in marks, case or blanks that matter: what follows its last word belongs
/// to the change behind it when there is one.
bool marksDiffer(const Difference &piece, bool isLast)
{
    if (piece.base == piece.witness) {
        return false;
    }
    if (isLast) {
        return true;
    }
    const auto upToTail = [](QStringView text) {
        const std::vector<Word> words = wordsOf(text);
        const Word &last = words.back();
        return text.chopped(last.text.size() - last.tail);
    };
    return upToTail(piece.base) != upToTail(piece.witness);
}

/// The words of one changed piece; those that moved elsewhere are struck out.
struct ChangedWords {
    std::vector<Word> base;
    std::vector<Word> witness;
    std::vector<bool> baseMoved;
    std::vector<bool> witnessMoved;
};

/// Strikes out runs of words that @p from lost and @p to gained: two words or more, or one long word that
/// is all there is. True when there were any.
bool strikeMoved(ChangedWords &from, ChangedWords &to)
{
    bool found = false;
    for (size_t i = 0; i < from.base.size(); ++i) {
        for (size_t j = 0; j < to.witness.size(); ++j) {
            size_t length = 0;
            while (i + length < from.base.size() && j + length < to.witness.size()
                   && !from.baseMoved[i + length] && !to.witnessMoved[j + length]
                   && from.base[i + length].key == to.witness[j + length].key) {
                ++length;
            }
            const bool isWhole = length == 1 && from.base.size() == 1 && from.base[0].key.size() >= 4;
            if (length >= 2 || isWhole) {
                std::fill_n(from.baseMoved.begin() + qsizetype(i), length, true);
                std::fill_n(to.witnessMoved.begin() + qsizetype(j), length, true);
                found = true;
            }
        }
    }
    return found;
}

QStringList sortedNumbers(const std::vector<Word> &words)
{
    QStringList numbers;
    for (const Word &word : words) {
        if (word.isNumber) {
            numbers.append(word.key);
        }
    }
    numbers.sort();
    return numbers;
}

// A whole article replaced by another has no reordered sentences that would help anyone, and looking for
// them costs words squared.
constexpr size_t kMaxReorderWords = 2000;

} // namespace

QStringList wordKeys(QStringView text)
{
    QStringList keys;
    for (Word &word : wordsOf(text)) {
        if (!word.key.isEmpty()) {
            keys.append(std::move(word.key));
        }
    }
    return keys;
}

QList<Difference> wordDifferences(QStringView base, QStringView witness)
{
    Pieces pieces;
    if (base == witness) {
        if (!base.isEmpty()) {
            pieces.addEqual(base, witness);
        }
        return pieces.take();
    }
    const std::vector<Word> baseWords = wordsOf(base);
    const std::vector<Word> witnessWords = wordsOf(witness);
    QHash<QString, quint32> numbers;
    const std::vector<quint32> baseNumbers = numbered(baseWords, numbers);
    const std::vector<quint32> witnessNumbers = numbered(witnessWords, numbers);
    const std::vector<qsizetype> partners = WordAlignment(baseNumbers, witnessNumbers, {}).partners();

    qsizetype next = 0;
    for (size_t i = 0; i < baseWords.size(); ++i) {
        if (partners[i] < 0) {
            pieces.addChanged(baseWords[i].text, {});
            continue;
        }
        for (; next < partners[i]; ++next) {
            pieces.addChanged({}, witnessWords[size_t(next)].text);
        }
        pieces.addEqual(baseWords[i].text, witnessWords[size_t(next++)].text);
    }
    for (; next < qsizetype(witnessWords.size()); ++next) {
        pieces.addChanged({}, witnessWords[size_t(next)].text);
    }
    return pieces.take();
}

double similarity(const QList<Difference> &differences)
{
    const auto countWords = [](QStringView text) {
        return std::ranges::count_if(wordsOf(text), [](const Word &word) { return !word.key.isEmpty(); });
    };
    qsizetype shared = 0;
    qsizetype all = 0;
    for (const Difference &piece : differences) {
        const qsizetype words = countWords(piece.base) + countWords(piece.witness);
        all += words;
        shared += piece.kind == DifferenceKind::Equal ? words : 0;
    }
    return all == 0 ? 1.0 : double(shared) / double(all);
}

QList<VariantClass> variantClasses(QStringView base, QStringView witness,
                                   const QList<Difference> &differences)
{
    if (base == witness) {
        return {VariantClass::Verbatim};
    }
    QSet<VariantClass> classes;
    std::vector<ChangedWords> changes;
    size_t wordCount = 0;
    for (const Difference &piece : differences) {
        if (piece.kind == DifferenceKind::Equal) {
            if (marksDiffer(piece, &piece == &differences.last())) {
                classes.insert(VariantClass::Punctuation);
            }
            continue;
        }
        ChangedWords words{wordsOf(piece.base), wordsOf(piece.witness), {}, {}};
        words.baseMoved.resize(words.base.size());
        words.witnessMoved.resize(words.witness.size());
        wordCount += words.base.size() + words.witness.size();
        changes.push_back(std::move(words));
    }
    if (wordCount <= kMaxReorderWords) {
        for (ChangedWords &from : changes) {
            for (ChangedWords &to : changes) {
                if (&from != &to && strikeMoved(from, to)) {
                    classes.insert(VariantClass::Reordering);
                }
            }
        }
    }
    for (const ChangedWords &words : changes) {
        const qsizetype omitted = std::ranges::count(words.baseMoved, false);
        const qsizetype added = std::ranges::count(words.witnessMoved, false);
        if (omitted > 0 && added > 0) {
            const QStringList was = sortedNumbers(words.base);
            const QStringList is = sortedNumbers(words.witness);
            const bool isNumberChange = !was.isEmpty() && !is.isEmpty() && was != is;
            if (isNumberChange) {
                classes.insert(VariantClass::NumberChange);
            }
            if (!isNumberChange || was.size() < omitted || is.size() < added) {
                classes.insert(VariantClass::Substitution);
            }
        } else if (omitted > 0) {
            classes.insert(VariantClass::Omission);
        } else if (added > 0) {
            classes.insert(VariantClass::Addition);
        }
    }
    if (classes.isEmpty()) {
        classes.insert(VariantClass::Punctuation);
    }
    QList<VariantClass> result(classes.cbegin(), classes.cend());
    std::ranges::sort(result);
    return result;
}

QLatin1StringView keyOf(VariantClass variant)
{
    static constexpr std::array keys{"verbatim",     "punctuation", "omission",     "addition",
                                     "substitution", "reordering",  "number-change"};
    return QLatin1StringView(keys[size_t(variant)]);
}

} // namespace Stemma
