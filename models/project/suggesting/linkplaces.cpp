// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/linkplaces.h"

namespace Stemma {

Result<LinkedPlaces> linkPlaces(Project &project, const QuotePlace &one, const QuotePlace &other)
{
    for (const QuotePlace &place : {one, other}) {
        const auto open = project.openArticle(place.article);
        const auto range = open ? (*open)->text().fromCodePoints(place.range)
                                : Result<TextRange>(std::unexpected(open.error()));
        if (!range) {
            return std::unexpected(range.error());
        }
    }
    Acceptance acceptance(project.store(), project.annotator(), QDateTime::currentDateTimeUtc());
    const auto isJoined = acceptance.join(one, other);
    if (!isJoined || !*isJoined) {
        return isJoined ? Result<LinkedPlaces>(LinkedPlaces()) : std::unexpected(isJoined.error());
    }
    const auto changes = acceptance.finish();
    if (!changes) {
        return std::unexpected(changes.error());
    }
    return project.applyChanges(EditAction::LinkQuotes, *changes).transform([&](EditNumber) {
        return LinkedPlaces{true, acceptance.made()};
    });
}

} // namespace Stemma
