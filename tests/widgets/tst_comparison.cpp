// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/articlesmodel.h"
#include "tests/widgets/comparisondesk.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void startsWithOneEmptyPane()
    {
        ComparisonView view;
        QCOMPARE(view.paneCount(), 1);
        QVERIFY(!view.hasArticle());
        QVERIFY(!view.goBack());
        view.goToPartner();
        view.closePane(0);
        QCOMPARE(view.paneCount(), 1);
    }

    void opensAtMostFourPanes()
    {
        Desk desk;
        QCOMPARE(desk.view.paneCount(), 2);
        desk.view.focusPane(1);
        for (int i = 0; i < 5; ++i) {
            desk.view.duplicatePane(desk.view.activePane());
        }
        QCOMPARE(desk.view.paneCount(), 4);
        QCOMPARE(desk.view.addPane(), -1);
        QVERIFY(desk.view.strip(2));
        QVERIFY(!desk.view.strip(3));
        desk.view.closePane(1);
        desk.view.closePane(0);
        QCOMPARE(desk.view.paneCount(), 2);
        desk.view.closeAll();
        QCOMPARE(desk.view.paneCount(), 1);
        QVERIFY(!desk.view.hasArticle());
    }

    void theFocusedPaneIsTheActiveOne()
    {
        Desk desk;
        QSignalSpy changed(&desk.view, &ComparisonView::activePaneChanged);
        QTest::mouseClick(desk.view.view(1)->viewport(), Qt::LeftButton, {}, {200, 100});
        QCOMPARE(desk.view.activePane(), 1);
        QCOMPARE(changed.size(), 1);
        desk.view.focusPane(0);
        QCOMPARE(desk.view.activePane(), 0);
        QTRY_VERIFY(desk.view.view(0)->hasFocus());
    }

    void aPairInSightHasARibbonFromQuoteToQuote()
    {
        Desk desk;
        const LinkStrip *strip = desk.view.strip(0);
        const auto *ribbon = desk.ribbonOf(desk.leftNear);
        QVERIFY(ribbon);
        QCOMPARE(ribbon->right, desk.rightNear);
        QCOMPARE(ribbon->beyond, LinkStrip::Beyond::None);
        const auto middleIn = [&](int pane, SpanId span) {
            return strip
                ->mapFromGlobal(desk.view.view(pane)->viewport()->mapToGlobal(desk.placeOf(pane, span)))
                .y();
        };
        QVERIFY(std::abs(ribbon->leftEdge.center().y() - middleIn(0, desk.leftNear)) < 3);
        QVERIFY(std::abs(ribbon->rightEdge.center().y() - middleIn(1, desk.rightNear)) < 3);
        QCOMPARE(ribbon->shape.boundingRect().left(), 0.0);
        QCOMPARE(ribbon->shape.boundingRect().right(), double(strip->width()));
        QVERIFY(!desk.ribbonOf(desk.leftAlone));
    }

    void controlPointsLieAtHalfTheWidth()
    {
        const QPainterPath path = ribbonPath(40, 10, 30, 100, 120);
        QCOMPARE(path.elementAt(1).x, 20.0);
        QCOMPARE(path.elementAt(2).x, 20.0);
        // Half way it is half way: the band keeps its height.
        QVERIFY(path.contains(QPointF(20, 65)));
        QVERIFY(!path.contains(QPointF(20, 90)));
        QVERIFY(path.contains(QPointF(1, 20)));
        QVERIFY(path.contains(QPointF(39, 110)));
    }

    void aPartnerOutOfSightHasAStubWithItsDirection()
    {
        Desk desk;
        const auto *stub = desk.ribbonOf(desk.leftFar);
        QVERIFY(stub);
        QCOMPARE(stub->beyond, LinkStrip::Beyond::Below);
        QCOMPARE(stub->stubSide, LinkStrip::Side::Left);
        // Scrolled past in the left pane, in sight in the right one: the stub stands right and points up.
        desk.view.showSpan(1, desk.rightFar);
        desk.view.view(0)->scrollTo(desk.left.text.paragraphRange(40), ArticleView::ScrollMode::Top);
        stub = desk.ribbonOf(desk.rightFar);
        QVERIFY(stub);
        QCOMPARE(stub->stubSide, LinkStrip::Side::Right);
        QCOMPARE(stub->beyond, LinkStrip::Beyond::Above);
    }

    void ribbonsFollowScrolling()
    {
        Desk desk;
        const double before = desk.ribbonOf(desk.leftNear)->leftEdge.center().y();
        const double right = desk.ribbonOf(desk.leftNear)->rightEdge.center().y();
        desk.view.view(0)->scrollBy(17);
        QCOMPARE(desk.ribbonOf(desk.leftNear)->leftEdge.center().y(), before - 17);
        QCOMPARE(desk.ribbonOf(desk.leftNear)->rightEdge.center().y(), right);
    }

    void theActiveGroupIsTheStrongOne()
    {
        Desk desk;
        QVERIFY(!desk.ribbonOf(desk.leftNear)->isActive);
        QTest::mouseClick(desk.view.view(1)->viewport(), Qt::LeftButton, {}, desk.placeOf(1, desk.rightNear));
        QVERIFY(desk.ribbonOf(desk.leftNear)->isActive);
        QVERIFY(!desk.ribbonOf(desk.leftFar)->isActive);
    }

    void aClickOnARibbonGoesToThePartner()
    {
        Desk desk;
        LinkStrip *strip = const_cast<LinkStrip *>(desk.view.strip(0));
        const QPointF at = desk.ribbonOf(desk.leftFar)->shape.boundingRect().center();
        QTest::mouseClick(strip, Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(desk.view.activePane(), 1);
        QCOMPARE(desk.view.view(1)->activeSpan(), desk.rightFar);
        QCOMPARE(desk.view.view(0)->activeSpan(), desk.leftFar);
        // Side by side now, at one height.
        const auto *ribbon = desk.ribbonOf(desk.leftFar);
        QCOMPARE(ribbon->beyond, LinkStrip::Beyond::None);
        QVERIFY(std::abs(ribbon->leftEdge.top() - ribbon->rightEdge.top()) < 2);
        QVERIFY(desk.view.goBack());
        QCOMPARE(desk.view.activePane(), 0);
    }

    void toThePartnerAndBackByCommand()
    {
        Desk desk;
        desk.view.showSpan(0, desk.leftFar);
        const auto place = desk.view.view(0)->scrollState();
        desk.view.goToPartner();
        QCOMPARE(desk.view.activePane(), 1);
        QCOMPARE(desk.view.view(1)->activeSpan(), desk.rightFar);
        QVERIFY(!desk.view.view(1)->rectsFor(desk.right.text.paragraphRange(70)).isEmpty());
        QVERIFY(desk.view.canGoBack());
        QVERIFY(desk.view.goBack());
        QCOMPARE(desk.view.activePane(), 0);
        QCOMPARE(desk.view.view(0)->scrollState(), place);
        QVERIFY(!desk.view.goBack());
    }

    void aPartnerThatIsNotOpenIsAskedFor()
    {
        Desk desk;
        QSignalSpy requested(&desk.view, &ComparisonView::partnerRequested);
        desk.view.showSpan(0, desk.leftAlone);
        desk.view.goToPartner();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().value<SpanId>(), desk.leftAlone);
    }

    void oneArticleInTwoPanesHasNoRibbonsToItself()
    {
        Source source(u"Twice"_s);
        const QuoteGroupId group = QuoteGroupId::make();
        const SpanId first = source.addQuote(1, group);
        const SpanId second = source.addQuote(3, group);
        ComparisonView view;
        view.resize(1000, 600);
        view.openArticle(source.open());
        view.duplicatePane(0);
        view.show();
        QCOMPARE(view.pane(0)->article(), view.pane(1)->article());
        for (const auto &ribbon : view.strip(0)->ribbons()) {
            QVERIFY(ribbon.left != ribbon.right);
        }
        QCOMPARE(view.strip(0)->ribbons().size(), 2U);
        view.showSpan(0, first);
        view.goToPartner();
        QCOMPARE(view.activeView()->activeSpan(), second);
    }

    void onlyTheActivePaneIsHeard()
    {
        Desk desk;
        QSignalSpy active(&desk.view, &ComparisonView::activeSpanChanged);
        desk.view.view(1)->setActiveSpan(desk.rightNear);
        QCOMPARE(active.size(), 0);
        desk.view.view(0)->setActiveSpan(desk.leftNear);
        QCOMPARE(active.size(), 1);
    }

    void zoomAndMarkerAreOneForAllPanes()
    {
        Desk desk;
        QSignalSpy zoomed(&desk.view, &ComparisonView::zoomChanged);
        desk.view.view(1)->setZoom(150);
        QCOMPARE(desk.view.view(0)->zoom(), 150);
        QCOMPARE(zoomed.size(), 1);
        desk.view.setZoom(9000);
        QCOMPARE(desk.view.zoom(), ArticleView::kLargestZoom);
        desk.view.setMarker(SpanKind::Claim);
        desk.view.addPane();
        QCOMPARE(desk.view.view(2)->marker(), SpanKind::Claim);
        QCOMPARE(desk.view.view(2)->zoom(), ArticleView::kLargestZoom);
    }

    void theStateComesBack()
    {
        Desk desk;
        desk.view.showSpan(1, desk.rightFar);
        const QByteArray state = desk.view.saveState();
        ComparisonView other;
        other.resize(desk.view.size());
        other.show();
        QVERIFY(other.restoreState(state, [&](ArticleId id) {
            return id == desk.left.article.id ? desk.left.open() : desk.right.open();
        }));
        QCOMPARE(other.saveState(), state);
        QCOMPARE(other.activePane(), 1);
        QCOMPARE(other.view(1)->activeSpan(), desk.rightFar);
    }

    void aStateWithoutItsArticlesOpensWhatIsLeft()
    {
        Desk desk;
        const QByteArray state = desk.view.saveState();
        ComparisonView other;
        QVERIFY(other.restoreState(state, [&](ArticleId id) -> std::shared_ptr<OpenArticle> {
            return id == desk.right.article.id ? desk.right.open() : nullptr;
        }));
        QCOMPARE(other.paneCount(), 1);
        QCOMPARE(other.paneOf(desk.right.article.id), 0);
    }

    void otherBytesAreNoState_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\x00\xff{{", 4);
        QTest::newRow("other JSON") << QByteArray("[1,2]");
        QTest::newRow("too many panes") << QByteArray(R"({"panes":[{},{},{},{},{}]})");
    }

    void otherBytesAreNoState()
    {
        QFETCH(QByteArray, state);
        Desk desk;
        QVERIFY(!desk.view.restoreState(state, [](ArticleId) { return nullptr; }));
        QCOMPARE(desk.view.paneCount(), 2);
        QVERIFY(desk.view.hasArticle());
    }

    void aRemovedArticleLeavesItsPanes()
    {
        Desk desk;
        Q_EMIT desk.view.pane(1)->article()->removed();
        QTRY_COMPARE(desk.view.paneCount(), 1);
        QCOMPARE(desk.view.paneOf(desk.left.article.id), 0);
    }

    void articlesAndFilesCanBeDropped()
    {
        Desk desk;
        QSignalSpy articles(&desk.view, &ComparisonView::articleDropped);
        QSignalSpy files(&desk.view, &ComparisonView::filesDropped);
        const auto drop = [&](QMimeData &data) {
            QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(desk.view.pane(1), &enter);
            if (!enter.isAccepted()) {
                return false;
            }
            QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(desk.view.pane(1), &event);
            return true;
        };
        QMimeData article;
        article.setData(QString(kArticleMimeType), desk.left.article.id.toString().toUtf8() + '\n');
        QVERIFY(drop(article));
        QCOMPARE(articles.size(), 1);
        QCOMPARE(articles.first().at(0).value<ArticleId>(), desk.left.article.id);
        QCOMPARE(articles.first().at(1).toInt(), 1);
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(u"/articles/a.txt"_s)});
        QVERIFY(drop(file));
        QCOMPARE(files.first().first().toStringList(), QStringList{u"/articles/a.txt"_s});
        QMimeData words;
        words.setText(u"words"_s);
        QVERIFY(!drop(words));
    }

    void headersNameTheArticle()
    {
        Desk desk;
        QCOMPARE(desk.view.pane(0)->header()->title(), u"Bank asks for data"_s);
        QCOMPARE(desk.view.pane(0)->header()->details(), u"Harbour Post"_s);
        for (const QToolButton *button : desk.view.findChildren<QToolButton *>()) {
            if (qobject_cast<PaneHeader *>(button->parentWidget())) {
                QVERIFY(!button->accessibleName().isEmpty());
                QVERIFY(!button->toolTip().isEmpty());
            }
        }
    }

    void headerKeepsOutletAndDateApart()
    {
        PaneHeader header;
        Article article;
        article.title = u"A headline that is far longer than any pane will ever be wide"_s;
        article.outlet = u"The Daily Harbour Post"_s;
        article.published = PublishedDate::fromString(u"2018-08-07T00:10+02:00").value_or(PublishedDate());
        header.setArticle(&article);
        // As written: in UTC it would be the day before.
        QCOMPARE(header.details(), u"The Daily Harbour Post · 7 Aug 2018, 00:10"_s);
        const QFontMetrics metrics(header.font());
        const int all = metrics.horizontalAdvance(header.details());
        QCOMPARE(header.detailsWithin(all), header.details());
        const QString shorter = header.detailsWithin(all - 20);
        QVERIFY2(shorter.startsWith(u"The Daily Harbour Post"_s) && shorter.endsWith(u'…'),
                 qPrintable(shorter));
        QCOMPARE(header.detailsWithin(2), QString());
        for (int width = 0; width <= all; width += 7) {
            QVERIFY(metrics.horizontalAdvance(header.detailsWithin(width)) <= width);
        }
    }

    void readersAreNamedByTheirArticles()
    {
        Desk desk;
        QCOMPARE(desk.view.view(0)->accessibleName(), u"Pane 1: Bank asks for data, Harbour Post"_s);
        QVERIFY(desk.view.view(1)->accessibleName().startsWith(u"Pane 2: "_s));
        desk.view.closePane(1);
        QCOMPARE(desk.view.view(0)->accessibleName(), u"Bank asks for data, Harbour Post"_s);
        desk.view.closePane(0);
        QCOMPARE(desk.view.view(0)->accessibleName(), u"Article text"_s);
    }

    void aMirroredWindowKeepsItsRibbons()
    {
        Desk desk;
        desk.view.setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(desk.view.pane(0)->x() > desk.view.pane(1)->x());
        const auto *ribbon = desk.ribbonOf(desk.leftNear);
        QVERIFY(ribbon);
        QCOMPARE(ribbon->left, desk.rightNear);
        QCOMPARE(ribbon->right, desk.leftNear);
    }
};

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
