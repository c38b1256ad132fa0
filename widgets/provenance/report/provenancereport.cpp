// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/report/provenancereport.h"

#include "models/exchange/export/wholefile.h"
#include "models/exchange/provenance/provenanceexport.h"
#include "models/project/provenance/provenancelexicons.h"
#include "widgets/provenance/report/groupstatements.h"
#include "widgets/provenance/report/reportpages.h"
#include "widgets/support/wording.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct ReportTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ProvenanceReport)
};

constexpr QLatin1StringView kStyle{
    "body{font-family:serif;line-height:1.45;max-width:50em;margin:2em auto;padding:0 1em;color:#1d1f21;"
    "background:#fff}"
    "h1,h2,h3,h4{font-family:sans-serif;line-height:1.2;break-after:avoid}"
    "h1{font-size:1.7em}h2{font-size:1.35em;margin-top:2.5em;border-top:2px solid;padding-top:.5em}"
    "h3{font-size:1.1em;margin-top:1.8em}h4{font-size:1em;margin-bottom:.3em}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #767676;padding:.3em .6em;text-align:start;vertical-align:top}"
    "th{background:#eee}"
    "blockquote{margin:.4em 0 .4em 1em;padding-inline-start:1em;border-inline-start:3px solid #767676}"
    "ins{text-decoration:underline;font-weight:bold}del{text-decoration:line-through;color:#595959}"
    ".caption,.made{color:#595959;font-size:.9em}"
    ".tree{overflow-x:auto;break-inside:avoid}.tree svg{max-width:100%;height:auto}"
    "a{color:inherit}"
    "@media "
    "print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}h2{break-before:page;border:0;margin-top:"
    "0}"
    "thead{display:table-header-group}tr,li,blockquote{break-inside:avoid}p{orphans:2;widows:2}"
    "a{text-decoration:none}.tree{overflow:visible}}"};

} // namespace

ProvenanceReport::ProvenanceReport(ReportFacts facts)
    : m_facts(std::move(facts))
{
}

void ProvenanceReport::add(const GroupProvenance &group)
{
    if (group.witnesses.empty() || !group.aligned) {
        return;
    }
    GroupReport report = groupReport(group, int(m_entries.size()) + 1, m_facts.look);
    m_bodies.append(qCompress(report.body.toUtf8()));
    report.body.clear();
    m_entries.append(std::move(report));
}

QString ProvenanceReport::title() const
{
    //: title of a report; %1 is the name of the project
    return ReportTexts::tr("Provenance report: %1").arg(isolated(m_facts.project));
}

QString ProvenanceReport::body(qsizetype number) const
{
    return QString::fromUtf8(qUncompress(m_bodies[number]));
}

QString ProvenanceReport::front(const QList<int> &pages) const
{
    QString page = u"<h1>%1</h1>\n<p class=\"made\">%2</p>\n"_s.arg(
        title().toHtmlEscaped(),
        ReportTexts::tr("%Ln linked quote(s); made with Stemma %1 on %2.", nullptr, int(count()))
            .arg(QStringLiteral(STEMMA_VERSION), Wording::of(m_facts.made))
            .toHtmlEscaped());
    if (m_entries.isEmpty()) {
        return page
            + u"<p>%1</p>\n"_s.arg(ReportTexts::tr("No quotes are linked in this project.").toHtmlEscaped());
    }
    page += u"<h3>%1</h3>\n<ul>\n"_s.arg(ReportTexts::tr("How to read this report").toHtmlEscaped());
    for (const QString &line :
         {ReportTexts::tr(
              "A quote that stands in several articles is looked at as one. The report says for each "
              "article what became of the words, and from whom it has them."),
          ReportTexts::tr(
              "Certain is what an article says itself, what dates leave no doubt about, or what a reviewer "
              "confirmed. Probable is what wording and dates suggest. Where they do not suffice, the "
              "report says that it cannot be decided, and why."),
          ReportTexts::tr(
              "It knows only the articles of this project: there may be earlier ones elsewhere. What no "
              "reviewer decided was found by the program and may be wrong.")}) {
        page += u"<li>%1</li>\n"_s.arg(line.toHtmlEscaped());
    }
    page += u"</ul>\n<h3>%1</h3>\n"_s.arg(ReportTexts::tr("The quotes").toHtmlEscaped());
    page += u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">\n<thead><tr>"_s;
    QList<std::pair<QString, int>> heads{{ReportTexts::tr("Quote"), 32},
                                         {ReportTexts::tr("Articles"), 12},
                                         {ReportTexts::tr("First report"), 30},
                                         {ReportTexts::tr("Verdict"), 18}};
    if (!pages.isEmpty()) {
        heads.append({ReportTexts::tr("Page"), 8});
    }
    for (const auto &[head, percent] : std::as_const(heads)) {
        page += u"<th scope=\"col\" width=\"%1%\">%2</th>"_s.arg(percent).arg(head.toHtmlEscaped());
    }
    page += u"</tr></thead>\n<tbody>\n"_s;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const GroupReport &entry = m_entries[i];
        page += u"<tr><td><a href=\"#%1\">%2. %3</a></td><td>%4</td><td>%5</td><td>%6</td>"_s.arg(
            entry.anchor, QString::number(i + 1), entry.title.toHtmlEscaped(),
            QString::number(entry.witnesses), entry.gist.toHtmlEscaped(),
            entry.verdict.isEmpty() ? u"–"_s : entry.verdict.toHtmlEscaped());
        if (!pages.isEmpty()) {
            page += u"<td>%1</td>"_s.arg(pages.value(i));
        }
        page += u"</tr>\n"_s;
    }
    return page + u"</tbody></table>\n"_s;
}

QByteArray ProvenanceReport::html() const
{
    //: BCP 47 code of the language that this translation is in
    const QString language = ReportTexts::tr("en", "language code");
    QByteArray page
        = u"<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\"><head><meta charset=\"utf-8\">"
          "<meta name=\"viewport\" content=\"width=device-width\"><title>%3</title><style>%4</style></head>\n"
          "<body>\n%5"_s
              .arg(language, m_facts.look.direction == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s,
                   title().toHtmlEscaped(), kStyle, front())
              .toUtf8();
    for (const QByteArray &body : m_bodies) {
        page += qUncompress(body);
    }
    return page + "</body></html>\n";
}

ReportForm reportFormOf(const QString &path)
{
    return path.endsWith(".pdf"_L1, Qt::CaseInsensitive) ? ReportForm::Pdf : ReportForm::Html;
}

Result<ProvenanceReport> readReport(const ProjectStore &store, const ProvenanceLexicons &lexicons,
                                    const QList<QuoteGroupId> &only, const ReportFacts &facts,
                                    const ReportProgress &progress)
{
    ProvenanceReport report(facts);
    const auto visited
        = visitProvenance(store, lexicons, only, [&](const GroupProvenance &group, double share) {
              report.add(group);
              return !progress || progress(share);
          });
    return visited ? Result<ProvenanceReport>(std::move(report)) : std::unexpected(visited.error());
}

Result<void> writeReport(const ProvenanceReport &report, const QString &path, bool mayReplace,
                         const ReportProgress &progress)
{
    return reportFormOf(path) == ReportForm::Pdf ? writeReportPdf(report, path, mayReplace, progress)
                                                 : writeWhole(path, report.html(), mayReplace);
}

} // namespace Stemma
