// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/textblocks.h"

#include <algorithm>

namespace Stemma {

namespace {

// How far before the limit a blank is looked for.
constexpr qsizetype kCutWindow = 256;

qsizetype cutAfter(const SourceText &text, qsizetype start)
{
    const qsizetype limit = start + kMaxBlockLength;
    for (qsizetype position = limit; position > limit - kCutWindow; --position) {
        const QChar before = text.text().at(position - 1);
        if (before == u' ' && text.text().at(position) != u' ') {
            return position;
        }
    }
    return text.snappedToGraphemes({limit, limit}).start;
}

} // namespace

TextBlocks::TextBlocks(SourceText text)
    : m_text(std::move(text))
{
    const qsizetype paragraphs = m_text.paragraphCount();
    const auto isOverlong
        = [this](qsizetype paragraph) { return m_text.paragraphRange(paragraph).length() > kMaxBlockLength; };
    qsizetype firstOverlong = 0;
    while (firstOverlong < paragraphs && !isOverlong(firstOverlong)) {
        ++firstOverlong;
    }
    if (firstOverlong == paragraphs) {
        return;
    }
    for (qsizetype paragraph = 0; paragraph < paragraphs; ++paragraph) {
        const TextRange range = m_text.paragraphRange(paragraph);
        qsizetype start = range.start;
        m_starts.push_back(start);
        while (range.end - start > kMaxBlockLength) {
            const qsizetype cut = cutAfter(m_text, start);
            if (cut <= start) {
                break; // one grapheme longer than the limit: left whole
            }
            m_starts.push_back(cut);
            start = cut;
        }
    }
}

qsizetype TextBlocks::count() const
{
    return m_starts.empty() ? m_text.paragraphCount() : qsizetype(m_starts.size());
}

TextRange TextBlocks::range(qsizetype block) const
{
    if (m_starts.empty()) {
        return m_text.paragraphRange(block);
    }
    const qsizetype start = m_starts[size_t(block)];
    const TextRange paragraph = m_text.paragraphRange(m_text.paragraphAt(start));
    const bool isLast = block + 1 == count();
    return {start, isLast ? paragraph.end : std::min(paragraph.end, m_starts[size_t(block) + 1])};
}

qsizetype TextBlocks::blockAt(qsizetype position) const
{
    if (m_starts.empty()) {
        return m_text.paragraphAt(position);
    }
    const auto after = std::ranges::upper_bound(m_starts, std::max<qsizetype>(0, position));
    return qsizetype(after - m_starts.begin()) - 1;
}

qsizetype TextBlocks::paragraphOf(qsizetype block) const
{
    return m_starts.empty() ? block : m_text.paragraphAt(m_starts[size_t(block)]);
}

bool TextBlocks::beginsParagraph(qsizetype block) const
{
    return m_starts.empty() || m_starts[size_t(block)] == m_text.paragraphRange(paragraphOf(block)).start;
}

bool TextBlocks::endsParagraph(qsizetype block) const
{
    return m_starts.empty() || block + 1 == count() || beginsParagraph(block + 1);
}

} // namespace Stemma
