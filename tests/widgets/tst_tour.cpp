// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tour: step after step to its end, at any size of the window, without taking the focus.

#include "widgets/support/tour.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestTour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesToTheEnd();
    void escapeLeaves();
    void takesNoFocus();
    void staysInTheWindow_data();
    void staysInTheWindow();
    void survivesATargetThatIsGone();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const;

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_left = nullptr;
    QLabel *m_right = nullptr;
    QPointer<Tour> m_tour;
};

void TestTour::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QHBoxLayout(m_window.get());
    m_left = new QLineEdit(m_window.get());
    m_right = new QLabel(u"right"_s, m_window.get());
    layout->addWidget(m_left, 1);
    layout->addWidget(m_right, 3);
    m_window->resize(1200, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_left->setFocus();
    m_tour = new Tour(
        {{m_left, u"First"_s, u"One thing."_s},
         {m_right, u"Second"_s, u"Another thing, which takes more than one line to be said. "_s.repeated(4)}},
        m_window.get());
}

void TestTour::cleanup()
{
    m_window.reset();
}

QPushButton *TestTour::button(const QString &text) const
{
    for (QPushButton *each : m_tour->findChildren<QPushButton *>()) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

void TestTour::goesToTheEnd()
{
    QVERIFY(m_tour->isVisible());
    QCOMPARE(m_tour->step(), 0);
    QVERIFY(m_tour->accessibleDescription().startsWith(u"First"));
    QTest::mouseClick(button(u"Next"_s), Qt::LeftButton);
    QCOMPARE(m_tour->step(), 1);
    QVERIFY(m_tour->accessibleDescription().startsWith(u"Second"));
    QVERIFY(button(u"Leave the Tour"_s)->isHidden());
    QTest::mouseClick(button(u"Done"_s), Qt::LeftButton);
    QTRY_VERIFY(m_tour.isNull());
}

void TestTour::escapeLeaves()
{
    button(u"Next"_s)->setFocus();
    QTest::keyClick(button(u"Next"_s), Qt::Key_Escape);
    QTRY_VERIFY(m_tour.isNull());
}

void TestTour::takesNoFocus()
{
    QVERIFY(m_left->hasFocus());
    QTest::keyClicks(m_left, u"typed"_s);
    m_tour->next();
    QVERIFY(m_left->hasFocus());
    QCOMPARE(m_left->text(), u"typed"_s);
}

void TestTour::staysInTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1600, 900);
    QTest::newRow("low") << QSize(1000, 260);
    QTest::newRow("narrow") << QSize(520, 700);
}

void TestTour::staysInTheWindow()
{
    QFETCH(QSize, size);
    for (int step = 0; step < 2; ++step) {
        m_window->resize(size);
        QTRY_VERIFY2(m_window->rect().contains(m_tour->geometry()), qPrintable(QString::number(step)));
        m_window->resize(1200, 700);
        m_tour->next();
    }
}

void TestTour::survivesATargetThatIsGone()
{
    delete m_right;
    m_tour->next();
    QVERIFY(m_tour->isVisible());
    QVERIFY((m_tour->geometry().center() - m_window->rect().center()).manhattanLength() <= 2);
}

QTEST_MAIN(TestTour)

#include "tst_tour.moc"
