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
    make({Command::NextUndecided,
          "provenance.nextUndecided",
          tr("Next &Undecided Step"),
          {Qt::Key_J},
          tr("Go to the next witness of which nobody decided yet from whom it has its words."),
          nullptr,
          false,
          false,
          true});
    make({Command::PreviousUndecided,
          "provenance.previousUndecided",
          tr("Previous Undecided Step"),
          {Qt::Key_K},
          tr("Go to the witness before of which nobody decided yet from whom it has its words."),
          nullptr,
          false,
          false,
          true});
    make({Command::ConfirmEdge,
          "provenance.confirm",
          tr("&Confirm Source"),
          {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
          tr("Confirm that the chosen witness has its words from where the tree says."),
          nullptr,
          false,
          false,
          true});
    make({Command::RejectEdge,
          "provenance.reject",
          tr("&Reject Source"),
          {Qt::Key_X},
          tr("Exclude that the chosen witness has its words from there; the tree proposes another source."),
          nullptr,
          false,
          false,
          true});
    make({Command::ChooseSource,
          "provenance.chooseSource",
          tr("C&hoose Source…"),
          {Qt::Key_S},
          tr("Choose from a list from whom the chosen witness has its words, or name a source outside the "
             "project."),
          nullptr,
          false,
          false,
          true});
    make({Command::DrawEdge,
          "provenance.draw",
          tr("&Draw from Source"),
          {Qt::Key_D},
          tr("Choose the source of the chosen witness in the tree with the arrow keys; with the mouse, drag "
             "the witness onto it."),
          nullptr,
          false,
          false,
          true});
    make({Command::ClassVariant,
          "provenance.classVariant",
          tr("C&lass of Variant…"),
          {Qt::Key_M},
          tr("Say of what class the variant in the chosen cell of the collation is; in the table its letter "
             "does so at once."),
          nullptr,
          false,
          false,
          true});
    make({Command::TakeBackDecision,
          "provenance.takeBack",
          tr("&Take Back Decision"),
          {QKeySequence(Qt::Key_Delete)},
          tr("Take back what was decided on the source of the chosen witness or, in the table, on the class "
             "of a variant."),
          nullptr,
          false,
          false,
          true});
    makeVerdicts();
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
    make({Command::ExportGroup,
          "provenance.exportGroup",
          tr("Export Report on &This Quote…"),
          {},
          tr("Write how this quote travelled as a report (PDF or page), a table, PROV-JSON or a graph."),
          "export",
          false,
          false,
          true});
    make({Command::ExportProvenance,
          "file.exportProvenance",
          tr("E&xport Provenance…"),
          {},
          tr("Write how all linked quotes travelled as a report (PDF or page), a table, PROV-JSON or a "
             "graph."),
          "export"});
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
