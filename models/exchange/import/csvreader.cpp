// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/csvreader.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr QByteArrayView kByteOrderMark("\xef\xbb\xbf", 3);
constexpr int kRecordsForDetection = 20;

} // namespace

CsvReader::CsvReader(QByteArrayView utf8, CsvDialect dialect)
    : m_bytes(utf8)
    , m_dialect(dialect)
{
    if (m_bytes.startsWith(kByteOrderMark)) {
        m_position = kByteOrderMark.size();
    }
}

Result<bool> CsvReader::next(QStringList &cells)
{
    cells.clear();
    while (m_position < m_bytes.size() && atRecordEnd()) {
        m_line += m_bytes[m_position] == '\n' ? 1 : 0;
        ++m_position;
    }
    if (m_position >= m_bytes.size()) {
        return false;
    }
    ++m_record;
    m_recordLine = m_line;
    const qsizetype start = m_position;
    while (true) {
        const bool isQuoted = m_position < m_bytes.size() && m_bytes[m_position] == '"';
        if (const Result<void> read = isQuoted ? readQuotedCell(cells) : readCell(cells); !read) {
            return std::unexpected(read.error());
        }
        if (m_position >= m_bytes.size() || atRecordEnd()) {
            break;
        }
        ++m_position; // the delimiter
    }
    m_raw = m_bytes.sliced(start, m_position - start);
    if (m_position < m_bytes.size() && m_bytes[m_position] == '\r') {
        ++m_position;
    }
    if (m_position < m_bytes.size() && m_bytes[m_position] == '\n') {
        ++m_position;
        ++m_line;
    }
    if (m_expectedCells < 0) {
        m_expectedCells = cells.size();
    }
    if (m_dialect.strict && cells.size() != m_expectedCells) {
        return malformed(u"%1 cells instead of %2"_s.arg(cells.size()).arg(m_expectedCells));
    }
    while (cells.size() < m_expectedCells) {
        cells.append(QString());
    }
    return true;
}

bool CsvReader::atRecordEnd() const
{
    const char c = m_bytes[m_position];
    return c == '\n' || (c == '\r' && (m_position + 1 == m_bytes.size() || m_bytes[m_position + 1] == '\n'));
}

Result<void> CsvReader::readCell(QStringList &cells)
{
    const qsizetype start = m_position;
    while (m_position < m_bytes.size() && m_bytes[m_position] != m_dialect.delimiter && !atRecordEnd()) {
        if (m_bytes[m_position] == '"' && m_dialect.strict) {
            return malformed(u"quotation mark inside a cell that does not begin with one"_s);
        }
        ++m_position;
    }
    return appendCell(cells, m_bytes.sliced(start, m_position - start));
}

Result<void> CsvReader::readQuotedCell(QStringList &cells)
{
    QByteArray cell;
    ++m_position;
    while (true) {
        const qsizetype quote = m_bytes.indexOf('"', m_position);
        const qsizetype end = quote < 0 ? m_bytes.size() : quote;
        const QByteArrayView piece = m_bytes.sliced(m_position, end - m_position);
        cell.append(piece);
        m_line += piece.count('\n');
        m_position = end;
        if (quote < 0) {
            if (m_dialect.strict) {
                return malformed(u"quotation mark without a closing one"_s);
            }
            break;
        }
        ++m_position;
        if (m_position < m_bytes.size() && m_bytes[m_position] == '"') {
            cell.append('"');
            ++m_position;
            continue;
        }
        if (m_position >= m_bytes.size() || m_bytes[m_position] == m_dialect.delimiter || atRecordEnd()) {
            break;
        }
        if (m_dialect.strict) {
            return malformed(u"text after a closing quotation mark"_s);
        }
        // Not a closing mark after all: somebody forgot to double it.
        cell.append('"');
    }
    return appendCell(cells, cell);
}

Result<void> CsvReader::appendCell(QStringList &cells, QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    cells.append(decoder.decode(bytes));
    if (decoder.hasError() && m_dialect.strict) {
        return malformed(u"bytes that are not UTF-8"_s);
    }
    return {};
}

std::unexpected<Error> CsvReader::malformed(const QString &what) const
{
    return failure(ErrorCode::MalformedInput, {QString(), QString::number(m_record), what},
                   u"line %1"_s.arg(m_recordLine));
}

char detectCsvDelimiter(QByteArrayView utf8)
{
    char best = ',';
    qsizetype bestScore = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        // Strict reading tells prose with commas from a table; the count of cells decides among the rest.
        CsvReader reader(utf8, {.delimiter = delimiter, .strict = true});
        QStringList cells;
        qsizetype width = 0;
        qsizetype agreeing = 0;
        while (agreeing < kRecordsForDetection) {
            const Result<bool> read = reader.next(cells);
            if (!read || !*read) {
                break;
            }
            width = cells.size();
            ++agreeing;
        }
        const qsizetype score = width > 1 ? agreeing * 100 + width : 0;
        if (score > bestScore) {
            bestScore = score;
            best = delimiter;
        }
    }
    return best;
}

} // namespace Stemma
