// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings.h"
#include "app/window/mainwindow.h"
#include "app/window/noticebar.h"
#include "tests/items/testproject.h"
#include "tests/support/scripteddialogs.h"
#include "widgets/comparison/comparisonview.h"

#include <QCoreApplication>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>

#include <algorithm>

namespace Stemma {

/// Settings in a folder of the test's own; a member of the test, so that they are there before its first
/// window. QSettings().clear() makes each test a first start.
class OwnSettings {
public:
    OwnSettings()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("stemma"));
        QCoreApplication::setOrganizationName(QStringLiteral("Stemma"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

private:
    QTemporaryDir m_folder;
};

/// A project, and the window for it: what tests of the window have in common. They fill the project, close it
/// and open it in the window.
struct WindowDesk {
    /// Nothing is suggested by itself unless a test is about it.
    explicit WindowDesk(bool suggests = false)
        : suggestsByItself(suggests)
    {
    }

    void showWindow(QSize size = {1280, 820})
    {
        window.resize(size);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] ComparisonView *panes() const { return window.comparison(); }

    /// What the window says above the text; empty: nothing.
    [[nodiscard]] QString notice() const
    {
        return window.notices()->isHidden() ? QString() : window.notices()->text();
    }

    [[nodiscard]] bool statusSays(const QString &words) const
    {
        const auto labels = window.statusBar()->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->text().contains(words); });
    }

    /// Where the focus is.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    struct Suggests {
        explicit Suggests(bool suggests) { QSettings().setValue(QStringLiteral("suggesting"), suggests); }
    };

    TestProject file;
    Suggests suggestsByItself; ///< before the settings are read
    Settings settings;
    ScriptedDialogs dialogs;
    MainWindow window{settings, dialogs};
};

} // namespace Stemma
