// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/foldedsearch.h"

#include <algorithm>

namespace Stemma {

namespace {

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

} // namespace

FoldedSearch::FoldedSearch(const QString &needle)
    : m_needle(needle)
    , m_isAscii(true)
{
    // U+017F and U+212A fold to ASCII, so it is the folded form that counts.
    for (const uint codePoint : needle.toUcs4()) {
        const char32_t folded = QChar::toCaseFolded(codePoint);
        if (folded >= 0x80) {
            m_isAscii = false;
            m_ascii.clear();
            return;
        }
        m_ascii.append(char(folded));
    }
}

bool FoldedSearch::isIn(QByteArrayView utf8) const
{
    if (!std::all_of(utf8.begin(), utf8.end(), [](char c) { return (c & '\x80') == 0; })) {
        return QString::fromUtf8(utf8).contains(m_needle, Qt::CaseInsensitive);
    }
    if (!m_isAscii || utf8.size() < m_ascii.size()) {
        return false;
    }
    if (m_ascii.isEmpty()) {
        return true;
    }
    const auto found = std::search(utf8.begin(), utf8.end(), m_ascii.begin(), m_ascii.end(),
                                   [](char a, char b) { return lowered(a) == b; });
    return found != utf8.end();
}

} // namespace Stemma
