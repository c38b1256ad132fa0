// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/suggesting/knownnames.h"
#include "models/records/proposal.h"

#include <QModelIndex>
#include <QStringList>

namespace Stemma {

struct ProposedName;

/// Why something is proposed, in sentences for people. Reasons that this version does not know are left out.
[[nodiscard]] QStringList reasonSentences(const Proposal &proposal);

/// "Quote", "Link" ...
[[nodiscard]] QString typeText(SuggestionType type);

/// "91 %".
[[nodiscard]] QString scoreText(double score);

/// What a list shows of a proposal of ProposalsModel: its words, or a name with the number of its places.
[[nodiscard]] QString proposalText(const QModelIndex &index);

/// How an article names an entity besides by its name, in sentences.
[[nodiscard]] QStringList formSentences(const ProposedName &name);

/// Why a person must say whether @p name is that of an entity of the project.
[[nodiscard]] QString nearSentence(const QString &name, const KnownNames::Near &near);

/// Who said it and by which words: "Mira Olsen · “said” · the newspaper".
[[nodiscard]] QString attributionText(const Proposal &proposal);

} // namespace Stemma
