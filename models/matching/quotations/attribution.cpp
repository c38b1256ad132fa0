// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/attribution.h"

#include "models/matching/quotations/quotationsurroundings.h"

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

class Attributor : QuotationSurroundings {
public:
    Attributor(QStringView text, const std::vector<Quotation> &quotations, const CueLexicon &lexicon)
        : QuotationSurroundings(text, quotations, lexicon)
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
            Attribution attribution = ofOne(at);
            if (attribution.form == Form::Missing) {
                inherit(at, previous, found, attribution);
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
    Attribution ofOne(int at)
    {
        // What follows speech belongs to it most surely, then what leads to it. A fragment belongs to the
        // sentence that it stands in.
        Attribution attribution;
        const bool isFragment = isFragmentAt(at);
        if (isTitleAt(at, isFragment)) {
            return attribution;
        }
        const bool goesOnBefore = isFragment || goesOnFromBefore(at);
        const bool isNamedThing = isFragment && isLikeTitleAt(at) && !isCue(at + 1);
        if (goesOnBefore ? fromBefore(at, attribution) : fromAfter(at, attribution)) {
            return attribution;
        }
        const TextRange cue = attribution.cue;
        if (goesOnBefore ? !isNamedThing && fromAfter(at, attribution) : fromBefore(at, attribution)) {
            return attribution;
        }
        if (fromLabel(at, attribution) || fromSignature(at, attribution) || fromHeadline(at, attribution)
            || fromWithin(at, attribution)) {
            return attribution;
        }
        attribution.cue = attribution.cue.isEmpty() ? cue : attribution.cue;
        return attribution;
    }

    // "Minister Ann Poe: ..." and "Ann Poe, minister: ..."
    bool fromLabel(int at, Attribution &attribution)
    {
        constexpr int kLongest = 8;
        const int colon = at - 1;
        const int start = isMark(colon, u":") ? startBefore(colon) : colon;
        if (start >= colon || colon - start > kLongest || !beginsSentence(start)) {
            return false;
        }
        int end = start;
        while (isWord(end)) {
            ++end;
        }
        if (end < colon && !isMark(end, u",")) {
            return false;
        }
        const Speaker speaker = speakerIn(start, end);
        if (!speaker.isNamed || speaker.range.end != token(end - 1).range.end) {
            return false;
        }
        // A surname alone when the text has it elsewhere; before an apposition a full name alone.
        const bool isName = end < colon ? speaker.range == rangeOf(start, end) && speaker.name.contains(u' ')
                                        : isNameOfPerson(start, speaker) || m_names.contains(speaker.name);
        return isName && take(speaker, attribution, 0.8);
    }

    // Without a verb, in a line that is no sentence: "...": survivors tell of a long wait; "..." on the
    // tunnel
    // - transport chief.
    bool fromHeadline(int at, Attribution &attribution)
    {
        constexpr int kLongest = 30; // tokens
        const bool isFirst = !isInside(at - 1) || token(at - 1).type == Token::Type::ParagraphEnd;
        int end = at + 1;
        int dash = -1;
        while (isInside(end) && token(end).type != Token::Type::ParagraphEnd) {
            if (token(end).type != Token::Type::Word && token(end).type != Token::Type::Mark) {
                return false;
            }
            dash = isMark(end, u"-\u2013\u2014") ? end : dash;
            ++end;
        }
        if (!isFirst || end - at > kLongest) {
            return false;
        }
        if (isMark(at + 1, u":")) {
            int cue = at + 2;
            while (cue < end && !isCue(cue)) {
                ++cue;
            }
            const Speaker speaker = nounPhraseFrom(at + 2, cue);
            if (!speaker.range.isEmpty() && !speaker.isPronoun
                && token(at + 2).range.end >= speaker.range.start) {
                attribution.cue = cue < end ? token(cue).range : attribution.cue;
                return take(speaker, attribution, 0.7);
            }
            return false;
        }
        if (dash < 0 || end - dash > 6 || dash + 1 >= end) {
            return false;
        }
        const Speaker speaker = speakerIn(dash + 1, end);
        return !speaker.isPronoun && speaker.range == rangeOf(dash + 1, end)
            && take(speaker, attribution, 0.7);
    }

    // The clause that says who speaks stands between the marks: « Nous partirons, a prévenu Anne Leroy, en
    // mai. » and «No vamos —dijo Pérez— a ceder».
    bool fromWithin(int at, Attribution &attribution)
    {
        const Quotation &quotation = quotationAt(at);
        const TextRange words = quotation.parts.first();
        if (quotation.parts.size() != 1) {
            return false;
        }
        const SpeakerPhrases inner(text().sliced(words.start, words.length()), {}, lexicon());
        for (int cue = 1; cue < int(inner.tokens().size()); ++cue) {
            if (!inner.isCue(cue)) {
                continue;
            }
            int begin = cue;
            while (inner.isWord(begin - 1) && inner.onlyAdverbs(begin - 1, begin)) {
                --begin;
            }
            int end = cue + 1;
            while (inner.isWord(end)) {
                ++end;
            }
            constexpr QStringView kMarks = u",-\u2013\u2014";
            if (!inner.isMark(begin - 1, kMarks) || !inner.isMark(end, kMarks)) {
                continue;
            }
            Speaker speaker = inner.nounPhraseFrom(cue + 1, end);
            if (!speaker.isNamed || speaker.range.end != inner.token(end - 1).range.end) {
                continue;
            }
            speaker.range = {speaker.range.start + words.start, speaker.range.end + words.start};
            const TextRange verb = inner.token(cue).range;
            attribution.cue = {verb.start + words.start, verb.end + words.start};
            return take(speaker, attribution, 0.85);
        }
        return false;
    }

    // "..." -- Ann Poe
    bool fromSignature(int at, Attribution &attribution)
    {
        constexpr int kLongest = 6;
        int dash = at + 1;
        while (isInside(dash) && dash < at + 4
               && (token(dash).type == Token::Type::SentenceEnd
                   || token(dash).type == Token::Type::ParagraphEnd)) {
            ++dash;
        }
        if (!isMark(dash, u"-\u2013\u2014")) {
            return false;
        }
        const int start = dash + 1;
        int end = start;
        while (isWord(end)) {
            ++end;
        }
        const bool isAlone = !isInside(end) || token(end).type == Token::Type::ParagraphEnd;
        if (end == start || end - start > kLongest || !isAlone) {
            return false;
        }
        const Speaker speaker = speakerIn(start, end);
        return speaker.isNamed && speaker.range == rangeOf(start, end) && isNameOfPerson(start, speaker)
            && take(speaker, attribution, 0.8);
    }

    bool fromAfter(int at, Attribution &attribution)
    {
        const int end = endAfter(at);
        int begin = at + 1;
        while (begin < end && token(begin).type == Token::Type::Mark && isMark(begin, u",-\u2013\u2014")) {
            ++begin;
        }
        if (const auto length = begin < end ? phraseAt(begin, lexicon().accordingTo) : std::nullopt) {
            attribution.cue = rangeOf(begin, begin + *length);
            return take(nounPhraseFrom(begin + *length, end), attribution, 0.95);
        }
        constexpr int kNear = 14;
        bool isInApposition = false;
        for (int cue = begin; cue < std::min(end, begin + kNear); ++cue) {
            if (const auto length
                = isMark(cue - 1, u",") ? phraseAt(cue, lexicon().accordingTo) : std::nullopt) {
                attribution.cue = rangeOf(cue, cue + *length);
                return take(nounPhraseFrom(cue + *length, end), attribution, 0.85);
            }
            if (!isCue(cue)) {
                isInApposition = isInApposition != isMark(cue, u",");
                if (isWord(cue) && !isInApposition && lexicon().clauses.contains(token(cue).lower)) {
                    return false; // another clause
                }
                if (isWord(cue) && lexicon().postpositions.contains(token(cue).lower)) {
                    attribution.cue = token(cue).range;
                    return take(nounPhraseTo(cue, begin), attribution, 0.95);
                }
                continue;
            }
            // Whom one tells follows the verb, never who does.
            const bool isTold = lexicon().to.contains(token(cue).lower);
            Speaker speaker = !isTold && (cue == begin || onlyAdverbs(begin, cue))
                ? nounPhraseFrom(cue + 1, end)
                : nounPhraseTo(cue, begin);
            if (speaker.range.isEmpty() && cue != begin && !isTold) {
                speaker = nounPhraseFrom(cue + 1, end);
            }
            if (speaker.range.isEmpty()) {
                return false;
            }
            attribution.cue = token(cue).range;
            readSource(cue, end, attribution);
            attribution.polarity = polarityAt(cue, begin);
            return take(speaker, attribution, 0.95);
        }
        return false;
    }

    bool fromBefore(int at, Attribution &attribution)
    {
        const int start = startBefore(at);
        for (int i = start; i < at; ++i) {
            if (const auto length = phraseAt(i, lexicon().accordingTo)) {
                attribution.cue = rangeOf(i, i + *length);
                return take(nounPhraseFrom(i + *length, at), attribution, 0.85);
            }
        }
        for (int cue = at - 1; cue >= start; --cue) {
            if (isWord(cue) && lexicon().postpositions.contains(token(cue).lower)) {
                attribution.cue = token(cue).range;
                return take(nounPhraseTo(cue, start), attribution, 0.85);
            }
            if (!isCue(cue)) {
                continue;
            }
            Speaker speaker = nounPhraseTo(cue, start);
            if (speaker.range.isEmpty() && !lexicon().to.contains(token(cue).lower)) {
                speaker = nounPhraseFrom(cue + 1, at);
            }
            attribution.cue = token(cue).range;
            readSource(cue, at, attribution);
            attribution.polarity = polarityAt(cue, start);
            if (speaker.range.isEmpty()) {
                continue; // "adding that": the subject stands further left
            }
            return take(speaker, attribution, 0.9);
        }
        return false;
    }

    // "told the paper", "in a statement to the Journal".
    void readSource(int cue, int end, Attribution &attribution) const
    {
        for (int i = cue + 1; i < end; ++i) {
            if (const auto length = phraseAt(i, lexicon().media)) {
                attribution.source = mediumFrom(i + *length, end);
                return;
            }
            if (const auto length = phraseAt(i, lexicon().mediaAlone)) {
                attribution.source = rangeOf(i, i + *length);
                return;
            }
        }
        if (lexicon().to.contains(token(cue).lower)) {
            attribution.source = mediumFrom(cue + 1, end);
        }
    }

    [[nodiscard]] TextRange mediumFrom(int from, int limit) const
    {
        int to = from;
        while (to < limit && isWord(to) && to < from + 6 && (to == from || !endsName(to, from))) {
            ++to;
        }
        return to > from ? rangeOf(from, to) : TextRange();
    }

    [[nodiscard]] Polarity polarityAt(int cue, int start) const
    {
        if (lexicon().deny.contains(token(cue).lower)) {
            return Polarity::Denied;
        }
        for (int i = cue - 1; i >= std::max(start, cue - 3) && isWord(i); --i) {
            if (lexicon().negations.contains(token(i).lower)) {
                return Polarity::Denied;
            }
            if (lexicon().hypothetical.contains(token(i).lower)) {
                return Polarity::Hypothetical;
            }
        }
        return Polarity::Asserted;
    }

    bool take(const Speaker &speaker, Attribution &attribution, double score)
    {
        if (speaker.range.isEmpty()) {
            return false;
        }
        attribution.speaker = speaker.range;
        if (speaker.isPronoun) {
            attribution.form = Form::Pronoun;
            attribution.name
                = m_lastNamed.isEmpty() || isAboutAnother(m_lastNamedEnd, speaker.range.start, m_lastNamed)
                ? QString()
                : m_lastNamed;
            attribution.score = attribution.name.isEmpty() ? 0.3 : 0.6;
            return true;
        }
        attribution.form = Form::Explicit;
        attribution.name = fullName(speaker.name, speaker.range.start);
        attribution.score = speaker.isNamed ? score : score * 0.8;
        return true;
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
        for (int i = at - 1; i >= 0 && token(i).quotation != previous; --i) {
            const Token &one = token(i);
            if (one.type == Token::Type::ParagraphEnd) {
                isSameParagraph = false;
                ++paragraphs;
            } else if (isOfName(i) && !beginsSentence(i)) {
                const bool isOfSpeaker = before.name.contains(
                    text().sliced(one.range.start, one.range.length()), Qt::CaseInsensitive);
                const bool isInAttribution
                    = one.range.start <= std::max({before.source.end, before.cue.end, before.speaker.end});
                isNear = isNear && (isOfSpeaker || isInAttribution);
            }
        }
        const Quotation &spoken = quotations()[size_t(previous)];
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
