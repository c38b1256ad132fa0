// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the quote of a group travelled, read from a project: witnesses, collation, dates, chains, tree.

#include "models/project/provenance/groupprovenance.h"
#include "models/project/provenance/groupreader.h"
#include "models/project/provenance/reviewing.h"
#include "tests/items/testproject.h"

#include <QSignalSpy>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QString kPost = u"The ferry stays in port.\n\n\"We do not sell more than 40 tickets a day,\" Mara Lind "
                      u"told the Harbour "
                      "Post on Monday.\n\nThe weather is fine.\n"_s;
const QString kWire = u"LINDHAVEN - \"We don't sell more than 40 tickets a day,\" Mara Lind told the Harbour "
                      "Post.\n\nShops complain.\n"_s;
const QString kBlog
    = u"Nobody knows why. \"We sell more than 40 tickets,\" the shipping line is said to have "
      "stated, according to the Wire.\n"_s;

} // namespace

class TestGroupProvenance : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        auto read = ProvenanceLexicons::read(QStringLiteral(STEMMA_RESOURCES));
        QVERIFY(read);
        m_lexicons = std::make_shared<const ProvenanceLexicons>(*std::move(read));
    }

    void init()
    {
        m_project = std::make_unique<TestProject>();
        // Not in the order in which they appeared.
        m_blogArticle = m_project->addArticle(u"Blog"_s, u"Quay Blog"_s, u"2031-03-07"_s, kBlog);
        m_postArticle = m_project->addArticle(u"Post"_s, u"Harbour Post"_s, u"2031-03-04"_s, kPost);
        m_wireArticle = m_project->addArticle(u"Wire"_s, u"The Wire"_s, u"2031-03-05"_s, kWire);
        const auto spoken = [](NewSpan &span) { span.speaker = u"Mara Lind"_s; };
        m_blog = m_project->addSpan(m_blogArticle, SpanKind::Quote, u"We sell more than 40 tickets"_s);
        m_post = m_project->addSpan(m_postArticle, SpanKind::Quote,
                                    u"We do not sell more than 40 tickets a day"_s,
                                    TestProject::filled<NewSpan>(spoken));
        m_wire = m_project->addSpan(m_wireArticle, SpanKind::Quote,
                                    u"We don't sell more than 40 tickets a day"_s);
        m_group = *(*m_project)->linkSpans({m_post, m_wire, m_blog});
    }

    void witnessesInTheOrderOfTheirDates()
    {
        const GroupProvenance group = read();
        QCOMPARE(ids(group), (QList<SpanId>{m_post, m_wire, m_blog}));
        QCOMPARE(group.base, 0);
        QCOMPARE(group.witnesses[0].label, u"Harbour Post"_s);
        QCOMPARE(group.witnesses[1].words.text(), u"We don't sell more than 40 tickets a day"_s);
        QCOMPARE(group.witnesses[0].language, u"en"_s);
        QCOMPARE(group.speaker, u"Mara Lind"_s);
        QCOMPARE(group.witnessOf(m_wire.uuid()), 1);
        QCOMPARE(group.witnessOf(m_blogArticle.uuid()), 2);
        QCOMPARE(group.witnessOf(QUuid()), -1);
        QCOMPARE(group.order(0, 1).order, DateOrder::CertainlyBefore);
    }

    void collatedAgainstAnyBase()
    {
        const GroupProvenance group = read();
        const Collation collation = group.collation();
        QCOMPARE(collation.base, 0);
        QCOMPARE(collation.witnesses.size(), 3);
        QCOMPARE(collation.classesOf(1).front(), VariationClass::Contraction);
        QCOMPARE(collation.classesOf(2).front(), VariationClass::Negation);
        const bool isWarned = std::ranges::any_of(collation.warnings, [](const VariantWarning &warning) {
            return warning.witness == 2 && warning.code == VariantWarningCode::LostNegation;
        });
        QVERIFY(isWarned);
        const Collation other = group.collation(2, IgnoredDifference::Contractions);
        QCOMPARE(other.base, 2);
        QCOMPARE(other.ignored, IgnoredDifferences(IgnoredDifference::Contractions));
    }

    void wordsAreFoundInTheirArticle()
    {
        const GroupProvenance group = read();
        const ProvenanceWitness &wire = group.witnesses[1];
        const qsizetype at = wire.words.text().indexOf("don't"_L1);
        const TextRanges places = wire.inArticle({at, at + 5});
        QCOMPARE(places.size(), 1);
        QCOMPARE(wire.text.slice(places.first()), u"don't"_s);
        QCOMPARE(wire.inWords(places.first()), (TextRange{at, at + 5}));
        QVERIFY(wire.inWords({0, 3}).isEmpty());
    }

    void partsOfAnInterruptedQuoteAreOneWitness()
    {
        const ArticleId article
            = m_project->addArticle(u"Late"_s, u"Late News"_s, u"2031-03-09"_s,
                                    u"\"We do not sell,\" she said, \"more than 40 tickets a day.\"\n"_s);
        const SpanId span = m_project->addSpan(article, SpanKind::Quote, u"We do not sell,"_s);
        QVERIFY((*m_project)->addPart(span, {29, 56}));
        QVERIFY((*m_project)->linkSpans({m_post, span}));
        const GroupProvenance group = read();
        const ProvenanceWitness &late = group.witnesses[size_t(group.witnessOf(span.uuid()))];
        QCOMPARE(late.words.text(), u"We do not sell, more than 40 tickets a day."_s);
        const TextRanges all = late.inArticle({0, late.words.length()});
        QCOMPARE(all, late.ranges);
        QCOMPARE(late.inWords({20, 33}), (TextRange{16, 20}));
        QVERIFY(late.inWords({17, 28}).isEmpty());
        QCOMPARE(late.inArticle({11, 20}).size(), 2);
    }

    void chainsAndTheTree()
    {
        const GroupProvenance group = read();
        const ChainStep *source = group.witnesses[1].chain.step(ChainStep::Role::Source);
        QVERIFY(source);
        QCOMPARE(source->agent.name, u"Harbour Post"_s);
        QCOMPARE(group.tree.edges.size(), 3U);
        QCOMPARE(group.tree.edges[0].outside, DerivationEdge::Outside::Statement);
        QCOMPARE(group.tree.edges[0].name, u"Mara Lind"_s);
        QCOMPARE(group.tree.edges[1].to, m_post.uuid());
        QCOMPARE(group.tree.edges[1].how, DerivationHow::Cites);
        QCOMPARE(group.tree.edges[2].to, m_wire.uuid());
        for (const DerivationEdge &edge : group.tree.edges) {
            QCOMPARE(edge.status, SpanStatus::Suggested);
            QVERIFY(!edge.evidence.empty());
        }
    }

    void theSameProjectGivesTheSameValue()
    {
        const GroupProvenance one = read();
        const GroupProvenance other = read();
        QCOMPARE(ids(one), ids(other));
        for (size_t i = 0; i < one.tree.edges.size(); ++i) {
            QCOMPARE(one.tree.edges[i].to, other.tree.edges[i].to);
            QCOMPARE(one.tree.edges[i].cost, other.tree.edges[i].cost);
        }
    }

    void decisionsAreObeyed()
    {
        Derivation drawn;
        drawn.id = DerivationId::make();
        drawn.from = m_blog.uuid();
        drawn.to = m_post.uuid();
        drawn.how = DerivationHow::Summarises;
        drawn.status = SpanStatus::Accepted;
        Derivation outside;
        outside.id = DerivationId::make();
        outside.from = m_wire.uuid();
        outside.outsideSource = u"Radio Sund"_s;
        outside.status = SpanStatus::Accepted;
        QVERIFY((*m_project)
                    ->applyChanges(EditAction::EditDerivation,
                                   {Change<Derivation>{{}, drawn}, Change<Derivation>{{}, outside}}));
        const GroupProvenance group = read();
        QCOMPARE(group.decisions.size(), 2);
        QCOMPARE(group.tree.edges[2].to, m_post.uuid());
        QCOMPARE(group.tree.edges[2].status, SpanStatus::Accepted);
        QCOMPARE(group.tree.edges[2].how, DerivationHow::Summarises);
        QCOMPARE(group.tree.edges[1].outside, DerivationEdge::Outside::Named);
        QCOMPARE(group.tree.edges[1].name, u"Radio Sund"_s);
    }

    void aGroupThatIsGone()
    {
        QVERIFY((*m_project)->removeArticles({m_postArticle, m_wireArticle}));
        const auto found = readGroupProvenance((*m_project)->store(), m_group, *m_lexicons);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
    }

    void reading_stopsWhenAsked()
    {
        for (int allowed = 0; allowed < 6; ++allowed) {
            std::atomic<int> asked = 0;
            const auto found = readGroupProvenance((*m_project)->store(), m_group, *m_lexicons,
                                                   [&] { return asked++ >= allowed; });
            QVERIFY(!found);
            QCOMPARE(found.error().code, ErrorCode::Cancelled);
        }
    }

    void theReaderFollowsTheProject()
    {
        GroupReader reader(*m_project->project(), m_lexicons);
        QSignalSpy ready(&reader, &GroupReader::ready);
        QSignalSpy gone(&reader, &GroupReader::gone);
        reader.open(m_group);
        QVERIFY(!reader.value());
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(reader.value()->witnesses.size(), 3U);

        // What has nothing to do with the group is not read for.
        m_project->addSpan(m_postArticle, SpanKind::Entity, u"The ferry"_s);
        QVERIFY(!reader.isReading());

        SpanAttributes attributes;
        attributes.speaker = u"Jon Berg"_s;
        QVERIFY((*m_project)->updateSpan(m_blog, attributes));
        QTRY_COMPARE(ready.count(), 2);
        QVERIFY(std::ranges::any_of(reader.value()->contradictions, [](const ChainContradiction &one) {
            return one.conflict == ChainConflict::Speakers
                && one.parameters == QStringList{u"Mara Lind"_s, u"Jon Berg"_s};
        }));

        QVERIFY((*m_project)->unlinkSpan(m_blog));
        QTRY_COMPARE(ready.count(), 3);
        QCOMPARE(reader.value()->witnesses.size(), 2U);

        QVERIFY((*m_project)->unlinkSpan(m_wire));
        QTRY_COMPARE(gone.count(), 1);
        QVERIFY(reader.group().isNull());
        QVERIFY(!reader.value());
    }

    void anEdgeIsFollowedAtOnce()
    {
        GroupReader reader(*m_project->project(), m_lexicons);
        QSignalSpy ready(&reader, &GroupReader::ready);
        reader.open(m_group);
        QTRY_COMPARE(ready.count(), 1);
        Derivation rejected;
        rejected.id = DerivationId::make();
        rejected.from = m_blog.uuid();
        rejected.to = m_wire.uuid();
        rejected.status = SpanStatus::Rejected;
        QVERIFY((*m_project)->applyChanges(EditAction::EditDerivation, {Change<Derivation>{{}, rejected}}));
        QCOMPARE(ready.count(), 2);
        QVERIFY(reader.value()->tree.edges[2].to != m_wire.uuid());
    }

    void aVerdictMakesNothingAnew()
    {
        GroupReader reader(*m_project->project(), m_lexicons);
        QSignalSpy ready(&reader, &GroupReader::ready);
        reader.open(m_group);
        QTRY_COMPARE(ready.count(), 1);
        const auto collated = reader.value()->collated;
        QVERIFY(collated);
        QVERIFY(setVerdict(*m_project->project(), {m_blog}, Verdict::Altered));
        QCOMPARE(ready.count(), 2);
        QCOMPARE(reader.value()->witnesses[2].review->verdict, Verdict::Altered);
        QCOMPARE(reader.value()->collated, collated);
        QCOMPARE(reader.value()->tree.edges.size(), 3U);

        int place = 0;
        while (collated->places[size_t(place)].cells[1].classes
               == VariationClasses{VariationClass::Verbatim}) {
            ++place;
        }
        QVERIFY(setVariantClasses(*m_project->project(), variantPlace(*reader.value(), *collated, 1, place),
                                  {VariationClass::TranslationTrace}));
        QCOMPARE(ready.count(), 3);
        QCOMPARE(reader.value()->collated->places[size_t(place)].cells[1].classes,
                 VariationClasses{VariationClass::TranslationTrace});
    }

    void allIsOfOneMoment()
    {
        const auto store = (*m_project)->store().sibling(AccessMode::ReadOnly);
        QVERIFY(store);
        Derivation rejected;
        rejected.id = DerivationId::make();
        rejected.from = m_blog.uuid();
        rejected.to = m_wire.uuid();
        rejected.status = SpanStatus::Rejected;
        bool isWritten = false;
        const auto decideMeanwhile = [&] {
            isWritten = isWritten
                || (*m_project)->applyChanges(EditAction::EditDerivation, {Change<Derivation>{{}, rejected}});
            return false;
        };
        const auto before = readGroupProvenance(**store, m_group, *m_lexicons, decideMeanwhile);
        QVERIFY(before && isWritten);
        QVERIFY(before->decisions.isEmpty());
        QCOMPARE(read().decisions.size(), 1);
    }

private:
    [[nodiscard]] GroupProvenance read()
    {
        auto found = readGroupProvenance((*m_project)->store(), m_group, *m_lexicons);
        if (!found) {
            qFatal("The group was refused: %s", qPrintable(found.error().detail));
        }
        return *std::move(found);
    }

    static QList<SpanId> ids(const GroupProvenance &group)
    {
        QList<SpanId> found;
        for (const ProvenanceWitness &witness : group.witnesses) {
            found.append(witness.span.id);
        }
        return found;
    }

    std::shared_ptr<const ProvenanceLexicons> m_lexicons;
    std::unique_ptr<TestProject> m_project;
    ArticleId m_postArticle;
    ArticleId m_wireArticle;
    ArticleId m_blogArticle;
    SpanId m_post;
    SpanId m_wire;
    SpanId m_blog;
    QuoteGroupId m_group;
};

QTEST_GUILESS_MAIN(TestGroupProvenance)
#include "tst_groupprovenance.moc"
