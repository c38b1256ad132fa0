// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/comparing.h"

#include "app/window/noticebar.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/candidatefinder.h"
#include "widgets/comparison/links/linkspanel.h"
#include "widgets/comparison/peekpopup.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QTabWidget>

#include <algorithm>

namespace Stemma {

using Command = Actions::Command;

Comparing::Comparing(const Actions &actions, ComparisonView *comparison, NoticeBar *notices,
                     QTabWidget *drawer, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_notices(notices)
    , m_drawer(drawer)
    , m_links(new LinksPanel(comparison, drawer))
    , m_peek(new PeekPopup(comparison))
{
    m_drawer->addTab(m_links, tr("Links"));
    const auto bind = [this](Command command, auto function) {
        connect(m_actions[command], &QAction::triggered, this, function);
    };
    bind(Command::SwapPanes, [this] { m_comparison->swapActivePane(); });
    bind(Command::LockScrolling, [this](bool isOn) { m_comparison->setScrollLocked(isOn); });
    bind(Command::OpenSharing, [this] { openSharing(); });
    bind(Command::ShowLinks, [this] { showLinks(); });
    bind(Command::Peek, [this] { peekOrSay(); });
    connect(m_comparison, &ComparisonView::scrollLockChanged, m_actions[Command::LockScrolling],
            &QAction::setChecked);
    connect(m_comparison, &ComparisonView::paneMenuRequested, this, &Comparing::showPaneMenu);
    connect(m_comparison->candidates(), &CandidateFinder::candidateChanged, this, &Comparing::changed);
    connect(m_links, &LinksPanel::linkActivated, this, [this](const LinksModel::Link &link) {
        m_comparison->showLink(link.fromPane, link.from, link.toPane, link.to);
    });
    connect(m_links, &ListPanel::failed, this, &Comparing::failed);
    connect(m_links, &ListPanel::noted, this, [this](const QString &text) { m_notices->inform(text); });
    connect(m_peek, &PeekPopup::witnessChosen, this, &Comparing::witnessRequested);
    connect(m_peek, &PeekPopup::failed, this, &Comparing::failed);
    updateActions();
}

void Comparing::setProject(Project *project)
{
    m_project = project;
    m_sharingWith = {};
    m_opened.clear();
    m_links->setProject(project);
    m_peek->setProject(project);
    updateActions();
}

void Comparing::updateActions()
{
    const bool isShown = m_project != nullptr && m_comparison->readingView() != nullptr;
    const bool hasSeveral = m_project != nullptr && m_comparison->paneCount() > 1;
    m_actions[Command::SwapPanes]->setEnabled(hasSeveral);
    m_actions[Command::LockScrolling]->setEnabled(m_project != nullptr);
    m_actions[Command::LockScrolling]->setChecked(m_comparison->isScrollLocked());
    m_actions[Command::OpenSharing]->setEnabled(isShown);
    m_actions[Command::ShowLinks]->setEnabled(m_project != nullptr);
    m_actions[Command::Peek]->setEnabled(isShown); // it says itself what it lacks
}

QString Comparing::nameOf(const Article &article) const
{
    return article.outlet.isEmpty() ? article.title : article.outlet;
}

QString Comparing::candidateText() const
{
    const auto &candidate = m_comparison->candidates()->candidate();
    const auto &article = candidate ? candidate->toPane->article() : nullptr;
    const PlacedSpan *quote = article ? article->spans().find(candidate->to) : nullptr;
    if (quote == nullptr) {
        return {};
    }
    //: status bar: what the key %1 does; %2 where a quote stands: "Harbour Post ¶ 7"
    return tr("%1 links it with %2")
        .arg(m_actions[Command::Link]->shortcut().toString(QKeySequence::NativeText),
             candidate->toPane->placeOf(*quote));
}

void Comparing::peekOrSay()
{
    if (!m_peek->toggle()) {
        m_notices->inform(tr("Make a linked quote active to see all its witnesses."));
    }
}

void Comparing::showLinks()
{
    for (QWidget *parent = m_drawer; parent != nullptr; parent = parent->parentWidget()) {
        if (auto *dock = qobject_cast<QDockWidget *>(parent)) {
            dock->show();
        }
    }
    m_drawer->setCurrentWidget(m_links);
    m_links->focusList();
}

void Comparing::showPaneMenu(QPoint place)
{
    auto *menu = new QMenu(m_comparison);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const Command command : {Command::OpenSharing, Command::SplitPane, Command::SwapPanes,
                                  Command::LockScrolling, Command::ClosePane}) {
        menu->addAction(m_actions[command]);
    }
    menu->popup(place); // no nested event loop
}

int Comparing::paneBeside()
{
    const int active = m_comparison->activePane();
    if (active + 1 < m_comparison->paneCount()) {
        return active + 1;
    }
    const int added = m_comparison->addPane();
    return added >= 0 ? added : active - 1;
}

// The active pane stays the active one, so that the same key goes on to the next article.
void Comparing::openSharing()
{
    const ArticleView *active = m_comparison->readingView();
    if (m_project == nullptr || active == nullptr) {
        return;
    }
    const ArticleId own = active->article()->article().id;
    if (m_sharingWith != own) {
        m_sharingWith = own;
        m_opened.clear();
    }
    QSet<ArticleId> passed = m_opened;
    for (int i = 0; i < m_comparison->paneCount(); ++i) {
        passed.insert(m_comparison->pane(i)->articleId());
    }
    const auto sharing = m_project->store().articlesSharing(own, int(passed.size()) + 1);
    if (!sharing) {
        Q_EMIT failed(sharing.error());
        return;
    }
    const auto next = std::ranges::find_if(
        *sharing, [&](const SharingArticle &one) { return !passed.contains(one.article); });
    if (next == sharing->cend()) {
        m_notices->inform(sharing->isEmpty()
                              ? tr("No other article has a quote of this one, or its words.")
                              : tr("No further article has a quote of this one. The same key begins anew."));
        m_opened.clear();
        return;
    }
    const auto article = m_project->openArticle(next->article);
    if (!article) {
        Q_EMIT failed(article.error());
        return;
    }
    const int origin = m_comparison->activePane();
    const int beside = paneBeside();
    m_comparison->openArticle(*article, beside);
    m_comparison->focusPane(origin);
    m_comparison->alignWith(origin, beside);
    m_opened.insert(next->article);
    const QString name = nameOf((*article)->article());
    m_notices->inform(
        next->linkedQuotes > 0
            ? tr("%1 shares %Ln linked quote(s).", nullptr, int(next->linkedQuotes)).arg(name)
            : tr("%1 has the words of %Ln quote(s), not linked yet.", nullptr, int(next->similarQuotes))
                  .arg(name));
}

} // namespace Stemma
