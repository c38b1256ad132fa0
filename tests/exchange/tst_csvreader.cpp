// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/csvreader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Records = QList<QStringList>;

Result<Records> readAll(QByteArrayView bytes, CsvDialect dialect = {})
{
    CsvReader reader(bytes, dialect);
    Records records;
    QStringList cells;
    while (true) {
        const Result<bool> read = reader.next(cells);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (!*read) {
            return records;
        }
        records.append(cells);
    }
}

QByteArray written(const QStringList &cells)
{
    QByteArrayList quoted;
    for (QString cell : cells) {
        quoted.append('"' + cell.replace(u'"', "\"\""_L1).toUtf8() + '"');
    }
    return quoted.join(',') + "\r\n";
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strict_data();
    void strict();
    void strictErrors_data();
    void strictErrors();
    void lenient_data();
    void lenient();
    void delimiters_data();
    void delimiters();
    void placesOfRecords();
    void whatIsWrittenIsRead();
};

void TestCsvReader::strict_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Records>("records");
    QTest::newRow("empty") << QByteArray() << Records{};
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << Records{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("LF, none at the end")
        << QByteArray("a,b\nc,d") << Records{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a,b\n")
                                     << Records{{u"a"_s, u"b"_s}};
    QTest::newRow("byte order mark before a quote")
        << QByteArray("\xef\xbb\xbf\"a\",b\n") << Records{{u"a"_s, u"b"_s}};
    QTest::newRow("empty cells") << QByteArray(",\n,\n")
                                 << Records{{QString(), QString()}, {QString(), QString()}};
    QTest::newRow("empty quoted cell") << QByteArray("\"\"\n") << Records{{QString()}};
    QTest::newRow("delimiter, quote and line ends in a cell")
        << QByteArray("\"a,\"\"b\"\"\r\nc\nd\",e\r\n") << Records{{u"a,\"b\"\r\nc\nd"_s, u"e"_s}};
    QTest::newRow("blank lines are no records")
        << QByteArray("a\n\r\n\nb\n\n") << Records{{u"a"_s}, {u"b"_s}};
    QTest::newRow("blanks belong to the cell") << QByteArray(" a , b \n") << Records{{u" a "_s, u" b "_s}};
    QTest::newRow("CR inside a cell") << QByteArray("a\rb,c\n") << Records{{u"a\rb"_s, u"c"_s}};
}

void TestCsvReader::strict()
{
    QFETCH(QByteArray, bytes);
    const auto records = readAll(bytes);
    QVERIFY(records);
    QTEST(*records, "records");
}

void TestCsvReader::strictErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("record");
    QTest::newRow("quote inside a cell") << QByteArray("a,b\nc,d\"e\n") << u"2"_s;
    QTest::newRow("text after a closing quote") << QByteArray("a,b\n\"c\"d,e\n") << u"2"_s;
    QTest::newRow("no closing quote") << QByteArray("a,b\n\"c,d\n") << u"2"_s;
    QTest::newRow("cells missing") << QByteArray("a,b\nc,d\ne\n") << u"3"_s;
    QTest::newRow("cells too many") << QByteArray("a,b\nc,d,e\n") << u"2"_s;
    QTest::newRow("not UTF-8") << QByteArray("a,\xff\n") << u"1"_s;
}

void TestCsvReader::strictErrors()
{
    QFETCH(QByteArray, bytes);
    const auto records = readAll(bytes);
    QVERIFY(!records);
    QCOMPARE(records.error().code, ErrorCode::MalformedInput);
    QTEST(records.error().parameters.at(1), "record");
    QVERIFY(!records.error().parameters.at(2).isEmpty());
}

void TestCsvReader::lenient_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Records>("records");
    QTest::newRow("quote inside a cell") << QByteArray("a,b\"c\n") << Records{{u"a"_s, u"b\"c"_s}};
    QTest::newRow("quotes not doubled")
        << QByteArray("\"he said \"no\" twice\",b\n") << Records{{u"he said \"no\" twice"_s, u"b"_s}};
    QTest::newRow("no closing quote") << QByteArray("a,\"b\nc") << Records{{u"a"_s, u"b\nc"_s}};
    QTest::newRow("short record is filled")
        << QByteArray("a,b\nc\n") << Records{{u"a"_s, u"b"_s}, {u"c"_s, QString()}};
}

void TestCsvReader::lenient()
{
    QFETCH(QByteArray, bytes);
    const auto records = readAll(bytes, {.delimiter = ',', .strict = false});
    QVERIFY(records);
    QTEST(*records, "records");
}

void TestCsvReader::delimiters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b;c,d\ne,f,g\n") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b\n\"1,5\";\"2,5\"\n") << ';';
    QTest::newRow("TAB") << QByteArray("a\tb\nc, d\te\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b\nc|d\n") << '|';
    QTest::newRow("one column") << QByteArray("text\nhello\n") << ',';
    QTest::newRow("commas in semicolon table") << QByteArray("title;text\nx;one, two, three\ny;one\n") << ';';
}

void TestCsvReader::delimiters()
{
    QFETCH(QByteArray, bytes);
    QTEST(detectCsvDelimiter(bytes), "delimiter");
}

void TestCsvReader::placesOfRecords()
{
    CsvReader reader("h,i\n\"a\nb\",c\n\nd,e\n");
    QStringList cells;
    QVERIFY(reader.next(cells).value());
    QVERIFY(reader.next(cells).value());
    QCOMPARE(reader.record(), 2);
    QCOMPARE(reader.line(), 2);
    QCOMPARE(reader.rawRecord().toByteArray(), "\"a\nb\",c");
    QVERIFY(reader.next(cells).value());
    QCOMPARE(reader.record(), 3);
    QCOMPARE(reader.line(), 5);
}

void TestCsvReader::whatIsWrittenIsRead()
{
    QRandomGenerator random(4180);
    const QStringList pieces{u"a"_s, u"\""_s, u","_s,      u"\r\n"_s,       u"\n"_s, u"\r"_s,
                             u";"_s, u" "_s,  u"\u00e4"_s, u"\U0001f30a"_s, u"\t"_s, u"=1"_s};
    for (int n = 0; n < 2'000; ++n) {
        Records records;
        QByteArray bytes;
        for (int r = 0; r < 4; ++r) {
            QStringList cells;
            for (int c = 0; c < 3; ++c) {
                QString cell;
                for (quint32 p = random.bounded(6u); p > 0; --p) {
                    cell += pieces[random.bounded(pieces.size())];
                }
                cells.append(cell);
            }
            records.append(cells);
            bytes += written(cells);
        }
        const auto read = readAll(bytes);
        QVERIFY(read);
        QCOMPARE(*read, records);
    }
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
