// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/testproject.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Stemma;

class ExportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void okAloneExportsData();
    void previewFollowsProfileAndTable();
    void earlierExportIsReplacedOnlyWhenAsked();
    void foreignFilesAreNotTouched_data();
    void foreignFilesAreNotTouched();
    void folderIsChosenByTheSystem();
};

namespace {

/// Answers the choice of a folder; any other dialog ends the test.
class FolderDialogs : public SystemDialogs {
public:
    QString folder;

    QString openFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        qFatal("unexpected: %s", qPrintable(title));
    }

    QString chooseFolder(QWidget *, const QString &, const QString &) override { return folder; }
};

struct Fixture {
    TestProject project;
    FolderDialogs dialogs;
    ArticleId article = project.addArticle(u"First, with a comma"_s, u"Ledger"_s, u"2018-08-06"_s,
                                           u"She said: We do not use it."_s);
    SpanId quote = project.addSpan(article, SpanKind::Quote, u"We do not use it"_s);
    ExportDialog dialog{project->store(), dialogs, project.filePath(QString())};

    Fixture() { dialog.show(); }

    [[nodiscard]] QPushButton *exportButton() const
    {
        for (QAbstractButton *button : dialog.findChild<QDialogButtonBox *>()->buttons()) {
            auto *push = qobject_cast<QPushButton *>(button);
            if (push && push->isDefault()) {
                return push;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QString firstLine() const { return dialog.preview()->toPlainText().section(u'\n', 0, 0); }
};

void touch(const QString &path, const QByteArray &bytes = {})
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

void ExportDialogTest::okAloneExportsData()
{
    Fixture f;
    QVERIFY(f.exportButton()->isEnabled());
    QTest::mouseClick(f.exportButton(), Qt::LeftButton);
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(f.dialog.options().profile, ExportProfile::Data);
    QVERIFY(!f.dialog.options().replaceExport);
    QVERIFY(QDir::isAbsolutePath(f.dialog.folder()));
}

void ExportDialogTest::previewFollowsProfileAndTable()
{
    Fixture f;
    QVERIFY2(f.firstLine().startsWith(u"id,"_s), qPrintable(f.firstLine()));
    QVERIFY(f.dialog.preview()->toPlainText().contains(u"We do not use it"_s));
    f.dialog.findChild<QRadioButton *>(u"spreadsheet"_s)->setChecked(true);
    auto *separator = f.dialog.findChild<QComboBox *>(u"separator"_s);
    QVERIFY(separator->isEnabled());
    separator->setCurrentIndex(separator->findData(int(';')));
    QVERIFY2(f.firstLine().startsWith(u"id;"_s), qPrintable(f.firstLine()));
    QCOMPARE(f.dialog.options().separator, ';');
    for (int tab = 0; tab < f.dialog.tables()->count(); ++tab) {
        if (f.dialog.tables()->tabText(tab) == fileNameOf(ExportTable::Articles)) {
            f.dialog.tables()->setCurrentIndex(tab);
        }
    }
    QVERIFY(f.dialog.preview()->toPlainText().contains(u"First, with a comma"_s));
}

void ExportDialogTest::earlierExportIsReplacedOnlyWhenAsked()
{
    Fixture f;
    const QString folder = f.project.filePath(u"before"_s);
    QVERIFY(QDir().mkpath(folder));
    touch(folder + u"/datapackage.json"_s, R"({"stemma": {"format": 1}})");
    auto *field = f.dialog.findChild<QLineEdit *>(u"folder"_s);
    field->setText(folder);
    auto *replace = f.dialog.findChild<QCheckBox *>(u"replace"_s);
    QVERIFY(replace->isVisible());
    QVERIFY(!f.exportButton()->isEnabled());
    replace->setChecked(true);
    QVERIFY(f.exportButton()->isEnabled());
    QVERIFY(f.dialog.options().replaceExport);
}

void ExportDialogTest::foreignFilesAreNotTouched_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a picture") << u"photo.jpg"_s;
    QTest::newRow("tables of another program") << u"datapackage.json"_s;
}

void ExportDialogTest::foreignFilesAreNotTouched()
{
    QFETCH(QString, name);
    Fixture f;
    const QString folder = f.project.filePath(u"holiday"_s);
    QVERIFY(QDir().mkpath(folder));
    touch(folder + u'/' + name, R"({"name": "mine"})");
    f.dialog.findChild<QLineEdit *>(u"folder"_s)->setText(folder);
    QVERIFY(!f.dialog.findChild<QCheckBox *>(u"replace"_s)->isVisible());
    QVERIFY(!f.exportButton()->isEnabled());
}

void ExportDialogTest::folderIsChosenByTheSystem()
{
    Fixture f;
    f.dialogs.folder = f.project.filePath(u"chosen"_s);
    QTest::mouseClick(f.dialog.findChild<QPushButton *>(u"browse"_s), Qt::LeftButton);
    QCOMPARE(f.dialog.folder(), f.dialogs.folder);
    f.dialogs.folder.clear(); // cancelled
    const QString before = f.dialog.folder();
    QTest::mouseClick(f.dialog.findChild<QPushButton *>(u"browse"_s), Qt::LeftButton);
    QCOMPARE(f.dialog.folder(), before);
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
