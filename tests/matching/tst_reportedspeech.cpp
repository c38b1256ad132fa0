// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where an article reports in its own words what another one quotes.

#include "models/matching/archive/reportedspeech.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestReportedSpeech : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_cues.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
        QVERIFY(m_words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
    }

    void init()
    {
        m_reader = std::make_unique<StemReader>(m_words);
        m_linked.clear();
        m_articles.clear();
        m_frequencies = {};
    }

    void theReportComesFirst()
    {
        read({u"Norwick is cut in two. \"The bearings of the harbour bridge are worn, and buses cannot cross "
              u"it before "
              "spring,\" Ann Poe said. Shops complain."_s,
              u"Rain fell on Norwick all week. The harbour bridge will carry no buses until spring because "
              u"its bearings "
              "have worn out, Ann Poe said. The football club lost again. A bakery opened in Mill Lane."_s});
        const auto found
            = findReports(std::vector<ReportQuery>{{&m_articles[0], 0}}, m_articles[1], m_frequencies, 5);
        QVERIFY(!found.empty() && found.size() <= 5);
        QVERIFY(words(1, found[0]).startsWith(u"The harbour bridge will carry no buses"_s));
        QVERIFY(found.size() < 2 || found[0].score > 1.5 * found[1].score);
    }

    // The sentences beside it tell which of two it is.
    void neighboursCount()
    {
        read(
            {u"Divers went down at dawn. \"The hull had a crack,\" Ann Poe said. Fishermen watched from the pier."_s,
             u"A crack was in the wall of the town hall. Nobody was hurt there. Divers went down to the "
             u"wreck at dawn. "
             "There was a crack. Fishermen stood watching on the pier."_s});
        const auto found
            = findReports(std::vector<ReportQuery>{{&m_articles[0], 0}}, m_articles[1], m_frequencies, 5);
        QCOMPARE(words(1, found[0]), u"There was a crack."_s);
    }

    void theWholeGroupAsks()
    {
        read({u"\"We sell nothing to insurers,\" Ann Poe said. It rained."_s,
              u"\"We sell no readings of meters to anybody,\" Ann Poe told the Post. It rained."_s,
              u"Insurers like risks. Readings of meters are not sold, the firm said. It rained."_s});
        const auto one
            = findReports(std::vector<ReportQuery>{{&m_articles[0], 0}}, m_articles[2], m_frequencies, 1);
        QCOMPARE(words(2, one[0]), u"Insurers like risks."_s);
        const auto both = findReports(std::vector<ReportQuery>{{&m_articles[0], 0}, {&m_articles[1], 0}},
                                      m_articles[2], m_frequencies, 1);
        QVERIFY(words(2, both[0]).startsWith(u"Readings of meters"_s));
    }

    void membersOfTheGroupAreNoReports()
    {
        read({u"\"The bridge is worn,\" Ann Poe said. Buses go round."_s,
              u"Ann Poe: \"The bridge is worn.\" The bridge has worn bearings."_s});
        const auto found = findReports(std::vector<ReportQuery>{{&m_articles[0], 0}, {&m_articles[1], 0}},
                                       m_articles[1], m_frequencies, 5);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(words(1, found[0]), u"The bridge has worn bearings."_s);
    }

    // It quotes them itself: no report, however long the name of who speaks is. What a sentence says besides
    // makes it one.
    void aQuotationWithItsSpeakerIsNoReport()
    {
        read({u"\"We sell no readings of meters,\" Ann Poe said."_s,
              u"\"We sell no readings of the meters,\" spokeswoman Annabella Poe-Harrington told the "
              u"newspaper. It rained. Readings of meters are not sold, the firm said."_s,
              u"The firm, which sells meters to insurers, \"sells no readings of the meters\" to insurers or "
              u"to shops in Norwick, Ann Poe said."_s});
        const auto found
            = findReports(std::vector<ReportQuery>{{&m_articles[0], 0}}, m_articles[1], m_frequencies, 5);
        QVERIFY(!found.empty());
        QCOMPARE(words(1, found[0]), u"Readings of meters are not sold, the firm said."_s);
        const auto mixed
            = findReports(std::vector<ReportQuery>{{&m_articles[0], 0}}, m_articles[2], m_frequencies, 5);
        QCOMPARE(mixed.size(), size_t(1));
    }

    void nothingToBeFound()
    {
        read({u"\"The bridge is worn,\" Ann Poe said."_s, u""_s});
        QVERIFY(findReports(std::vector<ReportQuery>{{&m_articles[0], 0}}, m_articles[1], m_frequencies, 5)
                    .empty());
    }

private:
    void read(const QStringList &texts)
    {
        m_texts = texts;
        for (const QString &text : texts) {
            m_linked.push_back(readLinkArticle(
                text, u"en"_s, {}, suggestQuotes(text, m_cues.lexiconFor(u"en"_s, text)), *m_reader));
            m_articles.push_back(
                readReportArticle(SourceText(text), m_linked.back().quotes, u"en"_s, *m_reader));
            m_frequencies.add(m_linked.back().stems);
        }
    }

    [[nodiscard]] QString words(int article, const Report &report) const
    {
        return m_texts[article].sliced(report.place.start, report.place.length());
    }

    CueLexicons m_cues;
    WordLexicons m_words;
    std::unique_ptr<StemReader> m_reader;
    QStringList m_texts;
    std::vector<LinkArticle> m_linked;
    std::vector<ReportArticle> m_articles;
    StemFrequencies m_frequencies;
};

QTEST_APPLESS_MAIN(TestReportedSpeech)
#include "tst_reportedspeech.moc"
