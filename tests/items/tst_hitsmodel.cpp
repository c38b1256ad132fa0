// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/hitsmodel.h"
#include "tests/items/testproject.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Stemma;
using State = HitsModel::State;
using Where = SearchQuery::Where;

class TestHitsModel : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProject> m_project;
    std::unique_ptr<HitsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<ArticleId> m_articles;

    void search(const QString &text, Where where = Where::Everywhere)
    {
        m_model->search({.pattern = {.text = text}, .where = where});
        finish();
    }

    void finish() { QTRY_VERIFY(m_model->state() != State::Searching); }

    [[nodiscard]] QStringList contexts() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, HitsModel::ContextColumn);
            all.append(index.data(HitsModel::BeforeRole).toString() + u"["_s
                       + index.data(HitsModel::HitRole).toString() + u"]"_s
                       + index.data(HitsModel::AfterRole).toString());
        }
        return all;
    }

private Q_SLOTS:

    void init()
    {
        m_project = std::make_unique<TestProject>();
        m_articles = {m_project->addArticle(u"Zebra"_s, u"Ledger"_s, u"2018-08-07"_s,
                                            u"First.\nThe bank said: “We never sell data.” A bank!\n"_s),
                      m_project->addArticle(u"Apple"_s, u"Post"_s, u"2018-08-06"_s,
                                            u"😀 No bank here, Émile said.\n"_s)};
        m_model = std::make_unique<HitsModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_model->setProject(m_project->project());
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_project.reset();
    }

    void showsHitsWithWhatStandsAroundThem()
    {
        search(u"BANK"_s);
        QVERIFY(m_model->state() == State::Complete);
        QCOMPARE(contexts(),
                 (QStringList{u"First. The [bank] said: “We never sell data.” A bank!"_s,
                              u"First. The bank said: “We never sell data.” A [bank]!"_s,
                              u"😀 No [bank] here, Émile said."_s}));
        QCOMPARE(m_model->articleCount(), 2);
        QCOMPARE(m_model->hitAt(2)->range, (CodePointRange{5, 9})); // the smiley is one
        QCOMPARE(m_model->index(2, HitsModel::ArticleColumn).data().toString(), u"Apple"_s);
        search({});
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(m_model->state() == State::Idle);
    }

    void longTextsAreCutAtWords()
    {
        const QString filler = u"wordandmore "_s.repeated(60);
        (void)m_project->addArticle(u"Long"_s, {}, {}, filler + u"needle "_s + filler);
        search(u"needle"_s);
        const QString context = contexts().value(0);
        QVERIFY2(context.startsWith(u"…wordandmore "_s) && context.endsWith(u" wordandmore…"_s),
                 qPrintable(context));
        QVERIFY(context.size() < 250);
    }

    void showsAnnotationsByWordsAndByWhatIsSaidOfThem()
    {
        const SpanId quote = m_project->addSpan(
            m_articles[0], SpanKind::Quote, u"We never sell data."_s,
            TestProject::filled<NewSpan>([](NewSpan &span) { span.speaker = u"Émile Bank"_s; }));
        const SpanId entity = m_project->addSpan(m_articles[1], SpanKind::Entity, u"Émile"_s);
        search(u"emile"_s);
        QCOMPARE(m_model->rowCount(), 2); // the word in the text, and the speaker of the quote
        QVERIFY(m_model->hitAt(0)->span.isNull());
        QCOMPARE(m_model->hitAt(1)->span, quote);
        QVERIFY(m_model->hitAt(1)->field == SearchHit::Field::Speaker);
        QCOMPARE(m_model->hitAt(1)->words, u"We never sell data."_s);
        QCOMPARE(contexts().last(), u"[Émile] Bank"_s);
        search(u"emile"_s, Where::Texts);
        QCOMPARE(m_model->rowCount(), 1);
        search(u"emile"_s, Where::Entities);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->hitAt(0)->span, entity);
        QVERIFY(m_model->hitAt(0)->field == SearchHit::Field::Words);
        search(u"never sell"_s, Where::Quotes);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->hitAt(0)->span, quote);
        m_model->search({.pattern = {.text = u"e"_s}, .status = SpanStatus::Rejected});
        finish();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void partsOfWordsComeAfterWhatBeginsWithThem()
    {
        (void)m_project->addArticle(u"Law"_s, {}, {}, u"Der Rundfunkvertrag gilt.\n"_s);
        const ArticleId later
            = m_project->addArticle(u"Later"_s, {}, {}, u"Ein FUNKVERTRAG und noch einer.\n"_s);
        const SpanId span = m_project->addSpan(
            later, SpanKind::Claim, u"noch einer"_s,
            TestProject::filled<NewSpan>([](NewSpan &made) { made.note = u"Funkvertrag?"_s; }));
        search(u"funkvertrag"_s);
        QVERIFY(m_model->state() == State::Complete);
        QCOMPARE(contexts(),
                 (QStringList{u"Ein [FUNKVERTRAG] und noch einer."_s, u"[Funkvertrag]?"_s,
                              u"Der Rund[funkvertrag] gilt."_s}));
        QCOMPARE(m_model->hitAt(1)->span, span);
        QCOMPARE(m_model->share(), 1.0);
        m_model->search({.pattern = {.text = u"funkvertrag"_s, .wholeWords = true}});
        QCOMPARE(m_model->share(), 0.0);
        finish();
        QCOMPARE(contexts(), (QStringList{u"Ein [FUNKVERTRAG] und noch einer."_s, u"[Funkvertrag]?"_s}));
        // A span that is shown for its note is not shown again for its words.
        m_model->search({.pattern = {.text = u"n"_s}, .where = Where::Claims});
        finish();
        QCOMPARE(m_model->rowCount(), 1);
    }

    // The index parts words, or keeps them apart, where an article has one word.
    void wholeWordsAreFoundAsInAnArticle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("a soft hyphen") << u"Der Rund\u00adfunk sendet."_s << u"rundfunk"_s;
        QTest::newRow("a ligature") << u"Wir ﬁnden es."_s << u"finden"_s;
        QTest::newRow("full-width letters") << u"The Ｆｕｎｄ paid."_s << u"fund"_s;
    }

    void wholeWordsAreFoundAsInAnArticle()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, pattern);
        const ArticleId article = m_project->addArticle(u"Word"_s, {}, {}, text + u'\n');
        m_model->search({.pattern = {.text = pattern, .wholeWords = true}});
        finish();
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->hitAt(0)->article->id, article);
        m_model->search({.pattern = {.text = pattern.chopped(1), .wholeWords = true}});
        finish();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void partsOfWordsAreFoundAsInAnArticle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("hit");
        QTest::newRow("one letter for two") << u"Die Landstraße."_s << u"TRASSE"_s << u"traße"_s;
        QTest::newRow("nothing but such letters")
            << u"xßßßßßßßßßßßßßßßßßßßßß"_s.repeated(20) + u"yz"_s << u"ssyz"_s << u"ßyz"_s;
        QTest::newRow("a ligature") << u"abﬁnden"_s << u"finden"_s << u"ﬁnden"_s;
        QTest::newRow("what is invisible")
            << u"Rund\u00adfunk\u00advertrag"_s << u"dfunkvertrag"_s << u"d\u00adfunk\u00advertrag"_s;
        QTest::newRow("a sign of two units") << u"xx😀bankwesen"_s << u"😀bankw"_s << u"😀bankw"_s;
        QTest::newRow("a mark of its own") << u"xxe\u0301toile"_s << u"etoi"_s << u"e\u0301toi"_s;
        QTest::newRow("several blanks")
            << u"Unterbank \n bankgeheim"_s << u"erbank bank"_s << u"erbank bank"_s;
    }

    void partsOfWordsAreFoundAsInAnArticle()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, pattern);
        QFETCH(const QString, hit);
        const ArticleId article = m_project->addArticle(u"Part"_s, {}, {}, text + u'\n');
        search(pattern);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->hitAt(0)->article->id, article);
        QCOMPARE(m_model->index(0, HitsModel::ContextColumn).data(HitsModel::HitRole).toString(), hit);
    }

    void ticksAndWhatWasDoneFollowTheRowsAndTheEdit()
    {
        search(u"bank"_s);
        QSignalSpy ticks(m_model.get(), &HitsModel::ticksChanged);
        QVERIFY(m_model->setData(m_model->index(0, HitsModel::TickColumn), Qt::Checked, Qt::CheckStateRole));
        m_model->setTicked({2}, true);
        QCOMPARE(ticks.size(), 2);
        QCOMPARE(m_model->tickedCount(), 2);
        m_model->sort(HitsModel::ArticleColumn, Qt::AscendingOrder);
        QCOMPARE(m_model->index(0, HitsModel::ArticleColumn).data().toString(), u"Apple"_s);
        QCOMPARE(m_model->tickedRows(), (QList<int>{0, 1}));
        m_model->sort(HitsModel::PublishedColumn, Qt::DescendingOrder);
        QCOMPARE(m_model->tickedRows(), (QList<int>{0, 2}));

        NewSpan span;
        span.article = m_articles[0];
        span.kind = SpanKind::Claim;
        span.ranges = {m_model->hitAt(0)->range};
        QVERIFY(m_project->project()->addSpan(span));
        m_model->setDone({0}, m_project->project()->lastEdit());
        QCOMPARE(m_model->tickedCount(), 1);
        QVERIFY(m_model->isDone(0));
        QVERIFY(m_model->index(0, 0).data(HitsModel::DoneRole).toBool());
        QVERIFY(m_project->project()->undo());
        QVERIFY(!m_model->isDone(0));
        QVERIFY(m_project->project()->redo());
        QVERIFY(m_model->isDone(0));
        QCOMPARE(m_model->rowCount(), 3); // nothing vanishes
    }

    void rowsOfADeletedArticleAreDone()
    {
        search(u"bank"_s);
        QVERIFY(m_project->project()->removeArticles({m_articles[1]}));
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(!m_model->isDone(0));
        QVERIFY(m_model->isDone(2));
        QVERIFY(m_project->project()->undo());
        QVERIFY(!m_model->isDone(2));
    }

    void rowsSayWhatTheirRecordsSayNow()
    {
        const SpanId span = m_project->addSpan(
            m_articles[0], SpanKind::Quote, u"We never sell data."_s,
            TestProject::filled<NewSpan>([](NewSpan &made) { made.status = SpanStatus::Suggested; }));
        m_model->search({.pattern = {.text = u"never sell"_s}, .status = SpanStatus::Suggested});
        finish();
        QCOMPARE(m_model->rowCount(), 1);
        const auto shown = [this](int column) { return m_model->index(0, column).data().toString(); };
        QCOMPARE(shown(HitsModel::StatusColumn), u"suggested"_s);
        QSignalSpy told(m_model.get(), &HitsModel::dataChanged);
        QVERIFY(m_project->project()->updateSpan(span, {.status = SpanStatus::Accepted}));
        QCOMPARE(shown(HitsModel::StatusColumn), u"accepted"_s);
        QCOMPARE(told.size(), 1);
        QVERIFY(m_project->project()->setSpanKind(span, SpanKind::Claim));
        QCOMPARE(shown(HitsModel::KindColumn), u"claim"_s);
        Article article = *m_project->project()->store().article(m_articles[0]);
        article.title = u"Another Title"_s;
        article.outlet = u"Another Outlet"_s;
        article.published = *PublishedDate::fromString(u"2019-02-03"_s);
        QVERIFY(m_project->project()->updateArticle(article));
        QCOMPARE(shown(HitsModel::ArticleColumn), u"Another Title"_s);
        QCOMPARE(shown(HitsModel::OutletColumn), u"Another Outlet"_s);
        QCOMPARE(shown(HitsModel::PublishedColumn), u"2019-02-03"_s);
        QVERIFY(m_project->project()->undo());
        QCOMPARE(shown(HitsModel::ArticleColumn), u"Zebra"_s);
        QVERIFY(!m_model->isDone(0));
    }

    void typingReplacesTheSearch()
    {
        for (const QString &typed : {u"b"_s, u"ba"_s, u"bank h"_s}) {
            m_model->search({.pattern = {.text = typed}});
        }
        finish();
        QCOMPARE(m_model->rowCount(), 1);
        m_model->search({.pattern = {.text = u"("_s, .isRegular = true}});
        QVERIFY(m_model->state() == State::Invalid);
        QVERIFY(m_model->fault());
    }

    void aCancelledSearchKeepsItsHits()
    {
        m_model->search({.pattern = {.text = u"bank"_s}});
        m_model->cancel();
        QVERIFY(m_model->state() == State::Cancelled);
        search(u"bank"_s);
        QCOMPARE(m_model->rowCount(), 3);
        m_model->setProject(nullptr);
        QCOMPARE(m_model->rowCount(), 0);
        m_model->search({.pattern = {.text = u"bank"_s}});
        QVERIFY(m_model->state() == State::Idle);
    }

    void aCancelledSearchIsSortedAsAsked()
    {
        // More than are handed over at once.
        for (int i = 0; i < 60; ++i) {
            (void)m_project->addArticle(u"Title %1"_s.arg(99 - i), {}, {}, u"Needle %1.\n"_s.arg(i));
        }
        QObject context;
        connect(m_model.get(), &HitsModel::progressed, &context, [this] {
            if (m_model->state() == State::Searching && m_model->rowCount() > 1) {
                m_model->sort(HitsModel::ArticleColumn, Qt::AscendingOrder);
                m_model->cancel();
            }
        });
        m_model->search({.pattern = {.text = u"needle \\d"_s, .isRegular = true}});
        finish();
        QVERIFY(m_model->state() == State::Cancelled);
        QVERIFY(m_model->rowCount() > 1);
        for (int row = 1; row < m_model->rowCount(); ++row) {
            QVERIFY(m_model->hitAt(row - 1)->article->title < m_model->hitAt(row)->article->title);
        }
    }

    void theProjectMayGoWhileItIsSearched()
    {
        m_model->search({.pattern = {.text = u"."_s, .isRegular = true}});
        m_model->setProject(nullptr);
        m_project->close();
        QCOMPARE(m_model->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHitsModel)
#include "tst_hitsmodel.moc"
