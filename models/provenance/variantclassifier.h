// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/witnesscomparison.h"

namespace Stemma {

/// Says of what classes the variants of one witness are, as compared with the base. Lives as long as the
/// alignment.
class VariantClassifier {
public:
    /// Both sides outlive it.
    VariantClassifier(const AlignedWitnesses::Data &data, const WitnessComparison::Side &base,
                      const WitnessComparison::Side &witness);

    /// The classes of a place; what a person must be warned of is added to @p warnings.
    [[nodiscard]] VariationClasses classes(const PlaceWords &place,
                                           std::vector<VariantWarning> &warnings) const;
    /// Of a witness in another language, of which @p place is all: words are not compared, but figures are,
    /// and parts of names.
    [[nodiscard]] VariationClasses translationClasses(const PlaceWords &place,
                                                      std::vector<VariantWarning> &warnings) const;
    /// A warning of the witness as a whole.
    void classifyWhole(std::vector<VariantWarning> &warnings) const;

private:
    [[nodiscard]] QStringList figures(int witness) const;
    [[nodiscard]] bool hasMisspeltName() const;

    WitnessComparison m_comparison;
};

} // namespace Stemma
