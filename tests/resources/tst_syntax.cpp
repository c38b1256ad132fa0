// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reading hints of resources/syntax: every definition loads without a warning, colours what it should at
// the right UTF-16 offsets and nothing else, survives hostile lines; the reading themes stay legible and
// quiet.

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QColor>
#include <QDir>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Run {
    qsizetype start = 0;
    qsizetype end = 0;
    QString style;

    bool operator==(const Run &) const = default;
};

// Collects the runs of one line that are not Normal Text; neighbours of one style become one run.
class RunCollector : public KSyntaxHighlighting::AbstractHighlighter {
public:
    QList<Run> runs(const QString &line)
    {
        m_runs.clear();
        m_covered = 0;
        m_state = highlightLine(line, m_state);
        return m_runs;
    }

    // units that were given any format at all, Normal Text included
    [[nodiscard]] qsizetype covered() const { return m_covered; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        m_covered += length;
        if (length == 0 || format.name() == "Normal Text"_L1)
            return;
        if (!m_runs.isEmpty() && m_runs.last().end == offset && m_runs.last().style == format.name())
            m_runs.last().end = offset + length;
        else
            m_runs.append({offset, offset + length, format.name()});
    }

private:
    QList<Run> m_runs;
    KSyntaxHighlighting::State m_state;
    qsizetype m_covered = 0;
};

// "Marren {cue|said} so" -> "Marren said so" and the run {7, 11, "Cue Verb"}
std::pair<QString, QList<Run>> parsed(const QString &marked)
{
    static const QHash<QString, QString> names{{u"mark"_s, u"Quotation Mark"_s},
                                               {u"cue"_s, u"Cue Verb"_s},
                                               {u"hedge"_s, u"Hedge"_s},
                                               {u"num"_s, u"Number"_s},
                                               {u"date"_s, u"Date"_s},
                                               {u"money"_s, u"Money"_s},
                                               {u"url"_s, u"URL"_s}};
    static const QRegularExpression piece(u"\\{(\\w+)\\|([^}]*)\\}"_s);
    QString text;
    QList<Run> runs;
    qsizetype at = 0;
    for (auto it = piece.globalMatch(marked); it.hasNext();) {
        const auto match = it.next();
        text += QStringView(marked).sliced(at, match.capturedStart() - at);
        runs.append({text.size(), text.size() + match.capturedLength(2), names.value(match.captured(1))});
        text += match.captured(2);
        at = match.capturedEnd();
    }
    text += QStringView(marked).sliced(at);
    return {text, runs};
}

QString shown(const QString &text, const QList<Run> &runs)
{
    QStringList lines;
    for (const Run &run : runs)
        lines += u"%1-%2 %3 '%4'"_s.arg(run.start).arg(run.end).arg(
            run.style, text.sliced(run.start, run.end - run.start));
    return lines.join(u'\n');
}

// WCAG 2.2, relative luminance and contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
double luminance(QRgb rgb)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(rgb)) + 0.7152 * linear(qGreen(rgb)) + 0.0722 * linear(qBlue(rgb));
}

double contrast(QRgb a, QRgb b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

int chroma(QRgb rgb)
{
    const auto [low, high] = std::minmax({qRed(rgb), qGreen(rgb), qBlue(rgb)});
    return high - low;
}

const QStringList kDefinitions{u"Stemma Article (English)"_s, u"Stemma Article (French)"_s,
                               u"Stemma Article (Generic)"_s, u"Stemma Article (German)"_s,
                               u"Stemma Article (Spanish)"_s};

} // namespace

class TestSyntax : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resourceHoldsTheSameFiles();
    void definitionLoads_data();
    void definitionLoads();
    void hints_data();
    void hints();
    void paragraphsStandAlone();
    void hostileLines_data();
    void hostileLines();
    void themeIsLegible_data();
    void themeIsLegible();
    void themeTellsColumnsApart_data();
    void themeTellsColumnsApart();
    void themeStaysQuieterThanAnnotations_data();
    void themeStaysQuieterThanAnnotations();

private:
    KSyntaxHighlighting::Repository m_repository;
};

void TestSyntax::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_repository.addCustomSearchPath(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax"));
}

// The program reads the compiled resource, the other tests here read the source folder.
void TestSyntax::resourceHoldsTheSameFiles()
{
    KSyntaxHighlighting::Repository repository;
    repository.addCustomSearchPath(u":/stemma/syntax"_s);
    QStringList names;
    for (const auto &definition : repository.definitions()) {
        if (definition.filePath().startsWith(":/stemma/"_L1))
            names += definition.name();
    }
    names.sort();
    QCOMPARE(names, kDefinitions);
    QVERIFY(repository.theme(u"Stemma Light"_s).filePath().startsWith(":/stemma/syntax/themes/"_L1));
    QVERIFY(repository.theme(u"Stemma Dark"_s).filePath().startsWith(":/stemma/syntax/themes/"_L1));
    for (const QString &folder : {u"/syntax"_s, u"/themes"_s}) {
        const QDir source(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax") + folder);
        QVERIFY(!source.entryList(QDir::Files).isEmpty());
        QCOMPARE(QDir(u":/stemma/syntax"_s + folder).entryList(QDir::Files), source.entryList(QDir::Files));
    }
}

void TestSyntax::definitionLoads_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : kDefinitions)
        QTest::newRow(qPrintable(name)) << name;
}

void TestSyntax::definitionLoads()
{
    QFETCH(QString, name);
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const auto definition = m_repository.definitionForName(name);
    QVERIFY(definition.isValid());
    QVERIFY(definition.filePath().startsWith(QStringLiteral(STEMMA_SOURCE_DIR)));
    QSet<QString> styles;
    for (const auto &format : definition.formats())
        styles.insert(format.name());
    const QSet<QString> expected{u"Normal Text"_s, u"Quotation Mark"_s, u"Cue Verb"_s, u"Hedge"_s,
                                 u"Number"_s,      u"Date"_s,           u"Money"_s,    u"URL"_s};
    QCOMPARE(styles, expected);
}

void TestSyntax::hints_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("marked");

    const auto row = [](const char *name, const QString &language, const QString &marked) {
        QTest::newRow(name) << language << marked;
    };
    const QString en = u"English"_s;
    const QString de = u"German"_s;
    const QString es = u"Spanish"_s;
    const QString fr = u"French"_s;
    const QString any = u"Generic"_s;

    row("plain prose has no hints", en, u"The council met on the ferry landing, in the open air."_s);
    row("straight marks and cue", en, u"{mark|\"}We never sell,{mark|\"} she {cue|said}."_s);
    row("curly marks", en, u"{mark|“}We never sell,{mark|”} Marren {cue|told} the Post."_s);
    row("wrong pair of marks", en, u"{mark|«}We do not sell{mark|\"}, {cue|said} the spokesman."_s);
    row("single curly marks", en, u"{mark|‘}We never received it,{mark|’} Ms Ferrol {cue|said}."_s);
    row("apostrophe is no mark", en, u"We don’t and they don't, Marren’s aide {cue|said}."_s);
    row("possessive of a plural is no mark", en, u"customers' readings and homes’ meters"_s);
    row("straight single marks open and close", en,
        u"the newspaper {mark|'}Harbour Post{mark|'}, it {cue|added}"_s);
    row("cue beside a mark and a dash", en, u"{mark|“}No{mark|”}—{cue|said} Tell"_s);
    row("cue inside a longer word is none", en, u"aforesaid unsaid saidly"_s);
    row("phrase cue ignores case", en, u"{cue|According to} the papers, and {cue|according to} Kolb"_s);
    row("hedges", en, u"{hedge|Allegedly} it {hedge|may} have, and {hedge|perhaps} it {hedge|would}."_s);
    row("day and month", en,
        u"on {num|14} of them, dated {date|14 November 2030}, or {date|November 14, 2030}"_s);
    row("May needs a figure", en, u"May we ask in {date|May 2031} or on {date|3 May}?"_s);
    row("ordinal day", en, u"the {date|3rd of March}"_s);
    row("weekday and month alone", en, u"late on {date|Monday} in {date|October}"_s);
    row("no-break space inside a date", en,
        u"a letter of {date|6\u00a0November\u00a02029} {cue|announced}"_s);
    row("ISO date, clock times", en, u"{date|2031-03-04}, at {date|09:30} and {date|5 pm}"_s);
    row("year after a preposition", en, u"opened in {date|1974}, since {date|2012}, for {date|2030}."_s);
    row("a count is no year", en, u"a crowd of {num|2000} people"_s);
    row("numbers", en, u"{num|41,000} homes, {num|3.2%}, {num|26\u00a0%}, {num|1,250,000} and {num|7}"_s);
    row("figure at the end of a sentence", en, u"It {cue|said} {num|212}."_s);
    row("money by sign", en, u"at {money|€38 million}, {money|$1,200.50} and {money|£5m}"_s);
    row("money by word", en, u"{money|61 million crowns}, {money|18.40 crowns}, {money|20 euros}"_s);
    row("tonnes are no money", en, u"{num|20} tonnes and {num|38}\u00a0tonnes"_s);
    row("address without its full stop", en,
        u"see {url|https://www.example.org/a?b=1}. Then {url|www.example.org/x}, end"_s);
    row("emoji before a cue moves offsets by two units", en, u"⛴️🙏🏽 she {cue|said}"_s);
    row("right-to-left text keeps its marks", en, u"{mark|«}عبرتُ هذا الجسر{mark|»} in English"_s);

    row("german marks and cue", de, u"{mark|„}Wir verkaufen nichts{mark|“}, {cue|sagte} die Sprecherin."_s);
    row("german reported speech", de, u"Der Versuch {hedge|sei} {hedge|angeblich} nie begonnen worden."_s);
    row("german date and number", de,
        u"am {date|12. März 2031}, rund {num|530.000} Menschen, {num|4,5} Prozent"_s);
    row("german money", de, u"bei {money|2,4 Millionen Euro} und {money|30 Kronen}"_s);
    row("german phrase cue", de,
        u"{cue|nach eigenen Angaben}, {cue|laut} der Zeitung, der Behörde {cue|zufolge}"_s);
    row("german figures that are no dates", de, u"Platz {num|3}. Danach"_s);

    row("spanish marks and cue", es, u"{mark|«}No vendemos datos{mark|»}, {cue|afirmó} la portavoz."_s);
    row("spanish hedge and date", es, u"La empresa {hedge|habría} firmado el {date|4 de marzo de 2031}."_s);
    row("spanish money", es, u"{money|38 millones de euros} y {money|20 €}"_s);
    row("spanish phrase cue", es, u"{cue|De acuerdo con} el diario, y {cue|según} la agencia"_s);

    row("french marks with narrow spaces", fr,
        u"{mark|«}\u202fNous ne vendons rien\u202f{mark|»}, a {cue|déclaré} la porte-parole."_s);
    row("french elision is no mark", fr, u"l'eau et l’assureur"_s);
    row("french hedge and date", fr, u"Il {hedge|aurait} signé le {date|4 mars 2031}, {hedge|peut-être}."_s);
    row("french number with narrow space", fr, u"{num|41\u202f000} foyers et {money|38 millions d’euros}"_s);
    row("french phrase cue", fr, u"{cue|d’après} le journal, {cue|selon} elle"_s);

    row("generic marks, numbers, addresses", any,
        u"{mark|「}あ{mark|」} {num|41.000} {date|2031-03-04} {money|€20} {url|https://example.org}"_s);
    row("generic knows no words", any, u"she said on Monday"_s);
}

void TestSyntax::hints()
{
    QFETCH(QString, language);
    QFETCH(QString, marked);
    RunCollector collector;
    collector.setDefinition(m_repository.definitionForName(u"Stemma Article (%1)"_s.arg(language)));
    const auto [text, expected] = parsed(marked);
    const QList<Run> actual = collector.runs(text);
    QCOMPARE(shown(text, actual), shown(text, expected));
    QCOMPARE(actual, expected);
}

void TestSyntax::paragraphsStandAlone()
{
    for (const QString &name : kDefinitions) {
        RunCollector collector;
        collector.setDefinition(m_repository.definitionForName(name));
        const QString line = u"She met 41 people"_s;
        const QList<Run> first = collector.runs(line);
        collector.runs(u"«An open mark, “a second, and 2031-03-"_s);
        QCOMPARE(collector.runs(line), first);
    }
}

// A rule that is not linear keeps this test busy until the time limit of ctest.
void TestSyntax::hostileLines_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QString &pattern) {
        QTest::newRow(name) << pattern.repeated(200'000 / pattern.size());
    };
    row("digits", u"7"_s);
    row("groups of digits", u"111."_s);
    row("digits and spaces", u"1 "_s);
    row("no-break spaces", u"\u00a0"_s);
    row("open marks", u"“"_s);
    row("single marks", u"'"_s);
    row("letters", u"a"_s);
    row("addresses", u"www.http://"_s);
    row("currency signs", u"€"_s);
    row("half dates", u"March 14 of "_s);
    row("combining marks", u"e\u0301"_s);
    row("lone surrogates", QString(1, QChar(0xd83d)));
}

void TestSyntax::hostileLines()
{
    QFETCH(QString, line);
    for (const QString &name : kDefinitions) {
        RunCollector collector;
        collector.setDefinition(m_repository.definitionForName(name));
        const QList<Run> runs = collector.runs(line);
        QVERIFY(std::ranges::all_of(
            runs, [&line](const Run &run) { return run.start < run.end && run.end <= line.size(); }));
        QVERIFY2(std::ranges::is_sorted(runs, {}, &Run::start), qPrintable(name));
        QVERIFY2(collector.covered() <= line.size(), qPrintable(name));
    }
}

// INTERFACE.md, "Colour and shape": the fill of a quote and the weakest colour of an annotation
void TestSyntax::themeIsLegible_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QColor>("quoteFill");
    QTest::newRow("light") << u"Stemma Light"_s << QColor(0xff, 0xe3, 0xa3);
    QTest::newRow("sepia") << u"Stemma Sepia"_s << QColor(0xff, 0xe3, 0xa3);
    QTest::newRow("dark") << u"Stemma Dark"_s << QColor(0x5a, 0x45, 0x10);
    QTest::newRow("high contrast") << u"Stemma High Contrast"_s << QColor(0x5a, 0x45, 0x10);
}

void TestSyntax::themeIsLegible()
{
    QFETCH(QString, name);
    QFETCH(QColor, quoteFill);
    using KSyntaxHighlighting::Theme;
    const Theme theme = m_repository.theme(name);
    QVERIFY(theme.isValid());
    QVERIFY(theme.filePath().startsWith(QStringLiteral(STEMMA_SOURCE_DIR)));
    const QRgb page = theme.editorColor(Theme::BackgroundColor);
    for (int style = Theme::Normal; style <= Theme::Others; ++style) {
        const QRgb ink = theme.textColor(static_cast<Theme::TextStyle>(style));
        const QString what = u"text style %1"_s.arg(style);
        QVERIFY2(contrast(ink, page) >= 4.5, qPrintable(QString(what + " on the page"_L1)));
    }
    for (const QString &definitionName : kDefinitions) {
        for (const auto &format : m_repository.definitionForName(definitionName).formats()) {
            const QString what = format.name();
            const QRgb ink = format.textColor(theme).rgb();
            QVERIFY2(contrast(ink, page) >= 4.5, qPrintable(QString(what + " on the page"_L1)));
            QVERIFY2(contrast(ink, quoteFill.rgb()) >= 4.5,
                     qPrintable(QString(what + " on the fill of a quote"_L1)));
            QVERIFY2(contrast(ink, theme.editorColor(Theme::TextSelection)) >= 4.5,
                     qPrintable(QString(what + " on the selection"_L1)));
            QVERIFY2(contrast(ink, theme.editorColor(Theme::SearchHighlight)) >= 4.5,
                     qPrintable(QString(what + " on a search hit"_L1)));
        }
    }
}

// the preview of an export: the library's CSV definition in our colours
void TestSyntax::themeTellsColumnsApart_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"Stemma Light"_s, u"Stemma Sepia"_s, u"Stemma Dark"_s, u"Stemma High Contrast"_s}) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestSyntax::themeTellsColumnsApart()
{
    QFETCH(QString, name);
    const auto theme = m_repository.theme(name);
    const QRgb page = theme.editorColor(KSyntaxHighlighting::Theme::BackgroundColor);
    const auto definition = m_repository.definitionForName(u"CSV"_s);
    QVERIFY(definition.isValid());
    QList<QColor> columns(10);
    for (const auto &format : definition.formats()) {
        const QColor ink = format.textColor(theme);
        QVERIFY2(contrast(ink.rgb(), page) >= 4.5, qPrintable(format.name()));
        for (int column = 0; column < columns.size(); ++column) {
            if (format.name() == u"Column %1"_s.arg(column))
                columns[column] = ink;
        }
    }
    for (int column = 0; column < columns.size(); ++column) {
        QVERIFY(columns[column].isValid());
        QVERIFY2(columns[column] != columns[(column + 1) % columns.size()],
                 qPrintable(QString::number(column)));
    }
}

void TestSyntax::themeStaysQuieterThanAnnotations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<QColor>>("annotations");
    QTest::newRow("light") << u"Stemma Light"_s
                           << QList<QColor>{QColor(0xe6, 0x9f, 0x00), QColor(0x00, 0x7f, 0x6e),
                                            QColor(0x7a, 0x3e, 0x9d)};
    QTest::newRow("dark") << u"Stemma Dark"_s
                          << QList<QColor>{QColor(0xf0, 0xb4, 0x29), QColor(0x3c, 0xc9, 0xb0),
                                           QColor(0xc7, 0x9b, 0xe8)};
}

void TestSyntax::themeStaysQuieterThanAnnotations()
{
    QFETCH(QString, name);
    QFETCH(QList<QColor>, annotations);
    int weakest = 255;
    for (const QColor &colour : annotations)
        weakest = std::min(weakest, chroma(colour.rgb()));
    const auto theme = m_repository.theme(name);
    for (const auto &format : m_repository.definitionForName(u"Stemma Article (English)"_s).formats()) {
        const QString what = format.name();
        QVERIFY2(chroma(format.textColor(theme).rgb()) * 5 <= weakest * 4,
                 qPrintable(QString(what + " is too colourful"_L1)));
        QVERIFY2(!format.isBold(theme), qPrintable(QString(what + " is bold"_L1)));
        QVERIFY2(!format.hasBackgroundColor(theme), qPrintable(QString(what + " has a fill"_L1)));
    }
}

QTEST_GUILESS_MAIN(TestSyntax)
#include "tst_syntax.moc"
