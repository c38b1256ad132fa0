// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/projectsearch.h"

#include "models/items/textcache.h"
#include "models/text/textfolding.h"

#include <QStringMatcher>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kAround = 90; ///< units of text on either side of a hit
constexpr qsizetype kLongestHit = 200; ///< shown of a hit
constexpr qsizetype kLongestWords = 120; ///< shown of a span

/// @p part with white space as single blanks; those at its ends stay where they part it from its neighbours.
QString asOneLine(QStringView part, bool keepsFirst, bool keepsLast)
{
    QString line = part.toString().simplified();
    if (keepsFirst && !part.isEmpty() && part.front().isSpace()) {
        line.prepend(u' ');
    }
    if (keepsLast && !part.isEmpty() && part.back().isSpace() && !line.endsWith(u' ')) {
        line.append(u' ');
    }
    return line;
}

/// Cuts the text round @p hit for one line of a list; whole words where there is room for them.
void setContext(SearchHit &made, const SourceText &text, TextRange hit)
{
    const QString &units = text.text();
    const auto nextBlank = [&units](qsizetype from, qsizetype to) {
        while (from < to && !units[from].isSpace()) {
            ++from;
        }
        return from;
    };
    qsizetype start = std::max<qsizetype>(0, hit.start - kAround);
    if (start > 0) {
        const qsizetype blank = nextBlank(start, hit.start);
        start = blank < hit.start ? blank + 1 : text.snappedToGraphemes({start, hit.start}).start;
    }
    qsizetype end = std::min(text.length(), hit.end + kAround);
    if (end < text.length()) {
        qsizetype blank = end;
        while (blank > hit.end && !units[blank].isSpace()) {
            --blank;
        }
        end = blank > hit.end ? blank : text.snappedToGraphemes({hit.end, end}).end;
    }
    TextRange shown = hit;
    const bool isCut = hit.length() > kLongestHit;
    if (isCut) {
        shown = text.snappedToGraphemes({hit.start, hit.start + kLongestHit});
    }
    made.context = (start > 0 ? u"…"_s : QString()) + asOneLine(text.slice({start, hit.start}), false, true);
    made.inContext.start = made.context.size();
    made.context += asOneLine(text.slice(shown), true, true) + (isCut ? u"…"_s : QString());
    made.inContext.end = made.context.size();
    made.context
        += asOneLine(text.slice({hit.end, end}), true, false) + (end < text.length() ? u"…"_s : QString());
}

/// Says quickly of most texts that they have not the letters of a pattern; what passes, the finder looks at.
/// Made to go through 300 MB in a second: it remembers what each unit is folded to, and keeps no places.
class Sieve {
public:
    explicit Sieve(const FindPattern &pattern)
        : m_isOpen(pattern.isRegular)
        , m_folding({.foldsCase = !pattern.matchesCase, .foldsDiacritics = !pattern.matchesDiacritics})
        , m_matcher(m_isOpen ? QString() : longestPart(m_folding.folded(pattern.text)))
    {
    }

    [[nodiscard]] bool passes(const QString &text)
    {
        if (m_isOpen || m_matcher.pattern().isEmpty()) {
            return true;
        }
        if (m_units.empty()) {
            m_units.resize(0x10000, kUnknown);
        }
        m_folded.resize(text.size() + text.size() / 8 + 64);
        auto *out = reinterpret_cast<char16_t *>(m_folded.data());
        const char16_t *const room = out + m_folded.size();
        const auto *in = reinterpret_cast<const char16_t *>(text.constData());
        const char16_t *const end = in + text.size();
        for (; in != end; ++in) {
            char16_t unit = m_units[*in];
            if (unit == kUnknown) {
                unit = m_units[*in] = lookUp(*in);
            }
            if (unit == kSeveral) {
                const QString several = m_several.value(*in);
                if (several.isEmpty() || room - out < several.size() + (end - in)) {
                    return passesSlowly(text);
                }
                out = std::ranges::transform(several, out, [](QChar each) { return each.unicode(); }).out;
                continue;
            }
            *out = unit;
            out += unit == kDropped ? 0 : 1;
        }
        m_folded.truncate(out - reinterpret_cast<const char16_t *>(m_folded.constData()));
        return m_matcher.indexIn(m_folded) >= 0;
    }

private:
    // Of no text: not characters.
    static constexpr char16_t kUnknown = 0xffff;
    static constexpr char16_t kDropped = 0xfffe;
    static constexpr char16_t kSeveral = 0xfdd0; ///< see m_several; half of a pair when there is nothing

    /// Blanks are left out of it: how many of them count as one depends on their neighbours.
    static QString longestPart(const QString &needle)
    {
        QString longest;
        for (const QString &part : needle.split(u' ')) {
            longest = part.size() > longest.size() ? part : longest;
        }
        return longest;
    }

    [[nodiscard]] char16_t lookUp(char16_t unit)
    {
        const QChar letter(unit);
        const QString folded = letter.isSurrogate() || letter.isNonCharacter()
            ? QString()
            : m_folding.folded(QStringView(&letter, 1));
        if (letter.isSurrogate() || letter.isNonCharacter() || folded.size() > 1) {
            m_several.insert(unit, folded);
            return kSeveral;
        }
        return folded.isEmpty() ? kDropped : folded.front().unicode();
    }

    [[nodiscard]] bool passesSlowly(const QString &text)
    {
        return m_matcher.indexIn(m_folding.folded(text)) >= 0;
    }

    bool m_isOpen; ///< nothing is said of expressions
    TextFolding m_folding;
    QStringMatcher m_matcher;
    std::vector<char16_t> m_units; ///< what each is folded to
    QHash<char16_t, QString> m_several;
    QString m_folded;
};

class ProjectSearch {
public:
    ProjectSearch(const ProjectStore &store, const SearchableStore &index, const SearchQuery &query,
                  const std::function<bool(SearchHit)> &found,
                  const std::function<bool(double share)> &mayGoOn)
        : m_store(store)
        , m_index(index)
        , m_query(query)
        , m_found(found)
        , m_mayGoOn([this, &mayGoOn] { return mayGoOn(m_share); })
        , m_finder(query.pattern)
        , m_sieve(query.pattern)
    {
    }

    [[nodiscard]] Result<SearchEnd> run()
    {
        if (m_finder.isNothing() || m_finder.fault()) {
            return SearchEnd::Complete;
        }
        using Others = SearchableStore::LikelyTexts::Others;
        SearchableStore::LikelyTexts likely{Others::None};
        if (m_query.wantsTexts() || m_query.wantsWords()) {
            Result<SearchableStore::LikelyTexts> visited = searchLikelyTexts();
            if (!visited) {
                return std::unexpected(visited.error());
            }
            likely = std::move(*visited);
        }
        Result<void> done;
        if (likely.others == Others::All) {
            done = searchOtherTexts(likely);
        }
        done = done ? searchFields() : done;
        if (done && likely.others == Others::Some) {
            done = searchOtherTexts(likely);
        }
        return done ? Result<SearchEnd>(m_end) : std::unexpected(done.error());
    }

private:
    Result<SearchableStore::LikelyTexts> searchLikelyTexts()
    {
        Result<void> shown;
        auto likely
            = m_index.visitLikelyTexts(m_query, [&](const SearchedArticle &article, const QString &text) {
                  shown = searchText(article, SourceText(text));
                  return shown && m_end == SearchEnd::Complete;
              });
        return shown ? likely : std::unexpected(shown.error());
    }

    Result<void> searchOtherTexts(const SearchableStore::LikelyTexts &likely)
    {
        if (m_end != SearchEnd::Complete) {
            return {};
        }
        Result<void> shown;
        const Result<void> done = m_index.visitOtherTexts(
            m_query, likely,
            [&](const SearchedArticle &article, const QString &text) {
                shown = m_sieve.passes(text) ? searchText(article, SourceText(text)) : Result<void>();
                return shown && m_end == SearchEnd::Complete;
            },
            [&](double share) {
                m_share = share;
                m_end = m_mayGoOn() ? m_end : SearchEnd::Stopped;
                return m_end == SearchEnd::Complete;
            });
        return shown ? done : shown;
    }

    Result<void> searchText(const SearchedArticle &article, const SourceText &text)
    {
        if (!m_mayGoOn()) {
            m_end = SearchEnd::Stopped;
            return {};
        }
        std::shared_ptr<const SearchedArticle> shared;
        TextRanges hits;
        const auto take = [&](TextRange hit) {
            if (m_query.wantsWords()) {
                hits.append(hit);
                return true;
            }
            if (!shared) {
                shared = std::make_shared<const SearchedArticle>(article);
            }
            SearchHit made;
            made.article = shared;
            made.range = text.toCodePoints(hit);
            setContext(made, text, hit);
            return m_found(std::move(made));
        };
        switch (m_finder.find(text, take, m_mayGoOn)) {
        case TextFinder::Outcome::Complete:
            break;
        case TextFinder::Outcome::Stopped:
            m_end = SearchEnd::Stopped;
            return {};
        case TextFinder::Outcome::TooCostly:
            m_end = SearchEnd::TooCostly;
            return {};
        }
        return hits.isEmpty() ? Result<void>() : searchWords(article, text, hits);
    }

    /// Spans of which a part shares a character with one of @p hits.
    Result<void> searchWords(const SearchedArticle &article, const SourceText &text, const TextRanges &hits)
    {
        const auto spans = m_store.spansOfArticle(article.id);
        if (!spans) {
            return std::unexpected(spans.error());
        }
        const auto shared = std::make_shared<const SearchedArticle>(article);
        for (const Span &span : *spans) {
            const auto ranges
                = fits(span) && !m_seen.contains(span.id) ? text.fromCodePoints(span.ranges) : TextRanges();
            if (!ranges) {
                continue; // a span of an earlier revision
            }
            for (const TextRange part : *ranges) {
                const auto hit = std::ranges::lower_bound(hits, part.start, {},
                                                          [](TextRange range) { return range.end - 1; });
                if (hit == hits.end() || !hit->intersects(part)) {
                    continue;
                }
                SearchHit made = hitIn(span, SearchHit::Field::Words, shared);
                setContext(made, text, *hit);
                if (!m_found(std::move(made))) {
                    m_end = SearchEnd::Stopped;
                    return {};
                }
                m_seen.insert(span.id);
                break;
            }
        }
        return {};
    }

    [[nodiscard]] bool fits(const Span &span) const
    {
        const auto kind = m_query.kind();
        return (!kind || span.kind == *kind) && (!m_query.status || span.status == *m_query.status)
            && (m_query.annotator.isEmpty() || span.annotator == m_query.annotator);
    }

    [[nodiscard]] static SearchHit hitIn(const Span &span, SearchHit::Field field,
                                         std::shared_ptr<const SearchedArticle> article)
    {
        SearchHit made;
        made.field = field;
        made.article = std::move(article);
        made.span = span.id;
        made.kind = span.kind;
        made.status = span.status;
        made.annotator = span.annotator;
        made.range = span.ranges.value(0);
        return made;
    }

    Result<void> searchFields()
    {
        if (m_end != SearchEnd::Complete || !m_query.wantsFields()) {
            return {};
        }
        bool isStopped = false;
        const auto mayGoOn = [&] {
            isStopped = isStopped || !m_mayGoOn();
            return !isStopped;
        };
        const Result<void> done = m_index.visitSpansSaying(
            m_query,
            [&](const SpanRow &row) {
                isStopped = isStopped || (!m_seen.contains(row.span.id) && !show(row));
                return !isStopped;
            },
            mayGoOn);
        m_end = isStopped ? SearchEnd::Stopped : m_end;
        return done;
    }

    bool show(const SpanRow &row)
    {
        m_seen.insert(row.span.id);
        using Field = SearchHit::Field;
        const std::pair<Field, const QString &> fields[]{
            {Field::Entity, row.entityName},    {Field::Speaker, row.speakerName},
            {Field::Claim, row.claimStatement}, {Field::Cue, row.span.cue},
            {Field::Source, row.span.source},   {Field::Note, row.span.note}};
        for (const auto &[field, value] : fields) {
            if (const auto hit = m_finder.firstIn(value)) {
                return show(row, field, SourceText(value), *hit);
            }
        }
        // The other names of its entity have it.
        return show(row, row.entityName.isEmpty() ? Field::Speaker : Field::Entity,
                    SourceText(row.entityName.isEmpty() ? row.speakerName : row.entityName), {});
    }

    bool show(const SpanRow &row, SearchHit::Field field, const SourceText &value, TextRange hit)
    {
        SearchHit made = hitIn(row.span, field,
                               std::make_shared<const SearchedArticle>(SearchedArticle{
                                   row.span.article, row.articleTitle, row.outlet, row.published, row.text}));
        setContext(made, value, hit);
        made.words = m_texts.excerpt(m_store, row.text, row.span.ranges, kLongestWords);
        return m_found(std::move(made));
    }

    const ProjectStore &m_store;
    const SearchableStore &m_index;
    const SearchQuery &m_query;
    const std::function<bool(SearchHit)> &m_found;
    const std::function<bool()> m_mayGoOn;
    TextFinder m_finder;
    Sieve m_sieve;
    TextCache m_texts;
    QSet<SpanId> m_seen; ///< shown, unless for a hit in the text
    double m_share = 0; ///< of the texts
    SearchEnd m_end = SearchEnd::Complete;
};

} // namespace

Result<SearchEnd> searchProject(const ProjectStore &store, const SearchQuery &query,
                                const std::function<bool(SearchHit)> &found,
                                const std::function<bool(double share)> &mayGoOn)
{
    const SearchableStore *index = SearchableStore::of(store);
    return index != nullptr ? ProjectSearch(store, *index, query, found, mayGoOn).run()
                            : failure(ErrorCode::Storage, {QStringLiteral("search")});
}

} // namespace Stemma
