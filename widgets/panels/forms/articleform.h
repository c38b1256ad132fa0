// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"
#include "widgets/panels/forms/fields.h"

#include <QWidget>

class QFormLayout;

namespace Stemma {

class MutedLabel;
class PublishedEdit;

/// The metadata of one article; what changes in one visit of a field is one step of undo. GUI thread.
class ArticleForm : public QWidget {
    Q_OBJECT

public:
    explicit ArticleForm(QWidget *parent = nullptr);

    void setProject(Project *project);
    /// Loads @p article; what is still being typed for another one is handed over first. False when it is not
    /// in the project.
    bool setArticle(ArticleId article);

    [[nodiscard]] ArticleId article() const { return m_article.id; }

    void commitPending();

    /// Whether what was typed for an article that was left could not be stored.
    [[nodiscard]] bool keepsRefused() const;

    void focusFirstField() { m_title->setFocus(Qt::ShortcutFocusReason); }

Q_SIGNALS:
    void failed(const Stemma::Error &error);

private:
    template <typename Field> Field *addField(const QString &label, const QString &name, Field *field);
    void makeFields();
    /// Keeps what was refused and empties the fields: nothing that was typed for one record may be there for
    /// another one.
    void putAway();
    void loadFields();
    /// Changes one field of the article as it is in the project now, see Typing::visit(). False when the
    /// project refused.
    template <typename Function> bool update(QUuid visit, Function &&change);

    Project *m_project = nullptr;
    Article m_article;
    RefusedTexts m_refused;
    QFormLayout *m_form;
    TextField *m_title;
    TextField *m_outlet;
    TextField *m_author;
    PublishedEdit *m_published;
    TextField *m_url;
    TextField *m_language;
    ChoiceField *m_readState;
    NoteField *m_note;
    MutedLabel *m_languageName;
};

} // namespace Stemma
