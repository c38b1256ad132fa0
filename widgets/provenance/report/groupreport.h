// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"

#include <QFont>

namespace Stemma {

/// How a report looks on any device.
struct ReportLook {
    QFont font; ///< of the tree
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// The report on one linked quote: a summary, the tree, what became of each wording, where they differ word
/// by word, who passed the words on, what is certain, verdicts and sources. HTML that browsers and
/// QTextDocument read alike; the tree is an SVG picture within. All that comes from articles and people is
/// escaped.
struct GroupReport {
    QString title; ///< the words, shortened; plain text
    QString anchor; ///< name of the report's place in a page
    QString gist; ///< who reported it first; one sentence, plain text
    QString verdict; ///< plain text; empty: none
    qsizetype witnesses = 0;
    QString body;
};

/// @p number counts the quotes of a report from 1 on. Any thread.
[[nodiscard]] GroupReport groupReport(const GroupProvenance &group, int number, const ReportLook &look);

} // namespace Stemma
