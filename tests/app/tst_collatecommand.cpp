// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "stemma collate": texts side by side, by the real program.

#include "tests/app/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestCollateCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(writeFile(path(u"a.txt"_s), "🌊 We don't sell up to 40 <old> ships & boats.\n"));
        QVERIFY(writeFile(path(u"b.txt"_s), "🌊 We do not sell 40 <old> ships & boats.\n"));
        QVERIFY(writeFile(path(u"c.txt"_s), "🌊 We sell up to 400 <old> ships & boats.\n"));
        QVERIFY(writeFile(path(u"empty.txt"_s), " \n"));
        QVERIFY(writeFile(path(u"latin.txt"_s), "We don't sell caf\xe9 to anybody at all.\n"));
    }

    void rowsAndCells()
    {
        const Run run = collate({u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}, {u"--json"_s});
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        const QList<QJsonObject> lines = run.json();
        QCOMPARE(lines[0],
                 (QJsonObject{{u"type"_s, u"collation"_s},
                              {u"base"_s, u"a"_s},
                              {u"witnesses"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}},
                              {u"language"_s, u"en"_s},
                              {u"places"_s, 6},
                              {u"variations"_s, 3}}));
        QCOMPARE(lines[2],
                 (QJsonObject{{u"type"_s, u"row"_s},
                              {u"place"_s, 2},
                              {u"kind"_s, u"variation"_s},
                              {u"cells"_s,
                               QJsonArray{QJsonObject{{u"witness"_s, u"a"_s},
                                                      {u"text"_s, u"don't"_s},
                                                      {u"reading"_s, 0},
                                                      {u"start"_s, 5},
                                                      {u"end"_s, 10}},
                                          QJsonObject{{u"witness"_s, u"b"_s},
                                                      {u"text"_s, u"do not"_s},
                                                      {u"reading"_s, 1},
                                                      {u"start"_s, 5},
                                                      {u"end"_s, 11},
                                                      {u"classes"_s, QJsonArray{u"contraction"_s}}},
                                          QJsonObject{{u"witness"_s, u"c"_s},
                                                      {u"text"_s, QString()},
                                                      {u"reading"_s, 2},
                                                      {u"classes"_s, QJsonArray{u"negation"_s}}}}}}));
        QStringList warnings;
        for (const QJsonObject &line : lines) {
            if (line[u"type"_s] == u"warning"_s) {
                warnings.append(line[u"witness"_s].toString() + u' ' + line[u"code"_s].toString());
            }
        }
        QCOMPARE(warnings, (QStringList{u"b lost-hedge"_s, u"c lost-negation"_s, u"c changed-number"_s}));
        QCOMPARE(collate({u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}, {u"--format"_s, u"json"_s}).out, run.out);
    }

    void aTranslationIsToldAsOne()
    {
        QVERIFY(writeFile(path(u"english.txt"_s),
                          "We will not close the bridge to the island before the spring of 2027, "
                          "and nobody has to fear for the way to work.\n"));
        QVERIFY(writeFile(path(u"german.txt"_s),
                          "Wir werden die Brücke zu der Insel nicht vor dem Frühjahr 2027 schließen, "
                          "und niemand muss um den Weg zu der Arbeit fürchten.\n"));
        const Run run = collate({u"english.txt"_s, u"german.txt"_s}, {u"--json"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("\"translation-trace\""), run.out.constData());
        QVERIFY2(!run.out.contains("negation"), run.out.constData());
        // What a person says of the language is not guessed again.
        QVERIFY(!collate({u"english.txt"_s, u"german.txt"_s}, {u"--json"_s, u"--language"_s, u"en"_s})
                     .out.contains("\"translation-trace\""));
    }

    void aTableToRead()
    {
        const QByteArray out = collate({u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}).out;
        QVERIFY2(out.contains("a (base)"), out.constData());
        QVERIFY2(out.contains("[contraction]"), out.constData());
        QVERIFY2(out.contains("c, place 2: The negation “not” is gone."), out.constData());
    }

    void anApparatusOfMany()
    {
        QStringList names;
        for (int i = 0; i < 12; ++i) {
            names.append(u"copy%1.txt"_s.arg(i));
            QVERIFY(writeFile(path(names.last()), i < 9 ? "We sell trains." : "We sell vans."));
        }
        const QByteArray out = collate(names).out;
        QVERIFY2(out.contains("   2  trains. ]\n        vans. [other words]: copy9, copy10, copy11\n"),
                 out.constData());
    }

    void baseAndWhatIsIgnored()
    {
        for (const QString &base : {u"b"_s, u"2"_s, path(u"b.txt"_s)}) {
            const QList<QJsonObject> lines
                = collate({u"a.txt"_s, u"b.txt"_s}, {u"--json"_s, u"--base"_s, base}).json();
            QCOMPARE(lines[0][u"base"_s].toString(), u"b"_s);
            QCOMPARE(lines[0][u"variations"_s].toInt(), 2);
        }
        const QList<QJsonObject> lines
            = collate({u"a.txt"_s, u"b.txt"_s}, {u"--json"_s, u"--ignore"_s, u"case,contractions"_s}).json();
        QCOMPARE(lines[0][u"variations"_s].toInt(), 1);
    }

    void ownWords()
    {
        QTemporaryDir folder;
        QVERIFY(
            writeFile(folder.filePath(u"en.json"_s), R"({"language":"en","synonyms":[["trains","vans"]]})"));
        QVERIFY(writeFile(path(u"d.txt"_s), "We sell trains here."));
        QVERIFY(writeFile(path(u"e.txt"_s), "We sell vans here."));
        QVERIFY(collate({u"d.txt"_s, u"e.txt"_s}).out.contains("[other words]"));
        QVERIFY(collate({u"d.txt"_s, u"e.txt"_s}, {u"--words"_s, folder.path()}).out.contains("[synonym]"));
    }

    void exports()
    {
        const QByteArray csv = collate({u"a.txt"_s, u"b.txt"_s}, {u"--format"_s, u"csv"_s}).out;
        QVERIFY2(csv.startsWith("place,kind,witness,is_base,start,end,text,reading,classes,transposition\r\n"
                                "1,agreement,a,true,"),
                 csv.constData());
        QVERIFY(csv.contains("2,variation,b,false,5,11,do not,1,contraction,\r\n"));
        const QByteArray html = collate({u"a.txt"_s, u"b.txt"_s}, {u"--format"_s, u"html"_s}).out;
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("&lt;old&gt;") && !html.contains("<old>"));
        const QByteArray tei = collate({u"a.txt"_s, u"b.txt"_s}, {u"--format"_s, u"tei"_s}).out;
        QXmlStreamReader xml(tei);
        int apparatus = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            apparatus += xml.isStartElement() && xml.name() == "app"_L1 ? 1 : 0;
        }
        QVERIFY2(!xml.hasError(), qUtf8Printable(xml.errorString()));
        QCOMPARE(apparatus, 2);
    }

    void filesInAnotherEncoding()
    {
        QVERIFY(writeFile(path(u"other.txt"_s), "We don't sell caf\xe8 to anybody at all.\n"));
        const QStringList two{u"latin.txt"_s, u"other.txt"_s};
        const Run run = collate(two, {u"--encoding"_s, u"windows-1252"_s});
        QCOMPARE(run.err, QByteArray());
        QVERIFY2(run.out.contains("café") && run.out.contains("cafè"), run.out.constData());
        const Run unknown = collate(two, {u"--encoding"_s, u"latin-99"_s});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains("latin-99"), unknown.err.constData());
        // Named wrongly, letters are lost: that would count as a variant.
        QCOMPARE(collate(two, {u"--encoding"_s, u"US-ASCII"_s}).exitCode, 1);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const QStringList two{u"a.txt"_s, u"b.txt"_s};
        QTest::newRow("no file") << QStringList() << QStringList() << 2 << QByteArray();
        QTest::newRow("one file") << QStringList{u"a.txt"_s} << QStringList() << 2 << QByteArray("two files");
        QTest::newRow("the same file twice") << QStringList{u"a.txt"_s, u"b.txt"_s, u"./a.txt"_s}
                                             << QStringList() << 2 << QByteArray("named twice");
        QTest::newRow("no such file")
            << QStringList{u"a.txt"_s, u"none.txt"_s} << QStringList() << 1 << QByteArray("none.txt");
        QTest::newRow("a folder") << QStringList{u"a.txt"_s, u"."_s} << QStringList() << 1 << QByteArray();
        QTest::newRow("an empty file")
            << QStringList{u"a.txt"_s, u"empty.txt"_s} << QStringList() << 1 << QByteArray("empty.txt");
        QTest::newRow("not UTF-8") << QStringList{u"a.txt"_s, u"latin.txt"_s} << QStringList() << 1
                                   << QByteArray("UTF-8");
        QTest::newRow("no language") << two << QStringList{u"--language"_s, u"xx-foo-"_s} << 2
                                     << QByteArray("xx-foo-");
        QTest::newRow("unknown format")
            << two << QStringList{u"--format"_s, u"pdf"_s} << 2 << QByteArray("tei");
        QTest::newRow("two formats") << two << QStringList{u"--format"_s, u"csv"_s, u"--json"_s} << 2
                                     << QByteArray("json");
        QTest::newRow("nothing to ignore")
            << two << QStringList{u"--ignore"_s, u"case,words"_s} << 2 << QByteArray("hyphenation");
        QTest::newRow("no such base") << two << QStringList{u"--base"_s, u"3"_s} << 2 << QByteArray("--base");
        QTest::newRow("no such words")
            << two << QStringList{u"--words"_s, u"/nowhere"_s} << 1 << QByteArray("/nowhere");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, options);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        const Run run = collate(names, options);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.startsWith("stemma: ") && run.err.contains(says), run.err.constData());
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] Run collate(const QStringList &names, const QStringList &options = {}) const
    {
        QStringList arguments{u"collate"_s};
        for (const QString &name : names) {
            arguments.append(path(name));
        }
        return runProgram(arguments + options);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCollateCommand)
#include "tst_collatecommand.moc"
