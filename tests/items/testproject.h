// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"

#include <QTemporaryDir>
#include <QTest>

namespace Stemma {

/// A project in a temporary folder, with short ways to fill it.
class TestProject {
public:
    TestProject()
    {
        auto made = Project::create(m_folder.filePath(QStringLiteral("test.stemma")));
        if (!made) {
            qFatal("No test project: %s", qPrintable(made.error().detail));
        }
        m_project = *std::move(made);
        m_project->setAnnotator(QStringLiteral("Ada"));
    }

    [[nodiscard]] Project *project() { return m_project.get(); }

    /// Lets go of the file, which stays; nothing but path() is to be used then.
    void close() { m_project.reset(); }

    [[nodiscard]] QString path() const { return filePath(QStringLiteral("test.stemma")); }

    Project *operator->() { return m_project.get(); }

    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    NewArticle prepare(const QString &title, const QString &outlet, const QString &published,
                       const QString &text)
    {
        if (!m_project->contentStore().putContents({text}, {})) {
            qFatal("The text of %s was refused", qPrintable(title));
        }
        NewArticle article;
        article.article.title = title;
        article.article.outlet = outlet;
        article.article.published = PublishedDate::fromString(published).value_or(PublishedDate());
        article.revision.text = ContentHash::ofText(text);
        article.revision.length = SourceText(text).codePointLength();
        article.revision.mediaType = QStringLiteral("text/plain");
        article.revision.encoding = QStringLiteral("UTF-8");
        return article;
    }

    ArticleId addArticle(const QString &title, const QString &outlet, const QString &published,
                         const QString &text)
    {
        const auto ids = m_project->addArticles({prepare(title, outlet, published, text)});
        if (!ids) {
            qFatal("%s was refused: %s", qPrintable(title), qPrintable(ids.error().detail));
        }
        return ids->first();
    }

    /// Marks the first place of @p words in @p article.
    SpanId addSpan(ArticleId article, SpanKind kind, const QString &words, NewSpan span = {})
    {
        const auto open = m_project->openArticle(article);
        const SourceText &text = (*open)->text();
        const qsizetype at = text.text().indexOf(words);
        if (at < 0) {
            qFatal("“%s” is not in the text", qPrintable(words));
        }
        span.article = article;
        span.kind = kind;
        span.ranges = {text.toCodePoints(TextRange{at, at + words.size()})};
        const auto id = m_project->addSpan(span);
        if (!id) {
            qFatal("“%s” was refused: %s", qPrintable(words), qPrintable(id.error().detail));
        }
        return *id;
    }

    /// Sets one or two fields of a value: filled<NewSpan>([](auto &span) { span.cue = u"said"_s; }).
    template <typename Value, typename Function> static Value filled(Function &&function)
    {
        Value value;
        function(value);
        return value;
    }

    /// Edits in the journal.
    [[nodiscard]] qint64 edits() { return m_project->store().countJournal().value_or(-1); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

} // namespace Stemma
