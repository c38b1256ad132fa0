// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Stemma {

/// SHA-256 (32 bytes) under which texts and original files are stored once.
struct ContentHash {
    QByteArray bytes;

    [[nodiscard]] bool isNull() const { return bytes.isEmpty(); }

    [[nodiscard]] QString toHex() const;
    static ContentHash fromHex(QByteArrayView hex);
    static ContentHash of(QByteArrayView content);
    /// Hash of the UTF-8 form of a canonical text.
    static ContentHash ofText(const QString &canonicalText);

    friend bool operator==(const ContentHash &, const ContentHash &) = default;

    friend size_t qHash(const ContentHash &hash, size_t seed = 0) noexcept
    {
        return ::qHash(hash.bytes, seed);
    }
};

} // namespace Stemma
