// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/claims/claimscsv.h"

#include "models/records/recordtraits.h"

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPage = 500;

/// A name of a column as the header has it: a statement may hold any character.
QByteArray headOf(const Claim &claim)
{
    QString name = u"claim: "_s + claim.statement.simplified();
    return '"' + name.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

QString stancesOf(const StanceCounts &counts)
{
    QStringList taken;
    for (int i = 0; i < 5; ++i) {
        const auto stance = Stance(i);
        if (counts.of(stance) > 0) {
            taken.append(stance == Stance::Unset ? u"unset"_s : QString(keyOf(stance)));
        }
    }
    return taken.join(u"; "_s);
}

void addRow(CsvWriter &csv, const ClaimRow &row, const QList<ClaimSummary> &claims)
{
    QHash<ClaimId, QString> taken;
    for (const ClaimCell &cell : row.cells) {
        taken.insert(cell.claim, stancesOf(cell.stances));
    }
    csv.cell(row.article.uuid());
    for (const QString &text : {row.fileName, row.outlet, row.title, row.published.toString()}) {
        csv.cell(QStringView(text));
    }
    for (const ClaimSummary &claim : claims) {
        const auto cell = taken.constFind(claim.claim.id);
        cell == taken.cend() ? csv.rawCell("silent") : csv.cell(QStringView(*cell));
    }
    csv.endRecord();
}

} // namespace

Result<ClaimsTable> claimsCsv(const ProjectStore &store, const ClaimQuery &query, CsvForm form,
                              const std::function<bool(double share)> &progress)
{
    ClaimsTable table;
    const ClaimStore *source = ClaimStore::of(store);
    const auto read = [&]() -> Result<void> {
        const auto claims = source ? source->claimSummaries(query) : Result<QList<ClaimSummary>>();
        const auto count = source ? source->countClaimRows(query) : Result<qint64>(0);
        if (!claims || !count) {
            return std::unexpected(!claims ? claims.error() : count.error());
        }
        QList<QByteArray> columns{"article_id", "file", "outlet", "title", "published"};
        for (const ClaimSummary &claim : *claims) {
            columns.append(headOf(claim.claim));
        }
        CsvWriter csv(form, columns);
        csv.writeHeader();
        for (qint64 offset = 0; offset < *count; offset += kPage) {
            if (progress && !progress(double(offset) / double(*count))) {
                return failure(ErrorCode::Cancelled);
            }
            const auto rows = source->claimRows(query, offset, kPage);
            if (!rows) {
                return std::unexpected(rows.error());
            }
            for (const ClaimRow &row : *rows) {
                addRow(csv, row, *claims);
            }
        }
        table = {csv.takeBuffer(), *count, claims->size()};
        return {};
    };
    // One state of the project, whatever is written meanwhile.
    const Result<void> done = store.readConsistently(read);
    return done ? Result<ClaimsTable>(std::move(table)) : std::unexpected(done.error());
}

} // namespace Stemma
