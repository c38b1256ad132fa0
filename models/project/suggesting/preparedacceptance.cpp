// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/preparedacceptance.h"

#include "models/project/suggesting/acceptance.h"

namespace Stemma {

Result<PreparedAcceptance> prepareAcceptance(const ProjectStore &store, const QString &annotator,
                                             const QList<ProposalKey> &keys,
                                             const std::function<bool(qsizetype done)> &mayGoOn)
{
    Acceptance acceptance(store, annotator, QDateTime::currentDateTimeUtc());
    PreparedAcceptance prepared;
    const auto read = store.readConsistently([&]() -> Result<void> {
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (!mayGoOn(i)) {
                return failure(ErrorCode::Cancelled);
            }
            Proposal wanted; // as the store has it now
            wanted.article = keys[i].article;
            wanted.id = keys[i].id;
            if (const auto added = acceptance.add({wanted}); !added) {
                return added;
            }
        }
        auto changes = acceptance.finish([&] { return mayGoOn(keys.size()); });
        if (!changes) {
            return std::unexpected(changes.error());
        }
        prepared.changes = std::move(*changes);
        return {};
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    prepared.count = acceptance.taken();
    prepared.left = acceptance.left();
    return prepared;
}

Result<void> applyAcceptance(Project &project, const PreparedAcceptance &prepared)
{
    return project.applyChanges(EditAction::AcceptSuggestions, prepared.changes).transform([](EditNumber) {
    });
}

} // namespace Stemma
