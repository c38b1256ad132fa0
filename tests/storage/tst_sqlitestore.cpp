// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/storagefixture.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kText
    = u"A \U0001F468\u200D\U0001F469 said: \u201eNein, e\u0301s geht nicht.\u201c\nOver and out.\n"_s;

/// A value for every field, odd where a type can be odd.
struct Everything {
    Article article;
    Revision revision;
    Entity entity;
    Claim claim;
    QuoteGroup group;
    QList<Span> spans;
    Derivation derivation;
    Suggestion suggestion;

    [[nodiscard]] Changes inserted() const
    {
        // Against the order of references on purpose: they are checked at the end.
        Changes changes{Change<Span>{{}, spans[0]},         Change<Span>{{}, spans[1]},
                        Change<QuoteGroup>{{}, group},      Change<Suggestion>{{}, suggestion},
                        Change<Derivation>{{}, derivation}, Change<Claim>{{}, claim},
                        Change<Entity>{{}, entity},         Change<Revision>{{}, revision},
                        Change<Article>{{}, article}};
        return changes;
    }
};

Everything everything(StorageFixture &project)
{
    const Result<void> put = project.store().putContents({kText}, {kText.toUtf8() + "\r\n"});
    if (!put) {
        qFatal("%s", qPrintable(put.error().detail));
    }
    Everything all;
    all.article.id = ArticleId::make();
    all.article.title = u"It's \"odd\"; DROP TABLE span; -- \U0001F600\u200F \n\t"_s;
    all.article.outlet = u"Ærø Post"_s;
    all.article.author = u"N.\u00A0N."_s;
    all.article.published = *PublishedDate::fromString(u"2031-03-04/2031-03-06");
    all.article.url = u"https://example.org/?a=%20&b=ü#x"_s;
    all.article.language = u"de-AT"_s;
    all.article.fileName = u"a b.txt"_s;
    all.article.note = u"note"_s;
    all.article.readState = ReadState::Reading;
    all.article.imported = momentAfter(123);
    all.revision = StorageFixture::revisionOf(all.article, kText);
    all.revision.encoding = u"UTF-8"_s;
    all.revision.decoding = u"{\"source\":\"strict\"}"_s;
    all.article.revision = all.revision.id;
    all.entity = {EntityId::make(),         u"Grüße & Co."_s,
                  EntityType::Organisation, {u"a,b"_s, u"\"q\""_s, u""_s, u"ü\n"_s},
                  u"wikidata:Q42"_s,        u"n"_s};
    all.claim = {ClaimId::make(), u"It is not so."_s, u"why?"_s};
    all.group.id = QuoteGroupId::make();
    all.group.note = u"g"_s;
    Span quote = StorageFixture::spanIn(all.article, {{2, 5}, {13, 18}});
    quote.speaker = all.entity.id;
    quote.cue = u"said"_s;
    quote.source = u"told \u00AB the paper \u00BB"_s;
    quote.form = QuoteForm::Mixed;
    quote.group = all.group.id;
    quote.note = u" "_s;
    quote.status = SpanStatus::Suggested;
    quote.annotator = u"Zoë"_s;
    quote.created = {};
    Span other = StorageFixture::spanIn(all.article, {{0, 1}});
    other.group = all.group.id;
    all.group.base = other.id;
    all.spans = {quote, other};
    all.derivation = {DerivationId::make(), quote.id.uuid(),     {}, u"AFP"_s, DerivationHow::Translates,
                      u"told AFP"_s,        SpanStatus::Rejected};
    all.suggestion = {SuggestionId::make(), SuggestionType::Link, {}, u"subject"_s, u"{}"_s, 1.0 / 3, u"[]"_s,
                      Decision::Skipped,    momentAfter(9)};
    return all;
}

} // namespace

class TestSqliteStore : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everyRecordComesBackAsItWas()
    {
        StorageFixture project;
        const Everything all = everything(project);
        QCOMPARE(project.apply(all.inserted()), EditNumber(1));
        project.reopen();
        ProjectStore &store = project.store();
        QVERIFY(store.article(all.article.id) == all.article);
        QVERIFY(store.revision(all.revision.id) == all.revision);
        QVERIFY(store.entity(all.entity.id) == all.entity);
        QVERIFY(store.claim(all.claim.id) == all.claim);
        QVERIFY(store.quoteGroup(all.group.id) == all.group);
        QVERIFY(store.span(all.spans[0].id) == all.spans[0]);
        QVERIFY(store.span(all.spans[1].id) == all.spans[1]);
        QVERIFY(store.derivation(all.derivation.id) == all.derivation);
        QVERIFY(store.suggestion(all.suggestion.id) == all.suggestion);
        const QList<Span> byStart{all.spans[1], all.spans[0]};
        QVERIFY(store.spansOfArticle(all.article.id) == byStart);
        QVERIFY(store.spansOfGroup(all.group.id) == byStart);
        QVERIFY(store.spansOfEntity(all.entity.id) == QList<Span>{all.spans[0]});
        QVERIFY(store.revisionsOfArticle(all.article.id) == QList<Revision>{all.revision});
        QVERIFY(store.derivationsTouching(all.spans[0].id.uuid()) == QList<Derivation>{all.derivation});
        QVERIFY(store.entityNamed(all.entity.name, all.entity.type) == all.entity.id);
        QVERIFY(store.entityNamed(all.entity.name, EntityType::Person) == EntityId());
        QVERIFY(store.claimStated(all.claim.statement) == all.claim.id);
        QVERIFY(store.articlesFromFile(u"a b.txt"_s) == QList<ArticleId>{all.article.id});
        QVERIFY(store.articlesWithText(all.revision.text) == QList<ArticleId>{all.article.id});
        QVERIFY(store.text(all.revision.text) == kText);
        QVERIFY(store.original(all.revision.original) == QByteArray(kText.toUtf8() + "\r\n"));
        const auto violations = store.check({});
        QVERIFY(violations);
        for (const auto &violation : *violations) {
            qWarning() << violation.rule << violation.record << violation.detail;
        }
        QVERIFY(violations->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSqliteStore)
#include "tst_sqlitestore.moc"
