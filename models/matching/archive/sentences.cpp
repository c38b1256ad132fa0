// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/sentences.h"

#include <algorithm>

namespace Stemma {

std::vector<TextRange> sentencesIn(const SourceText &source)
{
    std::vector<TextRange> sentences;
    for (qsizetype start = 0; start < source.length();) {
        const TextRange whole = source.sentenceAt(start);
        const TextRange sentence = source.trimmed(whole);
        start = std::max(whole.end, start + 1);
        // A line feed belongs to the sentence before it.
        if (!sentence.isEmpty() && (sentences.empty() || sentence.start >= sentences.back().end)) {
            sentences.push_back(sentence);
        }
    }
    return sentences;
}

} // namespace Stemma
