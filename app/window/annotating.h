// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/project.h"

#include <QObject>

#include <functional>

namespace Stemma {

class ArticlePane;
class ArticleView;
class ComparisonView;
class NoticeBar;

/// The span that tags @p range of @p article as @p kind: an entity is called as it stands there, words in
/// quotation marks are direct speech.
[[nodiscard]] NewSpan newSpanOf(const SourceText &text, ArticleId article, SpanKind kind, TextRange range);

/// What the reader's commands do: tag, change, delete, link. Works on the active pane of the comparison;
/// each gesture is one edit of the project. GUI thread; made and owned by the window.
class Annotating : public QObject {
    Q_OBJECT

public:
    Annotating(const Actions &actions, ComparisonView *comparison, NoticeBar *notices, QObject *parent);

    /// Null: no project; every command is disabled.
    void setProject(Project *project);

    /// Enables what can be done now; called when selection, active span or pane change.
    void updateActions();

    /// Asked when a quote is tagged: what is proposed about the words at a range of a view, whose speaker and
    /// cue the quote then gets.
    void setProposals(std::function<std::optional<Proposal>(const ArticleView &view, TextRange range)> find)
    {
        m_proposalAt = std::move(find);
    }

    /// Asked by Escape when there is neither marker nor selection, before the active annotation is let go
    /// of; true: it had another use for it.
    void setEscape(std::function<bool()> use) { m_escape = std::move(use); }

Q_SIGNALS:
    /// The inspector should take the focus at the note of the active span.
    void noteRequested();
    /// An edit was done that is worth a word; it is the project's last one.
    void announced(const QString &text);
    /// An edit was refused; it changed nothing.
    void failed(const Stemma::Error &error);

private:
    void tag(SpanKind kind);
    void tagRange(ArticleView *view, SpanKind kind, TextRange range);
    void addPart();
    void changeKind(SpanKind kind);
    void deleteSpan();
    void link();
    void goToPartner();
    void linkWith(SpanId here, const ArticlePane *pane, SpanId there);
    /// Whether @p there was made, never gone to, and shares hardly a word with @p here: it may stand active
    /// in its pane since long ago.
    [[nodiscard]] bool isHardlyMeant(SpanId here, const ArticlePane *pane, SpanId there) const;
    void unlink();
    void chooseBase();
    void clear();
    [[nodiscard]] ArticleView *view() const;
    /// The active quote of a pane; null when it has none.
    [[nodiscard]] SpanId activeQuoteOf(int pane) const;
    [[nodiscard]] const PlacedSpan *activeSpan() const;
    /// Reports a failure; true when all went well.
    template <typename T> bool report(const Result<T> &result);

    const Actions &m_actions;
    ComparisonView *m_comparison;
    NoticeBar *m_notices;
    Project *m_project = nullptr;
    std::function<bool()> m_escape;
    std::function<std::optional<Proposal>(const ArticleView &, TextRange)> m_proposalAt;
    std::pair<SpanId, SpanId> m_doubted; ///< a pair that is linked when link() is called again
};

} // namespace Stemma
