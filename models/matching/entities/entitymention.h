// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <QString>
#include <QStringList>

namespace Stemma {

/// What a name is the name of, as far as the words beside it say.
enum class NameKind { Unknown, Person, Organisation, Place };

/// A place where a text names somebody or something. A value.
struct EntityMention {
    TextRange range; ///< UTF-16 units of the text; without titles, roles and the mark of a genitive
    QString name; ///< these words with single blanks
    /// The name as it is compared: folded, without article, legal form, ".com", dots and small words between.
    QStringList words;
    QString key; ///< `words` as one word
    QString shortFor; ///< of an acronym in brackets: the key of the name before it
    bool isAcronym = false;
    bool followedByComma = false; ///< and a blank
    bool bearsPlace = false; ///< "University of Torsund": its last word is no short form of it
    QString family; ///< the last of `words` but for "jr"
    QString language; ///< of the text, BCP 47
    bool isListed = false; ///< "and" and another name come behind
    NameKind kind = NameKind::Unknown;
    bool isKindHint = false; ///< anything else that is known is likelier
    bool isWithin = false; ///< a sentence, in a language that writes only names with capitals there
    bool isSure = false; ///< more than one capital says that it is a name
};

} // namespace Stemma
