// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/sourcetext.h"
#include "models/text/textunits.h"

#include <QTest>

#include <string_view>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestTextUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // '|' stands between the sentences.
    void sentencesEndWhereAReaderEndsThem_data()
    {
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *name, const QString &marked) { QTest::newRow(name) << marked; };
        row("plain", u"It rained.|Nobody came!|Why?"_s);
        row("title", u"Dr. Erika Diana spoke.|Mr. Smith and Mrs. Jones left."_s);
        row("initials", u"J. R. Ewing was there.|He left."_s);
        row("country", u"The U.S. Senate met.|It voted."_s);
        row("country at the end", u"They moved to the U.S.|The bank stayed."_s);
        row("company", u"Acme Corp. Chairman John Doe resigned.|Nobody knew."_s);
        row("company at the end", u"It belongs to Acme Inc.|The rest is sold."_s);
        row("decimal", u"It cost 3.5 million.|That was much."_s);
        row("german day", u"Am 3. August regnete es.|Danach nicht."_s);
        row("german abbreviation", u"Das gilt z.B. für Banken, bzw. Firmen.|Mehr nicht."_s);
        row("speech goes on", u"“We never asked!” said Erika Diana, a spokeswoman.|It rained."_s);
        row("question goes on", u"\"Why not?\" she asked.|Nobody knew."_s);
        row("quote at the end", u"She said: “We do not.”|“Never,” he added."_s);
        row("french marks", u"Elle dit : « Nous partons. »|Il pleut."_s);
        row("brackets", u"(It was so.)|Nobody knew."_s);
        row("ellipsis goes on", u"Well... that is it.|Yes."_s);
        row("japanese", u"雨が降った。|誰も来なかった。"_s);
        row("hebrew", u"ירד גשם.|אף אחד לא בא."_s);
    }

    void sentencesEndWhereAReaderEndsThem()
    {
        QFETCH(QString, marked);
        const QStringList expected = marked.split(u'|');
        const bool isSpaced = marked.contains(u' ') || !marked.front().isLetter()
            || marked.front().script() != QChar::Script_Han;
        const SourceText text(u"Before.\n"_s + expected.join(isSpaced ? u" "_s : QString()) + u"\nAfter."_s);
        QStringList found;
        const TextRange paragraph = text.paragraphRange(1);
        for (qsizetype at = paragraph.start; at < paragraph.end;) {
            const TextRange sentence = text.sentenceAt(at);
            QVERIFY(sentence.end > at);
            found.append(text.slice(sentence).toString());
            at = sentence.end;
            while (at < paragraph.end && text.text()[at].isSpace()) {
                ++at;
            }
        }
        QCOMPARE(found, expected);
        // Every place of a sentence is in it.
        qsizetype start = paragraph.start;
        for (const QString &sentence : expected) {
            start = text.text().indexOf(sentence, start);
            for (qsizetype at = start; at < start + sentence.size(); ++at) {
                QCOMPARE(text.slice(text.sentenceAt(at)).toString(), sentence);
            }
        }
    }

    void stepsGoFromSentenceToSentence()
    {
        const SourceText text(u"One here. Two here.\n\nThree here."_s);
        QCOMPARE(text.nextSentence(0), 9);
        QCOMPARE(text.nextSentence(9), 19);
        QCOMPARE(text.nextSentence(19), text.length());
        QCOMPARE(text.nextSentence(text.length()), text.length());
        QCOMPARE(text.previousSentence(text.length()), 21);
        QCOMPARE(text.previousSentence(21), 10);
        QCOMPARE(text.previousSentence(10), 0);
        QCOMPARE(text.previousSentence(0), 0);
        QCOMPARE(SourceText().nextSentence(0), 0);
        QCOMPARE(SourceText().previousSentence(0), 0);
    }

    void thaiHasWordsWithoutBlanks()
    {
        const SourceText text(u"ธนาคารไม่ขายข้อมูล"_s); // "the bank sells no data"
        QStringList words;
        for (qsizetype at = 0; at < text.length(); at = text.wordAt(at).end) {
            words.append(text.slice(text.wordAt(at)).toString());
        }
        QCOMPARE(words, (QStringList{u"ธนาคาร"_s, u"ไม่"_s, u"ขาย"_s, u"ข้อมูล"_s}));
        QCOMPARE(text.nextWord(0), 6);
        QCOMPARE(text.previousWord(text.length()), text.length() - 6);
    }

    void someScriptsPutNoBlanksBetweenWords()
    {
        for (const char32_t letter : std::u32string_view(U"明るアไນខမ𠀀")) {
            QVERIFY(isWithoutBlanks(letter));
        }
        for (const char32_t letter : std::u32string_view(U"aßжא한3 ")) {
            QVERIFY(!isWithoutBlanks(letter)); // Korean has blanks
        }
    }

    void wordsFollowEachOther()
    {
        const SourceText text(u"“We don’t,” she — said 3.5 🙂 times."_s);
        QList<qsizetype> ends;
        for (qsizetype at = 0; at < text.length();) {
            at = text.nextWord(at);
            ends.append(at);
        }
        QStringList words;
        for (const qsizetype end : std::as_const(ends)) {
            if (end < text.length()) {
                words.append(text.slice({text.previousWord(end), end}).toString());
            }
        }
        QCOMPARE(words, (QStringList{u"We"_s, u"don’t"_s, u"she"_s, u"said"_s, u"3.5"_s, u"times"_s}));
    }

    void aParagraphOfAnyLengthIsReadInPart()
    {
        // No sentence and no blank for a million characters: an answer all the same, and a bounded one.
        const SourceText text(QString(1'000'000, u'x'));
        const TextRange word = text.wordAt(500'000);
        QVERIFY(word.contains(500'000));
        QVERIFY(word.length() <= 4096);
        const TextRange sentence = text.sentenceAt(500'000);
        QVERIFY(sentence.contains(500'000));
        QVERIFY(sentence.length() <= 32'768);
        const SourceText many(u"A few words stand here. "_s.repeated(50'000));
        QCOMPARE(many.slice(many.sentenceAt(600'005)).toString(), u"A few words stand here."_s);
    }
};

QTEST_GUILESS_MAIN(TestTextUnits)
#include "tst_textunits.moc"
