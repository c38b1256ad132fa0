// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reading/originals.h"

#include "app/settings.h"
#include "app/window/noticebar.h"
#include "models/project/project.h"
#include "widgets/source/sourcewindow.h"

namespace Stemma {

Originals::Originals(const Settings &settings, std::shared_ptr<const HintLibrary> library, NoticeBar *notices,
                     QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_library(std::move(library))
    , m_notices(notices)
    , m_window(window)
{
}

void Originals::setProject(Project *project)
{
    m_project = project;
    if (m_source) {
        m_source->close();
    }
}

void Originals::show(ArticleId article)
{
    if (m_project == nullptr || article.isNull()) {
        return;
    }
    const auto original = originalOf(m_project->store(), article);
    if (!original) {
        if (original.error().code == ErrorCode::NotFound) {
            m_notices->inform(tr("There is no original of this article: it came in as text alone, as from an "
                                 "export of another project."));
        } else {
            Q_EMIT failed(original.error());
        }
        return;
    }
    if (!m_source) {
        m_source = new SourceWindow(m_library, m_window);
    }
    m_source->showOriginal(*original, m_settings.preferences().readingTheme);
    m_source->show();
    m_source->raise();
    m_source->activateWindow();
}

} // namespace Stemma
