// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/verdictwording.h"

#include "widgets/support/wording.h"

#include <QCoreApplication>

namespace Stemma {

namespace {

struct VerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::VerdictTexts)
};

QString nameOf(Stake stake)
{
    switch (stake) {
    case Stake::None:
        return {};
    case Stake::Negation:
        return VerdictTexts::tr("negation");
    case Stake::Number:
        return VerdictTexts::tr("number");
    case Stake::Hedge:
        return VerdictTexts::tr("caution lost");
    case Stake::Speakers:
        return VerdictTexts::tr("other speakers");
    case Stake::Misattributed:
        return VerdictTexts::tr("attribution");
    case Stake::Dates:
        return VerdictTexts::tr("dates");
    case Stake::Sources:
        return VerdictTexts::tr("other sources");
    case Stake::Undecided:
        return VerdictTexts::tr("open steps");
    case Stake::SpeakerMissing:
        return VerdictTexts::tr("no speaker");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unset:
        return {};
    case Verdict::NothingToSay:
        return VerdictTexts::tr("nothing to say");
    case Verdict::Verbatim:
        return VerdictTexts::tr("verbatim");
    case Verdict::Faithful:
        return VerdictTexts::tr("faithful");
    case Verdict::Abridged:
        return VerdictTexts::tr("abridged");
    case Verdict::Altered:
        return VerdictTexts::tr("altered");
    case Verdict::Misleading:
        return VerdictTexts::tr("misleading");
    case Verdict::Misattributed:
        return VerdictTexts::tr("misattributed");
    case Verdict::Fabricated:
        //: a reviewer has reason to think so
        return VerdictTexts::tr("perhaps fabricated");
    case Verdict::Unverifiable:
        return VerdictTexts::tr("unverifiable");
    }
    Q_UNREACHABLE_RETURN({});
}

QString descriptionOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unset:
        return VerdictTexts::tr("Take back what was said; a note stays.");
    case Verdict::NothingToSay:
        return VerdictTexts::tr("Looked at; there is no more to say.");
    case Verdict::Verbatim:
        return VerdictTexts::tr("The words are those that were said.");
    case Verdict::Faithful:
        return VerdictTexts::tr("Other words, the same meaning.");
    case Verdict::Abridged:
        return VerdictTexts::tr("Shortened; what is left means the same.");
    case Verdict::Altered:
        return VerdictTexts::tr("The words were changed, and so is what they say.");
    case Verdict::Misleading:
        return VerdictTexts::tr("The words may be right, but readers understand something else.");
    case Verdict::Misattributed:
        return VerdictTexts::tr("Somebody else said it.");
    case Verdict::Fabricated:
        return VerdictTexts::tr("There is reason to think that nobody said it.");
    case Verdict::Unverifiable:
        return VerdictTexts::tr("What is known does not suffice to tell.");
    }
    Q_UNREACHABLE_RETURN({});
}

VerdictMark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unset:
        return VerdictMark::None;
    case Verdict::NothingToSay:
        return VerdictMark::Seen;
    case Verdict::Verbatim:
    case Verdict::Faithful:
        return VerdictMark::Sound;
    case Verdict::Abridged:
    case Verdict::Altered:
        return VerdictMark::Doubtful;
    case Verdict::Misleading:
    case Verdict::Misattributed:
    case Verdict::Fabricated:
        return VerdictMark::Wrong;
    case Verdict::Unverifiable:
        return VerdictMark::Unknown;
    }
    Q_UNREACHABLE_RETURN(VerdictMark::None);
}

QStringList namesOf(Stakes stakes)
{
    QStringList names;
    for (const Stake stake :
         {Stake::Negation, Stake::Number, Stake::Speakers, Stake::Misattributed, Stake::Dates, Stake::Hedge,
          Stake::Sources, Stake::SpeakerMissing, Stake::Undecided}) {
        if (stakes.testFlag(stake)) {
            names.append(nameOf(stake));
        }
    }
    return names;
}

QString authorOf(const std::optional<Review> &review)
{
    if (!review) {
        return {};
    }
    const QString when = Wording::of(review->reviewed);
    //: under a verdict: who gave it and when
    return review->reviewer.isEmpty() ? VerdictTexts::tr("on %1").arg(when)
                                      : VerdictTexts::tr("by %1, %2").arg(review->reviewer, when);
}

} // namespace Stemma
