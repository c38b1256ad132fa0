// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/hardshots.h"

#include "models/project/project.h"
#include "tests/shots/studio.h"
#include "widgets/comparison/comparisonview.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

const QString kSentence
    = u"The council heard on Monday that the harbour would stay open, and nobody asked for how long. "_s;

/// Gives the article that is shown spans, @p kinds cycling, over the ranges.
void tag(MainWindow &window, const QList<CodePointRange> &ranges)
{
    QList<NewSpan> spans;
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        NewSpan span;
        span.article = window.comparison()->activeView()->article()->article().id;
        span.kind = SpanKind(i % 3);
        span.status = i % 5 == 4 ? SpanStatus::Suggested : SpanStatus::Accepted;
        span.ranges = {ranges.at(i)};
        spans.append(span);
    }
    (void)window.project()->addSpans(spans, EditAction::ImportAnnotations);
}

void takeText(Studio &studio, const QString &name, const QString &text, const QList<CodePointRange> &ranges,
              qsizetype place = 0)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(name + u".txt"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
        return;
    }
    file.close();
    studio.window(name, studio.projectOf(name, {path}), [&](MainWindow &window) {
        if (window.comparison()->activeView()->text().length() == 0) {
            const auto article = window.project()->store().articles({}, 0, 1);
            if (article && !article->isEmpty()) {
                window.openArticle(article->first().article.id);
            }
        }
        tag(window, ranges);
        window.comparison()->activeView()->scrollTo({place, place + 1}, ArticleView::ScrollMode::Top);
    });
}

} // namespace

void takeHardShots(Studio &studio)
{
    studio.window(u"40-differences"_s, studio.sample(), [](MainWindow &window) {
        window.presentLinkedQuote();
        window.actions()[Actions::Command::MarkDifferences]->trigger();
        QElapsedTimer timer;
        timer.start();
        const auto isMarked = [&window] {
            const ArticleView *view = window.comparison()->view(0);
            return !view->marks(MarkLayer::Differences).empty() || !view->marks(MarkLayer::Shared).empty();
        };
        while (!isMarked() && timer.elapsed() < 5'000) {
            settle();
        }
    });
    QList<CodePointRange> nested;
    for (int i = 0; i < 24; ++i) {
        nested.append({4 + 6 * i, 420 - 12 * i});
    }
    takeText(studio, u"41-nested"_s, kSentence.repeated(30), nested);
    QList<CodePointRange> piled;
    for (int i = 0; i < 30; ++i) {
        piled.append({12, 17});
    }
    for (int i = 0; i < 500; ++i) {
        piled.append({700, 705 + 2 * i});
    }
    takeText(studio, u"42-piled"_s, kSentence.repeated(30), piled);
    QList<CodePointRange> dense;
    for (int i = 0; i < 2'000; ++i) {
        dense.append({i * 11 % 20'000, i * 11 % 20'000 + 8 + i * 37 % 160});
    }
    takeText(studio, u"43-dense"_s, QString(kSentence.repeated(6) + u"\n"_s).repeated(40), dense);
    takeText(studio, u"44-one-paragraph"_s, kSentence.repeated(2'000'000 / int(kSentence.size())),
             {{999'900, 1'000'600}, {1'000'010, 1'000'040}, {1'000'100, 1'000'300}}, 1'000'000);
    takeText(studio, u"45-over-300-paragraphs"_s, QString(kSentence + u"\n"_s).repeated(400),
             {{4, 40}, {10, 300 * (kSentence.size() + 1)}, {10, 300 * (kSentence.size() + 1)}},
             150 * (kSentence.size() + 1));
}

} // namespace Stemma
