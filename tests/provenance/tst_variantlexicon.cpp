// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/variantlexicon.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestVariantLexicon : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void whatStemmaBrings()
    {
        VariantLexicons lexicons;
        QVERIFY(lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/variants")));
        for (const QString &language : {u"en"_s, u"de"_s, u"es"_s, u"fr"_s}) {
            const VariantLexicon &lexicon = lexicons.lexicon(language);
            QCOMPARE(lexicon.language, language);
            QVERIFY(!lexicon.hedges.isEmpty() && !lexicon.numberHedges.isEmpty());
            QVERIFY(!lexicon.denials.isEmpty() && !lexicon.sayings.isEmpty());
            QVERIFY(!lexicon.forms.isEmpty() && !lexicon.synonyms.isEmpty());
            QVERIFY(!lexicon.pronouns.isEmpty() && !lexicon.numbers.isEmpty());
            QVERIFY(!lexicon.contrasts.isEmpty() && !lexicon.genders.isEmpty());
            QVERIFY(!lexicon.speaking.isEmpty() && !lexicon.sources.isEmpty());
        }
        QVERIFY(lexicons.lexicon(u"de"_s).hasNounCapitals && !lexicons.lexicon(u"en"_s).hasNounCapitals);
        QVERIFY(lexicons.lexicon(u"de"_s).hasSplitVerbs && !lexicons.lexicon(u"fr"_s).hasSplitVerbs);
        QVERIFY(lexicons.lexicon(u"de"_s).hasSpeechCommas && !lexicons.lexicon(u"es"_s).hasSpeechCommas);
        QVERIFY(lexicons.lexicon(u"fr"_s).hasConcord && !lexicons.lexicon(u"de"_s).hasConcord);
        QVERIFY(lexicons.lexicon(u"fi"_s).hedges.isEmpty());
    }

    void noFormIsOfTwoVerbs()
    {
        VariantLexicons lexicons;
        QVERIFY(lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/variants")));
        for (const QString &language : {u"en"_s, u"de"_s, u"es"_s, u"fr"_s}) {
            QSet<QString> known;
            for (const QStringList &forms : lexicons.lexicon(language).forms) {
                for (const QString &form : forms) {
                    QVERIFY2(!known.contains(form), qPrintable(form));
                    known.insert(form);
                }
            }
        }
    }

    void ownWordsComeToThoseThatAreKnown()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"mine.json"_s),
              "{\"language\":\"en\",\"hedges\":[\"so they say\"],\"synonyms\":[[\"quid\",\"pound\"]]}");
        VariantLexicons lexicons;
        QVERIFY(lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/variants")));
        const qsizetype before = lexicons.lexicon(u"en"_s).hedges.size();
        QVERIFY(lexicons.addFolder(folder.path()));
        QCOMPARE(lexicons.lexicon(u"en"_s).hedges.size(), before + 1);
        QCOMPARE(lexicons.lexicon(u"en"_s).synonyms.last(), (QStringList{u"quid"_s, u"pound"_s}));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("hedges");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no language") << QByteArray("{}");
        QTest::newRow("a list that is none") << QByteArray("{\"language\":\"en\",\"hedges\":\"maybe\"}");
        QTest::newRow("a list of numbers") << QByteArray("{\"language\":\"en\",\"sayings\":[1]}");
        QTest::newRow("an empty word") << QByteArray("{\"language\":\"en\",\"denials\":[\"\"]}");
        QTest::newRow("groups that are none")
            << QByteArray("{\"language\":\"en\",\"forms\":[\"be\",\"is\"]}");
        QTest::newRow("numbers that are none") << QByteArray("{\"language\":\"en\",\"numbers\":[\"two\"]}");
        QTest::newRow("a number that is no word")
            << QByteArray("{\"language\":\"en\",\"numbers\":{\"two\":2}}");
        QTest::newRow("a trait that is neither true nor false")
            << QByteArray("{\"language\":\"en\",\"nounCapitals\":\"yes\"}");
        QTest::newRow("contractions")
            << QByteArray("{\"language\":\"en\",\"contractions\":{\"it's\":\"it is\"}}");
    }

    void refused()
    {
        QFETCH(QByteArray, json);
        const auto read = VariantLexicon::read(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::MalformedInput);
        QTemporaryDir folder;
        write(folder.filePath(u"bad.json"_s), json);
        VariantLexicons lexicons;
        const auto added = lexicons.addFolder(folder.path());
        QVERIFY(!added);
        QVERIFY(added.error().parameters.first().endsWith("bad.json"_L1));
        QVERIFY(lexicons.lexicon(u"en"_s).language.isEmpty());
    }

    void noSuchFolder()
    {
        VariantLexicons lexicons;
        const auto added = lexicons.addFolder(u"/nowhere/at/all"_s);
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::CannotOpen);
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

QTEST_APPLESS_MAIN(TestVariantLexicon)
#include "tst_variantlexicon.moc"
