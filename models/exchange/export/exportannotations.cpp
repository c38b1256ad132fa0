// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/exportorder.h"
#include "models/exchange/export/exportrows.h"
#include "models/exchange/export/handover.h"
#include "models/matching/worddiff.h"
#include "models/records/recordtraits.h"

#include <thread>

// The tables that are made of spans: annotations, and what is seen among them.

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kContext = 40; // code points on either side of a part
constexpr size_t kBatch = 256; // rows that one thread hands to the other at a time

/// Below U+0300 every character is a grapheme of its own (there is no CR in a canonical text).
bool isPlain(QChar character)
{
    return character.unicode() < 0x300;
}

/// Up to kContext code points before @p position, from a grapheme boundary on.
QStringView contextBefore(const SourceText &text, qsizetype position)
{
    const QString &all = text.text();
    qsizetype start = position;
    for (qint64 count = 0; start > 0 && count < kContext; ++count) {
        --start;
        start -= all[start].isLowSurrogate() && start > 0 ? 1 : 0;
    }
    const bool isBoundary
        = start == 0 || (isPlain(all[start]) && isPlain(all[start - 1])) || text.isGraphemeBoundary(start);
    if (!isBoundary) {
        start = std::min(text.nextGrapheme(start), position);
    }
    return text.slice({start, position});
}

/// Up to kContext code points after @p position, to a grapheme boundary.
QStringView contextAfter(const SourceText &text, qsizetype position)
{
    const QString &all = text.text();
    qsizetype end = position;
    for (qint64 count = 0; end < all.size() && count < kContext; ++count) {
        end += all[end].isHighSurrogate() && end + 1 < all.size() ? 2 : 1;
    }
    const bool isBoundary
        = end == all.size() || (isPlain(all[end]) && isPlain(all[end - 1])) || text.isGraphemeBoundary(end);
    if (!isBoundary) {
        end = std::max(text.previousGrapheme(end), position);
    }
    return text.slice({position, end});
}

} // namespace

Result<std::optional<QString>> ExportRows::nextText(const SpanRow &row)
{
    if (row.text == m_textHash && !m_textHash.isNull()) {
        return std::optional<QString>();
    }
    m_textHash = row.text;
    return m_store.text(row.text).transform([](QString text) { return std::optional(std::move(text)); });
}

Result<TextRanges> ExportRows::place(const ReadRow &read)
{
    if (read.text) {
        m_text = SourceText(*read.text);
    }
    return m_text.fromCodePoints(read.row.span.ranges);
}

void ExportRows::rememberNames(const SpanRow &row)
{
    const Span &span = row.span;
    // entity and type are unique together, a name alone is what "speaker" shows.
    if (!span.speaker.isNull() && (row.speakerName.isEmpty() || m_namesakes.contains(row.speakerName))) {
        m_ambiguous.append({span.id, "speaker"_L1, span.speaker});
    }
    if (!span.entity.isNull() && row.entityName.isEmpty()) {
        m_ambiguous.append({span.id, "entity"_L1, span.entity});
    }
}

void ExportRows::rememberWitness(const SpanRow &row, const TextRanges &ranges)
{
    const Span &span = row.span;
    if (span.group.isNull()) {
        return;
    }
    QStringList parts;
    for (const TextRange range : ranges) {
        parts.append(m_text.slice(range).toString());
    }
    m_witnesses.push_back({span.id, span.group, row.groupBase, span.article, row.articleTitle, row.outlet,
                           row.published, row.speakerName, span.cue, span.source, parts.join(u" … "_s)});
    m_areWitnessesSorted = false;
}

Result<bool> ExportRows::writeAnnotation(const ReadRow &read, CsvWriter &csv, RowSink &sink)
{
    const auto ranges = place(read);
    if (!ranges) {
        return std::unexpected(ranges.error());
    }
    const SpanRow &row = read.row;
    rememberNames(row);
    rememberWitness(row, *ranges);
    const Span &span = row.span;
    for (qsizetype part = 0; part < ranges->size(); ++part) {
        const TextRange range = ranges->at(part);
        csv.cell(span.id.uuid());
        csv.cell(span.article.uuid());
        csv.cell(row.articleTitle);
        csv.cell(row.outlet);
        csv.cell(row.published.toString());
        csv.cell(row.url);
        csv.cell(keyOf(span.kind));
        csv.cell(m_text.slice(range));
        csv.cell(span.ranges[part].start);
        csv.cell(span.ranges[part].end);
        csv.cell(qint64(range.start));
        csv.cell(qint64(range.end));
        csv.cell(qint64(part + 1));
        csv.cell(qint64(ranges->size()));
        csv.cell(qint64(m_text.paragraphNumberAt(range.start)));
        csv.cell(contextBefore(m_text, range.start));
        csv.cell(contextAfter(m_text, range.end));
        csv.cell(row.entityName);
        csv.cell(keyOf(row.entityType));
        csv.cell(row.speakerName);
        csv.cell(span.cue);
        csv.cell(span.source);
        csv.cell(keyOf(span.form));
        csv.cell(row.claimStatement);
        csv.cell(keyOf(span.stance));
        csv.cell(span.group.uuid());
        csv.cell(span.note);
        csv.cell(keyOf(span.status));
        csv.cell(span.annotator);
        csv.cell(span.created);
        csv.cell(span.modified);
        const auto more = sink.rowDone(csv, span.id.uuid());
        if (!more || !*more) {
            return more;
        }
    }
    return true;
}

Result<void> ExportRows::visitRows(const std::function<Result<bool>(ReadRow)> &visit)
{
    m_textHash = {};
    Result<bool> more = true;
    const Result<void> visited = m_store.visitSpans([&](const SpanRow &row) {
        more = nextText(row).and_then(
            [&](std::optional<QString> text) { return visit({row, std::move(text)}); });
        return more && *more;
    });
    return more ? visited : std::unexpected(more.error());
}

Result<void> ExportRows::annotations(CsvWriter &csv, RowSink &sink)
{
    if (m_mostRows >= 0) { // the names serve the table of references, of which a preview has none
        return visitRows([&](const ReadRow &read) { return writeAnnotation(read, csv, sink); });
    }
    if (auto loaded = loadNames(); !loaded) {
        return loaded;
    }
    // Reading the store and writing the file take about the same time: each has a thread.
    Handover<std::vector<ReadRow>> handover;
    Result<bool> more = true;
    std::jthread writer([&] {
        while (auto batch = handover.take()) {
            for (const ReadRow &read : *batch) {
                more = writeAnnotation(read, csv, sink);
                if (!more || !*more) {
                    handover.refuse();
                    return;
                }
            }
            handover.giveBack(std::move(*batch));
        }
    });
    std::vector<ReadRow> batch;
    const Result<void> visited = visitRows([&](ReadRow read) -> Result<bool> {
        batch.push_back(std::move(read));
        if (batch.size() < kBatch) {
            return true;
        }
        const bool isWanted = handover.give(std::move(batch));
        batch = handover.used();
        batch.clear();
        return isWanted;
    });
    handover.give(std::move(batch));
    handover.end();
    writer.join();
    return more ? visited : std::unexpected(more.error());
}

Result<void> ExportRows::collectReferences()
{
    if (auto loaded = loadNames(); !loaded) {
        return loaded;
    }
    return m_store.visitSpans([this](const SpanRow &row) {
        rememberNames(row);
        return m_ambiguous.size() < m_mostRows;
    });
}

Result<void> ExportRows::collectWitnesses()
{
    const auto rows = m_store.groups(GroupQuery(), 0, m_mostRows);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (const GroupRow &group : *rows) {
        const auto spans = m_store.spansOfGroup(group.group.id);
        if (!spans) {
            return std::unexpected(spans.error());
        }
        for (const Span &span : *spans) {
            const auto article = m_store.article(span.article);
            const auto revision
                = article ? m_store.revision(span.revision) : std::unexpected(article.error());
            const auto speaker
                = span.speaker.isNull() ? Result<Entity>(Entity()) : m_store.entity(span.speaker);
            if (!revision || !speaker) {
                return std::unexpected(!revision ? revision.error() : speaker.error());
            }
            SpanRow row;
            row.span = span;
            row.articleTitle = article->title;
            row.outlet = article->outlet;
            row.published = article->published;
            row.text = revision->text;
            row.speakerName = speaker->name;
            row.groupBase = group.group.base;
            const auto ranges = nextText(row).and_then(
                [&](std::optional<QString> text) { return place({row, std::move(text)}); });
            if (!ranges) {
                return std::unexpected(ranges.error());
            }
            rememberWitness(row, *ranges);
        }
    }
    return {};
}

QList<QuoteGroupId> ExportRows::groupIds()
{
    if (!m_areWitnessesSorted) {
        std::ranges::sort(m_witnesses, [](const Witness &a, const Witness &b) {
            if (a.group != b.group) {
                return isBefore(a.group.uuid(), b.group.uuid());
            }
            if (a.isBase() != b.isBase()) {
                return a.isBase();
            }
            const qint64 first = a.published.sortKey();
            const qint64 second = b.published.sortKey();
            return first != second ? first < second : isBefore(a.id.uuid(), b.id.uuid());
        });
        m_areWitnessesSorted = true;
    }
    QList<QuoteGroupId> ids;
    for (const Witness &witness : m_witnesses) {
        if (ids.isEmpty() || ids.last() != witness.group) {
            ids.append(witness.group);
        }
    }
    return ids;
}

Result<void> ExportRows::groups(CsvWriter &csv, RowSink &sink)
{
    for (const QuoteGroupId id : groupIds()) {
        const auto group = m_store.quoteGroup(id);
        if (!group) {
            return std::unexpected(group.error());
        }
        csv.cell(group->id.uuid());
        csv.cell(group->base.uuid());
        csv.cell(group->note);
        if (const auto more = sink.rowDone(csv, id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

void ExportRows::writeWitness(const Witness &witness, const QString &baseText, bool hasBase, CsvWriter &csv)
{
    csv.cell(witness.group.uuid());
    csv.cell(witness.isBase());
    if (witness.isBase() || !hasBase) {
        csv.emptyCell();
        csv.emptyCell();
    } else {
        const QList<Difference> differences = wordDifferences(baseText, witness.text);
        QByteArray measure = QByteArray::number(similarity(differences), 'f', 4);
        measure.replace('.', m_options.decimalMark());
        if (m_options.form().separator == m_options.decimalMark()) {
            measure = '"' + measure + '"';
        }
        csv.rawCell(measure);
        QStringList changes;
        for (const VariantClass variant : variantClasses(baseText, witness.text, differences)) {
            changes.append(keyOf(variant));
        }
        csv.cell(changes.join(u' '));
    }
    csv.cell(witness.article.uuid());
    csv.cell(witness.title);
    csv.cell(witness.outlet);
    csv.cell(witness.published.toString());
    csv.cell(witness.speaker);
    csv.cell(witness.cue);
    csv.cell(witness.source);
    csv.cell(witness.text);
    csv.cell(witness.id.uuid());
}

Result<void> ExportRows::quotes(CsvWriter &csv, RowSink &sink)
{
    (void)groupIds(); // sorts: each group together, its base first
    const Witness *first = nullptr;
    for (const Witness &witness : m_witnesses) {
        if (first == nullptr || first->group != witness.group) {
            first = &witness;
        }
        writeWitness(witness, first->text, first->isBase(), csv);
        if (const auto more = sink.rowDone(csv, witness.id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

Result<void> ExportRows::references(CsvWriter &csv, RowSink &sink)
{
    for (const AmbiguousName &name : std::as_const(m_ambiguous)) {
        csv.cell(name.span.uuid());
        csv.cell(name.field);
        csv.cell(name.entity.uuid());
        if (const auto more = sink.rowDone(csv, name.span.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

} // namespace Stemma
