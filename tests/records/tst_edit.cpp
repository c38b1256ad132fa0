// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/edit.h"
#include "models/records/recordtraits.h"

#include <QTest>
#include <QTimeZone>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

Span sampleSpan()
{
    Span span;
    span.id = SpanId::make();
    span.article = ArticleId::make();
    span.revision = RevisionId::make();
    span.kind = SpanKind::Quote;
    span.ranges = {{3, 9}, {12, 40}};
    span.speaker = EntityId::make();
    span.cue = u"said"_s;
    span.source = u"the Harbour Post"_s;
    span.form = QuoteForm::Direct;
    span.group = QuoteGroupId::make();
    span.note = u"line one\nline two 🌊"_s;
    span.annotator = u"Ä."_s;
    span.created = QDateTime::fromMSecsSinceEpoch(1'533'564'600'123, QTimeZone::UTC);
    span.modified = span.created.addMSecs(1);
    return span;
}

template <typename Record> Changes insertOf(const Record &record)
{
    return {Change<Record>{std::nullopt, record}};
}

} // namespace

class TestEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAscend();
    void journalGivesBackEveryRecordType();
    void journalKeepsMomentsBefore1970_data();
    void journalKeepsMomentsBefore1970();
    void journalIsCompressedWhenLarge();
    void journalRefusesGarbage_data();
    void journalRefusesGarbage();
    void invertedTakesBack();
    void composedKeepsFirstBeforeAndLastAfter();
    void composedDropsWhatEndsWhereItBegan();
    void actionKeysRoundTrip();
};

void TestEdit::idsAscend()
{
    SpanId last = SpanId::make();
    for (int i = 0; i < 10'000; ++i) {
        const SpanId next = SpanId::make();
        QVERIFY(last.uuid().toRfc4122() < next.uuid().toRfc4122());
        QCOMPARE(next.toString().at(14), u'7');
        last = next;
    }
}

void TestEdit::journalGivesBackEveryRecordType()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'001, QTimeZone::UTC);
    Article article{ArticleId::make(),
                    RevisionId::make(),
                    u"Title"_s,
                    u"Outlet"_s,
                    u"Author"_s,
                    *PublishedDate::fromString(u"2018-08-05/2018-08-07"),
                    u"https://example.org"_s,
                    u"en"_s,
                    u"a.txt"_s,
                    u"note"_s,
                    ReadState::Reading,
                    now};
    Revision revision{RevisionId::make(),
                      article.id,
                      ContentHash::ofText(u"x"_s),
                      1,
                      ContentHash::of(QByteArrayLiteral("x")),
                      u"text/plain"_s,
                      u"UTF-8"_s,
                      u"{}"_s,
                      now};
    Entity entity{EntityId::make(), u"E. Diana"_s, EntityType::Person, {u"Diana"_s, u"Elisabeth"_s},
                  u"q:1"_s,         u"n"_s};
    Claim claim{ClaimId::make(), u"It is so."_s, u"n"_s};
    QuoteGroup group{QuoteGroupId::make(), SpanId::make(), u"n"_s};
    Derivation derivation{DerivationId::make(),      QUuid::createUuid(), QUuid::createUuid(), u"AFP"_s,
                          DerivationHow::Translates, u"dates"_s,          SpanStatus::Accepted};
    Suggestion suggestion{SuggestionId::make(),
                          SuggestionType::Link,
                          article.id,
                          u"s"_s,
                          u"{}"_s,
                          0.75,
                          u"[]"_s,
                          Decision::Rejected,
                          now};
    const SpanId witness = SpanId::make();
    Review review{reviewOf(witness), witness, {}, Verdict::Misattributed, u"n"_s, u"Ada"_s, now};
    Review groupReview{reviewOf(group.id), {}, group.id, Verdict::NothingToSay, {}, u"Ada"_s, now};
    VariantMark mark{
        VariantMarkId::make(), witness, SpanId::make(), 3, 3, 0, 7, {u"negation"_s}, u"Ada"_s, now};
    const Changes changes = insertOf(review) + insertOf(groupReview) + insertOf(mark) + insertOf(article)
        + insertOf(revision) + insertOf(entity) + insertOf(claim) + insertOf(group) + insertOf(sampleSpan())
        + insertOf(derivation) + insertOf(suggestion)
        + Changes{Change<Span>{sampleSpan(), std::nullopt},
                  Change<Claim>{claim, Claim{claim.id, u"Not."_s, {}}}};
    const auto read = changesFromJournal(toJournal(changes));
    QVERIFY(read);
    QCOMPARE(*read, changes);
}

void TestEdit::journalKeepsMomentsBefore1970_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("the epoch") << qint64(0);
    QTest::newRow("a millisecond before") << qint64(-1);
    QTest::newRow("two seconds before") << qint64(-2000);
    QTest::newRow("a century before") << qint64(-3'155'760'000'000);
}

void TestEdit::journalKeepsMomentsBefore1970()
{
    QFETCH(qint64, milliseconds);
    Span span = sampleSpan();
    span.created = QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
    span.modified = {};
    const Changes changes = insertOf(span);
    const auto read = changesFromJournal(toJournal(changes));
    QVERIFY(read);
    QCOMPARE(*read, changes);
}

void TestEdit::journalIsCompressedWhenLarge()
{
    Changes changes;
    for (int i = 0; i < 500; ++i) {
        changes += insertOf(sampleSpan());
    }
    const QByteArray journal = toJournal(changes);
    QVERIFY(journal.size() < 500 * 200);
    QCOMPARE(*changesFromJournal(journal), changes);
}

void TestEdit::journalRefusesGarbage_data()
{
    const QByteArray good = toJournal(insertOf(sampleSpan()));
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("unknown form") << QByteArray("\x07garbage");
    QTest::newRow("no cbor") << QByteArray("\0garbage", 8);
    QTest::newRow("truncated") << good.first(good.size() / 2);
    QTest::newRow("broken compression") << QByteArray("\x01\0\0\0\x05garbage", 12);
    QTest::newRow("unknown table") << QByteArray(good).replace("span", "spam");
    QTest::newRow("unknown field") << QByteArray(good).replace("note", "nope");
    QTest::newRow("unknown key") << QByteArray(good).replace("direct", "dinect");
}

void TestEdit::journalRefusesGarbage()
{
    QFETCH(QByteArray, bytes);
    const auto read = changesFromJournal(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::DamagedProject);
}

void TestEdit::invertedTakesBack()
{
    const Span before = sampleSpan();
    Span after = before;
    after.cue = u"wrote"_s;
    const Changes changes
        = Changes{Change<Span>{before, after}} + insertOf(Claim{ClaimId::make(), u"c"_s, {}});
    const Changes turned = inverted(changes);
    QCOMPARE(turned.size(), 2);
    QVERIFY(std::holds_alternative<Change<Claim>>(turned.first()));
    QCOMPARE(std::get<Change<Span>>(turned.last()).after, std::optional(before));
    QCOMPARE(inverted(turned), changes);
    QVERIFY(composed(changes, turned).isEmpty());
}

void TestEdit::composedKeepsFirstBeforeAndLastAfter()
{
    const Span first = sampleSpan();
    Span second = first;
    second.ranges = {{3, 10}};
    Span third = first;
    third.ranges = {{3, 11}};
    const Changes joined = composed({Change<Span>{first, second}}, {Change<Span>{second, third}});
    QCOMPARE(joined, (Changes{Change<Span>{first, third}}));
}

void TestEdit::composedDropsWhatEndsWhereItBegan()
{
    const Span first = sampleSpan();
    Span second = first;
    second.note = u"other"_s;
    QVERIFY(composed({Change<Span>{first, second}}, {Change<Span>{second, first}}).isEmpty());
}

void TestEdit::actionKeysRoundTrip()
{
    for (int i = 0; i <= int(EditAction::ImportPackage); ++i) {
        QCOMPARE(editActionFromKey(QString(keyOf(EditAction(i)))), std::optional(EditAction(i)));
    }
    QVERIFY(!editActionFromKey(u"nonsense"));
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
