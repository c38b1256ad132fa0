// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkreason.h"

namespace Stemma {

using namespace Qt::StringLiterals;

QLatin1StringView keyOf(LinkReason::Code code)
{
    switch (code) {
    case LinkReason::Code::Verbatim:
        return "verbatim"_L1;
    case LinkReason::Code::WordsInOrder:
        return "wordsInOrder"_L1;
    case LinkReason::Code::PartOf:
        return "partOf"_L1;
    case LinkReason::Code::Replaced:
        return "replaced"_L1;
    case LinkReason::Code::SameSpeaker:
        return "sameSpeaker"_L1;
    case LinkReason::Code::SameStory:
        return "sameStory"_L1;
    case LinkReason::Code::Translation:
        return "translation"_L1;
    case LinkReason::Code::Meaning:
        return "meaning"_L1;
    case LinkReason::Code::OtherSpeaker:
        return "otherSpeaker"_L1;
    case LinkReason::Code::OtherPolarity:
        return "otherPolarity"_L1;
    case LinkReason::Code::OtherNumber:
        return "otherNumber"_L1;
    case LinkReason::Code::OtherName:
        return "otherName"_L1;
    case LinkReason::Code::TooShort:
        return "tooShort"_L1;
    case LinkReason::Code::StandingPhrase:
        return "standingPhrase"_L1;
    case LinkReason::Code::Boilerplate:
        return "boilerplate"_L1;
    case LinkReason::Code::Doubtful:
        return "doubtful"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Stemma
