// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/suggestjourney.h"

#include "models/project/suggesting/suggester.h"
#include "models/storage/proposals/proposalstore.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"
#include "widgets/suggestions/acceptmanydialog.h"
#include "widgets/suggestions/suggestprogress.h"

#include <QApplication>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Stemma {

SuggestJourney::SuggestJourney(MainWindow &window, Person &person)
    : m_window(window)
    , m_person(person)
{
}

QUuid SuggestJourney::current() const
{
    return ask([&] { return panel()->view()->currentRecord(); });
}

qint64 SuggestJourney::open() const
{
    return ask(
        [&] { return ProposalStore::of(m_window.project()->store())->countProposals({}).value_or(-1); });
}

void SuggestJourney::press(const QString &key, qint64 expectedOpen, QUuid expected)
{
    const QUuid before = current();
    m_person.key(key);
    const auto isThere = [&] {
        const QUuid now = panel()->view()->currentRecord();
        const auto left = ProposalStore::of(m_window.project()->store())->countProposals({}).value_or(-1);
        return left == expectedOpen && (expected.isNull() ? now != before : now == expected)
            && panel()->model()->rowCount() == left;
    };
    if (!holdsWithin(isThere, 15)) {
        const int rows = ask([this] { return panel()->model()->rowCount(); });
        throw Stranded(
            u"%1 in the queue leaves %2 and moves on: %3 are open, %4 listed, the current one is %5, not %6"_s
                .arg(key)
                .arg(expectedOpen)
                .arg(open())
                .arg(rows)
                .arg(current().toString(), expected.isNull() ? u"another"_s : expected.toString()));
    }
}

bool SuggestJourney::isShown(ArticleId article) const
{
    const ComparisonView *panes = m_window.comparison();
    for (int i = 0; i < panes->paneCount(); ++i) {
        if (panes->pane(i)->articleId() == article) {
            return true;
        }
    }
    return false;
}

void SuggestJourney::awaitEverything()
{
    awaitThat(u"everything is looked through"_s, [&] {
        const ProposalStore *store = ProposalStore::of(m_window.project()->store());
        return store->countUnscanned(kSuggestingEngine).value_or(-1) == 0
            && store->areLinksCurrent(kLinkingEngine).value_or(false)
            && panel()->progress()->stage() == SuggestProgress::Stage::Nothing;
    });
}

void SuggestJourney::queue()
{
    awaitEverything(); // what comes while decisions are counted would be counted, too
    m_person.key(u"ctrl+j"_s);
    awaitThat(u"the queue has the focus and something to decide"_s, [&] {
        return panel()->view()->hasFocus() && panel()->model()->rowCount() > 3
            && panel()->view()->currentIndex().isValid();
    });
    m_person.key(u"Home"_s);
    const qint64 all = open();
    const QUuid first = current();
    // A link takes the quotes along that it needs.
    m_person.key(u"Return"_s);
    awaitThat(u"Return accepts and moves on"_s, [&] {
        const auto now = panel()->current();
        return now && now->id.uuid() != first
            && ProposalStore::of(m_window.project()->store())->countProposals({}).value_or(all) < all;
    });
    const qint64 left = open();
    const QUuid second = current();
    awaitThat(u"the text shows the next one"_s, [&] {
        const auto proposal = panel()->current();
        return proposal && isShown(proposal->article)
            && (proposal->partner.isNull() || isShown(proposal->partner));
    });
    // A quote that is rejected takes along the links that needed it.
    m_person.key(u"x"_s);
    awaitThat(u"x rejects and moves on"_s, [&] {
        const auto now = ProposalStore::of(m_window.project()->store())->countProposals({}).value_or(left);
        return now < left && panel()->model()->rowCount() == now
            && panel()->view()->currentRecord() != second;
    });
    const qint64 rest = open();
    press(u"s"_s, rest);
    press(u"u"_s, left, second);
    press(u"u"_s, all, first);
    m_person.key(u"alt+1"_s);
    awaitThat(u"the text has the focus again"_s, [&] { return m_window.comparison()->view(0)->hasFocus(); });
}

void SuggestJourney::acceptMany()
{
    const qint64 all = open();
    acceptFrom(60);
    m_person.key(u"ctrl+z"_s);
    awaitThat(u"one step takes all of it back"_s, [&] {
        return ProposalStore::of(m_window.project()->store())->countProposals({}).value_or(-1) == all;
    });
}

void SuggestJourney::acceptFrom(int score)
{
    const qint64 all = open();
    const auto edits = [this] { return m_window.project()->store().countJournal().value_or(-1); };
    const qint64 before = ask(edits);
    const auto dialog = [] { return qobject_cast<AcceptManyDialog *>(QApplication::activeModalWidget()); };
    m_person.key(u"ctrl+shift+p"_s);
    m_person.type(u"Accept Many"_s);
    m_person.key(u"Return"_s);
    awaitThat(u"the dialog lists what is sure enough"_s,
              [&] { return dialog() != nullptr && dialog()->isActiveWindow(); });
    m_person.key(u"alt+a"_s);
    m_person.key(u"ctrl+a"_s);
    m_person.type(QString::number(score));
    awaitThat(u"the score is typed and the list follows"_s,
              [&] { return dialog()->score()->value() == score && dialog()->acceptButton()->isEnabled(); });
    m_person.key(u"Return"_s);
    awaitThat(u"what was listed is accepted as one step"_s, [&] {
        const auto left = ProposalStore::of(m_window.project()->store())->countProposals({}).value_or(all);
        return dialog() == nullptr && edits() == before + 1 && left < all;
    });
    awaitThat(u"the window is active again"_s, [this] { return m_window.isActiveWindow(); });
}

} // namespace Stemma
