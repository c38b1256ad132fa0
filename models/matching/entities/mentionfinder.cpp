// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/entities/mentionfinder.h"

#include "models/matching/entities/entitynames.h"
#include "models/matching/entities/namekinds.h"

#include <algorithm>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

class TextMentions : NameKinds {
public:
    TextMentions(const EntityText &text, WordEvidence &evidence, TextFolding &folding)
        : NameKinds(text)
        , m_evidence(evidence)
        , m_folding(folding)
    {
    }

    // How words are written where a capital says something.
    void learn()
    {
        for (int i = 0; i < int(tokens().size()); ++i) {
            if (isWord(i) && !isInHeading(i)) {
                const QString word = nameWord(i);
                if (!token(i).isCapital) {
                    m_evidence.seeSmall(word);
                } else if (!isFirst(i)) {
                    m_evidence.seeCapital(word);
                }
            }
        }
        if (cues().nounsHaveCapitals) {
            forEachPiece([&](Run piece) {
                if (piece.to - piece.from >= 2 && !isFirst(piece.from) && !isBody(piece.to - 1)) {
                    m_evidence.seeFamilyName(nameWord(piece.to - 1));
                }
            });
        }
    }

    std::vector<EntityMention> find()
    {
        std::vector<EntityMention> found;
        forEachPiece([&](Run piece) {
            if (const auto accepted = nameOfPiece(piece)) {
                add(*accepted, found);
            }
        });
        findInHeadings(found);
        return found;
    }

private:
    // In sentences, where capitals say something.
    template <typename Visit> void forEachPiece(const Visit &visit)
    {
        for (int i = 0; i < int(tokens().size()); ++i) {
            if (isInHeading(i) || !isCapitalWord(i)) {
                continue;
            }
            const int end = endOfRun(i);
            const Run run{i, endOfBody({bodyIn({i, end}), end})};
            for (const Run piece : piecesOf(run)) {
                visit(piece);
            }
            i = run.to - 1;
        }
    }

    // Where the last body in a run begins: "Peter Vane of the Institute"; its start when there is none.
    [[nodiscard]] int bodyIn(Run run) const
    {
        for (int i = run.to - 1; i > run.from; --i) {
            if (isWord(i) && token(i).isCapital && isBody(i) && isConnector(i - 1)) {
                return i;
            }
        }
        return run.from;
    }

    // Of a name that begins with a body and says what it is for: "Department of Weights and Measures", "Bank
    // for Coastal Trade". What comes after "and" is another name when the text has it elsewhere, too.
    [[nodiscard]] int endOfBody(Run run) const
    {
        if (cues().nounsHaveCapitals || !isBody(run.from) || isFirst(run.from)) {
            return run.to;
        }
        const QSet<QString> &offices = nameCues().offices;
        bool isOffice = run.to > run.from + 1 && offices.contains(token(run.from).lower);
        for (;;) {
            int next = run.to;
            if (isWord(next) && nameCues().purposes.contains(token(next).lower)) {
                ++next;
                next += isWord(next) && cues().articles.contains(token(next).lower) ? 1 : 0;
                isOffice = offices.contains(token(run.from).lower);
            } else if (isOffice && isWord(next) && cues().conjunctions.contains(token(next).lower)
                       && isCapitalWord(next + 1) && m_evidence.capitals(nameWord(next + 1)) <= 1) {
                ++next;
            }
            if (next == run.to || !isInside(next) || !isCapitalWord(next) || !isNear(next - 1, next)
                || isPeopleAdjective(next)) {
                return run.to;
            }
            run.to = endOfRun(next);
        }
    }

    // In headings only names that the sentences have.
    void findInHeadings(std::vector<EntityMention> &found)
    {
        constexpr int kLongest = 6;
        for (int i = 0; i < int(tokens().size()); ++i) {
            if (!isInHeading(i) || !isCapitalWord(i)) {
                continue;
            }
            for (int length = kLongest; length > 0; --length) {
                const Run run{i, i + length};
                if (isInside(run.to - 1) && isOneLine(run) && m_names.contains(wordsKey(run))) {
                    add(run, found);
                    i = run.to - 1;
                    break;
                }
            }
        }
        std::ranges::sort(found, {}, &EntityMention::range);
    }

    // A piece parted where somebody is named with whom they belong to.
    void addParted(Run piece, std::vector<Run> &pieces) const
    {
        for (int link = piece.from + 1; link < piece.to; ++link) {
            if (!isConnector(link) || isMark(link, u"&")) {
                continue;
            }
            int tail = link;
            while (tail < piece.to && isConnector(tail)) {
                ++tail;
            }
            if (tail < piece.to && !belongTogether({piece.from, link}, {link, tail}, {tail, piece.to})) {
                pieces.push_back({piece.from, link});
                addParted({tail, piece.to}, pieces);
                return;
            }
            link = tail;
        }
        pieces.push_back(piece);
    }

    // "US FDA", but not "JPM 2": each is a name.
    [[nodiscard]] bool areTwoAcronyms(int index) const
    {
        constexpr qsizetype kLongest = 5; // in a line of capitals they are longer
        const auto isOne = [this](int at) {
            return isWord(at) && token(at).range.length() <= kLongest && isAcronym(at)
                && !cues().names.nameSuffixes.contains(token(at).lower);
        };
        return isOne(index - 1) && isOne(index);
    }

    // "Coastal Workers Union": a role within the name of a body.
    [[nodiscard]] bool isWithinBody(int index, int end) const
    {
        if (cues().nounsHaveCapitals || !isWord(index - 1) || !token(index - 1).isCapital
            || isAcronym(index)) {
            return false;
        }
        int last = index;
        while (last + 1 < end && isWord(last + 1) && token(last + 1).isCapital) {
            ++last;
        }
        return last > index && isBody(last);
    }

    // A run parted where roles, titles and days stand: "Facebook CEO Mark Zuckerberg".
    [[nodiscard]] std::vector<Run> piecesOf(Run run) const
    {
        std::vector<Run> pieces;
        Run piece{run.from, run.from};
        const auto end = [&](int next) {
            if (piece.to > piece.from) {
                addParted(piece, pieces);
            }
            piece = {next, next};
        };
        for (int i = run.from; i < run.to; ++i) {
            const bool isLast = i + 1 == run.to;
            const bool isBeforeConnector = !isLast && isConnector(i + 1);
            if (piece.to > piece.from && areTwoAcronyms(i)) {
                end(i);
            }
            const bool begins = piece.to == piece.from;
            const bool opens = begins || isConnector(i - 1);
            if (begins && isConnector(i)) {
                piece = {i + 1, i + 1};
            } else if (!begins && isSuffix(i)) {
                piece.to = i + 1;
                end(i + 1);
            } else if (isTitle(i) || calendar().days.contains(nameWord(i))
                       || (calendar().months.contains(nameWord(i)) && (begins || !isLast) && !isGivenName(i))
                       || (begins && isFirst(i) && isCommon(i))
                       || (cues().nounsHaveCapitals && isCommon(i)
                           && !(!begins && isConnector(i) && isGiven(piece.from)))) {
                end(i + 1);
            } else if (isWord(i) && !endsInside(i) && isRole(i) && token(i).isCapital && !isConnector(i)
                       && !isAcronymName(i) && !(isLast && !begins && isMark(i - 1, u"&"))
                       && !(!opens && isWithinBody(i, run.to))) {
                // A body is part of its name at the end, before "of", and in front where nouns are small.
                const bool isOfName = isBody(i)
                    && ((isLast && !begins) || (isBeforeConnector && !cues().nounsHaveCapitals)
                        || (opens && !isLast && !cues().nounsHaveCapitals && !isFirst(i))
                        || (cues().nounsHaveCapitals && !begins && isAdjectival(i - 1)));
                if (isOfName) {
                    piece.to = i + 1;
                } else {
                    end(i + 1);
                }
            } else {
                piece.to = i + 1;
                if (endsInside(i)) {
                    end(i + 1);
                }
            }
        }
        end(run.to);
        for (Run &one : pieces) {
            while (
                one.to > one.from
                && (isConnector(one.to - 1)
                    || (one.to > one.from + 1 && !endsInside(one.to - 1)
                        && words().stop.contains(token(one.to - 1).lower) && !isSuffix(one.to - 1)
                        && !calendar().months.contains(token(one.to - 1).lower) && !isAcronym(one.to - 1)))) {
                --one.to;
            }
        }
        std::erase_if(pieces, [](Run one) { return one.to <= one.from; });
        return pieces;
    }

    // The piece, or what of it is a name.
    [[nodiscard]] std::optional<Run> nameOfPiece(Run run) const
    {
        const bool hasArticle = cues().articles.contains(token(run.from).lower);
        if (hasArticle && (isFirst(run.from) || run.to - run.from < 2)) {
            ++run.from;
        }
        while (run.from < run.to && !token(run.from).isCapital) {
            ++run.from;
        }
        if (run.from >= run.to) {
            return std::nullopt;
        }
        const int count = nameWordCount(run) - (cues().articles.contains(token(run.from).lower) ? 1 : 0);
        if (count < 1 || isInTitleCase(run)) {
            return std::nullopt;
        }
        if (count == 1 && run.to - run.from == 2 && hasArticle) {
            return isNameAlone(run.to - 1) ? std::optional(run) : std::nullopt; // "The Verge", "The British"
        }
        if (count == 1 && run.to - run.from <= 1) {
            return isNameAlone(run.from) ? std::optional(run) : std::nullopt;
        }
        if (isFirst(run.from)) {
            const QString word = nameWord(run.from);
            const bool isOfOther = isConnector(run.from + 1) && !isMark(run.from + 1, u"&"); // "Shares of"
            if (isOfOther && !isBody(run.from) && !isGiven(run.from) && m_evidence.capitals(word) == 0) {
                return nameOfPiece({run.from + 1, run.to});
            }
            if (isDoubtfulFirst(run) && isInHeadline(run.from)
                && m_evidence.capitals(nameWord(run.from + 1)) > 0) {
                return nameOfPiece({run.from + 1, run.to});
            }
            const bool isKnown
                = m_evidence.capitals(word) > 0 || isAcronym(run.from) || isOddlyWritten(run.from);
            const bool isDoubtful = cues().nounsHaveCapitals
                ? !isKnown && !speaksAt(run) && !m_evidence.isFamilyName(nameWord(run.to - 1))
                : !isKnown && m_evidence.smalls(word) > 0;
            if (isDoubtful) {
                return nameOfPiece({run.from + 1, run.to});
            }
        }
        return run;
    }

    // "Slick Liverpool": the first word of a sentence, which no other place has, before one that stands alone
    // elsewhere or is the only other one.
    [[nodiscard]] bool isDoubtfulFirst(Run run) const
    {
        return isFirst(run.from) && nameWordCount(run) == 2 && run.to - run.from == 2 && !isGiven(run.from)
            && !isAcronym(run.from) && !isOddlyWritten(run.from) && !isBody(run.to - 1)
            && m_evidence.capitals(nameWord(run.from)) == 0;
    }

    // In a line without a full stop.
    [[nodiscard]] bool isInHeadline(int index) const
    {
        while (isInside(index) && token(index).type != Token::Type::ParagraphEnd) {
            if (token(index).type == Token::Type::SentenceEnd) {
                return false;
            }
            ++index;
        }
        return true;
    }

    [[nodiscard]] bool isAfterRole(int index) const
    {
        return isWord(index - 1) && (isTitle(index - 1) || isRole(index - 1));
    }

    // Somebody who speaks has no article before.
    [[nodiscard]] bool speaksAt(Run run) const
    {
        const bool isAfterCue = isCue(run.from - 1);
        const bool isBeforeCue = isCue(run.to) && token(run.to).lower != u"so"_s;
        return isAfterCue || isBeforeCue;
    }

    [[nodiscard]] bool isNameAlone(int index) const
    {
        const QString word = nameWord(index);
        static const QSet<QString> kNoNames{u"ok"_s, u"tv"_s, u"pm"_s, u"am"_s, u"usd"_s, u"eur"_s, u"id"_s};
        if (word.size() < 2 || kNoNames.contains(word)
            || (isRole(index) && !endsInside(index) && !(isAcronym(index) && !cues().roles.contains(word)))) {
            return false;
        }
        const bool isOneLetter = word.count(word.front()) == word.size(); // "UU", "AAA"
        if (isAcronym(index) || isOddlyWritten(index)) {
            return !isOneLetter;
        }
        const bool isLabel = isMark(index + 1, u":") && (isFirst(index) || isFirst(index - 1));
        if (isCommon(index) || (isLabel && m_evidence.capitals(word) < 2)) {
            return false;
        }
        if (cues().nounsHaveCapitals) {
            const bool hasArticle = isWord(index - 1) && cues().articles.contains(token(index - 1).lower);
            const bool isKnown = nameCues().places.contains(word)
                || (!hasArticle && nameCues().organisations.contains(word));
            return isKnown || m_evidence.isFamilyName(word) || isAfterRole(index) || endsInside(index)
                || isPlaceBefore(index) || isBehindFullName(index)
                || (!hasArticle && speaksAt({index, index + 1}));
        }
        if (isPeopleAdjective(index)) {
            return false;
        }
        if (isFirst(index)) {
            const bool isSubject = isCue(index + 1) && m_evidence.smalls(word) == 0 && !word.endsWith(u's');
            return m_evidence.capitals(word) > m_evidence.smalls(word) || isSubject;
        }
        return m_evidence.capitals(word) >= m_evidence.smalls(word);
    }

    void add(Run run, std::vector<EntityMention> &found)
    {
        EntityMention mention;
        mention.range = {token(run.from).range.start, nameEnd(run.to - 1)};
        if (const qsizetype end = mention.range.end; written(run.to - 1).contains(u'.') && end < text().size()
            && text()[end] == u'.' && isAcronym(run.to - 1)) {
            ++mention.range.end; // U.S.
        } else if (end < text().size() && text()[end] == u'.' && isSuffix(run.to - 1)
                   && !isAcronym(run.to - 1)) {
            ++mention.range.end; // Jr.
        }
        mention.name = text().sliced(mention.range.start, mention.range.length()).toString().simplified();
        for (int i = run.from; i < run.to; ++i) {
            if (isConnector(i)) {
                // "University of Torsund", but not "Anna von Berg".
                const QString &word = token(i).lower;
                const bool leadsTo = nameCues().placeLinks.contains(word) || cues().articles.contains(word)
                    || nameCues().employers.contains(word);
                mention.bearsPlace = mention.bearsPlace || (leadsTo && !isGiven(run.from))
                    || cues().bodies.contains(token(run.from).lower);
                continue;
            }
            if (i == run.from && i + 1 < run.to && cues().articles.contains(token(i).lower)) {
                continue;
            }
            QString word = m_folding.folded(nameWord(i));
            if (word.endsWith(u".com"_s)) {
                word.chop(4);
            }
            word.removeIf([](QChar unit) { return !unit.isLetterOrNumber() && unit != u'&'; });
            if (!word.isEmpty()) {
                mention.words.append(word);
            }
        }
        while (mention.words.size() > 1 && isLegalForm(mention.words.last())) {
            mention.words.removeLast();
        }
        if (mention.words.isEmpty()) {
            return;
        }
        mention.key = mention.words.join(QString());
        mention.isAcronym = run.to - run.from == 1 && isAcronym(run.from);
        mention.isSure = (nameWordCount(run) >= 2 && !isDoubtfulFirst(run)) || mention.isAcronym
            || isOddlyWritten(run.from);
        if (isInBrackets(run)) {
            const QString written = mention.name;
            const bool isTicker = written.contains(u'.') || isMark(run.from - 1, u":");
            if (isTicker || isMark(run.to, u":")) {
                return;
            }
            if (mention.isAcronym && !found.empty()) {
                const EntityMention &before = found.back();
                const bool isNext = token(run.from).range.start - before.range.end <= 2;
                if (isNext && matchesInitials(mention.key, run.from - 2)) {
                    mention.shortFor = before.key;
                }
            }
        }
        const Guess guess = kindOf(run);
        mention.kind = guess.kind;
        mention.isKindHint = guess.isHint;
        mention.language = cues().language;
        mention.family = mention.words.last();
        if (isSuffix(run.to - 1) && mention.words.size() > 1) {
            mention.family = mention.words[mention.words.size() - 2];
        }
        mention.isListed = isWord(run.to) && cues().conjunctions.contains(token(run.to).lower);
        mention.isWithin = !cues().nounsHaveCapitals && !isInHeading(run.from) && !isFirst(run.from);
        mention.followedByComma = text().sliced(mention.range.end).startsWith(u", ");
        m_names.insert(wordsKey(run));
        found.push_back(std::move(mention));
    }

    WordEvidence &m_evidence;
    TextFolding &m_folding;
    QSet<QString> m_names; // found, as wordsKey() has them
};

} // namespace

void MentionFinder::learn(const EntityText &text)
{
    TextMentions(text, m_evidence[text.cues->language], m_folding).learn();
}

std::vector<EntityMention> MentionFinder::findAlone(const EntityText &text)
{
    WordEvidence evidence;
    TextFolding folding{Folding{}};
    TextMentions mentions(text, evidence, folding);
    mentions.learn();
    return mentions.find();
}

std::vector<EntityMention> MentionFinder::find(const EntityText &text)
{
    return TextMentions(text, m_evidence[text.cues->language], m_folding).find();
}

} // namespace Stemma
