// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/tableexport.h"
#include "models/exchange/import/csvreader.h"
#include "tests/exchange/exportfixture.h"

#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestCsvExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesCells_data();
    void writesCells();
    void writesUuidsTimesAndNumbers();
    void guardsFormulas_data();
    void guardsFormulas();
    void whatItWritesIsReadBack();
    void goldenTables();
    void contextEndsAtGraphemes();
    void separatorFollowsTheLocale();
    void reportsCellsThatSpreadsheetsCut();
    void previewIsTheBeginning();
    void previewOfReferences();
    void leavesTheEarlierExportWhenItFails_data();
    void leavesTheEarlierExportWhenItFails();
    void neverReplacesForeignFiles();
    void takesNamesForNoProofOfAnExport_data();
    void takesNamesForNoProofOfAnExport();
    void passesTheStrictChecker_data();
    void passesTheStrictChecker();
};

namespace {

QByteArray written(const CsvForm &form, const QStringList &cells)
{
    QList<QByteArray> columns;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        columns.append("c" + QByteArray::number(i));
    }
    CsvWriter writer(form, columns);
    for (const QString &cell : cells) {
        writer.cell(cell);
    }
    writer.endRecord();
    return writer.takeBuffer();
}

QUuid uuid(int number)
{
    return QUuid::fromString(u"00000000-0000-7000-8000-%1"_s.arg(number, 12, 10, QChar(u'0')));
}

/// Two articles with a quote in both, an interrupted quote, an entity and a claim; ids and times fixed.
std::unique_ptr<Project> goldenProject(const QString &path)
{
    const QString first = u"Bank denies all\n\"We do not sell data,\" said Anna 🌊, \"and never will.\""_s;
    const QString second = u"-- \"We don't sell data\", Anna told the Post."_s;
    const QDateTime time = QDateTime::fromString(u"2026-01-02T03:04:05.678Z"_s, Qt::ISODateWithMs);
    Changes changes;
    const auto addArticle = [&](int id, const QString &title, const QString &outlet, const QString &published,
                                const QString &text) {
        Article article;
        article.id = ArticleId(uuid(id));
        article.revision = RevisionId(uuid(id + 1));
        article.title = title;
        article.outlet = outlet;
        article.published = *PublishedDate::fromString(published);
        article.fileName = u"%1.txt"_s.arg(id);
        article.imported = time;
        Revision revision;
        revision.id = article.revision;
        revision.article = article.id;
        revision.text = ContentHash::ofText(text);
        revision.length = SourceText(text).codePointLength();
        revision.mediaType = u"text/plain"_s;
        revision.encoding = u"UTF-8"_s;
        revision.created = time;
        changes += {Change<Article>{{}, article}, Change<Revision>{{}, revision}};
    };
    addArticle(10, u"Bank denies all"_s, u"Daily \"Ledger\""_s, u"2018-08-06T14:10"_s, first);
    addArticle(20, u"-- So, what?"_s, u"Post; Evening"_s, QString(), second);
    const Entity anna{EntityId(uuid(1)), u"Anna"_s,        EntityType::Person,
                      {u"A."_s},         u"wikidata:Q1"_s, QString()};
    const Claim claim{ClaimId(uuid(2)), u"The bank sells no data"_s, QString()};
    const QuoteGroup group{QuoteGroupId(uuid(3)), SpanId(uuid(101)), QString()};
    changes += {Change<Entity>{{}, anna}, Change<Claim>{{}, claim}, Change<QuoteGroup>{{}, group}};
    const auto addSpan = [&](int id, int article, SpanKind kind, const CodePointRanges &ranges, auto &&fill) {
        Span span;
        span.id = SpanId(uuid(id));
        span.article = ArticleId(uuid(article));
        span.revision = RevisionId(uuid(article + 1));
        span.kind = kind;
        span.ranges = ranges;
        span.annotator = u"kim"_s;
        span.created = time;
        span.modified = time.addSecs(1);
        fill(span);
        changes.append(Change<Span>{{}, span});
    };
    addSpan(101, 10, SpanKind::Quote, {{17, 37}, {53, 68}}, [&](Span &span) {
        span.speaker = anna.id;
        span.cue = u"said"_s;
        span.form = QuoteForm::Direct;
        span.group = group.id;
    });
    addSpan(102, 10, SpanKind::Entity, {{44, 48}}, [&](Span &span) { span.entity = anna.id; });
    addSpan(103, 20, SpanKind::Quote, {{4, 22}}, [&](Span &span) {
        span.speaker = anna.id;
        span.source = u"=told, \"the Post\""_s;
        span.group = group.id;
        span.note = u"two\nlines"_s;
    });
    addSpan(104, 10, SpanKind::Claim, {{0, 15}}, [&](Span &span) {
        span.claim = claim.id;
        span.stance = Stance::Denies;
        span.status = SpanStatus::Suggested;
    });
    return makeProject(path, {first, second}, changes);
}

QByteArray tableOf(const Project &project, ExportTable table, const ExportOptions &options = {})
{
    QTemporaryDir folder;
    const QString target = folder.filePath(u"out"_s);
    if (!exportTables(project.store(), target, options)) {
        return "failed";
    }
    // An optional table without rows is left out.
    return filesOf(target).value(u'/' + fileNameOf(table), columnNames(table).join(',') + "\r\n");
}

} // namespace

void TestCsvExport::writesCells_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain cells have no quotes") << QStringList{u"a"_s, u"b c"_s} << QByteArray("a,b c\r\n");
    QTest::newRow("empty cells") << QStringList{QString(), QString(), u"x"_s} << QByteArray(",,x\r\n");
    QTest::newRow("a separator needs quotes") << QStringList{u"a,b"_s} << QByteArray("\"a,b\"\r\n");
    QTest::newRow("another separator does not") << QStringList{u"a;b\tc"_s} << QByteArray("a;b\tc\r\n");
    QTest::newRow("quotes are doubled") << QStringList{u"\"a\" b"_s} << QByteArray("\"\"\"a\"\" b\"\r\n");
    QTest::newRow("only quotes") << QStringList{u"\"\""_s} << QByteArray("\"\"\"\"\"\"\r\n");
    QTest::newRow("line feeds stay") << QStringList{u"a\nb"_s} << QByteArray("\"a\nb\"\r\n");
    QTest::newRow("carriage returns stay in the data profile")
        << QStringList{u"a\r\nb\r"_s} << QByteArray("\"a\r\nb\r\"\r\n");
    QTest::newRow("blanks at the ends stay") << QStringList{u" a "_s} << QByteArray(" a \r\n");
    QTest::newRow("two, three and four bytes") << QStringList{u"é日🌊"_s} << QByteArray("é日🌊\r\n");
    QTest::newRow("a lone surrogate is a replacement character")
        << QStringList{QString(QChar(0xd83c)) + u'x'} << QByteArray("\uFFFDx\r\n");
    QTest::newRow("formulas stay in the data profile")
        << QStringList{u"=1+1"_s, u"-x"_s} << QByteArray("=1+1,-x\r\n");
}

void TestCsvExport::writesCells()
{
    QFETCH(QStringList, cells);
    QFETCH(QByteArray, expected);
    QCOMPARE(written({}, cells), expected);
}

void TestCsvExport::writesUuidsTimesAndNumbers()
{
    CsvWriter writer({}, {"a", "b", "c", "d", "e", "f", "g"});
    writer.cell(QUuid::fromString(u"01a200a0-9ea8-7000-ad9b-a08769890d61"));
    writer.cell(QUuid());
    writer.cell(QDateTime::fromString(u"2024-02-29T23:59:59.007+02:00"_s, Qt::ISODateWithMs));
    writer.cell(QDateTime());
    writer.cell(qint64(-42));
    writer.cell(true);
    writer.cell("key"_L1);
    writer.endRecord();
    QCOMPARE(writer.takeBuffer(),
             QByteArray("01a200a0-9ea8-7000-ad9b-a08769890d61,,2024-02-29T21:59:59.007Z,,-42,true,key\r\n"));
}

void TestCsvExport::guardsFormulas_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing to guard") << QStringList{u"a=1"_s, u"’+"_s} << QByteArray("a=1;’+;\r\n");
    QTest::newRow("each of the six") << QStringList{u"=a"_s, u"+a"_s, u"-a"_s, u"@a"_s, u"\ta"_s, u"\ra"_s}
                                     << QByteArray("'=a;'+a;'-a;'@a;'\ta;\"'\na\";c0 c1 c2 c3 c4 c5\r\n");
    QTest::newRow("an apostrophe that is the text's own is not listed")
        << QStringList{u"'=a"_s, u"=b"_s} << QByteArray("'=a;'=b;c1\r\n");
    QTest::newRow("guard inside the quotes")
        << QStringList{u"=a;\"b\""_s} << QByteArray("\"'=a;\"\"b\"\"\";c0\r\n");
}

void TestCsvExport::guardsFormulas()
{
    QFETCH(QStringList, cells);
    QFETCH(QByteArray, expected);
    ExportOptions options;
    options.profile = ExportProfile::Spreadsheet;
    options.separator = ';';
    QCOMPARE(written(options.form(), cells), expected);
}

void TestCsvExport::whatItWritesIsReadBack()
{
    const QString alphabet = u"ab,;|\"\n\r\t =+-@'é日\U0001f30a\u00a0"_s;
    const QList<uint> points = alphabet.toUcs4();
    QRandomGenerator random(11);
    for (int round = 0; round < 500; ++round) {
        QStringList cells{u"id"_s};
        for (int i = 0; i < 5; ++i) {
            QString cell;
            const int length = random.bounded(8);
            for (int k = 0; k < length; ++k) {
                cell += QChar::fromUcs4(char32_t(points[random.bounded(int(points.size()))]));
            }
            cells.append(cell);
        }
        for (const char separator : {',', ';', '\t', '|'}) {
            CsvForm form;
            form.separator = separator;
            const QByteArray bytes = written(form, cells);
            CsvReader reader(bytes, {.delimiter = separator, .strict = true});
            QStringList read;
            QVERIFY(reader.next(read).value());
            QCOMPARE(read, cells);
            QVERIFY(!reader.next(read).value());
        }
    }
}

void TestCsvExport::goldenTables()
{
    QTemporaryDir folder;
    const auto project = goldenProject(folder.filePath(u"a.stemma"_s));
    QVERIFY(project);
    const QByteArray p = "00000000-0000-7000-8000-0000000000";
    const QByteArray q = "00000000-0000-7000-8000-000000000";
    const QByteArray times = "kim,2026-01-02T03:04:05.678Z,2026-01-02T03:04:06.678Z\r\n";
    const QByteArray ledger = p + "10,Bank denies all,\"Daily \"\"Ledger\"\"\",2018-08-06T14:10,,";
    QCOMPARE(
        tableOf(*project, ExportTable::Annotations),
        QByteArray(
            "id,article_id,title,outlet,published,url,kind,text,start,end,start_utf16,end_utf16,part,parts,"
            "paragraph,context_before,context_after,entity,entity_type,speaker,cue,source,form,claim,"
            "stance,group,note,status,annotator,created,modified\r\n")
            + q + "104," + ledger
            + "claim,Bank denies all,0,15,0,15,1,1,1,,\"\n\"\"We do not sell data,\"\" said Anna 🌊, "
              "\"\"an\",,,,,,,The bank sells no data,denies,,,suggested,"
            + times + q + "101," + ledger
            + "quote,\"We do not sell data,\",17,37,17,37,1,2,2,\"Bank denies all\n\"\"\","
              "\"\"\" said Anna 🌊, \"\"and never will.\"\"\",,,Anna,said,,direct,,,"
            + p + "03,,accepted," + times + q + "101," + ledger
            + "quote,and never will.,53,68,54,69,2,2,2,\"ll\n\"\"We do not sell data,\"\" said Anna 🌊, "
              "\"\"\",\"\"\"\",,,Anna,said,,direct,,,"
            + p + "03,,accepted," + times + q + "102," + ledger
            + "entity,Anna,44,48,44,48,1,1,2,\" denies all\n\"\"We do not sell data,\"\" said \","
              "\" 🌊, \"\"and never will.\"\"\",Anna,person,,,,,,,,,accepted,"
            + times + q + "103," + p
            + "20,\"-- So, what?\",Post; Evening,,,quote,We don't sell data,4,22,4,22,1,1,1,\"-- \"\"\","
              "\"\"\", Anna told the Post.\",,,Anna,,\"=told, \"\"the Post\"\"\",,,,"
            + p + "03,\"two\nlines\",accepted," + times);
    QCOMPARE(tableOf(*project, ExportTable::Quotes),
             QByteArray("group,base,similarity,changes,article_id,article,outlet,published,speaker,cue,"
                        "source,text,id\r\n")
                 + p + "03,true,,," + p
                 + "10,Bank denies all,\"Daily \"\"Ledger\"\"\",2018-08-06T14:10,Anna,said,,\"We do not sell "
                   "data, … and "
                   "never will.\","
                 + q + "101\r\n" + p + "03,false,0.5000,omission substitution," + p
                 + "20,\"-- So, what?\",Post; Evening,,Anna,,\"=told, \"\"the Post\"\"\",We don't sell data,"
                 + q + "103\r\n");
    QCOMPARE(tableOf(*project, ExportTable::Entities),
             "id,name,type,aliases,identifier,note\r\n" + p
                 + "01,Anna,person,\"[\"\"A.\"\"]\",wikidata:Q1,\r\n");
    QCOMPARE(tableOf(*project, ExportTable::Claims),
             "id,statement,note\r\n" + p + "02,The bank sells no data,\r\n");
    QCOMPARE(tableOf(*project, ExportTable::Groups), "id,base,note\r\n" + p + "03," + q + "101,\r\n");
    const QByteArray articles = tableOf(*project, ExportTable::Articles);
    const QByteArray beginning
        = "id,title,outlet,author,published,url,language,file_name,read_state,note,imported,revision_id,text_"
          "sha256,"
          "length,original_sha256,media_type,encoding,decoding,created,entities,quotes,claims\r\n"
        + p
        + "10,Bank denies all,\"Daily "
          "\"\"Ledger\"\"\",,2018-08-06T14:10,,,10.txt,unread,,2026-01-02T03:04:05.678Z,"
        + p + "11,";
    QVERIFY(articles.startsWith(beginning));
    QVERIFY(articles.contains(",69,,text/plain,UTF-8,,2026-01-02T03:04:05.678Z,1,1,1\r\n"));
}

void TestCsvExport::contextEndsAtGraphemes()
{
    QTemporaryDir folder;
    // 40 code points before "x" would begin inside the firefighter (5 code points), and end inside it after.
    const QString text
        = u"👨🏻‍🚒"_s + QString(38, u'a') + u'x' + QString(38, u'b') + u"👨🏻‍🚒"_s;
    const SourceText source(text);
    Article article;
    article.id = ArticleId::make();
    article.revision = RevisionId::make();
    article.imported = QDateTime::currentDateTimeUtc();
    Revision revision;
    revision.id = article.revision;
    revision.article = article.id;
    revision.text = ContentHash::ofText(text);
    revision.length = source.codePointLength();
    revision.created = article.imported;
    Span span;
    span.id = SpanId::make();
    span.article = article.id;
    span.revision = revision.id;
    const qsizetype at = text.indexOf(u'x');
    span.ranges = source.toCodePoints(TextRanges{{at, at + 1}});
    span.created = span.modified = article.imported;
    const auto project
        = makeProject(folder.filePath(u"a.stemma"_s), {text},
                      {Change<Article>{{}, article}, Change<Revision>{{}, revision}, Change<Span>{{}, span}});
    QVERIFY(project);
    const QByteArray table = tableOf(*project, ExportTable::Annotations);
    const QByteArray contexts = ',' + QByteArray(38, 'a') + ',' + QByteArray(38, 'b') + ',';
    QVERIFY(table.contains(contexts));
}

void TestCsvExport::separatorFollowsTheLocale()
{
    const QLocale before;
    ExportOptions data;
    ExportOptions spreadsheet;
    spreadsheet.profile = ExportProfile::Spreadsheet;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(data.form().separator, ',');
    QCOMPARE(spreadsheet.form().separator, ';');
    QCOMPARE(spreadsheet.decimalMark(), ',');
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(spreadsheet.form().separator, ',');
    QCOMPARE(spreadsheet.decimalMark(), '.');
    QLocale::setDefault(before);
    QVERIFY(spreadsheet.form().hasByteOrderMark);
    QVERIFY(!data.form().hasByteOrderMark);
}

void TestCsvExport::reportsCellsThatSpreadsheetsCut()
{
    QTemporaryDir folder;
    auto project = goldenProject(folder.filePath(u"a.stemma"_s));
    QVERIFY(project);
    SpanAttributes attributes;
    attributes.note = QString(32'768, u'n');
    QVERIFY(project->updateSpan(SpanId(uuid(102)), attributes));
    ExportOptions options;
    options.profile = ExportProfile::Spreadsheet;
    const auto report = exportTables(project->store(), folder.filePath(u"s"_s), options);
    QVERIFY(report);
    QCOMPARE(report->warningCount, 1);
    QCOMPARE(report->warnings.first().kind, ExportWarning::CellTooLong);
    QCOMPARE(report->warnings.first().record, uuid(102).toString(QUuid::WithoutBraces));
    QCOMPARE(report->warnings.first().column, u"note"_s);
    QVERIFY(filesOf(folder.filePath(u"s"_s)).value(u"/annotations.csv"_s).contains(QByteArray(32'768, 'n')));
    QCOMPARE(exportTables(project->store(), folder.filePath(u"d"_s), {})->warningCount, 0);
}

void TestCsvExport::previewIsTheBeginning()
{
    QTemporaryDir folder;
    const auto project = goldenProject(folder.filePath(u"a.stemma"_s));
    QVERIFY(project);
    for (const ExportSchema &schema : exportSchemas()) {
        const QByteArray whole = tableOf(*project, schema.table);
        QCOMPARE(previewTable(project->store(), schema.table, {}, 100).value(), whole);
        const QByteArray beginning = previewTable(project->store(), schema.table, {}, 1).value();
        QVERIFY(whole.startsWith(beginning));
        QVERIFY(beginning.startsWith(schema.columns.front().name));
    }
}

void TestCsvExport::previewOfReferences()
{
    QTemporaryDir folder;
    RandomProject random(42);
    const Changes changes = random.changes(5, 20);
    const auto project = makeProject(folder.filePath(u"a.stemma"_s), random.texts(), changes);
    QVERIFY(project);
    const QByteArray whole = tableOf(*project, ExportTable::References);
    QVERIFY(whole.count('\n') > 3);
    QCOMPARE(previewTable(project->store(), ExportTable::References, {}, 100).value(), whole);
    const QByteArray beginning = previewTable(project->store(), ExportTable::References, {}, 2).value();
    QVERIFY(whole.startsWith(beginning));
    QCOMPARE(beginning.count('\n'), 3);
}

void TestCsvExport::leavesTheEarlierExportWhenItFails_data()
{
    QTest::addColumn<bool>("mayReplace");
    QTest::addColumn<double>("cancelAt");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("not asked to replace") << false << 2.0 << ErrorCode::ExportExists;
    QTest::newRow("cancelled at once") << true << 0.0 << ErrorCode::Cancelled;
    QTest::newRow("cancelled at the end") << true << 1.0 << ErrorCode::Cancelled;
}

void TestCsvExport::leavesTheEarlierExportWhenItFails()
{
    QFETCH(bool, mayReplace);
    QFETCH(double, cancelAt);
    QFETCH(ErrorCode, expected);
    QTemporaryDir folder;
    auto project = goldenProject(folder.filePath(u"a.stemma"_s));
    QVERIFY(project);
    const QString target = folder.filePath(u"out"_s);
    QVERIFY(exportTables(project->store(), target, {}));
    const auto before = filesOf(target);
    QVERIFY(project->removeSpans({SpanId(uuid(104))}));
    ExportOptions options;
    options.replaceExport = mayReplace;
    const auto report = exportTables(project->store(), target, options,
                                     [cancelAt](double done) { return done < cancelAt; });
    QVERIFY(!report);
    QCOMPARE(report.error().code, expected);
    QCOMPARE(filesOf(target), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"out"_s});
    options.replaceExport = true;
    QVERIFY(exportTables(project->store(), target, options));
    QVERIFY(filesOf(target) != before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"out"_s});
}

void TestCsvExport::neverReplacesForeignFiles()
{
    QTemporaryDir folder;
    const auto project = goldenProject(folder.filePath(u"a.stemma"_s));
    QVERIFY(project);
    const QString target = folder.filePath(u"out"_s);
    ExportOptions options;
    options.replaceExport = true;
    QVERIFY(exportTables(project->store(), target, options));
    QFile mine(target + u"/texts/diary.txt"_s);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("dear diary");
    mine.close();
    const auto before = filesOf(target);
    const auto report = exportTables(project->store(), target, options);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ForeignFiles);
    QCOMPARE(filesOf(target), before);
    const auto onFile = exportTables(project->store(), folder.filePath(u"a.stemma"_s), options);
    QVERIFY(!onFile);
    QCOMPARE(onFile.error().code, ErrorCode::CannotWrite);
    const auto inside = exportTables(project->store(), folder.filePath(u"a.stemma/out"_s), options);
    QVERIFY(!inside);
    QCOMPARE(inside.error().code, ErrorCode::CannotWrite);
}

void TestCsvExport::takesNamesForNoProofOfAnExport_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("mayReplace");
    for (const bool mayReplace : {false, true}) {
        const char *how = mayReplace ? "asked to replace" : "not asked to replace";
        QTest::addRow("a table of one's own, %s", how) << u"articles.csv"_s << mayReplace;
        QTest::addRow("a description of one's own, %s", how) << u"datapackage.json"_s << mayReplace;
        QTest::addRow("a text of one's own, %s", how)
            << u"texts/00000000-0000-7000-8000-000000000001.txt"_s << mayReplace;
    }
}

void TestCsvExport::takesNamesForNoProofOfAnExport()
{
    QFETCH(QString, name);
    QFETCH(bool, mayReplace);
    QTemporaryDir folder;
    const auto project = goldenProject(folder.filePath(u"a.stemma"_s));
    QVERIFY(project);
    const QString target = folder.filePath(u"out"_s);
    QVERIFY(QDir(folder.path()).mkpath(u"out/texts"_s));
    QFile mine(target + u'/' + name);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("{\"name\": \"mine\"}");
    mine.close();
    const auto before = filesOf(target);
    ExportOptions options;
    options.replaceExport = mayReplace;
    const auto report = exportTables(project->store(), target, options);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ForeignFiles);
    QCOMPARE(filesOf(target), before);
}

void TestCsvExport::passesTheStrictChecker_data()
{
    QTest::addColumn<ExportProfile>("profile");
    QTest::newRow("data") << ExportProfile::Data;
    QTest::newRow("spreadsheet") << ExportProfile::Spreadsheet;
}

void TestCsvExport::passesTheStrictChecker()
{
    QFETCH(ExportProfile, profile);
    const QString checker = QStringLiteral(STEMMA_SOURCE_DIR "/../shared/tools/check_csv.py");
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty() || !QFile::exists(checker)) {
        QSKIP("The strict checker of tables (check_csv.py) or python3 is not on this machine.");
    }
    QTemporaryDir folder;
    RandomProject random(42);
    const Changes changes = random.changes(5, 20);
    const auto project = makeProject(folder.filePath(u"a.stemma"_s), random.texts(), changes);
    QVERIFY(project);
    ExportOptions options;
    options.profile = profile;
    const bool isSpreadsheet = profile == ExportProfile::Spreadsheet;
    options.separator = isSpreadsheet ? ';' : '\0';
    const QString target = folder.filePath(u"out"_s);
    const auto report = exportTables(project->store(), target, options);
    QVERIFY(report);
    QVERIFY(report->tables.size() >= 8);
    for (const ExportReport::TableRows &table : report->tables) {
        QProcess process;
        QStringList arguments{checker,
                              target + u'/' + fileNameOf(table.table),
                              u"--eol"_s,
                              u"crlf"_s,
                              u"--rows"_s,
                              QString::number(table.rows),
                              u"--datapackage"_s,
                              target + u"/datapackage.json"_s};
        arguments += isSpreadsheet
            ? QStringList{u"--bom"_s, u"require"_s, u"--delimiter"_s, u";"_s, u"--formulas"_s, u"forbid"_s}
            : QStringList{u"--bom"_s, u"forbid"_s};
        process.start(python, arguments);
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, said.constData());
    }
}

QTEST_GUILESS_MAIN(TestCsvExport)
#include "tst_csvexport.moc"
