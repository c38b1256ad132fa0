// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/tableexport.h"
#include "models/text/sourcetext.h"

namespace Stemma {

/// Gets each record of a table when its cells are written: one after the other, on whatever thread.
class RowSink {
public:
    virtual ~RowSink() = default;
    /// @p csv holds the record, not ended yet; false to stop (not an error).
    [[nodiscard]] virtual Result<bool> rowDone(CsvWriter &csv, QUuid record) = 0;
};

/// Makes the rows of all tables from a store. Keeps what several tables need (names of entities, witnesses
/// seen among the annotations), so write annotations before groups, quotes and references.
class ExportRows {
public:
    /// @p mostRows of a table are wanted, for a preview; -1: all.
    ExportRows(const ProjectStore &store, const ExportOptions &options, qint64 mostRows = -1);

    /// Rows of @p table go to @p sink. The writer must have the table's columns.
    [[nodiscard]] Result<void> write(ExportTable table, CsvWriter &csv, RowSink &sink);

    /// For a preview: looks at the members of as many groups as rows are wanted.
    [[nodiscard]] Result<void> collectWitnesses();

    /// For a preview: reads annotations until as many ambiguous names are found as rows are wanted.
    [[nodiscard]] Result<void> collectReferences();

    /// Called for what was left out.
    std::function<void(const ExportWarning &)> warn;

    /// All articles by id, for the texts; known after articles were written.
    struct ArticleText {
        ArticleId article;
        ContentHash text;
    };

    [[nodiscard]] const QList<ArticleText> &articleTexts() const { return m_articleTexts; }

private:
    /// A quote that belongs to a group, as quotes.csv shows it.
    struct Witness {
        SpanId id;
        QuoteGroupId group;
        SpanId base;
        ArticleId article;
        QString title;
        QString outlet;
        PublishedDate published;
        QString speaker;
        QString cue;
        QString source;
        QString text;

        [[nodiscard]] bool isBase() const { return id == base; }
    };

    /// A span as it was read.
    struct ReadRow {
        SpanRow row;
        std::optional<QString> text; ///< when it is another one than that of the row before
    };

    /// An entity that its name alone does not tell, as references.csv shows it.
    struct AmbiguousName {
        SpanId span;
        QLatin1StringView field;
        EntityId entity;
    };

    [[nodiscard]] Result<void> articles(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> entities(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> claims(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> annotations(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> groups(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> quotes(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> references(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> derivations(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> suggestions(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> reviews(CsvWriter &csv, RowSink &sink);
    [[nodiscard]] Result<void> variantMarks(CsvWriter &csv, RowSink &sink);

    [[nodiscard]] Result<void> loadNames();
    /// The text of @p row when it is another one than that of the row before.
    [[nodiscard]] Result<std::optional<QString>> nextText(const SpanRow &row);
    [[nodiscard]] Result<TextRanges> place(const ReadRow &read);
    /// @p visit gets each span with what it needs of the store; false to stop (not an error).
    [[nodiscard]] Result<void> visitRows(const std::function<Result<bool>(ReadRow)> &visit);
    [[nodiscard]] Result<bool> writeAnnotation(const ReadRow &read, CsvWriter &csv, RowSink &sink);
    void rememberNames(const SpanRow &row);
    void rememberWitness(const SpanRow &row, const TextRanges &ranges);
    void writeWitness(const Witness &witness, const QString &baseText, bool hasBase, CsvWriter &csv);
    [[nodiscard]] QList<QuoteGroupId> groupIds();

    const ProjectStore &m_store;
    ExportOptions m_options;
    qint64 m_mostRows;
    SourceText m_text; ///< of the span that is written
    ContentHash m_textHash; ///< of the span that was read last
    QHash<QString, int> m_namesakes; ///< entities of each name, when more than one
    bool m_hasNames = false;
    std::vector<Witness> m_witnesses;
    bool m_areWitnessesSorted = false;
    QList<AmbiguousName> m_ambiguous;
    QList<ArticleText> m_articleTexts;
};

} // namespace Stemma
