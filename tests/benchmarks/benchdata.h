// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"
#include "tests/benchmarks/benchmark.h"

#include <random>

namespace Stemma {

/// Made-up news prose and spans over it; the same for the same seed on every machine.
class Prose {
public:
    explicit Prose(quint32 seed);

    /// @p length units, in paragraphs of 400 to 1,200; ends inside a word when it must.
    [[nodiscard]] QString text(qsizetype length);
    /// 70 % entities, 20 % quotes and 10 % claims, each from the start of a word, anywhere in @p text
    /// (all characters are of the basic plane, so units are code points). By start.
    [[nodiscard]] QList<Span> spans(const QString &text, qsizetype count);

    /// Below @p limit.
    [[nodiscard]] quint32 number(quint32 limit) { return quint32((quint64(m_random()) * limit) >> 32); }

    /// A name from a list of @p count.
    [[nodiscard]] static QString name(quint32 index);

private:
    std::mt19937 m_random;
    QStringList m_words;
};

struct LongArticle {
    QString path; ///< of the project
    ArticleId article;
};

/// A project with one article of @p characters with @p spanCount spans among a few others.
[[nodiscard]] LongArticle longArticle(const Benchmark &benchmark, qsizetype characters, qsizetype spanCount);

/// Gives @p project so many articles of 3 kB, and returns what is to be tagged in them: @p spansEach spans of
/// each, filled in, article by article. They are not in the project.
[[nodiscard]] QList<Span> untaggedArticles(Project &project, qsizetype articles, qsizetype spansEach);

/// A project of 100,000 articles of 3 kB and 1,000,000 spans.
[[nodiscard]] QString archive(const Benchmark &benchmark);

} // namespace Stemma
