// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/readingpreview.h"

#include "widgets/dialogs/settingsdialog.h"
#include "widgets/reader/look/readingpalette.h"
#include "widgets/reader/page/readinghints.h"

namespace Stemma {

ReadingPreview::ReadingPreview(std::shared_ptr<const HintLibrary> library, QWidget *parent)
    : ArticleView(parent)
    , m_library(std::move(library))
{
    setAccessibleName(tr("Sample of the text"));
    setFrameShape(QFrame::StyledPanel);
    const QString bank = tr("Harbour Bank");
    const QString quote = tr("We have never sold our customers' data.");
    const QString claim = tr("nothing will change for its customers");
    const QString doubt = tr("It is perhaps the oldest trick of the trade.");
    //: A sample of an article. %1 is an organisation, %2 a quotation, %3 half a sentence
    const QString first = tr("%1 said on Monday that %3. “%2” a spokeswoman told the newspaper, which had "
                             "reported on 4 March that 41,000 card payments were to be shared.")
                              .arg(bank, quote, claim);
    //: The sample goes on; %1 is a quotation
    const QString second
        = tr("Others in the city are not so sure. “%1” one of them is said to have written.").arg(doubt);
    m_sample = SourceText(first + u'\n' + second + u'\n');
    m_marks = SpanIndex(m_sample);
    mark(bank, SpanKind::Entity, SpanStatus::Accepted);
    mark(quote, SpanKind::Quote, SpanStatus::Accepted);
    mark(claim, SpanKind::Claim, SpanStatus::Accepted);
    mark(doubt, SpanKind::Quote, SpanStatus::Suggested);
    setContent(m_sample, &m_marks);
}

void ReadingPreview::mark(const QString &words, SpanKind kind, SpanStatus status)
{
    const qsizetype start = m_sample.text().indexOf(words);
    if (start < 0) {
        return; // a translation that leaves it out
    }
    Span span;
    span.id = SpanId::make();
    span.kind = kind;
    span.status = status;
    span.ranges = {m_sample.toCodePoints(TextRange{start, start + words.size()})};
    m_marks.insert(span);
}

void ReadingPreview::wear(const Preferences &preferences)
{
    const QString &theme = preferences.readingTheme;
    setPalette(theme.isEmpty() ? QPalette() : readingPalette(m_library->theme(theme, false), QPalette()));
    setHintTheme(theme);
    setHintLibrary(preferences.readingHints ? m_library : nullptr);
    setFont(preferences.readingFont());
    setTypography(preferences.typography);
    setZoom(preferences.zoom);
}

} // namespace Stemma
