// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/variantlexicon.h"

#include "models/matching/wordfiles.h"
#include "models/provenance/wordsenses.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, QStringList VariantLexicon::*>, 5> kLists{{
    {"hedges"_L1, &VariantLexicon::hedges},
    {"numberHedges"_L1, &VariantLexicon::numberHedges},
    {"traces"_L1, &VariantLexicon::traces},
    {"endings"_L1, &VariantLexicon::endings},
    {"bases"_L1, &VariantLexicon::bases},
}};

constexpr std::array<std::pair<QLatin1StringView, QSet<QString> VariantLexicon::*>, 17> kSets{{
    {"negations"_L1, &VariantLexicon::negations},
    {"denials"_L1, &VariantLexicon::denials},
    {"lacks"_L1, &VariantLexicon::lacks},
    {"withouts"_L1, &VariantLexicon::withouts},
    {"clauses"_L1, &VariantLexicon::clauses},
    {"coordinators"_L1, &VariantLexicon::coordinators},
    {"subjects"_L1, &VariantLexicon::subjects},
    {"sayings"_L1, &VariantLexicon::sayings},
    {"demonstratives"_L1, &VariantLexicon::demonstratives},
    {"speaking"_L1, &VariantLexicon::speaking},
    {"sources"_L1, &VariantLexicon::sources},
    {"pronouns"_L1, &VariantLexicon::pronouns},
    {"genitives"_L1, &VariantLexicon::genitives},
    {"articles"_L1, &VariantLexicon::articles},
    {"prepositions"_L1, &VariantLexicon::prepositions},
    {"auxiliaries"_L1, &VariantLexicon::auxiliaries},
    {"ordinals"_L1, &VariantLexicon::ordinals},
}};

constexpr std::array<std::pair<QLatin1StringView, QList<QStringList> VariantLexicon::*>, 4> kGroups{{
    {"forms"_L1, &VariantLexicon::forms},
    {"synonyms"_L1, &VariantLexicon::synonyms},
    {"contrasts"_L1, &VariantLexicon::contrasts},
    {"genders"_L1, &VariantLexicon::genders},
}};

constexpr std::array<std::pair<QLatin1StringView, bool VariantLexicon::*>, 4> kTraits{{
    {"concord"_L1, &VariantLexicon::hasConcord},
    {"nounCapitals"_L1, &VariantLexicon::hasNounCapitals},
    {"splitVerbs"_L1, &VariantLexicon::hasSplitVerbs},
    {"speechCommas"_L1, &VariantLexicon::hasSpeechCommas},
}};

std::unexpected<Error> malformed(const QString &what)
{
    return failure(ErrorCode::MalformedInput, {QString(), QString(), what});
}

Result<QStringList> wordsOf(const QJsonValue &value, QLatin1StringView key)
{
    if (!value.isUndefined() && !value.isArray()) {
        return malformed(u"\"%1\" is no list"_s.arg(key));
    }
    QStringList words;
    for (const QJsonValue &word : value.toArray()) {
        if (!word.isString() || word.toString().isEmpty()) {
            return malformed(u"\"%1\" holds something else than words"_s.arg(key));
        }
        words.append(word.toString());
    }
    return words;
}

Result<void> readGroups(const QJsonValue &value, QLatin1StringView key, QList<QStringList> &groups)
{
    if (!value.isUndefined() && !value.isArray()) {
        return malformed(u"\"%1\" is no list"_s.arg(key));
    }
    for (const QJsonValue &group : value.toArray()) {
        if (!group.isArray()) {
            return malformed(u"\"%1\" holds something else than lists"_s.arg(key));
        }
        const auto words = wordsOf(group, key);
        if (!words) {
            return std::unexpected(words.error());
        }
        groups.append(*words);
    }
    return {};
}

Result<void> readTraits(const QJsonObject &object, VariantLexicon &lexicon)
{
    for (const auto &[key, trait] : kTraits) {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isBool()) {
            return malformed(u"\"%1\" is neither true nor false"_s.arg(key));
        }
        lexicon.*trait = value.toBool();
    }
    return {};
}

Result<void> readNumbers(const QJsonValue &value, QHash<QString, QString> &numbers)
{
    if (!value.isUndefined() && !value.isObject()) {
        return malformed(u"\"numbers\" is no object"_s);
    }
    const QJsonObject pairs = value.toObject();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
        if (!pair.value().isString()) {
            return malformed(u"\"numbers\" holds something else than words"_s);
        }
        numbers.insert(pair.key(), pair.value().toString());
    }
    return {};
}

Result<void> readContractions(const QJsonValue &value, QHash<QString, QStringList> &contractions)
{
    if (!value.isUndefined() && !value.isObject()) {
        return malformed(u"\"contractions\" is no object"_s);
    }
    const QJsonObject pairs = value.toObject();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
        const auto words = wordsOf(pair.value(), "contractions"_L1);
        if (!words) {
            return std::unexpected(words.error());
        }
        contractions.insert(pair.key(), *words);
    }
    return {};
}

} // namespace

Result<VariantLexicon> VariantLexicon::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return malformed(error.error == QJsonParseError::NoError ? u"no object"_s : error.errorString());
    }
    const QJsonObject object = document.object();
    VariantLexicon lexicon;
    lexicon.language = object.value("language"_L1).toString();
    if (lexicon.language.isEmpty()) {
        return malformed(u"\"language\" is missing"_s);
    }
    for (const auto &[key, list] : kLists) {
        const auto words = wordsOf(object.value(key), key);
        if (!words) {
            return std::unexpected(words.error());
        }
        lexicon.*list = *words;
    }
    for (const auto &[key, set] : kSets) {
        const auto words = wordsOf(object.value(key), key);
        if (!words) {
            return std::unexpected(words.error());
        }
        lexicon.*set = QSet<QString>(words->begin(), words->end());
    }
    for (const auto &[key, groups] : kGroups) {
        if (const auto read = readGroups(object.value(key), key, lexicon.*groups); !read) {
            return std::unexpected(read.error());
        }
    }
    for (const auto &read :
         {readTraits(object, lexicon), readNumbers(object.value("numbers"_L1), lexicon.numbers),
          readContractions(object.value("contractions"_L1), lexicon.contractions)}) {
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return lexicon;
}

void VariantLexicon::add(const VariantLexicon &other)
{
    language = other.language;
    for (const auto &[key, trait] : kTraits) {
        this->*trait = this->*trait || other.*trait;
    }
    for (const auto &[key, list] : kLists) {
        (this->*list) += other.*list;
        (this->*list).removeDuplicates();
    }
    for (const auto &[key, set] : kSets) {
        (this->*set).unite(other.*set);
    }
    for (const auto &[key, groups] : kGroups) {
        (this->*groups) += other.*groups;
    }
    numbers.insert(other.numbers);
    contractions.insert(other.contractions);
}

Result<void> VariantLexicons::addFolder(const QString &folder)
{
    return addWordFiles<VariantLexicon>(folder, m_lexicons,
                                        [](VariantLexicon &known, VariantLexicon read) { known.add(read); });
}

void VariantLexicons::setThesauri(const QStringList &folders)
{
    m_senses = std::make_shared<const WordSenses>(folders);
}

const VariantLexicon &VariantLexicons::lexicon(const QString &language) const
{
    const auto known = m_lexicons.constFind(language);
    return known == m_lexicons.cend() ? m_none : *known;
}

} // namespace Stemma
