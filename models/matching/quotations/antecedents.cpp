// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/antecedents.h"

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFar = 1000; // tokens, after which a speaker must be named again
constexpr int kFarClause = 30; // words before a pronoun in its own sentence
constexpr int kFarthestPronoun = 500; // tokens behind whom it stands for

} // namespace

Antecedents::Antecedents(QStringView text, const std::vector<Quotation> &quotations,
                         const CueLexicon &lexicon)
    : SpeakerLines(text, quotations, lexicon)
{
    for (const Speaker &name : fullNames()) {
        m_names[name.name.section(u' ', -1)].push_back(name);
        const int before = tokenAt(name.range.start) - 1;
        const bool isThe = !lexicon.hasCases && isWord(before) // "the Vesper Lanes", "del Pedro Arenas"
            && lexicon.articles.contains(token(before).lower);
        // Where every noun has a capital, two of them are no name: "ein Stück Kuchen".
        const bool isNouns = lexicon.nounsHaveCapitals && !isGivenName(name.name.section(u' ', 0, 0))
            && !hasRoleBefore(name.range.start)
            && (lexicon.names.measures.contains(token(before + 1).lower)
                || (isWord(before) && lexicon.articles.contains(token(before).lower))
                || (isWord(before - 1) && lexicon.articles.contains(token(before - 1).lower)));
        if (isPerson(name) && !isThe && !isNouns) {
            GivenName &given = m_byGivenName[name.name.section(u' ', 0, 0)];
            if (given.name.isEmpty()) {
                given = {.name = name.name, .start = name.range.start};
            } else if (given.name != name.name) {
                given.otherStart = std::min(given.otherStart, name.range.start);
            }
            m_persons.push_back(name);
        }
    }
    addGivenNames();
    addSurnames();
}

QString Antecedents::fullName(const QString &name, qsizetype before) const
{
    if (name.contains(u' ')) {
        return name;
    }
    const int title = tokenAt(before) - 1;
    const Sex meant = isWord(title) && lexicon().titles.contains(token(title).lower)
        ? sexOf(token(title).lower)
        : Sex::Unknown;
    if (const auto known = m_names.constFind(name); known != m_names.cend()) {
        constexpr int kMostOthers = 8; // of the same surname
        auto one = std::ranges::lower_bound(*known, before, {},
                                            [](const Speaker &each) { return each.range.start; });
        for (int others = 0; one != known->begin() && others < kMostOthers; ++others) {
            --one;
            const Sex sex = sexOf(one->name.section(u' ', 0, 0).toLower());
            if (meant == Sex::Unknown || sex == Sex::Unknown || sex == meant) {
                return one->name; // not of "Mrs Poe", his mother
            }
        }
    }
    const auto given = m_byGivenName.constFind(name);
    const bool isOnly = given != m_byGivenName.cend() && isGivenName(name) && given->start < before
        && given->otherStart >= before;
    return isOnly ? given->name : name;
}

bool Antecedents::isGivenName(const QString &name) const
{
    const QString lower = name.toLower();
    return lexicon().names.givenNames.contains(lower) || sexOf(lower) != Sex::Unknown;
}

bool Antecedents::isPerson(const Speaker &name) const
{
    const NameCues &cues = lexicon().names;
    const QStringList words = name.name.toLower().split(u' ');
    return !cues.organisationEndings.contains(words.last()) && !cues.organisationNouns.contains(words.last())
        && !lexicon().bodies.contains(words.last()) && !lexicon().bodies.contains(words.first())
        && !cues.organisations.contains(words.join(u' ')) && !cues.places.contains(words.join(u' '))
        && !cues.places.contains(words.first());
}

Antecedents::Sex Antecedents::sexOf(const QString &word) const
{
    if (lexicon().feminine.contains(word)) {
        return Sex::Female;
    }
    if (lexicon().masculine.contains(word)) {
        return Sex::Male;
    }
    constexpr qsizetype kShortest = 6;
    if (word.size() >= kShortest && lexicon().roles.contains(word)
        && std::ranges::any_of(lexicon().feminineEndings,
                               [&](const QString &ending) { return word.endsWith(ending); })) {
        return Sex::Female; // Sprecherin
    }
    return Sex::Unknown;
}

bool Antecedents::isOfOtherSex(int pronoun, const Speaker &person) const
{
    const Sex meant = sexOf(token(pronoun).lower);
    if (meant == Sex::Unknown) {
        return false;
    }
    const int from = tokenAt(person.range.start);
    constexpr int kRoles = 3; // words before the name, and the first one of it
    bool isOther = false;
    for (int i = std::max(0, from - kRoles); i <= from; ++i) {
        if (!isWord(i) || (i < from && !isRole(i) && !lexicon().titles.contains(token(i).lower))) {
            continue;
        }
        const Sex sex = sexOf(token(i).lower);
        if (sex == meant) {
            return false; // "the widow of the fisherman, Rosa Poe,"
        }
        isOther = isOther || sex != Sex::Unknown;
    }
    const Sex ofFull = sexOf(fullName(person.name, person.range.start).section(u' ', 0, 0).toLower());
    return isOther || (ofFull != Sex::Unknown && ofFull != meant);
}

int Antecedents::startOfSentence(int at, int farthest) const
{
    int start = at;
    while (start > farthest && token(start - 1).type != Token::Type::SentenceEnd
           && token(start - 1).type != Token::Type::ParagraphEnd) {
        --start;
    }
    return start;
}

std::vector<Speaker> Antecedents::personsIn(int from, int to) const
{
    std::vector<Speaker> found;
    if (from >= to) {
        return found;
    }
    const qsizetype start = token(from).range.start;
    const qsizetype end = token(to - 1).range.end;
    auto one = std::ranges::lower_bound(m_persons, start, {},
                                        [](const Speaker &person) { return person.range.start; });
    for (; one != m_persons.end() && one->range.start < end; ++one) {
        found.push_back(*one);
    }
    return found;
}

// The one person who is named between two tokens, of those whom the pronoun there fits, if there is one.
// What could as well be called a place or a band is none beside somebody who surely is a person.
QString Antecedents::onlyPersonIn(int from, int to, int pronoun) const
{
    const auto only = [](const std::vector<Speaker> &persons) {
        QString name;
        for (const Speaker &person : persons) {
            if (!name.isEmpty() && !person.name.contains(name.section(u' ', -1))) {
                return QString();
            }
            name = name.isEmpty() ? person.name : name;
        }
        return name;
    };
    std::vector<Speaker> persons = personsIn(from, to);
    if (pronoun >= 0) {
        std::erase_if(persons, [&](const Speaker &person) { return isOfOtherSex(pronoun, person); });
    }
    QString name = only(persons);
    if (name.isEmpty() && pronoun >= 0) {
        std::erase_if(persons, [this](const Speaker &person) { return !isSure(person); });
        name = only(persons);
    }
    return name;
}

// Whether it is no place or band: by a given name, or what the text says of who bears it.
bool Antecedents::isSure(const Speaker &person) const
{
    return isGivenName(person.name.section(u' ', 0, 0)) || hasRoleBefore(person.range.start);
}

QString Antecedents::whomItStandsFor(int at, const LastNamed &last) const
{
    constexpr int kSentences = 4;
    if (lexicon().selves.contains(token(at).lower)) {
        return {};
    }
    Standing pronoun{at, std::max(0, at - kFarthestPronoun), last};
    pronoun.own = startOfSentence(at, pronoun.farthest);
    if (const QString name = onlyOfSexIn(pronoun.own, at); !name.isEmpty()) {
        return name;
    }
    if (const QString name = whomColonIsAbout(pronoun.own, at); !name.isEmpty()) {
        return name;
    }
    int paragraphStart = pronoun.own;
    TokenRange before = sentenceBefore(pronoun, pronoun.own);
    for (; before.from < before.to && pronoun.sentence < kSentences && !pronoun.isOver; ++pronoun.sentence) {
        paragraphStart = before.from;
        if (const auto name = whoInSentence(pronoun, before.from, before.to)) {
            return *name;
        }
        before = sentenceBefore(pronoun, before.from);
    }
    const QString only = onlyPersonIn(startOfParagraph(paragraphStart, pronoun.farthest), pronoun.own, at);
    return isThingFor(at, only) ? QString() : only;
}

// The sentence that ends before `end`; empty when a blank line parts it from the pronoun, or it is too far.
// A heading between, which is nothing but words in marks, parts nothing.
Antecedents::TokenRange Antecedents::sentenceBefore(Standing &pronoun, int end) const
{
    constexpr int kBlankLine = 2;
    int breaks = 0;
    while (end > pronoun.farthest) {
        const Token::Type type = token(end - 1).type;
        if (type == Token::Type::Word || type == Token::Type::Quotation || type == Token::Type::Mark) {
            int start = startOfSentence(end - 1, pronoun.farthest);
            const bool isHeading = !pronoun.hasHeading && breaks >= kBlankLine && end - start == 1
                && type == Token::Type::Quotation && isInside(start - 1)
                && token(start - 1).type == Token::Type::ParagraphEnd
                && !QStringView(u",.!?\u2026").contains(lastOf(quotationAt(start)));
            if (!isHeading) {
                while (start + 1 < end && isWord(start) && token(start).lower.front().isDigit()) {
                    ++start; // the time before an entry of a ticker
                }
                pronoun.paragraphs += breaks;
                return pronoun.paragraphs > kBlankLine ? TokenRange() : TokenRange{start, end};
            }
            pronoun.hasHeading = true;
            breaks = 0;
            end = start;
            continue;
        }
        breaks += type == Token::Type::ParagraphEnd ? 1 : 0;
        --end;
    }
    return {};
}

// Whom the pronoun stands for by a sentence before it. Empty: somebody whom no name tells; nothing: those
// before that have to say.
std::optional<QString> Antecedents::whoInSentence(Standing &pronoun, int start, int end) const
{
    const int at = pronoun.at;
    const LastNamed &last = pronoun.last;
    const bool isLeftOut = !isPronoun(at) && !lexicon().possessives.contains(token(at).lower);
    const bool isOfThing = sexOf(token(at).lower) == Sex::Unknown;
    const bool isOfLast
        = !last.name.isEmpty() && (isOfThing || !isPaper(last.name)) && last.end > token(start).range.start;
    const Speaker subject = subjectOf(start, end);
    const bool isNamed = subject.isNamed && !subject.isGuess;
    if (isLeftOut && pronoun.sentence == 0 && subject.isPronoun
        && sexOf(token(tokenAt(subject.range.start)).lower) != Sex::Unknown) {
        return whomItStandsFor(tokenAt(subject.range.start), last); // "Él se ríe. «...», admite."
    }
    if (isNamed && isOfMany(subject) && !isOfThing) {
        return QString(); // one of them
    }
    const bool isSame = subject.isPronoun && !isOfThing
        && sexOf(token(at).lower) == sexOf(token(tokenAt(subject.range.start)).lower);
    if (isSame && !isOfLast) {
        // It goes on about the same person, for as long as one who reads would know.
        constexpr int kMostSentences = 12;
        pronoun.sentence = ++pronoun.same < kMostSentences ? -1 : pronoun.sentence;
        pronoun.paragraphs = 0;
        return {};
    }
    if (isThingFor(at, last.name) && (isOfLast || pronoun.sentence == 0)) {
        if (const auto body = bodyOfSentence(start, end); body || isOfLast) {
            return body;
        }
    }
    if (isOfLast && !(isNamed && last.end <= subject.range.start)) {
        return whetherLast(pronoun, start, end);
    }
    if (!isOfThing || lexicon().hasInversion) {
        const Speaker reporter = reporterOf(start, end);
        if (!reporter.range.isEmpty() && !isOfOtherSex(at, reporter)) {
            return fullName(reporter.name, reporter.range.start);
        }
    }
    if (isNamed) {
        return isOfOtherSex(at, subject) || isThingFor(at, subject.name)
            ? QString()
            : fullName(subject.name, subject.range.start);
    }
    if (!isOfThing && pronoun.sentence == 0) {
        if (const QString agent = agentIn(start, end); !agent.isEmpty()) {
            return agent;
        }
        const bool isSurname = !lexicon().nounsHaveCapitals && subject.isNamed && isPerson(subject)
            && !subject.name.contains(u' ') && isOfNameElsewhere(subject.name.toLower())
            && !subject.name.endsWith(u"'s"_s);
        if (isSurname) {
            return subject.name; // "Tyrell shrugged."
        }
    }
    if (isOfThing && !lexicon().hasInversion) {
        const bool isBody = lexicon().bodies.contains(subject.name.toLower().section(u' ', -1));
        if (subject.isNamed && (isBody || isOfNameElsewhere(subject.name.toLower()))) {
            return subject.name; // "Facebook ... It assured users", "the Met Office"
        }
        if (const auto body = bodyOfSentence(start, end)) {
            return body;
        }
    }
    if (const QString person = onlyWithRoleIn(pronoun, start, end); !person.isEmpty()) {
        return person;
    }
    if (const auto role = roleInSentence(pronoun, start, end)) {
        return role;
    }
    pronoun.isOver = !subject.isPronoun
        && std::ranges::any_of(personsIn(start, end),
                               [this](const Speaker &person) { return isSure(person); });
    return {};
}

// Whoever spoke last, in a sentence that tells of nobody else; empty where the pronoun does not fit.
QString Antecedents::whetherLast(const Standing &pronoun, int start, int end) const
{
    const int own = pronoun.own;
    const LastNamed &last = pronoun.last;
    const Speaker speaker{{last.end, last.end}, last.name, false, true};
    const bool isAnother
        = isAboutAnother(last.end, token(own > start ? own - 1 : own).range.end, last.name, pronoun.at);
    const Sex meant = sexOf(token(pronoun.at).lower);
    const Sex ofLast = sexOf(last.name.section(u' ', 0, 0).toLower());
    const bool isOther = isOfOtherSex(pronoun.at, speaker)
        || (meant != Sex::Unknown && ofLast != Sex::Unknown && meant != ofLast);
    bool isTold = false; // "the clerk told him": "he" is rather the other one
    for (int i = start + 1; i < end; ++i) {
        isTold = isTold
            || (isPronoun(i) && lexicon().to.contains(token(i - 1).lower) && sexOf(token(i).lower) == meant
                && meant != Sex::Unknown);
    }
    if (isOther && !isAnother) {
        return onlyOfSexIn(pronoun.farthest, pronoun.at); // the one woman of whom the text tells
    }
    return isOther || isAnother || isTold ? QString() : last.name;
}

// "Diplomats spoke, but ambassador Ann Poe denied it.": the one person of whom the last sentence says what
// they are.
QString Antecedents::onlyWithRoleIn(const Standing &pronoun, int start, int end) const
{
    if (pronoun.sentence > 0 || sexOf(token(pronoun.at).lower) == Sex::Unknown || isPronoun(start)) {
        return {};
    }
    QString name;
    for (const Speaker &person : personsIn(start, end)) {
        if (!name.isEmpty() || !hasRoleBefore(person.range.start) || isOfOtherSex(pronoun.at, person)) {
            return {};
        }
        name = person.name;
    }
    return name;
}

// "The driver got out." Empty: it could be anybody's.
std::optional<QString> Antecedents::roleInSentence(const Standing &pronoun, int start, int end) const
{
    const int about = startOfSubject(start, end);
    if (about < 0 || !isWord(about) || !isOfSomebody(about) || isOfOtherSexThan(pronoun.at, about, end)) {
        return {};
    }
    bool isBehindName = false; // "Among them was Ann, a mother of two."
    for (int i = start + 1; i < about; ++i) {
        isBehindName = isBehindName || (isOfName(i) && !lexicon().names.places.contains(token(i).lower));
    }
    return pronoun.sentence == 0 && !isSomebodyOf(about) && !isBehindName
        ? roleOfSentence(about, end, pronoun.at)
        : QString();
}

int Antecedents::startOfParagraph(int at, int farthest) const
{
    while (at > farthest && token(at - 1).type != Token::Type::ParagraphEnd) {
        --at;
    }
    return at;
}

// Whether a pronoun for things follows a person, for whom it does not stand: "Ann Poe said ... It added".
bool Antecedents::isThingFor(int pronoun, const QString &name) const
{
    const QString first = name.section(u' ', 0, 0);
    return !lexicon().hasInversion && isPronoun(pronoun) && sexOf(token(pronoun).lower) == Sex::Unknown
        && name.contains(u' ') && m_byGivenName.contains(first)
        && (isGivenName(first) || hasRoleBefore(m_byGivenName.value(first).start));
}

// "fisherman Ann Poe", "Dr Ann Poe"
bool Antecedents::hasRoleBefore(qsizetype name) const
{
    int before = tokenAt(name) - 1;
    before -= isMark(before, u",") ? 1 : 0; // "the victim's sister, Ann Poe"
    return isWord(before)
        && ((isRole(before) && !lexicon().bodies.contains(token(before).lower))
            || lexicon().titles.contains(token(before).lower));
}

// "The man had died." "..." she said.
bool Antecedents::isOfOtherSexThan(int pronoun, int from, int to) const
{
    const Sex meant = sexOf(token(pronoun).lower);
    int role = from;
    while (role < to && isWord(role) && !isRole(role)) {
        ++role;
    }
    const Sex sex = role < to && isWord(role) ? sexOf(token(role).lower) : Sex::Unknown;
    return meant != Sex::Unknown && sex != Sex::Unknown && sex != meant;
}

QString Antecedents::nameInClauseBefore(int pronoun) const
{
    int from = pronoun;
    while (isInside(from - 1) && pronoun - from < kFarClause
           && (isWord(from - 1) || isMark(from - 1, u","))) {
        --from;
    }
    const bool isSubordinate = beginsSentence(from) && from < pronoun && isWord(from)
        && lexicon().breaks.contains(token(from).lower) && !isPreposition(from);
    if (!isSubordinate) {
        return {};
    }
    const Speaker subject = subjectOfClause(from + 1, pronoun);
    if (subject.isNamed && !subject.isGuess) {
        return isOfOtherSex(pronoun, subject) ? QString() : fullName(subject.name, subject.range.start);
    }
    return isOfSomebody(from + 1) ? roleOfSentence(from + 1, pronoun, pronoun) : QString();
}

Speaker Antecedents::personOfSentenceBefore(int at, const LastNamed &last) const
{
    const int farthest = std::max(0, at - kFarthestPronoun);
    int end = at;
    while (end > farthest && token(end - 1).type == Token::Type::SentenceEnd) {
        --end;
    }
    const int start = startOfSentence(end, farthest);
    if (end == at || start == end) {
        return {};
    }
    for (int i = start; i < end; ++i) {
        if (token(i).type == Token::Type::Quotation) {
            return {};
        }
    }
    const Speaker reporter = reporterOf(start, end, Reporters::OfAnyKind);
    if (!reporter.range.isEmpty() && !reporter.isPronoun) {
        Speaker named = reporter; // "The water is gone, says engineer Ann Poe."
        named.name = fullName(reporter.name, reporter.range.start);
        return named;
    }
    Speaker subject = reporter.range.isEmpty() ? subjectOf(start, end) : reporter;
    const int pronoun = tokenAt(subject.range.start);
    if (subject.isPronoun && sexOf(token(pronoun).lower) != Sex::Unknown) {
        subject.name = whomItStandsFor(pronoun, last);
        subject.isPronoun = false;
        return subject.name.isEmpty() ? Speaker() : subject;
    }
    if (!subject.isNamed || subject.isGuess || isOfMany(subject)) {
        return {};
    }
    const QString only = onlyPersonIn(start, end);
    subject.name = fullName(subject.name, subject.range.start);
    for (int i = tokenAt(subject.range.start) - 1; i >= start && !isMark(i, u",:"); --i) {
        const QString &word = token(i).lower;
        if (!token(i).isCapital && !isRole(i) && !lexicon().articles.contains(word)
            && !lexicon().titles.contains(word) && !word.contains(u'-')) {
            return {}; // "The idea met Ann Poe's resistance."
        }
    }
    return only.isEmpty() || only == subject.name ? subject : Speaker();
}

bool Antecedents::isAboutAnother(qsizetype start, qsizetype end, const QString &name, int pronoun) const
{
    const int from = tokenAt(start);
    for (int i = from; isInside(i) && token(i).range.end <= end; ++i) {
        if (i - from > kFar) {
            return true; // nobody who reads would still know
        }
        if (!beginsSentence(i)) {
            continue;
        }
        const Speaker other = nameOfSubjectAt(i);
        const bool isOfOther = pronoun >= 0 && !other.range.isEmpty() && isOfOtherSex(pronoun, other);
        if (!isOfOther && !other.range.isEmpty() && other.name != name) {
            return true;
        }
        const int limit = std::min(i + kFarClause, int(tokens().size()));
        const int about = startOfSubject(i, limit);
        const bool isOther = pronoun >= 0 && isOfOtherSexThan(pronoun, about < 0 ? i : about, limit);
        if (!isOther && isSomebodyOf(about < 0 ? i : about)) {
            return true; // "His brother looked up.", "Beside him, his brother looked up."
        }
        if (!isOfName(i)) {
            continue;
        }
        const QStringView word = text().sliced(token(i).range.start, token(i).range.length());
        const bool isName = (isInside(i + 1) && isOfName(i + 1)) || isOfNameElsewhere(token(i).lower)
            || isGivenName(token(i).lower);
        if (isName && !name.contains(word)) {
            return true;
        }
    }
    return false;
}

} // namespace Stemma
