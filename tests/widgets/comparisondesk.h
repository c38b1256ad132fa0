// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/candidatefinder.h"
#include "widgets/comparison/links/linkstrip.h"

#include <QTest>

// Two made-up articles side by side, for the tests of what stands between them.
namespace Stemma {

using namespace Qt::StringLiterals;

// An article of numbered paragraphs; in some of them a quote that belongs to a group.
struct Source {
    static constexpr int kParagraphs = 80;

    explicit Source(const QString &title, const QString &outlet = u"Harbour Post"_s)
    {
        article.id = ArticleId::make();
        article.title = title;
        article.outlet = outlet;
        article.language = u"en"_s;
        QString words;
        for (int i = 0; i < kParagraphs; ++i) {
            words += u"Paragraph %1: she said “this is quote number %1” and went home.\n"_s.arg(i, 2, 10,
                                                                                                QChar(u'0'));
        }
        text = SourceText(words);
    }

    SpanId addQuote(int paragraph, QuoteGroupId group)
    {
        const QString words = u"this is quote number %1"_s.arg(paragraph, 2, 10, QChar(u'0'));
        const qsizetype start = text.text().indexOf(words);
        Span span;
        span.id = SpanId::make();
        span.article = article.id;
        span.group = group;
        span.ranges = {text.toCodePoints(TextRange{start, start + words.size()})};
        spans.append(span);
        return span.id;
    }

    std::shared_ptr<OpenArticle> open() const
    {
        return std::make_shared<OpenArticle>(article, Revision{}, text, spans);
    }

    Article article;
    SourceText text;
    QList<Span> spans;
};

// Two articles side by side: one pair in sight of both, one partner far below, one quote without partner.
struct Desk {
    Desk()
        : left(u"Bank asks for data"_s)
        , right(u"We never sell data"_s)
    {
        leftNear = left.addQuote(1, near);
        rightNear = right.addQuote(4, near);
        leftFar = left.addQuote(6, far);
        rightFar = right.addQuote(70, far);
        leftAlone = left.addQuote(9, QuoteGroupId::make());
        view.resize(1100, 640);
        view.openArticle(left.open());
        view.openBeside(right.open());
        view.show();
        view.focusPane(0);
    }

    [[nodiscard]] QPoint placeOf(int pane, SpanId span) const
    {
        const ArticleView *shown = view.view(pane);
        return shown->rectsFor(shown->article()->spans().find(span)->hull()).first().center();
    }

    [[nodiscard]] const LinkStrip::Ribbon *ribbonOf(SpanId span) const
    {
        for (const auto &ribbon : view.strip(0)->ribbons()) {
            if (ribbon.left == span || ribbon.right == span) {
                return &ribbon;
            }
        }
        return nullptr;
    }

    QuoteGroupId near = QuoteGroupId::make();
    QuoteGroupId far = QuoteGroupId::make();
    Source left;
    Source right;
    SpanId leftNear, rightNear, leftFar, rightFar, leftAlone;
    ComparisonView view;
};

} // namespace Stemma
