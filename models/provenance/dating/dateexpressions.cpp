// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/dating/dateexpressions.h"

#include <algorithm>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoYear = 2000; // a leap year, so that 29 February is a day of it

struct Word {
    QString key; ///< in lower case, straight apostrophes
    TextRange range;
    bool isCapital = false;
};

bool joins(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    const bool isInside = i > 0 && i + 1 < text.size();
    if (!isInside) {
        return false;
    }
    if (c == u'.') {
        return text[i - 1].isDigit() && text[i + 1].isDigit();
    }
    return (c == u'-' || c == u'\'' || c == u'\u2019') && text[i - 1].isLetterOrNumber()
        && text[i + 1].isLetterOrNumber();
}

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && (text[i].isLetterOrNumber() || text[i].isMark() || joins(text, i))) {
            ++i;
        }
        QString key = text.sliced(start, i - start).toString().normalized(QString::NormalizationForm_C);
        const bool isCapital = key.front().isUpper();
        words.push_back({key.toLower().replace(u'\u2019', u'\''), {start, i}, isCapital});
    }
    return words;
}

class Finder {
public:
    Finder(QStringView text, const DateLexicon &lexicon)
        : m_text(text)
        , m_words(wordsOf(text))
        , m_lexicon(lexicon)
    {
    }

    [[nodiscard]] std::vector<DateExpression> all()
    {
        std::vector<DateExpression> found;
        for (size_t i = 0; i < m_words.size();) {
            m_end = i + 1;
            auto one = written(i);
            one = one ? one : dayAndMonth(i);
            one = one ? one : phrase(i);
            one = one ? one : weekday(i);
            if (one) {
                found.push_back(*one);
            }
            i = m_end;
        }
        return found;
    }

private:
    [[nodiscard]] TextRange range(size_t first, size_t last) const
    {
        return {m_words[first].range.start, m_words[last].range.end};
    }

    [[nodiscard]] bool has(size_t i) const { return i < m_words.size(); }

    /// Whether nothing that ends a sentence stands between two words that follow one another.
    [[nodiscard]] bool goOn(size_t first, size_t second) const
    {
        const qsizetype from = m_words[first].range.end;
        const QStringView between = m_text.sliced(from, m_words[second].range.start - from);
        return !between.contains(u'\n') && !between.contains(u';') && between.size() <= 3;
    }

    [[nodiscard]] size_t afterLinks(size_t i) const
    {
        while (has(i) && m_lexicon.links.contains(m_words[i].key)) {
            ++i;
        }
        return i;
    }

    /// `2018-08-06` or `6.8.2018`.
    [[nodiscard]] std::optional<DateExpression> written(size_t i) const
    {
        const QString &key = m_words[i].key;
        if (!key.front().isDigit()) {
            return std::nullopt;
        }
        QDate date = key.size() == 10 ? QDate::fromString(key, Qt::ISODate) : QDate();
        const QStringList parts = key.split(u'.');
        if (parts.size() == 3 && parts[2].size() == 4) {
            date = QDate(parts[2].toInt(), parts[1].toInt(), parts[0].toInt());
        }
        if (!date.isValid()) {
            return std::nullopt;
        }
        return DateExpression{DateExpression::Kind::Day, range(i, i), 0, 0, date, {}};
    }

    /// 1 to 31 for "6", "6th", "1er", "1º"; 0 otherwise.
    [[nodiscard]] int dayNumber(size_t i) const
    {
        if (!has(i)) {
            return 0;
        }
        QStringView key = m_words[i].key;
        for (const QStringView ending : {u"st", u"nd", u"rd", u"th", u"er", u"º"}) {
            if (key.endsWith(ending)) {
                key.chop(ending.size());
                break;
            }
        }
        bool isNumber = false;
        const int number = key.size() <= 2 ? key.toInt(&isNumber) : 0;
        return isNumber && number >= 1 && number <= 31 ? number : 0;
    }

    /// In English "may" and "march" are other words, too: a month has a capital there, as German nouns have.
    [[nodiscard]] int month(size_t i) const
    {
        const bool needsCapital = m_lexicon.language == u"en"_s || m_lexicon.language == u"de"_s;
        if (!has(i) || (needsCapital && !m_words[i].isCapital)) {
            return 0;
        }
        return m_lexicon.months.value(m_words[i].key);
    }

    [[nodiscard]] std::optional<DateExpression> dayAndMonth(size_t i)
    {
        int day = dayNumber(i);
        int monthNumber = day > 0 ? 0 : month(i);
        if (day == 0 && monthNumber == 0) {
            return std::nullopt;
        }
        const size_t second = afterLinks(i + 1);
        if (!has(second) || !goOn(second - 1, second)) {
            return std::nullopt;
        }
        (day == 0 ? day : monthNumber) = day == 0 ? dayNumber(second) : month(second);
        if (day == 0 || monthNumber == 0) {
            return std::nullopt;
        }
        size_t last = second;
        int year = 0;
        const size_t third = afterLinks(second + 1);
        if (has(third) && goOn(third - 1, third) && m_words[third].key.size() == 4) {
            const int number = m_words[third].key.toInt();
            year = number >= 1500 && number <= 2200 ? number : 0;
            last = year > 0 ? third : last;
        }
        const QDate date(year > 0 ? year : kNoYear, monthNumber, day);
        if (!date.isValid()) {
            return std::nullopt;
        }
        m_end = last + 1;
        return DateExpression{year > 0 ? DateExpression::Kind::Day : DateExpression::Kind::DayOfYear,
                              range(i, last),
                              0,
                              0,
                              date,
                              {}};
    }

    /// The longest that begins here.
    [[nodiscard]] std::optional<DateExpression> phrase(size_t i)
    {
        std::optional<DateExpression> found;
        QString key;
        for (size_t last = i; has(last) && last < i + size_t(m_lexicon.longest); ++last) {
            key += last == i ? m_words[last].key : u' ' + m_words[last].key;
            const auto known = m_lexicon.days.constFind(key);
            if (known != m_lexicon.days.cend()) {
                m_end = last + 1;
                found = {DateExpression::Kind::Relative, range(i, last), 0, *known, {}, {}};
            }
        }
        return found;
    }

    [[nodiscard]] DateExpression::Side side(size_t i) const
    {
        if (!has(i)) {
            return DateExpression::Side::Unstated;
        }
        return m_lexicon.last.contains(m_words[i].key) ? DateExpression::Side::Last
            : m_lexicon.next.contains(m_words[i].key)  ? DateExpression::Side::Next
                                                       : DateExpression::Side::Unstated;
    }

    [[nodiscard]] std::optional<DateExpression> weekday(size_t i)
    {
        const int day = m_lexicon.weekdays.value(m_words[i].key);
        if (day == 0) {
            return std::nullopt;
        }
        DateExpression one{DateExpression::Kind::Weekday, range(i, i), day, 0, {}, {}};
        if (i > 0 && goOn(i - 1, i) && side(i - 1) != DateExpression::Side::Unstated) {
            one.side = side(i - 1);
            one.range = range(i - 1, i);
        } else if (has(i + 1) && goOn(i, i + 1) && side(i + 1) != DateExpression::Side::Unstated) {
            one.side = side(i + 1);
            one.range = range(i, i + 1);
            m_end = i + 2;
        }
        return one;
    }

    QStringView m_text;
    std::vector<Word> m_words;
    const DateLexicon &m_lexicon;
    size_t m_end = 0; ///< the word after what was found
};

} // namespace

std::vector<DateExpression> findDates(QStringView text, const DateLexicon &lexicon)
{
    return Finder(text, lexicon).all();
}

} // namespace Stemma
