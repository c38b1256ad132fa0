// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <atomic>

namespace Stemma {

QUuid makeTimeOrderedUuid()
{
    // 48 bits of milliseconds, then a 12 bit counter that carries over into the time, so that ids made
    // within one millisecond still ascend (RFC 9562, 6.2, method 1).
    static std::atomic<quint64> last{0};
    const quint64 now = quint64(QDateTime::currentMSecsSinceEpoch()) << 12;
    quint64 previous = last.load();
    quint64 stamp = 0;
    do {
        stamp = std::max(now, previous + 1);
    } while (!last.compare_exchange_weak(previous, stamp));
    const quint64 random = QRandomGenerator::global()->generate64();
    const quint64 milliseconds = stamp >> 12;
    const auto byte = [](quint64 value, int index) { return uchar(value >> (8 * index)); };
    return QUuid(uint(milliseconds >> 16), ushort(milliseconds), ushort(0x7000 | (stamp & 0xfff)),
                 uchar(0x80 | (random & 0x3f)), byte(random, 1), byte(random, 2), byte(random, 3),
                 byte(random, 4), byte(random, 5), byte(random, 6), byte(random, 7));
}

} // namespace Stemma
