// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/attribution.h"

#include "models/matching/quotations/insertedclauses.h"
#include "models/matching/quotations/sentencespeakers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

using Form = Attribution::Form;
using Polarity = Attribution::Polarity;

class Attributor : SentenceSpeakers {
public:
    using SentenceSpeakers::SentenceSpeakers;

    std::vector<Attribution> run()
    {
        std::vector<Attribution> found(quotations().size());
        std::vector<bool> isDone(quotations().size(), false);
        int previous = -1; // quotation
        int behindLast = 0; // token
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
            if (const LastNamed reporter = reporterBetween(behindLast, at); !reporter.name.isEmpty()) {
                m_last = reporter;
                m_voice = reporter;
            }
            behindLast = at + 1;
            bool isOpen = true;
            Attribution attribution = ofOne(at, isOpen);
            if (attribution.form == Form::Missing && isOpen) {
                inherit(at, previous, found, attribution);
            }
            if (attribution.form == Form::Missing && isOpen && attribution.cue.isEmpty()) {
                lead(at, attribution);
            }
            if (attribution.form == Form::Missing && attribution.isSaid) {
                takeFromSentence(at, attribution);
            }
            if (attribution.form == Form::Missing && isOpen && attribution.cue.isEmpty()) {
                goOnFromReport(at, attribution);
            }
            if (attribution.form == Form::Missing) {
                attribution.polarity = Polarity::Asserted; // of nobody
            }
            if (!attribution.name.isEmpty()) {
                m_voice = {attribution.name,
                           std::max({attribution.speaker.end, attribution.cue.end,
                                     quotations()[size_t(quotation)].outer.end})};
                m_last = attribution.form == Form::Explicit ? m_voice : m_last;
            }
            found[size_t(quotation)] = attribution;
            previous = attribution.isSaid ? quotation : previous;
        }
        attributeNested(found);
        return found;
    }

private:
    // What stands in a quotation is spoken by whom its own words name: “My boss said, ‘Go home,’ and I did.”
    // Only of the first level: what is deeper is of nobody.
    void attributeNested(std::vector<Attribution> &found) const
    {
        for (int outer = 0; outer < int(quotations().size()); ++outer) {
            const Quotation &around = quotations()[size_t(outer)];
            if (around.depth == 0) {
                // What stands between the parts is not its own.
                for (const TextRange part : around.parts) {
                    attributeWithin(part, outer, found);
                }
            }
        }
    }

    void attributeWithin(TextRange part, int outer, std::vector<Attribution> &found) const
    {
        std::vector<Quotation> inner;
        std::vector<int> numbers;
        for (int i = outer + 1;
             i < int(quotations().size()) && quotations()[size_t(i)].outer.start < part.end; ++i) {
            const Quotation &quotation = quotations()[size_t(i)];
            if (quotation.depth == 1 && part.start <= quotation.outer.start
                && quotation.outer.end <= part.end) {
                inner.push_back(movedOut(quotation, part.start));
                numbers.push_back(i);
            }
        }
        if (inner.empty()) {
            return;
        }
        const std::vector<Attribution> nested
            = Attributor(text().sliced(part.start, part.length()), inner, lexicon()).run();
        for (size_t i = 0; i < nested.size(); ++i) {
            found[size_t(numbers[i])] = nestedIn(nested[i], part.start, found[size_t(outer)]);
        }
    }

    [[nodiscard]] static Quotation movedOut(Quotation quotation, qsizetype by)
    {
        for (TextRange &part : quotation.parts) {
            part = {part.start - by, part.end - by};
        }
        quotation.outer = {quotation.outer.start - by, quotation.outer.end - by};
        --quotation.depth;
        return quotation;
    }

    // "I just [said]", and not "I asked and [was told]".
    [[nodiscard]] static bool isBesideVerb(const Attribution &attribution)
    {
        constexpr qsizetype kFar = 40; // units
        const qsizetype between = attribution.cue.start >= attribution.speaker.end
            ? attribution.cue.start - attribution.speaker.end
            : attribution.speaker.start - attribution.cue.end;
        const bool isPronoun = attribution.form == Form::Pronoun;
        return between <= (isPronoun ? kFar / 4 : kFar);
    }

    // Only what a verb of saying tells counts there. Who says "I" is who speaks around it.
    [[nodiscard]] Attribution nestedIn(Attribution inner, qsizetype by, const Attribution &outer) const
    {
        constexpr double kSure = 0.7; // less is a noun that no list knows: "somebody"
        const bool isOfClause = !inner.cue.isEmpty() && inner.form != Form::Continued
            && !inner.speaker.isEmpty() && isBesideVerb(inner)
            && (inner.form == Form::Pronoun || inner.score >= kSure)
            && !lexicon().someone.contains(inner.name.toLower());
        if (!isOfClause) {
            Attribution none;
            none.isSaid = inner.isSaid;
            none.cue = inner.cue.isEmpty() ? inner.cue : TextRange{inner.cue.start + by, inner.cue.end + by};
            return none;
        }
        for (TextRange *range : {&inner.speaker, &inner.cue, &inner.source}) {
            *range = range->isEmpty() ? *range : TextRange{range->start + by, range->end + by};
        }
        const QString word = text().sliced(inner.speaker.start, inner.speaker.length()).toString().toLower();
        if (inner.form == Form::Pronoun && lexicon().firstPersons.contains(word)) {
            inner.name = outer.name;
            inner.score = inner.name.isEmpty() ? 0.3 : 0.6;
        }
        return inner;
    }

    // "Her predecessor, Ann Poe, was unrepentant. “...”": nothing but the sentence before it says whose it
    // is.
    void lead(int at, Attribution &attribution) const
    {
        const Quotation &quotation = quotationAt(at);
        const bool isSpeech = beginsSentence(at) && isSentenceAt(at) && quotation.isClosed
            && QStringView(u".!?\u2026").contains(text()[quotation.parts.last().end - 1]);
        const Speaker person = isSpeech ? personOfSentenceBefore(at, m_last) : Speaker();
        if (!person.range.isEmpty()) {
            attribution.form = Form::Explicit;
            attribution.speaker = person.range;
            attribution.name = person.name;
            attribution.score = 0.5;
        }
    }

    // "The plan would “save lives” by spring, the minister said.", "Poe called the plan off as “too dear”."
    void takeFromSentence(int at, Attribution &attribution) const
    {
        SpokenBy spoken = bySentence(at);
        spoken = spoken.hasSpeaker() ? spoken : byLikeness(at);
        spoken = spoken.hasSpeaker() ? spoken : bySharedSubject(at);
        if (spoken.hasSpeaker()) {
            take(spoken.speaker, attribution, spoken.score);
        }
    }

    // Speech behind sentences that tell what somebody said: theirs, when they are about nobody else.
    void goOnFromReport(int at, Attribution &attribution) const
    {
        const bool isLed = lexicon().dropsSubjects && isMark(at - 1, u":"); // "Se mostró comprensivo: ..."
        const bool isSpeech = isLed || (beginsSentence(at) && isSentenceAt(at));
        constexpr int kBlankLine = 2;
        const QString name = isSpeech ? voiceAt(at, isParagraphAt(at) ? kBlankLine : 0) : QString();
        if (name.isEmpty()) {
            return;
        }
        attribution.form = Form::Continued;
        attribution.name = name;
        attribution.score = 0.5;
    }

    // Empty: nothing says it. `isOpen` becomes false where nobody speaks at all, as in the title of a film.
    Attribution ofOne(int at, bool &isOpen) const
    {
        // What follows speech belongs to it most surely, then what leads to it. A fragment belongs to the
        // sentence that it stands in.
        Attribution attribution;
        const bool isFragment = isFragmentAt(at);
        if (isTitleAt(at, isFragment) || isNamedSourceAt(at, isFragment) || isSoCalledAt(at)) {
            isOpen = false;
            attribution.isSaid = false;
            return attribution;
        }
        const bool goesOnBefore = isFragment || goesOnFromBefore(at);
        const bool isNamedThing = isFragment && isLikeTitleAt(at) && !isCue(at + 1);
        const bool isLed = goesOnBefore || isLedAt(at);
        const bool isRead = isWord(at - 1) && lexicon().reads.contains(token(at - 1).lower);
        SpokenBy spoken = isRead ? byPaper(at) : SpokenBy(); // "said Ann Poe, under a sign that read"
        if (goesOnBefore && hasTagBehind(at)) {
            spoken = spokenBehind(at); // "The bank has seen “nothing new”, he added."
        }
        if (!spoken.hasSpeaker()) {
            spoken = isLed ? spokenBefore(at) : spokenBehind(at);
        }
        const SpokenBy first = spoken;
        if (!spoken.hasSpeaker()) {
            spoken = !isLed ? spokenBefore(at) : isNamedThing ? SpokenBy() : spokenBehind(at);
        }
        const SpokenBy second = spoken;
        // A verb without a subject may still lead to words of whoever spoke before: "adding that".
        const SpokenBy &cue = first.cue.isEmpty() ? spoken : first;
        if (!spoken.hasSpeaker()) {
            attribution.cue = cue.cue;
            attribution.polarity = cue.polarity;
            spoken = spokenInLine(at);
        }
        if (!spoken.hasSpeaker() && cue.cue.isEmpty()) {
            spoken = byColon(at);
        }
        if (spoken.hasSpeaker()) {
            attribution.cue = spoken.cue;
            attribution.source = spoken.source.isEmpty() ? sourceBehindParts(at) : spoken.source;
            attribution.polarity = spoken.polarity;
            take(spoken.speaker, attribution, spoken.score);
        } else if (cue.cue.isEmpty() && isMark(at - 1, u":") && isPronoun(startBefore(at - 1))) {
            standFor(startBefore(at - 1), attribution); // "She was unmoved: ..."
        } else if (const int verb = reportingVerbAt(at); cue.cue.isEmpty() && verb >= 0) {
            takeReported(verb, at, attribution);
        } else if (first.isImplied || second.isImplied) {
            const SpokenBy &implied = first.isImplied ? first : second;
            attribution.source = implied.source;
            attribution.cue = implied.cue;
            standFor(tokenAt(implied.cue.start), attribution);
            attribution.name = attribution.name.isEmpty() ? voiceAt(at, 2) : attribution.name;
        } else if (first.isImpersonal) {
            attribution.source = first.source;
            isOpen = false;
        }
        // A clause behind speech says who spoke, though no rule can read it: "..., came the reply".
        const int behind = lexicon().hasInversion && isMark(at + 1, u",") ? at + 2 : at + 1;
        const bool isTold = !goesOnBefore && isWord(behind) && !token(behind).isCapital && isSetOffAt(at)
            && !isCue(behind) && !lexicon().clauses.contains(token(behind).lower);
        isOpen = isOpen && !isTold;
        // So does what leads to it, when it is about something else: "Friends left a note: ..."
        const int lead = isMark(at - 1, u":") ? startBefore(at - 1) : at;
        const bool goesOn = isConjunction(lead) && (isCue(lead + 1) || lead + 2 == at); // "And: ..."
        isOpen = isOpen && (lead == at || !isWord(lead) || goesOn);
        // Words of a sentence that is about something else are of nobody who spoke before.
        const bool isOfSentence = isFragment || (goesOnBefore && isSetOffAt(at));
        isOpen = isOpen
            && (!isOfSentence || !attribution.cue.isEmpty() || isBesideFragment(at) || isSentenceAt(at)
                || startOfAside(at) < at);
        return attribution;
    }

    void take(const Speaker &speaker, Attribution &attribution, double score) const
    {
        attribution.speaker = speaker.range;
        if (speaker.isPronoun) {
            standFor(tokenAt(speaker.range.start), attribution);
            if (const QString name = nameInSentenceOf(speaker); !name.isEmpty()) {
                attribution.name = name;
                attribution.score = 0.6;
            }
            return;
        }
        if (const QString name = whoseStatement(speaker); !name.isEmpty()) {
            attribution.form = Form::Pronoun;
            attribution.name = name;
            attribution.score = 0.6;
            return;
        }
        attribution.form = Form::Explicit;
        attribution.name = fullName(speaker.name, speaker.range.start);
        attribution.score = speaker.isNamed ? score : score * (speaker.isGuess ? 0.7 : 0.8);
    }

    // "the official statement said": of whom the text quoted last, when it is about nobody else since.
    [[nodiscard]] QString whoseStatement(const Speaker &speaker) const
    {
        constexpr int kNear = 120; // tokens
        const QString noun = text().sliced(speaker.range.start, speaker.range.length()).toString().toLower();
        if (speaker.isNamed || m_last.name.isEmpty()
            || !lexicon().statements.contains(noun.section(u' ', -1))) {
            return {};
        }
        const int at = tokenAt(speaker.range.start);
        const bool isNear = at - tokenAt(m_last.end) < kNear;
        return isNear && !isAboutAnother(m_last.end, speaker.range.start, m_last.name) ? m_last.name
                                                                                       : QString();
    }

    // "Der Zaun sei „ein Witz“.": of whom its sentence or the ones before it tell.
    void takeReported(int verb, int at, Attribution &attribution) const
    {
        int start = verb < at ? verb : at;
        while (isInside(start - 1) && !beginsSentence(start)) {
            --start;
        }
        if (const Speaker reporter = reporterIn(start, at); !reporter.range.isEmpty()) {
            take(reporter, attribution, 0.7);
            return;
        }
        attribution.form = Form::Continued;
        attribution.name = voiceAt(at);
        attribution.score = 0.6;
        if (attribution.name.isEmpty()) {
            standFor(verb, attribution);
        }
        if (attribution.name.isEmpty()) {
            attribution = {};
        }
    }

    // A pronoun at `at`, or a verb whose subject is left out.
    void standFor(int at, Attribution &attribution) const
    {
        attribution.form = Form::Pronoun;
        attribution.name = whomItStandsFor(at, m_last);
        attribution.score = attribution.name.isEmpty() ? 0.3 : 0.6;
    }

    // A verb whose form says that the clause around words in marks is told after somebody: "sei". -1: none.
    [[nodiscard]] int reportingVerbAt(int at) const
    {
        int start = startBefore(at);
        while (isInside(start - 1) && token(start - 1).quotation >= 0) {
            start = startBefore(start - 1); // "Eine „gute“ Lösung sei „am anderen Ende“"
        }
        if (!beginsSentence(start) || (!isFragmentAt(at) && !goesOnFromBefore(at))) {
            return -1;
        }
        for (int i = start; i < endAfter(at); ++i) {
            if (isWord(i) && lexicon().reporting.contains(token(i).lower)) {
                return i;
            }
        }
        return -1;
    }

    // "Ann Poe wept as she told": whom the sentence named before is meant.
    [[nodiscard]] QString nameInSentenceOf(const Speaker &pronoun) const
    {
        const int at = tokenAt(pronoun.range.start);
        const int start = startBefore(at);
        if (start == at || !beginsSentence(start)) {
            return {};
        }
        if (lexicon().selves.contains(token(at).lower)) {
            return {};
        }
        const Speaker subject = mainSubject(start, at);
        const bool isApposed = isMark(at - 1, u",") && lexicon().articles.contains(token(start).lower)
            && !std::any_of(tokens().begin() + start, tokens().begin() + at - 1,
                            [](const Token &one) { return one.type == Token::Type::Mark; });
        if (isApposed) {
            return {}; // "A finalist last year, she"
        }
        const bool isOfSex = lexicon().feminine.contains(token(at).lower)
            || (lexicon().masculine.contains(token(at).lower) && !lexicon().nounsHaveCapitals);
        if (subject.isNamed && isOfSex && isOfOtherSex(at, subject)) {
            return {}; // "Ann Poe quotes his diary"
        }
        if (subject.isNamed && !isThing(subject) && (!isOfSex || isPerson(subject))) {
            return fullName(subject.name, subject.range.start);
        }
        if (subject.range.isEmpty() && isWord(at - 1) && lexicon().breaks.contains(token(at - 1).lower)) {
            // "Neighbouring countries condemned what they called"
            int cue = start;
            while (cue < at && !isCue(cue)) {
                ++cue;
            }
            const Speaker nouns = cue < at ? nounPhraseTo(cue, start) : Speaker();
            if (!nouns.range.isEmpty() && !nouns.isPronoun) {
                return nouns.name;
            }
        }
        // "Residents complain about what they call": at their start and right behind the word that leads to
        // it.
        const bool hasSex
            = lexicon().feminine.contains(token(at).lower) || lexicon().masculine.contains(token(at).lower);
        const bool isLed = isWord(at - 1) && lexicon().breaks.contains(token(at - 1).lower);
        const bool isAlone = isLed && !subject.range.isEmpty() && isFirstAlone(subject, start, at);
        if (hasSex && isAlone && !subject.isPronoun && !subject.isGuess) {
            return subject.name; // "Its director refuses to discuss what she calls"
        }
        const bool isOwned
            = lexicon().articles.contains(token(start).lower) && start + 1 == tokenAt(subject.range.start);
        const bool isOfSeveral = isLed && (isOwned || subject.range.start == token(start).range.start);
        const bool isBody = !subject.range.isEmpty() && !subject.isPronoun && !subject.isGuess && !hasSex
            && (isOfSeveral || lexicon().bodies.contains(subject.name.toLower().section(u' ', -1)));
        return isBody ? subject.name : nameInClauseBefore(at); // "the charity launched what it says is"
    }

    // Whether a sentence begins with who does something in it, and names nobody else before `at`, whose
    // pronoun fits.
    [[nodiscard]] bool isFirstAlone(const Speaker &subject, int start, int at) const
    {
        const int behind = tokenAt(subject.range.end);
        for (int i = behind; i < at; ++i) {
            if (isWord(i) && (isRole(i) || isOfName(i) || isPronoun(i))) {
                return false;
            }
        }
        const bool isOwned
            = start + 1 == tokenAt(subject.range.start) && lexicon().articles.contains(token(start).lower);
        const bool isFirst = start == tokenAt(subject.range.start);
        const bool isMan = lexicon().masculine.contains(subject.name.toLower().section(u' ', -1));
        const bool isWoman = lexicon().feminine.contains(subject.name.toLower().section(u' ', -1));
        const bool fits = lexicon().feminine.contains(token(at).lower) ? !isMan : !isWoman;
        return (isOwned || isFirst) && fits
            && !lexicon().bodies.contains(subject.name.toLower().section(u' ', -1));
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

    // Whether nothing follows a quotation in its paragraph but the rest of its sentence.
    [[nodiscard]] bool endsParagraph(int quotation, int before) const
    {
        bool isEnded = false;
        for (int i = before - 1; i >= 0 && token(i).quotation != quotation; --i) {
            const Token::Type type = token(i).type;
            isEnded = isEnded || type == Token::Type::Word;
            if (isEnded && type == Token::Type::SentenceEnd && !token(i).range.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    // Nothing beside it says who speaks: the speaker before goes on, when nobody else was named since.
    void inherit(int at, int previous, const std::vector<Attribution> &found, Attribution &attribution) const
    {
        if (previous < 0 || found[size_t(previous)].name.isEmpty()) {
            return;
        }
        const bool isAsked = text()[quotationAt(at).parts.last().end - 1] == u'?';
        if (isBesideSpeech(at, -1) || (isAsked && isBesideSpeech(at, 1))) {
            return; // “Of this memo?” “Of its existence.”
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
        const int aside = startOfAside(at);
        for (int i = at - 1; i >= 0 && token(i).quotation != previous; --i) {
            const Token &one = token(i);
            if (one.type == Token::Type::ParagraphEnd) {
                isSameParagraph = false;
                ++paragraphs;
            } else if (i < aside && isOfName(i) && !beginsSentence(i)) {
                const bool isOfSpeaker = before.name.contains(
                    text().sliced(one.range.start, one.range.length()), Qt::CaseInsensitive);
                const bool isInAttribution = one.range.start <= ownEnd;
                isNear = isNear && (isOfSpeaker || isInAttribution);
            }
        }
        isNear = isNear && !isAboutAnother(spoken.outer.end, token(at).range.start, before.name);
        const bool hasCue = !attribution.cue.isEmpty(); // "adding that"
        constexpr int kBlankLine = 2;
        const bool goesOnBelow = paragraphs <= kBlankLine && isParagraphAt(at) && endsParagraph(previous, at);
        if (!isNear || !(isSameParagraph || goesOnBelow || (hasCue && paragraphs <= 1))) {
            return;
        }
        attribution.form = Form::Continued;
        attribution.name = before.name;
        attribution.source = attribution.source.isEmpty() ? before.source : attribution.source;
        constexpr double kBelow = 0.3; // a person looks at it rather than that it is accepted with many
        attribution.score = std::min(isSameParagraph ? 0.85 : kBelow, before.score);
    }

    // Whose words the text gives at `at`, when nobody else came since, and no more than some line breaks.
    [[nodiscard]] QString voiceAt(int at, int mostBreaks = 0) const
    {
        for (int i = at - 1; i >= 0 && token(i).range.start >= m_voice.end && mostBreaks >= 0; --i) {
            mostBreaks -= token(i).type == Token::Type::ParagraphEnd ? 1 : 0;
        }
        const bool isFar = mostBreaks < 0 || m_voice.name.isEmpty();
        return isFar || isAboutAnother(m_voice.end, token(at).range.start, m_voice.name) ? QString()
                                                                                         : m_voice.name;
    }

    LastNamed m_last; ///< who was named last as the one who speaks
    LastNamed m_voice; ///< whose words were given last, however they were named
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
    const std::vector<Quotation> parted = partedAtInsertions(text, quotations, lexicon);
    return Attributor(text, parted, lexicon).run();
}

} // namespace Stemma
