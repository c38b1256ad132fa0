// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/unclosedspeech.h"

#include "models/matching/quotations/cuesubjects.h"

#include <algorithm>

namespace Stemma {

namespace {

bool isSelf(const CueSubjects &words, const Speaker &speaker, QStringView text)
{
    const QString word = text.sliced(speaker.range.start, speaker.range.length()).toString().toLower();
    return speaker.isPronoun && words.lexicon().selves.contains(word);
}

// Where the words end: behind a comma, or behind a question, that a clause with a word of saying follows.
// -1: nowhere.
qsizetype endBeforeCue(QStringView text, const CueLexicon &lexicon)
{
    constexpr int kNear = 8; // tokens between the comma and the verb
    const CueSubjects words(text, {}, lexicon);
    for (int mark = 2; mark < int(words.tokens().size()); ++mark) {
        const Token &one = words.token(mark);
        const bool isQuestion = one.type == Token::Type::SentenceEnd && !one.range.isEmpty()
            && text[one.range.start] != u'.' && words.isWord(mark + 1) && !words.token(mark + 1).isCapital;
        if (!words.isMark(mark, u",") && !isQuestion) {
            continue;
        }
        int end = mark + 1;
        while (words.isWord(end)) {
            ++end;
        }
        for (int cue = mark + 1; cue < std::min(end, mark + kNear); ++cue) {
            if (!words.isCue(cue)) {
                continue;
            }
            const bool isFirst = cue == mark + 1 || words.onlyAdverbs(mark + 1, cue);
            Speaker speaker = isFirst ? words.nounPhraseFrom(cue + 1, end) : words.speakerIn(mark + 1, cue);
            const bool isNear = isFirst || speaker.range.end == words.token(cue - 1).range.end;
            if (!speaker.range.isEmpty() && !speaker.isGuess && isNear && !isSelf(words, speaker, text)) {
                return one.range.end;
            }
            break;
        }
    }
    return -1;
}

} // namespace

void endAtCues(QStringView text, std::vector<Quotation> &quotations, const CueLexicon &lexicon)
{
    for (Quotation &quotation : quotations) {
        if (quotation.isClosed || quotation.depth > 0) {
            continue;
        }
        TextRange &words = quotation.parts.last();
        const qsizetype end = endBeforeCue(text.sliced(words.start, words.length()), lexicon);
        if (end > 0) {
            words.end = words.start + end;
            quotation.outer.end = words.end;
        }
    }
}

} // namespace Stemma
