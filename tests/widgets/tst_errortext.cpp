// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/errortext.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsAWholeSentence_data();
    void everyErrorIsAWholeSentence();
};

void TestErrorText::everyErrorIsAWholeSentence_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isWindow");
    for (int code = 0; code <= int(ErrorCode::ForeignFiles); ++code) {
        QTest::addRow("%d in the window", code) << code << true;
        QTest::addRow("%d on the terminal", code) << code << false;
    }
}

void TestErrorText::everyErrorIsAWholeSentence()
{
    QFETCH(int, code);
    QFETCH(bool, isWindow);
    // With its parameters and with none, which must not be one of Qt's unfilled places.
    for (const QStringList &parameters : {QStringList{u"article"_s, u"7"_s, u"8"_s}, QStringList{}}) {
        const Error error{ErrorCode(code), parameters, {}};
        const QString sentence = errorSentence(error, isWindow ? Audience::Window : Audience::Terminal);
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        if (isWindow) {
            for (const QString &word : {u"--"_s, u"stemma list"_s, u"code point"_s, u" id "_s, u"offset"_s}) {
                QVERIFY2(!sentence.contains(word), qPrintable(sentence));
            }
        }
    }
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
