// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/import.h"
#include "models/exchange/import/importdate.h"
#include "models/exchange/import/importtable.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

ParsedArticle parseOne(const QByteArray &bytes, const QString &name, const ImportOptions &options = {})
{
    const auto parsed = parseBytes(bytes, name, options);
    if (!parsed || parsed->size() != 1) {
        qWarning("%s: %s", qPrintable(name),
                 parsed ? "not one article" : qPrintable(parsed.error().parameters.join(u' ')));
        return {};
    }
    return parsed->first();
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titleOfPlainText_data();
    void titleOfPlainText();
    void overridesWin();
    void formats_data();
    void formats();
    void badInput_data();
    void badInput();
    void missingAndHugeFiles();
    void markdown();
    void markdownFrontMatter();
    void csv();
    void csvColumns();
    void csvErrors_data();
    void csvErrors();
    void jsonLines();
    void jsonLinesErrors();
    void preview();
    void columnNames_data();
    void columnNames();
    void dates_data();
    void dates();
    void decodingNote();
    void corpus();
};

void TestImport::titleOfPlainText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::newRow("first line") << QByteArray("Bank says no\n\nIt did.\n") << u"Bank says no"_s;
    QTest::newRow("blank lines before it") << QByteArray("\n \nBank says no\nIt did.") << u"Bank says no"_s;
    QTest::newRow("nothing follows") << QByteArray("Only a line\n\n") << u"story"_s;
    QTest::newRow("one line") << QByteArray("Only a line") << u"story"_s;
    QTest::newRow("long first paragraph") << QByteArray(201, 'x') + "\nmore" << u"story"_s;
    QTest::newRow("200 characters") << QByteArray(200, 'x') + "\nmore" << QString(200, u'x');
    QTest::newRow("label above a headline")
        << QByteArray("Breaking News\n\nReport: banks asked for data\n\nBody.\n")
        << u"Report: banks asked for data"_s;
    QTest::newRow("short headline above a sentence")
        << QByteArray("Ferry sinks\n\nThe ferry sank at noon off Karvik.\n\nMore.\n") << u"Ferry sinks"_s;
}

void TestImport::titleOfPlainText()
{
    QFETCH(QByteArray, bytes);
    const ParsedArticle parsed = parseOne(bytes, u"story.txt"_s);
    QTEST(parsed.article.title, "title");
    QCOMPARE(parsed.article.fileName, u"story.txt"_s);
    QCOMPARE(parsed.original, bytes);
    QCOMPARE(parsed.mediaType, u"text/plain"_s);
    QCOMPARE(parsed.text.toUtf8(), bytes);
}

void TestImport::overridesWin()
{
    ImportOptions options;
    options.title = u"Mine"_s;
    options.outlet = u"Daily Ledger"_s;
    options.author = u"E. Sayle"_s;
    options.published = PublishedDate::fromString(u"2031-03-04T06").value();
    options.url = u"https://ledger.example.org/1"_s;
    options.language = u"en"_s;
    const Article article = parseOne("Title\nText", u"a.txt"_s, options).article;
    QCOMPARE(article.title, u"Mine"_s);
    QCOMPARE(article.outlet, u"Daily Ledger"_s);
    QCOMPARE(article.author, u"E. Sayle"_s);
    QCOMPARE(article.published.toString(), u"2031-03-04T06"_s);
    QCOMPARE(article.url, u"https://ledger.example.org/1"_s);
    QCOMPARE(article.language, u"en"_s);
}

void TestImport::formats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ImportFormat>("format");
    QTest::newRow("txt") << u"a.txt"_s << QByteArray("<html>") << ImportFormat::PlainText;
    QTest::newRow("HTM") << u"A.HTM"_s << QByteArray() << ImportFormat::Html;
    QTest::newRow("md") << u"a.md"_s << QByteArray() << ImportFormat::Markdown;
    QTest::newRow("tsv") << u"a.tsv"_s << QByteArray() << ImportFormat::Csv;
    QTest::newRow("ndjson") << u"a.ndjson"_s << QByteArray() << ImportFormat::JsonLines;
    QTest::newRow("data package") << u"x/datapackage.json"_s << QByteArray() << ImportFormat::DataPackage;
    QTest::newRow("page without extension")
        << u"page"_s << QByteArray(" \n<!DOCTYPE html><p>x") << ImportFormat::Html;
    QTest::newRow("text without extension") << u"README"_s << QByteArray("a < b") << ImportFormat::PlainText;
    QTest::newRow("pasted") << QString() << QByteArray("words") << ImportFormat::PlainText;
}

void TestImport::formats()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QTEST(detectImportFormat(bytes, name), "format");
}

void TestImport::badInput_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty file") << u"a.txt"_s << QByteArray() << ErrorCode::EmptyFile;
    QTest::newRow("only white space") << u"a.txt"_s << QByteArray(" \n\t\n") << ErrorCode::EmptyFile;
    QTest::newRow("binary named .txt")
        << u"a.txt"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << ErrorCode::BinaryFile;
    QTest::newRow("binary named .html")
        << u"a.html"_s << QByteArray("\0\1\2\3\4\5\6\7", 8) << ErrorCode::BinaryFile;
    QTest::newRow("page without text")
        << u"a.html"_s << QByteArray("<html><script>x()</script></html>") << ErrorCode::EmptyFile;
    QTest::newRow("Markdown without text") << u"a.md"_s << QByteArray("![](x.png)\n") << ErrorCode::EmptyFile;
    QTest::newRow("Markdown nested too deep")
        << u"a.md"_s << QByteArray(3'000, '>') + " x" << ErrorCode::TooDeep;
    QTest::newRow("table without rows") << u"a.csv"_s << QByteArray("title,text\n") << ErrorCode::EmptyFile;
    QTest::newRow("data package") << u"datapackage.json"_s << QByteArray("{}") << ErrorCode::UnknownFormat;
}

void TestImport::badInput()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto parsed = parseBytes(bytes, name);
    QVERIFY(!parsed);
    QTEST(parsed.error().code, "code");
    QCOMPARE(parsed.error().parameters.value(0), name);
}

void TestImport::missingAndHugeFiles()
{
    QTemporaryDir folder;
    const auto missing = parseFile(folder.filePath(u"missing.txt"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::CannotOpen);
    const auto isFolder = parseFile(folder.path());
    QVERIFY(!isFolder);
    QCOMPARE(isFolder.error().code, ErrorCode::CannotOpen);

    // Sparse files: refused by their size, without being read.
    for (const QString &name : {u"huge.txt"_s, u"huge.html"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(300LL << 20));
        const auto huge = parseFile(file.fileName());
        QVERIFY(!huge);
        QCOMPARE(huge.error().code, ErrorCode::TooLarge);
        QCOMPARE(huge.error().parameters.value(0), file.fileName());
        QCOMPARE(huge.error().parameters.value(1), QString::number(300LL << 20));
    }
}

void TestImport::markdown()
{
    const QByteArray bytes
        = "# Ferry *replaces* bridge\n\n"
          "The **first** ferry left\nat [five](https://x.example.org). A &amp; B &nbsp;| \\*.\n\n"
          "> \"We read it,\" he said.  \n> Twice.\n\n"
          "- one\n- two\n    1. three\n\n"
          "![a picture](p.png)\n\n"
          "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
          "```\ncode <b>\n  kept\n```\n\n"
          "<div>raw <i>HTML</i><script>no</script></div>\n\n---\n\nEnd\n";
    const ParsedArticle parsed = parseOne(bytes, u"ferry.md"_s);
    QCOMPARE(parsed.text,
             u"Ferry replaces bridge\nThe first ferry left at five. A & B \u00a0| *.\n\"We read it,\" he "
             u"said.\nTwice.\n"
             "one\ntwo\nthree\na\tb\n1\t2\ncode <b>\n  kept\nraw HTML\nEnd"_s);
    QCOMPARE(parsed.article.title, u"Ferry replaces bridge"_s);
    QCOMPARE(parsed.original, bytes);
    QCOMPARE(parsed.mediaType, u"text/markdown"_s);
}

void TestImport::markdownFrontMatter()
{
    const ParsedArticle parsed
        = parseOne("---\n# how it came\ntitle: \"Ferry: a report\"\ndate: 2031-05-19 07:30\n"
                   "authors:\n  - Dagny Ferrol\n  - 'Lena Quist'\noutlet: Radio Orlen\n"
                   "url: https://radio.example.org/a:b\nlang: en\n---\n\nText here.\n",
                   u"a.md"_s);
    QCOMPARE(parsed.text, u"Text here."_s);
    QCOMPARE(parsed.article.title, u"Ferry: a report"_s);
    QCOMPARE(parsed.article.published.toString(), u"2031-05-19T07:30"_s);
    QCOMPARE(parsed.article.author, u"Dagny Ferrol, Lena Quist"_s);
    QCOMPARE(parsed.article.outlet, u"Radio Orlen"_s);
    QCOMPARE(parsed.article.url, u"https://radio.example.org/a:b"_s);
    QCOMPARE(parsed.article.language, u"en"_s);
    // A line of dashes that closes nothing is no front matter.
    QCOMPARE(parseOne("---\n\nText: here\n", u"a.md"_s).text, u"Text: here"_s);
}

void TestImport::csv()
{
    const QByteArray bytes = "\xef\xbb\xbfHeadline;Outlet;Date;Body\r\n"
                             "\"One; \"\"two\"\"\";Ledger;04.03.2031;\"First.\r\nSecond.\"\r\n"
                             ";Meridian;2031-03-05T07:15;Text\r\n";
    const auto parsed = parseBytes(bytes, u"press.csv"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->size(), 2);
    const ParsedArticle &first = parsed->at(0);
    QCOMPARE(first.article.title, u"One; \"two\""_s);
    QCOMPARE(first.article.outlet, u"Ledger"_s);
    QCOMPARE(first.article.published.toString(), u"2031-03-04"_s);
    QCOMPARE(first.article.fileName, u"press.csv#1"_s);
    QCOMPARE(first.text, u"First.\nSecond."_s);
    QVERIFY(first.original.startsWith("\"One; "));
    QCOMPARE(parsed->at(1).article.title, u"press.csv#2"_s);
    QCOMPARE(parsed->at(1).article.published.toString(), u"2031-03-05T07:15"_s);

    // Other encodings come through the same door.
    const auto latin = parseBytes("title,text\n\xdc"
                                  "ber,Gr\xf6\xdf"
                                  "e ist f\xfcr M\xfcller nicht alles\n",
                                  u"a.csv"_s);
    QVERIFY(latin);
    QCOMPARE(latin->at(0).article.title, u"\u00dcber"_s);
    // A row is kept as UTF-8, and says so.
    QCOMPARE(latin->at(0).decoding.encoding, u"windows-1252"_s);
    QCOMPARE(latin->at(0).encoding, u"UTF-8"_s);
    QCOMPARE(decodeText(latin->at(0).original, latin->at(0).encoding)->text,
             u"\u00dcber,Gr\u00f6\u00dfe ist f\u00fcr M\u00fcller nicht alles"_s);
}

void TestImport::csvColumns()
{
    ImportOptions options;
    options.columns = {ArticleField::Ignore, ArticleField::Text, ArticleField::Note};
    const ParsedArticle parsed = parseOne("x,y,z\n1,words,remark\n", u"a.csv"_s, options);
    QCOMPARE(parsed.text, u"words"_s);
    QCOMPARE(parsed.article.note, u"remark"_s);
}

void TestImport::csvErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("record");
    QTest::newRow("no text column") << QByteArray("a,b\n1,2\n") << u"1"_s;
    QTest::newRow("row without text") << QByteArray("title,text\na,b\nc,\n") << u"3"_s;
    QTest::newRow("open quote") << QByteArray("title,text\na,\"b\n") << u"2"_s;
    QTest::newRow("cell missing") << QByteArray("title,text\na,b\nc\n") << u"3"_s;
    QTest::newRow("no date") << QByteArray("date,text\nyesterday,b\n") << u"2"_s;
}

void TestImport::csvErrors()
{
    QFETCH(QByteArray, bytes);
    const auto parsed = parseBytes(bytes, u"bad.csv"_s);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::MalformedInput);
    QCOMPARE(parsed.error().parameters.at(0), u"bad.csv"_s);
    QTEST(parsed.error().parameters.at(1), "record");
}

void TestImport::jsonLines()
{
    const QByteArray bytes
        = "{\"headline\":\"A\",\"body\":\"Text \\u201cone\\u201d\",\"author\":[\"X\",\"Y\"]}\n\n"
          "{\"body\":\"Two\",\"url\":\"https://x.example.org\",\"date\":\"2031-03-04\"}\r\n";
    const auto parsed = parseBytes(bytes, u"a.jsonl"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->size(), 2);
    QCOMPARE(parsed->at(0).text, u"Text \u201cone\u201d"_s);
    QCOMPARE(parsed->at(0).article.author, u"X, Y"_s);
    QCOMPARE(parsed->at(1).article.url, u"https://x.example.org"_s);
    QCOMPARE(parsed->at(1).article.fileName, u"a.jsonl#2"_s);
    QVERIFY(parsed->at(1).original.startsWith("{\"body\":\"Two\""));
    // Persons as schema.org has them.
    const auto named = parseBytes("{\"text\":\"a\",\"author\":{\"@type\":\"Person\",\"name\":\"X\"}}\n"
                                  "{\"text\":\"b\",\"author\":[{\"name\":\"X\"},{\"id\":1},\"Y\"]}\n",
                                  u"a.jsonl"_s);
    QVERIFY(named);
    QCOMPARE(named->at(0).article.author, u"X"_s);
    QCOMPARE(named->at(1).article.author, u"X, Y"_s);
}

void TestImport::jsonLinesErrors()
{
    for (const QByteArray &second :
         {QByteArray("{\"text\":"), QByteArray("[1]"), QByteArray("{\"title\":\"x\"}")}) {
        const auto parsed = parseBytes("{\"text\":\"a\"}\n" + second + "\n", u"a.jsonl"_s);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::MalformedInput);
        QCOMPARE(parsed.error().parameters.at(1), u"2"_s);
    }
}

void TestImport::preview()
{
    QByteArray bytes = "Titel;Volltext;x\n";
    for (int i = 0; i < 50; ++i) {
        bytes += "t;" + QByteArray(1'000, 'w') + ";1\n";
    }
    const auto preview = tablePreview(bytes, ImportFormat::Csv, {}, 5);
    QVERIFY(preview);
    QCOMPARE(preview->header, (QStringList{u"Titel"_s, u"Volltext"_s, u"x"_s}));
    QCOMPARE(preview->rows.size(), 5);
    QCOMPARE(preview->rows.first().at(1).size(), 500);
    QCOMPARE(preview->delimiter, ';');
    QCOMPARE(preview->mapping, (QList{ArticleField::Title, ArticleField::Text, ArticleField::Ignore}));
}

void TestImport::columnNames_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QList<ArticleField>>("fields");
    using enum ArticleField;
    QTest::newRow("English") << QStringList{u"Headline"_s, u"Full Text"_s, u"Date Published"_s, u"by-line"_s,
                                            u"Link"_s}
                             << QList{Title, Text, Published, Author, Url};
    QTest::newRow("German") << QStringList{u"\u00dcberschrift"_s, u"Inhalt"_s, u"Datum"_s, u"Quelle"_s,
                                           u"Sprache"_s}
                            << QList{Title, Text, Published, Outlet, Language};
    QTest::newRow("Spanish") << QStringList{u"t\u00edtulo"_s, u"contenido"_s, u"fecha"_s, u"fuente"_s}
                             << QList{Title, Text, Published, Outlet};
    QTest::newRow("camel case") << QStringList{u"datePublished"_s, u"articleBody"_s}
                                << QList{Published, Text};
    QTest::newRow("each field once, the better name wins")
        << QStringList{u"content"_s, u"text"_s} << QList{Ignore, Text};
    QTest::newRow("unknown") << QStringList{u"foo"_s} << QList{Ignore};
}

void TestImport::columnNames()
{
    QFETCH(QStringList, header);
    QTEST(guessColumns(header), "fields");
}

void TestImport::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date");
    const auto row = [](const char *text, const char *date) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(date);
    };
    row("2018-08-06", "2018-08-06");
    row("2018-08-06T14", "2018-08-06T14");
    row("2018-08-06T14:10", "2018-08-06T14:10");
    row("2018-08-06T14:10:22.123Z", "2018-08-06T14:10Z");
    row("2018-08-06T14:10:22+0200", "2018-08-06T14:10+02:00");
    row("2018-08-06 14:10:22 +02:00", "2018-08-06T14:10+02:00");
    row("20180806", "2018-08-06");
    row("2018/08/06", "2018-08-06");
    row("Mon, 06 Aug 2018 14:10:00 GMT", "2018-08-06T14:10Z");
    row("Mon, 6 Aug 2018 14:10:00 -0400", "2018-08-06T14:10-04:00");
    row("6. 8. 2018", "2018-08-06");
    row("06.08.2018, 7:05 Uhr", "2018-08-06T07:05");
    row("August 6, 2018", "2018-08-06");
    row("6 August 2018", "2018-08-06");
    row("2018-08-05/2018-08-07", "2018-08-05/2018-08-07");
    row("06/08/2018", "");
    row("2018-13-40", "");
    row("yesterday", "");
    row("", "");
}

void TestImport::dates()
{
    QFETCH(QString, text);
    QTEST(publishedDateFromAnywhere(text).toString(), "date");
}

void TestImport::decodingNote()
{
    ParsedArticle parsed = parseOne("a\r\nb \"c\"\n\x01", u"a.txt"_s);
    parsed.cut = {{u"nav"_s, u"Home \"News\"\n\u00e4"_s}};
    const DecodingNote note = decodingNoteOf(parsed);
    QCOMPARE(note.format, u"text"_s);
    QCOMPARE(note.encoding, u"UTF-8"_s);
    QCOMPARE(note.lineEndsChanged, 1);
    QCOMPARE(note.dropped, 1);
    const QString json = decodingNoteToJson(note);
    const auto back = decodingNoteFromJson(json);
    QVERIFY(back);
    QCOMPARE(*back, note);
    QCOMPARE(decodingNoteToJson(*back), json);
    QVERIFY(!decodingNoteFromJson(QString()));
    QVERIFY(!decodingNoteFromJson(u"{}"_s));
}

void TestImport::corpus()
{
    const QDir folder(QStringLiteral(STEMMA_SOURCE_DIR "/../shared/corpus"));
    const QFileInfoList files = folder.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name);
    if (files.isEmpty()) {
        QSKIP("The sample corpus does not lie beside the source tree.");
    }
    for (const QFileInfo &info : files) {
        const auto parsed = parseFile(info.filePath());
        QVERIFY2(parsed, qPrintable(info.fileName()));
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(parsed->first().text, canonicalText(QString::fromUtf8(bytes)));
        QCOMPARE(parsed->first().original, bytes);
        QVERIFY(!parsed->first().article.title.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
