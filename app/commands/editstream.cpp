// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/editstream.h"

#include "models/records/recordtraits.h"
#include "models/storage/articletext.h"
#include "models/text/decoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> badField(const QString &field, const QString &value, const QString &allowed)
{
    return failure(ErrorCode::InvalidValue, {field, value, allowed});
}

QString shown(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

} // namespace

/// The fields of one operation; knows which were asked for. The first error stays.
class EditStream::Fields {
public:
    explicit Fields(const QJsonObject &object)
        : m_object(object)
    {
    }

    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }

    [[nodiscard]] QJsonValue take(const QString &name)
    {
        m_known.insert(name);
        return m_object.value(name);
    }

    std::optional<QString> optionalText(const QString &name)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        if (!value.isString()) {
            fail(name, shown(value), u"text"_s);
            return std::nullopt;
        }
        // Line ends and control characters as in articles, so that tables stay well formed.
        return canonicalText(value.toString());
    }

    QString text(const QString &name) { return optionalText(name).value_or(QString()); }

    QString required(const QString &name)
    {
        const QString value = text(name);
        if (value.isEmpty()) {
            fail(name, value, u"text, not empty"_s);
        }
        return value;
    }

    template <typename Enum> std::optional<Enum> optionalKey(const QString &name)
    {
        const std::optional<QString> key = optionalText(name);
        if (!key) {
            return std::nullopt;
        }
        const auto value = fromKey<Enum>(QStringView(*key));
        if (!value) {
            fail(name, *key, allKeys<Enum>());
        }
        return value;
    }

    /// An id that must be a UUID; null when the field is missing.
    template <typename Identity> Identity optionalId(const QString &name)
    {
        const std::optional<QString> value = optionalText(name);
        if (!value) {
            return {};
        }
        const auto id = Identity::fromString(*value);
        if (id.isNull()) {
            fail(name, *value, u"a UUID"_s);
        }
        return id;
    }

    /// The span an operation is about, under the name "span" or "id".
    SpanId span()
    {
        const bool isNamedSpan = has(u"span"_s);
        const auto id = optionalId<SpanId>(isNamedSpan ? u"span"_s : u"id"_s);
        if (id.isNull()) {
            fail(u"span"_s, QString(), u"the id of an annotation"_s);
        }
        return id;
    }

    QList<SpanId> spans(const QString &name)
    {
        QList<SpanId> ids;
        const QJsonValue value = take(name);
        if (!value.isArray()) {
            fail(name, shown(value), u"a list of ids"_s);
            return ids;
        }
        for (const QJsonValue item : value.toArray()) {
            const auto id = SpanId::fromString(item.toString());
            if (id.isNull()) {
                fail(name, shown(item), u"a UUID"_s);
            }
            ids.append(id);
        }
        return ids;
    }

    CodePointRange range(const QJsonValue &value, const QString &name)
    {
        const QJsonArray pair = value.toArray();
        CodePointRange result{pair.at(0).toInteger(-1), pair.at(1).toInteger(-1)};
        if (pair.size() != 2 || result.start < 0 || result.end < 0) {
            fail(name, QString::fromUtf8(QJsonDocument(pair).toJson(QJsonDocument::Compact)),
                 u"[start, end] in code points"_s);
        }
        return result;
    }

    /// The first error: a bad value, or a field that nobody asked for.
    [[nodiscard]] Result<void> outcome() const
    {
        if (m_error) {
            return std::unexpected(*m_error);
        }
        for (auto field = m_object.constBegin(); field != m_object.constEnd(); ++field) {
            if (!m_known.contains(field.key())) {
                QStringList known(m_known.cbegin(), m_known.cend());
                known.sort();
                return badField(u"field"_s, field.key(), known.join(u", "_s));
            }
        }
        return {};
    }

    void fail(const QString &field, const QString &value, const QString &allowed)
    {
        if (!m_error) {
            m_error = badField(field, value, allowed).error();
        }
    }

private:
    QJsonObject m_object;
    QSet<QString> m_known;
    std::optional<Error> m_error;
};

EditStream::EditStream(Project &project)
    : m_project(project)
{
}

Result<StreamAnswer> EditStream::apply(const QJsonObject &operation)
{
    struct Entry {
        QLatin1StringView name;
        Result<QUuid> (EditStream::*apply)(Fields &fields);
    };

    static constexpr std::array kOperations{
        Entry{"span"_L1, &EditStream::addSpan},
        Entry{"update"_L1, &EditStream::updateSpan},
        Entry{"move"_L1, &EditStream::moveSpan},
        Entry{"part"_L1, &EditStream::addPart},
        Entry{"kind"_L1, &EditStream::setKind},
        Entry{"delete"_L1, &EditStream::removeSpans},
        Entry{"link"_L1, &EditStream::linkSpans},
        Entry{"unlink"_L1, &EditStream::unlinkSpan},
        Entry{"base"_L1, &EditStream::chooseBase},
        Entry{"article"_L1, &EditStream::updateArticle},
        Entry{"remove"_L1, &EditStream::removeArticle},
        Entry{"undo"_L1, &EditStream::undo},
        Entry{"redo"_L1, &EditStream::redo},
    };

    Fields fields(operation);
    const QString name = fields.take(u"op"_s).toString();
    const auto entry = std::ranges::find(kOperations, name, &Entry::name);
    if (entry == kOperations.end()) {
        return badField(u"op"_s, name, operations());
    }
    return (this->*(entry->apply))(fields).transform(
        [this](QUuid id) { return StreamAnswer{id, m_project.lastEdit()}; });
}

QString EditStream::operations()
{
    return u"span, update, move, part, kind, delete, link, unlink, base, article, remove, undo, redo"_s;
}

Result<QUuid> EditStream::addSpan(Fields &fields)
{
    const QString articleName = fields.required(u"article"_s);
    NewSpan span;
    span.id = fields.optionalId<SpanId>(u"id"_s);
    if (const auto kind = fields.optionalKey<SpanKind>(u"kind"_s)) {
        span.kind = *kind;
    } else {
        fields.fail(u"kind"_s, QString(), allKeys<SpanKind>());
    }
    span.entity = fields.text(u"entity"_s);
    span.entityType = fields.optionalKey<EntityType>(u"entity_type"_s).value_or(EntityType::Unset);
    span.speaker = fields.text(u"speaker"_s);
    span.cue = fields.text(u"cue"_s);
    span.source = fields.text(u"source"_s);
    span.form = fields.optionalKey<QuoteForm>(u"form"_s).value_or(QuoteForm::Unset);
    span.claim = fields.text(u"claim"_s);
    span.stance = fields.optionalKey<Stance>(u"stance"_s).value_or(Stance::Unset);
    span.note = fields.text(u"note"_s);
    span.status = fields.optionalKey<SpanStatus>(u"status"_s).value_or(SpanStatus::Accepted);
    const auto article = m_project.findArticle(articleName);
    const auto ranges = rangesOf(fields, article.value_or(ArticleId()));
    if (auto sound = fields.outcome(); !sound) {
        return std::unexpected(sound.error());
    }
    if (!article || !ranges) {
        return std::unexpected(!article ? article.error() : ranges.error());
    }
    span.article = *article;
    span.ranges = *ranges;
    return m_project.addSpan(span).transform([](SpanId id) { return id.uuid(); });
}

Result<QUuid> EditStream::updateSpan(Fields &fields)
{
    const SpanId id = fields.span();
    SpanAttributes attributes;
    attributes.entity = fields.optionalText(u"entity"_s);
    attributes.entityType = fields.optionalKey<EntityType>(u"entity_type"_s);
    attributes.speaker = fields.optionalText(u"speaker"_s);
    attributes.cue = fields.optionalText(u"cue"_s);
    attributes.source = fields.optionalText(u"source"_s);
    attributes.form = fields.optionalKey<QuoteForm>(u"form"_s);
    attributes.claim = fields.optionalText(u"claim"_s);
    attributes.stance = fields.optionalKey<Stance>(u"stance"_s);
    attributes.note = fields.optionalText(u"note"_s);
    attributes.status = fields.optionalKey<SpanStatus>(u"status"_s);
    return fields.outcome().and_then([&] { return m_project.updateSpan(id, attributes); }).transform([id] {
        return id.uuid();
    });
}

Result<QUuid> EditStream::moveSpan(Fields &fields)
{
    const SpanId id = fields.span();
    const auto span = m_project.store().span(id);
    const auto ranges = rangesOf(fields, span ? span->article : ArticleId());
    if (auto sound = fields.outcome(); !sound) {
        return std::unexpected(sound.error());
    }
    if (!span || !ranges) {
        return std::unexpected(!span ? span.error() : ranges.error());
    }
    return m_project.setSpanRanges(id, *ranges).transform([id] { return id.uuid(); });
}

Result<QUuid> EditStream::addPart(Fields &fields)
{
    const SpanId id = fields.span();
    const CodePointRange range = fields.range(fields.take(u"range"_s), u"range"_s);
    return fields.outcome().and_then([&] { return m_project.addPart(id, range); }).transform([id] {
        return id.uuid();
    });
}

Result<QUuid> EditStream::setKind(Fields &fields)
{
    const SpanId id = fields.span();
    const auto kind = fields.optionalKey<SpanKind>(u"kind"_s);
    if (!kind) {
        fields.fail(u"kind"_s, QString(), allKeys<SpanKind>());
    }
    return fields.outcome().and_then([&] { return m_project.setSpanKind(id, *kind); }).transform([id] {
        return id.uuid();
    });
}

Result<QUuid> EditStream::removeSpans(Fields &fields)
{
    const bool isList = fields.has(u"ids"_s);
    const QList<SpanId> ids = isList ? fields.spans(u"ids"_s) : QList<SpanId>{fields.span()};
    return fields.outcome().and_then([&] { return m_project.removeSpans(ids); }).transform([&] {
        return ids.size() == 1 ? ids.first().uuid() : QUuid();
    });
}

Result<QUuid> EditStream::linkSpans(Fields &fields)
{
    const QList<SpanId> ids = fields.spans(u"spans"_s);
    return fields.outcome().and_then([&] { return m_project.linkSpans(ids); }).transform([](QuoteGroupId id) {
        return id.uuid();
    });
}

Result<QUuid> EditStream::unlinkSpan(Fields &fields)
{
    const SpanId id = fields.span();
    return fields.outcome().and_then([&] { return m_project.unlinkSpan(id); }).transform([id] {
        return id.uuid();
    });
}

Result<QUuid> EditStream::chooseBase(Fields &fields)
{
    const SpanId id = fields.span();
    return fields.outcome().and_then([&] { return m_project.chooseBase(id); }).transform([id] {
        return id.uuid();
    });
}

Result<QUuid> EditStream::updateArticle(Fields &fields)
{
    const QString name = fields.required(u"article"_s);
    const auto id = m_project.findArticle(name);
    const auto stored = id ? m_project.store().article(*id) : std::unexpected(id.error());
    Article article = stored.value_or(Article());
    const auto assign
        = [&fields](QString &field, const QString &key) { field = fields.optionalText(key).value_or(field); };
    assign(article.title, u"title"_s);
    assign(article.outlet, u"outlet"_s);
    assign(article.author, u"author"_s);
    assign(article.url, u"url"_s);
    assign(article.language, u"language"_s);
    assign(article.note, u"note"_s);
    article.readState = fields.optionalKey<ReadState>(u"read_state"_s).value_or(article.readState);
    if (const auto written = fields.optionalText(u"published"_s)) {
        const auto published = PublishedDate::fromString(*written);
        if (published) {
            article.published = *published;
        } else {
            fields.fail(u"published"_s, *written, u"2018-08-06, 2018-08-06T14:10, 2018-08-05/2018-08-07"_s);
        }
    }
    if (auto sound = fields.outcome(); !sound) {
        return std::unexpected(sound.error());
    }
    if (!stored) {
        return std::unexpected(stored.error());
    }
    return m_project.updateArticle(article).transform([&] { return article.id.uuid(); });
}

Result<QUuid> EditStream::removeArticle(Fields &fields)
{
    const QString name = fields.required(u"article"_s);
    if (auto sound = fields.outcome(); !sound) {
        return std::unexpected(sound.error());
    }
    return m_project.findArticle(name).and_then([this](ArticleId id) {
        return m_project.removeArticles({id}).transform([id] { return id.uuid(); });
    });
}

Result<QUuid> EditStream::undo(Fields &fields)
{
    return fields.outcome().and_then([this] { return m_project.undo(); }).transform([](const Edit &) {
        return QUuid();
    });
}

Result<QUuid> EditStream::redo(Fields &fields)
{
    return fields.outcome().and_then([this] { return m_project.redo(); }).transform([](const Edit &) {
        return QUuid();
    });
}

Result<SourceText> EditStream::textOf(ArticleId article)
{
    if (article != m_textArticle || m_textArticle.isNull()) {
        const ProjectStore &store = m_project.store();
        auto text = store.article(article).and_then(
            [&](const Article &found) { return articleText(store, found); });
        if (!text) {
            return std::unexpected(text.error());
        }
        m_text = SourceText(std::move(*text));
        m_textArticle = article;
    }
    return m_text;
}

Result<CodePointRanges> EditStream::rangesOf(Fields &fields, ArticleId article)
{
    const QJsonValue given = fields.take(u"ranges"_s);
    const QJsonValue exact = fields.take(u"exact"_s);
    const qint64 occurrence = fields.take(u"occurrence"_s).toInteger(1);
    const std::optional<QString> expected = fields.optionalText(u"text"_s);
    CodePointRanges ranges;
    if (given.isArray()) {
        for (const QJsonValue pair : given.toArray()) {
            ranges.append(fields.range(pair, u"ranges"_s));
        }
    } else if (exact.isArray() || exact.isString()) {
        QStringList parts;
        const QJsonArray items = exact.isString() ? QJsonArray{exact} : exact.toArray();
        for (const QJsonValue item : items) {
            parts.append(item.toString());
        }
        const auto found = findExact(parts, occurrence, article);
        if (!found) {
            return found;
        }
        ranges = *found;
    }
    if (ranges.isEmpty()) {
        fields.fail(u"ranges"_s, shown(given), u"[[start, end], ...], or “exact” with the words"_s);
    }
    if (expected) {
        const auto text = textOf(article);
        const auto placed = text ? text->fromCodePoints(ranges) : std::unexpected(text.error());
        if (!placed) {
            return std::unexpected(placed.error());
        }
        QStringList parts;
        for (const TextRange range : *placed) {
            parts.append(text->slice(range).toString());
        }
        if (parts.join(u" … "_s) != *expected) {
            fields.fail(u"text"_s, *expected, parts.join(u" … "_s));
        }
    }
    return ranges;
}

Result<CodePointRanges> EditStream::findExact(const QStringList &parts, qint64 occurrence, ArticleId article)
{
    const auto text = textOf(article);
    if (!text) {
        return std::unexpected(text.error());
    }
    CodePointRanges ranges;
    qsizetype position = 0;
    for (const QString &part : parts) {
        qsizetype found = text->text().indexOf(part, position);
        for (qint64 skip = occurrence; ranges.isEmpty() && skip > 1 && found >= 0; --skip) {
            found = text->text().indexOf(part, found + 1);
        }
        if (part.isEmpty() || found < 0 || occurrence < 1) {
            return failure(ErrorCode::NotFound, {u"text"_s, part});
        }
        position = found + part.size();
        ranges.append(text->toCodePoints(TextRange{found, position}));
    }
    return ranges;
}

} // namespace Stemma
