// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/stems/wordlexicon.h"

#include "models/matching/wordfiles.h"
#include "models/text/keyvalues.h"
#include "models/text/languageguess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, QSet<QString> WordLexicon::*>, 5> kSets{{
    {"stop"_L1, &WordLexicon::stop},
    {"not"_L1, &WordLexicon::negations},
    {"joins"_L1, &WordLexicon::joins},
    {"formulas"_L1, &WordLexicon::formulas},
    {"elisions"_L1, &WordLexicon::elisions},
}};

constexpr std::array<std::pair<QLatin1StringView, QHash<QString, QString> WordLexicon::*>, 6> kTables{{
    {"endings"_L1, &WordLexicon::endings},
    {"numbers"_L1, &WordLexicon::numbers},
    {"units"_L1, &WordLexicon::units},
    {"signs"_L1, &WordLexicon::signs},
    {"same"_L1, &WordLexicon::same},
    {"shared"_L1, &WordLexicon::shared},
}};

std::unexpected<Error> malformed(const QString &what)
{
    return failure(ErrorCode::MalformedInput, {QString(), QString(), what});
}

QString folded(const QString &word)
{
    return word.toLower().replace(u'\u2019', u'\'');
}

Result<QHash<QString, QString>> tableOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isObject()) {
        return malformed(u"\"%1\" is no object"_s.arg(key));
    }
    QHash<QString, QString> table;
    const QJsonObject pairs = value.toObject();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
        if (!pair.value().isString()) {
            return malformed(u"\"%1\" holds something else than words"_s.arg(key));
        }
        table.insert(folded(pair.key()), folded(pair.value().toString()));
    }
    return table;
}

} // namespace

double WordLexicon::numberIn(const QString &words) const
{
    constexpr double kHundred = 100;
    double number = 0;
    for (const QString &word : words.toLower().replace(u'-', u' ').simplified().split(u' ')) {
        const double value = numbers.value(same.value(word, word)).toDouble();
        if (value == 0) {
            return 0;
        }
        number = number > 0 && value >= kHundred ? number * value : number + value;
    }
    return number;
}

Result<WordLexicon> WordLexicon::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return malformed(error.error == QJsonParseError::NoError ? u"no object"_s : error.errorString());
    }
    const QJsonObject object = document.object();
    WordLexicon lexicon;
    lexicon.language = object.value("language"_L1).toString();
    if (lexicon.language.isEmpty()) {
        return malformed(u"\"language\" is missing"_s);
    }
    for (const auto &[key, set] : kSets) {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isArray()) {
            return malformed(u"\"%1\" is no list"_s.arg(key));
        }
        for (const QJsonValue &word : value.toArray()) {
            if (!word.isString()) {
                return malformed(u"\"%1\" holds something else than words"_s.arg(key));
            }
            (lexicon.*set).insert(folded(word.toString()));
        }
    }
    for (const auto &[key, table] : kTables) {
        auto read = tableOf(object, key);
        if (!read) {
            return std::unexpected(read.error());
        }
        lexicon.*table = std::move(*read);
    }
    const auto letters = tableOf(object, "letters"_L1);
    if (!letters) {
        return std::unexpected(letters.error());
    }
    for (const auto &[written, meant] : keyValuesOf(*letters)) {
        lexicon.letters.insert(written, meant);
    }
    const auto whole = tableOf(object, "whole"_L1);
    if (!whole) {
        return std::unexpected(whole.error());
    }
    for (const auto &[word, words] : keyValuesOf(*whole)) {
        lexicon.whole.insert(word, words.split(u' '));
    }
    return lexicon;
}

Result<void> WordLexicons::addFolder(const QString &folder)
{
    return addWordFiles<WordLexicon>(folder, m_lexicons,
                                     [](WordLexicon &known, WordLexicon read) { known = std::move(read); });
}

QString WordLexicons::languageOf(const QString &language, QStringView text) const
{
    constexpr qsizetype kEnough = 4000;
    const QString known = language.isEmpty() ? guessLanguage(text) : language;
    if (!known.isEmpty()) {
        return known.section(u'-', 0, 0).toLower();
    }
    std::vector<std::pair<int, const WordLexicon *>> hits; // in the order of the languages
    for (const WordLexicon &one : m_lexicons) {
        hits.emplace_back(0, &one);
    }
    qsizetype start = 0;
    const QString sample = text.first(std::min(text.size(), kEnough)).toString().toLower();
    for (qsizetype i = 0; i <= sample.size(); ++i) {
        if (i < sample.size() && sample[i].isLetter()) {
            continue;
        }
        const QString word = QString::fromRawData(sample.constData() + start, i - start);
        start = i + 1;
        for (auto &[count, lexicon] : hits) {
            count += lexicon->stop.contains(word) ? 1 : 0;
        }
    }
    const auto most = std::ranges::max_element(hits, {}, [](const auto &one) { return one.first; });
    return most == hits.end() || most->first == 0 ? QString() : most->second->language;
}

const WordLexicon &WordLexicons::lexicon(const QString &language) const
{
    const auto known = m_lexicons.constFind(language);
    return known == m_lexicons.cend() ? m_none : *known;
}

} // namespace Stemma
