// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/connection.h"
#include "models/storage/packed/packedspans.h"
#include "models/storage/packed/packingstore.h"
#include "tests/storage/storagefixture.h"

#include <QRandomGenerator>

#include <vector>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QString kText = u"word "_s.repeated(2000);

/// A span with anything that a span can have, right or not.
Span anySpan(const Article &article, QRandomGenerator &random)
{
    const QStringList texts{u""_s, u"said"_s, u"hat gesagt, „so“"_s, u"😀\n"_s, QString(3000, u'x')};
    Span span = StorageFixture::spanIn(article, {}, SpanKind(random.bounded(3)));
    const auto text = [&] { return texts.at(random.bounded(texts.size())); };
    qint64 at = random.bounded(5000);
    for (int parts = random.bounded(20) == 0 ? random.bounded(5) : 1; parts > 0; --parts) {
        const qint64 end = at + 1 + random.bounded(300);
        span.ranges.append({at, end});
        at = end + 1 + random.bounded(50);
    }
    span.cue = text();
    span.source = text();
    span.note = text();
    span.annotator = text();
    span.form = QuoteForm(random.bounded(4));
    span.stance = Stance(random.bounded(5));
    span.status = SpanStatus(random.bounded(3));
    span.created = random.bounded(5) == 0 ? QDateTime() : momentAfter(random.bounded(1'000'000) - 500'000);
    span.modified = random.bounded(5) == 0
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(-random.bounded(1'000'000'000), QTimeZone(QTimeZone::UTC));
    return span;
}

/// What the store keeps of a span has no reference that leads nowhere.
Span storableSpan(const Article &article, QRandomGenerator &random)
{
    Span span = anySpan(article, random);
    if (span.ranges.isEmpty()) {
        span.ranges = {{1, 5}};
    }
    clearMisplacedAttributes(span);
    return span;
}

QList<Span> inRowOrder(QList<Span> spans)
{
    std::ranges::sort(spans, isEarlierRow);
    return spans;
}

QByteArray packed(const QList<Span> &spans)
{
    std::vector<const Span *> pointers;
    for (const Span &span : spans) {
        pointers.push_back(&span);
    }
    return packSpans(pointers);
}

Changes insertsOf(const QList<Span> &spans)
{
    Changes changes;
    for (const Span &span : spans) {
        changes.append(Change<Span>{{}, span});
    }
    return changes;
}

Article someArticle()
{
    Article article;
    article.id = ArticleId::make();
    article.revision = RevisionId::make();
    return article;
}

QList<Span> anySpans(const Article &article, qsizetype count, QRandomGenerator &random)
{
    QList<Span> spans;
    for (qsizetype i = 0; i < count; ++i) {
        spans.append(anySpan(article, random));
        spans.last().entity = random.bounded(2) == 0 ? EntityId() : EntityId::make();
        spans.last().speaker = random.bounded(2) == 0 ? EntityId() : EntityId::make();
        spans.last().claim = random.bounded(2) == 0 ? ClaimId() : ClaimId::make();
        spans.last().group = random.bounded(2) == 0 ? QuoteGroupId() : QuoteGroupId::make();
    }
    return inRowOrder(spans);
}

/// An article whose spans came in one edit, and are packed by it.
struct PackedProject : StorageFixture {
    explicit PackedProject(qsizetype count = 400)
        : article(addArticle(kText))
    {
        QRandomGenerator random(7);
        for (qsizetype i = 0; i < count; ++i) {
            spans.append(storableSpan(article, random));
        }
        apply(insertsOf(spans), EditAction::ImportAnnotations);
        spans = inRowOrder(spans);
    }

    [[nodiscard]] qint64 pieces() const
    {
        const auto connection = Connection::open(path(), Connection::Mode::ReadOnly);
        return (*connection)->number("SELECT count(*) FROM packed_spans").value_or(-1);
    }

    /// Makes every span's rows say something else than the packed ones, which shows which are read.
    void changeRows() { corrupt("UPDATE span SET note = 'from the rows'"); }

    [[nodiscard]] bool readsRows()
    {
        const auto read = store().spansOfArticle(article.id);
        return read && read->size() > 0 && read->first().note == u"from the rows"_s;
    }

    [[nodiscard]] QStringList rules()
    {
        QStringList names;
        const auto violations = store().check([](double) { return true; });
        for (const ProjectStore::Violation &violation : *violations) {
            if (!names.contains(violation.rule)) {
                names.append(violation.rule);
            }
        }
        return names;
    }

    Result<bool> pack() { return PackingStore::of(store())->packSpans(article.id); }

    Article article;
    QList<Span> spans; ///< as they should be, in the order of rows
};

} // namespace

class TestPackedSpans : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void allOfASpanComesBack()
    {
        QRandomGenerator random(1);
        for (const qsizetype count : {1, 2, 300}) {
            const Article article = someArticle();
            const QList<Span> spans = anySpans(article, count, random);
            QVERIFY(unpackSpans(packed(spans), article.id) == spans);
        }
        QVERIFY(packSpans({}).isEmpty());
    }

    void sharedTextsAreOneString()
    {
        const Article article = someArticle();
        QRandomGenerator random(1);
        QList<Span> spans = anySpans(article, 2, random);
        spans[0].annotator = spans[1].annotator = u"Ada Lovelace"_s;
        const auto read = unpackSpans(packed(spans), article.id);
        QCOMPARE(read->at(0).annotator.constData(), read->at(1).annotator.constData());
    }

    void changesAreMadeToThem()
    {
        QRandomGenerator random(2);
        const Article article = someArticle();
        for (int round = 0; round < 50; ++round) {
            const QList<Span> spans = anySpans(article, 40, random);
            QList<Span> expected;
            QList<Change<Span>> changes;
            for (const Span &span : spans) {
                Span after = anySpans(article, 1, random).first();
                switch (random.bounded(6)) {
                case 0:
                    changes.append({span, {}});
                    break;
                case 1: // another place and other attributes
                    after.id = span.id;
                    changes.append({span, after});
                    expected.append(after);
                    break;
                case 2: // the same place
                    after.id = span.id;
                    after.ranges = span.ranges;
                    changes.append({span, after});
                    expected.append(after);
                    break;
                case 3:
                    changes.append({{}, after});
                    expected.append(after);
                    [[fallthrough]];
                default:
                    expected.append(span);
                }
            }
            QVERIFY(unpackSpans(packed(spans), article.id, changes) == inRowOrder(expected));
        }
    }

    void aChangeThatDoesNotFollowGivesNothing()
    {
        QRandomGenerator random(3);
        const Article article = someArticle();
        const QList<Span> spans = anySpans(article, 5, random);
        Span other = spans.at(2);
        other.note += u'!';
        QVERIFY(!unpackSpans(packed(spans), article.id, {{other, {}}}));
        QVERIFY(!unpackSpans(packed(spans), article.id, {{anySpan(article, random), other}}));
    }

    void damageGivesNothing()
    {
        QRandomGenerator random(4);
        const Article article = someArticle();
        const QByteArray whole = packed(anySpans(article, 20, random));
        QVERIFY(!unpackSpans(whole, ArticleId::make()));
        QVERIFY(!unpackSpans({}, article.id));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray bytes = whole;
            bytes[i] = char(bytes[i] ^ (1 << random.bounded(8)));
            QVERIFY2(!unpackSpans(bytes, article.id), qPrintable(QString::number(i)));
            QVERIFY(!unpackSpans(whole.first(i), article.id));
        }
    }

    /// Of whatever bytes with the right checksum nothing is read beyond their end (sanitizers tell).
    void hostileBytesAreReadWithinTheirBounds()
    {
        QRandomGenerator random(5);
        const Article article = someArticle();
        QList<Span> spans = anySpans(article, 20, random);
        for (Span &span : spans) {
            span.note = span.note.left(40);
        }
        const QByteArray whole = packed(spans);
        qsizetype read = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = whole;
            for (int i = random.bounded(1, 4); i > 0; --i) {
                bytes[random.bounded(12, int(bytes.size()))]
                    = random.bounded(2) == 0 ? char(0xff) : char(random.bounded(256));
            }
            if (random.bounded(4) == 0) {
                bytes.truncate(random.bounded(int(bytes.size())));
            }
            bytes.squeeze();
            sealPackedSpans(bytes);
            read += unpackSpans(bytes, article.id) ? 1 : 0;
        }
        QVERIFY(read > 0); // a note's letter may be any other
    }

    void anImportLeavesManySpansPacked()
    {
        PackedProject project;
        QCOMPARE(project.pieces(), 1);
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
        QCOMPARE(project.rules(), QStringList());
        project.changeRows();
        QVERIFY(!project.readsRows());
    }

    void fewSpansAreNotPacked()
    {
        PackedProject project(kPackFrom - 1);
        QCOMPARE(project.pieces(), 0);
        QVERIFY(project.pack() == false);
        QCOMPARE(project.pieces(), 0);
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
    }

    void whatComesToSpansThatAreThereIsNotTakenForAll()
    {
        PackedProject project(10);
        QRandomGenerator random(8);
        QList<Span> more;
        for (qsizetype i = 0; i < kPackFrom; ++i) {
            more.append(storableSpan(project.article, random));
        }
        project.apply(insertsOf(more), EditAction::ImportAnnotations);
        QCOMPARE(project.pieces(), 0);
        QVERIFY(project.store().spansOfArticle(project.article.id) == inRowOrder(project.spans + more));
    }

    void editsAreReadOutOfTheJournal()
    {
        PackedProject project;
        QRandomGenerator random(9);
        QList<Changes> done;
        for (int i = 0; i < 120; ++i) {
            Changes changes;
            const qsizetype at = random.bounded(project.spans.size());
            const Span before = project.spans.at(at);
            switch (random.bounded(4)) {
            case 0:
                changes = insertsOf({storableSpan(project.article, random)});
                project.spans.append(*std::get<Change<Span>>(changes.first()).after);
                break;
            case 1:
                changes = {Change<Span>{before, {}}};
                project.spans.removeAt(at);
                break;
            case 2: {
                Span after = storableSpan(project.article, random);
                after.id = before.id;
                changes = {Change<Span>{before, after}};
                project.spans[at] = after;
                break;
            }
            default: // what was done last is taken back
                if (done.isEmpty()) {
                    continue;
                }
                changes = inverted(done.takeLast());
                for (const AnyChange &any : std::as_const(changes)) {
                    const auto &change = std::get<Change<Span>>(any);
                    project.spans.removeIf([&](const Span &span) { return span.id == change.id(); });
                    project.spans += change.after ? QList<Span>{*change.after} : QList<Span>();
                }
                project.apply(changes);
                changes.clear();
            }
            if (!changes.isEmpty()) {
                project.apply(changes);
                done.append(changes);
            }
            QVERIFY(project.store().spansOfArticle(project.article.id) == inRowOrder(project.spans));
        }
        QCOMPARE(project.rules(), QStringList());
        project.changeRows();
        QVERIFY(!project.readsRows());
    }

    void editsOfOtherArticlesDoNotCount()
    {
        PackedProject project;
        const Article other = project.addArticle(kText + u"other"_s);
        for (int i = 0; i < 300; ++i) {
            project.apply(insertsOf({StorageFixture::spanIn(other, {{i, i + 3}})}));
        }
        QVERIFY(project.pack() == false);
        project.changeRows();
        QVERIFY(!project.readsRows());
    }

    void whatManyEditsHavePassedByIsReadFromRowsUntilItIsMadeAnew()
    {
        PackedProject project;
        for (int i = 0; i < 300; ++i) {
            const Span span = StorageFixture::spanIn(project.article, {{i, i + 3}});
            project.apply(insertsOf({span}));
            project.spans.append(span);
        }
        project.spans = inRowOrder(project.spans);
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
        const PackingStore *packing = PackingStore::of(std::as_const(project.store()));
        QVERIFY(packing->articlesToPack() == QList<ArticleId>{project.article.id});
        QVERIFY(project.pack() == true);
        QVERIFY(project.pack() == false);
        QVERIFY(packing->articlesToPack() == QList<ArticleId>());
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
        project.changeRows();
        QVERIFY(!project.readsRows());
    }

    void oneLargeEditIsReadFromRowsToo()
    {
        PackedProject project;
        QList<Span> more;
        for (int i = 0; i < 1200; ++i) {
            more.append(StorageFixture::spanIn(project.article, {{i, i + 3}}));
        }
        project.apply(insertsOf(more));
        QVERIFY(project.store().spansOfArticle(project.article.id) == inRowOrder(project.spans + more));
        QVERIFY(project.pack() == true);
        QVERIFY(project.store().spansOfArticle(project.article.id) == inRowOrder(project.spans + more));
    }

    void aDamagedPieceIsPassedOverAndMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("cut short") << QByteArray("UPDATE packed_spans SET bytes = substr(bytes, 1, 500)");
        QTest::newRow("empty") << QByteArray("UPDATE packed_spans SET bytes = x''");
        QTest::newRow("zeros") << QByteArray("UPDATE packed_spans SET bytes = zeroblob(length(bytes))");
        QTest::newRow("gone") << QByteArray("DELETE FROM packed_spans");
        QTest::newRow("a number that never was") << QByteArray("UPDATE packed_spans SET edit = 0");
    }

    void aDamagedPieceIsPassedOverAndMadeAnew()
    {
        QFETCH(QByteArray, sql);
        PackedProject project;
        project.corrupt(sql);
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
        QCOMPARE(project.rules(), QStringList());
        QVERIFY(project.pack() == true);
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
        project.changeRows();
        QVERIFY(!project.readsRows());
    }

    void checkTellsAPieceThatLies()
    {
        PackedProject project;
        project.changeRows();
        QVERIFY(project.rules().contains(u"packed-spans"_s));
    }

    void aDeletedArticleTakesItAlongAndComesBackWhole()
    {
        PackedProject project;
        const Revision revision = *project.store().revision(project.article.revision);
        Changes changes;
        for (const Span &span : std::as_const(project.spans)) {
            changes.append(Change<Span>{span, {}});
        }
        changes.append(Change<Revision>{revision, {}});
        changes.append(Change<Article>{project.article, {}});
        project.apply(changes, EditAction::DeleteArticles);
        QCOMPARE(project.pieces(), 0);
        QVERIFY(project.store().spansOfArticle(project.article.id) == QList<Span>());
        QVERIFY(project.pack() == false);
        project.apply(inverted(changes), EditAction::DeleteArticles);
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
        QCOMPARE(project.rules(), QStringList());
    }

    void allSpansGoneAndOthersMade()
    {
        PackedProject project;
        Changes changes;
        for (const Span &span : std::as_const(project.spans)) {
            changes.append(Change<Span>{span, {}});
        }
        project.apply(changes);
        QVERIFY(project.store().spansOfArticle(project.article.id) == QList<Span>());
        const QList<Span> one{StorageFixture::spanIn(project.article, {{1, 2}})};
        project.apply(insertsOf(one));
        QVERIFY(project.store().spansOfArticle(project.article.id) == one);
        project.apply(inverted(changes));
        QVERIFY(project.store().spansOfArticle(project.article.id) == inRowOrder(project.spans + one));
        QCOMPARE(project.rules(), QStringList());
    }

    void packedSpansAreNeitherRowsNorJournal()
    {
        PackedProject project;
        const auto dump = project.store().dump();
        const auto entries = project.store().countJournal();
        project.corrupt("DELETE FROM packed_spans");
        QVERIFY(project.store().dump() == dump);
        QVERIFY(project.pack() == true);
        QVERIFY(project.store().dump() == dump);
        QVERIFY(project.store().countJournal() == entries);
    }

    void anOlderFileHasNone()
    {
        PackedProject project;
        project.close();
        project.corrupt("DROP TABLE review; DROP TABLE variant_mark; DROP TABLE group_gauge;"
                        " DROP TABLE packed_spans; ALTER TABLE article_spans DROP COLUMN edit;"
                        " PRAGMA user_version = 4");
        {
            const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
            QVERIFY(reader);
            QVERIFY((*reader)->spansOfArticle(project.article.id) == project.spans);
            QCOMPARE((*reader)->info()->spans, project.spans.size());
        }
        project.reopen();
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
        QVERIFY(project.pack() == true);
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans);
        project.apply({Change<Span>{project.spans.first(), {}}});
        QVERIFY(project.store().spansOfArticle(project.article.id) == project.spans.sliced(1));
        QCOMPARE(project.rules(), QStringList());
    }

    void readersPackNothing()
    {
        PackedProject project;
        const auto reader = project.store().sibling(AccessMode::ReadOnly);
        const auto packed = PackingStore::of(**reader)->packSpans(project.article.id);
        QVERIFY(!packed);
        QCOMPARE(packed.error().code, ErrorCode::ReadOnly);
    }

    /// Another connection packs while this one edits: each finds what belongs together.
    void whoPacksAndWhoEditsDoNotMixStates()
    {
        PackedProject project;
        for (int i = 0; i < 200; ++i) {
            const Span span = StorageFixture::spanIn(project.article, {{i, i + 3}});
            project.apply(insertsOf({span}));
            project.spans.append(span);
            if (i % 40 == 39) {
                const auto worker = project.store().sibling(AccessMode::ReadWrite);
                QVERIFY(PackingStore::of(**worker)->packSpans(project.article.id));
            }
            if (i % 10 == 0) {
                QVERIFY(project.store().spansOfArticle(project.article.id) == inRowOrder(project.spans));
            }
        }
        QCOMPARE(project.rules(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPackedSpans)
#include "tst_packedspans.moc"
