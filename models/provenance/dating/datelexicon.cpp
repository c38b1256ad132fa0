// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/dating/datelexicon.h"

#include "models/matching/wordfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> malformed(const QString &what)
{
    return failure(ErrorCode::MalformedInput, {QString(), QString(), what});
}

Result<QHash<QString, int>> numbersOf(const QJsonObject &object, QLatin1StringView key, int least, int most)
{
    const QJsonValue value = object.value(key);
    if (!value.isObject()) {
        return malformed(u"\"%1\" is no object"_s.arg(key));
    }
    QHash<QString, int> numbers;
    const QJsonObject pairs = value.toObject();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
        const int number = pair.value().toInt(most + 1);
        if (pair.key().isEmpty() || number < least || number > most) {
            return malformed(u"\"%1\" holds a number out of range: %2"_s.arg(key, pair.key()));
        }
        numbers.insert(pair.key(), number);
    }
    return numbers;
}

Result<QSet<QString>> wordsOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isArray()) {
        return malformed(u"\"%1\" is no list"_s.arg(key));
    }
    QSet<QString> words;
    for (const QJsonValue &word : value.toArray()) {
        if (!word.isString() || word.toString().isEmpty()) {
            return malformed(u"\"%1\" holds something else than words"_s.arg(key));
        }
        words.insert(word.toString());
    }
    return words;
}

/// Puts what was read into @p member, or gives the error.
template <typename T> Result<void> take(Result<T> read, T &member)
{
    if (!read) {
        return std::unexpected(read.error());
    }
    member = std::move(*read);
    return {};
}

} // namespace

Result<DateLexicon> DateLexicon::read(const QByteArray &json)
{
    constexpr int kFurthestDay = 366;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return malformed(error.error == QJsonParseError::NoError ? u"no object"_s : error.errorString());
    }
    const QJsonObject object = document.object();
    DateLexicon lexicon;
    lexicon.language = object.value("language"_L1).toString();
    if (lexicon.language.isEmpty()) {
        return malformed(u"\"language\" is missing"_s);
    }
    Result<void> done = take(numbersOf(object, "weekdays"_L1, 1, 7), lexicon.weekdays);
    done = done ? take(numbersOf(object, "months"_L1, 1, 12), lexicon.months) : done;
    done = done ? take(numbersOf(object, "days"_L1, -kFurthestDay, kFurthestDay), lexicon.days) : done;
    done = done ? take(wordsOf(object, "last"_L1), lexicon.last) : done;
    done = done ? take(wordsOf(object, "next"_L1), lexicon.next) : done;
    done = done ? take(wordsOf(object, "links"_L1), lexicon.links) : done;
    if (!done) {
        return std::unexpected(done.error());
    }
    for (auto phrase = lexicon.days.cbegin(); phrase != lexicon.days.cend(); ++phrase) {
        lexicon.longest = std::max(lexicon.longest, int(phrase.key().count(u' ')) + 1);
    }
    return lexicon;
}

Result<void> DateLexicons::addFolder(const QString &folder)
{
    return addWordFiles<DateLexicon>(folder, m_lexicons,
                                     [](DateLexicon &known, DateLexicon read) { known = std::move(read); });
}

const DateLexicon &DateLexicons::lexicon(const QString &language) const
{
    const auto known = m_lexicons.constFind(language.section(u'-', 0, 0).toLower());
    return known == m_lexicons.cend() ? m_none : *known;
}

} // namespace Stemma
