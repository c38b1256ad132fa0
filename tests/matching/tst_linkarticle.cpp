// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What linking sees of an article.

#include "models/matching/linking/linkarticle.h"

#include <QTest>

#include <random>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

/// Words, marks and what may make a difference to a word beside it.
QString randomText(std::mt19937 &random)
{
    static const QStringList kPieces{
        u"We"_s,         u"don’t"_s,  u"sell"_s,     u"data"_s,      u"credit-card"_s, u"U.S."_s,
        u"twenty"_s,     u"five"_s,   u"thousand"_s, u"20"_s,        u"4,400"_s,       u"percent"_s,
        u"%"_s,          u"$"_s,      u"€"_s,        u"Olsen"_s,     u"Olsen's"_s,     u"Karlsund"_s,
        u"I"_s,          u"“"_s,      u"”"_s,        u"\""_s,        u"'"_s,           u"-"_s,
        u". "_s,         u"? "_s,     u": "_s,       u"\n"_s,        u","_s,           u"私は"_s,
        u"売りません"_s, u"\u00ad"_s, u"e\u0301"_s,  u"\U0001F600"_s};
    QString text;
    const quint32 count = 5 + random() % 40;
    for (quint32 i = 0; i < count; ++i) {
        text += kPieces[qsizetype(random() % quint32(kPieces.size()))];
        text += random() % 3 == 0 ? QString() : u" "_s;
    }
    return text;
}

} // namespace

class TestLinkArticle : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QVERIFY(m_words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words"))); }

    // The words of a quotation are taken from those of the text, and must be those that it has by itself.
    void quotesHaveTheWordsThatTheyHaveByThemselves()
    {
        StemReader reader(m_words);
        std::mt19937 random(4);
        int read = 0;
        for (int round = 0; round < 4000; ++round) {
            const QString text = randomText(random);
            const SourceText source(text);
            std::vector<QuoteSuggestion> quotes;
            for (int i = 0; i < 6; ++i) {
                TextRange part{qsizetype(random() % quint32(text.size())),
                               qsizetype(random() % quint32(text.size()))};
                part = {std::min(part.start, part.end), std::max(part.start, part.end)};
                if (part.isEmpty() || !source.isGraphemeBoundary(part.start)
                    || !source.isGraphemeBoundary(part.end)) {
                    continue;
                }
                QuoteSuggestion one;
                one.quotation.parts = {part};
                quotes.push_back(one);
            }
            for (const QString &language : {u"en"_s, u"de"_s, u"fr"_s}) {
                const auto words = reader.read(text, language);
                const LinkArticle article = readLinkArticle(source, words, language, {}, quotes, reader);
                for (const LinkQuote &quote : article.quotes) {
                    const auto alone = reader.read(quote.words, language);
                    const bool isSame = std::ranges::equal(
                        quote.stems, alone, [](const StemWord &one, const StemWord &other) {
                            return one.start == other.start && one.end == other.end && one.stem == other.stem
                                && one.joined == other.joined && one.flags == other.flags;
                        });
                    QVERIFY2(isSame, qPrintable(u"“%1” in “%2”"_s.arg(quote.words, text)));
                    ++read;
                }
            }
        }
        QVERIFY(read > 10'000);
    }

    void partsOfAnInterruptedQuoteHaveABlankBetween()
    {
        StemReader reader(m_words);
        const SourceText source(u"“We sell,” she said, “nothing.”"_s);
        QuoteSuggestion one;
        one.quotation.parts = {TextRange{1, 8}, TextRange{22, 29}};
        const LinkArticle article
            = readLinkArticle(source, reader.read(source.text(), u"en"_s), u"en"_s, {}, {one}, reader);
        QCOMPARE(article.quotes.size(), 1U);
        QCOMPARE(article.quotes[0].words, u"We sell nothing"_s);
        QCOMPARE(article.quotes[0].stems.size(), 3U);
        QCOMPARE(article.quotes[0].stems[2].start, 8U);
    }

private:
    WordLexicons m_words;
};

QTEST_GUILESS_MAIN(TestLinkArticle)

#include "tst_linkarticle.moc"
