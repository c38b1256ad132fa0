// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/tablesink.h"

#include "models/exchange/export/exportfolder.h"

namespace Stemma {

namespace {

constexpr qsizetype kFlushAt = 1 << 20; // bytes
constexpr qsizetype kSpreadsheetCell = 32'767; // characters that a spreadsheet keeps

} // namespace

TableSink::TableSink(ExportTable table, ExportProfile profile, QFile &file)
    : m_table(table)
    , m_isSpreadsheet(profile == ExportProfile::Spreadsheet)
    , m_file(file)
{
}

Result<bool> TableSink::rowDone(CsvWriter &csv, QUuid record)
{
    if (m_isSpreadsheet && warn) {
        if (csv.longestCell() > kSpreadsheetCell) {
            warn({ExportWarning::CellTooLong, m_table, record.toString(QUuid::WithoutBraces),
                  QString::fromLatin1(csv.columns()[csv.longestColumn()])});
        }
        if (csv.hasChangedLineEnds()) {
            warn({ExportWarning::LineEndsChanged, m_table, record.toString(QUuid::WithoutBraces), {}});
        }
    }
    csv.endRecord();
    ++m_rows;
    if ((m_rows & 0x3ff) == 0 && progress && !progress(m_rows)) {
        return failure(ErrorCode::Cancelled);
    }
    if (csv.buffer().size() >= kFlushAt) {
        if (auto flushed = flush(csv); !flushed) {
            return std::unexpected(flushed.error());
        }
    }
    return true;
}

Result<void> TableSink::flush(CsvWriter &csv)
{
    const QByteArrayView buffer = csv.buffer();
    if (m_file.write(buffer.data(), buffer.size()) != buffer.size()) {
        return std::unexpected(writeError(m_file.fileName(), m_file.errorString()));
    }
    m_hash.add(buffer);
    m_bytes += buffer.size();
    csv.clearBuffer();
    return {};
}

} // namespace Stemma
