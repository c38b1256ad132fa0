// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/annotating.h"
#include "app/window/boundaryediting.h"
#include "app/window/claiming.h"
#include "app/window/comparing.h"
#include "app/window/describing.h"
#include "app/window/finding.h"
#include "app/window/mainwindow.h"
#include "app/window/modeswitch.h"
#include "app/window/noticebar.h"
#include "app/window/recalling.h"
#include "app/window/reviewing.h"
#include "app/window/suggesting.h"
#include "app/window/telling.h"
#include "app/window/tracing.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/panels/annotationspanel.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/reader/articleview.h"
#include "widgets/support/errortext.h"
#include "widgets/support/textdirection.h"

#include <QAction>
#include <QLabel>
#include <QStatusBar>

namespace Stemma {

// MainWindow: what can be done now, and what the status bar says.

namespace {

using Command = Actions::Command;

/// Longer selections are counted in characters: to count words takes time in proportion to the length.
constexpr qsizetype kCountedWords = 50'000;
constexpr qsizetype kShownStray = 12; // characters left out of a tag that are shown

/// Words of @p text, parted by white space.
int wordsIn(QStringView text)
{
    int words = 0;
    bool isInWord = false;
    for (const QChar c : text) {
        words += !isInWord && !c.isSpace() ? 1 : 0;
        isInWord = !c.isSpace();
    }
    return words;
}

} // namespace

void MainWindow::makeStatusBar()
{
    m_savedLabel = new QLabel(this);
    m_selectionLabel = new QLabel(this);
    m_annotatorLabel = new QLabel(this);
    m_zoomLabel = new QLabel(this);
    m_progress = new ProgressLine(this);
    statusBar()->setMinimumWidth(1); // never keeps the window wide
    statusBar()->addWidget(m_savedLabel);
    statusBar()->addWidget(m_selectionLabel, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_annotatorLabel);
    statusBar()->addPermanentWidget(m_zoomLabel);
    connect(m_annotatorLabel, &QLabel::linkActivated, this, [this] { showPreferences(); });
    m_labelTimer.setSingleShot(true);
    m_labelTimer.setInterval(0);
    connect(&m_labelTimer, &QTimer::timeout, this, &MainWindow::updateLabels);
}

void MainWindow::updateStatus()
{
    m_annotating->updateActions();
    m_boundaries->updateActions();
    m_claiming->updateActions();
    m_comparing->updateActions();
    m_describing->updateActions();
    m_reviewing->updateActions();
    const ArticleView *reading = m_comparison->readingView();
    m_suggesting->updateActions(reading != nullptr ? reading->article()->article().id : ArticleId());
    m_finding->updateActions();
    m_recalling->updateActions();
    m_telling->updateActions();
    m_tracing->updateActions();
    const bool isTracing = m_modes->mode() == ModeSwitch::Mode::Provenance;
    const bool isOpen = m_project != nullptr;
    const bool canEdit = isOpen && !m_project->isReadOnly();
    for (const Command command : {Command::ImportFiles, Command::ImportFolder, Command::PasteArticle}) {
        (*m_actions)[command]->setEnabled(canEdit);
    }
    for (const Command command :
         {Command::Export, Command::ExportProvenance, Command::CheckProject, Command::CloseProject}) {
        (*m_actions)[command]->setEnabled(isOpen);
    }
    const bool isReading = m_comparison->readingView() != nullptr;
    for (const Command command : {Command::ShowSource, Command::Print, Command::ExportPdf}) {
        (*m_actions)[command]->setEnabled(isReading);
    }
    (*m_actions)[Command::SplitPane]->setEnabled(m_comparison->canDuplicate(m_comparison->activePane()));
    // What is about the panes has no place where none is shown.
    for (const Command command : {Command::DistractionFree, Command::ClosePane, Command::Pane1,
                                  Command::Pane2, Command::Pane3, Command::Pane4}) {
        (*m_actions)[command]->setEnabled(!isTracing);
    }
    if (isTracing) {
        for (const Command command :
             {Command::SplitPane, Command::Find, Command::FindNext, Command::FindPrevious}) {
            (*m_actions)[command]->setEnabled(false);
        }
    }
    QAction *undoAction = (*m_actions)[Command::Undo];
    QAction *redoAction = (*m_actions)[Command::Redo];
    undoAction->setEnabled(isOpen && m_project->canUndo());
    redoAction->setEnabled(isOpen && m_project->canRedo());
    // One edit comes here several times, from its signals; the words follow once, after it.
    m_labelTimer.start();
}

void MainWindow::updateLabels()
{
    const bool isOpen = m_project != nullptr;
    QAction *undoAction = (*m_actions)[Command::Undo];
    QAction *redoAction = (*m_actions)[Command::Redo];
    //: %1 is what will be undone, such as "Link Quotes"
    undoAction->setText(undoAction->isEnabled() ? tr("&Undo %1").arg(m_project->undoText()) : tr("&Undo"));
    //: %1 is what will be done again
    redoAction->setText(redoAction->isEnabled() ? tr("&Redo %1").arg(m_project->redoText()) : tr("&Redo"));

    showSaved();
    QStringList selected{selectionText(), m_comparing->candidateText()};
    selected.removeAll(QString());
    m_selectionLabel->setText(inOwnDirection(selected.join(QStringLiteral(" · "))));
    if (!isOpen) {
        m_annotatorLabel->clear();
    } else if (m_project->annotator().isEmpty()) {
        //: status bar, a link that opens the settings
        m_annotatorLabel->setText(
            QStringLiteral("<a href=\"settings\">%1</a>").arg(tr("annotator: not named")));
    } else {
        m_annotatorLabel->setText(tr("annotator: %1").arg(m_project->annotator().toHtmlEscaped()));
    }
    m_zoomLabel->setText(inOwnDirection(tr("%1 %").arg(m_comparison->zoom())));
    m_describing->updateTexts();
    showInAnnotations();
}

void MainWindow::showSaved()
{
    const Typing::State typing = std::max(m_inspector->typing(), Typing::worstIn(m_provenance));
    const bool isTyping = typing != Typing::State::Saved;
    m_savedLabel->setText(!m_project                             ? QString()
                              : m_project->isReadOnly()          ? tr("read only")
                              : !m_refusal.isEmpty()             ? tr("last change not saved")
                              : typing == Typing::State::Unsaved ? tr("a field is not saved")
                              //: something is being typed that is on disk when nobody types for a second
                              : isTyping ? tr("not saved yet")
                                         : tr("saved"));
    m_savedLabel->setToolTip(!m_refusal.isEmpty() ? m_refusal
                                 : isTyping
                                 ? tr("What you type is saved when you pause for a second, press Enter or "
                                      "leave the field, unless it is only half a value or was refused.")
                                 : tr("Every change is on disk before it is shown as done."));
}

QString MainWindow::selectionText() const
{
    const ArticleView *view = m_comparison->readingView();
    if (view == nullptr) {
        return {};
    }
    if (view->marker()) {
        return tr("Marker: drag over the words to tag; Esc leaves.");
    }
    if (view->edgeMove()) {
        return view->edgeMove()->edge() == SpanEdge::Start
            ? tr("Start: arrows move it by letter, Ctrl by word, Alt by sentence. Enter keeps, Esc restores.")
            : tr("End: arrows move it by letter, Ctrl by word, Alt by sentence. Enter keeps, Esc restores.");
    }
    const SourceText &text = view->text();
    const PlacedSpan *span = view->activePlaced();
    const TextRange range = view->hasSelection() ? view->selection()
        : span != nullptr                        ? span->hull()
                                                 : TextRange();
    if (range.isEmpty()) {
        return {};
    }
    const int paragraph = int(text.paragraphNumberAt(range.start));
    QString said;
    if (range.length() > kCountedWords) {
        const CodePointRange points = text.toCodePoints(range);
        //: status bar: number of characters, then the paragraph's number
        said = tr("%Ln character(s) · ¶ %L1", nullptr, int(points.end - points.start)).arg(paragraph);
    } else {
        //: status bar: number of words, then the paragraph's number
        said = tr("%Ln word(s) · ¶ %L1", nullptr, wordsIn(text.slice(range))).arg(paragraph);
    }
    const QString detail = selectionDetail(*view);
    return detail.isEmpty() ? said : said + u" · " + detail;
}

QString MainWindow::selectionDetail(const ArticleView &view) const
{
    if (!view.hasSelection()) {
        const ArticleView::Rank rank = view.rankAtCaret();
        //: status bar: which of the annotations at the caret is active, of how many
        return rank.count > 1 && rank.place > 0 ? tr("%L1 of %L2 here").arg(rank.place).arg(rank.count)
                                                : QString();
    }
    const TextRange all = view.selection();
    const TextRange kept = view.trimmedSelection();
    if (kept == all) {
        return {};
    }
    if (kept.isEmpty()) {
        return tr("nothing to tag");
    }
    // Blanks are to be seen.
    const auto shown = [&](TextRange stray) {
        QString words = view.text().slice(stray).left(kShownStray).toString();
        words.replace(u'\n', u'↵');
        for (QChar &c : words) {
            c = c.isSpace() ? QChar(u'␣') : c;
        }
        return words;
    };
    const QString before = shown({all.start, kept.start});
    const QString after = shown({kept.end, all.end});
    //: status bar; %1: characters at the ends of the selection that are not part of what will be tagged
    return tr("tags without %1")
        .arg(before.isEmpty()      ? after
                 : after.isEmpty() ? before
                                   : before + u" … " + after);
}

// The list reads rows to find one: only while a person sees it, and after the reader is painted.
void MainWindow::showInAnnotations()
{
    if (m_wantedSpan.isNull() || m_isWantedSought || !m_annotations->isVisible()) {
        return;
    }
    m_isWantedSought = true;
    if (m_annotations->setCurrentSpan(m_wantedSpan)) {
        m_wantedSpan = {};
    }
}

void MainWindow::reportError(const Error &error)
{
    if (error.code != ErrorCode::Cancelled) {
        m_notices->warn(errorSentence(error, Audience::Window));
    }
}

void MainWindow::reportRefusal(const Error &error)
{
    reportError(error);
    if (error.code == ErrorCode::DiskFull || error.code == ErrorCode::CannotWrite
        || error.code == ErrorCode::Storage || error.code == ErrorCode::Conflict) {
        m_refusal = errorSentence(error, Audience::Window);
        updateStatus();
    }
}

} // namespace Stemma
