// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/groupsmodel.h"
#include "models/items/historymodel.h"
#include "models/items/membersmodel.h"
#include "models/items/problemsmodel.h"
#include "tests/items/testproject.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Stemma;

class ListModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsAreShownByTheirBase();
    void membersPutTheBaseFirst();
    void membersFollowBaseAndUnlinking();
    void unlinkedQuoteHasNoMembers();
    void historyListsNewestFirst();
    void historyKnowsWhatIsUndone();
    void aVisitOfAFieldIsOneRowOfTheHistory();
    void historyPagesHoldSteps();
    void equalProblemsAreCounted();
    void problemsOfOneTypeAreCleared();
    void onlyPagesInUseAreReadAnew();
    void workersEndBeforeTheirProject();
};

namespace {

/// A thousand articles that are nowhere; counts the pages that were asked for.
class ManyRows : public PagedModel<ArticleRow> {
public:
    mutable QList<qint64> read; ///< numbers of pages

    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }

    [[nodiscard]] QVariant data(const QModelIndex &, int) const override { return {}; }

    [[nodiscard]] QLatin1StringView columnKey(int) const override { return "title"_L1; }

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &) const override { return true; }

    [[nodiscard]] Result<qint64> queryCount(const ProjectStore &) const override { return 1000; }

    [[nodiscard]] QUuid idOf(const ArticleRow &row) const override { return row.article.id.uuid(); }

    [[nodiscard]] Result<QList<ArticleRow>> queryPage(const ProjectStore &, qint64 offset,
                                                      qint64 limit) const override
    {
        read.append(offset / kPageSize);
        QList<ArticleRow> rows(limit);
        for (qint64 i = 0; i < limit; ++i) {
            rows[i].article.id = ArticleId(QUuid(uint(offset + i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        }
        return rows;
    }
};

/// Counts with a worker, slowly enough to be met at it.
class CountedRows : public ManyRows {
public:
    static constexpr int kReadings = 200;

protected:
    [[nodiscard]] Counter counter() const override
    {
        return [](const ProjectStore &store) {
            qint64 articles = 0;
            for (int i = 0; i < kReadings; ++i) {
                articles += store.countArticles({}).value_or(0);
            }
            return Result<qint64>(1000 + articles);
        };
    }
};

struct Fixture {
    TestProject project;
    ArticleId first = project.addArticle(u"First"_s, u"Ledger"_s, u"2018-08-06"_s,
                                         u"She said: We do not use purchasing data for ads."_s);
    ArticleId second = project.addArticle(u"Second"_s, u"Post"_s, u"2018-08-05"_s,
                                          u"She said: We never use purchase data for ads today."_s);
    SpanId a
        = project.addSpan(first, SpanKind::Quote, u"We do not use purchasing data for ads"_s,
                          TestProject::filled<NewSpan>([](auto &span) { span.speaker = u"Anna Lind"_s; }));
    SpanId b = project.addSpan(second, SpanKind::Quote, u"We never use purchase data for ads today"_s);

    void link()
    {
        QVERIFY(project->linkSpans({a, b}));
        QVERIFY(project->chooseBase(a));
    }
};

} // namespace

void ListModelsTest::groupsAreShownByTheirBase()
{
    Fixture f;
    GroupsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(f.project.project());
    QCOMPARE(model.rowCount(), 0);
    f.link();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, GroupsModel::TextColumn).data().toString(),
             u"We do not use purchasing data for ads"_s);
    QCOMPARE(model.index(0, GroupsModel::MembersColumn).data().toInt(), 2);
    QCOMPARE(model.index(0, GroupsModel::ArticlesColumn).data().toInt(), 2);
    QCOMPARE(model.index(0, GroupsModel::SpeakerColumn).data().toString(), u"Anna Lind"_s);
    QCOMPARE(model.index(0, 0).data(ListModel::SpanIdRole).toUuid(), f.a.uuid());
    QVERIFY(f.project->chooseBase(f.b));
    QTRY_COMPARE(model.index(0, 0).data(ListModel::SpanIdRole).toUuid(), f.b.uuid());
    model.setQuery({.filter = u"zebra"_s});
    QCOMPARE(model.rowCount(), 0);
}

void ListModelsTest::membersPutTheBaseFirst()
{
    Fixture f;
    f.link();
    MembersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(f.project.project());
    model.setActiveSpan(f.b);
    QCOMPARE(model.rowCount(), 2);
    // The base is later in time, and still first.
    const QModelIndex base = model.index(0, 0);
    const QModelIndex witness = model.index(1, 0);
    QCOMPARE(base.data(ListModel::SpanIdRole).toUuid(), f.a.uuid());
    QVERIFY(base.data(MembersModel::IsBaseRole).toBool());
    QVERIFY(!base.data(MembersModel::IsActiveRole).toBool());
    QCOMPARE(base.data(MembersModel::SimilarityRole).toDouble(), 1.0);
    QVERIFY(witness.data(MembersModel::IsActiveRole).toBool());
    QCOMPARE(witness.data(MembersModel::OutletRole).toString(), u"Post"_s);
    const auto pieces = witness.data(MembersModel::DifferencesRole).value<QList<Difference>>();
    QString baseText;
    QString witnessText;
    for (const Difference &piece : pieces) {
        baseText += piece.base;
        witnessText += piece.witness;
    }
    QCOMPARE(baseText, base.data(MembersModel::TextRole).toString());
    QCOMPARE(witnessText, witness.data(MembersModel::TextRole).toString());
    QVERIFY(pieces.size() > 1);
    QVERIFY(witness.data(MembersModel::SimilarityRole).toDouble() < 1.0);
}

void ListModelsTest::membersFollowBaseAndUnlinking()
{
    Fixture f;
    f.link();
    MembersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(f.project.project());
    model.setActiveSpan(f.a);
    QVERIFY(f.project->chooseBase(f.b));
    QTRY_COMPARE(model.index(0, 0).data(ListModel::SpanIdRole).toUuid(), f.b.uuid());
    QVERIFY(f.project->unlinkSpan(f.b));
    QTRY_COMPARE(model.rowCount(), 0);
    QVERIFY(f.project->undo());
    QTRY_COMPARE(model.rowCount(), 2);
}

void ListModelsTest::unlinkedQuoteHasNoMembers()
{
    Fixture f;
    MembersModel model;
    model.setProject(f.project.project());
    model.setActiveSpan(f.a);
    QCOMPARE(model.rowCount(), 0);
    f.link();
    QTRY_COMPARE(model.rowCount(), 2);
}

void ListModelsTest::historyListsNewestFirst()
{
    Fixture f;
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(f.project.project());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0, HistoryModel::NumberColumn).data().toInt(), 4);
    QCOMPARE(model.index(0, HistoryModel::AnnotatorColumn).data().toString(), u"Ada"_s);
    QCOMPARE(model.index(0, HistoryModel::ActionColumn).data().toString(), editText(EditAction::TagQuote, 1));
    f.link();
    QTRY_COMPARE(model.rowCount(), f.project.edits());
}

void ListModelsTest::historyKnowsWhatIsUndone()
{
    Fixture f;
    HistoryModel model;
    model.setProject(f.project.project());
    const QUuid tagged = model.index(0, 0).data(ListModel::IdRole).toUuid();
    const auto isUndone = [&] { return model.indexOf(tagged).data(HistoryModel::UndoneRole).toBool(); };
    QVERIFY(!isUndone());
    QVERIFY(f.project->undo());
    QTRY_COMPARE(model.rowCount(), 5);
    QVERIFY(isUndone());
    QCOMPARE(model.index(0, 0).data(HistoryModel::DirectionRole).value<EditDirection>(), EditDirection::Undo);
    QVERIFY(f.project->redo());
    QTRY_COMPARE(model.rowCount(), 6);
    QVERIFY(!isUndone());
    QVERIFY(f.project->undo());
    QTRY_COMPARE(model.rowCount(), 7);
    HistoryModel other;
    other.setProject(f.project.project());
    QVERIFY(other.indexOf(tagged).data(HistoryModel::UndoneRole).toBool());
}

void ListModelsTest::aVisitOfAFieldIsOneRowOfTheHistory()
{
    Fixture f;
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(f.project.project());
    const int before = model.rowCount();
    const qint64 edits = f.project.edits();
    const QUuid visit = QUuid::createUuid();
    const auto type = [&](const QString &speaker, QUuid gesture) {
        SpanAttributes attributes;
        attributes.speaker = speaker;
        QVERIFY(f.project->updateSpan(f.a, attributes, gesture));
    };
    type(u"A"_s, visit);
    QTRY_COMPARE(model.rowCount(), before + 1);
    const QPersistentModelIndex row = model.index(0, 0);
    const QUuid id = row.data(ListModel::IdRole).toUuid();
    type(u"An"_s, visit);
    type(u"Ann"_s, visit);
    QTRY_COMPARE(model.index(0, 0).data(HistoryModel::NumberRole).toLongLong(), edits + 3);
    QCOMPARE(model.rowCount(), before + 1);
    QCOMPARE(model.index(0, 0).data(HistoryModel::FirstNumberRole).toLongLong(), edits + 1);
    QCOMPARE(model.index(0, 0).data(ListModel::IdRole).toUuid(), id); // it keeps its place while it grows
    QVERIFY(row.isValid());
    type(u"Anna"_s, QUuid::createUuid()); // another visit
    type(u"Anna B"_s, {});
    type(u"Anna C"_s, {}); // no gesture, so no step in common
    QTRY_COMPARE(model.rowCount(), before + 4);
    QCOMPARE(model.index(3, 0).data(HistoryModel::FirstNumberRole).toLongLong(), edits + 1);

    for (int i = 0; i < 4; ++i) {
        QVERIFY(f.project->undo());
    }
    QTRY_COMPARE(model.rowCount(), before + 8);
    QVERIFY(model.index(7, 0).data(HistoryModel::UndoneRole).toBool());
    // One that ends where it began.
    const QUuid vain = QUuid::createUuid();
    type(u"B"_s, vain);
    type(u"Anna Lind"_s, vain);
    QTRY_COMPARE(model.rowCount(), before + 9);
    QTRY_VERIFY(model.index(0, 0).data(HistoryModel::NothingRole).toBool());
    HistoryModel other; // reads all at once
    other.setProject(f.project.project());
    QCOMPARE(other.rowCount(), model.rowCount());
    for (int i = 0; i < model.rowCount(); ++i) {
        for (const int role : {int(ListModel::IdRole), int(HistoryModel::NumberRole)}) {
            QCOMPARE(other.index(i, 0).data(role), model.index(i, 0).data(role));
        }
    }
}

void ListModelsTest::historyPagesHoldSteps()
{
    Fixture f;
    HistoryModel model;
    model.setProject(f.project.project());
    const int before = model.rowCount();
    constexpr int kSteps = HistoryModel::kPageSize + 20;
    for (int i = 0; i < kSteps; ++i) {
        const QUuid visit = QUuid::createUuid();
        for (const QString &typed : {u"A%1"_s, u"B%1"_s}) {
            SpanAttributes attributes;
            attributes.speaker = typed.arg(i);
            QVERIFY(f.project->updateSpan(f.a, attributes, visit));
        }
    }
    QTRY_COMPARE(model.rowCount(), before + kSteps);
    for (int row = 0; row < kSteps; ++row) {
        const QModelIndex index = model.index(row, 0);
        QCOMPARE(index.data(HistoryModel::NumberRole).toLongLong(), f.project.edits() - 2 * row);
        QCOMPARE(index.data(HistoryModel::FirstNumberRole).toLongLong(), f.project.edits() - 2 * row - 1);
    }
}

void ListModelsTest::equalProblemsAreCounted()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Problem problem;
    problem.error = {ErrorCode::BinaryFile, {u"a.txt"_s}, {}};
    problem.file = u"a.txt"_s;
    model.add(problem);
    model.add(problem);
    problem.file = u"b.txt"_s;
    model.add(problem);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(ProblemsModel::ProblemRole).value<Problem>().repeats, 2);
}

void ListModelsTest::problemsOfOneTypeAreCleared()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy counts(&model, &ProblemsModel::countChanged);
    Problem problem;
    model.add(problem);
    problem.type = Problem::Type::BrokenRule;
    model.add(problem);
    model.clear(Problem::Type::BrokenRule);
    QCOMPARE(model.rowCount(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(counts.count(), 4);
    QCOMPARE(counts.last().first().toInt(), 0);
}

void ListModelsTest::onlyPagesInUseAreReadAnew()
{
    TestProject project;
    ManyRows model;
    model.setProject(project.project());
    const QPersistentModelIndex selected(model.index(0, 0));
    for (const int row : {0, 300, 999}) {
        QVERIFY(model.rowAt(row));
    }
    QCOMPARE(model.read, (QList<qint64>{0, 1, 4}));
    model.refresh();
    QVERIFY(model.rowAt(999));
    model.read.clear();
    model.refresh();
    std::ranges::sort(model.read);
    QCOMPARE(model.read, (QList<qint64>{0, 4}));
    QVERIFY(selected.isValid());
    QVERIFY(model.rowAt(300));
    QCOMPARE(model.read.last(), 1);
}

void ListModelsTest::workersEndBeforeTheirProject()
{
    for (int round = 0; round < 20; ++round) {
        TestProject project;
        CountedRows model;
        model.setProject(project.project());
        QVERIFY(model.isCounting());
        std::optional<ErrorCode> refusal;
        connect(&model, &ListModel::refreshed, this, [&] {
            // Who has a project open keeps others from it.
            const auto second = Project::open(project.path());
            refusal = second ? std::optional<ErrorCode>() : second.error().code;
        });
        project.close();
        QVERIFY(!model.isCounting());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(refusal, ErrorCode::ProjectInUse);
    }
}

QTEST_GUILESS_MAIN(ListModelsTest)
#include "tst_listmodels.moc"
