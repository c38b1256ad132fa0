// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/sourcetext.h"

#include <QAccessibleWidget>
#include <QCoreApplication>

namespace Stemma {

class ArticleView;
struct PlacedSpan;

/// An article's text for assistive technology: every call reads one paragraph at most, and of an overlong one
/// only the neighbourhood; none but a call for the whole text costs more for a longer text. Offsets are
/// UTF-16 units of the source text; -1 means the end, -2 the caret, as Qt defines it.
class ArticleAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ArticleAccessible)

public:
    explicit ArticleAccessible(ArticleView *view);

    /// Makes interfaces for article views; to be called once before the first is asked for.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QAccessible::State state() const override;

    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        return QAccessibleWidget::text(which);
    }

    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start,
                             int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start,
                            int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    /// The annotations at @p offset in words, and the stretch in which they are the same.
    QString attributes(int offset, int *start, int *end) const override;

    /// What an annotation is, in the words a screen reader says: "suggested quote by Anna, linked".
    [[nodiscard]] static QString inWords(const ArticleView &view, const PlacedSpan &placed);

    // What happened to a view, for assistive technology that listens; each costs one question while none
    // does.
    static void tellMove(ArticleView *view, TextRange selectionBefore, qsizetype caretBefore);
    static void tellSpans(ArticleView *view);
    static void tellActiveSpan(ArticleView *view);
    static void tellContent(ArticleView *view, const SourceText &before);

private:
    [[nodiscard]] ArticleView *view() const;
    [[nodiscard]] qsizetype toPosition(int offset) const;
    /// The stretch around @p position, inside its paragraph, over which no span begins or ends.
    [[nodiscard]] TextRange sameSpansAround(qsizetype position) const;
    [[nodiscard]] TextRange unitAt(qsizetype position, QAccessible::TextBoundaryType type) const;
    QString report(TextRange range, int *start, int *end) const;
};

} // namespace Stemma
