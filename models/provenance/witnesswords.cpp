// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/witnesswords.h"

#include "models/text/keyvalues.h"
#include "models/text/textunits.h"

#include <algorithm>
#include <iterator>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

bool isApostrophe(char32_t unit)
{
    return unit == U'\'' || unit == U'\u2019' || unit == U'\u02bc' || unit == U'\u2018';
}

bool isHyphen(char32_t unit)
{
    return unit == U'-' || unit == U'\u2010' || unit == U'\u2011';
}

bool isInvisible(char32_t unit)
{
    return unit == U'\u00ad' || (unit >= U'\u200b' && unit <= U'\u200f') || unit == U'\u2060'
        || (unit >= U'\u202a' && unit <= U'\u202e') || (unit >= U'\u2066' && unit <= U'\u2069')
        || unit == U'\ufeff';
}

bool isNarrowBlank(char32_t unit)
{
    return unit == U'\u00a0' || unit == U'\u202f' || unit == U'\u2009';
}

bool isSentenceEnd(char32_t unit)
{
    return unit == U'.' || unit == U'!' || unit == U'?' || unit == U'\u2026' || unit == U'\u3002'
        || unit == U'\u061f' || unit == U'\u06d4';
}

struct Letter {
    char32_t code = 0;
    qsizetype size = 0; // 0: the end of the text
};

Letter letterAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size()) {
        return {};
    }
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    }
    return {text[at].unicode(), 1};
}

bool isWordLetter(char32_t code)
{
    return QChar::isLetterOrNumber(code);
}

// Where the word or number that begins at @p start ends.
qsizetype wordEnd(QStringView text, qsizetype start)
{
    const Letter first = letterAt(text, start);
    const bool isNumber = QChar::isDigit(first.code);
    const bool isAlone = !isNumber && isWithoutBlanks(first.code);
    char32_t before = first.code;
    qsizetype i = start + first.size;
    while (i < text.size()) {
        const Letter letter = letterAt(text, i);
        const Letter next = letterAt(text, i + letter.size);
        const bool goesOn = [&] {
            if (QChar::isMark(letter.code) || isInvisible(letter.code)) {
                return true;
            }
            if (isAlone) {
                return false;
            }
            if (isNumber) {
                // 1,000 and 1 000 with a narrow blank, but not 2018, 200.
                const bool isSeparator = letter.code == U'.' || letter.code == U',' || letter.code == U':'
                    || letter.code == U'\u066b' || letter.code == U'\u066c' || letter.code == U'\''
                    || letter.code == U'\u2019' || isNarrowBlank(letter.code);
                return QChar::isDigit(letter.code) || (isSeparator && QChar::isDigit(next.code));
            }
            if (isWordLetter(letter.code)) {
                return !isWithoutBlanks(letter.code);
            }
            // A point within capitals is an abbreviation: U.S.
            const bool isAbbreviation = letter.code == U'.' && QChar::isUpper(before)
                && (QChar::isUpper(next.code) || (i - 2 >= start && text[i - 2] == u'.'));
            return isAbbreviation || (isApostrophe(letter.code) && QChar::isLetter(next.code));
        }();
        if (!goesOn) {
            break;
        }
        before = letter.code;
        i += letter.size;
    }
    return i;
}

QString lettersOf(QStringView word)
{
    QString letters;
    letters.reserve(word.size());
    const bool isNumber = !word.isEmpty() && word[0].isDigit();
    for (const QChar unit : word) {
        if (isApostrophe(unit.unicode())) {
            letters += isNumber ? QString() : u"'"_s;
        } else if (!isInvisible(unit.unicode()) && !(isNumber && isNarrowBlank(unit.unicode()))
                   && (isNumber || unit != u'.')) {
            letters += unit.toLower();
        }
    }
    return letters.normalized(QString::NormalizationForm_C);
}

// 1,000 and 1.000 are 1000; 4,4 and 4.4 are 4.4.
QString numberOf(QStringView letters)
{
    QString digits;
    bool hasFraction = false;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        if (letters[i].isDigit()) {
            digits += QChar(u'0' + letters[i].digitValue());
            continue;
        }
        if (letters[i].isLetter()) {
            digits += letters[i];
            continue;
        }
        qsizetype run = 0;
        while (i + 1 + run < letters.size() && letters[i + 1 + run].isDigit()) {
            ++run;
        }
        if (run != 3 && !hasFraction) {
            digits += u'.';
            hasFraction = true;
        }
    }
    return digits;
}

quint32 signatureOf(QStringView letters)
{
    quint32 signature = 0;
    for (const QChar letter : letters) {
        signature |= 1U << (letter.unicode() % 32U);
    }
    return signature;
}

// As lexicons have it: "-" is none.
QString endingOf(const QString &listed)
{
    return listed == "-"_L1 ? QString() : listed;
}

// "Injur" of "injured", which is no stem of "injure".
QString contrastKey(const QString &stem)
{
    constexpr qsizetype kShortest = 4;
    return stem.size() > kShortest && stem.endsWith(u'e') ? stem.chopped(1) : stem;
}

} // namespace

WitnessReader::WitnessReader(const WordLexicons &words, const VariantLexicons &variants, QString language)
    : m_words(words.lexicon(language))
    , m_variants(variants.lexicon(language))
    , m_senses(variants.senses())
    , m_language(std::move(language))
    , m_stems(words)
    , m_folding(Folding{})
{
    for (qsizetype i = 0; i < m_variants.synonyms.size(); ++i) {
        for (const QString &word : m_variants.synonyms[i]) {
            m_synonyms[word].push_back(int(i));
            if (!word.contains(u' ')) {
                m_stemSynonyms[m_stems.stemOf(word, m_language)].push_back(int(i));
            }
        }
    }
    for (qsizetype i = 0; i < m_variants.contrasts.size(); ++i) {
        for (const QString &word : m_variants.contrasts[i]) {
            m_contrasts[contrastKey(m_stems.stemOf(word, m_language))].push_back(int(i));
        }
    }
    for (qsizetype i = 0; i < m_variants.forms.size(); ++i) {
        for (const QString &word : m_variants.forms[i]) {
            m_forms.insert(word, int(i));
        }
    }
    m_hedges = phrases(m_variants.hedges);
    m_numberHedges = phrases(m_variants.numberHedges);
    m_traces = phrases(m_variants.traces);
}

std::vector<std::vector<int>> WitnessReader::phrases(const QStringList &texts)
{
    std::vector<std::vector<int>> phrases;
    for (const QString &text : texts) {
        std::vector<int> phrase;
        for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
            if (part == "#"_L1) {
                phrase.push_back(kAnyNumber);
                continue;
            }
            for (const WitnessWord &word : read(part)) {
                phrase.push_back(word.type);
            }
        }
        if (!phrase.empty()) {
            phrases.push_back(std::move(phrase));
        }
    }
    // Of two phrases that begin alike the longer one is meant.
    std::ranges::stable_sort(phrases, std::ranges::greater(), &std::vector<int>::size);
    return phrases;
}

WordType WitnessReader::known(const QString &letters)
{
    WordType type;
    type.letters = letters;
    const QString written = m_words.same.value(letters, m_words.signs.value(letters, letters));
    if (letters[0].isDigit()) {
        const auto suffix = std::ranges::find_if(letters, [](QChar unit) { return unit.isLetter(); });
        const qsizetype digits = suffix - letters.begin();
        const bool isOrdinal = m_variants.ordinals.contains(letters.sliced(digits));
        type.number = isOrdinal ? numberOf(letters.first(digits)) + u'.' : numberOf(letters);
    } else if (const QString number = m_words.numbers.value(written); !number.isEmpty()) {
        type.number = number;
    } else {
        type.number = m_variants.numbers.value(letters);
    }
    type.plain = written;
    for (const auto &[one, other] : keyValuesOf(m_words.letters)) {
        type.plain.replace(one, other);
    }
    type.plain = m_folding.folded(type.plain);
    QString base = letters;
    if (base.size() > 2 && base.endsWith(u"'s"_s)) {
        base.chop(2);
    }
    type.stem = m_stems.stemOf(base, m_language);
    // "Gathers" means what "collects" means because "gather" means what "collect" means.
    type.synonyms = m_synonyms.value(letters);
    std::vector<int> byStem = m_stemSynonyms.value(type.stem);
    if (const int form = m_forms.value(letters, -1); form >= 0) {
        const std::vector<int> byLemma
            = m_stemSynonyms.value(m_stems.stemOf(m_variants.forms[form].first(), m_language));
        byStem.insert(byStem.end(), byLemma.begin(), byLemma.end());
    }
    type.synonyms.insert(type.synonyms.end(), byStem.begin(), byStem.end());
    std::ranges::sort(type.synonyms);
    const auto repeated = std::ranges::unique(type.synonyms);
    type.synonyms.erase(repeated.begin(), repeated.end());
    type.contrasts = m_contrasts.value(contrastKey(type.stem));
    if (const int form = m_forms.value(letters, -1); form >= 0) {
        const auto ofVerb
            = m_contrasts.value(contrastKey(m_stems.stemOf(m_variants.forms[form].first(), m_language)));
        type.contrasts.insert(type.contrasts.end(), ofVerb.begin(), ofVerb.end());
    }
    type.persons = personsOf(base);
    type.form = m_forms.value(letters, -1);
    type.signature = signatureOf(type.plain);
    const auto set = [&type](bool is, WordType::Flag flag) { type.flags |= is ? flag : WordType::NoFlag; };
    set(type.number.endsWith(u'.'), WordType::Ordinal);
    set(m_words.stop.contains(written), WordType::Stop);
    set(m_words.negations.contains(letters) || m_variants.negations.contains(letters), WordType::Negation);
    set(m_variants.denials.contains(letters), WordType::Denial);
    set(m_variants.sayings.contains(letters), WordType::Saying);
    set(m_variants.demonstratives.contains(letters), WordType::Demonstrative);
    set(m_variants.hedges.contains(letters) || m_variants.numberHedges.contains(letters), WordType::Hedge);
    set(m_variants.speaking.contains(letters), WordType::Speaks);
    set(m_variants.sources.contains(letters), WordType::Source);
    set(m_variants.pronouns.contains(letters), WordType::Pronoun);
    set(m_variants.clauses.contains(letters), WordType::Clause);
    set(m_variants.coordinators.contains(letters), WordType::Join);
    set(m_variants.subjects.contains(letters), WordType::Subject);
    set(m_variants.lacks.contains(letters), WordType::Lack);
    set(m_variants.withouts.contains(letters), WordType::Without);
    set(m_variants.genitives.contains(letters), WordType::Genitive);
    set(m_variants.articles.contains(letters), WordType::Article);
    set(m_variants.prepositions.contains(letters), WordType::Preposition);
    set(m_variants.auxiliaries.contains(letters), WordType::Auxiliary);
    set(isWithoutBlanks(letterAt(letters, 0).code), WordType::Ideograph);
    return type;
}

// "Spokeswoman" is "spokes" with an ending of the first group.
QList<WordType::Person> WitnessReader::personsOf(const QString &letters) const
{
    constexpr qsizetype kShortestBeginning = 3;
    QList<WordType::Person> persons;
    for (qsizetype i = 0; i < m_variants.genders.size(); ++i) {
        for (const QString &one : m_variants.genders[i]) {
            const QString ending = endingOf(one);
            if (letters.size() >= kShortestBeginning + ending.size() && letters.endsWith(ending)) {
                persons.append({letters.chopped(ending.size()), int(i)});
            }
        }
    }
    return persons;
}

// Under what else a word may be found: "take" for "took", "policeman" for "policewomen".
QString WitnessReader::lemmaOf(const WordType &type, const QString &word) const
{
    if (type.form >= 0) {
        return m_variants.forms[type.form].first();
    }
    if (type.persons.isEmpty()) {
        return {};
    }
    const auto &[beginning, gender] = type.persons.first();
    const QString lemma = beginning + endingOf(m_variants.genders[gender].first());
    return lemma == word ? QString() : lemma;
}

void WitnessReader::findMeanings(const std::vector<std::vector<WitnessWord>> &rows)
{
    if (m_senses == nullptr || !m_senses->knows(m_language)) {
        return;
    }
    std::vector<size_t> counts(m_vocabulary.size(), 0);
    for (const std::vector<WitnessWord> &row : rows) {
        std::vector<int> types;
        types.reserve(row.size());
        std::ranges::transform(row, std::back_inserter(types), &WitnessWord::type);
        std::ranges::sort(types);
        const auto rest = std::ranges::unique(types);
        for (auto type = types.begin(); type != rest.begin(); ++type) {
            ++counts[size_t(*type)];
        }
    }
    for (size_t type = 0; type < m_vocabulary.size(); ++type) {
        if (counts[type] > 0 && counts[type] < rows.size()) {
            findMeanings(m_vocabulary[type]);
        }
    }
}

// Figures, small words and what turns a sentence have no synonyms that would do no harm.
void WitnessReader::findMeanings(WordType &type)
{
    constexpr quint32 kSmall = WordType::Negation | WordType::Pronoun | WordType::Article
        | WordType::Ideograph | WordType::Auxiliary | WordType::Hedge | WordType::Saying;
    constexpr qsizetype kShortestWord = 3;
    const bool isSmall = (type.flags & kSmall) != 0 || (type.is(WordType::Stop) && type.form < 0);
    if (isSmall || !type.number.isEmpty() || type.letters.size() < kShortestWord) {
        return;
    }
    QString word = type.letters;
    if (word.endsWith(u"'s"_s)) {
        word.chop(2);
    }
    const QString lemma = lemmaOf(type, word);
    type.meanings = m_senses->meaningsOf(word, lemma, m_language, m_stems);
    if (!type.meanings) {
        return;
    }
    QStringList stems = senseStems(word, m_language, m_stems);
    if (!lemma.isEmpty()) {
        stems.append(m_stems.stemOf(lemma, m_language));
    }
    for (const QString &stem : std::as_const(stems)) {
        type.senseKeys.push_back(stemHash(stem));
    }
}

int WitnessReader::typeOf(const QString &letters, const QStringList &others)
{
    const QString key = others.isEmpty() ? letters : letters + u'|' + others.join(u'|');
    if (const auto known = m_types.constFind(key); known != m_types.cend()) {
        return *known;
    }
    WordType type = known(letters);
    type.others = others;
    m_vocabulary.push_back(std::move(type));
    const int number = int(m_vocabulary.size()) - 1;
    m_types.insert(key, number);
    return number;
}

QList<QStringList> WitnessReader::partsOf(const QString &letters) const
{
    QList<QStringList> parts;
    if (const auto full = m_variants.contractions.constFind(letters);
        full != m_variants.contractions.cend()) {
        for (const QString &meaning : *full) {
            const QStringList words = meaning.split(u' ');
            if (parts.isEmpty()) {
                parts.resize(words.size());
            }
            // Meanings have as many words as the first one; a word in common is named once.
            for (qsizetype i = 0; i < std::min(words.size(), parts.size()); ++i) {
                if (!parts[i].contains(words[i])) {
                    parts[i].append(words[i]);
                }
            }
        }
        return parts;
    }
    if (const auto whole = m_words.whole.constFind(letters); whole != m_words.whole.cend()) {
        for (const QString &word : *whole) {
            parts.append(QStringList{word});
        }
        return parts.size() > 1 ? parts : QList<QStringList>();
    }
    for (const auto &[ending, meaning] : keyValuesOf(m_words.endings)) {
        if (!meaning.isEmpty() && letters.size() > ending.size() && letters.endsWith(ending)) {
            return {QStringList{letters.chopped(ending.size())}, QStringList{meaning}};
        }
    }
    return {};
}

// "US" is not "us", unless all of the text is in capitals.
bool WitnessReader::isAcronym(QStringView written, const QString &letters) const
{
    return !m_isShouted && letters.size() > 1 && m_words.stop.contains(letters)
        && std::ranges::none_of(written, [](QChar unit) { return unit.isLower(); });
}

void WitnessReader::addWord(QStringView text, TextRange word, quint8 flags, std::vector<WitnessWord> &words)
{
    const QStringView written = text.sliced(word.start, word.length());
    QString letters = lettersOf(written);
    if (letters.isEmpty()) {
        letters = written.toString(); // a word of invisible letters
    }
    while (letters.size() > 1 && letters.endsWith(u'\'')) {
        letters.chop(1); // the rest of an elision, see below
    }
    if (isAcronym(written, letters)) {
        letters = letters.toUpper();
    }
    if (!m_isShouted && (flags & WitnessWord::Begins) == 0 && written[0].isUpper()) {
        flags |= WitnessWord::Capital;
    }
    // An elided word is one of its own.
    const qsizetype apostrophe = letters.indexOf(u'\'');
    if (apostrophe > 0 && m_words.elisions.contains(letters.first(apostrophe))
        && !m_words.whole.contains(letters) && !m_variants.contractions.contains(letters)) {
        qsizetype cut = word.start;
        while (!isApostrophe(text[cut].unicode())) {
            ++cut;
        }
        addWord(text, {word.start, cut + 1}, flags, words);
        addWord(text, {cut + 1, word.end}, quint8(flags & ~WitnessWord::Begins), words);
        return;
    }
    WitnessWord made{.type = 0, .word = word, .whole = word, .sentence = 0, .flags = flags};
    if (!m_parts.contains(letters)) {
        m_parts.insert(letters, partsOf(letters));
    }
    const QList<QStringList> parts = m_parts.value(letters);
    if (parts.isEmpty()) {
        made.type = typeOf(letters);
        const bool isStop = m_vocabulary[size_t(made.type)].is(WordType::Stop)
            || m_vocabulary[size_t(made.type)].is(WordType::Pronoun);
        const bool isNumber = !m_vocabulary[size_t(made.type)].number.isEmpty();
        // In some languages every noun has a capital, but two in a row are a name, or a title with one.
        const bool tells = !m_variants.hasNounCapitals || followsCapital(text, words);
        if (!made.is(WitnessWord::Begins) && !isStop && !isNumber && tells && written[0].isUpper()) {
            made.flags |= WitnessWord::Name;
        }
        words.push_back(made);
        return;
    }
    made.flags |= WitnessWord::Contracted;
    for (const QStringList &part : parts) {
        made.type = typeOf(part.first(), part.sliced(1));
        words.push_back(made);
        made.flags |= WitnessWord::Continues;
        made.flags &= quint8(~WitnessWord::Begins);
    }
}

bool WitnessReader::followsCapital(QStringView text, const std::vector<WitnessWord> &words) const
{
    if (words.empty() || words.back().is(WitnessWord::Begins) || words.back().whole != words.back().word) {
        return false;
    }
    const WordType &type = m_vocabulary[size_t(words.back().type)];
    // "300 Meter Gleis"
    const bool isUnit
        = words.size() > 1 && !m_vocabulary[size_t(words[words.size() - 2].type)].number.isEmpty();
    return !isUnit && text[words.back().word.start].isUpper() && !type.is(WordType::Stop)
        && !type.is(WordType::Pronoun) && type.number.isEmpty();
}

// "2nd" is one word.
qsizetype WitnessReader::ordinalEnd(QStringView text, qsizetype start, qsizetype end) const
{
    qsizetype last = end;
    while (text[start].isDigit() && last < text.size() && text[last].isLetter()) {
        ++last;
    }
    return last > end && m_variants.ordinals.contains(text.sliced(end, last - end).toString().toLower())
        ? last
        : end;
}

std::vector<WitnessWord> WitnessReader::read(QStringView text)
{
    std::vector<WitnessWord> words;
    words.reserve(size_t(text.size() / 5 + 1));
    m_isShouted = std::ranges::none_of(text, [](QChar unit) { return unit.isLower(); });
    int sentence = 0;
    bool begins = true;
    bool hasBlank = false; // since the last mark or word
    qsizetype marks = -1; // where marks that belong to the next word begin
    qsizetype i = 0;
    while (i < text.size()) {
        const Letter letter = letterAt(text, i);
        const bool isSign = letter.size == 1 && m_words.signs.contains(QString(text[i]));
        if (isSign || isWordLetter(letter.code)) {
            const qsizetype end = isSign ? i + 1 : ordinalEnd(text, i, wordEnd(text, i));
            const size_t before = words.size();
            addWord(text, {i, end}, begins ? WitnessWord::Begins : WitnessWord::NoFlag, words);
            for (size_t k = before; k < words.size(); ++k) {
                words[k].sentence = sentence;
            }
            if (marks >= 0) {
                // All parts of a contraction have one place.
                const qsizetype first = words[before].word.start;
                for (size_t k = before; k < words.size() && words[k].word.start == first; ++k) {
                    words[k].whole.start = marks;
                }
            }
            marks = -1;
            begins = false;
            hasBlank = false;
            i = end;
            continue;
        }
        if (QChar::isSpace(letter.code) || isInvisible(letter.code)) {
            hasBlank = hasBlank || QChar::isSpace(letter.code);
            i += letter.size;
            continue;
        }
        const Letter next = letterAt(text, i + letter.size);
        if (isHyphen(letter.code) && !hasBlank && marks < 0 && !words.empty() && isWordLetter(next.code)) {
            for (size_t k = words.size(); k > 0 && words[k - 1].whole.end == i; --k) {
                words[k - 1].flags |= WitnessWord::Hyphened;
            }
            i += letter.size;
            continue;
        }
        // Marks after a blank and right before a word open; all others belong to the word before.
        qsizetype run = i;
        const auto beginsWord = [&](qsizetype at) {
            return at < text.size()
                && (isWordLetter(letterAt(text, at).code) || m_words.signs.contains(QString(text[at])));
        };
        while (run < text.size() && !beginsWord(run) && !QChar::isSpace(letterAt(text, run).code)) {
            run += letterAt(text, run).size;
        }
        const bool opens = beginsWord(run) && (hasBlank || words.empty());
        for (qsizetype k = i; k < run; k += letterAt(text, k).size) {
            if (isSentenceEnd(letterAt(text, k).code) && !words.empty()) {
                sentence += begins ? 0 : 1;
                begins = true;
            }
        }
        if (opens || words.empty()) {
            marks = marks < 0 ? i : marks;
        } else {
            const TextRange last = words.back().whole;
            for (size_t k = words.size(); k > 0 && words[k - 1].whole == last; --k) {
                words[k - 1].whole.end = run;
            }
        }
        i = run;
        hasBlank = false;
    }
    if (marks >= 0 && words.empty()) {
        // Marks alone are a text, too.
        const TextRange all{marks, text.size()};
        const int type = typeOf(text.sliced(all.start, all.length()).trimmed().toString());
        words.push_back(
            {.type = type, .word = all, .whole = all, .sentence = 0, .flags = WitnessWord::Begins});
    }
    return words;
}

} // namespace Stemma
