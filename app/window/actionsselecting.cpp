// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commands that select by what the text says, go through annotations at one place, and move their ends.

#include "app/window/actionspec.h"

namespace Stemma {

void Actions::makeSelecting()
{
    make({Command::NextQuotation,
          "annotate.nextQuotation",
          tr("Next Quotat&ion"),
          {Qt::Key_Period},
          tr("Select the words of the next quotation that is not tagged yet."),
          nullptr,
          true});
    make({Command::PreviousQuotation,
          "annotate.previousQuotation",
          tr("Previous Quotatio&n"),
          {Qt::Key_Comma},
          tr("Select the words of the quotation before the caret that is not tagged yet."),
          nullptr,
          true});
    make(
        {Command::TrimSelection,
         "annotate.trim",
         tr("Leave Out Stray &Marks"),
         {},
         tr("Tag a selection without blanks, commas and half quotation marks at its ends; they are hatched."),
         nullptr,
         false,
         true});
    make({Command::CycleSpans,
          "annotate.cycle",
          tr("Next Annotation &Here"),
          {Qt::Key_O},
          tr("Go through the annotations at the caret, the shortest first."),
          nullptr,
          true});
    make({Command::ListSpans,
          "annotate.listHere",
          tr("List Annotations He&re"),
          {Qt::SHIFT | Qt::Key_O},
          tr("Choose one of the annotations at the caret from a list."),
          nullptr,
          true});
    make({Command::MoveStart,
          "annotate.moveStart",
          tr("Move S&tart"),
          {Qt::Key_BracketLeft},
          tr("Move the start of the active annotation with the arrows: by letter, Ctrl by word, Alt by "
             "sentence."),
          nullptr,
          true});
    make({Command::MoveEnd,
          "annotate.moveEnd",
          tr("Mo&ve End"),
          {Qt::Key_BracketRight},
          tr("Move the end of the active annotation with the arrows: by letter, Ctrl by word, Alt by "
             "sentence."),
          nullptr,
          true});
}

} // namespace Stemma
