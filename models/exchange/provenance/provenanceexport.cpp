// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/provenance/provenanceexport.h"

#include "models/exchange/provenance/provenancecsv.h"
#include "models/exchange/provenance/provenancegraph.h"
#include "models/exchange/provenance/provjson.h"

#include <memory>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPage = 1'000;

std::unique_ptr<ProvenanceWriter> makeWriter(ProvenanceFormat format, CsvForm form)
{
    switch (format) {
    case ProvenanceFormat::Csv:
        return std::make_unique<ProvenanceCsv>(form);
    case ProvenanceFormat::ProvJson:
        return std::make_unique<ProvJson>();
    case ProvenanceFormat::GraphMl:
        return std::make_unique<ProvenanceGraph>();
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

Result<QList<QuoteGroupId>> allGroups(const ProjectStore &store)
{
    QList<QuoteGroupId> ids;
    while (true) {
        const auto page = store.groups({}, ids.size(), kPage);
        if (!page) {
            return std::unexpected(page.error());
        }
        for (const GroupRow &row : *page) {
            ids.append(row.group.id);
        }
        if (page->size() < kPage) {
            return ids;
        }
    }
}

} // namespace

QLatin1StringView keyOf(ProvenanceFormat format)
{
    switch (format) {
    case ProvenanceFormat::Csv:
        return "provenance-csv"_L1;
    case ProvenanceFormat::ProvJson:
        return "prov-json"_L1;
    case ProvenanceFormat::GraphMl:
        return "graphml"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<ProvenanceFormat> provenanceFormatOf(QStringView key)
{
    for (const ProvenanceFormat format :
         {ProvenanceFormat::Csv, ProvenanceFormat::ProvJson, ProvenanceFormat::GraphMl}) {
        if (key == keyOf(format)) {
            return format;
        }
    }
    return std::nullopt;
}

Result<void> visitProvenance(const ProjectStore &store, const ProvenanceLexicons &lexicons,
                             const QList<QuoteGroupId> &only,
                             const std::function<bool(const GroupProvenance &group, double share)> &visit)
{
    return store.readConsistently([&]() -> Result<void> {
        const auto ids = only.isEmpty() ? allGroups(store) : Result<QList<QuoteGroupId>>(only);
        if (!ids) {
            return std::unexpected(ids.error());
        }
        for (qsizetype i = 0; i < ids->size(); ++i) {
            const auto group = readGroupProvenanceWithin(store, ids->at(i), lexicons);
            if (!group) {
                return std::unexpected(group.error());
            }
            if (!visit(*group, double(i + 1) / double(ids->size()))) {
                return failure(ErrorCode::Cancelled);
            }
        }
        return {};
    });
}

Result<QByteArray> exportProvenance(const ProjectStore &store, const ProvenanceLexicons &lexicons,
                                    ProvenanceFormat format, const QList<QuoteGroupId> &only, CsvForm form,
                                    const std::function<bool(double share)> &progress)
{
    const std::unique_ptr<ProvenanceWriter> writer = makeWriter(format, form);
    const auto visited
        = visitProvenance(store, lexicons, only, [&](const GroupProvenance &group, double share) {
              writer->add(group);
              return !progress || progress(share);
          });
    return visited ? Result<QByteArray>(writer->finish()) : std::unexpected(visited.error());
}

} // namespace Stemma
