// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/project.h"
#include "models/project/suggesting/suggester.h"
#include "tests/app/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Stemma;

/// Drives the real program.
class TestAcceptCommand : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] QString project() const { return m_folder.filePath(u"p.stemma"_s); }

    [[nodiscard]] Run accept(const QStringList &options) const
    {
        return runProgram(QStringList{u"accept"_s, project()} + options);
    }

    [[nodiscard]] QJsonObject accepted(const QStringList &options) const
    {
        const Run done = accept(options + QStringList{u"--json"_s});
        return done.exitCode == 0 ? done.json().value(0) : QJsonObject();
    }

    QTemporaryDir m_folder;

private Q_SLOTS:

    void init()
    {
        QFile::remove(project());
        QFile file(m_folder.filePath(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write("Title\n\nAnna Poe told the Post: “We do not sell data to any bank at all.”\n\n"
                           "“It would be wrong to do so and we know it.”\n")
                > 0);
        file.close();
        QCOMPARE(runProgram({u"new"_s, project()}).exitCode, 0);
        QCOMPARE(runProgram({u"import"_s, project(), file.fileName()}).exitCode, 0);
    }

    void allAboveAScoreAreOneStep()
    {
        const QStringList quotes{u"--type"_s, u"quote"_s, u"--min-score"_s};
        QCOMPARE(accepted(quotes + QStringList{u"0.9"_s}), (QJsonObject{{u"accepted"_s, 1}}));
        QCOMPARE(accepted(quotes + QStringList{u"0.5"_s, u"--annotator"_s, u"Ada"_s}),
                 (QJsonObject{{u"accepted"_s, 1}}));
        QCOMPARE(accepted(quotes + QStringList{u"0.5"_s}), (QJsonObject{{u"accepted"_s, 0}}));
        const auto opened = Project::open(project());
        QVERIFY(opened);
        const auto spans = (*opened)->store().spans({}, 0, 9);
        QVERIFY(spans);
        QCOMPARE(spans->size(), 2);
        QCOMPARE(spans->at(0).speakerName, u"Anna Poe"_s);
        QCOMPARE(spans->at(0).span.source, u"the Post"_s);
        QCOMPARE(spans->at(1).span.annotator, u"Ada"_s);
        QVERIFY((*opened)->undo());
        QVERIFY((*opened)->undo());
        QVERIFY((*opened)->store().countSpans({}) == 0);
    }

    // A person decides on each of these.
    void translationsAreLeft()
    {
        for (const auto &[name, text] :
             {std::pair("en.txt",
                        "\"The satellite sent 1,400 photographs to Toulouse,\" said Juno Park. The "
                        "report is about what the camera saw.\n"),
              std::pair("de.txt",
                        "„Der Satellit hat 1.400 Fotografien nach Toulouse übertragen“, sagte Juno Park. "
                        "Der Bericht handelt davon, was die Kamera gesehen hat.\n")}) {
            const QString path = m_folder.filePath(QString::fromLatin1(name));
            QVERIFY(writeFile(path, text));
            QCOMPARE(runProgram({u"import"_s, project(), path}).exitCode, 0);
        }
        QVERIFY(runProgram({u"suggest"_s, project()}).out.contains("perhaps a translation"));
        QCOMPARE(accepted({u"--min-score"_s, u"0"_s, u"--type"_s, u"link"_s}),
                 (QJsonObject{{u"accepted"_s, 0}}));
    }

    void withoutATypeNamesAreAmongThem()
    {
        // The quote with a speaker, and her name.
        QCOMPARE(accepted({u"--min-score"_s, u"0.9"_s}), (QJsonObject{{u"accepted"_s, 2}}));
        const auto opened = Project::open(project());
        QVERIFY(opened);
        const auto spans = (*opened)->store().spans({}, 0, 9);
        QVERIFY(spans);
        QCOMPARE(spans->size(), 2);
        QCOMPARE(spans->at(0).span.kind, SpanKind::Entity);
        QCOMPARE(spans->at(1).span.kind, SpanKind::Quote);
        // One entity for both.
        QCOMPARE(spans->at(0).span.entity, spans->at(1).span.speaker);
        QVERIFY((*opened)->undo());
        QVERIFY((*opened)->store().countSpans({}) == 0);
    }

    void aTrialChangesNoRow()
    {
        QCOMPARE(accepted({u"--min-score"_s, u"0.5"_s, u"--type"_s, u"quote"_s, u"--dry-run"_s}),
                 (QJsonObject{{u"would_accept"_s, 2}}));
        const auto opened = Project::open(project(), AccessMode::ReadOnly);
        QVERIFY(opened);
        QVERIFY((*opened)->store().countSpans({}) == 0);
        QVERIFY((*opened)->store().countJournal() == 1); // the import
    }

    void typesAreToldApart()
    {
        QCOMPARE(accepted({u"--min-score"_s, u"0"_s, u"--type"_s, u"link"_s}),
                 (QJsonObject{{u"accepted"_s, 0}}));
        QCOMPARE(accepted({u"--min-score"_s, u"0.9"_s, u"--type"_s, u"entity"_s}),
                 (QJsonObject{{u"accepted"_s, 1}}));
        QCOMPARE(accepted({u"--min-score"_s, u"0"_s, u"--type"_s, u"quote"_s}),
                 (QJsonObject{{u"accepted"_s, 2}}));
    }

    void aDoubtfulLinkIsLeftForAPerson()
    {
        const QByteArray story
            = "Title\n\nAnna Poe told the Post: “The storm took 40 boats and the whole northern "
              "pier of the old harbour in one night.”\n";
        QStringList files;
        for (const QByteArray &number : {QByteArray("40"), QByteArray("700")}) {
            files.append(m_folder.filePath(QString::fromLatin1(number) + u".txt"_s));
            QFile file(files.last());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QVERIFY(file.write(QByteArray(story).replace("40", number)) > 0);
        }
        QCOMPARE(runProgram(QStringList{u"import"_s, project()} + files).exitCode, 0);
        QCOMPARE(accepted({u"--min-score"_s, u"0"_s, u"--type"_s, u"link"_s}),
                 (QJsonObject{{u"accepted"_s, 0}}));
        const auto opened = Project::open(project(), AccessMode::ReadOnly);
        QVERIFY(opened);
        const auto open = allProposals((*opened)->store(), {.type = SuggestionType::Link});
        QVERIFY(open);
        QCOMPARE(open->size(), 1); // it is there to look at
    }

    void aNameThatIsNearlyKnownIsLeftForAPerson()
    {
        QFile file(m_folder.filePath(u"b.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write("Other\n\nA letter by Gudrun Ferrol came. It pleased Gudrun Ferrol.\n") > 0);
        file.close();
        QFile other(m_folder.filePath(u"c.txt"_s));
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(other.write("Third\n\nA letter by Gudrun Ferroll came. It pleased Gudrun Ferroll.\n") > 0);
        other.close();
        QCOMPARE(runProgram({u"import"_s, project(), file.fileName(), other.fileName()}).exitCode, 0);
        QCOMPARE(accepted({u"--min-score"_s, u"0.9"_s, u"--type"_s, u"entity"_s}),
                 (QJsonObject{{u"accepted"_s, 2}, {u"names_left"_s, 1}}));
        const Run again = accept({u"--min-score"_s, u"0.9"_s, u"--type"_s, u"entity"_s});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.out.contains("1 name"), again.out.constData());
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no score") << QStringList();
        QTest::newRow("no number") << QStringList{u"--min-score"_s, u"high"_s};
        QTest::newRow("not a number") << QStringList{u"--min-score"_s, u"nan"_s};
        QTest::newRow("more than all") << QStringList{u"--min-score"_s, u"1.5"_s};
        QTest::newRow("no type") << QStringList{u"--min-score"_s, u"0.5"_s, u"--type"_s, u"rumour"_s};
    }

    void whatCannotBeMeantIsRefused()
    {
        QFETCH(const QStringList, options);
        const Run refused = accept(options);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!refused.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAcceptCommand)
#include "tst_acceptcommand.moc"
