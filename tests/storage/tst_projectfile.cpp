// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/migrations.h"
#include "models/storage/projectlock.h"
#include "tests/storage/storagefixture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// This program again as another process, see main().
std::unique_ptr<QProcess> otherProcess(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), arguments);
    return process;
}

} // namespace

class TestProjectFile : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aSecondWriterIsRefusedAndAReaderIsNot()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"Text.\n"_s);
        const auto second = openProjectFile(project.path(), AccessMode::ReadWrite);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::ProjectInUse);
        {
            const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
            QVERIFY(reader);
            QVERIFY((*reader)->article(article.id) == article);
            const Article later = project.addArticle(u"More text.\n"_s);
            QVERIFY((*reader)->article(later.id) == later);
        }
        auto sibling = project.store().sibling(AccessMode::ReadWrite);
        QVERIFY(sibling);
        project.close();
        QVERIFY2(!openProjectFile(project.path(), AccessMode::ReadWrite), "a sibling holds the lock too");
        sibling->reset();
        QVERIFY(openProjectFile(project.path(), AccessMode::ReadWrite));
        QVERIFY(!QFile::exists(ProjectLock::lockPath(project.path())));
        QVERIFY(!QFile::exists(project.path() + u"-wal"_s));
    }

    void anotherNameOfTheFileMeetsTheSameLock()
    {
        StorageFixture project;
        const QString link = project.folder() + u"/link.stemma"_s;
        QVERIFY(QFile::link(project.path(), link));
        const auto second = openProjectFile(link, AccessMode::ReadWrite);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::ProjectInUse);
    }

    void aProcessThatIsKilledFreesTheProjectAndKeepsItsEdits()
    {
        StorageFixture project;
        project.close();
        const auto writer = otherProcess({u"--write"_s, project.path()});
        QVERIFY(writer->waitForReadyRead());
        QByteArray acknowledged = writer->readAllStandardOutput();
        QCOMPARE(openProjectFile(project.path(), AccessMode::ReadWrite).error().code,
                 ErrorCode::ProjectInUse);
        writer->kill();
        QVERIFY(writer->waitForFinished());
        acknowledged += writer->readAllStandardOutput();
        project.reopen();
        const qint64 lines = acknowledged.count('\n');
        QVERIFY(lines > 0);
        const qint64 edits = *project.store().countJournal();
        QVERIFY2(edits == lines || edits == lines + 1, "an edit may be durable before it is acknowledged");
        QCOMPARE(project.store().info()->claims, edits);
        QVERIFY(project.store().check({}) == QList<ProjectStore::Violation>());
    }

    void whatIsNoSoundProjectIsRefusedUntouched_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a text") << u"text"_s << ErrorCode::NotAProject;
        QTest::newRow("an empty file") << u"empty"_s << ErrorCode::NotAProject;
        QTest::newRow("a folder") << u"folder"_s << ErrorCode::NotAProject;
        QTest::newRow("another program's database") << u"other"_s << ErrorCode::NotAProject;
        QTest::newRow("nothing") << u"missing"_s << ErrorCode::CannotOpen;
        QTest::newRow("a newer version") << u"newer"_s << ErrorCode::NewerProject;
        QTest::newRow("cut off in the header") << u"stub"_s << ErrorCode::DamagedProject;
        QTest::newRow("cut in half") << u"half"_s << ErrorCode::DamagedProject;
        QTest::newRow("overwritten after the header") << u"garbled"_s << ErrorCode::DamagedProject;
        QTest::newRow("tables missing") << u"tables"_s << ErrorCode::DamagedProject;
    }

    void whatIsNoSoundProjectIsRefusedUntouched()
    {
        QFETCH(const QString, kind);
        QFETCH(const ErrorCode, code);
        StorageFixture project;
        project.addArticle(QString(100'000, u'x'));
        project.close();
        if (kind == u"newer"_s) {
            project.corrupt("PRAGMA user_version = 8");
        } else if (kind == u"other"_s) {
            project.corrupt("PRAGMA application_id = 1");
        } else if (kind == u"tables"_s) {
            project.corrupt("DROP TABLE span");
        }
        QByteArray bytes = bytesOf(project.path());
        if (kind == u"text"_s) {
            bytes = "Dear Sir or Madam\n";
        } else if (kind == u"empty"_s) {
            bytes.clear();
        } else if (kind == u"stub"_s) {
            bytes.truncate(60);
        } else if (kind == u"half"_s) {
            bytes.truncate(bytes.size() / 2);
        } else if (kind == u"garbled"_s) {
            bytes.replace(100, 3900, QByteArray(3900, '\x55'));
        }
        QFile::remove(project.path());
        if (kind == u"folder"_s) {
            QVERIFY(QDir().mkdir(project.path()));
        } else if (kind != u"missing"_s) {
            write(project.path(), bytes);
        }
        for (const AccessMode mode : {AccessMode::ReadWrite, AccessMode::ReadOnly}) {
            const auto opened = openProjectFile(project.path(), mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, code);
            QCOMPARE(opened.error().parameters.value(0), project.path());
        }
        if (kind != u"folder"_s && kind != u"missing"_s) {
            QVERIFY2(bytesOf(project.path()) == bytes, "the file was changed");
        }
        QCOMPARE(QFile::exists(project.path()), kind != u"missing"_s);
        QVERIFY(!QFile::exists(ProjectLock::lockPath(project.path())));
    }

    void aNewerVersionIsNamed()
    {
        StorageFixture project;
        project.close();
        project.corrupt("PRAGMA user_version = 8");
        QCOMPARE(openProjectFile(project.path(), AccessMode::ReadWrite).error().parameters,
                 (QStringList{project.path(), u"8"_s, QString::number(kFormatVersion)}));
    }

    void nothingIsOverwrittenByANewProject()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.stemma"_s);
        write(path, "precious");
        QCOMPARE(createProjectFile(path).error().code, ErrorCode::ProjectExists);
        QCOMPARE(bytesOf(path), QByteArray("precious"));
        QCOMPARE(createProjectFile(folder.filePath(u"no/such/a.stemma"_s)).error().code,
                 ErrorCode::CannotWrite);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"a.stemma"_s});
    }

    void aNewProjectIsOneFileOnceItIsClosed()
    {
        QTemporaryDir folder;
        QVERIFY(createProjectFile(folder.filePath(u"a.stemma"_s)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"a.stemma"_s});
    }

    void aReaderWritesNothing()
    {
        StorageFixture project;
        const Article article = project.addArticle(u"Text.\n"_s);
        project.close();
        const QByteArray before = bytesOf(project.path());
        {
            const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
            QVERIFY(reader);
            ProjectStore &store = **reader;
            QCOMPARE(store.accessMode(), AccessMode::ReadOnly);
            QCOMPARE(store.apply(StorageFixture::edit({Change<Article>{article, {}}})).error().code,
                     ErrorCode::ReadOnly);
            QCOMPARE(store.putContents({u"x"_s}, {}).error().code, ErrorCode::ReadOnly);
            QCOMPARE(store.dropUnusedContents({}).error().code, ErrorCode::ReadOnly);
            QCOMPARE(store.sibling(AccessMode::ReadWrite).error().code, ErrorCode::ReadOnly);
            QVERIFY(store.sibling(AccessMode::ReadOnly));
            QVERIFY(store.article(article.id) == article);
        }
        QCOMPARE(bytesOf(project.path()), before);
        QVERIFY(!QFile::exists(project.path() + u"-wal"_s));
    }

    void aReadOnlyFolderCanBeReadAndNotWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"a.stemma"_s;
        QTest::newRow("a name with signs of an address") << u"a?b #100%25 ü.stemma"_s;
    }

    void aReadOnlyFolderCanBeReadAndNotWritten()
    {
        QFETCH(const QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QVERIFY(createProjectFile(path));
        constexpr auto kReadable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(folder.path(), kReadable));
        // Permissions do not bind root, so there another process asks as nobody.
        const auto asker = otherProcess({u"--ask"_s, path});
        QVERIFY(asker->waitForFinished());
        const QByteArray answer = asker->readAllStandardOutput();
        QVERIFY(QFile::setPermissions(folder.path(), kReadable | QFile::WriteOwner));
        if (answer == "no privilege to change the user\n") {
            QSKIP("Permissions cannot be tested: this is root and may not become another user.");
        }
        QCOMPARE(answer,
                 "read-write " + QByteArray::number(int(ErrorCode::CannotWrite)) + ", read-only opens\n");
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{name});
    }
};

namespace {

/// Applies edits for ever, a line on standard output for each that is durable.
int writeUntilKilled(const QString &path)
{
    const auto opened = openProjectFile(path, AccessMode::ReadWrite);
    for (int i = 0; opened; ++i) {
        const Claim claim{ClaimId::make(), u"Claim %1"_s.arg(i), {}};
        if (!(*opened)->apply(StorageFixture::edit({Change<Claim>{{}, claim}}))) {
            break;
        }
        std::puts("durable");
        std::fflush(stdout);
    }
    return 1;
}

/// Opens @p path as somebody who is not root and says what came of it.
int askAsNobody(const QString &path)
{
    constexpr uid_t kNobody = 65534;
    if (::getuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) {
        std::puts("no privilege to change the user");
        return 1;
    }
    const auto writing = openProjectFile(path, AccessMode::ReadWrite);
    const auto reading = openProjectFile(path, AccessMode::ReadOnly);
    const bool reads = reading && (*reading)->info();
    std::printf("read-write %d, read-only %s\n", writing ? -1 : int(writing.error().code),
                reads ? "opens" : "fails");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write"_s) {
        return writeUntilKilled(arguments.value(2));
    }
    if (arguments.value(1) == u"--ask"_s) {
        return askAsNobody(arguments.value(2));
    }
    TestProjectFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_projectfile.moc"
