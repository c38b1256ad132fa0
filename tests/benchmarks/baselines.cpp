// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/baselines.h"

#include "models/records/recordtraits.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStandardPaths>
#include <QTextStream>
#include <QThread>
#include <QVariant>

#include <algorithm>
#include <fcntl.h>
#include <memory>
#include <random>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct Closer {
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }

    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

using Handle = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

Handle openPlain(const QString &path)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open(QFile::encodeName(path).constData(), &handle);
    Handle owned(handle);
    if (code != SQLITE_OK) {
        giveUp(u"cannot open %1"_s.arg(path));
    }
    return owned;
}

void execute(const Handle &handle, const QByteArray &sql)
{
    if (sqlite3_exec(handle.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        giveUp(QString::fromUtf8(sqlite3_errmsg(handle.get())));
    }
}

Statement prepare(const Handle &handle, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle.get(), sql, -1, &statement, nullptr) != SQLITE_OK) {
        giveUp(QString::fromUtf8(sqlite3_errmsg(handle.get())));
    }
    return Statement(statement);
}

/// What @p work gives for the database at @p path, opened by Qt Sql.
template <typename Work> double withDatabase(const QString &path, Work &&work)
{
    const QString name = u"baseline"_s;
    double result = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (!database.open()) {
            giveUp(database.lastError().text());
        }
        result = work(database);
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

void run(const QSqlDatabase &database, const QString &sql)
{
    if (QSqlQuery query(database); !query.exec(sql)) {
        giveUp(query.lastError().text());
    }
}

/// Milliseconds in which a row of @p sql is inserted for each of @p spans, ten thousand in a transaction.
template <typename Bind>
double insertAll(QSqlDatabase &database, const QString &sql, const QList<Span> &spans, Bind &&bind)
{
    constexpr qsizetype kTransaction = 10'000;
    QSqlQuery query(database);
    query.prepare(sql);
    return timeOf([&] {
        for (qsizetype i = 0; i < spans.size(); ++i) {
            if (i % kTransaction == 0) {
                database.transaction();
            }
            bind(query, spans.at(i));
            if (!query.exec()) {
                giveUp(query.lastError().text());
            }
            if (((i + 1) % kTransaction == 0 || i + 1 == spans.size()) && !database.commit()) {
                giveUp(database.lastError().text());
            }
        }
    });
}

/// For a column that takes no NULL: an empty text is one for Qt Sql when it was never given.
QString textOf(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

void removeDatabaseFiles(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(path + suffix);
    }
}

Times appendAndSync(const QString &path, int count, int pause)
{
    Times times;
    const QByteArray block(4096, 'x');
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_WRONLY | O_APPEND, 0644);
    for (int i = 0; i < count; ++i) {
        QThread::msleep(ulong(pause));
        times.add(timeOf([&] {
            if (::write(file, block.constData(), size_t(block.size())) != block.size()
                || ::fsync(file) != 0) {
                giveUp(u"cannot write %1"_s.arg(path));
            }
        }));
    }
    ::close(file);
    QFile::remove(path);
    return times;
}

Times plainCommits(const QString &path, int count)
{
    removeDatabaseFiles(path);
    const Handle handle = openPlain(path);
    execute(handle,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)");
    const Statement insert = prepare(handle, "INSERT INTO t (b) VALUES (hex(randomblob(100)))");
    Times times;
    for (int i = 0; i < count; ++i) {
        times.add(timeOf([&] {
            sqlite3_step(insert.get());
            sqlite3_reset(insert.get());
        }));
    }
    return times;
}

qint64 stepThrough(const QString &path, const char *sql)
{
    const Handle handle = openPlain(path);
    const Statement query = prepare(handle, sql);
    const int columns = sqlite3_column_count(query.get());
    qint64 rows = 0;
    qint64 bytes = 0;
    for (; sqlite3_step(query.get()) == SQLITE_ROW; ++rows) {
        for (int i = 0; i < columns; ++i) {
            bytes += sqlite3_column_bytes(query.get(), i);
        }
    }
    return rows;
}

double firstRows(const QString &path, const char *sql, const QString &words, int rows)
{
    return timeOf([&] {
        const Handle handle = openPlain(path);
        const Statement query = prepare(handle, sql);
        const QByteArray mark = words.toUtf8();
        sqlite3_bind_text(query.get(), 1, mark.constData(), int(mark.size()), SQLITE_STATIC);
        qint64 bytes = 0;
        for (int row = 0; row < rows && sqlite3_step(query.get()) == SQLITE_ROW; ++row) {
            (void)sqlite3_column_text(query.get(), 0);
            bytes += sqlite3_column_bytes(query.get(), 0);
        }
        if (bytes < 0) {
            giveUp(u"negative size"_s); // so that nothing is optimized away
        }
    });
}

void fillJournal(const QString &path, qint64 count)
{
    const Handle handle = openPlain(path);
    execute(handle,
            "INSERT INTO journal (action, direction, target, annotator, time, change_count, changes)"
            " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                + QByteArray::number(count)
                + ") SELECT 'tag-quote', 'do', 0, 'Ada', 1700000000000 + i, 1, zeroblob(300) FROM n");
}

void scatterSpans(const QString &from, const QString &to)
{
    if (QFile::exists(to)) {
        return;
    }
    const Handle handle = openPlain(to);
    execute(
        handle,
        "ATTACH '" + from.toUtf8().replace('\'', "''")
            + "' AS p;"
              "CREATE TABLE t (id INTEGER PRIMARY KEY, uuid TEXT, article BLOB, kind TEXT, start INTEGER,"
              " end INTEGER, entity BLOB, speaker BLOB, cue TEXT, form TEXT, claim BLOB, stance TEXT,"
              " status TEXT, annotator TEXT, created INTEGER, modified INTEGER);"
              // Nineteen rows of other articles for each of the long one's, as in an archive.
              "INSERT INTO t (uuid, article, kind, start, end, entity, speaker, cue, form, claim, stance,"
              " status, annotator, created, modified)"
              " SELECT hex(s.id), CASE WHEN n.value = 0 THEN article_id ELSE randomblob(16) END, kind, start,"
              " \"end\", entity_id, speaker_id, cue, form, claim_id, stance, status, annotator, created,"
              " modified FROM p.span s, json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]') n"
              " ORDER BY random();"
              "CREATE INDEX t_article ON t (article);");
}

double loadScattered(const QString &path, QUuid article)
{
    return withDatabase(path, [&](QSqlDatabase &database) {
        return timeOf([&] {
            QSqlQuery query(database);
            query.setForwardOnly(true);
            query.prepare(u"SELECT * FROM t WHERE article = ?"_s);
            query.addBindValue(article.toRfc4122());
            query.exec();
            QList<QVariantList> rows;
            while (query.next()) {
                QVariantList row;
                for (int i = 0; i < 16; ++i) {
                    row.append(query.value(i));
                }
                rows.append(row);
            }
        });
    });
}

void writeQuotes(const QString &path, const QStringList &texts, const QList<QList<Span>> &spans)
{
    removeDatabaseFiles(path);
    const Handle handle = openPlain(path);
    execute(handle,
            "CREATE TABLE t (span_id TEXT, kind TEXT, quote TEXT, start INTEGER, end INTEGER, annotator TEXT,"
            " created INTEGER); BEGIN");
    {
        const Statement insert = prepare(handle, "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)");
        const auto bind = [&](int column, const QByteArray &utf8) {
            sqlite3_bind_text(insert.get(), column, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        };
        for (qsizetype article = 0; article < texts.size(); ++article) {
            for (const Span &span : spans.at(article)) {
                const CodePointRange range = span.ranges.first();
                bind(1, span.id.toString().toUtf8());
                bind(2, QString(keyOf(span.kind)).toUtf8());
                bind(3, texts.at(article).sliced(range.start, range.end - range.start).toUtf8());
                sqlite3_bind_int64(insert.get(), 4, range.start);
                sqlite3_bind_int64(insert.get(), 5, range.end);
                bind(6, span.annotator.toUtf8());
                sqlite3_bind_int64(insert.get(), 7, span.created.toMSecsSinceEpoch());
                sqlite3_step(insert.get());
                sqlite3_reset(insert.get());
            }
        }
    }
    execute(handle, "COMMIT");
}

double insertPlainly(const QString &path, QList<Span> spans)
{
    removeDatabaseFiles(path);
    std::ranges::shuffle(spans, std::mt19937(1));
    const QString words(120, u'w'); // as many as a quote has
    const double time = withDatabase(path, [&](QSqlDatabase &database) {
        for (const QString &sql :
             {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
              u"CREATE TABLE t (id INTEGER PRIMARY KEY, article BLOB, kind TEXT, start INTEGER, end INTEGER,"
              " quote TEXT, annotator TEXT, created INTEGER)"_s,
              u"CREATE INDEX t_article ON t (article)"_s}) {
            run(database, sql);
        }
        return insertAll(database,
                         u"INSERT INTO t (article, kind, start, end, quote, annotator, created)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                         spans, [&words](QSqlQuery &query, const Span &span) {
                             query.bindValue(0, span.article.uuid().toRfc4122());
                             query.bindValue(1, QString(keyOf(span.kind)));
                             query.bindValue(2, span.ranges.first().start);
                             query.bindValue(3, span.ranges.first().end);
                             query.bindValue(4, words);
                             query.bindValue(5, span.annotator);
                             query.bindValue(6, span.created.toMSecsSinceEpoch());
                         });
    });
    removeDatabaseFiles(path);
    return time;
}

double insertIndexed(const QString &path, const QList<Span> &spans)
{
    return withDatabase(path, [&](QSqlDatabase &database) {
        run(database, u"PRAGMA synchronous = FULL"_s);
        run(database, u"PRAGMA foreign_keys = ON"_s);
        const auto orNull = [](QUuid id) { return id.isNull() ? QVariant() : QVariant(id.toRfc4122()); };
        return insertAll(
            database,
            u"INSERT INTO span (id, article_id, revision_id, kind, entity_id, speaker_id, cue, source, form,"
            " claim_id, stance, group_id, note, status, annotator, created, modified, start, \"end\")"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            spans, [&orNull](QSqlQuery &query, const Span &span) {
                const QVariantList values{orNull(span.id.uuid()),
                                          orNull(span.article.uuid()),
                                          orNull(span.revision.uuid()),
                                          QString(keyOf(span.kind)),
                                          orNull(span.entity.uuid()),
                                          orNull(span.speaker.uuid()),
                                          textOf(span.cue),
                                          textOf(span.source),
                                          QString(keyOf(span.form)),
                                          orNull(span.claim.uuid()),
                                          QString(keyOf(span.stance)),
                                          orNull(span.group.uuid()),
                                          textOf(span.note),
                                          QString(keyOf(span.status)),
                                          textOf(span.annotator),
                                          span.created.toMSecsSinceEpoch(),
                                          span.modified.toMSecsSinceEpoch(),
                                          span.ranges.first().start,
                                          span.ranges.first().end};
                for (int i = 0; i < values.size(); ++i) {
                    query.bindValue(i, values.at(i));
                }
            });
    });
}

double exportPlainly(const QString &project, const QString &sql, const QString &output)
{
    QFile file(output);
    if (!file.open(QIODevice::WriteOnly)) {
        giveUp(u"cannot write %1"_s.arg(output));
    }
    return withDatabase(project, [&](QSqlDatabase &database) {
        return timeOf([&] {
            QTextStream stream(&file);
            QSqlQuery query(database);
            query.setForwardOnly(true);
            if (!query.exec(sql)) {
                giveUp(query.lastError().text());
            }
            const int columns = query.record().count();
            while (query.next()) {
                for (int i = 0; i < columns; ++i) {
                    QString cell = query.value(i).toString();
                    stream << (i > 0 ? ",\"" : "\"") << cell.replace(u'"', "\"\""_L1) << '"';
                }
                stream << '\n';
            }
        });
    });
}

std::optional<double> sqliteShellCsv(const QString &project, const QString &sql, const QString &output)
{
    const QString program = QStandardPaths::findExecutable(u"sqlite3"_s);
    if (program.isEmpty()) {
        return {};
    }
    QProcess shell;
    shell.setStandardOutputFile(output);
    shell.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double time = timeOf([&] {
        shell.start(program, {u"-csv"_s, u"-header"_s, project, sql});
        shell.waitForFinished(-1);
    });
    return shell.exitCode() == 0 ? std::optional(time) : std::nullopt;
}

} // namespace Stemma
