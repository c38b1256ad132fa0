// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collationbuilder.h"

namespace Stemma {

// What differs, without the words around it that the place has because of other witnesses.
CollationVariant CollationBuilder::trimmedVariant(int witness, int place)
{
    const CollationCell &base = m_made.places[size_t(place)].cells[size_t(m_base)];
    const CollationCell &cell = m_made.places[size_t(place)].cells[size_t(witness)];
    const auto &[first, end] = m_bounds[size_t(place)];
    int from = first;
    int to = end;
    const auto isSame = [this, witness](int column) {
        const WordMatch one = match(column, witness);
        return (one == WordMatch::Equal && !m_hyphens[size_t(column) * size_t(m_count) + size_t(witness)])
            || one == WordMatch::Absent;
    };
    // What a contraction or a hyphen of any witness joins is not torn.
    const auto isInWord = [this](int column) {
        for (int side = 0; side < m_count; ++side) {
            const int word = wordAt(column, side);
            const auto &words = m_data.words[size_t(side)];
            const auto joins = [&words](int at) {
                return words[size_t(at)].is(WitnessWord::Contracted)
                    || words[size_t(at)].is(WitnessWord::Hyphened);
            };
            if (word >= 0
                && (joins(word) || (word > 0 && words[size_t(word) - 1].is(WitnessWord::Hyphened)))) {
                return true;
            }
        }
        return false;
    };
    while (from < to && isSame(from) && !isInWord(from)) {
        ++from;
    }
    while (to > from && isSame(to - 1) && !isInWord(to - 1)) {
        --to;
    }
    CollationVariant made{place, place, base.range, cell.range, cell.transposition, cell.classes};
    if (from < to) {
        const PlaceWords words = wordsOf(witness, place, from, to);
        made.baseRange = rangeOf(m_base, words.baseFirst, words.baseEnd);
        made.witnessRange = rangeOf(witness, words.witnessFirst, words.witnessEnd);
    }
    return made;
}

void CollationBuilder::collectVariants(int witness)
{
    std::vector<CollationVariant> &variants = m_made.variants[size_t(witness)];
    const auto isRun = [](const VariationClasses &classes) {
        return classes.size() == 1
            && (classes[0] == VariationClass::Omission || classes[0] == VariationClass::Addition
                || classes[0] == VariationClass::TruncationStart
                || classes[0] == VariationClass::TruncationEnd || classes[0] == VariationClass::Reordering);
    };
    // What is lacking right after other words was replaced by them.
    const auto isReplacement = [](const CollationVariant &last, const CollationCell &cell) {
        return last.classes.front() == VariationClass::Substitution && cell.isGap() && cell.transposition < 0;
    };
    bool isOpen = false; // nothing that both have stands between the last variant and here
    for (int place = 0; place < int(m_made.places.size()); ++place) {
        const CollationCell &cell = m_made.places[size_t(place)].cells[size_t(witness)];
        const CollationCell &base = m_made.places[size_t(place)].cells[size_t(m_base)];
        if (cell.classes == VariationClasses{VariationClass::Verbatim}) {
            isOpen = isOpen && cell.isGap() && base.isGap();
            continue;
        }
        const bool goesOn = isOpen && isRun(cell.classes) && variants.back().classes == cell.classes
            && variants.back().transposition == cell.transposition
            && variants.back().baseRange.isEmpty() == base.isGap();
        if (goesOn || (isOpen && !base.isGap() && isReplacement(variants.back(), cell))) {
            CollationVariant &last = variants.back();
            last.lastPlace = place;
            (base.isGap() ? last.witnessRange : last.baseRange).end
                = base.isGap() ? cell.range.end : base.range.end;
            continue;
        }
        variants.push_back(trimmedVariant(witness, place));
        isOpen = true;
    }
}

} // namespace Stemma
