// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/stems/stemfrequencies.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

constexpr double kMoreDocuments = 20;

} // namespace

void StemFrequencies::add(std::span<const quint32> stems)
{
    ++m_documents;
    for (const quint32 stem : stems) {
        ++m_counts[stem];
    }
}

void StemFrequencies::remove(std::span<const quint32> stems)
{
    --m_documents;
    for (const quint32 stem : stems) {
        const auto known = m_counts.find(stem);
        if (known != m_counts.end() && --known.value() == 0) {
            m_counts.erase(known);
        }
    }
}

float StemFrequencies::weight(quint32 stem) const
{
    return float(std::log(1 + (double(m_documents) + kMoreDocuments) / (count(stem) + 1.0)));
}

float StemFrequencies::weight(const StemWord &word) const
{
    return word.is(StemWord::Stop) ? kStopWordWeight : weight(word.stem);
}

std::vector<quint32> distinctStems(std::span<const StemWord> words)
{
    std::vector<quint32> stems;
    stems.reserve(words.size());
    for (const StemWord &word : words) {
        if (!word.is(StemWord::Stop)) {
            stems.push_back(word.stem);
        }
    }
    std::ranges::sort(stems);
    const auto rest = std::ranges::unique(stems);
    stems.erase(rest.begin(), rest.end());
    return stems;
}

} // namespace Stemma
