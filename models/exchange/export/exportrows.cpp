// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/exportrows.h"

#include "models/matching/worddiff.h"
#include "models/records/recordtraits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cstring>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPage = 10'000;
constexpr qint64 kContext = 40; // code points on either side of a part

/// The order in which ids lie on disk.
bool isBefore(QUuid a, QUuid b)
{
    const QUuid::Id128Bytes left = a.toBytes();
    const QUuid::Id128Bytes right = b.toBytes();
    return std::memcmp(left.data, right.data, sizeof left.data) < 0;
}

/// All records that a paged list gives, by id.
template <typename Record, typename Page> Result<QList<Record>> allById(Page &&page)
{
    QList<Record> all;
    while (true) {
        const Result<QList<Record>> records = page(all.size(), kPage);
        if (!records) {
            return records;
        }
        all += *records;
        if (records->size() < kPage) {
            std::ranges::sort(
                all, [](const Record &a, const Record &b) { return isBefore(a.id.uuid(), b.id.uuid()); });
            return all;
        }
    }
}

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

/// A quote that belongs to a group, as quotes.csv shows it.
struct ExportRows::Witness {
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

struct ExportRows::AmbiguousName {
    SpanId span;
    QLatin1StringView field;
    EntityId entity;
};

ExportRows::ExportRows(const ProjectStore &store, const ExportOptions &options, qint64 mostRows)
    : m_store(store)
    , m_options(options)
    , m_mostRows(mostRows)
{
}

ExportRows::~ExportRows() = default;

Result<void> ExportRows::write(ExportTable table, CsvWriter &csv, RowSink &sink)
{
    switch (table) {
    case ExportTable::Articles:
        return articles(csv, sink);
    case ExportTable::Entities:
        return entities(csv, sink);
    case ExportTable::Claims:
        return claims(csv, sink);
    case ExportTable::Annotations:
        return annotations(csv, sink);
    case ExportTable::Groups:
        return groups(csv, sink);
    case ExportTable::Quotes:
        return quotes(csv, sink);
    case ExportTable::References:
        return references(csv, sink);
    case ExportTable::Derivations:
        return derivations(csv, sink);
    case ExportTable::Suggestions:
        return suggestions(csv, sink);
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> ExportRows::articles(CsvWriter &csv, RowSink &sink)
{
    ArticleQuery query;
    query.sort = ArticleSort::Imported;
    QList<ArticleRow> rows;
    while (true) {
        const auto page = m_store.articles(query, rows.size(), m_mostRows < 0 ? kPage : m_mostRows);
        if (!page) {
            return std::unexpected(page.error());
        }
        rows += *page;
        // Ids ascend with the time of import: the earliest are the first of the table, too.
        if (m_mostRows >= 0 || page->size() < kPage) {
            break;
        }
    }
    std::ranges::sort(rows, [](const ArticleRow &a, const ArticleRow &b) {
        return isBefore(a.article.id.uuid(), b.article.id.uuid());
    });
    m_articleTexts.clear();
    m_articleTexts.reserve(rows.size());
    for (const ArticleRow &row : std::as_const(rows)) {
        const Article &article = row.article;
        const auto revision = m_store.revision(article.revision);
        const auto revisions = m_store.revisionsOfArticle(article.id);
        if (!revision || !revisions) {
            return std::unexpected(!revision ? revision.error() : revisions.error());
        }
        if (revisions->size() > 1 && warn) {
            warn({ExportWarning::OtherRevision, ExportTable::Articles, article.id.toString(),
                  u"revision_id"_s});
        }
        m_articleTexts.append({article.id, revision->text});
        csv.cell(article.id.uuid());
        csv.cell(article.title);
        csv.cell(article.outlet);
        csv.cell(article.author);
        csv.cell(article.published.toString());
        csv.cell(article.url);
        csv.cell(article.language);
        csv.cell(article.fileName);
        csv.cell(keyOf(article.readState));
        csv.cell(article.note);
        csv.cell(article.imported);
        csv.cell(article.revision.uuid());
        csv.cell(revision->text.toHex());
        csv.cell(revision->length);
        csv.cell(revision->original.toHex());
        csv.cell(revision->mediaType);
        csv.cell(revision->encoding);
        csv.cell(revision->decoding);
        csv.cell(revision->created);
        csv.cell(row.counts.entities);
        csv.cell(row.counts.quotes);
        csv.cell(row.counts.claims);
        if (const auto more = sink.rowDone(csv, article.id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

Result<void> ExportRows::entities(CsvWriter &csv, RowSink &sink)
{
    const auto all
        = allById<Entity>([this](qint64 offset, qint64 limit) { return m_store.entities(offset, limit); });
    if (!all) {
        return std::unexpected(all.error());
    }
    for (const Entity &entity : *all) {
        csv.cell(entity.id.uuid());
        csv.cell(entity.name);
        csv.cell(keyOf(entity.type));
        if (entity.aliases.isEmpty()) {
            csv.emptyCell();
        } else {
            const QJsonDocument aliases(QJsonArray::fromStringList(entity.aliases));
            csv.cell(QString::fromUtf8(aliases.toJson(QJsonDocument::Compact)));
        }
        csv.cell(entity.identifier);
        csv.cell(entity.note);
        if (const auto more = sink.rowDone(csv, entity.id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

Result<void> ExportRows::claims(CsvWriter &csv, RowSink &sink)
{
    const auto all
        = allById<Claim>([this](qint64 offset, qint64 limit) { return m_store.claims(offset, limit); });
    if (!all) {
        return std::unexpected(all.error());
    }
    for (const Claim &claim : *all) {
        csv.cell(claim.id.uuid());
        csv.cell(claim.statement);
        csv.cell(claim.note);
        if (const auto more = sink.rowDone(csv, claim.id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

Result<void> ExportRows::loadNames()
{
    if (m_hasNames) {
        return {};
    }
    const auto all
        = allById<Entity>([this](qint64 offset, qint64 limit) { return m_store.entities(offset, limit); });
    if (!all) {
        return std::unexpected(all.error());
    }
    for (const Entity &entity : *all) {
        ++m_namesakes[entity.name];
    }
    m_namesakes.removeIf([](const auto &entry) { return entry.value() < 2; });
    m_hasNames = true;
    return {};
}

Result<TextRanges> ExportRows::place(const SpanRow &row)
{
    if (row.text != m_textHash || m_textHash.isNull()) {
        auto text = m_store.text(row.text);
        if (!text) {
            return std::unexpected(text.error());
        }
        m_text = SourceText(std::move(*text));
        m_textHash = row.text;
    }
    return m_text.fromCodePoints(row.span.ranges);
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

Result<bool> ExportRows::writeAnnotation(const SpanRow &row, CsvWriter &csv, RowSink &sink)
{
    const auto ranges = place(row);
    if (!ranges) {
        return std::unexpected(ranges.error());
    }
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
        csv.cell(qint64(m_text.paragraphAt(range.start) + 1));
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

Result<void> ExportRows::annotations(CsvWriter &csv, RowSink &sink)
{
    // The names serve the table of references, of which a preview of annotations has none.
    if (auto loaded = m_mostRows < 0 ? loadNames() : Result<void>(); !loaded) {
        return loaded;
    }
    Result<bool> more = true;
    const Result<void> visited = m_store.visitSpans([&](const SpanRow &row) {
        more = writeAnnotation(row, csv, sink);
        return more && *more;
    });
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
            const auto ranges = place(row);
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

Result<void> ExportRows::derivations(CsvWriter &csv, RowSink &sink)
{
    const auto all = allById<Derivation>(
        [this](qint64 offset, qint64 limit) { return m_store.derivations(offset, limit); });
    if (!all) {
        return std::unexpected(all.error());
    }
    for (const Derivation &derivation : *all) {
        csv.cell(derivation.id.uuid());
        csv.cell(derivation.from);
        csv.cell(derivation.to);
        csv.cell(derivation.outsideSource);
        csv.cell(keyOf(derivation.how));
        csv.cell(derivation.evidence);
        csv.cell(keyOf(derivation.status));
        if (const auto more = sink.rowDone(csv, derivation.id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

Result<void> ExportRows::suggestions(CsvWriter &csv, RowSink &sink)
{
    const auto all = allById<Suggestion>(
        [this](qint64 offset, qint64 limit) { return m_store.suggestions(offset, limit); });
    if (!all) {
        return std::unexpected(all.error());
    }
    for (const Suggestion &suggestion : *all) {
        csv.cell(suggestion.id.uuid());
        csv.cell(keyOf(suggestion.type));
        csv.cell(suggestion.article.uuid());
        csv.cell(suggestion.subject);
        csv.cell(suggestion.payload);
        // The shortest form that gives the same number back.
        csv.rawCell(QByteArray::number(suggestion.score, 'g', QLocale::FloatingPointShortest));
        csv.cell(suggestion.reasons);
        csv.cell(keyOf(suggestion.decision));
        csv.cell(suggestion.decided);
        if (const auto more = sink.rowDone(csv, suggestion.id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

} // namespace Stemma
