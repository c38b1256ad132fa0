// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace Stemma {

/// Names of months and days in a language, in lower case. A value.
struct Calendar {
    QSet<QString> months;
    QSet<QString> days;
};

/// Those of @p language (BCP 47) and of English. Any thread.
[[nodiscard]] const Calendar &calendarOf(const QString &language);

/// How words are written in the texts of a language where a capital says something: within sentences. All
/// words are in lower case. A value, internal to MentionFinder.
class WordEvidence {
public:
    void seeCapital(const QString &word) { ++m_uses[word].capitals; }

    void seeSmall(const QString &word) { ++m_uses[word].smalls; }

    void seeFamilyName(const QString &word) { m_familyNames.insert(word); }

    [[nodiscard]] int capitals(const QString &word) const { return m_uses.value(word).capitals; }

    [[nodiscard]] int smalls(const QString &word) const { return m_uses.value(word).smalls; }

    /// Whether a name of several words ends so.
    [[nodiscard]] bool isFamilyName(const QString &word) const { return m_familyNames.contains(word); }

private:
    struct Uses {
        int capitals = 0;
        int smalls = 0;
    };

    QHash<QString, Uses> m_uses;
    QSet<QString> m_familyNames;
};

} // namespace Stemma
