// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/publisheddate.h"

#include <QTest>
#include <QTimeZone>

using namespace Stemma;

class TestPublishedDate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void unknownSortsLast();
};

void TestPublishedDate::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("precision");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    const auto row = [](const char *text, DatePrecision precision, const char *earliest, const char *latest) {
        QTest::newRow(*text == '\0' ? "unknown" : text)
            << QString::fromLatin1(text) << int(precision) << QString::fromLatin1(earliest)
            << QString::fromLatin1(latest);
    };
    row("", DatePrecision::Unknown, "", "");
    row("2018-08-06", DatePrecision::Day, "2018-08-06T00:00:00.000Z", "2018-08-06T23:59:59.999Z");
    row("2018-08-06T14", DatePrecision::Hour, "2018-08-06T14:00:00.000Z", "2018-08-06T14:59:59.999Z");
    row("2018-08-06T14:10", DatePrecision::Minute, "2018-08-06T14:10:00.000Z", "2018-08-06T14:10:59.999Z");
    row("2018-08-06T14:10+02:00", DatePrecision::Minute, "2018-08-06T12:10:00.000Z",
        "2018-08-06T12:10:59.999Z");
    row("2018-08-06T14:10:33-0730", DatePrecision::Minute, "2018-08-06T21:40:00.000Z",
        "2018-08-06T21:40:59.999Z");
    row("2018-08-05/2018-08-07", DatePrecision::Between, "2018-08-05T00:00:00.000Z",
        "2018-08-07T23:59:59.999Z");
}

void TestPublishedDate::reads()
{
    QFETCH(QString, text);
    QFETCH(int, precision);
    QFETCH(QString, earliest);
    QFETCH(QString, latest);
    const auto date = PublishedDate::fromString(text);
    QVERIFY(date);
    QCOMPARE(date->precision(), DatePrecision(precision));
    QCOMPARE(date->toString(), text);
    QCOMPARE(date->earliest().toString(Qt::ISODateWithMs), earliest);
    QCOMPARE(date->latest().toString(Qt::ISODateWithMs), latest);
    QCOMPARE(date->isUnknown(), text.isEmpty());
}

void TestPublishedDate::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"yesterday", "2018-13-01", "2018-02-30", "2018-08-06T25", "2018-08-06T14:61",
                             "2018-08", "2018-08-07/2018-08-05", "2018-08-06/", "06.08.2018"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestPublishedDate::refuses()
{
    QFETCH(QString, text);
    const auto date = PublishedDate::fromString(text);
    QVERIFY(!date);
    QCOMPARE(date.error().code, ErrorCode::InvalidValue);
}

void TestPublishedDate::unknownSortsLast()
{
    QVERIFY(PublishedDate().sortKey() > PublishedDate::fromString(u"9999-12-31")->sortKey());
}

QTEST_GUILESS_MAIN(TestPublishedDate)
#include "tst_publisheddate.moc"
