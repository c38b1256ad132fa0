// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"
#include "widgets/panels/forms/typing.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace Stemma {

class ArticleForm;
class DecodingView;
class EmptyState;
class MembersPanel;
class SpanForm;

/// What is active, at the right of the window: the fields of an annotation and the same quote elsewhere, or
/// the metadata of an article. GUI thread.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);
    ~InspectorPanel() override;

    /// Null: no project.
    void setProject(Project *project);

    void showSpan(SpanId span);
    void showArticle(ArticleId article);
    void showNothing();

    /// Hands over whatever is being typed; for the window to call before it closes.
    void commitPending();
    /// Puts the cursor into the note of what is shown.
    void focusNote();
    /// Puts the cursor into the first field of what is shown.
    void focusFirstField();

    /// Whether all that was typed is on disk.
    [[nodiscard]] Typing::State typing() const;

    [[nodiscard]] SpanId currentSpan() const;
    [[nodiscard]] ArticleId currentArticle() const;

    [[nodiscard]] SpanForm *spanForm() const { return m_spanForm; }

    [[nodiscard]] ArticleForm *articleForm() const { return m_articleForm; }

    [[nodiscard]] MembersPanel *members() const { return m_members; }

Q_SIGNALS:
    void spanActivated(Stemma::SpanId span);
    void spanOpenBesideRequested(Stemma::SpanId span);
    void typingChanged();
    void failed(const Stemma::Error &error);
    /// Escape was pressed where nothing typed was left to take back: the person wants to read on.
    void leaveRequested();
    /// Something was done that can be undone; @p text says what, in a whole sentence.
    void announced(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeSpanPage();
    void makeArticlePage();
    void onChanged(const Edit &edit);
    void loadArticle();
    void divideSpanPage();

    Project *m_project = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_spanPage;
    bool m_isDividedByHand = false;
    SpanForm *m_spanForm;
    MembersPanel *m_members;
    QScrollArea *m_articlePage;
    QLabel *m_articleHeading;
    ArticleForm *m_articleForm;
    DecodingView *m_decoding;
    SpanId m_span;
    ArticleId m_article;
};

} // namespace Stemma
