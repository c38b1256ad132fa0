// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/spanindex.h"
#include "models/storage/projectstore.h"

#include <QHash>

#include <functional>

namespace Stemma {

/// An article with all that its print shows, read in one go. A value.
struct PrintableArticle {
    Article article;
    SourceText text;
    QList<SpanRow> spans; ///< by place, rejected ones left out; the number of a span is its index + 1

    [[nodiscard]] SpanCounts counts() const;
};

/// ErrorCode::Cancelled when @p goOn says false, which is asked now and then.
[[nodiscard]] Result<PrintableArticle> printableArticle(const ProjectStore &store, ArticleId article,
                                                        const std::function<bool()> &goOn = {});

} // namespace Stemma
