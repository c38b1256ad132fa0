// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/provenancelexicons.h"
#include "models/provenance/chain/attributionchain.h"
#include "models/provenance/collation.h"
#include "models/provenance/dating/witnessdating.h"
#include "models/provenance/derivation/derivationtree.h"
#include "models/storage/projectstore.h"

#include <functional>
#include <memory>
#include <optional>

namespace Stemma {

/// One witness of a group with all that is known of it.
struct ProvenanceWitness {
    Span span;
    Article article;
    SourceText text; ///< of the article, as the span has it
    TextRanges ranges; ///< of the span; UTF-16 units of `text`
    SourceText words; ///< the quoted words alone, parts of an interrupted quote with a blank between
    QString label; ///< what people call it: outlet or title; with a number where several are called so
    QString speaker; ///< name of the span's speaker; empty: none is tagged
    QString language; ///< BCP 47, of the article or, where it has none, found by its text
    Attribution attribution; ///< what the text around the quote says
    WitnessDating dating;
    AttributionChain chain;
    std::optional<Review> review; ///< the reviewer's verdict

    /// Where words of this witness stand in its article. @p range is in units of `words`, as all ranges of a
    /// collation are; several when it spans parts of an interrupted quote.
    [[nodiscard]] TextRanges inArticle(TextRange range) const;
    /// The way back: what of `words` a range of the article's text covers; empty when nothing.
    [[nodiscard]] TextRange inWords(TextRange range) const;
};

/// How the quote of one group travelled: all that a workspace, a report or an export tells of it, as it was
/// at one moment. A value; copies share the alignment.
///
/// Witnesses are numbered in the order of `witnesses`: by when they appeared as far as that is known, those
/// of unknown date last, ties by id. This number is the witness's number in `collation()`, too.
struct GroupProvenance {
    QuoteGroup group;
    std::vector<ProvenanceWitness> witnesses;
    int base = 0; ///< number of the group's base
    QString speaker; ///< whom the group goes back to: the base's speaker, else the first that is known
    std::optional<Review> review; ///< the reviewer's verdict on the group
    QList<VariantMark> marks; ///< classes that a person gave, by id
    std::optional<AlignedWitnesses> aligned; ///< none in a group without witnesses only
    std::shared_ptr<const Collation> collated; ///< with the group's base and nothing ignored; null as above
    std::vector<ChainContradiction> contradictions;
    std::vector<DerivationWitness> derivationWitnesses; ///< by witness; what refusalOf() takes
    QList<Derivation> decisions; ///< those of a person that touch these witnesses
    DerivationTree tree; ///< edges by witness: tree.edges[i] is that of witnesses[i]

    /// Number of the witness whose span or article this is, of several the first; -1: none.
    [[nodiscard]] int witnessOf(QUuid spanOrArticle) const;

    /// All witnesses side by side, with classes that a person gave in place of those found. @p withBase is
    /// the number of a witness; -1: the group's base. Ranges are of ProvenanceWitness::words. Made anew for
    /// each other choice than that of `collated`, which grows with the witnesses.
    [[nodiscard]] Collation collation(int withBase = -1, IgnoredDifferences ignored = {}) const;

    /// The mark by which a person classed this place of @p collation; null: what is there was found.
    [[nodiscard]] const VariantMark *markAt(const Collation &collation, int witness, int place) const;

    /// Whether @p one appeared before @p other, and why that is so or cannot be told.
    [[nodiscard]] DateJudgement order(int one, int other) const;

private:
    void useMarks(Collation &made) const;
};

/// Reads group @p id and all that follows from it. The same project gives the same value. NotFound when there
/// is no such group, Cancelled as soon as @p isCancelled (asked between steps) says so. @p lexicons outlive
/// the call only. Any thread, with the store of that thread; texts are looked through on all cores.
[[nodiscard]] Result<GroupProvenance> readGroupProvenance(const ProjectStore &store, QuoteGroupId id,
                                                          const ProvenanceLexicons &lexicons,
                                                          const std::function<bool()> &isCancelled = {});

/// The same within ProjectStore::readConsistently(), so that several groups are of one moment.
[[nodiscard]] Result<GroupProvenance> readGroupProvenanceWithin(const ProjectStore &store, QuoteGroupId id,
                                                                const ProvenanceLexicons &lexicons);

/// @p known with what people decided read anew (edges, verdicts, classes): enough after an edit that changed
/// nothing else. The tree and the collation are made anew only when edges or classes are others than before,
/// so a verdict or a note costs three lookups.
[[nodiscard]] Result<GroupProvenance> withDecisions(const ProjectStore &store, GroupProvenance known);

} // namespace Stemma
