// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// stemma-shots FOLDER: takes a picture of every state of the window, for design reviews. Style, font, locale
// and settings are fixed, so that two runs of one build make the same pictures but for ids and times.

#include "app/resources.h"
#include "app/translations.h"
#include "app/window/choosingkeys.h"
#include "models/project/project.h"
#include "tests/shots/claimsshots.h"
#include "tests/shots/hardshots.h"
#include "tests/shots/lookshots.h"
#include "tests/shots/provenanceshots.h"
#include "tests/shots/readershots.h"
#include "tests/shots/recallingshots.h"
#include "tests/shots/studio.h"
#include "tests/shots/suggestionshots.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/linkstrip.h"
#include "widgets/comparison/startpage.h"
#include "widgets/dialogs/commandpalette.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/dialogs/importdialog.h"
#include "widgets/dialogs/pastedialog.h"
#include "widgets/dialogs/settingsdialog.h"
#include "widgets/dialogs/shortcutspage.h"
#include "widgets/find/findbar.h"
#include "widgets/find/findfilters.h"
#include "widgets/find/findoptions.h"
#include "widgets/find/findpanel.h"
#include "widgets/panels/annotationspanel.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/forms/fields.h"
#include "widgets/panels/forms/publishededit.h"
#include "widgets/panels/forms/spanform.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"
#include "widgets/support/outlinedstyle.h"
#include "widgets/support/tour.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QStyle>
#include <QTabWidget>
#include <QToolButton>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr auto kSamples = STEMMA_SOURCE_DIR "/resources/samples/articles";
constexpr auto kCorpus = STEMMA_SOURCE_DIR "/../shared/corpus";

QStringList filesIn(const char *folder)
{
    QStringList files;
    for (const QFileInfo &file : QDir(QString::fromUtf8(folder)).entryInfoList(QDir::Files, QDir::Name)) {
        files.append(file.absoluteFilePath());
    }
    return files;
}

/// Makes the first annotation of @p kind in the first article active, where it stands.
void activate(MainWindow &window, SpanKind kind)
{
    SpanQuery query;
    query.kind = kind;
    const auto rows = window.project()->store().spans(query, 0, 1);
    if (rows && !rows->isEmpty()) {
        window.showSpan(rows->first().span.id);
    }
}

void showTab(MainWindow &window, int tab)
{
    window.findChild<QTabWidget *>()->setCurrentIndex(tab);
}

void addProblems(MainWindow &window)
{
    auto *panel = window.findChild<ProblemsPanel *>();
    Problem unreadable;
    unreadable.severity = Problem::Severity::Failure;
    unreadable.error = {ErrorCode::CannotOpen, {u"letters.txt"_s, u"Permission denied"_s}, {}};
    unreadable.file = u"letters.txt"_s;
    panel->model()->add(unreadable);
    Problem replaced;
    replaced.type = Problem::Type::ReplacedCharacters;
    replaced.file = u"harbour-post.txt"_s;
    replaced.count = 3;
    panel->model()->add(replaced);
    showTab(window, 6);
}

void showRecent(MainWindow &window)
{
    window.findChild<StartPage *>()->setRecentProjects(
        {QDir::homePath() + u"/Stemma/sample.stemma"_s, u"/srv/shared/newsroom/2018/Card data.stemma"_s,
         u"/media/archive/A project with a name that is much longer than the column is wide.stemma"_s});
}

/// What the fields look like when the project took nothing of what was typed.
void refuseFields(MainWindow &window)
{
    window.presentLinkedQuote();
    auto *form = window.findChild<SpanForm *>();
    form->findChild<TextField *>(u"source"_s)->refuse(u"told the Harbour Post"_s);
    form->findChild<NoteField *>(u"note"_s)->refuse(
        u"The same words as in the statement of Monday, but for the tense."_s);
}

void refuseDate(MainWindow &window)
{
    window.comparison()->activeView()->setActiveSpan({});
    auto *date = window.findChild<PublishedEdit *>();
    date->precisionBox()->setCurrentIndex(date->precisionBox()->findData(int(DatePrecision::Minute)));
    date->offsetBox()->setEditText(u"Berlin"_s);
    date->commit();
}

void takeWindows(Studio &studio)
{
    const QString sample = studio.sample();
    studio.window(u"01-no-project"_s, {});
    studio.window(u"01b-recent-projects"_s, {}, showRecent);
    studio.window(u"02-empty-project"_s, studio.projectOf(u"Empty"_s, {}));
    studio.window(u"03-linked-quote"_s, sample, [](MainWindow &window) { window.presentLinkedQuote(); });
    studio.window(
        u"04-three-panes"_s, sample,
        [](MainWindow &window) {
            window.presentLinkedQuote();
            window.comparison()->duplicatePane(1);
        },
        QSize(1680, 1000));
    studio.window(u"05-entity"_s, sample, [](MainWindow &window) { activate(window, SpanKind::Entity); });
    studio.window(u"06-claim"_s, sample, [](MainWindow &window) { activate(window, SpanKind::Claim); });
    studio.window(u"07-article"_s, sample,
                  [](MainWindow &window) { window.comparison()->activeView()->setActiveSpan({}); });
    studio.window(u"08-quotes-list"_s, sample, [](MainWindow &window) {
        window.presentLinkedQuote();
        showTab(window, 1);
    });
    studio.window(u"09-issues"_s, sample, addProblems);
    studio.window(u"10-issues-none"_s, sample, [](MainWindow &window) { showTab(window, 6); });
    studio.window(u"11-history"_s, sample, [](MainWindow &window) { showTab(window, 7); });
    studio.window(u"12-notice"_s, studio.sample(), [](MainWindow &window) {
        window.presentLinkedQuote();
        window.actions()[Actions::Command::DeleteSpan]->trigger();
    });
    studio.window(u"13-marker"_s, sample, [](MainWindow &window) {
        window.comparison()->activeView()->clearSelection();
        window.actions()[Actions::Command::TagQuote]->trigger();
    });
    studio.window(u"14-filtered-to-nothing"_s, sample, [](MainWindow &window) {
        auto *articles = window.findChild<ArticlesPanel *>();
        articles->filterField()->setText(u"zzz"_s);
    });
    studio.window(
        u"15-narrow"_s, sample, [](MainWindow &window) { window.presentLinkedQuote(); }, QSize(900, 600));
    for (int step = 0; step < 4; ++step) {
        studio.window(u"17-tour-%1"_s.arg(step + 1), sample, [step](MainWindow &window) {
            window.presentLinkedQuote();
            window.startTour();
            for (int passed = 0; passed < step; ++passed) {
                window.findChild<Tour *>()->next();
            }
        });
    }
    studio.window(u"17-refused"_s, sample, refuseFields);
    studio.window(u"18-refused-date"_s, sample, refuseDate);
    if (const QStringList corpus = filesIn(kCorpus); !corpus.isEmpty()) {
        studio.window(u"16-corpus"_s, studio.projectOf(u"Corpus"_s, corpus));
    }
}

/// Lets the first quote of the left pane be unlinked and active, so that its candidate shows.
void offerCandidate(MainWindow &window)
{
    window.presentLinkedQuote();
    const ArticleView *left = window.comparison()->view(0);
    const SpanId quote
        = left->activeSpan().isNull() ? window.comparison()->view(1)->activeSpan() : left->activeSpan();
    window.comparison()->view(1)->setActiveSpan({});
    window.comparison()->focusPane(0);
    if (window.project()->unlinkSpan(quote)) {
        window.comparison()->view(0)->setActiveSpan(quote);
    }
    settle();
}

void takeComparison(Studio &studio)
{
    const QString sample = studio.sample();
    const auto peek = [](MainWindow &window) {
        window.presentLinkedQuote();
        settle();
        window.actions()[Actions::Command::Peek]->trigger();
    };
    const auto hover = [](MainWindow &window) {
        window.presentLinkedQuote();
        settle();
        LinkStrip *strip = window.comparison()->strip(0);
        if (!strip->ribbons().empty()) {
            const auto &ribbon = strip->ribbons().back();
            QMouseEvent move(QEvent::MouseMove, ribbon.shape.pointAtPercent(0.01) + QPointF(2, 3), QPointF(),
                             Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(strip, &move);
        }
    };
    const auto stubs = [](MainWindow &window) {
        window.presentLinkedQuote();
        window.comparison()->duplicatePane(1);
        window.comparison()->focusPane(1);
        window.actions()[Actions::Command::OpenSharing]->trigger();
        window.comparison()->view(0)->scrollBy(400);
        window.comparison()->setScrollLocked(true);
    };
    const auto links = [](MainWindow &window) {
        window.presentLinkedQuote();
        window.actions()[Actions::Command::ShowLinks]->trigger();
    };
    studio.window(u"40a-peek"_s, sample, peek);
    studio.window(u"40b-ribbon-pointed-at"_s, sample, hover);
    studio.window(u"40c-candidate"_s, studio.sample(), offerCandidate);
    studio.window(u"40d-stubs-and-lock"_s, sample, stubs, QSize(1680, 1000));
    studio.window(u"40e-links"_s, sample, links);
}

void takeDialogs(Studio &studio, const QString &project)
{
    ScriptedDialogs dialogs;
    const auto open = Project::open(project);
    if (open) {
        ExportDialog dialog((*open)->store(), dialogs, QDir::tempPath());
        studio.dialog(u"20-export"_s, dialog);
    }
    ImportDialog import(filesIn(kSamples));
    studio.dialog(u"21-import"_s, import);
    PasteDialog paste(u"“We never sell data,” the bank said on Monday."_s);
    studio.dialog(u"22-paste"_s, paste);
    SettingsDialog settings({}, availableLanguages());
    studio.dialog(u"23-settings"_s, settings);
}

/// The keys of all commands, one of them just recorded that another command has.
void takeShortcuts(Studio &studio, const QString &name)
{
    studio.window(name + u"-window"_s, studio.sample(), [&](MainWindow &window) {
        window.presentLinkedQuote();
        ShortcutsPage page(window.findChild<ChoosingKeys *>()->entries());
        page.setCurrent(u"annotate.note"_s);
        page.findChild<QKeySequenceEdit *>(u"recorder1"_s)->setKeySequence(Qt::Key_Z);
        page.setCurrent(u"annotate.tagQuote"_s);
        page.findChild<QKeySequenceEdit *>(u"recorder0"_s)->setKeySequence(Qt::Key_E);
        studio.dialog(name, page);
    });
}

void takePalette(Studio &studio)
{
    const auto with = [](const QString &pattern) {
        return [pattern](MainWindow &window) {
            window.presentLinkedQuote();
            window.actions()[Actions::Command::FindCommand]->trigger();
            window.findChild<CommandPalette *>()->searchField()->setText(pattern);
        };
    };
    studio.window(u"18-palette"_s, studio.sample(), with({}));
    studio.window(u"19-palette-filtered"_s, studio.sample(), with(u"op"_s));
}

/// The bar of the active pane with @p pattern in it.
FindBar *findInArticle(MainWindow &window, const QString &pattern)
{
    window.presentLinkedQuote();
    window.actions()[Actions::Command::Find]->trigger();
    auto *bar = window.comparison()->activeView()->parentWidget()->parentWidget()->findChild<FindBar *>();
    bar->field()->setText(pattern);
    return bar;
}

void findInProject(MainWindow &window)
{
    window.presentLinkedQuote();
    window.actions()[Actions::Command::FindInProject]->trigger();
    auto *panel = window.findChild<FindPanel *>();
    panel->filterField()->setText(u"harbour"_s);
    settle();
    panel->view()->selectRow(1);
    panel->model()->setTicked({0, 2, 3}, true);
    panel->model()->setDone({5, 6}, {});
}

void takeFinding(Studio &studio)
{
    studio.window(u"41-find-bar"_s, studio.sample(),
                  [](MainWindow &window) { findInArticle(window, u"the"_s); });
    studio.window(u"42-find-project"_s, studio.sample(), findInProject);
    studio.window(u"41a-find-bar-wrong-expression"_s, studio.sample(), [](MainWindow &window) {
        FindBar *bar = findInArticle(window, {});
        bar->options()->regularButton()->setChecked(true);
        bar->field()->setText(u"the (bank|harbour"_s);
    });
    studio.window(
        u"41b-find-bar-narrow"_s, studio.sample(),
        [](MainWindow &window) { findInArticle(window, u"zebra"_s); }, QSize(900, 600));
    studio.window(u"42a-find-project-empty"_s, studio.sample(),
                  [](MainWindow &window) { window.actions()[Actions::Command::FindInProject]->trigger(); });
    studio.window(u"42b-find-project-narrowed"_s, studio.sample(), [](MainWindow &window) {
        findInProject(window);
        for (auto *button : window.findChild<FindPanel *>()->findChildren<QToolButton *>()) {
            if (button->isCheckable() && !button->icon().isNull()) {
                button->setChecked(true);
            }
        }
        window.findChild<FindFilters *>()->whereBox()->setCurrentIndex(2);
    });
    studio.window(u"42c-find-project-narrow"_s, studio.sample(), findInProject, QSize(900, 600));
}

void takeSizesAndLanguages(Studio &studio, QApplication &application, const QFont &font)
{
    const QString sample = studio.sample();
    const auto linked = [](MainWindow &window) { window.presentLinkedQuote(); };
    QFont large = font;
    large.setPointSize(2 * font.pointSize());
    QApplication::setFont(large);
    studio.setReadingPoints(24);
    studio.window(u"30-double-font"_s, sample, linked);
    studio.window(u"31-double-font-no-project"_s, {}, showRecent);
    studio.window(u"31b-double-font-narrow"_s, sample, linked, QSize(900, 600));
    studio.window(u"31c-double-font-narrow-no-project"_s, {}, showRecent, QSize(900, 600));
    studio.window(u"31d-double-font-refused"_s, sample, refuseFields);
    takeShortcuts(studio, u"31e-double-font-shortcuts"_s);
    QApplication::setFont(font);
    studio.setReadingPoints(12);

    // Last, because the language stays.
    if (installTranslations(application, u"de"_s) == u"de"_s) {
        studio.window(u"36-german"_s, sample, linked);
        studio.window(u"37-german-no-project"_s, {});
    }
}

} // namespace

} // namespace Stemma

int main(int argc, char **argv)
{
    using namespace Stemma;
    if (argc != 2 && argc != 3) {
        std::fputs("usage: stemma-shots FOLDER [BEGINNING OF NAMES]\n", stderr);
        return 2;
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"stemma"_s);
    QCoreApplication::setOrganizationName(u"Stemma"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STEMMA_VERSION));
    QApplication application(argc, argv);
    loadResources();
    QApplication::setStyle(new OutlinedStyle);
    const QFont font(u"DejaVu Sans"_s, 10);
    QApplication::setFont(font);

    installTranslations(application, u"en"_s);

    Studio studio(QString::fromLocal8Bit(argv[1]));
    studio.setOnly(QString::fromLocal8Bit(argc == 3 ? argv[2] : ""));
    studio.forEachLook([&studio] {
        takeWindows(studio);
        takeReader(studio);
        takeFinding(studio);
        takePalette(studio);
        takeComparison(studio);
        takeReading(studio);
        takeHardShots(studio);
        takeSuggestions(studio, filesIn(kSamples));
        takeRecalling(studio, filesIn(kSamples));
        takeClaims(studio);
        takeProvenance(studio);
        takeShortcuts(studio, u"24-shortcuts"_s);
        takeDialogs(studio, studio.sample());
    });
    takeChoices(studio);
    takeSizesAndLanguages(studio, application, font);
    return studio.isComplete() ? 0 : 1;
}
