// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/provenance/report/provenancereport.h"

namespace Stemma {

/// Writes a report as a PDF file on the paper of this country, A4 or Letter: each quote begins a page, heads
/// of tables are repeated, no heading stands alone at the foot of a page. Errors are those of writeReport().
/// Any thread.
[[nodiscard]] Result<void> writeReportPdf(const ProvenanceReport &report, const QString &path,
                                          bool mayReplace, const ReportProgress &progress = {});

} // namespace Stemma
