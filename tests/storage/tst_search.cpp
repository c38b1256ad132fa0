// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/searchablestore.h"
#include "models/storage/searchsql.h"
#include "tests/storage/storagefixture.h"

#include <QRegularExpression>

#include <random>

using namespace Qt::StringLiterals;
using namespace Stemma;

/// What the store offers to a search: texts from the index or all of them, and spans by what is said of them.
class TestSearch : public QObject {
    Q_OBJECT

    std::unique_ptr<StorageFixture> m_project;
    QList<Article> m_articles;
    QList<Span> m_spans;

    ProjectStore &store() { return m_project->store(); }

    /// Likely texts, then the others, each once.
    static void visitAll(const ProjectStore &store, const SearchQuery &query,
                         const SearchableStore::TextVisitor &visitor)
    {
        const SearchableStore &index = *SearchableStore::of(store);
        QSet<ArticleId> seen;
        const auto once = [&](const SearchedArticle &article, const QString &text) {
            if (seen.contains(article.id)) {
                qFatal("%s twice", qPrintable(article.title));
            }
            seen.insert(article.id);
            return visitor(article, text);
        };
        const auto likely = index.visitLikelyTexts(query, once);
        double last = 0;
        const auto done = likely ? index.visitOtherTexts(query, *likely, once,
                                                         [&](double share) {
                                                             if (share < last || share > 1) {
                                                                 qFatal("share %f after %f", share, last);
                                                             }
                                                             last = share;
                                                             return true;
                                                         })
                                 : std::unexpected(likely.error());
        if (!done) {
            qFatal("%s", qPrintable(done.error().parameters.join(u' ') + done.error().detail));
        }
    }

    QStringList titlesFor(const SearchQuery &query) { return titlesIn(store(), query); }

    static QStringList titlesIn(const ProjectStore &store, const SearchQuery &query)
    {
        QStringList titles;
        TextFinder finder(query.pattern);
        visitAll(store, query, [&](const SearchedArticle &article, const QString &text) {
            if (finder.firstIn(text)) {
                titles.append(article.title);
            }
            return true;
        });
        titles.sort();
        return titles;
    }

    QList<SpanId> spansFor(const SearchQuery &query)
    {
        QList<SpanId> ids;
        const auto done = SearchableStore::of(store())->visitSpansSaying(
            query,
            [&ids](const SpanRow &row) {
                ids.append(row.span.id);
                return true;
            },
            [] { return true; });
        if (!done) {
            qFatal("%s", qPrintable(done.error().parameters.join(u' ') + done.error().detail));
        }
        return ids;
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_project = std::make_unique<StorageFixture>();
        const QList<std::pair<QString, QString>> texts{
            {u"A"_s, u"The bank said: “We don’t sell customers’ data.”\n"_s},
            {u"B"_s, u"Die Straße zur Bänk ist gesperrt.\n"_s},
            {u"C"_s, u"Nobody sells, data or not.\n"_s},
            {u"D"_s, u"大銀行の発表です。\n"_s},
            {u"E"_s, u"Łukasz and Søren met in İzmir — twice…\n"_s},
        };
        for (const auto &[title, text] : texts) {
            const Article plain = m_project->addArticle(text, title);
            Article article = plain;
            article.outlet = m_articles.size() % 2 ? u"Post"_s : u"Ledger"_s;
            if (title != u"E") {
                article.published = *PublishedDate::fromString(u"2018-08-0%1"_s.arg(m_articles.size() + 1));
            }
            m_project->apply({Change<Article>{plain, article}});
            m_articles.append(article);
        }
        const Entity bank{
            EntityId::make(), u"Zentralbank"_s, EntityType::Organisation, {u"ZB Group"_s}, {}, {}};
        const Claim claim{ClaimId::make(), u"The bank sells data"_s, {}};
        Span entity = StorageFixture::spanIn(m_articles[0], {{4, 8}}, SpanKind::Entity);
        entity.entity = bank.id;
        Span quote = StorageFixture::spanIn(m_articles[0], {{16, 45}}, SpanKind::Quote);
        quote.speaker = bank.id;
        quote.cue = u"erklärte"_s;
        quote.status = SpanStatus::Suggested;
        quote.annotator = u"Ada"_s;
        Span stated = StorageFixture::spanIn(m_articles[1], {{0, 10}}, SpanKind::Claim);
        stated.claim = claim.id;
        stated.note = u"erklärt sich selbst"_s;
        Span told = StorageFixture::spanIn(m_articles[2], {{0, 6}}, SpanKind::Quote);
        told.source = u"told the Zentralblatt"_s;
        m_spans = {entity, quote, stated, told};
        m_project->apply({Change<Entity>{{}, bank}, Change<Claim>{{}, claim}, Change<Span>{{}, entity},
                          Change<Span>{{}, quote}, Change<Span>{{}, stated}, Change<Span>{{}, told}});
    }

    void cleanupTestCase() { m_project.reset(); }

    void textsAreFound_data()
    {
        QTest::addColumn<FindPattern>("pattern");
        QTest::addColumn<QString>("titles");
        QTest::newRow("a word") << FindPattern{.text = u"bank"_s} << u"A B"_s;
        QTest::newRow("the beginning of one") << FindPattern{.text = u"sel"_s} << u"A C"_s;
        QTest::newRow("a whole one") << FindPattern{.text = u"sell"_s, .wholeWords = true} << u"A"_s;
        QTest::newRow("the inside of one") << FindPattern{.text = u"ell"_s} << u"A C"_s;
        QTest::newRow("the inside is no whole one")
            << FindPattern{.text = u"ell"_s, .wholeWords = true} << QString();
        QTest::newRow("the end of one and the next") << FindPattern{.text = u"ße zur"_s} << u"B"_s;
        QTest::newRow("one letter") << FindPattern{.text = u"z"_s} << u"B E"_s;
        QTest::newRow("a phrase") << FindPattern{.text = u"don't sell"_s} << u"A"_s;
        QTest::newRow("the signs in it count") << FindPattern{.text = u"sells data"_s} << QString();
        QTest::newRow("and are found") << FindPattern{.text = u"sells, data"_s} << u"C"_s;
        QTest::newRow("ss is ß") << FindPattern{.text = u"strasse"_s} << u"B"_s;
        QTest::newRow("ß is ß") << FindPattern{.text = u"Straße"_s} << u"B"_s;
        QTest::newRow("diacritics matter when asked")
            << FindPattern{.text = u"bank"_s, .matchesDiacritics = true} << u"A"_s;
        QTest::newRow("no blanks between words") << FindPattern{.text = u"銀行"_s} << u"D"_s;
        QTest::newRow("signs alone") << FindPattern{.text = u"“"_s} << u"A"_s;
        QTest::newRow("an expression")
            << FindPattern{.text = u"n.t sell\\b|ist g"_s, .isRegular = true} << u"A B"_s;
        QTest::newRow("a stroke that was typed") << FindPattern{.text = u"Søren"_s} << u"E"_s;
        QTest::newRow("a letter with a dot") << FindPattern{.text = u"izmir"_s} << u"E"_s;
        QTest::newRow("a dash") << FindPattern{.text = u"İzmir - twice..."_s} << u"E"_s;
    }

    void textsAreFound()
    {
        QFETCH(const FindPattern, pattern);
        QFETCH(const QString, titles);
        QCOMPARE(titlesFor({.pattern = pattern}).join(u' '), titles);
    }

    void filtersNarrow()
    {
        SearchQuery query{.pattern = {.text = u"[ae]"_s, .isRegular = true}};
        QCOMPARE(titlesFor(query).join(u' '), u"A B C E"_s);
        query.outlet = u"Ledger"_s;
        QCOMPARE(titlesFor(query).join(u' '), u"A C E"_s);
        query.from = QDate(2018, 8, 2);
        QCOMPARE(titlesFor(query).join(u' '), u"C"_s);
        query.outlet.clear();
        query.until = QDate(2018, 8, 2);
        QCOMPARE(titlesFor(query).join(u' '), u"B"_s);
        query = {.pattern = {.text = u"e"_s}};
        query.article = m_articles[2].id;
        QCOMPARE(titlesFor(query).join(u' '), u"C"_s);
    }

    // What is typed is never an operator of the index, and never an error.
    void hostilePatternsAreTakenLiterally_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"\""_s,
                                    u"\"\""_s,
                                    u"bank\""_s,
                                    u"bank AND"_s,
                                    u"NOT bank"_s,
                                    u"bank OR data"_s,
                                    u"NEAR(bank data)"_s,
                                    u"text:bank"_s,
                                    u"^bank"_s,
                                    u"bank*"_s,
                                    u"*"_s,
                                    u"(bank"_s,
                                    u"bank)"_s,
                                    u"{bank}"_s,
                                    u"-bank"_s,
                                    u"bank + data"_s,
                                    u"'; DROP TABLE article; --"_s,
                                    u"%"_s,
                                    u"\\"_s,
                                    u"\u0001"_s,
                                    u"\u202ebank"_s,
                                    QString(QChar(0xd800)),
                                    u"bank "_s.repeated(5'000),
                                    u"x"_s.repeated(200'000),
                                    u"\" "_s.repeated(5'000)}) {
            QTest::newRow(qUtf8Printable(text.left(20))) << text;
        }
        QTest::newRow("zero") << QString(QChar(0)) + u"bank"_s;
    }

    void hostilePatternsAreTakenLiterally()
    {
        QFETCH(const QString, text);
        const SearchQuery query{.pattern = {.text = text}};
        // Against a plain look at every text.
        QStringList expected;
        TextFinder finder(query.pattern);
        for (const Article &article : std::as_const(m_articles)) {
            const auto content = store().text(store().revision(article.revision)->text);
            if (finder.firstIn(*content)) {
                expected.append(article.title);
            }
        }
        QCOMPARE(titlesFor(query), expected);
        (void)spansFor(query);
    }

    // Of a beginning that very many words have the index gives some texts; all others follow, each once.
    void aCommonBeginningIsFoundEverywhere()
    {
        StorageFixture project;
        QStringList expected;
        for (int i = 0; i < 6; ++i) {
            const QString title = QString::number(i);
            // Alone more than is read of the index, all of one word or each of another.
            const QString word = i % 2 ? u"montag "_s.repeated(900) : u"monat%1 mond "_s.arg(i).repeated(450);
            (void)project.addArticle((i == 5 ? QString(u"simone "_s) : word) + title, title);
            expected.append(title);
        }
        for (const QString &pattern : {u"m"_s, u"mo"_s, u"mon"_s}) {
            const SearchQuery query{.pattern = {.text = pattern}};
            int likelyTexts = 0;
            QVERIFY(SearchableStore::of(project.store())
                        ->visitLikelyTexts(query, [&](const auto &, const auto &) {
                            ++likelyTexts;
                            return true;
                        }));
            QVERIFY2(likelyTexts > 0 && likelyTexts < 5, qPrintable(QString::number(likelyTexts)));
            QStringList titles;
            TextFinder finder(query.pattern);
            visitAll(project.store(), query, [&](const SearchedArticle &article, const QString &text) {
                if (finder.firstIn(text)) {
                    titles.append(article.title);
                }
                return true;
            });
            titles.sort();
            QCOMPARE(titles, expected);
        }
        QStringList titles;
        visitAll(project.store(), {.pattern = {.text = u"mond mon"_s}},
                 [&](const SearchedArticle &article, const QString &) {
                     titles.append(article.title);
                     return true;
                 });
        titles.sort();
        QCOMPARE(titles, expected);
    }

    void onlyTheCurrentTextOfAnArticleIsSearched()
    {
        StorageFixture project;
        const auto titlesWith = [&project](const QString &word) {
            return titlesIn(project.store(), {.pattern = {.text = word}});
        };
        const Article first = project.addArticle(u"The family said nothing.\n"_s, u"One"_s);
        QCOMPARE(titlesWith(u"family"_s), QStringList{u"One"_s});
        const QString newText = u"Rewritten.\n"_s;
        QVERIFY(project.store().putContents({newText}, {}));
        const Revision second = StorageFixture::revisionOf(first, newText);
        Article changed = first;
        changed.revision = second.id;
        project.apply({Change<Revision>{{}, second}, Change<Article>{first, changed}});
        QCOMPARE(titlesWith(u"family"_s), QStringList());
        QCOMPARE(titlesWith(u"rewritten"_s), QStringList{u"One"_s});
    }

    // The index must leave out no text in which the finder would find it from the beginning of a word on;
    // what it cannot know must be among the others.
    void theIndexLeavesNothingOut()
    {
        std::mt19937 random(7);
        static constexpr QStringView kPieces[]{
            u"bank", u"Bänk",    u" ", u" ",  u"-", u"’",  u"'",   u"…",      u"straße", u"ss", u"9",
            u"é",    u"e\u0301", u"x", u", ", u"“", u"\n", u"№ 5", u"\u00ad", u"ﬁ",      u"Ｆ"};
        // The index takes these for other words, or for none: the text comes with all others.
        static const QRegularExpression kUnknown(u"[\u00adﬁＦ]"_s);
        const auto text = [&random](quint32 pieces) {
            QString made;
            for (quint32 i = 0; i < pieces; ++i) {
                made += kPieces[random() % std::size(kPieces)];
            }
            return made;
        };
        StorageFixture project;
        QStringList texts;
        for (int i = 0; i < 60; ++i) {
            texts.append(text(14) + QString::number(i));
            (void)project.addArticle(texts.last(), QString::number(i));
        }
        int known = 0;
        for (int i = 0; i < 600; ++i) {
            const QString &whole = texts.at(int(random() % 60));
            // From the beginning of a word on: that is what the index can find.
            qsizetype start = qsizetype(random() % quint32(whole.size()));
            while (
                start > 0
                && (whole[start].isLetterOrNumber() || whole[start].isMark() || whole[start] == u'\u00ad')) {
                --start;
            }
            start += start > 0 ? 1 : 0;
            const SearchQuery query{
                .pattern = {.text = whole.sliced(start, std::min<qsizetype>(6, whole.size() - start)),
                            .wholeWords = i % 3 == 0}};
            TextFinder finder(query.pattern);
            if (finder.isNothing() || query.pattern.text.contains(u"straße") || !finder.firstIn(whole)) {
                continue;
            }
            bool isThere = false;
            const auto look = [&](const SearchedArticle &, const QString &candidate) {
                isThere = isThere || candidate == whole;
                return true;
            };
            if (whole.contains(kUnknown)) {
                visitAll(project.store(), query, look);
            } else {
                QVERIFY(SearchableStore::of(project.store())->visitLikelyTexts(query, look));
                known += isThere ? 1 : 0;
            }
            QVERIFY2(isThere, qUtf8Printable(query.pattern.text + u" in "_s + whole));
        }
        QVERIFY(known > 10);
    }

    void spansAreFoundByWhatIsSaidOfThem()
    {
        const auto sorted = [](QList<SpanId> ids) {
            std::sort(ids.begin(), ids.end());
            return ids;
        };
        SearchQuery query{.pattern = {.text = u"zentral"_s}};
        QCOMPARE(sorted(spansFor(query)), sorted({m_spans[0].id, m_spans[1].id, m_spans[3].id}));
        query.where = SearchQuery::Where::Quotes;
        QCOMPARE(sorted(spansFor(query)), sorted({m_spans[1].id, m_spans[3].id}));
        query.status = SpanStatus::Suggested;
        QCOMPARE(spansFor(query), QList<SpanId>{m_spans[1].id});
        query.annotator = u"Bo"_s;
        QVERIFY(spansFor(query).isEmpty());
        query = {.pattern = {.text = u"erklar"_s}};
        QCOMPARE(sorted(spansFor(query)), sorted({m_spans[1].id, m_spans[2].id})); // a cue, a note
        query.outlet = u"Post"_s;
        QCOMPARE(spansFor(query), QList<SpanId>{m_spans[2].id});
        QCOMPARE(spansFor({.pattern = {.text = u"sells data"_s}}), QList<SpanId>{m_spans[2].id});
        QCOMPARE(spansFor({.pattern = {.text = u"ZB group"_s}}).size(), 2); // another name of the entity
        QCOMPARE(spansFor({.pattern = {.text = u"z.+bl"_s, .isRegular = true}}),
                 QList<SpanId>{m_spans[3].id});
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
