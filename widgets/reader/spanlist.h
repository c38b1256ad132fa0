// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/spanindex.h"

#include <QFrame>

#include <functional>

class QLabel;
class QListWidget;

namespace Stemma {

class ReadingTheme;

/// The spans at one place of the text, one a line: the shape of their kind, words, kind and status; those
/// that read the same by name and note as well, or by their order. Floats
/// over its window without holding it up; a click or Enter chooses. GUI thread.
class SpanList : public QFrame {
    Q_OBJECT

public:
    /// Whom or what an annotation names; empty: nothing.
    using Namer = std::function<QString(const Span &span)>;

    explicit SpanList(QWidget *reader);

    /// Shows @p spans beside @p place, which is in coordinates of the reader. @p current may be null. With
    /// @p takesFocus the arrows choose and Escape closes; else it is to be looked at, and can be clicked.
    void showFor(const SourceText &text, const std::vector<const PlacedSpan *> &spans, const Namer &nameOf,
                 SpanId current, QRect place, const ReadingTheme &theme, bool takesFocus);

    [[nodiscard]] QListWidget *list() const { return m_list; }

    /// "2 of 5", or how many there are.
    [[nodiscard]] QString heading() const;

    /// Whether the keyboard was given to it.
    [[nodiscard]] bool holdsFocus() const { return m_holdsFocus && isVisible(); }

Q_SIGNALS:
    /// Walked to in the list; it stays open.
    void visited(Stemma::SpanId span);
    /// Chosen; it closes.
    void chosen(Stemma::SpanId span);
    /// Closed without a choice.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateHeading();
    void visitRow(const std::vector<const PlacedSpan *> &spans, SpanId current, bool takesFocus);
    void place(QRect place);

    QLabel *m_heading;
    QListWidget *m_list;
    QWidget *m_reader;
    bool m_holdsFocus = false;
    bool m_isFilling = false;
};

} // namespace Stemma
