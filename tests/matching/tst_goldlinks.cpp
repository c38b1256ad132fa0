// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often linking is right, on two hand-marked halves: one it was tuned on, one only to report.

#include "models/matching/linking/quotegroups.h"
#include "tests/matching/markedtext.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    QString name;
    QString language;
    bool isSame = false;
    std::vector<MarkedText> articles;
};

std::vector<Case> casesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<Case> cases;
    const QString all = QString::fromUtf8(file.readAll());
    for (const QString &part : all.split(u"\n== "_s).sliced(1)) {
        const QString head = part.section(u'\n', 0, 0);
        Case made{head.section(u' ', 2), head.section(u' ', 1, 1), head.startsWith(u"same"), {}};
        for (const QString &text : part.section(u'\n', 1).split(u"\n--\n"_s)) {
            made.articles.push_back(readMarked(text.trimmed()));
        }
        cases.push_back(std::move(made));
    }
    return cases;
}

struct Figures {
    int pairs = 0;
    int same = 0;
    int right = 0;
    int wrong = 0;
    int notScanned = 0;

    [[nodiscard]] double precision() const { return double(right) / std::max(1, right + wrong); }

    [[nodiscard]] double recall() const { return double(right) / std::max(1, same); }

    [[nodiscard]] QString sentence() const
    {
        return u"%1 pairs, %2 of them the same: precision %3 (%4 wrong), recall %5 (%6 right)"_s.arg(pairs)
            .arg(same)
            .arg(precision(), 0, 'f', 3)
            .arg(wrong)
            .arg(recall(), 0, 'f', 3)
            .arg(right);
    }
};

} // namespace

class TestGoldLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_cues.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
        QVERIFY(m_words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
    }

    void tuningHalf()
    {
        const Figures figures = measure(casesOf(QFINDTESTDATA("data/goldlinks_tuning.txt")), true);
        qInfo().noquote() << "tuning half:" << figures.sentence();
        QVERIFY(figures.pairs >= 60);
        QCOMPARE(figures.notScanned, 0);
        QVERIFY(figures.precision() >= 0.98);
        QVERIFY(figures.recall() >= 0.95);
    }

    void reportHalf()
    {
        const Figures figures = measure(casesOf(QFINDTESTDATA("data/goldlinks_report.txt")), false);
        qInfo().noquote() << "report half:" << figures.sentence();
        QVERIFY(figures.pairs >= 60);
        QCOMPARE(figures.notScanned, 0);
        QVERIFY(figures.precision() >= 0.98);
        QVERIFY(figures.recall() >= 0.95);
    }

    /// Written without a look at what linking makes of it: 44 pairs in the manner of many outlets.
    void blindPairs()
    {
        const Figures figures = measure(casesOf(QFINDTESTDATA("data/goldlinks_blind.txt")), true);
        qInfo().noquote() << "blind pairs:" << figures.sentence();
        QVERIFY(figures.pairs >= 40);
        QCOMPARE(figures.notScanned, 0);
        QVERIFY(figures.precision() >= 0.98);
        QVERIFY(figures.recall() >= 0.95);
    }

private:
    Figures measure(const std::vector<Case> &cases, bool tellsMisses)
    {
        Figures figures;
        StemReader reader(m_words);
        std::vector<LinkArticle> articles;
        std::vector<std::vector<QuoteRef>> marked; // of each case
        for (const Case &one : cases) {
            marked.emplace_back();
            for (const MarkedText &text : one.articles) {
                const auto quotes = suggestQuotes(text.text, m_cues.lexiconFor(one.language, text.text));
                const auto found = std::ranges::find_if(quotes, [&](const QuoteSuggestion &quote) {
                    return quote.quotation.parts == text.quotations.front();
                });
                if (found == quotes.end()) {
                    ++figures.notScanned;
                    qInfo().noquote() << "not scanned:" << one.name << text.text;
                }
                marked.back().push_back({quint32(articles.size()), quint32(found - quotes.begin())});
                articles.push_back(readLinkArticle(text.text, one.language, {}, quotes, reader));
            }
        }
        const GroupDiscovery discovery = *discoverGroups(articles, reader);
        std::map<QuoteRef, size_t> groups; // from 1
        for (size_t i = 0; i < discovery.groups.size(); ++i) {
            for (const QuoteRef ref : discovery.groups[i].members) {
                groups[ref] = i + 1;
            }
        }
        std::map<quint32, size_t> caseOf; // by article
        for (size_t i = 0; i < cases.size(); ++i) {
            for (size_t j = 0; j < marked[i].size(); ++j) {
                caseOf[marked[i][j].article] = i;
                for (size_t k = 0; k < j; ++k) {
                    const size_t group = groups[marked[i][j]];
                    const bool isLinked = group != 0 && group == groups[marked[i][k]];
                    ++figures.pairs;
                    figures.same += cases[i].isSame ? 1 : 0;
                    figures.right += isLinked && cases[i].isSame ? 1 : 0;
                    figures.wrong += isLinked && !cases[i].isSame ? 1 : 0;
                    if (tellsMisses && isLinked != cases[i].isSame) {
                        qInfo().noquote() << (isLinked ? "linked:" : "missed:") << cases[i].name
                                          << told(discovery, marked[i][k], marked[i][j]);
                    }
                }
            }
        }
        for (const QuoteLink &link : discovery.links) {
            if (caseOf[link.base.article] != caseOf[link.witness.article]) {
                ++figures.wrong;
                if (tellsMisses) {
                    qInfo().noquote() << "linked across:" << cases[caseOf[link.base.article]].name << "and"
                                      << cases[caseOf[link.witness.article]].name
                                      << told(discovery, link.base, link.witness);
                }
            }
        }
        return figures;
    }

    static QString told(const GroupDiscovery &discovery, QuoteRef base, QuoteRef witness)
    {
        for (const auto *list : {&discovery.links, &discovery.doubts}) {
            for (const QuoteLink &link : *list) {
                if (link.base == base && link.witness == witness) {
                    QString text
                        = u"wording %1 score %2:"_s.arg(link.judgement.wording).arg(link.judgement.score);
                    for (const LinkReason &reason : link.judgement.reasons) {
                        text += u' ' + keyOf(reason.code) + u'(' + reason.parameters.join(u',') + u')';
                    }
                    return text;
                }
            }
        }
        return u"no candidate"_s;
    }

    CueLexicons m_cues;
    WordLexicons m_words;
};

QTEST_APPLESS_MAIN(TestGoldLinks)
#include "tst_goldlinks.moc"
