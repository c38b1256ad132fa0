// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/entities/entitynames.h"

#include "models/text/textfolding.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace Stemma {

using namespace Qt::StringLiterals;

double jaroWinkler(QStringView one, QStringView other)
{
    if (one == other) {
        return 1;
    }
    if (one.isEmpty() || other.isEmpty()) {
        return 0;
    }
    if (one.size() > other.size()) {
        std::swap(one, other);
    }
    const qsizetype reach = std::max<qsizetype>(0, other.size() / 2 - 1);
    std::vector<bool> isTaken(size_t(other.size()), false);
    QString matched;
    for (qsizetype i = 0; i < one.size(); ++i) {
        const qsizetype last = std::min(other.size() - 1, i + reach);
        for (qsizetype j = std::max<qsizetype>(0, i - reach); j <= last; ++j) {
            if (!isTaken[size_t(j)] && one[i] == other[j]) {
                isTaken[size_t(j)] = true;
                matched.append(one[i]);
                break;
            }
        }
    }
    if (matched.isEmpty()) {
        return 0;
    }
    int swapped = 0;
    qsizetype next = 0;
    for (qsizetype j = 0; j < other.size(); ++j) {
        if (isTaken[size_t(j)]) {
            swapped += matched[next] != other[j] ? 1 : 0;
            ++next;
        }
    }
    const double count = double(matched.size());
    const double jaro
        = (count / double(one.size()) + count / double(other.size()) + (count - swapped / 2.0) / count) / 3;
    constexpr qsizetype kPrefix = 4;
    constexpr double kPrefixWeight = 0.1;
    qsizetype prefix = 0;
    while (prefix < std::min(one.size(), kPrefix) && one[prefix] == other[prefix]) {
        ++prefix;
    }
    return jaro + double(prefix) * kPrefixWeight * (1 - jaro);
}

int spellingDistance(QStringView one, QStringView other, int most)
{
    if (std::abs(one.size() - other.size()) > most) {
        return most + 1;
    }
    const size_t width = size_t(other.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j) {
        last[j] = int(j);
    }
    for (qsizetype i = 1; i <= one.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const bool isSame = one[i - 1] == other[j - 1];
            int best = std::min(
                {last[size_t(j)] + 1, row[size_t(j) - 1] + 1, last[size_t(j) - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                best = std::min(best, beforeLast[size_t(j) - 2] + 1);
            }
            row[size_t(j)] = best;
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return std::min(last[width - 1], most + 1);
}

namespace {

bool holdsDigit(QStringView word)
{
    return std::ranges::any_of(word, [](QChar unit) { return unit.isDigit(); });
}

// A slip in a word that is long enough for one.
bool isSlip(const QString &one, const QString &other, qsizetype shortest)
{
    constexpr qsizetype kLong = 9; // two slips are still the same word
    const qsizetype length = std::min(one.size(), other.size());
    if (length < shortest || holdsDigit(one) || holdsDigit(other)) {
        return false;
    }
    return spellingDistance(one, other, 2) <= (length >= kLong ? 2 : 1);
}

} // namespace

bool areSpellings(const QStringList &one, const QStringList &other)
{
    const QString joined = one.join(QString());
    const QString otherJoined = other.join(QString());
    if (joined == otherJoined) {
        return true;
    }
    if (jaroWinkler(joined, otherJoined) < kSameName) {
        return false;
    }
    constexpr qsizetype kGiven = 7; // letters of a word before others: Maria and Marta are two people
    constexpr qsizetype kFamily = 5; // of the last one, when those before it are the same
    constexpr qsizetype kAlone = 6;
    if (one.size() != other.size()) {
        // A blank more or less, and a slip.
        return isSlip(joined, otherJoined, kGiven) && std::abs(one.size() - other.size()) == 1
            && one.first().front() == other.first().front();
    }
    qsizetype different = -1;
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one[i] != other[i]) {
            if (different >= 0) {
                return false;
            }
            different = i;
        }
    }
    const qsizetype shortest = one.size() == 1 ? kAlone : different + 1 == one.size() ? kFamily : kGiven;
    return isSlip(one[different], other[different], shortest);
}

QStringList nameWordsOf(const QString &name)
{
    static const QSet<QString> kArticles{u"the"_s, u"der"_s, u"die"_s, u"das"_s, u"le"_s,
                                         u"la"_s,  u"les"_s, u"el"_s,  u"los"_s, u"las"_s};
    static const QString kSite = u".com"_s;
    QStringList words;
    for (QString word : TextFolding(Folding()).folded(name).simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (word.endsWith(kSite)) {
            word.chop(kSite.size());
        }
        word.removeIf([](QChar unit) { return !unit.isLetterOrNumber() && unit != u'&'; });
        if (!word.isEmpty()) {
            words.append(word);
        }
    }
    if (words.size() > 1 && kArticles.contains(words.first())) {
        words.removeFirst();
    }
    while (words.size() > 1 && isLegalForm(words.last())) {
        words.removeLast();
    }
    return words;
}

QString initialsOf(const QStringList &words)
{
    QString initials;
    for (const QString &word : words) {
        initials.append(word.front());
    }
    return initials;
}

bool isLegalForm(const QString &word)
{
    static const QSet<QString> kForms{
        u"inc"_s, u"incorporated"_s, u"corp"_s, u"corporation"_s, u"co"_s,  u"ltd"_s, u"limited"_s, u"llc"_s,
        u"plc"_s, u"gmbh"_s,         u"ag"_s,   u"se"_s,          u"kg"_s,  u"ohg"_s, u"ev"_s,      u"sa"_s,
        u"sas"_s, u"sarl"_s,         u"spa"_s,  u"srl"_s,         u"nv"_s,  u"bv"_s,  u"ab"_s,      u"asa"_s,
        u"oy"_s,  u"oyj"_s,          u"pty"_s,  u"lp"_s,          u"llp"_s, u"sl"_s,  u"aps"_s,     u"kk"_s,
    };
    return kForms.contains(word);
}

} // namespace Stemma
