// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/startpage.h"

#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/colors.h"
#include "widgets/support/scrolled.h"
#include "widgets/support/textdirection.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOption>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kMostRecent = 6;
constexpr int kColumnLetters = 44; ///< width of the column

QString withTilde(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.sliced(home.size()) : folder;
}

/// One project: its name, and behind it, quieter, its folder.
class RecentButton : public QAbstractButton {
public:
    RecentButton(const QString &path, QWidget *parent)
        : QAbstractButton(parent)
        , m_folder(withTilde(QFileInfo(path).absolutePath()))
    {
        setText(QFileInfo(path).completeBaseName());
        setToolTip(QDir::toNativeSeparators(path));
        setAccessibleDescription(m_folder);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * kColumnLetters, fontMetrics().height() * 7 / 4};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
        } else {
            QAbstractButton::keyPressEvent(event);
        }
    }

    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus()) {
            QColor wash = palette().color(QPalette::Highlight);
            painter.setPen(hasFocus() ? QPen(wash, 1.5) : QPen(Qt::NoPen));
            wash.setAlphaF(isDown() ? 0.3F : 0.12F);
            painter.setBrush(wash);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        const int padding = fontMetrics().averageCharWidth();
        const QRect area = rect().adjusted(padding, 0, -padding, 0);
        const int gap = 2 * padding;
        const int name = std::min(fontMetrics().horizontalAdvance(text()) + 1, area.width());
        const auto draw = [&](int offset, int width, const QString &words, Qt::TextElideMode elide) {
            const QRect place = QStyle::visualRect(
                layoutDirection(), area, QRect(area.left() + offset, area.top(), width, area.height()));
            const int side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
            painter.drawText(place, side | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                             fontMetrics().elidedText(inOwnDirection(words), elide, width));
        };
        painter.setPen(palette().color(QPalette::Text));
        draw(0, name, text(), Qt::ElideRight);
        if (const int rest = area.width() - name - gap; rest > 6 * padding) {
            painter.setPen(mutedText(palette()));
            draw(name + gap, rest, m_folder, Qt::ElideMiddle);
        }
    }

private:
    QString m_folder;
};

} // namespace

StartPage::StartPage(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_column(new QWidget)
    , m_heading(new QLabel(tr("No project is open"), m_column))
    , m_sentence(new MutedLabel(
          tr("A project is one file. It holds articles and everything you mark in them."), m_column))
    , m_recentHeading(new MutedLabel(tr("Recent projects"), m_column))
    , m_recent(new QVBoxLayout)
{
    setObjectName("startPage"_L1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sentence->setWordWrap(true);
    m_heading->setWordWrap(true);
    auto *column = new QVBoxLayout(m_column);
    const int gap = fontMetrics().height() / 2;
    column->setContentsMargins(0, gap, 0, gap);
    column->setSpacing(gap);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addSpacing(gap);
    makeButtons(actions);
    column->addSpacing(gap);
    column->addWidget(m_recentHeading);
    m_recent->setSpacing(0);
    column->addLayout(m_recent);

    auto *content = new QWidget;
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_column, 1000);
    across->addStretch(1);
    auto *down = new QVBoxLayout(content);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    QScrollArea *area = scrolled(content, this);
    area->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setRecentProjects({});
    updateLook();
}

void StartPage::makeButtons(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text().remove(u'&'), m_column);
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip());
        button->setAutoDefault(true); // Enter presses it, not only Space
        button->setDefault(action == actions.first());
        m_column->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        if (!focusProxy()) {
            setFocusProxy(button);
        }
    }
}

void StartPage::setRecentProjects(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        // Later: it may be the one that was just pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &path : paths.first(std::min<qsizetype>(paths.size(), kMostRecent))) {
        auto *button = new RecentButton(path, m_column);
        m_recent->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, path] { Q_EMIT projectRequested(path); });
    }
    m_recentHeading->setVisible(!paths.isEmpty());
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateLook();
    }
}

void StartPage::updateLook()
{
    if (m_isUpdating) {
        return;
    }
    m_isUpdating = true;
    QFont large = font();
    large.setWeight(QFont::DemiBold);
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_heading->setFont(large);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_recentHeading->setFont(strong);
    m_column->setMaximumWidth(fontMetrics().averageCharWidth() * kColumnLetters);
    m_isUpdating = false;
}

} // namespace Stemma
