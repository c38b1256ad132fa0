// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/htmlfilter.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kLongestAttribute = 20'000;
constexpr qsizetype kLongestTagName = 40;

enum class Handling {
    Drop, ///< the tag goes, what is in it stays: formatting, unknown
    Skip, ///< goes with all that is in it
    Void, ///< stays, has no end tag
    Optional, ///< stays; the parser closes it itself, so it adds no depth of its own
    Special, ///< stays; closes only by its own end tag
    Ordinary, ///< stays; an end tag does not reach past special elements
    Anchor, ///< `a`: closed by its end tag wherever it is
    Table, ///< stays; end tags inside do not reach out of it
};

struct TagRule {
    Handling handling;
    QByteArray written; ///< element name in the output
    QByteArray mark; ///< class to add, tells what it was
};

const QHash<QByteArray, TagRule> &tagRules()
{
    static const QHash<QByteArray, TagRule> rules = [] {
        QHash<QByteArray, TagRule> made;
        const auto add = [&](Handling handling, const char *names) {
            for (const QByteArray &name : QByteArray(names).split(' ')) {
                made.insert(name, {handling, name, {}});
            }
        };
        add(Handling::Skip,
            "script style textarea select iframe noembed noframes noscript template svg math video audio "
            "canvas "
            "object applet xmp datalist");
        add(Handling::Void, "br hr");
        add(Handling::Optional, "p li dt dd tr td th thead tbody tfoot caption");
        add(Handling::Special,
            "address article aside blockquote center details div dl figcaption figure footer h1 h2 h3 h4 h5 "
            "h6 "
            "header hgroup main nav ol pre section summary ul");
        add(Handling::Ordinary, "span time");
        add(Handling::Anchor, "a");
        add(Handling::Table, "table");
        made.insert("form", {Handling::Special, "div", "form"});
        made.insert("fieldset", {Handling::Special, "div", {}});
        made.insert("dialog", {Handling::Special, "div", "dialog"});
        made.insert("menu", {Handling::Special, "ul", {}});
        made.insert("dir", {Handling::Special, "ul", {}});
        made.insert("button", {Handling::Ordinary, "span", "button"});
        made.insert("label", {Handling::Ordinary, "span", {}});
        made.insert("q", {Handling::Ordinary, "span", "q-element"});
        return made;
    }();
    return rules;
}

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
        } else if (const auto rule = tagRules().constFind(name); rule != tagRules().cend()) {
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
        case Handling::Drop:
            return;
        case Handling::Skip:
            (void)takeRawText(name);
            return;
        case Handling::Void:
        case Handling::Optional:
            break;
        case Handling::Anchor:
            // A link inside a link ends the one before.
            m_open.removeIf([](const TagRule *open) { return open->handling == Handling::Anchor; });
            [[fallthrough]];
        case Handling::Special:
        case Handling::Ordinary:
        case Handling::Table:
            m_open.append(&rule);
            break;
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

    // What an end tag does, as the tree construction of the HTML standard has it, at least as careful.
    void closeElement(const QByteArray &name)
    {
        if (name == "br") {
            m_result.html.append("<br>");
            return;
        }
        const auto rule = tagRules().constFind(name);
        const bool isCustom = rule == tagRules().cend() && name.contains('-');
        if (!isCustom
            && (rule == tagRules().cend() || rule->handling == Handling::Skip
                || rule->handling == Handling::Void)) {
            return;
        }
        const Handling handling = isCustom ? Handling::Ordinary : rule->handling;
        const QByteArray written = isCustom ? QByteArray("span") : rule->written;
        m_result.html.append("</" + written + '>');
        if (handling == Handling::Optional) {
            return;
        }
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            const Handling other = m_open[i]->handling;
            if (m_open[i]->written == written) {
                if (handling == Handling::Anchor) {
                    m_open.removeAt(i);
                } else {
                    m_open.resize(i);
                }
                return;
            }
            const bool isBarrier = (other == Handling::Table && handling != Handling::Table)
                || (handling == Handling::Ordinary && other == Handling::Special);
            if (isBarrier) {
                return;
            }
        }
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
    bool m_hasTitle = false;
};

} // namespace

Result<FilteredHtml> filterHtml(QStringView page, const ImportLimits &limits)
{
    return Filter(page, limits).run();
}

} // namespace Stemma
