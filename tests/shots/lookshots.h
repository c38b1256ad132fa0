// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

class Studio;

/// The text alone, and the original file.
void takeReading(Studio &studio);
/// What a person may choose: settings, reading themes, measures; and paper, which has one look.
void takeChoices(Studio &studio);

} // namespace Stemma
