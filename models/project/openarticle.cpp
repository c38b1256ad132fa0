// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/openarticle.h"

namespace Stemma {

using namespace Qt::StringLiterals;

OpenArticle::OpenArticle(Article article, Revision revision, SourceText text, QList<Span> spans)
    : m_article(std::move(article))
    , m_revision(std::move(revision))
    , m_text(std::move(text))
    , m_spans(m_text)
{
    m_spans.reset(std::move(spans));
}

QString OpenArticle::spanText(const PlacedSpan &span) const
{
    QString words;
    for (const TextRange range : span.ranges) {
        if (!words.isEmpty()) {
            words += u" … "_s;
        }
        words += m_text.slice(range);
    }
    return words;
}

QString OpenArticle::nameIn(const Span &span) const
{
    return m_namer ? m_namer(span) : QString();
}

void OpenArticle::replaceArticle(const Article &article)
{
    m_article = article;
}

void OpenArticle::applySpan(const std::optional<Span> &before, const std::optional<Span> &after)
{
    std::optional<TextRange> old;
    if (before) {
        if (const PlacedSpan *placed = m_spans.find(before->id)) {
            old = placed->hull();
            if (!after || after->id != before->id) {
                m_spans.remove(before->id);
            }
        }
    }
    std::optional<TextRange> fresh;
    if (after && m_spans.insert(*after)) {
        fresh = m_spans.find(after->id)->hull();
    }
    if (old) {
        m_changed.append(*old);
    }
    if (fresh) {
        m_changed.append(*fresh);
    }
}

void OpenArticle::announceSpans()
{
    std::ranges::sort(m_changed);
    TextRanges joined;
    for (const TextRange range : std::as_const(m_changed)) {
        if (!joined.isEmpty() && range.start < joined.last().end) {
            joined.last().end = std::max(joined.last().end, range.end);
        } else {
            joined.append(range);
        }
    }
    m_changed.clear();
    for (const TextRange range : std::as_const(joined)) {
        Q_EMIT spansChanged(range);
    }
}

} // namespace Stemma
