// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkpolarity.h"

#include <algorithm>

namespace Stemma {

namespace {

bool hasAnyOf(QStringView text, QStringView units)
{
    return std::ranges::any_of(text, [units](QChar unit) { return units.contains(unit); });
}

} // namespace

/// What stands between a word and the one before it.
QStringView LinkPolarity::between(size_t word) const
{
    const quint32 from = m_quote.stems[word - 1].end;
    const quint32 to = m_quote.stems[word].start;
    return to > from ? QStringView(m_quote.words).sliced(from, to - from) : QStringView();
}

bool LinkPolarity::isNegated(size_t word) const
{
    constexpr size_t kReach = 5;
    for (size_t k = word; k > 0 && word - k < kReach; --k) {
        // Another clause: "believe it or not, ..."
        if (hasAnyOf(between(k), u",;:.!?\u2013\u2014()")) {
            return false;
        }
        const StemWord &before = m_quote.stems[k - 1];
        if (before.is(StemWord::Negation)) {
            return true;
        }
        if (!before.is(StemWord::Stop)) {
            return false;
        }
    }
    return false;
}

bool LinkPolarity::hasNegationBefore(size_t word) const
{
    constexpr size_t kReach = 20;
    for (size_t k = word; k > 0 && word - k < kReach; --k) {
        const StemWord &before = m_quote.stems[k - 1];
        if (hasAnyOf(between(k), u";:.!?\u2013\u2014()")) {
            return false;
        }
        if (before.is(StemWord::Negation)) {
            return true;
        }
        const QString written = m_quote.words.sliced(before.start, before.end - before.start).toLower();
        if (m_lexicon.joins.contains(written)) {
            return false;
        }
    }
    return false;
}

} // namespace Stemma
