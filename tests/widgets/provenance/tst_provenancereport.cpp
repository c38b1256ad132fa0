// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The report on how quotes travelled: what it tells people, and that no text can break it.

#include "models/project/provenance/provenancelexicons.h"
#include "models/project/provenance/reviewing.h"
#include "tests/project/testgroup.h"
#include "widgets/provenance/report/groupstatements.h"
#include "widgets/provenance/report/provenancereport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestProvenanceReport : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_lexicons = TestGroup::lexicons(QStringLiteral(STEMMA_RESOURCES));
        m_room = std::make_unique<TestGroup>();
    }

    void whatHappenedInPlainSentences()
    {
        const GroupProvenance group = m_room->read(m_lexicons);
        const Collation collation = group.collation();
        const GroupStatements say(group, collation);
        const QStringList summary = say.summary();
        QVERIFY2(
            summary.contains(u"First reported by Harbour Post (4 Mar 2031), as far as the articles of this "
                             "project go."_s),
            qPrintable(summary.join(u'\n')));
        QVERIFY2(summary.contains(u"Quay Blog dropped the negation “not”."_s),
                 qPrintable(summary.join(u'\n')));
        QCOMPARE(say.nearness(0), u"This is the wording that the others are compared with."_s);
        QCOMPARE(say.nearness(1),
                 u"The same words as in Harbour Post, but for spelling, punctuation or contractions."_s);
        const QStringList changes = say.changes(2);
        QVERIFY2(changes.contains(u"The end is cut off: “a day”."_s), qPrintable(changes.join(u'\n')));
    }

    void whatIsCertainAndWhatIsNot()
    {
        const GroupProvenance group = m_room->read(m_lexicons);
        const Collation collation = group.collation();
        const GroupStatements say(group, collation);
        QCOMPARE(say.first().certainty, Certainty::Certain);
        QCOMPARE(say.source(1).certainty, Certainty::Certain);
        QCOMPARE(say.source(1).text, u"The Wire itself names Harbour Post as its source."_s);
        Certainty last = Certainty::Certain;
        for (const ReportStatement &one : say.judgements()) {
            QVERIFY(one.certainty >= last);
            QVERIFY(one.text.endsWith(u'.'));
            last = one.certainty;
        }
    }

    void withoutDatesNothingIsSaidOfTheFirst()
    {
        TestGroup room;
        const auto undate = [](Article &article) { article.published = {}; };
        for (const ArticleId id : {room.postArticle, room.wireArticle, room.blogArticle}) {
            Article article = *room.project->store().article(id);
            undate(article);
            QVERIFY(room.project->updateArticle(article));
        }
        const GroupProvenance group = room.read(m_lexicons);
        const Collation collation = group.collation();
        const GroupStatements say(group, collation);
        QCOMPARE(say.first().certainty, Certainty::Undecidable);
        QVERIFY2(say.first().text.contains(u"cannot be decided"_s), qPrintable(say.first().text));
    }

    // A speaker that was found out elsewhere is no testimony of this article.
    void aConcludedSpeakerIsTold()
    {
        TestGroup room;
        SpanAttributes attributes;
        attributes.speaker = u"Mara Lind"_s;
        QVERIFY(room.project->updateSpan(room.wire, attributes));
        QVERIFY(room.project->updateSpan(room.blog, attributes));
        const GroupProvenance group = room.read(m_lexicons);
        const Collation collation = group.collation();
        const QStringList summary = GroupStatements(group, collation).summary();
        QVERIFY2(summary.contains(u"Said by Mara Lind. In Quay Blog the text beside the words does not name "
                                  "this speaker: that it is the same one is concluded."_s),
                 qPrintable(summary.join(u'\n')));
    }

    void aReviewerSettlesWhoWasFirst()
    {
        TestGroup room;
        for (const ArticleId id : {room.postArticle, room.wireArticle, room.blogArticle}) {
            Article article = *room.project->store().article(id);
            article.published = {};
            QVERIFY(room.project->updateArticle(article));
        }
        Project &project = *room.project.project();
        QVERIFY(confirmDerivation(project, room.wire, {.witness = room.post, .outside = {}}));
        QVERIFY(confirmDerivation(project, room.blog, {.witness = room.wire, .outside = {}}));
        QVERIFY(confirmDerivation(project, room.post, {.witness = {}, .outside = u"Town Crier"_s}));
        const GroupProvenance group = room.read(m_lexicons);
        const Collation collation = group.collation();
        const GroupStatements say(group, collation);
        QCOMPARE(say.first().certainty, Certainty::Certain);
        QVERIFY2(say.first().text.contains(u"first reported by Harbour Post"_s),
                 qPrintable(say.first().text));
        QVERIFY2(say.summary().join(u' ').contains(
                     u"A reviewer confirmed that Harbour Post has it from “Town Crier”"_s),
                 qPrintable(say.summary().join(u'\n')));
    }

    void whatWasRejectedIsTold()
    {
        TestGroup room;
        Project &project = *room.project.project();
        QVERIFY(rejectDerivation(project, room.blog, {.witness = room.wire, .outside = {}}));
        const GroupProvenance group = room.read(m_lexicons);
        const QString sentence = u"A reviewer found that Quay Blog does not have the words from The Wire."_s;
        QCOMPARE(GroupStatements(group, group.collation()).rejections(2), QStringList{sentence});
        QCOMPARE(html(room).count(sentence), 2); // beside its wording, and among what is certain
        QVERIFY(!html(*m_room).contains(u"A reviewer found"_s));
    }

    void theSummaryIsNotRepeated()
    {
        const QString page = html(*m_room);
        const qsizetype start = page.indexOf(u"<h3>In short"_s);
        const qsizetype certain = page.indexOf(u"<h3>What is certain"_s);
        QVERIFY(start >= 0 && certain > start);
        QVERIFY(page.indexOf(u"First reported by"_s, start) < certain);
        QVERIFY(page.indexOf(u"First reported by"_s, certain) < 0);
    }

    void whoHasTheSameWordsStandsTogether()
    {
        TestGroup room;
        const ArticleId article
            = room.project.addArticle(u"Copy"_s, u"Coast Herald"_s, u"2031-03-06"_s,
                                      u"\"We do not sell more than 40 tickets a day,\" Mara Lind said.\n"_s);
        const SpanId copy
            = room.project.addSpan(article, SpanKind::Quote, u"We do not sell more than 40 tickets a day"_s);
        QVERIFY(room.project->linkSpans({room.post, copy}));
        const QString page = html(room);
        QVERIFY(page.contains(u"<h4>Harbour Post and 1 more, word for word the same</h4>"_s));
        QVERIFY(page.contains(u"<li>Coast Herald · 6 Mar 2031: "_s));
        QVERIFY(!page.contains(u"<h4>Coast Herald"_s));
        QVERIFY(page.contains(u"<h4>The Wire"_s));
        QCOMPARE(page.count(u"<blockquote"_s), 3);
    }

    void verdictsAreTold()
    {
        TestGroup room;
        QVERIFY(setVerdict(*room.project.project(), {room.blog}, Verdict::Altered, u"the “not”\nis gone"_s));
        QVERIFY(setGroupVerdict(*room.project.project(), room.group, Verdict::Misleading));
        const QString page = html(room);
        QVERIFY(page.contains(u"Verdict on this quote: misleading, Ada"_s));
        QVERIFY(page.contains(u"altered, Ada"_s));
        QVERIFY(page.contains(u"the “not”<br>is gone"_s));
        QVERIFY(page.contains(u"“altered”: The words were changed, and so is what they say."_s));
        QVERIFY(html(*m_room).contains(u"No reviewer has given a verdict yet."_s));
    }

    void hostileTextsStayTexts()
    {
        TestProject project;
        const QString evil
            = u"</title></style><script>alert('x')</script><img src=x onerror=\"y\"> \u202eabc"_s;
        const QString quote
            = u"We <b>never</b> sell \"&amp;\" \u202etxt %1 %2 %n to </svg><script>z</script> people"_s;
        QList<SpanId> spans;
        for (int i = 0; i < 2; ++i) {
            NewArticle article = project.prepare(evil + QString::number(i), i == 0 ? evil : QString(),
                                                 u"2031-03-0%1"_s.arg(i + 4), u"x "_s + quote + u" y\n"_s);
            article.article.url = i == 0 ? u"javascript:alert(1)"_s : u"https://example.org/?a=\"><script>"_s;
            article.article.author = evil;
            article.article.fileName = evil;
            const auto ids = project->addArticles({article});
            QVERIFY(ids);
            spans.append(project.addSpan(ids->first(), SpanKind::Quote, quote));
        }
        const auto group = project->linkSpans(spans);
        QVERIFY(group);
        QVERIFY(setVerdict(*project.project(), spans, Verdict::Altered, evil));
        const auto report = readReport(project->store(), m_lexicons, {}, facts(evil));
        QVERIFY(report);
        const QString page = QString::fromUtf8(report->html());
        QVERIFY(!page.contains(u"<script"_s));
        QVERIFY(!page.contains(u"<img"_s));
        QVERIFY(!page.contains(u"<b>never"_s));
        QVERIFY(!page.contains(u"href=\"javascript"_s));
        QVERIFY(page.contains(u"We &lt;b&gt;never&lt;/b&gt; sell"_s));
        QVERIFY(page.contains(u"%1 %2 %n"_s));
        QVERIFY(!page.contains(QChar(0x202e)));
        isOneSvg(page);
        const QString path = project.filePath(u"evil.pdf"_s);
        QVERIFY(writeReport(*report, path, false));
        QVERIFY(QFileInfo(path).size() > 1'000);
    }

    void thePageNeedsNothingFromElsewhere()
    {
        const QString page = html(*m_room);
        QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"_s));
        static const QRegularExpression loads(u"src=|@import|url\\((?!#)|<link|<script|<iframe"_s);
        QVERIFY2(!loads.match(page).hasMatch(), qPrintable(loads.match(page).captured()));
        isOneSvg(page);
        // Links lead to places that are there.
        static const QRegularExpression links(u"href=\"#([^\"]+)\""_s);
        for (const QRegularExpressionMatch &match : links.globalMatch(page)) {
            QVERIFY(page.contains(u"id=\"%1\""_s.arg(match.captured(1))));
        }
    }

    void aPdfIsWrittenAsAWhole()
    {
        const auto report
            = readReport(m_room->project->store(), m_lexicons, {m_room->group}, facts(u"Harbour"_s));
        QVERIFY(report);
        QCOMPARE(report->count(), 1);
        const QString path = m_room->project.filePath(u"report.pdf"_s);
        double last = 0;
        QVERIFY(writeReport(*report, path, false, [&last](double share) {
            const bool isOnward = share >= last;
            last = share;
            return isOnward;
        }));
        QCOMPARE(last, 1.0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QCOMPARE(writeReport(*report, path, false).error().code, ErrorCode::ProjectExists);
        QVERIFY(writeReport(*report, path, true));
    }

    // So many that the tree goes on on further pages, and headings move to where their words are.
    void aLongPdfLeavesNothingOut()
    {
        constexpr int kMore = 45;
        TestGroup room;
        QList<SpanId> all{room.post};
        for (int i = 0; i < kMore; ++i) {
            const QString words = u"We do not sell more than 40 tickets a day on pier %1"_s.arg(i + 100);
            const ArticleId article = room.project.addArticle(
                u"Pier"_s, u"Pier Gazette %1"_s.arg(i + 100),
                QDate(2031, 3, 5).addDays(i % 9).toString(Qt::ISODate), u"\"%1,\" she said.\n"_s.arg(words));
            all.append(room.project.addSpan(article, SpanKind::Quote, words));
        }
        QVERIFY(room.project->linkSpans(all));
        const auto report = readReport(room.project->store(), m_lexicons, {}, facts(u"Harbour"_s));
        const QString path = room.project.filePath(u"long.pdf"_s);
        QVERIFY(writeReport(*report, path, false));
        QProcess reader;
        reader.start(u"python3"_s, {QStringLiteral(STEMMA_SOURCE_DIR "/tests/journeys/pdftext.py"), path});
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
        for (int i = 0; i < kMore; ++i) {
            const QString head = u"Pier Gazette %1 · "_s.arg(i + 100);
            QVERIFY2(text.contains(head), qPrintable(head));
        }
    }

    void stoppingLeavesNothing()
    {
        const auto stop = [](double) { return false; };
        const auto stopped = readReport(m_room->project->store(), m_lexicons, {}, facts(u"x"_s), stop);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        const auto report = readReport(m_room->project->store(), m_lexicons, {}, facts(u"x"_s));
        const QString path = m_room->project.filePath(u"stopped.pdf"_s);
        QCOMPARE(writeReport(*report, path, false, stop).error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(writeReport(*report, u"/nowhere/at/all.pdf"_s, false).error().code, ErrorCode::CannotWrite);
        QCOMPARE(writeReport(*report, u"/nowhere/at/all.html"_s, false).error().code, ErrorCode::CannotWrite);
    }

    void nothingLinkedIsSaid()
    {
        TestProject project;
        const auto report = readReport(project->store(), m_lexicons, {}, facts(u"Empty"_s));
        QVERIFY(QString::fromUtf8(report->html()).contains(u"No quotes are linked in this project."_s));
    }

    void theSameProjectGivesTheSamePage() { QCOMPARE(html(*m_room), html(*m_room)); }

    void directionMarksDoNotLeak()
    {
        QCOMPARE(isolated(u"a\u202eb\u2066c"_s), u"abc"_s);
        QCOMPARE(isolated(u"שלום"_s), u"\u2068שלום\u2069"_s);
    }

private:
    static ReportFacts facts(const QString &project)
    {
        return {.project = project,
                .made = QDateTime(QDate(2031, 4, 1), QTime(12, 0), QTimeZone::UTC),
                .look = {.font = QGuiApplication::font(), .direction = Qt::LeftToRight}};
    }

    QString html(TestGroup &room)
    {
        const auto report = readReport(room.project->store(), m_lexicons, {}, facts(u"Harbour"_s));
        return report ? QString::fromUtf8(report->html()) : QString();
    }

    static void isOneSvg(const QString &page)
    {
        const qsizetype start = page.indexOf(u"<svg"_s);
        const qsizetype end = page.indexOf(u"</svg>"_s, start);
        QVERIFY(start > 0 && end > start);
        QCOMPARE(page.count(u"<svg"_s), 1);
        QXmlStreamReader xml(page.sliced(start, end + 6 - start));
        while (!xml.atEnd()) {
            xml.readNext();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    ProvenanceLexicons m_lexicons;
    std::unique_ptr<TestGroup> m_room;
};

QTEST_MAIN(TestProvenanceReport)
#include "tst_provenancereport.moc"
