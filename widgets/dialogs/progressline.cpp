// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/progressline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QTimerEvent>
#include <QToolButton>

namespace Stemma {

namespace {

constexpr int kShowAfterMs = 200;

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(style()->standardIcon(QStyle::SP_BrowserStop));
    m_cancel->setToolTip(tr("Stop; what was not finished leaves no trace"));
    m_cancel->setAccessibleName(tr("Stop"));
    connect(m_cancel, &QToolButton::clicked, this, &ProgressLine::cancelRequested);
    hide();
}

void ProgressLine::begin(const QString &text, int maximum)
{
    m_text->setText(text);
    m_bar->setRange(0, maximum);
    m_bar->setValue(0);
    m_isRunning = true;
    if (m_delay == 0 && isHidden()) {
        m_delay = startTimer(kShowAfterMs);
    }
}

void ProgressLine::update(int value, int maximum, const QString &detail)
{
    m_bar->setRange(0, maximum);
    m_bar->setValue(value);
    m_bar->setToolTip(detail);
}

void ProgressLine::end()
{
    m_isRunning = false;
    if (m_delay != 0) {
        killTimer(std::exchange(m_delay, 0));
    }
    hide();
}

void ProgressLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_delay) {
        killTimer(std::exchange(m_delay, 0));
        setVisible(m_isRunning);
    }
}

} // namespace Stemma
