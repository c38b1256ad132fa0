// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From articles to the report on how their quotes travelled, by keys. Run by in-x.sh.

#include "app/resources.h"
#include "app/settings.h"
#include "app/translations.h"
#include "app/window/mainwindow.h"
#include "tests/journeys/person.h"
#include "tests/journeys/provenancejourney.h"
#include "widgets/dialogs/dialogs.h"

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct Described {
    QString file;
    QString outlet;
    QString day; ///< empty: not known
};

/// One way from files to a report.
struct Way {
    QString name;
    QStringList files;
    QList<Described> articles; ///< what is known of where and when they appeared
    QList<QuoteRuling> rulings;
    QStringList said; ///< by the report
};

QStringList filesIn(const char *folder, const QStringList &names)
{
    QStringList files;
    const QDir place(QDir::cleanPath(QString::fromUtf8(folder)));
    for (const QFileInfo &file : place.entryInfoList(names, QDir::Files, QDir::Name)) {
        files.append(file.absoluteFilePath());
    }
    return files;
}

Way wayOfSamples()
{
    return {.name = u"samples"_s,
            .files = filesIn(STEMMA_SOURCE_DIR "/resources/samples/articles",
                             {u"harbour-post*"_s, u"meridian*"_s, u"ledger*"_s, u"coastline*"_s}),
            .articles = {{u"harbour"_s, u"Harbour Post"_s, u"4 Mar 2031"_s},
                         {u"meridian"_s, u"Meridian"_s, u"4 Mar 2031"_s},
                         {u"coastline"_s, u"Coastline Today"_s, {}}},
            .rulings
            = {{.words = u"sell household readings to insurers"_s,
                .witnesses = {{.file = u"harbour"_s, .verdict = u"1"_s, .note = {}, .source = u"Statement"_s},
                              {.file = u"meridian"_s, .verdict = u"1"_s, .note = {}, .source = {}},
                              {.file = u"ledger"_s, .verdict = u"3"_s, .note = u"half of it"_s, .source = {}},
                              {.file = u"coastline"_s,
                               .verdict = u"4"_s,
                               .note = u"reads like a translation"_s,
                               .source = {}}},
                .verdict = u"2"_s,
                .note = u"the denial came through"_s},
               {.words = u"counts who is at home"_s,
                .witnesses = {{.file = u"harbour"_s, .verdict = u"1"_s, .note = {}, .source = {}},
                              {.file = u"ledger"_s, .verdict = u"1"_s, .note = {}, .source = {}}},
                .verdict = u"1"_s,
                .note = {}}},
            .said
            = {u"Coastline Today"_s, u"half of it"_s, u"reads like a translation"_s,
               u"the denial came through"_s,
               u"first reported by Harbour Post (4 Mar 2031): a reviewer confirmed"_s, u"cannot be decided"_s,
               u"a reviewer confirmed it"_s, u"verbatim, Ada"_s, u"abridged, Ada"_s, u"altered, Ada"_s}};
}

/// What a company's spokesperson told a newspaper that is not in the project: two statements, one of them
/// translated and back.
Way wayOfStatements()
{
    const QString paper = u"The Wall Street Journal"_s;
    return {.name = u"statements"_s,
            .files = filesIn(STEMMA_SOURCE_DIR "/../shared/corpus", {u"*.txt"_s}),
            .articles = {},
            .rulings = {{.words = u"from banks or credit card companies for a"_s,
                         .witnesses = {{.file = u"000"_s,
                                        .verdict = u"4"_s,
                                        .note = u"other words for purchase and ads"_s,
                                        .source = {}},
                                       {.file = u"001"_s, .verdict = u"2"_s, .note = {}, .source = paper}},
                         .verdict = u"4"_s,
                         .note = u"the Journal itself is missing"_s},
                        {.words = u"contracts with banks or credit"_s,
                         .witnesses = {{.file = u"000"_s, .verdict = u"4"_s, .note = {}, .source = {}},
                                       {.file = u"001"_s, .verdict = u"2"_s, .note = {}, .source = paper},
                                       {.file = u"004"_s, .verdict = u"2"_s, .note = {}, .source = paper}},
                         .verdict = u"4"_s,
                         .note = u"the denial stands in all of them"_s}},
            .said
            = {u"Facebook asks banks for customer data"_s, u"purchase data"_s,
               u"other words for purchase and ads"_s, u"the Journal itself is missing"_s,
               u"the denial stands in all of them"_s,
               u"has it from “The Wall Street Journal”, which is not among the witnesses of this quote"_s,
               u"cannot be decided"_s, u"altered, Ada"_s, u"faithful, Ada"_s}};
}

} // namespace

class TestProvenanceJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ownArticles();
    void twoStatements();

private:
    void go(const Way &way);

    QTemporaryDir m_work;
    QString m_pictures;
};

void TestProvenanceJourney::initTestCase()
{
    QVERIFY(m_work.isValid());
    m_pictures = QStringLiteral(STEMMA_BINARY_DIR "/tests/journeys");
    QVERIFY(QDir().mkpath(m_pictures));
    qputenv("XDG_CONFIG_HOME", m_work.filePath(u"config"_s).toLocal8Bit());
    qputenv("XDG_DATA_HOME", m_work.filePath(u"data"_s).toLocal8Bit());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_work.filePath(u"settings"_s));
    QCoreApplication::setApplicationName(u"stemma"_s);
    QCoreApplication::setOrganizationName(u"Stemma"_s);
    loadResources();
    installTranslations(*qApp, u"en"_s);
    QApplication::setQuitOnLastWindowClosed(false);
}

void TestProvenanceJourney::ownArticles()
{
    const Way way = wayOfSamples();
    QCOMPARE(way.files.size(), 4);
    go(way);
}

void TestProvenanceJourney::twoStatements()
{
    const Way way = wayOfStatements();
    if (way.files.size() != 5) {
        QSKIP("The five real articles are not beside the repository (../shared/corpus).");
    }
    go(way);
}

void TestProvenanceJourney::go(const Way &way)
{
    Settings settings;
    Preferences preferences = settings.preferences();
    preferences.annotator = u"Ada"_s;
    settings.setPreferences(preferences);
    SystemDialogs dialogs;
    MainWindow window(settings, dialogs);
    window.setGeometry(0, 20, 1400, 850);
    window.show();
    Person person;
    const auto picture = [&](const QString &name) {
        const QString path = QDir(m_pictures).filePath(u"provenance-%1-%2.png"_s.arg(way.name, name));
        ask([&] { return QGuiApplication::primaryScreen()->grabWindow(0).save(path); });
    };
    const QString pdf = m_work.filePath(way.name + u".pdf"_s);
    const QString page = m_work.filePath(way.name + u".html"_s);
    QStringList missing;
    const QString failure = strandedIn([&] {
        try {
            ProvenanceJourney journey(window, person);
            journey.makeProject(m_work.filePath(way.name + u".stemma"_s));
            journey.import(way.files);
            for (const Described &article : way.articles) {
                journey.describe(article.file, article.outlet, article.day);
            }
            journey.acceptSuggestions();
            journey.goToProvenance();
            picture(u"1-to-review"_s);
            journey.review(way.rulings);
            picture(u"2-reviewed"_s);
            journey.exportReport(pdf);
            journey.exportReport(page);
            for (const QString &text : {textOfPdf(pdf), textOfHtml(page)}) {
                for (const QString &words : way.said) {
                    text.contains(words) ? void() : missing.append(words);
                }
            }
        } catch (const Stranded &) {
            picture(u"stranded"_s);
            throw;
        }
    });
    QFile::remove(QDir(m_pictures).filePath(way.name + u".pdf"_s));
    QFile::copy(pdf, QDir(m_pictures).filePath(way.name + u".pdf"_s));
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    QVERIFY2(missing.isEmpty(), qPrintable(u"not in the report: "_s + missing.join(u"; "_s)));
    std::printf("{\"journey\":\"%s\",\"actions\":%d}\n", qPrintable(way.name), person.actions());
}

} // namespace Stemma

QTEST_MAIN(Stemma::TestProvenanceJourney)
#include "tst_provenancejourney.moc"
