// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/csvreader.h"
#include "models/exchange/package/datapackage.h"
#include "models/exchange/package/packageimport.h"
#include "models/exchange/package/packagereader.h"
#include "tests/exchange/exportfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

Result<PackageReport> importFrom(Project &project, const QString &folder)
{
    return stagePackage(project.contentStore(), folder).and_then([&](const StagedPackage &package) {
        return importPackage(project, package);
    });
}

} // namespace

class TestDataPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesAnEqualProjectBack_data();
    void givesAnEqualProjectBack();
    void addsNothingTwice();
    void refusesConflictsAsAWhole();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void takesRowsAndColumnsInAnyOrder();
    void isOneStepOfUndo();
    void countsArticlesThatComeAlone();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void refusedEditLeavesNothing();
    void reportsRealShares();
    void recognisesItsOwn();

private:
    /// Exports a small random project to m_folder/export; returns it.
    std::unique_ptr<Project> exported(quint32 seed, ExportProfile profile = ExportProfile::Data);
    std::unique_ptr<Project> emptyProject(const QString &name);
    bool replaceIn(const QString &file, const QByteArray &before, const QByteArray &after);

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

std::unique_ptr<Project> TestDataPackage::exported(quint32 seed, ExportProfile profile)
{
    RandomProject random(seed);
    const Changes changes = random.changes(4, 12);
    auto project = makeProject(path(u"a.stemma"_s), random.texts(), changes);
    ExportOptions options;
    options.profile = profile;
    options.separator = profile == ExportProfile::Spreadsheet ? ';' : '\0';
    if (!project || !exportTables(project->store(), path(u"export"_s), options)) {
        return nullptr;
    }
    return project;
}

std::unique_ptr<Project> TestDataPackage::emptyProject(const QString &name)
{
    auto project = Project::create(path(name));
    return project ? std::move(*project) : nullptr;
}

bool TestDataPackage::replaceIn(const QString &file, const QByteArray &before, const QByteArray &after)
{
    QFile table(path(u"export/"_s + file));
    if (!table.open(QIODevice::ReadWrite)) {
        return false;
    }
    QByteArray bytes = table.readAll();
    const qsizetype at = bytes.indexOf(before);
    if (at < 0) {
        return false;
    }
    bytes.replace(at, before.size(), after);
    table.resize(0);
    table.seek(0);
    return table.write(bytes) == bytes.size();
}

void TestDataPackage::givesAnEqualProjectBack_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<ExportProfile>("profile");
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QTest::addRow("data, seed %u", seed) << seed << ExportProfile::Data;
        QTest::addRow("spreadsheet, seed %u", seed) << seed << ExportProfile::Spreadsheet;
    }
}

void TestDataPackage::givesAnEqualProjectBack()
{
    QFETCH(quint32, seed);
    QFETCH(ExportProfile, profile);
    const auto project = exported(seed, profile);
    QVERIFY(project);
    const auto copy = emptyProject(u"b.stemma"_s);
    QVERIFY(copy);
    const auto staged = stagePackage(copy->contentStore(), path(u"export"_s));
    QVERIFY2(staged, staged ? "" : qPrintable(staged.error().parameters.join(u", "_s)));
    const auto report = importPackage(*copy, *staged);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(copy->store().dump().value(), project->store().dump().value());
    ExportOptions options;
    options.profile = profile;
    options.separator = profile == ExportProfile::Spreadsheet ? ';' : '\0';
    QVERIFY(exportTables(copy->store(), path(u"again"_s), options));
    QCOMPARE(filesOf(path(u"again"_s)), filesOf(path(u"export"_s)));
    const auto violations = copy->store().check([](double) { return true; });
    QVERIFY(violations);
    QCOMPARE(violations->size(), 0);
}

void TestDataPackage::addsNothingTwice()
{
    const auto project = exported(3);
    QVERIFY(project);
    const QByteArray before = project->store().dump().value();
    const EditNumber last = project->lastEdit();
    const auto report = importFrom(*project, path(u"export"_s));
    QVERIFY(report);
    QCOMPARE(report->articles + report->annotations + report->entities + report->groups, 0);
    QVERIFY(report->known > 40);
    QCOMPARE(project->lastEdit(), last);
    QCOMPARE(project->store().dump().value(), before);
}

void TestDataPackage::refusesConflictsAsAWhole()
{
    const auto project = exported(4);
    QVERIFY(project);
    const auto content = readPackage(path(u"export"_s));
    QVERIFY(content);
    // One annotation has another note now, one was deleted.
    const SpanId changed = content->spans.first().id;
    SpanAttributes attributes;
    attributes.note = u"another note"_s;
    QVERIFY(project->updateSpan(changed, attributes));
    QVERIFY(project->removeSpans({content->spans.last().id}));
    const QByteArray before = project->store().dump().value();
    const auto report = stagePackage(project->contentStore(), path(u"export"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Conflict);
    QVERIFY(report.error().detail.contains(changed.toString()));
    QCOMPARE(project->store().dump().value(), before);
}

void TestDataPackage::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("record");
    const auto malformed = ErrorCode::MalformedInput;
    const QByteArray id = "00000000-0000-7000-8000-000000000001";
    QTest::newRow("offsets that were shifted")
        << u"annotations.csv"_s << QByteArray(",2,6,2,6,") << QByteArray(",3,7,3,7,") << malformed << u"2"_s;
    QTest::newRow("offsets outside the text") << u"annotations.csv"_s << QByteArray(",2,6,2,6,")
                                              << QByteArray(",2,600,2,6,") << malformed << u"2"_s;
    QTest::newRow("end before start")
        << u"annotations.csv"_s << QByteArray(",2,6,2,6,") << QByteArray(",6,2,2,6,") << malformed << u"2"_s;
    QTest::newRow("an offset that is no number") << u"annotations.csv"_s << QByteArray(",2,6,2,6,")
                                                 << QByteArray(",two,6,2,6,") << malformed << u"2"_s;
    QTest::newRow("other words") << u"annotations.csv"_s << QByteArray(",quote,said,")
                                 << QByteArray(",quote,sold,") << malformed << u"2"_s;
    QTest::newRow("unknown kind") << u"annotations.csv"_s << QByteArray(",quote,said,")
                                  << QByteArray(",quota,said,") << malformed << u"2"_s;
    QTest::newRow("a part is missing")
        << u"annotations.csv"_s << QByteArray(",1,1,1,") << QByteArray(",1,2,1,") << malformed << QString();
    QTest::newRow("unknown article") << u"annotations.csv"_s << id
                                     << QByteArray("00000000-0000-7000-8000-000000000009") << malformed
                                     << u"2"_s;
    QTest::newRow("unknown entity") << u"entities.csv"_s << QByteArray("Anna") << QByteArray("Hanna")
                                    << malformed << u"2"_s;
    QTest::newRow("a column is gone")
        << u"annotations.csv"_s << QByteArray(",speaker,") << QByteArray(",spiker,") << malformed << u"1"_s;
    QTest::newRow("a text that was edited")
        << u"texts/00000000-0000-7000-8000-000000000001.txt"_s << QByteArray("said") << QByteArray("sold")
        << malformed << QString();
    QTest::newRow("an open quotation mark") << u"annotations.csv"_s << QByteArray(",quote,said,")
                                            << QByteArray(",quote,\"said,") << malformed << u"2"_s;
    QTest::newRow("a newer format") << u"datapackage.json"_s << QByteArray("\"format\": 1,")
                                    << QByteArray("\"format\": 99,") << ErrorCode::NewerProject << u"99"_s;
    QTest::newRow("no JSON") << u"datapackage.json"_s << QByteArray("{") << QByteArray("[") << malformed
                             << QString();
}

void TestDataPackage::refusesWhatDoesNotFit()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(ErrorCode, code);
    QFETCH(QString, record);
    const auto uuid = [](int number) {
        return QUuid::fromString(u"00000000-0000-7000-8000-%1"_s.arg(number, 12, 10, QChar(u'0')));
    };
    const QString text = u"A said so. B said no."_s;
    Article article;
    article.id = ArticleId(uuid(1));
    article.revision = RevisionId(uuid(2));
    article.title = u"T"_s;
    article.imported = QDateTime::fromMSecsSinceEpoch(1'500'000'000'000, QTimeZone::UTC);
    Revision revision;
    revision.id = article.revision;
    revision.article = article.id;
    revision.text = ContentHash::ofText(text);
    revision.length = text.size();
    revision.created = article.imported;
    const Entity entity{EntityId(uuid(3)), u"Anna"_s, EntityType::Person, {}, {}, {}};
    Span span;
    span.id = SpanId(uuid(4));
    span.article = article.id;
    span.revision = revision.id;
    span.ranges = {{2, 6}};
    span.speaker = entity.id;
    span.created = article.imported;
    span.modified = article.imported;
    const auto project = makeProject(path(u"a.stemma"_s), {text},
                                     {Change<Article>{{}, article}, Change<Revision>{{}, revision},
                                      Change<Entity>{{}, entity}, Change<Span>{{}, span}});
    QVERIFY(project);
    QVERIFY(exportTables(project->store(), path(u"export"_s), {}));
    QVERIFY(readPackage(path(u"export"_s)));
    QVERIFY(replaceIn(file, before, after));
    const auto content = readPackage(path(u"export"_s));
    QVERIFY(!content);
    QCOMPARE(content.error().code, code);
    QCOMPARE(content.error().parameters.value(1), record);
}

void TestDataPackage::takesRowsAndColumnsInAnyOrder()
{
    const auto project = exported(5);
    QVERIFY(project);
    // As another program might save it: a column more, the rows turned round, another separator.
    QFile table(path(u"export/annotations.csv"_s));
    QVERIFY(table.open(QIODevice::ReadWrite));
    const QByteArray bytes = table.readAll();
    CsvReader reader(bytes);
    QList<QStringList> rows;
    QStringList cells;
    while (reader.next(cells).value()) {
        rows.append(cells);
    }
    QVERIFY(rows.size() > 20);
    QList<QByteArray> columns{"mine"};
    for (const QString &name : rows.takeFirst()) {
        columns.append(name.toUtf8());
    }
    CsvForm form;
    form.separator = ';';
    CsvWriter writer(form, columns);
    writer.writeHeader();
    std::ranges::reverse(rows);
    for (const QStringList &row : std::as_const(rows)) {
        writer.cell(u"x");
        for (const QString &cell : row) {
            writer.cell(cell);
        }
        writer.endRecord();
    }
    table.resize(0);
    table.seek(0);
    const QByteArray written = writer.takeBuffer();
    QCOMPARE(table.write(written), written.size());
    table.close();
    const auto copy = emptyProject(u"b.stemma"_s);
    QVERIFY(importFrom(*copy, path(u"export"_s)));
    QCOMPARE(copy->store().dump().value(), project->store().dump().value());
}

void TestDataPackage::isOneStepOfUndo()
{
    const auto project = exported(6);
    QVERIFY(project);
    const auto copy = emptyProject(u"b.stemma"_s);
    const QByteArray empty = copy->store().dump().value();
    QVERIFY(importFrom(*copy, path(u"export"_s)));
    QCOMPARE(copy->undoText(), editText(EditAction::ImportPackage));
    const QByteArray full = copy->store().dump().value();
    QVERIFY(copy->undo());
    QCOMPARE(copy->store().dump().value(), empty);
    QVERIFY(!copy->canUndo());
    QVERIFY(copy->redo());
    QCOMPARE(copy->store().dump().value(), full);
}

void TestDataPackage::countsArticlesThatComeAlone()
{
    RandomProject random(8);
    Changes articles = random.changes(5, 4);
    articles.removeIf([](const AnyChange &change) {
        return !std::holds_alternative<Change<Article>>(change)
            && !std::holds_alternative<Change<Revision>>(change);
    });
    const auto project = makeProject(path(u"a.stemma"_s), random.texts(), articles);
    QVERIFY(project);
    QVERIFY(exportTables(project->store(), path(u"export"_s), {}));
    const auto copy = emptyProject(u"b.stemma"_s);
    QVERIFY(importFrom(*copy, path(u"export"_s)));
    QCOMPARE(copy->undoText(), editText(EditAction::ImportArticles, 10)); // five articles, two records each
}

void TestDataPackage::cancelLeavesNothing_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("at once") << 0.0;
    QTest::newRow("while reading") << 0.3;
    QTest::newRow("after the texts were put") << 1.0;
}

void TestDataPackage::cancelLeavesNothing()
{
    QFETCH(double, share);
    QVERIFY(exported(9));
    const auto content = readPackage(path(u"export"_s));
    QVERIFY(content);
    const auto copy = emptyProject(u"b.stemma"_s);
    const auto staged = stagePackage(copy->contentStore(), path(u"export"_s),
                                     [share](double done) { return done < share; });
    QVERIFY(!staged);
    QCOMPARE(staged.error().code, ErrorCode::Cancelled);
    for (const ContentHash &hash : content->texts.keys()) {
        QVERIFY(!copy->store().text(hash));
    }
}

// Something came between staging and the edit: the texts go again, except those that are in use.
void TestDataPackage::refusedEditLeavesNothing()
{
    QVERIFY(exported(10));
    const auto copy = emptyProject(u"b.stemma"_s);
    const auto staged = stagePackage(copy->contentStore(), path(u"export"_s));
    QVERIFY(staged);
    QVERIFY(staged->texts.size() > 1);
    // The first article alone was added meanwhile.
    const auto &article = staged->changes.first();
    const auto revision = std::ranges::find_if(staged->changes, [](const AnyChange &change) {
        return std::holds_alternative<Change<Revision>>(change);
    });
    QVERIFY(revision != staged->changes.end());
    QVERIFY(copy->applyChanges(EditAction::ImportArticles, {article, *revision}));
    const QByteArray before = copy->store().dump().value();
    const auto report = importPackage(*copy, *staged);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Conflict);
    QCOMPARE(copy->store().dump().value(), before);
    qsizetype left = 0;
    for (const ContentHash &hash : staged->texts) {
        left += copy->store().text(hash) ? 1 : 0;
    }
    QCOMPARE(left, 1);
}

void TestDataPackage::reportsRealShares()
{
    RandomProject random(11);
    const Changes changes = random.changes(40, 60);
    QVERIFY(makeProject(path(u"a.stemma"_s), random.texts(), changes));
    const auto project = Project::open(path(u"a.stemma"_s), AccessMode::ReadOnly);
    QVERIFY(project);
    QVERIFY(exportTables((*project)->store(), path(u"export"_s), {}));
    const auto copy = emptyProject(u"b.stemma"_s);
    QList<double> shares;
    QVERIFY(stagePackage(copy->contentStore(), path(u"export"_s), [&](double share) {
        shares.append(share);
        return true;
    }));
    QVERIFY(std::ranges::is_sorted(shares));
    QVERIFY(shares.size() > 5);
    QVERIFY(shares.first() >= 0 && shares.first() < 0.2);
    QCOMPARE(shares.last(), 1.0);
}

void TestDataPackage::recognisesItsOwn()
{
    QVERIFY(exported(7));
    QVERIFY(isDataPackage(path(u"export"_s)));
    QVERIFY(isDataPackage(path(u"export/datapackage.json"_s)));
    QVERIFY(!isDataPackage(m_folder->path()));
    QVERIFY(!isDataPackage(path(u"export/claims.csv"_s)));
    const QJsonDocument document
        = QJsonDocument::fromJson(filesOf(path(u"export"_s)).value(u"/datapackage.json"_s));
    const QJsonArray resources = document[u"resources"_s].toArray();
    QCOMPARE(resources.size(), 11); // with references, derivations, suggestions and what reviewers found
    for (const QJsonValue resource : resources) {
        const QByteArray bytes = filesOf(path(u"export"_s)).value(u'/' + resource[u"path"_s].toString());
        QCOMPARE(resource[u"bytes"_s].toInteger(), bytes.size());
        QCOMPARE(resource[u"hash"_s].toString(), u"sha256:"_s + ContentHash::of(bytes).toHex());
        QVERIFY(bytes.startsWith(resource[u"schema"_s][u"fields"_s][0][u"name"_s].toString().toUtf8()));
    }
}

QTEST_GUILESS_MAIN(TestDataPackage)
#include "tst_datapackage.moc"
