// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "stemma provenance": how linked quotes travelled, by the real program.

#include "models/project/provenance/reviewing.h"
#include "tests/app/program.h"
#include "tests/project/testgroup.h"

#include <QJsonArray>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestProvenanceCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_room = std::make_unique<TestGroup>();
        // Two groups whose articles have files' names, one of them with two witnesses of one file.
        QVERIFY(setVerdict(*m_room->project.project(), {m_room->blog}, Verdict::Altered));
        const ArticleId list = added(u"list.txt"_s, u"\"All boats leave at noon,\" he said.\n"_s);
        const ArticleId twice
            = added(u"twice.txt"_s, u"\"All boats leave at noon.\" Later: \"Boats leave at noon.\"\n"_s);
        TestProject &project = m_room->project;
        const auto other
            = project->linkSpans({project.addSpan(list, SpanKind::Quote, u"All boats leave at noon"_s),
                                  project.addSpan(twice, SpanKind::Quote, u"All boats leave at noon"_s),
                                  project.addSpan(twice, SpanKind::Quote, u"Boats leave at noon"_s)});
        QVERIFY(other);
        m_other = *other;
    }

    void oneDerivationAWitness()
    {
        const Run run = provenance({u"--json"_s});
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        const QList<QJsonObject> edges = of(run, u"derivation"_s);
        QCOMPARE(edges.size(), 6);
        const QString group = m_room->group.toString();
        QCOMPARE(edges[0][u"group"_s], group);
        QCOMPARE(edges[0][u"file"_s], u"Post"_s);
        QCOMPARE(edges[0][u"source"_s], u"statement"_s);
        QCOMPARE(edges[0][u"from"_s], u"Mara Lind"_s);
        QCOMPARE(edges[1][u"file"_s], u"Wire"_s);
        QCOMPARE(edges[1][u"from"_s], u"Post"_s);
        QCOMPARE(edges[1][u"source"_s], u"witness"_s);
        QCOMPARE(edges[1][u"how"_s], u"cites"_s);
        QCOMPARE(edges[1][u"status"_s], u"proposed"_s);
        QVERIFY(edges[1][u"score"_s].toDouble() > 0.5);
        const QJsonObject named = edges[1][u"evidence"_s].toArray().first().toObject();
        QCOMPARE(named[u"code"_s], u"named-source"_s);
        QCOMPARE(named[u"parameters"_s], (QJsonArray{u"Harbour Post"_s}));
        const SourceText wire = text(m_room->wireArticle);
        QCOMPARE(wire.slice(*wire.fromCodePoints(placeOf(named))), u"the Harbour Post"_s);
    }

    void collationsAreOfTheirGroup()
    {
        const QList<QJsonObject> lines = provenance({u"--json"_s}).json();
        const QString group = m_room->group.toString();
        QCOMPARE(lines.first()[u"type"_s], u"group"_s);
        for (const QJsonObject &line : lines) {
            QVERIFY(line[u"group"_s] == group || line[u"group"_s] == m_other.toString());
        }
        const SourceText blog = text(m_room->blogArticle);
        int cells = 0;
        for (const QJsonObject &line : lines) {
            if (line[u"type"_s] != u"row"_s || line[u"group"_s] != group) {
                continue;
            }
            const QJsonObject cell = line[u"cells"_s].toArray().last().toObject();
            QCOMPARE(cell[u"witness"_s], u"Blog"_s);
            if (cell.contains(u"start"_s)) {
                QCOMPARE(blog.slice(*blog.fromCodePoints(placeOf(cell))), cell[u"text"_s].toString());
                ++cells;
            }
        }
        QVERIFY(cells > 1);
    }

    void whatIsKnownOfAWitness()
    {
        const QList<QJsonObject> witnesses = of(provenance({u"--json"_s}), u"witness"_s);
        const QJsonObject &blog = witnesses[2];
        QCOMPARE(blog[u"witness"_s], u"Blog"_s);
        QCOMPARE(blog[u"text"_s], u"We sell more than 40 tickets"_s);
        QCOMPARE(blog[u"verdict"_s], u"altered"_s);
        QCOMPARE(blog[u"earliest"_s], u"2031-03-07T00:00:00.000Z"_s);
        QCOMPARE(blog[u"chain"_s].toArray().last().toObject()[u"name"_s], u"Quay Blog"_s);
        const SourceText article = text(m_room->blogArticle);
        QCOMPARE(article.slice(*article.fromCodePoints(placeOf(blog))), blog[u"text"_s].toString());
        QVERIFY(witnesses[0][u"verdict"_s].isNull());
    }

    void filesThatComeTwiceAreToldApart()
    {
        const Run run = provenance({u"--json"_s, u"--group"_s, m_other.toString()});
        const QList<QJsonObject> edges = of(run, u"derivation"_s);
        QStringList files;
        for (const QJsonObject &edge : edges) {
            files.append(edge[u"file"_s].toString());
            QCOMPARE(edge[u"group"_s], m_other.toString());
        }
        files.sort();
        QCOMPARE(files, (QStringList{u"list.txt"_s, u"twice.txt#1"_s, u"twice.txt#2"_s}));
    }

    void aTextToRead()
    {
        const QByteArray out = provenance({}).out;
        QVERIFY2(out.contains("“We do not sell more than 40 tickets a day”"), out.constData());
        QVERIFY2(out.contains("  Wire (5 Mar 2031) from Post (cites, proposed"), out.constData());
        QVERIFY2(out.contains("The text names “Harbour Post” as its source."), out.constData());
        QVERIFY2(out.contains("The negation “not” is gone."), out.constData());
    }

    // The order of dates may be certain and the source is not: lines and report say the same of it.
    void whichSourceIsUndecidedIsSaid()
    {
        TestProject project;
        QList<SpanId> quotes;
        for (int day = 1; day <= 3; ++day) {
            const ArticleId article = project.addArticle(u"Day %1"_s.arg(day), u"Outlet %1"_s.arg(day),
                                                         u"2031-03-0%1"_s.arg(2 * day),
                                                         u"\"All boats leave at noon,\" he said.\n"_s);
            quotes.append(project.addSpan(article, SpanKind::Quote, u"All boats leave at noon"_s));
        }
        QVERIFY(project->linkSpans(quotes));
        const QStringList lines
            = QString::fromUtf8(runProgram({u"provenance"_s, project.path()}).out).split(u'\n');
        const auto last = std::ranges::find_if(
            lines, [](const QString &line) { return line.startsWith(u"  Day 3 ("_s); });
        QVERIFY2(last != lines.cend() && last->contains(u" from Day "_s), qPrintable(lines.join(u'\n')));
        QVERIFY2(std::any_of(last, lines.cend(),
                             [](const QString &line) {
                                 return line.contains(u"which one cannot be decided, as near: Day "_s);
                             }),
                 qPrintable(lines.join(u'\n')));
        const QByteArray report = runProgram({u"export"_s, project.path(), u"--format"_s, u"report"_s}).out;
        QVERIFY(report.contains("cannot be decided, they are equally near"));
    }

    void theSameProjectGivesTheSameLines()
    {
        QCOMPARE(provenance({u"--json"_s}).out, provenance({u"--json"_s}).out);
    }

    void exportsOneFile_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("table") << u"provenance-csv"_s << QByteArray("group,order,");
        QTest::newRow("prov") << u"prov-json"_s << QByteArray("{");
        QTest::newRow("graph") << u"graphml"_s << QByteArray("<?xml");
    }

    void exportsOneFile()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, begin);
        const QStringList options{u"export"_s, m_room->project.path(), u"--format"_s, format};
        const Run printed = runProgram(options);
        QCOMPARE(printed.err, QByteArray());
        QVERIFY2(printed.out.startsWith(begin), printed.out.constData());
        const QString path = m_room->project.filePath(format);
        const QStringList toFile = options + QStringList{u"--output"_s, path, u"--json"_s};
        const QList<QJsonObject> lines = runProgram(toFile).json();
        QCOMPARE(lines.value(0), (QJsonObject{{u"file"_s, path}, {u"quotes"_s, 2}}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), printed.out);
        QCOMPARE(runProgram(toFile).exitCode, 1);
        QCOMPARE(runProgram(toFile + QStringList{u"--force"_s}).exitCode, 0);
        const QStringList ontoProject{u"--output"_s, m_room->project.path(), u"--force"_s};
        QCOMPARE(runProgram(options + ontoProject).exitCode, 2);
        QCOMPARE(runProgram({u"info"_s, m_room->project.path()}).exitCode, 0);
        const Run one = runProgram(options + QStringList{u"--group"_s, m_other.toString()});
        QVERIFY(one.out.contains("twice.txt") && !one.out.contains("Harbour"));
    }

    void aReportAsPageAndAsPdf()
    {
        const QStringList options{u"export"_s, m_room->project.path(), u"--format"_s, u"report"_s};
        const Run page = runProgram(options);
        QCOMPARE(page.err, QByteArray());
        QVERIFY(page.out.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.out.contains("First reported by Harbour Post (4 Mar 2031)"));
        const QString path = m_room->project.filePath(u"report.pdf"_s);
        const QStringList toFile = options + QStringList{u"--output"_s, path};
        QCOMPARE(runProgram(toFile).exitCode, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QCOMPARE(runProgram(toFile).exitCode, 1);
    }

    void whatIsNoGroupIsRefused()
    {
        const Run odd = provenance({u"--group"_s, u"first"_s});
        QCOMPARE(odd.exitCode, 2);
        QVERIFY2(odd.err.contains("stemma list PROJECT groups"), odd.err.constData());
        const Run none = provenance({u"--group"_s, m_room->blog.toString()});
        QCOMPARE(none.exitCode, 1);
        QVERIFY(!none.err.isEmpty());
        QCOMPARE(runProgram({u"provenance"_s, u"/nowhere/x.stemma"_s}).exitCode, 1);
    }

private:
    ArticleId added(const QString &file, const QString &words)
    {
        NewArticle article = m_room->project.prepare(file, {}, {}, words);
        article.article.fileName = file;
        return m_room->project->addArticles({article})->first();
    }

    Run provenance(const QStringList &options)
    {
        return runProgram(QStringList{u"provenance"_s, m_room->project.path()} + options);
    }

    static QList<QJsonObject> of(const Run &run, const QString &type)
    {
        QList<QJsonObject> found;
        for (const QJsonObject &line : run.json()) {
            if (line[u"type"_s] == type) {
                found.append(line);
            }
        }
        return found;
    }

    static CodePointRange placeOf(const QJsonObject &line)
    {
        return {line[u"start"_s].toInteger(-1), line[u"end"_s].toInteger(-1)};
    }

    SourceText text(ArticleId article) { return (*m_room->project->openArticle(article))->text(); }

    std::unique_ptr<TestGroup> m_room;
    QuoteGroupId m_other;
};

QTEST_GUILESS_MAIN(TestProvenanceCommand)
#include "tst_provenancecommand.moc"
