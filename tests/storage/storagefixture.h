// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/recordtraits.h"
#include "models/storage/projectfile.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <sqlite3.h>

namespace Stemma {

/// A moment that does not depend on the clock; whole days and milliseconds after 2031-03-04.
inline QDateTime momentAfter(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'930'348'800'000 + milliseconds, QTimeZone(QTimeZone::UTC));
}

/// A project in a folder of its own, with helpers that fail the test when a step fails.
class StorageFixture {
public:
    StorageFixture() { reopen(true); }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("Über uns.stemma")); }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] ProjectStore &store() { return *m_store; }

    void close() { m_store.reset(); }

    void reopen(bool create = false)
    {
        m_store.reset();
        auto opened = create ? createProjectFile(path()) : openProjectFile(path(), AccessMode::ReadWrite);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().parameters.join(u' ') + opened.error().detail));
        }
        m_store = std::move(*opened);
    }

    EditNumber apply(const Changes &changes, EditAction action = EditAction::EditAttributes)
    {
        const Result<EditNumber> number = m_store->apply(edit(changes, action));
        if (!number) {
            qFatal("%s", qPrintable(number.error().parameters.join(u' ') + number.error().detail));
        }
        return *number;
    }

    static Edit edit(const Changes &changes, EditAction action = EditAction::EditAttributes)
    {
        Edit edit;
        edit.action = action;
        edit.annotator = QStringLiteral("Zoë");
        edit.when = momentAfter(1);
        edit.changes = changes;
        return edit;
    }

    /// Stores @p text and adds an article with it.
    Article addArticle(const QString &text, const QString &title = QStringLiteral("Title"))
    {
        const Result<void> put = m_store->putContents({text}, {text.toUtf8() + "\r\n"});
        if (!put) {
            qFatal("%s", qPrintable(put.error().detail));
        }
        Article article;
        article.id = ArticleId::make();
        article.title = title;
        article.imported = momentAfter(++m_moment);
        Revision revision = revisionOf(article, text);
        article.revision = revision.id;
        apply({Change<Article>{{}, article}, Change<Revision>{{}, revision}}, EditAction::ImportArticles);
        return article;
    }

    static Revision revisionOf(const Article &article, const QString &text)
    {
        Revision revision;
        revision.id = RevisionId::make();
        revision.article = article.id;
        revision.text = ContentHash::ofText(text);
        revision.length = text.toUcs4().size();
        revision.original = ContentHash::of(QByteArray(text.toUtf8() + "\r\n"));
        revision.mediaType = QStringLiteral("text/plain");
        revision.created = momentAfter(2);
        return revision;
    }

    static Span spanIn(const Article &article, const CodePointRanges &ranges, SpanKind kind = SpanKind::Quote)
    {
        Span span;
        span.id = SpanId::make();
        span.article = article.id;
        span.revision = article.revision;
        span.kind = kind;
        span.ranges = ranges;
        span.created = momentAfter(3);
        span.modified = momentAfter(4);
        return span;
    }

    /// Runs @p sql on the file behind the store's back, references unchecked.
    void corrupt(const QByteArray &sql) const
    {
        sqlite3 *handle = nullptr;
        if (sqlite3_open(path().toUtf8().constData(), &handle) != SQLITE_OK
            || sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            qFatal("%s: %s", sql.constData(), sqlite3_errmsg(handle));
        }
        sqlite3_close(handle);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ProjectStore> m_store;
    qint64 m_moment = 0;
};

} // namespace Stemma
