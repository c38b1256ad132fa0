// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/makingroom.h"

#include "app/window/noticebar.h"
#include "widgets/comparison/comparisonview.h"

#include <QCoreApplication>
#include <QMainWindow>

namespace Stemma {

namespace {

constexpr double kLeast = 0.7; // of what is readable, before panels go away

struct MakingRoom {
    Q_DECLARE_TR_FUNCTIONS(Stemma::MakingRoom)
};

} // namespace

DockWidths *makeRoomToRead(QMainWindow *window, const QList<DockWidths::Side> &sides,
                           ComparisonView *comparison, NoticeBar *notices, std::function<bool()> isAlone)
{
    auto *widths = new DockWidths(
        window, sides, [comparison, isAlone = std::move(isAlone)]() -> std::optional<DockWidths::Wanted> {
            const int readable = comparison->readableWidth();
            if (readable == 0 || isAlone()) {
                return std::nullopt;
            }
            return DockWidths::Wanted{readable, int(kLeast * readable)};
        });
    QObject::connect(comparison, &ComparisonView::panesChanged, widths, &DockWidths::adapt);
    const auto once = static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection);
    QObject::connect(
        widths, &DockWidths::wentAway, notices,
        [notices] {
            notices->inform(MakingRoom::tr("A panel made room for the text; the menu View brings it back."));
        },
        once);
    return widths;
}

} // namespace Stemma
