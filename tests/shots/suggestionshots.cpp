// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/suggestionshots.h"

#include "models/storage/proposals/proposalstore.h"
#include "tests/shots/studio.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"
#include "widgets/suggestions/acceptmanydialog.h"
#include "widgets/suggestions/proposalcard.h"
#include "widgets/suggestions/suggestionspanel.h"
#include "widgets/suggestions/suggestprogress.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QKeyEvent>
#include <QTemporaryDir>

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

/// The queue narrowed to names.
SuggestionsPanel *showNames(MainWindow &window)
{
    SuggestionsPanel *panel = showQueue(window);
    panel->typeBox()->setCurrentIndex(panel->typeBox()->findData(int(SuggestionType::Entity)));
    settle();
    return panel;
}

/// Two articles; the second one spells a name of the first one otherwise.
QStringList articlesWithNames(const QString &folder)
{
    const auto write = [&folder](const QString &name, const QString &text) {
        const QString path = folder + u'/' + name;
        QFile file(path);
        (void)(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
        return path;
    };
    return {
        write(u"ledger.txt"_s,
              u"Harbour closes for the winter\n\nMayor Gudrun Ferrol told the Torsund Harbour Authority "
              "(THA) on Monday that the harbour of Karlsund will be closed. Fishermen of Orbis Inc were "
              "not asked.\n\n“We have no other choice, and everybody knows that we have none,” Ferrol "
              "said. The THA did not object, and neither did Orbis. Gudrun Ferrol left for Karlsund.\n"_s),
        write(u"post.txt"_s,
              u"Letters\n\nA letter by Gudrun Ferroll arrived on Tuesday. It did not please the readers "
              "of this paper, for Gudrun Ferroll had asked them for patience once more.\n"_s)};
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
    const QTemporaryDir folder;
    const QStringList named = articlesWithNames(folder.path());
    studio.window(u"88-suggested-name"_s, studio.projectOf(u"Names"_s, named), [](MainWindow &window) {
        SuggestionsPanel *panel = showNames(window);
        press(panel->view(), Qt::Key_Home);
    });
    studio.window(u"89-name-nearly-known"_s, studio.projectOf(u"Names"_s, named), [](MainWindow &window) {
        SuggestionsPanel *panel = showNames(window);
        // Taking one of the two asks about the other.
        press(panel->view(), Qt::Key_Home);
        press(panel->view(), Qt::Key_Return);
        for (int row = 0; row < panel->model()->rowCount() && panel->card()->near().isEmpty(); ++row) {
            press(panel->view(), Qt::Key_Down);
        }
        settle();
    });
    studio.setSuggesting(false);
    if (const auto project = Project::open(path)) {
        AcceptManyDialog dialog(project->get(), {}, nullptr);
        studio.dialog(u"87-accept-many"_s, dialog);
    }
}

} // namespace Stemma
