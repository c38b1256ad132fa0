// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Stemma {

/// The words by which a language says when. Data, one JSON file a language. All in lower case with straight
/// apostrophes. A value.
struct DateLexicon {
    QString language; ///< BCP 47, without region; empty: nothing is known
    QHash<QString, int> weekdays; ///< 1 is Monday, 7 Sunday
    QHash<QString, int> months; ///< 1 to 12
    QHash<QString, int> days; ///< phrases, words joined by one blank: days from the day of writing on
    QSet<QString> last; ///< beside a weekday: the one before
    QSet<QString> next; ///< and the one to come
    QSet<QString> links; ///< between the parts of a date: "de", "of", "the"
    int longest = 1; ///< words of the longest phrase in `days`

    /// MalformedInput with the reason when @p json is not of this form.
    [[nodiscard]] static Result<DateLexicon> read(const QByteArray &json);
};

/// The lexicons of all languages that there are. A value.
class DateLexicons {
public:
    /// Adds those of the *.json files in @p folder, which may be a folder of resources; a language that is
    /// known already is replaced. MalformedInput names the file; CannotOpen when there is no such folder. On
    /// an error nothing was added.
    [[nodiscard]] Result<void> addFolder(const QString &folder);

    /// For BCP 47 @p language, its region left out; empty for one without data.
    [[nodiscard]] const DateLexicon &lexicon(const QString &language) const;

private:
    QMap<QString, DateLexicon> m_lexicons;
    DateLexicon m_none;
};

} // namespace Stemma
