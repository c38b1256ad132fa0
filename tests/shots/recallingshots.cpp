// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/recallingshots.h"

#include "tests/shots/studio.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/find/nearpanel.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

const QString kAsked = u"We do not sell household readings to insurers, and we have no contract with any "
                       "insurer that would allow it"_s;

NearPanel *showPanel(MainWindow &window)
{
    window.actions()[Actions::Command::SeenBefore]->trigger();
    settle();
    return window.findChild<NearPanel *>();
}

/// As long as the worker takes.
void awaitRows(const NearPanel *panel)
{
    for (int i = 0; i < 20 && panel->model()->rowCount() == 0; ++i) {
        settle();
    }
    settle();
}

/// Opens the article that has @p words, and selects them.
void select(MainWindow &window, const QString &words)
{
    const auto rows = window.project()->store().articles({}, 0, 100).value_or(QList<ArticleRow>());
    for (const ArticleRow &row : rows) {
        const auto article = window.project()->openArticle(row.article.id);
        const qsizetype at = article ? (*article)->text().text().indexOf(words) : -1;
        if (at >= 0 && window.openArticle(row.article.id)) {
            ArticleView *view = window.comparison()->activeView();
            view->setSelection({at, at + words.size()});
            view->scrollTo({at, at + words.size()});
            return;
        }
    }
}

void showSelected(MainWindow &window)
{
    NearPanel *panel = showPanel(window);
    select(window, kAsked);
    awaitRows(panel);
}

} // namespace

void takeRecalling(Studio &studio, const QStringList &articles)
{
    const QString path = studio.projectOf(u"Seen"_s, articles);
    studio.window(u"90-seen-nothing-asked"_s, path, [](MainWindow &window) {
        window.comparison()->activeView()->clearSelection();
        showPanel(window);
    });
    studio.window(u"91-seen-selection"_s, path, showSelected);
    studio.window(u"92-seen-typed"_s, path, [](MainWindow &window) {
        NearPanel *panel = showPanel(window);
        panel->filterField()->setText(u"our members crossed the bridge every night with 38 tonnes"_s);
        awaitRows(panel);
    });
    studio.window(u"93-seen-none"_s, path, [](MainWindow &window) {
        NearPanel *panel = showPanel(window);
        panel->filterField()->setText(u"the harbour master sold his lighthouse to a circus"_s);
        awaitRows(panel);
    });
    studio.window(u"94-seen-reading"_s, path, [](MainWindow &window) {
        showSelected(window);
        window.findChild<NearPanel *>()->setProgress(NearSearch::State::Reading, 12'040, 100'000);
    });
    studio.window(u"95-seen-linked"_s, studio.projectOf(u"Seen"_s, articles), [](MainWindow &window) {
        showSelected(window);
        window.actions()[Actions::Command::LinkMatch]->trigger();
        settle();
        auto *panel = window.findChild<NearPanel *>();
        Q_EMIT panel->openRequested(panel->currentRow(), true);
        panel->view()->setFocus();
    });
    studio.window(u"96-seen-narrow"_s, path, showSelected, QSize(900, 640));
    studio.window(u"97-seen-no-project"_s, {}, [](MainWindow &window) {
        Q_EMIT window.actions()[Actions::Command::SeenBefore]->triggered(); // the command rests
        settle();
    });
}

} // namespace Stemma
