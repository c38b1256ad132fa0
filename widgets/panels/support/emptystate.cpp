// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/emptystate.h"

#include "widgets/panels/support/mutedlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Stemma {

namespace {

constexpr int kLongestLine = 76; ///< letters

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_heading(new MutedLabel(this))
    , m_sentence(new MutedLabel(this))
    , m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 2;
    layout->setSpacing(gap);
    layout->addStretch(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_sentence);
    layout->addSpacing(gap);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    for (QLabel *label : {m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
        label->setMinimumWidth(1);
    }
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    updateLook();
}

void EmptyState::setTexts(const QString &heading, const QString &sentence, const QString &button)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_sentence->setAccessibleName(heading);
}

QSize EmptyState::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int needed = 2 * fontMetrics().height(); // as in a narrow window, see resizeEvent()
    QSize hint = QWidget::minimumSizeHint();
    hint.rwidth() += needed - margins.left() - margins.right();
    return hint;
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        updateLook();
    }
    QWidget::changeEvent(event);
}

// Lines of a whole window are hard to read.
void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int gap = fontMetrics().height();
    const int side = std::max(gap, (width() - fontMetrics().averageCharWidth() * kLongestLine) / 2);
    layout()->setContentsMargins(side, gap, side, gap);
}

void EmptyState::updateLook()
{
    if (m_isUpdating) {
        return;
    }
    m_isUpdating = true;
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    m_heading->setFont(heading);
    m_isUpdating = false;
}

} // namespace Stemma
