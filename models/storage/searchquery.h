// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "models/text/textfinder.h"

#include <QDate>

#include <optional>

namespace Stemma {

/// What to look for in a whole project, and where.
struct SearchQuery {
    enum class Where {
        Everywhere, ///< texts of articles, and what is said about their spans
        Texts,
        Entities, ///< spans of this kind: their words, and what is said about them
        Quotes,
        Claims
    };

    FindPattern pattern = {};
    Where where = Where::Everywhere;
    ArticleId article = {}; ///< null: all
    QString outlet = {}; ///< exactly; empty: all
    /// Days on which it may have been published at the earliest, both included; invalid: open. With one set,
    /// articles without a date are left out.
    QDate from = {};
    QDate until = {};
    /// Set: only spans are looked at.
    std::optional<SpanStatus> status = {};
    QString annotator = {}; ///< exactly; empty: all. Set: only spans are looked at.

    /// Whether hits in the texts themselves are wanted.
    [[nodiscard]] bool wantsTexts() const
    {
        return (where == Where::Everywhere || where == Where::Texts) && !status && annotator.isEmpty();
    }

    /// Whether spans are looked for by what is said about them.
    [[nodiscard]] bool wantsFields() const { return where != Where::Texts; }

    /// Whether spans are looked for by their words; otherwise these words are hits in the text.
    [[nodiscard]] bool wantsWords() const { return wantsFields() && !wantsTexts(); }

    /// Null: every kind.
    [[nodiscard]] std::optional<SpanKind> kind() const
    {
        switch (where) {
        case Where::Everywhere:
        case Where::Texts:
            break;
        case Where::Entities:
            return SpanKind::Entity;
        case Where::Quotes:
            return SpanKind::Quote;
        case Where::Claims:
            return SpanKind::Claim;
        }
        return std::nullopt;
    }

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// What a list of hits says about an article.
struct SearchedArticle {
    ArticleId id;
    QString title;
    QString outlet;
    PublishedDate published;
    ContentHash text;
};

} // namespace Stemma
