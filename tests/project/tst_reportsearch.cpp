// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Where does this article say it?": asked with a quote of a project, and again when more is linked to it.

#include "models/project/suggesting/reportsearch.h"
#include "tests/items/testproject.h"

#include <QFile>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QString kSaid
    = u"The bridge at Norwick is closed.\n\n\"The bearings are worn and the buses cannot cross,\" said Ann "
      "Poe on Monday.\n\nShops complain.\n"_s;
const QString kTold
    = u"Rain fell on Norwick all day.\n\nPoe explained that no bus may cross because its bearings are worn "
      "out.\n\nHeavy vehicles must go round by Hampton, the engineer added.\n\n\"We are ruined by the "
      "buses that cannot cross and the bearings,\" said a baker.\n"_s;
const QString kRetold
    = u"Norwick waits. According to the engineer, heavy vehicles have to go round by Hampton until the parts "
      "come.\n\nThe mayor was silent.\n"_s;

} // namespace

class TestReportSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_cues.addFolder(QStringLiteral(STEMMA_CUES)));
        QVERIFY(m_words.addFolder(QStringLiteral(STEMMA_WORDS)));
    }

    void init()
    {
        m_project = std::make_unique<TestProject>();
        m_said = m_project->addArticle(u"Said"_s, u"Post"_s, u"2031-03-04"_s, kSaid);
        m_told = m_project->addArticle(u"Told"_s, u"Ledger"_s, u"2031-03-05"_s, kTold);
        m_retold = m_project->addArticle(u"Retold"_s, u"Wire"_s, u"2031-03-06"_s, kRetold);
        m_quote = m_project->addSpan(m_said, SpanKind::Quote,
                                     u"The bearings are worn and the buses cannot cross,"_s);
    }

    void theLikeliestSentenceComesFirst()
    {
        const auto found = ask({m_told});
        QVERIFY(found);
        QVERIFY(!found->isEmpty());
        QCOMPARE(found->first().article, m_told);
        QVERIFY(wordsOf(found->first()).startsWith(u"Poe explained"_s));
        for (const ReportPlace &place : *found) {
            QVERIFY2(!wordsOf(place).contains(u"ruined"_s), "speech is no report");
        }
    }

    void anAcceptedMemberMakesTheOrderBetter()
    {
        const auto before = ask({m_retold});
        QVERIFY(before);
        const SpanId told
            = m_project->addSpan(m_told, SpanKind::Quote, u"Heavy vehicles must go round by Hampton"_s);
        QVERIFY((*m_project)->linkSpans({m_quote, told}));
        const auto after = ask({m_retold});
        QVERIFY(after);
        QVERIFY(wordsOf(after->first()).contains(u"heavy vehicles"_s));
        const auto scoreIn = [this](const QList<ReportPlace> &places) {
            for (const ReportPlace &place : places) {
                if (wordsOf(place).contains(u"heavy vehicles"_s)) {
                    return place.score;
                }
            }
            return 0.0;
        };
        QVERIFY(scoreIn(*after) > scoreIn(*before));
    }

    void severalArticlesInOneOrder()
    {
        const auto found = ask({m_told, m_retold}, 1);
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QVERIFY(found->first().score >= found->last().score);
        QVERIFY(found->first().article != found->last().article);
        QCOMPARE(ask({m_told, m_retold}, 1), found);
    }

    void theArticleOfTheQuoteItself()
    {
        const auto found = ask({m_said});
        QVERIFY(found);
        for (const ReportPlace &place : *found) {
            QVERIFY(!wordsOf(place).contains(u"bearings"_s));
        }
    }

    void anArticleThatIsGone()
    {
        QVERIFY((*m_project)->removeArticles({m_told}));
        const auto found = ask({m_told});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
    }

    void aProgramOfOnesOwnOrdersByMeaning()
    {
        const QString script = m_project->filePath(u"embed.sh"_s);
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "while IFS= read -r line; do case \"$line\" in *Rain*|*'and the buses cannot cross,') echo "
            "'[1, 0]';; *) echo '[0, 1]';; esac; done\n");
        file.close();
        SentenceEmbedder embedder(u"sh \"%1\""_s.arg(script));
        const auto found = ask({m_told}, 5, &embedder);
        QVERIFY(found);
        QVERIFY(wordsOf(found->first()).startsWith(u"Rain"_s));
    }

private:
    Result<QList<ReportPlace>> ask(const QList<ArticleId> &in, size_t limit = 5,
                                   SentenceEmbedder *embedder = nullptr)
    {
        const auto span = (*m_project)->store().span(m_quote);
        return findReportsOf({m_said, span->ranges.first(), span->group, in}, (*m_project)->store(), m_cues,
                             m_words, limit, embedder);
    }

    [[nodiscard]] QString wordsOf(const ReportPlace &place)
    {
        const SourceText text(place.article == m_said ? kSaid : place.article == m_told ? kTold : kRetold);
        return text.slice(*text.fromCodePoints(place.place)).toString();
    }

    CueLexicons m_cues;
    WordLexicons m_words;
    std::unique_ptr<TestProject> m_project;
    ArticleId m_said;
    ArticleId m_told;
    ArticleId m_retold;
    SpanId m_quote;
};

QTEST_GUILESS_MAIN(TestReportSearch)
#include "tst_reportsearch.moc"
