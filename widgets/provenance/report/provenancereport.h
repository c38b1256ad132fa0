// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"
#include "widgets/provenance/report/groupreport.h"

#include <QDateTime>

#include <functional>

namespace Stemma {

struct ProvenanceLexicons;

/// What a report says of itself.
struct ReportFacts {
    QString project; ///< its name
    QDateTime made;
    ReportLook look;
};

/// A report for people who were not there: how one linked quote travelled, or all of a project. Texts are
/// kept packed, so that thousands of quotes fit. Any thread; belongs to one.
class ProvenanceReport {
public:
    explicit ProvenanceReport(ReportFacts facts);

    void add(const GroupProvenance &group);

    [[nodiscard]] qsizetype count() const { return m_entries.size(); }

    [[nodiscard]] QString title() const;

    /// The whole as one page without scripts and without anything from elsewhere. UTF-8, HTML 5; prints well:
    /// each quote begins a page, heads of tables are repeated.
    [[nodiscard]] QByteArray html() const;

    /// Before the quotes: what the report is, how to read it, and a table of the quotes. @p pages are those
    /// on which they begin; none: without a column for it.
    [[nodiscard]] QString front(const QList<int> &pages = {}) const;
    /// HTML of a quote; pictures as SVG within.
    [[nodiscard]] QString body(qsizetype number) const;

private:
    ReportFacts m_facts;
    QList<GroupReport> m_entries; ///< without their bodies
    QList<QByteArray> m_bodies; ///< compressed
};

enum class ReportForm { Html, Pdf };

/// That of a file's name: ".pdf" is PDF.
[[nodiscard]] ReportForm reportFormOf(const QString &path);

/// Gets 0 to 1, returns false to stop.
using ReportProgress = std::function<bool(double)>;

/// The report on these groups; none: on all. Cancelled when @p progress says so. Thread of the store.
[[nodiscard]] Result<ProvenanceReport> readReport(const ProjectStore &store,
                                                  const ProvenanceLexicons &lexicons,
                                                  const QList<QuoteGroupId> &only, const ReportFacts &facts,
                                                  const ReportProgress &progress = {});

/// Writes it as a file of the form that the name says: all of it or nothing. A file that is there already is
/// replaced only when @p mayReplace; ProjectExists otherwise. CannotWrite, Cancelled. Any thread.
[[nodiscard]] Result<void> writeReport(const ProvenanceReport &report, const QString &path, bool mayReplace,
                                       const ReportProgress &progress = {});

} // namespace Stemma
