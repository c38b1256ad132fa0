// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/makingroom.h"

#include "app/window/noticebar.h"
#include "widgets/comparison/comparisonview.h"

#include <QCoreApplication>
#include <QMainWindow>

namespace Stemma {

namespace {

constexpr int kStartLetters = 48;
constexpr double kLeast = 0.7; // of what is readable, before panels go away

struct MakingRoom {
    Q_DECLARE_TR_FUNCTIONS(Stemma::MakingRoom)
};

} // namespace

DockWidths *makeRoomToRead(QMainWindow *window, const QList<DockWidths::Side> &sides,
                           ComparisonView *comparison, const QWidget *start, NoticeBar *notices,
                           std::function<bool()> isAlone)
{
    const auto wanted
        = [comparison, start, isAlone = std::move(isAlone)]() -> std::optional<DockWidths::Wanted> {
        const int readable = start->isVisible() ? start->fontMetrics().averageCharWidth() * kStartLetters
                                                : comparison->readableWidth();
        if (readable == 0 || isAlone()) {
            return std::nullopt;
        }
        return DockWidths::Wanted{readable, int(kLeast * readable)};
    };
    auto *widths = new DockWidths(window, sides, wanted);
    QObject::connect(comparison, &ComparisonView::panesChanged, widths, &DockWidths::adapt);
    QObject::connect(widths, &DockWidths::wentAway, notices, [comparison, notices, isTold = false]() mutable {
        if (!isTold && comparison->isVisible()) {
            isTold = true;
            notices->inform(MakingRoom::tr("A panel made room for the text; the menu View brings it back."));
        }
    });
    return widths;
}

} // namespace Stemma
