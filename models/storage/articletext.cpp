// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/articletext.h"

namespace Stemma {

Result<QString> articleText(const ProjectStore &store, const Article &article)
{
    return store.revision(article.revision).and_then([&store](const Revision &revision) {
        return store.text(revision.text);
    });
}

Result<SourceText> textOf(const ProjectStore &store, const Article &article)
{
    return articleText(store, article).transform([](QString text) { return SourceText(std::move(text)); });
}

} // namespace Stemma
