// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cuelexicon.h"

#include "models/text/languageguess.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, QSet<QString> CueLexicon::*>, 16> kSets{{
    {"say"_L1, &CueLexicon::say},
    {"deny"_L1, &CueLexicon::deny},
    {"to"_L1, &CueLexicon::to},
    {"not"_L1, &CueLexicon::negations},
    {"might"_L1, &CueLexicon::hypothetical},
    {"pronouns"_L1, &CueLexicon::pronouns},
    {"roles"_L1, &CueLexicon::roles},
    {"bodies"_L1, &CueLexicon::bodies},
    {"titles"_L1, &CueLexicon::titles},
    {"particles"_L1, &CueLexicon::particles},
    {"articles"_L1, &CueLexicon::articles},
    {"adverbs"_L1, &CueLexicon::adverbs},
    {"breaks"_L1, &CueLexicon::breaks},
    {"clauses"_L1, &CueLexicon::clauses},
    {"within"_L1, &CueLexicon::within},
    {"postpositions"_L1, &CueLexicon::postpositions},
}};

constexpr std::array<std::pair<QLatin1StringView, QList<QStringList> CueLexicon::*>, 4> kPhrases{{
    {"accordingTo"_L1, &CueLexicon::accordingTo},
    {"media"_L1, &CueLexicon::media},
    {"mediaAlone"_L1, &CueLexicon::mediaAlone},
    {"sayings"_L1, &CueLexicon::sayings},
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
        words.append(word.toString().toLower().simplified().replace(u'\u2019', u'\''));
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
    lexicon.hasCompounds = object.value("compounds"_L1).toBool();
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
    both.hasCompounds = hasCompounds || other.hasCompounds;
    for (const auto &[key, set] : kSets) {
        both.*set |= other.*set;
    }
    for (const auto &[key, phrases] : kPhrases) {
        both.*phrases += other.*phrases;
    }
    return both;
}

Result<void> CueLexicons::addFolder(const QString &folder)
{
    const QDir files(folder);
    if (!files.exists()) {
        return failure(ErrorCode::CannotOpen, {folder, qt_error_string(ENOENT)});
    }
    QMap<QString, CueLexicon> lexicons = m_lexicons;
    for (const QString &name : files.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(files.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::CannotOpen, {file.fileName(), file.errorString()});
        }
        const auto read = CueLexicon::read(file.readAll());
        if (!read) {
            return failure(ErrorCode::MalformedInput,
                           {file.fileName(), QString(), read.error().parameters.last()});
        }
        const auto known = lexicons.constFind(read->language);
        lexicons.insert(read->language, known == lexicons.cend() ? *read : known->joined(*read));
    }
    m_lexicons = std::move(lexicons);
    return {};
}

CueLexicon CueLexicons::lexiconFor(const QString &language, QStringView text) const
{
    const auto primary = [](const QString &tag) { return tag.section(u'-', 0, 0).toLower(); };
    const QString known = primary(language.isEmpty() ? guessLanguage(text) : language);
    return known.isEmpty() ? bySmallWords(text) : m_lexicons.value(known);
}

CueLexicon CueLexicons::bySmallWords(QStringView text) const
{
    constexpr qsizetype kEnough = 4000;
    QHash<QString, int> hits; // by language
    qsizetype start = 0;
    const QString sample = text.first(std::min(text.size(), kEnough)).toString().toLower();
    for (qsizetype i = 0; i <= sample.size(); ++i) {
        if (i < sample.size() && sample[i].isLetter()) {
            continue;
        }
        const QString word = sample.sliced(start, i - start);
        start = i + 1;
        for (const CueLexicon &one : m_lexicons) {
            hits[one.language] += one.articles.contains(word) ? 1 : 0;
            hits[one.language] += one.breaks.contains(word) || one.pronouns.contains(word) ? 1 : 0;
            hits[one.language] += one.isCue(word) ? 2 : 0;
        }
    }
    const CueLexicon *best = nullptr;
    for (const CueLexicon &one : m_lexicons) {
        if (hits.value(one.language) > (best ? hits.value(best->language) : 0)) {
            best = &one;
        }
    }
    return best ? *best : CueLexicon();
}

} // namespace Stemma
