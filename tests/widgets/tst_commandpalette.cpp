// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command palette: what is listed in which order, that Enter runs it and that nothing runs which cannot.

#include "widgets/dialogs/commandpalette.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsWhatCanBeDoneFirst();
    void filters_data();
    void filters();
    void enterRunsTheChosenOne();
    void whatCannotBeDoneDoesNotRun();
    void escapeGivesTheFocusBack();

private:
    [[nodiscard]] QStringList rows() const;

    std::unique_ptr<QMainWindow> m_window;
    QLineEdit *m_field = nullptr;
    QList<QAction *> m_actions;
    QPointer<CommandPalette> m_palette;
};

void TestCommandPalette::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_window->resize(900, 600);
    m_field = new QLineEdit(m_window.get());
    m_window->setCentralWidget(m_field);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
    m_actions.clear();
    for (const QString &name :
         {u"&Undo"_s, u"&Open Project…"_s, u"Go to &Partner"_s, u"Open &Beside"_s, u"Hidden"_s}) {
        m_actions.append(new QAction(name, m_window.get()));
        m_actions.last()->setStatusTip(u"Help for "_s + name);
    }
    m_actions[0]->setEnabled(false);
    m_actions[4]->setVisible(false);
    m_palette = new CommandPalette(m_actions, m_window.get());
    m_palette->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_palette));
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
}

QStringList TestCommandPalette::rows() const
{
    QStringList names;
    const QAbstractItemModel *model = m_palette->list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        names += model->index(row, 0).data().toString();
    }
    return names;
}

void TestCommandPalette::listsWhatCanBeDoneFirst()
{
    QCOMPARE(rows(), (QStringList{u"Open Project…"_s, u"Go to Partner"_s, u"Open Beside"_s, u"Undo"_s}));
    QCOMPARE(m_palette->list()->currentIndex().row(), 0);
}

void TestCommandPalette::filters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("starts of words, the shorter name first")
        << u"op"_s << QStringList{u"Open Beside"_s, u"Open Project…"_s, u"Go to Partner"_s};
    QTest::newRow("initials") << u"ob"_s << QStringList{u"Open Beside"_s};
    QTest::newRow("disabled is last")
        << u"o"_s << QStringList{u"Open Beside"_s, u"Open Project…"_s, u"Go to Partner"_s, u"Undo"_s};
    QTest::newRow("nothing") << u"xyz"_s << QStringList();
}

void TestCommandPalette::filters()
{
    QFETCH(QString, typed);
    QTest::keyClicks(m_palette->searchField(), typed);
    QTEST(rows(), "expected");
}

void TestCommandPalette::enterRunsTheChosenOne()
{
    QSignalSpy partner(m_actions[2], &QAction::triggered);
    QSignalSpy open(m_actions[1], &QAction::triggered);
    QTest::keyClick(m_palette->searchField(), Qt::Key_Down);
    QTest::keyClick(m_palette->searchField(), Qt::Key_Return);
    QTRY_COMPARE(partner.size(), 1);
    QCOMPARE(open.size(), 0);
    QTRY_VERIFY(m_palette.isNull());
}

void TestCommandPalette::whatCannotBeDoneDoesNotRun()
{
    QSignalSpy undo(m_actions[0], &QAction::triggered);
    QTest::keyClicks(m_palette->searchField(), u"undo"_s);
    QCOMPARE(rows(), QStringList{u"Undo"_s});
    const auto labels = m_palette->findChildren<QLabel *>();
    QVERIFY(std::ranges::contains(labels, u"Not possible now: Help for &Undo"_s, &QLabel::text));
    QTest::keyClick(m_palette->searchField(), Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(undo.size(), 0);
    QVERIFY(m_palette && m_palette->isVisible());
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    QTest::keyClick(m_palette->searchField(), Qt::Key_Escape);
    QTRY_VERIFY(m_palette.isNull());
    QTRY_VERIFY(m_field->hasFocus());
}

QTEST_MAIN(TestCommandPalette)

#include "tst_commandpalette.moc"
