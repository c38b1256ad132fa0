// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/packageimport.h"

#include "models/exchange/datapackage.h"
#include "models/exchange/packagetable.h"
#include "models/text/decoding.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxText = 256LL << 20; // bytes
constexpr qint64 kReportEvery = 512; // rows
constexpr qsizetype kShown = 60; // characters of a text in a message

QString shortened(QStringView text)
{
    return text.size() <= kShown ? text.toString() : text.first(kShown).toString() + u'…';
}

/// Reads the tables one after the other and checks each against those before it.
class PackageReader {
public:
    PackageReader(const QString &folder, const ExportProgress &progress)
        : m_folder(folder)
        , m_progress(progress)
    {
    }

    Result<PackageContent> read()
    {
        const auto package = readDataPackage(m_folder);
        if (!package) {
            return std::unexpected(package.error());
        }
        m_package = *package;
        return readTable(ExportTable::Articles, [this](PackageTable &table) { article(table); })
            .and_then([this] { return readTexts(); })
            .and_then([this] {
                return readTable(ExportTable::Entities, [this](PackageTable &table) { entity(table); });
            })
            .and_then([this] {
                return readTable(ExportTable::Claims, [this](PackageTable &table) { claim(table); });
            })
            .and_then([this] {
                return readTable(ExportTable::Groups, [this](PackageTable &table) { group(table); });
            })
            .and_then([this] {
                return readTable(ExportTable::References, [this](PackageTable &table) { reference(table); });
            })
            .and_then([this] {
                return readTable(ExportTable::Annotations,
                                 [this](PackageTable &table) { annotation(table); });
            })
            .and_then([this] { return finishSpans(); })
            .and_then([this] {
                return readTable(ExportTable::Derivations,
                                 [this](PackageTable &table) { derivation(table); });
            })
            .and_then([this] {
                return readTable(ExportTable::Suggestions,
                                 [this](PackageTable &table) { suggestion(table); });
            })
            .transform([this] { return std::move(m_content); });
    }

private:
    /// What is known of a span while its parts come in.
    struct Parts {
        qsizetype span = 0; ///< index in m_content.spans
        QList<std::pair<qint64, CodePointRange>> ranges; ///< by part number
        qint64 count = 0;
    };

    template <typename ReadRow> Result<void> readTable(ExportTable table, ReadRow &&readRow)
    {
        if (!m_package.tables.contains(table)) {
            return schemaOf(table).isOptional ? Result<void>()
                                              : failure(ErrorCode::MalformedInput,
                                                        {m_folder + u'/' + kDataPackageFile, QString(),
                                                         u"no table "_s + fileNameOf(table)});
        }
        auto opened = PackageTable::open(m_folder, table, m_package.options.separator);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        for (qint64 rows = 0;; ++rows) {
            const Result<bool> more = opened->next();
            if (!more || !*more) {
                return more ? Result<void>() : std::unexpected(more.error());
            }
            readRow(*opened);
            if (auto sound = opened->outcome(); !sound) {
                return sound;
            }
            if (rows % kReportEvery == 0 && m_progress && !m_progress(0.5)) {
                return failure(ErrorCode::Cancelled);
            }
        }
    }

    void article(PackageTable &table)
    {
        Article article;
        article.id = ArticleId(table.requiredUuid("id"));
        article.revision = RevisionId(table.requiredUuid("revision_id"));
        article.title = table.text("title");
        article.outlet = table.text("outlet");
        article.author = table.text("author");
        const QString published = table.text("published");
        if (const auto date = PublishedDate::fromString(published)) {
            article.published = *date;
        } else {
            table.refuseCell("published", published, u"a date such as 2018-08-06 or 2018-08-05/2018-08-07"_s);
        }
        article.url = table.text("url");
        article.language = table.text("language");
        article.fileName = table.text("file_name");
        article.note = table.text("note");
        article.readState = table.key<ReadState>("read_state");
        article.imported = table.time("imported");
        Revision revision;
        revision.id = article.revision;
        revision.article = article.id;
        revision.text = table.hash("text_sha256");
        revision.length = table.number("length");
        revision.original = table.hash("original_sha256");
        revision.mediaType = table.text("media_type");
        revision.encoding = table.text("encoding");
        revision.decoding = table.text("decoding");
        revision.created = table.time("created");
        if (m_articles.contains(article.id)) {
            table.refuse(u"id %1 stands twice"_s.arg(article.id.toString()));
        }
        m_articles.insert(article.id, m_content.articles.size());
        m_content.articles.append(article);
        m_content.revisions.append(revision);
    }

    Result<void> readTexts()
    {
        for (qsizetype i = 0; i < m_content.revisions.size(); ++i) {
            const Revision &revision = m_content.revisions[i];
            QFile file(m_folder + u'/' + textFileOf(revision.article));
            if (!file.open(QIODevice::ReadOnly)) {
                return failure(ErrorCode::CannotOpen, {file.fileName(), file.errorString()});
            }
            if (file.size() > kMaxText) {
                return failure(ErrorCode::TooLarge,
                               {file.fileName(), QString::number(file.size()), QString::number(kMaxText)});
            }
            const QByteArray bytes = file.readAll();
            const QString text = QString::fromUtf8(bytes);
            if (ContentHash::of(bytes) != revision.text || canonicalText(text).toUtf8() != bytes) {
                return failure(ErrorCode::MalformedInput,
                               {file.fileName(), QString(), u"the text is not the one that was exported"_s});
            }
            if (SourceText(text).codePointLength() != revision.length) {
                return failure(ErrorCode::MalformedInput,
                               {m_folder + u'/' + fileNameOf(ExportTable::Articles), QString::number(i + 2),
                                u"length is not that of the text"_s});
            }
            m_content.texts.insert(revision.text, text);
            if (i % kReportEvery == 0 && m_progress && !m_progress(0.1)) {
                return failure(ErrorCode::Cancelled);
            }
        }
        return {};
    }

    void entity(PackageTable &table)
    {
        Entity entity;
        entity.id = EntityId(table.requiredUuid("id"));
        entity.name = table.text("name");
        entity.type = table.key<EntityType>("type");
        const QString aliases = table.text("aliases");
        if (!aliases.isEmpty()) {
            const QJsonDocument list = QJsonDocument::fromJson(aliases.toUtf8());
            if (!list.isArray()) {
                table.refuseCell("aliases", aliases, u"a JSON list"_s);
            }
            const QJsonArray items = list.array();
            for (const QJsonValue alias : items) {
                entity.aliases.append(alias.toString());
            }
        }
        entity.identifier = table.text("identifier");
        entity.note = table.text("note");
        m_entityIds.insert(entity.id);
        m_entities.insert({entity.name, entity.type}, entity.id);
        m_named.insert(entity.name, entity.id);
        m_content.entities.append(entity);
    }

    void claim(PackageTable &table)
    {
        const Claim claim{ClaimId(table.requiredUuid("id")), table.text("statement"), table.text("note")};
        m_claims.insert(claim.statement, claim.id);
        m_content.claims.append(claim);
    }

    void group(PackageTable &table)
    {
        const QuoteGroup group{QuoteGroupId(table.requiredUuid("id")), SpanId(table.uuid("base")),
                               table.text("note")};
        m_members.insert(group.id, {});
        m_content.groups.append(group);
    }

    void reference(PackageTable &table)
    {
        const EntityId entity(table.requiredUuid("entity_id"));
        if (!m_entityIds.contains(entity)) {
            table.refuse(u"entity %1 is not in entities.csv"_s.arg(entity.toString()));
        }
        m_references.insert({SpanId(table.requiredUuid("annotation_id")), table.text("field")}, entity);
    }

    /// The entity that a name means: by references.csv, by name and type, or by the name alone.
    EntityId entityOf(PackageTable &table, SpanId span, const char *field, std::optional<EntityType> type)
    {
        const QString name = table.text(field);
        if (const auto known = m_references.constFind({span, QString::fromLatin1(field)});
            known != m_references.cend()) {
            return *known;
        }
        if (name.isEmpty()) {
            return {};
        }
        EntityId found = type ? m_entities.value({name, *type}) : EntityId();
        if (!type && m_named.count(name) == 1) {
            found = m_named.value(name);
        }
        if (found.isNull()) {
            table.refuseCell(field, name, u"one entity of entities.csv"_s);
        }
        return found;
    }

    void annotation(PackageTable &table)
    {
        Span span;
        span.id = SpanId(table.requiredUuid("id"));
        span.article = ArticleId(table.requiredUuid("article_id"));
        const auto article = m_articles.constFind(span.article);
        if (article == m_articles.cend()) {
            table.refuse(u"article %1 is not in articles.csv"_s.arg(span.article.toString()));
            return;
        }
        span.revision = m_content.articles[*article].revision;
        span.kind = table.key<SpanKind>("kind");
        span.entity = entityOf(table, span.id, "entity", table.key<EntityType>("entity_type"));
        span.speaker = entityOf(table, span.id, "speaker", std::nullopt);
        span.cue = table.text("cue");
        span.source = table.text("source");
        span.form = table.key<QuoteForm>("form");
        if (const QString statement = table.text("claim"); !statement.isEmpty()) {
            span.claim = m_claims.value(statement);
            if (span.claim.isNull()) {
                table.refuseCell("claim", shortened(statement), u"a statement of claims.csv"_s);
            }
        }
        span.stance = table.key<Stance>("stance");
        span.group = QuoteGroupId(table.uuid("group"));
        if (!span.group.isNull() && (!m_members.contains(span.group) || span.kind != SpanKind::Quote)) {
            table.refuseCell("group", span.group.toString(), u"a group of groups.csv, and only for quotes"_s);
        }
        span.note = table.text("note");
        span.status = table.key<SpanStatus>("status");
        span.annotator = table.text("annotator");
        span.created = table.time("created");
        span.modified = table.time("modified");
        addPart(table, span, m_content.revisions[*article].text);
    }

    void addPart(PackageTable &table, const Span &span, const ContentHash &textHash)
    {
        const CodePointRange range{table.number("start"), table.number("end")};
        checkWords(table, range, textHash);
        auto parts = m_parts.find(span.id);
        if (parts == m_parts.end()) {
            parts = m_parts.insert(span.id, {m_content.spans.size(), {}, table.number("parts")});
            m_content.spans.append(span);
            if (!span.group.isNull()) {
                m_members[span.group].insert(span.id);
            }
        } else if (!(m_content.spans[parts->span] == span)) {
            table.refuse(u"the parts of annotation %1 have different attributes"_s.arg(span.id.toString()));
        }
        parts->ranges.append({table.number("part"), range});
    }

    /// Refuses offsets at which the text has other words than the row says.
    void checkWords(PackageTable &table, CodePointRange range, const ContentHash &textHash)
    {
        if (textHash != m_textHash) {
            m_text = SourceText(m_content.texts.value(textHash));
            m_textHash = textHash;
        }
        const auto placed = m_text.fromCodePoints(range);
        const QString where = u"%1 to %2"_s.arg(range.start).arg(range.end);
        if (!placed) {
            table.refuse(
                u"%1 lies outside the text of %2 code points"_s.arg(where).arg(m_text.codePointLength()));
            return;
        }
        if (!m_text.isGraphemeBoundary(placed->start) || !m_text.isGraphemeBoundary(placed->end)) {
            table.refuse(u"%1 cuts a character in two"_s.arg(where));
            return;
        }
        const QStringView there = m_text.slice(*placed);
        const QString said = table.text("text");
        // Spreadsheets may have changed line ends within the cell.
        if (said != there && canonicalText(said) != there) {
            table.refuse(
                u"at %1 the text says “%2”, the table “%3”"_s.arg(where, shortened(there), shortened(said)));
        }
    }

    Result<void> finishSpans()
    {
        const QString path = m_folder + u'/' + fileNameOf(ExportTable::Annotations);
        for (auto entry = m_parts.begin(); entry != m_parts.end(); ++entry) {
            Parts &parts = entry.value();
            std::ranges::sort(parts.ranges, {}, &std::pair<qint64, CodePointRange>::first);
            CodePointRanges ranges;
            bool isSound = parts.ranges.size() == parts.count;
            for (qsizetype i = 0; i < parts.ranges.size(); ++i) {
                const auto &[part, range] = parts.ranges[i];
                isSound &= part == i + 1 && (ranges.isEmpty() || ranges.last().end < range.start);
                ranges.append(range);
            }
            if (!isSound) {
                return failure(ErrorCode::MalformedInput,
                               {path, QString(),
                                u"parts of annotation %1 are missing, repeated or overlap"_s.arg(
                                    entry.key().toString())});
            }
            m_content.spans[parts.span].ranges = ranges;
        }
        for (const QuoteGroup &group : std::as_const(m_content.groups)) {
            const QSet<SpanId> members = m_members.value(group.id);
            if (members.size() < 2 || !members.contains(group.base)) {
                return failure(ErrorCode::MalformedInput,
                               {m_folder + u'/' + fileNameOf(ExportTable::Groups), QString(),
                                u"group %1 has fewer than two members, or its base is none of them"_s.arg(
                                    group.id.toString())});
            }
        }
        return {};
    }

    void derivation(PackageTable &table)
    {
        Derivation derivation;
        derivation.id = DerivationId(table.requiredUuid("id"));
        derivation.from = table.requiredUuid("from_id");
        derivation.to = table.uuid("to_id");
        derivation.outsideSource = table.text("outside_source");
        derivation.how = table.key<DerivationHow>("how");
        derivation.evidence = table.text("evidence");
        derivation.status = table.key<SpanStatus>("status");
        m_content.derivations.append(derivation);
    }

    void suggestion(PackageTable &table)
    {
        Suggestion suggestion;
        suggestion.id = SuggestionId(table.requiredUuid("id"));
        suggestion.type = table.key<SuggestionType>("type");
        suggestion.article = ArticleId(table.uuid("article_id"));
        suggestion.subject = table.text("subject");
        suggestion.payload = table.text("payload");
        bool isNumber = false;
        suggestion.score = table.text("score").toDouble(&isNumber);
        if (!isNumber) {
            table.refuseCell("score", table.text("score"), u"a number"_s);
        }
        suggestion.reasons = table.text("reasons");
        suggestion.decision = table.key<Decision>("decision");
        suggestion.decided = table.time("decided");
        m_content.suggestions.append(suggestion);
    }

    QString m_folder;
    const ExportProgress &m_progress;
    DataPackage m_package;
    PackageContent m_content;
    QHash<ArticleId, qsizetype> m_articles;
    QSet<EntityId> m_entityIds;
    QHash<std::pair<QString, EntityType>, EntityId> m_entities;
    QMultiHash<QString, EntityId> m_named;
    QHash<QString, ClaimId> m_claims;
    QHash<QuoteGroupId, QSet<SpanId>> m_members;
    QHash<std::pair<SpanId, QString>, EntityId> m_references;
    QHash<SpanId, Parts> m_parts;
    SourceText m_text;
    ContentHash m_textHash;
};

/// Compares what comes with what is there, and collects the changes of the one edit.
class PackageMerge {
public:
    /// Adds @p records that the project does not have; @p stored looks one up by its id.
    template <typename Record, typename Stored>
    Result<qint64> add(const QList<Record> &records, Stored &&stored)
    {
        qint64 added = 0;
        for (const Record &record : records) {
            if (m_isEmpty) {
                m_changes.append(Change<Record>{std::nullopt, record});
                ++added;
                continue;
            }
            const Result<Record> known = stored(record);
            if (!known && known.error().code != ErrorCode::NotFound) {
                return std::unexpected(known.error());
            }
            if (!known) {
                m_changes.append(Change<Record>{std::nullopt, record});
                ++added;
            } else if (*known == record) {
                ++m_known;
            } else {
                m_conflicts.append(QString::fromLatin1(RecordTraits<Record>::table) + u' '
                                   + record.id.toString());
            }
        }
        return added;
    }

    void setEmpty(bool isEmpty) { m_isEmpty = isEmpty; }

    void addConflict(const QString &conflict) { m_conflicts.append(conflict); }

    [[nodiscard]] const QStringList &conflicts() const { return m_conflicts; }

    [[nodiscard]] const Changes &changes() const { return m_changes; }

    [[nodiscard]] qint64 known() const { return m_known; }

private:
    Changes m_changes;
    QStringList m_conflicts;
    qint64 m_known = 0;
    bool m_isEmpty = false;
};

} // namespace

Result<PackageContent> readPackage(const QString &folder, const ExportProgress &progress)
{
    return PackageReader(QFileInfo(folder).isDir() ? folder : QFileInfo(folder).path(), progress).read();
}

Result<PackageReport> importPackage(Project &project, const PackageContent &content)
{
    const ProjectStore &store = project.store();
    const auto info = store.info();
    if (!info) {
        return std::unexpected(info.error());
    }
    PackageMerge merge;
    merge.setEmpty(info->articles + info->spans + info->entities + info->claims + info->groups == 0);
    PackageReport report;
    const auto count = [](qint64 &field) { return [&field](qint64 added) { field += added; }; };
    const Result<void> merged
        = merge.add(content.articles, [&](const Article &article) { return store.article(article.id); })
              .transform(count(report.articles))
              .and_then([&] {
                  return merge.add(content.revisions,
                                   [&](const Revision &revision) { return store.revision(revision.id); });
              })
              .and_then([&](qint64) {
                  return merge.add(content.entities, [&](const Entity &entity) -> Result<Entity> {
                      const auto namesake = store.entityNamed(entity.name, entity.type);
                      if (namesake && !namesake->isNull() && *namesake != entity.id) {
                          merge.addConflict(u"entity "_s + entity.name);
                      }
                      return store.entity(entity.id);
                  });
              })
              .transform(count(report.entities))
              .and_then([&] {
                  return merge.add(content.claims, [&](const Claim &claim) -> Result<Claim> {
                      const auto same = store.claimStated(claim.statement);
                      if (same && !same->isNull() && *same != claim.id) {
                          merge.addConflict(u"claim "_s + claim.statement);
                      }
                      return store.claim(claim.id);
                  });
              })
              .transform(count(report.claims))
              .and_then([&] {
                  return merge.add(content.groups,
                                   [&](const QuoteGroup &group) { return store.quoteGroup(group.id); });
              })
              .transform(count(report.groups))
              .and_then([&] {
                  return merge.add(content.spans, [&](const Span &span) { return store.span(span.id); });
              })
              .transform(count(report.annotations))
              .and_then([&] {
                  return merge.add(content.derivations, [&](const Derivation &derivation) {
                      return store.derivation(derivation.id);
                  });
              })
              .transform(count(report.others))
              .and_then([&] {
                  return merge.add(content.suggestions, [&](const Suggestion &suggestion) {
                      return store.suggestion(suggestion.id);
                  });
              })
              .transform(count(report.others));
    if (!merged) {
        return std::unexpected(merged.error());
    }
    if (!merge.conflicts().isEmpty()) {
        const QString first = merge.conflicts().first();
        return failure(ErrorCode::Conflict, {first.section(u' ', 0, 0), first.section(u' ', 1)},
                       merge.conflicts().join(u'\n'));
    }
    report.known = merge.known();
    if (merge.changes().isEmpty()) {
        return report;
    }
    // Texts first, as everywhere: without the edit they are invisible.
    const QList<QString> texts = content.texts.values();
    constexpr qsizetype kBatch = 500;
    for (qsizetype i = 0; i < texts.size(); i += kBatch) {
        if (auto put = project.contentStore().putContents(texts.mid(i, kBatch), {}); !put) {
            return std::unexpected(put.error());
        }
    }
    const auto applied = project.applyChanges(
        report.articles > 0 ? EditAction::ImportArticles : EditAction::ImportAnnotations, merge.changes());
    if (!applied) {
        // The first error is the one that counts.
        (void)project.contentStore().dropUnusedContents(content.texts.keys());
        return std::unexpected(applied.error());
    }
    return report;
}

} // namespace Stemma
