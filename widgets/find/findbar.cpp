// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/find/findbar.h"

#include "widgets/find/findoptions.h"
#include "widgets/find/patternhistory.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/reader/articleview.h"
#include "widgets/support/vectoricon.h"

#include <QAccessible>
#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kFieldLetters = 24; ///< wanted in the field before the bar takes two lines
constexpr qsizetype kLongestSelection = 200; ///< a longer one is no pattern, it is what one reads

QToolButton *makeButton(QWidget *parent, const QString &name, const QString &icon)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(vectorIcon(u":/stemma/icons/%1.svg"_s.arg(icon)));
    return button;
}

} // namespace

FindBar::FindBar(ArticleView *view, PatternHistory *history, QWidget *parent)
    : QFrame(parent)
    , m_view(view)
    , m_history(history)
    , m_search(new TextSearch(this))
    , m_field(new QLineEdit(this))
    , m_previous(makeButton(this, u"findPrevious"_s, u"previous"_s))
    , m_next(makeButton(this, u"findNext"_s, u"next"_s))
    , m_options(new FindOptions(this))
    , m_count(new MutedLabel(this))
    , m_tag(makeButton(this, u"tagAll"_s, u"tag-entity"_s))
    , m_close(new QToolButton(this))
    , m_message(new QLabel(this))
{
    setObjectName("findBar"_L1);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_field->setObjectName("pattern"_L1);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_history->attachTo(m_field);
    m_count->setObjectName("count"_L1);
    m_message->setObjectName("message"_L1);
    m_message->setWordWrap(true);
    m_message->hide();
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setIcon(vectorIcon(u":/stemma/icons/close-pane.svg"_s));
    m_tag->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    makeTagMenu();

    auto *first = new QHBoxLayout;
    first->addWidget(m_field, 1);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    auto *second = new QHBoxLayout;
    second->addWidget(m_options);
    second->addWidget(m_count, 1);
    second->addWidget(m_tag);
    second->addWidget(m_close);
    m_lines = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lines->addLayout(first, 1);
    m_lines->addLayout(second, 1);
    auto *layout = new QVBoxLayout(this);
    const int gap = std::max(3, fontMetrics().height() / 4);
    layout->setContentsMargins(gap * 2, gap, gap, gap);
    layout->setSpacing(gap);
    for (QBoxLayout *line : std::initializer_list<QBoxLayout *>{first, second, m_lines}) {
        line->setSpacing(gap);
    }
    layout->addLayout(m_lines);
    layout->addWidget(m_message);

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::startSearch);
    connect(m_options, &FindOptions::changed, this, &FindBar::startSearch);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_search, &TextSearch::hitsFound, this, &FindBar::onHits);
    connect(m_search, &TextSearch::stateChanged, this, &FindBar::onState);
    retranslate();
    hide();
}

FindBar::~FindBar() = default;

void FindBar::makeTagMenu()
{
    auto *menu = new QMenu(this);
    for (size_t kind = 0; kind < m_tags.size(); ++kind) {
        m_tags[kind] = menu->addAction(QString());
        connect(m_tags[kind], &QAction::triggered, this, [this, kind] {
            m_history->add(m_field->text());
            Q_EMIT tagAllRequested(SpanKind(kind), untagged(SpanKind(kind)));
        });
    }
    m_tag->setMenu(menu);
    m_tag->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        for (size_t kind = 0; kind < m_tags.size(); ++kind) {
            const qsizetype count = untagged(SpanKind(kind)).size();
            const auto hits = qsizetype(m_search->hits().size());
            QString text = SpanKind(kind) == SpanKind::Entity
                ? tr("Tag %Ln Hit(s) as &Entity", nullptr, int(count))
                : SpanKind(kind) == SpanKind::Quote ? tr("Tag %Ln Hit(s) as &Quote", nullptr, int(count))
                                                    : tr("Tag %Ln Hit(s) as &Claim", nullptr, int(count));
            if (count > kMostTagged) {
                //: menu entry that cannot be chosen, behind "Tag 20000 Hits as Entity"
                text = tr("%1 (at most %L2 at once)").arg(text).arg(kMostTagged);
            } else if (count < hits) {
                //: menu entry, behind "Tag 14 Hits as Entity"; %Ln of the hits have such an annotation
                text = tr("%1 (%Ln tagged already)", nullptr, int(hits - count)).arg(text);
            }
            m_tags[kind]->setText(text);
            m_tags[kind]->setEnabled(count > 0 && count <= kMostTagged);
        }
    });
}

void FindBar::retranslate()
{
    const auto name = [](QToolButton *button, const QString &tip) {
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    setAccessibleName(tr("Find in the article"));
    m_field->setPlaceholderText(tr("Find in this article"));
    m_field->setAccessibleName(tr("Find in this article"));
    m_field->setToolTip(
        tr("Enter goes to the next hit, Shift+Enter to the previous one, Up to earlier patterns, "
           "Esc back to the text"));
    name(m_previous, tr("Previous hit (Shift+Enter)"));
    name(m_next, tr("Next hit (Enter)"));
    name(m_close, tr("Close (Esc)"));
    m_tag->setText(tr("Tag All"));
    name(m_tag, tr("Tag all hits in one step; Undo takes it back"));
    showState();
}

void FindBar::open()
{
    const bool wasHidden = isHidden();
    const TextRange selected = m_view->selection();
    const QString words = selected.isEmpty() || selected.length() > kLongestSelection
        ? QString()
        : m_view->text().slice(selected).toString();
    m_anchor = selected.start;
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    // A hit that is selected is no new pattern: with it, "colou?r" would become "color".
    const bool isHit = m_current >= 0 && m_search->hits()[size_t(m_current)] == selected;
    if (!words.isEmpty() && !words.contains(u'\n') && !isHit && words != m_field->text()) {
        m_field->setText(words);
    } else if (wasHidden) {
        startSearch();
    }
    m_field->selectAll();
}

void FindBar::close()
{
    m_history->add(m_field->text());
    hide();
    m_search->clear();
    m_view->setFocus(Qt::OtherFocusReason);
}

void FindBar::restart()
{
    m_anchor = 0;
    if (!isHidden()) {
        startSearch();
    } else {
        m_search->clear();
    }
}

void FindBar::setCanTag(bool canTag)
{
    m_canTag = canTag;
    showState();
}

void FindBar::startSearch()
{
    m_current = -1;
    m_isSettled = false;
    m_hasWrapped = false;
    const FindPattern pattern = m_options->patternOf(m_field->text());
    m_search->start(m_view->text(), pattern);
    showMarks();
    showState();
}

void FindBar::onHits()
{
    settle();
    showMarks();
    showState();
}

void FindBar::onState()
{
    settle();
    if (m_search->state() == TextSearch::State::Idle) {
        m_current = -1;
        showMarks();
    }
    showState();
}

void FindBar::settle()
{
    const auto hits = qsizetype(m_search->hits().size());
    if (m_isSettled || hits == 0) {
        return;
    }
    const qsizetype from = hitFrom(m_anchor);
    if (from < hits || m_search->state() != TextSearch::State::Running) {
        m_isSettled = true;
        makeCurrent(from < hits ? from : 0);
    }
}

qsizetype FindBar::hitFrom(qsizetype position) const
{
    const auto &hits = m_search->hits();
    return std::ranges::lower_bound(hits, position, {}, &TextRange::start) - hits.begin();
}

void FindBar::makeCurrent(qsizetype hit)
{
    m_current = hit;
    const TextRange range = m_search->hits()[size_t(hit)];
    m_anchor = range.start;
    m_view->setSelection(range);
    m_view->scrollTo(range);
    m_view->setMarks(MarkLayer::CurrentHit, {range});
    showState();
}

bool FindBar::canStep()
{
    m_history->add(m_field->text());
    if (m_search->hits().empty()) {
        return false;
    }
    m_isSettled = true;
    return true;
}

void FindBar::findNext()
{
    if (isHidden()) {
        if (m_field->text().isEmpty()) {
            open();
            return;
        }
        m_anchor = m_view->selection().end;
        show();
        startSearch();
        return;
    }
    if (!canStep()) {
        return;
    }
    const TextRange selected = m_view->selection();
    const qsizetype next = hitFrom(selected.isEmpty() ? selected.start : selected.start + 1);
    m_hasWrapped = next >= qsizetype(m_search->hits().size());
    makeCurrent(m_hasWrapped ? 0 : next);
}

void FindBar::findPrevious()
{
    if (isHidden()) {
        findNext();
        return;
    }
    if (!canStep()) {
        return;
    }
    const qsizetype before = hitFrom(m_view->selection().start);
    m_hasWrapped = before == 0;
    makeCurrent((m_hasWrapped ? qsizetype(m_search->hits().size()) : before) - 1);
}

TextRanges FindBar::untagged(SpanKind kind) const
{
    TextRanges ranges;
    const SpanIndex *spans = m_view->spans();
    for (const TextRange hit : m_search->hits()) {
        const TextRange range = m_view->text().trimmed(hit);
        const auto isSame = [&](const PlacedSpan *placed) {
            return placed->span.kind == kind && placed->span.status != SpanStatus::Rejected
                && placed->hull() == range;
        };
        const bool isTagged = spans != nullptr && std::ranges::any_of(spans->touching(range), isSame);
        if (!range.isEmpty() && !isTagged) {
            ranges.append(range);
        }
    }
    return ranges;
}

void FindBar::showMarks()
{
    m_view->setMarks(MarkLayer::Hits, m_search->hits());
    if (m_current < 0) {
        m_view->setMarks(MarkLayer::CurrentHit, {});
    }
}

QString FindBar::countText() const
{
    const auto hits = qsizetype(m_search->hits().size());
    switch (m_search->state()) {
    case TextSearch::State::Idle:
    case TextSearch::State::Invalid:
        return {};
    case TextSearch::State::Running:
        //: number of hits while the search goes on
        return hits == 0 ? tr("Searching…") : tr("%L1 so far…").arg(hits);
    case TextSearch::State::Limited:
        //: the search ended at so many hits; %L1 current hit, %L2 number of hits
        return tr("%L1 of the first %L2").arg(m_current + 1).arg(hits);
    case TextSearch::State::Complete:
    case TextSearch::State::TooCostly:
        break;
    }
    if (hits == 0) {
        return tr("No hits");
    }
    //: %L1 number of the current hit, %L2 number of hits
    const QString count = tr("%L1 of %L2").arg(m_current + 1).arg(hits);
    if (!m_hasWrapped) {
        return count;
    }
    //: behind "1 of 17": the search went on at the other end of the article
    return m_current == 0 ? tr("%1, from the start again").arg(count)
                          : tr("%1, from the end again").arg(count);
}

QString FindBar::message() const
{
    switch (m_search->state()) {
    case TextSearch::State::Invalid:
        return FindOptions::wordsFor(*m_search->fault());
    case TextSearch::State::TooCostly:
        return FindOptions::tooCostlyWords();
    default:
        return {};
    }
}

void FindBar::showState()
{
    const QString count = countText();
    const bool isNews = count != m_count->text() && m_search->state() != TextSearch::State::Running;
    m_count->setText(count);
    m_message->setText(message());
    m_message->setVisible(!m_message->text().isEmpty());
    const bool hasHits = !m_search->hits().empty();
    m_previous->setEnabled(hasHits);
    m_next->setEnabled(hasHits);
    m_tag->setEnabled(hasHits && m_canTag && m_search->state() == TextSearch::State::Complete
                      && m_view->article() != nullptr);
    arrange();
    if (isNews && QAccessible::isActive() && isVisible()) {
        QAccessibleAnnouncementEvent spoken(this, m_message->text().isEmpty() ? count : m_message->text());
        QAccessible::updateAccessibility(&spoken);
    }
}

void FindBar::arrange()
{
    const QMargins margins = contentsMargins();
    const int field = fontMetrics().averageCharWidth() * kFieldLetters;
    const int rest = m_options->sizeHint().width() + m_count->sizeHint().width() + m_tag->sizeHint().width()
        + m_close->sizeHint().width() + m_previous->sizeHint().width() + m_next->sizeHint().width()
        + 8 * m_lines->spacing();
    const bool isOneLine = width() - margins.left() - margins.right() >= field + rest;
    m_lines->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // In a very narrow pane the words on the button give way first.
    m_tag->setToolButtonStyle(width() < rest + field / 3 ? Qt::ToolButtonIconOnly
                                                         : Qt::ToolButtonTextBesideIcon);
}

QSize FindBar::minimumSizeHint() const
{
    return {0, QFrame::minimumSizeHint().height()};
}

bool FindBar::event(QEvent *event)
{
    // Single keys are commands of the reader; while the bar has the focus they mean the bar.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const int key = pressed->key();
        const bool isFunction = key >= Qt::Key_F1 && key <= Qt::Key_F35; // these are the window's everywhere
        const bool isSingle
            = !(pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if ((isSingle && !isFunction) || key == Qt::Key_Escape || key == Qt::Key_Return
            || key == Qt::Key_Enter || key == Qt::Key_Space) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QFrame::event(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            key->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

} // namespace Stemma
