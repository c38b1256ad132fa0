// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/reader/articleview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

namespace Stemma {

/// A text with its spans, and a view of it in a fixed size and font, for tests that send real events.
struct Reading {
    explicit Reading(const QString &content, QSize size = {700, 500})
        : text(content)
        , index(text)
    {
        QFont font;
        font.setPixelSize(15);
        view.setFont(font);
        view.resize(size);
    }

    SpanId add(const TextRanges &ranges, SpanKind kind, SpanStatus status = SpanStatus::Accepted)
    {
        Span span;
        span.id = SpanId::make();
        span.kind = kind;
        span.status = status;
        span.ranges = text.toCodePoints(ranges);
        index.insert(span);
        return span.id;
    }

    SpanId add(const QString &words, SpanKind kind, SpanStatus status = SpanStatus::Accepted)
    {
        return add(TextRanges{rangeOf(words)}, kind, status);
    }

    /// As the window does: what the view asks for is done.
    void obey()
    {
        QObject::connect(&view, &ArticleView::rangesRequested, &view,
                         [this](SpanId id, const TextRanges &ranges, QUuid gesture) {
                             Span span = index.find(id)->span;
                             const TextRange before = index.find(id)->hull();
                             span.ranges = text.toCodePoints(ranges);
                             index.insert(span);
                             gestures.append(gesture);
                             view.refreshSpans({std::min(before.start, ranges.first().start),
                                                std::max(before.end, ranges.last().end)});
                         });
    }

    [[nodiscard]] TextRange rangeOf(const QString &words) const
    {
        const qsizetype start = text.text().indexOf(words);
        Q_ASSERT(start >= 0);
        return {start, start + words.size()};
    }

    void show()
    {
        view.setContent(text, &index, QStringLiteral("en"));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
    }

    [[nodiscard]] QPoint middleOf(const QString &words) const
    {
        return view.rectsFor(rangeOf(words)).first().center();
    }

    [[nodiscard]] QPoint leftOf(const QString &words) const
    {
        const QRect rect = view.rectsFor(rangeOf(words)).first();
        return {rect.left(), rect.center().y()};
    }

    [[nodiscard]] QPoint rightOf(const QString &words) const
    {
        const QRect rect = view.rectsFor(rangeOf(words)).last();
        return {rect.right() + 1, rect.center().y()};
    }

    void press(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, at);
    }

    /// With the button held: QTest::mouseMove presses none.
    void move(QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &event);
    }

    void release(QPoint at) { QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at); }

    void drag(QPoint from, QPoint to)
    {
        press(from);
        move((from + to) / 2);
        move(to);
        release(to);
    }

    void hover(QPoint at)
    {
        QMouseEvent event(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                          {});
        QApplication::sendEvent(view.viewport(), &event);
    }

    /// Presses at one place within the double click interval: 1 to 4.
    void click(QPoint at, int times)
    {
        static quint64 time = 1'000'000;
        time += 10'000;
        for (int i = 1; i <= times; ++i) {
            const bool isDouble = i % 2 == 0;
            QMouseEvent pressed(isDouble ? QEvent::MouseButtonDblClick : QEvent::MouseButtonPress, at,
                                view.viewport()->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
            pressed.setTimestamp(time + quint64(i) * 50);
            QApplication::sendEvent(view.viewport(), &pressed);
            QMouseEvent released(QEvent::MouseButtonRelease, at, view.viewport()->mapToGlobal(at),
                                 Qt::LeftButton, Qt::NoButton, {});
            released.setTimestamp(time + quint64(i) * 50 + 20);
            QApplication::sendEvent(view.viewport(), &released);
        }
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }

    [[nodiscard]] QString selected() const { return text.slice(view.selection()).toString(); }

    [[nodiscard]] QString kept() const { return text.slice(view.trimmedSelection()).toString(); }

    /// The words of a span's parts, joined by a bar.
    [[nodiscard]] QString wordsOf(SpanId id) const
    {
        QStringList parts;
        for (const TextRange part : index.find(id)->ranges) {
            parts.append(text.slice(part).toString());
        }
        return parts.join(u'|');
    }

    [[nodiscard]] QImage picture() { return view.viewport()->grab().toImage(); }

    SourceText text;
    SpanIndex index;
    QList<QUuid> gestures;
    ArticleView view;
};

} // namespace Stemma
