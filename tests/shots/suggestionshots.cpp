// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/suggestionshots.h"

#include "models/storage/proposals/proposalstore.h"
#include "tests/shots/studio.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"
#include "widgets/suggestions/acceptmanydialog.h"
#include "widgets/suggestions/suggestionspanel.h"
#include "widgets/suggestions/suggestprogress.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

SuggestionsPanel *showQueue(MainWindow &window)
{
    auto *panel = window.findChild<SuggestionsPanel *>();
    window.actions()[Actions::Command::ReviewList]->trigger();
    // As long as the worker takes.
    for (int i = 0; i < 20 && panel->model()->rowCount() == 0; ++i) {
        settle();
    }
    settle();
    return panel;
}

void press(QWidget *target, Qt::Key key)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    }
}

} // namespace

void takeSuggestions(Studio &studio, const QStringList &articles)
{
    studio.setSuggesting(true);
    studio.window(u"80-suggestions"_s, studio.projectOf(u"Suggestions"_s, articles), [](MainWindow &window) {
        SuggestionsPanel *panel = showQueue(window);
        press(panel->view(), Qt::Key_Down);
    });
    studio.window(u"81-suggestions-decided"_s, studio.projectOf(u"Suggestions"_s, articles),
                  [](MainWindow &window) {
                      SuggestionsPanel *panel = showQueue(window);
                      press(panel->view(), Qt::Key_Return);
                      press(panel->view(), Qt::Key_X);
                  });
    studio.window(
        u"82-suggestions-narrow"_s, studio.projectOf(u"Suggestions"_s, articles),
        [](MainWindow &window) { showQueue(window); }, QSize(900, 600));
    studio.window(u"83-suggestions-none"_s, studio.projectOf(u"Suggestions"_s, {}),
                  [](MainWindow &window) { window.actions()[Actions::Command::ReviewList]->trigger(); });
    studio.window(u"84-suggestions-progress"_s, studio.projectOf(u"Suggestions"_s, articles),
                  [](MainWindow &window) {
                      SuggestionsPanel *panel = showQueue(window);
                      panel->progress()->setStage(SuggestProgress::Stage::Running, 1204, 5000);
                  });
    studio.setSuggesting(false);
    studio.window(u"85-suggestions-off"_s, studio.projectOf(u"Suggestions"_s, articles),
                  [](MainWindow &window) { window.actions()[Actions::Command::ReviewList]->trigger(); });
    const QString path = studio.projectOf(u"Suggestions"_s, articles);
    studio.setSuggesting(true);
    studio.window(u"86-suggestions-in-text"_s, path, [](MainWindow &window) {
        showQueue(window);
        window.comparison()->focusPane(0);
        press(window.comparison()->activeView(), Qt::Key_Home);
        window.actions()[Actions::Command::NextSuggestion]->trigger();
        window.actions()[Actions::Command::NextSuggestion]->trigger();
    });
    studio.setSuggesting(false);
    if (const auto project = Project::open(path)) {
        AcceptManyDialog dialog(project->get(), {}, nullptr);
        studio.dialog(u"87-accept-many"_s, dialog);
    }
}

} // namespace Stemma
