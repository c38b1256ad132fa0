// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/textcache.h"

using namespace Qt::StringLiterals;

namespace Stemma {

TextCache::TextCache(qsizetype budget)
    : m_texts(budget)
{
}

QString TextCache::words(const ProjectStore &store, const ContentHash &hash, const CodePointRanges &ranges)
{
    const SourceText *source = text(store, hash);
    if (!source) {
        return {};
    }
    QString result;
    for (const CodePointRange range : ranges) {
        if (const auto place = source->fromCodePoints(range)) {
            if (!result.isEmpty()) {
                result += u" \u2026 "_s;
            }
            result += source->slice(*place);
        }
    }
    return result;
}

QString TextCache::excerpt(const ProjectStore &store, const ContentHash &hash, const CodePointRanges &ranges,
                           qsizetype maximum)
{
    const SourceText *source = text(store, hash);
    if (!source) {
        return {};
    }
    QString result;
    for (const CodePointRange range : ranges) {
        const auto place = source->fromCodePoints(range);
        if (!place) {
            continue;
        }
        if (!result.isEmpty()) {
            result += u" \u2026 "_s;
        }
        TextRange shown = *place;
        const qsizetype room = maximum - result.size();
        const bool isCut = maximum > 0 && shown.length() > room;
        if (isCut) {
            shown.end = shown.start + std::max<qsizetype>(1, room);
            if (!source->isGraphemeBoundary(shown.end)) {
                shown.end = source->previousGrapheme(shown.end);
            }
        }
        if (!shown.isEmpty()) {
            result += source->slice(shown);
        }
        if (isCut) {
            return result.simplified() + u'\u2026';
        }
    }
    // simplified() would also fold no-break spaces into blanks, which is right for one line of a list.
    return result.simplified();
}

QString TextCache::around(const ProjectStore &store, const ContentHash &hash, CodePointRange range,
                          qsizetype reach)
{
    const SourceText *source = text(store, hash);
    const auto place = source ? source->fromCodePoints(range) : failure(ErrorCode::NotFound);
    if (!place) {
        return {};
    }
    if (reach < 0) {
        const qsizetype begin = source->paragraphRange(source->paragraphAt(place->start)).start;
        const qsizetype from = place->start + reach;
        return from <= begin ? source->slice({begin, place->start}).toString()
                             : u'\u2026'
                + source->slice({std::min(source->nextWord(from), place->start), place->start}).toString();
    }
    const TextRange paragraph = source->paragraphRange(source->paragraphAt(place->end - 1));
    const qsizetype to = place->end + reach;
    if (to < paragraph.end) {
        return source->slice({place->end, std::max(place->end, source->previousWord(to))}).toString()
            + u'\u2026';
    }
    // The blank after the words belongs to what is around them, the line feed does not.
    QStringView after = source->slice({place->end, std::max(place->end, paragraph.end)});
    while (!after.isEmpty() && after.back().isSpace()) {
        after.chop(1);
    }
    return after.toString();
}

qsizetype TextCache::paragraphNumber(const ProjectStore &store, const ContentHash &hash, qint64 codePoint)
{
    const SourceText *source = text(store, hash);
    if (!source || codePoint < 0 || codePoint > source->codePointLength()) {
        return 0;
    }
    return source->paragraphNumberAt(source->positionOfCodePoint(codePoint));
}

void TextCache::clear()
{
    m_texts.clear();
}

const SourceText *TextCache::text(const ProjectStore &store, const ContentHash &hash)
{
    if (const SourceText *known = m_texts.object(hash)) {
        return known;
    }
    auto content = store.text(hash);
    if (!content) {
        return nullptr;
    }
    const qsizetype cost = std::min(content->size() + 1, m_texts.maxCost());
    auto *source = new SourceText(*std::move(content));
    m_texts.insert(hash, source, cost);
    return source;
}

} // namespace Stemma
