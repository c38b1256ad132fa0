// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/derivation/arborescence.h"
#include "models/provenance/derivation/derivationtree.h"
#include "models/provenance/derivation/wordingcost.h"
#include "models/provenance/outletname.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QUuid idOf(int number)
{
    return QUuid(uint(number), 7, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

DerivationWitness witness(int number, const QString &text, const QString &date, const QString &outlet = {})
{
    DerivationWitness one;
    one.id = idOf(number);
    one.article = idOf(100 + number);
    one.text = text;
    one.outlet = outlet;
    one.appearance = Appearance::of(PublishedDate::fromString(date).value());
    return one;
}

Derivation record(int from, int to, SpanStatus status)
{
    Derivation known;
    known.id = DerivationId::make();
    known.from = idOf(from);
    known.to = to == 0 ? QUuid() : idOf(to);
    known.status = status;
    return known;
}

bool has(const DerivationEdge &edge, DerivationEvidence evidence)
{
    return std::ranges::contains(edge.evidence, evidence, &EvidenceItem::evidence);
}

std::vector<int> numbers(const QString &words)
{
    std::vector<int> found;
    for (const QChar c : words) {
        found.push_back(c.unicode());
    }
    return found;
}

const QString kLong = u"We have no special relationships partnerships or contracts with banks"_s;
const QString kShort = u"no special relationships partnerships or contracts with banks"_s;

} // namespace

class TestDerivationTree : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void costs_data()
    {
        QTest::addColumn<QString>("parent"); // a letter is a word
        QTest::addColumn<QString>("child");
        QTest::addColumn<int>("cost");
        QTest::newRow("the same") << u"abc"_s << u"abc"_s << 0;
        QTest::newRow("one lost") << u"abcdef"_s << u"abdef"_s << 6;
        QTest::newRow("one added") << u"abdef"_s << u"abcdef"_s << 10;
        QTest::newRow("one exchanged") << u"abcdef"_s << u"abxdef"_s << 10;
        QTest::newRow("an end cut off") << u"abcdefghij"_s << u"abc"_s << 10;
        QTest::newRow("the start cut off") << u"abcdefghij"_s << u"hij"_s << 10;
        QTest::newRow("a short end cut off") << u"abcdefghij"_s << u"abcdefgh"_s << 8;
        QTest::newRow("both ends cut off") << u"abcdefghij"_s << u"ef"_s << 10 + 10;
        QTest::newRow("two lost together") << u"abcdef"_s << u"abef"_s << 8;
        QTest::newRow("two lost apart") << u"abcdef"_s << u"bcdf"_s << 12;
        QTest::newRow("both ends, a word of it repeated") << u"axpqrstx"_s << u"ax"_s << 10;
        QTest::newRow("nothing shared") << u"ab"_s << u"xy"_s << 20;
        QTest::newRow("from nothing") << u""_s << u"ab"_s << 20;
        QTest::newRow("to nothing") << u"abcdef"_s << u""_s << 10;
    }

    void costs()
    {
        QFETCH(const QString, parent);
        QFETCH(const QString, child);
        QFETCH(const int, cost);
        QCOMPARE(wordingCost(numbers(parent), numbers(child)), cost);
        const WordingCost change = wordingChange(numbers(parent), numbers(child));
        QCOMPARE(change.cost, cost);
        QCOMPARE(change.kept + change.exchanged + change.added, int(child.size()));
        QCOMPARE(change.kept + change.exchanged + change.lost + change.cutAtStart + change.cutAtEnd,
                 int(parent.size()));
        if (cost > 6) {
            QCOMPARE(wordingCost(numbers(parent), numbers(child), cost - 1), cost);
        }
    }

    /// What both begin and end with is left out of the alignment: that must not change the cost.
    void costsOfRandomTexts()
    {
        std::mt19937 random(3);
        const auto text = [&] {
            std::vector<int> words(random() % 12);
            std::ranges::generate(words, [&] { return int(random() % 3); });
            return words;
        };
        for (int i = 0; i < 5'000; ++i) {
            const std::vector<int> parent = text();
            const std::vector<int> child = text();
            QCOMPARE(wordingCost(parent, child), wordingChange(parent, child).cost);
        }
    }

    void theArborescence()
    {
        // 1 and 2 are nearest to each other; the way in is cheapest at 2.
        EdgeWeights weights(4);
        weights.set(0, 1, 10);
        weights.set(0, 2, 8);
        weights.set(0, 3, 20);
        weights.set(1, 2, 1);
        weights.set(2, 1, 2);
        weights.set(1, 3, 5);
        QCOMPARE(minimumArborescence(weights).parents, (std::vector<int>{-1, 2, 0, 1}));
    }

    /// Against all trees there are.
    void theArborescenceIsTheLightest()
    {
        std::mt19937 random(11);
        for (int run = 0; run < 300; ++run) {
            constexpr int kNodes = 5;
            EdgeWeights weights(kNodes);
            for (int parent = 0; parent < kNodes; ++parent) {
                for (int child = 1; child < kNodes; ++child) {
                    weights.set(parent, child, qint64(random() % 20));
                }
            }
            const auto sum = [&](const std::vector<int> &parents) {
                qint64 all = 0;
                for (int child = 1; child < kNodes; ++child) {
                    int at = child;
                    for (int steps = 0; at > 0 && steps < kNodes; ++steps) {
                        at = parents[size_t(at)];
                    }
                    if (at != 0 || parents[size_t(child)] == child) {
                        return EdgeWeights::kNone;
                    }
                    all += weights.weight(parents[size_t(child)], child);
                }
                return all;
            };
            qint64 least = EdgeWeights::kNone;
            std::vector<int> parents(kNodes, 0);
            for (int code = 0; code < 625; ++code) {
                for (int child = 1, rest = code; child < kNodes; ++child, rest /= kNodes) {
                    parents[size_t(child)] = rest % kNodes;
                }
                least = std::min(least, sum(parents));
            }
            QCOMPARE(sum(minimumArborescence(weights).parents), least);
        }
    }

    void nearestEarlier()
    {
        const std::vector witnesses{witness(1, kLong, u"2018-08-06T10:00"_s),
                                    witness(2, kShort, u"2018-08-06T12:00"_s),
                                    witness(3, kShort + u" today"_s, u"2018-08-07"_s)};
        const DerivationTree tree = derivationTree(witnesses, {}, u"Facebook"_s);
        QCOMPARE(tree.edges[0].to, QUuid());
        QCOMPARE(tree.edges[0].outside, DerivationEdge::Outside::Statement);
        QCOMPARE(tree.edges[0].name, u"Facebook"_s);
        QVERIFY(has(tree.edges[0], DerivationEvidence::NothingEarlier));
        QCOMPARE(tree.edges[1].to, idOf(1));
        QCOMPARE(tree.edges[1].how, DerivationHow::Copies);
        QCOMPARE(tree.edges[1].cost, 0.8);
        QVERIFY(has(tree.edges[1], DerivationEvidence::Earlier));
        QCOMPARE(tree.edges[2].to, idOf(2));
        QVERIFY(has(tree.edges[2], DerivationEvidence::NearestWording));
        QVERIFY(tree.issues.empty());
    }

    /// Where wordings are nearly as near, the one that several have.
    void whatManyHaveIsCopied()
    {
        const QString common = u"we sell no old wooden ships to banks in the harbour"_s;
        std::vector witnesses{witness(1, common, u"2018-08-05"_s),
                              witness(2, u"we sell no old ships to banks in the harbour"_s, u"2018-08-06"_s),
                              witness(3, u"we sell no ships to banks in the harbour"_s, u"2018-08-09"_s)};
        QCOMPARE(derivationTree(witnesses, {}).edges[2].to, idOf(2));
        for (const int number : {4, 5}) {
            witnesses.push_back(witness(number, common, u"2018-08-07"_s));
        }
        const DerivationTree tree = derivationTree(witnesses, {});
        const DerivationEdge &edge = tree.edges[2];
        QVERIFY(has(edge, DerivationEvidence::CommonWording));
        QCOMPARE(edge.cost, 0.8);
        QVERIFY(std::ranges::find(edge.alternatives, idOf(2), &DerivationAlternative::witness)
                != edge.alternatives.end());
    }

    void neverFromLater()
    {
        const std::vector witnesses{witness(1, kLong, u"2018-08-08"_s), witness(2, kLong, u"2018-08-06"_s)};
        const DerivationTree tree = derivationTree(witnesses, {});
        QCOMPARE(tree.edges[0].to, idOf(2));
        QVERIFY(has(tree.edges[0], DerivationEvidence::SameWords));
        QCOMPARE(tree.edges[0].score, 1.0);
        QVERIFY(tree.edges[1].to.isNull());
    }

    void withoutDatesTheLongerIsTheSource()
    {
        const std::vector witnesses{witness(1, kShort, {}), witness(2, kLong, {})};
        const DerivationTree tree = derivationTree(witnesses, {});
        QCOMPARE(tree.edges[0].to, idOf(2));
        QVERIFY(tree.edges[1].to.isNull());
        QVERIFY(tree.edges[1].score < 1);
    }

    void aNamedSourceDecides()
    {
        std::vector witnesses{witness(1, kLong, u"2018-08-06T10:00"_s, u"Daily Post"_s),
                              witness(2, kShort, u"2018-08-06T12:00"_s, u"The Wall Street Journal"_s),
                              witness(3, kLong, u"2018-08-07"_s, u"Herald"_s)};
        witnesses[2].sources = {{u"the Journal"_s, {40, 51}}};
        const DerivationTree tree = derivationTree(witnesses, {});
        QCOMPARE(tree.edges[2].to, idOf(2));
        QCOMPARE(tree.edges[2].how, DerivationHow::Cites);
        QCOMPARE(tree.edges[2].evidence.front().evidence, DerivationEvidence::NamedSource);
        QCOMPARE(tree.edges[2].evidence.front().range, (TextRange{40, 51}));
    }

    void aNamedSourceStaysWhenItIsConfirmed()
    {
        std::vector witnesses{witness(1, kLong, u"2018-08-06T10:00"_s, u"Daily Post"_s),
                              witness(2, kShort, u"2018-08-06T12:00"_s, u"The Wall Street Journal"_s),
                              witness(3, kLong, u"2018-08-07"_s, u"Herald"_s)};
        witnesses[2].sources = {{u"the Journal"_s, {40, 51}}};
        Derivation known = record(3, 2, SpanStatus::Accepted);
        known.evidence = u"asked the editor"_s;
        DerivationEdge edge = derivationTree(witnesses, {known}).edges[2];
        QCOMPARE(edge.how, DerivationHow::Cites);
        QVERIFY(has(edge, DerivationEvidence::NamedSource));
        QCOMPARE(edge.evidence.front().evidence, DerivationEvidence::Confirmed);
        QCOMPARE(edge.evidence.front().parameters, QStringList{u"asked the editor"_s});
        known.how = DerivationHow::Copies; // what a person says goes before what the text seems to say
        QCOMPARE(derivationTree(witnesses, {known}).edges[2].how, DerivationHow::Copies);
        known = record(3, 1, SpanStatus::Accepted);
        QVERIFY(!has(derivationTree(witnesses, {known}).edges[2], DerivationEvidence::NamedSource));
    }

    void aNamedSourceThatIsNoWitness()
    {
        std::vector witnesses{witness(1, kLong, u"2018-08-06"_s, u"Post"_s),
                              witness(2, kLong, u"2018-08-07"_s, u"Herald"_s)};
        witnesses[1].sources = {{u"AFP"_s, {0, 3}}};
        const DerivationTree tree = derivationTree(witnesses, {});
        QCOMPARE(tree.edges[1].outside, DerivationEdge::Outside::Named);
        QCOMPARE(tree.edges[1].name, u"AFP"_s);
        witnesses[1].sources = {{u"The Herald"_s, {0, 10}}}; // "told the Herald", in the Herald
        QCOMPARE(derivationTree(witnesses, {}).edges[1].to, idOf(1));
    }

    void aNamedSourceThatIsLater()
    {
        std::vector witnesses{witness(1, kLong, u"2018-08-06"_s, u"Post"_s),
                              witness(2, kLong, u"2018-08-08"_s, u"Journal"_s)};
        witnesses[0].sources = {{u"the Journal"_s, {0, 11}}};
        const DerivationTree tree = derivationTree(witnesses, {});
        QCOMPARE(tree.edges[0].outside, DerivationEdge::Outside::Named);
        QCOMPARE(tree.issues.size(), size_t(1));
        QCOMPARE(tree.issues[0].problem, DerivationProblem::NamedSourceLater);
        QCOMPARE(tree.issues[0].to, idOf(2));
    }

    void whatPeopleDecided()
    {
        const std::vector witnesses{witness(1, kLong, u"2018-08-06"_s), witness(2, kLong, u"2018-08-07"_s),
                                    witness(3, kShort, u"2018-08-08"_s)};
        QList<Derivation> known{record(3, 2, SpanStatus::Rejected)};
        QCOMPARE(derivationTree(witnesses, known).edges[2].to, idOf(1));
        known = {record(3, 1, SpanStatus::Rejected), record(103, 102, SpanStatus::Accepted)};
        const DerivationTree confirmed = derivationTree(witnesses, known);
        QCOMPARE(confirmed.edges[2].to, idOf(2)); // given by articles
        QCOMPARE(confirmed.edges[2].status, SpanStatus::Accepted);
        QCOMPARE(confirmed.edges[2].score, 1.0);
        known = {record(3, 0, SpanStatus::Accepted)};
        known[0].outsideSource = u"A paper of 2017"_s;
        QCOMPARE(derivationTree(witnesses, known).edges[2].name, u"A paper of 2017"_s);
        known = {record(3, 0, SpanStatus::Suggested)};
        QVERIFY(!derivationTree(witnesses, known).edges[2].to.isNull());
    }

    void whatPeopleCannotDecide()
    {
        const std::vector witnesses{witness(1, kLong, u"2018-08-06"_s), witness(2, kLong, u"2018-08-07"_s)};
        const DerivationTree tree = derivationTree(
            witnesses, {record(1, 2, SpanStatus::Accepted), record(2, 1, SpanStatus::Accepted)});
        QCOMPARE(tree.edges[0].to, idOf(2));
        QVERIFY(tree.edges[1].to.isNull());
        QCOMPARE(tree.issues.size(), size_t(2));
        QCOMPARE(tree.issues[0].problem, DerivationProblem::ConfirmedInversion);
        QCOMPARE(tree.issues[1].problem, DerivationProblem::ConfirmedCycle);
    }

    void refusals()
    {
        const std::vector witnesses{witness(1, kLong, u"2018-08-06"_s), witness(2, kLong, u"2018-08-06"_s),
                                    witness(3, kShort, u"2018-08-08"_s)};
        const DerivationTree tree = derivationTree(witnesses, {record(2, 1, SpanStatus::Accepted)});
        QCOMPARE(refusalOf(tree, witnesses, idOf(1), idOf(1)), EdgeRefusal::Self);
        QCOMPARE(refusalOf(tree, witnesses, idOf(1), idOf(2)), EdgeRefusal::Circle);
        QCOMPARE(refusalOf(tree, witnesses, idOf(3), idOf(2)), EdgeRefusal::None);
        const std::vector apart{witnesses[0], witnesses[2]};
        QCOMPARE(refusalOf({}, apart, idOf(1), idOf(3)), EdgeRefusal::DateInversion);
    }

    void alternatives()
    {
        const std::vector witnesses{witness(1, kLong, u"2018-08-05"_s), witness(2, kLong, u"2018-08-06"_s),
                                    witness(3, kShort, u"2018-08-08"_s)};
        const DerivationEdge edge = derivationTree(witnesses, {}).edges[2];
        QCOMPARE(edge.alternatives.size(), size_t(1));
        QCOMPARE(edge.alternatives[0].cost, edge.cost);
        QVERIFY(edge.alternatives[0].witness != edge.to);
    }

    void tooFarToBeACopy()
    {
        const std::vector witnesses{witness(1, kLong, u"2018-08-05"_s),
                                    witness(2, u"Users decide what others see of them"_s, u"2018-08-06"_s)};
        const DerivationEdge edge = derivationTree(witnesses, {}).edges[1];
        QVERIFY(edge.to.isNull());
        QVERIFY(has(edge, DerivationEvidence::NothingNear));
    }

    void translations()
    {
        std::vector witnesses{witness(1, kLong, u"2018-08-05"_s), witness(2, kShort, u"2018-08-06"_s)};
        witnesses[0].language = u"en"_s;
        witnesses[1].language = u"en-GB"_s;
        QCOMPARE(derivationTree(witnesses, {}).edges[1].how, DerivationHow::Copies);
        witnesses[0].language = u"es"_s;
        QCOMPARE(derivationTree(witnesses, {}).edges[1].how, DerivationHow::Translates);
    }

    void outlets()
    {
        QVERIFY(isSameOutlet(u"the Journal", u"The Wall Street Journal"));
        QVERIFY(isSameOutlet(u"Die Zeit", u"ZEIT"));
        QVERIFY(!isSameOutlet(u"The Wall Street Journal", u"The Street Herald"));
        QVERIFY(!isSameOutlet(u"", u"The Post"));
    }

    void nothing() { QVERIFY(derivationTree({}, {}).edges.empty()); }
};

QTEST_GUILESS_MAIN(TestDerivationTree)

#include "tst_derivationtree.moc"
