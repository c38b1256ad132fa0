// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/cuelexicon.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, QSet<QString> CueLexicon::*>, 12> kSets{{
    {"say"_L1, &CueLexicon::say},
    {"deny"_L1, &CueLexicon::deny},
    {"to"_L1, &CueLexicon::to},
    {"not"_L1, &CueLexicon::negations},
    {"might"_L1, &CueLexicon::hypothetical},
    {"pronouns"_L1, &CueLexicon::pronouns},
    {"roles"_L1, &CueLexicon::roles},
    {"titles"_L1, &CueLexicon::titles},
    {"particles"_L1, &CueLexicon::particles},
    {"articles"_L1, &CueLexicon::articles},
    {"adverbs"_L1, &CueLexicon::adverbs},
    {"breaks"_L1, &CueLexicon::breaks},
}};

constexpr std::array<std::pair<QLatin1StringView, QList<QStringList> CueLexicon::*>, 3> kPhrases{{
    {"accordingTo"_L1, &CueLexicon::accordingTo},
    {"media"_L1, &CueLexicon::media},
    {"mediaAlone"_L1, &CueLexicon::mediaAlone},
}};

std::unexpected<Error> malformed(const QString &what)
{
    return failure(ErrorCode::MalformedInput, {QString(), QString(), what});
}

Result<QStringList> wordsOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isArray()) {
        return malformed(u"\"%1\" is no list"_s.arg(key));
    }
    QStringList words;
    for (const QJsonValue &word : value.toArray()) {
        if (!word.isString() || word.toString().trimmed().isEmpty()) {
            return malformed(u"\"%1\" holds something else than words"_s.arg(key));
        }
        words.append(word.toString().toLower().simplified());
    }
    return words;
}

} // namespace

Result<CueLexicon> CueLexicon::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return malformed(error.error == QJsonParseError::NoError ? u"no object"_s : error.errorString());
    }
    const QJsonObject object = document.object();
    CueLexicon lexicon;
    lexicon.language = object.value("language"_L1).toString();
    if (lexicon.language.isEmpty()) {
        return malformed(u"\"language\" is missing"_s);
    }
    for (const auto &[key, set] : kSets) {
        const auto words = wordsOf(object, key);
        if (!words) {
            return std::unexpected(words.error());
        }
        lexicon.*set = QSet<QString>(words->begin(), words->end());
    }
    for (const auto &[key, phrases] : kPhrases) {
        const auto words = wordsOf(object, key);
        if (!words) {
            return std::unexpected(words.error());
        }
        for (const QString &phrase : *words) {
            (lexicon.*phrases).append(phrase.split(u' '));
        }
    }
    return lexicon;
}

CueLexicon CueLexicon::joined(const CueLexicon &other) const
{
    CueLexicon both = *this;
    for (const auto &[key, set] : kSets) {
        both.*set |= other.*set;
    }
    for (const auto &[key, phrases] : kPhrases) {
        both.*phrases += other.*phrases;
    }
    return both;
}

} // namespace Stemma
