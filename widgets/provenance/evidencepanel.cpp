// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/evidencepanel.h"

#include "widgets/provenance/groupview.h"
#include "widgets/reader/page/readingtheme.h"
#include "widgets/support/flowlayout.h"

#include <QAction>
#include <QLabel>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

EvidencePanel::EvidencePanel(QWidget *parent)
    : QWidget(parent)
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_position(new QLabel(this))
    , m_text(new QTextBrowser(this))
    , m_deeds(new QWidget(this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName("evidencePanel"_L1);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 3, 6, 3);
    bar->addWidget(m_previous);
    bar->addWidget(m_position, 1);
    bar->addWidget(m_next);
    m_position->setAlignment(Qt::AlignCenter);
    m_text->setObjectName("evidenceText"_L1);
    m_text->setAccessibleName(tr("Evidence"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(false); // Tab goes from link to link
    m_text->document()->setDocumentMargin(12);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addLayout(bar);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_deeds);
    connect(m_text, &QTextBrowser::anchorClicked, this, &EvidencePanel::follow);
    setPosition(0, 0);
    setFocusProxy(m_text);
}

void EvidencePanel::setActions(QAction *previous, QAction *next, const QList<QAction *> &deeds)
{
    const auto show = [](QToolButton *button, QAction *action, Qt::ArrowType arrow) {
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setArrowType(arrow);
        button->setAutoRaise(true);
    };
    const bool isMirrored = isRightToLeft();
    show(m_previous, previous, isMirrored ? Qt::RightArrow : Qt::LeftArrow);
    show(m_next, next, isMirrored ? Qt::LeftArrow : Qt::RightArrow);
    auto *row = new FlowLayout(m_deeds);
    row->setContentsMargins(6, 4, 6, 4);
    for (QAction *deed : deeds) {
        auto *button = new QToolButton(m_deeds);
        button->setDefaultAction(deed);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        row->addWidget(button);
    }
}

void EvidencePanel::setForm(QWidget *form)
{
    m_layout->insertWidget(m_layout->indexOf(m_deeds), form);
}

void EvidencePanel::setGroup(std::shared_ptr<const GroupProvenance> group,
                             std::shared_ptr<const Collation> collation)
{
    m_group = std::move(group);
    m_collation = std::move(collation);
    fill();
}

void EvidencePanel::setWitness(QUuid id)
{
    if (id != m_witness) {
        m_witness = id;
        fill();
        m_text->verticalScrollBar()->setValue(0);
    }
}

void EvidencePanel::setPosition(int number, int count)
{
    //: which of the linked quotes is shown
    m_position->setText(number > 0 ? tr("Quote %L1 of %L2").arg(number).arg(count) : QString());
}

void EvidencePanel::fill()
{
    const int witness = m_group ? m_group->witnessOf(m_witness) : -1;
    const int kept = m_text->verticalScrollBar()->value();
    if (witness < 0 || !m_collation) {
        m_text->setHtml(
            m_group ? u"<p>%1</p>"_s.arg(tr("Choose a witness in the tree or the collation to see what "
                                            "its place rests on.")
                                             .toHtmlEscaped())
                    : QString());
        return;
    }
    m_text->setHtml(evidenceHtml(*m_group, *m_collation, witness, palette()));
    m_text->verticalScrollBar()->setValue(kept);
}

void EvidencePanel::follow(const QUrl &link)
{
    if (link.scheme() == "witness"_L1) {
        Q_EMIT witnessChanged(QUuid::fromString(link.path()));
    } else if (link.scheme() == "text"_L1) {
        const QStringList ends = link.path().split(u'-');
        Q_EMIT placeRequested(m_witness, {ends.value(0).toLongLong(), ends.value(1).toLongLong()});
    }
}

void EvidencePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        fill();
    }
}

} // namespace Stemma
