// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/runningtext.h"
#include "tests/provenance/witnesses.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestRunningText : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // Kept words as they are, [omitted], {added}.
    void pieces_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("running");
        QTest::newRow("equal") << QStringList{u"We sell ships."_s, u"We sell ships."_s}
                               << u"We sell ships."_s;
        QTest::newRow("replaced") << QStringList{u"We sell ships here."_s, u"We sell cheese here."_s}
                                  << u"We sell [ships] {cheese} here."_s;
        QTest::newRow("left out and put in")
            << QStringList{u"We sell old ships to all of you."_s, u"We sell ships now to all of you."_s}
            << u"We sell [old] ships {now} to all of you."_s;
        QTest::newRow("moved") << QStringList{u"Yesterday the harbour was closed"_s,
                                              u"The harbour was closed yesterday"_s}
                               << u"[Yesterday] the harbour was closed {yesterday}"_s;
        QTest::newRow("what a third one adds parts nothing")
            << QStringList{u"We sell ships."_s, u"We sell ships."_s, u"We sell grand old ships."_s}
            << u"We sell ships."_s;
        QTest::newRow("nothing left") << QStringList{u"We sell ships."_s, QString()} << u"[We sell ships.]"_s;
        QTest::newRow("all is new") << QStringList{QString(), u"We sell ships."_s} << u"{We sell ships.}"_s;
    }

    void pieces()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, running);
        const Collation collation = m_words.align(texts, u"en"_s).collation();
        QStringList found;
        for (const RunningPiece &piece : runningText(collation, 1)) {
            switch (piece.kind) {
            case RunningPiece::Kind::Kept:
                found.append(collation.text(0, piece.range));
                break;
            case RunningPiece::Kind::Omitted:
                found.append(u'[' + collation.text(0, piece.range) + u']');
                break;
            case RunningPiece::Kind::Added:
                found.append(u'{' + collation.text(1, piece.range) + u'}');
                break;
            }
        }
        QCOMPARE(found.join(u' '), running);
    }

private:
    CollationWords m_words;
};

QTEST_APPLESS_MAIN(TestRunningText)
#include "tst_runningtext.moc"
