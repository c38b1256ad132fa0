// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/openarticle.h"
#include "models/records/edit.h"
#include "models/records/proposal.h"
#include "models/storage/projectstore.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace Stemma {

/// An article to be added; its text and original were put into the store before (putContents()).
struct NewArticle {
    Article article; ///< ids may be null: they are made
    Revision revision; ///< text and original hash, length, encoding ...
};

/// A span to be added, in the words of the person: names instead of ids. Names that the project does not
/// know yet become records in the same edit.
struct NewSpan {
    SpanId id; ///< null: made
    ArticleId article;
    SpanKind kind = SpanKind::Quote;
    CodePointRanges ranges;
    QString entity;
    EntityType entityType = EntityType::Unset;
    QString speaker;
    QString cue;
    QString source;
    QuoteForm form = QuoteForm::Unset;
    QString claim;
    Stance stance = Stance::Unset;
    QString note;
    SpanStatus status = SpanStatus::Accepted;
};

/// The attributes of a span as a person edits them; nullopt leaves a field as it is.
struct SpanAttributes {
    std::optional<QString> entity = {};
    std::optional<EntityType> entityType = {};
    std::optional<QString> speaker = {};
    std::optional<QString> cue = {};
    std::optional<QString> source = {};
    std::optional<QuoteForm> form = {};
    std::optional<QString> claim = {};
    std::optional<Stance> stance = {};
    std::optional<QString> note = {};
    std::optional<SpanStatus> status = {};
};

/// What came of accepting proposals.
struct AcceptedProposals {
    qsizetype count = 0; ///< that were taken
    QList<SpanId> made; ///< annotations that were not there before
};

/// The project that is open: every change goes through here, every view listens to changed().
///
/// Each editing function builds one Edit and applies it: storage first, memory second, signal last. On
/// error nothing has changed. GUI thread (or the one thread of a command); owns its store.
class Project : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static Result<std::unique_ptr<Project>> create(const QString &path);
    [[nodiscard]] static Result<std::unique_ptr<Project>> open(const QString &path,
                                                               AccessMode mode = AccessMode::ReadWrite);
    explicit Project(std::unique_ptr<ProjectStore> store);
    ~Project() override;

    [[nodiscard]] const ProjectStore &store() const { return *m_store; }

    /// For putContents() of a small import on this thread; a worker takes a sibling().
    [[nodiscard]] ProjectStore &contentStore() { return *m_store; }

    [[nodiscard]] QString path() const { return m_store->location(); }

    [[nodiscard]] bool isReadOnly() const { return m_store->accessMode() == AccessMode::ReadOnly; }

    /// Who edits; written into spans and journal.
    [[nodiscard]] QString annotator() const { return m_annotator; }

    void setAnnotator(const QString &name);

    /// Text and spans of an article, shared while held.
    [[nodiscard]] Result<std::shared_ptr<OpenArticle>> openArticle(ArticleId id);
    /// An article by id or, failing that, by the base name of the file it came from or its title.
    [[nodiscard]] Result<ArticleId> findArticle(const QString &idOrName) const;

    // Articles
    /// One edit for all; returns their ids in order.
    [[nodiscard]] Result<QList<ArticleId>> addArticles(const QList<NewArticle> &articles);
    /// Edits with the same non-null @p gesture, of one visit of a field, are one undo step, and none when
    /// they end where they began. So everywhere below.
    [[nodiscard]] Result<void> updateArticle(const Article &article, QUuid gesture = {});
    [[nodiscard]] Result<void> setReadState(const QList<ArticleId> &articles, ReadState state);
    /// Takes revisions, spans, and groups left with fewer than two members along.
    [[nodiscard]] Result<void> removeArticles(const QList<ArticleId> &articles);

    // Spans
    /// InvalidRange when a range is empty, outside the text, overlaps another part or splits a grapheme.
    [[nodiscard]] Result<SpanId> addSpan(const NewSpan &span);
    [[nodiscard]] Result<QList<SpanId>> addSpans(const QList<NewSpan> &spans, EditAction action);
    /// An edit of a @p gesture stands instead of those before it: a name or claim that only they made goes.
    [[nodiscard]] Result<void> updateSpan(SpanId span, const SpanAttributes &attributes, QUuid gesture = {});
    [[nodiscard]] Result<void> setSpanKind(SpanId span, SpanKind kind);
    [[nodiscard]] Result<void> setSpanRanges(SpanId span, const CodePointRanges &ranges, QUuid gesture = {});
    [[nodiscard]] Result<void> addPart(SpanId span, CodePointRange part);
    [[nodiscard]] Result<void> removeSpans(const QList<SpanId> &spans);

    // Suggestions (projectsuggestions.cpp)
    /// Takes @p proposals, which are the store's, all in one edit: quotes become annotations with all that is
    /// proposed about them, links join quotes (and tag them first where nobody did), speakers are written;
    /// and each decision is kept for good. Those that are decided or done by hand meanwhile are left out.
    [[nodiscard]] Result<AcceptedProposals> acceptProposals(const QList<Proposal> &proposals);
    /// Turns them down for good: they are never proposed again. How many were.
    [[nodiscard]] Result<qsizetype> rejectProposals(const QList<Proposal> &proposals);

    // Quote groups
    /// Puts all into one group; groups they have already are merged into it. At least two quotes.
    [[nodiscard]] Result<QuoteGroupId> linkSpans(const QList<SpanId> &spans);
    /// Takes one member out; a group left with one member goes too.
    [[nodiscard]] Result<void> unlinkSpan(SpanId span);
    [[nodiscard]] Result<void> chooseBase(SpanId span);

    // Entities
    [[nodiscard]] Result<void> updateEntity(const Entity &entity);

    /// Applies changes made elsewhere (a re-import) as one edit.
    [[nodiscard]] Result<EditNumber> applyChanges(EditAction action, const Changes &changes,
                                                  QUuid gesture = {});

    // Undo, without limit and across restarts.
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    /// "Tag Quote", "Import 5 Articles" ...; empty when there is nothing.
    [[nodiscard]] QString undoText() const;
    /// What the step that undo() takes back is; none when there is none.
    [[nodiscard]] std::optional<EditAction> undoAction() const;
    [[nodiscard]] QString redoText() const;
    /// The edit that was applied to take the step back.
    [[nodiscard]] Result<Edit> undo();
    [[nodiscard]] Result<Edit> redo();

    [[nodiscard]] EditNumber lastEdit() const { return m_lastEdit; }

Q_SIGNALS:
    /// @p edit is durable and in memory. Undo and redo come here too, with their direction.
    void changed(const Stemma::Edit &edit);
    void undoStateChanged();
    void annotatorChanged();

private:
    class StepCommand;

    [[nodiscard]] Result<EditNumber> applyEdit(Edit edit);
    [[nodiscard]] Result<Edit> applyStep(EditDirection direction);
    [[nodiscard]] Result<void> rebuildUndo();
    void pushStep(const JournalRow &entry);
    /// Moves the stack over the step of which @p entry takes back or does again the last edit.
    void passStep(const JournalRow &entry);
    [[nodiscard]] const StepCommand *stepAt(int index) const;
    [[nodiscard]] Result<Changes> changesOf(const StepCommand &step) const;

    struct GestureSoFar {
        EditNumber first{};
        Changes changes;
    };

    struct GestureStart {
        EditNumber edit{};
        Span before;
    };

    /// What the last step has done so far; nothing when @p gesture only begins.
    [[nodiscard]] Result<std::optional<GestureSoFar>> gestureSoFar(QUuid gesture) const;
    /// How @p span was when the drag began that is going on; nothing when @p gesture only begins.
    [[nodiscard]] Result<std::optional<GestureStart>> gestureStart(SpanId span, QUuid gesture) const;
    [[nodiscard]] QString nameIn(const Span &span) const;
    void updateOpenArticles(const Edit &edit);
    [[nodiscard]] Result<SourceText> sourceText(const Article &article);
    [[nodiscard]] Result<CodePointRanges> validRanges(const Article &article, CodePointRanges ranges);

    std::unique_ptr<ProjectStore> m_store;
    QString m_annotator;
    QUndoStack m_undo;
    EditNumber m_lastEdit{};
    QHash<ArticleId, std::weak_ptr<OpenArticle>> m_open;
    ContentHash m_lastTextHash;
    SourceText m_lastText;
};

/// What a step of undo or a line of the history is called, in the person's language: "Link Quotes".
[[nodiscard]] QString editText(EditAction action, qint64 changeCount = 1);

} // namespace Stemma
