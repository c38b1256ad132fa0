// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/filelook.h"
#include "widgets/dialogs/importdialog.h"
#include "widgets/dialogs/pastedialog.h"
#include "widgets/dialogs/settingsdialog.h"
#include "widgets/panels/forms/publishededit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace Stemma;

class DialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void okAloneImportsAsDetected();
    void encodingChangesThePreview();
    void filesWithOtherOptionsGoApart();
    void unreadableFileSaysWhy();
    void fileThatCannotBeOpenedSaysSo();
    void largeFileIsShownByItsBeginning_data();
    void largeFileIsShownByItsBeginning();
    void filesAreReadInTheBackground();
    void columnsOfTablesAreGuessedAndCanBeChanged();
    void commonFieldsGoToAll();
    void pastedTextKeepsItsCharacters();
    void pasteNeedsText();
    void unreadableTimeZoneKeepsTheDialogOpen();
    void settingsComeBack();
    void settingsFitTheScreenWithLargeLetters();
    void aProgramForMeaningIsTried();
};

namespace {

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(name));
    }
    return file.fileName();
}

const QByteArray kLatin1
    = "Die Bank erkl\xe4rte: \xbbNein\xab, sagte die Sprecherin am Dienstag in K\xf6ln.\n";

QPushButton *acceptButton(QDialog &dialog)
{
    for (QAbstractButton *button : dialog.findChild<QDialogButtonBox *>()->buttons()) {
        auto *push = qobject_cast<QPushButton *>(button);
        if (push && push->isDefault()) {
            return push;
        }
    }
    return nullptr;
}

} // namespace

void DialogsTest::okAloneImportsAsDetected()
{
    QTemporaryDir folder;
    const QString a = write(folder, u"a.txt"_s, "First text.\n");
    const QString b = write(folder, u"b.html"_s, "<html><body><p>Second text.</p></body></html>");
    ImportDialog dialog({a, b});
    dialog.show();
    QCOMPARE(dialog.fileList()->topLevelItemCount(), 2);
    QPushButton *import = acceptButton(dialog);
    QVERIFY(import && import->isEnabled());
    QTest::mouseClick(import, Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.requests().size(), 1);
    QCOMPARE(dialog.requests().first().paths, QStringList({a, b}));
    QCOMPARE(dialog.requests().first().options.format, ImportFormat::Auto);
    QVERIFY(!dialog.requests().first().options.outlet);
}

void DialogsTest::encodingChangesThePreview()
{
    QTemporaryDir folder;
    ImportDialog dialog({write(folder, u"de.txt"_s, kLatin1)});
    dialog.show();
    QTRY_VERIFY2(dialog.textPreview()->toPlainText().contains(u"erklärte"_s),
                 qPrintable(dialog.textPreview()->toPlainText()));
    int utf8 = -1;
    for (int index = 0; index < dialog.encodingBox()->count(); ++index) {
        if (dialog.encodingBox()->itemData(index).toString() == u"UTF-8"_s) {
            utf8 = index;
        }
    }
    QVERIFY(utf8 > 0);
    dialog.encodingBox()->setCurrentIndex(utf8);
    QTRY_VERIFY(dialog.textPreview()->toPlainText().contains(QChar::ReplacementCharacter));
    QCOMPARE(dialog.requests().first().options.encoding, u"UTF-8"_s);
    dialog.encodingBox()->setCurrentIndex(0);
    QTRY_VERIFY(dialog.textPreview()->toPlainText().contains(u"erklärte"_s));
    QCOMPARE(dialog.requests().first().options.encoding, QString());
}

void DialogsTest::filesWithOtherOptionsGoApart()
{
    QTemporaryDir folder;
    const QString a = write(folder, u"a.txt"_s, "First text.\n");
    const QString b = write(folder, u"b.txt"_s, "# Second text\n");
    const QString c = write(folder, u"c.txt"_s, "Third text.\n");
    ImportDialog dialog({a, b, c});
    dialog.show();
    dialog.fileList()->setCurrentItem(dialog.fileList()->topLevelItem(1));
    dialog.formatBox()->setCurrentIndex(dialog.formatBox()->findData(int(ImportFormat::Markdown)));
    const QList<ImportRequest> requests = dialog.requests();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests.at(1).paths, QStringList{b});
    QCOMPARE(requests.at(1).options.format, ImportFormat::Markdown);
    QCOMPARE(requests.at(2).options.format, ImportFormat::Auto);
    QTRY_COMPARE(dialog.textPreview()->toPlainText().trimmed(), u"Second text"_s);
}

void DialogsTest::unreadableFileSaysWhy()
{
    QTemporaryDir folder;
    ImportDialog dialog({write(folder, u"photo.txt"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18))});
    dialog.show();
    QTRY_VERIFY(!dialog.isReading());
    const QString said = dialog.fileList()->topLevelItem(0)->text(2);
    QVERIFY2(said.contains(u"photo.txt"_s), qPrintable(said));
    QCOMPARE(dialog.textPreview()->toPlainText(), QString());
}

void DialogsTest::fileThatCannotBeOpenedSaysSo()
{
    QTemporaryDir folder;
    const QString path = write(folder, u"gone.txt"_s, "Text.\n");
    ImportDialog dialog({path});
    QTRY_VERIFY(!dialog.isReading());
    QVERIFY(QFile::remove(path));
    dialog.formatBox()->setCurrentIndex(dialog.formatBox()->findData(int(ImportFormat::PlainText)));
    QTRY_VERIFY(!dialog.isReading());
    const QString said = dialog.fileList()->topLevelItem(0)->text(2);
    QVERIFY2(said.contains(u"cannot be read"_s) || said.contains(u"cannot be opened"_s), qPrintable(said));
    QVERIFY(!said.contains(u"empty"_s));
}

void DialogsTest::largeFileIsShownByItsBeginning_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("CSV with line breaks in its cells")
        << u"large.csv"_s << QByteArray("title,text\r\n")
        << QByteArray("\"A \"\"good\"\" title\",\"First line\nsecond line of the text\"\r\n");
    QTest::newRow("JSON Lines") << u"large.jsonl"_s << QByteArray()
                                << QByteArray("{\"title\": \"A title\", \"text\": \"Some text\"}\n");
    QTest::newRow("text in UTF-8") << u"large.txt"_s << QByteArray()
                                   << u"Die Bank erkl\u00e4rte \u201eNein\u201c.\n"_s.toUtf8();
    QTest::newRow("text without a line end") << u"one.txt"_s << QByteArray("x") << QByteArray("\xc3\xa4");
}

void DialogsTest::largeFileIsShownByItsBeginning()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, line);
    QTemporaryDir folder;
    ImportDialog dialog({write(folder, name, head + line.repeated(kLookedAtBytes / line.size() + 100))});
    dialog.show();
    QTRY_VERIFY(!dialog.isReading());
    const auto *item = dialog.fileList()->topLevelItem(0);
    QVERIFY2(item->icon(2).isNull(), qPrintable(item->text(2)));
    if (name.endsWith(".txt"_L1)) {
        QVERIFY(dialog.textPreview()->toPlainText().contains(u"\u00e4"_s));
        QVERIFY(!dialog.textPreview()->toPlainText().contains(QChar::ReplacementCharacter));
        QVERIFY(dialog.encodingBox()->itemText(0).contains(u"UTF-8"_s));
    } else {
        QVERIFY(dialog.tablePreview()->isVisible());
        QCOMPARE(dialog.tablePreview()->columnCount(), 2);
        QVERIFY(dialog.tablePreview()->rowCount() > 10);
    }
    QVERIFY(dialog.resultText().contains(u"beginning"_s));
    QVERIFY2(!dialog.resultText().contains(u"cannot be decoded"_s), qPrintable(dialog.resultText()));
}

void DialogsTest::filesAreReadInTheBackground()
{
    QTemporaryDir folder;
    QStringList paths;
    for (int i = 0; i < 20; ++i) {
        paths.append(write(folder, u"%1.txt"_s.arg(i), "A headline\n\nText.\n"));
    }
    ImportDialog dialog(paths);
    // Nothing is waited for: the dialog can be accepted at once.
    QVERIFY(dialog.isReading());
    QCOMPARE(dialog.fileList()->topLevelItem(19)->text(2), u"\u2026"_s);
    QVERIFY(acceptButton(dialog)->isEnabled());
    QTRY_VERIFY(!dialog.isReading());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(dialog.fileList()->topLevelItem(i)->text(2) != u"\u2026"_s);
    }
}

void DialogsTest::columnsOfTablesAreGuessedAndCanBeChanged()
{
    QTemporaryDir folder;
    ImportDialog dialog(
        {write(folder, u"articles.csv"_s,
               "title,outlet,remark,text\r\nOne,Ledger,good,First text\r\nTwo,Post,,Second\r\n")});
    dialog.show();
    QTRY_VERIFY(dialog.tablePreview()->isVisible());
    QCOMPARE(dialog.tablePreview()->columnCount(), 4);
    QCOMPARE(dialog.columnBox(0)->currentData().toInt(), int(ArticleField::Title));
    QCOMPARE(dialog.columnBox(2)->currentData().toInt(), int(ArticleField::Ignore));
    QCOMPARE(dialog.columnBox(3)->currentData().toInt(), int(ArticleField::Text));
    QVERIFY(dialog.requests().first().options.columns.isEmpty());
    QComboBox *remark = dialog.columnBox(2);
    remark->setFocus();
    while (remark->currentData().toInt() != int(ArticleField::Note)) {
        const int before = remark->currentIndex();
        QTest::keyClick(remark, Qt::Key_Down);
        QVERIFY(remark->currentIndex() > before);
    }
    QTRY_COMPARE(dialog.requests().first().options.columns,
                 QList<ArticleField>(
                     {ArticleField::Title, ArticleField::Outlet, ArticleField::Note, ArticleField::Text}));
    QCOMPARE(dialog.columnBox(2)->currentData().toInt(), int(ArticleField::Note));
}

void DialogsTest::commonFieldsGoToAll()
{
    QTemporaryDir folder;
    ImportDialog dialog({write(folder, u"a.txt"_s, "First text.\n"), write(folder, u"b.txt"_s, "Second.\n")});
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"outlet"_s), u"Daily Ledger"_s);
    auto *date = dialog.findChild<PublishedEdit *>();
    date->precisionBox()->setCurrentIndex(date->precisionBox()->findData(int(DatePrecision::Day)));
    date->firstDay()->setDate(QDate(2018, 8, 6));
    QCOMPARE(dialog.requests().size(), 1);
    const ImportOptions options = dialog.requests().first().options;
    QCOMPARE(options.outlet, std::optional(u"Daily Ledger"_s));
    QCOMPARE(options.published->toString(), u"2018-08-06"_s);
    QVERIFY(!options.author);
}

void DialogsTest::pastedTextKeepsItsCharacters()
{
    const QString text = u"A headline\n\nThe price: 10\u00a0000\u00a0€, soft\u00adhyphen.\nEnd"_s;
    PasteDialog dialog(text);
    dialog.show();
    QCOMPARE(dialog.text(), text);
    QCOMPARE(dialog.options().title, std::optional(u"A headline"_s));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"outlet"_s), u"Post"_s);
    QCOMPARE(dialog.options().outlet, std::optional(u"Post"_s));
    QVERIFY(!dialog.options().published);
}

void DialogsTest::pasteNeedsText()
{
    PasteDialog dialog({});
    dialog.show();
    QPushButton *add = acceptButton(dialog);
    QVERIFY(add && !add->isEnabled());
    QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(u"text"_s), u"Some text"_s);
    QVERIFY(add->isEnabled());
}

void DialogsTest::unreadableTimeZoneKeepsTheDialogOpen()
{
    PasteDialog dialog(u"Some text"_s);
    dialog.show();
    auto *date = dialog.findChild<PublishedEdit *>();
    date->precisionBox()->setCurrentIndex(date->precisionBox()->findData(int(DatePrecision::Minute)));
    date->offsetBox()->setEditText(u"Berlin"_s);
    QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
    QVERIFY(dialog.isVisible());
    QVERIFY(date->findChild<QLabel *>(u"mark"_s)->isVisible());
    date->offsetBox()->setEditText(u"+2"_s);
    QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(dialog.options().published->toString().endsWith(u"+02:00"_s));
}

void DialogsTest::settingsFitTheScreenWithLargeLetters()
{
    const QFont font = QApplication::font();
    const auto restore = qScopeGuard([&font] { QApplication::setFont(font); });
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    SettingsDialog dialog({}, {});
    dialog.show();
    const QSize screen = dialog.screen()->availableGeometry().size();
    QVERIFY(dialog.width() <= screen.width() && dialog.height() <= screen.height());
    const auto *buttons = dialog.findChild<QDialogButtonBox *>();
    QVERIFY(dialog.rect().contains(buttons->geometry()));
    // What has no room is reached by scrolling.
    dialog.showReading();
    auto *last = dialog.findChild<QCheckBox *>(u"trimming"_s);
    last->setFocus();
    QTRY_VERIFY(!last->visibleRegion().isEmpty());
}

void DialogsTest::settingsComeBack()
{
    const Preferences before{.annotator = u"Ada"_s,
                             .theme = Preferences::Theme::Dark,
                             .readingFamily = {},
                             .readingPointSize = 14,
                             .readingHints = false,
                             .embedder = {},
                             .language = u"de"_s,
                             .readingTheme = {},
                             .typography = {.measure = 80, .lineHeight = 180, .paragraphSpacing = 30},
                             .zoom = 120};
    SettingsDialog dialog(before, {u"de"_s, u"en"_s});
    dialog.show();
    QVERIFY(dialog.preferences() == before);
    auto *name = dialog.findChild<QLineEdit *>(u"annotator"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Grace"_s);
    dialog.findChild<QSpinBox *>(u"size"_s)->setValue(99);
    QTest::mouseClick(dialog.findChild<QCheckBox *>(u"ownFont"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(dialog.findChild<QFontComboBox *>(u"family"_s)->isEnabled());
    QCOMPARE(dialog.preferences().annotator, u"Grace"_s);
    QCOMPARE(dialog.preferences().readingPointSize, 32);
    QVERIFY(!dialog.preferences().readingFamily.isEmpty());
}

// The program of one's own is off until one is named, and says at once whether it answers.
void DialogsTest::aProgramForMeaningIsTried()
{
    QTemporaryDir folder;
    const auto program = [&folder](const QString &name, const QByteArray &body) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + body) < 0) {
            return QString();
        }
        file.setPermissions(file.permissions() | QFileDevice::ExeOwner);
        return file.fileName();
    };
    SettingsDialog dialog({}, {});
    dialog.show();
    auto *command = dialog.findChild<QLineEdit *>(u"embedder"_s);
    auto *button = dialog.findChild<QPushButton *>(u"tryEmbedder"_s);
    auto *answer = dialog.findChild<QLabel *>(u"embedderAnswer"_s);
    QVERIFY(dialog.preferences().embedder.isEmpty());
    QVERIFY(!button->isEnabled());
    const auto tryIt = [&](const QString &text) {
        command->clear();
        QTest::keyClicks(command, text);
        QTest::mouseClick(button, Qt::LeftButton);
    };
    tryIt(program(u"good"_s, "while read -r line; do echo '[1, 2, 3]'; done\n"));
    QTRY_VERIFY(answer->text().contains(u'3'));
    QVERIFY(answer->isVisible());
    QCOMPARE(dialog.preferences().embedder, folder.filePath(u"good"_s));
    tryIt(program(u"bad"_s, "echo nonsense\n"));
    QTRY_VERIFY(answer->text().contains(u"nonsense"_s));
    tryIt(folder.filePath(u"none"_s));
    QTRY_VERIFY(answer->text().contains(u"none"_s));
    // One that is silent can be stopped, by the button and by closing the dialog.
    tryIt(program(u"silent"_s, "sleep 600\n"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(answer->text(), u"Stopped."_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), u"&Stop"_s);
    command->clear();
    QVERIFY(!answer->isVisible());
    QVERIFY(!button->isEnabled());
}

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
