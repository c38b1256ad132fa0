// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/alignedwitnesses.h"
#include "models/provenance/variantclassifier.h"

#include <optional>

namespace Stemma {

/// Makes the table of places of an alignment for one base and what is ignored.
class CollationBuilder {
public:
    CollationBuilder(const AlignedWitnesses::Data &data, int base, IgnoredDifferences ignored);

    [[nodiscard]] Collation build();

private:
    struct Moved {
        int witness = 0;
        int baseFirst = 0; // words
        int witnessFirst = 0;
        int length = 0;
    };

    // What stands in one column of the base and a witness; null where one of them has no word.
    struct TypePair {
        const WordType *base = nullptr;
        const WordType *witness = nullptr;
    };

    // Words that only the base has at a place, and those that only the witness has; ascending.
    struct LooseWords {
        std::vector<int> lost;
        std::vector<int> gained;
    };

    // Words that moved together: a run, or several that stand next to each other on both sides.
    struct MovedBlock {
        int baseFirst = 0; // words
        int baseEnd = 0;
        int witnessFirst = 0;
        int witnessEnd = 0;
    };

    // Which words have moved already.
    struct TakenWords {
        std::vector<bool> ofBase;
        std::vector<bool> ofWitness;
        std::vector<MovedBlock> blocks;

        [[nodiscard]] bool areFree(const Moved &run) const;
        void take(const Moved &run);
    };

    [[nodiscard]] bool ignores(IgnoredDifference difference) const { return m_ignored.testFlag(difference); }

    [[nodiscard]] WordMatch &match(int column, int witness)
    {
        return m_matches[size_t(column) * size_t(m_count) + size_t(witness)];
    }

    [[nodiscard]] WordMatch match(int column, int witness) const
    {
        return m_matches[size_t(column) * size_t(m_count) + size_t(witness)];
    }

    // The transposition that it is of, or -1.
    [[nodiscard]] int &moved(int column, int witness)
    {
        return m_moved[size_t(column) * size_t(m_count) + size_t(witness)];
    }

    [[nodiscard]] int moved(int column, int witness) const
    {
        return m_moved[size_t(column) * size_t(m_count) + size_t(witness)];
    }

    [[nodiscard]] int wordAt(int column, int witness) const { return m_data.alignment.word(column, witness); }

    void clear();
    void findPlaces();
    void matchWords(int witness);
    [[nodiscard]] WordMatch compare(int witness, int baseWord, int word, bool &isHyphen) const;
    [[nodiscard]] bool hasOtherMarkBesideRun(int witness, int baseWord, int word) const;
    [[nodiscard]] bool isWrittenOtherwise(int witness, int baseWord, int word) const;
    [[nodiscard]] bool areMarksOther(int witness, int baseWord, int word, bool isBefore) const;
    [[nodiscard]] QString marks(int witness, int word, bool isBefore) const;
    [[nodiscard]] QString letters(int witness, int word) const;
    [[nodiscard]] bool isTogether(int witness, int baseWord, int word, int step) const;
    [[nodiscard]] TypePair typesAt(int witness, int column) const;
    void findMoved(int witness);
    [[nodiscard]] LooseWords looseWords(int witness) const;
    [[nodiscard]] std::vector<Moved> commonRuns(int witness, const LooseWords &words) const;
    [[nodiscard]] bool hasMoved(const Moved &run, const std::vector<MovedBlock> &blocks) const;
    void addTransposition(int witness, const MovedBlock &block);
    [[nodiscard]] static MovedBlock blockOf(const Moved &run);
    [[nodiscard]] static bool areBeside(const MovedBlock &one, const MovedBlock &other);
    [[nodiscard]] static bool goesOnWith(const Moved &run, const std::vector<MovedBlock> &blocks);
    static void joinMoved(std::vector<MovedBlock> &blocks);
    [[nodiscard]] std::optional<std::pair<int, int>> turnedGenitive(const Moved &run) const;
    [[nodiscard]] bool isWithinLost(const Moved &run) const;
    [[nodiscard]] bool isWithinRewritten(int witness, const MovedBlock &block, const TakenWords &taken) const;
    [[nodiscard]] bool isForOthers(const Moved &run) const;
    void findPhrases(int witness);
    [[nodiscard]] bool isPhraseEdge(int witness, int one, int other) const;
    [[nodiscard]] bool isWordApart(int witness, int column, int next) const;
    [[nodiscard]] bool areOneNumber(int witness, int one, int other) const;
    [[nodiscard]] bool areOneVerb(int witness, int one, int other) const;
    [[nodiscard]] bool isCautionParted(int witness, int one, int other) const;
    [[nodiscard]] bool areCapitalised(int witness, int one, int other) const;
    [[nodiscard]] bool hasMark(int side, int word, QChar mark) const;
    [[nodiscard]] int ownEnd(int column) const;
    [[nodiscard]] bool endsPart(int baseWord) const;
    [[nodiscard]] bool isVerbWithAuxiliary(int witness, int one, int other) const;
    [[nodiscard]] bool isOwner(int witness, int one, int other) const;
    void findCuts(int witness);
    [[nodiscard]] bool opensSpeech(int side, int word) const;
    [[nodiscard]] bool isApart(int witness, int one, int other) const;
    [[nodiscard]] bool areFormsOfOneArticle(int witness, int column) const;
    void joinColumns();
    void joinWords();
    void spreadVariation();
    [[nodiscard]] bool areOnePlace(int column) const;
    void joinHyphenation(int witness);
    [[nodiscard]] bool isHyphenedNumber(int witness, int column) const;
    [[nodiscard]] bool areAlike(int column) const;
    void join(int from, int to);
    void finishPlace(int place);
    [[nodiscard]] PlaceWords wordsOf(int witness, int place, int first, int end);
    [[nodiscard]] TextRange rangeOf(int witness, int first, int end) const;
    [[nodiscard]] QString readingOf(int witness, int first, int end) const;
    /// Whether words in these two columns, the next ones to each other, were exchanged for others together.
    [[nodiscard]] bool areExchanged(int witness, int one, int other) const;
    [[nodiscard]] bool isArticleExchanged(int witness, int column) const;
    [[nodiscard]] bool isToldApart(int witness, int column) const;
    [[nodiscard]] bool areWordsForWords(int witness, int one, int other) const;
    [[nodiscard]] bool isArticleOfNext(int witness, int column) const;
    [[nodiscard]] bool isLoneArticle(int witness, int column) const;
    [[nodiscard]] bool isArticleLost(int witness, int one, int other) const;
    [[nodiscard]] bool isPhraseOfOne(int witness, int one, int other) const;
    [[nodiscard]] bool isParted(int witness, int one, int other) const;
    [[nodiscard]] bool isTranslation(int witness) const;
    [[nodiscard]] bool isTurned(int witness, int column) const;
    void leaveEqualEnds(int witness, PlaceWords &words) const;
    [[nodiscard]] std::vector<CollationVariant> piecesOf(int witness);
    [[nodiscard]] CollationVariant pieceOf(int witness, int first, int last, bool isTranslated);
    [[nodiscard]] std::vector<bool> joinedPieces(int witness, const std::vector<int> &columns) const;
    void joinContractions(int witness, const std::vector<int> &columns, std::vector<bool> &isJoined) const;
    [[nodiscard]] bool isTornOff(int witness, int column) const;
    void collectVariants(int witness);

    const AlignedWitnesses::Data &m_data;
    int m_base = 0;
    int m_count = 0;
    IgnoredDifferences m_ignored;
    std::vector<WordMatch> m_matches; // by column and witness
    std::vector<int> m_moved; // the transposition of each, or -1
    std::vector<std::pair<int, int>> m_kept; // by witness: the first and the last column that has not moved
    std::vector<bool> m_joined; // by column: with the next one
    std::vector<bool> m_hyphens; // by column and witness: differs in what joins it
    std::vector<bool> m_isPlain; // by column: all agree
    std::vector<std::pair<int, int>> m_bounds; // by place: its columns
    std::vector<int> m_places; // by column
    std::vector<std::vector<std::pair<int, int>>> m_spans; // by witness: columns that are one place
    std::vector<std::vector<std::pair<int, int>>> m_phrases; // those of them that are a phrase for another
    std::vector<std::vector<std::pair<int, int>>> m_turned; // those of them where a genitive was turned
    std::vector<WitnessComparison::Side> m_sides; // by witness
    std::vector<VariantClassifier> m_classifiers;
    Collation m_made;
};

} // namespace Stemma
