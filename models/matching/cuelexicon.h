// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace Stemma {

/// The words by which a language says that somebody speaks. Data, one JSON file a language; a person may add
/// own words in a file of the same form. All words are in lower case. A value.
struct CueLexicon {
    QString language; ///< BCP 47, without region
    QSet<QString> say; ///< forms of verbs of saying
    QSet<QString> deny; ///< and of denying
    QList<QStringList> accordingTo; ///< phrases that a speaker follows, in words
    QSet<QString> to; ///< forms of verbs that whom one tells follows ("told the paper")
    QList<QStringList> media; ///< phrases that the receiving medium follows
    QList<QStringList> mediaAlone; ///< phrases that are a medium themselves
    QSet<QString> negations;
    QSet<QString> hypothetical;
    QSet<QString> pronouns;
    QSet<QString> roles; ///< what people and bodies that speak are
    QSet<QString> titles;
    QSet<QString> particles; ///< small words within names
    QSet<QString> articles;
    QSet<QString> adverbs; ///< and auxiliaries, between speaker and verb
    QSet<QString> breaks; ///< words that a speaker's name does not go beyond

    /// ErrorCode::InvalidData with the reason when @p json is not of this form.
    [[nodiscard]] static Result<CueLexicon> read(const QByteArray &json);
    /// The words of both.
    [[nodiscard]] CueLexicon joined(const CueLexicon &other) const;

    [[nodiscard]] bool isCue(const QString &word) const { return say.contains(word) || deny.contains(word); }
};

} // namespace Stemma
