// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commands that go through what the machine suggests.

#include "app/window/actionspec.h"

namespace Stemma {

void Actions::makeReviewing()
{
    make({Command::NextSuggestion,
          "review.next",
          tr("&Next Suggestion"),
          {Qt::SHIFT | Qt::Key_J},
          tr("Go to the next suggestion that waits for a decision, in the text."),
          nullptr,
          true});
    make({Command::PreviousSuggestion,
          "review.previous",
          tr("&Previous Suggestion"),
          {Qt::SHIFT | Qt::Key_K},
          tr("Go to the suggestion before that waits for a decision, in the text."),
          nullptr,
          true});
    make({Command::AcceptSuggestion,
          "review.accept",
          tr("&Accept Suggestion"),
          {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
          tr("Take the active suggestion as an annotation and go to the next one."),
          nullptr,
          true});
    make({Command::RejectSuggestion,
          "review.reject",
          tr("&Reject Suggestion"),
          {Qt::Key_X},
          tr("Turn the active suggestion down for good and go to the next one."),
          nullptr,
          true});
    make({Command::SkipSuggestion,
          "review.skip",
          tr("&Skip Suggestion"),
          {Qt::Key_S},
          tr("Leave the active suggestion undecided and go to the next one."),
          nullptr,
          true});
    make({Command::ReviewList,
          "review.list",
          tr("&List of Suggestions"),
          {Qt::CTRL | Qt::Key_J},
          tr("Show what waits for a decision in all articles, the most likely first.")});
    make({Command::AcceptMany,
          "review.acceptMany",
          tr("Accept &Many…"),
          {},
          tr("Accept all suggestions above a score, after a look at them, as one step.")});
    make({Command::PauseSuggesting,
          "review.pause",
          tr("Pa&use Suggesting"),
          {},
          tr("Let the search for suggestions rest, or go on with it."),
          nullptr,
          false,
          true});
}

} // namespace Stemma
