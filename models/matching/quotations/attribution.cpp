// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/attribution.h"

#include "models/matching/quotations/attributiontokens.h"

#include <algorithm>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

using Form = Attribution::Form;
using Polarity = Attribution::Polarity;

using Tokens = std::vector<Token>;

// Who is named by some tokens.
struct Speaker {
    TextRange range;
    QString name;
    bool isPronoun = false;
    bool isNamed = false; // by a proper name, not only "the company"
};

class Attributor {
public:
    Attributor(QStringView text, const std::vector<Quotation> &quotations, const CueLexicon &lexicon)
        : m_text(text)
        , m_quotations(quotations)
        , m_lexicon(lexicon)
        , m_tokens(tokensOf(text, quotations, lexicon))
    {
    }

    std::vector<Attribution> run()
    {
        std::vector<Attribution> found(m_quotations.size());
        std::vector<bool> isDone(m_quotations.size(), false);
        int previous = -1; // quotation
        for (int at = 0; at < int(m_tokens.size()); ++at) {
            const int quotation = m_tokens[size_t(at)].quotation;
            if (quotation < 0) {
                continue;
            }
            if (isDone[size_t(quotation)]) {
                // A further part: what stands before it may say who speaks when nothing did.
                continue;
            }
            isDone[size_t(quotation)] = true;
            Attribution attribution = ofOne(at);
            if (attribution.form == Form::Missing || attribution.name.isEmpty()) {
                inherit(at, previous, found, attribution);
            }
            if (attribution.form == Form::Explicit && !attribution.name.isEmpty()) {
                m_lastNamed = attribution.name;
            }
            found[size_t(quotation)] = attribution;
            previous = quotation;
        }
        // What stands in a quotation is spoken by whom it quotes, which only its own words could say.
        return found;
    }

private:
    [[nodiscard]] const Token &token(int index) const { return m_tokens[size_t(index)]; }

    [[nodiscard]] bool isInside(int index) const { return index >= 0 && index < int(m_tokens.size()); }

    // A capital within a sentence is a name: the Post.
    [[nodiscard]] bool isCue(int index) const
    {
        const bool beginsSentence = !isInside(index - 1) || token(index - 1).type == Token::Type::SentenceEnd
            || token(index - 1).type == Token::Type::ParagraphEnd;
        return isWord(index) && m_lexicon.isCue(token(index).lower)
            && (!token(index).isCapital || beginsSentence);
    }

    [[nodiscard]] bool isWord(int index) const
    {
        return isInside(index) && token(index).type == Token::Type::Word;
    }

    [[nodiscard]] bool isMark(int index, QStringView marks) const
    {
        return isInside(index) && token(index).type == Token::Type::Mark
            && marks.contains(token(index).lower.front());
    }

    // Tokens of the clause after a quotation, or before it: as far as its sentence and the next quotation.
    [[nodiscard]] int endAfter(int at) const
    {
        int end = at + 1;
        while (isInside(end) && end < at + 45
               && (token(end).type == Token::Type::Word || token(end).type == Token::Type::Mark)) {
            ++end;
        }
        return end;
    }

    [[nodiscard]] int startBefore(int at) const
    {
        int start = at;
        while (
            isInside(start - 1) && start > at - 45
            && (token(start - 1).type == Token::Type::Word || token(start - 1).type == Token::Type::Mark)) {
            --start;
        }
        return start;
    }

    [[nodiscard]] bool matches(int at, const QStringList &phrase) const
    {
        for (qsizetype i = 0; i < phrase.size(); ++i) {
            if (!isWord(at + int(i)) || token(at + int(i)).lower != phrase[i]) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::optional<int> phraseAt(int at, const QList<QStringList> &phrases) const
    {
        int longest = 0;
        for (const QStringList &phrase : phrases) {
            if (phrase.size() > longest && matches(at, phrase)) {
                longest = int(phrase.size());
            }
        }
        return longest > 0 ? std::optional(longest) : std::nullopt;
    }

    Attribution ofOne(int at)
    {
        Attribution attribution;
        // What follows speech belongs to it most surely; then what leads to it.
        if (!fromAfter(at, attribution)) {
            fromBefore(at, attribution);
        }
        return attribution;
    }

    bool fromAfter(int at, Attribution &attribution)
    {
        const int end = endAfter(at);
        int begin = at + 1;
        while (begin < end && token(begin).type == Token::Type::Mark && isMark(begin, u",-\u2013\u2014")) {
            ++begin;
        }
        if (const auto length = begin < end ? phraseAt(begin, m_lexicon.accordingTo) : std::nullopt) {
            attribution.cue = rangeOf(begin, begin + *length);
            return take(nounPhraseFrom(begin + *length, end), attribution, 0.95);
        }
        constexpr int kNear = 14;
        for (int cue = begin; cue < std::min(end, begin + kNear); ++cue) {
            if (!isCue(cue)) {
                if (isWord(cue) && cue == begin
                    && (token(cue).lower == u"and"_s || token(cue).lower == u"but"_s)) {
                    return false; // another clause
                }
                continue;
            }
            Speaker speaker = cue == begin || onlyAdverbs(begin, cue) ? nounPhraseFrom(cue + 1, end)
                                                                      : nounPhraseTo(cue, begin);
            if (speaker.range.isEmpty() && cue != begin) {
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
            if (const auto length = phraseAt(i, m_lexicon.accordingTo)) {
                attribution.cue = rangeOf(i, i + *length);
                return take(nounPhraseFrom(i + *length, at), attribution, 0.85);
            }
        }
        for (int cue = at - 1; cue >= start; --cue) {
            if (!isCue(cue)) {
                continue;
            }
            Speaker speaker = nounPhraseTo(cue, start);
            if (speaker.range.isEmpty()) {
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

    [[nodiscard]] bool onlyAdverbs(int from, int to) const
    {
        for (int i = from; i < to; ++i) {
            if (!isWord(i) || !m_lexicon.adverbs.contains(token(i).lower)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] TextRange rangeOf(int from, int to) const
    {
        return {token(from).range.start, token(to - 1).range.end};
    }

    // The noun phrase that begins at `from`: "social network spokeswoman Elisa Dunn".
    [[nodiscard]] Speaker nounPhraseFrom(int from, int limit) const
    {
        while (from < limit && isWord(from) && m_lexicon.adverbs.contains(token(from).lower)
               && !token(from).isCapital) {
            ++from;
        }
        int to = from;
        while (to < limit && isWord(to) && !isCue(to) && (to == from || !endsName(to, from))) {
            ++to;
        }
        return speakerIn(from, to);
    }

    // The noun phrase that ends before `to`: "Elisa Dunn, a spokeswoman of the bank, [said]".
    [[nodiscard]] Speaker nounPhraseTo(int to, int limit) const
    {
        int end = to;
        while (end > limit && isWord(end - 1)
               && (m_lexicon.adverbs.contains(token(end - 1).lower)
                   || m_lexicon.hypothetical.contains(token(end - 1).lower)
                   || m_lexicon.negations.contains(token(end - 1).lower) || token(end - 1).lower == u"did"_s
                   || token(end - 1).lower == u"does"_s)
               && !token(end - 1).isCapital) {
            --end;
        }
        if (end > limit && isMark(end - 1, u",")) {
            // An apposition: what it explains stands before its first comma.
            int comma = end - 2;
            while (comma > limit && !isMark(comma, u",")) {
                --comma;
            }
            if (comma > limit && end - comma < 16) {
                const Speaker before = nounPhraseTo(comma, limit);
                if (!before.range.isEmpty()) {
                    return before;
                }
            }
            --end;
        }
        int start = end;
        while (start > limit && isWord(start - 1) && !isCue(start - 1)) {
            const bool isBreak = m_lexicon.breaks.contains(token(start - 1).lower)
                && !m_lexicon.particles.contains(token(start - 1).lower);
            if (isBreak) {
                break;
            }
            --start;
        }
        return speakerIn(start, end);
    }

    // Whether a name that began before ends here.
    [[nodiscard]] bool endsName(int index, int from) const
    {
        const Token &one = token(index);
        if (!m_lexicon.breaks.contains(one.lower) || one.isCapital) {
            return false;
        }
        // "of", "de la" within names: a capital follows.
        const bool isWithinName = m_lexicon.particles.contains(one.lower) && isWord(index + 1)
            && token(index + 1).isCapital && index > from;
        return !isWithinName;
    }

    // The best name among some words.
    [[nodiscard]] Speaker speakerIn(int from, int to) const
    {
        if (from >= to) {
            return {};
        }
        if (m_lexicon.pronouns.contains(token(to - 1).lower)
            || m_lexicon.pronouns.contains(token(from).lower)) {
            const int index = m_lexicon.pronouns.contains(token(from).lower) ? from : to - 1;
            return {token(index).range, {}, true, false};
        }
        // The last run of capitals: names follow what their bearers are.
        int bestFrom = -1;
        int bestTo = -1;
        for (int i = from; i < to; ++i) {
            const QString &word = token(i).lower;
            if (!token(i).isCapital || isRole(i) || m_lexicon.articles.contains(word)
                || m_lexicon.titles.contains(word) || m_lexicon.breaks.contains(word)) {
                continue;
            }
            int end = i + 1;
            for (int next = end; next < to && !isRole(next); ++next) {
                if (token(next).isCapital) {
                    end = next + 1;
                } else if (!m_lexicon.particles.contains(token(next).lower)) {
                    break;
                }
            }
            bestFrom = i;
            bestTo = end;
            i = end;
        }
        if (bestFrom < 0) {
            return commonNoun(from, to);
        }
        // "a Facebook spokesperson": the role after the name bears the phrase.
        if (bestTo < to && isRole(bestTo)) {
            const TextRange range = rangeOf(bestFrom, bestTo + 1);
            return {range, nameOf(range), false, true};
        }
        TextRange range = rangeOf(bestFrom, bestTo);
        return {range, nameOf(range), false, true};
    }

    [[nodiscard]] Speaker commonNoun(int from, int to) const
    {
        for (int i = from; i < to; ++i) {
            if (!isRole(i)) {
                continue;
            }
            int start = i;
            while (start > from && !m_lexicon.articles.contains(token(start - 1).lower)) {
                --start;
            }
            const TextRange range = rangeOf(start, i + 1);
            return {range, nameOf(range), false, false};
        }
        return {};
    }

    [[nodiscard]] bool isRole(int index) const { return m_lexicon.roles.contains(token(index).lower); }

    [[nodiscard]] QString nameOf(TextRange range) const
    {
        QString name = m_text.sliced(range.start, range.length()).toString().simplified();
        if (name.endsWith(u"'s"_s) || name.endsWith(u"\u2019s"_s)) {
            name.chop(2);
        }
        return name;
    }

    // "told the paper", "in a statement to the Journal".
    void readSource(int cue, int end, Attribution &attribution) const
    {
        for (int i = cue + 1; i < end; ++i) {
            if (const auto length = phraseAt(i, m_lexicon.media)) {
                attribution.source = mediumFrom(i + *length, end);
                return;
            }
            if (const auto length = phraseAt(i, m_lexicon.mediaAlone)) {
                attribution.source = rangeOf(i, i + *length);
                return;
            }
        }
        if (m_lexicon.to.contains(token(cue).lower)) {
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
        if (m_lexicon.deny.contains(token(cue).lower)) {
            return Polarity::Denied;
        }
        for (int i = cue - 1; i >= std::max(start, cue - 3) && isWord(i); --i) {
            if (m_lexicon.negations.contains(token(i).lower)) {
                return Polarity::Denied;
            }
            if (m_lexicon.hypothetical.contains(token(i).lower)) {
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
            attribution.name = m_lastNamed;
            attribution.score = m_lastNamed.isEmpty() ? 0.3 : 0.6;
            return true;
        }
        attribution.form = Form::Explicit;
        attribution.name = fullName(speaker.name);
        attribution.score = speaker.isNamed ? score : score * 0.8;
        if (speaker.isNamed && !m_names.contains(speaker.name)) {
            m_names.append(speaker.name);
        }
        return true;
    }

    // A surname alone stands for the full name that came before.
    [[nodiscard]] QString fullName(const QString &name) const
    {
        if (name.contains(u' ')) {
            return name;
        }
        for (auto known = m_names.rbegin(); known != m_names.rend(); ++known) {
            if (known->endsWith(u' ' + name)) {
                return *known;
            }
        }
        return name;
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
            } else if (one.type == Token::Type::Word && one.isCapital) {
                const bool isOfSpeaker = before.name.contains(
                    m_text.sliced(one.range.start, one.range.length()), Qt::CaseInsensitive);
                const bool beginsSentence = i == 0 || token(i - 1).type == Token::Type::SentenceEnd
                    || token(i - 1).type == Token::Type::ParagraphEnd;
                const bool isInAttribution = one.range.start <= std::max(before.source.end, before.cue.end);
                if (!isOfSpeaker && !beginsSentence && !isInAttribution) {
                    isNear = false;
                }
            }
        }
        const bool hasCue = !attribution.cue.isEmpty(); // "adding that"
        if (!isNear || !(isSameParagraph || (hasCue && paragraphs <= 1))) {
            return;
        }
        attribution.form = Form::Continued;
        attribution.name = before.name;
        attribution.source = attribution.source.isEmpty() ? before.source : attribution.source;
        attribution.score = std::min(0.85, before.score);
    }

    QStringView m_text;
    const std::vector<Quotation> &m_quotations;
    const CueLexicon &m_lexicon;
    Tokens m_tokens;
    QStringList m_names;
    QString m_lastNamed;
};

} // namespace

std::vector<Attribution> attribute(QStringView text, const std::vector<Quotation> &quotations,
                                   const CueLexicon &lexicon)
{
    return Attributor(text, quotations, lexicon).run();
}

} // namespace Stemma
