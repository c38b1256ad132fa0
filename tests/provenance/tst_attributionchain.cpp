// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/chain/attributionchain.h"

#include <QTest>

#include <algorithm>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const std::vector<ChainAgent> kOutlets{{AgentKind::Outlet, u"Harbour Times"_s, {}},
                                       {AgentKind::Outlet, u"AFP"_s, {}},
                                       {AgentKind::Outlet, u"Herald"_s, {}}};

QString written(const AttributionChain &chain)
{
    QStringList steps;
    for (const ChainStep &step : chain.steps) {
        steps.append(keyOf(step.role) + u':' + step.agent.name);
    }
    return steps.join(u" > "_s);
}

QStringList flags(const AttributionChain &chain)
{
    QStringList keys;
    for (const ChainIssue &issue : chain.issues) {
        keys.append(keyOf(issue.flag));
    }
    return keys;
}

} // namespace

class TestAttributionChain : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
    }

    void chains_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("speaker");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("chain");
        QTest::addColumn<QStringList>("flags");
        QTest::newRow("a medium") << u"\"Q\", Anna Poe said in a statement."_s << u"Anna Poe"_s << QString()
                                  << u"speaker:Anna Poe > medium:in a statement > outlet:Herald"_s
                                  << QStringList{};
        QTest::newRow("told an outlet")
            << u"\"Q\", Anna Poe told the Harbour Times."_s << u"Anna Poe"_s << QString()
            << u"speaker:Anna Poe > source:Harbour Times > outlet:Herald"_s << QStringList{};
        QTest::newRow("an agency reports")
            << u"\"Q\", Anna Poe told the Harbour Times, according to AFP."_s << u"Anna Poe"_s << QString()
            << u"speaker:Anna Poe > source:Harbour Times > source:AFP > outlet:Herald"_s << QStringList{};
        QTest::newRow("an agency reports first")
            << u"According to AFP, Anna Poe told the Harbour Times: \"Q\""_s << u"Anna Poe"_s << QString()
            << u"speaker:Anna Poe > source:Harbour Times > source:AFP > outlet:Herald"_s << QStringList{};
        QTest::newRow("tagged") << u"\"Q\", she said."_s << u"Anna Poe"_s << u"told the Harbour Times"_s
                                << u"speaker:Anna Poe > source:Harbour Times > outlet:Herald"_s
                                << QStringList{};
        QTest::newRow("told nobody by name")
            << u"\"Q\", she said."_s << u"Anna Poe"_s << u"told the newspaper"_s
            << u"speaker:Anna Poe > medium:told the newspaper > outlet:Herald"_s << QStringList{};
        QTest::newRow("a medium behind another quote is of that one")
            << u"\"Q\". Wells Fargo is \"not engaging\", Mary Smith said in a statement."_s << QString()
            << QString() << u"speaker: > outlet:Herald"_s << QStringList{u"speaker-missing"_s};
        QTest::newRow("a medium before another quote is of that one")
            << u"Mary Smith said \"never\" in a statement. She left. \"No\", she cried. \"Q\""_s << QString()
            << QString() << u"speaker: > outlet:Herald"_s << QStringList{u"speaker-missing"_s};
        QTest::newRow("a medium of the sentence before is of that one")
            << u"\"No\", Mary Smith said in a statement. \"Q\", Mr. Roe said."_s << u"Roe"_s << QString()
            << u"speaker:Roe > outlet:Herald"_s << QStringList{u"unsourced-hop"_s};
        QTest::newRow("a medium of the sentence behind is of that one")
            << u"\"Q\", Mr. Roe said. \"No\", Mary Smith said in a statement."_s << u"Roe"_s << QString()
            << u"speaker:Roe > outlet:Herald"_s << QStringList{u"unsourced-hop"_s};
        QTest::newRow("the second place of a medium")
            << u"\"No\", Mary Smith said in a statement. \"Q\", Roe said in a statement."_s << u"Roe"_s
            << QString() << u"speaker:Roe > medium:in a statement > outlet:Herald"_s << QStringList{};
        QTest::newRow("a medium of both quotes of a sentence")
            << u"\"No\", Roe said in a statement, adding \"Q\"."_s << u"Roe"_s << QString()
            << u"speaker:Roe > medium:in a statement > outlet:Herald"_s << QStringList{};
        QTest::newRow("a medium in a sentence that quotes nothing")
            << u"Roe gave his answer in a statement. \"Q\", he said."_s << u"Roe"_s << QString()
            << u"speaker:Roe > medium:in a statement > outlet:Herald"_s << QStringList{};
        QTest::newRow("a medium that another quote tells of")
            << u"Smith asked: \"Who says so in a statement?\" \"Q\", Roe said."_s << u"Roe"_s << QString()
            << u"speaker:Roe > outlet:Herald"_s << QStringList{u"unsourced-hop"_s};
        QTest::newRow("told this paper")
            << u"\"Q\", Anna Poe told the Herald."_s << u"Anna Poe"_s << QString()
            << u"speaker:Anna Poe > outlet:Herald"_s << QStringList{u"unsourced-hop"_s};
        QTest::newRow("unsourced") << u"\"Q\", Anna Poe said."_s << u"Anna Poe"_s << QString()
                                   << u"speaker:Anna Poe > outlet:Herald"_s
                                   << QStringList{u"unsourced-hop"_s};
        QTest::newRow("nobody") << u"\"Q\" is what is told."_s << QString() << QString()
                                << u"speaker: > outlet:Herald"_s << QStringList{u"speaker-missing"_s};
        QTest::newRow("anonymous")
            << u"\"Q\", it was said in a statement."_s << u"a person close to it"_s << QString()
            << u"speaker:a person close to it > medium:in a statement > outlet:Herald"_s
            << QStringList{u"speaker-anonymous"_s};
        QTest::newRow("an outlet that is only mentioned")
            << u"\"Q\", Anna Poe said. The boat of AFP sank."_s << u"Anna Poe"_s << QString()
            << u"speaker:Anna Poe > outlet:Herald"_s << QStringList{u"unsourced-hop"_s};
    }

    void chains()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, speaker);
        QFETCH(const QString, source);
        QFETCH(const QString, chain);
        ChainWitness witness;
        witness.outlet = u"Herald"_s;
        witness.text = text;
        const qsizetype at = text.indexOf(u"Q\"");
        witness.quote = {{at, at + 1}};
        witness.speaker = {AgentKind::Unknown, speaker, {}};
        witness.source = source;
        const AttributionChain found
            = attributionChain(witness, KnownOutlets(kOutlets), m_lexicons.lexiconFor(u"en"_s, text));
        QCOMPARE(written(found), chain);
        QTEST(flags(found), "flags");
        for (const ChainStep &step : found.steps) {
            if (step.basis == ChainStep::Basis::Text) {
                QCOMPARE(text.sliced(step.range.start, step.range.length()), step.agent.name);
            }
        }
    }

    void whatTheTextSays()
    {
        const QString text = u"\"Q\", Anna Poe told the Harbour Times."_s;
        ChainWitness witness;
        witness.outlet = u"Herald"_s;
        witness.text = text;
        witness.quote = {{1, 2}};
        witness.attribution.speaker = {5, 13};
        witness.attribution.name = u"Anna Poe"_s;
        witness.attribution.source = {19, 36};
        const AttributionChain found
            = attributionChain(witness, KnownOutlets(kOutlets), m_lexicons.lexiconFor(u"en"_s, text));
        QCOMPARE(written(found), u"speaker:Anna Poe > source:Harbour Times > outlet:Herald"_s);
        QCOMPARE(found.steps[0].basis, ChainStep::Basis::Text);
        QCOMPARE(found.steps[0].range, (TextRange{5, 13}));
        QCOMPARE(found.steps[1].range, (TextRange{19, 36}));
    }

    void conflicts()
    {
        const auto chain = [](uint id, const QString &speaker, const QString &medium, const QString &source) {
            AttributionChain one;
            one.witness = QUuid(id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
            const auto add = [&](ChainStep::Role role, const QString &name) {
                if (!name.isEmpty()) {
                    one.steps.push_back({role, ChainStep::Basis::Tagged, {AgentKind::Unknown, name, {}}, {}});
                }
            };
            add(ChainStep::Role::Speaker, speaker);
            add(ChainStep::Role::Medium, medium);
            add(ChainStep::Role::Source, source);
            return one;
        };
        const std::vector chains{chain(1, u"Anna Poe"_s, u"in a statement"_s, u"The Harbour Times"_s),
                                 chain(2, u"Poe"_s, u"in an email"_s, u"the Times"_s),
                                 chain(3, u"Mary Smith"_s, {}, u"AFP"_s), chain(4, u"Mary Smith"_s, {}, {})};
        const auto found = contradictions(chains);
        const auto count = [&](ChainConflict conflict) {
            return std::ranges::count(found, conflict, &ChainContradiction::conflict);
        };
        QCOMPARE(count(ChainConflict::Speakers), 1);
        QCOMPARE(found[0].parameters, (QStringList{u"Anna Poe"_s, u"Mary Smith"_s}));
        QCOMPARE(count(ChainConflict::Media), 1);
        QCOMPARE(count(ChainConflict::Sources), 2);
        // Whoever was told and has no name contradicts no statement.
        std::vector told{chains[0], chains[1]};
        told[1].steps[1].agent = {AgentKind::Anonymous, u"the newspaper"_s, {}};
        const auto ofTold = contradictions(told);
        QVERIFY(std::ranges::find(ofTold, ChainConflict::Media, &ChainContradiction::conflict)
                == ofTold.end());
    }

private:
    CueLexicons m_lexicons;
};

QTEST_GUILESS_MAIN(TestAttributionChain)

#include "tst_attributionchain.moc"
