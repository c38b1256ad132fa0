// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/printing/pagesink.h"
#include "widgets/printing/printablearticle.h"

#include <QFont>

namespace Stemma {

struct PrintOptions {
    QFont font; ///< of the text; its size does not count
    qreal pointSize = 10.5;
};

/// Sets an article on pages: its citation, a legend, the text with its annotations in shapes that need no
/// colour, their numbers and who is meant in the margin, and a numbered note on each at the end. Works line
/// by line, so that a long article needs no more memory than its text. Any thread.
class ArticlePages {
public:
    explicit ArticlePages(PrintableArticle article, PrintOptions options = {});

    /// Gets 0 to 1, returns false to stop.
    using Progress = std::function<bool(double)>;

    /// The number of pages painted. ErrorCode::Cancelled when @p progress stopped it; CannotWrite (with the
    /// parameter @p target) when the device gave up.
    [[nodiscard]] Result<int> paint(PageSink &sink, const QString &target,
                                    const Progress &progress = {}) const;

private:
    PrintableArticle m_article;
    PrintOptions m_options;
};

/// Writes the article as a PDF file on the paper of this country, A4 or Letter; returns the number of pages.
/// A file that is there already is replaced only when @p mayReplace; ErrorCode::ProjectExists otherwise.
/// Nothing half written remains.
[[nodiscard]] Result<int> writePdf(const PrintableArticle &article, const QString &path, bool mayReplace,
                                   const PrintOptions &options = {},
                                   const ArticlePages::Progress &progress = {});

} // namespace Stemma
