// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringEncoder>
#include <QStringView>
#include <QUuid>

class QDateTime;

namespace Stemma {

/// How a table is written; interop profiles "data" and "spreadsheet".
struct CsvForm {
    char separator = ',';
    bool hasByteOrderMark = false;
    /// Cells that a spreadsheet would take for a formula get an apostrophe in front, and the names of
    /// their columns are listed in a last column "guarded", so that an import can take it off again.
    bool guardsFormulas = false;
    /// CR and CRLF inside cells become LF (a CR shows as a box in spreadsheets).
    bool hasLineFeedsOnly = false;
};

/// Whether a spreadsheet would take a cell that begins like this for a formula.
[[nodiscard]] constexpr bool looksLikeFormula(QChar first)
{
    return first == u'=' || first == u'+' || first == u'-' || first == u'@' || first == u'\t'
        || first == u'\r';
}

/// Name of the column that lists guarded cells.
inline constexpr QLatin1StringView kGuardedColumn{"guarded"};

/// Writes RFC 4180 records into a UTF-8 buffer: CRLF after each record, quotes only where needed, quotes
/// doubled. No QVariant and no QString a cell, so that a million rows are a matter of a second. One thread.
class CsvWriter {
public:
    /// @p columns are the names of the header, without "guarded", which the form may add.
    CsvWriter(CsvForm form, QList<QByteArray> columns);

    /// The byte order mark, if any, and the header.
    void writeHeader();

    // Cells of the current record, in the order of the columns.
    void cell(QStringView text);
    void cell(QLatin1StringView text);
    void cell(qint64 number);
    /// Empty when null.
    void cell(QUuid id);
    /// ISO 8601, UTC, milliseconds; empty when invalid.
    void cell(const QDateTime &when);
    /// "true" or "false".
    void cell(bool value);
    void emptyCell();
    /// UTF-8 that needs neither quotes nor guard (numbers, ids), as it is.
    void rawCell(QByteArrayView bytes);
    /// Ends the record; the number of cells must be that of the columns.
    void endRecord();

    /// Longest cell of the current record, in UTF-16 units, and its column; a spreadsheet keeps 32,767.
    [[nodiscard]] qsizetype longestCell() const { return m_longest; }

    [[nodiscard]] qsizetype longestColumn() const { return m_longestColumn; }

    /// Whether a cell of the current record lost carriage returns (see CsvForm::hasLineFeedsOnly).
    [[nodiscard]] bool hasChangedLineEnds() const { return m_changedLineEnds; }

    [[nodiscard]] const QList<QByteArray> &columns() const { return m_columns; }

    /// What was written since the last takeBuffer() or clearBuffer(); until something more is written.
    [[nodiscard]] QByteArrayView buffer() const { return QByteArrayView(m_buffer.constData(), m_used); }

    [[nodiscard]] QByteArray takeBuffer();

    /// Forgets what was written but keeps its room.
    void clearBuffer() { m_used = 0; }

private:
    /// The end of what was written, with room for @p bytes more; m_used counts those that are.
    [[nodiscard]] char *room(qsizetype bytes);
    /// The same, with the separator before a further cell written already.
    [[nodiscard]] char *beginCell(qsizetype bytes);
    void append(QByteArrayView bytes);
    void append(QStringView text);
    [[nodiscard]] bool appendPlain(QStringView text);
    void appendQuoted(QStringView text);

    CsvForm m_form;
    QList<QByteArray> m_columns;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QByteArray m_buffer; // its size is the room there is
    qsizetype m_used = 0;
    QByteArray m_guarded;
    qsizetype m_column = 0;
    qsizetype m_longest = 0;
    qsizetype m_longestColumn = 0;
    bool m_changedLineEnds = false;
};

} // namespace Stemma
