// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/articlesmodel.h"
#include "tests/items/testproject.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Stemma;

class ArticlesModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutProject();
    void showsWhatTheStoreHas();
    void filtersAndSorts_data();
    void filtersAndSorts();
    void countsFollowNewSpans();
    void attributesOfSpansTouchNothing();
    void newArticleResets();
    void hiddenModelReadsNothing();
    void readsPagesOfLongLists();
    void dragsIdsOfArticles();
    void survivesItsProject();
};

namespace {

QStringList titles(const ArticlesModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        result.append(model.index(row, ArticlesModel::TitleColumn).data().toString());
    }
    return result;
}

void fill(TestProject &project)
{
    project.addArticle(u"Bank asks"_s, u"Ledger"_s, u"2018-08-06T14:10"_s, u"The bank asks for data."_s);
    project.addArticle(u"Agency says"_s, u"Wire"_s, u"2018-08-07"_s, u"An agency says: no data."_s);
    project.addArticle(u"Never sold"_s, u"Post"_s, {}, u"We never sell data, says a spokeswoman."_s);
}

} // namespace

void ArticlesModelTest::isEmptyWithoutProject()
{
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(ArticlesModel::ColumnCount));
}

void ArticlesModelTest::showsWhatTheStoreHas()
{
    TestProject project;
    fill(project);
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(project.project());
    QCOMPARE(titles(model), QStringList({u"Bank asks"_s, u"Agency says"_s, u"Never sold"_s}));
    const QModelIndex row = model.index(0, 0);
    QCOMPARE(row.data(ArticlesModel::OutletRole).toString(), u"Ledger"_s);
    QCOMPARE(row.data(ArticlesModel::PublishedRole).value<PublishedDate>().toString(), u"2018-08-06T14:10"_s);
    QCOMPARE(row.data(ArticlesModel::ReadStateRole).value<ReadState>(), ReadState::Unread);
    QCOMPARE(model.index(0, ArticlesModel::LengthColumn).data().toInt(), 23);
}

void ArticlesModelTest::filtersAndSorts_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("by title") << u""_s << int(ArticleSort::Title) << false
                              << QStringList{u"Agency says"_s, u"Bank asks"_s, u"Never sold"_s};
    QTest::newRow("by title, turned") << u""_s << int(ArticleSort::Title) << true
                                      << QStringList{u"Never sold"_s, u"Bank asks"_s, u"Agency says"_s};
    QTest::newRow("unknown dates last") << u""_s << int(ArticleSort::Published) << false
                                        << QStringList{u"Bank asks"_s, u"Agency says"_s, u"Never sold"_s};
    QTest::newRow("every word must fit")
        << u"post never"_s << int(ArticleSort::Title) << false << QStringList{u"Never sold"_s};
    QTest::newRow("nothing fits") << u"zebra"_s << int(ArticleSort::Title) << false << QStringList{};
}

void ArticlesModelTest::filtersAndSorts()
{
    QFETCH(QString, filter);
    QFETCH(int, sort);
    QFETCH(bool, descending);
    QFETCH(QStringList, expected);
    TestProject project;
    fill(project);
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(project.project());
    model.setQuery({.filter = filter,
                    .readState = {},
                    .sort = ArticleSort(sort),
                    .order = descending ? SortOrder::Descending : SortOrder::Ascending});
    QCOMPARE(titles(model), expected);
}

void ArticlesModelTest::countsFollowNewSpans()
{
    TestProject project;
    fill(project);
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(project.project());
    const QModelIndex row = model.index(0, 0);
    const QPersistentModelIndex kept(row);
    QCOMPARE(row.data(ArticlesModel::QuoteCountRole).toInt(), 0);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    project.addSpan(ArticleId(row.data(ListModel::IdRole).toUuid()), SpanKind::Quote, u"asks for data"_s);
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(model.index(0, 0).data(ArticlesModel::QuoteCountRole).toInt(), 1);
}

void ArticlesModelTest::attributesOfSpansTouchNothing()
{
    TestProject project;
    fill(project);
    ArticlesModel model;
    model.setProject(project.project());
    const ArticleId article(model.index(0, 0).data(ListModel::IdRole).toUuid());
    const SpanId span = project.addSpan(article, SpanKind::Quote, u"asks"_s);
    QSignalSpy refreshes(&model, &ListModel::refreshed);
    QVERIFY(refreshes.wait());
    refreshes.clear();
    QVERIFY(
        project->updateSpan(span, TestProject::filled<SpanAttributes>([](auto &a) { a.cue = u"said"_s; })));
    QVERIFY(project->setReadState({article}, ReadState::Read));
    QVERIFY(refreshes.wait());
    QCOMPARE(refreshes.count(), 1); // of the read state alone
    QCOMPARE(model.index(0, 0).data(ArticlesModel::ReadStateRole).value<ReadState>(), ReadState::Read);
}

void ArticlesModelTest::newArticleResets()
{
    TestProject project;
    fill(project);
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(project.project());
    const ArticleId added
        = project.addArticle(u"Early"_s, u"Old Times"_s, u"2001-01-01"_s, u"Once upon a time."_s);
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(model.indexOf(added.uuid()).row(), 0);
    QVERIFY(project->removeArticles({added}));
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!model.indexOf(added.uuid()).isValid());
    QVERIFY(project->undo());
    QTRY_COMPARE(model.rowCount(), 4);
}

void ArticlesModelTest::hiddenModelReadsNothing()
{
    TestProject project;
    fill(project);
    ArticlesModel model;
    model.setActive(false);
    model.setProject(project.project());
    QCOMPARE(model.rowCount(), 0);
    model.setActive(true);
    QCOMPARE(model.rowCount(), 3);
    model.setActive(false);
    project.addArticle(u"Late"_s, u"New Times"_s, u"2031-01-01"_s, u"Much later."_s);
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 3);
    model.setActive(true);
    QCOMPARE(model.rowCount(), 4);
}

void ArticlesModelTest::readsPagesOfLongLists()
{
    TestProject project;
    QList<NewArticle> many;
    const int count = 12 * ArticlesModel::kPageSize + 7;
    many.reserve(count);
    for (int number = 0; number < count; ++number) {
        many.append(
            project.prepare(u"Title %1"_s.arg(number, 5, 10, QChar(u'0')), u"Daily"_s, {}, u"Same text."_s));
    }
    const auto ids = project->addArticles(many);
    QVERIFY(ids);
    ArticlesModel model;
    model.setProject(project.project());
    model.setQuery(
        {.filter = {}, .readState = {}, .sort = ArticleSort::Title, .order = SortOrder::Ascending});
    QCOMPARE(model.rowCount(), count);
    for (const int row : {0, count - 1, count / 2, ArticlesModel::kPageSize, ArticlesModel::kPageSize - 1}) {
        QCOMPARE(model.index(row, 0).data().toString(), u"Title %1"_s.arg(row, 5, 10, QChar(u'0')));
        QCOMPARE(model.indexOf(ids->at(row).uuid(), 0).row(), row);
    }
    QVERIFY(!model.rowAt(count));
}

void ArticlesModelTest::dragsIdsOfArticles()
{
    TestProject project;
    fill(project);
    ArticlesModel model;
    model.setProject(project.project());
    const std::unique_ptr<QMimeData> mime(
        model.mimeData({model.index(1, 0), model.index(1, 1), model.index(0, 0)}));
    QCOMPARE(articlesInMimeData(*mime),
             QList<ArticleId>({ArticleId(model.index(1, 0).data(ListModel::IdRole).toUuid()),
                               ArticleId(model.index(0, 0).data(ListModel::IdRole).toUuid())}));
    QCOMPARE(mime->text(), u"Agency says\nBank asks"_s);
    QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled);
}

void ArticlesModelTest::survivesItsProject()
{
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    {
        TestProject project;
        fill(project);
        model.setProject(project.project());
        QCOMPARE(model.rowCount(), 3);
    }
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ArticlesModelTest)
#include "tst_articlesmodel.moc"
