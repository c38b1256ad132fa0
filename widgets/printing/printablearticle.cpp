// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/printing/printablearticle.h"

namespace Stemma {

namespace {

constexpr qint64 kPage = 2'000; // rows a query

} // namespace

SpanCounts PrintableArticle::counts() const
{
    SpanCounts counts;
    for (const SpanRow &row : spans) {
        qint64 &count = row.span.kind == SpanKind::Entity ? counts.entities
            : row.span.kind == SpanKind::Quote            ? counts.quotes
                                                          : counts.claims;
        ++count;
    }
    return counts;
}

Result<PrintableArticle> printableArticle(const ProjectStore &store, ArticleId id,
                                          const std::function<bool()> &goOn)
{
    PrintableArticle result;
    const auto read = store.readConsistently([&]() -> Result<void> {
        const auto article = store.article(id);
        const auto revision = article ? store.revision(article->revision) : std::unexpected(article.error());
        const auto text = revision ? store.text(revision->text) : std::unexpected(revision.error());
        if (!text) {
            return std::unexpected(text.error());
        }
        result.article = *article;
        result.text = SourceText(*text);
        SpanQuery query;
        query.article = id;
        query.sort = SpanSort::Place;
        for (qint64 offset = 0;; offset += kPage) {
            if (goOn && !goOn()) {
                return failure(ErrorCode::Cancelled);
            }
            const auto rows = store.spans(query, offset, kPage);
            if (!rows) {
                return std::unexpected(rows.error());
            }
            for (const SpanRow &row : *rows) {
                if (row.span.status != SpanStatus::Rejected) {
                    result.spans.append(row);
                }
            }
            if (rows->size() < kPage) {
                return {};
            }
        }
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return result;
}

} // namespace Stemma
