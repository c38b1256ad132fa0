// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/dating/witnessdating.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

Appearance published(const QString &date)
{
    return Appearance::of(PublishedDate::fromString(date).value());
}

DatedWitness witness(const QString &name, const QString &date, QStringView text, QStringView quote,
                     const QString &language = u"en"_s)
{
    const qsizetype at = text.indexOf(quote);
    return {name, PublishedDate::fromString(date).value(), text, {{at, at + quote.size()}}, language};
}

QString days(const DateInterval &interval)
{
    const auto day = [](qint64 moment) {
        return QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::UTC).date().toString(Qt::ISODate);
    };
    return interval.isBounded() ? day(interval.earliest) + u'/' + day(interval.latest) : QString();
}

bool has(const WitnessDating &dating, DatingReason reason)
{
    return std::ranges::contains(dating.evidence, reason, &DatingEvidence::reason);
}

} // namespace

class TestWitnessDating : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/dates")));
    }

    void order_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<DateOrder>("order");
        QTest::addColumn<DateOrderReason>("reason");
        using enum DateOrder;
        using enum DateOrderReason;
        QTest::newRow("two days") << u"2018-08-06"_s << u"2018-08-07"_s << CertainlyBefore << Apart;
        QTest::newRow("one day") << u"2018-08-06"_s << u"2018-08-06"_s << Undecidable << Overlap;
        QTest::newRow("evening of the day")
            << u"2018-08-06"_s << u"2018-08-06T21:00"_s << ProbablyBefore << MostlyEarlier;
        QTest::newRow("noon of the day") << u"2018-08-06"_s << u"2018-08-06T12"_s << Undecidable << Overlap;
        QTest::newRow("between and its last day")
            << u"2018-08-01/2018-08-06"_s << u"2018-08-06"_s << ProbablyBefore << MostlyEarlier;
        QTest::newRow("no date") << QString() << u"2018-08-06"_s << Undecidable << NoDate;
        QTest::newRow("two offsets") << u"2018-08-06T10:00+02:00"_s << u"2018-08-06T09:00Z"_s
                                     << CertainlyBefore << Apart;
        QTest::newRow("an offset and a local time")
            << u"2018-08-06T10:00Z"_s << u"2018-08-06T14:00"_s << ProbablyBefore << ClocksUnknown;
        QTest::newRow("an offset and a local time, days apart")
            << u"2018-08-06T10:00Z"_s << u"2018-08-08"_s << CertainlyBefore << Apart;
    }

    void order()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const DateOrder, order);
        QFETCH(const DateOrderReason, reason);
        const DateJudgement judged = compareDates(published(one), published(other));
        QCOMPARE(judged.order, order);
        QCOMPARE(judged.reason, reason);
        QCOMPARE(compareDates(published(other), published(one)).order, reversed(order));
        QCOMPARE(dateOrder(published(one), published(other)), order);
    }

    void expressions_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("weekdays") << u"en"_s << u"He said Monday, and last Tuesday."_s
                                  << QStringList{u"Monday"_s, u"last Tuesday"_s};
        QTest::newRow("relative") << u"en"_s << u"It was the day before yesterday, she said today."_s
                                  << QStringList{u"the day before yesterday"_s, u"today"_s};
        QTest::newRow("days") << u"en"_s << u"On August 6, 2018 and the 7th of August; 2018-08-09."_s
                              << QStringList{u"August 6, 2018"_s, u"7th of August"_s, u"2018-08-09"_s};
        QTest::newRow("no months") << u"en"_s << u"They may 5 times march 3 miles, 6/8/2018."_s
                                   << QStringList{};
        QTest::newRow("German") << u"de"_s
                                << u"Am vergangenen Montag, dem 6. August 2018, und gestern (6.8.2018)."_s
                                << QStringList{u"vergangenen Montag"_s, u"6. August 2018"_s, u"gestern"_s,
                                               u"6.8.2018"_s};
        QTest::newRow("Spanish") << u"es"_s << u"El lunes pasado, 6 de agosto de 2018, y ayer."_s
                                 << QStringList{u"lunes pasado"_s, u"6 de agosto de 2018"_s, u"ayer"_s};
        QTest::newRow("French") << u"fr"_s << u"Lundi dernier, le 1er août 2018, avant-hier, aujourd’hui."_s
                                << QStringList{u"Lundi dernier"_s, u"1er août 2018"_s, u"avant-hier"_s,
                                               u"aujourd’hui"_s};
        QTest::newRow("no such day") << u"en"_s << u"February 30, 2018"_s << QStringList{};
        QTest::newRow("a language without words")
            << u"xx"_s << u"Monday, 2018-08-06"_s << QStringList{u"2018-08-06"_s};
    }

    void expressions()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, text);
        QFETCH(const QStringList, found);
        QStringList words;
        for (const DateExpression &one : findDates(text, m_lexicons.lexicon(language))) {
            words.append(text.sliced(one.range.start, one.range.length()));
        }
        QCOMPARE(words, found);
    }

    void said_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::addColumn<DatingReason>("reason");
        using enum DatingReason;
        const QString wednesday = u"2018-08-08"_s;
        QTest::newRow("weekday") << wednesday << u"\"Q\", he said Monday."_s << u"2018-08-06/2018-08-06"_s
                                 << WeekdayUpToPublication;
        QTest::newRow("weekday of publication") << wednesday << u"\"Q\", he said Wednesday."_s
                                                << u"2018-08-08/2018-08-08"_s << WeekdayUpToPublication;
        QTest::newRow("last") << wednesday << u"\"Q\", he said last Wednesday."_s
                              << u"2018-08-01/2018-08-01"_s << WeekdayBefore;
        QTest::newRow("next") << wednesday << u"\"Q\", he will say next Monday."_s << QString()
                              << WeekdayAfter;
        QTest::newRow("relative") << wednesday << u"Yesterday he said: \"Q\""_s << u"2018-08-07/2018-08-07"_s
                                  << RelativeDay;
        QTest::newRow("without a year") << u"2018-02-01"_s << u"On December 30 he said: \"Q\""_s
                                        << u"2017-12-30/2017-12-30"_s << YearByPublication;
        QTest::newRow("between") << u"2018-08-05/2018-08-08"_s << u"\"Q\", he said Monday."_s
                                 << u"2018-07-30/2018-08-06"_s << WeekdayUpToPublication;
        QTest::newRow("no date") << QString() << u"\"Q\", he said Monday."_s << QString() << Unresolved;
        QTest::newRow("no date, a day in the text")
            << QString() << u"\"Q\", he said on 6 August 2018."_s << u"2018-08-06/2018-08-06"_s << StatedDay;
        QTest::newRow("another paragraph")
            << wednesday << u"\"Q\", he said.\nIt rained Monday."_s << QString() << Published;
    }

    void said()
    {
        QFETCH(const QString, published);
        QFETCH(const QString, text);
        QFETCH(const QString, said);
        QFETCH(const DatingReason, reason);
        const auto dated = dateWitnesses({witness(u"a"_s, published, text, u"Q")}, m_lexicons);
        QCOMPARE(days(dated[0].said), said);
        QVERIFY(has(dated[0], reason));
    }

    void wordsInTheQuoteSayNothing()
    {
        const auto dated = dateWitnesses(
            {witness(u"a"_s, u"2018-08-08"_s, u"\"We met Monday\", he said.", u"We met Monday")}, m_lexicons);
        QVERIFY(dated[0].said.isUnknown());
    }

    void theEvidenceHasItsPlace()
    {
        const auto dated = dateWitnesses(
            {witness(u"a"_s, u"2018-08-08"_s, u"X\n\"Q\", he said Monday.", u"Q")}, m_lexicons);
        QCOMPARE(dated[0].evidence[1].range, (TextRange{15, 21}));
        QCOMPARE(dated[0].evidence[1].parameters,
                 (QStringList{u"Monday"_s, u"2018-08-06"_s, u"2018-08-06"_s, u"2018-08-08"_s}));
    }

    /// "Monday" without a date is the Monday on which another witness has the words said, and only likely.
    void byPeers()
    {
        const auto dated
            = dateWitnesses({witness(u"undated"_s, {}, u"\"Q\", he said Monday.", u"Q"),
                             witness(u"dated"_s, u"2018-08-07"_s, u"\"Q\", he said on Monday.", u"Q"),
                             witness(u"later"_s, u"2018-08-20"_s, u"\"Q\", he said.", u"Q")},
                            m_lexicons);
        QVERIFY(has(dated[0], DatingReason::WeekdayOfPeers));
        QCOMPARE(days(dated[0].said), u"2018-08-06/2018-08-06"_s);
        QVERIFY(dated[0].appearance.certain.isUnknown());
        const DateJudgement judged = compareDates(dated[0].appearance, dated[2].appearance);
        QCOMPARE(judged.order, DateOrder::ProbablyBefore);
        QCOMPARE(judged.reason, DateOrderReason::LikelyApart);
    }

    void notBeforeItWasSaid()
    {
        const auto dated = dateWitnesses(
            {witness(u"a"_s, u"2018-08-01/2018-08-20"_s, u"\"Q\", he said on 6 August 2018.", u"Q")},
            m_lexicons);
        QCOMPARE(days(dated[0].appearance.likely), u"2018-08-06/2018-08-20"_s);
        QCOMPARE(days(dated[0].appearance.certain), u"2018-08-01/2018-08-20"_s);
        QVERIFY(has(dated[0], DatingReason::NotBeforeSaid));
    }

    void lexicons_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no language") << QByteArray(R"({"weekdays": {}, "months": {}, "days": {}})");
        QTest::newRow("an eighth day")
            << QByteArray(R"({"language": "xx", "weekdays": {"x": 8}, "months": {}, "days": {}})");
        QTest::newRow("no words") << QByteArray(
            R"({"language": "xx", "weekdays": {}, "months": {}, "days": {}, "last": [1]})");
    }

    void lexicons()
    {
        QFETCH(const QByteArray, json);
        const auto read = DateLexicon::read(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::MalformedInput);
        QVERIFY(m_lexicons.lexicon(u"en-GB"_s).weekdays.contains(u"monday"_s));
    }

private:
    DateLexicons m_lexicons;
};

QTEST_GUILESS_MAIN(TestWitnessDating)

#include "tst_witnessdating.moc"
