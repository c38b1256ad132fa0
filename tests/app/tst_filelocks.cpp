// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One process writes a project while something in it opens and closes the same files, as file dialogs do, and
// other processes come and go: what is written stays where others find it.

#include "models/project/project.h"
#include "tests/app/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestFileLocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void outlivesAStrangersClose_data();
    void outlivesAStrangersClose();
    void outlivesASibling();
    void freesWhatItClosed();

private:
    [[nodiscard]] bool addArticle(const QString &title);
    /// Titles as another process sees them.
    [[nodiscard]] QStringList titlesElsewhere() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Project> m_project;
};

void TestFileLocks::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"p.stemma"_s);
    auto made = Project::create(m_path);
    QVERIFY(made);
    m_project = std::move(*made);
    QVERIFY(addArticle(u"first"_s));
}

bool TestFileLocks::addArticle(const QString &title)
{
    const QString text = title + u" has a text.\n"_s;
    NewArticle article;
    article.article.title = title;
    article.revision.text = ContentHash::ofText(text);
    article.revision.length = SourceText(text).codePointLength();
    return m_project->contentStore().putContents({text}, {}) && m_project->addArticles({article});
}

QStringList TestFileLocks::titlesElsewhere() const
{
    QStringList titles;
    for (const QJsonObject &row : runProgram({u"list"_s, m_path, u"articles"_s, u"--json"_s}).json()) {
        titles += row[u"title"_s].toString();
    }
    titles.sort();
    return titles;
}

void TestFileLocks::outlivesAStrangersClose_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("the project file") << u""_s;
    QTest::newRow("the write-ahead log") << u"-wal"_s;
    QTest::newRow("the shared memory") << u"-shm"_s;
}

void TestFileLocks::outlivesAStrangersClose()
{
    QFETCH(QString, ending);
    QFile stranger(m_path + ending);
    QVERIFY(stranger.open(QIODevice::ReadOnly));
    stranger.close();
    QCOMPARE(titlesElsewhere(), QStringList{u"first"_s}); // comes, and closes as if it were the last
    QVERIFY(addArticle(u"second"_s));
    QCOMPARE(titlesElsewhere(), (QStringList{u"first"_s, u"second"_s}));
}

void TestFileLocks::outlivesASibling()
{
    for (const AccessMode mode : {AccessMode::ReadOnly, AccessMode::ReadWrite}) {
        QVERIFY(m_project->store().sibling(mode));
        (void)titlesElsewhere();
    }
    QVERIFY(addArticle(u"second"_s));
    QCOMPARE(titlesElsewhere(), (QStringList{u"first"_s, u"second"_s}));
}

void TestFileLocks::freesWhatItClosed()
{
    const auto open = [] { return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size(); };
    m_project.reset();
    const auto before = open();
    for (int round = 0; round < 3; ++round) {
        auto again = Project::open(m_path);
        QVERIFY(again);
        m_project = std::move(*again);
        QVERIFY(addArticle(u"more %1"_s.arg(round)));
        m_project.reset();
    }
    QCOMPARE(open(), before);
    // Nothing of it is held any more: the next one is the last on the file and tidies up.
    QCOMPARE(titlesElsewhere().size(), 4);
    QVERIFY(!QFile::exists(m_path + u"-wal"_s));
    QVERIFY(!QFile::exists(m_path + u"-shm"_s));
    QCOMPARE(runProgram({u"check"_s, m_path}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestFileLocks)

#include "tst_filelocks.moc"
