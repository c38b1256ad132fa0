// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/noticebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

using namespace std::chrono_literals;

namespace Stemma {

namespace {

constexpr auto kShownFor = 8s;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_symbol(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAccessibleName(tr("Notice"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(m_symbol);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setFocusPolicy(Qt::TabFocus);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(tr("Close this notice"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(kShownFor);
    connect(m_close, &QToolButton::clicked, this, [this] { dismiss(); });
    connect(m_timer, &QTimer::timeout, this, [this] { dismiss(); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = std::exchange(m_run, {});
        dismiss();
        if (run) {
            run();
        }
    });
    hide();
}

int NoticeBar::inform(const QString &text, const QString &action, std::function<void()> run)
{
    present(text, action, std::move(run), false);
    return m_number;
}

void NoticeBar::warn(const QString &text, const QString &action, std::function<void()> run)
{
    present(text, action, std::move(run), true);
}

void NoticeBar::present(const QString &text, const QString &action, std::function<void()> run, bool isWarning)
{
    const auto symbol = isWarning ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_symbol->setPixmap(style()->standardIcon(symbol).pixmap(size));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_run = std::move(run);
    ++m_number;
    isWarning ? m_timer->stop() : m_timer->start();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::dismiss()
{
    m_timer->stop();
    m_run = {};
    hide();
}

void NoticeBar::dismiss(int number)
{
    if (number == m_number) {
        dismiss();
    }
}

QString NoticeBar::text() const
{
    return m_text->text();
}

} // namespace Stemma
