// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "models/text/textrange.h"
#include "tests/benchmarks/benchmark.h"

#include <QAbstractScrollArea>

#include <functional>
#include <memory>

namespace Stemma {

/// Counts what a view paints, to tell when something that was done to it is seen.
class PaintWatch : public QObject {
    Q_OBJECT

public:
    explicit PaintWatch(QAbstractScrollArea &view);

    /// Milliseconds from the call of @p work to the end of the paint and flush that it causes.
    template <typename Work> [[nodiscard]] double timeUntilPainted(Work &&work)
    {
        m_paints = 0;
        return timeOf([&] {
            work();
            waitForPaint();
        });
    }

    /// Lets the view do what it does when nobody asks anything of it.
    static void rest(int milliseconds);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void waitForPaint() const;

    int m_paints = 0;
};

/// A view of a text with spans that a benchmark can drive: ours, or a stock one of Qt.
class ViewDriver {
public:
    ViewDriver() = default;
    virtual ~ViewDriver() = default;
    Q_DISABLE_COPY_MOVE(ViewDriver)

    [[nodiscard]] virtual QAbstractScrollArea &view() = 0;
    /// Text and spans are in memory; everything else is part of the time.
    virtual void open(const QString &text, const QList<Span> &spans) = 0;
    virtual void add(const Span &span) = 0;
    /// First and last position on the page, roughly.
    [[nodiscard]] virtual TextRange inSight() = 0;

    /// Gives the view the size and font of the reference, and shows it empty.
    void show();
};

enum class StockView { LayoutFormats, Highlighter, ExtraSelections, RichHighlighter };

[[nodiscard]] std::unique_ptr<ViewDriver> makeReader();
[[nodiscard]] std::unique_ptr<ViewDriver> makeStockView(StockView kind);

/// What issue 3 wants to know of a view.
struct ViewFigures {
    Times first;
    Times jump;
    Times page;
    Times notch;
    Times add;
    double memory = 0; ///< MiB that the first view needed
};

/// @p make gives a fresh view for each of @p runs; pages and adds are spread over the runs.
[[nodiscard]] ViewFigures measureView(const std::function<std::unique_ptr<ViewDriver>()> &make,
                                      const QString &text, const QList<Span> &spans, int runs, int pages,
                                      int adds);

} // namespace Stemma
