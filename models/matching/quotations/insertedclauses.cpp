// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/insertedclauses.h"

#include "models/matching/quotations/cuesubjects.h"

#include <algorithm>

namespace Stemma {

namespace {

constexpr QStringView kDashes = u"-\u2013\u2014";
constexpr QStringView kAround = u",-\u2013\u2014";

/// Tokens of a clause that says who speaks, between the words that they speak.
struct Insertion {
    int begin = -1;
    int end = -1;

    [[nodiscard]] bool isThere() const { return begin >= 0; }
};

/// Looks for such a clause among the words of one quotation. Positions are those of its words.
class SpokenWords : public CueSubjects {
public:
    SpokenWords(QStringView words, const std::vector<Quotation> &nested, const CueLexicon &lexicon)
        : CueSubjects(words, nested, lexicon)
        , m_words(words)
    {
    }

    [[nodiscard]] Insertion insertion() const
    {
        for (int begin = 2; begin < int(tokens().size()); ++begin) {
            if (!isSetOffBefore(begin)) {
                continue;
            }
            const int cue = cueBehind(begin);
            int end = cue < 0 ? begin : cue + 1;
            while (isWord(end)) {
                ++end;
            }
            const bool isWhole = cue >= 0 && (isMark(end, kAround) || isMark(end, u":") || endsHere(end));
            if (isWhole && namesSpeaker(begin, cue, end)) {
                return {begin, behindName(end)};
            }
        }
        return {};
    }

private:
    // Behind a comma or a dash, or, in small letters, behind a question.
    [[nodiscard]] bool isSetOffBefore(int begin) const
    {
        const bool isAsked = isInside(begin - 1) && token(begin - 1).type == Token::Type::SentenceEnd
            && m_words[token(begin - 1).range.start] != u'.';
        return isWord(begin) && !token(begin).isCapital && (isMark(begin - 1, kAround) || isAsked);
    }

    [[nodiscard]] bool endsHere(int end) const
    {
        return !isInside(end) || token(end).type == Token::Type::SentenceEnd
            || token(end).type == Token::Type::ParagraphEnd;
    }

    // The verb of saying that a clause begins with, behind its auxiliaries: "a-t-elle [expliqué]". -1: none.
    [[nodiscard]] int cueBehind(int begin) const
    {
        constexpr int kMostAuxiliaries = 4;
        for (int cue = begin; isWord(cue) && cue - begin <= kMostAuxiliaries; ++cue) {
            if (isCue(cue)) {
                return cue;
            }
            if (!isAdverb(cue) && !isJoinedPronoun(cue)) {
                return -1;
            }
        }
        return -1;
    }

    // "dit-[elle]", "a-[t-il]", of somebody who speaks: "dit-on", "ai-je dit" are no insertions.
    [[nodiscard]] bool isJoinedPronoun(int index) const
    {
        if (!isWord(index) || !lexicon().pronouns.contains(token(index).lower)
            || lexicon().selves.contains(token(index).lower)) {
            return false;
        }
        const qsizetype start = token(index).range.start;
        return start > 0 && (m_words[start - 1] == u'-' || token(index).lower.startsWith(u"t-"));
    }

    [[nodiscard]] bool namesSpeaker(int begin, int cue, int end) const
    {
        const int behind = cue + phraseAt(cue, lexicon().sayings).value_or(1);
        const bool hasPronoun = isJoinedPronoun(behind) || (cue > begin && isJoinedPronoun(cue - 1));
        if (hasPronoun) {
            return true;
        }
        if (behind >= end) { // "No nos vamos —dice—, pero"
            return lexicon().dropsSubjects && isMark(begin - 1, kDashes) && isMark(end, kDashes);
        }
        const Speaker speaker = nounPhraseFrom(behind, end);
        return !speaker.range.isEmpty() && !speaker.isGuess && !speaker.isPronoun
            && (!isPreposition(behind) || speaker.isNamed) && isOfPeople(speaker);
    }

    // "assure le maire, [Paul Martin]."
    [[nodiscard]] int behindName(int end) const
    {
        const Speaker name = isMark(end, u",") ? nameBehind(end) : Speaker();
        if (name.range.isEmpty()) {
            return end;
        }
        while (isInside(end) && token(end).range.end < name.range.end) {
            ++end;
        }
        return end + 1;
    }

    // Where every noun has a capital, only a name that is the rest of the clause is sure to be one.
    [[nodiscard]] bool isOfPeople(const Speaker &speaker) const
    {
        return !lexicon().nounsHaveCapitals || (speaker.isNamed && speaker.name.contains(u' '));
    }

    QStringView m_words;
};

// The quotations right within `quotations[outer]`, as positions of its words.
std::vector<Quotation> nestedIn(const std::vector<Quotation> &quotations, size_t outer)
{
    std::vector<Quotation> nested;
    const TextRange words = quotations[outer].parts.first();
    for (size_t i = outer + 1; i < quotations.size() && quotations[i].outer.start < words.end; ++i) {
        Quotation inner = quotations[i];
        if (inner.depth != 1 || inner.outer.end > words.end) {
            continue;
        }
        inner.depth = 0;
        inner.outer = {inner.outer.start - words.start, inner.outer.end - words.start};
        for (TextRange &part : inner.parts) {
            part = {part.start - words.start, part.end - words.start};
        }
        nested.push_back(inner);
    }
    return nested;
}

// Where the words before a clause end, so that one character at least stands between: attribution's token of
// a part without a mark of its own takes it in.
qsizetype endBefore(QStringView text, qsizetype clause, qsizetype start)
{
    qsizetype end = clause;
    const auto skipBlanks = [&] {
        while (end > start + 1 && text[end - 1].isSpace()) {
            --end;
        }
    };
    skipBlanks();
    if (kDashes.contains(text[end - 1]) && end > start + 1) {
        --end;
        skipBlanks();
    }
    return std::max(start + 1, std::min(end, clause - 1));
}

Quotation partedAt(Quotation quotation, TextRange clause, QStringView text)
{
    const TextRange words = quotation.parts.first();
    const TextRange first{words.start, endBefore(text, clause.start, words.start)};
    qsizetype behind = clause.end;
    while (behind < words.end
           && (text[behind].isSpace() || QStringView(u",.:!?-\u2013\u2014").contains(text[behind]))) {
        ++behind;
    }
    quotation.parts = {first};
    if (behind < words.end) {
        quotation.parts.append(TextRange{behind, words.end});
    } else {
        quotation.outer.end = first.end + 1;
    }
    return quotation;
}

} // namespace

std::vector<Quotation> partedAtInsertions(QStringView text, const std::vector<Quotation> &quotations,
                                          const CueLexicon &lexicon)
{
    std::vector<Quotation> parted = quotations;
    for (size_t i = 0; i < quotations.size() && lexicon.hasInversion; ++i) {
        const Quotation &quotation = quotations[i];
        if (quotation.depth > 0 || quotation.parts.size() != 1) {
            continue;
        }
        const TextRange words = quotation.parts.first();
        const std::vector<Quotation> nested = nestedIn(quotations, i);
        const SpokenWords spoken(text.sliced(words.start, words.length()), nested, lexicon);
        if (const Insertion found = spoken.insertion(); found.isThere()) {
            const TextRange clause = spoken.rangeOf(found.begin, found.end);
            parted[i] = partedAt(quotation, {clause.start + words.start, clause.end + words.start}, text);
        }
    }
    return parted;
}

} // namespace Stemma
