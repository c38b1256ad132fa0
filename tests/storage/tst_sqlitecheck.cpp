// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/storagefixture.h"

#include <QThread>

using namespace Qt::StringLiterals;
using namespace Stemma;

/// Each rule of check() is broken behind the store's back and must be found.
class TestSqliteCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everyBrokenRuleIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const char *sql, const char *rule) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(rule);
        };
        row("a changed text", "UPDATE content SET text = text || '.'", "text-hash");
        row("a changed text, as the index sees it", "UPDATE content SET text = replace(text, 'a', 'b')",
            "text-index-damaged");
        row("a text that the index lacks",
            "INSERT INTO article_text (article_text, rowid, text) SELECT 'delete', id, text FROM content"
            " WHERE id = 1",
            "text-index-damaged");
        row("a text that only the index has", "INSERT INTO article_text (rowid, text) VALUES (99, 'Ghost.')",
            "text-index-damaged");
        row("texts that trade places in the index",
            "INSERT INTO article_text (article_text) VALUES ('delete-all');"
            "INSERT INTO article_text (rowid, text) SELECT 3 - id, text FROM content",
            "text-index-damaged");
        row("a changed original", "UPDATE original SET data = x'00', packed = 0", "original-hash");
        row("a text that is gone", "DELETE FROM content", "dangling-reference");
        row("an article that is gone", "DELETE FROM article", "dangling-reference");
        row("an entity that is gone", "DELETE FROM entity", "dangling-reference");
        row("a revision that is gone", "DELETE FROM revision", "revision-missing");
        row("a current revision of another article",
            "UPDATE article SET revision_id = (SELECT max(id) FROM revision)", "revision-of-other-article");
        row("a wrong length", "UPDATE revision SET length = length + 1", "revision-length");
        row("a span behind the end", "UPDATE span SET \"end\" = 1000 WHERE ranges IS NULL",
            "span-outside-text");
        row("a span before the start", "UPDATE span SET start = -1 WHERE ranges IS NULL",
            "span-outside-text");
        row("an empty span", "UPDATE span SET \"end\" = start WHERE ranges IS NULL", "span-empty-range");
        row("no range at all", "UPDATE span SET ranges = ''", "span-without-range");
        row("a span that ends inside a character", "UPDATE span SET \"end\" = 3 WHERE ranges IS NULL",
            "span-splits-character");
        row("parts that overlap",
            "UPDATE span SET ranges = '4-8;7-9', start = 4, \"end\" = 9 WHERE ranges IS NOT NULL",
            "span-parts-out-of-order");
        row("a hull that is not that of the parts", "UPDATE span SET start = 3 WHERE ranges IS NOT NULL",
            "span-hull");
        row("a base outside its group",
            "UPDATE quote_group SET base_span_id = (SELECT id FROM span WHERE kind = 'entity')",
            "group-base-not-a-member");
        row("a group of one", "UPDATE span SET group_id = NULL WHERE ranges IS NULL", "group-too-small");
        row("a member that is no quote", "UPDATE span SET kind = 'claim'", "group-member-no-quote");
        row("an entity span with a speaker", "UPDATE span SET speaker_id = entity_id WHERE kind = 'entity'",
            "span-attribute-of-other-kind");
        row("a name with a stance", "UPDATE span SET stance = 'denies' WHERE kind = 'entity'",
            "span-attribute-of-other-kind");
        row("two entities of one name",
            "INSERT INTO entity SELECT randomblob(16), name, type, '[]', '', '' FROM entity", "entity-twice");
        row("two claims of one statement",
            "INSERT INTO claim SELECT randomblob(16), statement, '' FROM claim", "claim-twice");
        row("a row that no edit made", "INSERT INTO claim VALUES (randomblob(16), 'Who wrote this?', '')",
            "journal-replay");
        row("a row changed by no edit", "UPDATE span SET note = 'x'", "journal-replay");
        row("a row deleted by no edit", "DELETE FROM claim", "journal-replay");
        row("an edit that is gone", "DELETE FROM journal WHERE number = 2", "journal-replay");
        row("an edit that cannot be read", "UPDATE journal SET changes = x'1234' WHERE number = 2",
            "journal-replay");
        row("wrong counts", "UPDATE article_spans SET quotes = quotes + 1", "span-counts");
        row("missing counts", "DELETE FROM article_spans", "span-counts");
        row("an index that lacks rows",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX claim_by_statement ON "
            "claim"
            " (note)' WHERE name = 'claim_by_statement'",
            "file-damaged");
    }

    void everyBrokenRuleIsFound()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, rule);
        StorageFixture project;
        fill(project);
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
        project.close();
        project.corrupt(sql);
        project.reopen();
        const auto violations = project.store().check({});
        QVERIFY(violations);
        QSet<QString> rules;
        for (const auto &violation : *violations) {
            rules.insert(violation.rule);
        }
        QVERIFY2(rules.contains(rule), qPrintable(QStringList(rules.values()).join(u' ')));
        const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
        QVERIFY(reader);
        QVERIFY((*reader)->check({}) == violations);
    }

    void aCheckCanBeCancelledAndTellsHowFarItIs()
    {
        StorageFixture project;
        fill(project);
        double last = 0;
        bool ascends = true;
        QVERIFY(project.store().check([&](double part) {
            ascends &= part >= last && part <= 1;
            last = part;
            return true;
        }));
        QVERIFY(ascends);
        QCOMPARE(last, 1.0);
        int calls = 0;
        const auto cancelled = project.store().check([&calls](double) { return ++calls < 3; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QCOMPARE(calls, 3);
    }

    void aReaderCanCheckToo()
    {
        StorageFixture project;
        fill(project);
        const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
        QVERIFY(reader);
        QVERIFY((*reader)->check({}) == QList<ProjectStore::Violation>());
    }

    void aReaderChecksOneStateWhileTheProjectIsEdited()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"A text to mark.\n"_s);
        const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
        QVERIFY(reader);
        int edits = 0;
        const auto violations = (*reader)->check([&](double) {
            const Span span = StorageFixture::spanIn(article, {{0, 1 + ++edits % 10}});
            project.apply({Change<Span>{{}, span}});
            return true;
        });
        QVERIFY(edits > 5);
        QVERIFY(violations == QList<ProjectStore::Violation>());
    }

    void aWorkerStoresTextsWhileTheProjectIsEdited()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"A text to mark.\n"_s);
        bool isStored = true;
        const std::unique_ptr<QThread> worker(QThread::create([&project, &isStored] {
            const auto sibling = project.store().sibling(AccessMode::ReadWrite);
            for (int i = 0; i < 100 && isStored; ++i) {
                isStored = sibling && (*sibling)->putContents({u"Text %1\n"_s.arg(i)}, {}).has_value();
            }
        }));
        worker->start();
        bool isApplied = true;
        for (int i = 0; i < 100; ++i) {
            const Span span = StorageFixture::spanIn(article, {{0, 1 + i % 10}});
            isApplied &= project.store().apply(StorageFixture::edit({Change<Span>{{}, span}})).has_value();
        }
        QVERIFY(worker->wait());
        QVERIFY(isStored);
        QVERIFY(isApplied);
        QVERIFY(project.store().text(ContentHash::ofText(u"Text 99\n"_s)));
        QCOMPARE(project.store().spansOfArticle(article.id)->size(), 100);
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
    }

private:
    static void fill(StorageFixture &project)
    {
        const Article first
            = project.addArticle(u"ab\U0001F468\u200D\U0001F469 said a thing and another.\n"_s);
        const Article second = project.addArticle(u"Another text, with a thing in it.\n"_s);
        const Entity entity{EntityId::make(), u"Name"_s, EntityType::Place, {u"alias"_s}, {}, {}};
        const Claim claim{ClaimId::make(), u"A thing is."_s, {}};
        QuoteGroup group{QuoteGroupId::make(), {}, {}};
        Span one = StorageFixture::spanIn(first, {{2, 5}});
        Span two = StorageFixture::spanIn(first, {{6, 8}, {10, 12}});
        Span name = StorageFixture::spanIn(second, {{0, 7}}, SpanKind::Entity);
        // The entity span has parts too, so that statements on spans without parts leave it alone.
        name.ranges = {{0, 3}, {4, 7}};
        name.entity = entity.id;
        one.group = group.id;
        two.group = group.id;
        group.base = one.id;
        project.apply({Change<Entity>{{}, entity}, Change<Claim>{{}, claim}, Change<QuoteGroup>{{}, group},
                       Change<Span>{{}, one}, Change<Span>{{}, two}, Change<Span>{{}, name}});
    }
};

QTEST_GUILESS_MAIN(TestSqliteCheck)
#include "tst_sqlitecheck.moc"
