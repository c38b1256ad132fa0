// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QIcon>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QSettings;

namespace Stemma {

enum class Verdict;

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
        ExportProvenance,
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
        Find,
        FindNext,
        FindPrevious,
        FindInProject,
        SeenBefore,
        Preferences,
        Shortcuts,
        TagEntity,
        TagQuote,
        TagClaim,
        AddPart,
        GrowSelection,
        NextQuotation,
        PreviousQuotation,
        TrimSelection,
        ChangeToEntity,
        ChangeToQuote,
        ChangeToClaim,
        EditAttributes,
        Recent1,
        Recent2,
        Recent3,
        Recent4,
        Recent5,
        Recent6,
        Recent7,
        Recent8,
        Recent9,
        JoinClaim,
        StanceAsserts,
        StanceDenies,
        StanceDoubts,
        StanceReports,
        StanceNone,
        RewordClaim,
        SaveClaims,
        ShowClaims,
        EditNote,
        DeleteSpan,
        NextSpan,
        PreviousSpan,
        CycleSpans,
        ListSpans,
        MoveStart,
        MoveEnd,
        ClearSelection,
        Link,
        Unlink,
        ChooseBase,
        GoToPartner,
        GoBack,
        Peek,
        OpenSharing,
        ShowLinks,
        LinkMatch,
        WhereTold,
        NextUnlinked,
        PreviousUnlinked,
        NextSuggestion,
        PreviousSuggestion,
        AcceptSuggestion,
        RejectSuggestion,
        SkipSuggestion,
        ReviewList,
        AcceptMany,
        PauseSuggesting,
        PreviousGroup,
        NextGroup,
        NextUndecided,
        PreviousUndecided,
        ConfirmEdge,
        RejectEdge,
        ChooseSource,
        DrawEdge,
        ClassVariant,
        TakeBackDecision,
        WitnessVerbatim,
        WitnessFaithful,
        WitnessAbridged,
        WitnessAltered,
        WitnessMisleading,
        WitnessMisattributed,
        WitnessFabricated,
        WitnessUnverifiable,
        WitnessNothingToSay,
        NoWitnessVerdict,
        QuoteVerbatim,
        QuoteFaithful,
        QuoteAbridged,
        QuoteAltered,
        QuoteMisleading,
        QuoteMisattributed,
        QuoteFabricated,
        QuoteUnverifiable,
        QuoteNothingToSay,
        NoQuoteVerdict,
        VerdictNote,
        OpenWitness,
        SaveStemma,
        ExportGroup,
        ReadMode,
        ProvenanceMode,
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
        MarkDifferences,
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

    /// The command of digit @p number, from 1 to 9.
    [[nodiscard]] QAction *recentValue(int number) const;

    /// What a reviewer chooses from, in the order of the keys; Verdict::Unset, which takes back, is the last.
    [[nodiscard]] static QList<Verdict> verdicts();
    /// The command of @p verdict, on one witness or on the whole quote.
    [[nodiscard]] QAction *verdict(Verdict verdict, bool isQuote) const;

    [[nodiscard]] QList<QAction *> all() const;

    /// Commands that need the reader's focus, so that their single keys stay letters elsewhere.
    [[nodiscard]] QList<QAction *> readerActions() const;

    /// Commands of the provenance workspace, whose keys are the reader's elsewhere.
    [[nodiscard]] QList<QAction *> provenanceActions() const;

    /// What the command is called when nothing more is known ("Undo", not "Undo Tag Quote"), for a list of
    /// all.
    [[nodiscard]] QString nameOf(const QAction *action) const { return m_infos.value(action).name; }

    [[nodiscard]] QList<QKeySequence> defaultShortcuts(const QAction *action) const
    {
        return m_infos.value(action).shortcuts;
    }

    // Keys of one's own (choosingkeys.cpp)

    /// Replaces default shortcuts by those stored under "shortcuts/<object name>".
    void loadShortcuts(const QSettings &settings);
    /// Stores what differs from the defaults.
    void saveShortcuts(QSettings &settings) const;
    /// Gives commands, named by object name, other keys at once; menus and tool tips follow.
    void setShortcuts(const QHash<QString, QList<QKeySequence>> &shortcuts);

    /// @p text with each "{annotate.tagQuote}" replaced by that command's first key, so that no sentence
    /// names a key that a person has changed. A command without one is named by its words. @p shown: how a
    /// key is written, for markup.
    [[nodiscard]] QString withKeys(QString text,
                                   const std::function<QString(const QString &key)> &shown = {}) const;

Q_SIGNALS:
    void shortcutsChanged();

private:
    struct Spec;

    struct Info {
        QString name;
        QList<QKeySequence> shortcuts;
    };

    void make(const Spec &spec);
    void makeSelecting();
    void makeClaims();
    void makeReviewing();
    void makeProvenance();
    void makeVerdicts();
    /// Name, keys and help of @p action as it is now.
    [[nodiscard]] static QString toolTipOf(const QAction &action);

    QHash<Command, QAction *> m_actions;
    QHash<const QAction *, Info> m_infos;
    QList<QAction *> m_order;
    QList<QAction *> m_readerActions;
    QList<QAction *> m_provenanceActions;
};

/// An icon of our own set by its name in resources/icons, or the platform theme's where it has one.
[[nodiscard]] QIcon stemmaIcon(const QString &name);

} // namespace Stemma
