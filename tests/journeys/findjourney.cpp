// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/findjourney.h"

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/find/findbar.h"
#include "widgets/find/findfilters.h"
#include "widgets/find/findoptions.h"
#include "widgets/panels/support/recordview.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// A word of @p words in small letters that stands a while in any language: long, plain ASCII.
QString plainWord(const QString &words)
{
    static const QRegularExpression pattern(u"\\b[a-z]{5,}\\b"_s);
    QString longest;
    for (auto found = pattern.globalMatch(words); found.hasNext();) {
        const QString word = found.next().captured();
        longest = word.size() > longest.size() ? word : longest;
    }
    return longest;
}

} // namespace

FindJourney::FindJourney(MainWindow &window, Person &person, SpanId quote, const QString &words,
                         const QString &speaker)
    : m_window(window)
    , m_person(person)
    , m_quote(quote)
    , m_words(words)
    , m_speaker(speaker)
{
}

ArticleView *FindJourney::view() const
{
    return m_window.comparison()->view(0);
}

void FindJourney::require(bool holds, const QString &what)
{
    if (!holds) {
        throw Stranded(what);
    }
}

void FindJourney::tabTo(QWidget *widget, const QString &name)
{
    for (int step = 0; step < 20; ++step) {
        if (ask([&] { return widget->hasFocus(); })) {
            return;
        }
        const QWidget *before = ask([] { return QApplication::focusWidget(); });
        m_person.key(u"Tab"_s);
        awaitThat(u"Tab goes on to %1"_s.arg(name), [&] { return QApplication::focusWidget() != before; });
    }
    throw Stranded(u"Tab never comes to %1"_s.arg(name));
}

void FindJourney::openPanel(const QString &pattern)
{
    m_person.key(u"ctrl+shift+f"_s);
    awaitThat(u"the field of the project's find has the focus"_s,
              [&] { return panel() != nullptr && panel()->filterField()->hasFocus(); });
    m_person.key(u"ctrl+a"_s);
    m_person.type(pattern);
    awaitThat(u"the search is over"_s, [&] {
        return panel()->model()->query().pattern.text == pattern
            && panel()->model()->state() == HitsModel::State::Complete;
    });
}

void FindJourney::inProject()
{
    const QString word = plainWord(m_words);
    require(!word.isEmpty(), u"the shared passage has no plain word"_s);
    openPanel(word.sliced(2));
    const auto [inside, articles] = ask([&] {
        const HitsModel *hits = panel()->model();
        int count = 0;
        for (int row = 0; row < hits->rowCount(); ++row) {
            const QModelIndex index = hits->index(row, HitsModel::ContextColumn);
            count += int(index.data(HitsModel::BeforeRole).toString().endsWith(word.first(2)));
        }
        return std::pair(count, hits->articleCount());
    });
    require(inside >= 2 && articles >= 2, u"a part of a word is not found in both articles"_s);
    narrowByKind();
    actOnTicked(word);
    openHit(word.sliced(2));
}

void FindJourney::narrowByKind()
{
    openPanel(m_speaker);
    auto *narrow = ask([&] {
        const auto buttons = panel()->findChildren<QToolButton *>();
        const auto found = std::ranges::find(buttons, panel()->tr("Narrow"), &QToolButton::text);
        return found != buttons.end() ? *found : nullptr;
    });
    require(narrow != nullptr, u"there is no button to narrow the search"_s);
    tabTo(narrow, u"Narrow"_s);
    m_person.key(u"space"_s);
    awaitThat(u"the filters are shown"_s, [&] { return panel()->filters()->whereBox()->hasFocus(); });
    m_person.type(u"Q"_s);
    awaitThat(u"only quotes are looked for"_s, [&] {
        return panel()->model()->query().where == SearchQuery::Where::Quotes
            && panel()->model()->state() == HitsModel::State::Complete;
    });
    const auto [spans, others] = ask([&] {
        const HitsModel *hits = panel()->model();
        int own = 0;
        for (int row = 0; row < hits->rowCount(); ++row) {
            own += int(hits->hitAt(row)->span == m_quote);
        }
        return std::pair(own, hits->rowCount() - own);
    });
    require(spans == 1 && others == 0, u"the quote is not found by its speaker, alone"_s);
    m_person.key(u"Home"_s);
    awaitThat(u"it is looked for everywhere again"_s, [&] {
        return panel()->model()->query().where == SearchQuery::Where::Everywhere
            && panel()->model()->state() == HitsModel::State::Complete;
    });
}

void FindJourney::actOnTicked(const QString &word)
{
    openPanel(word);
    m_person.key(u"Return"_s);
    awaitThat(u"the list has the focus"_s, [&] { return panel()->view()->hasFocus(); });
    m_person.key(u"space"_s);
    awaitThat(u"the first row is ticked"_s, [&] { return panel()->model()->isTicked(0); });
    m_person.key(u"Down"_s);
    m_person.key(u"space"_s);
    awaitThat(u"the second row is ticked"_s,
              [&] { return panel()->model()->isTicked(1) && panel()->model()->tickedCount() == 2; });
    const auto entities = [this] {
        SpanQuery query;
        query.kind = SpanKind::Entity;
        const auto rows = m_window.project()->store().spans(query, 0, 1000);
        return rows ? *rows : QList<SpanRow>();
    };
    const qsizetype before = ask([&] { return entities().size(); });
    const auto places = ask([&] {
        const HitsModel *hits = panel()->model();
        return QList{std::pair(hits->hitAt(0)->article->id, hits->hitAt(0)->range),
                     std::pair(hits->hitAt(1)->article->id, hits->hitAt(1)->range)};
    });
    m_person.key(u"e"_s);
    awaitThat(u"both hits are tagged"_s, [&] { return entities().size() == before + 2; });
    for (const auto &[article, range] : places) {
        require(ask([&] {
                    return std::ranges::any_of(entities(), [&](const SpanRow &row) {
                        return row.span.article == article && row.span.ranges == CodePointRanges{range};
                    });
                }),
                u"a tag is at another place than its hit"_s);
    }
    require(ask([&] { return panel()->model()->isDone(0) && panel()->model()->isDone(1); }),
            u"the rows do not say what was done"_s);
    m_person.key(u"ctrl+z"_s);
    awaitThat(u"both tags are taken back in one step"_s,
              [&] { return entities().size() == before && !panel()->model()->isDone(0); });
}

void FindJourney::openHit(const QString &part)
{
    openPanel(part);
    m_person.key(u"Return"_s);
    awaitThat(u"the list has the focus, on its first row"_s,
              [&] { return panel()->view()->hasFocus() && panel()->view()->currentIndex().row() == 0; });
    const auto [article, range] = ask([&] {
        const SearchHit *hit = panel()->model()->hitAt(0);
        return std::pair(hit->article->id, hit->range);
    });
    const auto isSelected = [&] {
        const int pane = m_window.comparison()->paneOf(article);
        const ArticleView *shown = pane >= 0 ? m_window.comparison()->view(pane) : nullptr;
        return shown != nullptr && shown->hasSelection()
            && shown->text().toCodePoints(shown->selection()) == range;
    };
    require(!ask(isSelected), u"the hit is selected before it is opened"_s);
    m_person.key(u"Return"_s);
    awaitThat(u"the hit is selected in its article"_s, isSelected);
    require(ask([&] { return panel()->view()->hasFocus(); }), u"the list lost the focus"_s);
}

void FindJourney::awaitSelected(const QString &what, qsizetype hit)
{
    awaitThat(what, [&] {
        const FindBar *bar = m_window.comparison()->pane(0)->findBar();
        const auto &hits = bar->search().hits();
        return bar->search().state() == TextSearch::State::Complete && bar->current() == hit
            && size_t(hit) < hits.size() && view()->selection() == hits[size_t(hit)];
    });
}

void FindJourney::matchSigns(const FindBar &bar)
{
    // A sign of print, typed as the keyboard has it.
    static const QRegularExpression printed(u"[“”„’‘][A-Za-z]{2,}"_s);
    const QString signs = ask([&] { return printed.match(view()->text().text()).captured(); });
    if (signs.isEmpty()) {
        std::printf("the article in pane 0 has no sign of print: diacritics are not switched\n");
        return;
    }
    const QString typed
        = (u"’‘"_s.contains(signs.front()) ? QString(u"'"_s) : QString(u"\""_s)) + signs.sliced(1);
    m_person.key(u"ctrl+a"_s);
    m_person.type(typed);
    awaitThat(u"the sign is typed"_s, [&] { return bar.field()->text() == typed; });
    const auto hasPrinted = [&] {
        return bar.search().state() == TextSearch::State::Complete
            && std::ranges::any_of(bar.search().hits(), [&](TextRange hit) {
                   return view()->text().slice(hit).compare(signs, Qt::CaseInsensitive) == 0;
               });
    };
    awaitThat(u"the sign of print is found"_s, hasPrinted);
    QWidget *diacritics = ask([&] { return bar.options()->diacriticsButton(); });
    tabTo(diacritics, u"the diacritics"_s);
    m_person.key(u"space"_s);
    awaitThat(u"as it is typed it does not stand there"_s, [&] {
        return bar.search().pattern().matchesDiacritics && bar.search().state() != TextSearch::State::Running
            && !hasPrinted();
    });
    m_person.key(u"space"_s);
    awaitThat(u"and it is found again"_s, hasPrinted);
}

void FindJourney::inArticle()
{
    m_person.key(u"alt+1"_s);
    awaitThat(u"the first pane has the focus"_s, [&] { return view()->hasFocus(); });
    for (int turn = 0; turn < 3; ++turn) {
        m_person.key(u"Escape"_s);
    }
    awaitThat(u"nothing is selected"_s, [&] { return !view()->hasSelection(); });
    m_person.key(u"ctrl+Home"_s);
    m_person.key(u"ctrl+f"_s);
    awaitThat(u"the find bar has the focus"_s, [&] {
        const FindBar *bar = m_window.comparison()->pane(0)->findBar();
        return bar != nullptr && bar->field()->hasFocus();
    });
    const FindBar *bar = ask([&] { return m_window.comparison()->pane(0)->findBar(); });

    // Neither case nor diacritics matter until they are asked for.
    const QString word = plainWord(m_words);
    m_person.key(u"ctrl+a"_s);
    m_person.type(word.toUpper());
    awaitThat(u"the word is typed"_s, [&] { return bar->field()->text() == word.toUpper(); });
    awaitSelected(u"the word is found in small letters"_s, 0);
    const QString found = ask([&] { return view()->text().slice(view()->selection()).toString(); });
    require(found.compare(word, Qt::CaseInsensitive) == 0, u"another word is found"_s);
    matchSigns(*bar);

    tabTo(ask([&] { return bar->options()->regularButton(); }), u"regular expressions"_s);
    m_person.key(u"space"_s);
    awaitThat(u"it is an expression now"_s, [&] { return bar->search().pattern().isRegular; });
    m_person.key(u"ctrl+f"_s);
    awaitThat(u"the field has the focus again"_s, [&] { return bar->field()->hasFocus(); });
    m_person.key(u"ctrl+a"_s);
    m_person.type(u"\\b\\w{5}\\b"_s);
    awaitThat(u"the expression has hits"_s, [&] {
        return bar->search().state() == TextSearch::State::Complete && bar->search().hits().size() > 2;
    });
    const qsizetype first = ask([&] { return bar->current(); });
    require(first >= 0, u"no hit is the current one"_s);
    const qsizetype count = ask([&] { return qsizetype(bar->search().hits().size()); });
    awaitSelected(u"a hit is selected"_s, first);
    require(ask([&] { return view()->selection().length() == 5; }), u"the hit has not five letters"_s);
    m_person.key(u"F3"_s);
    awaitSelected(u"F3 goes to the next hit"_s, (first + 1) % count);
    m_person.key(u"shift+F3"_s);
    awaitSelected(u"Shift+F3 goes back"_s, first);
    const TextRange selected = ask([&] { return view()->selection(); });
    m_person.key(u"Escape"_s);
    awaitThat(u"Escape leads back to the text"_s,
              [&] { return view()->hasFocus() && !bar->isVisible() && view()->selection() == selected; });
    for (int turn = 0; turn < 3; ++turn) {
        m_person.key(u"Escape"_s);
    }
    awaitThat(u"nothing is selected any more"_s, [&] { return !view()->hasSelection(); });
}

} // namespace Stemma
