// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was decided about suggestions stays decided in the project that an exported package becomes.

#include "models/exchange/export/tableexport.h"
#include "models/exchange/package/packageimport.h"
#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/project/suggesting/suggester.h"
#include "models/records/recordtraits.h"
#include "tests/items/testproject.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kStory
    = u"The harbour authority wants to close the old lighthouse at Karlsund before the winter storms "
      u"begin.\n\n"
      "“We have looked at every beam of the lighthouse and cannot keep its doors open for visitors,” "
      "harbour master Mira Olsen said on Monday.\n\n“The keys will be given to the town before the year is "
      "over,” she said.\n"_s;
const QString kRetold
    = u"Karlsund will lose its lighthouse: the harbour authority closes the old tower before the storms of "
      "winter begin.\n\nIt was the talk of the town. “We have looked at every beam of the lighthouse and "
      "cannot keep the doors open for visitors.” The fishermen who built it would be sad.\n"_s;

/// Open suggestions as type, id and words.
QStringList openIn(const Project &project)
{
    QStringList open;
    for (const Proposal &one : allProposals(project.store(), {}).value_or(QList<Proposal>())) {
        open.append(QStringList{QString(keyOf(one.type)), one.id.toString(), one.subject}.join(u' '));
    }
    open.sort();
    return open;
}

} // namespace

class TestPackageDecisions : public QObject {
    Q_OBJECT

private:
    void suggest(Project &project)
    {
        const auto goOn = [](qint64, qint64) { return true; };
        QVERIFY(suggestAll(project.contentStore(), m_cues, m_words, goOn));
        QVERIFY(suggestLinks(project.contentStore(), m_cues, m_words, goOn));
    }

    CueLexicons m_cues;
    WordLexicons m_words;

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_cues.addFolder(QStringLiteral(STEMMA_CUES)));
        QVERIFY(m_words.addFolder(QStringLiteral(STEMMA_WORDS)));
    }

    void whatWasDecidedStaysDecided_data()
    {
        QTest::addColumn<ExportProfile>("profile");
        QTest::newRow("data") << ExportProfile::Data;
        QTest::newRow("spreadsheet") << ExportProfile::Spreadsheet;
    }

    void whatWasDecidedStaysDecided()
    {
        QFETCH(const ExportProfile, profile);
        TestProject project;
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        suggest(*project.project());
        const auto all = allProposals(project->store(), {});
        QVERIFY(all);
        // A link, a name and a quote are rejected, another quote is accepted, the rest stays open.
        QList<SuggestionId> rejected;
        const auto decide = [&](SuggestionType type, const QString &words, bool accepts) {
            const auto found = std::ranges::find_if(
                *all, [&](const Proposal &one) { return one.type == type && one.subject.contains(words); });
            QVERIFY(found != all->cend());
            if (accepts) {
                QVERIFY(project->acceptProposals({*found}));
            } else {
                QCOMPARE(project->rejectProposals({*found}), 1);
                rejected.append(found->id);
            }
        };
        decide(SuggestionType::Link, u"every beam"_s, false);
        decide(SuggestionType::Entity, u"karlsund"_s, false);
        decide(SuggestionType::Quote, u"the keys"_s, false);
        decide(SuggestionType::Quote, u"every beam"_s, true);
        suggest(*project.project());
        const QStringList open = openIn(*project.project());
        QVERIFY(!open.isEmpty());

        ExportOptions options;
        options.profile = profile;
        options.separator = profile == ExportProfile::Spreadsheet ? ';' : '\0';
        QVERIFY(exportTables(project->store(), project.filePath(u"package"_s), options));
        auto copy = Project::create(project.filePath(u"copy.stemma"_s));
        QVERIFY(copy);
        const auto staged = stagePackage((*copy)->contentStore(), project.filePath(u"package"_s));
        QVERIFY(staged);
        QVERIFY(importPackage(**copy, *staged));
        suggest(**copy);
        for (const SuggestionId id : std::as_const(rejected)) {
            const auto decision = (*copy)->store().suggestion(id);
            QVERIFY(decision);
            QCOMPARE(decision->decision, Decision::Rejected);
        }
        QCOMPARE(openIn(**copy), open);
        QVERIFY((*copy)->store().check([](double) { return true; })->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPackageDecisions)

#include "tst_packagedecisions.moc"
