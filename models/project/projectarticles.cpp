// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/editbuilder.h"
#include "models/project/project.h"

namespace Stemma {

// Project: articles, entities and claims.

Result<QList<ArticleId>> Project::addArticles(const QList<NewArticle> &articles)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EditBuilder builder(*m_store, 2 * articles.size());
    QList<ArticleId> ids;
    ids.reserve(articles.size());
    for (NewArticle added : articles) {
        if (added.article.id.isNull()) {
            added.article.id = ArticleId::make();
        }
        if (added.revision.id.isNull()) {
            added.revision.id = RevisionId::make();
        }
        added.revision.article = added.article.id;
        added.article.revision = added.revision.id;
        if (!added.article.imported.isValid()) {
            added.article.imported = now;
        }
        if (!added.revision.created.isValid()) {
            added.revision.created = now;
        }
        builder.insert(added.article);
        builder.insert(added.revision);
        ids.append(added.article.id);
    }
    return applyChanges(EditAction::ImportArticles, builder.changes()).transform([&](EditNumber) {
        return ids;
    });
}

Result<void> Project::updateArticle(const Article &article, QUuid gesture)
{
    const auto before = m_store->article(article.id);
    if (!before) {
        return std::unexpected(before.error());
    }
    EditBuilder builder(*m_store);
    builder.update(*before, article);
    return applyChanges(EditAction::EditArticle, builder.changes(), gesture).transform([](EditNumber) { });
}

Result<void> Project::setReadState(const QList<ArticleId> &articles, ReadState state)
{
    EditBuilder builder(*m_store);
    for (const ArticleId id : articles) {
        const auto before = m_store->article(id);
        if (!before) {
            return std::unexpected(before.error());
        }
        Article after = *before;
        after.readState = state;
        builder.update(*before, after);
    }
    return applyChanges(EditAction::MarkRead, builder.changes()).transform([](EditNumber) { });
}

Result<void> Project::removeArticles(const QList<ArticleId> &articles)
{
    EditBuilder builder(*m_store);
    QList<Span> leaving;
    const auto removeDerivations = [&](QUuid record) -> Result<void> {
        const auto derivations = m_store->derivationsTouching(record);
        if (!derivations) {
            return std::unexpected(derivations.error());
        }
        for (const Derivation &derivation : *derivations) {
            builder.remove(derivation);
        }
        return {};
    };
    for (const ArticleId id : articles) {
        const auto article = m_store->article(id);
        const auto revisions = m_store->revisionsOfArticle(id);
        const auto spans = m_store->spansOfArticle(id);
        const auto suggestions = m_store->suggestionsOfArticle(id);
        if (!article || !revisions || !spans || !suggestions) {
            return std::unexpected(!article         ? article.error()
                                       : !revisions ? revisions.error()
                                       : !spans     ? spans.error()
                                                    : suggestions.error());
        }
        leaving += *spans;
        for (const Suggestion &suggestion : *suggestions) {
            builder.remove(suggestion);
        }
        for (const Revision &revision : *revisions) {
            builder.remove(revision);
        }
        builder.remove(*article);
        if (auto removed = removeDerivations(id.uuid()); !removed) {
            return removed;
        }
    }
    for (const Span &span : std::as_const(leaving)) {
        if (span.group.isNull()) {
            continue; // only witnesses have derivations
        }
        if (auto removed = removeDerivations(span.id.uuid()); !removed) {
            return removed;
        }
    }
    if (auto removed = builder.removeSpans(leaving); !removed) {
        return removed;
    }
    return applyChanges(EditAction::DeleteArticles, builder.changes()).transform([](EditNumber) { });
}

Result<void> Project::updateEntity(const Entity &entity)
{
    const auto before = m_store->entity(entity.id);
    const auto namesake = m_store->entityNamed(entity.name, entity.type);
    if (!before || !namesake) {
        return std::unexpected(!before ? before.error() : namesake.error());
    }
    if (entity.name.trimmed().isEmpty() || (!namesake->isNull() && *namesake != entity.id)) {
        return failure(ErrorCode::InvalidValue,
                       {QStringLiteral("entity"), entity.name, QStringLiteral("unique, not empty")});
    }
    EditBuilder builder(*m_store);
    builder.update(*before, entity);
    return applyChanges(EditAction::EditEntity, builder.changes()).transform([](EditNumber) { });
}

} // namespace Stemma
