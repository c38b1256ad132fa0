// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ranges>

namespace Stemma {

/// Keys with their values, to be read in a loop: `for (const auto &[key, value] : keyValuesOf(map))`. @p map
/// stays where it is. asKeyValueRange() of a map that is const makes a copy of it here, and then one of all
/// that is in it: C++23 deduces the range from a constructor that takes the map by value.
template <typename Map> [[nodiscard]] auto keyValuesOf(const Map &map)
{
    return std::ranges::subrange(map.constKeyValueBegin(), map.constKeyValueEnd());
}

template <typename Map> void keyValuesOf(const Map &&map) = delete; // its keys would be gone

} // namespace Stemma
