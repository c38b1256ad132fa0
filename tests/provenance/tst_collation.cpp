// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/witnesswords.h"
#include "tests/provenance/witnesses.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

// "base>witness:class" for each variant of a witness.
QStringList variantsOf(const Collation &collation, int witness)
{
    QStringList lines;
    for (const CollationVariant &variant : collation.variants[size_t(witness)]) {
        lines.append(collation.text(collation.base, variant.baseRange) + u'>'
                     + collation.text(witness, variant.witnessRange) + u':' + keyOf(variant.classes.front()));
    }
    return lines;
}

QStringList warningsOf(const Collation &collation)
{
    QStringList lines;
    for (const VariantWarning &warning : collation.warnings) {
        lines.append(QString(keyOf(warning.code)) + u'(' + warning.parameters.join(u',') + u')');
    }
    return lines;
}

} // namespace

class TestCollation : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void placesAndGaps()
    {
        const Collation collation = m_words
                                        .align({u"We sell old ships to you."_s, u"We sell ships to you."_s,
                                                u"We sell old ships."_s})
                                        .collation();
        QStringList cells;
        for (int place = 0; place < int(collation.places.size()); ++place) {
            for (int witness = 0; witness < 3; ++witness) {
                cells.append(collation.text(place, witness));
            }
        }
        QCOMPARE(cells,
                 (QStringList{u"We sell"_s, u"We sell"_s, u"We sell"_s, //
                              u"old"_s, QString(), u"old"_s, //
                              u"ships"_s, u"ships"_s, u"ships."_s, //
                              u"to you."_s, u"to you."_s, QString()}));
        QVERIFY(!collation.places[0].isVariation && collation.places[1].isVariation);
        QCOMPARE(collation.places[1].readingCount, 2);
        QCOMPARE(collation.places[1].cells[1].reading, 1);
        QCOMPARE(collation.places[1].cells[2].reading, 0);
        QCOMPARE(collation.places[3].cells[2].classes, VariationClasses{VariationClass::TruncationEnd});
        QCOMPARE(collation.variationCount(), 2);
        QCOMPARE(collation.classesOf(0), VariationClasses{VariationClass::Verbatim});
    }

    void rangesAreThoseOfTheText()
    {
        const SourceText text(u"🌊🌊 xx We sell (old) ships yy"_s);
        const TextRange range{8, 27};
        const QList<CollationWitness> witnesses{
            CollationWitness::whole(u"a"_s, SourceText(u"We sell ships"_s)), {u"b"_s, text, range, false}};
        const Collation collation
            = AlignedWitnesses(witnesses, m_words.words, m_words.variants, u"en"_s).collation();
        QCOMPARE(variantsOf(collation, 1), QStringList{u">(old):addition"_s});
        const TextRange found = collation.variants[1][0].witnessRange;
        QCOMPARE(found, (TextRange{16, 21}));
        QCOMPARE(text.toCodePoints(found), (CodePointRange{14, 19}));
    }

    // Whatever the table does, each witness can be read in it from top to bottom.
    void everyWordStandsInTheTable_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("none but one") << QStringList{u"alone here"_s};
        QTest::newRow("empty witness") << QStringList{u"We sell ships"_s, QString(), u"We sell"_s};
        QTest::newRow("empty base") << QStringList{QString(), u"We sell ships"_s};
        QTest::newRow("all empty") << QStringList{QString(), QString()};
        QTest::newRow("blanks and marks alone") << QStringList{u" \n\t "_s, u"... !"_s, u"We"_s};
        QTest::newRow("one word") << QStringList{u"ships"_s, u"ship"_s, u"boats"_s};
        QTest::newRow("all different")
            << QStringList{u"We sell ships"_s, u"nobody came tonight"_s, u"why, oh why?"_s};
        QTest::newRow("contractions")
            << QStringList{u"we don't sell"_s, u"we do really not sell"_s, u"we do not"_s};
        QTest::newRow("right to left") << QStringList{u"نحن لا نبيع السفن القديمة"_s, u"نحن نبيع السفن"_s};
        QTest::newRow("without blanks") << QStringList{u"我们不卖旧船。"_s, u"我们卖旧船"_s, u"𠀀我们"_s};
        QTest::newRow("repeated") << QStringList{u"the the the ship the"_s, u"the ship the the"_s};
        QTest::newRow("hyphens") << QStringList{u"a well-known e-mail - or so"_s,
                                                u"a wellknown email or so"_s};
        QTest::newRow("marks") << QStringList{u"“We” – (he) said: ‘no’!"_s, u"We he said no"_s};
        QTest::newRow("no letters") << QStringList{u"🌊 🌊"_s, u"🌊"_s};
        QTest::newRow("lone surrogate") << QStringList{QString(QChar(0xd83c)) + u" we"_s, u"we"_s};
    }

    void everyWordStandsInTheTable()
    {
        QFETCH(QStringList, texts);
        const AlignedWitnesses aligned = m_words.align(texts);
        for (int base = 0; base < texts.size(); ++base) {
            const Collation collation = aligned.collation(base);
            for (int witness = 0; witness < texts.size(); ++witness) {
                qsizetype end = 0;
                QString covered;
                for (const CollationPlace &place : collation.places) {
                    const CollationCell &cell = place.cells[size_t(witness)];
                    QVERIFY(cell.isGap() || cell.range.start >= end);
                    covered += cell.isGap() ? QString()
                                            : texts[witness].sliced(cell.range.start, cell.range.length());
                    end = cell.isGap() ? end : cell.range.end;
                    QVERIFY(!cell.classes.empty());
                    QVERIFY(cell.reading < place.readingCount);
                }
                const auto bare
                    = [](QString text) { return text.remove(u' ').remove(u'\n').remove(u'\t').remove(u'-'); };
                QCOMPARE(bare(covered), bare(texts[witness]));
            }
        }
    }

    void hardCases_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("variants");
        QTest::newRow("equal") << QStringList{u"We sell ships."_s, u"We sell ships."_s} << QStringList();
        QTest::newRow("empty witness")
            << QStringList{u"We sell ships."_s, QString()} << QStringList{u"We sell ships.>:omission"_s};
        QTest::newRow("repeated words") << QStringList{u"He said that that that he said was true"_s,
                                                       u"He said that that he said was true"_s}
                                        << QStringList{u"that>:omission"_s};
        QTest::newRow("a block of repeated words is not torn")
            << QStringList{u"we do not sell to banks and we do not sell to firms"_s,
                           u"we do not sell to firms"_s}
            << QStringList{u"we do not sell to banks and>:truncation-start"_s};
        QTest::newRow("numbers with separators are one word")
            << QStringList{u"about 1,200,000 users in 2018"_s, u"about 1.200.000 users in 2019"_s}
            << QStringList{u"1,200,000>1.200.000:spelling"_s, u"2018>2019:number-hedge"_s};
        QTest::newRow("narrow blanks in numbers")
            << QStringList{u"about 1\u202f200 users"_s, u"about 1300 users"_s}
            << QStringList{u"1 200>1300:number-hedge"_s};
        QTest::newRow("right to left")
            << QStringList{u"نحن لا نبيع السفن القديمة اليوم"_s, u"نحن لا نبيع السفن الجديدة اليوم"_s}
            << QStringList{u"القديمة>الجديدة:substitution"_s};
        QTest::newRow("without blanks")
            << QStringList{u"我们不卖旧船"_s, u"我们卖旧船"_s} << QStringList{u"不>:omission"_s};
        QTest::newRow("joined by a hyphen")
            << QStringList{u"a credit-card firm online today"_s, u"a credit card firm on-line today"_s}
            << QStringList{u"credit-card>credit card:spelling"_s, u"online>on-line:spelling"_s};
        QTest::newRow("letters of two units")
            << QStringList{u"the word \U00010428\U00010429\U0001042A\U0001042B stands"_s,
                           u"the word \U00010428\U00010429\U0001042A\U0001042C stands"_s}
            << QStringList{u"\U00010428\U00010429\U0001042A\U0001042B>"
                           "\U00010428\U00010429\U0001042A\U0001042C:spelling"_s};
        QTest::newRow("points within capitals")
            << QStringList{u"banks of the U.S. were asked"_s, u"banks of the US were asked"_s}
            << QStringList{u"U.S.>US:punctuation"_s};
        QTest::newRow("a comma") << QStringList{u"ships, boats and cars"_s, u"ships boats and cars"_s}
                                 << QStringList{u"ships,>ships:punctuation"_s};
        QTest::newRow("a capital at the beginning says nothing")
            << QStringList{u"We sell ships."_s, u"we sell ships,"_s} << QStringList();
        QTest::newRow("other words for words")
            << QStringList{u"not used for ads at all"_s, u"not used for advertising purposes at all"_s}
            << QStringList{u"ads>advertising purposes:synonym"_s};
    }

    void lettersAsTheyAreWritten()
    {
        QCOMPARE(writtenLetters(u"(\U00010428\U00010429, e\u0301-4!)"_s), u"\U00010428\U00010429\u00e94"_s);
        QCOMPARE(writtenLetters(u"\U0001F600 “\U0001D11E”"_s), u"\U0001F600\U0001D11E"_s);
        QCOMPARE(writtenLetters(u"…\xd800"_s), QString()); // a half alone is no letter
    }

    void hardCases()
    {
        QFETCH(QStringList, texts);
        QFETCH(QStringList, variants);
        QCOMPARE(variantsOf(m_words.align(texts).collation(), 1), variants);
    }

    void ignored_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("witness");
        QTest::addColumn<IgnoredDifference>("ignored");
        QTest::newRow("case") << u"ask the Board now"_s << u"ask the board now"_s << IgnoredDifference::Case;
        QTest::newRow("punctuation") << u"ships, boats"_s << u"ships; boats"_s
                                     << IgnoredDifference::Punctuation;
        QTest::newRow("quotation marks")
            << u"a \"grand\" ship"_s << u"a “grand” ship"_s << IgnoredDifference::Marks;
        QTest::newRow("apostrophes") << u"a don't here"_s << u"a don’t here"_s << IgnoredDifference::Marks;
        QTest::newRow("spelling") << u"the colour of it"_s << u"the color of it"_s
                                  << IgnoredDifference::Spelling;
        QTest::newRow("figures") << u"all two ships"_s << u"all 2 ships"_s << IgnoredDifference::Spelling;
        QTest::newRow("hyphen") << u"a credit-card firm"_s << u"a credit card firm"_s
                                << IgnoredDifference::Hyphenation;
        QTest::newRow("one word") << u"an e-mail came"_s << u"an email came"_s
                                  << IgnoredDifference::Hyphenation;
        QTest::newRow("contraction") << u"we don't sell"_s << u"we do not sell"_s
                                     << IgnoredDifference::Contractions;
        QTest::newRow("one of two meanings")
            << u"now it's sold"_s << u"now it has sold"_s << IgnoredDifference::Contractions;
    }

    void ignored()
    {
        QFETCH(QString, base);
        QFETCH(QString, witness);
        QFETCH(IgnoredDifference, ignored);
        const AlignedWitnesses aligned = m_words.align({base, witness}, u"en"_s);
        QCOMPARE(aligned.collation(0).variationCount(), 1);
        for (int i = 1; i <= int(IgnoredDifference::Marks); i *= 2) {
            const auto one = IgnoredDifference(i);
            const bool isEnough = one == ignored
                || (ignored == IgnoredDifference::Marks && one == IgnoredDifference::Punctuation);
            QCOMPARE(aligned.collation(0, one).variationCount(), isEnough ? 0 : 1);
        }
    }

    void warnings_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("witness");
        QTest::addColumn<QStringList>("warnings");
        QTest::newRow("hedge lost") << u"it cost up to 40 pounds"_s << u"it cost 40 pounds"_s
                                    << QStringList{u"lost-hedge(up to)"_s};
        QTest::newRow("hedge replaced")
            << u"prices may rise"_s << u"prices will rise"_s << QStringList{u"lost-hedge(may)"_s};
        QTest::newRow("number") << u"they sold two ships"_s << u"they sold 20 ships"_s
                                << QStringList{u"changed-number(two,20)"_s};
        QTest::newRow("the same number")
            << u"they sold two ships"_s << u"they sold 2 ships"_s << QStringList();
        QTest::newRow("negation lost")
            << u"we do not sell ships"_s << u"we do sell ships"_s << QStringList{u"lost-negation(not)"_s};
        QTest::newRow("negation added")
            << u"we sell ships"_s << u"we never sell ships"_s << QStringList{u"added-negation(never)"_s};
        QTest::newRow("negation elsewhere")
            << u"they do not have ships"_s << u"they have no ships"_s << QStringList();
        QTest::newRow("denial") << u"the firm denies that it sold ships"_s
                                << u"the firm says that it sold ships"_s
                                << QStringList{u"turned-denial(denies)"_s};
        QTest::newRow("denial cut off") << u"he denies that the firm sold ships"_s << u"the firm sold ships"_s
                                        << QStringList{u"turned-denial(denies)"_s};
        QTest::newRow("cut short") << u"we sell two ships and we may not sell boats"_s
                                   << u"we sell two ships"_s << QStringList();
    }

    void warnings()
    {
        QFETCH(QString, base);
        QFETCH(QString, witness);
        QFETCH(QStringList, warnings);
        QCOMPARE(warningsOf(m_words.align({base, witness}, u"en"_s).collation()), warnings);
    }

    void aDenialOfTheWholeQuote()
    {
        QList<CollationWitness> witnesses{CollationWitness::whole(u"a"_s, SourceText(u"asking for data"_s)),
                                          CollationWitness::whole(u"b"_s, SourceText(u"asking for data"_s))};
        witnesses[0].isDenied = true;
        const Collation collation
            = AlignedWitnesses(witnesses, m_words.words, m_words.variants, u"en"_s).collation();
        QCOMPARE(warningsOf(collation), QStringList{u"turned-denial()"_s});
        QCOMPARE(collation.warnings[0].place, -1);
    }

    void wordsOfAnotherLanguage()
    {
        const QString german = u"Wir verkaufen niemandem unsere alten Schiffe"_s;
        QList<CollationWitness> witnesses{
            CollationWitness::whole(u"a"_s, SourceText(u"We do not sell our old ships to anybody"_s)),
            CollationWitness::whole(u"b"_s, SourceText(german)),
            CollationWitness::whole(u"c"_s, SourceText(u"We do sell our old ships to anybody"_s))};
        witnesses[0].language = u"en"_s;
        witnesses[1].language = u"de-AT"_s;
        witnesses[2].language = u"de"_s; // a German article with the words of the original
        const Collation collation
            = AlignedWitnesses(witnesses, m_words.words, m_words.variants, u"en"_s).collation();
        QCOMPARE(collation.variants[1].size(), size_t(1));
        QCOMPARE(collation.text(1, collation.variants[1][0].witnessRange), german);
        QCOMPARE(collation.classesOf(1), VariationClasses{VariationClass::TranslationTrace});
        QCOMPARE(variantsOf(collation, 2), QStringList{u"not>:negation"_s});
        QCOMPARE(warningsOf(collation), QStringList{u"lost-negation(not)"_s});
    }

    void othersPartAndJoinNothing()
    {
        const QStringList texts{u"We have not sold old ships, but we will."_s,
                                u"We have sold old ships, but we may."_s,
                                u"We haven't ever sold the old red boats, nor will we."_s};
        const Collation alone = m_words.align(texts.first(2), u"en"_s).collation();
        QCOMPARE(variantsOf(alone, 1), (QStringList{u"not>:negation"_s, u"will.>may.:number-hedge"_s}));
        QCOMPARE(variantsOf(m_words.align(texts, u"en"_s).collation(), 1), variantsOf(alone, 1));
    }

    void transpositions()
    {
        const Collation collation = m_words
                                        .align({u"Yesterday the old harbour was closed"_s,
                                                u"The old harbour was closed yesterday"_s})
                                        .collation();
        QCOMPARE(collation.transpositions.size(), size_t(1));
        QCOMPARE(collation.text(0, collation.transpositions[0].baseRange), u"Yesterday"_s);
        QCOMPARE(collation.text(1, collation.transpositions[0].witnessRange), u"yesterday"_s);
        QCOMPARE(variantsOf(collation, 1),
                 (QStringList{u"Yesterday>:reordering"_s, u">yesterday:reordering"_s}));
        QCOMPARE(collation.places.front().cells[1].transposition, 0);
        QCOMPARE(collation.places.back().cells[1].transposition, 0);
    }

    void whoSpokeMovesAsAWhole()
    {
        const QString base = u"Die Kasse werde nicht schließen, sagte Leiterin Jana Roth am Montag."_s;
        const QString witness = u"Leiterin Jana Roth sagte am Montag, die Kasse werde nicht schließen."_s;
        const Collation collation = m_words.align({base, witness}, u"de"_s).collation();
        QCOMPARE(variantsOf(collation, 1),
                 (QStringList{u">Leiterin Jana Roth sagte am Montag,:reordering"_s,
                              u"sagte Leiterin Jana Roth am Montag.>:reordering"_s}));
        QCOMPARE(collation.transpositions.size(), 1);
    }

    void whatWasSaidIsAlignedAlthoughTheSpeakerIsLonger()
    {
        const QString base = u"The shop shut, said mayor Ann Hale of the old harbour town."_s;
        const QString witness = u"Mayor Ann Hale of the old harbour town said the shop shut."_s;
        const Collation collation = m_words.align({base, witness}, u"en"_s).collation();
        QVERIFY(
            variantsOf(collation, 1).contains(u"said mayor Ann Hale of the old harbour town.>:reordering"_s));
    }

    void anyBase()
    {
        const AlignedWitnesses aligned = m_words.align({u"We sell old ships"_s, u"We sell ships"_s});
        QCOMPARE(variantsOf(aligned.collation(0), 1), QStringList{u"old>:omission"_s});
        QCOMPARE(variantsOf(aligned.collation(1), 0), QStringList{u">old:addition"_s});
    }

    void fiftyEqualOnes()
    {
        const Collation collation
            = m_words.align(QStringList(50, u"We do not sell ships to anybody."_s)).collation();
        QCOMPARE(collation.places.size(), size_t(1));
        QCOMPARE(collation.variationCount(), 0);
    }

    void theOrderOfWitnessesChangesNoPlace()
    {
        QStringList texts{u"We don't use purchase data of banks for ads."_s,
                          u"We do not use purchasing data of banks for advertising."_s,
                          u"We don't use the data of banks"_s, u"purchase data of banks for ads"_s};
        const Collation one = m_words.align(texts).collation(0);
        std::reverse(texts.begin() + 1, texts.end());
        const Collation other = m_words.align(texts).collation(0);
        QCOMPARE(variantsOf(one, 1), variantsOf(other, 3));
        QCOMPARE(variantsOf(one, 2), variantsOf(other, 2));
        QCOMPARE(variantsOf(one, 3), variantsOf(other, 1));
    }

    void twoThousandWords()
    {
        QStringList words;
        for (int i = 0; i < 2'000; ++i) {
            const int n = i * 7919 % 977;
            words.append(QString(QChar(char16_t(u'a' + n % 26))) + QChar(char16_t(u'a' + n / 26 % 26))
                         + QChar(char16_t(u'a' + n * 7 % 23)) + u"xo"_s + QChar(char16_t(u'a' + n * 3 % 19)));
        }
        const QString base = words.join(u' ');
        words.removeAt(1'500);
        words.insert(700, u"entirely"_s);
        const QString witness = words.join(u' ');
        const Collation collation = m_words.align({base, witness, words.first()}, u"en"_s).collation();
        QCOMPARE(collation.variants[1].size(), size_t(2));
        QCOMPARE(collation.text(1, collation.variants[1][0].witnessRange), u"entirely"_s);
    }

    void longerThanIsCompared()
    {
        QStringList words;
        for (int i = 0; i < 9'000; ++i) {
            words.append(u"w%1"_s.arg(i * 7919 % 10'007));
        }
        const QString base = words.join(u' ');
        words[4'000] = u"other"_s;
        const Collation collation = m_words.align({base, words.join(u' ')}, u"en"_s).collation();
        QCOMPARE(collation.variants[1].size(), size_t(1));
        QCOMPARE(collation.text(1, collation.variants[1][0].witnessRange), u"other"_s);
    }

private:
    CollationWords m_words;
};

QTEST_APPLESS_MAIN(TestCollation)
#include "tst_collation.moc"
