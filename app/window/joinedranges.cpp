// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/joinedranges.h"

#include <algorithm>

namespace Stemma {

std::vector<TextRange> joined(std::vector<TextRange> ranges)
{
    std::ranges::sort(ranges);
    std::vector<TextRange> made;
    for (const TextRange range : ranges) {
        if (!made.empty() && range.start < made.back().end) {
            made.back().end = std::max(made.back().end, range.end);
        } else {
            made.push_back(range);
        }
    }
    return made;
}

} // namespace Stemma
