// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/languageguess.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSampleLength = 2'500; // units, three times
constexpr qsizetype kLongestWord = 200; // units
constexpr double kLeastWeight = 2.5; // words of its own that a language must show
constexpr double kLeastShare = 0.09; // of all words
constexpr double kLeastLead = 1.5; // over the second best
constexpr double kDominantScript = 0.6; // of all letters

struct Profile {
    QLatin1StringView language;
    QStringView words; ///< parted by blanks
};

// Those whose hints we have, and their neighbours, so that a neighbour is not taken for them.
constexpr std::array kProfiles{
    Profile{"ca"_L1,
            u"de la el i que en els les per amb un del al una és no més als com se dels ha però seva són "
            u"va aquest aquesta ser també hi entre"},
    Profile{"cs"_L1,
            u"a se v na je že to s z i do o k ale by jako za které pro jsou však byl podle také jeho po"},
    Profile{"da"_L1,
            u"og i at det er som på til af en den med for ikke har de et om var han men fra jeg også "
            u"efter kan skal ved hun blev"},
    Profile{"de"_L1,
            u"der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an "
            u"werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war "
            u"haben nur oder aber vor zur bis eines wurde"},
    Profile{"en"_L1,
            u"the of and to in is that for it was on with as are be at by this have from or had not but "
            u"which you they were has their been will would she he his her who what there when its we an"},
    Profile{"es"_L1,
            u"de la que el en y a los se del las un por con no una su para es al lo como más o pero sus "
            u"le ha me si sin sobre este ya entre cuando todo esta ser son también fue había según"},
    Profile{"fi"_L1,
            u"ja on ei se että oli hän mutta ovat myös kun niin joka sen tai ole kuin mukaan vuonna"},
    Profile{"fr"_L1,
            u"de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il "
            u"sont avec elle aux mais comme ou cette son nous été leur être ont fait sa dont selon ses"},
    Profile{"hu"_L1, u"a az és hogy nem is egy meg ez volt már csak szerint azt de még mint lesz után ezt"},
    Profile{"it"_L1,
            u"di e il la che in a un per è una del non si con le i da sono della al nel gli dei delle "
            u"come più anche alla ha ma lo dal questo nella stato dalla cui"},
    Profile{"nb"_L1,
            u"og i at det er som på til av en den med for ikke har de et om var han men fra jeg også "
            u"etter kan skal ved hun ble"},
    Profile{"nl"_L1,
            u"de van het een en in is dat op te zijn met voor niet aan er om die als dan bij ook maar "
            u"naar heeft uit door hij wordt werd hebben deze"},
    Profile{"pl"_L1,
            u"i w na z się nie do że to jest o jak po co ale za od przez przy tym dla są jego był oraz "
            u"także który które"},
    Profile{"pt"_L1,
            u"de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à "
            u"seu sua ou quando muito nos já também são foi pela pelo"},
    Profile{"ro"_L1,
            u"de și în a la cu din pe nu care o un ce mai este că pentru sau lui fi prin după fost sunt"},
    Profile{"sv"_L1,
            u"och att det som en på är av för med den till inte har de ett om han men var jag så vi från "
            u"hon sig efter kan ska också"},
    Profile{"tr"_L1,
            u"ve bir bu da için de ile olarak çok daha olan gibi ne kadar sonra var değil ise ancak"},
};

struct Vote {
    size_t profile = 0;
    double weight = 0; ///< one, shared by the languages that have the word
};

QHash<QString, QList<Vote>> makeVotes()
{
    QHash<QString, QList<Vote>> votes;
    for (size_t profile = 0; profile < kProfiles.size(); ++profile) {
        for (const QStringView word : kProfiles[profile].words.split(u' ', Qt::SkipEmptyParts)) {
            votes[word.toString()].append({profile, 0});
        }
    }
    for (QList<Vote> &shared : votes) {
        for (Vote &vote : shared) {
            vote.weight = 1.0 / double(shared.size());
        }
    }
    return votes;
}

/// @p position, or that of the first blank near it; where there is none, letters need none, and nothing is
/// cut but between them.
qsizetype wordEdgeAfter(QStringView text, qsizetype position)
{
    const qsizetype blank
        = text.sliced(position, std::min(kLongestWord, text.size() - position)).indexOf(u' ');
    if (blank >= 0) {
        return position + blank;
    }
    return position < text.size() && text[position].isLowSurrogate() ? position + 1 : position;
}

/// Beginning, middle and end, cut between words.
QString sampleOf(QStringView text)
{
    if (text.size() <= 3 * kSampleLength) {
        return text.toString();
    }
    QString sample;
    for (const qsizetype start :
         {qsizetype(0), (text.size() - kSampleLength) / 2, text.size() - kSampleLength}) {
        const qsizetype first = start == 0 ? 0 : wordEdgeAfter(text, start);
        const qsizetype last = wordEdgeAfter(text, start + kSampleLength);
        sample += text.sliced(first, last - first).toString() + u' ';
    }
    return sample;
}

/// The language that nearly owns a script; empty for those that many share.
QString ownerOf(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Greek:
        return u"el"_s;
    case QChar::Script_Hebrew:
        return u"he"_s;
    case QChar::Script_Thai:
        return u"th"_s;
    case QChar::Script_Hangul:
        return u"ko"_s;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return u"ja"_s;
    case QChar::Script_Han:
        return u"zh"_s;
    case QChar::Script_Armenian:
        return u"hy"_s;
    case QChar::Script_Georgian:
        return u"ka"_s;
    default:
        return {};
    }
}

/// The script of most letters; Common when there are none or no script has enough of them.
QChar::Script dominantScript(QStringView sample)
{
    QHash<QChar::Script, qsizetype> letters;
    qsizetype all = 0;
    qsizetype plain = 0; // most letters of most texts, counted quickly
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const char16_t unit = sample[i].unicode();
        if (unit < 0x80) {
            plain += (unit | 0x20) >= u'a' && (unit | 0x20) <= u'z' ? 1 : 0;
            continue;
        }
        const bool isPair
            = sample[i].isHighSurrogate() && i + 1 < sample.size() && sample[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(sample[i], sample[i + 1]) : char32_t(unit);
        i += isPair ? 1 : 0;
        if (QChar::isLetter(c)) {
            ++letters[QChar::script(c)];
            ++all;
        }
    }
    all += plain;
    if (plain > 0) {
        letters[QChar::Script_Latin] += plain;
    }
    // Japanese writes its nouns in Han: some kana tell.
    const qsizetype kana = letters.value(QChar::Script_Hiragana) + letters.value(QChar::Script_Katakana);
    const qsizetype han = letters.value(QChar::Script_Han);
    if (double(kana + han) >= kDominantScript * double(all) && kana * 20 > kana + han) {
        return QChar::Script_Hiragana;
    }
    for (auto script = letters.cbegin(); script != letters.cend(); ++script) {
        if (double(script.value()) >= kDominantScript * double(all)) {
            return script.key();
        }
    }
    return QChar::Script_Common;
}

QString latinLanguage(const QString &sample)
{
    static const QHash<QString, QList<Vote>> votes = makeVotes();
    std::array<double, kProfiles.size()> weights{};
    qsizetype words = 0;
    const auto count = [&](QStringView word) {
        ++words;
        for (const Vote &vote : votes.value(word.toString().toLower())) {
            weights[vote.profile] += vote.weight;
        }
    };
    qsizetype start = -1;
    for (qsizetype i = 0; i <= sample.size(); ++i) {
        const bool isInWord = i < sample.size() && (sample.at(i).isLetter() || sample.at(i).isMark());
        if (isInWord && start < 0) {
            start = i;
        } else if (!isInWord && start >= 0) {
            count(QStringView(sample).sliced(start, i - start));
            start = -1;
        }
    }
    const auto best = std::ranges::max_element(weights);
    double second = 0;
    for (auto weight = weights.begin(); weight != weights.end(); ++weight) {
        second = weight == best ? second : std::max(second, *weight);
    }
    if (*best < kLeastWeight || *best < kLeastShare * double(words) || *best < kLeastLead * second) {
        return {};
    }
    return kProfiles[size_t(best - weights.begin())].language;
}

} // namespace

QString guessLanguage(QStringView text)
{
    const QString sample = sampleOf(text);
    const QChar::Script script = dominantScript(sample);
    return script == QChar::Script_Latin ? latinLanguage(sample) : ownerOf(script);
}

bool isLanguageTag(const QString &code)
{
    static const QRegularExpression form(
        u"\\A(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|[xXiI](?:-[A-Za-z0-9]{1,8})+)\\z"_s);
    return form.match(code).hasMatch();
}

} // namespace Stemma
