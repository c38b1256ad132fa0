// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "stemma export --format claims-csv": articles and claims as a table, by the real program.

#include "models/project/claims/claiming.h"
#include "tests/app/program.h"
#include "tests/items/testproject.h"

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestClaimsCommand : public QObject {
    Q_OBJECT

    TestProject m_room;

private Q_SLOTS:

    void initTestCase()
    {
        const ArticleId wire
            = m_room.addArticle(u"No"_s, u"Wire"_s, u"2031-04-02"_s, u"It is open, a clerk says.\n"_s);
        const SpanId open = m_room.addSpan(wire, SpanKind::Claim, u"It is open"_s);
        QVERIFY(joinClaim(*m_room.project(), open, u"The bridge is shut"_s));
        QVERIFY(setStance(*m_room.project(), {open}, Stance::Denies));
        m_room.close();
    }

    void exportsOneFile()
    {
        const QStringList options{u"export"_s, m_room.path(), u"--format"_s, u"claims-csv"_s};
        const Run printed = runProgram(options);
        QCOMPARE(printed.err, QByteArray());
        QCOMPARE(printed.exitCode, 0);
        const QList<QByteArray> lines = printed.out.split('\n');
        QCOMPARE(lines.value(0),
                 QByteArray("article_id,file,outlet,title,published,\"claim: The bridge is shut\"\r"));
        QVERIFY(lines.value(1).endsWith(",Wire,No,2031-04-02,denies\r"));
        const QString path = m_room.filePath(u"claims.csv"_s);
        const QStringList toFile = options + QStringList{u"--output"_s, path, u"--json"_s};
        QCOMPARE(runProgram(toFile).json().value(0),
                 (QJsonObject{{u"file"_s, path}, {u"articles"_s, 1}, {u"claims"_s, 1}}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), printed.out);
        // What is there is replaced only when that is asked for.
        QCOMPARE(runProgram(toFile).exitCode, 1);
        QCOMPARE(runProgram(toFile + QStringList{u"--force"_s}).exitCode, 0);
        const QByteArray table
            = runProgram(options + QStringList{u"--profile"_s, u"spreadsheet"_s, u"--separator"_s, u";"_s})
                  .out;
        QVERIFY(table.startsWith("\xef\xbb\xbf"
                                 "article_id;"));
        QCOMPARE(runProgram(options + QStringList{u"--json"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestClaimsCommand)
#include "tst_claimscommand.moc"
