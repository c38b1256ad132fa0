// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/actions.h"

#include "app/window/actionspec.h"
#include "widgets/support/vectoricon.h"

#include <QAction>

#include <array>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr std::array<const char *, 9> kRecentNames{
    "annotate.recent1", "annotate.recent2", "annotate.recent3", "annotate.recent4", "annotate.recent5",
    "annotate.recent6", "annotate.recent7", "annotate.recent8", "annotate.recent9"};

} // namespace

QString plainName(QString text)
{
    return text.remove(u'&').remove(u"…"_s);
}

QIcon stemmaIcon(const QString &name)
{
    return vectorIcon(u":/stemma/icons/%1.svg"_s.arg(name));
}

QString Actions::toolTipOf(const QAction &action)
{
    const QString name = plainName(action.text());
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString head = keys.isEmpty()
        ? u"<b>%1</b>"_s.arg(name.toHtmlEscaped())
        : u"<b>%1</b> &nbsp;%2"_s.arg(name.toHtmlEscaped(), keys.toHtmlEscaped());
    return u"<p style='white-space:pre'>%1</p><p>%2</p>"_s.arg(head, action.statusTip().toHtmlEscaped());
}

void Actions::make(const Spec &spec)
{
    auto *action = new QAction(spec.text, this);
    action->setObjectName(QLatin1StringView(spec.name));
    action->setShortcuts(spec.shortcuts);
    action->setStatusTip(spec.help);
    if (spec.icon != nullptr) {
        action->setIcon(stemmaIcon(QLatin1StringView(spec.icon)));
    }
    action->setCheckable(spec.isCheckable);
    if (spec.needsReader) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_readerActions.append(action);
    }
    if (spec.needsProvenance) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_provenanceActions.append(action);
    }
    action->setToolTip(toolTipOf(*action));
    m_actions.insert(spec.command, action);
    m_infos.insert(action, {plainName(spec.text), action->shortcuts()});
    m_order.append(action);
}

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    // File
    make({Command::NewProject,
          "file.new",
          tr("&New Project…"),
          {QKeySequence::New},
          tr("Start an empty project in a file of your choice."),
          "new"});
    make({Command::OpenProject,
          "file.open",
          tr("&Open Project…"),
          {QKeySequence::Open},
          tr("Open a Stemma project."),
          "open"});
    make({Command::OpenSample,
          "file.openSample",
          tr("Open &Sample Project"),
          {},
          tr("Open your own copy of the sample project.")});
    make({Command::ImportFiles,
          "file.import",
          tr("&Import Articles…"),
          {Qt::CTRL | Qt::Key_I},
          tr("Add articles from text, HTML, Markdown, CSV or JSON Lines files, or a Stemma export."),
          "import"});
    make({Command::ImportFolder,
          "file.importFolder",
          tr("Import &Folder…"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_I},
          tr("Add every article in a folder and its subfolders.")});
    make({Command::PasteArticle,
          "file.paste",
          tr("&Paste as Article…"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_V},
          tr("Add the text on the clipboard as an article.")});
    make({Command::Export,
          "file.export",
          tr("&Export…"),
          {Qt::CTRL | Qt::Key_E},
          tr("Write annotations, quotes and articles as CSV tables."),
          "export"});
    make({Command::Print,
          "file.print",
          tr("&Print Article…"),
          {QKeySequence(Qt::CTRL | Qt::Key_P)},
          tr("Print the article of the active pane with its annotations and a legend."),
          nullptr});
    make({Command::ExportPdf,
          "file.exportPdf",
          tr("Export as P&DF…"),
          {},
          tr("Write the article of the active pane with its annotations and a legend as a PDF file."),
          nullptr});
    make({Command::CheckProject,
          "file.check",
          tr("&Check Project"),
          {},
          tr("Verify every text, annotation and journal entry of this project.")});
    make({Command::CloseProject,
          "file.close",
          tr("&Close Project"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_W},
          tr("Close the project; everything is saved already.")});
    make({Command::Quit,
          "file.quit",
          tr("&Quit"),
          {QKeySequence(Qt::CTRL | Qt::Key_Q)},
          tr("Close Stemma; everything is saved already.")});
    // Edit
    make({Command::Undo,
          "edit.undo",
          tr("&Undo"),
          {QKeySequence(Qt::CTRL | Qt::Key_Z)},
          tr("Take the last change back, also one from before a restart."),
          "undo"});
    make({Command::Redo,
          "edit.redo",
          tr("&Redo"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y},
          tr("Do again what was taken back."),
          "redo"});
    make({Command::Copy,
          "edit.copy",
          tr("&Copy"),
          {QKeySequence::Copy},
          tr("Copy the selected text exactly as it stands in the article."),
          nullptr,
          true});
    make({Command::CopyWithCitation,
          "edit.copyCitation",
          tr("Copy with C&itation"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
          tr("Copy the selected text with outlet, date and address."),
          nullptr,
          true});
    make({Command::SelectAll,
          "edit.selectAll",
          tr("Select &All"),
          {QKeySequence::SelectAll},
          tr("Select the whole article."),
          nullptr,
          true});
    make({Command::Find,
          "edit.find",
          tr("&Find in Article…"),
          {QKeySequence(Qt::CTRL | Qt::Key_F)},
          tr("Find words in the article of the active pane; all hits are marked as you type."),
          "find"});
    make({Command::FindNext,
          "edit.findNext",
          tr("Find Ne&xt"),
          {QKeySequence(Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_G)},
          tr("Go to the next hit in the active pane.")});
    make({Command::FindPrevious,
          "edit.findPrevious",
          tr("Find Pre&vious"),
          {QKeySequence(Qt::SHIFT | Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
          tr("Go to the previous hit in the active pane.")});
    make({Command::FindInProject,
          "edit.findInProject",
          tr("Find in &Project…"),
          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
          tr("Find words in all articles and annotations of this project."),
          "find"});
    make({Command::SeenBefore,
          "edit.seenBefore",
          tr("Seen &Before…"),
          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)},
          tr("List the places of this project that say nearly the same as the selected or typed words.")});
    make({Command::Preferences,
          "edit.preferences",
          tr("&Settings…"),
          {Qt::CTRL | Qt::Key_Comma},
          tr("Your name, the reading font, theme and language."),
          "settings"});
    make({Command::Shortcuts,
          "edit.shortcuts",
          tr("&Keyboard Shortcuts…"),
          {},
          tr("See the keys of all commands and choose others.")});
    // Annotate
    make({Command::TagEntity,
          "annotate.tagEntity",
          tr("Tag as &Entity"),
          {Qt::Key_E},
          tr("Tag the selection as entity; without a selection, drag over the words to tag."),
          "tag-entity",
          true,
          true});
    make({Command::TagQuote,
          "annotate.tagQuote",
          tr("Tag as &Quote"),
          {Qt::Key_Q},
          tr("Tag the selection as quote; without a selection, drag over the words to tag."),
          "tag-quote",
          true,
          true});
    make({Command::TagClaim,
          "annotate.tagClaim",
          tr("Tag as &Claim"),
          {Qt::Key_C},
          tr("Tag the selection as claim; without a selection, drag over the words to tag."),
          "tag-claim",
          true,
          true});
    make({Command::AddPart,
          "annotate.addPart",
          tr("Add Selection as &Part"),
          {Qt::Key_P},
          tr("Make the selection a further part of the active annotation, as for an interrupted quote."),
          nullptr,
          true});
    make({Command::GrowSelection,
          "annotate.growSelection",
          tr("&Grow to Quotation Marks"),
          {Qt::Key_QuoteDbl},
          tr("Select the words between the quotation marks around the caret; again for the next level."),
          nullptr,
          true});
    makeSelecting();
    make({Command::ChangeToEntity,
          "annotate.changeToEntity",
          tr("Change to E&ntity"),
          {Qt::SHIFT | Qt::Key_E},
          tr("Make the active annotation an entity."),
          nullptr,
          true});
    make({Command::ChangeToQuote,
          "annotate.changeToQuote",
          tr("Change to Q&uote"),
          {Qt::SHIFT | Qt::Key_Q},
          tr("Make the active annotation a quote."),
          nullptr,
          true});
    make({Command::ChangeToClaim,
          "annotate.changeToClaim",
          tr("Change to C&laim"),
          {Qt::SHIFT | Qt::Key_C},
          tr("Make the active annotation a claim."),
          nullptr,
          true});
    make({Command::EditAttributes,
          "annotate.attributes",
          tr("Edit &Attributes"),
          {Qt::Key_A},
          tr("Go to the first field of what is active; Escape comes back to the text."),
          nullptr,
          true});
    for (int number = 1; number <= 9; ++number) {
        make({Command(int(Command::Recent1) + number - 1),
              kRecentNames[size_t(number - 1)],
              tr("Recent Value &%1").arg(number),
              {QKeySequence(Qt::Key(Qt::Key_0 + number))},
              tr("Fill in the field in question with the value that has this number in the inspector."),
              nullptr,
              true});
    }
    makeClaims();
    make({Command::EditNote,
          "annotate.note",
          tr("Edit N&ote"),
          {Qt::Key_N},
          tr("Write a note on the active annotation."),
          "note",
          true});
    make({Command::DeleteSpan,
          "annotate.delete",
          tr("&Delete Annotation"),
          {QKeySequence(Qt::Key_Delete)},
          tr("Delete the active annotation; Undo brings it back."),
          "delete",
          true});
    make({Command::NextSpan,
          "annotate.next",
          tr("Ne&xt Annotation"),
          {Qt::Key_J},
          tr("Go to the next annotation after the caret."),
          "next",
          true});
    make({Command::PreviousSpan,
          "annotate.previous",
          tr("Pre&vious Annotation"),
          {Qt::Key_K},
          tr("Go to the annotation before the caret."),
          "previous",
          true});
    make({Command::ClearSelection,
          "annotate.clear",
          tr("Clear &Selection"),
          {Qt::Key_Escape},
          tr("Leave marker mode, then drop the selection, then let go of the active annotation."),
          nullptr,
          true});
    // Link
    make({Command::Link,
          "link.link",
          tr("&Link Quotes"),
          {Qt::Key_L},
          tr("Link the active quotes of two panes as the same utterance."),
          "link",
          true});
    make({Command::Unlink,
          "link.unlink",
          tr("&Unlink Quote"),
          {Qt::SHIFT | Qt::Key_L},
          tr("Take the active quote out of its group."),
          "unlink",
          true});
    make({Command::ChooseBase,
          "link.base",
          tr("Make &Base"),
          {Qt::Key_B},
          tr("Compare the other witnesses with the active quote."),
          "base",
          true});
    make({Command::GoToPartner,
          "link.partner",
          tr("&Go to Partner"),
          {Qt::Key_G},
          tr("Show the same quote in the other article."),
          nullptr,
          true});
    make({Command::GoBack,
          "link.back",
          tr("Go &Back"),
          {QKeySequence(Qt::Key_Backspace)},
          tr("Return to where you came from."),
          nullptr,
          true});
    make({Command::Peek,
          "link.peek",
          tr("&Peek at Witnesses"),
          {QKeySequence(Qt::Key_Space)},
          tr("Show all witnesses of the active quote with their differences, without leaving the text."),
          nullptr,
          true});
    make({Command::OpenSharing,
          "link.openSharing",
          tr("Open What Shares &Most"),
          {Qt::Key_M},
          tr("Open the article that shares most quotes with this one beside it; again for the next one."),
          nullptr,
          true});
    make({Command::ShowLinks,
          "link.list",
          tr("L&ist of Links"),
          {Qt::SHIFT | Qt::Key_G},
          tr("Show the links between the open articles as a list; Enter goes to one."),
          nullptr,
          true});
    make({Command::WhereTold,
          "link.whereTold",
          tr("&Where Is This Told?"),
          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
          tr("List the sentences of the other panes that may say in other words what the quote at the caret "
             "says.")});
    make({Command::LinkMatch,
          "link.match",
          tr("Link with Near &Match"),
          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
          tr("Link the selected words with the current place of the list Seen Before; what is not tagged yet "
             "is tagged as quote."),
          "link"});
    make({Command::NextUnlinked,
          "link.nextUnlinked",
          tr("&Next Unlinked Quote"),
          {Qt::Key_U},
          tr("Go to the next quote that is not linked; after the last one from the beginning."),
          nullptr,
          true});
    make({Command::PreviousUnlinked,
          "link.previousUnlinked",
          tr("&Previous Unlinked Quote"),
          {Qt::SHIFT | Qt::Key_U},
          tr("Go to the quote before that is not linked; before the first one from the end."),
          nullptr,
          true});
    makeReviewing();
    makeProvenance();
    // View
    make({Command::OpenBeside,
          "view.openBeside",
          tr("Open &Beside"),
          {},
          tr("Open the article chosen in the list in a further pane."),
          nullptr});
    make({Command::SplitPane,
          "view.split",
          tr("&Duplicate Pane"),
          {Qt::CTRL | Qt::Key_D},
          tr("Show the same article in a further pane."),
          "split"});
    make({Command::SwapPanes,
          "view.swapPanes",
          tr("S&wap Panes"),
          {Qt::Key_W},
          tr("Let the active pane change places with the next one."),
          "swap",
          true});
    make({Command::LockScrolling,
          "view.lockScrolling",
          tr("Scroll &Together"),
          {Qt::Key_Y},
          tr("Scroll all panes together, so that linked quotes stay side by side."),
          "lock",
          true,
          true});
    make({Command::ClosePane,
          "view.closePane",
          tr("&Close Pane"),
          {QKeySequence(Qt::CTRL | Qt::Key_W)},
          tr("Close the active pane."),
          "close-pane"});
    make({Command::NextPane,
          "view.nextPane",
          tr("&Next Pane"),
          {QKeySequence(Qt::Key_F6)},
          tr("Move to the next pane, then to inspector, lists and articles.")});
    const QList<std::pair<Command, const char *>> panes{{Command::Pane1, "view.pane1"},
                                                        {Command::Pane2, "view.pane2"},
                                                        {Command::Pane3, "view.pane3"},
                                                        {Command::Pane4, "view.pane4"}};
    for (int i = 0; i < panes.size(); ++i) {
        make({panes[i].first,
              panes[i].second,
              tr("Pane &%1").arg(i + 1),
              {QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_1 + i)))},
              tr("Move to pane %1.").arg(i + 1)});
    }
    make({Command::FilterList,
          "view.filter",
          tr("&Filter List"),
          {QKeySequence(Qt::Key_Slash)},
          tr("Type to filter the list that has the focus, or the articles."),
          "filter"});
    make({Command::ZoomIn,
          "view.zoomIn",
          tr("Zoom &In"),
          {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
          tr("Larger text in all panes."),
          "zoom-in"});
    make({Command::ZoomOut,
          "view.zoomOut",
          tr("Zoom &Out"),
          {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
          tr("Smaller text in all panes."),
          "zoom-out"});
    make({Command::ZoomReset,
          "view.zoomReset",
          tr("Normal &Size"),
          {QKeySequence(Qt::CTRL | Qt::Key_0)},
          tr("Text at 100 %.")});
    make({Command::ReadingHints,
          "view.hints",
          tr("Reading &Hints"),
          {Qt::CTRL | Qt::Key_H},
          tr("Tint quotation marks, cue verbs, hedges, numbers and dates."),
          nullptr,
          false,
          true});
    make({Command::MarkDifferences,
          "view.markDifferences",
          tr("Mark &Differences"),
          {Qt::Key_D},
          tr("Mark where this article and the one beside it differ, and what they share."),
          nullptr,
          true,
          true});
    make({Command::ShowArticles,
          "view.articles",
          tr("&Articles"),
          {QKeySequence(Qt::Key_F2)},
          tr("Show or hide the list of articles."),
          nullptr,
          false,
          true});
    make({Command::ShowInspector,
          "view.inspector",
          tr("&Inspector"),
          {QKeySequence(Qt::Key_F9)},
          tr("Show or hide the inspector."),
          nullptr,
          false,
          true});
    make({Command::ShowDrawer,
          "view.drawer",
          tr("Li&sts"),
          {QKeySequence(Qt::Key_F4)},
          tr("Show or hide the lists below the text."),
          nullptr,
          false,
          true});
    make({Command::FullScreen,
          "view.fullScreen",
          tr("F&ull Screen"),
          {QKeySequence(Qt::Key_F11)},
          tr("Use the whole screen."),
          nullptr,
          false,
          true});
    make({Command::DistractionFree,
          "view.distractionFree",
          tr("Distraction-&Free"),
          {QKeySequence(Qt::SHIFT | Qt::Key_F11)},
          tr("Show nothing but the text; Esc brings everything back."),
          nullptr,
          false,
          true});
    make({Command::ShowSource,
          "view.source",
          tr("&Original Source"),
          {QKeySequence(Qt::CTRL | Qt::Key_U)},
          tr("Show the file that the article of the active pane was read from, as it was.")});
    // Help
    make({Command::FindCommand,
          "help.findCommand",
          tr("&Find a Command…"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_P},
          tr("Type some letters of any command and run it.")});
    make({Command::Help,
          "help.manual",
          tr("&Manual"),
          {QKeySequence(Qt::Key_F1)},
          tr("Read how to work with Stemma.")});
    make({Command::Tour,
          "help.tour",
          tr("Take the &Tour"),
          {},
          tr("See in four steps what is done where in this window.")});
    make({Command::About, "help.about", tr("&About Stemma"), {}, tr("Version, licence and libraries.")});
}

QList<QAction *> Actions::all() const
{
    return m_order;
}

QList<QAction *> Actions::readerActions() const
{
    return m_readerActions;
}

QList<QAction *> Actions::provenanceActions() const
{
    return m_provenanceActions;
}

QAction *Actions::recentValue(int number) const
{
    return m_actions.value(Command(int(Command::Recent1) + number - 1));
}

} // namespace Stemma
