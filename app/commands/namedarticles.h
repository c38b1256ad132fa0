// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/storage/projectstore.h"
#include "models/text/sourcetext.h"

#include <QJsonObject>

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

[[nodiscard]] Result<SourceText> textOf(const ProjectStore &store, const Article &article);

/// The words that Stemma brings, and further cues from @p folder unless it is empty.
struct SuggestLexicons {
    CueLexicons cues;
    WordLexicons words;
};

[[nodiscard]] Result<SuggestLexicons> loadLexicons(const QString &folder = {});

} // namespace Stemma
