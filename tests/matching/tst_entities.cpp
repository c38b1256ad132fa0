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
    std::map<int, NameKind> kinds; // by number, of those that say it
};

// The letter after a number.
NameKind kindOf(QChar letter)
{
    return letter == u'p' ? NameKind::Person
        : letter == u'o'  ? NameKind::Organisation
        : letter == u'l'  ? NameKind::Place
                          : NameKind::Unknown;
}

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
                    QString head = marked.sliced(i + 1, colon - i - 1);
                    const NameKind kind = kindOf(head.back());
                    if (kind != NameKind::Unknown) {
                        head.chop(1);
                    }
                    number = head.toInt();
                    if (kind != NameKind::Unknown) {
                        made.kinds[number] = kind;
                    }
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
    int kinds = 0; // found mentions that are marked as something
    int kindsSaid = 0;
    int kindsRight = 0;

    [[nodiscard]] double kindPrecision() const { return double(kindsRight) / kindsSaid; }

    [[nodiscard]] double kindRecall() const { return double(kindsRight) / kinds; }

    [[nodiscard]] double precision() const { return double(exact) / found; }

    [[nodiscard]] double recall() const { return double(exact) / marked; }

    [[nodiscard]] double pairPrecision() const { return double(pairsRight) / pairsFound; }

    [[nodiscard]] double pairRecall() const { return double(pairsRight) / pairs; }

    [[nodiscard]] QString sentence() const
    {
        return u"%1 cases, %2 mentions: precision %3, recall %4; %5 pairs of the same: precision %6, recall "
               u"%7; "
               u"%8 of a kind: precision %9, recall %10"_s.arg(cases)
                   .arg(marked)
                   .arg(precision(), 0, 'f', 3)
                   .arg(recall(), 0, 'f', 3)
                   .arg(pairs)
                   .arg(pairPrecision(), 0, 'f', 3)
                   .arg(pairRecall(), 0, 'f', 3)
                   .arg(kinds)
                   .arg(kindPrecision(), 0, 'f', 3)
                   .arg(kindRecall(), 0, 'f', 3);
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
                const auto marked = one.mentions.find(mention);
                if (marked == one.mentions.end()) {
                    miss(u"not marked:"_s, mention);
                } else if (const auto kind = one.kinds.find(marked->second); kind != one.kinds.end()) {
                    const bool isSaid = entity.kind != NameKind::Unknown;
                    const bool isRight = entity.kind == kind->second;
                    ++figures.kinds;
                    figures.kindsSaid += isSaid ? 1 : 0;
                    figures.kindsRight += isRight ? 1 : 0;
                    if (!isRight) {
                        miss(isSaid ? u"wrong kind:"_s : u"no kind:"_s, mention);
                    }
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

    void aSlipIsNoBridge()
    {
        // Each is a spelling of the next, the first and the last are not.
        const QStringList chain{u"Gordon Hanssen"_s, u"Gordon Hansson"_s, u"Gordon Hanston"_s,
                                u"Gordon Harston"_s};
        QVERIFY(areSpellings({u"gordon"_s, u"hanssen"_s}, {u"gordon"_s, u"hansson"_s}));
        QVERIFY(areSpellings({u"gordon"_s, u"hansson"_s}, {u"gordon"_s, u"hanston"_s}));
        QVERIFY(!areSpellings({u"gordon"_s, u"hanssen"_s}, {u"gordon"_s, u"hanston"_s}));
        QStringList texts;
        for (const QString &name : chain) {
            texts.append(u"A letter by %1 came."_s.arg(name));
        }
        for (const ProposedEntity &entity : entitiesOf(texts, u"en"_s, m_lexicons)) {
            const QStringList forms = formsOf(entity, texts);
            QVERIFY(!(forms.contains(chain.first()) && forms.contains(chain.last())));
        }
    }

    void anAcronymOfNothingIsAName()
    {
        EntityMention mention;
        mention.range = {0, 3};
        mention.name = u"THA"_s;
        mention.words = {u"tha"_s};
        mention.key = u"tha"_s;
        mention.shortFor = u"nowhere"_s;
        mention.isAcronym = true;
        QCOMPARE(groupMentions({{mention}}).size(), size_t(1));
    }

    void whatIsKnownOfAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *title, const QString &text, const QString &name, NameKind kind) {
            QTest::newRow(title) << text << name << int(kind);
        };
        row("title", u"They met Mrs. Lund there."_s, u"Lund"_s, NameKind::Person);
        row("role", u"It pleased spokeswoman Ida Holm a lot."_s, u"Ida Holm"_s, NameKind::Person);
        row("legal form", u"The shares of Orbis Inc fell."_s, u"Orbis Inc"_s, NameKind::Organisation);
        row("a body in it", u"They sued the Torsund Bank twice."_s, u"Torsund Bank"_s,
            NameKind::Organisation);
        row("symbol", u"Shares of Halden (NYSE: HLD) fell."_s, u"Halden"_s, NameKind::Organisation);
        row("introduced acronym", u"The Torsund Harbour Authority (THA) met."_s,
            u"Torsund Harbour Authority"_s, NameKind::Organisation);
        row("role behind a comma", u"It pleased her. Ida Holm, the chief operating officer, left."_s,
            u"Ida Holm"_s, NameKind::Person);
        row("role before a comma", u"The operations director, Edda Holm, left."_s, u"Edda Holm"_s,
            NameKind::Person);
        row("age", u"It pleased Okke Holm, 45, a lot."_s, u"Okke Holm"_s, NameKind::Person);
        row("a firm's product is no place",
            u"The shares of Orbis Inc fell. They looked into Orbis Harbinger. In Harbinger it was seen, and "
            "people in Harbinger saw it."_s,
            u"Orbis Harbinger"_s, NameKind::Unknown);
        row("a place", u"They looked into it. People in Harbinger saw it, and in Harbinger it was."_s,
            u"Harbinger"_s, NameKind::Place);
        row("lender", u"It pleased the lender Wexfargo a lot."_s, u"Wexfargo"_s, NameKind::Organisation);
        row("country", u"They went to Norway twice."_s, u"Norway"_s, NameKind::Place);
        row("city", u"They went to the city of Karlsund twice."_s, u"Karlsund"_s, NameKind::Place);
        row("based", u"It pleased the Karlsund-based club."_s, u"Karlsund"_s, NameKind::Place);
        row("paper", u"They told the Harbour Times twice."_s, u"Harbour Times"_s, NameKind::Organisation);
        row("nothing said", u"They went to Karlsund twice."_s, u"Karlsund"_s, NameKind::Unknown);
    }

    void whatIsKnownOfAName()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        QFETCH(const int, kind);
        const auto entities = entitiesOf({text}, u"en"_s, m_lexicons);
        const auto found = std::ranges::find(entities, name, &ProposedEntity::name);
        QVERIFY(found != entities.end());
        QCOMPARE(int(found->kind), kind);
    }

    void whatBelongsToAName_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *title, const QString &language, const QString &text,
                            const QStringList &names) { QTest::newRow(title) << language << text << names; };
        row("of a paper", u"en"_s, u"It is so, said Paul Green of the Times."_s,
            {u"Paul Green"_s, u"Times"_s});
        row("of an alliance", u"en"_s, u"It is so, said Maria Lopez of NATO."_s,
            {u"Maria Lopez"_s, u"NATO"_s});
        row("of a commission", u"en"_s, u"It is so, said Tom Hall of the European Commission."_s,
            {u"Tom Hall"_s, u"European Commission"_s});
        row("a title and of", u"en"_s, u"It is so, said Mr. Green of the Times."_s, {u"Green"_s, u"Times"_s});
        row("bodies with of", u"en"_s, u"He sued the University of Torsund and the Bank of England."_s,
            {u"University of Torsund"_s, u"Bank of England"_s});
        row("purpose behind of", u"en"_s,
            u"It is so, said Peter Vane of the Institute for Coastal Studies."_s,
            {u"Peter Vane"_s, u"Institute for Coastal Studies"_s});
        row("role within a body", u"en"_s, u"They praised the Coastal Workers Union twice."_s,
            {u"Coastal Workers Union"_s});
        row("nobles in English", u"en"_s, u"They met Charles de Gaulle and Anna von Berg there."_s,
            {u"Charles de Gaulle"_s, u"Anna von Berg"_s});
        row("vom", u"de"_s, u"Das sagte Paul Grün vom Spiegel am Montag."_s, {u"Paul Grün"_s, u"Spiegel"_s});
        row("von der", u"de"_s, u"Das sagte Anna Berg von der NATO am Montag."_s,
            {u"Anna Berg"_s, u"NATO"_s});
        row("nobles", u"de"_s, u"Das sagte Ursula von der Aue am Montag."_s, {u"Ursula von der Aue"_s});
        row("money", u"de"_s, u"Das kostet 87 Millionen Euro im Jahr."_s, {});
        row("du", u"fr"_s, u"« Non », a dit Paul Vert du Monde."_s, {u"Paul Vert"_s, u"Monde"_s});
        row("de with a capital article", u"es"_s, u"«No», dijo Ana Prado de El País."_s,
            {u"Ana Prado"_s, u"El País"_s});
        row("two acronyms", u"en"_s, u"They asked the US FDA about it."_s, {u"US"_s, u"FDA"_s});
        row("acronym of one letter", u"en"_s, u"They asked the USA UU about it."_s, {u"USA"_s});
        row("capitals within the first word", u"en"_s, u"JPMorgan was late. TVs were off. THe end came."_s,
            {u"JPMorgan"_s});
        row("junior", u"en"_s, u"They asked John Smith Jr. about it."_s, {u"John Smith Jr."_s});
    }

    void whatBelongsToAName()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, text);
        QFETCH(const QStringList, names);
        QStringList found;
        for (const ProposedEntity &entity : entitiesOf({text}, language, m_lexicons)) {
            found.append(entity.name);
        }
        QCOMPARE(found, names);
    }

    void aWordOfAnotherLanguageIsNoSpelling()
    {
        const auto mention = [](const QString &name, const QString &language) {
            EntityMention one;
            one.range = {0, name.size()};
            one.name = name;
            one.words = {name.toLower()};
            one.key = one.family = name.toLower();
            one.language = language;
            return one;
        };
        const EntityMention spanish = mention(u"Transportes"_s, u"es"_s);
        const EntityMention french = mention(u"Transports"_s, u"fr"_s);
        QCOMPARE(groupMentions({{spanish}, {french}}).size(), size_t(2));
        QCOMPARE(groupMentions({{spanish}, {mention(u"Transports"_s, u"es"_s)}}).size(), size_t(1));
    }

    void formsSayHowTheyAreRelated()
    {
        const auto entities = entitiesOf(
            {u"The Torsund Harbour Authority (THA) called Gordon Hansson. Staff of the Torsund Harbour "
             u"Authority saw Gordon Hansson. The THA and Hansson smiled; Gordon Hanssson did not."_s},
            u"en"_s, m_lexicons);
        QCOMPARE(entities.size(), size_t(2));
        using Relation = EntityForm::Relation;
        QCOMPARE(entities[0].forms, (std::vector<EntityForm>{{u"THA"_s, 2, Relation::Acronym}}));
        QCOMPARE(entities[1].name, u"Gordon Hansson"_s);
        QCOMPARE(entities[1].forms,
                 (std::vector<EntityForm>{{u"Gordon Hanssson"_s, 1, Relation::Spelling},
                                          {u"Hansson"_s, 1, Relation::Short}}));
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
        QVERIFY(figures.precision() >= 0.97);
        QVERIFY(figures.recall() >= 0.97);
        QVERIFY(figures.pairPrecision() >= 0.95);
        QVERIFY(figures.pairRecall() >= 0.85);
    }

    void blindRounds()
    {
        const auto cases = casesOf(QFINDTESTDATA("data/entities_blind.txt"));
        QVERIFY(cases.size() >= 45);
        const Figures figures = measure(cases, m_lexicons, true);
        qInfo().noquote() << "blind rounds:" << figures.sentence();
        QVERIFY(figures.precision() >= 0.88);
        QVERIFY(figures.recall() >= 0.87);
        QVERIFY(figures.pairPrecision() >= 0.95);
        QVERIFY(figures.pairRecall() >= 0.90);
        QVERIFY(figures.kindPrecision() >= 0.97);
        QVERIFY(figures.kindRecall() >= 0.85);
    }

private:
    Lexicons m_lexicons;
};

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
