// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/readershots.h"

#include "tests/shots/studio.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/overviewstrip.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

const QString kStory
    = u"The bank said on Monday that nothing had changed. “We do not use purchasing data for advertising,” "
      u"said "
      u"Erika Diana, a spokeswoman for the bank, “and we never did.” It rained.\n"
      "Daily Ledger reported that the ministry had asked for records of all purchases above ten thousand, "
      "and "
      "that two of three banks had agreed to hand them over within the week.\n"
      "אמר דובר הבנק: \"אנחנו לא משתמשים בנתונים\" ביום שני, לפי Daily Ledger, והוסיף כי אין שינוי.\n"
      "Both statements were repeated word for word by the agency, which named nobody as its source.\n"_s;

struct Stage {
    explicit Stage(const QString &story = kStory, QSize size = {820, 460})
        : text(story)
        , index(text)
    {
        QFont font(u"DejaVu Sans"_s);
        font.setPixelSize(16);
        view.setFont(font);
        view.resize(size);
    }

    [[nodiscard]] TextRange rangeOf(const QString &words) const
    {
        const qsizetype start = text.text().indexOf(words);
        return {start, start + words.size()};
    }

    SpanId add(TextRange range, SpanKind kind, SpanStatus status = SpanStatus::Accepted, bool hasNote = false)
    {
        Span span;
        span.id = SpanId::make();
        span.kind = kind;
        span.status = status;
        span.ranges = {text.toCodePoints(range)};
        if (hasNote) {
            span.note = u"See the other article."_s;
        }
        index.insert(span);
        return span.id;
    }

    void show()
    {
        view.setContent(text, &index, u"en"_s);
        view.show();
        view.setFocus();
        settle();
    }

    SourceText text;
    SpanIndex index;
    ArticleView view;
};

void addKinds(Stage &stage)
{
    using enum SpanKind;
    stage.add(stage.rangeOf(u"We do not use purchasing data for advertising"_s), Quote);
    stage.add(stage.rangeOf(u"and we never did"_s), Quote, SpanStatus::Suggested);
    stage.add(stage.rangeOf(u"Erika Diana"_s), Entity);
    stage.add(stage.rangeOf(u"the bank,"_s), Entity, SpanStatus::Suggested);
    stage.add(stage.rangeOf(u"nothing had changed"_s), Claim);
    stage.add(stage.rangeOf(u"two of three banks had agreed"_s), Claim, SpanStatus::Suggested);
    stage.add(stage.rangeOf(u"אנחנו לא משתמשים בנתונים"_s), Quote);
}

// Eight quotes in each other, two equal ones, and a word that everybody tagged.
void addCrowd(Stage &stage)
{
    const TextRange deep
        = stage.rangeOf(u"the ministry had asked for records of all purchases above ten thousand"_s);
    for (int i = 0; i < 8; ++i) {
        stage.add({deep.start + 4 * i, deep.end - 4 * i}, SpanKind::Quote);
    }
    for (const SpanKind kind : {SpanKind::Quote, SpanKind::Entity, SpanKind::Claim}) {
        stage.add(stage.rangeOf(u"word for word"_s), kind);
        stage.add(stage.rangeOf(u"word for word"_s), kind);
    }
    const TextRange word = stage.rangeOf(u"Monday"_s);
    for (int i = 0; i < 30; ++i) {
        stage.add(word, std::array{SpanKind::Quote, SpanKind::Entity, SpanKind::Claim}[size_t(i) % 3],
                  i % 4 == 3 ? SpanStatus::Suggested : SpanStatus::Accepted, i % 10 == 0);
    }
}

void addMarks(Stage &stage)
{
    addKinds(stage);
    stage.view.setMarks(
        MarkLayer::Hits,
        {stage.rangeOf(u"bank"_s), stage.rangeOf(u"use purchasing"_s), stage.rangeOf(u"banks"_s)});
    stage.view.setMarks(MarkLayer::CurrentHit, {stage.rangeOf(u"use purchasing"_s)});
    const qsizetype gap = stage.rangeOf(u" within the week"_s).start;
    stage.view.setMarks(MarkLayer::Differences,
                        {stage.rangeOf(u"never did"_s), stage.rangeOf(u"above ten"_s), {gap, gap}});
    stage.view.setMarks(MarkLayer::Shared, {stage.rangeOf(u"repeated word for word by the agency"_s)});
}

} // namespace

void takeReader(Studio &studio)
{
    {
        Stage stage;
        addKinds(stage);
        stage.show();
        studio.dialog(u"60-kinds"_s, stage.view);
    }
    {
        Stage stage;
        addCrowd(stage);
        stage.show();
        stage.view.setCaret(stage.rangeOf(u"nday"_s).start);
        studio.dialog(u"61-overlap"_s, stage.view);
        stage.view.activateNextSpanAtCaret();
        stage.view.activateNextSpanAtCaret();
        settle();
        studio.dialog(u"62-spans-here"_s, stage.view);
    }
    {
        Stage stage;
        stage.show();
        addMarks(stage);
        stage.view.refreshSpans({0, stage.text.length()});
        settle();
        studio.dialog(u"63-marks"_s, stage.view);
    }
    {
        Stage stage;
        addKinds(stage);
        stage.show();
        stage.view.setSelection(stage.rangeOf(u" use purchasing data for advertising,” "_s));
        settle();
        studio.dialog(u"64-stray-ends"_s, stage.view);
    }
    {
        Stage stage;
        addKinds(stage);
        const SpanId claim = stage.add(
            stage.rangeOf(u"the ministry had asked for records of all purchases"_s), SpanKind::Claim);
        stage.show();
        stage.view.setActiveSpan(claim);
        stage.view.chooseEdge(SpanEdge::End);
        settle();
        studio.dialog(u"65-edge"_s, stage.view);
        stage.view.endEdgeMove();
        stage.view.setActiveSpan(stage.index.at(stage.rangeOf(u"אנחנו"_s).start).front()->span.id);
        settle();
        studio.dialog(u"66-handles"_s, stage.view);
    }
    {
        QString story;
        for (int i = 0; i < 40; ++i) {
            story += kStory;
        }
        Stage stage(story);
        for (qsizetype i = 0; i < 60; ++i) {
            const TextRange paragraph = stage.text.paragraphRange(i * i % stage.text.paragraphCount());
            stage.add({paragraph.start, paragraph.start + 20 + i},
                      std::array{SpanKind::Quote, SpanKind::Entity, SpanKind::Claim}[size_t(i) % 3]);
        }
        stage.show();
        std::vector<TextRange> hits;
        for (qsizetype at = story.indexOf(u"agency"_s); at >= 0; at = story.indexOf(u"agency"_s, at + 900)) {
            hits.push_back({at, at + 6});
        }
        stage.view.setMarks(MarkLayer::CurrentHit, {hits[hits.size() / 2]});
        stage.view.setMarks(MarkLayer::Hits, std::move(hits));
        stage.view.setMarks(MarkLayer::Differences,
                            {stage.text.paragraphRange(90), stage.text.paragraphRange(97)});
        settle();
        studio.dialog(u"67-overview"_s, stage.view);
    }
    {
        Stage stage(kStory, {200, 460});
        addKinds(stage);
        addCrowd(stage);
        stage.show();
        studio.dialog(u"68-narrow"_s, stage.view);
    }
    {
        Stage stage(u"ธนาคารไม่ขายข้อมูลของลูกค้า 𐌀𐌁𐌂 \ue123 and قال البنك إن البيانات آمنة today.\n"_s,
                    {820, 140});
        stage.add(stage.rangeOf(u"ไม่ขาย"_s), SpanKind::Quote);
        stage.add(stage.rangeOf(u"𐌁𐌂 \ue123 and قال"_s), SpanKind::Quote);
        stage.add(stage.rangeOf(u"البيانات"_s), SpanKind::Entity);
        stage.show();
        studio.dialog(u"69-scripts"_s, stage.view);
    }
}

} // namespace Stemma
