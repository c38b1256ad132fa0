// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"
#include "app/window/differing.h"
#include "app/window/mainwindow.h"
#include "app/window/noticebar.h"
#include "tests/items/testproject.h"
#include "tests/support/scripteddialogs.h"
#include "widgets/comparison/comparisonview.h"

#include <QAction>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<OpenArticle> articleOf(const QString &text)
{
    Article article;
    article.id = ArticleId::make();
    return std::make_shared<OpenArticle>(article, Revision(), SourceText(text), QList<Span>());
}

QStringList marked(const ArticleView *view, MarkLayer layer)
{
    QStringList words;
    for (const TextRange range : view->marks(layer)) {
        words.append(view->text().slice(range).toString());
    }
    return words;
}

const QString kStatement = u"We never sell the data of any person to any company, not now and not later."_s;

} // namespace

class TestDiffering : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void versionsShowTheirDifferences()
    {
        ComparisonView panes;
        panes.openArticle(articleOf(u"Anna said: "_s + kStatement + u" She will stay."_s));
        panes.openBeside(articleOf(u"Anna said: "_s + kStatement + u" She will go."_s));
        Differing differing(&panes);
        QSignalSpy found(&differing, &Differing::found);
        differing.setOn(true);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(marked(panes.view(0), MarkLayer::Differences), QStringList{u"stay"_s});
        QCOMPARE(marked(panes.view(1), MarkLayer::Differences), QStringList{u"go"_s});
        QVERIFY(marked(panes.view(0), MarkLayer::Shared).isEmpty());
        differing.setOn(false);
        QVERIFY(panes.view(0)->marks(MarkLayer::Differences).empty());
        QVERIFY(panes.view(1)->marks(MarkLayer::Differences).empty());
    }

    void otherReportsShowWhatTheyShare()
    {
        ComparisonView panes;
        const QString filler = u"Quite other words stand here, one after the other, all day long. "_s;
        const QString other = u"Nobody knew how this would go on when morning came at last. "_s;
        panes.openArticle(articleOf(filler.repeated(20) + kStatement));
        panes.openBeside(articleOf(kStatement + u" "_s + other.repeated(20)));
        Differing differing(&panes);
        differing.setOn(true);
        const QString shared = kStatement.chopped(1); // up to the last word's last letter
        QTRY_COMPARE(marked(panes.view(0), MarkLayer::Shared), QStringList{shared});
        QCOMPARE(marked(panes.view(1), MarkLayer::Shared), QStringList{shared});
        QVERIFY(panes.view(0)->marks(MarkLayer::Differences).empty());
    }

    // Another article in one of the panes: the marks follow, and none stay behind.
    void itFollowsThePanes()
    {
        ComparisonView panes;
        const auto first = articleOf(u"one two three four"_s);
        panes.openArticle(first);
        panes.openBeside(articleOf(u"one two five four"_s));
        Differing differing(&panes);
        differing.setOn(true);
        QTRY_COMPARE(marked(panes.view(0), MarkLayer::Differences), QStringList{u"three"_s});
        panes.openArticle(articleOf(u"one six three four"_s), 1);
        QTRY_COMPARE(marked(panes.view(0), MarkLayer::Differences), QStringList{u"two"_s});
        QCOMPARE(marked(panes.view(1), MarkLayer::Differences), QStringList{u"six"_s});
        panes.focusPane(0);
        QCOMPARE(marked(panes.view(1), MarkLayer::Differences), QStringList{u"six"_s});
        panes.closePane(1);
        QTRY_VERIFY(panes.view(0)->marks(MarkLayer::Differences).empty());
    }

    void aLeftOutWordHasItsPlace()
    {
        ComparisonView panes;
        panes.openArticle(articleOf(u"we will never raise it"_s));
        panes.openBeside(articleOf(u"we will raise it"_s));
        Differing differing(&panes);
        differing.setOn(true);
        QTRY_COMPARE(marked(panes.view(0), MarkLayer::Differences), QStringList{u"never "_s});
        QCOMPARE(panes.view(1)->marks(MarkLayer::Differences), (std::vector<TextRange>{{8, 8}}));
    }

    void aPassageThatMovedIsMarkedAmongEqualText()
    {
        QString plain;
        for (int i = 0; i < 400; ++i) {
            plain += u"word%1 "_s.arg(i);
        }
        const auto comparison
            = compareTexts(QString(plain + kStatement), QString(kStatement + u" "_s + plain));
        QVERIFY(comparison);
        const ComparisonMarks marks = ComparisonMarks::of(*comparison, plain.size(), plain.size());
        QCOMPARE(marks.shared[0].size(), 1U);
        QCOMPARE(marks.shared[0].front().length(), kStatement.size() - 1);
        QCOMPARE(marks.shared[1].front().start, 0);
    }

    // Two long texts that have nothing in common: the window goes on while they are compared, and another
    // pair of panes does not wait for their end.
    void longTextsAreComparedInTheBackground()
    {
        QString first;
        QString second;
        for (int i = 0; first.size() < 400'000; ++i) {
            first += u"a%1 "_s.arg(i);
            second += u"b%1 "_s.arg(i);
        }
        ComparisonView panes;
        panes.openArticle(articleOf(first));
        panes.openBeside(articleOf(second));
        Differing differing(&panes);
        QSignalSpy found(&differing, &Differing::found);
        differing.setOn(true);
        QVERIFY(found.isEmpty());
        panes.openArticle(articleOf(u"short"_s), 0);
        panes.openArticle(articleOf(u"short one"_s), 1);
        QTRY_COMPARE(marked(panes.view(1), MarkLayer::Differences), QStringList{u" one"_s});
    }

    void theKeySwitchesIt()
    {
        TestProject file;
        const ArticleId ledger = file.addArticle(u"Ledger"_s, u"Ledger"_s, u"2018-08-06"_s,
                                                 u"Anna said she would stay here.\n"_s);
        const ArticleId post
            = file.addArticle(u"Post"_s, u"Post"_s, u"2018-08-06"_s, u"Anna said she would go now.\n"_s);
        const QString path = file.path();
        file.close();
        Settings settings;
        ScriptedDialogs dialogs;
        MainWindow window(settings, dialogs);
        QVERIFY(window.openProject(path));
        window.comparison()->closeAll();
        window.resize(1280, 820);
        window.show();
        QVERIFY(window.openArticle(ledger));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        ComparisonView *panes = window.comparison();
        panes->focusPane(0);
        const QAction *action = window.actions()[Actions::Command::MarkDifferences];
        QTest::keyClick(panes->activeView(), Qt::Key_D);
        QVERIFY(action->isChecked());
        QVERIFY(window.notices()->text().contains(u"beside"_s)); // nothing to compare with yet
        QVERIFY(window.openArticle(post, true));
        QTRY_COMPARE(marked(panes->view(1), MarkLayer::Differences), QStringList{u"go now"_s});
        QVERIFY(window.notices()->text().contains(u"1"_s));
        panes->focusPane(1);
        QTest::keyClick(panes->activeView(), Qt::Key_D);
        QVERIFY(!action->isChecked());
        QVERIFY(panes->view(1)->marks(MarkLayer::Differences).empty());
        // What it told of is gone, and so is the notice; one that came after it stays.
        QVERIFY(window.notices()->isHidden());
        QTest::keyClick(panes->activeView(), Qt::Key_D);
        QTRY_VERIFY(!window.notices()->isHidden() && window.notices()->text().contains(u"1"_s));
        window.notices()->inform(u"Something else."_s);
        QTest::keyClick(panes->activeView(), Qt::Key_D);
        QVERIFY(!window.notices()->isHidden());
        QCOMPARE(window.notices()->text(), u"Something else."_s);
    }
};

QTEST_MAIN(TestDiffering)
#include "tst_differing.moc"
