// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlitecheck.h"

#include "models/storage/journalreplay.h"
#include "models/storage/packed/packedspansql.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/textindexcheck.h"
#include "models/text/sourcetext.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

class Checker {
public:
    Checker(const SqliteStore &store, const Connection &connection,
            const std::function<bool(double)> &progress)
        : m_store(store)
        , m_connection(connection)
        , m_progress(progress)
    {
    }

    [[nodiscard]] Result<QList<ProjectStore::Violation>> run();

private:
    [[nodiscard]] Result<void> checkFile();
    [[nodiscard]] Result<void> checkTextIndex();
    [[nodiscard]] Result<void> checkContents();
    [[nodiscard]] Result<void> checkOriginals();
    [[nodiscard]] Result<void> checkRevisions();
    [[nodiscard]] Result<void> checkSpans();
    void checkSpan(const Span &span, const SourceText &text);
    [[nodiscard]] Result<void> checkPackedSpans();
    [[nodiscard]] Result<void> checkRules();
    [[nodiscard]] Result<void> checkJournal();

    void report(const char *rule, const QString &record, const QString &detail = {})
    {
        m_violations.append({QString::fromLatin1(rule), record, detail});
    }

    /// Each row of @p sql breaks @p rule; its columns: the record's id, and a detail if there is one.
    [[nodiscard]] Result<void> reportRows(const char *rule, const QByteArray &sql);
    /// @p part of the work of the current step, 0 to 1; false when cancelled.
    bool advance(double part);

    const SqliteStore &m_store;
    const Connection &m_connection;
    const std::function<bool(double)> &m_progress;
    QList<ProjectStore::Violation> m_violations;
    double m_from = 0;
    double m_to = 0;
    bool m_isCancelled = false;
};

bool Checker::advance(double part)
{
    if (m_progress && !m_isCancelled) {
        m_isCancelled = !m_progress(m_from + (m_to - m_from) * std::clamp(part, 0.0, 1.0));
    }
    return !m_isCancelled;
}

Result<void> Checker::reportRows(const char *rule, const QByteArray &sql)
{
    Result<RawQuery> query = m_connection.query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    return forEachRow(*query, [&](const RawQuery &row) {
        const QByteArrayView id = row.view(0);
        report(rule,
               id.size() == 16 ? row.uuid(0).toString(QUuid::WithoutBraces)
                               : QString::fromLatin1(id.toByteArray().toHex()),
               row.columnCount() > 1 ? row.text(1) : QString());
        return true;
    });
}

Result<void> Checker::checkFile()
{
    Result<RawQuery> query = m_connection.query("PRAGMA integrity_check");
    if (!query) {
        return std::unexpected(query.error());
    }
    Result<void> done = forEachRow(*query, [this](const RawQuery &row) {
        if (row.text(0) != u"ok"_s) {
            report("file-damaged", {}, row.text(0));
        }
        return true;
    });
    if (!done || !advance(0.6)) {
        return done;
    }
    query = m_connection.query("PRAGMA foreign_key_check");
    if (!query) {
        return std::unexpected(query.error());
    }
    done = forEachRow(*query, [this](const RawQuery &row) {
        report("dangling-reference", row.text(0), row.text(2));
        return true;
    });
    return done;
}

Result<void> Checker::checkTextIndex()
{
    const auto differences = compareTextIndex(m_connection, [this](double part) { return advance(part); });
    if (!differences && differences.error().code != ErrorCode::DamagedProject) {
        return std::unexpected(differences.error());
    }
    if (!differences) {
        report("text-index-damaged", u"article_text"_s, differences.error().detail);
        return {};
    }
    for (const TextIndexDifference &difference : *differences) {
        report("text-index-damaged",
               difference.text.isNull() ? QString::number(difference.id) : difference.text.toHex(),
               difference.text.isNull() ? u"no such text"_s : QString());
    }
    return {};
}

Result<void> Checker::checkContents()
{
    const Result<qint64> count = m_connection.number("SELECT count(*) FROM content");
    if (!count) {
        return std::unexpected(count.error());
    }
    Result<RawQuery> query = m_connection.query("SELECT hash, text FROM content");
    if (!query) {
        return std::unexpected(query.error());
    }
    qint64 seen = 0;
    return forEachRow(*query, [&](const RawQuery &row) {
        const ContentHash named{row.blob(0)};
        if (ContentHash::of(row.view(1)) != named) {
            report("text-hash", named.toHex());
        }
        return advance(double(++seen) / double(*count));
    });
}

Result<void> Checker::checkOriginals()
{
    Result<RawQuery> query = m_connection.query("SELECT hash, packed, data FROM original");
    if (!query) {
        return std::unexpected(query.error());
    }
    return forEachRow(*query, [&](const RawQuery &row) {
        const ContentHash named{row.blob(0)};
        const QByteArray bytes = row.integer(1) == 1 ? qUncompress(row.blob(2)) : row.blob(2);
        if (ContentHash::of(bytes) != named) {
            report("original-hash", named.toHex());
        }
        return advance(0.5);
    });
}

Result<void> Checker::checkRevisions()
{
    return reportRows("revision-of-other-article",
                      "SELECT a.id, 'current revision' FROM article a JOIN revision r ON r.id = a.revision_id"
                      " WHERE r.article_id <> a.id"
                      " UNION ALL SELECT s.id, 'span' FROM span s JOIN revision r ON r.id = s.revision_id"
                      " WHERE r.article_id <> s.article_id");
}

void Checker::checkSpan(const Span &span, const SourceText &text)
{
    const QString id = span.id.toString();
    if (span.ranges.isEmpty()) {
        report("span-without-range", id);
        return;
    }
    qint64 end = -1;
    for (const CodePointRange &range : span.ranges) {
        if (range.isEmpty()) {
            report("span-empty-range", id);
            return;
        }
        if (range.start < 0 || range.end > text.codePointLength()) {
            report("span-outside-text", id, QString::number(range.start) + u'-' + QString::number(range.end));
            return;
        }
        if (range.start < end) {
            report("span-parts-out-of-order", id);
            return;
        }
        end = range.end;
        for (const qint64 edge : {range.start, range.end}) {
            if (!text.isGraphemeBoundary(text.positionOfCodePoint(edge))) {
                report("span-splits-character", id, QString::number(edge));
            }
        }
    }
}

Result<void> Checker::checkSpans()
{
    const Result<qint64> count = m_connection.number("SELECT count(*) FROM revision");
    if (!count) {
        return std::unexpected(count.error());
    }
    Result<RawQuery> revisions = m_connection.query(
        "SELECT id, article_id, text_hash, length FROM revision ORDER BY article_id, id");
    if (!revisions) {
        return std::unexpected(revisions.error());
    }
    Result<void> failed;
    qint64 seen = 0;
    Span span;
    const Result<void> done = forEachRow(*revisions, [&](const RawQuery &row) {
        const RevisionId revision(row.uuid(0));
        const Result<QString> words = m_store.text(ContentHash{row.blob(2)});
        if (!words) { // reported as a dangling reference
            return advance(double(++seen) / double(*count));
        }
        const SourceText text(*words);
        if (text.codePointLength() != row.integer(3)) {
            report("revision-length", revision.toString());
        }
        Result<RawQuery> spans = m_connection.query(selectOf<Span>() + " WHERE article_id = ?");
        if (!spans) {
            failed = std::unexpected(spans.error());
            return false;
        }
        spans->bind(row.uuid(1));
        failed = forEachRow(*spans, [&](const RawQuery &spanRow) {
            readRecord(spanRow, span);
            if (span.revision == revision) {
                checkSpan(span, text);
            }
            return true;
        });
        return failed && advance(double(++seen) / double(*count));
    });
    return failed ? done : failed;
}

/// What cannot be used is passed over and made anew; what says something else than the rows would be
/// believed.
Result<void> Checker::checkPackedSpans()
{
    Result<RawQuery> packed = m_connection.query("SELECT article_id FROM packed_spans");
    if (!packed) {
        return std::unexpected(packed.error());
    }
    Result<void> failed;
    const Result<void> done = forEachRow(*packed, [&](const RawQuery &row) {
        const ArticleId article(row.uuid(0));
        const auto spans = packedSpansOf(m_connection, article);
        Result<RawQuery> rows
            = m_connection.query(selectOf<Span>() + " WHERE article_id = ? ORDER BY start, id");
        if (!spans || !rows) {
            failed = std::unexpected(!spans ? spans.error() : rows.error());
            return false;
        }
        rows->bind(article);
        const auto truth = readAll<Span>(std::move(*rows));
        if (!truth) {
            failed = std::unexpected(truth.error());
            return false;
        }
        if (*spans && **spans != *truth) {
            report("packed-spans", article.toString());
        }
        return advance(0.5);
    });
    return failed ? done : failed;
}

Result<void> Checker::checkRules()
{
    struct Rule {
        const char *name;
        const char *sql;
    };

    static constexpr Rule kRules[]{
        {"revision-missing", "SELECT id FROM span WHERE revision_id NOT IN (SELECT id FROM revision)"},
        {"span-hull",
         "SELECT id, ranges FROM span WHERE ranges IS NOT NULL AND ranges <> ''"
         " AND (ranges NOT LIKE start || '-%;%' OR ranges NOT LIKE '%;%-' || \"end\")"},
        {"group-base-not-a-member",
         "SELECT g.id FROM quote_group g WHERE NOT EXISTS"
         " (SELECT 1 FROM span s WHERE s.id = g.base_span_id AND s.group_id = g.id)"},
        {"group-too-small",
         "SELECT g.id FROM quote_group g WHERE (SELECT count(*) FROM span s WHERE s.group_id = g.id) < 2"},
        {"group-member-no-quote", "SELECT id FROM span WHERE group_id IS NOT NULL AND kind <> 'quote'"},
        {"span-attribute-of-other-kind",
         "SELECT id, kind FROM span WHERE (entity_id IS NOT NULL AND kind <> 'entity')"
         " OR (speaker_id IS NOT NULL AND kind = 'entity')"
         " OR ((cue <> '' OR source <> '' OR form <> '') AND kind <> 'quote')"
         " OR (claim_id IS NOT NULL AND kind <> 'claim') OR (stance <> '' AND kind = 'entity')"},
        {"entity-twice", "SELECT max(id), name FROM entity GROUP BY name, type HAVING count(*) > 1"},
        {"claim-twice", "SELECT max(id), statement FROM claim GROUP BY statement HAVING count(*) > 1"},
        {"review-of-two", "SELECT id FROM review WHERE (span_id IS NULL) = (group_id IS NULL)"},
        {"review-of-other-record", "SELECT id FROM review WHERE id <> coalesce(span_id, group_id)"},
        {"variant-mark-of-other-group",
         "SELECT m.id FROM variant_mark m JOIN span s ON s.id = m.span_id JOIN span b ON b.id = "
         "m.base_span_id"
         " WHERE s.group_id IS NULL OR s.group_id IS NOT b.group_id"},
        {"group-without-gauge",
         "SELECT id FROM quote_group WHERE id NOT IN (SELECT group_id FROM group_gauge)"},
        {"span-counts",
         "SELECT coalesce(c.article_id, n.article_id) FROM article_spans c FULL JOIN"
         " (SELECT article_id, count(*) total, sum(kind = 'entity' AND status <> 'rejected') entities,"
         " sum(kind = 'quote' AND status <> 'rejected') quotes,"
         " sum(kind = 'claim' AND status <> 'rejected') claims FROM span GROUP BY article_id) n"
         " ON n.article_id = c.article_id WHERE c.article_id IS NULL OR n.article_id IS NULL"
         " OR (c.total, c.entities, c.quotes, c.claims) <> (n.total, n.entities, n.quotes, n.claims)"},
    };
    for (const Rule &rule : kRules) {
        const Result<void> done = reportRows(rule.name, rule.sql);
        if (!done || !advance(0.5)) {
            return done;
        }
    }
    return {};
}

Result<void> Checker::checkJournal()
{
    const Result<QList<JournalDifference>> differences
        = replayJournal(m_store, m_connection, [this](double part) { return advance(part); });
    if (!differences) {
        return m_isCancelled ? Result<void>() : std::unexpected(differences.error());
    }
    for (const JournalDifference &difference : *differences) {
        report("journal-replay", difference.record, difference.detail);
    }
    return {};
}

Result<QList<ProjectStore::Violation>> Checker::run()
{
    struct Step {
        Result<void> (Checker::*check)();
        double to;
    };

    static constexpr Step kSteps[]{
        {&Checker::checkFile, 0.2},         {&Checker::checkTextIndex, 0.4},  {&Checker::checkContents, 0.45},
        {&Checker::checkOriginals, 0.5},    {&Checker::checkRevisions, 0.52}, {&Checker::checkSpans, 0.7},
        {&Checker::checkPackedSpans, 0.73}, {&Checker::checkRules, 0.77},     {&Checker::checkJournal, 1}};
    for (const Step &step : kSteps) {
        m_from = m_to;
        m_to = step.to;
        const Result<void> done = (this->*step.check)();
        if (m_isCancelled) {
            return failure(ErrorCode::Cancelled);
        }
        if (!done && done.error().code == ErrorCode::DamagedProject) {
            report("file-damaged", {}, done.error().detail);
            return m_violations; // what cannot be read cannot be checked further
        }
        if (!done) {
            return std::unexpected(done.error());
        }
        if (!advance(1)) {
            return failure(ErrorCode::Cancelled);
        }
    }
    return m_violations;
}

} // namespace

Result<QList<ProjectStore::Violation>> checkSqliteProject(const SqliteStore &store,
                                                          const Connection &connection,
                                                          const std::function<bool(double)> &progress)
{
    // One state throughout: what others edit meanwhile must not look like a broken rule.
    Result<QList<ProjectStore::Violation>> violations;
    const Result<void> read = store.readConsistently([&] {
        violations = Checker(store, connection, progress).run();
        return violations ? Result<void>() : std::unexpected(violations.error());
    });
    if (!read && violations && violations->isEmpty()) {
        return std::unexpected(read.error());
    }
    return violations;
}

} // namespace Stemma
