// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/importpaths.h"
#include "models/storage/projectfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestImportPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void folders();
    void importedAsOneEdit();
    void duplicates();
    void requestsAreOneImport();
    void oneFailedFileConcernsNoOther();
    void cancelLeavesNothing();
    void pastedText();
    void manyFiles();
    void refusedByTheStore();

private:
    void write(const QString &name, const QByteArray &bytes);

    QByteArray dump() { return m_project->store().dump().value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestImportPaths::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"in/b"_s) && QDir(m_folder->path()).mkpath(u"in/.git"_s));
    auto project = Project::create(m_folder->filePath(u"p.stemma"_s));
    QVERIFY(project);
    m_project = std::move(*project);
}

void TestImportPaths::cleanup()
{
    m_project.reset();
    m_folder.reset();
}

void TestImportPaths::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(u"in/"_s + name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestImportPaths::folders()
{
    write(u"b/two.md"_s, "# Two\n\nText");
    write(u"z.txt"_s, "Z\ntext");
    write(u"a.html"_s, "<p>A page</p>");
    write(u"picture.png"_s, "x");
    write(u".hidden.txt"_s, "x");
    write(u".git/config.txt"_s, "x");
    QStringList skipped;
    QStringList names;
    for (const QString &file : importableFiles({m_folder->filePath(u"in"_s)}, {}, &skipped)) {
        names.append(QFileInfo(file).fileName());
    }
    QCOMPARE(names, (QStringList{u"a.html"_s, u"z.txt"_s, u"two.md"_s}));
    QCOMPARE(skipped.size(), 2);
    ImportOptions options;
    options.includeHidden = true;
    QCOMPARE(importableFiles({m_folder->filePath(u"in"_s)}, options).size(), 5);
    // An export in the folder is no article, and all of it is left out as one.
    write(u"b/datapackage.json"_s, "{\"stemma\": {\"format\": 1}}");
    write(u"b/articles.csv"_s, "title,text\nB1,one\n");
    skipped.clear();
    QCOMPARE(importableFiles({m_folder->filePath(u"in"_s)}, {}, &skipped).size(), 2);
    QVERIFY(skipped.contains(m_folder->filePath(u"in/b"_s)));
    // A file that is named is read, whatever it is called.
    QCOMPARE(importableFiles({m_folder->filePath(u"in/picture.png"_s)}, {}).size(), 1);
}

void TestImportPaths::importedAsOneEdit()
{
    write(u"a.txt"_s, "Title A\r\n\r\nText \xf0\x9f\x8c\x8a\r\n");
    write(u"b.csv"_s, "title,text\nB1,one\nB2,two\n");
    const QByteArray before = dump();
    const auto report = importPaths(m_project->contentStore(), {m_folder->filePath(u"in"_s)});
    QVERIFY(report);
    QCOMPARE(report->articles.size(), 3);
    QCOMPARE(dump(), before); // staged is not imported
    const auto ids = m_project->addArticles(report->articles);
    QVERIFY(ids);
    QCOMPARE(m_project->store().countArticles({}).value(), 3);
    const Article article = m_project->store().article(ids->first()).value();
    QCOMPARE(article.title, u"Title A"_s);
    QCOMPARE(article.fileName, u"a.txt"_s);
    const Revision revision = m_project->store().revision(article.revision).value();
    QCOMPARE(revision.length, 16);
    QCOMPARE(m_project->store().text(revision.text).value(), u"Title A\n\nText \U0001f30a\n"_s);
    QCOMPARE(m_project->store().original(revision.original).value(),
             "Title A\r\n\r\nText \xf0\x9f\x8c\x8a\r\n");
    const auto note = decodingNoteFromJson(revision.decoding);
    QVERIFY(note);
    QCOMPARE(note->lineEndsChanged, 3);
    QVERIFY(m_project->undo());
    QCOMPARE(m_project->store().countArticles({}).value(), 0);
}

void TestImportPaths::duplicates()
{
    write(u"a.txt"_s, "Same\ntext");
    write(u"b.txt"_s, "Same\r\ntext"); // other bytes, the same text
    const QString in = m_folder->filePath(u"in"_s);
    const auto first = importPaths(m_project->contentStore(), {in});
    QVERIFY(first);
    QCOMPARE(first->articles.size(), 1);
    QCOMPARE(first->duplicates.size(), 1);
    QVERIFY(first->duplicates.first().existing.isNull());
    QCOMPARE(first->duplicates.first().title, u"Same"_s);
    const auto ids = m_project->addArticles(first->articles);
    QVERIFY(ids);
    const auto again = importPaths(m_project->contentStore(), {in});
    QVERIFY(again);
    QVERIFY(again->articles.isEmpty());
    QCOMPARE(again->duplicates.size(), 2);
    QCOMPARE(again->duplicates.first().existing, ids->first());
    QCOMPARE(again->duplicates.first().title, u"Same"_s);
}

// As the dialog asks when an encoding was chosen by hand for one of the files.
void TestImportPaths::requestsAreOneImport()
{
    write(u"a.txt"_s,
          "Gr\xc3\xbc\xc3\x9f"
          "e\ntext");
    write(u"b.txt"_s,
          "Gr\xfc\xdf"
          "e\ntext");
    write(u"c.txt"_s, "Other\ntext");
    const auto in = [this](const QString &name) { return m_folder->filePath(u"in/"_s + name); };
    ImportOptions latin;
    latin.encoding = u"windows-1252"_s;
    latin.outlet = u"Ledger"_s;
    const QList<ImportRequest> requests{
        {{in(u"a.txt"_s)}, {}}, {{in(u"b.txt"_s), in(u"c.txt"_s)}, latin}, {{in(u"c.txt"_s)}, {}}};
    QList<qint64> totals;
    const auto report
        = importPaths(m_project->contentStore(), requests, [&](qint64, qint64 total, const QString &) {
              totals.append(total);
              return true;
          });
    QVERIFY(report);
    QCOMPARE(report->articles.size(), 2);
    QVERIFY(report->articles[0].article.outlet.isEmpty());
    QCOMPARE(report->articles[1].article.outlet, u"Ledger"_s);
    QCOMPARE(report->duplicates.size(), 1);
    QCOMPARE(report->duplicates.first().path, in(u"b.txt"_s));
    QCOMPARE(totals, (QList<qint64>{3, 3}));
}

void TestImportPaths::oneFailedFileConcernsNoOther()
{
    write(u"a.txt"_s, "Good\none");
    write(u"b.txt"_s, QByteArray("\0\1\2\3", 4));
    write(u"c.csv"_s, "title,text\nx,fine\ny\n");
    write(u"d.jsonl"_s, "{\"text\":\"ok\"}\n{\n");
    write(u"e.html"_s, QByteArray("<div>").repeated(10'000));
    write(u"f.txt"_s, "");
    write(u"g.txt"_s, "Good\ntwo");
    const auto report = importPaths(m_project->contentStore(),
                                    {m_folder->filePath(u"in"_s), m_folder->filePath(u"missing.txt"_s)});
    QVERIFY(report);
    QCOMPARE(report->articles.size(), 2);
    QMap<QString, ErrorCode> codes;
    for (const ImportFailure &failure : report->failures) {
        QCOMPARE(failure.error.parameters.value(0), failure.path);
        codes.insert(QFileInfo(failure.path).fileName(), failure.error.code);
    }
    QCOMPARE(codes,
             (QMap<QString, ErrorCode>{{u"b.txt"_s, ErrorCode::BinaryFile},
                                       {u"c.csv"_s, ErrorCode::MalformedInput},
                                       {u"d.jsonl"_s, ErrorCode::MalformedInput},
                                       {u"e.html"_s, ErrorCode::TooDeep},
                                       {u"f.txt"_s, ErrorCode::EmptyFile},
                                       {u"missing.txt"_s, ErrorCode::CannotOpen}}));
    QVERIFY(m_project->addArticles(report->articles));
    QCOMPARE(m_project->store().countArticles({}).value(), 2);
}

void TestImportPaths::cancelLeavesNothing()
{
    QList<ContentHash> hashes;
    for (int i = 0; i < 300; ++i) {
        const QByteArray text = "Title\n" + QByteArray(3'000, 'x') + QByteArray::number(i);
        write(u"%1.txt"_s.arg(i, 3, 10, QChar(u'0')), text);
        hashes.append(ContentHash::of(text));
    }
    qint64 calls = 0;
    const auto report = importPaths(m_project->contentStore(), {m_folder->filePath(u"in"_s)}, {},
                                    [&](qint64 done, qint64 total, const QString &) {
                                        ++calls;
                                        return done < total / 2;
                                    });
    QVERIFY(report);
    QVERIFY(report->isCancelled);
    QVERIFY(calls > 1);
    QVERIFY(report->articles.isEmpty());
    for (const ContentHash &hash : std::as_const(hashes)) {
        QVERIFY(!m_project->store().text(hash));
    }
}

void TestImportPaths::pastedText()
{
    const auto report = importBytes(m_project->contentStore(), "Pasted headline\nAnd its text.", {});
    QVERIFY(report);
    QCOMPARE(report->articles.size(), 1);
    QVERIFY(report->articles.first().article.fileName.isEmpty());
    QCOMPARE(report->articles.first().article.title, u"Pasted headline"_s);
}

void TestImportPaths::manyFiles()
{
    // More than one chunk and one transaction, with steps of progress in order.
    for (int i = 0; i < 500; ++i) {
        write(u"%1.txt"_s.arg(i, 4, 10, QChar(u'0')),
              "Title " + QByteArray::number(i) + "\n" + QByteArray(3'000, 'y'));
    }
    qint64 last = -1;
    bool isOrdered = true;
    const auto report = importPaths(m_project->contentStore(), {m_folder->filePath(u"in"_s)}, {},
                                    [&](qint64 done, qint64 total, const QString &) {
                                        isOrdered = isOrdered && done > last && total == 500;
                                        last = done;
                                        return true;
                                    });
    QVERIFY(report);
    QVERIFY(isOrdered);
    QCOMPARE(last, 500);
    QCOMPARE(report->articles.size(), 500);
    for (int i = 0; i < 500; ++i) {
        QCOMPARE(report->articles[i].article.title, u"Title %1"_s.arg(i));
        QVERIFY(m_project->store().text(report->articles[i].revision.text));
    }
}

void TestImportPaths::refusedByTheStore()
{
    write(u"a.txt"_s, "Good\none");
    const auto readOnly = m_project->store().sibling(AccessMode::ReadOnly);
    QVERIFY(readOnly);
    const auto report = importPaths(**readOnly, {m_folder->filePath(u"in"_s)});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ReadOnly);
}

QTEST_GUILESS_MAIN(TestImportPaths)
#include "tst_importpaths.moc"
