// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/recordsql.h"
#include "models/storage/sqlitecheck.h"
#include "models/storage/sqlitestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// What spans refer to, looked up in memory: a join in SQL would search four trees a row.
struct Names {
    QHash<EntityId, Entity> entities;
    QHash<ClaimId, QString> claims;
    QHash<QuoteGroupId, SpanId> bases;

    [[nodiscard]] Result<void> load(const Connection &connection);
};

Result<void> Names::load(const Connection &connection)
{
    Result<RawQuery> query = connection.query("SELECT id, name, type FROM entity");
    if (!query) {
        return std::unexpected(query.error());
    }
    const auto readEntity = [this](const RawQuery &row) {
        Entity entity;
        row.read(0, entity.id);
        row.read(1, entity.name);
        row.read(2, entity.type);
        entities.insert(entity.id, entity);
        return true;
    };
    if (const Result<void> done = forEachRow(*query, readEntity); !done) {
        return done;
    }
    query = connection.query("SELECT id, statement FROM claim");
    if (!query) {
        return std::unexpected(query.error());
    }
    const auto readClaim = [this](const RawQuery &row) {
        claims.insert(ClaimId(row.uuid(0)), row.text(1));
        return true;
    };
    if (const Result<void> done = forEachRow(*query, readClaim); !done) {
        return done;
    }
    query = connection.query("SELECT id, base_span_id FROM quote_group");
    if (!query) {
        return std::unexpected(query.error());
    }
    return forEachRow(*query, [this](const RawQuery &row) {
        bases.insert(QuoteGroupId(row.uuid(0)), SpanId(row.uuid(1)));
        return true;
    });
}

/// Walks the articles by id beside the spans, which come in the same order.
class ArticleCursor {
public:
    explicit ArticleCursor(RawQuery query)
        : m_query(std::move(query))
    {
    }

    /// Fills in what @p row shows of its article.
    [[nodiscard]] Result<void> moveTo(SpanRow &row)
    {
        const QUuid wanted = row.span.article.uuid();
        while (m_id != wanted) {
            const Result<bool> found = m_query.next();
            if (!found) {
                return std::unexpected(found.error());
            }
            if (!*found) { // a span without an article: check() reports it
                m_id = wanted;
                m_revision = {};
                m_text = {};
                row.articleTitle.clear();
                return {};
            }
            m_id = m_query.uuid(0);
        }
        m_query.read(1, row.articleTitle);
        m_query.read(2, row.outlet);
        m_query.read(3, row.published);
        m_query.read(4, row.url);
        m_query.read(5, m_text);
        m_query.read(6, m_revision);
        return {};
    }

    /// The current revision and the hash of its text.
    [[nodiscard]] RevisionId revision() const { return m_revision; }

    [[nodiscard]] const ContentHash &text() const { return m_text; }

private:
    RawQuery m_query;
    QUuid m_id;
    RevisionId m_revision;
    ContentHash m_text;
};

QJsonValue toJson(const QString &value)
{
    return value;
}

QJsonValue toJson(const QUuid &value)
{
    return value.toString(QUuid::WithoutBraces);
}

QJsonValue toJson(const ContentHash &value)
{
    return value.toHex();
}

QJsonValue toJson(const QDateTime &value)
{
    return value.isValid() ? value.toMSecsSinceEpoch() : QJsonValue();
}

QJsonValue toJson(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}

QJsonValue toJson(const PublishedDate &value)
{
    return value.toString();
}

QJsonValue toJson(qint64 value)
{
    return value;
}

QJsonValue toJson(double value)
{
    return value;
}

template <typename Tag> QJsonValue toJson(Id<Tag> value)
{
    return toJson(value.uuid());
}

template <typename Enum>
    requires std::is_enum_v<Enum>
QJsonValue toJson(Enum value)
{
    return QString(keyOf(value));
}

QJsonValue toJson(const CodePointRanges &ranges)
{
    QJsonArray array;
    for (const CodePointRange &range : ranges) {
        array.append(QJsonArray{range.start, range.end});
    }
    return array;
}

template <typename Record> Result<void> dumpTable(const Connection &connection, QByteArray &out)
{
    Result<RawQuery> query = connection.query(selectOf<Record>() + " ORDER BY id");
    if (!query) {
        return std::unexpected(query.error());
    }
    Record record;
    return forEachRow(*query, [&](const RawQuery &row) {
        readRecord(row, record);
        QJsonObject object; // its keys are sorted
        forEachField(std::as_const(record), [&](const char *name, const auto &value) {
            object.insert(QLatin1StringView(name), toJson(value));
        });
        out += RecordTraits<Record>::table;
        out += ' ';
        out += QJsonDocument(object).toJson(QJsonDocument::Compact);
        out += '\n';
        return true;
    });
}

} // namespace

Result<void> SqliteStore::readConsistently(const std::function<Result<void>()> &read) const
{
    // A deferred transaction: its snapshot begins with the first read and blocks no writer (WAL).
    if (const Result<void> begun = m_connection->execute("BEGIN"); !begun) {
        return begun;
    }
    const Result<void> done = read();
    const Result<void> ended = m_connection->execute("COMMIT");
    return done ? ended : done;
}

Result<void> SqliteStore::visitSpans(const SpanVisitor &visitor) const
{
    Names names;
    if (const Result<void> loaded = names.load(*m_connection); !loaded) {
        return loaded;
    }
    Result<RawQuery> articles = m_connection->query(
        "SELECT a.id, a.title, a.outlet, a.published, a.url, r.text_hash, a.revision_id FROM article a"
        " LEFT JOIN revision r ON r.id = a.revision_id ORDER BY a.id");
    if (!articles) {
        return std::unexpected(articles.error());
    }
    ArticleCursor cursor(std::move(*articles));
    Result<RawQuery> spans = m_connection->query(selectOf<Span>() + " ORDER BY article_id, start, id");
    if (!spans) {
        return std::unexpected(spans.error());
    }
    SpanRow row;
    ArticleId article;
    Result<void> moved;
    const Result<void> done = forEachRow(*spans, [&](const RawQuery &query) {
        readRecord(query, row.span);
        if (row.span.article != article) {
            article = row.span.article;
            moved = cursor.moveTo(row);
        }
        if (row.span.revision == cursor.revision()) {
            row.text = cursor.text();
        } else {
            const Result<Revision> other = revision(row.span.revision);
            row.text = other ? other->text : ContentHash();
        }
        const auto entity = names.entities.constFind(row.span.entity);
        row.entityName = entity == names.entities.cend() ? QString() : entity->name;
        row.entityType = entity == names.entities.cend() ? EntityType::Unset : entity->type;
        const auto speaker = names.entities.constFind(row.span.speaker);
        row.speakerName = speaker == names.entities.cend() ? QString() : speaker->name;
        row.claimStatement = row.span.claim.isNull() ? QString() : names.claims.value(row.span.claim);
        row.groupBase = row.span.group.isNull() ? SpanId() : names.bases.value(row.span.group);
        return moved && visitor(row);
    });
    return moved ? done : moved;
}

Result<QByteArray> SqliteStore::dump() const
{
    QByteArray out;
    Result<void> done;
    const auto add = [&]<typename Record>() {
        if (done) {
            done = dumpTable<Record>(*m_connection, out);
        }
    };
    add.template operator()<Article>();
    add.template operator()<Revision>();
    add.template operator()<Entity>();
    add.template operator()<Claim>();
    add.template operator()<QuoteGroup>();
    add.template operator()<Span>();
    add.template operator()<Derivation>();
    add.template operator()<Suggestion>();
    add.template operator()<Review>();
    add.template operator()<VariantMark>();
    if (!done) {
        return std::unexpected(done.error());
    }
    return out;
}

Result<QList<ProjectStore::Violation>> SqliteStore::check(const std::function<bool(double)> &progress) const
{
    return checkSqliteProject(*this, *m_connection, progress);
}

} // namespace Stemma
