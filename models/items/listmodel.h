// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

namespace Stemma {

/// Base of the models behind lists: a table that follows a project and says *what* is in a row (ids,
/// keys, values), never how it looks or reads. GUI thread.
///
/// Display texts of enumerations are their keys ("quote"), headers are column keys ("speaker"); widgets put
/// words for people in their place.
///
/// After an edit that touches the list it catches up a frame later, when what the edit changed in the reader
/// is painted: nothing on the way from key to pixel waits for a list. A list nobody looks at
/// (setActive(false)) only notes that it is out of date.
class ListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QUuid of the row's record
        ArticleIdRole, ///< QUuid of the article the row belongs to
        SpanIdRole, ///< QUuid of the span the row stands for or jumps to
        FirstOwnRole = Qt::UserRole + 32 ///< first role of a derived model
    };

    explicit ListModel(QObject *parent = nullptr);

    /// Null: no project, no rows.
    void setProject(Project *project);

    [[nodiscard]] Project *project() const { return m_project; }

    void setActive(bool active);

    [[nodiscard]] bool isActive() const { return m_isActive; }

    /// Catches up with the project now.
    void refresh();

    /// refresh(), when an edit has been made since the last one and somebody looks at the list.
    void catchUp();

    /// Whether it is not known yet how many rows there are: refreshed() tells when it is.
    [[nodiscard]] virtual bool isCounting() const { return false; }

    /// First cell of the row of @p record; looks near @p hintRow first. Invalid when the record is not in the
    /// list, or so far from the hint in a long list that finding it would mean reading all of it.
    [[nodiscard]] virtual QModelIndex indexOf(QUuid record, int hintRow = 0) const = 0;

    /// Key of column @p column, stable, for settings and exports: "title".
    [[nodiscard]] virtual QLatin1StringView columnKey(int column) const = 0;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The list shows the project as it is now.
    void refreshed();
    /// The store could not answer.
    void failed(const Stemma::Error &error);

protected:
    /// Each edit of the project, at once, also while nobody looks at the list.
    virtual void onEdit(const Edit &edit);
    /// Whether @p edit may change what the list shows.
    [[nodiscard]] virtual bool isTouchedBy(const Edit &edit) const = 0;
    /// Reads anew. @p mayKeep: rows that are still the same keep their indexes.
    virtual void reload(bool mayKeep) = 0;

    /// Waits for what works in the background for this list: the project goes.
    virtual void stopWorking() { }

    /// Schedules a refresh() a frame from now; more calls until then change nothing.
    void setOutOfDate();

    /// The project's store; null without a project.
    [[nodiscard]] const ProjectStore *store() const;

    /// Reports @p error once control is back in the event loop (safe inside data()).
    void reportLater(const Error &error) const;

private:
    QPointer<Project> m_project;
    QTimer m_refreshTimer;
    bool m_isActive = true;
    bool m_isOutOfDate = false;
};

/// Applies @p function to each change of @p edit that concerns a @p Record; true once it returns true.
template <typename Record, typename Function> bool anyChange(const Edit &edit, Function &&function)
{
    return std::ranges::any_of(edit.changes, [&](const AnyChange &change) {
        const auto *own = std::get_if<Change<Record>>(&change);
        return own && function(*own);
    });
}

} // namespace Stemma
