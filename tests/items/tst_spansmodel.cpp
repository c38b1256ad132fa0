// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/spansmodel.h"
#include "tests/items/testproject.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Stemma;

class SpansModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWordsNamesAndPlace();
    void filters_data();
    void filters();
    void sortsByColumn();
    void columnsWithoutOrderDoNotSort();
    void attributeKeepsRows();
    void newNameOfEntityIsShown();
    void linkedQuotesKnowTheirPart();
    void cutsLongExcerptsAtGraphemes();
};

namespace {

const QString kText = u"First paragraph.\n\u201cWe do not sell data\u201d, said Anna Lind of Nordbank.\n"
                      "The bank denies it."_s;

struct Fixture {
    TestProject project;
    ArticleId article = project.addArticle(u"Bank asks"_s, u"Ledger"_s, u"2018-08-06"_s, kText);
    SpanId quote = project.addSpan(article, SpanKind::Quote, u"We do not sell data"_s,
                                   TestProject::filled<NewSpan>([](NewSpan &span) {
                                       span.speaker = u"Anna Lind"_s;
                                       span.cue = u"said"_s;
                                       span.form = QuoteForm::Direct;
                                   }));
    SpanId entity = project.addSpan(article, SpanKind::Entity, u"Nordbank"_s,
                                    TestProject::filled<NewSpan>([](NewSpan &span) {
                                        span.entity = u"Nordbank AB"_s;
                                        span.entityType = EntityType::Organisation;
                                    }));
    SpanId claim = project.addSpan(article, SpanKind::Claim, u"denies it"_s,
                                   TestProject::filled<NewSpan>([](NewSpan &span) {
                                       span.claim = u"Data is sold"_s;
                                       span.stance = Stance::Denies;
                                   }));
};

QString cell(const SpansModel &model, SpanId span, int column)
{
    return model.indexOf(span.uuid()).siblingAtColumn(column).data().toString();
}

} // namespace

void SpansModelTest::showsWordsNamesAndPlace()
{
    Fixture f;
    SpansModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(f.project.project());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, f.quote, SpansModel::KindColumn), u"quote"_s);
    QCOMPARE(cell(model, f.quote, SpansModel::TextColumn), u"We do not sell data"_s);
    QCOMPARE(cell(model, f.quote, SpansModel::SpeakerColumn), u"Anna Lind"_s);
    QCOMPARE(cell(model, f.quote, SpansModel::CueColumn), u"said"_s);
    QCOMPARE(cell(model, f.quote, SpansModel::FormColumn), u"direct"_s);
    QCOMPARE(cell(model, f.quote, SpansModel::ParagraphColumn), u"2"_s);
    QCOMPARE(cell(model, f.quote, SpansModel::PlaceColumn), u"18"_s);
    QCOMPARE(cell(model, f.quote, SpansModel::AnnotatorColumn), u"Ada"_s);
    QCOMPARE(cell(model, f.entity, SpansModel::EntityColumn), u"Nordbank AB"_s);
    QCOMPARE(cell(model, f.entity, SpansModel::EntityTypeColumn), u"organisation"_s);
    QCOMPARE(cell(model, f.claim, SpansModel::ClaimColumn), u"Data is sold"_s);
    QCOMPARE(cell(model, f.claim, SpansModel::StanceColumn), u"denies"_s);
    QCOMPARE(cell(model, f.claim, SpansModel::OutletColumn), u"Ledger"_s);
}

void SpansModelTest::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("expected");
    QTest::newRow("all") << u""_s << -1 << 3;
    QTest::newRow("one kind") << u""_s << int(SpanKind::Quote) << 1;
    QTest::newRow("a speaker") << u"lind"_s << -1 << 1;
    QTest::newRow("kind and words that exclude each other") << u"lind"_s << int(SpanKind::Claim) << 0;
}

void SpansModelTest::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, kind);
    QFETCH(int, expected);
    Fixture f;
    SpansModel model;
    model.setProject(f.project.project());
    SpanQuery query;
    query.filter = filter;
    if (kind >= 0) {
        query.kind = SpanKind(kind);
    }
    model.setQuery(query);
    QCOMPARE(model.rowCount(), expected);
}

void SpansModelTest::sortsByColumn()
{
    Fixture f;
    SpansModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProject(f.project.project());
    model.sort(SpansModel::PlaceColumn, Qt::DescendingOrder);
    QCOMPARE(model.indexOf(f.claim.uuid()).row(), 0);
    model.sort(SpansModel::PlaceColumn, Qt::AscendingOrder);
    QCOMPARE(model.indexOf(f.quote.uuid()).row(), 0);
}

void SpansModelTest::columnsWithoutOrderDoNotSort()
{
    SpansModel model;
    const SpanQuery before = model.query();
    model.sort(SpansModel::TextColumn, Qt::DescendingOrder);
    QVERIFY(model.query() == before);
}

void SpansModelTest::attributeKeepsRows()
{
    Fixture f;
    SpansModel model;
    model.setProject(f.project.project());
    const QPersistentModelIndex row(model.indexOf(f.quote.uuid()));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(f.project->updateSpan(
        f.quote, TestProject::filled<SpanAttributes>([](auto &a) { a.note = u"Look again"_s; })));
    QTRY_COMPARE(changes.count(), 1);
    QVERIFY(row.isValid());
    QCOMPARE(cell(model, f.quote, SpansModel::NoteColumn), u"Look again"_s);
}

void SpansModelTest::newNameOfEntityIsShown()
{
    Fixture f;
    SpansModel model;
    model.setProject(f.project.project());
    const auto span = f.project->store().span(f.entity);
    QVERIFY(span);
    auto entity = f.project->store().entity(span->entity);
    QVERIFY(entity);
    entity->name = u"Nordbank plc"_s;
    QVERIFY(f.project->updateEntity(*entity));
    QTRY_COMPARE(cell(model, f.entity, SpansModel::EntityColumn), u"Nordbank plc"_s);
}

void SpansModelTest::linkedQuotesKnowTheirPart()
{
    Fixture f;
    const SpanId other = f.project.addSpan(f.article, SpanKind::Quote, u"First paragraph"_s);
    QVERIFY(f.project->linkSpans({f.quote, other}));
    SpansModel model;
    model.setProject(f.project.project());
    const QSet<QString> parts{cell(model, f.quote, SpansModel::GroupColumn),
                              cell(model, other, SpansModel::GroupColumn)};
    QCOMPARE(parts, QSet<QString>({u"base"_s, u"witness"_s}));
    QCOMPARE(cell(model, f.claim, SpansModel::GroupColumn), QString());
}

void SpansModelTest::cutsLongExcerptsAtGraphemes()
{
    // A family of four is one grapheme of eleven units; 240 does not fall on its edge.
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s;
    QCOMPARE(family.size(), 11);
    const QString text = family.repeated(40);
    TestProject project;
    const ArticleId article = project.addArticle(u"Emoji"_s, {}, {}, text);
    const SpanId span = project.addSpan(article, SpanKind::Quote, text);
    SpansModel model;
    model.setProject(project.project());
    QCOMPARE(cell(model, span, SpansModel::TextColumn), family.repeated(21) + u'\u2026');
    QCOMPARE(model.indexOf(span.uuid()).data(SpansModel::FullTextRole).toString(), text);
}

QTEST_GUILESS_MAIN(SpansModelTest)
#include "tst_spansmodel.moc"
