// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/storagefixture.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kQuote = u"the harbour bridge will stay closed until the worn bearings have been replaced"_s;

} // namespace

/// Which articles have quotes in common, and in which order they are named.
class TestSharing : public QObject {
    Q_OBJECT

    std::unique_ptr<StorageFixture> m_project;
    int m_texts = 0;

    Article articleOf(const QString &text)
    {
        const int number = ++m_texts;
        return m_project->addArticle(text + u" (text %1)\n"_s.arg(number), u"Title %1"_s.arg(number));
    }

    Article plainArticle() { return articleOf(u"A text of its own without any marks in it."_s); }

    QuoteGroupId link(const QList<Article> &articles)
    {
        QuoteGroup group;
        group.id = QuoteGroupId::make();
        Changes changes;
        for (const Article &article : articles) {
            Span span = StorageFixture::spanIn(article, {{0, 5}});
            span.group = group.id;
            group.base = span.id;
            changes.append(Change<Span>{{}, span});
        }
        changes.append(Change<QuoteGroup>{{}, group});
        m_project->apply(changes);
        return group.id;
    }

    QList<SharingArticle> sharing(const Article &article, int limit = 10)
    {
        const auto found = m_project->store().articlesSharing(article.id, limit);
        if (!found) {
            qFatal("%s", qPrintable(found.error().detail));
        }
        return *found;
    }

    QList<ArticleId> idsSharing(const Article &article, int limit = 10)
    {
        QList<ArticleId> ids;
        for (const SharingArticle &one : sharing(article, limit)) {
            ids.append(one.article);
        }
        return ids;
    }

private Q_SLOTS:

    void init() { m_project = std::make_unique<StorageFixture>(); }

    void cleanup() { m_project.reset(); }

    void nothingSharedNothingFound()
    {
        const Article alone = plainArticle();
        plainArticle();
        QCOMPARE(sharing(alone), QList<SharingArticle>());
        const auto unknown = m_project->store().articlesSharing(ArticleId::make(), 3);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }

    void mostLinkedQuotesFirst()
    {
        const Article own = plainArticle();
        const Article once = plainArticle();
        const Article twice = plainArticle();
        link({own, once});
        link({own, twice});
        link({twice, own, own});
        const auto found = sharing(own);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).article, twice.id);
        QCOMPARE(found.at(0).linkedQuotes, 2);
        QCOMPARE(found.at(1).article, once.id);
        QCOMPARE(found.at(1).linkedQuotes, 1);
        QCOMPARE(idsSharing(own, 1), QList{twice.id});
        QCOMPARE(idsSharing(own, 0), QList<ArticleId>());
    }

    void aQuoteOfFewCountsMore()
    {
        const Article own = plainArticle();
        const Article rare = plainArticle();
        QList<Article> many{own};
        for (int i = 0; i < 6; ++i) {
            many.append(plainArticle());
        }
        link(many);
        link({own, rare});
        QCOMPARE(idsSharing(own).first(), rare.id);
        QCOMPARE(idsSharing(own).size(), 7);
    }

    void rejectedQuotesDoNotCount()
    {
        const Article own = plainArticle();
        const Article other = plainArticle();
        const QuoteGroupId group = link({own, other});
        const auto members = m_project->store().spansOfGroup(group);
        for (const Span &span : *members) {
            if (span.article == other.id) {
                Span rejected = span;
                rejected.status = SpanStatus::Rejected;
                m_project->apply({Change<Span>{span, rejected}});
            }
        }
        QCOMPARE(sharing(own), QList<SharingArticle>());
    }

    void otherWordingsOfATaggedQuoteAreFound()
    {
        const Article own = articleOf(u"He said that %1."_s.arg(kQuote));
        const Article same = articleOf(u"According to him “%1”."_s.arg(kQuote));
        const Article changed = articleOf(
            u"The worn bearings must first have been replaced, and until then the old harbour bridge stays closed."_s);
        const QString filler = u" and one more word"_s.repeated(8);
        articleOf(u"A bridge"_s + filler + u" bearings"_s + filler + u" replaced"_s + filler
                  + u" harbour closed."_s);
        m_project->apply({Change<Span>{{}, StorageFixture::spanIn(own, {{13, 13 + kQuote.size()}})}});
        const auto found = sharing(own);
        QCOMPARE(idsSharing(own), (QList{same.id, changed.id}));
        QCOMPARE(found.first().linkedQuotes, 0);
        QCOMPARE(found.first().similarQuotes, 1);
    }

    void quotationMarksServeWhereNothingIsTagged_data()
    {
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("close");
        QTest::newRow("straight") << u"\""_s << u"\""_s;
        QTest::newRow("curly") << u"“"_s << u"”"_s;
        QTest::newRow("low-high") << u"„"_s << u"“"_s;
        QTest::newRow("guillemets") << u"«"_s << u"»"_s;
        QTest::newRow("guillemets that point inwards, for the second time")
            << u"»Nie«, sagte sie. »"_s << u"«"_s;
        QTest::newRow("a wrong pair") << u"«"_s << u"\""_s;
    }

    void quotationMarksServeWhereNothingIsTagged()
    {
        QFETCH(const QString, open);
        QFETCH(const QString, close);
        const Article own = articleOf(u"He said: %1%2%3 and left."_s.arg(open, kQuote, close));
        const Article other = articleOf(u"She heard that %1, did she."_s.arg(kQuote));
        QCOMPARE(idsSharing(own), QList{other.id});
    }

    void wordsAreLookedForLiterally()
    {
        const Article own
            = articleOf(u"“NEAR OR (AND* NOT wildcards^ column: {text} the harbour” he said."_s);
        QCOMPARE(sharing(own), QList<SharingArticle>());
    }

    void linkedOnesComeBeforeSimilarOnes()
    {
        const Article own = articleOf(u"He said: “%1”."_s.arg(kQuote));
        const Article similar = articleOf(u"She said: “%1”."_s.arg(kQuote));
        const Article linked = plainArticle();
        link({own, linked});
        // The linked quote is what is tagged now; its five letters find nothing.
        QCOMPARE(idsSharing(own), QList{linked.id});
        m_project->apply({Change<Span>{{}, StorageFixture::spanIn(own, {{10, 10 + kQuote.size()}})}});
        QCOMPARE(idsSharing(own), (QList{linked.id, similar.id}));
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
