// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is at stake in groups, and the order in which they are reviewed.

#include "models/project/provenance/groupgauge.h"
#include "models/project/provenance/groupgauger.h"
#include "models/project/provenance/reviewing.h"
#include "tests/project/testgroup.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QThreadPool>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestGroupGauge : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_lexicons = TestGroup::lexicons(QStringLiteral(STEMMA_RESOURCES)); }

    void init()
    {
        m_room = std::make_unique<TestGroup>();
        // A second group in which nothing happened but a mark.
        const ArticleId one = m_room->project.addArticle(u"One"_s, u"Gazette"_s, u"2031-04-01"_s,
                                                         u"\"The pier is open again,\" said Jon Berg.\n"_s);
        const ArticleId other = m_room->project.addArticle(u"Other"_s, u"Mirror"_s, u"2031-04-02"_s,
                                                           u"\"The pier is open again!\" said Jon Berg.\n"_s);
        m_pier = m_room->project.addSpan(one, SpanKind::Quote, u"The pier is open again"_s);
        const SpanId second = m_room->project.addSpan(other, SpanKind::Quote, u"The pier is open again"_s);
        m_quiet = *project().linkSpans({m_pier, second});
    }

    void whatChangesTheMeaningComesFirst()
    {
        QVERIFY(order().isEmpty() || !reviews().queue({}, 0, 10)->first().isGauged);
        QCOMPARE(reviews().reviewProgress(kGaugeEngine)->ungauged, 2);
        const auto gauged = gaugeGroups(store(), m_lexicons);
        QVERIFY(gauged);
        QCOMPARE(*gauged, 2);
        QCOMPARE(order(), (QList<QuoteGroupId>{m_room->group, m_quiet}));
        const auto rows = reviews().queue({}, 0, 10);
        QVERIFY(rows);
        QVERIFY(rows->first().gauge.stakes.testFlag(Stake::Negation));
        QVERIFY(!rows->last().gauge.stakes.testFlag(Stake::Negation));
        QCOMPARE(rows->first().gauge.witnesses, 3);
        QCOMPARE(rows->first().gauge.undecided, 3);
        QCOMPARE(rows->first().base.span.id, m_room->post);
        QVERIFY(rows->first().isGauged);
        ReviewQuery query;
        query.engine = kGaugeEngine;
        QVERIFY(reviews().queue(query, 0, 10)->first().isGauged);
        query.engine = kGaugeEngine + 1;
        QVERIFY(!reviews().queue(query, 0, 10)->first().isGauged);
        // What another one found is no reason to list a group.
        query.stakes = Stake::Negation;
        QCOMPARE(reviews().countQueue(query).value(), 0);
        query.engine = kGaugeEngine;
        QCOMPARE(reviews().countQueue(query).value(), 1);
        QCOMPARE(*gaugeGroups(store(), m_lexicons), 0);
    }

    void theyAreGaugedWhileSomebodyLooks()
    {
        const auto lexicons = std::make_shared<const ProvenanceLexicons>(m_lexicons);
        GroupGauger gauger;
        gauger.setPatience(1);
        QSignalSpy done(&gauger, &GroupGauger::done);
        QSignalSpy progress(&gauger, &GroupGauger::progressed);
        gauger.setProject(&project(), lexicons);
        QVERIFY(!gauger.isRunning()); // nobody looks
        // On a computer with one core a worker that looks through texts has no other thread to wait for.
        const int threads = QThreadPool::globalInstance()->maxThreadCount();
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        const auto restore
            = qScopeGuard([threads] { QThreadPool::globalInstance()->setMaxThreadCount(threads); });
        gauger.setActive(true);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first().first().toLongLong(), 2);
        QVERIFY(!progress.isEmpty());
        QCOMPARE(reviews().reviewProgress(kGaugeEngine)->ungauged, 0);
        QVERIFY(confirmDerivation(project(), m_room->blog, {m_room->wire, {}}));
        QTRY_COMPARE(reviews().reviewProgress(kGaugeEngine)->ungauged, 0);
        QTRY_VERIFY(!gauger.isRunning());
        const qsizetype before = done.size();
        gauger.setActive(false);
        QVERIFY(rejectDerivation(project(), m_room->blog, {m_room->wire, {}}));
        QCOMPARE(reviews().reviewProgress(kGaugeEngine)->ungauged, 1);
        gauger.setActive(true);
        QTRY_VERIFY(done.size() > before);
        QTRY_COMPARE(reviews().reviewProgress(kGaugeEngine)->ungauged, 0);
        gauger.setProject(nullptr, nullptr);
        QVERIFY(!gauger.hasProject());
    }

    void editsHaveTheirGroupsGaugedAgain_data()
    {
        QTest::addColumn<QString>("edit");
        QTest::addColumn<int>("groups");
        QTest::newRow("a speaker") << u"speaker"_s << 1;
        QTest::newRow("a date") << u"date"_s << 1;
        QTest::newRow("an edge") << u"edge"_s << 1;
        QTest::newRow("another witness") << u"link"_s << 1;
        QTest::newRow("the name of a speaker") << u"entity"_s << 1;
        QTest::newRow("an annotation outside") << u"name"_s << 0;
        QTest::newRow("a verdict") << u"verdict"_s << 0;
        QTest::newRow("a group that goes") << u"unlink"_s << 0;
    }

    void editsHaveTheirGroupsGaugedAgain()
    {
        QFETCH(QString, edit);
        QFETCH(int, groups);
        QVERIFY(gaugeGroups(store(), m_lexicons));
        if (edit == "speaker"_L1) {
            SpanAttributes attributes;
            attributes.speaker = u"Jon Berg"_s;
            QVERIFY(project().updateSpan(m_room->blog, attributes));
        } else if (edit == "date"_L1) {
            Article article = *project().store().article(m_room->wireArticle);
            article.published = *PublishedDate::fromString(u"2031-03-09"_s);
            QVERIFY(project().updateArticle(article));
        } else if (edit == "edge"_L1) {
            QVERIFY(confirmDerivation(project(), m_room->blog, {m_room->wire, {}}));
        } else if (edit == "link"_L1) {
            const SpanId more = m_room->project.addSpan(m_room->postArticle, SpanKind::Quote, u"fine"_s);
            QVERIFY(project().linkSpans({m_room->post, more}));
        } else if (edit == "entity"_L1) {
            Entity entity = project().store().entitiesNamed(u"Mara Lind"_s)->first();
            entity.name = u"Mara Linde"_s;
            QVERIFY(project().updateEntity(entity));
        } else if (edit == "name"_L1) {
            m_room->project.addSpan(m_room->postArticle, SpanKind::Entity, u"Mara Lind"_s);
        } else if (edit == "verdict"_L1) {
            QVERIFY(setVerdict(project(), {m_room->blog}, Verdict::Altered));
        } else {
            QVERIFY(project().unlinkSpan(m_pier));
        }
        QCOMPARE(reviews().reviewProgress(kGaugeEngine)->ungauged, groups);
        QCOMPARE(*gaugeGroups(store(), m_lexicons), groups);
        const auto violations = project().store().check({});
        QVERIFY(violations && violations->isEmpty());
    }

    void whatWasGaugedBeforeAnEditIsNotTaken()
    {
        const auto waiting = reviews().ungauged(kGaugeEngine, 10);
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 2);
        QVERIFY(confirmDerivation(project(), m_room->blog, {m_room->wire, {}}));
        QVERIFY(ReviewStore::of(store())->putGauges(*waiting, kGaugeEngine));
        QCOMPARE(reviews().reviewProgress(kGaugeEngine)->ungauged, 1);
        QCOMPARE(reviews().ungauged(kGaugeEngine, 10)->first().group, m_room->group);
    }

    void reviewedGroupsLeaveTheQueue()
    {
        QVERIFY(gaugeGroups(store(), m_lexicons));
        QVERIFY(setGroupVerdict(project(), m_room->group, Verdict::NothingToSay));
        QVERIFY(setVerdict(project(), {m_pier}, Verdict::Verbatim));
        QCOMPARE(order(), QList<QuoteGroupId>{m_quiet});
        QCOMPARE(*reviews().countQueue({}), 1);
        ReviewQuery query;
        query.state = ReviewQuery::State::Reviewed;
        QCOMPARE(order(query), QList<QuoteGroupId>{m_room->group});
        query.state = ReviewQuery::State::All;
        QCOMPARE(order(query).size(), 2);
        query.verdict = Verdict::Verbatim;
        QCOMPARE(order(query), QList<QuoteGroupId>{m_quiet});
        QCOMPARE(reviews().queue(query, 0, 10)->first().reviewedWitnesses, 1);
        query.verdict = Verdict::NothingToSay;
        QCOMPARE(order(query), QList<QuoteGroupId>{m_room->group});
        QCOMPARE(reviews().queue(query, 0, 10)->first().review->verdict, Verdict::NothingToSay);
        query.verdict = {};
        query.stakes = Stake::Negation;
        QCOMPARE(order(query), QList<QuoteGroupId>{m_room->group});
        query.stakes = {};
        query.filter = u"gazette"_s;
        QCOMPARE(order(query), QList<QuoteGroupId>{m_quiet});
        const auto progress = reviews().reviewProgress(kGaugeEngine);
        QCOMPARE(progress->groups, 2);
        QCOMPARE(progress->reviewedGroups, 1);
        QCOMPARE(progress->reviewedWitnesses, 1);
    }

    void itStopsWhenAskedAndKeepsWhatIsDone()
    {
        int asked = 0;
        const auto gauged
            = gaugeGroups(store(), m_lexicons, [&](qint64, qint64 all) { return all == 2 && ++asked <= 2; });
        QVERIFY(gauged);
        QCOMPARE(*gauged, 1);
        QCOMPARE(reviews().reviewProgress(kGaugeEngine)->ungauged, 1);
    }

private:
    Project &project() { return *m_room->project.project(); }

    ProjectStore &store() { return project().contentStore(); }

    const ReviewStore &reviews() { return *ReviewStore::of(project().store()); }

    QList<QuoteGroupId> order(const ReviewQuery &query = {})
    {
        QList<QuoteGroupId> ids;
        const auto rows = reviews().queue(query, 0, 100);
        for (const ReviewRow &row : rows.value_or(QList<ReviewRow>())) {
            ids.append(row.gauge.group);
        }
        return ids;
    }

    ProvenanceLexicons m_lexicons;
    std::unique_ptr<TestGroup> m_room;
    SpanId m_pier;
    QuoteGroupId m_quiet;
};

QTEST_GUILESS_MAIN(TestGroupGauge)
#include "tst_groupgauge.moc"
