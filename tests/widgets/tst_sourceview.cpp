// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/readinghints.h"
#include "widgets/source/sourceview.h"
#include "widgets/source/sourcewindow.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const HintLibrary> library()
{
    static const auto shared
        = std::make_shared<const HintLibrary>(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax"));
    return shared;
}

Original originalOf(const QString &text, const QString &mediaType = u"text/html"_s,
                    const QString &fileName = u"page.html"_s)
{
    Original original;
    original.title = u"Page"_s;
    original.fileName = fileName;
    original.mediaType = mediaType;
    original.encoding = u"UTF-8"_s;
    original.text = text;
    original.size = text.toUtf8().size();
    return original;
}

struct Showing {
    explicit Showing(const Original &original)
        : window(library())
    {
        window.showOriginal(original, {});
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window is not active");
        }
    }

    [[nodiscard]] QTextBlock block(int number) const
    {
        return window.view()->document()->findBlockByNumber(number);
    }

    SourceWindow window;
};

/// Two megabytes in one line, as a minifier writes them.
QString minified()
{
    QString text = u"<!DOCTYPE html><html><body>"_s;
    while (text.size() < 2'000'000) {
        text += u"<p class=\"story\">The bank said “nothing has changed” on Monday &amp; after.</p>"_s;
    }
    return text + u"<p>the needle</p></body></html>"_s;
}

} // namespace

class TestSourceView : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void linesHaveTheirNumbersAndColours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QString>("fileName");
        QTest::newRow("HTML") << u"<html>\n<p class=\"a\">Text</p>\n</html>"_s << u"text/html"_s
                              << u"a.html"_s;
        QTest::newRow("Markdown") << u"# Title\n\nSome *text*.\n"_s << u"text/markdown"_s << u"a.md"_s;
        QTest::newRow("JSON Lines by its name")
            << u"{\"title\": \"A\"}\n{\"title\": \"B\"}\n"_s << u"text/plain"_s << u"a.json"_s;
    }

    void linesHaveTheirNumbersAndColours()
    {
        QFETCH(QString, text);
        QFETCH(QString, mediaType);
        QFETCH(QString, fileName);
        const Showing showing(originalOf(text, mediaType, fileName));
        const SourceView *view = showing.window.view();
        QVERIFY(view->isReadOnly());
        QCOMPARE(view->source(), text);
        QCOMPARE(view->numberOf(0), 1);
        QCOMPARE(view->numberOf(1), 2);
        QTRY_VERIFY(!showing.block(0).layout()->formats().isEmpty());
        QTest::keyClicks(const_cast<SourceView *>(view), u"x"_s);
        QCOMPARE(view->source(), text);
        QCOMPARE(view->toPlainText(), text);
    }

    void plainTextHasNoColours()
    {
        const Showing showing(originalOf(u"a < b\nc"_s, u"text/plain"_s, u"a.txt"_s));
        QCoreApplication::processEvents();
        QVERIFY(showing.block(0).layout()->formats().isEmpty());
        QCOMPARE(showing.window.view()->highlighter()->coloured(), 0);
    }

    // Laid out as one, this line holds up every paint by half a second; coloured as a whole it would cost
    // more.
    void aLineOfTwoMegabytesIsShownInPieces()
    {
        const QString text = minified();
        const Showing showing(originalOf(text));
        SourceView *view = showing.window.view();
        QVERIFY(view->blockCount() > 2000);
        QCOMPARE(view->numberOf(0), 1);
        for (QTextBlock block = showing.block(0); block.isValid(); block = block.next()) {
            QVERIFY(block.length() <= SourceView::kLongestPiece + 1);
            QVERIFY(block.blockNumber() == 0 || view->numberOf(block.blockNumber()) == 0);
            QVERIFY(!block.next().isValid() || block.text().endsWith(u'>') || block.text().endsWith(u' '));
        }
        // Only what was looked at is coloured.
        QTRY_VERIFY(!showing.block(0).layout()->formats().isEmpty());
        QTRY_VERIFY(view->highlighter()->coloured() > 1);
        QVERIFY(view->highlighter()->coloured() < 400);
        // And the end, once somebody goes there.
        QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
        QTRY_COMPARE_WITH_TIMEOUT(view->highlighter()->coloured(), view->blockCount(), 60'000);
        QVERIFY(!showing.block(view->blockCount() - 1).layout()->formats().isEmpty());
    }

    void copyGivesTheTextAsItWas()
    {
        const QString text = minified().left(5000) + u"\nno\u00a0break"_s;
        const Showing showing(originalOf(text));
        SourceView *view = showing.window.view();
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), text);
    }

    void wordsAreFoundAcrossPieces()
    {
        // The cut falls into the blank of "two words", and behind the needle there is no other.
        const QString text
            = u"x"_s.repeated(993) + u" two wordsNEEDLE"_s + u"y"_s.repeated(3000) + u"needle"_s;
        Showing showing(originalOf(text, u"text/plain"_s, u"a.txt"_s));
        SourceView *view = showing.window.view();
        QVERIFY(view->blockCount() > 3);
        QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
        QLineEdit *field = showing.window.findField();
        QTRY_VERIFY(field->hasFocus());
        const auto place = [&] { return view->selectedSource(); };
        QTest::keyClicks(field, u"two words"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(place(), std::pair(text.indexOf(u"two words"), qsizetype(9)));
        field->clear();
        QTest::keyClicks(field, u"needle"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(place().first, text.indexOf(u"NEEDLE"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(place().first, text.lastIndexOf(u"needle"));
        QTest::keyClick(field, Qt::Key_Return); // round
        QCOMPARE(place().first, text.indexOf(u"NEEDLE"));
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(place().first, text.lastIndexOf(u"needle"));
        field->clear();
        QTest::keyClicks(field, u"absent"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(place().first, text.lastIndexOf(u"needle"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!showing.window.isVisible());
    }

    void surrogatesAreNotParted()
    {
        const QString text = u"a"_s + u"👩"_s.repeated(2000);
        const Showing showing(originalOf(text, u"text/plain"_s, u"a.txt"_s));
        for (QTextBlock block = showing.block(0); block.isValid(); block = block.next()) {
            QVERIFY(!block.text().isEmpty() && !block.text().back().isHighSurrogate());
        }
    }
};

QTEST_MAIN(TestSourceView)
#include "tst_sourceview.moc"
