// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/provenance/witnesses.h"
#include "widgets/provenance/table/collationpanel.h"
#include "widgets/provenance/table/collationtable.h"
#include "widgets/provenance/table/runningtextview.h"
#include "widgets/provenance/table/variantlook.h"
#include "widgets/provenance/variantwording.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QUuid id(int witness)
{
    return QUuid(uint(witness + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

CollationSheet sheetOf(const QStringList &texts, IgnoredDifferences ignored = {})
{
    static const CollationWords words;
    CollationSheet sheet;
    sheet.collation = std::make_shared<const Collation>(words.align(texts, u"en"_s).collation(0, ignored));
    for (int i = 0; i < texts.size(); ++i) {
        sheet.heads.append({.id = id(i), .name = u"Outlet %1"_s.arg(i + 1), .date = u"6 Aug 2018"_s});
    }
    return sheet;
}

/// The base, one with the same words, one that lost a hedge and has another number.
CollationSheet three()
{
    return sheetOf({u"We may use data of 40 customers, but never for ads."_s,
                    u"We may use data of 40 customers, but never for ads."_s,
                    u"We use data of 400 customers, but never for ads today."_s});
}

struct Desk {
    explicit Desk(const CollationSheet &sheet)
    {
        panel.resize(1000, 400);
        panel.setSheet(sheet);
        panel.show();
        panel.activateWindow();
        if (!QTest::qWaitForWindowActive(&panel)) {
            qFatal("no active window");
        }
        panel.table()->setFocus();
    }

    [[nodiscard]] CollationModel *model() { return panel.table()->sheetModel(); }

    /// The cell of @p witness that has @p words; with none: the first gap.
    [[nodiscard]] QModelIndex cell(int witness, const QString &words)
    {
        const int row = model()->rowOf(witness);
        for (int column = 0; column < model()->columnCount(); ++column) {
            const QModelIndex index = model()->index(row, column);
            if (words.isEmpty() ? index.data(CollationModel::IsGapRole).toBool()
                                : index.data().toString().contains(words)) {
                return index;
            }
        }
        return {};
    }

    [[nodiscard]] VariationClass classOf(const QModelIndex &index)
    {
        return VariationClass(index.data(CollationModel::ClassRole).toInt());
    }

    void click(const QModelIndex &index)
    {
        panel.table()->scrollTo(index);
        QTest::mouseClick(panel.table()->viewport(), Qt::LeftButton, {},
                          panel.table()->visualRect(index).center());
    }

    CollationPanel panel;
};

} // namespace

class TestCollationViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyClassHasALetter();
    void modelHoldsTheRules();
    void cellsTellTheirClass();
    void headsStayInSight();
    void onlyWhatVariesIsShown();
    void aLetterAsksForAClass();
    void theBaseAndReadOnlyTablesTakeNoClass();
    void aPersonsChoiceIsShown();
    void theMenuListsTheClasses();
    void witnessesAreOneSelection();
    void enterOpensTheText();
    void ignoringAsksAnew();
    void runningTextShowsWhatChanged();
    void runningTextIsWalkedByKeys();
    void wordsOfCellsAreSpoken();
    void fiftyWitnessesAreReadable();
    void stateIsKept();
};

void TestCollationViews::everyClassHasALetter()
{
    QSet<QChar> letters;
    for (const VariationClass each : allVariationClasses()) {
        const QChar letter = letterOf(each);
        QVERIFY(letter.isLetter());
        QVERIFY(!letters.contains(letter));
        letters.insert(letter);
        QCOMPARE(classOfLetter(letter), each);
        QCOMPARE(classOfLetter(letter.toLower()), each);
    }
    QVERIFY(!classOfLetter(u'Z'));
    QCOMPARE(weightOf(VariationClass::Negation), VariantWeight::Grave);
    QCOMPARE(weightOf(VariationClass::Verbatim), VariantWeight::None);
}

void TestCollationViews::modelHoldsTheRules()
{
    CollationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSheet(three());
    QCOMPARE(model.rowCount(), 3);
    model.setOnlyVariation(true);
    model.setSheet({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TestCollationViews::cellsTellTheirClass()
{
    Desk desk(three());
    QCOMPARE(desk.model()->index(0, 0).data(CollationModel::IsBaseRole).toBool(), true);
    const QModelIndex number = desk.cell(2, u"400"_s);
    QVERIFY(number.isValid());
    QCOMPARE(desk.classOf(number), VariationClass::NumberOrHedge);
    QVERIFY(!number.data(CollationModel::IsSameRole).toBool());
    QVERIFY(number.data(Qt::ToolTipRole).toString().contains(nameOf(VariationClass::NumberOrHedge)));
    QVERIFY(number.data(Qt::ToolTipRole).toString().contains(u"became"_s)); // the warning in plain words
    const QModelIndex gap = desk.cell(2, {});
    QVERIFY(gap.isValid());
    QVERIFY(gap.data(Qt::ToolTipRole).toString().contains(u"nothing"_s));
    const QModelIndex same = desk.cell(1, u"customers"_s);
    QVERIFY(same.data(CollationModel::IsSameRole).toBool());
    QCOMPARE(desk.classOf(same), VariationClass::Verbatim);
}

void TestCollationViews::headsStayInSight()
{
    QStringList texts;
    for (int i = 0; i < 50; ++i) {
        texts.append(
            u"We may use data of %1 customers of the harbour bank of Karlsund, but never for ads or for "
            "letters that nobody wants to read on a Sunday morning."_s.arg(i));
    }
    Desk desk(sheetOf(texts));
    CollationTable *table = desk.panel.table();
    table->setCurrentIndex(desk.model()->index(49, desk.model()->columnCount() - 1));
    QVERIFY(table->verticalHeader()->isVisible());
    const int top = table->verticalHeader()->sectionViewportPosition(49);
    QVERIFY(top >= 0 && top < table->viewport()->height());
    const int left = table->horizontalHeader()->sectionViewportPosition(desk.model()->columnCount() - 1);
    QVERIFY(left >= 0 && left < table->viewport()->width());
    QCOMPARE(desk.model()->headerData(49, Qt::Vertical).toString(), u"Outlet 50"_s);
}

void TestCollationViews::onlyWhatVariesIsShown()
{
    Desk desk(three());
    const int all = desk.model()->columnCount();
    desk.click(desk.cell(2, u"400"_s));
    auto *only = desk.panel.findChild<QCheckBox *>();
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QVERIFY(only->isChecked());
    QVERIFY(desk.model()->columnCount() < all);
    QCOMPARE(desk.model()->columnCount(), desk.model()->sheet().collation->variationCount());
    QCOMPARE(desk.panel.table()->currentIndex().data().toString(), u"400"_s); // the place is kept
    for (int column = 0; column < desk.model()->columnCount(); ++column) {
        QVERIFY(desk.model()->index(0, column).data(CollationModel::IsVariationRole).toBool());
    }
}

void TestCollationViews::aLetterAsksForAClass()
{
    Desk desk(three());
    QSignalSpy requested(desk.panel.table(), &CollationTable::classRequested);
    QSignalSpy cleared(desk.panel.table(), &CollationTable::classCleared);
    const QModelIndex number = desk.cell(2, u"400"_s);
    desk.click(number);
    QTest::keyClick(desk.panel.table(), Qt::Key_S);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first()[0].toInt(), desk.model()->placeAt(number.column()));
    QCOMPARE(requested.first()[1].toUuid(), id(2));
    QCOMPARE(requested.first()[2].value<VariationClass>(), VariationClass::Spelling);
    QTest::keyClick(desk.panel.table(), Qt::Key_Z); // no class
    QCOMPARE(requested.size(), 1);
    QTest::keyClick(desk.panel.table(), Qt::Key_Delete);
    QCOMPARE(cleared.size(), 1);
}

void TestCollationViews::theBaseAndReadOnlyTablesTakeNoClass()
{
    Desk desk(three());
    QSignalSpy requested(desk.panel.table(), &CollationTable::classRequested);
    desk.click(desk.cell(0, u"40"_s));
    QTest::keyClick(desk.panel.table(), Qt::Key_S);
    desk.panel.setEditable(false);
    desk.click(desk.cell(2, u"400"_s));
    QTest::keyClick(desk.panel.table(), Qt::Key_S);
    QVERIFY(requested.isEmpty());
}

void TestCollationViews::aPersonsChoiceIsShown()
{
    CollationSheet sheet = three();
    Desk desk(sheet);
    const QModelIndex number = desk.cell(2, u"400"_s);
    const QImage before = desk.panel.table()->grab().toImage();
    sheet.own.insert({desk.model()->placeAt(number.column()), 2}, VariationClass::NumberOrHedge);
    desk.panel.setSheet(sheet);
    const QModelIndex chosen = desk.cell(2, u"400"_s);
    QVERIFY(chosen.data(CollationModel::IsOwnRole).toBool());
    QVERIFY(chosen.data(Qt::ToolTipRole).toString().contains(u"your choice"_s));
    QVERIFY(desk.panel.table()->grab().toImage() != before); // also where it is what was found
    sheet.own.insert({desk.model()->placeAt(number.column()), 2}, VariationClass::Spelling);
    desk.panel.setSheet(sheet);
    QCOMPARE(desk.classOf(desk.cell(2, u"400"_s)), VariationClass::Spelling);
}

void TestCollationViews::theMenuListsTheClasses()
{
    Desk desk(three());
    QSignalSpy requested(desk.panel.table(), &CollationTable::classRequested);
    const QModelIndex number = desk.cell(2, u"400"_s);
    const QPoint place = desk.panel.table()->visualRect(number).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                            desk.panel.table()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(desk.panel.table()->viewport(), &event);
    auto *menu = desk.panel.table()->findChild<QMenu *>(u"variantMenu"_s);
    QVERIFY(menu != nullptr);
    QList<QAction *> checked;
    QAction *synonym = nullptr;
    for (QAction *action : menu->actions()) {
        action->isChecked() ? checked.append(action) : void();
        synonym = action->text().endsWith(u"\tY"_s) ? action : synonym;
    }
    QCOMPARE(checked.size(), 1);
    QVERIFY(checked.first()->text().startsWith(nameOf(VariationClass::NumberOrHedge)));
    QVERIFY(synonym != nullptr);
    synonym->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first()[2].value<VariationClass>(), VariationClass::Synonym);
    menu->close();
}

void TestCollationViews::witnessesAreOneSelection()
{
    Desk desk(three());
    QSignalSpy changed(&desk.panel, &CollationPanel::witnessChanged);
    desk.click(desk.cell(1, u"customers"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.last().first().toUuid(), id(1));
    QCOMPARE(desk.panel.running()->currentWitness(), id(1));
    QTest::keyClick(desk.panel.table(), Qt::Key_Down);
    QCOMPARE(changed.last().first().toUuid(), id(2));
    desk.panel.setCurrentWitness(id(0));
    QCOMPARE(changed.size(), 2); // who sets it knows
    QCOMPARE(desk.panel.table()->currentWitness(), id(0));
    QTest::mouseClick(desk.panel.table()->verticalHeader()->viewport(), Qt::LeftButton, {},
                      QPoint(10, desk.panel.table()->verticalHeader()->sectionViewportPosition(2) + 4));
    QCOMPARE(changed.last().first().toUuid(), id(2));
}

void TestCollationViews::enterOpensTheText()
{
    Desk desk(three());
    QSignalSpy activated(&desk.panel, &CollationPanel::activated);
    desk.click(desk.cell(2, u"400"_s));
    QTest::keyClick(desk.panel.table(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toUuid(), id(2));
}

void TestCollationViews::ignoringAsksAnew()
{
    Desk desk(three());
    QSignalSpy changed(&desk.panel, &CollationPanel::ignoredChanged);
    auto *button = desk.panel.findChild<QToolButton *>(u"ignoreButton"_s);
    for (QAction *action : button->menu()->actions()) {
        if (IgnoredDifference(action->data().toInt()) == IgnoredDifference::Case) {
            action->trigger();
        }
    }
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.panel.ignored(), IgnoredDifferences(IgnoredDifference::Case));
    QVERIFY(button->text().contains(u"1"_s));
}

void TestCollationViews::runningTextShowsWhatChanged()
{
    Desk desk(three());
    desk.panel.setRunning(true);
    QVERIFY(desk.panel.running()->isVisible());
    const QTextDocument *document = desk.panel.running()->document();
    QStringList struck;
    QStringList underlined;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            const QTextCharFormat format = fragment.fragment().charFormat();
            format.fontStrikeOut() ? struck.append(fragment.fragment().text()) : void();
            format.fontUnderline() ? underlined.append(fragment.fragment().text()) : void();
        }
    }
    QVERIFY(struck.contains(u"may"_s));
    QVERIFY(struck.contains(u"40"_s));
    QVERIFY(underlined.contains(u"400"_s));
    QVERIFY(underlined.join(u' ').contains(u"today"_s));
    QVERIFY(document->toPlainText().contains(u"Outlet 3"_s));
}

void TestCollationViews::runningTextIsWalkedByKeys()
{
    Desk desk(three());
    desk.panel.setRunning(true);
    desk.panel.running()->setFocus();
    QSignalSpy changed(&desk.panel, &CollationPanel::witnessChanged);
    QCOMPARE(desk.panel.running()->currentWitness(), id(0)); // that of the table
    QTest::keyClick(desk.panel.running(), Qt::Key_Down);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.panel.table()->currentWitness(), id(1));
    const QTextBlock last = desk.panel.running()->document()->lastBlock();
    const QRect place = desk.panel.running()->cursorRect(QTextCursor(last));
    QTest::mouseClick(desk.panel.running()->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(desk.panel.running()->currentWitness(), id(2));
}

void TestCollationViews::wordsOfCellsAreSpoken()
{
    Desk desk(three());
    const QString spoken = desk.cell(2, u"400"_s).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"400"_s));
    QVERIFY(spoken.contains(nameOf(VariationClass::NumberOrHedge)));
    QCOMPARE(desk.cell(1, u"customers"_s).data(Qt::AccessibleTextRole).toString(),
             desk.cell(1, u"customers"_s).data().toString());
}

void TestCollationViews::fiftyWitnessesAreReadable()
{
    QStringList texts;
    for (int i = 0; i < 50; ++i) {
        texts.append(
            u"We %1 use data of %2 customers."_s.arg(i % 3 == 0 ? u"do not"_s : u"don't"_s).arg(i % 4));
    }
    Desk desk(sheetOf(texts));
    const QFontMetrics metrics(desk.panel.table()->font());
    for (int column = 0; column < desk.model()->columnCount(); ++column) {
        const QString words = desk.model()->headerData(column, Qt::Horizontal).toString();
        QVERIFY(desk.panel.table()->columnWidth(column) >= metrics.horizontalAdvance(words)
                || desk.panel.table()->columnWidth(column) >= metrics.averageCharWidth() * 26);
    }
    QVERIFY(desk.panel.table()->rowHeight(0) >= metrics.height());
    // A dozen rows at least in a third of a window.
    QVERIFY(desk.panel.table()->rowHeight(0) <= 2 * metrics.height());
}

void TestCollationViews::stateIsKept()
{
    Desk desk(three());
    desk.panel.setRunning(true);
    desk.panel.findChild<QCheckBox *>()->setChecked(true);
    const QByteArray state = desk.panel.saveState();
    CollationPanel other;
    other.restoreState(state);
    QVERIFY(other.isRunning());
    QVERIFY(other.table()->sheetModel()->isOnlyVariation());
    other.restoreState({});
    QVERIFY(!other.isRunning());
}

QTEST_MAIN(TestCollationViews)
#include "tst_collationviews.moc"
