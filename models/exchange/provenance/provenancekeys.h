// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"

namespace Stemma {

// What a group's provenance says, as words for files and programs.

/// "proposed" or "confirmed".
[[nodiscard]] QString statusKey(const DerivationEdge &edge);
/// "witness", "named" or "statement": what kind of source an edge leads to.
[[nodiscard]] QString sourceKey(const DerivationEdge &edge);
/// A code with what it is about: "earlier(certainly-before|apart)".
[[nodiscard]] QString codeWith(QLatin1StringView code, const QStringList &parameters);
/// The evidence of an edge, items parted by "; ".
[[nodiscard]] QString evidenceKeys(const DerivationEdge &edge);
/// The stations of the words: "speaker: Mara Lind > source: Harbour Post > outlet: The Wire".
[[nodiscard]] QString chainText(const AttributionChain &chain);
/// One end of an interval as ISO 8601 in UTC; empty when it is open.
[[nodiscard]] QString momentText(qint64 moment);
/// Keys of classes parted by blanks.
[[nodiscard]] QString classKeys(const VariationClasses &classes);
/// What the article of a witness is called in a file: its file's name, or its title.
[[nodiscard]] QString fileOf(const ProvenanceWitness &witness);
/// The words without what XML 1.0 cannot hold.
[[nodiscard]] QString xmlText(const QString &text);

} // namespace Stemma
