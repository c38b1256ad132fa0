// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Articles and claims as a matrix, and what is contradicted as a list.

#include "models/items/claimsmodel.h"
#include "models/items/contradictionsmodel.h"
#include "models/project/claims/claiming.h"
#include "tests/items/testproject.h"

#include <QAbstractItemModelTester>
#include <QPoint>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Stemma;

class TestClaimsModel : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProject> m_room;
    std::unique_ptr<ClaimsModel> m_model;
    std::unique_ptr<ContradictionsModel> m_contradictions;
    QList<std::shared_ptr<QAbstractItemModelTester>> m_testers;
    ArticleId m_ledger;
    ArticleId m_wire;
    SpanId m_shut;
    SpanId m_open;

    [[nodiscard]] Project &project() { return *m_room->project(); }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    /// In one edit.
    [[nodiscard]] bool joinClaims(const QList<SpanId> &spans,
                                  const QString &statement = u"The bridge is shut"_s)
    {
        const Claim claim{ClaimId::make(), statement, {}};
        Changes changes{Change<Claim>{{}, claim}};
        for (const SpanId id : spans) {
            const Span before = *project().store().span(id);
            Span after = before;
            after.claim = claim.id;
            changes.append(Change<Span>{before, after});
        }
        return project().applyChanges(EditAction::EditAttributes, changes).has_value();
    }

    /// Articles that say it, each joined to one claim: more than a page, unless told.
    QList<SpanId> sayOften(const QString &statement, int count = ClaimsModel::kPageSize + 30)
    {
        QList<SpanId> spans;
        for (int i = 0; i < count; ++i) {
            const ArticleId article = m_room->addArticle(statement + QString::number(i), u"Outlet"_s,
                                                         u"2031-05-01"_s, statement + u".\n"_s);
            spans.append(m_room->addSpan(article, SpanKind::Claim, statement));
        }
        if (!joinClaims(spans, statement)) {
            qFatal("The spans were not joined");
        }
        return spans;
    }

    [[nodiscard]] QString head(int column) const
    {
        return m_model->headerData(column, Qt::Horizontal).toString();
    }

    /// What is scheduled for the event loop.
    void catchUp()
    {
        m_model->refresh();
        m_contradictions->refresh();
    }

private Q_SLOTS:

    void init()
    {
        m_room = std::make_unique<TestProject>();
        m_wire = m_room->addArticle(u"No"_s, u"Wire"_s, u"2031-04-02"_s, u"It is open, a clerk says.\n"_s);
        m_ledger = m_room->addArticle(u"Bridge"_s, {}, u"2031-04-01"_s,
                                      u"The bridge is shut, says the mayor. Boats go.\n"_s);
        (void)m_room->addArticle(u"Silent"_s, u"Post"_s, u"2031-04-03"_s, u"Nothing of bridges.\n"_s);
        m_shut = m_room->addSpan(m_ledger, SpanKind::Claim, u"The bridge is shut"_s);
        m_open = m_room->addSpan(m_wire, SpanKind::Claim, u"It is open"_s);
        m_model = std::make_unique<ClaimsModel>();
        m_contradictions = std::make_unique<ContradictionsModel>();
        for (QAbstractItemModel *model :
             std::initializer_list<QAbstractItemModel *>{m_model.get(), m_contradictions.get()}) {
            m_testers.append(std::make_shared<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
        }
        m_model->setProject(m_room->project());
        m_contradictions->setProject(m_room->project());
    }

    void cleanup()
    {
        m_testers.clear();
        m_model.reset();
        m_contradictions.reset();
        m_room.reset();
    }

    void anEmptyMatrixHasNeitherRowsNorColumns()
    {
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), 0);
        QCOMPARE(m_contradictions->rowCount(), 0);
    }

    void whatIsJoinedIsACell()
    {
        QSignalSpy refreshed(m_model.get(), &ListModel::refreshed);
        QVERIFY(joinClaim(project(), m_shut, u"The bridge is shut"_s));
        QVERIFY(refreshed.wait());
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->columnCount(), 1);
        QCOMPARE(cell(0, 0), u"unset"_s);
        QVERIFY(joinClaim(project(), m_open, u"The bridge is shut"_s));
        QVERIFY(setStance(project(), {m_open}, Stance::Denies));
        QVERIFY(setStance(project(), {m_shut}, Stance::Asserts));
        const SpanId boats = m_room->addSpan(m_ledger, SpanKind::Claim, u"Boats go"_s);
        QVERIFY(joinClaim(project(), boats, u"Boats go"_s));
        catchUp();
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->columnCount(), 2);
        // Articles by date, claims by how many articles have them.
        QCOMPARE(m_model->headerData(0, Qt::Vertical).toString(), u"Bridge"_s); // a title where no outlet is
        QCOMPARE(m_model->headerData(1, Qt::Vertical).toString(), u"Wire"_s);
        QCOMPARE(m_model->headerData(0, Qt::Horizontal).toString(), u"The bridge is shut"_s);
        QCOMPARE(cell(0, 0), u"asserts"_s);
        QCOMPARE(cell(0, 1), u"unset"_s);
        QCOMPARE(cell(1, 0), u"denies"_s);
        QCOMPARE(cell(1, 1), u"silent"_s);
        QVERIFY(!m_model->index(1, 1).data(ClaimsModel::StancesRole).isValid());
        QCOMPARE(m_model->index(1, 1).data(ListModel::ArticleIdRole).toUuid(), m_wire.uuid());
        const ClaimId claim(m_model->index(1, 0).data(ClaimsModel::ClaimIdRole).toUuid());
        QCOMPARE(claim, project().store().span(m_open)->claim);
        QCOMPARE(m_model->columnOf(claim), 0);
        QCOMPARE(m_model->columnOf(ClaimId::make()), -1);
    }

    void aNewStanceKeepsCellsInPlace()
    {
        QVERIFY(joinClaim(project(), m_shut, u"The bridge is shut"_s));
        QVERIFY(joinClaim(project(), m_open, u"The bridge is shut"_s));
        catchUp();
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex index = m_model->index(1, 0);
        QVERIFY(setStance(project(), {m_open}, Stance::Doubts));
        catchUp();
        QCOMPARE(reset.count(), 0);
        QCOMPARE(index.data().toString(), u"doubts"_s);
        QVERIFY(project().undo());
        catchUp();
        QCOMPARE(index.data().toString(), u"unset"_s);
        QVERIFY(rewordClaim(project(), project().store().span(m_open)->claim, u"Shut"_s));
        catchUp();
        QCOMPARE(reset.count(), 0);
        QCOMPARE(m_model->headerData(0, Qt::Horizontal).toString(), u"Shut"_s);
    }

    void aFilterTakesColumnsAndTheirRows()
    {
        QVERIFY(joinClaim(project(), m_shut, u"The bridge is shut"_s));
        QVERIFY(joinClaim(project(), m_open, u"Ferries run"_s));
        m_model->setQuery({.filter = u"ferr"_s});
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->columnCount(), 1);
        QCOMPARE(m_model->headerData(0, Qt::Vertical).toString(), u"Wire"_s);
        m_model->setQuery({.contradictedOnly = true});
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), 0);
    }

    // More than a page: columns are added up and rows counted in the background, the first page comes first.
    void manyArticlesAreCountedInTheBackground()
    {
        const int many = 2 * ClaimsModel::kPageSize + 30;
        QList<SpanId> spans;
        for (int i = 0; i < many; ++i) {
            const ArticleId article = m_room->addArticle(u"Article %1"_s.arg(i), u"Outlet"_s, u"2031-05-01"_s,
                                                         u"The bridge is shut.\n"_s);
            spans.append(m_room->addSpan(article, SpanKind::Claim, u"The bridge is shut"_s));
        }
        m_model->setActive(false);
        QVERIFY(joinClaims(spans));
        QCOMPARE(m_model->rowCount(), 0);
        QList<int> counted;
        connect(m_model.get(), &ListModel::refreshed, this, [&] { counted.append(m_model->rowCount()); });
        m_model->setActive(true);
        QVERIFY(m_model->isCounting());
        QTRY_VERIFY(!m_model->isCounting());
        QCOMPARE(counted, (QList<int>{0, ClaimsModel::kPageSize, many}));
        QCOMPARE(m_model->columnCount(), 1);
        QCOMPARE(cell(many - 1, 0), u"unset"_s);
        // A stance is seen at once, the heads follow, and nothing is reset.
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QVERIFY(setStance(project(), {spans[3]}, Stance::Denies));
        m_model->refresh();
        const int row = m_model->indexOf(project().store().span(spans[3])->article.uuid()).row();
        QCOMPARE(cell(row, 0), u"denies"_s);
        QTRY_VERIFY(!m_model->isCounting());
        const auto head
            = m_model->headerData(0, Qt::Horizontal, ClaimsModel::SummaryRole).value<ClaimSummary>();
        QCOMPARE(head.stances.of(Stance::Denies), 1);
        QCOMPARE(reset.count(), 0);
        // What ends within a page is known at once.
        m_model->setQuery({.filter = u"ferr"_s});
        QVERIFY(!m_model->isCounting());
        QCOMPARE(m_model->rowCount(), 0);
        // Who closes the project in the middle waits for nobody's answer.
        m_model->setQuery({});
        QVERIFY(m_model->isCounting());
        m_model->setProject(nullptr);
        QVERIFY(!m_model->isCounting());
        QCOMPARE(m_model->rowCount(), 0);
        m_model->disconnect(this);
    }

    void whatIsShownStaysWholeUntilAnotherFilterIsRead()
    {
        sayOften(u"The bridge is shut"_s);
        sayOften(u"Ferries run"_s);
        m_model->setQuery({.filter = u"bridge"_s});
        QTRY_VERIFY(!m_model->isCounting());
        const int rows = m_model->rowCount();
        QCOMPARE(rows, ClaimsModel::kPageSize + 30);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setQuery({.filter = u"ferries"_s});
        QVERIFY(m_model->isCounting());
        QCOMPARE(m_model->rowCount(), rows);
        QCOMPARE(head(0), u"The bridge is shut"_s);
        QCOMPARE(cell(rows - 1, 0), u"unset"_s); // on a page that is read only now
        m_model->refresh();
        QCOMPARE(head(0), u"The bridge is shut"_s);
        QCOMPARE(cell(0, 0), u"unset"_s);
        QTRY_VERIFY(!m_model->isCounting());
        QCOMPARE(reset.count(), 1);
        QCOMPARE(m_model->columnCount(), 1);
        QCOMPARE(head(0), u"Ferries run"_s);
        QCOMPARE(m_model->rowCount(), rows);
        QCOMPARE(cell(rows - 1, 0), u"unset"_s);
    }

    void whatIsGoneGoesAtOnce()
    {
        const QList<SpanId> shut = sayOften(u"The bridge is shut"_s);
        const QList<SpanId> run = sayOften(u"Ferries run"_s, 2);
        QTRY_VERIFY(!m_model->isCounting());
        m_model->refresh();
        QTRY_VERIFY(!m_model->isCounting());
        QCOMPARE(m_model->columnCount(), 2);
        const int rows = m_model->rowCount();
        QCOMPARE(rows, shut.size() + run.size());
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const ArticleId first(m_model->index(0, 0).data(ListModel::ArticleIdRole).toUuid());
        const ArticleId second(m_model->index(1, 0).data(ListModel::ArticleIdRole).toUuid());
        QVERIFY(project().removeArticles({second}));
        m_model->refresh();
        QVERIFY(m_model->isCounting());
        QCOMPARE(m_model->rowCount(), rows - 1);
        QVERIFY(!m_model->indexOf(second.uuid()).isValid());
        QCOMPARE(m_model->index(0, 0).data(ListModel::ArticleIdRole).toUuid(), first.uuid());
        QTRY_VERIFY(!m_model->isCounting());
        QCOMPARE(m_model->rowCount(), rows - 1);
        QCOMPARE(reset.count(), 0);
        QVERIFY(project().removeSpans(run));
        const ClaimId ferries(m_model->headerData(1, Qt::Horizontal, ClaimsModel::ClaimIdRole).toUuid());
        QVERIFY(project().applyChanges(
            EditAction::EditAttributes,
            {Change<Claim>{project().store().claim(ferries).value_or(Claim()), std::nullopt}}));
        m_model->refresh();
        QVERIFY(m_model->isCounting());
        QCOMPARE(m_model->columnCount(), 1);
        QCOMPARE(head(0), u"The bridge is shut"_s);
        QTRY_VERIFY(!m_model->isCounting());
        QCOMPARE(m_model->columnCount(), 1);
        QCOMPARE(m_model->rowCount(), shut.size() - 1);
        QVERIFY(reset.count() <= 1);
    }

    void anEditResetsRowsAndColumnsTogether()
    {
        sayOften(u"The bridge is shut"_s);
        QTRY_VERIFY(!m_model->isCounting());
        m_model->refresh();
        QTRY_VERIFY(!m_model->isCounting());
        const int rows = m_model->rowCount();
        QList<QPoint> sizes; ///< columns and rows after each reset
        connect(m_model.get(), &QAbstractItemModel::modelReset, this,
                [&] { sizes.append({m_model->columnCount(), m_model->rowCount()}); });
        // Its article is the first by date and was not there.
        QVERIFY(joinClaim(project(), m_shut, u"Ferries run"_s));
        m_model->refresh();
        QVERIFY(m_model->isCounting());
        QCOMPARE(m_model->columnCount(), 1);
        QCOMPARE(m_model->rowCount(), rows);
        QVERIFY(!m_model->indexOf(m_ledger.uuid()).isValid());
        QTRY_VERIFY(!m_model->isCounting());
        QCOMPARE(sizes, (QList<QPoint>{{2, rows}})); // one more once they are counted
        QCOMPARE(m_model->rowCount(), rows + 1);
        QCOMPARE(head(1), u"Ferries run"_s);
        QCOMPARE(m_model->index(0, 0).data(ListModel::ArticleIdRole).toUuid(), m_ledger.uuid());
        m_model->disconnect(this);
    }

    void anotherProjectLeavesNothingOfThis()
    {
        sayOften(u"The bridge is shut"_s);
        QTRY_COMPARE(m_model->columnCount(), 1);
        QTRY_VERIFY(!m_model->isCounting());
        auto other = std::move(m_room);
        m_room = std::make_unique<TestProject>();
        sayOften(u"Ferries run"_s);
        m_model->setProject(&project());
        QVERIFY(m_model->isCounting());
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), 0);
        QTRY_VERIFY(!m_model->isCounting());
        QCOMPARE(head(0), u"Ferries run"_s);
    }

    void contradictionsComeAndGo()
    {
        QVERIFY(joinClaim(project(), m_shut, u"The bridge is shut"_s));
        QVERIFY(joinClaim(project(), m_open, u"The bridge is shut"_s));
        QVERIFY(setStance(project(), {m_shut}, Stance::Asserts));
        catchUp();
        QCOMPARE(m_contradictions->rowCount(), 0);
        QSignalSpy refreshed(m_contradictions.get(), &ListModel::refreshed);
        QVERIFY(setStance(project(), {m_open}, Stance::Denies));
        QVERIFY(refreshed.wait());
        QCOMPARE(m_contradictions->rowCount(), 1);
        const QModelIndex first = m_contradictions->index(0, ContradictionsModel::StatementColumn);
        QCOMPARE(first.data().toString(), u"The bridge is shut"_s);
        QVERIFY(first.data(ListModel::ArticleIdRole).toUuid().isNull());
        QCOMPARE(first.data(ContradictionsModel::AssertedInRole).toStringList(), QStringList{u"Bridge"_s});
        QCOMPARE(first.data(ContradictionsModel::DeniedInRole).toStringList(), QStringList{u"Wire"_s});
        QCOMPARE(first.siblingAtColumn(ContradictionsModel::DeniedColumn).data().toInt(), 1);
        // The ledger contradicts itself, too: a row of its own.
        const SpanId boats = m_room->addSpan(m_ledger, SpanKind::Claim, u"Boats go"_s);
        QVERIFY(joinClaim(project(), boats, u"The bridge is shut"_s));
        QVERIFY(setStance(project(), {boats}, Stance::Denies));
        catchUp();
        QCOMPARE(m_contradictions->rowCount(), 2);
        const QModelIndex second = m_contradictions->index(1, 0);
        QCOMPARE(second.data(ListModel::ArticleIdRole).toUuid(), m_ledger.uuid());
        QVERIFY(second.data(ListModel::IdRole) != first.data(ListModel::IdRole));
        QVERIFY(project().removeSpans({m_open, boats}));
        catchUp();
        QCOMPARE(m_contradictions->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestClaimsModel)
#include "tst_claimsmodel.moc"
