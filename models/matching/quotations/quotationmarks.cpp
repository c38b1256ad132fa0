// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/quotationmarks.h"

#include <QString>

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

using Level = QuotationMark::Level;
using Shape = QuotationMark::Shape;

struct Symbol {
    char16_t unit;
    Level level;
    Shape shape;
    bool isGuillemet;
};

constexpr std::array kSymbols{
    Symbol{u'"', Level::Double, Shape::Straight, false},
    Symbol{u'\u201c', Level::Double, Shape::Left, false},
    Symbol{u'\u201d', Level::Double, Shape::Right, false},
    Symbol{u'\u201e', Level::Double, Shape::Low, false},
    Symbol{u'\u201f', Level::Double, Shape::Left, false},
    Symbol{u'\u00ab', Level::Double, Shape::Left, true},
    Symbol{u'\u00bb', Level::Double, Shape::Right, true},
    Symbol{u'\uff02', Level::Double, Shape::Straight, false},
    Symbol{u'\'', Level::Single, Shape::Straight, false},
    Symbol{u'\u2018', Level::Single, Shape::Left, false},
    Symbol{u'\u2019', Level::Single, Shape::Right, false},
    Symbol{u'\u201a', Level::Single, Shape::Low, false},
    Symbol{u'\u201b', Level::Single, Shape::Left, false},
    Symbol{u'\u2039', Level::Single, Shape::Left, true},
    Symbol{u'\u203a', Level::Single, Shape::Right, true},
    Symbol{u'\u300c', Level::Corner, Shape::Left, false},
    Symbol{u'\u300d', Level::Corner, Shape::Right, false},
    Symbol{u'\u300e', Level::Corner, Shape::Left, false},
    Symbol{u'\u300f', Level::Corner, Shape::Right, false},
    Symbol{u'\u300a', Level::Corner, Shape::Left, false},
    Symbol{u'\u300b', Level::Corner, Shape::Right, false},
};

const Symbol *symbolOf(char16_t unit)
{
    if (unit < 0x80 && unit != u'"' && unit != u'\'') {
        return nullptr;
    }
    const auto *found = std::ranges::find(kSymbols, unit, &Symbol::unit);
    return found == kSymbols.end() ? nullptr : found;
}

enum class Side { Edge, Blank, Word, Begins, Ends, Colon, Dash, Dots };

// Of the character at `index`, as seen from a mark beside it.
Side sideOf(QStringView text, qsizetype index)
{
    if (index < 0 || index >= text.size()) {
        return Side::Edge;
    }
    const QChar unit = text[index];
    switch (unit.unicode()) {
    case u'\n':
        return Side::Edge;
    case u':':
    case u'\uff1a':
        return Side::Colon;
    case u'-':
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2015':
    case u'/':
        return Side::Dash;
    case u'\u2026':
        return Side::Dots;
    case u'.':
        return (index + 1 < text.size() && text[index + 1] == u'.') || (index > 0 && text[index - 1] == u'.')
            ? Side::Dots
            : Side::Ends;
    case u'\u00bf':
    case u'\u00a1':
    case u'#':
    case u'$':
    case u'\u20ac':
    case u'\u00a3':
    case u'@':
    case u'~':
    case u'+':
        return unit == u'\u00bf' || unit == u'\u00a1' ? Side::Begins : Side::Word;
    default:
        break;
    }
    if (unit.isSpace()) {
        return Side::Blank;
    }
    switch (unit.category()) {
    case QChar::Punctuation_Open:
        return Side::Begins;
    case QChar::Punctuation_Close:
    case QChar::Punctuation_Other:
        return unit == u'%' || unit == u'&' || unit == u'*' ? Side::Word : Side::Ends;
    default:
        return Side::Word; // letters, figures, marks on letters, surrogates, symbols
    }
}

bool isNoBreakSpace(QChar unit)
{
    return unit == u'\u00a0' || unit == u'\u202f' || unit == u'\u2009';
}

constexpr int kFarthestMark = 8; // of marks behind a blank

// What stands before and after a mark; marks beside it are looked through, for they say nothing of their own.
struct Place {
    Side before = Side::Edge;
    Side after = Side::Edge;
};

// Where the run of marks ends that a mark stands in, to the left and to the right.
struct Run {
    qsizetype before = -1;
    qsizetype after = 0;
};

Run runOf(QStringView text, qsizetype start, qsizetype end)
{
    Run run{start - 1, end};
    while (run.before >= 0 && symbolOf(text[run.before].unicode())) {
        --run.before;
    }
    while (run.after < text.size() && symbolOf(text[run.after].unicode())) {
        ++run.after;
    }
    return run;
}

Place placeOf(QStringView text, qsizetype start, qsizetype end, bool isGuillemet, Run run)
{
    // French sets a space that does not break between guillemets and words, and a further mark may be behind
    // it.
    const auto isSkipped
        = [&](qsizetype index) { return index >= 0 && index < text.size() && isNoBreakSpace(text[index]); };
    if (isGuillemet && run.before == start - 1 && isSkipped(run.before)) {
        run.before -= 1;
        for (int i = 0; i < kFarthestMark && run.before >= 0 && symbolOf(text[run.before].unicode()); ++i) {
            --run.before;
        }
    }
    if (isGuillemet && run.after == end && isSkipped(run.after)) {
        run.after += 1;
        for (int i = 0; i < kFarthestMark && run.after < text.size() && symbolOf(text[run.after].unicode());
             ++i) {
            ++run.after;
        }
    }
    return {sideOf(text, run.before), sideOf(text, run.after)};
}

bool beginsSpeech(Side after)
{
    return after == Side::Word || after == Side::Begins || after == Side::Dots;
}

bool endsSpeech(Side before)
{
    return before == Side::Word || before == Side::Ends || before == Side::Dots || before == Side::Dash;
}

struct Fit {
    double opening = 0;
    double closing = 0;
};

Fit fitOf(Place place)
{
    const auto [before, after] = place;
    const bool isFreeBefore = before == Side::Edge || before == Side::Blank || before == Side::Begins;
    const bool isFreeAfter = after == Side::Edge || after == Side::Blank || after == Side::Ends
        || after == Side::Colon || after == Side::Dash;
    if (isFreeBefore && beginsSpeech(after)) {
        return {0, 4};
    }
    if (endsSpeech(before) && isFreeAfter) {
        return {4, 0};
    }
    if (before == Side::Edge) {
        return {0.5, 4}; // a blank after the mark
    }
    if (after == Side::Edge) {
        return {4, 0.5};
    }
    if (before == Side::Blank && after == Side::Ends) {
        return {3, 0.5}; // a blank before the closing mark
    }
    if (before == Side::Dash && beginsSpeech(after)) {
        return {0.4, 1.5};
    }
    if (before == Side::Colon) {
        return after == Side::Blank || after == Side::Word ? Fit{0.4, 2} : Fit{1, 1.5};
    }
    if (before == Side::Blank || before == Side::Begins) {
        return {1, 1}; // a blank on either side
    }
    if (before == Side::Ends && beginsSpeech(after)) {
        return {1, 0.8}; // a blank is missing
    }
    if (before == Side::Dots) {
        return {1.5, 0.4};
    }
    return {1.5, 1.5}; // within a word, or scripts without blanks
}

// "qu’« il ...", "l'«Unità»": a word that lost its vowel leads to what follows it.
bool isBehindElision(QStringView text, qsizetype at)
{
    return at >= 2 && (text[at - 1] == u'\'' || text[at - 1] == u'\u2019') && text[at - 2].isLetter();
}

bool isDigit(QStringView text, qsizetype index)
{
    return index >= 0 && index < text.size() && text[index].isDigit();
}

bool isLetter(QStringView text, qsizetype index)
{
    return index >= 0 && index < text.size()
        && (text[index].isLetter() || text[index].isLowSurrogate() || text[index].isHighSurrogate());
}

// The word that begins at `index`, at most seven letters of it.
QStringView wordFrom(QStringView text, qsizetype index)
{
    qsizetype end = index;
    while (end < text.size() && end < index + 7 && text[end].isLetterOrNumber()) {
        ++end;
    }
    return text.sliced(index, end - index);
}

// Words that begin with an apostrophe instead of letters.
bool isElision(QStringView word)
{
    static const std::array words{u"tis"_s,   u"twas"_s,  u"twere"_s, u"em"_s,  u"til"_s, u"cause"_s,
                                  u"round"_s, u"bout"_s,  u"n"_s,     u"t"_s,   u"s"_s,   u"neath"_s,
                                  u"cos"_s,   u"tween"_s, u"nuff"_s,  u"ere"_s, u"bye"_s};
    return std::ranges::any_of(
        words, [word](const QString &one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

void judgeSingle(QStringView text, QuotationMark &mark)
{
    const qsizetype before = mark.at - 1;
    const qsizetype after = mark.end();
    if (mark.isGuillemet || mark.shape == Shape::Low) {
        mark.asNothing = 2.5;
        return;
    }
    if (isLetter(text, before) && isLetter(text, after)) {
        mark.asNothing = 0; // don't, l'eau
        mark.asOpening += 5;
        mark.asClosing += 4;
    } else if (isDigit(text, before) && isDigit(text, after)) {
        mark.asNothing = 0; // 5'10"
        mark.asOpening += 2;
    } else if (isDigit(text, before) && mark.asClosing < mark.asOpening) {
        mark.asNothing = 0.3; // feet, minutes
        mark.asClosing += 0.8;
    } else if (isDigit(text, before) && isLetter(text, after)) {
        mark.asNothing = 0; // the 1990's
        mark.asOpening += 5;
    } else if (isDigit(text, after) && mark.asOpening < mark.asClosing) {
        mark.asNothing = mark.shape == Shape::Left ? 1.2 : 0.5; // '90s
        mark.asOpening += 0.5;
    } else if (isLetter(text, before) && mark.asClosing < mark.asOpening) {
        const QChar last = text[before].toLower();
        const bool isPossessive = last == u's' || last == u'z' || last == u'x';
        mark.isInSentence
            = after + 1 < text.size() && text[after].isSpace() && text[after + 1].isLetterOrNumber();
        mark.asNothing = !isPossessive ? 0.9 : mark.isInSentence ? 0.2 : 0.4;
        mark.asClosing += isPossessive && mark.isInSentence ? 1 : 0.3;
    } else if (mark.asOpening < mark.asClosing && isElision(wordFrom(text, after))) {
        mark.asNothing = mark.shape == Shape::Left ? 0.9 : 0.1;
        mark.asOpening += 0.8;
    } else {
        mark.asNothing = mark.shape == Shape::Right && mark.asOpening < mark.asClosing ? 0.9 : 1.8;
        mark.asOpening += 0.2;
    }
}

bool isHebrewLetter(QStringView text, qsizetype index)
{
    return index >= 0 && index < text.size() && text[index] >= u'\u05d0' && text[index] <= u'\u05ea';
}

void judgeDouble(QStringView text, QuotationMark &mark)
{
    mark.asNothing = mark.level == Level::Corner ? 5 : 3.5;
    if (isHebrewLetter(text, mark.at - 1) && isHebrewLetter(text, mark.end())) {
        mark.asNothing = 0; // the mark of an acronym
        return;
    }
    if (mark.asOpening == 1 && mark.asClosing == 1) {
        mark.asNothing = 2.5; // stands alone
        return;
    }
    if (mark.shape != Shape::Straight && mark.shape != Shape::Right) {
        return;
    }
    if (mark.isGuillemet || mark.length > 1 || !isDigit(text, mark.at - 1)
        || mark.asOpening < mark.asClosing) {
        return;
    }
    // Inches, seconds: 5' 10"; 12" records.
    qsizetype index = mark.at - 1;
    while (isDigit(text, index) || (index > 0 && (text[index] == u'.' || text[index] == u','))) {
        --index;
    }
    while (index > 0 && text[index].isSpace() && text[index] != u'\n') {
        --index;
    }
    const bool followsFeet
        = index > 0 && (text[index] == u'\'' || text[index] == u'\u2019') && isDigit(text, index - 1);
    if (followsFeet) {
        mark.asNothing = 0;
        mark.asClosing += 1.5;
    } else {
        mark.asNothing = 1;
    }
}

void judge(QStringView text, QuotationMark &mark, Run run)
{
    const bool isElided = mark.isGuillemet && mark.level != Level::Single && mark.shape == Shape::Left
        && isBehindElision(text, mark.at);
    const Fit fit = isElided ? Fit{0, 4} : fitOf(placeOf(text, mark.at, mark.end(), mark.isGuillemet, run));
    mark.asOpening = fit.opening;
    mark.asClosing = fit.closing;
    constexpr double kShape = 0.6; // less than any neighbour says
    const double shape = mark.level == Level::Corner ? 6 : kShape;
    if (mark.shape == Shape::Left || mark.shape == Shape::Low) {
        mark.asClosing += shape;
    } else if (mark.shape == Shape::Right) {
        mark.asOpening += shape;
    }
    if (mark.level == Level::Corner) {
        // Scripts without blanks: the shape is all there is.
        mark.asOpening = mark.shape == Shape::Left ? 0 : 6;
        mark.asClosing = mark.shape == Shape::Right ? 0 : 6;
    }
    mark.level == Level::Single ? judgeSingle(text, mark) : judgeDouble(text, mark);
}

} // namespace

std::vector<QuotationMark> quotationMarksIn(QStringView text)
{
    std::vector<QuotationMark> marks;
    bool beginsParagraph = true;
    Run run; // the one that was passed last
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        QuotationMark mark;
        mark.at = i;
        mark.symbol = unit;
        const bool isTwice = i + 1 < text.size() && text[i + 1].unicode() == unit;
        if (isTwice && (unit == u'`' || unit == u'\'' || unit == u'\u2019' || unit == u'\u2018')) {
            mark.length = 2; // as TeX and old wires write them
            mark.shape = unit == u'\'' ? Shape::Straight : unit == u'\u2019' ? Shape::Right : Shape::Left;
        } else if (const Symbol *symbol = symbolOf(unit)) {
            mark.level = symbol->level;
            mark.shape = symbol->shape;
            mark.isGuillemet = symbol->isGuillemet;
        } else {
            beginsParagraph = unit == u'\n' || (beginsParagraph && text[i].isSpace());
            continue;
        }
        mark.beginsParagraph = beginsParagraph;
        if (i >= run.after || marks.empty()) {
            run = runOf(text, i, i + mark.length);
        }
        judge(text, mark, run);
        marks.push_back(mark);
        i += mark.length - 1;
    }
    return marks;
}

std::optional<double> oddityOfPair(const QuotationMark &opening, const QuotationMark &closing)
{
    if (opening.level != closing.level) {
        return std::nullopt;
    }
    if (opening.level == Level::Corner) {
        return closing.symbol == opening.symbol + 1 ? std::optional(0.0) : std::nullopt;
    }
    if (opening.isGuillemet && closing.isGuillemet) {
        const bool areBothLeft = opening.shape == Shape::Left && closing.shape == Shape::Left;
        return areBothLeft ? 3 : 0; // inward, outward, or both to the right as in Finnish
    }
    if (opening.isGuillemet != closing.isGuillemet) {
        return 0.8;
    }
    if (opening.symbol == closing.symbol) {
        return opening.shape == Shape::Straight || opening.shape == Shape::Right ? 0 : 0.3;
    }
    if (opening.shape == Shape::Straight || closing.shape == Shape::Straight) {
        return 0.4;
    }
    if (opening.shape == Shape::Low && closing.shape == Shape::Left) {
        return -0.6; // the shape of a German closing mark is that of an English opening one
    }
    return closing.shape == Shape::Right || opening.shape == Shape::Low ? 0 : 0.4;
}

} // namespace Stemma
