// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/collation/collationhtml.h"

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kStyle{
    "body{font-family:serif;margin:2em}table{border-collapse:collapse}"
    "th,td{border:1px solid;padding:.25em .5em;text-align:start;vertical-align:top;unicode-bidi:isolate}"
    "thead th{position:sticky;top:0;background:Canvas}"
    "td.variant{font-weight:bold}td.gap{text-align:center}small{display:block;font-weight:normal;font-style:"
    "italic}"
    "@media print{thead{display:table-header-group}tr{break-inside:avoid}body{margin:0}}"};

} // namespace

QByteArray collationHtml(const Collation &collation, const CollationPageText &words)
{
    QString page = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s
        + words.title.toHtmlEscaped() + u"</title><style>"_s + kStyle + u"</style></head>\n<body><h1>"_s
        + words.title.toHtmlEscaped() + u"</h1>\n<table><thead><tr><th scope=\"col\">"_s
        + words.place.toHtmlEscaped() + u"</th>"_s;
    for (int witness = 0; witness < collation.witnesses.size(); ++witness) {
        page += u"<th scope=\"col\" dir=\"auto\">"_s + collation.witnesses[witness].label.toHtmlEscaped();
        if (witness == collation.base) {
            page += u" <small>"_s + words.base.toHtmlEscaped() + u"</small>"_s;
        }
        page += u"</th>"_s;
    }
    page += u"</tr></thead>\n<tbody>\n"_s;
    const QString language = collation.language.toHtmlEscaped();
    for (size_t place = 0; place < collation.places.size(); ++place) {
        page += u"<tr><th scope=\"row\">"_s + QString::number(place + 1) + u"</th>"_s;
        for (int witness = 0; witness < collation.witnesses.size(); ++witness) {
            const CollationCell &cell = collation.places[place].cells[size_t(witness)];
            const bool isVariant
                = witness != collation.base && cell.classes.front() != VariationClass::Verbatim;
            page += u"<td dir=\"auto\" lang=\""_s + language + u"\" class=\""_s
                + (isVariant ? u"variant"_s : u"same"_s) + (cell.isGap() ? u" gap"_s : QString()) + u"\">"_s;
            page += cell.isGap() ? u"<span aria-label=\""_s + words.nothing.toHtmlEscaped() + u"\">–</span>"_s
                                 : collation.text(int(place), witness).toHtmlEscaped();
            if (isVariant) {
                QStringList names;
                for (const VariationClass variationClass : cell.classes) {
                    names.append(words.nameOf(variationClass).toHtmlEscaped());
                }
                page += u"<small>"_s + names.join(u", "_s) + u"</small>"_s;
            }
            page += u"</td>"_s;
        }
        page += u"</tr>\n"_s;
    }
    page += u"</tbody></table>\n</body></html>\n"_s;
    return page.toUtf8();
}

} // namespace Stemma
