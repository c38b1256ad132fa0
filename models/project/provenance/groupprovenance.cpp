// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/provenance/groupprovenance.h"

#include "models/project/provenance/groupdecisions.h"
#include "models/project/provenance/reviewing.h"
#include "models/project/provenance/witnessreading.h"

#include <algorithm>

namespace Stemma {

TextRanges ProvenanceWitness::inArticle(TextRange range) const
{
    TextRanges found;
    qsizetype offset = 0; // of the part in `words`
    for (const TextRange part : ranges) {
        const qsizetype start = std::max(range.start, offset) - offset;
        const qsizetype end = std::min(range.end, offset + part.length()) - offset;
        if (start < end) {
            found.append({part.start + start, part.start + end});
        }
        offset += part.length() + 1;
    }
    return found;
}

TextRange ProvenanceWitness::inWords(TextRange range) const
{
    TextRange found;
    qsizetype offset = 0;
    for (const TextRange part : ranges) {
        const qsizetype start = std::max(range.start, part.start);
        const qsizetype end = std::min(range.end, part.end);
        if (start < end) {
            const TextRange covered{start - part.start + offset, end - part.start + offset};
            found = found.isEmpty() ? covered : TextRange{found.start, covered.end};
        }
        offset += part.length() + 1;
    }
    return found;
}

int GroupProvenance::witnessOf(QUuid spanOrArticle) const
{
    const auto found = std::ranges::find_if(witnesses, [&](const ProvenanceWitness &witness) {
        return witness.span.id.uuid() == spanOrArticle || witness.article.id.uuid() == spanOrArticle;
    });
    return spanOrArticle.isNull() || found == witnesses.end() ? -1 : int(found - witnesses.begin());
}

Collation GroupProvenance::collation(int withBase, IgnoredDifferences ignored) const
{
    if (collated && (withBase < 0 || withBase == base) && ignored == IgnoredDifferences()) {
        return *collated;
    }
    if (!aligned) {
        return {};
    }
    Collation made = aligned->collation(withBase < 0 ? base : withBase, ignored);
    if (!marks.isEmpty()) {
        useMarks(made);
    }
    return made;
}

const VariantMark *GroupProvenance::markAt(const Collation &collation, int witness, int place) const
{
    const SpanId span = witnesses[size_t(witness)].span.id;
    const SpanId against = witnesses[size_t(collation.base)].span.id;
    std::optional<VariantPlace> at;
    for (const VariantMark &mark : marks) {
        if (mark.span != span || mark.base != against) {
            continue;
        }
        at = at ? at : variantPlace(*this, collation, witness, place);
        if (marksPlace(mark, *at)) {
            return &mark;
        }
    }
    return nullptr;
}

void GroupProvenance::useMarks(Collation &made) const
{
    for (int place = 0; place < int(made.places.size()); ++place) {
        for (int witness = 0; made.places[size_t(place)].isVariation && witness < int(witnesses.size());
             ++witness) {
            const VariantMark *mark = witness == made.base ? nullptr : markAt(made, witness, place);
            if (!mark) {
                continue;
            }
            VariationClasses classes;
            for (const QString &key : mark->classes) {
                if (const auto known = variationClassOf(key)) {
                    classes.push_back(*known);
                }
            }
            CollationCell &cell = made.places[size_t(place)].cells[size_t(witness)];
            cell.classes = classes.empty() ? cell.classes : classes;
            for (CollationVariant &variant : made.variants[size_t(witness)]) {
                if (variant.firstPlace <= place && place <= variant.lastPlace) {
                    variant.classes = cell.classes;
                }
            }
        }
    }
}

DateJudgement GroupProvenance::order(int one, int other) const
{
    return compareDates(witnesses[size_t(one)].dating.appearance, witnesses[size_t(other)].dating.appearance);
}

Result<GroupProvenance> withDecisions(const ProjectStore &store, GroupProvenance known)
{
    GroupDecisions fresh;
    const Result<void> read = store.readConsistently([&]() -> Result<void> {
        auto decisions = readGroupDecisions(store, known.group.id);
        if (decisions) {
            fresh = *std::move(decisions);
        }
        return decisions ? Result<void>() : std::unexpected(decisions.error());
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return decided(std::move(known), std::move(fresh));
}

Result<GroupProvenance> readGroupProvenance(const ProjectStore &store, QuoteGroupId id,
                                            const ProvenanceLexicons &lexicons,
                                            const std::function<bool()> &isCancelled)
{
    return WitnessReading(store, lexicons, isCancelled).read(id);
}

Result<GroupProvenance> readGroupProvenanceWithin(const ProjectStore &store, QuoteGroupId id,
                                                  const ProvenanceLexicons &lexicons)
{
    return WitnessReading(store, lexicons, {}).readWithin(id);
}

} // namespace Stemma
