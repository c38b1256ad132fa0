// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"

namespace Stemma {

/// More of a file is not shown (bytes): nobody reads that far, and the view would hold all of it.
inline constexpr qsizetype kLargestSource = 8 * 1024 * 1024;

/// The file an article was read from, decoded as it was at the import.
struct Original {
    QString title; ///< of the article
    QString fileName; ///< empty when it was pasted
    QString mediaType;
    QString encoding;
    QString text; ///< canonical line ends, nothing else changed but what the import dropped everywhere
    qint64 size = 0; ///< bytes of the whole file
    bool isCut = false; ///< the text ends after kLargestSource bytes
};

/// ErrorCode::NotFound when the project has no original of @p article: only its text came in.
[[nodiscard]] Result<Original> originalOf(const ProjectStore &store, ArticleId article);

} // namespace Stemma
