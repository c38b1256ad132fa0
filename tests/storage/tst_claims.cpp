// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which article takes which stance to which claim: what the store counts from its indexes against the same
// counted from the records.

#include "models/storage/claims/claimstore.h"
#include "tests/storage/storagefixture.h"

#include <QRandomGenerator>

#include <map>

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

using Cells = std::map<std::pair<ArticleId, ClaimId>, StanceCounts>;

} // namespace

class TestClaims : public QObject {
    Q_OBJECT

    std::unique_ptr<StorageFixture> m_project;
    QList<Article> m_articles;
    QList<Claim> m_claims;
    QList<Span> m_spans;

    [[nodiscard]] const ClaimStore &claims() const { return *ClaimStore::of(m_project->store()); }

    [[nodiscard]] Article added(const QString &title, const QString &outlet, const QString &published)
    {
        const Article plain = m_project->addArticle(u"Twelve letters.\n"_s);
        Article article = plain;
        article.title = title;
        article.outlet = outlet;
        article.published = *PublishedDate::fromString(published);
        m_project->apply({Change<Article>{plain, article}});
        return article;
    }

    [[nodiscard]] Claim stated(const QString &statement)
    {
        const Claim claim{ClaimId::make(), statement, {}};
        m_project->apply({Change<Claim>{{}, claim}});
        return claim;
    }

    Span say(const Article &article, const Claim &claim, Stance stance,
             SpanStatus status = SpanStatus::Accepted, qint64 start = 0)
    {
        Span span = StorageFixture::spanIn(article, {{start, start + 3}}, SpanKind::Claim);
        span.claim = claim.id;
        span.stance = stance;
        span.status = status;
        m_project->apply({Change<Span>{{}, span}});
        return span;
    }

    /// The cells as the records say.
    [[nodiscard]] Cells expectedCells(const std::function<bool(const Claim &)> &isWanted) const
    {
        Cells cells;
        for (const Span &span : m_spans) {
            const auto claim = std::ranges::find(m_claims, span.claim, &Claim::id);
            if (claim != m_claims.cend() && span.status != SpanStatus::Rejected && isWanted(*claim)) {
                cells[{span.article, span.claim}].add(span.stance, 1);
            }
        }
        return cells;
    }

    [[nodiscard]] Cells storedCells(const ClaimQuery &query) const
    {
        Cells cells;
        const qint64 count = claims().countClaimRows(query).value_or(-1);
        qint64 rows = 0;
        std::pair<qint64, QUuid> last{std::numeric_limits<qint64>::min(), {}};
        for (qint64 offset = 0; offset < count; offset += 7) {
            const auto page = claims().claimRows(query, offset, 7);
            if (!page) {
                qFatal("%s", qPrintable(page.error().detail));
            }
            for (const ClaimRow &row : *page) {
                ++rows;
                const std::pair<qint64, QUuid> place{row.published.sortKey(), row.article.uuid()};
                if (place.first < last.first) {
                    qFatal("Rows are not in the order of dates");
                }
                last = place;
                for (const ClaimCell &cell : row.cells) {
                    cells[{row.article, cell.claim}] = cell.stances;
                }
            }
        }
        if (rows != count) {
            qFatal("%lld rows, counted %lld", rows, count);
        }
        return cells;
    }

    void fillAtRandom()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 45; ++i) {
            m_articles.append(added(u"Article %1"_s.arg(i), i % 6 ? u"Outlet %1"_s.arg(i % 5) : QString(),
                                    u"2031-03-0%1"_s.arg(1 + i % 9)));
        }
        for (int i = 0; i < 12; ++i) {
            m_claims.append(stated(u"%1 number %2"_s.arg(i % 2 ? u"ÜBER snow"_s : u"Rain"_s).arg(i)));
        }
        Changes changes;
        for (int i = 0; i < 260; ++i) {
            const qint64 start = random.bounded(8);
            const auto kind = SpanKind(random.bounded(3));
            Span span = StorageFixture::spanIn(m_articles[random.bounded(40)], {{start, start + 2}}, kind);
            if (kind == SpanKind::Claim) {
                span.claim = random.bounded(9) == 0 ? ClaimId() : m_claims[random.bounded(11)].id;
                span.stance = Stance(random.bounded(5));
            }
            span.status = SpanStatus(random.bounded(3));
            m_spans.append(span);
            changes.append(Change<Span>{{}, span});
        }
        m_project->apply(changes);
    }

private Q_SLOTS:

    void init()
    {
        m_project = std::make_unique<StorageFixture>();
        m_articles.clear();
        m_claims.clear();
        m_spans.clear();
    }

    void nothingIsThereWithoutAClaim()
    {
        const Article article = added(u"One"_s, {}, u"2031-03-01"_s);
        const Span span = StorageFixture::spanIn(article, {{0, 3}}, SpanKind::Claim);
        m_project->apply({Change<Span>{{}, span}});
        (void)stated(u"Nobody says so"_s);
        QCOMPARE(claims().countClaimRows({}).value(), 0);
        QVERIFY(claims().claimRows({}, 0, 10)->isEmpty());
        QVERIFY(claims().claimSummaries({})->isEmpty());
        QCOMPARE(claims().countContradictions({}).value(), 0);
        QVERIFY(claims().contradictions({}, 0, 10)->isEmpty());
        QCOMPARE(claims().contradictingSpans(ClaimId::make(), {}).error().code, ErrorCode::NotFound);
    }

    void cellsAreWhatTheRecordsSay()
    {
        fillAtRandom();
        const auto all = [](const Claim &) { return true; };
        QVERIFY(storedCells({}) == expectedCells(all));
        const auto isSnow = [](const Claim &claim) { return claim.statement.contains(u"snow"_s); };
        // Case does not matter; all words must be there.
        QVERIFY(storedCells({.filter = u"über SNOW"_s}) == expectedCells(isSnow));
        QVERIFY(storedCells({.filter = u"snow rain"_s}).empty());

        const Cells cells = expectedCells(all);
        std::map<ClaimId, StanceCounts> everywhere;
        for (const auto &[place, stances] : cells) {
            for (int stance = 0; stance < 5; ++stance) {
                everywhere[place.second].add(Stance(stance), stances.of(Stance(stance)));
            }
        }
        const auto isContradicted = [&](const Claim &claim) { return everywhere[claim.id].contradicts(); };
        QVERIFY(storedCells({.contradictedOnly = true}) == expectedCells(isContradicted));
    }

    void summariesCountArticlesAndSpans()
    {
        fillAtRandom();
        const Cells cells = expectedCells([](const Claim &) { return true; });
        const auto summaries = claims().claimSummaries({});
        QVERIFY(summaries);
        QSet<ClaimId> seen;
        qint64 last = std::numeric_limits<qint64>::max();
        for (const ClaimSummary &summary : *summaries) {
            ClaimSummary expected;
            expected.claim = *std::ranges::find(m_claims, summary.claim.id, &Claim::id);
            for (const auto &[place, stances] : cells) {
                if (place.second == summary.claim.id) {
                    ++expected.articles;
                    expected.spans += stances.total();
                    for (int stance = 0; stance < 5; ++stance) {
                        expected.stances.add(Stance(stance), stances.of(Stance(stance)) > 0 ? 1 : 0);
                    }
                }
            }
            QVERIFY(summary == expected);
            QVERIFY(summary.articles <= last);
            last = summary.articles;
            seen.insert(summary.claim.id);
        }
        QCOMPARE(seen.size(), summaries->size());
        for (const auto &[place, stances] : cells) {
            QVERIFY(seen.contains(place.second));
        }
    }

    void contradictionsAreWhatTheRecordsSay()
    {
        fillAtRandom();
        const Cells cells = expectedCells([](const Claim &) { return true; });
        QSet<std::pair<ClaimId, ArticleId>> expected;
        std::map<ClaimId, std::pair<QSet<ArticleId>, QSet<ArticleId>>> sides;
        for (const auto &[place, stances] : cells) {
            if (stances.contradicts()) {
                expected.insert({place.second, place.first});
            }
            if (stances.of(Stance::Asserts) > 0) {
                sides[place.second].first.insert(place.first);
            }
            if (stances.of(Stance::Denies) > 0) {
                sides[place.second].second.insert(place.first);
            }
        }
        for (const auto &[claim, side] : sides) {
            const auto &[asserting, denying] = side;
            if (!asserting.isEmpty() && !denying.isEmpty() && (asserting + denying).size() > 1) {
                expected.insert({claim, ArticleId()});
            }
        }
        const qint64 count = claims().countContradictions({}).value();
        QSet<std::pair<ClaimId, ArticleId>> found;
        for (qint64 offset = 0; offset < count; offset += 5) {
            const auto page = claims().contradictions({}, offset, 5);
            QVERIFY(page);
            for (const ClaimContradiction &each : *page) {
                found.insert({each.claim.id, each.article});
                QVERIFY(each.asserting > 0 && each.denying > 0);
                QVERIFY(!each.assertedIn.isEmpty() && !each.deniedIn.isEmpty());
                const auto spans = claims().contradictingSpans(each.claim.id, each.article);
                QVERIFY(spans);
                const Span assertion = *m_project->store().span(spans->assertion);
                const Span denial = *m_project->store().span(spans->denial);
                QCOMPARE(assertion.stance, Stance::Asserts);
                QCOMPARE(denial.stance, Stance::Denies);
                QCOMPARE(assertion.claim, each.claim.id);
                QCOMPARE(denial.claim, each.claim.id);
                QCOMPARE(assertion.article == denial.article, !each.article.isNull());
            }
        }
        QCOMPARE(found.size(), count);
        QVERIFY(found == expected);
        QVERIFY(!expected.isEmpty());
    }

    void aDenialBesideTheFirstAssertionIsSetAgainstAnotherArticle()
    {
        const Article first = added(u"First"_s, {}, u"2031-03-01"_s);
        const Article second = added(u"Second"_s, u"Wire"_s, u"2031-03-02"_s);
        const Claim claim = stated(u"The bridge is shut"_s);
        say(first, claim, Stance::Asserts);
        const Span denial = say(first, claim, Stance::Denies, SpanStatus::Accepted, 4);
        const Span assertion = say(second, claim, Stance::Asserts);
        const auto spans = claims().contradictingSpans(claim.id, {});
        QVERIFY(spans);
        QCOMPARE(spans->assertion, assertion.id);
        QCOMPARE(spans->denial, denial.id);
        const auto rows = claims().contradictions({}, 0, 10);
        QCOMPARE(rows->size(), 2);
        QVERIFY(rows->first().article.isNull()); // that between articles comes first
        QCOMPARE(rows->first().asserting, 2);
        QCOMPARE(rows->first().assertedIn,
                 (QStringList{u"First"_s, u"Wire"_s})); // a title where no outlet is
        QCOMPARE(rows->first().deniedIn, QStringList{u"First"_s});
        QCOMPARE(rows->last().article, first.id);
    }

    void anOutletIsNamedOnce()
    {
        const Claim claim = stated(u"The bridge is shut"_s);
        say(added(u"One"_s, u"AFP"_s, u"2031-03-01"_s), claim, Stance::Asserts);
        say(added(u"Two"_s, u"AFP"_s, u"2031-03-02"_s), claim, Stance::Asserts);
        say(added(u"Three"_s, u"Wire"_s, u"2031-03-03"_s), claim, Stance::Asserts);
        say(added(u"Four"_s, u"Post"_s, u"2031-03-04"_s), claim, Stance::Denies);
        const auto rows = claims().contradictions({}, 0, 10);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().asserting, 3);
        QCOMPARE(rows->first().assertedIn, (QStringList{u"AFP"_s, u"Wire"_s}));
        QCOMPARE(rows->first().assertingOutlets, 2);
        QCOMPARE(rows->first().denyingOutlets, 1);
    }

    void outletsThatAreNotNamedAreCounted()
    {
        const Claim claim = stated(u"The bridge is shut"_s);
        for (int i = 0; i < 14; ++i) { // two articles of each of seven
            say(added(u"Article %1"_s.arg(i), u"Outlet %1"_s.arg(i % 7), u"2031-03-%1"_s.arg(i + 10)), claim,
                Stance::Asserts);
        }
        say(added(u"Last"_s, u"Post"_s, u"2031-04-01"_s), claim, Stance::Denies);
        const auto rows = claims().contradictions({}, 0, 10);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().assertedIn.size(), 4);
        QCOMPARE(rows->first().assertingOutlets, 7);
        QCOMPARE(rows->first().asserting, 14);
    }

    void whatWasRejectedContradictsNothing()
    {
        const Article first = added(u"First"_s, {}, u"2031-03-01"_s);
        const Article second = added(u"Second"_s, {}, u"2031-03-02"_s);
        const Claim claim = stated(u"The bridge is shut"_s);
        say(first, claim, Stance::Asserts);
        say(second, claim, Stance::Denies, SpanStatus::Rejected);
        QCOMPARE(claims().countContradictions({}).value(), 0);
        QCOMPARE(claims().countClaimRows({}).value(), 1);
        say(second, claim, Stance::Denies, SpanStatus::Suggested);
        QCOMPARE(claims().countContradictions({}).value(), 1);
    }

    void aCellOpensItsSpansByPlace()
    {
        const Article article = added(u"First"_s, {}, u"2031-03-01"_s);
        const Claim claim = stated(u"The bridge is shut"_s);
        const Span later = say(article, claim, Stance::Asserts, SpanStatus::Accepted, 6);
        const Span sooner = say(article, claim, Stance::Reports, SpanStatus::Accepted, 1);
        say(article, claim, Stance::Denies, SpanStatus::Rejected, 3);
        const auto spans = claims().claimSpans(article.id, claim.id);
        QVERIFY(spans);
        QCOMPARE(spans->size(), 2);
        QCOMPARE(spans->first().id, sooner.id);
        QCOMPARE(spans->last().id, later.id);
        QVERIFY(claims().claimSpans(article.id, ClaimId::make())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
