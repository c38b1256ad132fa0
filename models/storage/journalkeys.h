// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/edit.h"
#include "models/records/recordtraits.h"

namespace Stemma {

// Part of the file format: never change, only add.
template <> struct EnumKeys<EditDirection> {
    static constexpr std::array keys{"do", "undo", "redo"};
};

} // namespace Stemma
