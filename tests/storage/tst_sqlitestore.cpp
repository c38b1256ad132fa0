// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlitestore.h"
#include "tests/storage/storagefixture.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kText
    = u"A \U0001F468\u200D\U0001F469 said: \u201eNein, e\u0301s geht nicht.\u201c\nOver and out.\n"_s;

/// A value for every field, odd where a type can be odd.
struct Everything {
    Article article;
    Revision revision;
    Entity entity;
    Claim claim;
    QuoteGroup group;
    QList<Span> spans;
    Derivation derivation;
    Suggestion suggestion;

    [[nodiscard]] Changes inserted() const
    {
        // Against the order of references on purpose: they are checked at the end.
        Changes changes{Change<Span>{{}, spans[0]},         Change<Span>{{}, spans[1]},
                        Change<QuoteGroup>{{}, group},      Change<Suggestion>{{}, suggestion},
                        Change<Derivation>{{}, derivation}, Change<Claim>{{}, claim},
                        Change<Entity>{{}, entity},         Change<Revision>{{}, revision},
                        Change<Article>{{}, article}};
        return changes;
    }
};

Everything everything(StorageFixture &project)
{
    const Result<void> put = project.store().putContents({kText}, {kText.toUtf8() + "\r\n"});
    if (!put) {
        qFatal("%s", qPrintable(put.error().detail));
    }
    Everything all;
    all.article.id = ArticleId::make();
    all.article.title = u"It's \"odd\"; DROP TABLE span; -- \U0001F600\u200F \n\t"_s;
    all.article.outlet = u"Ærø Post"_s;
    all.article.author = u"N.\u00A0N."_s;
    all.article.published = *PublishedDate::fromString(u"2031-03-04/2031-03-06");
    all.article.url = u"https://example.org/?a=%20&b=ü#x"_s;
    all.article.language = u"de-AT"_s;
    all.article.fileName = u"a b.txt"_s;
    all.article.note = u"note"_s;
    all.article.readState = ReadState::Reading;
    all.article.imported = momentAfter(123);
    all.revision = StorageFixture::revisionOf(all.article, kText);
    all.revision.encoding = u"UTF-8"_s;
    all.revision.decoding = u"{\"source\":\"strict\"}"_s;
    all.article.revision = all.revision.id;
    all.entity = {EntityId::make(),         u"Grüße & Co."_s,
                  EntityType::Organisation, {u"a,b"_s, u"\"q\""_s, u""_s, u"ü\n"_s},
                  u"wikidata:Q42"_s,        u"n"_s};
    all.claim = {ClaimId::make(), u"It is not so."_s, u"why?"_s};
    all.group.id = QuoteGroupId::make();
    all.group.note = u"g"_s;
    Span quote = StorageFixture::spanIn(all.article, {{2, 5}, {13, 18}});
    quote.speaker = all.entity.id;
    quote.cue = u"said"_s;
    quote.source = u"told \u00AB the paper \u00BB"_s;
    quote.form = QuoteForm::Mixed;
    quote.group = all.group.id;
    quote.note = u" "_s;
    quote.status = SpanStatus::Suggested;
    quote.annotator = u"Zoë"_s;
    quote.created = {};
    Span other = StorageFixture::spanIn(all.article, {{0, 1}});
    other.group = all.group.id;
    all.group.base = other.id;
    all.spans = {quote, other};
    all.derivation = {DerivationId::make(), quote.id.uuid(),     {}, u"AFP"_s, DerivationHow::Translates,
                      u"told AFP"_s,        SpanStatus::Rejected};
    all.suggestion = {SuggestionId::make(), SuggestionType::Link, {}, u"subject"_s, u"{}"_s, 1.0 / 3, u"[]"_s,
                      Decision::Skipped,    momentAfter(9)};
    return all;
}

/// More new quotes of @p article than go in beside the indexes.
Changes manyQuotes(const Article &article)
{
    Changes changes;
    for (qint64 i = 0; i < 20'001; ++i) {
        changes.append(Change<Span>{{}, StorageFixture::spanIn(article, {{i % 7, 7 + i % 3}})});
    }
    return changes;
}

/// The first column of what @p sql gives for the file of @p project.
QStringList askedOf(const StorageFixture &project, const char *sql)
{
    QStringList values;
    sqlite3 *handle = nullptr;
    const auto add = [](void *to, int, char **columns, char **) {
        static_cast<QStringList *>(to)->append(QString::fromUtf8(columns[0]));
        return 0;
    };
    if (sqlite3_open(project.path().toUtf8().constData(), &handle) != SQLITE_OK
        || sqlite3_exec(handle, sql, add, &values, nullptr) != SQLITE_OK) {
        qFatal("%s", sqlite3_errmsg(handle));
    }
    sqlite3_close(handle);
    return values;
}

/// The names and definitions of all indexes of spans, in the order in which SQLite knows them.
QStringList indexesOf(const StorageFixture &project)
{
    return askedOf(project,
                   "SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema WHERE type = 'index'"
                   " AND tbl_name = 'span' ORDER BY rowid");
}

/// Grows with each index that goes or comes.
int schemaVersionOf(const StorageFixture &project)
{
    return askedOf(project, "PRAGMA schema_version").first().toInt();
}

/// While it lives, files that are opened have no room for temporary files of sorting.
class FullTemporaryFolder {
public:
    FullTemporaryFolder()
    {
        s_real = sqlite3_vfs_find(nullptr);
        m_full = *s_real;
        m_full.zName = "full-temporary-folder";
        m_full.xOpen = [](sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *out) {
            if ((flags & SQLITE_OPEN_TEMP_JOURNAL) != 0) {
                ++s_asked;
                file->pMethods = nullptr;
                return SQLITE_FULL;
            }
            return s_real->xOpen(s_real, name, file, flags, out);
        };
        s_asked = 0;
        sqlite3_vfs_register(&m_full, 1);
    }

    ~FullTemporaryFolder()
    {
        sqlite3_vfs_register(s_real, 1);
        sqlite3_vfs_unregister(&m_full);
    }

    Q_DISABLE_COPY_MOVE(FullTemporaryFolder)

    /// How often somebody wanted to write there.
    [[nodiscard]] static int asked() { return s_asked; }

private:
    static inline sqlite3_vfs *s_real = nullptr;
    static inline int s_asked = 0;
    sqlite3_vfs m_full{};
};

} // namespace

class TestSqliteStore : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everyRecordComesBackAsItWas()
    {
        StorageFixture project;
        const Everything all = everything(project);
        QCOMPARE(project.apply(all.inserted()), EditNumber(1));
        project.reopen();
        ProjectStore &store = project.store();
        QVERIFY(store.article(all.article.id) == all.article);
        QVERIFY(store.revision(all.revision.id) == all.revision);
        QVERIFY(store.entity(all.entity.id) == all.entity);
        QVERIFY(store.claim(all.claim.id) == all.claim);
        QVERIFY(store.quoteGroup(all.group.id) == all.group);
        QVERIFY(store.span(all.spans[0].id) == all.spans[0]);
        QVERIFY(store.span(all.spans[1].id) == all.spans[1]);
        QVERIFY(store.derivation(all.derivation.id) == all.derivation);
        QVERIFY(store.suggestion(all.suggestion.id) == all.suggestion);
        const QList<Span> byStart{all.spans[1], all.spans[0]};
        QVERIFY(store.spansOfArticle(all.article.id) == byStart);
        QVERIFY(store.spansOfGroup(all.group.id) == byStart);
        QVERIFY(store.spansOfEntity(all.entity.id) == QList<Span>{all.spans[0]});
        QVERIFY(store.revisionsOfArticle(all.article.id) == QList<Revision>{all.revision});
        QVERIFY(store.derivationsTouching(all.spans[0].id.uuid()) == QList<Derivation>{all.derivation});
        QVERIFY(store.entityNamed(all.entity.name, all.entity.type) == all.entity.id);
        QVERIFY(store.entityNamed(all.entity.name, EntityType::Person) == EntityId());
        QVERIFY(store.claimStated(all.claim.statement) == all.claim.id);
        QVERIFY(store.articlesFromFile(u"a b.txt"_s) == QList<ArticleId>{all.article.id});
        QVERIFY(store.articlesWithText(all.revision.text) == QList<ArticleId>{all.article.id});
        QVERIFY(store.text(all.revision.text) == kText);
        QVERIFY(store.original(all.revision.original) == QByteArray(kText.toUtf8() + "\r\n"));
        const auto violations = store.check({});
        QVERIFY(violations);
        for (const auto &violation : *violations) {
            qWarning() << violation.rule << violation.record << violation.detail;
        }
        QVERIFY(violations->isEmpty());
    }

    void aChangeTakenBackLeavesTheSameRows()
    {
        StorageFixture project;
        Everything all = everything(project);
        project.apply(all.inserted());
        const Result<QByteArray> start = project.store().dump();
        Everything next = all;
        next.article.title.clear();
        next.article.published = *PublishedDate::fromString(u"2030-01-01T07+02:00");
        next.revision.encoding = u"windows-1252"_s;
        next.entity.aliases.clear();
        next.claim.statement += u'!';
        next.group.base = all.spans[0].id;
        next.spans[0].ranges = {{1, 2}};
        next.spans[0].created = momentAfter(-5);
        next.spans[1].ranges = {{0, 1}, {3, 4}, {5, 7}};
        next.spans[1].entity = all.entity.id;
        next.derivation.to = all.spans[1].id.uuid();
        next.suggestion.article = all.article.id;
        next.suggestion.decided = {};
        const Changes changes{Change<Article>{all.article, next.article},
                              Change<Revision>{all.revision, next.revision},
                              Change<Entity>{all.entity, next.entity},
                              Change<Claim>{all.claim, next.claim},
                              Change<QuoteGroup>{all.group, next.group},
                              Change<Span>{all.spans[0], next.spans[0]},
                              Change<Span>{all.spans[1], next.spans[1]},
                              Change<Derivation>{all.derivation, next.derivation},
                              Change<Suggestion>{all.suggestion, next.suggestion}};
        project.apply(changes);
        QVERIFY(project.store().article(all.article.id) == next.article);
        QVERIFY(project.store().span(all.spans[1].id) == next.spans[1]);
        QVERIFY(project.store().spansOfArticle(all.article.id)
                == (QList<Span>{next.spans[1], next.spans[0]}));
        QVERIFY(project.store().dump() != start);
        project.apply(inverted(changes));
        QVERIFY(project.store().dump() == start);
        project.apply(inverted(all.inserted()));
        QVERIFY(project.store().dump() == QByteArray());
        QCOMPARE(project.store().info()->spans, 0);
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
        QVERIFY(project.store().text(all.revision.text) == kText);
    }

    void anEditThatDoesNotFitIsRefusedWhole_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("a span that is no longer as the edit assumed") << 0;
        QTest::newRow("a span that is gone") << 1;
        QTest::newRow("an id that is taken") << 2;
        QTest::newRow("a second entity of one name and type") << 3;
        QTest::newRow("a second claim of one statement") << 4;
        QTest::newRow("a span in an article that is not there") << 5;
        QTest::newRow("an article that still has spans") << 6;
        QTest::newRow("a text that was never stored") << 7;
    }

    void anEditThatDoesNotFitIsRefusedWhole()
    {
        QFETCH(const int, change);
        StorageFixture project;
        const Everything all = everything(project);
        project.apply(all.inserted());
        const Result<QByteArray> start = project.store().dump();
        Span stale = all.spans[0];
        stale.note += u'x';
        Span changed = stale;
        changed.cue = u"says"_s;
        Span gone = all.spans[0];
        gone.id = SpanId::make();
        Entity twin = all.entity;
        twin.id = EntityId::make();
        Claim twinClaim = all.claim;
        twinClaim.id = ClaimId::make();
        Span stray = gone;
        stray.article = ArticleId::make();
        Revision noText = all.revision;
        noText.id = RevisionId::make();
        noText.text = ContentHash::ofText(u"never stored"_s);
        const QList<AnyChange> bad{Change<Span>{stale, changed},     Change<Span>{gone, {}},
                                   Change<Span>{{}, all.spans[0]},   Change<Entity>{{}, twin},
                                   Change<Claim>{{}, twinClaim},     Change<Span>{{}, stray},
                                   Change<Article>{all.article, {}}, Change<Revision>{{}, noText}};
        Entity fine;
        fine.id = EntityId::make();
        fine.name = u"Fine"_s;
        const Result<EditNumber> number
            = project.store().apply(StorageFixture::edit({Change<Entity>{{}, fine}, bad[change]}));
        QVERIFY(!number);
        QCOMPARE(number.error().code, ErrorCode::Conflict);
        QVERIFY(project.store().dump() == start);
        QVERIFY(project.store().countJournal() == 1);
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
        // The store is as good as before.
        project.apply({Change<Entity>{{}, fine}});
    }

    void twoEntitiesMayTradeTheirNames()
    {
        StorageFixture project;
        Entity a{EntityId::make(), u"A"_s, EntityType::Person, {}, {}, {}};
        Entity b{EntityId::make(), u"B"_s, EntityType::Person, {}, {}, {}};
        project.apply({Change<Entity>{{}, a}, Change<Entity>{{}, b}});
        Entity newA = a;
        Entity newB = b;
        std::swap(newA.name, newB.name);
        project.apply({Change<Entity>{a, newA}, Change<Entity>{b, newB}});
        QVERIFY(project.store().entityNamed(u"A"_s, EntityType::Person) == b.id);
    }

    void aFullDiskChangesNothing()
    {
        StorageFixture project;
        const Article article = project.addArticle(kText);
        const Result<QByteArray> start = project.store().dump();
        project.close();
        Result<std::unique_ptr<Connection>> connection
            = Connection::open(project.path(), Connection::Mode::ReadWrite);
        QVERIFY(connection);
        QVERIFY((*connection)->execute("PRAGMA max_page_count = 1")); // which SQLite makes the present count
        SqliteStore store(std::move(*connection), AccessMode::ReadWrite, nullptr);
        Changes changes;
        for (int i = 0; i < 5000; ++i) {
            changes.append(Change<Span>{{}, StorageFixture::spanIn(article, {{0, 1}})});
        }
        const Result<EditNumber> number = store.apply(StorageFixture::edit(changes));
        QVERIFY(!number);
        QCOMPARE(number.error().code, ErrorCode::DiskFull);
        const Result<void> put = store.putContents({QString(100'000, u'x')}, {});
        QVERIFY(!put);
        QCOMPARE(put.error().code, ErrorCode::DiskFull);
        QVERIFY(store.dump() == start);
        QVERIFY(store.check({}) == QList<ProjectStore::Violation>());
    }

    void aWriteThatTheDatabaseRefusesChangesNothing()
    {
        StorageFixture project;
        const Article article = project.addArticle(kText);
        const Result<QByteArray> start = project.store().dump();
        project.corrupt("DROP TABLE journal");
        const Result<EditNumber> number = project.store().apply(
            StorageFixture::edit({Change<Span>{{}, StorageFixture::spanIn(article, {{0, 1}})}}));
        QVERIFY(!number);
        QCOMPARE(number.error().code, ErrorCode::Storage);
        QVERIFY(project.store().dump() == start);
    }

    void theJournalTellsWhatWasDone()
    {
        StorageFixture project;
        const Everything all = everything(project);
        Edit edit = StorageFixture::edit(all.inserted(), EditAction::ImportAnnotations);
        edit.gesture = QUuid::createUuid();
        QVERIFY(project.store().apply(edit));
        edit.direction = EditDirection::Undo;
        edit.target = EditNumber(1);
        edit.gesture = {};
        edit.changes = inverted(edit.changes);
        QVERIFY(project.store().apply(edit) == EditNumber(2));
        const auto rows = project.store().journal(0, 10);
        QVERIFY(rows && rows->size() == 2);
        QCOMPARE(rows->at(0).number, EditNumber(2));
        QCOMPARE(rows->at(0).direction, EditDirection::Undo);
        QCOMPARE(rows->at(0).target, EditNumber(1));
        QCOMPARE(rows->at(0).annotator, u"Zoë"_s);
        QCOMPARE(rows->at(0).when, edit.when);
        QCOMPARE(rows->at(1).changeCount, all.inserted().size());
        QVERIFY(!rows->at(1).gesture.isNull());
        QVERIFY(project.store().journal(1, 10)->size() == 1);
        QList<qint64> numbers;
        QVERIFY(project.store().visitJournal([&](const JournalRow &row) {
            numbers.append(qint64(row.number));
            return true;
        }));
        QCOMPARE(numbers, (QList<qint64>{1, 2}));
        const Result<Edit> read = project.store().journalEdit(EditNumber(2));
        QVERIFY(read && read->changes == edit.changes && read->action == EditAction::ImportAnnotations);
        QCOMPARE(project.store().journalEdit(EditNumber(3)).error().code, ErrorCode::NotFound);
    }

    void contentsAreKeptOnceAndOnlyWhileSomethingRefersToThem()
    {
        StorageFixture project;
        ProjectStore &store = project.store();
        const Article article = project.addArticle(u"Used text.\n"_s);
        const ContentHash used = ContentHash::ofText(u"Used text.\n"_s);
        const ContentHash unused = ContentHash::ofText(u"Cancelled zebra."_s);
        const QByteArray original(100'000, 'x');
        QVERIFY(store.putContents({u"Cancelled zebra."_s, u"Used text.\n"_s, u"Cancelled zebra."_s},
                                  {original, "Used text.\n", QByteArray("\0\xff", 2)}));
        QVERIFY(store.original(ContentHash::of(original)) == original);
        QVERIFY(store.original(used) == QByteArray("Used text.\n"));
        QVERIFY(store.original(ContentHash::of(QByteArrayView("\0\xff", 2))) == QByteArray("\0\xff", 2));
        QVERIFY(store.text(unused) == u"Cancelled zebra."_s);
        // The journal refers to the text even when the article is gone.
        const Result<Revision> revision = store.revision(article.revision);
        project.apply({Change<Article>{article, {}}, Change<Revision>{*revision, {}}});
        QVERIFY(store.dropUnusedContents({used, unused, ContentHash::of(original)}));
        QVERIFY(store.text(used));
        QCOMPARE(store.text(unused).error().code, ErrorCode::NotFound);
        QCOMPARE(store.original(ContentHash::of(original)).error().code, ErrorCode::NotFound);
        QVERIFY(store.check({}) == QList<ProjectStore::Violation>());
    }

    void aVisitTellsTheTextOfEachSpan()
    {
        StorageFixture project;
        const QString oldText = u"As it was first.\n"_s;
        const QString newText = u"As it is now.\n"_s;
        const Article article = project.addArticle(oldText);
        QVERIFY(project.store().putContents({newText}, {}));
        const Revision second = StorageFixture::revisionOf(article, newText);
        Article changed = article;
        changed.revision = second.id;
        project.apply({Change<Revision>{{}, second}, Change<Article>{article, changed},
                       Change<Span>{{}, StorageFixture::spanIn(changed, {{0, 2}})},
                       Change<Span>{{}, StorageFixture::spanIn(article, {{3, 5}})},
                       Change<Span>{{}, StorageFixture::spanIn(changed, {{6, 8}})}});
        QList<ContentHash> texts;
        QVERIFY(project.store().visitSpans([&texts](const SpanRow &row) {
            texts.append(row.text);
            return true;
        }));
        QCOMPARE(texts, (QList<ContentHash>{second.text, ContentHash::ofText(oldText), second.text}));
    }

    void aGreatImportLeavesTheIndexesAsTheyWere()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"Some words.\n"_s);
        const QStringList before = indexesOf(project);
        QVERIFY(before.join(u' ').contains(u"span_by_entity"_s));
        Changes changes = manyQuotes(article);
        const Entity entity{EntityId::make(), u"Mira Holt"_s, EntityType::Person, {}, {}, {}};
        changes.append(Change<Entity>{{}, entity});
        Span mention = StorageFixture::spanIn(article, {{5, 10}}, SpanKind::Entity);
        mention.entity = entity.id;
        std::get<Change<Span>>(changes.first()).after = mention;
        project.apply(changes, EditAction::ImportAnnotations);
        QCOMPARE(indexesOf(project), before);
        QVERIFY(project.store().spansOfEntity(entity.id) == QList<Span>{mention});
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
        project.apply(inverted(changes));
        QVERIFY(project.store().spansOfArticle(article.id) == QList<Span>());
    }

    // Those of entities, claims and groups that come later are looked for: the indexes stay.
    void indexesStayWhereSpansAreLookedFor()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"Some words.\n"_s);
        const int before = schemaVersionOf(project);
        QList<QuoteGroup> groups;
        Changes changes = manyQuotes(article);
        for (qsizetype i = 0; i < changes.size(); ++i) {
            Span &quote = *std::get<Change<Span>>(changes[i]).after;
            if (i % 100 == 0) {
                groups.append({.id = QuoteGroupId::make(), .base = quote.id, .note = {}});
            }
            quote.group = groups.last().id;
        }
        for (const QuoteGroup &group : std::as_const(groups)) {
            changes.append(Change<QuoteGroup>{{}, group});
        }
        project.apply(changes);
        QCOMPARE(schemaVersionOf(project), before);
        QCOMPARE(project.store().spansOfArticle(article.id).value().size(), changes.size() - groups.size());
        // Where nothing is looked for they go and come again.
        StorageFixture other;
        const Article plain = other.addArticle(u"Some words.\n"_s);
        other.apply(manyQuotes(plain));
        QVERIFY(schemaVersionOf(other) > before);
    }

    // Undo of removing large articles: quotes of each stand between other records.
    void aGreatEditInPiecesLeavesTheIndexesAsTheyWere()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"Some words.\n"_s);
        const QStringList before = indexesOf(project);
        const Changes quotes = manyQuotes(article);
        Changes changes;
        QList<EntityId> entities;
        for (qsizetype i = 0; i < quotes.size(); ++i) {
            if (i % 5'000 == 0) {
                const Entity entity{EntityId::make(), u"Mira %1"_s.arg(i), EntityType::Person, {}, {}, {}};
                changes.append(Change<Entity>{{}, entity});
                entities.append(entity.id);
            }
            changes.append(quotes[i]);
        }
        project.apply(changes);
        QCOMPARE(indexesOf(project), before);
        QCOMPARE(project.store().spansOfArticle(article.id).value().size(), quotes.size());
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
    }

    void aGreatImportNeedsNoRoomForTemporaryFiles()
    {
        const FullTemporaryFolder folder;
        StorageFixture project;
        const Article article = project.addArticle(u"Some words.\n"_s);
        const QStringList before = indexesOf(project);
        Changes changes = manyQuotes(article);
        const QString cue(6'800, u'c'); // so much to sort that it is not done in memory
        for (AnyChange &change : changes) {
            std::get<Change<Span>>(change).after->cue = cue;
        }
        project.apply(changes, EditAction::ImportAnnotations);
        QVERIFY(folder.asked() > 0);
        QCOMPARE(indexesOf(project), before);
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
    }

    void aGreatImportThatFailsLeavesTheIndexesToo()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"Some words.\n"_s);
        const Span known = StorageFixture::spanIn(article, {{0, 4}});
        project.apply({Change<Span>{{}, known}});
        const QStringList before = indexesOf(project);
        Changes changes = manyQuotes(article);
        changes.append(Change<Span>{{}, known});
        const auto applied = project.store().apply(StorageFixture::edit(changes));
        QCOMPARE(applied.error().code, ErrorCode::Conflict);
        QCOMPARE(indexesOf(project), before);
        QVERIFY(project.store().spansOfArticle(article.id) == QList<Span>{known});
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
    }
};

QTEST_GUILESS_MAIN(TestSqliteStore)
#include "tst_sqlitestore.moc"
