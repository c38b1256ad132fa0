// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/migrations.h"
#include "tests/storage/storagefixture.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Stemma;

class TestMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aNewFileHasApplicationIdAndVersion()
    {
        StorageFixture project;
        project.close();
        QFile file(project.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray header = file.read(100);
        QCOMPARE(header.sliced(68, 4), QByteArray("STEM"));
        QCOMPARE(header.sliced(60, 4), QByteArray("\0\0\0\7", 4));
    }

    void stepsRunOnceEachWithTheirVersion()
    {
        StorageFixture project;
        project.close();
        const auto connection = Connection::open(project.path(), Connection::Mode::ReadWrite);
        QVERIFY(connection);
        QList<Migration> steps = builtInMigrations();
        // A semicolon does not end a statement inside a string, a comment or a trigger.
        steps.append({8,
                      "CREATE TABLE two (a TEXT DEFAULT ';'); -- not ; here\n"
                      "CREATE TRIGGER t AFTER INSERT ON two BEGIN UPDATE two SET a = 'x;y'; SELECT 1; END;\n"
                      "INSERT INTO two (a) VALUES ('z');"});
        QVERIFY(migrate(**connection, steps));
        QVERIFY(migrate(**connection, steps));
        QVERIFY((*connection)->number("PRAGMA user_version") == 8);
        QVERIFY((*connection)->number("SELECT count(*) FROM two WHERE a = 'x;y'") == 1);
    }

    void aStepThatFailsLeavesTheFileAsItWas()
    {
        StorageFixture project;
        project.close();
        const auto connection = Connection::open(project.path(), Connection::Mode::ReadWrite);
        QVERIFY(connection);
        const QList<Migration> steps{{8, "CREATE TABLE two (a); INSERT INTO nowhere VALUES (1);"}};
        const Result<void> migrated = migrate(**connection, steps);
        QVERIFY(!migrated);
        QVERIFY(migrated.error().detail.contains(u"nowhere"_s));
        QVERIFY((*connection)->number("PRAGMA user_version") == 7);
        QVERIFY((*connection)->number("SELECT count(*) FROM sqlite_schema WHERE name = 'two'") == 0);
    }

    void aCopyIsWholeAndNeverOverAnother()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"Some text.\n"_s);
        // Not checkpointed: what is in the log must be in the copy.
        const auto connection = Connection::open(project.path(), Connection::Mode::ReadWrite);
        QVERIFY(connection);
        const Result<QString> copy = backUp(**connection, 0);
        QVERIFY(copy);
        QCOMPARE(QFileInfo(*copy).fileName(), u"Über uns.backup-v0.stemma"_s);
        const Result<QString> second = backUp(**connection, 0);
        QVERIFY(second);
        QCOMPARE(QFileInfo(*second).fileName(), u"Über uns.backup-v0-2.stemma"_s);
        const auto opened = openProjectFile(*copy, AccessMode::ReadWrite);
        QVERIFY(opened);
        QVERIFY((*opened)->article(article.id) == article);
        QVERIFY((*opened)->dump() == project.store().dump());
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
