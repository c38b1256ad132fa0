// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/comparisondesk.h"

#include <QSignalSpy>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

// Two articles with three unlinked quotes each; the first two say the same, in other words.
struct Unlinked {
    Unlinked()
    {
        left = article(u"Ledger"_s,
                       {u"The harbour bridge will stay closed until spring"_s,
                        u"We do not use purchasing data for advertising"_s,
                        u"Nobody else has ever said anything like that"_s});
        right = article(u"Post"_s,
                        {u"We are not using purchase data for advertisements"_s,
                         u"until the spring the harbour bridge will remain closed"_s,
                         u"Quite different words altogether stand here"_s});
        view.resize(1100, 640);
        view.openArticle(left);
        view.openBeside(right);
        view.show();
        view.focusPane(0);
    }

    static std::shared_ptr<OpenArticle> article(const QString &outlet, const QStringList &quotes)
    {
        Article article;
        article.id = ArticleId::make();
        article.outlet = outlet;
        const SourceText text(u"He said: “"_s + quotes.join(u"” and left.\nShe said: “"_s) + u"”."_s);
        QList<Span> spans;
        for (const QString &quote : quotes) {
            Span span;
            span.id = SpanId::make();
            span.article = article.id;
            const qsizetype at = text.text().indexOf(quote);
            span.ranges = {text.toCodePoints(TextRange{at, at + quote.size()})};
            spans.append(span);
        }
        return std::make_shared<OpenArticle>(article, Revision{}, text, spans);
    }

    [[nodiscard]] SpanId quote(int pane, size_t number) const
    {
        return view.pane(pane)->article()->spans().inOrder()[number]->span.id;
    }

    [[nodiscard]] SpanId candidate()
    {
        const auto found = view.candidates()->findNow();
        return found ? found->to : SpanId();
    }

    std::shared_ptr<OpenArticle> left;
    std::shared_ptr<OpenArticle> right;
    ComparisonView view;
};

} // namespace

/// What an unlinked quote could be linked with.
class TestCandidates : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void theQuoteWithTheSameWordsIsTheCandidate()
    {
        Unlinked desk;
        QCOMPARE(desk.candidate(), SpanId());
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QCOMPARE(desk.candidate(), desk.quote(1, 1));
        desk.view.view(0)->setActiveSpan(desk.quote(0, 1));
        QCOMPARE(desk.candidate(), desk.quote(1, 0));
        desk.view.view(0)->setActiveSpan(desk.quote(0, 2));
        QCOMPARE(desk.candidate(), SpanId());
        desk.view.view(0)->setActiveSpan({});
        QCOMPARE(desk.candidate(), SpanId());
    }

    void itIsFoundInPassing()
    {
        Unlinked desk;
        QSignalSpy changed(desk.view.candidates(), &CandidateFinder::candidateChanged);
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(desk.view.candidates()->candidate()->to, desk.quote(1, 1));
        QCOMPARE(desk.view.candidates()->candidate()->toPane, desk.view.pane(1));
    }

    void itHasADashedRibbon()
    {
        Unlinked desk;
        QVERIFY(desk.view.strip(0)->ribbons().empty());
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QTRY_COMPARE(desk.view.strip(0)->ribbons().size(), 1U);
        const auto &ribbon = desk.view.strip(0)->ribbons().front();
        QVERIFY(ribbon.isCandidate());
        QCOMPARE(ribbon.left, desk.quote(0, 0));
        QCOMPARE(ribbon.right, desk.quote(1, 1));
        QVERIFY(desk.view.strip(0)->describe(ribbon).contains(u"Mostly the same words"));
        // Asked for from the right it goes the other way.
        desk.view.view(0)->setActiveSpan({});
        desk.view.focusPane(1);
        desk.view.view(1)->setActiveSpan(desk.quote(1, 0));
        QTRY_VERIFY(!desk.view.strip(0)->ribbons().empty()
                    && desk.view.strip(0)->ribbons().front().left == desk.quote(0, 1));
        QCOMPARE(desk.view.strip(0)->ribbons().front().right, desk.quote(1, 0));
    }

    void aChosenQuoteComesBeforeIt()
    {
        Unlinked desk;
        desk.view.view(1)->setActiveSpan(desk.quote(1, 2));
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QCOMPARE(desk.view.candidates()->chosenQuotes(), QList{desk.quote(1, 2)});
        QCOMPARE(desk.candidate(), SpanId());
        desk.view.view(1)->setActiveSpan({});
        QCOMPARE(desk.candidate(), desk.quote(1, 1));
    }

    void aQuoteThatWasOnlyTaggedGivesWayToALikeOne()
    {
        Unlinked desk;
        desk.view.view(1)->setActiveSpan(desk.quote(1, 2));
        desk.view.candidates()->tagged(desk.quote(1, 2));
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QCOMPARE(desk.candidate(), desk.quote(1, 1));
        // Where none says the same, it can be linked with.
        desk.view.view(0)->setActiveSpan(desk.quote(0, 2));
        QCOMPARE(desk.candidate(), SpanId());
        QCOMPARE(desk.view.candidates()->chosenQuotes(), QList{desk.quote(1, 2)});
        // Who goes to it means it.
        desk.view.view(1)->setActiveSpan({});
        desk.view.view(1)->setActiveSpan(desk.quote(1, 2));
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QCOMPARE(desk.candidate(), SpanId());
    }

    void everyQuoteThatWasLinkedStaysLinked()
    {
        Unlinked desk;
        desk.view.view(1)->setActiveSpan(desk.quote(1, 2));
        desk.view.candidates()->linked({desk.quote(0, 2), desk.quote(1, 2)});
        desk.view.candidates()->linked({desk.quote(0, 1), desk.quote(1, 0)});
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QVERIFY(desk.view.candidates()->chosenQuotes().isEmpty());
    }

    void aQuoteThatWasLinkedIsChosenNoMore()
    {
        Unlinked desk;
        desk.view.view(1)->setActiveSpan(desk.quote(1, 2));
        desk.view.view(0)->setActiveSpan(desk.quote(0, 2));
        desk.view.candidates()->linked({desk.quote(0, 2), desk.quote(1, 2)});
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QVERIFY(desk.view.candidates()->chosenQuotes().isEmpty());
        QCOMPARE(desk.candidate(), desk.quote(1, 1));
        // Unless the person goes there again.
        desk.view.focusPane(1);
        desk.view.focusPane(0);
        QCOMPARE(desk.view.candidates()->chosenQuotes(), QList{desk.quote(1, 2)});
    }

    void aStrangerPaneIsNoHindrance()
    {
        Unlinked desk;
        desk.view.openBeside(
            Unlinked::article(u"Wire"_s, {u"The harbour bridge will stay closed until spring"_s}));
        desk.view.focusPane(0);
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        const auto found = desk.view.candidates()->findNow();
        QVERIFY(found);
        QCOMPARE(desk.view.paneCount(), 2); // opened from the first pane, it took the place of the second
        QCOMPARE(found->score, 1.0);
    }

    void aClosedPaneTakesItAlong()
    {
        Unlinked desk;
        desk.view.view(0)->setActiveSpan(desk.quote(0, 0));
        QVERIFY(!desk.candidate().isNull());
        desk.view.closePane(1);
        QVERIFY(!desk.view.candidates()->candidate());
        QCOMPARE(desk.candidate(), SpanId());
    }
};

QTEST_MAIN(TestCandidates)
#include "tst_candidates.moc"
