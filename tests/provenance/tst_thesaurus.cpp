// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/wordsenses.h"
#include "models/text/keyvalues.h"
#include "models/text/thesaurus.h"
#include "tests/provenance/witnesses.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QString word;
    QStringList senses;
};

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// Both files, as those have them that are distributed: the index sorted by bytes.
bool writeThesaurus(const QString &path, const QByteArray &encoding, const QList<Entry> &entries)
{
    QStringEncoder encoder(encoding.constData());
    QByteArray data = encoding + '\n';
    QMap<QByteArray, qsizetype> places;
    for (const Entry &entry : entries) {
        const QByteArray word = encoder.encode(entry.word);
        places.insert(word, data.size());
        data += word + '|' + QByteArray::number(entry.senses.size()) + '\n';
        for (const QString &sense : entry.senses) {
            data += QByteArray(encoder.encode(sense)) + '\n';
        }
    }
    QByteArray index = encoding + '\n' + QByteArray::number(places.size()) + '\n';
    for (const auto &[word, place] : keyValuesOf(places)) {
        index += word + '|' + QByteArray::number(place) + '\n';
    }
    return writeBytes(path + u".dat"_s, data) && writeBytes(path + u".idx"_s, index);
}

} // namespace

class TestThesaurus : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(writeThesaurus(
            m_folder.filePath(u"th_en_US_v2"_s), "UTF-8",
            {{u"barge"_s, {u"(noun)|flatboat|boat (generic term)"_s, u"(verb)|push forward"_s}},
             {u"boat"_s, {u"(noun)|craft|vessel (generic term)"_s}},
             {u"craft"_s, {u"(noun)|boat"_s}},
             {u"blithe"_s, {u"(adj)|merry|cheerful (similar term)|glum (antonym)|carefree (related term)"_s}},
             {u"merry"_s, {u"(adj)|blithe"_s}},
             {u"glum"_s, {u"(adj)|blithe (antonym)|sullen"_s}},
             {u"lend a hand"_s, {u"(verb)|assist"_s}},
             {u"assist"_s, {u"(verb)|lend a hand"_s}},
             {u"uncle"_s, {u"(noun)|aunt"_s}},
             {u"aunt"_s, {u"(noun)|uncle"_s}},
             {u"monday"_s, {u"(noun)|tuesday"_s}},
             {u"tuesday"_s, {u"(noun)|monday"_s}}}));
        const QString house = u"-|Haus (Hauptform)|Eigenheim (ugs.)|Gebäude (Oberbegriff)"_s;
        QVERIFY(
            writeThesaurus(m_folder.filePath(u"th_de_DE_v2"_s), "UTF-8",
                           {{u"haus"_s, {u"-|Bungalow|(eingeschossiges) Haus|Haus (Oberbegriff)"_s, house}},
                            {u"eigenheim"_s, {house}}}));
        QVERIFY(writeThesaurus(m_folder.filePath(u"th_es_ES_v2"_s), "ISO8859-1",
                               {{u"barco"_s, {u"-|buque|navío"_s}}, {u"navío"_s, {u"-|barco|buque"_s}}}));
    }

    void sensesOfAnEntry()
    {
        const auto english = m_thesauri.of(u"en"_s);
        QVERIFY(english);
        const auto senses = english->senses(u"barge"_s);
        QCOMPARE(senses.size(), 2U);
        QCOMPARE(senses[0].same, QStringList{u"flatboat"_s});
        QCOMPARE(senses[0].wider, QStringList{u"boat"_s});
        QCOMPARE(senses[1].same, QStringList{u"push forward"_s});
        QVERIFY(english->senses(u"barg"_s).empty());
        QVERIFY(english->senses(u"zebra"_s).empty());
        QVERIFY(english->senses(u"aardvark"_s).empty());
        QVERIFY(english->senses(QString()).empty());
    }

    void oppositesAreApartAndWhatIsOnlyRelatedIsLeftOut()
    {
        const auto senses = m_thesauri.of(u"en"_s)->senses(u"blithe"_s);
        QCOMPARE(senses.size(), 1U);
        QCOMPARE(senses[0].same, QStringList{u"merry"_s});
        QVERIFY(senses[0].wider.isEmpty());
        QCOMPARE(senses[0].opposite, QStringList{u"glum"_s});
    }

    void whatOthersAreMoreGenerallyIsNoSense()
    {
        const auto senses = m_thesauri.of(u"de"_s)->senses(u"haus"_s);
        QCOMPARE(senses.size(), 1U);
        QCOMPARE(senses[0].same, QStringList{u"eigenheim"_s});
        QCOMPARE(senses[0].wider, QStringList{u"gebäude"_s});
    }

    void anotherEncoding()
    {
        const auto spanish = m_thesauri.of(u"es-AR"_s);
        QCOMPARE(spanish->senses(u"navío"_s)[0].same, (QStringList{u"barco"_s, u"buque"_s}));
        QCOMPARE(spanish->senses(u"barco"_s)[0].same, (QStringList{u"buque"_s, u"navío"_s}));
    }

    void entriesByTheirBeginning()
    {
        const auto english = m_thesauri.of(u"en"_s);
        QCOMPARE(english->entries(u"b"_s, 5), (QStringList{u"barge"_s, u"boat"_s}));
        QCOMPARE(english->entries(u"lend"_s, 20), QStringList()); // a phrase
        QCOMPARE(english->entries(u"z"_s, 20), QStringList());
    }

    void withoutFilesThereIsNone()
    {
        QVERIFY(!m_thesauri.of(u"fi"_s));
        QVERIFY(m_thesauri.file(u"fi"_s).isEmpty());
        QVERIFY(!Thesauri({}).of(u"en"_s));
        QVERIFY(m_thesauri.file(u"de"_s).endsWith(u"th_de_DE_v2.idx"_s));
    }

    void damagedFilesAreNone_data()
    {
        QTest::addColumn<QByteArray>("index");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("an encoding that is none")
            << QByteArray("KLINGON\n1\na|8\n") << QByteArray("KLINGON\n");
        QTest::newRow("cut off in the head") << QByteArray("UTF-8") << QByteArray("UTF-8\n");
    }

    void damagedFilesAreNone()
    {
        QFETCH(const QByteArray, index);
        QFETCH(const QByteArray, data);
        const QTemporaryDir folder;
        QVERIFY(writeBytes(folder.filePath(u"th_en_US_v2.idx"_s), index));
        QVERIFY(writeBytes(folder.filePath(u"th_en_US_v2.dat"_s), data));
        QVERIFY(!Thesauri({folder.path()}).of(u"en"_s));
    }

    void wrongPlacesAreNoEntries_data()
    {
        QTest::addColumn<QByteArray>("index");
        QTest::newRow("beyond the end") << QByteArray("UTF-8\n1\nboat|900\n");
        QTest::newRow("before the beginning") << QByteArray("UTF-8\n1\nboat|-5\n");
        QTest::newRow("no number") << QByteArray("UTF-8\n1\nboat|x\n");
        QTest::newRow("nothing") << QByteArray("UTF-8\n1\nboat|\n");
        QTest::newRow("in the midst of a line") << QByteArray("UTF-8\n1\nboat|17");
    }

    void wrongPlacesAreNoEntries()
    {
        QFETCH(const QByteArray, index);
        const QTemporaryDir folder;
        QVERIFY(writeBytes(folder.filePath(u"th_en_US_v2.idx"_s), index));
        QVERIFY(writeBytes(folder.filePath(u"th_en_US_v2.dat"_s), "UTF-8\nboat|1\n(noun)|vessel"));
        const auto opened = Thesauri({folder.path()}).of(u"en"_s);
        QVERIFY(opened);
        QVERIFY(opened->senses(u"boat"_s).empty());
    }

    void manyThreadsAtOnce()
    {
        const Thesauri thesauri({m_folder.path()});
        std::vector<std::thread> threads;
        std::vector<int> found(8, 0);
        for (size_t i = 0; i < found.size(); ++i) {
            threads.emplace_back([&thesauri, &one = found[i]] {
                for (int run = 0; run < 200; ++run) {
                    const auto senses = thesauri.of(u"es"_s)->senses(u"navío"_s);
                    one += senses.size() == 1 && senses[0].same.contains(u"barco"_s) ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        QCOMPARE(found, std::vector<int>(8, 200));
    }

    void wordsOfOneSense_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("are");
        QTest::newRow("both name each other") << u"boat"_s << u"craft"_s << true;
        QTest::newRow("by stem") << u"boats"_s << u"crafts"_s << true;
        QTest::newRow("more generally") << u"barge"_s << u"boats"_s << true;
        QTest::newRow("only one names the other") << u"craft"_s << u"vessel"_s << false;
        QTest::newRow("opposites") << u"blithe"_s << u"glum"_s << false;
        QTest::newRow("unknown") << u"boat"_s << u"zebra"_s << false;
    }

    void wordsOfOneSense()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, are);
        const WordSenses senses({m_folder.path()});
        const CollationWords words;
        StemReader stems(words.words);
        const auto keysOf = [&](const QString &word) {
            std::vector<quint32> keys;
            for (const QString &stem : senseStems(word, u"en"_s, stems)) {
                keys.push_back(stemHash(stem));
            }
            return keys;
        };
        const auto meaningsOf = [&](const QString &word) {
            const auto found = senses.meaningsOf(word, {}, u"en"_s, stems);
            return found ? *found : WordMeanings();
        };
        QCOMPARE(areOfOneSense(meaningsOf(one), keysOf(one), meaningsOf(other), keysOf(other)), are);
        QCOMPARE(areOfOneSense(meaningsOf(other), keysOf(other), meaningsOf(one), keysOf(one)), are);
    }

    void classesWithAndWithout_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("witness");
        QTest::addColumn<VariationClass>("with");
        QTest::addColumn<VariationClass>("without");
        const auto row
            = [](const char *name, const QString &base, const QString &witness, VariationClass with,
                 VariationClass without) { QTest::newRow(name) << base << witness << with << without; };
        row("a synonym", u"We painted the barge again."_s, u"We painted the boat again."_s,
            VariationClass::Synonym, VariationClass::Substitution);
        row("a phrase", u"They assist the old baker."_s, u"They lend a hand the old baker."_s,
            VariationClass::Synonym, VariationClass::Substitution);
        row("a day is a fact", u"We sail on Monday with them."_s, u"We sail on Tuesday with them."_s,
            VariationClass::NumberOrHedge, VariationClass::NumberOrHedge);
        row("opposites", u"They felt blithe again."_s, u"They felt glum again."_s,
            VariationClass::Substitution, VariationClass::Substitution);
        row("one word for one word", u"They felt blithe again."_s, u"They felt zestful again."_s,
            VariationClass::Synonym, VariationClass::Substitution);
        row("words of one kind are no synonyms", u"She saw my uncle there."_s, u"She saw my aunt there."_s,
            VariationClass::Substitution, VariationClass::Substitution);
    }

    void classesWithAndWithout()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, witness);
        QFETCH(const VariationClass, with);
        QFETCH(const VariationClass, without);
        CollationWords words;
        const auto classes = [&](const QStringList &folders) {
            words.variants.setThesauri(folders);
            return words.align({base, witness}, u"en"_s).collation().classesOf(1);
        };
        QCOMPARE(classes({m_folder.path()}), VariationClasses{with});
        QCOMPARE(classes({}), VariationClasses{without});
    }

private:
    QTemporaryDir m_folder;
    Thesauri m_thesauri{{m_folder.path()}};
};

QTEST_APPLESS_MAIN(TestThesaurus)
#include "tst_thesaurus.moc"
