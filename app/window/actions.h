// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QIcon>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QSettings;

namespace Stemma {

/// Every command of the window, made once and reused by menus, panes and tool tips. Object names are
/// stable ("annotate.tagQuote"): shortcuts that a person chose are stored under them.
class Actions : public QObject {
    Q_OBJECT

public:
    /// In the order of the menus. A person looks for a command where its neighbours are.
    enum class Command {
        NewProject,
        OpenProject,
        OpenSample,
        ImportFiles,
        ImportFolder,
        PasteArticle,
        Export,
        Print,
        ExportPdf,
        CheckProject,
        CloseProject,
        Quit,
        Undo,
        Redo,
        Copy,
        CopyWithCitation,
        SelectAll,
        Preferences,
        TagEntity,
        TagQuote,
        TagClaim,
        AddPart,
        GrowSelection,
        ChangeToEntity,
        ChangeToQuote,
        ChangeToClaim,
        EditNote,
        DeleteSpan,
        NextSpan,
        PreviousSpan,
        ClearSelection,
        Link,
        Unlink,
        ChooseBase,
        GoToPartner,
        GoBack,
        Peek,
        OpenSharing,
        ShowLinks,
        OpenBeside,
        SplitPane,
        SwapPanes,
        LockScrolling,
        ClosePane,
        NextPane,
        Pane1,
        Pane2,
        Pane3,
        Pane4,
        FilterList,
        ZoomIn,
        ZoomOut,
        ZoomReset,
        ReadingHints,
        ShowArticles,
        ShowInspector,
        ShowDrawer,
        FullScreen,
        DistractionFree,
        ShowSource,
        FindCommand,
        Help,
        Tour,
        About,
    };
    Q_ENUM(Command)

    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] QAction *operator[](Command command) const { return m_actions.value(command); }

    [[nodiscard]] QList<QAction *> all() const;

    /// Replaces default shortcuts by those stored under "shortcuts/<object name>".
    void loadShortcuts(const QSettings &settings);

    /// Commands that need the reader's focus, so that their single keys stay letters elsewhere.
    [[nodiscard]] QList<QAction *> readerActions() const;

private:
    struct Spec;
    void make(const Spec &spec);

    QHash<Command, QAction *> m_actions;
    QList<QAction *> m_order;
    QList<QAction *> m_readerActions;
};

/// An icon of our own set by its name in resources/icons, or the platform theme's where it has one.
[[nodiscard]] QIcon stemmaIcon(const QString &name);

} // namespace Stemma
