// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/id.h"
#include "models/text/result.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace Stemma {

class HintLibrary;
class NoticeBar;
class Project;
class Settings;
class SourceWindow;

/// Shows the originals of articles in one window beside the main one. GUI thread; owned by the main window.
class Originals : public QObject {
    Q_OBJECT

public:
    Originals(const Settings &settings, std::shared_ptr<const HintLibrary> library, NoticeBar *notices,
              QWidget *window);

    /// Closes what is shown; null: no project.
    void setProject(Project *project);

    void show(ArticleId article);

Q_SIGNALS:
    void failed(const Stemma::Error &error);

private:
    const Settings &m_settings;
    std::shared_ptr<const HintLibrary> m_library;
    NoticeBar *m_notices;
    QWidget *m_window;
    Project *m_project = nullptr;
    QPointer<SourceWindow> m_source;
};

} // namespace Stemma
