// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmlfilter.h"

#include "models/exchange/html/htmltagrules.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kLongestAttribute = 20'000;
constexpr qsizetype kLongestTagName = 40;
constexpr int kMostCrossedLinks = 500; // `<a><p></a></p>`

using Handling = HtmlHandling;
using TagRule = HtmlTagRule;

struct Attribute {
    QByteArray name;
    QStringView value;
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

class Filter {
public:
    Filter(QStringView page, const ImportLimits &limits)
        : m_page(page)
        , m_limits(limits)
    {
        m_result.html.reserve(page.size() + page.size() / 8);
    }

    Result<FilteredHtml> run()
    {
        while (m_at < m_page.size()) {
            const qsizetype tag = m_page.indexOf(u'<', m_at);
            writeText(m_page.sliced(m_at, (tag < 0 ? m_page.size() : tag) - m_at));
            if (tag < 0) {
                break;
            }
            m_at = tag;
            readMarkup();
            if (m_error) {
                return std::unexpected(*m_error);
            }
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] QChar peek(qsizetype offset) const
    {
        return m_at + offset < m_page.size() ? m_page[m_at + offset] : QChar();
    }

    void writeText(QStringView text) { m_result.html.append(text.toUtf8()); }

    // At '<'. Consumes at least one character.
    void readMarkup()
    {
        const QChar next = peek(1);
        if (next == u'!' || next == u'?') {
            const bool isComment = m_page.sliced(m_at).startsWith("<!--"_L1);
            skipPast(isComment ? "-->"_L1 : ">"_L1);
        } else if (next.isLetter() && next.unicode() < 0x80) {
            ++m_at;
            readStartTag();
        } else if (next == u'/' && peek(2).isLetter() && peek(2).unicode() < 0x80) {
            m_at += 2;
            const QByteArray name = readName();
            skipPast(">"_L1);
            closeElement(name);
        } else if (next == u'/') {
            skipPast(">"_L1);
        } else {
            m_result.html.append("&lt;");
            ++m_at;
        }
    }

    void skipPast(QLatin1StringView end)
    {
        const qsizetype found = m_page.indexOf(end, m_at);
        m_at = found < 0 ? m_page.size() : found + end.size();
    }

    QByteArray readName()
    {
        const qsizetype start = m_at;
        while (m_at < m_page.size() && !isBlank(m_page[m_at]) && m_page[m_at] != u'/'
               && m_page[m_at] != u'>') {
            ++m_at;
        }
        const QStringView name = m_page.sliced(start, std::min(m_at - start, kLongestTagName));
        return name.toUtf8().toLower();
    }

    // After the name, up to and with '>'.
    QList<Attribute> readAttributes()
    {
        static const QSet<QByteArray> kKept{
            "class", "id",   "role",     "itemprop", "datetime",   "rel",  "href", "hidden",   "aria-hidden",
            "style", "name", "property", "content",  "http-equiv", "type", "lang", "xml:lang", "pubdate"};
        QList<Attribute> attributes;
        while (m_at < m_page.size() && m_page[m_at] != u'>') {
            if (isBlank(m_page[m_at]) || m_page[m_at] == u'/') {
                ++m_at;
                continue;
            }
            const qsizetype start = m_at;
            ++m_at; // a leading '=' belongs to the name
            while (m_at < m_page.size() && !isBlank(m_page[m_at]) && m_page[m_at] != u'/'
                   && m_page[m_at] != u'>' && m_page[m_at] != u'=') {
                ++m_at;
            }
            const QStringView name = m_page.sliced(start, m_at - start);
            const QStringView value = readValue();
            if (name.size() <= 12) {
                const QByteArray lower = name.toUtf8().toLower();
                const bool isKnown = std::any_of(attributes.cbegin(), attributes.cend(),
                                                 [&](const Attribute &other) { return other.name == lower; });
                if (kKept.contains(lower) && !isKnown) {
                    attributes.append({lower, value.first(std::min(value.size(), kLongestAttribute))});
                }
            }
        }
        ++m_at;
        m_at = std::min(m_at, m_page.size());
        return attributes;
    }

    QStringView readValue()
    {
        qsizetype at = m_at;
        while (at < m_page.size() && isBlank(m_page[at])) {
            ++at;
        }
        if (at >= m_page.size() || m_page[at] != u'=') {
            return {};
        }
        ++at;
        while (at < m_page.size() && isBlank(m_page[at])) {
            ++at;
        }
        m_at = at;
        if (at < m_page.size() && (m_page[at] == u'"' || m_page[at] == u'\'')) {
            const qsizetype end = m_page.indexOf(m_page[at], at + 1);
            m_at = end < 0 ? m_page.size() : end + 1;
            return m_page.sliced(at + 1, (end < 0 ? m_page.size() : end) - at - 1);
        }
        while (m_at < m_page.size() && !isBlank(m_page[m_at]) && m_page[m_at] != u'>') {
            ++m_at;
        }
        return m_page.sliced(at, m_at - at);
    }

    void readStartTag()
    {
        const QByteArray name = readName();
        const QList<Attribute> attributes = readAttributes();
        const auto valueOf = [&](QByteArrayView wanted) {
            const auto found = std::find_if(attributes.cbegin(), attributes.cend(),
                                            [&](const Attribute &one) { return one.name == wanted; });
            return found == attributes.cend() ? QStringView() : found->value;
        };
        if (name == "html") {
            const QStringView language = valueOf("lang");
            writeMeta("stemma:language", language.isEmpty() ? valueOf("xml:lang") : language);
        } else if (name == "title") {
            const QStringView title = takeRawText(name);
            if (!m_hasTitle) {
                writeMeta("stemma:title", title);
                m_hasTitle = true;
            }
        } else if (name == "script"
                   && valueOf("type").trimmed().startsWith("application/ld+json"_L1, Qt::CaseInsensitive)) {
            m_result.jsonLd.append(takeRawText(name).toString());
        } else if (name == "meta" || name == "link") {
            if (name == "meta" || valueOf("rel").contains("canonical"_L1, Qt::CaseInsensitive)) {
                writeElement(name, attributes, {});
            }
        } else if (name == "plaintext") {
            m_result.html.append(m_page.sliced(m_at).toString().toHtmlEscaped().toUtf8());
            m_at = m_page.size();
        } else if (const auto rule = htmlTagRules().constFind(name); rule != htmlTagRules().cend()) {
            openElement(name, *rule, attributes);
        } else if (name.contains('-')) {
            // Custom elements may hold an article as well as an advertisement: their name says which.
            static const TagRule kCustom{Handling::Ordinary, "span", {}};
            TagRule named = kCustom;
            named.mark = name;
            m_open.append(&kCustom);
            writeElement(named.written, attributes, named.mark);
            checkDepth();
        }
    }

    void openElement(const QByteArray &name, const TagRule &rule, const QList<Attribute> &attributes)
    {
        switch (rule.handling) {
        case Handling::Skip:
            (void)takeRawText(name);
            return;
        case Handling::Item:
        case Handling::Definition:
            closeItem(rule.handling);
            closeParagraph();
            break;
        case Handling::Special:
        case Handling::Heading:
        case Handling::Paragraph:
            closeParagraph();
            break;
        case Handling::Anchor:
            closeAnchor();
            // To gumbo each costs a walk over all that came before; links only tell lists of links.
            if (m_crossedLinks > kMostCrossedLinks) {
                return;
            }
            break;
        case Handling::Cell:
            if (const qsizetype table = nearest(Handling::Table); table >= 0) {
                m_open.resize(table + 1);
            }
            break;
        case Handling::Void:
        case Handling::Table:
        case Handling::Ordinary:
            break;
        }
        if (rule.handling != Handling::Cell && rule.handling != Handling::Void) {
            m_open.append(&rule);
        }
        writeElement(rule.written, attributes, rule.mark);
        checkDepth();
    }

    void checkDepth()
    {
        if (m_open.size() > m_limits.htmlDepth) {
            m_error = Error{ErrorCode::TooDeep, {QString()}, {}};
        } else if (++m_elements > m_limits.htmlElements) {
            m_error = Error{ErrorCode::MalformedInput,
                            {QString(), QString(), u"more than %1 elements"_s.arg(m_limits.htmlElements)},
                            {}};
        }
    }

    /// Innermost open element of this kind that is not outside a table; -1 when there is none.
    [[nodiscard]] qsizetype nearest(Handling handling, const QByteArray &written = {}) const
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            const TagRule &open = *m_open[i];
            if (open.handling == handling && (written.isEmpty() || open.written == written)) {
                return i;
            }
            if (open.handling == Handling::Table) {
                break;
            }
        }
        return -1;
    }

    void closeFrom(qsizetype index)
    {
        if (index >= 0) {
            m_open.resize(index);
        }
    }

    void closeParagraph() { closeFrom(nearest(Handling::Paragraph)); }

    void closeAnchor()
    {
        // Blocks inside a link stay open when the link ends.
        const qsizetype anchor = nearest(Handling::Anchor);
        if (anchor < 0) {
            return;
        }
        const bool isCrossed
            = std::any_of(m_open.cbegin() + anchor + 1, m_open.cend(),
                          [](const TagRule *open) { return open->handling != Handling::Ordinary; });
        m_crossedLinks += isCrossed ? 1 : 0;
        m_open.removeAt(anchor);
    }

    // The list item before the one that begins, unless a list or another block stands between.
    void closeItem(Handling handling)
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            const TagRule &open = *m_open[i];
            if (open.handling == handling) {
                m_open.resize(i);
                return;
            }
            const bool isPassed = open.handling == Handling::Ordinary || open.handling == Handling::Anchor
                || open.handling == Handling::Paragraph || open.written == "div" || open.written == "address";
            if (!isPassed) {
                return;
            }
        }
    }

    void closeElement(const QByteArray &name)
    {
        if (name == "br") {
            m_result.html.append("<br>");
            return;
        }
        static const TagRule kCustom{Handling::Ordinary, "span", {}};
        const auto known = htmlTagRules().constFind(name);
        if (known == htmlTagRules().cend() && !name.contains('-')) {
            return;
        }
        const TagRule &rule = known == htmlTagRules().cend() ? kCustom : *known;
        if (rule.handling == Handling::Skip || rule.handling == Handling::Void) {
            return;
        }
        m_result.html.append("</" + rule.written + '>');
        switch (rule.handling) {
        case Handling::Anchor:
            closeAnchor();
            break;
        case Handling::Ordinary:
            closeOrdinary(rule.written);
            break;
        case Handling::Item:
            closeListItem();
            break;
        case Handling::Paragraph:
        case Handling::Heading:
            closeFrom(nearest(rule.handling));
            break;
        case Handling::Special:
        case Handling::Definition:
        case Handling::Table:
            closeFrom(nearest(rule.handling, rule.written));
            break;
        case Handling::Cell:
        case Handling::Skip:
        case Handling::Void:
            break;
        }
    }

    void closeOrdinary(const QByteArray &written)
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            const Handling handling = m_open[i]->handling;
            if (handling != Handling::Ordinary && handling != Handling::Anchor) {
                return;
            }
            if (m_open[i]->written == written) {
                m_open.resize(i);
                return;
            }
        }
    }

    void closeListItem()
    {
        const qsizetype item = nearest(Handling::Item);
        for (qsizetype i = item + 1; item >= 0 && i < m_open.size(); ++i) {
            if (m_open[i]->written == "ul" || m_open[i]->written == "ol") {
                return;
            }
        }
        closeFrom(item);
    }

    // Contents of an element up to its end tag, which is consumed; empty when there is no end tag, and
    // then only the start tag is gone.
    QStringView takeRawText(const QByteArray &name)
    {
        if (m_neverClosed.contains(name)) {
            return {};
        }
        const QString end = u"</"_s + QString::fromLatin1(name);
        qsizetype found = m_page.indexOf(end, m_at, Qt::CaseInsensitive);
        if (found < 0) {
            // Remembered, so that a million of them are not searched a million times.
            m_neverClosed.insert(name);
            if (name == "script" || name == "style") {
                m_at = m_page.size();
            }
            return {};
        }
        const QStringView raw = m_page.sliced(m_at, found - m_at);
        m_at = found;
        skipPast(">"_L1);
        return raw;
    }

    void writeMeta(const char *name, QStringView content)
    {
        if (!content.isEmpty()) {
            writeElement("meta",
                         {{"name", QString::fromLatin1(name)},
                          {"content", content.first(std::min(content.size(), kLongestAttribute))}},
                         {});
        }
    }

    void writeElement(const QByteArray &name, const QList<Attribute> &attributes, const QByteArray &mark)
    {
        QByteArray &html = m_result.html;
        html.append('<').append(name);
        QByteArray classes = mark;
        for (const Attribute &attribute : attributes) {
            if (attribute.name == "class") {
                classes.append(' ').append(attribute.value.toUtf8());
            } else {
                html.append(' ').append(attribute.name).append("=\"");
                html.append(attribute.value.toUtf8().replace('"', "&quot;")).append('"');
            }
        }
        if (!classes.isEmpty()) {
            html.append(" class=\"").append(classes.replace('"', "&quot;")).append('"');
        }
        html.append('>');
    }

    QStringView m_page;
    const ImportLimits &m_limits;
    qsizetype m_at = 0;
    FilteredHtml m_result;
    QList<const TagRule *> m_open; ///< by the names written, as the parser will see them
    QSet<QByteArray> m_neverClosed;
    std::optional<Error> m_error;
    int m_elements = 0;
    int m_crossedLinks = 0;
    bool m_hasTitle = false;
};

} // namespace

Result<FilteredHtml> filterHtml(QStringView page, const ImportLimits &limits)
{
    return Filter(page, limits).run();
}

} // namespace Stemma
