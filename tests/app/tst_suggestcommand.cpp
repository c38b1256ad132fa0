// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "stemma suggest": what it prints for a project, by the real program.

#include "models/project/project.h"
#include "tests/app/program.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestSuggestCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(runProgram({u"new"_s, path(u"p.stemma"_s)}).exitCode, 0);
    }

    // An emoji and a flag are one and two code points, and more units and bytes.
    void oneObjectForEachQuotation()
    {
        QVERIFY(import(u"a.txt"_s,
                       "One 🌊! 🇫🇷 Anna Poe told the Post: \"We do not sell data.\"\n\n"
                       "“We do not,” Bob Roe denied, “use it.”\n\nThe “thing” stayed.\n"));
        const Run run = suggest({u"--json"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.err.isEmpty());
        const QList<QJsonObject> found = withoutReports(run.json());
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0],
                 (QJsonObject{{u"type"_s, u"quote"_s},
                              {u"file"_s, u"a.txt"_s},
                              {u"start"_s, 35},
                              {u"end"_s, 55},
                              {u"text"_s, u"We do not sell data."_s},
                              {u"speaker"_s, u"Anna Poe"_s},
                              {u"cue"_s, u"told"_s},
                              {u"source"_s, u"the Post"_s},
                              {u"form"_s, u"explicit"_s},
                              {u"polarity"_s, u"asserted"_s},
                              {u"score"_s, found[0][u"score"_s]}}));
        QCOMPARE(found[1][u"parts"_s], (QJsonValue(QJsonArray{QJsonArray{59, 69}, QJsonArray{88, 95}})));
        QCOMPARE(found[1][u"start"_s].toInt(), 59);
        QCOMPARE(found[1][u"end"_s].toInt(), 95);
        QCOMPARE(found[1][u"speaker"_s].toString(), u"Bob Roe"_s);
        QCOMPARE(found[1][u"polarity"_s].toString(), u"denied"_s);
        QCOMPARE(found[2][u"form"_s].toString(), u"missing"_s);
        QCOMPARE(found[2][u"speaker"_s].toString(), QString());
        // A single word is not what one says, but it is not left out.
        QVERIFY(found[2][u"score"_s].toDouble() < 0.5);
        QVERIFY(found[0][u"score"_s].toDouble() > 0.8);
        // `text` is what stands between `start` and `end` in what "stemma text" prints.
        const QList<uint> text
            = QString::fromUtf8(runProgram({u"text"_s, path(u"p.stemma"_s), u"a.txt"_s}).out).toUcs4();
        for (const QJsonObject &one : found) {
            const int start = one[u"start"_s].toInt();
            const QList<uint> words = text.sliced(start, one[u"end"_s].toInt() - start);
            QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(words.data()), words.size()),
                     one[u"text"_s].toString());
        }
    }

    void readableLines()
    {
        QVERIFY(import(u"a.txt"_s, "“We do not,” Bob Roe said, “use it.”\n\nThe “thing” stayed.\n"));
        const QList<QByteArray> lines = suggest().out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("a.txt\t1\t35\t"));
        QVERIFY(lines[0].endsWith("\tBob Roe\tWe do not, … use it."));
        QVERIFY(lines[1].endsWith("\t(nobody named)\tthing"));
        QCOMPARE(lines[2], QByteArray("entity\t0.950\t1\tBob Roe"));
    }

    void groupsAndSpeakersOfTheSameWords()
    {
        const QByteArray story = " The bridge at Norwick closed in March after rust was found.\n";
        QVERIFY(
            import(u"a.txt"_s, "🌊 \"The bearings are worn and can't carry buses,\" said Ann Poe." + story));
        QVERIFY(import(u"b.txt"_s, "\"The bearings are worn and cannot carry buses.\"" + story));
        const QList<QJsonObject> found = withoutReports(suggest({u"--json"_s}).json());
        QCOMPARE(found.size(), 4);
        const QJsonObject first{{u"file"_s, u"a.txt"_s}, {u"start"_s, 3}, {u"end"_s, 47}};
        const QJsonObject second{{u"file"_s, u"b.txt"_s}, {u"start"_s, 1}, {u"end"_s, 46}};
        QCOMPARE(found[2],
                 (QJsonObject{
                     {u"type"_s, u"group"_s}, {u"members"_s, QJsonArray{first, second}}, {u"score"_s, 1}}));
        QJsonObject evidence = first;
        evidence.insert(u"speaker"_s, u"Ann Poe"_s);
        QJsonObject proposal = second;
        proposal.insert(u"type"_s, u"attribution"_s);
        proposal.insert(u"speaker"_s, QJsonValue::Null);
        proposal.insert(u"sameWords"_s, QJsonArray{evidence});
        proposal.insert(u"score"_s, 1);
        QCOMPARE(found[3], proposal);
        const QList<QByteArray> lines = suggest().out.trimmed().split('\n');
        QCOMPARE(lines[2], QByteArray("same quote\t1.000\ta.txt:3-47\tb.txt:1-46"));
        QCOMPARE(lines[3], QByteArray("same words elsewhere\t1.000\tb.txt:1-46\tAnn Poe in a.txt:3-47"));
    }

    void sentencesThatMayReportAQuote()
    {
        QVERIFY(import(u"a.txt"_s,
                       "🌊 \"The bearings are worn and buses cannot cross,\" said Ann Poe in Norwick.\n"));
        QVERIFY(import(u"b.txt"_s,
                       "Rain fell. Buses cannot cross in Norwick since bearings are worn. It is cold.\n"));
        const QList<QJsonObject> found = suggest({u"--json"_s}).json();
        QVERIFY(found.size() >= 2);
        QCOMPARE(
            found[1],
            (QJsonObject{{u"type"_s, u"indirect"_s},
                         {u"from"_s, QJsonObject{{u"file"_s, u"a.txt"_s}, {u"start"_s, 3}, {u"end"_s, 48}}},
                         {u"to"_s, QJsonObject{{u"file"_s, u"b.txt"_s}, {u"start"_s, 11}, {u"end"_s, 65}}},
                         {u"score"_s, found[1][u"score"_s]}}));
        QVERIFY(found[1][u"score"_s].toDouble() > 0.3);
    }

    // In a large project only what stands in several articles is asked with, once, and it is told.
    void reportsOfGroupsAmongManyArticles()
    {
        constexpr int kMany = 1000;
        QVERIFY(QDir(m_folder->path()).mkdir(u"in"_s));
        const QByteArray story = " The bridge at Norwick closed in March after rust was found.\n";
        QVERIFY(writeFile(path(u"in/a.txt"_s),
                          "\"The bearings are worn and buses cannot cross,\" said Ann Poe." + story));
        QVERIFY(writeFile(path(u"in/b.txt"_s),
                          "\"The bearings are worn and buses cannot cross,\" Ann Poe said." + story));
        QVERIFY(writeFile(path(u"in/c.txt"_s),
                          "Rain fell. Buses cannot cross since the bearings are worn." + story));
        for (int i = 0; i < kMany; ++i) {
            QVERIFY(writeFile(path(u"in/z%1.txt"_s.arg(i)),
                              "Nora Kale, baker number " + QByteArray::number(i) + ", said: \"We opened oven "
                                  + QByteArray::number(i) + " at dawn.\"\n"));
        }
        QCOMPARE(runProgram({u"import"_s, path(u"p.stemma"_s), path(u"in"_s)}).exitCode, 0);
        const Run run = suggest({u"--json"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("more than 1,000 articles"), run.err.constData());
        QList<QJsonObject> found = run.json();
        found.removeIf([](const QJsonObject &line) { return line[u"type"_s] != u"indirect"_s; });
        QVERIFY(!found.isEmpty());
        bool isTold = false;
        for (const QJsonObject &line : std::as_const(found)) {
            QCOMPARE(line[u"from"_s][u"file"_s].toString(), u"a.txt"_s);
            isTold = isTold || line[u"to"_s][u"file"_s] == u"c.txt"_s;
        }
        QVERIFY(isTold);
    }

    // In one of some hundreds a quote that stands alone is asked with, too.
    void reportsOfSingleQuotesAmongSomeHundredArticles()
    {
        constexpr int kSome = 210;
        QVERIFY(QDir(m_folder->path()).mkdir(u"in"_s));
        const QByteArray story = " The bridge at Norwick closed in March after rust was found.\n";
        QVERIFY(writeFile(path(u"in/a.txt"_s),
                          "\"The bearings are worn and buses cannot cross,\" said Ann Poe." + story));
        QVERIFY(writeFile(path(u"in/c.txt"_s),
                          "Rain fell. Buses cannot cross since the bearings are worn." + story));
        for (int i = 0; i < kSome; ++i) {
            QVERIFY(writeFile(path(u"in/z%1.txt"_s.arg(i)),
                              "Oven number " + QByteArray::number(i) + " was opened at dawn by a baker.\n"));
        }
        QCOMPARE(runProgram({u"import"_s, path(u"p.stemma"_s), path(u"in"_s)}).exitCode, 0);
        const Run run = suggest({u"--json"_s});
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        const QList<QJsonObject> found = run.json();
        QVERIFY(std::ranges::any_of(found, [](const QJsonObject &line) {
            return line[u"type"_s] == u"indirect"_s && line[u"to"_s][u"file"_s] == u"c.txt"_s;
        }));
    }

    // Progress is for who looks at it, and never among the results.
    void progressIsToldWhereItIsAskedFor()
    {
        QVERIFY(import(u"a.txt"_s, "Ann Poe said: \"We sell nothing.\"\n"));
        QVERIFY(suggest({u"--json"_s}).err.isEmpty());
        const Run told = suggest({u"--json"_s, u"--progress"_s});
        QVERIFY2(told.err.startsWith("stemma: Looking for quotes: 1 of 1\n"), told.err.constData());
        QVERIFY(!told.err.contains('\r'));
        QCOMPARE(told.out, suggest({u"--json"_s}).out);
    }

    // The others are looked through, and the exit code tells that something is missing.
    void aTextThatCannotBeReadIsLeftOut()
    {
        QVERIFY(import(u"a.txt"_s, "Ann Poe said: \"We sell nothing at all here.\"\n"));
        QVERIFY(import(u"b.txt"_s, "Bob Roe said: \"We sell whatever there is.\"\n"));
        QVERIFY(import(u"c.txt"_s, "Cid Moe said: \"We buy whatever there is.\"\n"));
        {
            QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
            file.setDatabaseName(path(u"p.stemma"_s));
            QVERIFY(file.open());
            QVERIFY(QSqlQuery(file).exec(u"DELETE FROM content WHERE text LIKE 'Bob%'"_s));
        }
        QSqlDatabase::removeDatabase(u"damage"_s);
        const Run run = suggest({u"--json"_s});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.startsWith("stemma: "), run.err.constData());
        QSet<QString> files;
        for (const QJsonObject &line : run.json()) {
            if (line[u"type"_s] == u"quote"_s) {
                files.insert(line[u"file"_s].toString());
            }
        }
        QCOMPARE(files, (QSet<QString>{u"a.txt"_s, u"c.txt"_s}));
        QVERIFY(run.out.contains("\"entity\""));
    }

    void whatMayBeATranslation()
    {
        importTranslations();
        QList<QJsonObject> found = suggest({u"--json"_s}).json();
        found.removeIf([](const QJsonObject &line) { return line[u"type"_s] != u"translation"_s; });
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"from"_s],
                 (QJsonValue(QJsonObject{{u"file"_s, u"a.txt"_s}, {u"start"_s, 1}, {u"end"_s, 50}})));
        QCOMPARE(found[0][u"to"_s][u"file"_s].toString(), u"b.txt"_s);
        QVERIFY(found[0][u"score"_s].toDouble() < 0.4);
        QCOMPARE(found[0][u"reasons"_s][0][u"code"_s].toString(), u"translation"_s);
        QVERIFY(found[0][u"reasons"_s][0][u"details"_s].toArray().contains(u"satellite = Satellit"_s));
        QVERIFY(suggest().out.contains("\nperhaps a translation\t"));
    }

    void aProgramOfOnesOwnOrdersByMeaning()
    {
        QVERIFY(import(u"a.txt"_s,
                       "\"The bearings are worn and buses cannot cross,\" said Ann Poe in Norwick.\n"));
        QVERIFY(import(u"b.txt"_s,
                       "Buses cannot cross in Norwick since bearings are worn. Heavy vehicles turn back "
                       "there, said Poe.\n"));
        const auto firstOf = [this](const QStringList &options) {
            QList<QJsonObject> found = suggest(QStringList{u"--json"_s} + options).json();
            found.removeIf([](const QJsonObject &line) { return line[u"type"_s] != u"indirect"_s; });
            return found.value(0);
        };
        QCOMPARE(firstOf({})[u"to"_s][u"start"_s].toInt(), 0);
        const QString command = embedder("*vehicles*|*'and buses'*) echo '[1, 0]';; *) echo '[0, 1]';;");
        const QJsonObject first = firstOf({u"--embedder"_s, command});
        QCOMPARE(first[u"to"_s][u"start"_s].toInt(), 55);
        QCOMPARE(first[u"meaning"_s].toDouble(), 1.0);
    }

    void aProgramOfOnesOwnWeighsTranslations()
    {
        importTranslations();
        const auto scoreOf = [this](const QStringList &options) {
            for (const QJsonObject &line : suggest(QStringList{u"--json"_s} + options).json()) {
                if (line[u"type"_s] == u"translation"_s) {
                    return line[u"score"_s].toDouble();
                }
            }
            return -1.0;
        };
        const double score = scoreOf({});
        QVERIFY(scoreOf({u"--embedder"_s, embedder("*sent*) echo '[1, 0]';; *) echo '[0, 1]';;")}) < score);
        QVERIFY(scoreOf({u"--embedder"_s, embedder("*) echo '[1, 0]';;")}) <= 0.39);
    }

    void aProgramThatFailsIsNamed()
    {
        importTranslations();
        const Run run = suggest({u"--json"_s, u"--embedder"_s, embedder("*) exit 1;;")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("embed.sh") && run.err.contains("ended"), run.err.constData());
    }

    void entitiesWithAllFormsOfTheirNames()
    {
        QVERIFY(import(u"a.txt"_s, "🌊 A letter from Elisabeth Dunn came. Nobody read it but Dunn.\n"));
        QVERIFY(import(u"b.txt"_s, "A letter from Elizabeth Dunn came to Orbis Inc (ORB.O).\n"));
        const QList<QJsonObject> found = suggest({u"--json"_s}).json();
        QCOMPARE(found.size(), 2);
        const auto mention = [](const QString &file, int start, int end, const QString &text) {
            return QJsonObject{{u"file"_s, file}, {u"start"_s, start}, {u"end"_s, end}, {u"text"_s, text}};
        };
        QCOMPARE(found[0],
                 (QJsonObject{{u"type"_s, u"entity"_s},
                              {u"name"_s, u"Elisabeth Dunn"_s},
                              {u"mentions"_s,
                               QJsonArray{mention(u"a.txt"_s, 16, 30, u"Elisabeth Dunn"_s),
                                          mention(u"a.txt"_s, 56, 60, u"Dunn"_s),
                                          mention(u"b.txt"_s, 14, 28, u"Elizabeth Dunn"_s)}},
                              {u"kind"_s, u"person"_s},
                              {u"score"_s, found[0][u"score"_s]}}));
        QCOMPARE(found[1][u"name"_s].toString(), u"Orbis Inc"_s);
        QCOMPARE(found[1][u"kind"_s].toString(), u"organisation"_s);
        QVERIFY(found[1][u"score"_s].toDouble() > found[0][u"score"_s].toDouble());
        QVERIFY(suggest().out.startsWith("entity\t"));
        QVERIFY(suggest().out.contains("\t3\tElisabeth Dunn\tDunn | Elizabeth Dunn\n"));
    }

    void theSameWhateverTheOrderOfImport()
    {
        const QByteArray first = "Ann Poe said: \"We sell nothing.\"\n";
        const QByteArray second = "\"We sell it all,\" said Bob Roe. \"All of it.\"\n";
        QVERIFY(import(u"a.txt"_s, first) && import(u"b.txt"_s, second));
        const QByteArray answer = suggest({u"--json"_s}).out;
        QCOMPARE(answer.count("\"type\":\"quote\""), 3);
        QCOMPARE(suggest({u"--json"_s}).out, answer);
        QVERIFY(QFile::remove(path(u"p.stemma"_s)));
        QCOMPARE(runProgram({u"new"_s, path(u"p.stemma"_s)}).exitCode, 0);
        QVERIFY(import(u"b.txt"_s, second) && import(u"a.txt"_s, first));
        QCOMPARE(suggest({u"--json"_s}).out, answer);
    }

    void nothingIsWritten()
    {
        QVERIFY(import(u"a.txt"_s, "Ann Poe said: \"We sell nothing.\"\n"));
        const QByteArray before = runProgram({u"dump"_s, path(u"p.stemma"_s)}).out;
        QCOMPARE(suggest({u"--json"_s}).exitCode, 0);
        QCOMPARE(runProgram({u"dump"_s, path(u"p.stemma"_s)}).out, before);
    }

    void emptyProjectHasNone()
    {
        for (const QStringList &options : {QStringList(), QStringList{u"--json"_s}}) {
            const Run run = suggest(options);
            QCOMPARE(run.exitCode, 0);
            QVERIFY(run.out.isEmpty() && run.err.isEmpty());
        }
    }

    // What was pasted, and files of the same name, are told apart by the article's id.
    void articlesWithoutANameOfTheirOwn()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
        QVERIFY(import(u"a.txt"_s, "Ann Poe said: \"We sell nothing.\"\n"));
        QVERIFY(import(u"other/a.txt"_s, "Ann Poe said: \"We sell something.\"\n"));
        QVERIFY(import(u"b.txt"_s, "Ann Poe said: \"We sell all.\"\n"));
        QString pasted;
        {
            const auto project = Project::open(path(u"p.stemma"_s));
            QVERIFY(project.has_value());
            const QString text = u"Ann Poe said: \"We sell pastries.\""_s;
            QVERIFY((*project)->contentStore().putContents({text}, {}));
            NewArticle article;
            article.article.title = u"Pasted"_s;
            article.revision.text = ContentHash::ofText(text);
            article.revision.length = text.size();
            const auto added = (*project)->addArticles({article});
            QVERIFY(added.has_value());
            pasted = added->first().toString();
        }
        const QList<QJsonObject> found = withoutReports(suggest({u"--json"_s}).json());
        QCOMPARE(found.size(), 4);
        QCOMPARE(found[0][u"file"_s].toString(), QString());
        QCOMPARE(found[0][u"article"_s].toString(), pasted);
        QCOMPARE(found[1][u"file"_s].toString(), u"a.txt"_s);
        QCOMPARE(found[2][u"file"_s].toString(), u"a.txt"_s);
        QVERIFY(found[1][u"article"_s].toString() != found[2][u"article"_s].toString());
        QVERIFY(!found[3].contains(u"article"_s));
        QVERIFY(suggest().out.startsWith("Pasted\t15\t32\t"));
    }

    void ownWordsOfSaying()
    {
        QVERIFY(import(u"a.txt"_s, "Ann Poe blorped that they \"sell nothing at the market\".\n"));
        QCOMPARE(suggest({u"--json"_s}).json().first()[u"form"_s].toString(), u"missing"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"cues"_s));
        QVERIFY(writeFile(path(u"cues/en.json"_s), R"({"language": "en", "say": ["blorped"]})"));
        const QJsonObject found = suggest({u"--json"_s, u"--cues"_s, path(u"cues"_s)}).json().first();
        QCOMPARE(found[u"speaker"_s].toString(), u"Ann Poe"_s);
        QCOMPARE(found[u"cue"_s].toString(), u"blorped"_s);
        QVERIFY(writeFile(path(u"cues/fr.json"_s), R"({"language": "fr", "say": "dit"})"));
        const Run run = suggest({u"--cues"_s, path(u"cues"_s)});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains("fr.json") && run.err.contains("\"say\""), run.err.constData());
    }

    void failures_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no operand") << QStringList{} << 2 << QByteArray("operand");
        QTest::newRow("two operands") << QStringList{u"p.stemma"_s, u"q"_s} << 2 << QByteArray("q");
        QTest::newRow("unknown option") << QStringList{u"p.stemma"_s, u"--all"_s} << 2 << QByteArray("all");
        QTest::newRow("no such project") << QStringList{u"none.stemma"_s} << 1 << QByteArray("none.stemma");
        QTest::newRow("no project") << QStringList{u"a.txt"_s} << 1 << QByteArray("not a Stemma project");
        QTest::newRow("no such folder of words")
            << QStringList{u"p.stemma"_s, u"--cues"_s, u"nowhere"_s} << 1 << QByteArray("nowhere");
    }

    void failures()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        QVERIFY(writeFile(path(u"a.txt"_s), "Words.\n"));
        const Run run = runProgram(QStringList{u"suggest"_s} + arguments, {}, m_folder->path());
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.startsWith("stemma: ") && run.err.contains(words), run.err.constData());
    }

private:
    /// All lines but those that are only to be ranked.
    static QList<QJsonObject> withoutReports(QList<QJsonObject> lines)
    {
        lines.removeIf([](const QJsonObject &line) {
            return line[u"type"_s] == u"indirect"_s || line[u"type"_s] == u"entity"_s;
        });
        return lines;
    }

    void importTranslations() const
    {
        QVERIFY(import(u"a.txt"_s,
                       "\"The satellite sent 1,400 photographs to Toulouse,\" said Juno Park. The report is "
                       "about what the camera saw.\n"));
        QVERIFY(import(
            u"b.txt"_s,
            "„Der Satellit hat 1.400 Fotografien nach Toulouse übertragen“, sagte Juno Park. Der Bericht "
            "handelt davon, was die Kamera gesehen hat.\n"));
    }

    /// A command that answers each line by the branches of a shell's "case".
    [[nodiscard]] QString embedder(const QByteArray &branches) const
    {
        const QString script = path(u"embed.sh"_s);
        return writeFile(script,
                         "while IFS= read -r line; do case \"$line\" in " + branches + " esac; done\n")
            ? u"sh \"%1\""_s.arg(script)
            : QString();
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    [[nodiscard]] bool import(const QString &name, const QByteArray &text) const
    {
        return writeFile(path(name), text)
            && runProgram({u"import"_s, path(u"p.stemma"_s), path(name)}).exitCode == 0;
    }

    [[nodiscard]] Run suggest(const QStringList &options = {}) const
    {
        return runProgram(QStringList{u"suggest"_s, path(u"p.stemma"_s)} + options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSuggestCommand)
#include "tst_suggestcommand.moc"
