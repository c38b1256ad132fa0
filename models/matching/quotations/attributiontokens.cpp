// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/attributiontokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// The end of the place and agency that a report begins with: "TBILISI \u2014 Tens of thousands", "Kiel (nda)
// - Die". 0 where none stands.
qsizetype endOfDateline(QStringView text)
{
    constexpr qsizetype kLongest = 80;
    static const QRegularExpression dateline(
        u"^(\\p{Lu}[\\p{L}'\u2019]+)(?: (?:\\p{Lu}[\\p{L}'\u2019]*|de)){0,3}(?:, [\\p{L}\\d. ]{2,20}){0,2}"
        u"( ?\\([\\p{L}\\d/ .]{2,20}\\))?[. ]{0,2}[-\u2013\u2014]{1,2}\\s+(?=[\\p{Lu}\"\u201c\u201e\u00ab])"_s);
    const QRegularExpressionMatch match = dateline.matchView(text.first(std::min(kLongest, text.size())));
    if (!match.hasMatch()) {
        return 0;
    }
    const QStringView place = match.capturedView(1);
    const bool isShouted
        = place.size() > 2 && std::ranges::none_of(place, [](QChar unit) { return unit.isLower(); });
    return isShouted || match.hasCaptured(2) ? match.capturedEnd() : 0;
}

bool isWordUnit(QStringView text, qsizetype index)
{
    const QChar unit = text[index];
    if (unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit == u'_') {
        return true;
    }
    if (unit == u'@') { // of a name on a network
        return index + 1 < text.size() && text[index + 1].isLetter()
            && (index == 0 || text[index - 1].isSpace());
    }
    if (unit == u',') { // within a number: 2,000
        return index > 0 && index + 3 < text.size() && text[index - 1].isDigit() && text[index + 1].isDigit()
            && text[index + 2].isDigit() && text[index + 3].isDigit();
    }
    // Within a word: O'Byrne, Jean-Paul, U.S., Amazon.com, AT&T.
    const bool joins = unit == u'\'' || unit == u'\u2019' || unit == u'-' || unit == u'\u2010' || unit == u'&'
        || unit == u'.';
    return joins && index > 0 && index + 1 < text.size() && text[index - 1].isLetterOrNumber()
        && text[index + 1].isLetterOrNumber();
}

// Whether a word that begins most sentences, and no name, follows: "on X. The minister".
bool isBeforeStart(QStringView text, qsizetype index, const CueLexicon &lexicon)
{
    while (index < text.size() && text[index].isSpace()) {
        ++index;
    }
    qsizetype end = index;
    while (end < text.size() && text[end].isLetter()) {
        ++end;
    }
    const QString word = text.sliced(index, end - index).toString();
    const QString lower = word.toLower();
    return !word.isEmpty() && word.front().isUpper() && word.size() > 1
        && (lexicon.articles.contains(lower) || lexicon.pronouns.contains(lower));
}

// Whether a sentence cannot begin behind the full stop at `index`: a comma is, or small letters behind an
// abbreviation of a few letters, also in brackets: "Sen. Poe, R-Neb., said", "Rep. Roe (D-Mich.) said".
bool goesOnBehindStop(QStringView text, qsizetype index, TextRange word)
{
    constexpr qsizetype kLongest = 7;
    qsizetype next = index + 1;
    if (next < text.size() && text[next] == u',') {
        return true;
    }
    next += next < text.size() && text[next] == u')' ? 1 : 0;
    const bool isBracket = next > index + 1;
    next += next < text.size() && text[next] == u' ' ? 1 : 0;
    const bool isShort = word.length() <= kLongest && text[word.start].isUpper();
    return isShort && isBracket && next < text.size() && text[next].isLower();
}

// Whether the full stop after the word [start, stop) is that of an abbreviation.
bool isAbbreviation(QStringView text, TextRange word, const CueLexicon &lexicon)
{
    const QString lower = text.sliced(word.start, word.length()).toString().toLower();
    const bool isInitial = word.length() == 1 && text[word.start].isUpper();
    if (isInitial || lower.contains(u'.')) {
        return !isBeforeStart(text, word.end + 1, lexicon);
    }
    return lexicon.titles.contains(lower)
        || (lexicon.abbreviations.contains(lower) && !isBeforeStart(text, word.end + 1, lexicon));
}

// Whether the hyphen at `index` joins a verb with its subject: "dit-elle", "a-t-elle". Pronouns are short: no
// more is looked at, so that a long chain of hyphens costs no more than its length.
bool joinsPronoun(QStringView text, qsizetype index, const CueLexicon &lexicon)
{
    constexpr qsizetype kLongest = 12; // units of a pronoun
    qsizetype end = index + 1;
    while (end < text.size() && end - index - 1 <= kLongest && isWordUnit(text, end)) {
        ++end;
    }
    const QStringView rest = text.sliced(index + 1, end - index - 1);
    return !rest.isEmpty() && rest.size() <= kLongest
        && std::ranges::none_of(rest, [](QChar unit) { return unit.isUpper(); })
        && lexicon.pronouns.contains(rest.toString());
}

// Whether words in marks end with a full stop, also within the marks of what is quoted in them.
bool endsWithStop(QStringView text, TextRange words)
{
    qsizetype last = words.end - 1;
    while (last > words.start && QStringView(u"\"'\u201d\u2019\u201c\u00bb ").contains(text[last])) {
        --last;
    }
    return text[last] == u'.';
}

// A few characters among words of another script, which have no capitals: 习近平.
bool isHanName(QStringView word)
{
    constexpr qsizetype kLongest = 4;
    return word.size() >= 2 && word.size() <= kLongest
        && std::ranges::all_of(word, [](QChar unit) { return unit.script() == QChar::Script_Han; });
}

QString lowerOf(QStringView word)
{
    return word.toString().toLower().replace(u'\u2019', u'\'');
}

// The length of an elided article or preposition, with its apostrophe, that a word begins with: l'agence,
// d'Anne. 0: none; what begins a cue stays whole ("d'après").
qsizetype elisionOf(QStringView word, const CueLexicon &lexicon)
{
    const QString lower = lowerOf(word);
    const qsizetype apostrophe = lower.indexOf(u'\'');
    if (apostrophe <= 0 || apostrophe + 1 == lower.size()) {
        return 0;
    }
    const bool isElided = lexicon.articles.contains(lower.first(apostrophe))
        || lexicon.particles.contains(lower.first(apostrophe + 1));
    const bool isOfCue = lexicon.isCue(lower) || lexicon.adverbs.contains(lower) // "d'abord"
        || std::ranges::any_of(lexicon.accordingTo,
                               [&](const QStringList &phrase) { return phrase.front() == lower; });
    return isElided && !isOfCue ? apostrophe + 1 : 0;
}

} // namespace

std::vector<Token> tokensOf(QStringView text, const std::vector<Quotation> &quotations,
                            const CueLexicon &lexicon)
{
    struct Stretch {
        TextRange range;
        int quotation;
        bool endsSentence;
    };

    std::vector<Stretch> stretches;
    for (int i = 0; i < int(quotations.size()); ++i) {
        const Quotation &quotation = quotations[size_t(i)];
        if (quotation.depth > 0) {
            continue;
        }
        for (qsizetype part = 0; part < quotation.parts.size(); ++part) {
            const bool isFirst = part == 0;
            const bool isLast = part + 1 == quotation.parts.size();
            const TextRange words = quotation.parts[part];
            stretches.push_back({{isFirst ? quotation.outer.start : words.start - 1,
                                  isLast ? quotation.outer.end : words.end + 1},
                                 i,
                                 endsWithStop(text, words)});
        }
    }
    std::vector<Token> tokens;
    qsizetype pronounEnd = 0;
    qsizetype datelineEnd = endOfDateline(text);
    auto stretch = stretches.begin();
    for (qsizetype i = 0; i < text.size();) {
        if (datelineEnd > 0 && i >= datelineEnd) {
            tokens.push_back({Token::Type::SentenceEnd, {i, i}, {}, false, -1});
            datelineEnd = 0;
        }
        if (stretch != stretches.end() && i >= stretch->range.start) {
            tokens.push_back({Token::Type::Quotation, stretch->range, {}, false, stretch->quotation});
            i = std::max(i + 1, stretch->range.end);
            // "... ." and a capital: the sentence of the quotation was the sentence.
            qsizetype next = i;
            while (next < text.size() && text[next] == u' ') {
                ++next;
            }
            if (stretch->endsSentence && next < text.size()
                && (text[next].isUpper() || text[next] == u'\n' || text[next] == u'"'
                    || text[next] == u'\u201c')) {
                tokens.push_back({Token::Type::SentenceEnd, {i, i}, {}, false, -1});
            }
            ++stretch;
            continue;
        }
        const QChar unit = text[i];
        if (isWordUnit(text, i) && !(unit == u'-' && joinsPronoun(text, i, lexicon))) {
            const qsizetype start = i;
            while (i < text.size() && isWordUnit(text, i)
                   && (i < pronounEnd || !(text[i] == u'-' && joinsPronoun(text, i, lexicon)))) {
                ++i;
            }
            const auto add = [&](qsizetype from, qsizetype to, qsizetype end) {
                const QStringView word = text.sliced(from, to - from);
                tokens.push_back({Token::Type::Word,
                                  {from, end},
                                  lowerOf(word),
                                  word.front().isUpper() || word.front() == u'@' || isHanName(word),
                                  -1});
            };
            const qsizetype elided = elisionOf(text.sliced(start, i - start), lexicon);
            if (elided > 0) {
                add(start, start + elided - 1, start + elided);
            }
            add(start + elided, i, i);
            continue;
        }
        if (unit == u'\n') {
            tokens.push_back({Token::Type::ParagraphEnd, {i, i + 1}, {}, false, -1});
        } else if (unit == u'.' || unit == u'!' || unit == u'?') {
            const bool isShort = unit == u'.' && !tokens.empty() && tokens.back().type == Token::Type::Word
                && tokens.back().range.end == i
                && (isAbbreviation(text, tokens.back().range, lexicon)
                    || goesOnBehindStop(text, i, tokens.back().range));
            if (!isShort) {
                tokens.push_back({Token::Type::SentenceEnd, {i, i + 1}, {}, false, -1});
            }
        } else if (unit == u'-' && joinsPronoun(text, i, lexicon)) {
            pronounEnd = i + 1; // "a-t-elle": the letter between belongs to the pronoun
            while (pronounEnd < text.size() && isWordUnit(text, pronounEnd)) {
                ++pronounEnd;
            }
        } else if (!unit.isSpace()) {
            tokens.push_back({Token::Type::Mark, {i, i + 1}, QString(unit), false, -1});
        }
        ++i;
    }
    return tokens;
}

} // namespace Stemma
