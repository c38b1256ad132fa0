// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"
#include "tests/items/testproject.h"

namespace Stemma {

/// A project with one group of three witnesses: a paper, a wire that has it from there, a blog that has it
/// from the wire and lost the negation.
struct TestGroup {
    TestGroup()
    {
        using namespace Qt::StringLiterals;
        // Not in the order in which they appeared.
        blogArticle = project.addArticle(
            u"Blog"_s, u"Quay Blog"_s, u"2031-03-07"_s,
            u"Nobody knows why. \"We sell more than 40 tickets,\" the shipping line is said to have stated, "
            "according to the Wire.\n"_s);
        postArticle = project.addArticle(
            u"Post"_s, u"Harbour Post"_s, u"2031-03-04"_s,
            u"The ferry stays in port.\n\n\"We do not sell more than 40 tickets a day,\" Mara Lind told the "
            "Harbour Post on Monday.\n\nThe weather is fine.\n"_s);
        wireArticle = project.addArticle(
            u"Wire"_s, u"The Wire"_s, u"2031-03-05"_s,
            u"LINDHAVEN - \"We don't sell more than 40 tickets a day,\" Mara Lind told the Harbour "
            "Post.\n\nShops complain.\n"_s);
        const auto spoken = [](NewSpan &span) { span.speaker = u"Mara Lind"_s; };
        blog = project.addSpan(blogArticle, SpanKind::Quote, u"We sell more than 40 tickets"_s);
        post = project.addSpan(postArticle, SpanKind::Quote, u"We do not sell more than 40 tickets a day"_s,
                               TestProject::filled<NewSpan>(spoken));
        wire = project.addSpan(wireArticle, SpanKind::Quote, u"We don't sell more than 40 tickets a day"_s);
        const auto linked = project->linkSpans({post, wire, blog});
        if (!linked) {
            qFatal("Not linked: %s", qPrintable(linked.error().detail));
        }
        group = *linked;
    }

    [[nodiscard]] static ProvenanceLexicons lexicons(const QString &resources)
    {
        auto read = ProvenanceLexicons::read(resources);
        if (!read) {
            qFatal("No words: %s", qPrintable(read.error().parameters.join(u' ')));
        }
        return *std::move(read);
    }

    [[nodiscard]] GroupProvenance read(const ProvenanceLexicons &lexicons)
    {
        auto found = readGroupProvenance(project->store(), group, lexicons);
        if (!found) {
            qFatal("The group was refused: %s", qPrintable(found.error().detail));
        }
        return *std::move(found);
    }

    TestProject project;
    ArticleId postArticle;
    ArticleId wireArticle;
    ArticleId blogArticle;
    SpanId post; ///< the base
    SpanId wire;
    SpanId blog;
    QuoteGroupId group;
};

} // namespace Stemma
