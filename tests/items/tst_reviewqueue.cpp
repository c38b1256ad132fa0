// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue of groups that wait for a reviewer, as a list.

#include "models/items/reviewqueuemodel.h"
#include "models/project/provenance/groupgauge.h"
#include "models/project/provenance/reviewing.h"
#include "tests/project/testgroup.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestReviewQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_lexicons = TestGroup::lexicons(QStringLiteral(STEMMA_RESOURCES)); }

    void init()
    {
        m_room = std::make_unique<TestGroup>();
        const ArticleId one = m_room->project.addArticle(u"One"_s, u"Gazette"_s, u"2031-04-01"_s,
                                                         u"\"The pier is open again,\" said Jon Berg.\n"_s);
        const SpanId pier = m_room->project.addSpan(one, SpanKind::Quote, u"The pier is open again"_s);
        const SpanId again
            = m_room->project.addSpan(m_room->postArticle, SpanKind::Quote, u"The ferry stays in port"_s);
        m_quiet = *m_room->project->linkSpans({pier, again});
        QVERIFY(gaugeGroups(m_room->project->contentStore(), m_lexicons));
        m_model = std::make_unique<ReviewQueueModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_model->setProject(m_room->project.project());
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_room.reset();
    }

    void rowsSayWhatIsAtStake()
    {
        QCOMPARE(m_model->rowCount(), 2);
        const QModelIndex first = m_model->index(0, ReviewQueueModel::TextColumn);
        QCOMPARE(first.data(ReviewQueueModel::IdRole).toUuid(), m_room->group.uuid());
        QCOMPARE(first.data().toString(), u"We do not sell more than 40 tickets a day"_s);
        QVERIFY(Stakes::fromInt(first.data(ReviewQueueModel::StakesRole).toInt()).testFlag(Stake::Negation));
        QVERIFY(first.data(ReviewQueueModel::GaugedRole).toBool());
        QCOMPARE(first.siblingAtColumn(ReviewQueueModel::WitnessesColumn).data().toInt(), 3);
        QCOMPARE(first.siblingAtColumn(ReviewQueueModel::UndecidedColumn).data().toInt(), 3);
        QCOMPARE(first.siblingAtColumn(ReviewQueueModel::SpeakerColumn).data().toString(), u"Mara Lind"_s);
        QCOMPARE(m_model->index(1, 0).data(ReviewQueueModel::IdRole).toUuid(), m_quiet.uuid());
    }

    // Also the first time: how many there are is not known before.
    void progressIsReadInTheBackground()
    {
        QVERIFY(!m_model->isProgressKnown());
        QCOMPARE(m_model->progress().groups, 0);
        QSignalSpy changed(m_model.get(), &ReviewQueueModel::progressChanged);
        QVERIFY(changed.wait());
        QVERIFY(m_model->isProgressKnown());
        QCOMPARE(m_model->progress().groups, 2);
        // Of few it is read with the list.
        QVERIFY(setGroupVerdict(*m_room->project.project(), m_quiet, Verdict::NothingToSay, {}));
        m_model->refresh();
        QCOMPARE(m_model->progress().reviewedGroups, 1);
        QCOMPARE(changed.count(), 1);
        m_model->setProject(nullptr);
        QVERIFY(!m_model->isProgressKnown());
        QCOMPARE(m_model->progress().groups, 0);
    }

    void aVerdictTakesTheGroupOutOfWhatIsOpen()
    {
        QTRY_VERIFY(m_model->isProgressKnown());
        QVERIFY(setVerdict(*m_room->project.project(), {m_room->blog}, Verdict::Altered));
        QTRY_COMPARE(m_model->index(0, ReviewQueueModel::ReviewedColumn).data().toInt(), 1);
        QVERIFY(setGroupVerdict(*m_room->project.project(), m_room->group, Verdict::NothingToSay, u"seen"_s));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->progress().groups, 2);
        QCOMPARE(m_model->progress().reviewedGroups, 1);
        ReviewQuery query;
        query.state = ReviewQuery::State::All;
        query.verdict = Verdict::NothingToSay;
        m_model->setQuery(query);
        QCOMPARE(m_model->rowCount(), 1);
        const QModelIndex row = m_model->index(0, ReviewQueueModel::VerdictColumn);
        QCOMPARE(row.data().toString(), u"nothing-to-say"_s);
        QCOMPARE(row.data(ReviewQueueModel::NoteRole).toString(), u"seen"_s);
        QCOMPARE(row.siblingAtColumn(ReviewQueueModel::ReviewerColumn).data().toString(), u"Ada"_s);
        QVERIFY(m_room->project->undo());
        QTRY_COMPARE(m_model->rowCount(), 0);
    }

private:
    ProvenanceLexicons m_lexicons;
    std::unique_ptr<TestGroup> m_room;
    std::unique_ptr<ReviewQueueModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QuoteGroupId m_quiet;
};

QTEST_GUILESS_MAIN(TestReviewQueue)
#include "tst_reviewqueue.moc"
