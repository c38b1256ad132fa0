// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"
#include "models/items/textcache.h"
#include "models/matching/worddiff.h"

#include <map>

namespace Stemma {

/// The witnesses of one quote, the base first, then by date of publication. GUI thread.
///
/// Differences are worked out when they are first asked for.
class MembersModel : public ListModel {
    Q_OBJECT

public:
    enum Column { TextColumn, OutletColumn, PublishedColumn, SimilarityColumn, ColumnCount };

    enum MemberRole {
        TextRole = FirstOwnRole, ///< exact words
        TitleRole,
        OutletRole,
        PublishedRole, ///< PublishedDate
        SpeakerRole,
        IsBaseRole, ///< bool
        IsActiveRole, ///< bool: the quote whose group is shown
        SimilarityRole, ///< double, to the base, 0 to 1
        DifferencesRole, ///< QList<Difference>, base to this; one Equal piece for the base itself
        VariantsRole, ///< QList<VariantClass>
    };

    explicit MembersModel(QObject *parent = nullptr);

    /// Shows the group of @p span; nothing when it is null or has no group.
    void setActiveSpan(SpanId span);

    [[nodiscard]] SpanId activeSpan() const { return m_active; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(QUuid record, int hintRow = 0) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    void reload(bool mayKeep) override;

private:
    struct Member {
        Span span;
        Article article;
        QString speaker;
        QString text;

        friend bool operator==(const Member &, const Member &) = default;
    };

    [[nodiscard]] Result<QList<Member>> readMembers(SpanId &base);
    [[nodiscard]] const QList<Difference> &differences(int row) const;

    SpanId m_active;
    QuoteGroupId m_group;
    SpanId m_base;
    QList<Member> m_members;
    mutable std::map<int, QList<Difference>> m_differences;
    TextCache m_texts;
};

} // namespace Stemma
