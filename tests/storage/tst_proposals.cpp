// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/proposals/proposalstore.h"
#include "tests/storage/storagefixture.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

constexpr int kEngine = 1;

Proposal proposalIn(const Article &article, const CodePointRanges &ranges, double score,
                    const QString &subject, SuggestionType type = SuggestionType::Quote)
{
    Proposal proposal;
    proposal.type = type;
    proposal.article = article.id;
    proposal.ranges = ranges;
    proposal.subject = subject;
    proposal.id = proposalId(article.id, type, subject);
    proposal.payload = u"{\"speaker\":\"Ада\"}"_s;
    proposal.score = score;
    proposal.reasons = u"[[\"sentence\"]]"_s;
    return proposal;
}

} // namespace

class TestProposals : public QObject {
    Q_OBJECT

private:
    static ProposalStore &kept(StorageFixture &project) { return *ProposalStore::of(project.store()); }

    static QStringList subjects(StorageFixture &project, const ProposalQuery &query = {})
    {
        QStringList found;
        const auto rows = kept(project).proposals(query, 0, 100);
        for (const ProposalRow &row : rows.value_or(QList<ProposalRow>())) {
            found.append(row.proposal.subject);
        }
        return found;
    }

    static void put(StorageFixture &project, const Article &article, const QList<Proposal> &proposals)
    {
        QVERIFY(kept(project).putScanned({{article.id, article.revision, proposals}}, kEngine));
    }

    static Suggestion decided(const Proposal &proposal, Decision decision)
    {
        return decisionOn(proposal, decision, momentAfter(9));
    }

private Q_SLOTS:

    void whatIsPutComesBackWithItsArticle()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"“One,” she said, “and two.”\n"_s, u"Ledger"_s);
        const Proposal one = proposalIn(article, {{1, 5}, {18, 26}}, 0.83, u"one and two"_s);
        put(project, article, {one});
        const auto rows = kept(project).proposals({}, 0, 10);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1);
        QVERIFY(rows->first().proposal == one);
        QCOMPARE(rows->first().articleTitle, u"Ledger"_s);
        QVERIFY(kept(project).proposalsOfArticle(article.id) == QList<Proposal>{one});
        QVERIFY(kept(project).openProposal(article.id, one.id) == one);
        QVERIFY(kept(project).countProposals({}) == 1);
        QVERIFY(project.store().articles({}, 0, 1)->first().proposals == 1);
    }

    void articlesThatAreNotLookedThroughAreKnown()
    {
        StorageFixture project;
        const Article first = project.addArticle(u"a"_s, u"A"_s);
        const Article second = project.addArticle(u"b"_s, u"B"_s);
        QVERIFY(kept(project).countUnscanned(kEngine) == 2);
        QCOMPARE(kept(project).unscanned(kEngine, {}, 9)->size(), 2);
        QCOMPARE(kept(project).unscanned(kEngine, first.id, 9)->first().id, second.id);
        put(project, first, {}); // also when it gave nothing
        QVERIFY(kept(project).countUnscanned(kEngine) == 1);
        QCOMPARE(kept(project).unscanned(kEngine, {}, 9)->first().id, second.id);
        QVERIFY(kept(project).countUnscanned(kEngine + 1) == 2);
        project.reopen();
        QVERIFY(kept(project).countUnscanned(kEngine) == 1);
    }

    void bestComeFirstAndWithinATwentiethByPlace()
    {
        StorageFixture project;
        const Article first = project.addArticle(u"a"_s, u"Alpha"_s);
        const Article second = project.addArticle(u"b"_s, u"Beta"_s);
        put(project, second,
            {proposalIn(second, {{5, 9}}, 0.93, u"b late"_s),
             proposalIn(second, {{1, 3}}, 0.91, u"b early"_s)});
        put(project, first,
            {proposalIn(first, {{1, 3}}, 0.92, u"a good"_s), proposalIn(first, {{5, 9}}, 0.55, u"a poor"_s)});
        QCOMPARE(subjects(project), (QStringList{u"a good"_s, u"b early"_s, u"b late"_s, u"a poor"_s}));
        QCOMPARE(subjects(project, {.order = ProposalQuery::Order::Place}),
                 (QStringList{u"a good"_s, u"a poor"_s, u"b early"_s, u"b late"_s}));
        QCOMPARE(subjects(project, {.minScore = 0.92}), (QStringList{u"a good"_s, u"b late"_s}));
        QVERIFY(kept(project).countProposals({.minScore = 0.92}) == 2);
        QCOMPARE(subjects(project, {.article = second.id}), (QStringList{u"b early"_s, u"b late"_s}));
        QCOMPARE(subjects(project, {.filter = u"alpha GOOD"_s}), QStringList{u"a good"_s});
        QCOMPARE(subjects(project, {.filter = u"ада poor"_s}), QStringList{u"a poor"_s});
        QCOMPARE(subjects(project, {.type = SuggestionType::Link}), QStringList());
        QCOMPARE(kept(project).proposals({}, 1, 2)->first().proposal.subject, u"b early"_s);
    }

    void theFilterFindsWhatPeopleRead_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("words of the quote") << u"MANY words"_s << true;
        QTest::newRow("the speaker") << u"ада"_s << true;
        QTest::newRow("the title") << u"ledger"_s << true;
        QTest::newRow("the end of a long quote") << u"zebra"_s << true;
        QTest::newRow("a key of the payload") << u"speaker"_s << false;
        QTest::newRow("its form") << u"direct"_s << false;
        QTest::newRow("the checksum of a long one") << u"0a1b"_s << false;
        QTest::newRow("the number of a repeated one") << u"#2"_s << false;
    }

    void theFilterFindsWhatPeopleRead()
    {
        QFETCH(const QString, filter);
        QFETCH(const bool, isFound);
        StorageFixture project;
        const Article article = project.addArticle(u"Many words and a zebra."_s, u"Ledger"_s);
        Proposal one = proposalIn(article, {{0, 22}}, 0.9, u"many words~0a1b2c3d#2"_s);
        one.payload = u"{\"form\":\"direct\",\"speaker\":\"Ада\",\"words\":\"many words and a zebra\"}"_s;
        put(project, article, {one});
        QCOMPARE(subjects(project, {.filter = filter}).size(), isFound ? 1 : 0);
        QVERIFY(kept(project).countProposals({.filter = filter}) == (isFound ? 1 : 0));
    }

    void aDecisionClosesAndTakingItBackOpens_data()
    {
        QTest::addColumn<Decision>("decision");
        QTest::newRow("accepted") << Decision::Accepted;
        QTest::newRow("rejected") << Decision::Rejected;
    }

    void aDecisionClosesAndTakingItBackOpens()
    {
        QFETCH(const Decision, decision);
        StorageFixture project;
        const Article article = project.addArticle(u"one two three four"_s);
        const Proposal one = proposalIn(article, {{0, 3}}, 0.9, u"one"_s);
        const Proposal two = proposalIn(article, {{4, 7}}, 0.8, u"two"_s);
        put(project, article, {one, two});
        const Change<Suggestion> change{{}, decided(one, decision)};
        project.apply({change});
        QCOMPARE(subjects(project), QStringList{u"two"_s});
        QVERIFY(kept(project).countProposals({}) == 1);
        QVERIFY(kept(project).openProposal(article.id, one.id) == std::nullopt);
        // Also after another look, and after a restart.
        put(project, article, {one, two});
        QCOMPARE(subjects(project), QStringList{u"two"_s});
        project.reopen();
        QCOMPARE(subjects(project), QStringList{u"two"_s});
        QVERIFY(kept(project).countProposals({}) == 1);
        project.apply(inverted({change}));
        QCOMPARE(subjects(project), (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(kept(project).countProposals({}) == 2);
    }

    void skippingDecidesNothing()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        const Proposal one = proposalIn(article, {{0, 3}}, 0.9, u"one"_s);
        put(project, article, {one});
        project.apply({Change<Suggestion>{{}, decided(one, Decision::Skipped)}});
        QCOMPARE(subjects(project), QStringList{u"one"_s});
    }

    void whatAPersonTaggedIsNotProposed_data()
    {
        QTest::addColumn<CodePointRanges>("tagged");
        QTest::addColumn<SpanKind>("kind");
        QTest::addColumn<bool>("isOpen");
        const CodePointRanges same{{20, 40}};
        QTest::newRow("the same words") << same << SpanKind::Quote << false;
        QTest::newRow("with the marks") << CodePointRanges{{19, 41}} << SpanKind::Quote << false;
        QTest::newRow("most of them") << CodePointRanges{{24, 40}} << SpanKind::Quote << false;
        QTest::newRow("in two parts") << CodePointRanges{{20, 28}, {31, 40}} << SpanKind::Quote << false;
        QTest::newRow("beginning before") << CodePointRanges{{5, 40}} << SpanKind::Quote << false;
        QTest::newRow("as claim") << same << SpanKind::Claim << true;
        QTest::newRow("a word within") << CodePointRanges{{22, 27}} << SpanKind::Quote << true;
        QTest::newRow("a quote around") << CodePointRanges{{0, 60}} << SpanKind::Quote << true;
        QTest::newRow("the next one") << CodePointRanges{{40, 60}} << SpanKind::Quote << true;
    }

    void whatAPersonTaggedIsNotProposed()
    {
        QFETCH(const CodePointRanges, tagged);
        QFETCH(const SpanKind, kind);
        QFETCH(const bool, isOpen);
        StorageFixture project;
        const Article article = project.addArticle(QString(60, u'x'));
        const Proposal proposal = proposalIn(article, {{20, 40}}, 0.9, u"words"_s);
        const Span span = StorageFixture::spanIn(article, tagged, kind);
        const QStringList expected = isOpen ? QStringList{u"words"_s} : QStringList();

        put(project, article, {proposal});
        project.apply({Change<Span>{{}, span}});
        QCOMPARE(subjects(project), expected);
        put(project, article, {proposal}); // tagged before it was looked through
        QCOMPARE(subjects(project), expected);
        QVERIFY(project.store().articles({}, 0, 1)->first().proposals == expected.size());
        project.apply({Change<Span>{span, {}}});
        QCOMPARE(subjects(project), QStringList{u"words"_s});
    }

    void movingAQuoteAwayOpensWhatItWasOn()
    {
        StorageFixture project;
        const Article article = project.addArticle(QString(90, u'x'));
        put(project, article, {proposalIn(article, {{20, 40}}, 0.9, u"words"_s)});
        const Span span = StorageFixture::spanIn(article, {{20, 40}});
        project.apply({Change<Span>{{}, span}});
        Span moved = span;
        moved.ranges = {{50, 70}};
        project.apply({Change<Span>{span, moved}});
        QCOMPARE(subjects(project), QStringList{u"words"_s});
    }

    void aNameThatIsTaggedStaysClosed()
    {
        StorageFixture project;
        const Article article = project.addArticle(QString(90, u'x'));
        put(project, article,
            {proposalIn(article, {{0, 4}, {50, 54}}, 0.9, u"Lind"_s, SuggestionType::Entity),
             proposalIn(article, {{20, 24}, {60, 64}}, 0.9, u"Olsen"_s, SuggestionType::Entity)});
        const Span first = StorageFixture::spanIn(article, {{0, 4}}, SpanKind::Entity);
        const Span second = StorageFixture::spanIn(article, {{50, 54}}, SpanKind::Entity);
        project.apply({Change<Span>{{}, first}});
        QCOMPARE(subjects(project), (QStringList{u"Lind"_s, u"Olsen"_s}));
        project.apply({Change<Span>{{}, second}});
        QCOMPARE(subjects(project), QStringList{u"Olsen"_s});
        // Another name between its places is none of its.
        project.apply({Change<Span>{{}, StorageFixture::spanIn(article, {{20, 24}}, SpanKind::Entity)}});
        QCOMPARE(subjects(project), QStringList{u"Olsen"_s});
        QVERIFY(project.store().articles({}, 0, 1)->first().proposals == 1);
        project.apply({Change<Span>{first, {}}});
        QCOMPARE(subjects(project), (QStringList{u"Lind"_s, u"Olsen"_s}));
        QVERIFY(project.store().articles({}, 0, 1)->first().proposals == 2);
    }

    void anArticleTakesItsProposalsAlong()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        const Article other = project.addArticle(u"two"_s);
        put(project, article, {proposalIn(article, {{0, 3}}, 0.9, u"one"_s)});
        put(project, other, {proposalIn(other, {{0, 3}}, 0.9, u"two"_s)});
        const auto revision = project.store().revision(article.revision);
        QVERIFY(revision);
        const Changes removal{Change<Article>{article, {}}, Change<Revision>{*revision, {}}};
        project.apply(removal);
        QCOMPARE(subjects(project), QStringList{u"two"_s});
        QVERIFY(kept(project).countProposals({}) == 1);
        project.apply(inverted(removal));
        QVERIFY(kept(project).countUnscanned(kEngine) == 1);
        QCOMPARE(subjects(project), QStringList{u"two"_s});
    }

    void whatWasDeletedOrHasAnotherTextMeanwhileIsPassedOver()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        QVERIFY(kept(project).putScanned(
            {{ArticleId::make(), RevisionId::make(), {}},
             {article.id, RevisionId::make(), {proposalIn(article, {{0, 3}}, 0.9, u"one"_s)}}},
            kEngine));
        QCOMPARE(subjects(project), QStringList());
        QVERIFY(kept(project).countUnscanned(kEngine) == 1);
    }

    void proposalsAreNeitherRowsNorJournal()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        const auto dump = project.store().dump();
        const auto entries = project.store().countJournal();
        put(project, article, {proposalIn(article, {{0, 3}}, 0.9, u"one"_s)});
        QVERIFY(project.store().dump() == dump);
        QVERIFY(project.store().countJournal() == entries);
        const auto violations = project.store().check([](double) { return true; });
        QVERIFY(violations);
        QVERIFY(violations->isEmpty());
    }

    void aReaderOfAnOlderFileSeesNone()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        project.close();
        project.corrupt("DROP TABLE proposal; DROP TABLE scanned_article; DROP TABLE indexed_article;"
                        " DROP TABLE quote_segment; DROP TRIGGER links_of_gone_article;"
                        " DROP TRIGGER links_of_changed_article; DROP TABLE review; DROP TABLE variant_mark; "
                        "DROP TABLE group_gauge;"
                        " DROP TABLE packed_spans;"
                        " ALTER TABLE article_spans DROP COLUMN edit; PRAGMA user_version = 1");
        {
            const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
            QVERIFY(reader);
            const ProposalStore *proposals = ProposalStore::of(std::as_const(**reader));
            QVERIFY(proposals->countProposals({}) == 0);
            QVERIFY(proposals->proposalsOfArticle(article.id) == QList<Proposal>());
            QCOMPARE((*reader)->articles({}, 0, 9)->size(), 1);
        }
        // Who may write brings it up to date; a copy of the old one stays.
        project.reopen();
        QVERIFY(kept(project).countUnscanned(kEngine) == 1);
        QVERIFY(project.store().article(article.id) == article);
        QVERIFY(QFileInfo::exists(project.folder() + u"/Über uns.backup-v1.stemma"_s));
    }

    void readersWriteNone()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        const auto reader = project.store().sibling(AccessMode::ReadOnly);
        QVERIFY(reader);
        const auto put = ProposalStore::of(**reader)->putScanned({{article.id, article.revision, {}}}, 1);
        QVERIFY(!put);
        QCOMPARE(put.error().code, ErrorCode::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestProposals)
#include "tst_proposals.moc"
