// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/problemsmodel.h"
#include "models/matching/worddiff.h"
#include "models/records/records.h"

#include <QCoreApplication>

namespace Stemma {

/// Words for people in place of the keys of the models. Any thread.
class Wording {
    Q_DECLARE_TR_FUNCTIONS(Stemma::Wording)

public:
    [[nodiscard]] static QString of(ReadState state);
    [[nodiscard]] static QString of(SpanKind kind);
    [[nodiscard]] static QString of(SpanStatus status);
    [[nodiscard]] static QString of(EntityType type); ///< empty when unset
    [[nodiscard]] static QString of(QuoteForm form); ///< empty when unset
    [[nodiscard]] static QString of(Stance stance); ///< empty when unset
    [[nodiscard]] static QString of(DatePrecision precision);
    [[nodiscard]] static QString of(VariantClass variant);

    /// In the person's language and as exact as it is known: "6 Aug 2018, 14:10"; empty when unknown.
    [[nodiscard]] static QString of(const PublishedDate &date);
    /// A moment in local time: "6 Aug 2018, 14:10".
    [[nodiscard]] static QString of(const QDateTime &moment);

    /// "4 quotes, 7 entities, 2 claims"; "nothing annotated".
    [[nodiscard]] static QString counts(qint64 quotes, qint64 entities, qint64 claims);

    /// The beginning of @p words, of at most @p most UTF-16 units, with an ellipsis where some were left out;
    /// never half of what is read as one letter, nor of a word that begins in the second half of them.
    [[nodiscard]] static QString shortened(const QString &words, qsizetype most = 60);

    /// What happened and what to do about it.
    [[nodiscard]] static QString of(const Problem &problem);
};

} // namespace Stemma
