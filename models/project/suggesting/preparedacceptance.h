// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"
#include "models/storage/proposals/proposalstore.h"

#include <functional>

namespace Stemma {

/// What accepting many proposals means, as far as the project stays as it is: made away from the GUI thread,
/// for it reads much, and applied on it.
struct PreparedAcceptance {
    Changes changes;
    qsizetype count = 0; ///< proposals that are taken
    qsizetype left = 0; ///< names that a person must decide about
};

/// Those of @p keys that are still open, as one step. @p mayGoOn gets how many were looked at and returns
/// false to stop (Cancelled). Reads @p store, whose thread it is called on.
[[nodiscard]] Result<PreparedAcceptance>
prepareAcceptance(const ProjectStore &store, const QString &annotator, const QList<ProposalKey> &keys,
                  const std::function<bool(qsizetype done)> &mayGoOn);

/// Conflict when somebody changed meanwhile what it is about; then nothing is done.
[[nodiscard]] Result<void> applyAcceptance(Project &project, const PreparedAcceptance &prepared);

} // namespace Stemma
