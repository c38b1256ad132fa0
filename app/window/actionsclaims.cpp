// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commands about claims. Their keys work in the text and in the matrix of claims.

#include "app/window/actionspec.h"

namespace Stemma {

void Actions::makeClaims()
{
    make({Command::JoinClaim,
          "claim.join",
          tr("&Join to a Claim…"),
          {Qt::Key_T},
          tr("Say which claim the selection or the active annotation makes; a new one or one that is there."),
          "tag-claim",
          true});
    make({Command::StanceAsserts,
          "claim.asserts",
          tr("&Asserts"),
          {Qt::SHIFT | Qt::Key_A},
          tr("The active claim is asserted here."),
          nullptr,
          true});
    make({Command::StanceDenies,
          "claim.denies",
          tr("&Denies"),
          {Qt::SHIFT | Qt::Key_D},
          tr("The active claim is denied here."),
          nullptr,
          true});
    make({Command::StanceDoubts,
          "claim.doubts",
          tr("D&oubts"),
          {Qt::Key_Question},
          tr("The active claim is doubted here."),
          nullptr,
          true});
    make({Command::StanceReports,
          "claim.reports",
          tr("&Reports"),
          {Qt::SHIFT | Qt::Key_R},
          tr("The active claim is only reported here, as that of somebody else."),
          nullptr,
          true});
    make({Command::StanceNone,
          "claim.noStance",
          tr("&No Stance"),
          {Qt::SHIFT | Qt::Key_N},
          tr("Take back how the active claim is meant here."),
          nullptr,
          true});
    make({Command::RewordClaim,
          "claim.reword",
          tr("Re&word or Merge Claim…"),
          {Qt::SHIFT | Qt::Key_T},
          tr("State the claim in other words; in those of another claim, both become one."),
          nullptr,
          true});
    make({Command::ShowClaims,
          "claim.show",
          tr("&Claims"),
          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)},
          tr("See which article asserts, denies, doubts or reports which claim."),
          "tag-claim"});
    make({Command::SaveClaims,
          "claim.save",
          tr("&Save Claims as Table…"),
          {},
          tr("Write articles and claims as a CSV table: who asserts, denies, doubts or reports what."),
          nullptr});
}

} // namespace Stemma
