// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/project.h"

#include "models/storage/projectfile.h"

#include <QPointer>
#include <QTimeZone>
#include <QUndoCommand>

namespace Stemma {

/// One step of undo: the journal numbers of its edits. What they changed stays in the journal, so a
/// stack of a hundred thousand steps costs little. undo() and redo() only move the stack's position;
/// Project::applyStep() has done the work before, because it may be refused.
class Project::StepCommand : public QUndoCommand {
public:
    explicit StepCommand(const JournalRow &entry)
        : m_edits{entry.number}
        , m_gesture(entry.gesture)
        , m_action(entry.action)
        , m_changeCount(entry.changeCount)
        , m_endsWhereItBegan(entry.direction == EditDirection::Do && entry.target != EditNumber())
    {
        setText(editText(m_action, m_changeCount));
    }

    [[nodiscard]] const QList<EditNumber> &edits() const { return m_edits; }

    [[nodiscard]] EditAction action() const { return m_action; }

    [[nodiscard]] QUuid gesture() const { return m_gesture; }

    [[nodiscard]] int id() const override { return m_gesture.isNull() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *later) override
    {
        const auto *step = static_cast<const StepCommand *>(later);
        if (step->m_gesture != m_gesture) {
            return false;
        }
        m_edits += step->m_edits;
        setObsolete(step->m_endsWhereItBegan); // the stack drops it
        return true;
    }

private:
    QList<EditNumber> m_edits;
    QUuid m_gesture;
    EditAction m_action;
    qint64 m_changeCount;
    bool m_endsWhereItBegan;
};

Result<std::unique_ptr<Project>> Project::create(const QString &path)
{
    auto store = createProjectFile(path);
    if (!store) {
        return std::unexpected(store.error());
    }
    return std::make_unique<Project>(std::move(*store));
}

Result<std::unique_ptr<Project>> Project::open(const QString &path, AccessMode mode)
{
    auto store = openProjectFile(path, mode);
    if (!store) {
        return std::unexpected(store.error());
    }
    auto project = std::make_unique<Project>(std::move(*store));
    if (auto rebuilt = project->rebuildUndo(); !rebuilt) {
        return std::unexpected(rebuilt.error());
    }
    return project;
}

Project::Project(std::unique_ptr<ProjectStore> store)
    : m_store(std::move(store))
{
}

Project::~Project()
{
    // As QWidget does, while all of it is there: lists wait for workers that read the store. QObject tells
    // those a second time who are still connected.
    Q_EMIT destroyed(this);
}

void Project::setAnnotator(const QString &name)
{
    if (m_annotator != name) {
        m_annotator = name;
        Q_EMIT annotatorChanged();
    }
}

Result<std::shared_ptr<OpenArticle>> Project::openArticle(ArticleId id)
{
    if (auto open = m_open.value(id).lock()) {
        return open;
    }
    const auto article = m_store->article(id);
    if (!article) {
        return std::unexpected(article.error());
    }
    const auto revision = m_store->revision(article->revision);
    const auto text = sourceText(*article);
    auto spans = m_store->spansOfArticle(id);
    if (!revision || !text || !spans) {
        return std::unexpected(!revision ? revision.error() : !text ? text.error() : spans.error());
    }
    auto open = std::make_shared<OpenArticle>(*article, *revision, *text, std::move(*spans));
    // Who looks at the article may hold it longer than the project lasts.
    open->m_namer = [project = QPointer(this)](const Span &span) {
        return project ? project->nameIn(span) : QString();
    };
    m_open.removeIf([](const auto &entry) { return entry.value().expired(); });
    m_open.insert(id, open);
    return open;
}

QString Project::nameIn(const Span &span) const
{
    if (span.kind == SpanKind::Claim) {
        return span.claim.isNull() ? QString() : m_store->claim(span.claim).value_or(Claim()).statement;
    }
    const EntityId named = span.kind == SpanKind::Entity ? span.entity : span.speaker;
    return named.isNull() ? QString() : m_store->entity(named).value_or(Entity()).name;
}

Result<ArticleId> Project::findArticle(const QString &idOrName) const
{
    if (const auto id = ArticleId::fromString(idOrName); !id.isNull()) {
        const auto article = m_store->article(id);
        return article ? Result<ArticleId>(id) : std::unexpected(article.error());
    }
    auto found = m_store->articlesFromFile(idOrName);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (found->isEmpty()) {
        ArticleQuery query;
        query.filter = idOrName;
        const auto rows = m_store->articles(query, 0, 1000);
        if (!rows) {
            return std::unexpected(rows.error());
        }
        for (const ArticleRow &row : *rows) {
            if (row.article.title == idOrName) {
                found->append(row.article.id);
            }
        }
    }
    if (found->size() != 1) {
        return failure(found->isEmpty() ? ErrorCode::NotFound : ErrorCode::Ambiguous,
                       {QStringLiteral("article"), idOrName});
    }
    return found->first();
}

Result<SourceText> Project::sourceText(const Article &article)
{
    if (const auto open = m_open.value(article.id).lock();
        open && open->article().revision == article.revision) {
        return open->text();
    }
    const auto revision = m_store->revision(article.revision);
    if (!revision) {
        return std::unexpected(revision.error());
    }
    if (revision->text != m_lastTextHash || m_lastTextHash.isNull()) {
        auto text = m_store->text(revision->text);
        if (!text) {
            return std::unexpected(text.error());
        }
        m_lastText = SourceText(std::move(*text));
        m_lastTextHash = revision->text;
    }
    return m_lastText;
}

Result<EditNumber> Project::applyChanges(EditAction action, const Changes &changes, QUuid gesture)
{
    const auto done = gestureSoFar(gesture);
    if (!done) {
        return std::unexpected(done.error());
    }
    Edit edit;
    edit.action = action;
    edit.gesture = gesture;
    edit.changes = composed({}, *done ? withReviewersBack((*done)->changes, changes) : changes);
    if (*done && composed((*done)->changes, edit.changes).isEmpty()) {
        edit.target = (*done)->first; // back where it began: the step goes
    }
    return applyEdit(std::move(edit));
}

Result<EditNumber> Project::applyEdit(Edit edit)
{
    if (edit.changes.isEmpty()) {
        return m_lastEdit; // nothing to do is no step of undo
    }
    edit.annotator = m_annotator;
    edit.when = QDateTime::currentDateTimeUtc();
    const auto number = m_store->apply(edit);
    if (!number) {
        return number;
    }
    edit.number = *number;
    m_lastEdit = *number;
    if (edit.direction == EditDirection::Do) {
        pushStep({edit.number, edit.action, edit.direction, edit.target, edit.gesture, edit.annotator,
                  edit.when, edit.changes.size()});
    } else if (edit.direction == EditDirection::Undo) {
        m_undo.undo();
    } else {
        m_undo.redo();
    }
    updateOpenArticles(edit);
    Q_EMIT changed(edit);
    Q_EMIT undoStateChanged();
    return number;
}

void Project::pushStep(const JournalRow &entry)
{
    m_undo.push(new StepCommand(entry)); // the stack owns it
}

const Project::StepCommand *Project::stepAt(int index) const
{
    return static_cast<const StepCommand *>(m_undo.command(index));
}

Result<std::optional<Project::GestureSoFar>> Project::gestureSoFar(QUuid gesture) const
{
    const StepCommand *step = stepAt(m_undo.index() - 1);
    if (gesture.isNull() || !step || step->gesture() != gesture) {
        return std::nullopt;
    }
    auto changes = changesOf(*step);
    if (!changes) {
        return std::unexpected(changes.error());
    }
    return GestureSoFar{step->edits().first(), std::move(*changes)};
}

Result<Changes> Project::changesOf(const StepCommand &step) const
{
    Changes changes;
    for (const EditNumber number : step.edits()) {
        const auto done = m_store->journalEdit(number);
        if (!done) {
            return std::unexpected(done.error());
        }
        changes = changes.isEmpty() ? done->changes : composed(changes, done->changes);
    }
    return changes;
}

Result<std::optional<Project::GestureStart>> Project::gestureStart(SpanId span, QUuid gesture) const
{
    const StepCommand *step = stepAt(m_undo.index() - 1);
    if (gesture.isNull() || !step || step->gesture() != gesture) {
        return std::nullopt;
    }
    const EditNumber first = step->edits().first();
    const auto edit = m_store->journalEdit(first);
    if (!edit) {
        return std::unexpected(edit.error());
    }
    const auto *change
        = edit->changes.size() == 1 ? std::get_if<Change<Span>>(&edit->changes.first()) : nullptr;
    if (!change || !change->before || change->before->id != span) {
        return std::nullopt;
    }
    return GestureStart{first, *change->before};
}

void Project::passStep(const JournalRow &entry)
{
    const bool isUndo = entry.direction == EditDirection::Undo;
    const auto move = [&] { isUndo ? m_undo.undo() : m_undo.redo(); };
    const auto next = [&] { return stepAt(m_undo.index() - (isUndo ? 1 : 0)); };
    const int from = m_undo.index();
    while (next() && next()->edits().last() != entry.target) {
        move();
    }
    if (!next()) {
        m_undo.setIndex(from); // a step nobody knows: at least one goes
    }
    move();
}

Result<void> Project::rebuildUndo()
{
    return m_store->visitJournal([this](const JournalRow &entry) {
        if (entry.direction == EditDirection::Do) {
            pushStep(entry);
        } else {
            passStep(entry);
        }
        m_lastEdit = entry.number;
        return true;
    });
}

bool Project::canUndo() const
{
    return m_undo.canUndo() && !isReadOnly();
}

bool Project::canRedo() const
{
    return m_undo.canRedo() && !isReadOnly();
}

QString Project::undoText() const
{
    return m_undo.undoText();
}

std::optional<EditAction> Project::undoAction() const
{
    return m_undo.canUndo() ? std::optional(stepAt(m_undo.index() - 1)->action()) : std::nullopt;
}

QString Project::redoText() const
{
    return m_undo.redoText();
}

Result<Edit> Project::undo()
{
    return m_undo.canUndo() ? applyStep(EditDirection::Undo) : failure(ErrorCode::NothingToUndo);
}

Result<Edit> Project::redo()
{
    return m_undo.canRedo() ? applyStep(EditDirection::Redo) : failure(ErrorCode::NothingToRedo);
}

Result<Edit> Project::applyStep(EditDirection direction)
{
    const bool isUndo = direction == EditDirection::Undo;
    const StepCommand *step = stepAt(m_undo.index() - (isUndo ? 1 : 0));
    Edit edit;
    edit.action = step->action();
    edit.direction = direction;
    edit.target = step->edits().last();
    edit.gesture = step->gesture();
    const auto changes = changesOf(*step);
    if (!changes) {
        return std::unexpected(changes.error());
    }
    edit.changes = isUndo ? inverted(*changes) : *changes;
    const auto number = applyEdit(edit);
    if (!number) {
        return std::unexpected(number.error());
    }
    edit.number = *number;
    return edit;
}

void Project::updateOpenArticles(const Edit &edit)
{
    const auto openOf = [this](ArticleId id) { return m_open.value(id).lock(); };
    // All of the edit is in memory before the first signal.
    QHash<ArticleId, std::shared_ptr<OpenArticle>> withSpans;
    std::vector<std::shared_ptr<OpenArticle>> renamed;
    std::vector<std::shared_ptr<OpenArticle>> removed;
    for (const AnyChange &any : edit.changes) {
        if (const auto *span = std::get_if<Change<Span>>(&any)) {
            const ArticleId id = (span->after ? span->after : span->before)->article;
            if (const auto open = openOf(id)) {
                open->applySpan(span->before, span->after);
                withSpans.insert(id, open);
            }
        } else if (const auto *article = std::get_if<Change<Article>>(&any)) {
            const auto open = openOf(article->id());
            if (open && article->after) {
                open->replaceArticle(*article->after);
                renamed.push_back(open);
            } else if (open) {
                m_open.remove(article->id());
                removed.push_back(open);
            }
        }
    }
    for (const auto &open : std::as_const(withSpans)) {
        open->announceSpans();
    }
    for (const auto &open : renamed) {
        Q_EMIT open->articleChanged();
    }
    for (const auto &open : removed) {
        Q_EMIT open->removed();
    }
}

} // namespace Stemma
