// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/mutedlabel.h"

#include "widgets/support/colors.h"

#include <QApplication>
#include <QEvent>

namespace Stemma {

MutedLabel::MutedLabel(QWidget *parent)
    : MutedLabel(QString(), parent)
{
}

MutedLabel::MutedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    updateColor();
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) {
        updateColor();
    }
}

void MutedLabel::updateColor()
{
    if (m_isUpdating) {
        return;
    }
    m_isUpdating = true;
    QPalette source = parentWidget() ? parentWidget()->palette() : QApplication::palette();
    QPalette own;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        source.setCurrentColorGroup(group); // a theme may come while the form around this is disabled
        own.setColor(group, QPalette::WindowText, mutedText(source));
    }
    setPalette(own);
    m_isUpdating = false;
}

} // namespace Stemma
