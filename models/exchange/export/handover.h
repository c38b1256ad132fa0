// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace Stemma {

/// Where one thread leaves pieces of work for another, in their order, and waits when it is a few ahead.
/// Pieces come back when they are done with: what they share (strings, say) is then counted by the giver's
/// thread alone, which is several times quicker than two threads that count by turns.
template <typename Piece> class Handover {
public:
    /// By the giver. False when the taker wants no more; the piece is dropped then.
    bool give(Piece piece)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_pieces.size() < kAhead || m_isRefused; });
        if (m_isRefused) {
            return false;
        }
        m_pieces.push_back(std::move(piece));
        m_changed.notify_one();
        return true;
    }

    /// By the giver: a piece that the taker has done with, to be filled again; a new one when there is none.
    [[nodiscard]] Piece used()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_used.empty()) {
            return {};
        }
        Piece piece = std::move(m_used.back());
        m_used.pop_back();
        return piece;
    }

    /// By the giver: that was all.
    void end()
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnded = true;
        m_changed.notify_one();
    }

    /// By the taker. Waits for a piece; nothing when that was all.
    [[nodiscard]] std::optional<Piece> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_pieces.empty() || m_isEnded; });
        if (m_pieces.empty()) {
            return {};
        }
        Piece piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_changed.notify_one();
        return piece;
    }

    /// By the taker: it has done with @p piece.
    void giveBack(Piece piece)
    {
        const std::scoped_lock lock(m_mutex);
        m_used.push_back(std::move(piece));
    }

    /// By the taker: it wants no more.
    void refuse()
    {
        const std::scoped_lock lock(m_mutex);
        m_isRefused = true;
        m_changed.notify_one();
    }

private:
    static constexpr size_t kAhead = 4;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Piece> m_pieces;
    std::vector<Piece> m_used;
    bool m_isEnded = false;
    bool m_isRefused = false;
};

} // namespace Stemma
