// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace Stemma {

/// The words of a language that say where a name ends and what it is the name of; all in lower case. Part of
/// CueLexicon, read from the same files. A value.
struct NameCues {
    QSet<QString> givenNames;
    QSet<QString> organisations; ///< some that everybody knows; may have several words
    QSet<QString> organisationNouns; ///< what stands before or behind the name of one: "lender"
    QSet<QString> organisationEndings; ///< last words of such names: "times"
    QSet<QString> places; ///< countries and some towns; may have several words
    QSet<QString> placeNouns; ///< "city", before the name of one
    QSet<QString> placeLinks; ///< may stand between the two: "of"
    QSet<QString> placeSuffixes; ///< behind a hyphen: "based"
    QSet<QString> locatives; ///< prepositions that places follow: "in"
    QSet<QString> stakes; ///< words before these, when no place follows: "trust in"
    QSet<QString> ofNames; ///< besides bodies, what names that go on with "of" begin with: "isle"
    QSet<QString> employers; ///< words between a full name and whom somebody belongs to: "of the"
    QSet<QString> nobles; ///< the same, but also within family names behind a given name: "von der"
    QSet<QString> contracted; ///< prepositions with an article within: "du"
    QSet<QString> afterGiven; ///< within names only behind a given name: "zu"
    QSet<QString> offices; ///< bodies whose name may go on with "and"
    QSet<QString> purposes; ///< words by which the name of a body goes on: "for"
    QSet<QString> nameSuffixes; ///< "jr"
    QSet<QString> peopleEndings; ///< of words for peoples: "ish"
    QSet<QString> ages; ///< "years"
    QSet<QString> whoWords; ///< relatives for people only
    QSet<QString> measures; ///< words with capitals that count something
};

} // namespace Stemma
