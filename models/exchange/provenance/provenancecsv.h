// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/csvwriter.h"
#include "models/exchange/provenance/provenancewriter.h"

namespace Stemma {

/// provenance.csv: one row a witness, groups one after another, witnesses as they are numbered. Offsets count
/// code points of the article's text, moments are UTC; a cell that holds several values parts them by "; ".
class ProvenanceCsv : public ProvenanceWriter {
public:
    explicit ProvenanceCsv(CsvForm form = {});

    void add(const GroupProvenance &group) override;

    [[nodiscard]] QByteArray finish() override { return m_csv.takeBuffer(); }

private:
    void addPlace(const GroupProvenance &group, int witness);
    void addEdge(const GroupProvenance &group, int witness);
    void addDates(const ProvenanceWitness &witness);
    void addVerdict(const GroupProvenance &group, const ProvenanceWitness &witness);

    void cell(const QString &text) { m_csv.cell(QStringView(text)); }

    /// With the mark that a spreadsheet expects.
    void number(double number);

    CsvWriter m_csv;
    char m_decimalMark;
};

} // namespace Stemma
