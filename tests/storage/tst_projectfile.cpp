// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/storagefixture.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

class TestProjectFile : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aSecondWriterIsRefusedAndAReaderIsNot()
    {
        StorageFixture project;
        const auto second = openProjectFile(project.path(), AccessMode::ReadWrite);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::ProjectInUse);
        QVERIFY(openProjectFile(project.path(), AccessMode::ReadOnly));
        QVERIFY(project.store().sibling(AccessMode::ReadWrite));
        project.close();
        QVERIFY(openProjectFile(project.path(), AccessMode::ReadWrite));
    }
};

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_projectfile.moc"
