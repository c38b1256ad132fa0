// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"
#include "widgets/provenance/sourcechooser.h"

namespace Stemma {

/// Whom witness @p from of @p group may have its words from: first what it is taken from now and what is as
/// near, then the others as they appeared, the sources outside, and the statement last. GUI thread.
[[nodiscard]] QList<SourceChooser::Source> possibleSources(const GroupProvenance &group, QUuid from);

} // namespace Stemma
