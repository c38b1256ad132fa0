// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/verdictwording.h"

#include <QCoreApplication>

namespace Stemma {

namespace {

struct VerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::VerdictTexts)
};

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

} // namespace Stemma
