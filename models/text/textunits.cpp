// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/textunits.h"

#include <QString>

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ubrk.h>
#include <vector>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kWordReach = 1024;
constexpr qsizetype kSentenceReach = 8192;

struct Close {
    void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};

using Iterator = std::unique_ptr<UBreakIterator, Close>;

Iterator openIterator(UBreakIteratorType type)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *made = ubrk_open(type, "", nullptr, 0, &status);
    return Iterator(U_SUCCESS(status) ? made : nullptr);
}

// Making an iterator reads rules and dictionaries; giving it a text costs next to nothing.
UBreakIterator *iteratorFor(UBreakIteratorType type, QStringView text)
{
    static thread_local const Iterator words = openIterator(UBRK_WORD);
    static thread_local const Iterator sentences = openIterator(UBRK_SENTENCE);
    UBreakIterator *iterator = type == UBRK_WORD ? words.get() : sentences.get();
    if (iterator != nullptr) {
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(iterator, text.utf16(), int32_t(text.size()), &status);
    }
    return iterator;
}

// Letters, numbers or ideographs, not blanks and signs.
constexpr bool isWordStatus(int32_t status)
{
    return status >= UBRK_WORD_NONE_LIMIT;
}

QStringView lastToken(QStringView text)
{
    qsizetype start = text.size();
    while (start > 0
           && (text[start - 1].isLetterOrNumber() || text[start - 1] == u'.' || text[start - 1] == u'-')) {
        --start;
    }
    return text.sliced(start);
}

QStringView firstWord(QStringView text)
{
    qsizetype start = 0;
    while (start < text.size() && !text[start].isLetterOrNumber() && !text[start].isSpace()) {
        ++start; // quotation marks and brackets
    }
    qsizetype end = start;
    while (end < text.size() && text[end].isLetterOrNumber()) {
        ++end;
    }
    return text.sliced(start, end - start);
}

template <size_t N> bool isOneOf(QStringView word, const std::array<QStringView, N> &words)
{
    return std::ranges::any_of(
        words, [word](QStringView one) { return one.compare(word, Qt::CaseInsensitive) == 0; });
}

// Before a name: never the end of a sentence.
bool isTitle(QStringView word)
{
    static constexpr std::array<QStringView, 34> titles{
        u"Mr",  u"Mrs",  u"Ms",   u"Mx",   u"Dr",  u"Prof", u"St",   u"Gen", u"Gov", u"Sen", u"Rep",  u"Lt",
        u"Col", u"Sgt",  u"Capt", u"Cmdr", u"Rev", u"Hon",  u"Pres", u"Hr",  u"Fr",  u"Mme", u"Mlle", u"MM",
        u"Sra", u"Srta", u"Dipl", u"Ing",  u"vs",  u"bzw",  u"Nr",   u"No",  u"Nos", u"Abs"};
    return isOneOf(word, titles);
}

// May end a sentence, or not.
bool isAbbreviation(QStringView word)
{
    static constexpr std::array<QStringView, 33> words{
        u"Inc",    u"Corp", u"Ltd",  u"Co",   u"Cos",  u"Bros", u"Jr",   u"Sr",  u"etc", u"usw", u"ca",
        u"approx", u"est",  u"dept", u"Univ", u"Str",  u"Ave",  u"Blvd", u"Jan", u"Feb", u"Mar", u"Apr",
        u"Jun",    u"Jul",  u"Aug",  u"Sep",  u"Sept", u"Okt",  u"Oct",  u"Nov", u"Dez", u"Dec", u"cf"};
    return isOneOf(word, words);
}

bool isMonth(QStringView word)
{
    static constexpr std::array<QStringView, 12> months{u"Januar",    u"Februar", u"März",     u"April",
                                                        u"Mai",       u"Juni",    u"Juli",     u"August",
                                                        u"September", u"Oktober", u"November", u"Dezember"};
    return isOneOf(word, months);
}

// Words that seldom begin a name: after them an abbreviation did end the sentence.
bool beginsSentence(QStringView word)
{
    static constexpr std::array<QStringView, 44> words{
        u"The",  u"A",     u"An",   u"It",   u"He",    u"She",   u"They",  u"We",  u"I",   u"You",  u"But",
        u"And",  u"So",    u"This", u"That", u"These", u"Those", u"There", u"In",  u"On",  u"At",   u"As",
        u"When", u"While", u"If",   u"His",  u"Her",   u"Their", u"Its",   u"For", u"Der", u"Die",  u"Das",
        u"Ein",  u"Eine",  u"Er",   u"Sie",  u"Es",    u"Wir",   u"Im",    u"Am",  u"Und", u"Aber", u"Le"};
    return std::ranges::any_of(words, [word](QStringView one) { return one == word; });
}

bool isClosingMark(QChar mark)
{
    static constexpr QStringView marks = u"»”’\")]"; // the French put a blank before theirs
    return marks.contains(mark);
}

// Whether a boundary that UAX #29 sees between `before` and `after` is none.
bool isSuppressed(QStringView before, QStringView after)
{
    const QStringView said = before.trimmed();
    const QStringView next = firstWord(after);
    if (!next.isEmpty() && next.front().isLower()) {
        return true;
    }
    if (!said.endsWith(u'.')) {
        return false;
    }
    const QStringView token = lastToken(said).chopped(1);
    if (token.isEmpty()) {
        return false;
    }
    if (isTitle(token)) {
        return true;
    }
    const bool isNumber = std::ranges::all_of(token, [](QChar c) { return c.isDigit(); });
    if (isNumber) {
        return token.size() <= 2 && isMonth(next);
    }
    const bool isInitial = token.size() == 1 && token.front().isUpper();
    const bool isDotted = token.contains(u'.');
    return (isInitial || isDotted || isAbbreviation(token)) && !beginsSentence(next);
}

} // namespace

bool isWithoutBlanks(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

TextUnits::TextUnits(QStringView text, TextRange paragraph)
    : m_text(text)
    , m_paragraph(paragraph)
{
}

TextRange TextUnits::window(qsizetype position, qsizetype reach) const
{
    TextRange found{std::max(m_paragraph.start, position - reach),
                    std::min(m_paragraph.end, position + reach)};
    // Cut at a blank where there is one near, and never inside a pair.
    for (qsizetype at = found.start; at > m_paragraph.start && at < found.start + 64 && at < position; ++at) {
        if (m_text[at].isSpace()) {
            found.start = at;
            break;
        }
    }
    for (qsizetype at = found.end; at < m_paragraph.end && at > found.end - 64 && at > position; --at) {
        if (m_text[at].isSpace()) {
            found.end = at;
            break;
        }
    }
    const auto splitsPair = [this](qsizetype at) {
        return at > m_paragraph.start && at < m_paragraph.end && m_text[at].isLowSurrogate();
    };
    found.start -= splitsPair(found.start) ? 1 : 0;
    found.end += splitsPair(found.end) ? 1 : 0;
    return found;
}

TextRange TextUnits::wordAt(qsizetype position) const
{
    if (m_paragraph.isEmpty()) {
        return {m_paragraph.start, m_paragraph.start};
    }
    const qsizetype inside = std::clamp(position, m_paragraph.start, m_paragraph.end - 1);
    const TextRange part = window(inside, kWordReach);
    UBreakIterator *words = iteratorFor(UBRK_WORD, m_text.sliced(part.start, part.length()));
    if (words == nullptr) {
        return {inside, inside + 1};
    }
    const int32_t end = ubrk_following(words, int32_t(inside - part.start));
    const int32_t start = ubrk_previous(words);
    return {part.start + std::max<int32_t>(0, start), end == UBRK_DONE ? part.end : part.start + end};
}

qsizetype TextUnits::nextWordEnd(qsizetype position) const
{
    for (qsizetype from = position; from < m_paragraph.end;) {
        const TextRange part = window(from, kWordReach);
        UBreakIterator *words = iteratorFor(UBRK_WORD, m_text.sliced(part.start, part.length()));
        if (words == nullptr) {
            return from + 1;
        }
        for (int32_t at = ubrk_following(words, int32_t(from - part.start)); at != UBRK_DONE;
             at = ubrk_next(words)) {
            if (isWordStatus(ubrk_getRuleStatus(words))) {
                return part.start + at;
            }
        }
        from = std::max(part.end, from + 1);
    }
    return m_paragraph.end;
}

qsizetype TextUnits::previousWordStart(qsizetype position) const
{
    for (qsizetype from = position; from > m_paragraph.start;) {
        const TextRange part = window(from, kWordReach);
        UBreakIterator *words = iteratorFor(UBRK_WORD, m_text.sliced(part.start, part.length()));
        if (words == nullptr) {
            return from - 1;
        }
        // A word's status stands at its end: look at what ends after `from`'s left neighbour, then back.
        int32_t end = ubrk_following(words, int32_t(from - part.start - 1));
        while (end != UBRK_DONE && end > 0) {
            const bool isWord = isWordStatus(ubrk_getRuleStatus(words));
            const int32_t start = ubrk_previous(words);
            if (isWord && part.start + start < from) {
                return part.start + start;
            }
            end = start;
        }
        from = std::min(part.start, from - 1);
    }
    return m_paragraph.start;
}

TextRange TextUnits::sentenceAt(qsizetype position) const
{
    if (m_paragraph.isEmpty()) {
        return {m_paragraph.start, m_paragraph.start};
    }
    const qsizetype inside = std::clamp(position, m_paragraph.start, m_paragraph.end - 1);
    const TextRange part = window(inside, kSentenceReach);
    const QStringView text = m_text.sliced(part.start, part.length());
    UBreakIterator *sentences = iteratorFor(UBRK_SENTENCE, text);
    TextRange found = part;
    if (sentences == nullptr) {
        return found;
    }
    const qsizetype local = inside - part.start;
    qsizetype start = 0;
    for (int32_t at = ubrk_following(sentences, 0); at != UBRK_DONE && at < text.size();
         at = ubrk_next(sentences)) {
        qsizetype boundary = at;
        if (isClosingMark(text[boundary]) && (boundary + 1 == text.size() || text[boundary + 1].isSpace())) {
            // « ... . » ends after its mark.
            ++boundary;
            while (boundary < text.size() && text[boundary].isSpace()) {
                ++boundary;
            }
        }
        if (boundary <= start || boundary >= text.size()
            || isSuppressed(text.sliced(start, boundary - start), text.sliced(boundary))) {
            continue;
        }
        if (boundary > local) {
            found.end = part.start + boundary;
            break;
        }
        start = boundary;
    }
    found.start = part.start + start;
    return found;
}

} // namespace Stemma
