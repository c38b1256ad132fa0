// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"
#include "widgets/comparison/links/linkcandidate.h"

namespace Stemma {

class ComparisonView;
struct PlacedSpan;

/// The links between the articles that are open side by side, one row a ribbon (in sight or not), in the
/// order of the left article. Words are read from the open articles, never from the store. GUI thread.
class LinksModel : public ListModel {
    Q_OBJECT

public:
    enum Column { LinkColumn, WordsColumn, PartnerWordsColumn, ColumnCount };

    enum LinkRole {
        FullTextRole = FirstOwnRole, ///< both wordings, whole
    };

    /// More rows than this are not shown: nobody goes through them, and all pairs of a group are many.
    static constexpr qsizetype kMostRows = 20'000;

    explicit LinksModel(ComparisonView *comparison, QObject *parent = nullptr);

    /// Rows in which every word of @p filter occurs.
    void setFilter(const QString &filter);

    /// Another article is shown somewhere, or its spans changed.
    void panesChanged() { setOutOfDate(); }

    /// What a row joins; panes by their place.
    struct Link {
        int fromPane = 0;
        SpanId from;
        int toPane = 0;
        SpanId to;

        friend bool operator==(const Link &, const Link &) = default;
    };

    [[nodiscard]] Link link(int row) const { return m_links.value(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(QUuid record, int hintRow = 0) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    void reload(bool mayKeep) override;

private:
    [[nodiscard]] QList<Link> readLinks() const;
    [[nodiscard]] const PlacedSpan *placed(int pane, SpanId span) const;
    [[nodiscard]] QString placeOf(int pane, SpanId span) const;
    [[nodiscard]] QString wordsOf(int pane, SpanId span) const;

    ComparisonView *m_comparison;
    QString m_filter;
    QList<Link> m_links;
};

} // namespace Stemma
