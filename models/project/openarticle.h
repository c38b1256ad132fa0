// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/spanindex.h"

#include <QObject>

#include <functional>

namespace Stemma {

/// An article whose text and spans are in memory because somebody looks at it. Project makes it, keeps it
/// true to the store, and shares it between panes; it goes when the last holder lets go. GUI thread.
class OpenArticle : public QObject {
    Q_OBJECT

public:
    OpenArticle(Article article, Revision revision, SourceText text, QList<Span> spans);

    [[nodiscard]] const Article &article() const { return m_article; }

    [[nodiscard]] const Revision &revision() const { return m_revision; }

    [[nodiscard]] const SourceText &text() const { return m_text; }

    [[nodiscard]] const SpanIndex &spans() const { return m_spans; }

    /// The words of a span; parts joined by " … ".
    [[nodiscard]] QString spanText(const PlacedSpan &span) const;

    /// What the project calls what @p span points to: the entity, the speaker or the statement of the claim;
    /// empty when it points to none. Reads the store, so only for words that somebody asked for.
    [[nodiscard]] QString nameIn(const Span &span) const;

Q_SIGNALS:
    /// Spans that touch @p range (UTF-16) came, went or changed. Once a range when the edit is in memory;
    /// ranges that overlap are told as one.
    void spansChanged(Stemma::TextRange range);
    /// Title, outlet, date or another field of the article changed.
    void articleChanged();
    /// The article was deleted; holders let go.
    void removed();

private:
    friend class Project;
    using Namer = std::function<QString(const Span &span)>;
    void replaceArticle(const Article &article);
    /// Changes the index; what changed is told by announceSpans(), when the whole edit is in memory.
    void applySpan(const std::optional<Span> &before, const std::optional<Span> &after);
    void announceSpans();

    Article m_article;
    Revision m_revision;
    SourceText m_text;
    SpanIndex m_spans;
    Namer m_namer; // empty: no project
    TextRanges m_changed; // not yet announced
};

} // namespace Stemma
