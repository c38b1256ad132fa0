// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/proposal.h"

#include "models/records/recordtraits.h"

namespace Stemma {

SuggestionId proposalId(ArticleId article, SuggestionType type, const QString &subject)
{
    // A name-based UUID (version 5, RFC 9562) in the name space of the article.
    const QString name = keyOf(type) + QLatin1Char(' ') + subject;
    return SuggestionId(QUuid::createUuidV5(article.uuid(), name.toUtf8()));
}

Suggestion decisionOn(const Proposal &proposal, Decision decision, const QDateTime &when)
{
    Suggestion made;
    made.id = proposal.id;
    made.type = proposal.type;
    made.article = proposal.article;
    made.subject = proposal.subject;
    made.payload = proposal.payload;
    made.score = proposal.score;
    made.reasons = proposal.reasons;
    made.decision = decision;
    made.decided = when;
    return made;
}

} // namespace Stemma
