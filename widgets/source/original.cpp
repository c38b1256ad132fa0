// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/source/original.h"

#include "models/text/decoding.h"

namespace Stemma {

using namespace Qt::StringLiterals;

Result<Original> originalOf(const ProjectStore &store, ArticleId id)
{
    const auto article = store.article(id);
    if (!article) {
        return std::unexpected(article.error());
    }
    const auto revision = store.revision(article->revision);
    if (!revision) {
        return std::unexpected(revision.error());
    }
    if (revision->original.isNull()) {
        return failure(ErrorCode::NotFound, {u"original"_s, article->title});
    }
    auto bytes = store.original(revision->original);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    Original original;
    original.title = article->title;
    original.fileName = article->fileName;
    original.mediaType = revision->mediaType;
    original.size = bytes->size();
    original.isCut = bytes->size() > kLargestSource;
    bytes->truncate(std::min(bytes->size(), kLargestSource));
    auto decoded = decodeText(*bytes, revision->encoding);
    if (!decoded) {
        decoded = decodeText(*bytes); // an encoding that this system does not know
    }
    if (!decoded) {
        return std::unexpected(decoded.error());
    }
    original.encoding = decoded->encoding;
    original.text = std::move(decoded->text);
    return original;
}

} // namespace Stemma
