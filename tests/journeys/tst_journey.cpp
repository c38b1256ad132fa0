// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole way by window: from files to tables, with real mouse and keys. Run by in-x.sh.

#include "app/resources.h"
#include "app/settings.h"
#include "app/translations.h"
#include "app/window/mainwindow.h"
#include "app/window/noticebar.h"
#include "tests/journeys/findjourney.h"
#include "tests/journeys/person.h"
#include "tests/journeys/suggestjourney.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/linkstrip.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/dialogs/importdialog.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/panels/support/recordview.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Milliseconds from the last key press that reached the program until its effect on an article is painted.
class Watch : public QObject {
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            m_timer.start();
            m_ms = -1;
        } else if (event->type() == QEvent::Paint && m_isChanged
                   && qobject_cast<ArticleView *>(watched->parent()) != nullptr) {
            m_isChanged = false;
            // Runs when the paint event and what belongs to it are over.
            QMetaObject::invokeMethod(
                this, [this] { m_ms = double(m_timer.nsecsElapsed()) / 1e6; }, Qt::QueuedConnection);
        }
        return false;
    }

    void noteChange() { m_isChanged = m_timer.isValid(); }

    [[nodiscard]] double milliseconds() const { return m_ms; }

private:
    QElapsedTimer m_timer;
    bool m_isChanged = false;
    double m_ms = -1;
};

struct Passage {
    int article = -1; ///< index in the list of files
    QString words;
};

/// The longest run of words that stands in two of @p texts, inside one paragraph of both.
std::pair<Passage, Passage> sharedPassage(const QList<SourceText> &texts)
{
    std::pair<Passage, Passage> best;
    for (int a = 0; a < texts.size(); ++a) {
        for (int b = a + 1; b < texts.size(); ++b) {
            const QString &left = texts[a].text();
            const QString &right = texts[b].text();
            QList<int> before(right.size() + 1, 0);
            for (qsizetype i = 0; i < left.size(); ++i) {
                QList<int> now(right.size() + 1, 0);
                for (qsizetype j = 0; j < right.size(); ++j) {
                    if (left[i] == right[j] && left[i] != u'\n') {
                        now[j + 1] = before[j] + 1;
                        const QString words = now[j + 1] > best.first.words.size() + 1
                            ? left.mid(i + 1 - now[j + 1], now[j + 1])
                            : QString();
                        const QString whole = words.section(u' ', 1, -2);
                        if (whole.size() > best.first.words.size()) {
                            best = {{a, whole}, {b, whole}};
                        }
                    }
                }
                before = now;
            }
        }
    }
    return best;
}

QStringList articleFiles()
{
    for (const char *folder :
         {STEMMA_SOURCE_DIR "/../shared/corpus", STEMMA_SOURCE_DIR "/resources/samples/articles"}) {
        QStringList files;
        const QDir place(QDir::cleanPath(QString::fromUtf8(folder)));
        for (const QFileInfo &file : place.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            files.append(file.absoluteFilePath());
        }
        if (!files.isEmpty()) {
            return files.first(std::min<qsizetype>(files.size(), 5));
        }
    }
    return {};
}

} // namespace

class TestJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromFilesToTables();

private:
    // Stages, in the thread of the person.
    void makeProject();
    void importArticles();
    void openSideBySide();
    void tagAndLink();
    void tagEntityAndClaim();
    void fillFields();
    void undoAndRedo();
    void deleteAndTakeBack();
    void goToPartnerAndBack();
    void markWithMarker();
    void findInProject();
    void findInArticle();
    void decideOnSuggestions();
    void exportTables();
    void closeWindow();
    void killProgram();
    void exportAndReadBack();

    void clickOn(int pane, SpanId id);
    void checkTables(const QString &folder);
    [[nodiscard]] QByteArray dump();
    void stage(const char *name, void (TestJourney::*run)());
    void takePicture(const QString &name);
    [[nodiscard]] QPoint centreOf(QWidget *widget);

    [[nodiscard]] ArticleView *view(int pane) const { return m_window->comparison()->view(pane); }

    [[nodiscard]] TextRange rangeOf(int pane, const QString &words);
    void bringIntoSight(int pane, TextRange range);
    void dragOver(int pane, TextRange range);
    SpanId tagWith(const QString &key, int pane, TextRange range);
    [[nodiscard]] Span span(SpanId id);
    [[nodiscard]] QString wordsOf(SpanId id);
    [[nodiscard]] qint64 spanCount();
    QByteArray stemma(const QStringList &arguments, const QByteArray &input = {});
    static void require(bool holds, const QString &what);

    QTemporaryDir m_work;
    QString m_project;
    QString m_pictures;
    MainWindow *m_window = nullptr;
    Person m_person;
    Watch m_watch;
    Passage m_left;
    Passage m_right;
    SpanId m_leftQuote;
    SpanId m_rightQuote;
    SpanId m_claim;
    QByteArray m_dump;
};

void TestJourney::require(bool holds, const QString &what)
{
    if (!holds) {
        throw Stranded(what);
    }
}

void TestJourney::takePicture(const QString &name)
{
    const QString path = QDir(m_pictures).filePath(name + u".png"_s);
    ask([&] { return QGuiApplication::primaryScreen()->grabWindow(0).save(path); });
}

QPoint TestJourney::centreOf(QWidget *widget)
{
    return ask([&] { return widget->mapToGlobal(widget->rect().center()); });
}

TextRange TestJourney::rangeOf(int pane, const QString &words)
{
    return ask([&] {
        const qsizetype start = view(pane)->text().text().indexOf(words);
        return start < 0 ? TextRange() : TextRange{start, start + words.size()};
    });
}

void TestJourney::bringIntoSight(int pane, TextRange range)
{
    for (int turn = 0; turn < 60; ++turn) {
        const auto [isInside, isBelow, middle] = ask([&] {
            const ArticleView *shown = view(pane);
            const ArticleView::Extent extent = shown->extentOf(range);
            const QRect area = shown->viewport()->rect();
            return std::tuple(extent.top >= 0 && extent.bottom <= area.height(),
                              extent.bottom > area.height(), shown->viewport()->mapToGlobal(area.center()));
        });
        if (isInside) {
            return;
        }
        m_person.turnWheel(middle, isBelow ? 1 : -1);
        QThread::msleep(30);
    }
    throw Stranded(u"the words never came into sight"_s);
}

void TestJourney::dragOver(int pane, TextRange range)
{
    bringIntoSight(pane, range);
    const auto [from, to] = ask([&] {
        const ArticleView *shown = view(pane);
        const QList<QRect> rects = shown->rectsFor(range);
        const QPoint first(rects.first().left() + 1, rects.first().center().y());
        const QPoint last(rects.last().right(), rects.last().center().y());
        return std::pair(shown->viewport()->mapToGlobal(first), shown->viewport()->mapToGlobal(last));
    });
    m_person.drag(from, to);
}

SpanId TestJourney::tagWith(const QString &key, int pane, TextRange range)
{
    const qint64 before = spanCount();
    dragOver(pane, range);
    awaitThat(u"the words are selected"_s, [&] { return view(pane)->selection() == range; });
    m_person.key(key);
    awaitThat(u"one span more"_s, [&] {
        return m_window->project()->store().countSpans({}).value_or(-1) == before + 1
            && !view(pane)->activeSpan().isNull();
    });
    awaitThat(u"the tag is painted"_s, [&] { return m_watch.milliseconds() >= 0; });
    return ask([&] { return view(pane)->activeSpan(); });
}

Span TestJourney::span(SpanId id)
{
    return ask([&] { return m_window->project()->store().span(id).value_or(Span()); });
}

QString TestJourney::wordsOf(SpanId id)
{
    return ask([&] {
        const auto stored = m_window->project()->store().span(id);
        const auto open
            = stored ? m_window->project()->openArticle(stored->article) : failure(ErrorCode::NotFound);
        const auto range
            = open ? (*open)->text().fromCodePoints(stored->ranges.first()) : std::unexpected(open.error());
        return range ? (*open)->text().slice(*range).toString() : QString();
    });
}

qint64 TestJourney::spanCount()
{
    return ask([&] { return m_window->project()->store().countSpans({}).value_or(-1); });
}

QByteArray TestJourney::dump()
{
    return ask([&] { return m_window->project()->store().dump().value_or(QByteArray()); });
}

QByteArray TestJourney::stemma(const QStringList &arguments, const QByteArray &input)
{
    return runProgram(QStringLiteral(STEMMA_BINARY_DIR "/bin/stemma"), arguments, input);
}

void TestJourney::initTestCase()
{
    QVERIFY(m_work.isValid());
    m_pictures = QStringLiteral(STEMMA_BINARY_DIR "/tests/journeys");
    QVERIFY(QDir().mkpath(m_pictures));
    m_project = m_work.filePath(u"journey.stemma"_s);
    qputenv("XDG_CONFIG_HOME", m_work.filePath(u"config"_s).toLocal8Bit());
    qputenv("XDG_DATA_HOME", m_work.filePath(u"data"_s).toLocal8Bit());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_work.filePath(u"settings"_s));
    QCoreApplication::setApplicationName(u"stemma"_s);
    QCoreApplication::setOrganizationName(u"Stemma"_s);
    loadResources();
    installTranslations(*qApp, u"en"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    QVERIFY(articleFiles().size() >= 2);
}

void TestJourney::stage(const char *name, void (TestJourney::*run)())
{
    const int before = m_person.actions();
    try {
        (this->*run)();
    } catch (const Stranded &stranded) {
        takePicture(u"stranded"_s);
        throw Stranded(QLatin1StringView(name) + u": "_s + QString::fromStdString(stranded.what()));
    }
    std::printf("{\"stage\":\"%s\",\"actions\":%d}\n", name, m_person.actions() - before);
    std::fflush(stdout);
}

void TestJourney::fromFilesToTables()
{
    Settings settings;
    SystemDialogs dialogs;
    auto window = std::make_unique<MainWindow>(settings, dialogs);
    m_window = window.get();
    qApp->installEventFilter(&m_watch);
    window->setGeometry(0, 20, 1400, 850);
    window->show();

    const QString failure = strandedIn([this] {
        stage("make project", &TestJourney::makeProject);
        stage("import", &TestJourney::importArticles);
        stage("open side by side", &TestJourney::openSideBySide);
        stage("tag and link", &TestJourney::tagAndLink);
        stage("tag entity and claim", &TestJourney::tagEntityAndClaim);
        stage("fill fields", &TestJourney::fillFields);
        stage("undo and redo", &TestJourney::undoAndRedo);
        stage("delete and take back", &TestJourney::deleteAndTakeBack);
        stage("partner and back", &TestJourney::goToPartnerAndBack);
        stage("marker", &TestJourney::markWithMarker);
        stage("find in the project", &TestJourney::findInProject);
        stage("find in the article", &TestJourney::findInArticle);
        stage("decide on suggestions", &TestJourney::decideOnSuggestions);
        stage("export", &TestJourney::exportTables);
        stage("close", &TestJourney::closeWindow);
        stage("kill", &TestJourney::killProgram);
        stage("export and read back", &TestJourney::exportAndReadBack);
    });
    qApp->removeEventFilter(&m_watch);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
}

void TestJourney::makeProject()
{
    awaitThat(u"the window is active"_s, [&] { return m_window->isActiveWindow(); });
    takePicture(u"01-start"_s);
    m_person.key(u"ctrl+n"_s);
    m_person.chooseFile(m_project);
    awaitThat(u"the project is open"_s, [&] { return m_window->project() != nullptr; });
    ask([&] {
        return bool(connect(m_window->project(), &Project::changed, &m_watch, [&] { m_watch.noteChange(); }));
    });
}

void TestJourney::importArticles()
{
    m_person.key(u"ctrl+i"_s);
    m_person.chooseFile(u"\"%1\""_s.arg(articleFiles().join(u"\" \""_s)));
    awaitThat(u"the import dialog"_s, [] {
        const auto *dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget());
        return dialog != nullptr && dialog->isActiveWindow();
    });
    takePicture(u"02-import"_s);
    m_person.key(u"Return"_s);
    awaitThat(u"every article is there"_s, [&] {
        return m_window->project()->store().countArticles({}).value_or(-1) == articleFiles().size();
    });
}

void TestJourney::openSideBySide()
{
    const auto rows
        = ask([&] { return m_window->project()->store().articles({}, 0, 10).value_or(QList<ArticleRow>()); });
    QList<SourceText> texts;
    for (const ArticleRow &row : rows) {
        texts.append(ask([&] {
            const auto open = m_window->project()->openArticle(row.article.id);
            return open ? (*open)->text() : SourceText();
        }));
    }
    std::tie(m_left, m_right) = sharedPassage(texts);
    require(m_left.words.size() >= 12, u"no two articles share words"_s);

    auto *list = ask([&] { return m_window->findChild<ArticlesPanel *>(); });
    for (const int index : {m_left.article, m_right.article}) {
        const ArticleId article = rows[index].article.id;
        const QPoint place = ask([&] {
            const RecordView *shown = list->view();
            for (int row = 0; row < shown->model()->rowCount(); ++row) {
                const QRect rect = shown->visualRect(shown->model()->index(row, 0));
                if (list->setCurrentArticle(article) && shown->currentIndex().row() == row) {
                    return shown->viewport()->mapToGlobal(rect.center());
                }
            }
            return QPoint();
        });
        m_person.click(place);
        awaitThat(u"the row is current"_s,
                  [&] { return list->currentArticle() == article && list->view()->hasFocus(); });
        m_person.key(index == m_left.article ? u"Return"_s : u"ctrl+Return"_s);
        awaitThat(u"the article is open"_s, [&] { return m_window->comparison()->paneOf(article) >= 0; });
    }
    awaitThat(u"two panes"_s, [&] {
        ComparisonView *panes = m_window->comparison();
        return panes->paneCount() == 2 && panes->pane(0) != nullptr
            && panes->paneOf(rows[m_left.article].article.id) == 0
            && panes->paneOf(rows[m_right.article].article.id) == 1;
    });
    takePicture(u"03-side-by-side"_s);
}

void TestJourney::tagAndLink()
{
    m_leftQuote = tagWith(u"q"_s, 0, rangeOf(0, m_left.words));
    std::printf("{\"case\":\"tag\",\"unit\":\"ms\",\"value\":%.2f}\n",
                ask([&] { return m_watch.milliseconds(); }));
    m_rightQuote = tagWith(u"q"_s, 1, rangeOf(1, m_right.words));
    std::printf("{\"case\":\"tag\",\"unit\":\"ms\",\"value\":%.2f}\n",
                ask([&] { return m_watch.milliseconds(); }));
    require(wordsOf(m_leftQuote) == m_left.words, u"left: other words than were dragged over"_s);
    require(wordsOf(m_rightQuote) == m_right.words, u"right: other words than were dragged over"_s);
    const int before = m_person.actions();
    m_person.key(u"l"_s);
    awaitThat(u"both quotes are in one group"_s, [&] {
        const auto left = m_window->project()->store().span(m_leftQuote);
        const auto right = m_window->project()->store().span(m_rightQuote);
        return left && right && !left->group.isNull() && left->group == right->group;
    });
    awaitThat(u"the link is painted"_s, [&] { return m_watch.milliseconds() >= 0; });
    std::printf("{\"case\":\"link\",\"unit\":\"ms\",\"value\":%.2f,\"actions\":%d}\n",
                ask([&] { return m_watch.milliseconds(); }), m_person.actions() - before);
    takePicture(u"04-linked"_s);
}

void TestJourney::tagEntityAndClaim()
{
    // Paragraphs of the left article that have nothing of the quote: the first word of one, the whole of
    // another.
    const auto [entity, claim] = ask([&] {
        const SourceText &text = view(0)->text();
        const TextRange quote = view(0)->article()->spans().find(m_leftQuote)->hull();
        TextRange first;
        TextRange second;
        for (qsizetype i = 0; i < text.paragraphCount() && second.isEmpty(); ++i) {
            const TextRange range = text.trimmed(text.paragraphRange(i));
            if (range.length() < 40 || i == text.paragraphAt(quote.start)) {
                continue;
            }
            if (first.isEmpty()) {
                first = {range.start, range.start + text.slice(range).indexOf(u' ')};
            } else {
                second = text.trimmed(text.sentenceAt(range.start));
            }
        }
        return std::pair(first, second);
    });
    const QString name = ask([&] { return view(0)->text().slice(entity).toString(); });
    const SpanId tagged = tagWith(u"e"_s, 0, entity);
    require(span(tagged).kind == SpanKind::Entity && wordsOf(tagged) == name, u"the entity is another"_s);
    const QString statement = ask([&] { return view(0)->text().slice(claim).toString(); });
    m_claim = tagWith(u"c"_s, 0, claim);
    require(span(m_claim).kind == SpanKind::Claim && wordsOf(m_claim) == statement,
            u"the claim is another"_s);
    takePicture(u"05-claim"_s);
}

void TestJourney::fillFields()
{
    clickOn(0, m_leftQuote);
    auto *speaker
        = ask([&] { return m_window->findChild<InspectorPanel *>()->findChild<QLineEdit *>(u"speaker"_s); });
    require(speaker != nullptr, u"there is no field for the speaker"_s);
    m_person.click(centreOf(speaker));
    awaitThat(u"the field has the focus"_s, [&] { return speaker->hasFocus(); });
    m_person.type(u"E. Diana"_s);
    m_person.key(u"Return"_s);
    awaitThat(u"the speaker is stored"_s, [&] {
        const auto stored = m_window->project()->store().span(m_leftQuote);
        const auto who
            = stored ? m_window->project()->store().entity(stored->speaker) : std::unexpected(stored.error());
        return who && who->name == u"E. Diana"_s;
    });
    // Undo works from the field too: what was typed there is an edit of the project by now.
    m_person.key(u"ctrl+z"_s);
    awaitThat(u"the speaker is taken back"_s, [&] {
        const auto stored = m_window->project()->store().span(m_leftQuote);
        return stored && stored->speaker.isNull();
    });
    m_person.key(u"ctrl+shift+z"_s);
    awaitThat(u"the speaker is there again"_s, [&] {
        const auto stored = m_window->project()->store().span(m_leftQuote);
        return stored && !stored->speaker.isNull() && speaker->text() == u"E. Diana"_s;
    });
    clickOn(0, m_leftQuote);
    m_person.key(u"n"_s);
    awaitThat(u"the note has the focus"_s,
              [] { return qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()) != nullptr; });
    m_person.type(u"seen in print"_s);
    m_person.key(u"Return"_s);
    awaitThat(u"the note is stored"_s, [&] {
        return m_window->project()->store().span(m_leftQuote).value_or(Span()).note == u"seen in print"_s;
    });
    takePicture(u"06-fields"_s);
}

void TestJourney::undoAndRedo()
{
    const QByteArray before = dump();
    int steps = 0;
    while (spanCount() > 0) {
        const EditNumber last = ask([&] { return m_window->project()->lastEdit(); });
        m_person.key(u"ctrl+z"_s);
        awaitThat(u"a step back"_s, [&] { return m_window->project()->lastEdit() != last; });
        require(++steps < 50, u"undo comes to no end"_s);
    }
    for (int step = 0; step < steps; ++step) {
        const EditNumber last = ask([&] { return m_window->project()->lastEdit(); });
        m_person.key(u"ctrl+shift+z"_s);
        awaitThat(u"a step forward"_s, [&] { return m_window->project()->lastEdit() != last; });
    }
    require(dump() == before, u"redoing everything gave another project"_s);
}

void TestJourney::clickOn(int pane, SpanId id)
{
    const TextRange range = ask([&] {
        const PlacedSpan *placed = view(pane)->article()->spans().find(id);
        return placed != nullptr ? placed->hull() : TextRange();
    });
    require(!range.isEmpty(), u"the annotation is not in the article"_s);
    bringIntoSight(pane, range);
    m_person.click(ask([&] {
        const ArticleView *shown = view(pane);
        return shown->viewport()->mapToGlobal(shown->rectsFor(range).first().center());
    }));
    awaitThat(u"the annotation is active"_s,
              [&] { return view(pane)->hasFocus() && view(pane)->activeSpan() == id; });
}

void TestJourney::deleteAndTakeBack()
{
    const qint64 before = spanCount();
    const QString words = wordsOf(m_claim);
    clickOn(0, m_claim);
    m_person.key(u"Delete"_s);
    awaitThat(u"the claim is gone"_s,
              [&] { return m_window->project()->store().countSpans({}).value_or(-1) == before - 1; });
    auto *undo = ask([&] { return m_window->notices()->findChild<QPushButton *>(); });
    awaitThat(u"the notice offers Undo"_s, [&] { return undo->isVisible(); });
    takePicture(u"07-deleted"_s);
    m_person.click(centreOf(undo));
    awaitThat(u"the claim is back"_s,
              [&] { return m_window->project()->store().countSpans({}).value_or(-1) == before; });
    require(wordsOf(m_claim) == words, u"the claim came back with other words"_s);
}

void TestJourney::goToPartnerAndBack()
{
    const auto isAt = [this](int pane, SpanId id) {
        return m_window->comparison()->activePane() == pane && view(pane)->hasFocus()
            && view(pane)->activeSpan() == id;
    };
    clickOn(0, m_leftQuote);
    m_person.key(u"g"_s);
    awaitThat(u"the partner is active"_s, [&] { return isAt(1, m_rightQuote); });
    m_person.key(u"BackSpace"_s);
    awaitThat(u"back where it began"_s, [&] { return isAt(0, m_leftQuote); });
    const QPoint place = ask([&] {
        const LinkStrip *strip = m_window->comparison()->strip(0);
        if (strip->ribbons().empty()) {
            return QPoint();
        }
        const LinkStrip::Ribbon &ribbon = strip->ribbons().back();
        // Near its right end: a ribbon leads to the side where it is clicked.
        const QPointF rightEnd(strip->width() - 4, ribbon.rightEdge.center().y());
        const QPoint inside = rightEnd.toPoint();
        return strip->ribbonAt(inside) ? strip->mapToGlobal(inside) : QPoint();
    });
    require(!place.isNull(), u"no ribbon between the quotes"_s);
    m_person.click(place);
    awaitThat(u"the ribbon led to the partner"_s, [&] { return isAt(1, m_rightQuote); });
    takePicture(u"08-ribbon"_s);
}

void TestJourney::markWithMarker()
{
    m_person.key(u"alt+2"_s);
    awaitThat(u"the right pane has the focus"_s, [&] { return view(1)->hasFocus(); });
    for (int turn = 0; turn < 3; ++turn) {
        m_person.key(u"Escape"_s);
    }
    awaitThat(u"nothing is selected"_s,
              [&] { return !view(1)->hasSelection() && view(1)->activeSpan().isNull(); });
    m_person.key(u"e"_s);
    awaitThat(u"the marker is in the hand"_s, [&] { return view(1)->marker() == SpanKind::Entity; });
    const TextRange word = ask([&] {
        const SourceText &text = view(1)->text();
        return text.wordAt(text.trimmed(text.paragraphRange(0)).start);
    });
    const qint64 before = spanCount();
    dragOver(1, word);
    awaitThat(u"the marker tagged"_s,
              [&] { return m_window->project()->store().countSpans({}).value_or(-1) == before + 1; });
    const SpanId marked = ask([&] { return view(1)->activeSpan(); });
    const QString words = ask([&] { return view(1)->text().slice(word).toString(); });
    require(wordsOf(marked) == words, u"the marker tagged other words"_s);
    m_person.key(u"Escape"_s);
    awaitThat(u"the marker is put away"_s, [&] { return !view(1)->marker(); });
}

void TestJourney::findInProject()
{
    FindJourney(*m_window, m_person, m_leftQuote, m_left.words, u"Diana"_s).inProject();
    takePicture(u"09-find-in-project"_s);
}

void TestJourney::findInArticle()
{
    FindJourney(*m_window, m_person, m_leftQuote, m_left.words, u"Diana"_s).inArticle();
    takePicture(u"10-find-in-article"_s);
}

void TestJourney::decideOnSuggestions()
{
    SuggestJourney journey(*m_window, m_person);
    journey.queue();
    takePicture(u"10b-suggestions"_s);
    journey.acceptMany();
}

void TestJourney::exportTables()
{
    const QString folder = m_work.filePath(u"tables"_s);
    m_person.key(u"ctrl+e"_s);
    awaitThat(u"the export dialog"_s, [] {
        const auto *dialog = qobject_cast<ExportDialog *>(QApplication::activeModalWidget());
        return dialog != nullptr && dialog->isActiveWindow();
    });
    takePicture(u"11-export"_s);
    auto *field = ask([] { return QApplication::activeModalWidget()->findChild<QLineEdit *>(u"folder"_s); });
    require(field != nullptr, u"there is no field for the folder"_s);
    m_person.click(centreOf(field));
    m_person.key(u"ctrl+a"_s);
    m_person.type(folder);
    m_person.key(u"Return"_s);
    awaitThat(u"the tables are written"_s, [&] {
        return QApplication::activeModalWidget() == nullptr && QFile::exists(folder + u"/datapackage.json"_s);
    });
    checkTables(folder);
}

void TestJourney::checkTables(const QString &folder)
{
    for (const QString &table : {u"annotations.csv"_s, u"quotes.csv"_s, u"articles.csv"_s}) {
        const QString path = QDir(folder).filePath(table);
        require(QFile::exists(path), table + u" is missing"_s);
        const QString checker = QStringLiteral(STEMMA_SOURCE_DIR "/../shared/tools/check_csv.py");
        if (QFile::exists(checker)) {
            runProgram(u"python3"_s, {checker, path});
        }
    }
    QFile annotations(QDir(folder).filePath(u"annotations.csv"_s));
    require(annotations.open(QIODevice::ReadOnly) && annotations.readAll().contains(m_left.words.toUtf8()),
            u"the words of the quote are not in the table"_s);
}

void TestJourney::closeWindow()
{
    m_dump = dump();
    m_person.key(u"ctrl+q"_s);
    awaitThat(u"the window is closed"_s, [&] { return !m_window->isVisible(); });
    ask([&] {
        m_window->closeProject();
        return true;
    });
    require(stemma({u"dump"_s, m_project}) == m_dump, u"the closed project is another"_s);
}

void TestJourney::killProgram()
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(STEMMA_BINARY_DIR "/bin/stemma"), {m_project});
    const auto isShown = [] {
        QProcess search;
        search.start(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^journey .* Stemma$"_s});
        search.waitForFinished();
        return search.exitCode() == 0;
    };
    QDeadlineTimer deadline(20000);
    while (!isShown()) {
        require(!deadline.hasExpired(), u"the program shows no window"_s);
    }
    // Undo reaches back over the restart; the edit is there as soon as another process can read it.
    m_person.key(u"ctrl+z"_s);
    QByteArray after = m_dump;
    while (after == m_dump) {
        require(!deadline.hasExpired(), u"undo did nothing in the program started again"_s);
        after = stemma({u"dump"_s, m_project});
    }
    takePicture(u"12-again"_s);
    program.kill();
    program.waitForFinished();
    stemma({u"check"_s, m_project});
    require(stemma({u"dump"_s, m_project}) == after, u"something was lost when the program was killed"_s);
    m_dump = after;
}

void TestJourney::exportAndReadBack()
{
    const QString folder = m_work.filePath(u"again"_s);
    const QString copy = m_work.filePath(u"copy.stemma"_s);
    stemma({u"export"_s, m_project, u"--format"_s, u"csv"_s, u"--output"_s, folder});
    stemma({u"new"_s, copy});
    stemma({u"import"_s, copy, folder});
    require(stemma({u"dump"_s, copy}) == m_dump, u"export and import gave another project"_s);
}

} // namespace Stemma

QTEST_MAIN(Stemma::TestJourney)
#include "tst_journey.moc"
