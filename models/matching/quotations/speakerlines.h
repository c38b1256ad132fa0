// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/cueclauses.h"

#include <QSet>

namespace Stemma {

/// Reads who speaks where no clause with a verb of saying stands beside a quotation: labels, headlines,
/// signatures. Internal to attribution; `at` is the number of the quotation's token.
class SpeakerLines : protected CueClauses {
public:
    SpeakerLines(QStringView text, const std::vector<Quotation> &quotations, const CueLexicon &lexicon);

protected:
    /// The first of these that says it.
    [[nodiscard]] SpokenBy spokenInLine(int at) const;
    /// "The sign above the bar reads: ...": what is read, and not who reads.
    [[nodiscard]] SpokenBy byPaper(int at) const;

private:
    [[nodiscard]] bool hasDialogue() const;
    [[nodiscard]] SpokenBy byVerdict(int at) const;
    [[nodiscard]] SpokenBy byVerdictBefore(int at) const;
    [[nodiscard]] SpokenBy byLabel(int at) const;
    [[nodiscard]] SpokenBy byHeadline(int at) const;
    [[nodiscard]] SpokenBy byHeadlineBefore(int at) const;
    [[nodiscard]] SpokenBy bySignature(int at) const;
    [[nodiscard]] SpokenBy byColon(int at) const;
    [[nodiscard]] SpokenBy byRoleBefore(int start, int colon) const;
    [[nodiscard]] Speaker firstPersonIn(int start, int limit) const;

    QSet<QString> m_lastNames; // of full names
    bool m_isDialogue = false; // several paragraphs begin with labels
};

} // namespace Stemma
