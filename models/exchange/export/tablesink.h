// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/exportrows.h"
#include "models/text/sha256.h"

#include <QFile>

namespace Stemma {

/// Takes the rows of one table to a file: counts and hashes what is written, reports progress, and warns of
/// what a spreadsheet would not keep. One thread at a time; the file must outlive it.
class TableSink : public RowSink {
public:
    TableSink(ExportTable table, ExportProfile profile, QFile &file);

    [[nodiscard]] Result<bool> rowDone(CsvWriter &csv, QUuid record) override;
    /// To be called after the last row. CannotWrite, DiskFull.
    [[nodiscard]] Result<void> flush(CsvWriter &csv);

    [[nodiscard]] qint64 rows() const { return m_rows; }

    [[nodiscard]] qint64 bytes() const { return m_bytes; }

    /// Of all that was written, in hexadecimal digits; to be asked once, at the end.
    [[nodiscard]] QByteArray takeSha256() { return m_hash.take().toHex(); }

    std::function<void(const ExportWarning &)> warn;
    std::function<bool(qint64)> progress; ///< gets the rows so far; false is ErrorCode::Cancelled

private:
    ExportTable m_table;
    bool m_isSpreadsheet;
    QFile &m_file;
    qint64 m_rows = 0;
    qint64 m_bytes = 0;
    Sha256 m_hash;
};

} // namespace Stemma
