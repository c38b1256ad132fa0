// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/attributionreach.h"

#include <algorithm>

namespace Stemma {

namespace {

constexpr size_t kLongestSpeaker = 14; // words, with the word of saying
constexpr size_t kLongestCircumstance = 4; // words from the word of saying to "that"
constexpr size_t kMostAuxiliaries = 2; // "a déploré"

class Reach {
public:
    Reach(QStringView text, const std::vector<WitnessWord> &words, const std::vector<WordType> &vocabulary,
          bool isSpeechParted)
        : m_text(text)
        , m_words(words)
        , m_vocabulary(vocabulary)
        , m_isSpeechParted(isSpeechParted)
        , m_parts(words.size(), AttributionPart::None)
    {
    }

    [[nodiscard]] std::vector<AttributionPart> parts()
    {
        findBefore();
        for (size_t first = 1; first < m_words.size(); ++first) {
            if (isParted(first)) {
                findAfter(first);
            }
        }
        return std::move(m_parts);
    }

private:
    [[nodiscard]] const WordType &type(size_t word) const { return m_vocabulary[size_t(m_words[word].type)]; }

    [[nodiscard]] bool isSaying(size_t word) const
    {
        return type(word).is(WordType::Saying) && !type(word).is(WordType::Source);
    }

    // "According to", "nach Angaben".
    [[nodiscard]] bool isSource(size_t word) const
    {
        const bool isNext = type(word).is(WordType::Stop) && word + 1 < m_words.size()
            && type(word + 1).is(WordType::Source);
        return isNext || type(word).is(WordType::Source);
    }

    // Whether a mark stands before it, which is not the first word.
    [[nodiscard]] bool isParted(size_t word) const
    {
        const qsizetype start = m_words[word - 1].word.end;
        const qsizetype end = m_words[word].word.start;
        return start < end
            && std::ranges::any_of(
                   m_text.sliced(start, end - start),
                   [](QChar unit) {
                       return unit.isPunct() && unit != u'-' && unit != u'\'' && unit != u'\u2019';
                   });
    }

    [[nodiscard]] size_t endOfPart(size_t first) const
    {
        size_t end = first + 1;
        while (end < m_words.size() && !isParted(end)) {
            ++end;
        }
        return end;
    }

    void mark(size_t first, size_t end, AttributionPart part)
    {
        std::fill(m_parts.begin() + qsizetype(first), m_parts.begin() + qsizetype(end), part);
    }

    // Whether the words before @p end name somebody: they have no verb, unless the last one is a part of it.
    [[nodiscard]] bool isName(size_t end) const
    {
        for (size_t word = 0; word < end; ++word) {
            const bool isAuxiliary = type(word).is(WordType::Auxiliary) && word + 1 < end;
            const bool isSubject = type(word).is(WordType::Subject) && word + kMostAuxiliaries < end;
            if (isAuxiliary || isSubject || type(word).is(WordType::Negation)) {
                return false;
            }
        }
        return true;
    }

    // Whether the words before @p end begin as who somebody is does, or have a name.
    [[nodiscard]] bool isNoun(size_t end) const
    {
        bool is = type(0).is(WordType::Article);
        for (size_t word = 0; word < end; ++word) {
            is = is || m_words[word].is(WitnessWord::Capital);
        }
        return is;
    }

    // Whether it says what somebody thinks of what follows: "denied that".
    [[nodiscard]] bool isThought(size_t word) const
    {
        const bool isVerb = type(word).is(WordType::Denial) || type(word).is(WordType::Speaks);
        return isVerb && word + 1 < m_words.size() && type(word + 1).isJoint();
    }

    // "The mayor said on Monday that".
    void findBefore()
    {
        if (m_words.empty() || m_words.front().whole.start < m_words.front().word.start) {
            return; // a quotation
        }
        const size_t most = std::min(kLongestSpeaker, m_words.size());
        if (const size_t end = endOfPart(0); isSource(0) && end < most) {
            mark(0, end, AttributionPart::Before);
            return;
        }
        size_t saying = 0;
        while (saying < most && !isSaying(saying) && !isThought(saying)) {
            ++saying;
            if (saying == m_words.size() || !isParted(saying)) {
                if (saying < most && type(saying).isJoint()) {
                    return;
                }
                continue;
            }
            // "Dr Solano, who led the study, said"; "the chairman, Leo Marsh, said".
            const bool isInserted
                = type(saying).is(WordType::Clause) || m_words[saying].is(WitnessWord::Capital);
            if (m_words[saying].sentence > 0 || !isInserted || !isName(saying) || !isNoun(saying)) {
                return;
            }
            saying = endOfPart(saying);
        }
        if (saying == 0 || saying >= most || m_words[saying].sentence > 0 || type(0).isJoint()
            || !isName(saying)) {
            return;
        }
        size_t end = saying + 1;
        const size_t last = std::min({end + kLongestCircumstance, endOfPart(saying), m_words.size() - 1});
        const auto hasVerb = [this](size_t word) {
            return type(word).is(WordType::Auxiliary) || type(word).is(WordType::Subject)
                || type(word).is(WordType::Negation);
        };
        for (size_t joint = end; joint <= last && !hasVerb(joint); ++joint) {
            if (type(joint).isJoint() || isParted(joint)) {
                end = joint;
                break;
            }
        }
        const size_t part = endOfPart(saying);
        if (part < m_words.size() && (m_isSpeechParted || type(part).is(WordType::Clause))
            && part <= saying + kLongestSpeaker) {
            end = part;
        }
        mark(0, end, AttributionPart::Before);
    }

    // ", the mayor said on Monday"; ", said the mayor, Anna Voss,".
    void findAfter(size_t first)
    {
        const size_t end = endOfPart(first);
        if (isSource(first) && end - first < kLongestSpeaker) {
            mark(first, end, AttributionPart::After);
            return;
        }
        size_t saying = first;
        while (saying < std::min(end, first + kLongestSpeaker) && !isSaying(saying)) {
            if (type(saying).isJoint()) {
                return;
            }
            ++saying;
        }
        if (saying >= std::min(end, first + kLongestSpeaker) || m_parts[first] != AttributionPart::None) {
            return;
        }
        bool isInverted = saying <= first + kMostAuxiliaries;
        for (size_t word = first; word < saying; ++word) { // "a déploré", "se quejó"
            isInverted = isInverted && type(word).is(WordType::Stop) && !type(word).is(WordType::Subject)
                && !type(word).is(WordType::Article);
        }
        if (!isInverted) {
            // "Unless it rains, farmers say they".
            const bool goesOn = saying + 1 < end
                && (type(saying + 1).is(WordType::Pronoun) || type(saying + 1).is(WordType::Article)
                    || type(saying + 1).isJoint());
            mark(first, goesOn ? first : saying + 1, AttributionPart::After);
            return;
        }
        size_t last = end;
        const auto isName = [&](size_t word) { return m_words[word].is(WitnessWord::Capital); };
        if (last < m_words.size() && isName(last)) {
            const size_t next = endOfPart(last);
            bool areNames = true;
            for (size_t word = last; word < next; ++word) {
                areNames = areNames && isName(word);
            }
            last = areNames ? next : last;
            // "Teilte die Leiterin, Sabine Drost, den Beschäftigten mit."
            const size_t rest = last < m_words.size() ? endOfPart(last) : last;
            if (areNames && rest == m_words.size() && rest - last <= kLongestCircumstance) {
                last = rest;
            }
        }
        mark(first, last, AttributionPart::After);
    }

    QStringView m_text;
    const std::vector<WitnessWord> &m_words;
    const std::vector<WordType> &m_vocabulary;
    bool m_isSpeechParted;
    std::vector<AttributionPart> m_parts;
};

} // namespace

std::vector<AttributionPart> attributionParts(QStringView text, const std::vector<WitnessWord> &words,
                                              const std::vector<WordType> &vocabulary, bool isSpeechParted)
{
    return Reach(text, words, vocabulary, isSpeechParted).parts();
}

} // namespace Stemma
