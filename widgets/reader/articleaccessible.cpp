// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/articleaccessible.h"

#include "widgets/reader/articleview.h"

#include <QCoreApplication>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ArticleView *>(object);
    return view ? new ArticleAccessible(view) : nullptr;
}

QString nameOf(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Entity:
        return QCoreApplication::translate("ArticleAccessible", "entity");
    case SpanKind::Quote:
        return QCoreApplication::translate("ArticleAccessible", "quote");
    case SpanKind::Claim:
        return QCoreApplication::translate("ArticleAccessible", "claim");
    }
    Q_UNREACHABLE_RETURN({});
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
    switch (type) {
    case QAccessible::CharBoundary:
        return text.snappedToGraphemes({position, std::min(position + 1, text.length())});
    case QAccessible::WordBoundary:
        return text.wordAt(position);
    case QAccessible::SentenceBoundary:
        return text.sentenceAt(position);
    case QAccessible::LineBoundary:
        return view()->lineAt(position);
    case QAccessible::ParagraphBoundary:
        return text.paragraphRange(text.paragraphAt(position));
    case QAccessible::NoBoundary:
        return {0, text.length()};
    }
    Q_UNREACHABLE_RETURN({});
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
    const auto rects = view()->rectsFor({position, view()->text().nextGrapheme(position)});
    if (rects.isEmpty()) {
        return {};
    }
    return {view()->viewport()->mapToGlobal(rects.first().topLeft()), rects.first().size()};
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

QString ArticleAccessible::attributes(int offset, int *start, int *end) const
{
    const qsizetype position = toPosition(offset);
    const SourceText &text = view()->text();
    TextRange run = text.paragraphRange(text.paragraphAt(position));
    if (view()->spans()) {
        for (const PlacedSpan *placed : view()->spans()->touching(run)) {
            for (const TextRange part : placed->ranges) {
                for (const qsizetype edge : {part.start, part.end}) {
                    run.start = edge <= position ? std::max(run.start, edge) : run.start;
                    run.end = edge > position ? std::min(run.end, edge) : run.end;
                }
            }
        }
    }
    *start = int(run.start);
    *end = int(run.end);
    QStringList names;
    for (const PlacedSpan *placed : view()->spansAt(position)) {
        QString name = nameOf(placed->span.kind);
        if (placed->span.status == SpanStatus::Suggested) {
            //: %1 is "entity", "quote" or "claim"
            name = QCoreApplication::translate("ArticleAccessible", "suggested %1").arg(name);
        }
        names.append(name);
    }
    // The form of IAccessible2: key:value; an own key for what no other describes.
    return names.isEmpty() ? QString() : u"mark:true;annotation:%1;"_s.arg(names.join(u", "_s));
}

} // namespace Stemma
