// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/cuesubjects.h"

namespace Stemma {

/// What stands around the quotations of a text, and how they are set into it. Internal to attribution; `at`
/// and `from` are numbers of tokens. Refers to all that it is made of.
class QuotationSurroundings : protected CueSubjects {
public:
    QuotationSurroundings(QStringView text, const std::vector<Quotation> &quotations,
                          const CueLexicon &lexicon)
        : CueSubjects(text, quotations, lexicon)
        , m_text(text)
        , m_quotations(quotations)
    {
    }

    [[nodiscard]] QStringView text() const { return m_text; }

    [[nodiscard]] const std::vector<Quotation> &quotations() const { return m_quotations; }

    /// The clause after a quotation, or before it, goes as far as its sentence and the next quotation.
    [[nodiscard]] int startAfter(int at) const;
    [[nodiscard]] int endAfter(int at) const;
    [[nodiscard]] int startBefore(int at) const;
    [[nodiscard]] const Quotation &quotationAt(int at) const;
    /// Words in marks that are part of a sentence: nothing sets them off from what follows.
    [[nodiscard]] bool isFragmentAt(int at) const;
    /// After a word that leads to titles: a fragment that begins with a capital, or capitals throughout.
    [[nodiscard]] bool isTitleAt(int at, bool isFragment) const;
    /// Words that nobody says, which the writer keeps at a distance: the so-called “reform”.
    [[nodiscard]] bool isSoCalledAt(int at) const;
    /// The name of a thing beside what somebody says: "told the «Daily Post»", "according to “Le Monde”".
    [[nodiscard]] bool isNamedSourceAt(int at, bool isFragment) const;
    /// Speech that a clause goes on behind: a comma stands within its marks or right behind them.
    [[nodiscard]] bool isSetOffAt(int at) const;
    /// Words that go on with the clause before them, in which their speaker stands then, whatever follows.
    [[nodiscard]] bool goesOnFromBefore(int at) const;
    /// Capitals throughout, where not every noun has one: the name of a thing.
    [[nodiscard]] bool isLikeTitleAt(int at) const;
    /// Right behind a comma a verb of saying and whoever says it: that is told of the whole sentence.
    [[nodiscard]] bool hasTagBehind(int at) const;
    /// A heckler shouted “Resign!” She smiled: the verb before it leads to it, and another sentence follows.
    [[nodiscard]] bool isLedAt(int at) const;
    /// A sentence of its own whose full stop stands behind the marks.
    [[nodiscard]] bool isSentenceAt(int at) const;
    /// "too little" and "too late": what goes on with the one before it in the same sentence.
    [[nodiscard]] bool isBesideFragment(int at) const;
    /// Whether nothing but marks and blanks stands between speech and the speech before or behind it: people
    /// who speak by turns.
    [[nodiscard]] bool isBesideSpeech(int at, int step) const;
    /// A paragraph of speech alone.
    [[nodiscard]] bool isParagraphAt(int at) const;
    /// Where the words begin that lead to speech which is the rest of its sentence: "With the Brexit, “I fear
    /// for them.”" @p at: there are none.
    [[nodiscard]] int startOfAside(int at) const;
    /// The last character of the words of @p quotation.
    [[nodiscard]] QChar lastOf(const Quotation &quotation) const;
    /// The first token that does not start before @p position of the text.
    [[nodiscard]] int tokenAt(qsizetype position) const;
    /// A thing whose words one reads: "letter", "statement".
    [[nodiscard]] bool isPaper(const QString &name) const;
    /// Whether words without a verb name somebody: two capitals, or a role before one.
    [[nodiscard]] bool isNameOfPerson(int from, const Speaker &speaker) const;

private:
    QStringView m_text;
    const std::vector<Quotation> &m_quotations;
};

} // namespace Stemma
