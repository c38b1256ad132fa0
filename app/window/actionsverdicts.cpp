// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commands by which a reviewer says what became of a quote, in one witness or as a whole.

#include "app/window/actionspec.h"
#include "models/records/records.h"
#include "widgets/provenance/verdictwording.h"

#include <QAction>

#include <algorithm>
#include <array>

namespace Stemma {

namespace {

struct Names {
    const char *witness;
    const char *quote;
};

// In the order of the keys 1 to 9, and 0.
constexpr std::array<Names, 10> kNames{
    {{"provenance.witness.verbatim", "provenance.quote.verbatim"},
     {"provenance.witness.faithful", "provenance.quote.faithful"},
     {"provenance.witness.abridged", "provenance.quote.abridged"},
     {"provenance.witness.altered", "provenance.quote.altered"},
     {"provenance.witness.misleading", "provenance.quote.misleading"},
     {"provenance.witness.misattributed", "provenance.quote.misattributed"},
     {"provenance.witness.fabricated", "provenance.quote.fabricated"},
     {"provenance.witness.unverifiable", "provenance.quote.unverifiable"},
     {"provenance.witness.nothingToSay", "provenance.quote.nothingToSay"},
     {"provenance.witness.noVerdict", "provenance.quote.noVerdict"}}};

} // namespace

QList<Verdict> Actions::verdicts()
{
    QList<Verdict> all(kVerdicts.begin(), kVerdicts.end());
    all.append(Verdict::Unset);
    return all;
}

QAction *Actions::verdict(Verdict verdict, bool isQuote) const
{
    const qsizetype number = verdicts().indexOf(verdict);
    const Command first = isQuote ? Command::QuoteVerbatim : Command::WitnessVerbatim;
    return m_actions.value(Command(int(first) + int(number)));
}

void Actions::makeVerdicts()
{
    const QList<Verdict> all = verdicts();
    for (const bool isQuote : {false, true}) {
        for (int i = 0; i < int(all.size()); ++i) {
            const Verdict verdict = all[i];
            const bool isNone = verdict == Verdict::Unset;
            const Qt::Key digit = Qt::Key(Qt::Key_0 + (i + 1) % 10);
            const QString text = isNone ? (isQuote ? tr("No Verdict on Quote") : tr("No Verdict on Witness"))
                //: command: the verdict on the whole quote; %1 is "altered" or the like
                : isQuote ? tr("Quote: %1").arg(Stemma::nameOf(verdict))
                          //: command: the verdict on one witness; %1 is "altered" or the like
                          : tr("Witness: %1").arg(Stemma::nameOf(verdict));
            make({Command(int(isQuote ? Command::QuoteVerbatim : Command::WitnessVerbatim) + i),
                  isQuote ? kNames[size_t(i)].quote : kNames[size_t(i)].witness,
                  text,
                  {isQuote ? QKeySequence(Qt::Key_Q, digit) : QKeySequence(digit)},
                  descriptionOf(verdict),
                  nullptr,
                  false,
                  !isNone,
                  true});
        }
    }
    make({Command::VerdictNote,
          "provenance.note",
          tr("Not&e on Verdict"),
          {Qt::Key_N},
          tr("Write why the chosen witness or the quote gets its verdict, and by what evidence."),
          nullptr,
          false,
          false,
          true});
}

} // namespace Stemma
