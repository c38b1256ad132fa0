// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reading/readinglook.h"

#include "widgets/comparison/comparisonview.h"
#include "widgets/reader/look/readingpalette.h"
#include "widgets/reader/page/readinghints.h"

#include <algorithm>

namespace Stemma {

ReadingLook::ReadingLook(ComparisonView *comparison, std::shared_ptr<const HintLibrary> library,
                         QObject *parent)
    : QObject(parent)
    , m_comparison(comparison)
    , m_library(std::move(library))
{
}

void ReadingLook::apply(const Preferences &preferences)
{
    const QList<Place> kept = m_trial ? *m_trial : places();
    m_font = preferences.readingFont();
    applyFont();
    m_comparison->setTypography(preferences.typography);
    m_comparison->setReadingTheme(*m_library, offeredTheme(preferences.readingTheme));
    m_comparison->setHintLibrary(preferences.readingHints ? m_library : nullptr);
    for (const Place &place : kept) {
        if (place.view) {
            place.view->setScrollState(place.state);
        }
    }
}

void ReadingLook::applyFont()
{
    for (int pane = 0; pane < m_comparison->paneCount(); ++pane) {
        m_comparison->view(pane)->setFont(m_font);
    }
}

void ReadingLook::beginTrial()
{
    m_trial = places();
}

void ReadingLook::endTrial()
{
    m_trial.reset();
}

QList<ReadingLook::Place> ReadingLook::places() const
{
    QList<Place> result;
    for (int pane = 0; pane < m_comparison->paneCount(); ++pane) {
        ArticleView *view = m_comparison->view(pane);
        result.append({view, view->scrollState()});
    }
    return result;
}

QString ReadingLook::offeredTheme(const QString &name)
{
    if (!name.isEmpty() && name != m_checkedTheme) {
        m_checkedTheme = name;
        m_isOffered = std::ranges::contains(readingThemes(*m_library), name, &ReadingThemeChoice::name);
    }
    return m_isOffered ? name : QString();
}

} // namespace Stemma
