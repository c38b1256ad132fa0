// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/comparisondesk.h"

#include <QSignalSpy>

using namespace Stemma;
using namespace Qt::StringLiterals;

/// What the strip between two panes shows, and what the pointer does on it.
class TestRibbons : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aStubNamesThePartnersOutlet()
    {
        Desk desk;
        const auto *stub = desk.ribbonOf(desk.leftFar);
        QVERIFY(stub);
        QVERIFY2(stub->outlet.startsWith(u"Har"), qPrintable(stub->outlet));
        QVERIFY(desk.ribbonOf(desk.leftNear)->outlet.isEmpty());
        QCOMPARE(stub->leftPane, desk.view.pane(0));
        QCOMPARE(stub->rightPane, desk.view.pane(1));
        QVERIFY(stub->shape.boundingRect().width() < desk.view.strip(0)->width());
        QVERIFY(desk.view.strip(0)->describe(*stub).contains(u"Harbour Post ¶ 71"_s));
    }

    void theNearestPartnerOutOfSightIsMeant()
    {
        Source left(u"Left"_s);
        Source right(u"Right"_s);
        const QuoteGroupId group = QuoteGroupId::make();
        const SpanId quote = left.addQuote(40, group);
        const SpanId before = right.addQuote(1, group);
        const SpanId after = right.addQuote(70, group);
        ComparisonView view;
        view.resize(1100, 640);
        view.openArticle(left.open());
        view.openBeside(right.open());
        view.show();
        view.showSpan(0, quote);
        const auto partner = [&] {
            const auto &ribbons = view.strip(0)->ribbons();
            return ribbons.size() == 1 ? std::pair(ribbons[0].right, ribbons[0].beyond)
                                       : std::pair(SpanId(), LinkStrip::Beyond::None);
        };
        view.view(1)->scrollTo(right.text.paragraphRange(40), ArticleView::ScrollMode::Top);
        QCOMPARE(partner(), std::pair(after, LinkStrip::Beyond::Below));
        view.view(1)->scrollTo(right.text.paragraphRange(79), ArticleView::ScrollMode::Top);
        view.view(1)->scrollBy(100'000);
        QVERIFY(!view.view(1)->rectsFor(right.text.paragraphRange(79)).isEmpty());
        const bool isAfterInSight = view.view(1)->extentOf(right.text.paragraphRange(70)).isInSight;
        if (!isAfterInSight) {
            QCOMPARE(partner(), std::pair(after, LinkStrip::Beyond::Above));
        }
        QVERIFY(partner().first != before);
    }

    void partnersFurtherOnHaveAStubAcross()
    {
        Desk desk;
        Source third(u"Third"_s, u"Wire"_s);
        const SpanId far = third.addQuote(2, desk.left.spans.last().group); // leftAlone's group
        desk.view.focusPane(1);
        desk.view.openBeside(third.open());
        QCOMPARE(desk.view.paneCount(), 3);
        const auto *stub = desk.ribbonOf(desk.leftAlone);
        QVERIFY(stub);
        QCOMPARE(stub->beyond, LinkStrip::Beyond::Across);
        QCOMPARE(stub->right, far);
        QCOMPARE(stub->rightPane, desk.view.pane(2));
        QCOMPARE(stub->outlet, u"Wire"_s);
        LinkStrip *strip = desk.view.strip(0);
        QTest::mouseClick(strip, Qt::LeftButton, {}, stub->shape.boundingRect().center().toPoint());
        QCOMPARE(desk.view.activePane(), 2);
        QCOMPARE(desk.view.view(2)->activeSpan(), far);
    }

    void stubsOfOneLineStandBelowEachOther()
    {
        Source left(u"Left"_s);
        Source right(u"Right"_s);
        for (int i = 0; i < 3; ++i) {
            const QuoteGroupId group = QuoteGroupId::make();
            left.addQuote(5, group);
            right.addQuote(60 + i, group);
        }
        ComparisonView view;
        view.resize(1100, 640);
        view.openArticle(left.open());
        view.openBeside(right.open());
        view.show();
        const auto &ribbons = view.strip(0)->ribbons();
        QCOMPARE(ribbons.size(), 3U);
        for (size_t i = 0; i < ribbons.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                QVERIFY(!ribbons[i].shape.boundingRect().intersects(ribbons[j].shape.boundingRect()));
            }
        }
    }

    void theTallStandBelowTheShortAndTheActiveOnTop()
    {
        Source left(u"Left"_s);
        Source right(u"Right"_s);
        QList<SpanId> quotes;
        for (int i = 0; i < 6; ++i) {
            const QuoteGroupId group = QuoteGroupId::make();
            quotes.append(left.addQuote(1 + i, group));
            right.addQuote(1 + (i * 4) % 7, group); // they cross
        }
        ComparisonView view;
        view.resize(1100, 700);
        view.openArticle(left.open());
        view.openBeside(right.open());
        view.show();
        const auto &ribbons = view.strip(0)->ribbons();
        QCOMPARE(ribbons.size(), 6U);
        for (size_t i = 1; i < ribbons.size(); ++i) {
            QVERIFY(ribbons[i - 1].shape.boundingRect().height() >= ribbons[i].shape.boundingRect().height());
        }
        view.view(0)->setActiveSpan(quotes.at(2));
        QCOMPARE(view.strip(0)->ribbons().back().left, quotes.at(2));
        // Where two cross, the pointer is on the upper one.
        const auto &top = view.strip(0)->ribbons().back();
        const QPointF middle(view.strip(0)->width() / 2.0,
                             (top.leftEdge.center().y() + top.rightEdge.center().y()) / 2);
        QCOMPARE(view.strip(0)->ribbonAt(middle.toPoint())->left, quotes.at(2));
    }

    void thePointerOnARibbonShowsThePairInBothTexts()
    {
        Desk desk;
        LinkStrip *strip = desk.view.strip(0);
        const auto *ribbon = desk.ribbonOf(desk.leftNear);
        QTest::mouseMove(strip, ribbon->shape.pointAtPercent(0.01).toPoint() + QPoint(2, 4));
        QTRY_COMPARE(desk.view.view(0)->hoveredSpan(), desk.leftNear);
        QCOMPARE(desk.view.view(1)->hoveredSpan(), desk.rightNear);
        QVERIFY(strip->hovered() == std::pair(desk.leftNear, desk.rightNear));
        const QString tip = strip->describe(*ribbon);
        QVERIFY2(tip.contains(u"this is quote number 01"_s) && tip.contains(u"this is quote number 04"_s),
                 qPrintable(tip));
        QTest::mouseMove(strip, QPoint(5, strip->height() - 5));
        QTRY_VERIFY(desk.view.view(0)->hoveredSpan().isNull());
        QVERIFY(desk.view.view(1)->hoveredSpan().isNull());
        QVERIFY(!strip->hovered());
    }

    void whatIsPointedAtStandsOutInThePicture()
    {
        Desk desk;
        LinkStrip *strip = desk.view.strip(0);
        const QImage before = strip->grab().toImage();
        desk.view.view(0)->setHoveredSpan(desk.leftNear); // as the pointer on the quote does
        QVERIFY(strip->grab().toImage() != before);
        desk.view.view(0)->setHoveredSpan({});
        QCOMPARE(strip->grab().toImage(), before);
    }

    void membersThatComeAndGoComeAndGo()
    {
        Desk desk;
        const QuoteGroupId group = QuoteGroupId::make();
        GroupMembers members;
        SpanIndex index(desk.left.text);
        members.reset(&index);
        QVERIFY(members.of(group).empty());
        Span span = desk.left.spans.first();
        span.group = group;
        QVERIFY(index.insert(span));
        members.refresh({0, desk.left.text.length()});
        QCOMPARE(members.of(group).size(), 1U);
        Span second = desk.left.spans.last();
        second.group = group;
        QVERIFY(index.insert(second));
        members.refresh({0, desk.left.text.length()});
        QCOMPARE(members.of(group).size(), 2U);
        QVERIFY(members.of(group)[0]->hull().start < members.of(group)[1]->hull().start);
        // Nobody has told of what went; it is not asked for all the same.
        QVERIFY(index.remove(span.id));
        QCOMPARE(members.of(group).size(), 1U);
        QCOMPARE(members.of(group)[0]->span.id, second.id);
    }

    // A scroll step asks for what is in sight, not for what there is.
    void aScrollStepLaysOutNothingElse()
    {
        Source left(u"Left"_s);
        Source right(u"Right"_s);
        for (int i = 0; i < Source::kParagraphs; ++i) {
            const QuoteGroupId group = QuoteGroupId::make();
            left.addQuote(i, group);
            right.addQuote(Source::kParagraphs - 1 - i, group); // all partners are far away
        }
        ComparisonView view;
        view.resize(1100, 640);
        view.openArticle(left.open());
        view.openBeside(right.open());
        view.show();
        (void)view.strip(0)->ribbons();
        const qint64 before = view.view(1)->layoutsMade();
        for (int i = 0; i < 10; ++i) {
            view.view(0)->scrollBy(30);
            QVERIFY(!view.strip(0)->ribbons().empty());
        }
        QCOMPARE(view.view(1)->layoutsMade(), before);
    }
};

QTEST_MAIN(TestRibbons)
#include "tst_ribbons.moc"
