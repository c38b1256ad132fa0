// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/csvwriter.h"
#include "models/project/provenance/groupprovenance.h"

namespace Stemma {

enum class ProvenanceFormat { Csv, ProvJson, GraphMl };

/// "provenance-csv", "prov-json", "graphml"; part of the command line: never change, only add.
[[nodiscard]] QLatin1StringView keyOf(ProvenanceFormat format);
[[nodiscard]] std::optional<ProvenanceFormat> provenanceFormatOf(QStringView key);

/// Calls @p visit with the provenance of all groups of @p store in their order, or of @p only in its order;
/// All of them are as they were at one moment, whatever others write meanwhile. @p visit gets the share that
/// is done and returns false to stop, which is Cancelled. Thread of the store, not within its
/// readConsistently().
[[nodiscard]] Result<void>
visitProvenance(const ProjectStore &store, const ProvenanceLexicons &lexicons,
                const QList<QuoteGroupId> &only,
                const std::function<bool(const GroupProvenance &group, double share)> &visit);

/// The file of these groups; none: of all. @p form is for tables only.
[[nodiscard]] Result<QByteArray> exportProvenance(const ProjectStore &store,
                                                  const ProvenanceLexicons &lexicons, ProvenanceFormat format,
                                                  const QList<QuoteGroupId> &only = {}, CsvForm form = {},
                                                  const std::function<bool(double share)> &progress = {});

} // namespace Stemma
