// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/flowlayout.h"
#include "widgets/support/textdirection.h"

#include <QGuiApplication>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

class Box : public QWidget {
public:
    explicit Box(int width, bool isExpanding = false)
        : m_width(width)
    {
        setSizePolicy(isExpanding ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_width, 20}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {m_width / 2, 20}; }

private:
    int m_width;
};

struct Bar {
    Bar(std::initializer_list<Box *> widgets)
        : boxes(widgets)
    {
        flow->setContentsMargins(0, 0, 0, 0);
        flow->setSpacing(10);
        for (Box *box : boxes) {
            flow->addWidget(box);
        }
    }

    void widen(int width)
    {
        window.resize(width, flow->heightForWidth(width));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        flow->activate();
    }

    QWidget window;
    FlowLayout *flow = new FlowLayout(&window);
    QList<Box *> boxes;
};

} // namespace

class TestFlowLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void goesOnInAnotherLine()
    {
        Bar bar{new Box(100), new Box(100), new Box(100)};
        QCOMPARE(bar.flow->sizeHint(), QSize(320, 20));
        QCOMPARE(bar.flow->minimumSize(), QSize(100, 20));
        QCOMPARE(bar.flow->heightForWidth(320), 20);
        QCOMPARE(bar.flow->heightForWidth(319), 50);
        QCOMPARE(bar.flow->heightForWidth(120), 80);
        bar.widen(220);
        QCOMPARE(bar.boxes[1]->geometry(), QRect(110, 0, 100, 20));
        QCOMPARE(bar.boxes[2]->geometry(), QRect(0, 30, 100, 20));
    }

    void whatExpandsSharesWhatIsLeft()
    {
        Bar bar{new Box(100, true), new Box(50), new Box(60, true)};
        bar.widen(350);
        // 350 less two gaps and the least widths 50, 50, 30: 200 for two.
        QCOMPARE(bar.boxes[0]->width(), 150);
        QCOMPARE(bar.boxes[1]->geometry(), QRect(160, 0, 50, 20));
        QCOMPARE(bar.boxes[2]->geometry(), QRect(220, 0, 130, 20));
    }

    void aStretchPushesToTheEnd()
    {
        Bar bar{new Box(50), new Box(50)};
        bar.flow->insertStretch(1);
        bar.widen(300);
        QCOMPARE(bar.boxes[1]->geometry().right(), 299);
    }

    void hiddenWidgetsTakeNoRoom()
    {
        Bar bar{new Box(50), new Box(50), new Box(50)};
        bar.boxes[0]->hide();
        QCOMPARE(bar.flow->sizeHint().width(), 110);
        bar.widen(300);
        QCOMPARE(bar.boxes[1]->x(), 0);
    }

    void isMirrored()
    {
        Bar bar{new Box(100), new Box(60)};
        bar.window.setLayoutDirection(Qt::RightToLeft);
        bar.widen(300);
        QCOMPARE(bar.boxes[0]->geometry(), QRect(200, 0, 100, 20));
        QCOMPARE(bar.boxes[1]->geometry(), QRect(130, 0, 60, 20));
    }

    void textKeepsItsDirectionInAMirroredWindow()
    {
        const QString english = u"6 Aug 2018, about 14:10"_s;
        const QString hebrew = u"שלום 7"_s;
        QCOMPARE(inOwnDirection(english), english);
        QCOMPARE(inOwnDirection(hebrew), u'\u2067' + hebrew + u'\u2069');
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QCOMPARE(inOwnDirection(english), u'\u2066' + english + u'\u2069');
        QCOMPARE(inOwnDirection(u"73 %"_s), u"\u206673 %\u2069"_s);
        QCOMPARE(inOwnDirection(hebrew), hebrew);
        QCOMPARE(inOwnDirection({}), QString());
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
