// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The matrix of articles and claims as a table.

#include "models/exchange/claims/claimscsv.h"
#include "models/project/claims/claiming.h"
#include "tests/items/testproject.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Stemma;

class TestClaimsCsv : public QObject {
    Q_OBJECT

    TestProject m_room;

    void say(ArticleId article, const QString &words, const QString &statement, Stance stance)
    {
        const SpanId span = m_room.addSpan(article, SpanKind::Claim, words);
        QVERIFY(joinClaim(*m_room.project(), span, statement));
        QVERIFY(setStance(*m_room.project(), {span}, stance));
    }

    [[nodiscard]] QByteArray written(const ClaimQuery &query = {}, CsvForm form = {})
    {
        return claimsCsv(m_room.project()->store(), query, form)->bytes;
    }

private Q_SLOTS:

    void initTestCase()
    {
        const ArticleId wire = m_room.addArticle(u"=No"_s, u"Wire"_s, u"2031-04-02"_s,
                                                 u"It is open, it is shut, who knows.\n"_s);
        const ArticleId ledger = m_room.addArticle(u"Bridge, \"shut\""_s, u"Ledger"_s, u"2031-04-01"_s,
                                                   u"The bridge is shut. Boats go.\n"_s);
        (void)m_room.addArticle(u"Silent"_s, u"Post"_s, u"2031-04-03"_s, u"Nothing on bridges.\n"_s);
        say(wire, u"It is open"_s, u"The bridge, \"old\", is shut"_s, Stance::Denies);
        say(wire, u"it is shut"_s, u"The bridge, \"old\", is shut"_s, Stance::Asserts);
        say(ledger, u"The bridge is shut"_s, u"The bridge, \"old\", is shut"_s, Stance::Reports);
        say(ledger, u"Boats go"_s, u"=boats"_s, Stance::Unset);
    }

    void aRowAnArticleAndAColumnAClaim()
    {
        const auto table = claimsCsv(m_room.project()->store());
        QVERIFY(table);
        QCOMPARE(table->articles, 2);
        QCOMPARE(table->claims, 2);
        QString text = QString::fromUtf8(table->bytes);
        const auto articles = m_room.project()->store().articles({}, 0, 9);
        for (const ArticleRow &row : *articles) {
            text.replace(row.article.id.toString(), u"ID"_s);
        }
        QCOMPARE(text,
                 u"article_id,file,outlet,title,published,"
                 "\"claim: The bridge, \"\"old\"\", is shut\",\"claim: =boats\"\r\n"
                 "ID,,Ledger,\"Bridge, \"\"shut\"\"\",2031-04-01,reports,unset\r\n"
                 "ID,,Wire,=No,2031-04-02,asserts; denies,silent\r\n"_s);
    }

    void onlyWhatIsAskedForIsWritten()
    {
        const QByteArray bytes = written({.filter = u"boats"_s});
        QVERIFY(bytes.contains("Ledger"));
        QVERIFY(!bytes.contains("Wire"));
        QVERIFY(!bytes.contains("old"));
        QCOMPARE(claimsCsv(m_room.project()->store(), {}, {}, [](double) { return false; }).error().code,
                 ErrorCode::Cancelled);
    }

    void passesTheStrictChecker_data()
    {
        QTest::addColumn<bool>("isSpreadsheet");
        QTest::newRow("data") << false;
        QTest::newRow("spreadsheet") << true;
    }

    void passesTheStrictChecker()
    {
        QFETCH(const bool, isSpreadsheet);
        const QString checker = QStringLiteral(STEMMA_SOURCE_DIR "/../shared/tools/check_csv.py");
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty() || !QFile::exists(checker)) {
            QSKIP("The strict checker of tables (check_csv.py) or python3 is not on this machine.");
        }
        QFile file(m_room.filePath(u"claims.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(written({}, isSpreadsheet ? CsvForm{';', true, true, true} : CsvForm{}));
        file.close();
        QStringList arguments{checker,     file.fileName(), u"--eol"_s,    u"crlf"_s,
                              u"--rows"_s, u"2"_s,          u"--unique"_s, u"article_id"_s};
        arguments += isSpreadsheet
            ? QStringList{u"--bom"_s, u"require"_s, u"--delimiter"_s, u";"_s, u"--formulas"_s, u"forbid"_s}
            : QStringList{u"--bom"_s, u"forbid"_s};
        QProcess process;
        process.start(python, arguments);
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, said.constData());
    }
};

QTEST_GUILESS_MAIN(TestClaimsCsv)
#include "tst_claimscsv.moc"
