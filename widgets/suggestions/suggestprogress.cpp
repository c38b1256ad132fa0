// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/suggestions/suggestprogress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kSteps = 1000;

} // namespace

SuggestProgress::SuggestProgress(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_rest(new QToolButton(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName("suggestProgress"_L1);
    m_text->setObjectName("suggestProgressText"_L1);
    m_text->setWordWrap(true); // its words would keep the window wide
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height());
    m_bar->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_bar->setAccessibleName(tr("Articles looked through"));
    m_rest->setObjectName("restSuggesting"_L1);
    m_cancel->setObjectName("cancelSuggesting"_L1);
    m_cancel->setText(tr("Stop"));
    m_cancel->setToolTip(tr("Stop looking for suggestions; what was found stays"));
    for (QToolButton *button : {m_rest, m_cancel}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    const int gap = std::max(3, fontMetrics().height() / 4);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap * 2, 0, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_rest);
    layout->addWidget(m_cancel);
    layout->addStretch();
    connect(m_rest, &QToolButton::clicked, this,
            [this] { isRunning() ? Q_EMIT pauseRequested() : Q_EMIT resumeRequested(); });
    connect(m_cancel, &QToolButton::clicked, this, &SuggestProgress::cancelRequested);
    setStage(Stage::Nothing);
}

void SuggestProgress::setStage(Stage stage, qint64 done, qint64 all)
{
    const bool isOther = stage != m_stage;
    m_stage = stage;
    m_bar->setVisible(isUnderWay());
    m_bar->setValue(all > 0 ? int(double(done) / double(all) * kSteps) : 0);
    m_cancel->setVisible(isUnderWay());
    if (stage == Stage::Linking) {
        m_text->setText(tr("Comparing quotes: %L1 of %L2 articles").arg(done).arg(all));
    } else if (stage == Stage::Running) {
        m_text->setText(tr("Looking for quotes: %L1 of %L2 articles").arg(done).arg(all));
    } else if (stage == Stage::Paused) {
        m_text->setText(tr("Paused at %L1 of %L2 articles").arg(done).arg(all));
    } else if (stage == Stage::Stopped) {
        m_text->setText(tr("Not all articles have been looked through."));
    } else {
        m_text->clear();
    }
    m_rest->setText(isRunning() ? tr("Pause") : tr("Go On"));
    m_rest->setToolTip(isRunning() ? tr("Let the search for suggestions rest")
                                   : tr("Go on looking for suggestions"));
    setVisible(stage != Stage::Nothing);
    if (isOther) {
        Q_EMIT stageChanged();
    }
}

bool SuggestProgress::isRunning() const
{
    return m_stage == Stage::Running || m_stage == Stage::Linking;
}

bool SuggestProgress::isUnderWay() const
{
    return isRunning() || m_stage == Stage::Paused;
}

} // namespace Stemma
