// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/openarticle.h"
#include "models/project/spanindex.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

Span makeSpan(CodePointRanges ranges, SpanKind kind = SpanKind::Quote)
{
    Span span;
    span.id = SpanId::make();
    span.kind = kind;
    span.ranges = std::move(ranges);
    return span;
}

QList<SpanId> ids(const std::vector<const PlacedSpan *> &placed)
{
    QList<SpanId> result;
    for (const PlacedSpan *one : placed) {
        result.append(one->span.id);
    }
    return result;
}

} // namespace

class TestSpanIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void offsetsAreCodePoints()
    {
        SpanIndex index(SourceText(u"a😀b😀c"_s));
        const Span span = makeSpan({{2, 4}});
        QVERIFY(index.insert(span));
        QCOMPARE(index.find(span.id)->hull(), (TextRange{3, 6}));
    }

    void misfitsAreLeftOutAndNamed_data()
    {
        QTest::addColumn<CodePointRanges>("ranges");
        QTest::newRow("no range") << CodePointRanges{};
        QTest::newRow("beyond the end") << CodePointRanges{{3, 7}};
        QTest::newRow("empty") << CodePointRanges{{3, 3}};
        QTest::newRow("negative") << CodePointRanges{{-1, 3}};
        QTest::newRow("parts overlap") << CodePointRanges{{0, 3}, {2, 5}};
        QTest::newRow("parts out of order") << CodePointRanges{{4, 5}, {0, 2}};
    }

    void misfitsAreLeftOutAndNamed()
    {
        QFETCH(CodePointRanges, ranges);
        SpanIndex index(SourceText(u"abcdef"_s));
        const Span good = makeSpan({{0, 6}});
        const Span bad = makeSpan(ranges);
        QCOMPARE(index.reset({good, bad}), QList<SpanId>{bad.id});
        QVERIFY(!index.insert(bad));
        QCOMPARE(index.size(), 1);
        QVERIFY(!index.find(bad.id));
    }

    void goesFromOneWithATraitToTheNext_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one block") << 40;
        QTest::newRow("many blocks") << 3000;
    }

    // Against a look at every span, while spans are decided, linked and removed.
    void goesFromOneWithATraitToTheNext()
    {
        QFETCH(int, count);
        QRandomGenerator random(7);
        SpanIndex index(SourceText(QString(count + 10, u'x')));
        QList<Span> spans;
        for (int i = 0; i < count; ++i) {
            const qint64 start = random.bounded(count);
            Span span = makeSpan({{start, start + 1 + random.bounded(8)}});
            span.status = random.bounded(20) == 0 ? SpanStatus::Suggested : SpanStatus::Accepted;
            span.group = random.bounded(20) == 0 ? QuoteGroupId() : QuoteGroupId::make();
            spans.append(span);
        }
        index.reset(spans.first(count / 2));
        for (const Span &span : spans.sliced(count / 2)) {
            QVERIFY(index.insert(span));
        }
        for (int i = 0; i < count; i += 7) {
            Span &span = spans[i];
            span.status = SpanStatus::Accepted;
            span.group = {};
            QVERIFY(i % 2 == 0 ? index.insert(span) : index.remove(span.id));
        }
        for (const SpanTrait trait : {SpanTrait::Suggested, SpanTrait::UnlinkedQuote}) {
            QList<SpanId> expected;
            for (const PlacedSpan *placed : index.inOrder()) {
                if (hasTrait(placed->span, trait)) {
                    expected.append(placed->span.id);
                }
            }
            QVERIFY(!expected.isEmpty());
            QCOMPARE(index.countOf(trait), expected.size());
            QList<SpanId> forward;
            const PlacedSpan *at = index.nextWith(trait, -1);
            for (; at; at = index.nextWith(trait, at->hull().start, at->span.id)) {
                forward.append(at->span.id);
            }
            QCOMPARE(forward, expected);
            QList<SpanId> backward;
            at = index.previousWith(trait, count + 20);
            for (; at; at = index.previousWith(trait, at->hull().start, at->span.id)) {
                backward.prepend(at->span.id);
            }
            QCOMPARE(backward, expected);
        }
    }

    void replacingWithAMisfitChangesNothing()
    {
        SpanIndex index(SourceText(u"abcdef"_s));
        Span span = makeSpan({{1, 3}});
        QVERIFY(index.insert(span));
        span.ranges = {{1, 30}};
        QVERIFY(!index.insert(span));
        QCOMPARE(index.find(span.id)->hull(), (TextRange{1, 3}));
    }

    void atGivesTheShortestFirst()
    {
        SpanIndex index(SourceText(u"one two three four"_s));
        const Span all = makeSpan({{0, 18}});
        const Span middle = makeSpan({{4, 13}});
        const Span word = makeSpan({{4, 7}}, SpanKind::Entity);
        index.reset({all, middle, word});
        QCOMPARE(ids(index.at(5)), (QList{word.id, middle.id, all.id}));
        QCOMPARE(ids(index.at(7)), (QList{middle.id, all.id}));
        QCOMPARE(ids(index.at(13)), (QList{all.id}));
    }

    void theGapOfAnInterruptedQuoteIsNotInIt()
    {
        SpanIndex index(SourceText(u"“A”, she said,\n“B”"_s));
        const Span quote = makeSpan({{0, 3}, {15, 18}});
        index.reset({quote});
        QCOMPARE(index.at(1).size(), 1U);
        QVERIFY(index.at(6).empty());
        QVERIFY(index.touching({4, 14}).empty());
        QCOMPARE(index.touching({0, 14}).size(), 1U);
        QCOMPARE(index.touching({15, 18}).size(), 1U);
        QCOMPARE(index.find(quote.id)->length(), 6);
    }

    void nextAndPreviousReachEverySpanOnce()
    {
        SpanIndex index(SourceText(QString(100, u'x')));
        // Two equal spans, nested ones with one start, and a later one.
        index.reset({makeSpan({{5, 9}}), makeSpan({{5, 9}}), makeSpan({{5, 50}}), makeSpan({{7, 8}}),
                     makeSpan({{60, 61}})});
        const auto &order = index.inOrder();
        QCOMPARE(order.size(), 5U);
        const PlacedSpan *placed = index.next(0);
        for (const PlacedSpan *expected : order) {
            QCOMPARE(placed, expected);
            placed = index.next(placed->hull().start, placed->span.id);
        }
        QVERIFY(!placed);
        placed = index.previous(100);
        for (auto expected = order.rbegin(); expected != order.rend(); ++expected) {
            QCOMPARE(placed, *expected);
            placed = index.previous(placed->hull().start, placed->span.id);
        }
        QVERIFY(!placed);
    }

    // Random edits against the plainest possible answer; enough of them to split and drop blocks.
    void answersAsAScanOfAllWould()
    {
        QRandomGenerator random(20261121);
        const SourceText text(QString(u"word word\n"_s).repeated(400));
        SpanIndex index(text);
        // Some came with the list, some one by one.
        QList<Span> all;
        for (int i = 0; i < 700; ++i) {
            const qint64 start = random.bounded(3990);
            all.append(makeSpan({{start, start + 1 + random.bounded(10)}}));
        }
        index.reset(all);
        for (int step = 0; step < 3000; ++step) {
            const bool isAdding = all.size() < 2 || random.bounded(100) < 70;
            if (isAdding) {
                const qint64 start = random.bounded(3990);
                const qint64 length
                    = random.bounded(20) == 0 ? random.bounded(1, 2000) : random.bounded(1, 10);
                all.append(makeSpan({{start, std::min<qint64>(4000, start + length)}}));
                QVERIFY(index.insert(all.last()));
            } else {
                QVERIFY(index.remove(all.takeAt(random.bounded(all.size())).id));
            }
            if (step % 50 != 0) {
                continue;
            }
            QCOMPARE(index.size(), all.size());
            const qsizetype start = random.bounded(3900);
            const TextRange range{start, start + random.bounded(1, 100)};
            QSet<SpanId> expected;
            for (const Span &span : std::as_const(all)) {
                const CodePointRange part = span.ranges.first();
                if (TextRange{qsizetype(part.start), qsizetype(part.end)}.intersects(range)) {
                    expected.insert(span.id);
                }
            }
            const auto found = ids(index.touching(range));
            QCOMPARE(QSet<SpanId>(found.begin(), found.end()), expected);
            QCOMPARE(found.size(), expected.size());
            QList<SpanId> visited;
            index.visit(range, [&](const Span &span, TextRange part) {
                visited.append(span.id);
                QCOMPARE(
                    part,
                    (TextRange{qsizetype(span.ranges.first().start), qsizetype(span.ranges.first().end)}));
            });
            QCOMPARE(visited, found);
            const Span one = all.at(random.bounded(all.size()));
            QVERIFY(index.find(one.id));
            QCOMPARE(index.find(one.id)->span, one);
            QVERIFY(std::ranges::is_sorted(index.inOrder(), {},
                                           [](const PlacedSpan *placed) { return placed->hull().start; }));
        }
    }

    void aListInTheStoresOrderIsPutInTheReadersOrder_data()
    {
        QTest::addColumn<int>("starts"); // fewer: more spans start together, also at the ends of blocks
        QTest::newRow("all at one place") << 1;
        QTest::newRow("hundreds at a place") << 5;
        QTest::newRow("a few at a place") << 300;
    }

    void aListInTheStoresOrderIsPutInTheReadersOrder()
    {
        QFETCH(const int, starts);
        QRandomGenerator random(7);
        SpanIndex index(SourceText(QString(u"word word\n"_s).repeated(400)));
        QList<Span> spans;
        for (int i = 0; i < 1000; ++i) {
            const qint64 start = random.bounded(starts);
            spans.append(makeSpan({{start, start + 1 + random.bounded(6)}}));
        }
        std::ranges::sort(spans, {},
                          [](const Span &span) { return std::pair(span.ranges.first().start, span.id); });
        QVERIFY(index.reset(spans).isEmpty());
        std::ranges::sort(spans, {}, [](const Span &span) {
            const CodePointRange range = span.ranges.first();
            return std::tuple(range.start, -range.end, span.id);
        });
        QList<SpanId> expected;
        for (const Span &span : std::as_const(spans)) {
            expected.append(span.id);
        }
        QCOMPARE(ids(index.inOrder()), expected);
        QCOMPARE(index.at(starts / 2).size(), index.touching({starts / 2, starts / 2 + 1}).size());
    }

    void pointersOutliveOtherChanges()
    {
        SpanIndex index(SourceText(QString(1000, u'x')));
        QList<Span> spans;
        for (int i = 0; i < 300; ++i) {
            spans.append(makeSpan({{i, i + 5}}));
        }
        index.reset(spans);
        const PlacedSpan *kept = index.find(spans.at(150).id);
        for (int i = 0; i < 140; ++i) {
            QVERIFY(index.remove(spans.at(i).id));
            QVERIFY(index.insert(makeSpan({{500 + i, 600 + i}})));
        }
        QCOMPARE(index.find(spans.at(150).id), kept);
        QCOMPARE(kept->span, spans.at(150));
        Span changed = spans.at(150);
        changed.ranges = {{700, 710}};
        QVERIFY(index.insert(changed));
        QCOMPARE(index.find(changed.id)->hull(), (TextRange{700, 710}));
        QVERIFY(index.touching({150, 151}).size() == 5 - 1);
    }

    void visitingTellsThePartsInTheRange()
    {
        SpanIndex index(SourceText(u"“A”, she said,\n“B”"_s));
        const Span quote = makeSpan({{0, 3}, {15, 18}});
        index.reset({quote});
        TextRanges parts;
        const auto note = [&](const Span &, TextRange part) { parts.append(part); };
        index.visit({4, 14}, note);
        QVERIFY(parts.isEmpty());
        index.visit({0, 18}, note);
        QCOMPARE(parts, (TextRanges{{0, 3}, {15, 18}}));
    }

    void anOpenArticleJoinsTheWordsOfParts()
    {
        const Span quote = makeSpan({{0, 3}, {15, 18}});
        const OpenArticle article({}, {}, SourceText(u"“A”, she said,\n“B”"_s), {quote});
        QCOMPARE(article.spanText(*article.spans().find(quote.id)), u"“A” … “B”"_s);
    }
};

QTEST_GUILESS_MAIN(TestSpanIndex)
#include "tst_spanindex.moc"
