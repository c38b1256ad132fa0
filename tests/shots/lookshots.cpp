// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/lookshots.h"

#include "app/translations.h"
#include "models/project/project.h"
#include "tests/shots/studio.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/dialogs/settingsdialog.h"
#include "widgets/printing/articlepages.h"
#include "widgets/reader/page/readinghints.h"
#include "widgets/source/sourcewindow.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

void takeSettings(Studio &studio)
{
    for (const auto &[name, theme] :
         {std::pair{u"40-settings-reading"_s, QString()},
          std::pair{u"40b-settings-reading-sepia"_s, u"Stemma Sepia"_s},
          std::pair{u"40c-settings-reading-contrast"_s, u"Stemma High Contrast"_s}}) {
        Preferences preferences;
        preferences.readingTheme = theme;
        SettingsDialog dialog(preferences, availableLanguages());
        dialog.showReading();
        studio.dialog(name, dialog);
    }
}

void takeThemes(Studio &studio, const QString &sample)
{
    const auto linked = [](MainWindow &window) { window.presentLinkedQuote(); };
    const QList<std::pair<QString, QString>> themes{{u"41-sepia"_s, u"Stemma Sepia"_s},
                                                    {u"41b-light"_s, u"Stemma Light"_s},
                                                    {u"41c-dark-in-light"_s, u"Stemma Dark"_s},
                                                    {u"41d-high-contrast"_s, u"Stemma High Contrast"_s},
                                                    {u"41e-nord"_s, u"Nord"_s}};
    for (const auto &[name, theme] : themes) {
        studio.setReading({}, theme);
        studio.window(name, sample, linked);
    }
    studio.setReading({.measure = 50, .lineHeight = 210, .paragraphSpacing = 140}, {});
    studio.window(u"42-wide-lines"_s, sample, linked);
    studio.setReading({}, {});
}

void takeFocus(Studio &studio, const QString &sample)
{
    const auto enter
        = [](MainWindow &window) { window.actions()[Actions::Command::DistractionFree]->trigger(); };
    studio.window(u"43-distraction-free"_s, sample, [&](MainWindow &window) {
        window.presentLinkedQuote();
        window.comparison()->closePane(1);
        enter(window);
    });
    studio.window(u"43b-distraction-free-two"_s, sample, [&](MainWindow &window) {
        window.presentLinkedQuote();
        enter(window);
    });
}

void takeSource(Studio &studio)
{
    const bool isDark = QApplication::palette().color(QPalette::Base).lightness() < 128;
    const QString theme = isDark ? u"Stemma Dark"_s : u"Stemma Light"_s;
    const auto library = std::make_shared<const HintLibrary>();
    QFile file(QStringLiteral(STEMMA_SOURCE_DIR "/resources/samples/articles/ledger-2031-03-05.html"));
    Original original;
    if (file.open(QIODevice::ReadOnly)) {
        original.text = QString::fromUtf8(file.readAll());
    }
    original.title = u"Meters told"_s;
    original.fileName = u"ledger-2031-03-05.html"_s;
    original.mediaType = u"text/html"_s;
    original.encoding = u"UTF-8"_s;
    original.size = original.text.size();
    const auto show = [&](const QString &name) {
        SourceWindow window(library);
        window.showOriginal(original, theme);
        QMetaObject::invokeMethod(&window, [&] {
            window.findField()->parentWidget()->show();
            window.findField()->setText(u"said"_s);
        });
        studio.dialog(name, window);
    };
    show(u"44-source"_s);
    original.text = u"<!DOCTYPE html><html><body>"_s
        + u"<p class=\"story\">The bank said &ldquo;nothing has changed&rdquo;.</p>"_s.repeated(200);
    original.fileName = u"minified.html"_s;
    show(u"44b-source-one-line"_s);
}

void takePrint(Studio &studio, const QString &sample)
{
    const auto project = Project::open(sample, AccessMode::ReadOnly);
    if (!project) {
        return;
    }
    const ProjectStore &store = (*project)->store();
    const auto groups = store.groups({}, 0, 1);
    const auto members = groups && !groups->isEmpty() ? store.spansOfGroup(groups->first().group.id)
                                                      : failure(ErrorCode::NotFound);
    if (!members || members->isEmpty()) {
        return;
    }
    const auto print = [&](const QString &name, const PrintableArticle &article) {
        int page = 0;
        PictureSink sink({210, 297}, 17, 110,
                         [&](const QImage &image) { studio.picture(name + QString::number(++page), image); });
        (void)ArticlePages(article, {.font = QFont(u"DejaVu Serif"_s)}).paint(sink, {}).has_value();
    };
    if (const auto article = printableArticle(store, members->first().article)) {
        print(u"45-print-"_s, *article);
    }
    // Right to left, with overlapping annotations and suggestions.
    PrintableArticle hebrew;
    hebrew.article.title = u"הבנק: לא משתמשים בנתונים"_s;
    hebrew.article.outlet = u"העיתון היומי"_s;
    hebrew.article.url = u"https://www.example.org/a"_s;
    hebrew.text = SourceText(
        u"אמר דובר הבנק: \"אנחנו לא משתמשים בנתונים\" ביום שני, לפי Daily Ledger, והוסיף כי "
        "אין שינוי בתנאים של הלקוחות ושל העובדים בבנק הגדול.\nThe minister denied it twice.\n"_s);
    const auto add = [&](const QString &words, SpanKind kind, SpanStatus status, const QString &who) {
        const qsizetype at = hebrew.text.text().indexOf(words);
        SpanRow row;
        row.span.id = SpanId::make();
        row.span.kind = kind;
        row.span.status = status;
        row.span.ranges = {hebrew.text.toCodePoints(TextRange{at, at + words.size()})};
        (kind == SpanKind::Entity ? row.entityName : row.speakerName) = who;
        hebrew.spans.append(row);
    };
    add(u"דובר הבנק"_s, SpanKind::Entity, SpanStatus::Accepted, u"הבנק"_s);
    add(u"אנחנו לא משתמשים בנתונים"_s, SpanKind::Quote, SpanStatus::Accepted, u"דובר הבנק"_s);
    add(u"משתמשים"_s, SpanKind::Quote, SpanStatus::Accepted, {});
    add(u"Daily Ledger"_s, SpanKind::Entity, SpanStatus::Suggested, u"Daily Ledger"_s);
    add(u"אין שינוי בתנאים של הלקוחות"_s, SpanKind::Claim, SpanStatus::Accepted, {});
    add(u"של הלקוחות ושל העובדים"_s, SpanKind::Quote, SpanStatus::Suggested, {});
    add(u"denied it twice"_s, SpanKind::Claim, SpanStatus::Suggested, {});
    print(u"46-print-right-to-left-"_s, hebrew);
}

} // namespace

void takeReading(Studio &studio)
{
    takeFocus(studio, studio.sample());
    takeSource(studio);
}

void takeChoices(Studio &studio)
{
    const QString sample = studio.sample();
    takeSettings(studio);
    takeThemes(studio, sample);
    takePrint(studio, sample);
}

} // namespace Stemma
