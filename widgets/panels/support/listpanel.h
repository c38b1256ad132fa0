// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace Stemma {

class EmptyState;
class FlowLayout;
class ReadableProxy;
class RecordView;

/// Frame of the panels that show a list: a filter, room for more controls, the number of rows, and the
/// list, or what to do when it is empty. Reads nothing while it cannot be seen. GUI thread.
class ListPanel : public QWidget {
    Q_OBJECT

public:
    /// Null: no project.
    virtual void setProject(Project *project);

    [[nodiscard]] Project *project() const;

    [[nodiscard]] RecordView *view() const { return m_view; }

    [[nodiscard]] QLineEdit *filterField() const { return m_filter; }

    [[nodiscard]] ListModel *list() const { return m_list; }

    void focusFilter();

    /// Of the height that its tools need in the lines that they have now.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Columns and sorting, for the settings of the window.
    [[nodiscard]] virtual QByteArray saveState() const;
    virtual void restoreState(const QByteArray &state);

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// Something was done that can be undone; @p text says what, in a whole sentence.
    void announced(const QString &text);
    /// Something was done that changes nothing; a whole sentence for the status bar.
    void noted(const QString &text);

protected:
    explicit ListPanel(ListModel *list, QWidget *parent);

    /// The line above the list, behind the filter.
    [[nodiscard]] FlowLayout *bar() const { return m_bar; }

    [[nodiscard]] ReadableProxy *proxy() const { return m_proxy; }

    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }

    /// Menu on the header to show and hide columns; @p hidden are hidden at first.
    void enableColumnMenu(const QList<int> &hidden);
    /// Makes a click on the header sort where @p isSortable.
    void enableSorting(std::function<bool(int column)> isSortable, int column, Qt::SortOrder order);
    void copyRows();

    /// Applies what was typed into the filter.
    virtual void applyFilter(const QString &text) = 0;
    /// Whether the list is narrowed by the filter or another control.
    [[nodiscard]] virtual bool isFiltered() const;
    virtual void clearFilters();
    /// Rows that can be seen.
    [[nodiscard]] virtual int shownRows() const;
    /// "12 articles".
    [[nodiscard]] virtual QString countText(int rows) const = 0;
    /// Fills emptyState() for an open project without rows that is not filtered.
    virtual void describeEmpty() = 0;
    /// What the button of emptyState() does then.
    virtual void onEmptyButton();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Shows list or empty state and the number of rows.
    void updateContents();

private:
    void refuseCopy();

    ListModel *m_list;
    ReadableProxy *m_proxy;
    FlowLayout *m_bar;
    QLineEdit *m_filter;
    QLabel *m_count;
    QStackedWidget *m_stack;
    RecordView *m_view;
    EmptyState *m_empty;
    QTimer m_filterTimer;
};

} // namespace Stemma
