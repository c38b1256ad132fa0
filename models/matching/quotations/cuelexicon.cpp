// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cuelexicon.h"

#include "models/matching/wordfiles.h"
#include "models/text/languageguess.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, QSet<QString> CueLexicon::*>, 53> kSets{{
    {"say"_L1, &CueLexicon::say},
    {"deny"_L1, &CueLexicon::deny},
    {"to"_L1, &CueLexicon::to},
    {"not"_L1, &CueLexicon::negations},
    {"might"_L1, &CueLexicon::hypothetical},
    {"pronouns"_L1, &CueLexicon::pronouns},
    {"roles"_L1, &CueLexicon::roles},
    {"bodies"_L1, &CueLexicon::bodies},
    {"titles"_L1, &CueLexicon::titles},
    {"abbreviations"_L1, &CueLexicon::abbreviations},
    {"particles"_L1, &CueLexicon::particles},
    {"articles"_L1, &CueLexicon::articles},
    {"possessives"_L1, &CueLexicon::possessives},
    {"adverbs"_L1, &CueLexicon::adverbs},
    {"adverbEndings"_L1, &CueLexicon::adverbEndings},
    {"objectRelatives"_L1, &CueLexicon::objectRelatives},
    {"breaks"_L1, &CueLexicon::breaks},
    {"clauses"_L1, &CueLexicon::clauses},
    {"within"_L1, &CueLexicon::within},
    {"likenesses"_L1, &CueLexicon::likenesses},
    {"postpositions"_L1, &CueLexicon::postpositions},
    {"prepositions"_L1, &CueLexicon::prepositions},
    {"conjunctions"_L1, &CueLexicon::conjunctions},
    {"relatives"_L1, &CueLexicon::relatives},
    {"roleEndings"_L1, &CueLexicon::roleEndings},
    {"feels"_L1, &CueLexicon::feels},
    {"papers"_L1, &CueLexicon::papers},
    {"reads"_L1, &CueLexicon::reads},
    {"statements"_L1, &CueLexicon::statements},
    {"passives"_L1, &CueLexicon::passives},
    {"agents"_L1, &CueLexicon::agents},
    {"quoting"_L1, &CueLexicon::quoting},
    {"voices"_L1, &CueLexicon::voices},
    {"nouns"_L1, &CueLexicon::nouns},
    {"someone"_L1, &CueLexicon::someone},
    {"selves"_L1, &CueLexicon::selves},
    {"feminine"_L1, &CueLexicon::feminine},
    {"masculine"_L1, &CueLexicon::masculine},
    {"feminineEndings"_L1, &CueLexicon::feminineEndings},
    {"epithets"_L1, &CueLexicon::epithets},
    {"epithetEndings"_L1, &CueLexicon::epithetEndings},
    {"soCalled"_L1, &CueLexicon::soCalled},
    {"verbEndings"_L1, &CueLexicon::verbEndings},
    {"receivers"_L1, &CueLexicon::receivers},
    {"datives"_L1, &CueLexicon::datives},
    {"auxiliaries"_L1, &CueLexicon::auxiliaries},
    {"impersonal"_L1, &CueLexicon::impersonal},
    {"firstPersons"_L1, &CueLexicon::firstPersons},
    {"named"_L1, &CueLexicon::named},
    {"nameParticles"_L1, &CueLexicon::nameParticles},
    {"neuters"_L1, &CueLexicon::neuters},
    {"finites"_L1, &CueLexicon::finites},
    {"reporting"_L1, &CueLexicon::reporting},
}};

constexpr std::array<std::pair<QLatin1StringView, QSet<QString> NameCues::*>, 22> kNameSets{{
    {"givenNames"_L1, &NameCues::givenNames},
    {"organisations"_L1, &NameCues::organisations},
    {"organisationNouns"_L1, &NameCues::organisationNouns},
    {"organisationEndings"_L1, &NameCues::organisationEndings},
    {"places"_L1, &NameCues::places},
    {"placeNouns"_L1, &NameCues::placeNouns},
    {"placeLinks"_L1, &NameCues::placeLinks},
    {"placeSuffixes"_L1, &NameCues::placeSuffixes},
    {"locatives"_L1, &NameCues::locatives},
    {"stakes"_L1, &NameCues::stakes},
    {"ofNames"_L1, &NameCues::ofNames},
    {"employers"_L1, &NameCues::employers},
    {"nobles"_L1, &NameCues::nobles},
    {"contracted"_L1, &NameCues::contracted},
    {"afterGiven"_L1, &NameCues::afterGiven},
    {"offices"_L1, &NameCues::offices},
    {"purposes"_L1, &NameCues::purposes},
    {"nameSuffixes"_L1, &NameCues::nameSuffixes},
    {"peopleEndings"_L1, &NameCues::peopleEndings},
    {"ages"_L1, &NameCues::ages},
    {"whoWords"_L1, &NameCues::whoWords},
    {"measures"_L1, &NameCues::measures},
}};

constexpr std::array<std::pair<QLatin1StringView, QList<QStringList> CueLexicon::*>, 7> kPhrases{{
    {"asides"_L1, &CueLexicon::asides},
    {"accordingTo"_L1, &CueLexicon::accordingTo},
    {"media"_L1, &CueLexicon::media},
    {"mediaAlone"_L1, &CueLexicon::mediaAlone},
    {"sayings"_L1, &CueLexicon::sayings},
    {"habits"_L1, &CueLexicon::habits},
    {"verdicts"_L1, &CueLexicon::verdicts},
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
    for (const auto &word : value.toArray()) {
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
    lexicon.hasInversion = object.value("inversion"_L1).toBool();
    lexicon.dropsSubjects = object.value("dropsSubjects"_L1).toBool();
    lexicon.hasCompounds = object.value("compounds"_L1).toBool();
    lexicon.nounsHaveCapitals = object.value("capitalNouns"_L1).toBool();
    lexicon.hasCases = object.value("cases"_L1).toBool();
    for (const auto &[key, set] : kSets) {
        const auto words = wordsOf(object, key);
        if (!words) {
            return std::unexpected(words.error());
        }
        lexicon.*set = QSet<QString>(words->begin(), words->end());
    }
    for (const auto &[key, set] : kNameSets) {
        const auto words = wordsOf(object, key);
        if (!words) {
            return std::unexpected(words.error());
        }
        lexicon.names.*set = QSet<QString>(words->begin(), words->end());
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
    both.hasInversion = hasInversion || other.hasInversion;
    both.dropsSubjects = dropsSubjects || other.dropsSubjects;
    both.hasCompounds = hasCompounds || other.hasCompounds;
    both.nounsHaveCapitals = nounsHaveCapitals || other.nounsHaveCapitals;
    both.hasCases = hasCases || other.hasCases;
    for (const auto &[key, set] : kSets) {
        both.*set |= other.*set;
    }
    for (const auto &[key, set] : kNameSets) {
        both.names.*set |= other.names.*set;
    }
    for (const auto &[key, phrases] : kPhrases) {
        both.*phrases += other.*phrases;
    }
    return both;
}

Result<void> CueLexicons::addFolder(const QString &folder)
{
    const Result<void> added = addWordFiles<CueLexicon>(
        folder, m_lexicons, [](CueLexicon &known, CueLexicon read) { known = known.joined(read); });
    shareGivenNames();
    return added;
}

// People of all countries are in the news of each: what is a given name in one language is in every other,
// unless it has the word for something else.
void CueLexicons::shareGivenNames()
{
    QSet<QString> all;
    for (const CueLexicon &one : std::as_const(m_lexicons)) {
        all |= one.names.givenNames;
    }
    for (CueLexicon &one : m_lexicons) {
        for (const QString &name : std::as_const(all)) {
            const bool isOther = one.roles.contains(name) || one.adverbs.contains(name)
                || one.breaks.contains(name) || one.articles.contains(name) || one.prepositions.contains(name)
                || one.isCue(name) || one.names.places.contains(name)
                || one.names.organisations.contains(name) || one.reporting.contains(name)
                || one.pronouns.contains(name) || one.clauses.contains(name) || one.titles.contains(name)
                || one.nouns.contains(name);
            if (!isOther) {
                one.names.givenNames.insert(name);
            }
        }
    }
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
