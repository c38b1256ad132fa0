// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/searchablestore.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;

namespace Stemma {

/// The days that "2018", "2018-08" or "2018-08-06" stand for, both included; invalid ones when it is none of
/// these.
[[nodiscard]] std::pair<QDate, QDate> daysOf(const QString &written);

/// What narrows a search in the project: place, outlet, dates, status, annotator. GUI thread.
class FindFilters : public QWidget {
    Q_OBJECT

public:
    explicit FindFilters(QWidget *parent = nullptr);

    /// Offers the outlets and annotators of @p store; null: none.
    void setStore(const ProjectStore *store);
    /// The article that "this article" means; null: none.
    void setArticle(ArticleId article);

    /// Puts the filters into @p query.
    void applyTo(SearchQuery &query) const;
    [[nodiscard]] bool isEmpty() const;
    void clear();

    [[nodiscard]] QComboBox *whereBox() const { return m_where; }

    [[nodiscard]] QCheckBox *articleBox() const { return m_onlyArticle; }

    [[nodiscard]] QComboBox *outletBox() const { return m_outlet; }

    [[nodiscard]] QLineEdit *fromField() const { return m_from; }

    [[nodiscard]] QLineEdit *untilField() const { return m_until; }

    [[nodiscard]] QComboBox *statusBox() const { return m_status; }

    [[nodiscard]] QComboBox *annotatorBox() const { return m_annotator; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();
    /// A field holds no date; a whole sentence.
    void misread(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fillBoxes();

    const ProjectStore *m_store = nullptr;
    ArticleId m_article;
    QBoxLayout *m_lines;
    QComboBox *m_where;
    QCheckBox *m_onlyArticle;
    QComboBox *m_outlet;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QComboBox *m_status;
    QComboBox *m_annotator;
};

} // namespace Stemma
