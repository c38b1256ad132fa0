// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace Stemma {

/// The longest time in which the event loop of this thread answered nothing.
class StallWatch {
public:
    StallWatch()
    {
        m_since.start();
        m_beat.callOnTimeout([this] { beat(); });
        m_beat.start(0);
    }

    /// Milliseconds, since the start or the last restart().
    [[nodiscard]] double longest()
    {
        beat();
        return m_longest;
    }

    void restart()
    {
        m_since.restart();
        m_longest = 0;
    }

private:
    void beat()
    {
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
        m_since.restart();
    }

    QElapsedTimer m_since;
    QTimer m_beat;
    double m_longest = 0;
};

} // namespace Stemma
