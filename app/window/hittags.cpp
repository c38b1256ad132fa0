// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/hittags.h"

#include "app/window/annotating.h"

#include <QSet>

#include <utility>

namespace Stemma {

Result<HitTags> tagsOfHits(const ProjectStore &store, SpanKind kind, const QList<HitPlaces> &places,
                           const std::function<bool(double share)> &mayGoOn)
{
    HitTags tags;
    qsizetype done = 0;
    for (const HitPlaces &hits : places) {
        if (!mayGoOn(double(done++) / double(places.size()))) {
            return failure(ErrorCode::Cancelled);
        }
        const auto article = store.article(hits.article);
        const auto revision = article ? store.revision(article->revision) : std::unexpected(article.error());
        const auto units = revision ? store.text(revision->text) : std::unexpected(revision.error());
        const auto spans = units ? store.spansOfArticle(hits.article) : std::unexpected(units.error());
        if (!spans) {
            return std::unexpected(spans.error());
        }
        QSet<std::pair<qint64, qint64>> tagged; // from first to last code point
        for (const Span &span : *spans) {
            if (span.kind == kind && span.status != SpanStatus::Rejected && !span.ranges.isEmpty()) {
                tagged.insert({span.ranges.first().start, span.ranges.last().end});
            }
        }
        const SourceText text(*units);
        for (const CodePointRange range : hits.ranges) {
            const auto place = text.fromCodePoints(range);
            const TextRange trimmed = place ? text.trimmed(*place) : TextRange();
            const CodePointRange wanted = text.toCodePoints(trimmed);
            if (trimmed.isEmpty() || tagged.contains({wanted.start, wanted.end})) {
                ++tags.passed;
            } else {
                tags.spans.append(newSpanOf(text, hits.article, kind, trimmed));
            }
        }
    }
    return tags;
}

} // namespace Stemma
