// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandparser.h"
#include "models/records/id.h"

#include <optional>

namespace Stemma {

// "--group ID[,ID...]": which linked quotes a command is about.

void addGroupOption(CommandParser &parser);
/// In the order in which they were named; none: all. Nullopt when one of them is no id.
[[nodiscard]] std::optional<QList<QuoteGroupId>> namedGroups(const CommandParser &parser);
/// Says that it is no id; returns kExitUsage.
int refuseGroups(const CommandParser &parser, Console &console);

} // namespace Stemma
