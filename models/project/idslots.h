// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/id.h"

#include <bit>
#include <cstring>
#include <optional>
#include <vector>

namespace Stemma {

/// From ids to the numbers of the slots that hold them. The ids themselves stay in the slots: `idOf(slot)`
/// reads one there, so an entry takes four bytes and filling the table is as cheap as reading the ids.
/// Open addressing, at most half full. A value.
class IdSlots {
public:
    /// Forgets everything and makes room for @p count ids.
    void reset(size_t count)
    {
        m_count = 0;
        m_slots.assign(std::bit_ceil(std::max<size_t>(count, 8)) * 2, kFree);
    }

    template <typename IdOf> [[nodiscard]] std::optional<quint32> find(SpanId id, IdOf &&idOf) const
    {
        const size_t place = placeOf(id, idOf);
        return m_slots[place] == kFree ? std::nullopt : std::optional(m_slots[place]);
    }

    /// False, and no change, when the id is there already.
    template <typename IdOf> bool insert(SpanId id, quint32 slot, IdOf &&idOf)
    {
        if ((m_count + 1) * 2 > m_slots.size()) {
            grow(idOf);
        }
        const size_t place = placeOf(id, idOf);
        if (m_slots[place] != kFree) {
            return false;
        }
        m_slots[place] = slot;
        ++m_count;
        return true;
    }

    template <typename IdOf> void remove(SpanId id, IdOf &&idOf)
    {
        size_t hole = placeOf(id, idOf);
        if (m_slots[hole] == kFree) {
            return;
        }
        m_slots[hole] = kFree;
        --m_count;
        // What was pushed on by the one that left moves up.
        const size_t mask = m_slots.size() - 1;
        for (size_t place = (hole + 1) & mask; m_slots[place] != kFree; place = (place + 1) & mask) {
            const size_t home = hash(idOf(m_slots[place])) & mask;
            if (((place - home) & mask) >= ((place - hole) & mask)) {
                m_slots[hole] = std::exchange(m_slots[place], kFree);
                hole = place;
            }
        }
    }

private:
    static constexpr quint32 kFree = ~quint32(0);

    // Ids are mostly random bits already.
    static size_t hash(SpanId id)
    {
        const QUuid uuid = id.uuid();
        quint64 low = 0;
        std::memcpy(&low, uuid.data4, sizeof low);
        const quint64 high = (quint64(uuid.data1) << 32) | (quint64(uuid.data2) << 16) | uuid.data3;
        quint64 mixed = (low ^ (high * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
        mixed ^= mixed >> 32;
        return size_t(mixed);
    }

    /// Where the id is, or the free place where it belongs.
    template <typename IdOf> [[nodiscard]] size_t placeOf(SpanId id, IdOf &&idOf) const
    {
        const size_t mask = m_slots.size() - 1;
        size_t place = hash(id) & mask;
        while (m_slots[place] != kFree && idOf(m_slots[place]) != id) {
            place = (place + 1) & mask;
        }
        return place;
    }

    template <typename IdOf> void grow(IdOf &&idOf)
    {
        const std::vector<quint32> old
            = std::exchange(m_slots, std::vector<quint32>(m_slots.size() * 2, kFree));
        for (const quint32 slot : old) {
            if (slot != kFree) {
                m_slots[placeOf(idOf(slot), idOf)] = slot;
            }
        }
    }

    std::vector<quint32> m_slots = std::vector<quint32>(16, kFree);
    size_t m_count = 0;
};

} // namespace Stemma
