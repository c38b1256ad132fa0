// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Selecting with keys and mouse in ArticleView, and what of a selection will be tagged.

#include "tests/widgets/reading.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QString kStory
    = u"Dr. Erika Diana spoke for Acme Corp. on Monday. “We do not use data,” she said. “We ‘never’ did!” "
      u"said nobody. It rained.\n"
      "אמר דובר הבנק. הוא לא הוסיף דבר.\n"
      "ธนาคารไม่ขายข้อมูล\n"_s;

} // namespace

class TestReaderSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void keysExtendByUnit_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("expected");
        const Qt::KeyboardModifiers shift = Qt::ShiftModifier;
        QTest::newRow("character") << u"We do"_s << Qt::Key_Right << shift << u"W"_s;
        QTest::newRow("word") << u"We do"_s << Qt::Key_Right << (shift | Qt::ControlModifier) << u"We"_s;
        QTest::newRow("sentence") << u"Dr. E"_s << Qt::Key_Right << (shift | Qt::AltModifier)
                                  << u"Dr. Erika Diana spoke for Acme Corp. on Monday."_s;
        QTest::newRow("sentence with speech") << u"“We do"_s << Qt::Key_Right << (shift | Qt::AltModifier)
                                              << u"“We do not use data,” she said."_s;
        QTest::newRow("sentence after an exclamation")
            << u"“We ‘n"_s << Qt::Key_Right << (shift | Qt::AltModifier)
            << u"“We ‘never’ did!” said nobody."_s;
        QTest::newRow("back by sentence") << u"said. “We ‘"_s << Qt::Key_Left << (shift | Qt::AltModifier)
                                          << u"“We do not use data,” she "_s;
        QTest::newRow("right to left")
            << u"אמר"_s << Qt::Key_Left << (shift | Qt::AltModifier) << u"אמר דובר הבנק."_s;
        QTest::newRow("thai word") << u"ธนาคาร"_s << Qt::Key_Right << (shift | Qt::ControlModifier)
                                   << u"ธนาคาร"_s;
    }

    void keysExtendByUnit()
    {
        QFETCH(QString, from);
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, expected);
        Reading reading(kStory);
        reading.show();
        reading.view.setCaret(reading.rangeOf(from).start);
        reading.key(key, modifiers);
        QCOMPARE(reading.selected(), expected);
        // The way back leads to where it began.
        if (!modifiers.testFlag(Qt::AltModifier)) {
            reading.key(key == Qt::Key_Right ? Qt::Key_Left : Qt::Key_Right, modifiers);
            QVERIFY(!reading.view.hasSelection());
        }
    }

    void altMovesTheCaretBySentence()
    {
        Reading reading(kStory);
        reading.show();
        reading.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(reading.view.caret(), reading.rangeOf(u" “We do"_s).start);
        reading.key(Qt::Key_Right, Qt::AltModifier);
        reading.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(reading.view.caret(), reading.rangeOf(u" It rained"_s).start);
        reading.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(reading.view.caret(), reading.rangeOf(u"“We ‘"_s).start);
        QVERIFY(!reading.view.hasSelection());
    }

    void aTripleClickKnowsAbbreviations()
    {
        Reading reading(kStory);
        reading.show();
        reading.click(reading.middleOf(u"Corp"_s), 3);
        QCOMPARE(reading.selected(), u"Dr. Erika Diana spoke for Acme Corp. on Monday."_s);
        reading.click(reading.middleOf(u"nobody"_s), 3);
        QCOMPARE(reading.selected(), u"“We ‘never’ did!” said nobody."_s);
    }

    void strayMarksAreLeftOutAndShown()
    {
        Reading reading(kStory);
        reading.show();
        const TextRange words = reading.rangeOf(u" not use data,” "_s);
        reading.view.setSelection(words);
        QCOMPARE(reading.selected(), u" not use data,” "_s);
        QCOMPARE(reading.kept(), u"not use data"_s);
        // What is not tagged does not look like what is.
        const auto looks = [&](const QString &part) {
            const QRect rect = reading.view.rectsFor(reading.rangeOf(part)).first();
            return reading.picture().copy(rect.left(), rect.top() - 3, rect.width(), 3);
        };
        const QImage strayed = looks(u",”"_s);
        reading.view.setTrimming(false);
        QCOMPARE(reading.kept(), u" not use data,” "_s);
        const QImage kept = looks(u",”"_s);
        QVERIFY(strayed != kept);
        reading.view.setTrimming(true);
        QCOMPARE(looks(u",”"_s), strayed);
        // Copying is not tagging.
        reading.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u" not use data,” "_s);
    }

    void switchingTrimmingSaysSo()
    {
        Reading reading(kStory);
        reading.show();
        reading.view.setSelection(reading.rangeOf(u"data,”"_s));
        QSignalSpy changed(&reading.view, &ArticleView::selectionChanged);
        reading.view.setTrimming(false);
        QCOMPARE(changed.count(), 1);
    }

    void theMarkerTagsWhatIsKept()
    {
        Reading reading(kStory);
        reading.show();
        reading.view.setMarker(SpanKind::Quote);
        QSignalSpy dragged(&reading.view, &ArticleView::markerDragged);
        reading.drag(reading.leftOf(u"We do"_s), reading.rightOf(u"data,”"_s));
        QCOMPARE(dragged.count(), 1);
        QCOMPARE(dragged.first().first().value<TextRange>(), reading.rangeOf(u"We do not use data"_s));
    }

    void quotationsThatAreTaggedArePassed()
    {
        Reading reading(kStory);
        reading.add(u"We do not use data"_s, SpanKind::Quote); // without its comma, as tagging keeps it
        reading.add(u"‘never’"_s, SpanKind::Quote); // only a part of the other one
        reading.show();
        QVERIFY(reading.view.selectNextQuotation());
        QCOMPARE(reading.selected(), u"We ‘never’ did!"_s);
        QVERIFY(!reading.view.selectPreviousQuotation());
    }

    void quotationsFollowEachOther()
    {
        Reading reading(kStory);
        reading.show();
        QVERIFY(reading.view.selectNextQuotation());
        QCOMPARE(reading.selected(), u"We do not use data,"_s);
        QCOMPARE(reading.kept(), u"We do not use data"_s);
        QVERIFY(reading.view.selectNextQuotation());
        QCOMPARE(reading.selected(), u"We ‘never’ did!"_s);
        QCOMPARE(reading.kept(), u"We ‘never’ did!"_s);
        QVERIFY(!reading.view.selectNextQuotation());
        QCOMPARE(reading.selected(), u"We ‘never’ did!"_s);
        QVERIFY(reading.view.selectPreviousQuotation());
        QCOMPARE(reading.selected(), u"We do not use data,"_s);
        QVERIFY(!reading.view.selectPreviousQuotation());
        // The place comes into sight.
        Reading far(u"Nothing here.\n"_s.repeated(300) + u"He said “so it is”.\n"_s);
        far.show();
        QVERIFY(far.view.selectNextQuotation());
        QVERIFY(far.view.extentOf(far.view.selection()).isInSight);
    }

    void theOtherClipboardHasWhatIsSelected()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        if (!clipboard->supportsSelection()) {
            QSKIP("This platform has no primary selection; X11 has.");
        }
        Reading reading(kStory);
        reading.show();
        reading.drag(reading.leftOf(u"Erika"_s), reading.rightOf(u"Diana"_s));
        QCOMPARE(clipboard->text(QClipboard::Selection), u"Erika Diana"_s);
        reading.key(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QTRY_COMPARE(clipboard->text(QClipboard::Selection), u"Erika Diana spoke"_s);
    }

    void growthGoesOutwardsLevelByLevel()
    {
        Reading reading(kStory);
        reading.show();
        reading.view.setCaret(reading.rangeOf(u"ever’ did"_s).start);
        QStringList levels;
        for (int i = 0; i < 5; ++i) {
            reading.view.growToQuotation();
            levels.append(reading.selected());
        }
        QCOMPARE(levels,
                 (QStringList{u"never"_s, u"‘never’"_s, u"We ‘never’ did!"_s, u"“We ‘never’ did!”"_s,
                              u"“We ‘never’ did!”"_s}));
    }
};

QTEST_MAIN(TestReaderSelection)
#include "tst_readerselection.moc"
