// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/quotationscanner.h"

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/quotations/quotationmarks.h"
#include "models/matching/quotations/quotationwords.h"

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

using Marks = std::vector<QuotationMark>;

constexpr int kDeepest = 4;
constexpr size_t kBeam = 24; // readings kept at each mark
constexpr double kHopeless = 12; // odder than the best reading by so much, and it is given up
constexpr double kUnclosed = 2.2;
constexpr double kOverlooked = 1.5; // an opening mark that its surroundings close over
constexpr double kRestarted = 2; // a quotation begins where one that was not closed should have ended
constexpr double kLongToPossessive = 1.5; // an apostrophe far behind, where no speech would end
constexpr qsizetype kLong = 60;
constexpr double kGoesOn = 0.2; // over a paragraph's end
constexpr double kGoesOnUnmarked = 1.8; // and the next paragraph does not say so

// What was decided at one mark, or at a paragraph's end.
struct Step {
    enum class Kind { Open, Close, Continue, Restart, Drop };

    int before = -1; // the step that this one follows
    int mark = 0; // Drop: the first mark after the paragraph
    Kind kind = Kind::Open;
    int kept = 0; // Close, Drop: how many quotations stay open
};

// One reading of all marks so far.
struct Reading {
    double oddity = 0;
    int step = -1; // the last one
    std::array<int, kDeepest> open{}; // marks
    int depth = 0;
    bool goesOn = false; // the open quotation comes from the paragraph before

    [[nodiscard]] bool isLike(const Reading &other) const
    {
        return depth == other.depth && goesOn == other.goesOn
            && std::equal(open.begin(), open.begin() + depth, other.open.begin());
    }
};

double oddityOfNesting(const QuotationMark &outer, const QuotationMark &inner)
{
    if (outer.level != inner.level) {
        return 0.2;
    }
    if (outer.symbol == inner.symbol) {
        // Corner brackets and the guillemets of French show by their shape which of them opens.
        const bool isShaped = outer.level == QuotationMark::Level::Corner
            || (outer.isGuillemet && outer.shape == QuotationMark::Shape::Left);
        return isShaped ? 1 : 2;
    }
    return outer.isGuillemet != inner.isGuillemet ? 0.4 : 0.8;
}

// Non-blank paragraphs that lie wholly between two positions, and whether a paragraph ends between them.
struct Gap {
    bool endsParagraph = false;
    int paragraphs = 0;
};

Gap gapBetween(QStringView text, qsizetype from, qsizetype to)
{
    Gap gap;
    qsizetype end = text.sliced(from, to - from).indexOf(u'\n');
    while (end >= 0) {
        gap.endsParagraph = true;
        const qsizetype start = from + end + 1;
        end = text.sliced(start, to - start).indexOf(u'\n');
        if (end < 0) {
            break;
        }
        gap.paragraphs += text.sliced(start, end).trimmed().isEmpty() ? 0 : 1;
        from = start;
    }
    return gap;
}

class Parser {
public:
    Parser(QStringView text, const Marks &marks)
        : m_text(text)
        , m_marks(marks)
    {
    }

    // The steps of the reading with the least oddities, in order.
    std::vector<Step> parse()
    {
        std::vector<Reading> readings(1);
        for (int mark = 0; mark < int(m_marks.size()); ++mark) {
            if (mark > 0) {
                const qsizetype from = m_marks[size_t(mark) - 1].end();
                if (const Gap gap = gapBetween(m_text, from, m_marks[size_t(mark)].at); gap.endsParagraph) {
                    readings = endParagraph(readings, mark, gap.paragraphs);
                }
            }
            std::vector<Reading> next;
            for (const Reading &reading : readings) {
                read(reading, mark, next);
            }
            readings = best(std::move(next));
            if (m_steps.size() > m_mostSteps) {
                forgetOtherThan(readings);
            }
        }
        return stepsOf(best(endParagraph(readings, int(m_marks.size()), kNever)).front().step);
    }

private:
    static constexpr size_t kManySteps = 100'000;
    static constexpr int kNever = 1000; // paragraphs after which no quotation goes on

    void add(std::vector<Reading> &readings, Reading reading, Step step)
    {
        step.before = reading.step;
        reading.step = int(m_steps.size());
        m_steps.push_back(step);
        readings.push_back(reading);
    }

    void read(Reading reading, int index, std::vector<Reading> &next)
    {
        using Kind = Step::Kind;
        const QuotationMark &mark = m_marks[size_t(index)];
        const auto marked = [&](int level) -> const QuotationMark & {
            return m_marks[size_t(reading.open[size_t(level)])];
        };
        if (reading.goesOn) {
            reading.goesOn = false;
            if (mark.beginsParagraph && mark.level == marked(0).level && reading.depth == 1) {
                Reading continued = reading;
                continued.oddity += mark.asOpening;
                add(next, continued, {.mark = index, .kind = Kind::Continue, .kept = 0});
            }
            reading.oddity += kGoesOnUnmarked;
        }
        Reading ignoring = reading;
        ignoring.oddity += mark.asNothing;
        next.push_back(ignoring);
        if (reading.depth < kDeepest) {
            Reading opening = reading;
            opening.oddity += mark.asOpening;
            if (reading.depth > 0) {
                opening.oddity += oddityOfNesting(marked(reading.depth - 1), mark);
            }
            opening.open[size_t(opening.depth++)] = index;
            add(next, opening, {.mark = index, .kind = Kind::Open, .kept = 0});
        }
        if (reading.depth > 0 && mark.level == marked(0).level) {
            Reading restarted = reading;
            restarted.oddity += mark.asOpening + kRestarted + kOverlooked * (reading.depth - 1);
            restarted.open[0] = index;
            restarted.depth = 1;
            add(next, restarted, {.mark = index, .kind = Kind::Restart, .kept = 0});
        }
        for (int level = reading.depth - 1; level >= 0; --level) {
            const std::optional<double> oddity = oddityOfPair(marked(level), mark);
            if (!oddity || marked(level).end() == mark.at) {
                continue;
            }
            Reading closing = reading;
            if (mark.isInSentence && mark.at - marked(level).end() > kLong) {
                closing.oddity += kLongToPossessive;
            }
            closing.oddity
                += std::max(0.0, mark.asClosing + *oddity) + kOverlooked * (reading.depth - 1 - level);
            closing.depth = level;
            add(next, closing, {.mark = index, .kind = Kind::Close, .kept = level});
        }
    }

    // What is open ends here, or goes on in the next paragraph.
    std::vector<Reading> endParagraph(const std::vector<Reading> &readings, int nextMark, int between)
    {
        std::vector<Reading> next;
        for (const Reading &reading : readings) {
            if (reading.depth == 0) {
                next.push_back(reading);
                continue;
            }
            if (between < 2) {
                Reading going = reading;
                going.oddity += kGoesOn + kUnclosed * (reading.depth - 1) + kGoesOnUnmarked * between;
                going.depth = 1;
                going.goesOn = true;
                add(next, going, {.mark = nextMark, .kind = Step::Kind::Drop, .kept = 1});
            }
            Reading ended = reading;
            ended.oddity += kUnclosed * reading.depth;
            ended.depth = 0;
            ended.goesOn = false;
            add(next, ended, {.mark = nextMark, .kind = Step::Kind::Drop, .kept = 0});
        }
        return best(std::move(next));
    }

    // Of readings that have the same open, the least odd one, and of all no more than the beam.
    static std::vector<Reading> best(std::vector<Reading> readings)
    {
        std::ranges::stable_sort(readings, {}, &Reading::oddity);
        std::vector<Reading> kept;
        for (const Reading &reading : readings) {
            if (kept.size() == kBeam || reading.oddity > readings.front().oddity + kHopeless) {
                break;
            }
            if (std::ranges::none_of(kept, [&](const Reading &one) { return one.isLike(reading); })) {
                kept.push_back(reading);
            }
        }
        return kept;
    }

    // Keeps only steps that a reading still comes from, so that memory grows with what is certain alone.
    void forgetOtherThan(std::vector<Reading> &readings)
    {
        std::vector<int> places(m_steps.size(), -1); // of steps that are kept
        for (const Reading &reading : readings) {
            for (int step = reading.step; step >= 0 && places[size_t(step)] < 0;
                 step = m_steps[size_t(step)].before) {
                places[size_t(step)] = 0;
            }
        }
        int count = 0;
        for (size_t step = 0; step < m_steps.size(); ++step) {
            if (places[step] < 0) {
                continue;
            }
            // A step comes after the one that it follows, so that one has its place already.
            Step kept = m_steps[step];
            kept.before = kept.before < 0 ? -1 : places[size_t(kept.before)];
            places[step] = count;
            m_steps[size_t(count++)] = kept;
        }
        m_steps.resize(size_t(count));
        m_mostSteps = std::max<size_t>(kManySteps, 2 * m_steps.size());
        for (Reading &reading : readings) {
            reading.step = reading.step < 0 ? -1 : places[size_t(reading.step)];
        }
    }

    [[nodiscard]] std::vector<Step> stepsOf(int last) const
    {
        std::vector<Step> steps;
        for (int step = last; step >= 0; step = m_steps[size_t(step)].before) {
            steps.push_back(m_steps[size_t(step)]);
        }
        std::ranges::reverse(steps);
        return steps;
    }

    QStringView m_text;
    const Marks &m_marks;
    std::vector<Step> m_steps;
    size_t m_mostSteps = kManySteps; // before those that lead nowhere are forgotten
};

TextRange trimmed(QStringView text, TextRange range)
{
    while (!range.isEmpty() && text[range.start].isSpace()) {
        ++range.start;
    }
    while (!range.isEmpty() && text[range.end - 1].isSpace()) {
        --range.end;
    }
    return range;
}

bool endsSentence(QChar unit)
{
    return unit == u'.' || unit == u'!' || unit == u'?' || unit == u'\u2026' || unit == u'\u3002';
}

// Where words whose closing mark is missing end, at most at `limit`: after their last whole sentence.
qsizetype endOfUnclosed(QStringView text, qsizetype start, qsizetype limit)
{
    const TextRange words = trimmed(text, {start, limit});
    for (qsizetype end = words.end; end > words.start; --end) {
        if (endsSentence(text[end - 1])) {
            return end;
        }
    }
    return words.end;
}

std::vector<Quotation> quotationsOf(QStringView text, const Marks &marks, const std::vector<Step> &steps)
{
    std::vector<Quotation> found;
    std::vector<int> open; // indices in `found`
    const auto begin = [&](const QuotationMark &mark) {
        Quotation quotation;
        quotation.parts = {TextRange{mark.end(), mark.end()}};
        quotation.outer = {mark.at, mark.at};
        quotation.depth = int(open.size());
        open.push_back(int(found.size()));
        found.push_back(quotation);
    };
    const auto leave = [&](size_t kept, qsizetype limit) {
        while (open.size() > kept) {
            Quotation &quotation = found[size_t(open.back())];
            const qsizetype start = quotation.parts.first().start;
            const qsizetype end = endOfUnclosed(text, start, limit);
            quotation.parts.first().end = end;
            quotation.outer.end = end;
            quotation.isClosed = false;
            open.pop_back();
        }
    };
    // An inner mark that its surroundings close over was none.
    const auto overlook = [&](size_t kept) {
        while (open.size() > kept) {
            found[size_t(open.back())].parts.clear();
            open.pop_back();
        }
    };
    for (const Step &step : steps) {
        switch (step.kind) {
        case Step::Kind::Open:
            begin(marks[size_t(step.mark)]);
            break;
        case Step::Kind::Restart:
            overlook(1);
            leave(0, marks[size_t(step.mark)].at);
            begin(marks[size_t(step.mark)]);
            break;
        case Step::Kind::Close: {
            const QuotationMark &mark = marks[size_t(step.mark)];
            overlook(size_t(step.kept) + 1);
            Quotation &quotation = found[size_t(open.back())];
            quotation.parts.first().end = mark.at;
            quotation.outer.end = mark.end();
            open.pop_back();
            break;
        }
        case Step::Kind::Drop: {
            // The paragraph that ends is the one of the mark before.
            const qsizetype from = marks[size_t(step.mark) - 1].end();
            const qsizetype end = text.indexOf(u'\n', from);
            leave(size_t(step.kept), end < 0 ? text.size() : end);
            break;
        }
        case Step::Kind::Continue:
            break;
        }
    }
    for (Quotation &quotation : found) {
        if (!quotation.parts.isEmpty()) {
            quotation.parts.first() = trimmed(text, quotation.parts.first());
        }
    }
    std::erase_if(found, [](const Quotation &quotation) {
        return quotation.parts.isEmpty() || quotation.parts.first().isEmpty();
    });
    return found;
}

// Whether a sentence ends within `clause`; the full stop of an abbreviation (Ms., U.S., Dr.) ends none.
bool holdsSentenceEnd(QStringView clause, const CueLexicon &lexicon)
{
    constexpr qsizetype kLongestAbbreviation = 4;
    for (qsizetype stop = clause.indexOf(u'.'); stop >= 0; stop = clause.indexOf(u'.', stop + 1)) {
        if (stop + 1 < clause.size() && !clause[stop + 1].isSpace()) {
            continue;
        }
        qsizetype start = stop;
        while (start > 0 && clause[start - 1].isLetter()) {
            --start;
        }
        qsizetype next = stop + 1;
        while (next < clause.size() && clause[next].isSpace()) {
            ++next;
        }
        const bool goesOnSmall = next < clause.size() && clause[next].isLower();
        const bool isShort = start < stop && stop - start <= kLongestAbbreviation && clause[start].isUpper();
        const bool isAbbreviation = (isShort && (stop - start <= 1 || goesOnSmall))
            || lexicon.isShortened(clause.sliced(start, stop - start).toString().toLower());
        if (!isAbbreviation) {
            return true;
        }
    }
    return std::ranges::any_of(
        clause, [](QChar unit) { return unit == u'!' || unit == u'?' || unit == u';' || unit == u':'; });
}

// Whether `after` goes on with the sentence of `before`: "We do not," she said, "use it."
bool goesOn(QStringView text, const Quotation &before, const Quotation &after, const CueLexicon &lexicon)
{
    constexpr int kLongestClause = 320;
    constexpr int kShortClause = 160;
    const TextRange gap{before.outer.end, after.outer.start};
    if (!before.isClosed || before.depth != after.depth || gap.isEmpty() || gap.length() > kLongestClause) {
        return false;
    }
    const QStringView clause = text.sliced(gap.start, gap.length()).trimmed();
    const QStringView first = text.sliced(before.parts.last().start, before.parts.last().length()).trimmed();
    const QStringView second = text.sliced(after.parts.first().start, after.parts.first().length());
    // A comma within the marks belongs to the sentence around a title, not to it.
    constexpr int kFewWords = 2; // "In March," leads speech as well
    const bool isTitle = wordCount(first) > kFewWords
        && isLikeTitle(first.back() == u',' ? first.chopped(1) : first, lexicon.nounsHaveCapitals);
    if (clause.isEmpty() || clause.contains(u'\n') || endsSentence(first.back()) || isTitle) {
        return false;
    }
    const auto isDash = [](QChar unit) { return unit == u'\u2013' || unit == u'\u2014'; };
    const bool isBetweenDashes = isDash(clause.front()) && isDash(clause.back());
    const bool isSetOff
        = first.back() == u',' || clause.front() == u',' || first.back() == u'\u2014' || isBetweenDashes;
    const bool leadsOn = clause.back() == u',' || clause.back() == u'\u2014' || isBetweenDashes;
    const bool beginsSmall = second.front().isLower();
    // A long one explains who speaks; then only small letters tell that the sentence goes on.
    const bool isShort = gap.length() <= kShortClause;
    const bool isLongAside = beginsSmall && first.back() == u',' && clause.back() == u',';
    const bool hasAside = clause.sliced(1).contains(u','); // "Low Tide", her third novel, was called "fine"
    const int words = wordCount(clause);
    constexpr int kMostWords = 16;
    constexpr int kMostBehindWord = 6;
    constexpr int kMostOfLong = 45;
    // Words within a clause are none that it interrupts: it was "grim", adding that it would be "worse".
    const qsizetype lead = before.outer.start - 2;
    const bool isWithin
        = lead >= 0 && text[lead + 1].isSpace() && (text[lead].isLetter() || text[lead] == u',');
    const bool isOneWord = !isWithin && leadsOn && beginsSmall && words <= kMostBehindWord;
    const bool isTitleBehind = !beginsSmall && isLikeTitle(second, lexicon.nounsHaveCapitals);
    const bool isLastWord = first.back() == u',' && leadsOn && beginsSmall && words <= kMostBehindWord;
    return isSetOff && words >= 2 && !isTitleBehind
        && ((isShort && words <= kMostWords) || (isLongAside && words <= kMostOfLong))
        && (wordCount(first) >= 2 || isOneWord) && (wordCount(second) >= 2 || isLastWord)
        && (leadsOn || (beginsSmall && words <= 5 && !hasAside && !isWithin))
        && !holdsSentenceEnd(clause, lexicon);
}

void joinInterrupted(QStringView text, std::vector<Quotation> &quotations, const CueLexicon &lexicon)
{
    std::vector<Quotation> joined;
    std::array<int, kDeepest + 1> latest{}; // of each depth, in `joined`, and one
    for (Quotation &quotation : quotations) {
        const auto depth = size_t(quotation.depth);
        if (latest[depth] > 0) {
            Quotation &before = joined[size_t(latest[depth]) - 1];
            const bool isSameParent = depth == 0 || latest[depth] > latest[depth - 1];
            if (isSameParent && goesOn(text, before, quotation, lexicon)) {
                before.parts.append(quotation.parts);
                before.outer.end = quotation.outer.end;
                before.isClosed = quotation.isClosed;
                continue;
            }
        }
        joined.push_back(std::move(quotation));
        latest[depth] = int(joined.size());
    }
    quotations = std::move(joined);
}

} // namespace

std::vector<Quotation> scanQuotations(QStringView text, const CueLexicon &lexicon)
{
    const Marks marks = quotationMarksIn(text);
    if (marks.empty()) {
        return {};
    }
    std::vector<Quotation> quotations = quotationsOf(text, marks, Parser(text, marks).parse());
    joinInterrupted(text, quotations, lexicon);
    return quotations;
}

std::vector<Quotation> scanQuotations(QStringView text)
{
    return scanQuotations(text, CueLexicon());
}

} // namespace Stemma
