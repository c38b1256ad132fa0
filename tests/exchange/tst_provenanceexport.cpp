// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How linked quotes travelled, as a table, as PROV-JSON and as GraphML.

#include "models/exchange/export/wholefile.h"
#include "models/exchange/import/csvreader.h"
#include "models/exchange/provenance/provenanceexport.h"
#include "models/project/provenance/reviewing.h"
#include "models/text/keyvalues.h"
#include "tests/project/testgroup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestProvenanceExport : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_lexicons = TestGroup::lexicons(QStringLiteral(STEMMA_RESOURCES));
        m_room = std::make_unique<TestGroup>();
        Project &project = *m_room->project.project();
        QVERIFY(setVerdict(project, {m_room->blog}, Verdict::Altered, u"=lost, the \"not\"\nsee there"_s));
        QVERIFY(setGroupVerdict(project, m_room->group, Verdict::Misleading));
        QVERIFY(confirmDerivation(project, m_room->blog, {{}, u"Radio <Sund> & Co"_s}));
    }

    void aRowAWitness()
    {
        const QList<QMap<QString, QString>> rows = table(exported(ProvenanceFormat::Csv));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0][u"order"_s], u"1"_s);
        QCOMPARE(rows[0][u"group"_s], m_room->group.toString());
        QCOMPARE(rows[0][u"base"_s], u"true"_s);
        QCOMPARE(rows[0][u"source"_s], u"statement"_s);
        QCOMPARE(rows[0][u"parent"_s], u"Mara Lind"_s);
        QCOMPARE(rows[0][u"earliest"_s], u"2031-03-04T00:00:00.000Z"_s);
        QCOMPARE(rows[0][u"classes"_s], u"verbatim"_s);
        QCOMPARE(rows[1][u"parent"_s], u"Post"_s);
        QCOMPARE(rows[1][u"parent_id"_s], m_room->post.toString());
        QCOMPARE(rows[1][u"how"_s], u"cites"_s);
        QCOMPARE(rows[1][u"status"_s], u"proposed"_s);
        QVERIFY(rows[1][u"evidence"_s].startsWith(u"named-source(Harbour Post); earlier("_s));
        QCOMPARE(rows[1][u"chain"_s], u"speaker: Mara Lind > source: Harbour Post > outlet: The Wire"_s);
        QCOMPARE(rows[1][u"classes"_s], u"contraction"_s);
        QCOMPARE(rows[2][u"source"_s], u"named"_s);
        QCOMPARE(rows[2][u"parent"_s], u"Radio <Sund> & Co"_s);
        QCOMPARE(rows[2][u"status"_s], u"confirmed"_s);
        QCOMPARE(rows[2][u"verdict"_s], u"altered"_s);
        QCOMPARE(rows[2][u"note"_s], u"=lost, the \"not\"\nsee there"_s);
        QCOMPARE(rows[2][u"reviewer"_s], u"Ada"_s);
        QCOMPARE(rows[2][u"group_verdict"_s], u"misleading"_s);
        QVERIFY(rows[2][u"warnings"_s].contains(u"lost-negation"_s));
    }

    void placesAreThoseOfTheArticle()
    {
        const QList<QMap<QString, QString>> rows = table(exported(ProvenanceFormat::Csv));
        for (const auto &row : rows) {
            const auto article
                = m_room->project->store().article(ArticleId::fromString(row[u"article_id"_s]));
            const auto open = m_room->project->openArticle(article->id);
            const auto range = (*open)->text().fromCodePoints(
                CodePointRange{row[u"start"_s].toLongLong(), row[u"end"_s].toLongLong()});
            QVERIFY(range);
            QCOMPARE((*open)->text().slice(*range), row[u"text"_s]);
        }
    }

    void spreadsheetsGetTheirDecimalMark()
    {
        const CsvForm german{.separator = ';', .hasByteOrderMark = true, .guardsFormulas = true};
        QByteArray bytes = exported(ProvenanceFormat::Csv, german);
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        const QList<QMap<QString, QString>> rows = table(bytes.sliced(3), ';');
        QCOMPARE(rows[0][u"similarity"_s], u"1,000"_s);
        QCOMPARE(rows[2][u"note"_s], u"'=lost, the \"not\"\nsee there"_s);
        QCOMPARE(rows[2][u"guarded"_s], u"note"_s);
    }

    void passesTheStrictChecker_data()
    {
        QTest::addColumn<bool>("isSpreadsheet");
        QTest::newRow("data") << false;
        QTest::newRow("spreadsheet") << true;
    }

    void passesTheStrictChecker()
    {
        QFETCH(bool, isSpreadsheet);
        const QString checker = QStringLiteral(STEMMA_SOURCE_DIR "/../shared/tools/check_csv.py");
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty() || !QFile::exists(checker)) {
            QSKIP("The strict checker of tables (check_csv.py) or python3 is not on this machine.");
        }
        const CsvForm form = isSpreadsheet ? CsvForm{.separator = ';',
                                                     .hasByteOrderMark = true,
                                                     .guardsFormulas = true,
                                                     .hasLineFeedsOnly = true}
                                           : CsvForm();
        const QString path = m_room->project.filePath(u"provenance.csv"_s);
        QVERIFY(writeWhole(path, exported(ProvenanceFormat::Csv, form), true));
        QStringList arguments{checker,    path,       u"--eol"_s,    u"crlf"_s,         u"--rows"_s,
                              u"3"_s,     u"--int"_s, u"order"_s,    u"--int"_s,        u"start"_s,
                              u"--int"_s, u"end"_s,   u"--unique"_s, u"annotation_id"_s};
        arguments += isSpreadsheet
            ? QStringList{u"--bom"_s, u"require"_s, u"--delimiter"_s, u";"_s, u"--formulas"_s, u"forbid"_s}
            : QStringList{u"--bom"_s, u"forbid"_s};
        QProcess process;
        process.start(python, arguments);
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, said.constData());
    }

    void aFileIsNotReplacedUnasked()
    {
        const QString path = m_room->project.filePath(u"there.csv"_s);
        QVERIFY(writeWhole(path, "one", false));
        QCOMPARE(writeWhole(path, "two", false).error().code, ErrorCode::ProjectExists);
        QVERIFY(writeWhole(path, "two", true));
        QCOMPARE(writeWhole(u"/nowhere/at/all.csv"_s, "three", true).error().code, ErrorCode::CannotWrite);
    }

    void provJsonIsSound()
    {
        const QJsonObject document = QJsonDocument::fromJson(exported(ProvenanceFormat::ProvJson)).object();
        const QJsonObject prefixes = document[u"prefix"_s].toObject();
        QVERIFY(prefixes.contains(u"stemma"_s));
        const QSet<QString> known{u"prov"_s, u"xsd"_s, u"stemma"_s};
        // Elements and the keys by which relations name them, as the submission has them.
        const QHash<QString, QHash<QString, QString>> relations{
            {u"wasDerivedFrom"_s,
             {{u"prov:generatedEntity"_s, u"entity"_s}, {u"prov:usedEntity"_s, u"entity"_s}}},
            {u"wasAttributedTo"_s, {{u"prov:entity"_s, u"entity"_s}, {u"prov:agent"_s, u"agent"_s}}},
            {u"hadMember"_s, {{u"prov:collection"_s, u"entity"_s}, {u"prov:entity"_s, u"entity"_s}}},
            {u"used"_s, {{u"prov:activity"_s, u"activity"_s}, {u"prov:entity"_s, u"entity"_s}}},
            {u"wasAssociatedWith"_s, {{u"prov:activity"_s, u"activity"_s}, {u"prov:agent"_s, u"agent"_s}}}};
        QStringList parts = document.keys();
        parts.removeAll(u"prefix"_s);
        for (const QString &part : std::as_const(parts)) {
            const QJsonObject members = document[part].toObject();
            QVERIFY2(!members.isEmpty(), qPrintable(part));
            const bool isElement = part == u"entity"_s || part == u"agent"_s || part == u"activity"_s;
            QVERIFY2(isElement || relations.contains(part), qPrintable(part));
            for (const QString &id : members.keys()) {
                const QJsonObject attributes = members[id].toObject();
                for (const QString &key : attributes.keys()) {
                    QVERIFY2(known.contains(key.section(u':', 0, 0)), qPrintable(key));
                    const QJsonValue value = attributes[key];
                    QVERIFY(value.isString() || value.toObject().contains(u"$"_s));
                }
                if (isElement) {
                    QVERIFY2(id.startsWith(u"stemma:"_s), qPrintable(id));
                    continue;
                }
                QVERIFY2(id.startsWith(u"_:"_s), qPrintable(id));
                const QHash<QString, QString> kinds = relations[part];
                for (const auto &[key, kind] : keyValuesOf(kinds)) {
                    QVERIFY2(document[kind].toObject().contains(attributes[key].toString()),
                             qPrintable(part + key));
                }
            }
        }
        QCOMPARE(document[u"wasDerivedFrom"_s].toObject().size(), 3);
        QCOMPARE(document[u"hadMember"_s].toObject().size(), 3);
        QCOMPARE(document[u"activity"_s].toObject().size(), 2);
    }

    void graphMlIsSound()
    {
        QXmlStreamReader xml(exported(ProvenanceFormat::GraphMl));
        QHash<QString, QString> keys; // id and what it is for
        QSet<QString> nodes;
        QList<std::pair<QString, QString>> edges;
        QString element;
        QSet<QString> data;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            QCOMPARE(xml.namespaceUri(), "http://graphml.graphdrawing.org/xmlns"_L1);
            const QXmlStreamAttributes attributes = xml.attributes();
            const QString name = xml.name().toString();
            if (name == "key"_L1) {
                keys.insert(attributes.value("id"_L1).toString(), attributes.value("for"_L1).toString());
            } else if (name == "graph"_L1) {
                QCOMPARE(attributes.value("edgedefault"_L1), "directed"_L1);
            } else if (name == "node"_L1) {
                const QString id = attributes.value("id"_L1).toString();
                QVERIFY(!nodes.contains(id));
                QVERIFY(QRegularExpression(u"^[A-Za-z_][A-Za-z0-9_.-]*$"_s).match(id).hasMatch());
                nodes.insert(id);
            } else if (name == "edge"_L1) {
                edges.append(
                    {attributes.value("source"_L1).toString(), attributes.value("target"_L1).toString()});
            } else if (name == "data"_L1) {
                const QString key = attributes.value("key"_L1).toString();
                QCOMPARE(keys.value(key), element);
                QVERIFY2(!data.contains(key), qPrintable(key));
                data.insert(key);
                continue;
            }
            element = name;
            data.clear();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(nodes.size(), 5); // three witnesses, the statement, the radio
        QCOMPARE(edges.size(), 3);
        for (const auto &[source, target] : std::as_const(edges)) {
            QVERIFY(nodes.contains(source) && nodes.contains(target));
        }
    }

    void theSameProjectGivesTheSameBytes_data()
    {
        QTest::addColumn<int>("format");
        for (const ProvenanceFormat format :
             {ProvenanceFormat::Csv, ProvenanceFormat::ProvJson, ProvenanceFormat::GraphMl}) {
            QTest::newRow(keyOf(format).data()) << int(format);
            QCOMPARE(provenanceFormatOf(QString(keyOf(format))), format);
        }
    }

    void theSameProjectGivesTheSameBytes()
    {
        QFETCH(int, format);
        QCOMPARE(exported(ProvenanceFormat(format)), exported(ProvenanceFormat(format)));
    }

    void allGroupsAreOfOneMoment()
    {
        TestGroup room;
        Project &project = *room.project.project();
        const auto reader = project.store().sibling(AccessMode::ReadOnly);
        QVERIFY(reader);
        bool isWritten = false;
        const auto judgeMeanwhile = [&](double) {
            isWritten = isWritten || setVerdict(project, {room.blog}, Verdict::Altered, {});
            return true;
        };
        // A quote named twice is read twice.
        const auto bytes = exportProvenance(**reader, m_lexicons, ProvenanceFormat::Csv,
                                            {room.group, room.group}, {}, judgeMeanwhile);
        QVERIFY(bytes && isWritten);
        const QList<QMap<QString, QString>> rows = table(*bytes);
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[5][u"annotation_id"_s], room.blog.toString());
        QCOMPARE(rows[5][u"verdict"_s], rows[2][u"verdict"_s]);
        const auto later = exportProvenance(**reader, m_lexicons, ProvenanceFormat::Csv, {room.group});
        QCOMPARE(table(*later)[2][u"verdict"_s], u"altered"_s);
    }

    void itStopsWhenAsked()
    {
        const auto stopped = exportProvenance(m_room->project->store(), m_lexicons, ProvenanceFormat::Csv, {},
                                              {}, [](double) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }

private:
    QByteArray exported(ProvenanceFormat format, CsvForm form = {})
    {
        auto bytes = exportProvenance(m_room->project->store(), m_lexicons, format, {}, form);
        if (!bytes) {
            qFatal("The export failed: %s", qPrintable(bytes.error().detail));
        }
        return *std::move(bytes);
    }

    static QList<QMap<QString, QString>> table(const QByteArray &bytes, char separator = ',')
    {
        CsvReader reader(bytes, {.delimiter = separator});
        QStringList header;
        QStringList cells;
        QList<QMap<QString, QString>> rows;
        if (!reader.next(header)) {
            return rows;
        }
        for (auto more = reader.next(cells); more && *more; more = reader.next(cells)) {
            QMap<QString, QString> row;
            for (qsizetype i = 0; i < header.size(); ++i) {
                row.insert(header[i], cells.value(i));
            }
            rows.append(row);
        }
        return rows;
    }

    ProvenanceLexicons m_lexicons;
    std::unique_ptr<TestGroup> m_room;
};

QTEST_GUILESS_MAIN(TestProvenanceExport)
#include "tst_provenanceexport.moc"
