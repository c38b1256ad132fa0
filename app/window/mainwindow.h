// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings.h"
#include "app/window/actions.h"
#include "models/project/project.h"
#include "models/project/spanpacker.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QDockWidget;
class QLabel;
class QStackedWidget;
class QTabWidget;
class QTextBrowser;

namespace Stemma {

class Annotating;
class AnnotationsPanel;
class ArticlesPanel;
class ArticleView;
class BoundaryEditing;
class Claiming;
class ClaimsDesk;
class ChoosingKeys;
class Comparing;
class ComparisonView;
class Describing;
class Dialogs;
class Differing;
class DockWidths;
class Exchanging;
class FocusMode;
class FindPanel;
class Finding;
class GroupsPanel;
class HintLibrary;
class HistoryPanel;
class InspectorPanel;
class ListPanel;
class ModeSwitch;
class NearPanel;
class NoticeBar;
class Originals;
class Printing;
class Reporting;
class ProblemsPanel;
class ProgressLine;
class ProvenanceWorkspace;
class ReaderProposals;
class ReadingLook;
class Recalling;
class Reviewing;
class StartPage;
class Telling;
class Suggesting;
class SuggestionsPanel;
class Tour;
class Tracing;

/// The window: articles at the left, panes in the middle, inspector at the right, lists in a drawer below.
/// Owns the open project and wires views to it; what commands do lies in Annotating and Exchanging.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// @p settings and @p dialogs outlive the window.
    MainWindow(Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Project *project() const { return m_project.get(); }

    [[nodiscard]] ComparisonView *comparison() const { return m_comparison; }

    [[nodiscard]] const Actions &actions() const { return *m_actions; }

    [[nodiscard]] NoticeBar *notices() const { return m_notices; }

    [[nodiscard]] ModeSwitch *modes() const { return m_modes; }

    [[nodiscard]] ProvenanceWorkspace *provenance() const { return m_provenance; }

    /// Opens @p path in place of the present project. On error that one stays open; the error is shown.
    bool openProject(const QString &path);
    /// As openProject(), also while another program writes to it; nothing can be changed.
    bool openForReading(const QString &path);
    /// What was dropped: a project is opened, files and folders are imported; says why when it cannot.
    void takeFiles(const QStringList &paths);
    /// Opens the person's own copy of the sample project, made when it is not there yet.
    bool openSample();
    void closeProject();

    /// Shows an article in the active pane, or in a further one.
    bool openArticle(ArticleId article, bool beside = false);
    /// Shows the place of a span and makes it active.
    bool showSpan(SpanId span, bool beside = false);

    /// Selects a place in the text of an article.
    bool showPlace(ArticleId article, CodePointRange range, bool beside = false);

    /// Points at the parts of the window one after the other; a tour that is under way begins anew.
    void startTour();

    /// Shows two witnesses of a quote side by side, for pictures of the window.
    void presentLinkedQuote();

    void reportError(const Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindow.cpp
    void makePanels();
    QDockWidget *showInDrawer(QWidget *panel);
    void wirePanels();
    void wireComparison();
    void wireProject();
    /// Opens the article of another witness of @p id beside.
    void openPartnerOf(SpanId id);
    void onActiveSpanChanged(SpanId span);
    void onProjectChanged(const Edit &edit);
    void showPlaceOf(const Edit &edit);
    /// A change that was not saved; the status bar says so until the next one is.
    void reportRefusal(const Error &error);
    /// Says what was just done, with an undo that takes back this edit and no later one.
    void announce(const QString &text);
    void undo();
    void redo();
    void copyWithCitation();
    void filterFocusedList();

    // mainwindowstatus.cpp
    void makeStatusBar();
    /// Commands at once, words soon after.
    void updateStatus();
    void updateLabels();
    void showSaved();
    [[nodiscard]] QString selectionText() const;
    /// What of the selection is not tagged, and which annotation of several is active; empty: nothing to say.
    [[nodiscard]] QString selectionDetail(const ArticleView &view) const;
    void showInAnnotations();

    // mainwindowmenus.cpp
    void makeMenus();
    void fillRecentMenu(QMenu *menu);
    void wireActions();
    /// The next pane; after the last one inspector, lists and articles, as far as they are shown.
    void focusNextArea();
    void showReaderMenu(QPoint place, SpanId span);
    void showAbout();
    void showManual();
    void fillManual();

    // mainwindowproject.cpp
    /// False: it could not be opened; the error is shown.
    bool open(const QString &path, AccessMode mode);
    void adopt(std::unique_ptr<Project> project);
    /// The panes or the provenance workspace, or the ways to a project while none is open.
    void showMiddle();
    /// Makes the provenance workspace and the switch to it.
    void makeModes();
    void onModeChanged();
    /// What is shown in a text is to be seen.
    void goToRead();
    void newProject();
    void chooseProject();
    void showPreferences();
    void applyPreferences();
    void saveView();
    void restoreView();
    void updateTitle();

    struct UndoNotice {
        EditNumber edit;
        int notice;
    };

    Settings &m_settings;
    Dialogs &m_dialogs;
    std::unique_ptr<Project> m_project;
    Actions *m_actions = nullptr;
    std::shared_ptr<const HintLibrary> m_hints;

    QStackedWidget *m_middle;
    StartPage *m_start;
    ComparisonView *m_comparison;
    ProvenanceWorkspace *m_provenance;
    NoticeBar *m_notices;
    ArticlesPanel *m_articles;
    InspectorPanel *m_inspector;
    QTabWidget *m_drawer;
    AnnotationsPanel *m_annotations;
    GroupsPanel *m_groups;
    ClaimsDesk *m_claims;
    SuggestionsPanel *m_suggestions;
    ProblemsPanel *m_problems;
    HistoryPanel *m_history;
    FindPanel *m_find;
    NearPanel *m_near;
    Annotating *m_annotating;
    BoundaryEditing *m_boundaries;
    Claiming *m_claiming;
    Comparing *m_comparing;
    ChoosingKeys *m_choosingKeys;
    Describing *m_describing;
    ReaderProposals *m_readerProposals;
    Suggesting *m_suggesting;
    Reviewing *m_reviewing;
    Differing *m_differing;
    int m_differencesNotice = 0; ///< what tells of marked differences
    Exchanging *m_exchanging;
    ReadingLook *m_look;
    DockWidths *m_dockWidths;
    FocusMode *m_focusMode;
    Originals *m_originals;
    Printing *m_printing;
    Reporting *m_reporting;
    Finding *m_finding;
    Recalling *m_recalling;
    Telling *m_telling;
    SpanPacker m_packer;
    ModeSwitch *m_modes;
    Tracing *m_tracing;

    QLabel *m_savedLabel;
    QLabel *m_selectionLabel;
    QLabel *m_annotatorLabel;
    QLabel *m_zoomLabel;
    ProgressLine *m_progress;
    QTextBrowser *m_manual = nullptr; ///< made when first asked for
    QPointer<Tour> m_tour;
    QTimer m_labelTimer;
    QTimer m_viewTimer; ///< until what is open where is written down
    SpanId m_wantedSpan; ///< what the list of annotations shall make current; null: nothing
    bool m_isWantedSought = false; ///< in the list as it is now
    QString m_refusal; ///< why the last change was not saved; empty: it was
    std::optional<UndoNotice> m_undoNotice;
};

} // namespace Stemma
