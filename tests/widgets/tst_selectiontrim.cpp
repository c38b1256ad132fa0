// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/gestures/selectiontrim.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestSelectionTrim : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // '[' and ']' stand around the selection, '<' and '>' around what is kept of it.
    void onlyWhatWasMeantIsKept_data()
    {
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *name, const QString &marked) { QTest::newRow(name) << marked; };
        row("nothing stray", u"He saw [<Erika Diana>] there."_s);
        row("blanks", u"He saw[ <Erika Diana> ]there."_s);
        row("no-break space", u"He saw[\u00a0<Erika Diana>\u00a0]there."_s);
        row("comma", u"He saw [<Erika Diana>, ]a spokeswoman."_s);
        row("full stop of the sentence", u"He saw [<Erika Diana>.]"_s);
        row("whole sentence", u"It rained. [<He saw Erika Diana.>] Nobody else."_s);
        row("two sentences", u"[<It rained. He saw Erika Diana.>] Nobody else."_s);
        row("abbreviation inside the sentence", u"He works at [<Acme Corp.>] since May."_s);
        row("country", u"He lives in the [<U.S.>]"_s);
        row("quotation", u"He said “[<We do not use data>,]” on Monday."_s);
        row("quoted sentence", u"He said: “[<We do not use data.>]”"_s);
        row("half a mark before", u"He said [“<We do not>] use data”."_s);
        row("half a mark behind", u"He said “We [<do not use data>”] on Monday."_s);
        row("half a straight mark", u"He said \"We [<do not use data>\"] on Monday."_s);
        row("both marks", u"He said [<“We do not use data”>] on Monday."_s);
        row("wrong pair of marks", u"Er sagte [<«Wir nicht\">], heute."_s);
        row("quotation at the end with a comma", u"He said [<“We do not use data,”>] and left."_s);
        row("mark and comma behind", u"He said “We [<do not use data>,”] and left."_s);
        row("apostrophe inside", u"He saw [<the bank’s data>,] there."_s);
        row("half a bracket", u"He saw [<Erika Diana>(] there)."_s);
        row("bracket at the start", u"He saw [(<Erika Diana>] the second) there."_s);
        row("both brackets", u"He saw [<Erika Diana (Acme)>] there."_s);
        row("dash", u"He saw [— <Erika Diana> —] there."_s);
        row("question", u"He asked [<why not?>] again."_s);
        row("japanese comma", u"[<明日来る>、]と言った。"_s);
        row("arabic comma", u"[<قال البنك>،] وأضاف"_s);
        row("only marks", u"He said [<...>] and left."_s);
        row("combining accent stays with its letter", u"[<cafe\u0301>,] there"_s);
    }

    void onlyWhatWasMeantIsKept()
    {
        QFETCH(QString, marked);
        const auto take = [&](QChar mark) {
            const qsizetype at = marked.indexOf(mark);
            marked.remove(at, 1);
            return at;
        };
        TextRange selection;
        TextRange kept;
        selection.start = take(u'[');
        kept.start = take(u'<');
        kept.end = take(u'>');
        selection.end = take(u']');
        const SourceText text(marked);
        const TextRange found = trimmedForTagging(text, selection);
        QCOMPARE(text.slice(found).toString(), text.slice(kept).toString());
        QCOMPARE(found, kept);
        QCOMPARE(trimmedForTagging(text, found), found); // and once is enough
    }

    void blanksAloneAreNothing()
    {
        const SourceText text(u"a   b"_s);
        QVERIFY(trimmedForTagging(text, {1, 4}).isEmpty());
        QVERIFY(trimmedForTagging(text, {2, 2}).isEmpty());
    }

    void aLongSelectionIsTrimmedAtItsEnds()
    {
        const SourceText text(u", "_s + u"some words "_s.repeated(100'000));
        const TextRange found = trimmedForTagging(text, {0, text.length()});
        QCOMPARE(found, (TextRange{2, text.length() - 1}));
    }
};

QTEST_GUILESS_MAIN(TestSelectionTrim)
#include "tst_selectiontrim.moc"
