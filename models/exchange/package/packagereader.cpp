// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/package/packagereader.h"

#include "models/exchange/package/datapackage.h"
#include "models/exchange/package/packagetable.h"
#include "models/text/decoding.h"
#include "models/text/sourcetext.h"

#include <QDirIterator>
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
        m_total = sizeOfAll();
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
            .and_then([this] {
                return readTable(ExportTable::Reviews, [this](PackageTable &table) { review(table); });
            })
            .and_then([this] {
                return readTable(ExportTable::VariantMarks,
                                 [this](PackageTable &table) { variantMark(table); });
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
            if (!more) {
                return std::unexpected(more.error());
            }
            if (!*more) {
                m_done += opened->bytesRead();
                return {};
            }
            readRow(*opened);
            if (auto sound = opened->outcome(); !sound) {
                return sound;
            }
            if (rows % kReportEvery == 0 && !report(m_done + opened->bytesRead())) {
                return failure(ErrorCode::Cancelled);
            }
        }
    }

    /// Bytes of tables and texts.
    [[nodiscard]] qint64 sizeOfAll() const
    {
        qint64 bytes = 0;
        for (const ExportTable table : m_package.tables) {
            bytes += QFileInfo(m_folder + u'/' + fileNameOf(table)).size();
        }
        QDirIterator texts(m_folder + u'/' + kTextFolder, QDir::Files);
        while (texts.hasNext()) {
            bytes += texts.nextFileInfo().size();
        }
        return bytes;
    }

    [[nodiscard]] bool report(qint64 done) const
    {
        return !m_progress || m_progress(std::min(1.0, double(done) / double(std::max<qint64>(1, m_total))));
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
            m_done += bytes.size();
            if (i % kReportEvery == 0 && !report(m_done)) {
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
        if (const char *attribute = misplacedAttribute(span)) {
            table.refuse(u"annotation %1 has what its kind does not use: %2"_s.arg(
                span.id.toString(), QString::fromLatin1(attribute)));
        }
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

    void review(PackageTable &table)
    {
        Review review;
        review.id = ReviewId(table.requiredUuid("id"));
        review.span = SpanId(table.uuid("annotation_id"));
        review.group = QuoteGroupId(table.uuid("group"));
        const bool isSound = review.span.isNull()
            ? m_members.contains(review.group) && review.id == reviewOf(review.group)
            : review.group.isNull() && m_parts.contains(review.span) && review.id == reviewOf(review.span);
        if (!isSound) {
            table.refuse(u"verdict %1 is not on one annotation or one group of the tables, by whose id it is "
                         "known"_s.arg(review.id.toString()));
        }
        review.verdict = table.key<Verdict>("verdict");
        review.note = table.text("note");
        review.reviewer = table.text("reviewer");
        review.reviewed = table.time("reviewed");
        m_content.reviews.append(review);
    }

    void variantMark(PackageTable &table)
    {
        VariantMark mark;
        mark.id = VariantMarkId(table.requiredUuid("id"));
        mark.span = SpanId(table.requiredUuid("annotation_id"));
        mark.base = SpanId(table.requiredUuid("base_id"));
        const bool areTogether = std::ranges::any_of(m_members, [&](const QSet<SpanId> &members) {
            return members.contains(mark.span) && members.contains(mark.base);
        });
        if (!areTogether || mark.span == mark.base) {
            table.refuse(u"mark %1 is not between two annotations of one group"_s.arg(mark.id.toString()));
        }
        mark.start = table.number("start");
        mark.end = table.number("end");
        mark.baseStart = table.number("base_start");
        mark.baseEnd = table.number("base_end");
        mark.classes = table.text("classes").split(u' ', Qt::SkipEmptyParts);
        mark.reviewer = table.text("reviewer");
        mark.reviewed = table.time("reviewed");
        m_content.variantMarks.append(mark);
    }

    QString m_folder;
    const ExportProgress &m_progress;
    DataPackage m_package;
    qint64 m_total = 0; ///< bytes to read
    qint64 m_done = 0;
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

} // namespace

Result<PackageContent> readPackage(const QString &folder, const ExportProgress &progress)
{
    return PackageReader(QFileInfo(folder).isDir() ? folder : QFileInfo(folder).path(), progress).read();
}

} // namespace Stemma
