// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/namedarticles.h"

#include "app/commands/pages.h"
#include "app/resources.h"
#include "app/settings.h"
#include "models/storage/articletext.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace Stemma {

using namespace Qt::StringLiterals;

QJsonObject NamedArticle::placed(CodePointRange range) const
{
    QJsonObject object{{u"file"_s, article.fileName}, {u"start"_s, range.start}, {u"end"_s, range.end}};
    if (!isNamed) {
        object.insert(u"article"_s, article.id.toString());
    }
    return object;
}

Result<QList<NamedArticle>> articlesByFile(const ProjectStore &store)
{
    QList<NamedArticle> articles;
    QHash<QString, int> bearers; // of each file name
    const Result<void> read = forEachRowOf(store, &ProjectStore::articles, ArticleQuery(),
                                           [&](const ArticleRow &row) -> Result<void> {
                                               articles.append({row.article, false});
                                               ++bearers[row.article.fileName];
                                               return {};
                                           });
    if (!read) {
        return std::unexpected(read.error());
    }
    for (NamedArticle &one : articles) {
        one.isNamed = !one.article.fileName.isEmpty() && bearers.value(one.article.fileName) == 1;
    }
    std::ranges::sort(articles, [](const NamedArticle &one, const NamedArticle &other) {
        return std::tie(one.article.fileName, one.article.title, one.article.id)
            < std::tie(other.article.fileName, other.article.title, other.article.id);
    });
    return articles;
}

Result<std::shared_ptr<const SourceText>> ArticleTexts::of(size_t number)
{
    m_kept.resize(size_t(m_articles.size()));
    if (m_kept[number]) {
        return m_kept[number];
    }
    auto source = textOf(m_store, m_articles[qsizetype(number)].article);
    if (!source) {
        return std::unexpected(source.error());
    }
    auto text = std::make_shared<const SourceText>(*std::move(source));
    if (m_units + text->text().size() <= kMostUnits) {
        m_units += text->text().size();
        m_kept[number] = text;
    }
    return text;
}

Result<SuggestLexicons> loadLexicons(const QString &folder)
{
    loadResources();
    QStringList cues = cueFolders();
    if (!folder.isEmpty()) {
        cues.append(folder);
    }
    return SuggestLexicons::read(cues, {u":/stemma/words"_s});
}

} // namespace Stemma
