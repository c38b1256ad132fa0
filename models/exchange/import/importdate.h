// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/publisheddate.h"

namespace Stemma {

/// A date as pages and tables write it: ISO 8601 in all its dresses (`2018-08-06 14:10:05.123+0200`,
/// `20180806`), RFC 2822 (`Mon, 06 Aug 2018 14:10:00 GMT`), `06.08.2018`, `6 August 2018`,
/// `August 6, 2018`. Seconds are dropped; what is not said is not made up: no time gives a day.
/// Unknown when it is none of these, and for `06/08/2018`, which means two things.
[[nodiscard]] PublishedDate publishedDateFromAnywhere(QStringView text);

} // namespace Stemma
