// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a reviewer decides: verdicts, classes of variants, edges. All of it is an edit like any other.

#include "models/project/provenance/reviewing.h"
#include "models/storage/reviews/reviewstore.h"
#include "tests/project/testgroup.h"

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestReviewing : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_lexicons = TestGroup::lexicons(QStringLiteral(STEMMA_RESOURCES)); }

    void init() { m_room = std::make_unique<TestGroup>(); }

    void cleanup()
    {
        const auto violations = project().store().check({});
        QVERIFY(violations);
        for (const auto &one : *violations) {
            qWarning() << one.rule << one.record << one.detail;
        }
        QVERIFY(violations->isEmpty());
        m_room.reset();
    }

    void verdictsAreKeptWithWhoAndWhen()
    {
        QVERIFY(setVerdict(project(), {m_room->wire, m_room->blog}, Verdict::Altered, u"lost a word"_s));
        QVERIFY(setGroupVerdict(project(), m_room->group, Verdict::NothingToSay));
        const GroupProvenance group = m_room->read(m_lexicons);
        QVERIFY(!group.witnesses[0].review);
        QCOMPARE(group.witnesses[1].review->verdict, Verdict::Altered);
        QCOMPARE(group.witnesses[1].review->note, u"lost a word"_s);
        QCOMPARE(group.witnesses[1].review->reviewer, u"Ada"_s);
        QVERIFY(group.witnesses[1].review->reviewed.isValid());
        QCOMPARE(group.review->verdict, Verdict::NothingToSay);
    }

    void aVerdictIsOneStepOfUndo()
    {
        const QByteArray before = *project().store().dump();
        QVERIFY(setVerdict(project(), {m_room->wire, m_room->blog}, Verdict::Faithful));
        const QByteArray after = *project().store().dump();
        QVERIFY(before != after);
        QCOMPARE(project().undoAction(), EditAction::Review);
        QVERIFY(project().undo());
        QCOMPARE(*project().store().dump(), before);
        QVERIFY(project().redo());
        QCOMPARE(*project().store().dump(), after);
    }

    void theNoteStaysWhenOnlyTheVerdictChanges()
    {
        QVERIFY(setVerdict(project(), {m_room->wire}, Verdict::Altered, u"see page 2"_s));
        QVERIFY(setVerdict(project(), {m_room->wire}, Verdict::Misleading));
        QCOMPARE(verdictOn(m_room->wire)->verdict, Verdict::Misleading);
        QCOMPARE(verdictOn(m_room->wire)->note, u"see page 2"_s);
        const qint64 edits = m_room->project.edits();
        QVERIFY(setVerdict(project(), {m_room->wire}, Verdict::Misleading));
        QCOMPARE(m_room->project.edits(), edits);
        QVERIFY(setVerdict(project(), {m_room->wire}, Verdict::Unset));
        QCOMPARE(verdictOn(m_room->wire)->note, u"see page 2"_s);
        QVERIFY(setVerdict(project(), {m_room->wire}, Verdict::Unset, QString()));
        QVERIFY(!verdictOn(m_room->wire));
    }

    void aNoteThatIsTakenBackWhileItIsTypedIsNoStepOfUndo()
    {
        QVERIFY(setVerdict(project(), {m_room->wire}, Verdict::Altered, u"see page 2"_s));
        const auto begun = verdictOn(m_room->wire);
        project().setAnnotator(u"Boole"_s);
        const QUuid visit = QUuid::createUuid();
        QVERIFY(setVerdict(project(), {m_room->wire}, Verdict::Altered, u"see page 23"_s, visit));
        QCOMPARE(verdictOn(m_room->wire)->reviewer, u"Boole"_s);
        QVERIFY(setVerdict(project(), {m_room->wire}, Verdict::Altered, u"see page 2"_s, visit));
        QVERIFY(*verdictOn(m_room->wire) == *begun);
        QVERIFY(project().undo());
        QVERIFY(!verdictOn(m_room->wire));
    }

    void onlyQuotesHaveVerdicts()
    {
        const SpanId name = m_room->project.addSpan(m_room->postArticle, SpanKind::Entity, u"Mara Lind"_s);
        const auto refused = setVerdict(project(), {m_room->wire, name}, Verdict::Verbatim);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
        QVERIFY(!verdictOn(m_room->wire));
        QCOMPARE(setGroupVerdict(project(), QuoteGroupId::make(), Verdict::Verbatim).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(setVerdict(project(), {SpanId::make()}, Verdict::Verbatim).error().code,
                 ErrorCode::NotFound);
    }

    void aQuoteThatIsNotLinkedMayHaveOne()
    {
        const SpanId alone = m_room->project.addSpan(m_room->postArticle, SpanKind::Quote, u"The weather"_s);
        QVERIFY(setVerdict(project(), {alone}, Verdict::Unverifiable));
        QCOMPARE(verdictOn(alone)->verdict, Verdict::Unverifiable);
    }

    void twoReviewersCannotBothWriteOne()
    {
        Review one;
        one.id = reviewOf(m_room->wire);
        one.span = m_room->wire;
        one.verdict = Verdict::Verbatim;
        QVERIFY(project().applyChanges(EditAction::Review, {Change<Review>{{}, one}}));
        one.verdict = Verdict::Altered;
        const auto refused = project().applyChanges(EditAction::Review, {Change<Review>{{}, one}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(verdictOn(m_room->wire)->verdict, Verdict::Verbatim);
    }

    void whatIsDeletedTakesItsReviewsAlong_data()
    {
        QTest::addColumn<QString>("deleted");
        QTest::addColumn<int>("left"); // verdicts
        QTest::newRow("a witness") << u"span"_s << 2;
        QTest::newRow("an article") << u"article"_s << 2;
        QTest::newRow("all but one article") << u"articles"_s << 1;
        QTest::newRow("the base") << u"base"_s << 3;
    }

    void whatIsDeletedTakesItsReviewsAlong()
    {
        QFETCH(QString, deleted);
        QFETCH(int, left);
        QVERIFY(setVerdict(project(), {m_room->wire, m_room->blog}, Verdict::Altered));
        QVERIFY(setGroupVerdict(project(), m_room->group, Verdict::Faithful));
        mark(1, {VariationClass::Punctuation});
        mark(2, {VariationClass::Negation});
        const QByteArray before = *project().store().dump();
        if (deleted == "span"_L1) {
            QVERIFY(project().removeSpans({m_room->blog}));
        } else if (deleted == "article"_L1) {
            QVERIFY(project().removeArticles({m_room->blogArticle}));
        } else if (deleted == "articles"_L1) {
            QVERIFY(project().removeArticles({m_room->blogArticle, m_room->postArticle}));
        } else {
            QVERIFY(project().removeSpans({m_room->post}));
        }
        QCOMPARE(reviews().reviews(0, 100)->size(), left);
        QCOMPARE(reviews().variantMarks(0, 100)->size(),
                 deleted == "span"_L1 || deleted == "article"_L1 ? 1 : 0);
        const auto violations = project().store().check({});
        QVERIFY(violations && violations->isEmpty());
        QVERIFY(project().undo());
        QCOMPARE(*project().store().dump(), before);
    }

    void whoLeavesTheGroupKeepsItsVerdict()
    {
        QVERIFY(setVerdict(project(), {m_room->blog}, Verdict::Fabricated));
        QVERIFY(setGroupVerdict(project(), m_room->group, Verdict::Faithful));
        mark(2, {VariationClass::Negation});
        QVERIFY(project().unlinkSpan(m_room->blog));
        QCOMPARE(verdictOn(m_room->blog)->verdict, Verdict::Fabricated);
        QCOMPARE(reviews().variantMarks(0, 100)->size(), 0);
        QVERIFY(project().unlinkSpan(m_room->wire));
        QVERIFY(!*reviews().review(reviewOf(m_room->group)));
        QVERIFY(project().undo());
        QVERIFY(*reviews().review(reviewOf(m_room->group)));
    }

    void groupsThatBecomeOneKeepWhatWasNoted()
    {
        const SpanId one = m_room->project.addSpan(m_room->postArticle, SpanKind::Quote, u"The ferry"_s);
        const SpanId other = m_room->project.addSpan(m_room->wireArticle, SpanKind::Quote, u"Shops"_s);
        const auto second = project().linkSpans({one, other});
        QVERIFY(second);
        QVERIFY(setGroupVerdict(project(), *second, Verdict::Altered, u"of the ferry"_s));
        QVERIFY(project().linkSpans({m_room->post, one}));
        QVERIFY(!*reviews().review(reviewOf(*second)));
        const auto kept = reviews().review(reviewOf(m_room->group));
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->note, u"of the ferry"_s);
        QVERIFY(project().undo());
        QVERIFY(*reviews().review(reviewOf(*second)));
        QVERIFY(setGroupVerdict(project(), m_room->group, Verdict::Faithful, u"of the tickets"_s));
        QVERIFY(project().linkSpans({m_room->post, one}));
        QCOMPARE((*reviews().review(reviewOf(m_room->group)))->verdict, Verdict::Faithful);
        QCOMPARE((*reviews().review(reviewOf(m_room->group)))->note, u"of the tickets\nof the ferry"_s);
    }

    void aPersonsClassGoesBeforeTheMachines()
    {
        GroupProvenance group = m_room->read(m_lexicons);
        Collation collation = group.collation();
        const int place = variationOf(collation, 1);
        QVERIFY(place >= 0);
        QVERIFY(!group.markAt(collation, 1, place));
        QVERIFY(setVariantClasses(project(), variantPlace(group, collation, 1, place),
                                  {VariationClass::Synonym, VariationClass::NameChange}));
        group = m_room->read(m_lexicons);
        collation = group.collation();
        const VariationClasses expected{VariationClass::NameChange, VariationClass::Synonym};
        QCOMPARE(collation.places[size_t(place)].cells[1].classes, expected);
        QCOMPARE(collation.classesOf(1).front(), VariationClass::NameChange);
        QCOMPARE(group.markAt(collation, 1, place)->reviewer, u"Ada"_s);
        QVERIFY(!group.markAt(collation, 2, place));
        // It is about these two: another base is another question.
        QVERIFY(!group.markAt(group.collation(2), 1, 0));
        // Found again when other things are ignored and places are parted otherwise.
        const Collation plain = group.collation(0, IgnoredDifference::Punctuation);
        const int there = variationOf(plain, 1);
        QVERIFY(there >= 0);
        QVERIFY(group.markAt(plain, 1, there));

        QVERIFY(setVariantClasses(project(), variantPlace(group, collation, 1, place),
                                  {VariationClass::Spelling}));
        QCOMPARE(reviews().variantMarks(0, 100)->size(), 1);
        QVERIFY(setVariantClasses(project(), variantPlace(group, collation, 1, place), {}));
        QCOMPARE(reviews().variantMarks(0, 100)->size(), 0);
        const auto alone = setVariantClasses(project(), {m_room->wire, m_room->wire, {0, 3}, {0, 3}},
                                             {VariationClass::Spelling});
        QVERIFY(!alone);
        QCOMPARE(alone.error().code, ErrorCode::InvalidValue);
    }

    void anEdgeIsConfirmedRedirectedAndForgotten()
    {
        QVERIFY(confirmDerivation(project(), m_room->blog, {m_room->post, {}}, DerivationHow::Copies));
        QCOMPARE(edgeOf(m_room->blog).to, m_room->post.uuid());
        QCOMPARE(edgeOf(m_room->blog).status, SpanStatus::Accepted);
        QVERIFY(confirmDerivation(project(), m_room->blog, {m_room->wire, {}}, DerivationHow::Summarises,
                                  u"same slip"_s));
        QCOMPARE(edgeOf(m_room->blog).to, m_room->wire.uuid());
        QCOMPARE(edgeOf(m_room->blog).how, DerivationHow::Summarises);
        QCOMPARE(project().store().derivations(0, 100)->size(), 1);
        QVERIFY(forgetDerivations(project(), m_room->blog));
        QCOMPARE(edgeOf(m_room->blog).status, SpanStatus::Suggested);
        QCOMPARE(project().undoAction(), EditAction::EditDerivation);
        QVERIFY(project().undo());
        QCOMPARE(edgeOf(m_room->blog).status, SpanStatus::Accepted);
    }

    void sourcesOutsideAreNodes()
    {
        QVERIFY(confirmDerivation(project(), m_room->blog, {{}, u"Radio Sund"_s}));
        QCOMPARE(edgeOf(m_room->blog).outside, DerivationEdge::Outside::Named);
        QCOMPARE(edgeOf(m_room->blog).name, u"Radio Sund"_s);
        QCOMPARE(sourceOf(edgeOf(m_room->blog)), (DerivationSource{{}, u"Radio Sund"_s}));
        QVERIFY(confirmDerivation(project(), m_room->blog, {}));
        QCOMPARE(edgeOf(m_room->blog).outside, DerivationEdge::Outside::Statement);
        QCOMPARE(edgeOf(m_room->blog).name, u"Mara Lind"_s);
        QCOMPARE(edgeOf(m_room->blog).status, SpanStatus::Accepted);
        QCOMPARE(project().store().derivations(0, 100)->size(), 1);
    }

    void whatIsRejectedIsNotProposedAgain()
    {
        QCOMPARE(edgeOf(m_room->blog).to, m_room->wire.uuid());
        QVERIFY(rejectDerivation(project(), m_room->blog, sourceOf(edgeOf(m_room->blog))));
        QVERIFY(edgeOf(m_room->blog).to != m_room->wire.uuid());
        // Rejected twice is rejected once; confirmed after all, it is confirmed.
        QVERIFY(rejectDerivation(project(), m_room->blog, {m_room->wire, {}}));
        QCOMPARE(project().store().derivations(0, 100)->size(), 1);
        QVERIFY(confirmDerivation(project(), m_room->blog, {m_room->wire, {}}));
        QCOMPARE(project().store().derivations(0, 100)->size(), 1);
        QCOMPARE(edgeOf(m_room->blog).to, m_room->wire.uuid());
        QVERIFY(rejectDerivation(project(), m_room->blog, {m_room->wire, {}}));
        QCOMPARE(project().store().derivations(0, 100)->size(), 1);
        QVERIFY(edgeOf(m_room->blog).to != m_room->wire.uuid());
    }

    void aCircleIsRefused()
    {
        QVERIFY(confirmDerivation(project(), m_room->wire, {m_room->post, {}}));
        QVERIFY(confirmDerivation(project(), m_room->blog, {m_room->wire, {}}));
        const auto refused = confirmDerivation(project(), m_room->post, {m_room->blog, {}},
                                               DerivationHow::Copies, {}, DateInversions::Allowed);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DerivationCircle);
        QCOMPARE(refused.error().parameters, (QStringList{u"Harbour Post"_s, u"Quay Blog"_s}));
        QCOMPARE(project().store().derivations(0, 100)->size(), 2);
    }

    void aDateInversionIsRefusedOrFlagged()
    {
        const auto refused = confirmDerivation(project(), m_room->post, {m_room->wire, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DateInversion);
        QCOMPARE(refused.error().parameters,
                 (QStringList{u"Harbour Post"_s, u"The Wire"_s, u"2031-03-04"_s, u"2031-03-05"_s}));
        QVERIFY(confirmDerivation(project(), m_room->post, {m_room->wire, {}}, DerivationHow::Unset, {},
                                  DateInversions::Allowed));
        const GroupProvenance group = m_room->read(m_lexicons);
        QVERIFY(std::ranges::any_of(group.tree.issues, [](const DerivationIssue &issue) {
            return issue.problem == DerivationProblem::ConfirmedInversion;
        }));
    }

    void edgesAreBetweenWitnessesOfOneGroup()
    {
        const SpanId alone = m_room->project.addSpan(m_room->postArticle, SpanKind::Quote, u"The weather"_s);
        for (const auto &[from, to] : {std::pair{m_room->post, m_room->post}, std::pair{m_room->wire, alone},
                                       std::pair{alone, m_room->wire}}) {
            const auto refused = confirmDerivation(project(), from, {to, {}});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
        }
        QCOMPARE(confirmDerivation(project(), SpanId::make(), {m_room->post, {}}).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(project().store().derivations(0, 100)->size(), 0);
    }

private:
    Project &project() { return *m_room->project.project(); }

    const ReviewStore &reviews() { return *ReviewStore::of(project().store()); }

    std::optional<Review> verdictOn(SpanId span) { return *reviews().review(reviewOf(span)); }

    DerivationEdge edgeOf(SpanId span) { return *m_room->read(m_lexicons).tree.edgeOf(span.uuid()); }

    static int variationOf(const Collation &collation, int witness)
    {
        for (int place = 0; place < int(collation.places.size()); ++place) {
            const CollationCell &cell = collation.places[size_t(place)].cells[size_t(witness)];
            if (collation.places[size_t(place)].isVariation && cell.reading != 0) {
                return place;
            }
        }
        return -1;
    }

    void mark(int witness, const VariationClasses &classes)
    {
        const GroupProvenance group = m_room->read(m_lexicons);
        const Collation collation = group.collation();
        const int place = variationOf(collation, witness);
        QVERIFY(place >= 0);
        QVERIFY(setVariantClasses(project(), variantPlace(group, collation, witness, place), classes));
    }

    ProvenanceLexicons m_lexicons;
    std::unique_ptr<TestGroup> m_room;
};

QTEST_GUILESS_MAIN(TestReviewing)
#include "tst_reviewing.moc"
