// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmlmetadata.h"

#include "models/exchange/import/importdate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kMostJsonNodes = 10'000;

bool isArticleType(const QJsonValue &type)
{
    const QStringList names = type.isArray() ? type.toVariant().toStringList() : QStringList{type.toString()};
    return std::any_of(names.cbegin(), names.cend(), [](const QString &name) {
        return name.endsWith("Article"_L1) || name.endsWith("NewsArticle"_L1)
            || name.endsWith("BlogPosting"_L1) || name.endsWith("Report"_L1)
            || name.endsWith("LiveBlogPosting"_L1);
    });
}

// All objects of the document, whether in lists, @graph, or mainEntity of a web page.
QList<QJsonObject> objectsOf(const QJsonDocument &document)
{
    QList<QJsonValue> open{document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())};
    QList<QJsonObject> objects;
    while (!open.isEmpty() && objects.size() < kMostJsonNodes) {
        const QJsonValue value = open.takeFirst();
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &item : array) {
                open.append(item);
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            objects.append(object);
            for (const QLatin1StringView key : {"@graph"_L1, "mainEntity"_L1, "itemListElement"_L1}) {
                if (object.contains(key)) {
                    open.append(object[key]);
                }
            }
        }
    }
    return objects;
}

// Many pages write entities into their JSON, where they mean nothing.
QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&')) {
        return text;
    }
    QByteArray escaped = text.toUtf8();
    escaped.replace('<', "&lt;");
    QString decoded;
    for (const HtmlNode &node : parseHtmlTree(escaped)) {
        decoded += node.text;
    }
    return decoded;
}

class JsonLd {
public:
    explicit JsonLd(const QStringList &scripts)
    {
        for (const QString &script : scripts) {
            m_objects.append(objectsOf(QJsonDocument::fromJson(script.trimmed().toUtf8())));
        }
        for (const QJsonObject &object : std::as_const(m_objects)) {
            if (const QString id = object["@id"_L1].toString(); !id.isEmpty() && object.size() > 1) {
                m_byId.insert(id, object);
            }
        }
    }

    [[nodiscard]] QJsonObject article() const
    {
        QJsonObject best;
        for (const QJsonObject &object : m_objects) {
            // A page may list teasers as articles; its own has the most to say.
            if (isArticleType(object["@type"_L1]) && object.size() > best.size()) {
                best = object;
            }
        }
        return best;
    }

    /// Name of a person or organisation given as a string, an object, a reference or a list of these.
    [[nodiscard]] QString nameOf(const QJsonValue &value) const
    {
        if (value.isArray()) {
            QStringList names;
            const QJsonArray array = value.toArray();
            for (const QJsonValue &item : array) {
                if (const QString name = nameOf(item); !name.isEmpty() && !names.contains(name)) {
                    names.append(name);
                }
            }
            return names.join(", "_L1);
        }
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            const QString name = textOf(object["name"_L1]);
            return name.isEmpty() ? textOf(m_byId.value(object["@id"_L1].toString())["name"_L1]) : name;
        }
        const QString text = textOf(value);
        return text.startsWith("http"_L1) ? QString() : text;
    }

    [[nodiscard]] static QString textOf(const QJsonValue &value)
    {
        const QJsonValue one = value.isArray() ? value.toArray().first() : value;
        return withoutEntities(one.isObject() ? one["@value"_L1].toString() : one.toString()).simplified();
    }

private:
    QList<QJsonObject> m_objects;
    QHash<QString, QJsonObject> m_byId;
};

class MetaElements {
public:
    explicit MetaElements(const HtmlTree &tree)
    {
        for (const HtmlNode &node : tree) {
            if (node.tag == GUMBO_TAG_META && !node.name.isEmpty() && !node.value.trimmed().isEmpty()) {
                m_values[node.name].append(node.value.simplified());
            } else if (node.tag == GUMBO_TAG_LINK && node.rel.contains("canonical"_L1)
                       && m_canonical.isEmpty()) {
                m_canonical = node.value.trimmed();
            }
        }
    }

    [[nodiscard]] QString first(std::initializer_list<QLatin1StringView> names) const
    {
        for (const QLatin1StringView name : names) {
            if (const auto found = m_values.constFind(QString(name)); found != m_values.cend()) {
                return found->first();
            }
        }
        return {};
    }

    [[nodiscard]] QStringList all(QLatin1StringView name) const { return m_values.value(QString(name)); }

    [[nodiscard]] QString canonical() const { return m_canonical; }

private:
    QHash<QString, QStringList> m_values;
    QString m_canonical;
};

QString webAddress(const QString &text)
{
    const QUrl url(text.trimmed());
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1 ? text.trimmed() : QString();
}

// "Dozens hurt | Daily Ledger", "Dozens hurt - Daily Ledger": the outlet goes.
QString withoutOutlet(const QString &title, const QString &outlet)
{
    static const QRegularExpression separator(uR"( [|–—·»-] )"_s);
    const qsizetype at = title.lastIndexOf(separator);
    if (at <= 0) {
        return title;
    }
    const QString tail = title.sliced(at + 3).trimmed();
    const bool isOutlet = !outlet.isEmpty()
        && (tail.compare(outlet, Qt::CaseInsensitive) == 0 || tail.contains(outlet, Qt::CaseInsensitive));
    return isOutlet ? title.first(at).trimmed() : title;
}

QString textInside(const HtmlTree &tree, int node)
{
    QString text;
    for (int i = node + 1; i < tree[size_t(node)].end; ++i) {
        text += tree[size_t(i)].text;
    }
    return text.simplified();
}

// The page's one heading of the first rank, the outlet's name in the page's header not counted.
QString onlyHeading(const HtmlTree &tree, const QString &outlet)
{
    QString found;
    for (int i = 0; i < int(tree.size()); ++i) {
        if (tree[size_t(i)].tag == GUMBO_TAG_H1 && !tree[size_t(i)].isText) {
            const QString heading = textInside(tree, i);
            if (heading.compare(outlet, Qt::CaseInsensitive) == 0) {
                continue;
            }
            if (!found.isEmpty()) {
                return {};
            }
            found = heading;
        }
    }
    return found;
}

QString authorElement(const HtmlTree &tree)
{
    for (int i = 0; i < int(tree.size()); ++i) {
        const HtmlNode &node = tree[size_t(i)];
        if (!node.isText && (node.itemprop == "author"_L1 || node.rel == "author"_L1)
            && node.tag != GUMBO_TAG_META) {
            const QString name = textInside(tree, i);
            if (!name.isEmpty() && name.size() < 100) {
                return name;
            }
        }
    }
    return {};
}

PublishedDate timeElement(const HtmlTree &tree)
{
    PublishedDate best;
    for (int i = 0; i < int(tree.size()); ++i) {
        const HtmlNode &node = tree[size_t(i)];
        if (node.tag != GUMBO_TAG_TIME || node.isText) {
            continue;
        }
        const PublishedDate date
            = publishedDateFromAnywhere(node.value.isEmpty() ? textInside(tree, i) : node.value);
        if (node.itemprop == "datePublished"_L1 && !date.isUnknown()) {
            return date;
        }
        best = best.isUnknown() ? date : best;
    }
    return best;
}

PublishedDate dateOfMeta(const MetaElements &meta)
{
    for (const QLatin1StringView name :
         {"article:published_time"_L1, "og:article:published_time"_L1, "datepublished"_L1, "publish-date"_L1,
          "publish_date"_L1, "pubdate"_L1, "parsely-pub-date"_L1, "sailthru.date"_L1,
          "cxenseparse:recs:publishtime"_L1, "dc.date.issued"_L1, "dcterms.issued"_L1, "dcterms.created"_L1,
          "dc.date"_L1, "dcterms.date"_L1, "date"_L1}) {
        const PublishedDate date = publishedDateFromAnywhere(meta.first({name}));
        if (!date.isUnknown()) {
            return date;
        }
    }
    return {};
}

} // namespace

HtmlMetadata htmlMetadata(const HtmlTree &tree, const QStringList &scripts)
{
    const JsonLd jsonLd(scripts);
    const QJsonObject article = jsonLd.article();
    const MetaElements meta(tree);
    const auto orElse = [](const QString &first, auto second) { return first.isEmpty() ? second() : first; };

    HtmlMetadata found;
    found.outlet = orElse(jsonLd.nameOf(article["publisher"_L1]), [&] {
        return meta.first({"og:site_name"_L1, "application-name"_L1, "dc.publisher"_L1,
                           "dcterms.publisher"_L1, "publisher"_L1});
    });
    found.title = orElse(JsonLd::textOf(article["headline"_L1]), [&] {
        const QString title
            = meta.first({"og:title"_L1, "twitter:title"_L1, "dc.title"_L1, "dcterms.title"_L1});
        return orElse(title, [&] {
            const QString heading = onlyHeading(tree, found.outlet);
            return heading.isEmpty() ? meta.first({"stemma:title"_L1, "headline"_L1}) : heading;
        });
    });
    found.title = withoutOutlet(found.title, found.outlet);
    found.author = orElse(jsonLd.nameOf(article["author"_L1]), [&] {
        QStringList names = meta.all("article:author"_L1) + meta.all("author"_L1);
        names.removeIf([](const QString &name) { return name.startsWith("http"_L1); });
        names.removeDuplicates();
        const QString listed = names.isEmpty()
            ? meta.first({"dc.creator"_L1, "dcterms.creator"_L1, "parsely-author"_L1, "sailthru.author"_L1,
                          "byl"_L1})
            : names.join(", "_L1);
        return listed.isEmpty() ? authorElement(tree) : listed;
    });
    for (const QLatin1StringView key : {"datePublished"_L1, "dateCreated"_L1}) {
        if (found.published.isUnknown()) {
            found.published = publishedDateFromAnywhere(JsonLd::textOf(article[key]));
        }
    }
    if (found.published.isUnknown()) {
        found.published = dateOfMeta(meta);
    }
    if (found.published.isUnknown()) {
        found.published = timeElement(tree);
    }
    const QJsonValue page = article["mainEntityOfPage"_L1];
    for (const QString &candidate :
         {meta.canonical(), meta.first({"og:url"_L1}), article["url"_L1].toString(),
          page.isObject() ? page["@id"_L1].toString() : page.toString()}) {
        found.url = found.url.isEmpty() ? webAddress(candidate) : found.url;
    }
    found.language = orElse(JsonLd::textOf(article["inLanguage"_L1]), [&] {
        return meta.first(
            {"stemma:language"_L1, "og:locale"_L1, "content-language"_L1, "dc.language"_L1, "language"_L1});
    });
    found.language.replace(u'_', u'-');
    found.articleBody = article["articleBody"_L1].toString();
    return found;
}

} // namespace Stemma
