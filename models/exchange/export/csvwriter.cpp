// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/csvwriter.h"

#include <QDateTime>

#include <array>
#include <charconv>
#include <chrono>

namespace Stemma {

namespace {

constexpr std::array<char, 16> kHexDigits{'0', '1', '2', '3', '4', '5', '6', '7',
                                          '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

/// @p value with exactly @p digits decimal digits; returns the end.
char *writeDigits(char *out, int value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        out[i] = char('0' + value % 10);
        value /= 10;
    }
    return out + digits;
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
        m_buffer += "\xef\xbb\xbf";
    }
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0) {
            m_buffer += m_form.separator;
        }
        m_buffer += m_columns[i];
    }
    m_buffer += "\r\n";
}

void CsvWriter::beginCell()
{
    if (m_column > 0) {
        m_buffer += m_form.separator;
    }
    ++m_column;
}

void CsvWriter::append(QStringView text)
{
    // The surplus is given back. A lone surrogate is no character: U+FFFD.
    const qsizetype used = m_buffer.size();
    m_buffer.resizeForOverwrite(used + m_encoder.requiredSpace(text.size()));
    char *const begin = m_buffer.data() + used;
    const char *const end = m_encoder.appendToBuffer(begin, text);
    m_buffer.truncate(used + (end - begin));
}

void CsvWriter::cell(QStringView text)
{
    beginCell();
    if (text.isEmpty()) {
        return;
    }
    // No branches: many units at a time.
    const char16_t separator = char16_t(m_form.separator);
    bool hasReturns = false;
    bool needsQuotes = false;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        hasReturns |= unit == u'\r';
        needsQuotes |= (unit == u'"') | (unit == u'\n') | (unit == u'\r') | (unit == separator);
    }
    if (text.size() > m_longest) {
        m_longest = text.size();
        m_longestColumn = m_column - 1;
    }
    const bool isGuarded = m_form.guardsFormulas && looksLikeFormula(text.front());
    if (isGuarded) {
        m_guarded += m_guarded.isEmpty() ? "" : " ";
        m_guarded += m_columns[m_column - 1];
    }
    QString repaired;
    if (hasReturns && m_form.hasLineFeedsOnly) {
        repaired = text.toString();
        repaired.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        text = repaired;
        m_changedLineEnds = true;
    }
    if (needsQuotes) {
        m_buffer += '"';
    }
    if (isGuarded) {
        m_buffer += '\'';
    }
    if (!needsQuotes) {
        append(text);
        return;
    }
    qsizetype start = 0;
    for (qsizetype quote = text.indexOf(u'"'); quote >= 0; quote = text.indexOf(u'"', start)) {
        append(text.sliced(start, quote + 1 - start));
        m_buffer += '"';
        start = quote + 1;
    }
    append(text.sliced(start));
    m_buffer += '"';
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
    const QUuid::Id128Bytes bytes = id.toBytes();
    std::array<char, 36> text;
    char *out = text.data();
    for (size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            *out++ = '-';
        }
        *out++ = kHexDigits[bytes.data[i] >> 4];
        *out++ = kHexDigits[bytes.data[i] & 0xf];
    }
    rawCell(QByteArrayView(text.data(), qsizetype(text.size())));
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
    std::array<char, 24> text;
    char *out = writeDigits(text.data(), int(date.year()), 4);
    *out++ = '-';
    out = writeDigits(out, int(unsigned(date.month())), 2);
    *out++ = '-';
    out = writeDigits(out, int(unsigned(date.day())), 2);
    *out++ = 'T';
    out = writeDigits(out, int(time.hours().count()), 2);
    *out++ = ':';
    out = writeDigits(out, int(time.minutes().count()), 2);
    *out++ = ':';
    out = writeDigits(out, int(time.seconds().count()), 2);
    *out++ = '.';
    out = writeDigits(out, int(time.subseconds().count()), 3);
    *out++ = 'Z';
    rawCell(QByteArrayView(text.data(), out - text.data()));
}

void CsvWriter::cell(bool value)
{
    rawCell(value ? "true" : "false");
}

void CsvWriter::emptyCell()
{
    beginCell();
}

void CsvWriter::rawCell(QByteArrayView bytes)
{
    beginCell();
    m_buffer += bytes;
}

void CsvWriter::endRecord()
{
    if (m_form.guardsFormulas) {
        beginCell();
        m_buffer += m_guarded;
        m_guarded.clear();
    }
    Q_ASSERT(m_column == m_columns.size());
    m_buffer += "\r\n";
    m_column = 0;
    m_longest = 0;
    m_longestColumn = 0;
    m_changedLineEnds = false;
}

QByteArray CsvWriter::takeBuffer()
{
    return std::exchange(m_buffer, QByteArray());
}

} // namespace Stemma
