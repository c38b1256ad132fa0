// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names that the machine suggests, in the real window: in the queue they come after quotes, one decision is
// on all places, and what is nearly known is asked about.

#include "app/window/readerproposals.h"
#include "models/storage/proposals/proposalstore.h"
#include "tests/app/windowtest.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"
#include "widgets/suggestions/acceptmanydialog.h"
#include "widgets/suggestions/proposalcard.h"
#include "widgets/suggestions/suggestionspanel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

/// Two articles; the second one writes a name of the first one with a letter more.
struct Room : WindowDesk {
    Room()
        : WindowDesk(true)
    {
        ledger = file.addArticle(u"Ledger"_s, u"L"_s, u"2031-01-01"_s,
                                 u"Staff met Mayor Gudrun Ferrol in the town of Karlsund.\n\n"
                                 "“We never sell the data of our customers to anybody,” Ferrol said.\n"_s);
        post = file.addArticle(u"Post"_s, u"P"_s, u"2031-01-02"_s,
                               u"A letter by Gudrun Ferroll came. It pleased Gudrun Ferroll.\n"_s);
    }

    void show()
    {
        const QString path = file.path();
        file.close();
        QVERIFY(window.openProject(path));
        window.comparison()->closeAll();
        QVERIFY(window.openArticle(ledger));
        showWindow();
        window.comparison()->focusPane(0);
        QTRY_COMPARE(open(), 4);
    }

    void showQueue()
    {
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(panel()->view()->hasFocus());
        QTRY_COMPARE(panel()->model()->rowCount(), int(open()));
    }

    /// Only names, those of the first article before those of the second.
    void showNames()
    {
        panel()->typeBox()->setCurrentText(u"Entity"_s);
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(panel()->view()->hasFocus());
        QTRY_COMPARE(panel()->model()->rowCount(), 3);
    }

    void goTo(const QString &name)
    {
        for (int row = 0; row < panel()->model()->rowCount() && current() != name; ++row) {
            press(row == 0 ? Qt::Key_Home : Qt::Key_Down, row == 0 ? Qt::ControlModifier : Qt::NoModifier);
        }
        QCOMPARE(current(), name);
    }

    [[nodiscard]] qint64 open() const
    {
        return ProposalStore::of(project()->store())->countProposals({}).value_or(-1);
    }

    [[nodiscard]] Project *project() const { return window.project(); }

    [[nodiscard]] ArticleView *view() const { return window.comparison()->activeView(); }

    [[nodiscard]] SuggestionsPanel *panel() const { return window.findChild<SuggestionsPanel *>(); }

    [[nodiscard]] QString card() const { return panel()->card()->text()->toPlainText(); }

    [[nodiscard]] QToolButton *ownButton() const
    {
        return panel()->findChild<QToolButton *>(u"acceptOwnName"_s);
    }

    [[nodiscard]] QString current() const
    {
        return panel()->view()->currentIndex().data(ProposalsModel::FullTextRole).toString();
    }

    /// The names that are tagged, each with its entity.
    [[nodiscard]] QStringList tagged(ArticleId article) const
    {
        QStringList words;
        const auto opened = project()->openArticle(article);
        for (const PlacedSpan *span : (*opened)->spans().inOrder()) {
            if (span->span.kind == SpanKind::Entity) {
                words.append((*opened)->spanText(*span) + u" = "_s
                             + project()->store().entity(span->span.entity).value_or(Entity()).name);
            }
        }
        return words;
    }

    [[nodiscard]] qint64 edits() const { return project()->store().countJournal().value_or(-1); }

    ArticleId ledger;
    ArticleId post;
};

} // namespace

class TestSuggestingNames : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void namesComeAfterQuotesWhoSpeaksFirst()
    {
        Room room;
        room.show();
        room.showQueue();
        QVERIFY(room.current().startsWith(u"We never sell"_s));
        room.press(Qt::Key_S);
        QCOMPARE(room.current(), u"Gudrun Ferrol"_s);
        const QString card = room.card();
        QVERIFY2(card.contains(u"Gudrun Ferrol · Person · 2 place"_s), qPrintable(card));
        QVERIFY2(card.contains(u"Staff met Mayor Gudrun Ferrol in the town"_s), qPrintable(card));
        QVERIFY2(card.contains(u"Also called “Ferrol” here"_s), qPrintable(card));
        QVERIFY2(card.contains(u"Speaks in this article"_s), qPrintable(card));
        QVERIFY(!room.ownButton()->isVisible());
        // The list says in how many places it stands.
        const QModelIndex cell
            = room.panel()->view()->currentIndex().siblingAtColumn(ProposalsModel::TextColumn);
        QCOMPARE(cell.data().toString(), u"Gudrun Ferrol (2 places)"_s);
    }

    void oneKeyDecidesOnAllPlaces()
    {
        Room room;
        room.show();
        room.showNames();
        room.goTo(u"Gudrun Ferrol"_s);
        const qint64 before = room.edits();
        room.press(Qt::Key_Return);
        QCOMPARE(room.edits(), before + 1);
        QCOMPARE(room.tagged(room.ledger),
                 (QStringList{u"Gudrun Ferrol = Gudrun Ferrol"_s, u"Ferrol = Gudrun Ferrol"_s}));
        QCOMPARE(room.panel()->model()->rowCount(), 2);
        QVERIFY(room.panel()->view()->hasFocus());
        // U takes it back.
        room.press(Qt::Key_U);
        QVERIFY(room.tagged(room.ledger).isEmpty());
        QCOMPARE(room.current(), u"Gudrun Ferrol"_s);
        QCOMPARE(room.panel()->model()->rowCount(), 3);
        // X says that it is none; it stays away after another look at the article.
        room.press(Qt::Key_X);
        QCOMPARE(room.panel()->model()->rowCount(), 2);
        const QString path = room.project()->path();
        room.window.closeProject();
        QVERIFY(room.window.openProject(path));
        QTRY_COMPARE(room.open(), 3);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        QVERIFY(room.current() != u"Gudrun Ferrol"_s);
    }

    void whatIsNearlyKnownIsAsked()
    {
        Room room;
        room.show();
        room.showNames();
        room.goTo(u"Gudrun Ferrol"_s);
        room.press(Qt::Key_Return);
        room.goTo(u"Gudrun Ferroll"_s);
        QTRY_VERIFY2(room.card().contains(u"spelled nearly like “Gudrun Ferrol”"_s), qPrintable(room.card()));
        QVERIFY(room.ownButton()->isVisible());
        // The same: no second entity, and the spelling is known from now on.
        room.press(Qt::Key_Return);
        QCOMPARE(room.tagged(room.post), QStringList(2, u"Gudrun Ferroll = Gudrun Ferrol"_s));
        QVERIFY(room.project()->store().entitiesNamed(u"Gudrun Ferroll"_s)->isEmpty());
        QCOMPARE(room.project()->store().entitiesNamed(u"Gudrun Ferrol"_s)->first().aliases,
                 (QStringList{u"Gudrun Ferroll"_s}));
        room.press(Qt::Key_U);
        QVERIFY(room.tagged(room.post).isEmpty());
        QCOMPARE(room.current(), u"Gudrun Ferroll"_s);
        QVERIFY(room.ownButton()->isVisible());
        // Another one.
        room.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(room.tagged(room.post), QStringList(2, u"Gudrun Ferroll = Gudrun Ferroll"_s));
        QCOMPARE(room.project()->store().entitiesNamed(u"Gudrun Ferroll"_s)->size(), 1);
        // And by the button.
        room.press(Qt::Key_U);
        QVERIFY(room.tagged(room.post).isEmpty());
        QTest::mouseClick(room.ownButton(), Qt::LeftButton);
        QCOMPARE(room.tagged(room.post), QStringList(2, u"Gudrun Ferroll = Gudrun Ferroll"_s));
    }

    // A person has to say whether the second one is the first: Accept Many says that it will not.
    void manyAreCountedWithoutWhatIsLeft()
    {
        Room room;
        room.show();
        room.showNames();
        room.goTo(u"Gudrun Ferrol"_s);
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        QString promised;
        QString said;
        room.dialogs.steps.enqueue([&](QDialog &dialog) {
            auto *many = qobject_cast<AcceptManyDialog *>(&dialog);
            many->score()->setValue(40);
            const auto isCounted = [&] { return many->acceptButton()->text() == u"Accept 1"_s; };
            const bool isRight = QTest::qWaitFor(isCounted) && many->listed().size() == 2;
            for (const QLabel *label : many->findChildren<QLabel *>()) {
                said += label->text();
            }
            promised = many->acceptButton()->text();
            return isRight;
        });
        QTest::mouseClick(room.panel()->findChild<QToolButton *>(u"acceptMany"_s), Qt::LeftButton);
        QCOMPARE(promised, u"Accept 1"_s);
        QVERIFY2(said.contains(u"will be left for you to decide"_s), qPrintable(said));
        QTRY_COMPARE(room.panel()->model()->rowCount(), 1);
    }

    // A name may stand at 24,000 places of a text: if each had a copy of all of them, that would be
    // gigabytes.
    void placesOfANameShareOneProposal()
    {
        Room room;
        room.show();
        QTRY_COMPARE(room.view()->marks(MarkLayer::ProposedNames).size(), size_t(3));
        const auto at = [&room](qsizetype position) {
            room.view()->setCaret(position);
            return room.window.findChild<ReaderProposals *>()->current();
        };
        const std::vector<TextRange> places = room.view()->marks(MarkLayer::ProposedNames);
        const PlacedProposal *first = at(places.front().start + 1);
        const PlacedProposal *last = at(places.back().start + 1);
        QVERIFY(first != nullptr && last != nullptr && first != last);
        QCOMPARE(first->proposal.get(), last->proposal.get());
        QCOMPARE(first->hull(), places.front());
        QCOMPARE(last->hull(), places.back());
    }

    void namesAreDashedInTheTextAndDecidedThere()
    {
        Room room;
        room.show();
        const QString text = room.view()->text().text();
        const auto range = [&text](const QString &words, qsizetype from = 0) {
            const qsizetype at = text.indexOf(words, from);
            return TextRange{at, at + words.size()};
        };
        const TextRange full = range(u"Gudrun Ferrol"_s);
        const TextRange place = range(u"Karlsund"_s);
        const TextRange alone = range(u"Ferrol said"_s);
        const TextRange last{alone.start, alone.start + 6};
        QTRY_COMPARE(room.view()->marks(MarkLayer::ProposedNames),
                     (std::vector<TextRange>{full, place, last}));
        // Quotes come first when going through the text.
        room.view()->setCaret(0);
        room.press(Qt::Key_J, Qt::ShiftModifier);
        QVERIFY(room.view()->marks(MarkLayer::CurrentName).empty());
        QCOMPARE(room.view()->marks(MarkLayer::CurrentProposal).size(), size_t(1));
        // With the caret in a name all its places are current, and the key decides on them.
        room.view()->setCaret(last.start + 2);
        QCOMPARE(room.view()->marks(MarkLayer::CurrentName), (std::vector<TextRange>{full, last}));
        room.press(Qt::Key_Return);
        QCOMPARE(room.tagged(room.ledger),
                 (QStringList{u"Gudrun Ferrol = Gudrun Ferrol"_s, u"Ferrol = Gudrun Ferrol"_s}));
        // After a name comes a name.
        QCOMPARE(room.view()->marks(MarkLayer::ProposedNames), std::vector<TextRange>{place});
        QCOMPARE(room.view()->marks(MarkLayer::CurrentName), std::vector<TextRange>{place});
        room.press(Qt::Key_X);
        QVERIFY(room.view()->marks(MarkLayer::ProposedNames).empty());
        // And then the quote that is left.
        QCOMPARE(room.view()->marks(MarkLayer::CurrentProposal).size(), size_t(1));
        // What is nearly known is asked about in the list.
        QVERIFY(room.window.openArticle(room.post));
        QTRY_COMPARE(room.view()->marks(MarkLayer::ProposedNames).size(), size_t(2));
        room.view()->setCaret(room.view()->marks(MarkLayer::ProposedNames).front().start + 1);
        room.press(Qt::Key_Return);
        QVERIFY(room.tagged(room.post).isEmpty());
        QVERIFY(room.panel()->view()->hasFocus());
        QCOMPARE(room.current(), u"Gudrun Ferroll"_s);
        QTRY_VERIFY(room.ownButton()->isVisible()); // once the names of the project are read
        room.press(Qt::Key_Return);
        QCOMPARE(room.tagged(room.post), QStringList(2, u"Gudrun Ferroll = Gudrun Ferrol"_s));
    }

private:
    const OwnSettings m_settings;
};

QTEST_MAIN(TestSuggestingNames)
#include "tst_suggestingnames.moc"
