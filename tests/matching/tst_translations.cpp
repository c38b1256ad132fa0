// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quotes that translate each other: what is compared, what lowers the score, and how often it is right on two
// hand-marked halves, one it was tuned on, one only to report.

#include "models/matching/linking/translationanchors.h"
#include "models/matching/linking/translationlinks.h"
#include "tests/matching/markedtext.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Stemma;
using namespace Qt::StringLiterals;

using Code = LinkReason::Code;

namespace {

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
        return u"%1 pairs, %2 translations: precision %3 (%4 wrong), recall %5 (%6 right)"_s.arg(pairs)
            .arg(same)
            .arg(precision(), 0, 'f', 3)
            .arg(wrong)
            .arg(recall(), 0, 'f', 3)
            .arg(right);
    }
};

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_cues.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
        QVERIFY(m_words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("number");
        const auto row
            = [](const char *name, const char *language, const QString &words, const QString &number) {
                  QTest::newRow(name) << QString::fromLatin1(language) << words << number;
              };
        row("figures", "en", u"about 1,400 pictures"_s, u"1400"_s);
        row("figures with points", "de", u"etwa 1.400 Bilder"_s, u"1400"_s);
        row("a fraction", "en", u"about 4.7 metres"_s, u"4.7"_s);
        row("a fraction with a comma", "de", u"etwa 4,7 Meter"_s, u"4.7"_s);
        row("a million", "en", u"some 4.7 million people"_s, u"4700000"_s);
        row("Millionen", "de", u"rund 4,7 Millionen Euro"_s, u"4700000"_s);
        row("short for million", "de", u"rund 4,7 Mio Euro"_s, u"4700000"_s);
        row("a billion", "en", u"some 1.9 billion euros"_s, u"1900000000"_s);
        row("Milliarden", "de", u"rund 1,9 Milliarden Euro"_s, u"1900000000"_s);
        row("mil millones", "es", u"unos 1.900 millones de euros"_s, u"1900000000"_s);
        row("a word", "fr", u"onze inspecteurs"_s, u"11"_s);
        row("tens and ones", "en", u"some forty-six boxes"_s, u"46"_s);
        row("tens and ones joined", "es", u"unas treinta y dos cajas"_s, u"32"_s);
        row("thousands", "en", u"two thousand passengers"_s, u"2000"_s);
        row("deux cents is one number", "fr", u"deux cent personnes"_s, u"200"_s);
        row("pour cent is none", "fr", u"soixante pour cent"_s, u"60"_s);
    }

    void numbers()
    {
        QFETCH(QString, language);
        QFETCH(QString, words);
        QFETCH(QString, number);
        QStringList numbers;
        for (const TranslationAnchor &anchor : anchors(words, language)) {
            if (anchor.kind == TranslationAnchor::Kind::Number) {
                numbers.append(anchor.key);
            }
        }
        QCOMPARE(numbers, QStringList{number});
    }

    void cognates_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isLike");
        const auto row = [](const char *name, const QString &one, const QString &other, bool isLike) {
            QTest::newRow(name) << one << other << isLike;
        };
        row("ph", u"photographs"_s, u"fotografien"_s, true);
        row("ending", u"administration"_s, u"administración"_s, true);
        row("vowel before s", u"structural"_s, u"estructural"_s, true);
        row("accent for s", u"hospital"_s, u"hôpital"_s, true);
        row("z and c", u"process"_s, u"prozess"_s, true);
        row("double letters", u"commission"_s, u"comisión"_s, true);
        row("other words", u"harbour"_s, u"hardware"_s, false);
        row("short ones", u"car"_s, u"carte"_s, false);
        row("the same beginning alone", u"company"_s, u"computer"_s, false);
    }

    void cognates()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, isLike);
        using Kind = TranslationAnchor::Kind;
        const TranslationAnchor left{Kind::Word, {}, sharedLetters(one), 1};
        const TranslationAnchor right{Kind::Word, {}, sharedLetters(other), 1};
        QCOMPARE(anchorLikeness(left, right) > 0, isLike);
        QCOMPARE(anchorLikeness(left, right), anchorLikeness(right, left));
    }

    void wordsThatLanguagesWriteDifferently()
    {
        const auto left = anchors(u"in the German parliament on 14 March"_s, u"en"_s);
        const auto right = anchors(u"im deutschen Parlament am 14. März"_s, u"de"_s);
        QCOMPARE(left.size(), size_t(4));
        QCOMPARE(right.size(), size_t(4));
        for (size_t i = 0; i < left.size(); ++i) {
            QCOMPARE(anchorLikeness(left[i], right[i]), 1.0);
        }
    }

    void reasonsAndConflicts()
    {
        const QString english = u"\"The satellite sent 1,400 photographs to Toulouse,\" said Juno Park."_s;
        const auto whole = translations(
            english, u"„Der Satellit hat 1.400 Fotografien nach Toulouse gesendet“, sagte Juno Park."_s);
        QCOMPARE(whole.size(), size_t(1));
        const LinkJudgement &judgement = whole.front().judgement;
        QVERIFY(!judgement.isLink);
        QVERIFY(judgement.score <= kMostTranslation);
        QVERIFY(kMostTranslation < kLinkScore);
        const LinkReason anchors{Code::Translation,
                                 {u"satellite = Satellit"_s, u"1,400 = 1.400"_s,
                                  u"photographs = Fotografien"_s, u"Toulouse = Toulouse"_s}};
        QCOMPARE(judgement.reasons.value(0), anchors);
        QVERIFY(judgement.reasons.contains(LinkReason{Code::SameSpeaker, {u"Juno Park"_s}}));
        QCOMPARE(judgement.words.size(), size_t(4));

        const auto scoreOf = [&](const QString &german) {
            const auto found = translations(english, german);
            return found.empty() ? 0.0 : found.front().judgement.score;
        };
        QVERIFY(scoreOf(u"„Der Satellit hat 900 Fotografien nach Toulouse gesendet“, sagte Juno Park."_s)
                < judgement.score);
        QVERIFY(scoreOf(u"„Der Satellit hat 1.400 Fotografien nach Toulouse gesendet“, sagte Karl Mohn."_s)
                < judgement.score);
        QVERIFY(
            scoreOf(u"„Der Satellit hat nie 1.400 Fotografien nach Toulouse gesendet“, sagte Juno Park."_s)
            < judgement.score);
    }

    void datesFarApartLower()
    {
        const QString english = u"\"The satellite has 14 cameras of this new type,\" said Juno Park."_s;
        const QString german
            = u"„Der Satellit führt 14 Kameras dieses neuen Typs mit sich“, sagte Juno Park."_s;
        const QDate day(2031, 3, 4);
        const auto near = translations(english, german, day, day.addDays(1));
        const auto far = translations(english, german, day, day.addYears(2));
        QCOMPARE(near.size(), size_t(1));
        const double farScore = far.empty() ? 0 : far.front().judgement.score;
        QVERIFY(farScore < near.front().judgement.score);
        QCOMPARE(translations(english, german).front().judgement.score, near.front().judgement.score);
    }

    void oneLanguageHasNoTranslations()
    {
        const QString text = u"\"The satellite sent 1,400 photographs to Toulouse,\" said Juno Park."_s;
        StemReader reader(m_words);
        const std::vector<LinkArticle> articles{read(text, u"en"_s, reader), read(text, u"en"_s, reader)};
        QVERIFY(findTranslations(articles, frequencies(articles), reader).empty());
    }

    void onlyTheBestPartnerOfAnArticle()
    {
        const QString english = u"\"The satellite sent 1,400 photographs to Toulouse,\" said Juno Park."_s;
        const auto found
            = translations(english,
                           u"„Der Satellit hat 1.400 Fotografien nach Toulouse gesendet“, sagte Juno Park. "
                           "„Der Satellit ist seit Toulouse 1.400 Kilometer geflogen“, sagte Juno Park."_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().witness, (QuoteRef{1, 0}));
    }

    void tuningHalf()
    {
        const Figures figures = measure(QFINDTESTDATA("data/goldtranslations_tuning.txt"), true);
        qInfo().noquote() << "tuning half:" << figures.sentence();
        QVERIFY(figures.pairs >= 20);
        QCOMPARE(figures.notScanned, 0);
        QVERIFY(figures.precision() >= 0.9);
        QVERIFY(figures.recall() >= 0.8);
    }

    void reportHalf()
    {
        const Figures figures = measure(QFINDTESTDATA("data/goldtranslations_report.txt"), false);
        qInfo().noquote() << "report half:" << figures.sentence();
        QVERIFY(figures.pairs >= 20);
        QCOMPARE(figures.notScanned, 0);
        QVERIFY(figures.precision() >= 0.8);
        QVERIFY(figures.recall() >= 0.7);
    }

private:
    [[nodiscard]] std::vector<TranslationAnchor> anchors(const QString &words, const QString &language)
    {
        StemReader reader(m_words);
        return anchorsOf(readLinkQuote(words, language, reader), m_words.lexicon(language), {});
    }

    [[nodiscard]] LinkArticle read(const QString &text, const QString &language, StemReader &reader) const
    {
        return readLinkArticle(text, language, {}, suggestQuotes(text, m_cues.lexiconFor(language, text)),
                               reader);
    }

    static StemFrequencies frequencies(const std::vector<LinkArticle> &articles)
    {
        StemFrequencies made;
        for (const LinkArticle &article : articles) {
            made.add(article.stems);
        }
        return made;
    }

    [[nodiscard]] std::vector<QuoteLink> translations(const QString &english, const QString &german,
                                                      QDate date = {}, QDate otherDate = {})
    {
        StemReader reader(m_words);
        std::vector<LinkArticle> articles{read(english, u"en"_s, reader), read(german, u"de"_s, reader)};
        articles[0].published = date;
        articles[1].published = otherDate;
        return findTranslations(articles, frequencies(articles), reader);
    }

    Figures measure(const QString &path, bool tellsMisses)
    {
        struct Case {
            QString name;
            bool isSame = false;
            QuoteRef base;
            QuoteRef witness;
        };

        Figures figures;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return figures;
        }
        StemReader reader(m_words);
        std::vector<LinkArticle> articles;
        std::vector<Case> cases;
        for (const QString &part : QString::fromUtf8(file.readAll()).split(u"\n== "_s).sliced(1)) {
            const QString head = part.section(u'\n', 0, 0);
            const QStringList texts = part.section(u'\n', 1).split(u"\n--\n"_s);
            std::vector<QuoteRef> marked;
            for (int i = 0; i < 2; ++i) {
                const MarkedText text = readMarked(texts.value(i).trimmed());
                const QString language = head.section(u' ', i + 1, i + 1);
                const auto quotes = suggestQuotes(text.text, m_cues.lexiconFor(language, text.text));
                const auto found = std::ranges::find_if(quotes, [&](const QuoteSuggestion &quote) {
                    return quote.quotation.parts == text.quotations.front();
                });
                if (found == quotes.end()) {
                    ++figures.notScanned;
                    qInfo().noquote() << "not scanned:" << head << text.text;
                }
                marked.push_back({quint32(articles.size()), quint32(found - quotes.begin())});
                articles.push_back(readLinkArticle(text.text, language, {}, quotes, reader));
            }
            cases.push_back({head, head.startsWith(u"same"), marked[0], marked[1]});
        }
        std::map<std::pair<QuoteRef, QuoteRef>, const QuoteLink *> found;
        const auto links = findTranslations(articles, frequencies(articles), reader);
        for (const QuoteLink &link : links) {
            found[{link.base, link.witness}] = &link;
        }
        for (const Case &one : cases) {
            const auto link = found.find({one.base, one.witness});
            const bool isFound = link != found.end();
            ++figures.pairs;
            figures.same += one.isSame ? 1 : 0;
            figures.right += isFound && one.isSame ? 1 : 0;
            figures.wrong += isFound && !one.isSame ? 1 : 0;
            if (tellsMisses) {
                qInfo().noquote() << (isFound == one.isSame ? "ok" : "WRONG") << one.name
                                  << (isFound ? told(*link->second) : QString());
            }
            if (isFound) {
                found.erase(link);
            }
        }
        figures.wrong += int(found.size()); // across cases
        for (const auto &[pair, link] : found) {
            if (tellsMisses) {
                qInfo().noquote() << "across cases:" << cases[pair.first.article / 2].name << "and"
                                  << cases[pair.second.article / 2].name << told(*link);
            }
        }
        return figures;
    }

    static QString told(const QuoteLink &link)
    {
        QString text = u"wording %1 score %2:"_s.arg(link.judgement.wording).arg(link.judgement.score);
        for (const LinkReason &reason : link.judgement.reasons) {
            text += u' ' + keyOf(reason.code) + u'(' + reason.parameters.join(u',') + u')';
        }
        return text;
    }

    CueLexicons m_cues;
    WordLexicons m_words;
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
