// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Joining spans to claims and saying how they stand to them.

#include "models/project/claims/claiming.h"
#include "models/storage/claims/claimstore.h"
#include "tests/items/testproject.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

class TestClaiming : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProject> m_room;
    ArticleId m_ledger;
    ArticleId m_wire;
    SpanId m_shut;
    SpanId m_open;

    [[nodiscard]] const ProjectStore &store() { return m_room->project()->store(); }

    [[nodiscard]] Project &project() { return *m_room->project(); }

    [[nodiscard]] Span span(SpanId id) { return *store().span(id); }

    [[nodiscard]] QString claimOf(SpanId id)
    {
        const ClaimId claim = span(id).claim;
        return claim.isNull() ? QString() : store().claim(claim)->statement;
    }

    [[nodiscard]] qint64 claimCount() { return store().claims(0, 100)->size(); }

private Q_SLOTS:

    void init()
    {
        m_room = std::make_unique<TestProject>();
        m_ledger = m_room->addArticle(u"Bridge"_s, u"Ledger"_s, u"2031-04-01"_s,
                                      u"The bridge is shut, says the mayor.\n"_s);
        m_wire = m_room->addArticle(u"No"_s, u"Wire"_s, u"2031-04-02"_s, u"It is open, a clerk says.\n"_s);
        m_shut = m_room->addSpan(m_ledger, SpanKind::Claim, u"The bridge is shut"_s);
        m_open = m_room->addSpan(m_wire, SpanKind::Claim, u"It is open"_s);
    }

    void cleanup() { m_room.reset(); }

    void spansOfTwoArticlesJoinOneClaim()
    {
        QCOMPARE(*joinClaim(project(), m_shut, u" The bridge is closed "_s), m_shut);
        QCOMPARE(*joinClaim(project(), m_open, u"The bridge is closed"_s), m_open);
        QCOMPARE(claimCount(), 1);
        QCOMPARE(span(m_shut).claim, span(m_open).claim);
        QCOMPARE(claimOf(m_shut), u"The bridge is closed"_s);
        // The same again changes nothing.
        const qint64 edits = m_room->edits();
        QVERIFY(joinClaim(project(), m_open, u"The bridge is closed"_s));
        QCOMPARE(m_room->edits(), edits);
        QVERIFY(project().undo());
        QVERIFY(project().undo());
        QCOMPARE(claimCount(), 0);
        QCOMPARE(claimOf(m_shut), QString());
        QVERIFY(project().redo());
        QCOMPARE(claimOf(m_shut), u"The bridge is closed"_s);
    }

    void anotherClaimIsMadeAndAnUnusedOneGoes()
    {
        QVERIFY(joinClaim(project(), m_shut, u"The bridge is closed"_s));
        QVERIFY(joinClaim(project(), m_open, u"The bridge is closed"_s));
        QVERIFY(joinClaim(project(), m_open, u"The bridge is open"_s));
        QCOMPARE(claimCount(), 2); // a new one, though it could have been reworded for one user only
        QVERIFY(joinClaim(project(), m_shut, u"The bridge is open"_s));
        QCOMPARE(claimCount(), 1);
        QVERIFY(project().undo());
        QCOMPARE(claimCount(), 2);
        QCOMPARE(claimOf(m_shut), u"The bridge is closed"_s);
        QVERIFY(joinClaim(project(), m_shut, {}));
        QCOMPARE(claimOf(m_shut), QString());
        QCOMPARE(claimCount(), 1);
    }

    void aClaimWithANoteStays()
    {
        QVERIFY(joinClaim(project(), m_shut, u"The bridge is closed"_s));
        const Claim claim = *store().claim(span(m_shut).claim);
        Claim noted = claim;
        noted.note = u"Ask the council"_s;
        QVERIFY(project().applyChanges(EditAction::EditClaim, {Change<Claim>{claim, noted}}));
        QVERIFY(joinClaim(project(), m_shut, {}));
        QCOMPARE(claimCount(), 1);
    }

    void aQuoteGetsAClaimSpanOfItsWords()
    {
        const SpanId quote = m_room->addSpan(m_ledger, SpanKind::Quote, u"bridge is shut"_s, [] {
            NewSpan span;
            span.speaker = u"The mayor"_s;
            return span;
        }());
        const qint64 edits = m_room->edits();
        const auto joined = joinClaim(project(), quote, u"The bridge is closed"_s);
        QVERIFY(joined);
        QCOMPARE(m_room->edits(), edits + 1);
        QVERIFY(*joined != quote);
        QCOMPARE(span(*joined).kind, SpanKind::Claim);
        QCOMPARE(span(*joined).ranges, span(quote).ranges);
        QCOMPARE(span(*joined).speaker, span(quote).speaker);
        QCOMPARE(span(*joined).annotator, u"Ada"_s);
        QCOMPARE(span(quote).kind, SpanKind::Quote);
        // Once more finds the one that is there.
        QCOMPARE(*joinClaim(project(), quote, u"The bridge is closed"_s), *joined);
        QCOMPARE(joinClaim(project(), quote, {}).error().code, ErrorCode::InvalidValue);
        QVERIFY(project().undo());
        QVERIFY(!store().span(*joined));
        QCOMPARE(claimCount(), 0);
    }

    void aStanceIsGivenToManyInOneStep()
    {
        QVERIFY(setStance(project(), {m_shut, m_open}, Stance::Denies));
        QCOMPARE(span(m_shut).stance, Stance::Denies);
        QCOMPARE(span(m_open).stance, Stance::Denies);
        const qint64 edits = m_room->edits();
        QVERIFY(setStance(project(), {m_shut, m_open}, Stance::Denies));
        QCOMPARE(m_room->edits(), edits);
        QVERIFY(project().undo());
        QCOMPARE(span(m_shut).stance, Stance::Unset);
        QCOMPARE(span(m_open).stance, Stance::Unset);
        const SpanId name = m_room->addSpan(m_ledger, SpanKind::Entity, u"mayor"_s);
        QCOMPARE(setStance(project(), {m_shut, name}, Stance::Asserts).error().code, ErrorCode::InvalidValue);
        QCOMPARE(span(m_shut).stance, Stance::Unset);
    }

    void rewordingKeepsTheClaimOrMergesTwo()
    {
        QVERIFY(joinClaim(project(), m_shut, u"The bridge is closed"_s));
        QVERIFY(joinClaim(project(), m_open, u"The bridge is open"_s));
        const ClaimId closed = span(m_shut).claim;
        QCOMPARE(*rewordClaim(project(), closed, u"The bridge is shut"_s), closed);
        QCOMPARE(claimOf(m_shut), u"The bridge is shut"_s);
        const ClaimId open = span(m_open).claim;
        QCOMPARE(*rewordClaim(project(), open, u"The bridge is shut"_s), closed);
        QCOMPARE(span(m_open).claim, closed);
        QCOMPARE(claimCount(), 1);
        QVERIFY(project().undo());
        QCOMPARE(claimOf(m_open), u"The bridge is open"_s);
        QCOMPARE(claimCount(), 2);
        QCOMPARE(rewordClaim(project(), open, u"  "_s).error().code, ErrorCode::InvalidValue);
    }
};

QTEST_GUILESS_MAIN(TestClaiming)
#include "tst_claiming.moc"
