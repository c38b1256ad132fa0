// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/articleaccessible.h"

#include "widgets/reader/articleview.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ArticleView *>(object);
    return view ? new ArticleAccessible(view) : nullptr;
}

/// Longer paragraphs are read in pieces of twice this length around the place that is asked about.
constexpr qsizetype kNeighbourhood = 4096;

/// So much of a text is handed out with the news that it changed; the rest is there for the asking.
constexpr qsizetype kToldText = 4096;

/// The word or sentence around @p position, looked for in its neighbourhood only.
TextRange unitNear(const SourceText &text, qsizetype position, QTextBoundaryFinder::BoundaryType type)
{
    const TextRange paragraph = text.paragraphRange(text.paragraphAt(position));
    const TextRange near = text.snappedToGraphemes({std::max(paragraph.start, position - kNeighbourhood),
                                                    std::min(paragraph.end, position + kNeighbourhood)});
    const QStringView piece = text.slice(near);
    QTextBoundaryFinder finder(type, piece.data(), piece.size());
    finder.setPosition(std::min(position - near.start + 1, piece.size()));
    const qsizetype start = finder.toPreviousBoundary();
    const qsizetype end = finder.toNextBoundary();
    return {near.start + std::max<qsizetype>(start, 0), end < 0 ? near.end : near.start + end};
}

/// Without the characters that part attributes from each other in the form of IAccessible2.
QString attributeValue(QString words)
{
    for (QChar &c : words) {
        if (c == u';' || c == u':' || c == u'=' || c == u',') {
            c = c == u',' ? u'\u201A' : u' ';
        }
    }
    return words.simplified();
}

} // namespace

ArticleAccessible::ArticleAccessible(ArticleView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
}

void ArticleAccessible::install()
{
    QAccessible::installFactory(makeInterface);
}

ArticleView *ArticleAccessible::view() const
{
    return static_cast<ArticleView *>(object());
}

void *ArticleAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                              : QAccessibleWidget::interface_cast(type);
}

QAccessible::State ArticleAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

qsizetype ArticleAccessible::toPosition(int offset) const
{
    const qsizetype length = view()->text().length();
    if (offset == -2) {
        return view()->caret();
    }
    return offset < 0 ? length : std::min<qsizetype>(offset, length);
}

void ArticleAccessible::selection(int index, int *start, int *end) const
{
    const TextRange range = index == 0 ? view()->selection() : TextRange();
    *start = int(range.start);
    *end = int(range.end);
}

int ArticleAccessible::selectionCount() const
{
    return view()->hasSelection() ? 1 : 0;
}

void ArticleAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void ArticleAccessible::removeSelection(int index)
{
    if (index == 0) {
        view()->clearSelection();
    }
}

void ArticleAccessible::setSelection(int index, int start, int end)
{
    if (index == 0) {
        view()->setSelection({toPosition(start), toPosition(end)});
    }
}

int ArticleAccessible::cursorPosition() const
{
    return int(view()->caret());
}

void ArticleAccessible::setCursorPosition(int position)
{
    view()->setCaret(toPosition(position));
}

QString ArticleAccessible::text(int start, int end) const
{
    const TextRange range{toPosition(start), toPosition(end)};
    return range.isEmpty() ? QString() : view()->text().slice(range).toString();
}

TextRange ArticleAccessible::unitAt(qsizetype position, QAccessible::TextBoundaryType type) const
{
    const SourceText &text = view()->text();
    const bool isLong = text.paragraphRange(text.paragraphAt(position)).length() > 2 * kNeighbourhood;
    switch (type) {
    case QAccessible::CharBoundary:
        return text.snappedToGraphemes({position, std::min(position + 1, text.length())});
    case QAccessible::WordBoundary:
        return isLong ? unitNear(text, position, QTextBoundaryFinder::Word) : text.wordAt(position);
    case QAccessible::SentenceBoundary:
        return isLong ? unitNear(text, position, QTextBoundaryFinder::Sentence) : text.sentenceAt(position);
    case QAccessible::LineBoundary:
        return view()->lineAt(position);
    case QAccessible::ParagraphBoundary:
        return text.paragraphRange(text.paragraphAt(position));
    case QAccessible::NoBoundary:
        return {0, text.length()};
    }
    Q_UNREACHABLE_RETURN({});
}

QString ArticleAccessible::inWords(const ArticleView &view, const PlacedSpan &placed)
{
    const Span &span = placed.span;
    const bool isSuggested = span.status == SpanStatus::Suggested;
    const QString name = view.article() ? view.article()->nameIn(span).simplified() : QString();
    QString words;
    switch (span.kind) {
    case SpanKind::Entity:
        if (name.isEmpty()) {
            //: an annotation as a screen reader tells it
            words = isSuggested ? tr("suggested entity") : tr("entity");
        } else {
            //: %1 its name
            words = (isSuggested ? tr("suggested entity %1") : tr("entity %1")).arg(name);
        }
        break;
    case SpanKind::Quote:
        if (name.isEmpty()) {
            words = isSuggested ? tr("suggested quote") : tr("quote");
        } else {
            //: %1 who spoke
            words = (isSuggested ? tr("suggested quote by %1") : tr("quote by %1")).arg(name);
        }
        break;
    case SpanKind::Claim:
        if (name.isEmpty()) {
            words = isSuggested ? tr("suggested claim") : tr("claim");
        } else {
            //: %1 its statement
            words = (isSuggested ? tr("suggested claim %1") : tr("claim %1")).arg(name);
        }
        break;
    }
    if (!span.group.isNull()) {
        //: %1 an annotation: it stands in other articles as well
        words = tr("%1, linked").arg(words);
    }
    if (!span.note.isEmpty()) {
        //: %1 an annotation
        words = tr("%1, with a note").arg(words);
    }
    return words;
}

void ArticleAccessible::tellMove(ArticleView *view, TextRange selectionBefore, qsizetype caretBefore)
{
    if (!QAccessible::isActive()) {
        return;
    }
    const TextRange now = view->selection();
    if (now != selectionBefore && !(now.isEmpty() && selectionBefore.isEmpty())) {
        QAccessibleTextSelectionEvent event(view, int(now.start), int(now.end));
        event.setCursorPosition(int(view->caret()));
        QAccessible::updateAccessibility(&event);
    }
    if (view->caret() != caretBefore) {
        QAccessibleTextCursorEvent event(view, int(view->caret()));
        QAccessible::updateAccessibility(&event);
    }
}

void ArticleAccessible::tellSpans(ArticleView *view)
{
    if (QAccessible::isActive()) {
        QAccessibleEvent event(view, QAccessible::TextAttributeChanged);
        QAccessible::updateAccessibility(&event);
    }
}

// The caret alone does not say which of several annotations at its place is meant.
void ArticleAccessible::tellActiveSpan(ArticleView *view)
{
    if (!QAccessible::isActive() || !view->hasFocus()) {
        return;
    }
    const PlacedSpan *active = view->activePlaced();
    if (active == nullptr) {
        return;
    }
    QString words = inWords(*view, *active);
    if (const qsizetype here = qsizetype(view->spansAt(active->hull().start).size()); here > 1) {
        words = tr("%1; %Ln annotations overlap here", nullptr, int(here)).arg(words);
    }
    QAccessibleAnnouncementEvent event(view, words);
    QAccessible::updateAccessibility(&event);
}

void ArticleAccessible::tellContent(ArticleView *view, const SourceText &before)
{
    if (QAccessible::isActive()) {
        const auto told
            = [](const SourceText &text) { return text.text().first(std::min(text.length(), kToldText)); };
        QAccessibleTextUpdateEvent event(view, 0, told(before), told(view->text()));
        QAccessible::updateAccessibility(&event);
    }
}

QString ArticleAccessible::report(TextRange range, int *start, int *end) const
{
    *start = int(range.start);
    *end = int(range.end);
    return range.isEmpty() ? QString() : view()->text().slice(range).toString();
}

QString ArticleAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start,
                                        int *end) const
{
    return report(unitAt(toPosition(offset), type), start, end);
}

QString ArticleAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start,
                                            int *end) const
{
    const TextRange here = unitAt(toPosition(offset), type);
    if (here.start == 0) {
        return report({0, 0}, start, end);
    }
    return report(unitAt(view()->text().previousGrapheme(here.start), type), start, end);
}

QString ArticleAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start,
                                           int *end) const
{
    const SourceText &text = view()->text();
    const qsizetype position = toPosition(offset);
    const qsizetype after = std::max(unitAt(position, type).end, text.nextGrapheme(position));
    if (after >= text.length()) {
        return report({text.length(), text.length()}, start, end);
    }
    return report(unitAt(after, type), start, end);
}

int ArticleAccessible::characterCount() const
{
    return int(view()->text().length());
}

QRect ArticleAccessible::characterRect(int offset) const
{
    const qsizetype position = toPosition(offset);
    const TextRange range{position, view()->text().nextGrapheme(position)};
    const auto toGlobal = [this](const QRect &rect) {
        return QRect(view()->viewport()->mapToGlobal(rect.topLeft()), rect.size());
    };
    if (const auto rects = view()->rectsFor(range); !rects.isEmpty()) {
        return toGlobal(rects.first());
    }
    if (position == view()->caret()) {
        return toGlobal(view()->caretRect()); // behind the last character, or in an empty line
    }
    // Out of sight: the height is known or estimated, and tells at least in which direction it lies.
    const ArticleView::Extent extent = view()->extentOf(range);
    const QRect column = view()->columnRect();
    return toGlobal(QRect(column.left(), extent.top, 1, std::max(1, extent.bottom - extent.top)));
}

int ArticleAccessible::offsetAtPoint(const QPoint &point) const
{
    const QPoint local = view()->viewport()->mapFromGlobal(point);
    return view()->viewport()->rect().contains(local) ? int(view()->positionAt(local)) : -1;
}

void ArticleAccessible::scrollToSubstring(int start, int end)
{
    view()->scrollTo({toPosition(start), toPosition(end)});
}

// Looks further and further away until it has found an edge on both sides: what is far off costs nothing.
TextRange ArticleAccessible::sameSpansAround(qsizetype position) const
{
    const SourceText &text = view()->text();
    const TextRange paragraph = text.paragraphRange(text.paragraphAt(position));
    if (view()->spans() == nullptr) {
        return paragraph;
    }
    for (qsizetype reach = 256;; reach *= 8) {
        TextRange run = paragraph;
        const TextRange window{std::max(paragraph.start, position - reach),
                               std::min(paragraph.end, position + reach)};
        for (const PlacedSpan *placed : view()->spans()->touching(window)) {
            for (const TextRange part : placed->ranges) {
                for (const qsizetype edge : {part.start, part.end}) {
                    run.start = edge <= position ? std::max(run.start, edge) : run.start;
                    run.end = edge > position ? std::min(run.end, edge) : run.end;
                }
            }
        }
        // An edge outside the window may not be the nearest one.
        if (run.start >= window.start && run.end <= window.end) {
            return run;
        }
    }
}

QString ArticleAccessible::attributes(int offset, int *start, int *end) const
{
    const qsizetype position = toPosition(offset);
    const TextRange run = sameSpansAround(position);
    *start = int(run.start);
    *end = int(run.end);
    const auto here = view()->spansAt(position);
    if (here.empty()) {
        return {};
    }
    QString words;
    for (const PlacedSpan *placed : here) {
        const QString own = inWords(*view(), *placed);
        //: annotations that overlap, shortest first
        words = words.isEmpty() ? own : tr("%1 and %2").arg(words, own);
    }
    // The form of IAccessible2: key:value; an own key for what no other describes.
    return u"mark:true;annotation:%1;"_s.arg(attributeValue(words));
}

} // namespace Stemma
