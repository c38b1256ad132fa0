// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysVersionAndHelp();
    void helpNamesTheProgramOnlyWhereItIsCalled();
    void printsAnArticle();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void failureIsOneWithASentence_data();
    void failureIsOneWithASentence();
    void importsWhatItCan();
    void aLineHoldsOneRecord();
    void annotatesAndAnswersEachLine();
    void refusesBadOperations_data();
    void refusesBadOperations();
    void answersBeforeTheNextLineIsSent();
    void listsAndTexts();
    void exportsAndImportsBack();
    void fullDiskLeavesEverythingAsItWas_data();
    void fullDiskLeavesEverythingAsItWas();
    void secondWriterIsRefused();
    void readOnlyProjectCanBeRead();
    void demoReplacesNothingUnasked();
    void corpusGoesThroughAndBack();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    /// A project with one article, "a.txt"; its text has an emoji of two units at 4 and a flag at 7.
    bool makeProject();

    Run annotate(const QByteArray &lines) { return runProgram({u"annotate"_s, path(u"p.stemma"_s)}, lines); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

bool TestCommandLine::makeProject()
{
    return writeFile(path(u"a.txt"_s), "One 🌊! 🇫🇷 \"We do not sell data,\" said Anna. \"Never will.\"\n")
        && runProgram({u"new"_s, path(u"p.stemma"_s)}).exitCode == 0
        && runProgram({u"import"_s, path(u"p.stemma"_s), path(u"a.txt"_s)}).exitCode == 0;
}

void TestCommandLine::saysVersionAndHelp()
{
    const Run version = runProgram({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(QRegularExpression(u"^stemma \\d+\\.\\d+\\.\\d+\n$"_s)
                .match(QString::fromUtf8(version.out))
                .hasMatch());
    const Run help = runProgram({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const char *command : {"new", "import", "list", "annotate", "suggest", "accept", "text", "export",
                                "print", "check", "info"}) {
        QVERIFY2(help.out.contains(QByteArray("stemma ").append(command)), command);
        const Run own = runProgram({QString::fromLatin1(command), u"--help"_s});
        QCOMPARE(own.exitCode, 0);
        QVERIFY(own.out.startsWith(QByteArray("Usage: stemma ").append(command)));
        QVERIFY(own.err.isEmpty());
    }
}

// Found on the PATH, the program is called by the word that descriptions use as well.
void TestCommandLine::helpNamesTheProgramOnlyWhereItIsCalled()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString folder = QFileInfo(QStringLiteral(STEMMA_PROGRAM)).absolutePath();
    environment.insert(u"PATH"_s, folder + u':' + environment.value(u"PATH"_s));
    process.setProcessEnvironment(environment);
    process.start(u"/bin/sh"_s, {u"-c"_s, u"stemma import --help"_s});
    QVERIFY(process.waitForFinished());
    const QByteArray help = process.readAllStandardOutput();
    QVERIFY2(help.startsWith("Usage: stemma import [options]"), help.constData());
    QVERIFY2(help.contains("stemma export"), help.constData());
    QVERIFY2(!help.contains("stemma import export"), help.constData());
}

void TestCommandLine::printsAnArticle()
{
    QVERIFY(makeProject());
    const QString pdf = path(u"a.pdf"_s);
    const QStringList arguments{u"print"_s, path(u"p.stemma"_s), u"a.txt"_s, u"--output"_s, pdf};
    const Run run = runProgram(arguments);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.out.contains("1 page"));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.startsWith("%PDF-1."));
    // It is not replaced unasked, and no half of one stays where the disk is full.
    const Run again = runProgram(arguments);
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.err.contains("exists already"));
    const Run full = runProgram(arguments + QStringList{u"--force"_s}, {}, {}, 2'000);
    QCOMPARE(full.exitCode, 1);
    file.seek(0);
    QCOMPARE(file.readAll(), written);
    QCOMPARE(runProgram(arguments + QStringList{u"--force"_s}).exitCode, 0);
    QCOMPARE(runProgram({u"print"_s, path(u"p.stemma"_s), u"none.txt"_s, u"--output"_s, pdf}).exitCode, 1);
    QCOMPARE(runProgram({u"print"_s, path(u"p.stemma"_s), u"a.txt"_s}).exitCode, 2);
}

void TestCommandLine::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"new"_s, u"--bogus"_s, u"x"_s};
    QTest::newRow("unknown option of the window") << QStringList{u"--bogus"_s};
    QTest::newRow("operand missing") << QStringList{u"new"_s};
    QTest::newRow("operand too many") << QStringList{u"new"_s, u"a"_s, u"b"_s};
    QTest::newRow("nothing to import") << QStringList{u"import"_s, u"a"_s};
    QTest::newRow("unknown list") << QStringList{u"list"_s, u"a"_s, u"stars"_s};
    QTest::newRow("unknown format") << QStringList{u"export"_s, u"a"_s,        u"--format"_s,
                                                   u"xls"_s,    u"--output"_s, u"o"_s};
    QTest::newRow("unknown profile") << QStringList{u"export"_s, u"a"_s,        u"--profile"_s,
                                                    u"excel"_s,  u"--output"_s, u"o"_s};
    QTest::newRow("no output") << QStringList{u"export"_s, u"a"_s};
    QTest::newRow("impossible separator")
        << QStringList{u"export"_s, u"a"_s, u"--output"_s, u"o"_s, u"--separator"_s, u"x"_s};
    QTest::newRow("impossible date") << QStringList{u"import"_s, u"a"_s, u"b"_s, u"--published"_s,
                                                    u"yesterday"_s};
    for (const char *code : {"xx-foo-", "-en", "e", "en_GB", "deutsch, bitte"}) {
        QTest::newRow(code) << QStringList{u"import"_s, u"a"_s, u"b"_s, u"--language"_s,
                                           QString::fromLatin1(code)};
    }
    QTest::newRow("unknown import format")
        << QStringList{u"import"_s, u"a"_s, u"b"_s, u"--format"_s, u"pdf"_s};
}

void TestCommandLine::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    const Run run = runProgram(arguments, {}, m_folder->path());
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.startsWith("stemma: "));
    QVERIFY(run.err.contains("--help"));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestCommandLine::failureIsOneWithASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing project") << QStringList{u"info"_s, u"none.stemma"_s} << u"none.stemma"_s;
    QTest::newRow("not a project") << QStringList{u"info"_s, u"a.txt"_s} << u"not a Stemma project"_s;
    QTest::newRow("new over a file") << QStringList{u"new"_s, u"a.txt"_s} << u"exists already"_s;
    QTest::newRow("new in a missing folder") << QStringList{u"new"_s, u"no/p.stemma"_s} << u"no/p.stemma"_s;
    QTest::newRow("missing article") << QStringList{u"text"_s, u"p.stemma"_s, u"zzz"_s} << u"zzz"_s;
    QTest::newRow("missing file") << QStringList{u"import"_s, u"p.stemma"_s, u"zzz.txt"_s} << u"zzz.txt"_s;
    QTest::newRow("export into a folder of others")
        << QStringList{u"export"_s, u"p.stemma"_s, u"--output"_s, u"."_s} << u"no export made"_s;
    QTest::newRow("export onto a file")
        << QStringList{u"export"_s, u"p.stemma"_s, u"--output"_s, u"a.txt"_s} << u"not a folder"_s;
    QTest::newRow("neither project nor command") << QStringList{u"improt"_s} << u"improt"_s;
}

void TestCommandLine::failureIsOneWithASentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    QVERIFY(makeProject());
    const Run before = runProgram({u"dump"_s, path(u"p.stemma"_s)});
    const Run run = runProgram(arguments, {}, m_folder->path());
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.startsWith("stemma: "));
    QVERIFY2(QString::fromUtf8(run.err).contains(words), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QCOMPARE(runProgram({u"dump"_s, path(u"p.stemma"_s)}).out, before.out);
}

void TestCommandLine::importsWhatItCan()
{
    QCOMPARE(runProgram({u"new"_s, path(u"p.stemma"_s)}).exitCode, 0);
    QVERIFY(writeFile(path(u"good.txt"_s), "A headline\n\nSome words of an article."));
    QVERIFY(writeFile(path(u"same.txt"_s), "A headline\n\nSome words of an article."));
    QVERIFY(writeFile(path(u"binary.txt"_s),
                      QByteArray("\x7f"
                                 "ELF\0\0\0\1\0\0\0\0\0\0\0\0\0",
                                 17)));
    QVERIFY(writeFile(path(u"empty.txt"_s), ""));
    const Run run = runProgram({u"import"_s, path(u"p.stemma"_s), path(u"binary.txt"_s), path(u"good.txt"_s),
                                path(u"same.txt"_s), path(u"empty.txt"_s), u"--outlet"_s, u"Post"_s,
                                u"--published"_s, u"2018-08-06"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 1);
    QHash<QString, QJsonObject> answers;
    for (const QJsonObject &answer : run.json()) {
        answers.insert(answer[u"file"_s].toString().section(u'/', -1), answer);
    }
    QCOMPARE(answers.size(), 4);
    QVERIFY(answers[u"good.txt"_s][u"ok"_s].toBool());
    QVERIFY(answers[u"same.txt"_s].contains(u"duplicate_of"_s));
    QCOMPARE(answers[u"binary.txt"_s][u"error"_s].toString(), u"binary-file"_s);
    QCOMPARE(answers[u"empty.txt"_s][u"error"_s].toString(), u"empty-file"_s);
    QCOMPARE(run.err.count('\n'), 2);
    const Run list = runProgram({u"list"_s, path(u"p.stemma"_s), u"articles"_s, u"--json"_s});
    QCOMPARE(list.json().size(), 1);
    QCOMPARE(list.json().first()[u"outlet"_s].toString(), u"Post"_s);
    QCOMPARE(list.json().first()[u"published"_s].toString(), u"2018-08-06"_s);
    QCOMPARE(runProgram({u"check"_s, path(u"p.stemma"_s)}).exitCode, 0);
}

// Whatever is in names of files and titles.
void TestCommandLine::aLineHoldsOneRecord()
{
    const QString odd = path(u"odd\n\tname.txt"_s);
    QVERIFY(writeFile(odd, "Nobody knows.\n"));
    QCOMPARE(runProgram({u"new"_s, path(u"p.stemma"_s)}).exitCode, 0);
    const Run import = runProgram(
        {u"import"_s, path(u"p.stemma"_s), odd, u"--title"_s, u"One\r\ntwo"_s, u"--language"_s, u"de-AT"_s});
    QCOMPARE(import.exitCode, 0);
    QCOMPARE(import.out.count('\n'), 1);
    QVERIFY2(import.out.contains("\todd\\n\\tname.txt\tOne"), import.out.constData());
    QCOMPARE(runProgram({u"list"_s, path(u"p.stemma"_s), u"articles"_s}).out.count('\n'), 1);
    QCOMPARE(runProgram({u"list"_s, path(u"p.stemma"_s), u"articles"_s, u"--json"_s})
                 .json()
                 .value(0)[u"file_name"_s],
             u"odd\n\tname.txt"_s);
    const Run failed = runProgram({u"import"_s, path(u"p.stemma"_s), path(u"not\nthere.txt"_s)});
    QCOMPARE(failed.exitCode, 1);
    QCOMPARE(failed.err.count('\n'), 1);
    QVERIFY2(failed.err.contains("not\\nthere.txt"), failed.err.constData());
}

void TestCommandLine::annotatesAndAnswersEachLine()
{
    QVERIFY(makeProject());
    const QByteArray a = "11111111-1111-4111-8111-111111111111";
    const QByteArray b = "22222222-2222-4222-8222-222222222222";
    const Run run = annotate(
        R"({"op":"span","article":"a.txt","kind":"quote","ranges":[[11,31]],"text":"We do not sell data,","id":")"
        + a
        + R"(","speaker":"Anna","cue":"said","form":"direct"})"
          "\n\n"
          R"({"op":"span","article":"a.txt","kind":"quote","exact":["Never will."],"id":")"
        + b
        + R"("})"
          "\n"
          "this is not JSON\n"
          R"({"op":"link","spans":[")"
        + a + R"(",")" + b
        + R"("]})"
          "\n"
          R"({"op":"base","span":")"
        + b
        + R"("})"
          "\n"
          R"({"op":"update","id":")"
        + a
        + R"(","note":"two\r\nlines","status":"rejected"})"
          "\n"
          R"({"op":"part","span":")"
        + a
        + R"(","range":[45,50]})"
          "\n"
          R"({"op":"undo"})"
          "\n"
          R"({"op":"redo"})"
          "\n"
          R"({"op":"redo"})"
          "\n");
    QCOMPARE(run.exitCode, 1); // two lines were refused, all the others applied
    const QList<QJsonObject> answers = run.json();
    QCOMPARE(answers.size(), 10);
    QByteArray oks;
    for (const QJsonObject &answer : answers) {
        oks += answer[u"ok"_s].toBool() ? '1' : '0';
    }
    QCOMPARE(oks, QByteArray("1101111110"));
    QCOMPARE(answers[0][u"id"_s].toString(), QString::fromLatin1(a));
    QCOMPARE(answers[0][u"edit"_s].toInteger(), 2); // the import was the first
    QCOMPARE(answers[8][u"edit"_s].toInteger(), 9);
    QCOMPARE(answers[2][u"error"_s].toString(), u"malformed-input"_s);
    QCOMPARE(answers[9][u"error"_s].toString(), u"nothing-to-redo"_s);
    const QList<QJsonObject> spans
        = runProgram({u"list"_s, path(u"p.stemma"_s), u"annotations"_s, u"--json"_s}).json();
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans[0][u"text"_s].toString(), u"We do not sell data, … Never"_s);
    QCOMPARE(spans[0][u"speaker"_s].toString(), u"Anna"_s);
    QCOMPARE(spans[0][u"note"_s].toString(), u"two\nlines"_s);
    QCOMPARE(spans[0][u"status"_s].toString(), u"rejected"_s);
    const QList<QJsonObject> groups
        = runProgram({u"list"_s, path(u"p.stemma"_s), u"groups"_s, u"--json"_s}).json();
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0][u"id"_s], answers[3][u"id"_s]);
    QCOMPARE(groups[0][u"base"_s].toString(), QString::fromLatin1(b));
    QCOMPARE(runProgram({u"check"_s, path(u"p.stemma"_s)}).exitCode, 0);
    QCOMPARE(runProgram({u"info"_s, path(u"p.stemma"_s), u"--json"_s}).json().first()[u"edits"_s].toInteger(),
             9);
}

void TestCommandLine::refusesBadOperations_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("error");
    const auto span = [](const QByteArray &rest) {
        return R"({"op":"span","article":"a.txt","kind":"quote",)" + rest + '}';
    };
    QTest::newRow("a list is no object") << QByteArray("[1]") << u"malformed-input"_s;
    QTest::newRow("no UTF-8") << QByteArray("{\"op\":\"\xff\xfe\"}") << u"malformed-input"_s;
    QTest::newRow("unknown operation") << QByteArray(R"({"op":"explode"})") << u"invalid-value"_s;
    QTest::newRow("no operation") << QByteArray("{}") << u"invalid-value"_s;
    QTest::newRow("misspelt field") << QByteArray(span(R"("ranges":[[0,3]],"speeker":"A")"))
                                    << u"invalid-value"_s;
    QTest::newRow("unknown kind") << QByteArray(
        R"({"op":"span","article":"a.txt","kind":"x","ranges":[[0,1]]})")
                                  << u"invalid-value"_s;
    QTest::newRow("unknown article") << QByteArray(
        R"({"op":"span","article":"z","kind":"quote","ranges":[[0,1]]})")
                                     << u"not-found"_s;
    QTest::newRow("no place") << QByteArray(span(R"("note":"x")")) << u"invalid-value"_s;
    QTest::newRow("offsets outside the text")
        << QByteArray(span(R"("ranges":[[0,9999]])")) << u"invalid-range"_s;
    QTest::newRow("offsets inside a flag") << QByteArray(span(R"("ranges":[[7,8]])")) << u"invalid-range"_s;
    QTest::newRow("empty range") << QByteArray(span(R"("ranges":[[3,3]])")) << u"invalid-range"_s;
    QTest::newRow("turned round") << QByteArray(span(R"("ranges":[[5,3]])")) << u"invalid-range"_s;
    QTest::newRow("negative") << QByteArray(span(R"("ranges":[[-1,3]])")) << u"invalid-value"_s;
    QTest::newRow("fraction") << QByteArray(span(R"("ranges":[[0.5,3]])")) << u"invalid-value"_s;
    QTest::newRow("overlapping parts") << QByteArray(span(R"("ranges":[[0,3],[2,4]])")) << u"invalid-range"_s;
    QTest::newRow("words that do not occur") << QByteArray(span(R"("exact":["zebra"])")) << u"not-found"_s;
    QTest::newRow("other words there")
        << QByteArray(span(R"("ranges":[[0,3]],"text":"Two")")) << u"invalid-value"_s;
    QTest::newRow("an id that is none")
        << QByteArray(span(R"("ranges":[[0,3]],"id":"7")")) << u"invalid-value"_s;
    QTest::newRow("unknown span") << QByteArray(
        R"({"op":"delete","id":"33333333-3333-4333-8333-333333333333"})")
                                  << u"not-found"_s;
    QTest::newRow("a link of one") << QByteArray(R"({"op":"link","spans":[]})") << u"invalid-value"_s;
}

void TestCommandLine::refusesBadOperations()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, error);
    QVERIFY(makeProject());
    const Run before = runProgram({u"dump"_s, path(u"p.stemma"_s)});
    const Run run = annotate(line + '\n' + R"({"op":"undo"})" + '\n');
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.json().size(), 2);
    const QJsonObject answer = run.json().first();
    QCOMPARE(answer[u"ok"_s].toBool(true), false);
    QCOMPARE(answer[u"error"_s].toString(), error);
    QVERIFY(answer[u"message"_s].toString().endsWith(u'.'));
    QVERIFY(run.json().last()[u"ok"_s].toBool()); // it goes on: the import was taken back
    const Run redone = annotate(R"({"op":"redo"})"
                                "\n");
    QCOMPARE(redone.exitCode, 0);
    QCOMPARE(redone.json().first()[u"ok"_s].toBool(), true);
    QCOMPARE(runProgram({u"dump"_s, path(u"p.stemma"_s)}).out, before.out);
}

void TestCommandLine::answersBeforeTheNextLineIsSent()
{
    QVERIFY(makeProject());
    QProcess process;
    process.start(QStringLiteral(STEMMA_PROGRAM), {u"annotate"_s, path(u"p.stemma"_s)});
    for (int i = 0; i < 3; ++i) {
        process.write(R"({"op":"span","article":"a.txt","kind":"entity","ranges":[[0,3]]})"
                      "\n");
        while (!process.canReadLine()) {
            QVERIFY(process.waitForReadyRead());
        }
        QVERIFY(QJsonDocument::fromJson(process.readLine())[u"ok"_s].toBool());
        // Durable before it was answered: another process sees it.
        QCOMPARE(runProgram({u"list"_s, path(u"p.stemma"_s), u"annotations"_s, u"--json"_s}).json().size(),
                 i + 1);
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void TestCommandLine::listsAndTexts()
{
    QVERIFY(makeProject());
    const Run text = runProgram({u"text"_s, path(u"p.stemma"_s), u"a.txt"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.startsWith("One 🌊! 🇫🇷 \"We do not sell data,\""));
    const QJsonObject article
        = runProgram({u"list"_s, path(u"p.stemma"_s), u"articles"_s, u"--json"_s}).json().first();
    QCOMPARE(article[u"length"_s].toInteger(), qint64(QString::fromUtf8(text.out).toUcs4().size()));
    QCOMPARE(runProgram({u"text"_s, path(u"p.stemma"_s), article[u"id"_s].toString()}).out, text.out);
    QCOMPARE(runProgram({u"list"_s, path(u"p.stemma"_s), u"articles"_s}).out.count('\n'), 1);
}

void TestCommandLine::exportsAndImportsBack()
{
    QVERIFY(makeProject());
    QCOMPARE(
        annotate(
            R"({"op":"span","article":"a.txt","kind":"quote","ranges":[[11,31],[45,50]],"speaker":"Anna"})"
            "\n")
            .json()
            .first()[u"ok"_s]
            .toBool(),
        true);
    for (const QString &profile : {u"data"_s, u"spreadsheet"_s}) {
        const QStringList exporting{u"export"_s, path(u"p.stemma"_s), u"--format"_s, u"csv"_s, u"--profile"_s,
                                    profile,     u"--output"_s,       path(profile)};
        QCOMPARE(runProgram(exporting).exitCode, 0);
        QCOMPARE(runProgram(exporting).exitCode, 1);
        QCOMPARE(runProgram(exporting + QStringList{u"--force"_s}).exitCode, 0);
        const QString copy = path(profile + u".stemma"_s);
        QCOMPARE(runProgram({u"new"_s, copy}).exitCode, 0);
        const Run import = runProgram({u"import"_s, copy, path(profile), u"--json"_s});
        QVERIFY2(import.exitCode == 0, import.err.constData());
        QCOMPARE(import.json().first()[u"annotations"_s].toInteger(), 1);
        QCOMPARE(runProgram({u"dump"_s, copy}).out, runProgram({u"dump"_s, path(u"p.stemma"_s)}).out);
        QCOMPARE(runProgram({u"check"_s, copy}).exitCode, 0);
    }
}

void TestCommandLine::fullDiskLeavesEverythingAsItWas_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a new export") << QStringList{u"export"_s, u"large.stemma"_s, u"--output"_s, u"new"_s};
    QTest::newRow("an export in place of an earlier one")
        << QStringList{u"export"_s, u"large.stemma"_s, u"--output"_s, u"out"_s, u"--force"_s};
    QTest::newRow("import of an article") << QStringList{u"import"_s, u"p.stemma"_s, u"large.txt"_s};
    QTest::newRow("import of an export") << QStringList{u"import"_s, u"p.stemma"_s, u"out"_s};
}

void TestCommandLine::fullDiskLeavesEverythingAsItWas()
{
    QFETCH(QStringList, arguments);
    QVERIFY(makeProject());
    QRandomGenerator random(30); // words that cannot be packed to nothing
    QByteArray large = "Large\n";
    while (large.size() < 3'000'000) {
        large += QByteArray::number(random.generate64(), 36) + ' ';
    }
    QVERIFY(writeFile(path(u"large.txt"_s), large));
    QCOMPARE(runProgram({u"new"_s, path(u"large.stemma"_s)}).exitCode, 0);
    QCOMPARE(runProgram({u"import"_s, path(u"large.stemma"_s), path(u"large.txt"_s)}).exitCode, 0);
    QCOMPARE(runProgram({u"export"_s, path(u"large.stemma"_s), u"--output"_s, path(u"out"_s)}).exitCode, 0);
    const auto names = [this] {
        QStringList found;
        QDirIterator entries(m_folder->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            found.append(entries.next());
        }
        found.sort();
        return found;
    };
    const QByteArray before = runProgram({u"dump"_s, path(u"p.stemma"_s)}).out;
    const QStringList filesBefore = names();
    const Run run = runProgram(arguments, {}, m_folder->path(), 1 << 20);
    QVERIFY2(run.exitCode == 1, run.err.constData());
    QVERIFY(run.err.startsWith("stemma: "));
    QCOMPARE(runProgram({u"dump"_s, path(u"p.stemma"_s)}).out, before);
    QCOMPARE(runProgram({u"check"_s, path(u"p.stemma"_s)}).exitCode, 0);
    QCOMPARE(names(), filesBefore);
    // With room again it goes on as if nothing had been.
    const Run again = runProgram(arguments, {}, m_folder->path());
    QVERIFY2(again.exitCode == 0, again.err.constData());
}

void TestCommandLine::secondWriterIsRefused()
{
    QVERIFY(makeProject());
    QProcess first;
    first.start(QStringLiteral(STEMMA_PROGRAM), {u"annotate"_s, path(u"p.stemma"_s)});
    first.write(R"({"op":"span","article":"a.txt","kind":"entity","ranges":[[0,3]]})"
                "\n");
    QVERIFY(first.waitForReadyRead());
    const Run second = annotate(R"({"op":"undo"})"
                                "\n");
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains("open in another"), second.err.constData());
    QCOMPARE(runProgram({u"info"_s, path(u"p.stemma"_s)}).exitCode, 0);
    first.closeWriteChannel();
    QVERIFY(first.waitForFinished());
    QCOMPARE(annotate(R"({"op":"undo"})"
                      "\n")
                 .exitCode,
             0);
}

void TestCommandLine::readOnlyProjectCanBeRead()
{
    QVERIFY(makeProject());
    const QString project = path(u"p.stemma"_s);
    const Run before = runProgram({u"dump"_s, project});
    QVERIFY(QFile::setPermissions(project, QFile::ReadOwner | QFile::ReadUser));
    QCOMPARE(runProgram({u"dump"_s, project}).out, before.out);
    QCOMPARE(runProgram({u"check"_s, project}).exitCode, 0);
    QCOMPARE(runProgram({u"export"_s, project, u"--output"_s, path(u"out"_s)}).exitCode, 0);
}

void TestCommandLine::demoReplacesNothingUnasked()
{
    QVERIFY(writeFile(path(u"sample.stemma"_s), "somebody's work"));
    const Run run = runProgram({u"demo"_s, u"--output"_s, m_folder->path()});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("sample.stemma"));
    QFile kept(path(u"sample.stemma"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("somebody's work"));
    QVERIFY(!QFile::exists(path(u"csv"_s)));
}

void TestCommandLine::corpusGoesThroughAndBack()
{
    const QDir corpus(QStringLiteral(STEMMA_SOURCE_DIR "/../shared/corpus"));
    const QStringList files = corpus.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    if (files.isEmpty()) {
        QSKIP("The corpus of real articles is not on this machine.");
    }
    const QString project = path(u"p.stemma"_s);
    QCOMPARE(runProgram({u"new"_s, project}).exitCode, 0);
    QCOMPARE(runProgram({u"import"_s, project, corpus.path()}).exitCode, 0);
    const QList<QJsonObject> articles = runProgram({u"list"_s, project, u"articles"_s, u"--json"_s}).json();
    QCOMPARE(articles.size(), files.size());
    // Every quoted stretch of every article, each linked to the first of the other article.
    QByteArray operations;
    QByteArray ids;
    int number = 0;
    for (const QString &file : files) {
        const QString text = QString::fromUtf8(runProgram({u"text"_s, project, file}).out);
        static const QRegularExpression quoted(u"[«“\"]([^«“”\"»\n]{12,})[»”\"]"_s);
        auto matches = quoted.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const qsizetype start = QStringView(text).first(match.capturedStart(1)).toUcs4().size();
            const QJsonObject operation{
                {u"op"_s, u"span"_s},
                {u"article"_s, file},
                {u"kind"_s, u"quote"_s},
                {u"id"_s, u"44444444-4444-4444-8444-%1"_s.arg(++number, 12, 10, QChar(u'0'))},
                {u"ranges"_s, QJsonArray{QJsonArray{start, start + match.captured(1).toUcs4().size()}}},
                {u"text"_s, match.captured(1)}};
            operations += QJsonDocument(operation).toJson(QJsonDocument::Compact) + '\n';
            ids += (ids.isEmpty() ? "\"" : ",\"") + operation[u"id"_s].toString().toLatin1() + '"';
        }
    }
    QVERIFY(number >= 5);
    operations += "{\"op\":\"link\",\"spans\":[" + ids + "]}\n";
    for (const QJsonObject &answer : annotate(operations).json()) {
        QVERIFY2(answer[u"ok"_s].toBool(), qPrintable(answer[u"message"_s].toString()));
    }
    QCOMPARE(runProgram({u"export"_s, project, u"--output"_s, path(u"out"_s)}).exitCode, 0);
    const QString copy = path(u"copy.stemma"_s);
    QCOMPARE(runProgram({u"new"_s, copy}).exitCode, 0);
    const Run import = runProgram({u"import"_s, copy, path(u"out"_s)});
    QVERIFY2(import.exitCode == 0, import.err.constData());
    QCOMPARE(runProgram({u"dump"_s, copy}).out, runProgram({u"dump"_s, project}).out);
    QCOMPARE(runProgram({u"export"_s, copy, u"--output"_s, path(u"again"_s)}).exitCode, 0);
    QDirIterator entries(path(u"out"_s), QDir::Files, QDirIterator::Subdirectories);
    int compared = 0;
    while (entries.hasNext()) {
        QFile one(entries.next());
        QFile other(path(u"again"_s) + one.fileName().mid(path(u"out"_s).size()));
        QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), one.readAll());
        ++compared;
    }
    QCOMPARE(compared, 7 + int(files.size()));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
