// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/exportrows.h"

#include "models/exchange/export/exportorder.h"
#include "models/records/recordtraits.h"
#include "models/storage/reviews/reviewstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace Stemma {

using namespace Qt::StringLiterals;

ExportRows::ExportRows(const ProjectStore &store, const ExportOptions &options, qint64 mostRows)
    : m_store(store)
    , m_options(options)
    , m_mostRows(mostRows)
{
}

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
    case ExportTable::Reviews:
        return reviews(csv, sink);
    case ExportTable::VariantMarks:
        return variantMarks(csv, sink);
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> ExportRows::articles(CsvWriter &csv, RowSink &sink)
{
    ArticleQuery query;
    query.sort = ArticleSort::Imported;
    QList<ArticleRow> rows;
    while (true) {
        const auto page = m_store.articles(query, rows.size(), m_mostRows < 0 ? kExportPage : m_mostRows);
        if (!page) {
            return std::unexpected(page.error());
        }
        rows += *page;
        // Ids ascend with the time of import: the earliest are the first of the table, too.
        if (m_mostRows >= 0 || page->size() < kExportPage) {
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

Result<void> ExportRows::reviews(CsvWriter &csv, RowSink &sink)
{
    const ReviewStore *store = ReviewStore::of(m_store);
    const auto all = allById<Review>([store](qint64 offset, qint64 limit) {
        return store ? store->reviews(offset, limit) : Result<QList<Review>>();
    });
    if (!all) {
        return std::unexpected(all.error());
    }
    for (const Review &review : *all) {
        csv.cell(review.id.uuid());
        csv.cell(review.span.uuid());
        csv.cell(review.group.uuid());
        csv.cell(keyOf(review.verdict));
        csv.cell(review.note);
        csv.cell(review.reviewer);
        csv.cell(review.reviewed);
        if (const auto more = sink.rowDone(csv, review.id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

Result<void> ExportRows::variantMarks(CsvWriter &csv, RowSink &sink)
{
    const ReviewStore *store = ReviewStore::of(m_store);
    const auto all = allById<VariantMark>([store](qint64 offset, qint64 limit) {
        return store ? store->variantMarks(offset, limit) : Result<QList<VariantMark>>();
    });
    if (!all) {
        return std::unexpected(all.error());
    }
    for (const VariantMark &mark : *all) {
        csv.cell(mark.id.uuid());
        csv.cell(mark.span.uuid());
        csv.cell(mark.base.uuid());
        csv.cell(mark.start);
        csv.cell(mark.end);
        csv.cell(mark.baseStart);
        csv.cell(mark.baseEnd);
        csv.cell(mark.classes.join(u' '));
        csv.cell(mark.reviewer);
        csv.cell(mark.reviewed);
        if (const auto more = sink.rowDone(csv, mark.id.uuid()); !more || !*more) {
            return more ? Result<void>() : std::unexpected(more.error());
        }
    }
    return {};
}

} // namespace Stemma
