// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/entities/entitymention.h"
#include "models/matching/entities/wordevidence.h"
#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/text/textfolding.h"

#include <QStringView>

#include <map>
#include <vector>

namespace Stemma {

/// A text in which names are looked for, and the words of its language. Refers to all three.
struct EntityText {
    QStringView text;
    const CueLexicon *cues = nullptr;
    const WordLexicon *words = nullptr;
};

/// Finds names by rules without a model: runs of capitals, what a title or role stands before, legal forms,
/// ".com", acronyms. A word that begins a sentence counts when some text has it elsewhere in a place where
/// only names have capitals, one in a heading when a sentence of its text has it. In a language that writes
/// every noun with a capital a single word needs more: a role before it, a full name that ends so, or that it
/// speaks. Scripts without capitals have no names. One thread at a time; memory grows with the words learned.
class MentionFinder {
public:
    /// Takes in how words are written. Learn all texts first, in any order: names are found by what was
    /// learned.
    void learn(const EntityText &text);
    /// The names in @p text, ascending and apart. The same texts learned give the same names.
    [[nodiscard]] std::vector<EntityMention> find(const EntityText &text);

    /// The names in a text that is known alone: by its own words and no others, so that it gives the same
    /// whatever else there is. Any thread.
    [[nodiscard]] static std::vector<EntityMention> findAlone(const EntityText &text);

private:
    std::map<QString, WordEvidence> m_evidence; // by language
    TextFolding m_folding{Folding{}};
};

} // namespace Stemma
