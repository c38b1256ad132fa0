// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/project.h"
#include "models/project/provenance/groupreader.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Stemma {

class Deciding;
class Dialogs;
class GroupGauger;
class Judging;
class NoticeBar;
class ProvenanceWorkspace;
class ReviewQueuePanel;
class Settings;

/// What the commands of the provenance workspace do: go from one linked quote to the next, read it, decide on
/// it, show a witness in its article, and keep the quotes in the order of what is at stake. Reads nothing
/// while the workspace is out of sight. GUI thread; made and owned by the window.
class Tracing : public QObject {
    Q_OBJECT

public:
    /// Asked of the window: goes to Read and shows a span, or a place of an article.
    struct Ways {
        std::function<void(SpanId span)> showSpan;
        std::function<void(ArticleId article, CodePointRange place)> showPlace;
    };

    /// All outlive it.
    Tracing(const Actions &actions, Settings &settings, Dialogs &dialogs, ProvenanceWorkspace *workspace,
            NoticeBar *notices, Ways ways, QObject *parent);
    ~Tracing() override;

    /// Null: no project. Stops and waits for background work.
    void setProject(Project *project);

    /// Whether the workspace is in sight. @p span (null: none) is what was active in the text: its group is
    /// shown, if it has one, else the one that was shown last, or the first.
    void setActive(bool isActive, SpanId span = {});

    [[nodiscard]] bool isActive() const { return m_isActive; }

    /// Enables what can be done now.
    void updateActions();

    void open(QuoteGroupId group);

    /// Shows the quote and witness that @p edit, which was undone or done again, decided something about.
    /// False: it did not, or the workspace is out of sight.
    bool showPlaceOf(const Edit &edit);

    [[nodiscard]] QuoteGroupId group() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// Something was done that can be undone; a whole sentence.
    void announced(const QString &text);

private:
    void tellOf(const Edit &edit, const AnyChange &change, ArticleId of);
    void wireWorkspace();
    void wireQueue();
    void wireDeeds();
    /// False: the words by which texts are read are missing, and it was said.
    [[nodiscard]] bool readLexicons();
    [[nodiscard]] bool makeReader();
    void gauge();
    void onListed();
    void onReady();
    /// Makes the list and the place in it follow what is shown.
    void showInList();
    void step(int by);
    void rememberNext(QuoteGroupId judged);
    void goOn();
    void openSpan(QUuid span);
    void openPlace(QUuid witness, TextRange range);
    void savePicture();
    void showTreeMenu(QPoint place);

    const Actions &m_actions;
    Settings &m_settings;
    Dialogs &m_dialogs;
    ProvenanceWorkspace *m_workspace;
    NoticeBar *m_notices;
    Ways m_ways;
    Deciding *m_deciding;
    Judging *m_judging;
    ReviewQueuePanel *m_queue;
    GroupGauger *m_gauger;
    Project *m_project = nullptr;
    std::shared_ptr<const ProvenanceLexicons> m_lexicons; ///< read when first needed
    std::unique_ptr<GroupReader> m_reader;
    QuoteGroupId m_wanted; ///< shown last, or to be shown
    QUuid m_wantedWitness; ///< null: the base
    QuoteGroupId m_next; ///< to be shown when the one that is shown has its verdict; null: none is left
    bool m_isActive = false;
    bool m_isListing = false; ///< the list follows, it does not lead
};

} // namespace Stemma
