// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/startreport.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Kibibytes of memory the process had at most, as Linux tells it; 0 elsewhere.
qint64 peakMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray field = "VmHWM:";
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf(field);
    return at < 0 ? 0 : status.sliced(at + field.size()).simplified().split(' ').first().toLongLong();
}

class StartReport : public QObject {
public:
    explicit StartReport(QWidget &window)
        : QObject(&window)
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // The flush follows the paint in the same event; this comes when both are done.
            QTimer::singleShot(0, this, [] {
                std::printf("{\"peak_mib\":%.1f}\n", double(peakMemory()) / 1024);
                std::fflush(stdout);
                QApplication::exit();
            });
        }
        return false;
    }
};

} // namespace

void reportStartOf(QWidget &window)
{
    if (qEnvironmentVariableIsSet("STEMMA_REPORT_START")) {
        new StartReport(window); // the window owns it
    }
}

} // namespace Stemma
