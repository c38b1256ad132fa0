// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/storagefixture.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace Stemma;

/// Lists over one project with 40 articles and 400 spans, many of them equal in what is sorted by.
class TestLists : public QObject {
    Q_OBJECT

    std::unique_ptr<StorageFixture> m_project;
    QList<Article> m_articles;
    QList<Entity> m_entities;
    QList<Span> m_spans;

    ProjectStore &store() { return m_project->store(); }

private Q_SLOTS:

    void initTestCase()
    {
        m_project = std::make_unique<StorageFixture>();
        QRandomGenerator random(7);
        for (int i = 0; i < 40; ++i) {
            const Article plain = m_project->addArticle(u"Text number %1 of forty, long enough.\n"_s.arg(i));
            Article article = plain;
            article.title = QStringList{u"Österreich"_s, u"bank"_s, u"Bank"_s, u"Zoo"_s}[i % 4];
            article.outlet = u"Outlet %1"_s.arg(i % 3);
            article.author = i % 2 ? u"ANN"_s : QString();
            article.readState = ReadState(i % 3);
            if (i % 5) {
                article.published = *PublishedDate::fromString(u"2031-03-0%1"_s.arg(1 + i % 4));
            }
            m_project->apply({Change<Article>{plain, article}});
            m_articles.append(article);
        }
        Changes changes;
        for (int i = 0; i < 5; ++i) {
            m_entities.append({EntityId::make(), u"Entity %1"_s.arg(i), EntityType::Person, {}, {}, {}});
            changes.append(Change<Entity>{{}, m_entities.last()});
        }
        const Claim claim{ClaimId::make(), u"Schnee ist WEISS"_s, {}};
        changes.append(Change<Claim>{{}, claim});
        for (int i = 0; i < 400; ++i) {
            const qint64 start = random.bounded(8);
            Span span = StorageFixture::spanIn(m_articles[random.bounded(39)], {{start, start + 3}},
                                               SpanKind(i % 3));
            span.status = SpanStatus(i % 7 == 0 ? 2 : i % 2);
            span.annotator = i % 2 ? u"me"_s : u"you"_s;
            span.created = momentAfter(random.bounded(5));
            span.modified = momentAfter(random.bounded(5));
            if (span.kind == SpanKind::Entity) {
                span.entity = m_entities[random.bounded(4)].id;
            } else if (span.kind == SpanKind::Claim) {
                span.claim = claim.id;
            } else {
                span.cue = i % 4 ? u"said"_s : u"says"_s;
                span.source = i % 5 ? QString() : u"told ÄRZTE"_s;
                span.speaker = i % 8 ? EntityId() : m_entities[4].id;
            }
            m_spans.append(span);
            changes.append(Change<Span>{{}, span});
        }
        m_project->apply(changes);
        linkSomeQuotes();
    }

    void cleanupTestCase() { m_project.reset(); }

    void articlePagesJoinToTheWholeList_data()
    {
        QTest::addColumn<int>("sort");
        for (int sort = 0; sort <= int(ArticleSort::Spans); ++sort) {
            QTest::newRow(qPrintable(u"sort %1"_s.arg(sort))) << sort;
        }
    }

    void articlePagesJoinToTheWholeList()
    {
        QFETCH(const int, sort);
        ArticleQuery query;
        query.sort = ArticleSort(sort);
        const auto forward
            = allPages<ArticleRow>([&](qint64 offset) { return store().articles(query, offset, 7); },
                                   [](const ArticleRow &row) { return row.article.id.toString(); });
        query.order = SortOrder::Descending;
        auto backward
            = allPages<ArticleRow>([&](qint64 offset) { return store().articles(query, offset, 11); },
                                   [](const ArticleRow &row) { return row.article.id.toString(); });
        QCOMPARE(forward.size(), 40);
        QCOMPARE(QSet<QString>(forward.begin(), forward.end()).size(), 40);
        std::reverse(backward.begin(), backward.end());
        QCOMPARE(backward, forward);
    }

    void spanPagesJoinToTheWholeList_data()
    {
        QTest::addColumn<int>("sort");
        for (int sort = 0; sort <= int(SpanSort::Modified); ++sort) {
            QTest::newRow(qPrintable(u"sort %1"_s.arg(sort))) << sort;
        }
    }

    void spanPagesJoinToTheWholeList()
    {
        QFETCH(const int, sort);
        SpanQuery query;
        query.sort = SpanSort(sort);
        const auto id = [](const SpanRow &row) { return row.span.id.toString(); };
        const auto forward
            = allPages<SpanRow>([&](qint64 offset) { return store().spans(query, offset, 33); }, id);
        query.order = SortOrder::Descending;
        auto backward
            = allPages<SpanRow>([&](qint64 offset) { return store().spans(query, offset, 50); }, id);
        QCOMPARE(forward.size(), 400);
        QCOMPARE(QSet<QString>(forward.begin(), forward.end()).size(), 400);
        std::reverse(backward.begin(), backward.end());
        QCOMPARE(backward, forward);
    }

    void wholeListIsInTheOrderOfItsParts_data()
    {
        QTest::addColumn<int>("sort");
        QTest::addColumn<int>("order");
        for (const SpanSort sort : {SpanSort::Article, SpanSort::Published}) {
            for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending}) {
                QTest::addRow("sort %d, order %d", int(sort), int(order)) << int(sort) << int(order);
            }
        }
    }

    // Pages of all spans skip whole articles by their counts; a part of them is sorted span by span.
    void wholeListIsInTheOrderOfItsParts()
    {
        QFETCH(const int, sort);
        QFETCH(const int, order);
        SpanQuery query;
        query.sort = SpanSort(sort);
        query.order = SortOrder(order);
        const auto all = store().spans(query, 0, 500);
        QVERIFY(all);
        for (const SpanKind kind : {SpanKind::Entity, SpanKind::Quote, SpanKind::Claim}) {
            query.kind = kind;
            const auto part = store().spans(query, 0, 500);
            QVERIFY(part && !part->isEmpty());
            QStringList expected;
            for (const SpanRow &row : *part) {
                expected.append(row.span.id.toString());
            }
            QStringList found;
            for (const SpanRow &row : *all) {
                if (row.span.kind == kind) {
                    found.append(row.span.id.toString());
                }
            }
            QCOMPARE(found, expected);
        }
    }

    void listsAreSortedByWhatTheySay()
    {
        ArticleQuery query;
        qint64 last = std::numeric_limits<qint64>::min();
        const auto rows1 = store().articles(query, 0, 100);
        for (const ArticleRow &row : *rows1) {
            QVERIFY(row.article.published.sortKey() >= last);
            last = row.article.published.sortKey();
        }
        query.sort = ArticleSort::Spans;
        query.order = SortOrder::Descending;
        qint64 most = 1000;
        const auto rows2 = store().articles(query, 0, 100);
        for (const ArticleRow &row : *rows2) {
            QVERIFY(row.counts.total() <= most);
            most = row.counts.total();
        }
        SpanQuery spans;
        spans.sort = SpanSort::Created;
        QDateTime before = momentAfter(-1);
        const auto rows3 = store().spans(spans, 0, 500);
        for (const SpanRow &row : *rows3) {
            QVERIFY(row.span.created >= before);
            before = row.span.created;
        }
        spans.sort = SpanSort::Article;
        QString title;
        const auto rows4 = store().spans(spans, 0, 500);
        for (const SpanRow &row : *rows4) {
            QVERIFY(row.articleTitle.toLower() >= title);
            title = row.articleTitle.toLower();
        }
    }

    void countsOfAnArticleLeaveRejectedSpansOut()
    {
        const auto rows5 = store().articles({}, 0, 100);
        for (const ArticleRow &row : *rows5) {
            SpanCounts expected;
            const auto rows6 = store().spansOfArticle(row.article.id);
            for (const Span &span : *rows6) {
                if (span.status != SpanStatus::Rejected) {
                    (span.kind == SpanKind::Entity      ? expected.entities
                         : span.kind == SpanKind::Quote ? expected.quotes
                                                        : expected.claims)++;
                }
            }
            QCOMPARE(row.counts.entities, expected.entities);
            QCOMPARE(row.counts.quotes, expected.quotes);
            QCOMPARE(row.counts.claims, expected.claims);
            QVERIFY(row.length > 20);
        }
    }

    void everyWordOfAFilterMustStandSomewhere_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<qint64>("articles");
        QTest::newRow("none") << QString() << qint64(40);
        QTest::newRow("other case, beyond ASCII") << u"ÖSTER"_s << qint64(10);
        QTest::newRow("two words in two fields") << u"bank  ann"_s << qint64(10);
        QTest::newRow("one word missing") << u"bank nowhere"_s << qint64(0);
        QTest::newRow("a wildcard is a character") << u"%"_s << qint64(0);
        QTest::newRow("so is an underscore") << u"b_nk"_s << qint64(0);
        QTest::newRow("and a quotation mark") << u"' OR 1 --"_s << qint64(0);
    }

    void everyWordOfAFilterMustStandSomewhere()
    {
        QFETCH(const QString, filter);
        QFETCH(const qint64, articles);
        ArticleQuery query;
        query.filter = filter;
        QVERIFY(store().countArticles(query) == articles);
        QCOMPARE(store().articles(query, 0, 100)->size(), articles);
    }

    void spanFiltersKeepWhatFits()
    {
        const auto matching
            = [this](auto &&fits) { return qint64(std::count_if(m_spans.begin(), m_spans.end(), fits)); };
        SpanQuery query;
        QVERIFY(store().countSpans(query) == 400);
        query.kind = SpanKind::Claim;
        QVERIFY(store().countSpans(query)
                == matching([](const Span &span) { return span.kind == SpanKind::Claim; }));
        query.filter = u"schnee weiß"_s;
        QVERIFY(store().countSpans(query) == 0);
        query.filter = u"schnee weiss"_s;
        QVERIFY(store().countSpans(query) == matching([](const Span &span) { return !span.claim.isNull(); }));
        query = {};
        query.filter = u"ärzte said"_s;
        QVERIFY(store().countSpans(query) == matching([](const Span &span) {
                    return span.source == u"told ÄRZTE" && span.cue == u"said";
                }));
        query = {};
        query.entity = m_entities[4].id;
        QVERIFY(store().countSpans(query)
                == matching([this](const Span &span) { return span.speaker == m_entities[4].id; }));
        query = {};
        query.article = m_articles[3].id;
        query.status = SpanStatus::Accepted;
        QVERIFY(store().countSpans(query) == matching([this](const Span &span) {
                    return span.article == m_articles[3].id && span.status == SpanStatus::Accepted;
                }));
        query = {};
        query.unlinkedQuotesOnly = true;
        query.sort = SpanSort::Speaker;
        const qint64 unlinked
            = matching([](const Span &span) { return span.kind == SpanKind::Quote && span.group.isNull(); });
        QVERIFY(unlinked > 0);
        QVERIFY(store().countSpans(query) == unlinked);
        QCOMPARE(store().spans(query, 0, 500)->size(), unlinked);
    }

    void aVisitShowsEverySpanAsTheListDoes()
    {
        SpanQuery query;
        query.sort = SpanSort::Place;
        const auto rows = store().spans(query, 0, 500);
        qsizetype at = 0;
        QVERIFY(store().visitSpans([&](const SpanRow &row) {
            const SpanRow &listed = rows->at(at++);
            return row.span == listed.span && row.articleTitle == listed.articleTitle
                && row.outlet == listed.outlet && row.published == listed.published && row.url == listed.url
                && row.text == listed.text && row.entityName == listed.entityName
                && row.entityType == listed.entityType && row.speakerName == listed.speakerName
                && row.claimStatement == listed.claimStatement && row.groupBase == listed.groupBase;
        }));
        QCOMPARE(at, 400);
        int seen = 0;
        QVERIFY(store().visitSpans([&seen](const SpanRow &) { return ++seen < 3; }));
        QCOMPARE(seen, 3);
    }

    void aGroupShowsItsMembersAndBase()
    {
        const auto rows = store().groups({}, 0, 10);
        QCOMPARE(rows->size(), 2);
        QVERIFY(store().countGroups({}) == 2);
        for (const GroupRow &row : *rows) {
            const auto members = store().spansOfGroup(row.group.id);
            QSet<QString> articles;
            for (const Span &member : *members) {
                articles.insert(member.article.toString());
            }
            QCOMPARE(row.members, members->size());
            QCOMPARE(row.articles, articles.size());
            QCOMPARE(row.base.span.id, row.group.base);
        }
        GroupQuery query;
        query.filter = u"second"_s;
        QVERIFY(store().countGroups(query) == 1);
        query.filter = u"outlet"_s;
        QVERIFY(store().countGroups(query) == 2);
        QVERIFY(store().groups(query, 1, 5)->size() == 1);
    }

    void completionsComeMostUsedFirst()
    {
        QCOMPARE(*store().completions(Completion::Cue, u"SA"_s, 5), (QStringList{u"said"_s, u"says"_s}));
        QCOMPARE(*store().completions(Completion::Cue, u"ys"_s, 5), QStringList{u"says"_s});
        QCOMPARE(*store().completions(Completion::Source, u"ärz"_s, 5), QStringList{u"told ÄRZTE"_s});
        QCOMPARE(store().completions(Completion::Speaker, {}, 5)->first(), u"Entity 4"_s);
        QCOMPARE(store().completions(Completion::Entity, u"entity"_s, 3)->size(), 3);
        QCOMPARE(store().completions(Completion::Claim, u"weiss"_s, 3)->size(), 1);
        QCOMPARE(store().completions(Completion::Outlet, {}, 9)->size(), 3);
        QCOMPARE(*store().completions(Completion::Author, u"a"_s, 9), QStringList{u"ANN"_s});
        QCOMPARE(store().completions(Completion::Annotator, {}, 1)->size(), 1);
    }

    void entitiesAndClaimsAreListedByName()
    {
        const auto entities = store().entities(1, 3);
        QCOMPARE(entities->size(), 3);
        QVERIFY(entities->first() == m_entities[1]);
        QCOMPARE(store().claims(0, 10)->size(), 1);
        QCOMPARE(store().entitiesNamed(u"Entity 2"_s)->size(), 1);
    }

private:
    template <typename Row, typename Fetch, typename Key>
    static QStringList allPages(Fetch &&fetch, Key &&key)
    {
        QStringList keys;
        for (;;) {
            const Result<QList<Row>> page = fetch(keys.size());
            if (!page || page->isEmpty()) {
                return keys;
            }
            for (const Row &row : *page) {
                keys.append(key(row));
            }
        }
    }

    void linkSomeQuotes()
    {
        for (const QString &note : {u"first"_s, u"second"_s}) {
            QuoteGroup group{QuoteGroupId::make(), {}, note};
            Changes changes;
            for (Span &span : m_spans) {
                if (span.kind == SpanKind::Quote && span.group.isNull() && changes.size() < 5) {
                    const Span before = span;
                    span.group = group.id;
                    group.base = span.id;
                    changes.append(Change<Span>{before, span});
                }
            }
            changes.append(Change<QuoteGroup>{{}, group});
            m_project->apply(changes, EditAction::LinkQuotes);
        }
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
