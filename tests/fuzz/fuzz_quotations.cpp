// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any text, also broken UTF-16, has quotations and speakers that lie in it, and twice the same ones. The
// first byte says how the rest is to be read, the second one in what language.

#include "models/matching/quotations/quotesuggestions.h"
#include "tests/fuzz/fuzzinput.h"

#include <array>
#include <cmath>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const CueLexicons &lexicons()
{
    static const CueLexicons kLexicons = [] {
        CueLexicons made;
        require(made.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")).has_value(), "lexicons");
        return made;
    }();
    return kLexicons;
}

void checkInside(TextRange range, QStringView text)
{
    require(range.start >= 0 && range.start <= range.end && range.end <= text.size(), "range in text");
}

void check(const std::vector<QuoteSuggestion> &suggestions, QStringView text)
{
    qsizetype before = -1;
    for (const QuoteSuggestion &one : suggestions) {
        const Quotation &quotation = one.quotation;
        require(!quotation.parts.isEmpty() && quotation.depth >= 0, "parts");
        checkInside(quotation.outer, text);
        qsizetype end = quotation.outer.start;
        for (const TextRange part : quotation.parts) {
            checkInside(part, text);
            require(!part.isEmpty() && part.start >= end, "parts in order and apart");
            require(!text[part.start].isSpace() && !text[part.end - 1].isSpace(), "no blanks at the ends");
            end = part.end;
        }
        require(end <= quotation.outer.end, "parts within the marks");
        require(quotation.outer.start > before, "in the order in which they open");
        before = quotation.outer.start;

        const Attribution &attribution = one.attribution;
        checkInside(attribution.speaker, text);
        checkInside(attribution.cue, text);
        checkInside(attribution.source, text);
        require(attribution.form != Attribution::Form::Explicit || !attribution.speaker.isEmpty(),
                "a speaker is named");
        require(attribution.form != Attribution::Form::Missing || attribution.name.isEmpty(),
                "nobody without a form");
        require(std::isfinite(attribution.score) && attribution.score >= 0 && attribution.score <= 1,
                "score of the speaker");
        require(one.score >= 0 && one.score <= 1, "score");
    }
}

void checkSame(const std::vector<QuoteSuggestion> &one, const std::vector<QuoteSuggestion> &other)
{
    require(one.size() == other.size(), "the same number twice");
    for (size_t i = 0; i < one.size(); ++i) {
        require(one[i].quotation.parts == other[i].quotation.parts
                    && one[i].quotation.outer == other[i].quotation.outer
                    && one[i].attribution.name == other[i].attribution.name
                    && one[i].attribution.speaker == other[i].attribution.speaker
                    && one[i].attribution.cue == other[i].attribution.cue && one[i].score == other[i].score,
                "the same twice");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const std::array kLanguages{u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"ja"_s, QString()};
    FuzzInput input(data, size);
    const bool isUtf16 = input.byte() % 2 == 1;
    const QString &language = kLanguages[input.byte() % kLanguages.size()];
    const QString text = input.text(isUtf16);
    const CueLexicon lexicon = lexicons().lexiconFor(language, text);
    const std::vector<QuoteSuggestion> suggestions = suggestQuotes(text, lexicon);
    check(suggestions, text);
    checkSame(suggestions, suggestQuotes(text, lexicon));
    return 0;
}
