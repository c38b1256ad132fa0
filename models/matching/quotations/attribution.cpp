// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/attribution.h"

#include "models/matching/quotations/speakerlines.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

using Form = Attribution::Form;
using Polarity = Attribution::Polarity;

constexpr int kFar = 1000; // tokens, after which a speaker must be named again

class Attributor : SpeakerLines {
public:
    Attributor(QStringView text, const std::vector<Quotation> &quotations, const CueLexicon &lexicon)
        : SpeakerLines(text, quotations, lexicon)
    {
        for (const Speaker &name : fullNames()) {
            m_names[name.name.section(u' ', -1)].push_back(name);
        }
        for (int i = 0; i < int(tokens().size()); ++i) {
            if (isOfName(i) && !beginsSentence(i)) {
                m_properWords.insert(token(i).lower);
            }
        }
    }

    std::vector<Attribution> run()
    {
        std::vector<Attribution> found(quotations().size());
        std::vector<bool> isDone(quotations().size(), false);
        int previous = -1; // quotation
        for (int at = 0; at < int(tokens().size()); ++at) {
            const int quotation = tokens()[size_t(at)].quotation;
            if (quotation < 0) {
                continue;
            }
            if (isDone[size_t(quotation)]) {
                // A further part: what stands before it may say who speaks when nothing did.
                continue;
            }
            isDone[size_t(quotation)] = true;
            bool isOpen = true;
            Attribution attribution = ofOne(at, isOpen);
            if (attribution.form == Form::Missing && isOpen) {
                inherit(at, previous, found, attribution);
            }
            if (attribution.form == Form::Missing) {
                attribution.polarity = Polarity::Asserted; // of nobody
            }
            if (attribution.form == Form::Explicit && !attribution.name.isEmpty()) {
                m_lastNamed = attribution.name;
                m_lastNamedEnd = std::max({attribution.speaker.end, attribution.cue.end,
                                           quotations()[size_t(quotation)].outer.end});
            }
            found[size_t(quotation)] = attribution;
            previous = quotation;
        }
        // What stands in a quotation is spoken by whom it quotes, which only its own words could say.
        return found;
    }

private:
    // Empty: nothing says it. `isOpen` becomes false where nobody speaks at all, as in the title of a film.
    Attribution ofOne(int at, bool &isOpen) const
    {
        // What follows speech belongs to it most surely, then what leads to it. A fragment belongs to the
        // sentence that it stands in.
        Attribution attribution;
        const bool isFragment = isFragmentAt(at);
        if (isTitleAt(at, isFragment) || isNamedSourceAt(at, isFragment)) {
            isOpen = false;
            return attribution;
        }
        const bool goesOnBefore = isFragment || goesOnFromBefore(at);
        const bool isNamedThing = isFragment && isLikeTitleAt(at) && !isCue(at + 1);
        SpokenBy spoken = goesOnBefore ? spokenBefore(at) : spokenBehind(at);
        const SpokenBy first = spoken;
        if (!spoken.hasSpeaker()) {
            spoken = !goesOnBefore ? spokenBefore(at) : isNamedThing ? SpokenBy() : spokenBehind(at);
        }
        // A verb without a subject may still lead to words of whoever spoke before: "adding that".
        const SpokenBy &cue = first.cue.isEmpty() ? spoken : first;
        if (!spoken.hasSpeaker()) {
            attribution.cue = cue.cue;
            attribution.polarity = cue.polarity;
            spoken = spokenInLine(at);
        }
        if (spoken.hasSpeaker()) {
            attribution.cue = spoken.cue;
            attribution.source = spoken.source;
            attribution.polarity = spoken.polarity;
            take(spoken.speaker, attribution, spoken.score);
        }
        return attribution;
    }

    void take(const Speaker &speaker, Attribution &attribution, double score) const
    {
        attribution.speaker = speaker.range;
        if (speaker.isPronoun) {
            attribution.form = Form::Pronoun;
            attribution.name
                = m_lastNamed.isEmpty() || isAboutAnother(m_lastNamedEnd, speaker.range.start, m_lastNamed)
                ? QString()
                : m_lastNamed;
            if (const QString name = nameInSentenceOf(speaker); !name.isEmpty()) {
                attribution.name = name;
            }
            attribution.score = attribution.name.isEmpty() ? 0.3 : 0.6;
            return;
        }
        attribution.form = Form::Explicit;
        attribution.name = fullName(speaker.name, speaker.range.start);
        attribution.score = speaker.isNamed ? score : score * (speaker.isGuess ? 0.7 : 0.8);
    }

    // "Ann Poe wept as she told": whom the sentence named before is meant.
    [[nodiscard]] QString nameInSentenceOf(const Speaker &pronoun) const
    {
        const auto found = std::ranges::lower_bound(tokens(), pronoun.range.start, {},
                                                    [](const Token &one) { return one.range.start; });
        const int at = int(found - tokens().begin());
        const int start = startBefore(at);
        if (start == at || !beginsSentence(start)) {
            return {};
        }
        const Speaker subject = mainSubject(start, at);
        return subject.isNamed ? fullName(subject.name, subject.range.start) : QString();
    }

    // A surname alone stands for the full name that came before.
    [[nodiscard]] QString fullName(const QString &name, qsizetype before) const
    {
        if (name.contains(u' ')) {
            return name;
        }
        const auto known = m_names.constFind(name);
        if (known != m_names.cend()) {
            const auto next = std::ranges::lower_bound(*known, before, {},
                                                       [](const Speaker &one) { return one.range.start; });
            if (next != known->begin()) {
                return std::prev(next)->name;
            }
        }
        return name;
    }

    // Whether a sentence that begins between two positions is about somebody whom `name` does not name.
    [[nodiscard]] bool isAboutAnother(qsizetype start, qsizetype end, const QString &name) const
    {
        const auto first
            = std::ranges::lower_bound(tokens(), start, {}, [](const Token &one) { return one.range.start; });
        const int from = int(first - tokens().begin());
        for (int i = from; isInside(i) && token(i).range.end <= end; ++i) {
            if (i - from > kFar) {
                return true; // nobody who reads would still know
            }
            if (!beginsSentence(i)) {
                continue;
            }
            if (const Speaker other = nameOfSubjectAt(i); !other.range.isEmpty() && other.name != name) {
                return true;
            }
            if (isSomebodyOf(i)) {
                return true; // "His brother looked up."
            }
            if (!isOfName(i)) {
                continue;
            }
            const QStringView word = text().sliced(token(i).range.start, token(i).range.length());
            const bool isName
                = (isInside(i + 1) && isOfName(i + 1)) || m_properWords.contains(token(i).lower);
            if (isName && !name.contains(word)) {
                return true;
            }
        }
        return false;
    }

    // Whether a sentence begins with a person who is somebody's.
    [[nodiscard]] bool isSomebodyOf(int at) const
    {
        constexpr int kLongest = 4; // words
        if (!lexicon().possessives.contains(token(at).lower)) {
            return false;
        }
        for (int i = at + 1; i < at + kLongest && isWord(i); ++i) {
            if (isRole(i)) {
                return !lexicon().bodies.contains(token(i).lower);
            }
        }
        return false;
    }

    // Who a sentence is about when it begins with a role that a name explains: "His deputy, Carla Voss, ..."
    [[nodiscard]] Speaker nameOfSubjectAt(int at) const
    {
        constexpr int kLongest = 5; // words before the comma
        int comma = at;
        bool hasRole = false;
        while (isWord(comma) && comma < at + kLongest) {
            hasRole = isRole(comma);
            ++comma;
        }
        return hasRole ? nameBehind(comma) : Speaker();
    }

    [[nodiscard]] qsizetype endOfSentence(qsizetype from, qsizetype limit) const
    {
        auto one = std::ranges::lower_bound(tokens(), from, {},
                                            [](const Token &each) { return each.range.start; });
        while (one != tokens().end() && one->range.start < limit && one->type != Token::Type::SentenceEnd
               && one->type != Token::Type::ParagraphEnd) {
            ++one;
        }
        return one == tokens().end() ? limit : one->range.start;
    }

    // Nothing beside it says who speaks: the speaker before goes on, when nobody else was named since.
    void inherit(int at, int previous, const std::vector<Attribution> &found, Attribution &attribution) const
    {
        if (previous < 0 || found[size_t(previous)].name.isEmpty()) {
            return;
        }
        const Attribution &before = found[size_t(previous)];
        bool isSameParagraph = true;
        bool isNear = true;
        int paragraphs = 0;
        // What stands in the sentence that says who spoke is about them.
        qsizetype ownEnd = std::max({before.source.end, before.cue.end, before.speaker.end});
        const Quotation &spoken = quotations()[size_t(previous)];
        if (std::max(before.cue.start, before.speaker.start) >= spoken.outer.end) {
            ownEnd = std::max(ownEnd, endOfSentence(ownEnd, token(at).range.start));
        }
        for (int i = at - 1; i >= 0 && token(i).quotation != previous; --i) {
            const Token &one = token(i);
            if (one.type == Token::Type::ParagraphEnd) {
                isSameParagraph = false;
                ++paragraphs;
            } else if (isOfName(i) && !beginsSentence(i)) {
                const bool isOfSpeaker = before.name.contains(
                    text().sliced(one.range.start, one.range.length()), Qt::CaseInsensitive);
                const bool isInAttribution = one.range.start <= ownEnd;
                isNear = isNear && (isOfSpeaker || isInAttribution);
            }
        }
        isNear = isNear && !isAboutAnother(spoken.outer.end, token(at).range.start, before.name);
        const bool hasCue = !attribution.cue.isEmpty(); // "adding that"
        if (!isNear || !(isSameParagraph || (hasCue && paragraphs <= 1))) {
            return;
        }
        attribution.form = Form::Continued;
        attribution.name = before.name;
        attribution.source = attribution.source.isEmpty() ? before.source : attribution.source;
        attribution.score = std::min(0.85, before.score);
    }

    QHash<QString, std::vector<Speaker>> m_names; // full ones in order, by their last word
    QString m_lastNamed;
    QSet<QString> m_properWords; // that have a capital within a sentence
    qsizetype m_lastNamedEnd = 0; // of what said so
};

} // namespace

QLatin1StringView keyOf(Attribution::Form form)
{
    static constexpr std::array keys{"missing", "explicit", "continued", "pronoun"};
    return QLatin1StringView(keys[size_t(form)]);
}

QLatin1StringView keyOf(Attribution::Polarity polarity)
{
    static constexpr std::array keys{"asserted", "denied", "hypothetical"};
    return QLatin1StringView(keys[size_t(polarity)]);
}

std::vector<Attribution> attribute(QStringView text, const std::vector<Quotation> &quotations,
                                   const CueLexicon &lexicon)
{
    return Attributor(text, quotations, lexicon).run();
}

} // namespace Stemma
