// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/quoteindex/segmentstore.h"
#include "tests/storage/storagefixture.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

constexpr int kEngine = 3;

NewSegment segmentOf(const QList<Article> &articles, const QByteArray &bytes)
{
    NewSegment segment;
    segment.language = u"en"_s;
    segment.passages = 7;
    segment.bytes = bytes;
    for (const Article &article : articles) {
        segment.articles.append({article.id, article.revision});
    }
    return segment;
}

} // namespace

class TestSegments : public QObject {
    Q_OBJECT

private:
    static SegmentStore &kept(StorageFixture &project) { return *SegmentStore::of(project.store()); }

    static QList<ArticleId> unread(StorageFixture &project)
    {
        QList<ArticleId> ids;
        const auto articles = kept(project).unread({}, kEngine, {}, 100);
        for (const Article &article : articles.value_or(QList<Article>())) {
            ids.append(article.id);
        }
        return ids;
    }

private Q_SLOTS:

    void whatWasPutComesBack()
    {
        StorageFixture project;
        const Article first = project.addArticle(u"one"_s);
        const Article second = project.addArticle(u"two"_s);
        QCOMPARE(unread(project), (QList<ArticleId>{first.id, second.id}));
        const auto id = kept(project).putSegment(segmentOf({first}, "bytes\0more"_ba), kEngine);
        QVERIFY(id);
        project.reopen();
        QVERIFY(kept(project).segments() == (QList<SegmentInfo>{{*id, u"en"_s, 7}}));
        QVERIFY(kept(project).segmentBytes(*id) == "bytes\0more"_ba);
        QVERIFY(kept(project).segmentBytes(*id + 1) == QByteArray());
        QCOMPARE(kept(project).indexedArticles(kEngine)->value(first.id).segment, *id);
        QCOMPARE(kept(project).indexedArticles(kEngine + 1)->size(), 0);
        QCOMPARE(unread(project), QList<ArticleId>{second.id});
        QVERIFY(kept(project).countUnread({}, kEngine) == 1);
        QVERIFY(kept(project).countUnread({}, kEngine + 1) == 2);
        QVERIFY(kept(project).countUnread(1, kEngine) == 2); // nobody looked for proposals
    }

    void oneInPlaceOfOthers()
    {
        StorageFixture project;
        const Article first = project.addArticle(u"one"_s);
        const Article second = project.addArticle(u"two"_s);
        const Article third = project.addArticle(u"three"_s);
        const auto one = kept(project).putSegment(segmentOf({first}, "1"_ba), kEngine);
        const auto two = kept(project).putSegment(segmentOf({second, third}, "2"_ba), kEngine);
        NewSegment both = segmentOf({first, second}, "12"_ba);
        both.replaces = {*one, *two};
        const auto id = kept(project).putSegment(both, kEngine);
        QVERIFY(id);
        QCOMPARE(kept(project).segments()->size(), 1);
        QCOMPARE(kept(project).indexedArticles(kEngine)->value(second.id).segment, *id);
        QCOMPARE(unread(project), QList<ArticleId>{third.id}); // what it does not have is to be read again
    }

    void droppedOnesTakeTheirArticlesOutOfTheIndex()
    {
        StorageFixture project;
        const Article first = project.addArticle(u"one"_s);
        const auto id = kept(project).putSegment(segmentOf({first}, "1"_ba), kEngine);
        QVERIFY(kept(project).dropSegments({*id, *id + 5}));
        QVERIFY(kept(project).segments()->isEmpty());
        QCOMPARE(unread(project), QList<ArticleId>{first.id});
        // Its number is never used again.
        QVERIFY(*kept(project).putSegment(segmentOf({first}, "2"_ba), kEngine) > *id);
    }

    void editsTakeArticlesOutOfTheIndex()
    {
        StorageFixture project;
        const Article first = project.addArticle(u"one"_s);
        const Article second = project.addArticle(u"two"_s);
        QVERIFY(kept(project).putSegment(segmentOf({first, second}, "12"_ba), kEngine));
        const auto revision = project.store().revision(first.revision);
        QVERIFY(revision);
        // Deleted, and back with undo: to be read again.
        const Changes removal{Change<Article>{first, {}}, Change<Revision>{*revision, {}}};
        project.apply(removal);
        QCOMPARE(kept(project).indexedArticles(kEngine)->keys(), QList<ArticleId>{second.id});
        project.apply(inverted(removal));
        QCOMPARE(unread(project), QList<ArticleId>{first.id});
        // Another text, and back: what was read of the first one holds again.
        QVERIFY(project.store().putContents({u"two and more"_s}, {}));
        Revision next = StorageFixture::revisionOf(second, u"two and more"_s);
        next.original = {};
        Article changed = second;
        changed.revision = next.id;
        const Changes revised{Change<Revision>{{}, next}, Change<Article>{second, changed}};
        project.apply(revised);
        QCOMPARE(unread(project), (QList<ArticleId>{first.id, second.id}));
        project.apply(inverted(revised));
        QCOMPARE(unread(project), QList<ArticleId>{first.id});
    }

    void whatWasDeletedOrHasAnotherTextMeanwhileIsNotNoted()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        Article gone = article;
        gone.id = ArticleId::make();
        Article other = article;
        other.revision = RevisionId::make();
        QVERIFY(kept(project).putSegment(segmentOf({gone, other}, "1"_ba), kEngine));
        QCOMPARE(unread(project), QList<ArticleId>{article.id});
    }

    void theIndexIsNeitherRowsNorJournal()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        const auto dump = project.store().dump();
        const auto entries = project.store().countJournal();
        QVERIFY(kept(project).putSegment(segmentOf({article}, "1"_ba), kEngine));
        QVERIFY(project.store().dump() == dump);
        QVERIFY(project.store().countJournal() == entries);
        QVERIFY(project.store().check([](double) { return true; })->isEmpty());
    }

    void aReaderOfAnOlderFileSeesNone()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        project.close();
        project.corrupt("DROP TABLE indexed_article; DROP TABLE quote_segment;"
                        " DROP TRIGGER links_of_gone_article; DROP TRIGGER links_of_changed_article;"
                        " DROP TABLE review; DROP TABLE variant_mark; DROP TABLE group_gauge;"
                        " DROP TABLE packed_spans; ALTER TABLE article_spans DROP COLUMN edit;"
                        " PRAGMA user_version = 3");
        {
            const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
            QVERIFY(reader);
            const SegmentStore *segments = SegmentStore::of(std::as_const(**reader));
            QVERIFY(segments->segments()->isEmpty());
            QVERIFY(segments->indexedArticles(kEngine)->isEmpty());
            QVERIFY(segments->countUnread({}, kEngine) == 1);
        }
        project.reopen();
        QCOMPARE(unread(project), QList<ArticleId>{article.id});
    }

    void readersWriteNone()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"one"_s);
        const auto reader = project.store().sibling(AccessMode::ReadOnly);
        QVERIFY(reader);
        const auto put = SegmentStore::of(**reader)->putSegment(segmentOf({article}, "1"_ba), kEngine);
        QVERIFY(!put);
        QCOMPARE(put.error().code, ErrorCode::ReadOnly);
        QCOMPARE(SegmentStore::of(**reader)->dropSegments({1}).error().code, ErrorCode::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestSegments)
#include "tst_segments.moc"
