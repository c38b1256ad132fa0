// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "stemma find": near matches in a project, by the real program.

#include "models/project/project.h"
#include "tests/app/program.h"

#include <QTemporaryDir>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestFindCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QCOMPARE(runProgram({u"new"_s, path(u"p.stemma"_s)}).exitCode, 0);
        QVERIFY(writeFile(
            path(u"a.txt"_s),
            "🌊 Ann Poe said: \"The bearings of the bridge are worn, and buses can't cross.\" Rust was "
            "found in the pylons last March.\n"));
        QVERIFY(writeFile(
            path(u"b.txt"_s),
            "The bridge closed. \"The bearing of the bridge is worn and no bus crosses,\" Poe said.\n"));
        QVERIFY(writeFile(
            path(u"c.txt"_s),
            "„Die Lager der Brücke sind verschlissen und die Busse fahren nicht“, sagte Anna Poe.\n"));
        QVERIFY(writeFile(path(u"d.txt"_s), "The ferries leave at noon every day.\n"));
        QVERIFY(writeFile(path(u"e.txt"_s), "The ferry left at noon every day.\n"));
        QVERIFY(
            writeFile(path(u"f.txt"_s),
                      "As far as anybody could remember, and whatever the weather did to the harbour or to "
                      "the temper of the mayor, THE FERRY LEAVES at noon every day, and no clerk had ever "
                      "written down anything else about it.\n"));
        for (const QString &name : {u"a.txt"_s, u"b.txt"_s, u"c.txt"_s, u"d.txt"_s, u"e.txt"_s, u"f.txt"_s}) {
            QCOMPARE(runProgram({u"import"_s, path(u"p.stemma"_s), path(name)}).exitCode, 0);
        }
    }

    void theNearestFirst()
    {
        const Run run = find({u"The bearings of the bridge are worn and buses cannot cross"_s, u"--json"_s});
        QCOMPARE(run.exitCode, 0);
        const QList<QJsonObject> found = run.json();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0],
                 (QJsonObject{{u"type"_s, u"near"_s},
                              {u"file"_s, u"a.txt"_s},
                              {u"start"_s, 17},
                              {u"end"_s, 76},
                              {u"text"_s, u"The bearings of the bridge are worn, and buses can't cross."_s},
                              {u"score"_s, 1},
                              {u"coverA"_s, 1},
                              {u"coverB"_s, 1}}));
        QCOMPARE(found[1][u"file"_s].toString(), u"b.txt"_s);
        QVERIFY(found[1][u"score"_s].toDouble() < 1);
    }

    // However much is said around the words, and however near a rewording is.
    void theVeryWordsComeBeforeRewordings()
    {
        const QList<QJsonObject> found
            = find({u"“the ferry leaves at noon every day”"_s, u"--json"_s}).json();
        QStringList files;
        for (const QJsonObject &one : found) {
            files.append(one[u"file"_s].toString());
        }
        QCOMPARE(files, (QStringList{u"f.txt"_s, u"d.txt"_s, u"e.txt"_s}));
        QVERIFY(found[0][u"score"_s].toDouble() < found[2][u"score"_s].toDouble());
        const QByteArray first = find({u"the ferry leaves at noon every day"_s, u"--limit"_s, u"1"_s}).out;
        QVERIFY2(first.startsWith("f.txt\t"), first.constData());
    }

    void sentencesOutsideOfQuotationsToo()
    {
        const QList<QJsonObject> found = find({u"rust"_s, u"pylons"_s, u"--json"_s}).json();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"text"_s].toString(), u"Rust was found in the pylons last March."_s);
    }

    void theLanguageOfEachArticle()
    {
        const QList<QJsonObject> found = find({u"verschlissene Lager der Brücken"_s, u"--json"_s}).json();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"file"_s].toString(), u"c.txt"_s);
    }

    void readableLinesAndTheirNumber()
    {
        const QByteArray lines = find({u"the bearings of the bridge are worn"_s, u"--limit"_s, u"1"_s}).out;
        QCOMPARE(lines.count('\n'), 1);
        QVERIFY2(lines.contains(".txt\t"), lines.constData());
    }

    // Beyond the first 65,536 code points there are letters, too.
    void lettersOfTwoUnits()
    {
        const Run run = find({u"\U0001E922\U0001E923 \U0001E924"_s});
        QVERIFY2(!run.err.contains("no letter"), run.err.constData());
        QVERIFY(run.exitCode == 0);
    }

    void nothingFound()
    {
        const Run run = find({u"minister denies accusation"_s, u"--json"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.isEmpty() && run.err.isEmpty());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no words") << QStringList{path(u"p.stemma"_s)} << 2;
        QTest::newRow("nothing in the words") << QStringList{path(u"p.stemma"_s), u" “…” "_s} << 2;
        QTest::newRow("no number") << QStringList{path(u"p.stemma"_s), u"a"_s, u"--limit"_s, u"x"_s} << 2;
        QTest::newRow("not even one") << QStringList{path(u"p.stemma"_s), u"a"_s, u"--limit"_s, u"0"_s} << 2;
        QTest::newRow("no such project") << QStringList{path(u"none.stemma"_s), u"a"_s} << 1;
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        const Run run = runProgram(QStringList{u"find"_s} + arguments);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY(run.out.isEmpty());
        QVERIFY(run.err.startsWith("stemma: "));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] Run find(const QStringList &arguments) const
    {
        return runProgram(QStringList{u"find"_s, path(u"p.stemma"_s)} + arguments);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFindCommand)
#include "tst_findcommand.moc"
