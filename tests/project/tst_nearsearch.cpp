// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/nearsearch.h"
#include "models/storage/proposals/proposalstore.h"
#include "tests/items/testproject.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kLedger
    = u"Ann Poe said: “The bearings of the bridge are worn, and buses cannot cross.” Rust was "
      "found in the pylons last March.\n"_s;
const QString kPost
    = u"The bridge closed. “The bearing of the bridge is worn and no bus crosses,” Poe said.\n"_s;
const QString kGerman
    = u"„Die Lager der Brücke sind verschlissen und die Busse fahren nicht“, sagte Poe.\n"_s;
const QString kAsked = u"the bearings of the bridge are worn and buses can't cross"_s;

/// A project whose texts are read.
struct Desk {
    Desk()
    {
        ledger = file.addArticle(u"Ledger"_s, u"L"_s, u"2031-01-01"_s, kLedger);
        post = file.addArticle(u"Post"_s, u"P"_s, u"2031-01-02"_s, kPost);
        german = file.addArticle(u"Blatt"_s, u"B"_s, u"2031-01-03"_s, kGerman);
    }

    void read(Project *project = nullptr)
    {
        search.setProject(project != nullptr ? project : file.project());
        QCOMPARE(search.state(), NearSearch::State::Reading);
        QTRY_COMPARE(search.state(), NearSearch::State::Ready);
    }

    /// Articles that answer, the nearest first.
    QList<ArticleId> ask(const NearQuestion &question)
    {
        QSignalSpy answered(&search, &NearSearch::answered);
        search.ask(question);
        for (int i = 0; i < 100 && answered.isEmpty(); ++i) {
            (void)answered.wait(50);
        }
        QList<ArticleId> articles;
        for (const NearMatch &match : answered.last().at(1).value<std::vector<NearMatch>>()) {
            articles.append(match.article);
        }
        return articles;
    }

    QList<ArticleId> ask(const QString &words) { return ask(NearQuestion{.words = words}); }

    TestProject file;
    NearSearch search{{QStringLiteral(STEMMA_CUES)}, {QStringLiteral(STEMMA_WORDS)}};
    ArticleId ledger;
    ArticleId post;
    ArticleId german;
};

CodePointRange placeOf(const QString &text, const QString &words)
{
    const SourceText source(text);
    const qsizetype at = text.indexOf(words);
    return source.toCodePoints(TextRange{at, at + words.size()});
}

} // namespace

class TestNearSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void theNearestFirstInTheLanguageOfEach()
    {
        Desk desk;
        desk.read();
        QCOMPARE(desk.ask(kAsked), (QList<ArticleId>{desk.ledger, desk.post}));
        QCOMPARE(desk.ask(u"die Lager einer Brücke sind verschlissen"_s), QList<ArticleId>{desk.german});
        QCOMPARE(desk.ask(u"rust found in pylons"_s), QList<ArticleId>{desk.ledger}); // no quotation
        QVERIFY(desk.ask(u"the harbour master sold his lighthouse"_s).isEmpty());
        QVERIFY(desk.ask(QString()).isEmpty());
    }

    void theVeryWordsComeBeforeRewordings()
    {
        Desk desk;
        const ArticleId near = desk.file.addArticle(u"Near"_s, u"N"_s, u"2031-01-04"_s,
                                                    u"The ferries leave at noon every day.\n"_s);
        const ArticleId exact = desk.file.addArticle(
            u"Exact"_s, u"E"_s, u"2031-01-05"_s,
            u"As far as anybody could remember, and whatever the weather did to the harbour or to the "
            "temper of the mayor, the FERRY leaves at noon every day, and no clerk had written anything else.\n"_s);
        desk.read();
        QCOMPARE(desk.ask(u"The ferry leaves at noon every day."_s), (QList<ArticleId>{exact, near}));
        QCOMPARE(desk.ask(u"The ferries leave at noon every day"_s), (QList<ArticleId>{near, exact}));
    }

    void thePlaceItselfIsLeftOut()
    {
        Desk desk;
        desk.read();
        const CodePointRange own = placeOf(kLedger, u"bearings of the bridge are worn"_s);
        QCOMPARE(desk.ask({kAsked, desk.ledger, own}), QList<ArticleId>{desk.post});
        // Another place of the same article is none of it.
        const CodePointRange other = placeOf(kLedger, u"Rust was"_s);
        QCOMPARE(desk.ask({kAsked, desk.ledger, other}), (QList<ArticleId>{desk.ledger, desk.post}));
    }

    void articlesThatComeAndGo()
    {
        Desk desk;
        desk.read();
        const ArticleId fresh = desk.file.addArticle(u"Wire"_s, u"W"_s, u"2031-01-04"_s,
                                                     u"“The bearings of the bridge are worn,” she said.\n"_s);
        QTRY_VERIFY(desk.ask(kAsked).contains(fresh));
        QVERIFY(desk.file->removeArticles({desk.post}));
        QVERIFY(!desk.ask(kAsked).contains(desk.post)); // at once
        QTRY_COMPARE(desk.ask(kAsked), (QList<ArticleId>{desk.ledger, fresh}));
        QVERIFY(desk.file->undo());
        QTRY_VERIFY(desk.ask(kAsked).contains(desk.post));
        QVERIFY(desk.file->undo());
        QVERIFY(!desk.ask(kAsked).contains(fresh));
        QVERIFY(desk.file->redo());
        QTRY_VERIFY(desk.ask(kAsked).contains(fresh));
        QCOMPARE(desk.search.state(), NearSearch::State::Ready);
    }

    void anotherLanguageIsReadAnew()
    {
        Desk desk;
        desk.read();
        auto article = desk.file->store().article(desk.german);
        article->language = u"en"_s;
        QVERIFY(desk.file->updateArticle(*article));
        QTRY_COMPARE(desk.ask(u"die Lager der Brücke sind verschlissen"_s), QList<ArticleId>{desk.german});
        article->language = u"de"_s;
        QVERIFY(desk.file->updateArticle(*article));
        // Once, not once for each language.
        QTRY_COMPARE(desk.ask(u"die Lager einer Brücke sind verschlissen"_s), QList<ArticleId>{desk.german});
    }

    void changesWhileReadingAreReadAfter()
    {
        Desk desk;
        desk.search.setProject(desk.file.project());
        const ArticleId fresh = desk.file.addArticle(u"Wire"_s, u"W"_s, u"2031-01-04"_s,
                                                     u"“The bearings of the bridge are worn,” she said.\n"_s);
        QVERIFY(desk.file->removeArticles({desk.ledger}));
        QTRY_COMPARE(desk.search.state(), NearSearch::State::Ready);
        const QList<ArticleId> found = desk.ask(kAsked);
        QVERIFY(found.contains(fresh));
        QVERIFY(!found.contains(desk.ledger));
    }

    void onlyTheLastQuestionWaits()
    {
        Desk desk;
        desk.read();
        QSignalSpy answered(&desk.search, &NearSearch::answered);
        for (int i = 0; i < 50; ++i) {
            desk.search.ask({.words = kAsked.left(8 + i)});
        }
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(answered.first().first().value<NearQuestion>().words, kAsked.left(8));
        QCOMPARE(answered.last().first().value<NearQuestion>().words, kAsked.left(57));
    }

    void aProjectThatIsOnlyRead()
    {
        Desk desk;
        const QString path = desk.file.path();
        desk.file.close();
        auto project = Project::open(path, AccessMode::ReadOnly);
        QVERIFY(project);
        desk.read(project->get());
        QCOMPARE(desk.ask(kAsked), (QList<ArticleId>{desk.ledger, desk.post}));
        desk.search.setProject(nullptr);
        QCOMPARE(desk.search.state(), NearSearch::State::Idle);
        QVERIFY(desk.ask(kAsked).isEmpty());
    }

    void goneWhileItReads()
    {
        Desk desk;
        for (int i = 0; i < 200; ++i) {
            desk.file.addArticle(u"A%1"_s.arg(i), {}, {}, kLedger + QString::number(i));
        }
        desk.search.setProject(desk.file.project());
        desk.search.ask({.words = kAsked});
        desk.search.setProject(nullptr);
        desk.file.close();
        QCOMPARE(desk.search.state(), NearSearch::State::Idle);
    }

    void wordsThatCannotBeRead()
    {
        TestProject file;
        NearSearch search({u"/nonexistent/cues"_s}, {});
        QSignalSpy failed(&search, &NearSearch::failed);
        search.setProject(file.project());
        QTRY_COMPARE(search.state(), NearSearch::State::Failed);
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_MAIN(TestNearSearch)
#include "tst_nearsearch.moc"
