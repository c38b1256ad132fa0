// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/suggesting/suggestlexicons.h"
#include "models/storage/projectstore.h"
#include "models/text/sourcetext.h"

#include <QJsonObject>

#include <memory>
#include <vector>

namespace Stemma {

/// An article and whether its file's name tells it from all others of the project.
struct NamedArticle {
    Article article;
    bool isNamed = false;

    /// What lines for people call it.
    [[nodiscard]] QString name() const
    {
        return article.fileName.isEmpty() ? article.title : article.fileName;
    }

    /// "file", "start" and "end" of a line for programs; "article" where the file's name is not enough.
    [[nodiscard]] QJsonObject placed(CodePointRange range) const;
};

/// All articles by the names of their files, so that the order is the same wherever they are imported.
[[nodiscard]] Result<QList<NamedArticle>> articlesByFile(const ProjectStore &store);

/// The texts of some articles, for a command that goes through them several times: read once, as far as
/// there is room for them.
class ArticleTexts {
public:
    /// Both outlive it.
    ArticleTexts(const ProjectStore &store, const QList<NamedArticle> &articles)
        : m_store(store)
        , m_articles(articles)
    {
    }

    /// That of articles[@p number].
    [[nodiscard]] Result<std::shared_ptr<const SourceText>> of(size_t number);

private:
    static constexpr qsizetype kMostUnits = 50'000'000; ///< UTF-16 units that are kept, 100 MB

    const ProjectStore &m_store;
    const QList<NamedArticle> &m_articles;
    std::vector<std::shared_ptr<const SourceText>> m_kept; ///< by number; null: read again
    qsizetype m_units = 0;
};

/// The words that Stemma brings, and further cues from @p folder unless it is empty.
[[nodiscard]] Result<SuggestLexicons> loadLexicons(const QString &folder = {});

} // namespace Stemma
