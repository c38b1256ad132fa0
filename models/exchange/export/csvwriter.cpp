// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/csvwriter.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string_view>

namespace Stemma {

namespace {

constexpr qsizetype kFirstRoom = 4096; // bytes

/// The two hexadecimal digits of each byte.
constexpr auto kHexadecimal = [] {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<std::array<char, 2>, 256> made;
    for (size_t byte = 0; byte < made.size(); ++byte) {
        made[byte] = {digits[byte >> 4], digits[byte & 0xf]};
    }
    return made;
}();

/// Where the digits of each byte of an id stand.
constexpr std::array<int, 16> kUuidPlaces{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

/// Whether a cell with @p unit stands in quotes. No branches, so that many units are asked at a time.
constexpr bool asksForQuotes(char16_t unit, char16_t separator)
{
    return (unit == u'"') | (unit == u'\n') | (unit == u'\r') | (unit == separator);
}

/// The two decimal digits of @p value, below 100, and @p behind; returns the end.
char *writePair(char *out, unsigned value, char behind)
{
    *out++ = char('0' + value / 10);
    *out++ = char('0' + value % 10);
    *out++ = behind;
    return out;
}

} // namespace

CsvWriter::CsvWriter(CsvForm form, QList<QByteArray> columns)
    : m_form(form)
    , m_columns(std::move(columns))
{
    if (m_form.guardsFormulas) {
        m_columns.append(QByteArray(kGuardedColumn.data(), kGuardedColumn.size()));
    }
}

void CsvWriter::writeHeader()
{
    if (m_form.hasByteOrderMark) {
        append("\xef\xbb\xbf");
    }
    for (const QByteArray &column : std::as_const(m_columns)) {
        rawCell(column);
    }
    append("\r\n");
    m_column = 0;
}

char *CsvWriter::room(qsizetype bytes)
{
    if (m_buffer.size() - m_used < bytes) {
        m_buffer.resizeForOverwrite(std::max({m_used + bytes, 2 * m_buffer.size(), kFirstRoom}));
    }
    return m_buffer.data() + m_used;
}

char *CsvWriter::beginCell(qsizetype bytes)
{
    char *out = room(bytes + 1);
    if (m_column > 0) {
        *out++ = m_form.separator;
        ++m_used;
    }
    ++m_column;
    return out;
}

void CsvWriter::append(QByteArrayView bytes)
{
    std::ranges::copy(bytes, room(bytes.size()));
    m_used += bytes.size();
}

void CsvWriter::append(QStringView text)
{
    // A lone surrogate is no character: U+FFFD.
    char *const begin = room(m_encoder.requiredSpace(text.size()));
    m_used += m_encoder.appendToBuffer(begin, text) - begin;
}

/// Writes @p text when it is ASCII that needs no quotes, as most cells are; false: it is not.
bool CsvWriter::appendPlain(QStringView text)
{
    char *const out = room(text.size());
    const char16_t separator = char16_t(m_form.separator);
    char16_t all = 0;
    bool needsQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        out[i] = char(unit);
        all |= unit;
        needsQuotes |= asksForQuotes(unit, separator);
    }
    if (needsQuotes || all > 0x7f) {
        return false;
    }
    m_used += text.size();
    return true;
}

void CsvWriter::appendQuoted(QStringView text)
{
    qsizetype start = 0;
    for (qsizetype quote = text.indexOf(u'"'); quote >= 0; quote = text.indexOf(u'"', start)) {
        append(text.sliced(start, quote + 1 - start));
        append("\"");
        start = quote + 1;
    }
    append(text.sliced(start));
}

void CsvWriter::cell(QStringView text)
{
    (void)beginCell(text.size());
    if (text.isEmpty()) {
        return;
    }
    if (text.size() > m_longest) {
        m_longest = text.size();
        m_longestColumn = m_column - 1;
    }
    const bool isGuarded = m_form.guardsFormulas && looksLikeFormula(text.front());
    if (isGuarded) {
        m_guarded += m_guarded.isEmpty() ? "" : " ";
        m_guarded += m_columns[m_column - 1];
    } else if (appendPlain(text)) {
        return;
    }
    QString repaired;
    if (m_form.hasLineFeedsOnly && text.contains(u'\r')) {
        repaired = text.toString();
        repaired.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        text = repaired;
        m_changedLineEnds = true;
    }
    const char16_t separator = char16_t(m_form.separator);
    const bool needsQuotes = std::ranges::any_of(
        text, [separator](QChar character) { return asksForQuotes(character.unicode(), separator); });
    if (needsQuotes) {
        append("\"");
    }
    if (isGuarded) {
        append("'");
    }
    if (!needsQuotes) {
        append(text);
        return;
    }
    appendQuoted(text);
    append("\"");
}

void CsvWriter::cell(QLatin1StringView text)
{
    rawCell(QByteArrayView(text.data(), text.size()));
}

void CsvWriter::cell(qint64 number)
{
    std::array<char, 24> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    rawCell(QByteArrayView(digits.data(), written.ptr - digits.data()));
}

void CsvWriter::cell(QUuid id)
{
    if (id.isNull()) {
        emptyCell();
        return;
    }
    constexpr qsizetype kLength = 36;
    const QUuid::Id128Bytes bytes = id.toBytes();
    char *const out = beginCell(kLength);
    for (size_t i = 0; i < kUuidPlaces.size(); ++i) {
        std::ranges::copy(kHexadecimal[bytes.data[i]], out + kUuidPlaces[i]);
    }
    for (const int dash : {8, 13, 18, 23}) {
        out[dash] = '-';
    }
    m_used += kLength;
}

void CsvWriter::cell(const QDateTime &when)
{
    if (!when.isValid()) {
        emptyCell();
        return;
    }
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(when.toMSecsSinceEpoch())};
    const sys_days day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    constexpr qsizetype kLength = 24;
    const auto year = unsigned(int(date.year()));
    const auto rest = unsigned(time.subseconds().count());
    char *out = beginCell(kLength);
    *out++ = char('0' + year / 1000);
    *out++ = char('0' + year / 100 % 10);
    out = writePair(out, year % 100, '-');
    out = writePair(out, unsigned(date.month()), '-');
    out = writePair(out, unsigned(date.day()), 'T');
    out = writePair(out, unsigned(time.hours().count()), ':');
    out = writePair(out, unsigned(time.minutes().count()), ':');
    out = writePair(out, unsigned(time.seconds().count()), '.');
    *out++ = char('0' + rest / 100);
    (void)writePair(out, rest % 100, 'Z');
    m_used += kLength;
}

void CsvWriter::cell(bool value)
{
    rawCell(value ? "true" : "false");
}

void CsvWriter::emptyCell()
{
    (void)beginCell(0);
}

void CsvWriter::rawCell(QByteArrayView bytes)
{
    std::ranges::copy(bytes, beginCell(bytes.size()));
    m_used += bytes.size();
}

void CsvWriter::endRecord()
{
    if (m_form.guardsFormulas) {
        rawCell(m_guarded);
        m_guarded.clear();
    }
    Q_ASSERT(m_column == m_columns.size());
    append("\r\n");
    m_column = 0;
    m_longest = 0;
    m_longestColumn = 0;
    m_changedLineEnds = false;
}

QByteArray CsvWriter::takeBuffer()
{
    m_buffer.truncate(std::exchange(m_used, 0));
    return std::exchange(m_buffer, QByteArray());
}

} // namespace Stemma
