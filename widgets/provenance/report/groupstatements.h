// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"

#include <QCoreApplication>

namespace Stemma {

/// How sure a report is of what it says.
enum class Certainty {
    Certain, ///< texts or dates say it, or a reviewer
    Probable,
    Undecidable, ///< nothing in the project decides it
};

struct ReportStatement {
    Certainty certainty = Certainty::Certain;
    QString text; ///< a whole sentence
};

/// What a group's provenance says, in sentences for people who know nothing of it. Plain text; words of
/// articles are without marks that turn the direction of writing. Any thread.
class GroupStatements {
    Q_DECLARE_TR_FUNCTIONS(Stemma::GroupStatements)

public:
    /// Both outlive it; @p collation is the group's.
    GroupStatements(const GroupProvenance &group, const Collation &collation);

    /// The report in a few sentences: who said it, who reported it first, what changed, what was decided.
    [[nodiscard]] QStringList summary() const;
    /// Who reported it first.
    [[nodiscard]] ReportStatement first() const;
    /// From whom a reviewer found that @p witness does not have its words.
    [[nodiscard]] QStringList rejections(int witness) const;
    /// From whom @p witness has the words.
    [[nodiscard]] ReportStatement source(int witness) const;
    /// All that is said with some certainty.
    [[nodiscard]] QList<ReportStatement> judgements() const;

    /// How near the wording of @p witness is to the base's; one sentence.
    [[nodiscard]] QString nearness(int witness) const;
    /// What became of the words: added, left out, exchanged, moved, cut off; one sentence each.
    [[nodiscard]] QStringList changes(int witness) const;
    /// What a reader must be warned of.
    [[nodiscard]] QStringList warnings(int witness) const;
    /// When the witness appeared.
    [[nodiscard]] QString appeared(int witness) const;
    /// What a reviewer said of @p subject ("The wording"); empty: nothing.
    [[nodiscard]] static QString verdict(const std::optional<Review> &review);

    /// What the witness is called in sentences: its outlet, or its title in marks.
    [[nodiscard]] QString label(int witness) const;

private:
    [[nodiscard]] QString speakerSentence() const;
    /// Those that may be the first of the project.
    [[nodiscard]] QList<int> candidates() const;
    [[nodiscard]] QStringList wordingSentences() const;
    [[nodiscard]] QString date(int witness) const;
    [[nodiscard]] ReportStatement outsideSource(int witness) const;
    [[nodiscard]] static QString list(const QStringList &names);

    const GroupProvenance &m_group;
    const Collation &m_collation;
};

/// @p text without marks that turn the direction of writing, and kept apart from what stands around it where
/// it is written from right to left.
[[nodiscard]] QString isolated(const QString &text);

} // namespace Stemma
