// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commands of the provenance workspace and of the switch to it.

#include "app/window/actionspec.h"

namespace Stemma {

void Actions::makeProvenance()
{
    make({Command::PreviousGroup,
          "provenance.previous",
          tr("&Previous Quote"),
          {QKeySequence(Qt::CTRL | Qt::Key_PageUp)},
          tr("Show how the linked quote before this one travelled."),
          "previous",
          false,
          false,
          true});
    make({Command::NextGroup,
          "provenance.next",
          tr("&Next Quote"),
          {QKeySequence(Qt::CTRL | Qt::Key_PageDown)},
          tr("Show how the next linked quote travelled."),
          "next",
          false,
          false,
          true});
    make({Command::OpenWitness,
          "provenance.openWitness",
          tr("&Open in Its Article"),
          {QKeySequence(Qt::CTRL | Qt::Key_Return)},
          tr("Go to Read and show the chosen witness in its article."),
          "read",
          false,
          false,
          true});
    make({Command::SaveStemma,
          "provenance.savePicture",
          tr("&Save Tree as Picture…"),
          {},
          tr("Write the tree of this quote as an SVG or PNG file."),
          "export",
          false,
          false,
          true});
    make({Command::ReadMode,
          "view.read",
          tr("Rea&d"),
          {QKeySequence(Qt::CTRL | Qt::Key_1)},
          tr("Read and annotate articles side by side."),
          "read",
          false,
          true});
    make({Command::ProvenanceMode,
          "view.provenance",
          tr("Pro&venance"),
          {QKeySequence(Qt::CTRL | Qt::Key_2)},
          tr("See how each linked quote travelled: who has it from whom, and what became of the words."),
          "provenance",
          false,
          true});
}

} // namespace Stemma
