// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/collation/collationcsv.h"

#include "models/exchange/export/csvwriter.h"

namespace Stemma {

using namespace Qt::StringLiterals;

QByteArray collationCsv(const Collation &collation)
{
    CsvWriter writer(CsvForm{},
                     {"place", "kind", "witness", "is_base", "start", "end", "text", "reading", "classes",
                      "transposition"});
    writer.writeHeader();
    for (size_t place = 0; place < collation.places.size(); ++place) {
        const CollationPlace &one = collation.places[place];
        for (int witness = 0; witness < collation.witnesses.size(); ++witness) {
            const CollationCell &cell = one.cells[size_t(witness)];
            writer.cell(qint64(place) + 1);
            writer.cell(one.isVariation ? "variation"_L1 : "agreement"_L1);
            writer.cell(QStringView(collation.witnesses[witness].label));
            writer.cell(witness == collation.base);
            if (cell.isGap()) {
                writer.emptyCell();
                writer.emptyCell();
            } else {
                const CodePointRange range = collation.witnesses[witness].text.toCodePoints(cell.range);
                writer.cell(range.start);
                writer.cell(range.end);
            }
            writer.cell(QStringView(collation.text(int(place), witness)));
            writer.cell(qint64(cell.reading));
            QStringList classes;
            for (const VariationClass variationClass : cell.classes) {
                classes.append(keyOf(variationClass));
            }
            writer.cell(QStringView(witness == collation.base ? QString() : classes.join(u' ')));
            if (cell.transposition < 0) {
                writer.emptyCell();
            } else {
                writer.cell(qint64(cell.transposition) + 1);
            }
            writer.endRecord();
        }
    }
    return writer.takeBuffer();
}

} // namespace Stemma
