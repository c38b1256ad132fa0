// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which names a text has and which of them are the same: rules one by one, and how often they are right on
// passages that a person marked, one half to tune on, one only ever counted.

#include "models/matching/entities/entitygroups.h"
#include "models/matching/entities/entitynames.h"
#include "models/matching/entities/mentionfinder.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    QString language;
    QString name;
    QStringList texts;
    std::map<PlacedMention, int> mentions; // number of the entity
};

// Empty when the file is not of the form that it describes itself.
std::vector<Case> casesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<Case> cases;
    for (const QString &one : QString::fromUtf8(file.readAll()).split(u"\n== "_s).sliced(1)) {
        Case made;
        made.name = one.section(u'\n', 0, 0);
        made.language = made.name.section(u' ', 0, 0);
        for (const QString &marked : one.section(u'\n', 1).trimmed().split(u"\n--\n"_s)) {
            QString text;
            PlacedMention mention{quint32(made.texts.size()), {}};
            int number = 0;
            for (qsizetype i = 0; i < marked.size(); ++i) {
                if (marked[i] == u'\u27e6') {
                    const qsizetype colon = marked.indexOf(u':', i);
                    number = marked.sliced(i + 1, colon - i - 1).toInt();
                    mention.range.start = text.size();
                    i = colon;
                } else if (marked[i] == u'\u27e7') {
                    mention.range.end = text.size();
                    made.mentions.emplace(mention, number);
                } else {
                    text.append(marked[i]);
                }
            }
            made.texts.append(text);
        }
        cases.push_back(made);
    }
    return cases;
}

struct Lexicons {
    CueLexicons cues;
    WordLexicons words;
};

std::vector<ProposedEntity> entitiesOf(const QStringList &texts, const QString &language,
                                       const Lexicons &lexicons)
{
    const CueLexicon cues = lexicons.cues.lexiconFor(language, texts.first());
    const WordLexicon &words = lexicons.words.lexicon(language);
    MentionFinder finder;
    for (const QString &text : texts) {
        finder.learn({text, &cues, &words});
    }
    std::vector<std::vector<EntityMention>> mentions;
    for (const QString &text : texts) {
        mentions.push_back(finder.find({text, &cues, &words}));
    }
    return groupMentions(mentions);
}

QStringList formsOf(const ProposedEntity &entity, const QStringList &texts)
{
    QStringList forms;
    for (const PlacedMention &one : entity.mentions) {
        forms.append(texts[one.article].sliced(one.range.start, one.range.length()));
    }
    return forms;
}

struct Figures {
    int cases = 0;
    int marked = 0;
    int found = 0;
    int exact = 0;
    int pairs = 0; // of mentions that are the same entity
    int pairsFound = 0;
    int pairsRight = 0;

    [[nodiscard]] double precision() const { return double(exact) / found; }

    [[nodiscard]] double recall() const { return double(exact) / marked; }

    [[nodiscard]] double pairPrecision() const { return double(pairsRight) / pairsFound; }

    [[nodiscard]] double pairRecall() const { return double(pairsRight) / pairs; }

    [[nodiscard]] QString sentence() const
    {
        return u"%1 cases, %2 mentions: precision %3, recall %4; %5 pairs of the same: precision %6, recall %7"_s
            .arg(cases)
            .arg(marked)
            .arg(precision(), 0, 'f', 3)
            .arg(recall(), 0, 'f', 3)
            .arg(pairs)
            .arg(pairPrecision(), 0, 'f', 3)
            .arg(pairRecall(), 0, 'f', 3);
    }
};

using Pairs = std::set<std::pair<PlacedMention, PlacedMention>>;

Figures measure(const std::vector<Case> &cases, const Lexicons &lexicons, bool tellsMisses)
{
    Figures figures;
    for (const Case &one : cases) {
        ++figures.cases;
        const auto miss = [&](const QString &what, const PlacedMention &mention) {
            if (tellsMisses) {
                qInfo().noquote() << one.name << ":" << what
                                  << one.texts[mention.article].sliced(mention.range.start,
                                                                       mention.range.length());
            }
        };
        const auto entities = entitiesOf(one.texts, one.language, lexicons);
        std::set<PlacedMention> found;
        Pairs foundPairs;
        for (const ProposedEntity &entity : entities) {
            for (const PlacedMention &mention : entity.mentions) {
                found.insert(mention);
                if (!one.mentions.contains(mention)) {
                    miss(u"not marked:"_s, mention);
                }
                for (const PlacedMention &other : entity.mentions) {
                    if (mention < other) {
                        foundPairs.insert({mention, other});
                    }
                }
            }
        }
        figures.found += int(found.size());
        figures.marked += int(one.mentions.size());
        figures.pairsFound += int(foundPairs.size());
        for (auto mention = one.mentions.begin(); mention != one.mentions.end(); ++mention) {
            figures.exact += found.contains(mention->first) ? 1 : 0;
            if (!found.contains(mention->first)) {
                miss(u"not found:"_s, mention->first);
            }
            for (auto other = std::next(mention); other != one.mentions.end(); ++other) {
                const bool isPair = foundPairs.contains({mention->first, other->first});
                const bool isSame = mention->second == other->second;
                figures.pairs += isSame ? 1 : 0;
                figures.pairsRight += isSame && isPair ? 1 : 0;
                if (isSame != isPair) {
                    miss(isSame ? u"not joined:"_s : u"wrongly joined:"_s, other->first);
                }
            }
        }
    }
    return figures;
}

} // namespace

class TestEntities : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_lexicons.cues.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
        QVERIFY(m_lexicons.words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
    }

    void jaroWinklerIsAsPublished_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<double>("expected");
        QTest::newRow("transposition") << u"martha"_s << u"marhta"_s << 0.961;
        QTest::newRow("one more") << u"dixon"_s << u"dicksonx"_s << 0.813;
        QTest::newRow("dwayne") << u"dwayne"_s << u"duane"_s << 0.840;
        QTest::newRow("equal") << u"same"_s << u"same"_s << 1.0;
        QTest::newRow("nothing in common") << u"abc"_s << u"xyz"_s << 0.0;
        QTest::newRow("one is empty") << u""_s << u"xyz"_s << 0.0;
    }

    void jaroWinklerIsAsPublished()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const double, expected);
        QVERIFY(std::abs(jaroWinkler(one, other) - expected) < 0.0006);
        QCOMPARE(jaroWinkler(one, other), jaroWinkler(other, one));
    }

    void spellingsOfOneName_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("areSame");
        QTest::newRow("letter lost") << u"us bancor"_s << u"us bancorp"_s << true;
        QTest::newRow("blank") << u"jp morgan chase"_s << u"jpmorgan chase"_s << true;
        QTest::newRow("given name, long") << u"elisabeth diana"_s << u"elizabeth diana"_s << true;
        QTest::newRow("surname, two letters swapped") << u"mark zuckerberg"_s << u"mark zuckreberg"_s << true;
        QTest::newRow("plural noun") << u"us banks"_s << u"us bancorp"_s << false;
        QTest::newRow("product of a firm") << u"facebook messenger"_s << u"facebook"_s << false;
        QTest::newRow("another product") << u"google assistant"_s << u"google"_s << false;
        QTest::newRow("part of a group") << u"citibank"_s << u"citigroup"_s << false;
        QTest::newRow("owner") << u"alphabet"_s << u"google"_s << false;
        QTest::newRow("two given names") << u"maria olsen"_s << u"marta olsen"_s << false;
        QTest::newRow("two countries") << u"austria"_s << u"australia"_s << false;
        QTest::newRow("numbers") << u"division 7"_s << u"division 8"_s << false;
        QTest::newRow("two short surnames") << u"tom abel"_s << u"tom adel"_s << false;
    }

    void spellingsOfOneName()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, areSame);
        QCOMPARE(areSpellings(one.split(u' '), other.split(u' ')), areSame);
        QCOMPARE(areSpellings(other.split(u' '), one.split(u' ')), areSame);
    }

    void theNameIsTheFormUsedMostOfThoseInFull()
    {
        const QStringList texts{u"A letter by Elizabeth Dunn came. Then Dunn spoke, and Dunn left."_s,
                                u"A letter by Elisabeth Dunn came. A visit by Elisabeth Dunn did not."_s};
        const auto entities = entitiesOf(texts, u"en"_s, m_lexicons);
        QCOMPARE(entities.size(), size_t(1));
        QCOMPARE(entities.front().name, u"Elisabeth Dunn"_s);
        QCOMPARE(formsOf(entities.front(), texts),
                 QStringList(
                     {u"Elizabeth Dunn"_s, u"Dunn"_s, u"Dunn"_s, u"Elisabeth Dunn"_s, u"Elisabeth Dunn"_s}));
        QVERIFY(entities.front().score > 0.5 && entities.front().score < 0.9);
    }

    void aNameThatIsAlwaysTheSameIsSurer()
    {
        const auto same
            = entitiesOf({u"A letter by Ann Poe came. It pleased Ann Poe."_s}, u"en"_s, m_lexicons);
        QCOMPARE(same.size(), size_t(1));
        QVERIFY(same.front().score >= 0.95);
    }

    void scriptsWithoutCapitalsHaveNoNames()
    {
        QVERIFY(entitiesOf({u"市長は会見で述べた。"_s}, u"ja"_s, m_lexicons).empty());
        QVERIFY(entitiesOf({u""_s}, u"en"_s, m_lexicons).empty());
    }

    void tuningHalf()
    {
        const auto cases = casesOf(QFINDTESTDATA("data/entities_tuning.txt"));
        QVERIFY(cases.size() >= 20);
        const Figures figures = measure(cases, m_lexicons, true);
        qInfo().noquote() << "tuning half:" << figures.sentence();
        QVERIFY(figures.precision() >= 0.95);
        QVERIFY(figures.recall() >= 0.95);
        QVERIFY(figures.pairPrecision() >= 0.98);
        QVERIFY(figures.pairRecall() >= 0.95);
    }

    void reportHalf()
    {
        const auto cases = casesOf(QFINDTESTDATA("data/entities_report.txt"));
        QVERIFY(cases.size() >= 20);
        const Figures figures = measure(cases, m_lexicons, false);
        qInfo().noquote() << "report half:" << figures.sentence();
        QVERIFY(figures.precision() >= 0.90);
        QVERIFY(figures.recall() >= 0.85);
        QVERIFY(figures.pairPrecision() >= 0.95);
        QVERIFY(figures.pairRecall() >= 0.85);
    }

private:
    Lexicons m_lexicons;
};

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
