// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/suggestjourney.h"

#include "models/storage/proposals/proposalstore.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"

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
    awaitThat(u"%1 in the queue leaves %2 and moves on"_s.arg(key).arg(expectedOpen), [&] {
        const QUuid now = panel()->view()->currentRecord();
        const auto left = ProposalStore::of(m_window.project()->store())->countProposals({}).value_or(-1);
        return left == expectedOpen && (expected.isNull() ? now != before : now == expected)
            && panel()->model()->rowCount() == left;
    });
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

void SuggestJourney::queue()
{
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
    press(u"x"_s, left - 1);
    press(u"s"_s, left - 1);
    press(u"u"_s, left, second);
    press(u"u"_s, all, first);
    m_person.key(u"alt+1"_s);
    awaitThat(u"the text has the focus again"_s, [&] { return m_window.comparison()->view(0)->hasFocus(); });
}

} // namespace Stemma
