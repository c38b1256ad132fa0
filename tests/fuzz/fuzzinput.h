// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What fuzzing targets share: bytes as texts, and what must hold.

#pragma once

#include "models/matching/quotations/quotesuggestions.h"

#include <QString>

#include <cstdio>
#include <cstdlib>

namespace Stemma {

/// Ends the program, which libFuzzer reports with the input, when @p holds is false; also in builds without
/// assertions.
inline void require(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

/// Bytes that are read from the front; 0 behind their end.
class FuzzInput {
public:
    FuzzInput(const unsigned char *data, size_t size)
        : m_data(data)
        , m_size(size)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_size; }

    [[nodiscard]] unsigned char byte() { return isAtEnd() ? (unsigned char)(0) : m_data[m_at++]; }

    /// All the rest, as UTF-8 (what is malformed is replaced) or as UTF-16 with whatever surrogates there
    /// are.
    [[nodiscard]] QString text(bool isUtf16)
    {
        const qsizetype left = qsizetype(m_size - m_at);
        const char *bytes = reinterpret_cast<const char *>(m_data) + m_at;
        m_at = m_size;
        if (!isUtf16) {
            return QString::fromUtf8(bytes, left);
        }
        QString text;
        for (qsizetype i = 0; i + 1 < left; i += 2) {
            text.append(QChar(uchar(bytes[i]), uchar(bytes[i + 1])));
        }
        return text;
    }

private:
    const unsigned char *m_data;
    size_t m_size;
    size_t m_at = 0;
};

} // namespace Stemma
