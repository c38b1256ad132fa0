// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names as proposals: what is proposed, what accepting makes of it, and what closes it.

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/project/suggesting/accepting.h"
#include "models/project/suggesting/knownnames.h"
#include "models/project/suggesting/nameproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/project/suggesting/suggester.h"
#include "models/storage/proposals/proposalstore.h"
#include "tests/items/testproject.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kLedger
    = u"The harbour of Karlsund will be closed, spokeswoman Ada Ferrol said. Staff at Orbis Inc were told by "
      "Ada Ferrol herself.\n\n"
      "“We have no other choice, and we know it,” Ferrol said on Monday.\n"_s;
const QString kPost = u"A letter to the editor by Ada Ferroll arrived. Readers know Ada Ferroll well.\n"_s;
const QString kWire = u"A letter to the editor by Ada Ferrol arrived. Readers know Ada Ferrol well.\n"_s;

} // namespace

class TestNameProposals : public QObject {
    Q_OBJECT

private:
    static const ProposalStore &kept(TestProject &project) { return *ProposalStore::of(project->store()); }

    static void suggestNow(TestProject &project)
    {
        CueLexicons cues;
        WordLexicons words;
        QVERIFY(cues.addFolder(QStringLiteral(STEMMA_CUES)));
        QVERIFY(words.addFolder(QStringLiteral(STEMMA_WORDS)));
        QVERIFY(suggestAll(project->contentStore(), cues, words, [](qint64, qint64) { return true; }));
    }

    static QList<Proposal> names(TestProject &project, ArticleId article = {})
    {
        ProposalQuery query;
        query.type = SuggestionType::Entity;
        query.article = article;
        return allProposals(project->store(), query).value_or(QList<Proposal>());
    }

    static QStringList nameTexts(const QList<Proposal> &proposals)
    {
        QStringList texts;
        for (const Proposal &one : proposals) {
            texts.append(ProposedName::fromPayload(one.payload).value_or(ProposedName()).name);
        }
        texts.sort();
        return texts;
    }

    static Proposal named(TestProject &project, const QString &name, ArticleId article = {})
    {
        for (const Proposal &one : names(project, article)) {
            if (ProposedName::fromPayload(one.payload)->name == name) {
                return one;
            }
        }
        return {};
    }

    /// The words of the entity spans of an article with the name of their entity.
    static QStringList tagged(TestProject &project, ArticleId article)
    {
        QStringList found;
        const auto open = project->openArticle(article);
        for (const PlacedSpan *span : (*open)->spans().inOrder()) {
            if (span->span.kind == SpanKind::Entity) {
                found.append((*open)->spanText(*span) + u" = "_s
                             + project->store().entity(span->span.entity).value_or(Entity()).name);
            }
        }
        return found;
    }

private Q_SLOTS:

    void payloadsComeBack()
    {
        const ProposedName name{
            u"Ада Ф."_s,
            EntityType::Person,
            {{u"Ф."_s, 3, EntityForm::Relation::Short}, {u"Ада Фф."_s, 1, EntityForm::Relation::Spelling}}};
        QVERIFY(ProposedName::fromPayload(name.toPayload()) == name);
        QCOMPARE(name.shortForms(), QStringList{u"Ф."_s});
        QCOMPARE(name.fullForms(), QStringList{u"Ада Фф."_s});
        QVERIFY(!ProposedName::fromPayload(u"{\"speaker\":\"x\"}"_s));
    }

    void aNameIsOneProposalWithAllItsPlaces()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        QCOMPARE(nameTexts(names(project)), (QStringList{u"Ada Ferrol"_s, u"Karlsund"_s, u"Orbis Inc"_s}));
        const Proposal ada = named(project, u"Ada Ferrol"_s);
        QCOMPARE(ada.ranges.size(), 3);
        const ProposedName payload = *ProposedName::fromPayload(ada.payload);
        QCOMPARE(payload.type, EntityType::Person);
        QCOMPARE(payload.forms, (std::vector<EntityForm>{{u"Ferrol"_s, 1, EntityForm::Relation::Short}}));
        QVERIFY(reasonsFrom(ada.reasons).contains(ProposalReason{u"speaks"_s, {}}));
        QCOMPARE(ProposedName::fromPayload(named(project, u"Orbis Inc"_s).payload)->type,
                 EntityType::Organisation);
        // The same again.
        const QList<Proposal> before = names(project);
        suggestNow(project);
        QCOMPARE(names(project), before);
    }

    void quotesComeFirstThenWhoSpeaks()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        const QList<Proposal> queue = allProposals(project->store(), {}).value_or(QList<Proposal>());
        QCOMPARE(queue.size(), 4);
        QCOMPARE(queue[0].type, SuggestionType::Quote);
        QCOMPARE(queue[1].id, named(project, u"Ada Ferrol"_s).id);
        QVERIFY(queue[2].type == SuggestionType::Entity && queue[3].type == SuggestionType::Entity);
        // A least score is held against the score, whatever comes first.
        ProposalQuery sure;
        sure.minScore = 0.9;
        const auto above = allProposals(project->store(), sure);
        QVERIFY(above);
        for (const Proposal &one : *above) {
            QVERIFY(one.score >= 0.9);
        }
        QVERIFY(kept(project).countProposals(sure) == above->size());
        QVERIFY(std::ranges::contains(*above, queue[1].id, &Proposal::id));
    }

    void acceptingTagsAllPlacesInOneEdit()
    {
        TestProject project;
        const ArticleId ledger = project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        const ArticleId wire = project.addArticle(u"Wire"_s, u"W"_s, u"2031"_s, kWire);
        suggestNow(project);
        const auto dump = project->store().dump();
        const QList<Proposal> open = names(project);
        const qint64 edits = project.edits();
        const auto accepted = project->acceptProposals({named(project, u"Ada Ferrol"_s, ledger)});
        QVERIFY(accepted);
        QCOMPARE(accepted->count, 1);
        QCOMPARE(accepted->made.size(), 3);
        QCOMPARE(project.edits(), edits + 1);
        QCOMPARE(tagged(project, ledger),
                 (QStringList{u"Ada Ferrol = Ada Ferrol"_s, u"Ada Ferrol = Ada Ferrol"_s,
                              u"Ferrol = Ada Ferrol"_s}));
        QVERIFY(named(project, u"Ada Ferrol"_s, ledger).id.isNull());
        // The same name elsewhere is the same entity.
        QVERIFY(project->acceptProposals({named(project, u"Ada Ferrol"_s, wire)}));
        const auto entities = project->store().entitiesNamed(u"Ada Ferrol"_s);
        QCOMPARE(entities->size(), 1);
        QCOMPARE(entities->first().type, EntityType::Person);
        QVERIFY(project->store().check([](double) { return true; })->isEmpty());
        QVERIFY(project->undo());
        QVERIFY(project->undo());
        QVERIFY(project->store().dump() == dump);
        QCOMPARE(names(project), open);
    }

    void whatWasRejectedIsNeverProposedAgain()
    {
        TestProject project;
        const ArticleId ledger = project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        const Proposal rejected = named(project, u"Karlsund"_s);
        QVERIFY(project->rejectProposals({rejected}) == 1);
        QCOMPARE(nameTexts(names(project)), (QStringList{u"Ada Ferrol"_s, u"Orbis Inc"_s}));
        // Another engine looks through it anew.
        const auto article = project->store().article(ledger);
        QVERIFY(ProposalStore::of(project->contentStore())
                    ->putScanned({{article->id, article->revision, {rejected}}}, kSuggestingEngine + 1));
        QVERIFY(names(project).isEmpty());
        suggestNow(project);
        QCOMPARE(nameTexts(names(project)), (QStringList{u"Ada Ferrol"_s, u"Orbis Inc"_s}));
        QVERIFY(project->undo());
        QCOMPARE(names(project).size(), 3);
        // And goes with its article.
        QVERIFY(project->removeArticles({ledger}));
        QVERIFY(names(project).isEmpty());
    }

    void taggingByHandClosesAName()
    {
        TestProject project;
        const ArticleId ledger = project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        const SpanId orbis = project.addSpan(ledger, SpanKind::Entity, u"Orbis Inc"_s);
        QCOMPARE(nameTexts(names(project)), (QStringList{u"Ada Ferrol"_s, u"Karlsund"_s}));
        QVERIFY(project->removeSpans({orbis}));
        QCOMPARE(names(project).size(), 3);
        QVERIFY(project->undo());
        QCOMPARE(names(project).size(), 2);
        // One place of several is no decision on the others; they get what it has.
        project.addSpan(ledger, SpanKind::Entity, u"Ada Ferrol"_s,
                        TestProject::filled<NewSpan>([](NewSpan &span) { span.entity = u"A. F."_s; }));
        QCOMPARE(names(project).size(), 2);
        const auto accepted = project->acceptProposals({named(project, u"Ada Ferrol"_s)});
        QVERIFY(accepted);
        QCOMPARE(accepted->made.size(), 2);
        QCOMPARE(tagged(project, ledger),
                 (QStringList{u"Ada Ferrol = A. F."_s, u"Orbis Inc = "_s, u"Ada Ferrol = A. F."_s,
                              u"Ferrol = A. F."_s}));
        QVERIFY(project->store().entitiesNamed(u"Ada Ferrol"_s)->isEmpty());
    }

    void nearlyTheSameNameIsAskedAbout()
    {
        TestProject project;
        const ArticleId ledger = project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        const ArticleId post = project.addArticle(u"Post"_s, u"P"_s, u"2031"_s, kPost);
        suggestNow(project);
        // All at once: the second spelling waits.
        const auto all = acceptWith(*project.project(), names(project));
        QVERIFY(all);
        QCOMPARE(all->left, 1);
        QCOMPARE(names(project).size(), 1);
        const bool isPostLeft = names(project).first().article == post; // articles come by their ids
        const QString left = isPostLeft ? u"Ada Ferroll"_s : u"Ada Ferrol"_s;
        const QString known = isPostLeft ? u"Ada Ferrol"_s : u"Ada Ferroll"_s;
        const Proposal waiting = named(project, left);
        QVERIFY(!waiting.id.isNull());
        const KnownNames before = *KnownNames::read(project->store());
        const EntityId ada = before.named(known);
        QCOMPARE(before.near(left), (QList<KnownNames::Near>{{ada, known, KnownNames::Likeness::Spelling}}));
        QCOMPARE(acceptWith(*project.project(), {waiting})->count, 0);

        // It is the same.
        QCOMPARE(acceptWith(*project.project(), {waiting}, {NameChoice::Kind::Known, ada})->count, 1);
        QVERIFY(names(project).isEmpty());
        QVERIFY(project->store().entitiesNamed(left)->isEmpty());
        QCOMPARE(project->store().entity(ada)->aliases, QStringList{left});
        // Now the project knows the spelling.
        QCOMPARE(KnownNames::read(project->store())->named(left), ada);
        QVERIFY(project->undo());
        QVERIFY(project->store().entity(ada)->aliases.isEmpty());

        // It is another one.
        QCOMPARE(acceptWith(*project.project(), {waiting}, {NameChoice::Kind::Own})->count, 1);
        QCOMPARE(project->store().entitiesNamed(left)->size(), 1);
        QCOMPARE(tagged(project, isPostLeft ? post : ledger).last().section(u" = "_s, 1), left);
        QVERIFY(project->store().check([](double) { return true; })->isEmpty());
    }

    // Who knows the entities hands them in, and finds those there that were made.
    void knownEntitiesNeedNotBeRead()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        KnownNames known = *KnownNames::read(project->store());
        QCOMPARE(acceptWith(*project.project(), {named(project, u"Ada Ferrol"_s)}, {}, &known)->count, 1);
        const auto ada = project->store().entitiesNamed(u"Ada Ferrol"_s);
        QCOMPARE(ada->size(), 1);
        QCOMPARE(known.named(u"Ada Ferrol"_s), ada->first().id);
        QCOMPARE(known.find(ada->first().id)->aliases, ada->first().aliases);
    }

    // Whatever the order of the articles, the whole name is made and the last word alone waits.
    void wholeNamesComeBeforeTheirLastWords()
    {
        TestProject project;
        const ArticleId wire = project.addArticle(u"Wire"_s, u"W"_s, u"2031"_s,
                                                  u"A letter to the editor by Ferrol arrived. Readers know "
                                                  "Ferrol well, and Ferrol knows them.\n"_s);
        const ArticleId ledger = project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        QVERIFY(!named(project, u"Ferrol"_s, wire).id.isNull());
        QList<Proposal> open = names(project, wire);
        open += names(project, ledger);
        const auto accepted = acceptWith(*project.project(), open);
        QVERIFY(accepted);
        QCOMPARE(accepted->left, 1);
        QCOMPARE(nameTexts(names(project)), QStringList{u"Ferrol"_s});
        QCOMPARE(project->store().entitiesNamed(u"Ada Ferrol"_s)->size(), 1);
        QVERIFY(project->store().entitiesNamed(u"Ferrol"_s)->isEmpty());
    }

    void namesThatAreKnown_data()
    {
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSame");
        QTest::addColumn<QStringList>("near");
        const QStringList none;
        QTest::newRow("the same") << QStringList{u"Ada Ferrol"_s} << u"Ada Ferrol"_s << true << none;
        QTest::newRow("dots and case") << QStringList{u"U.S. Bancross"_s} << u"US BANCROSS"_s << true << none;
        QTest::newRow("legal form") << QStringList{u"Orbis"_s} << u"Orbis Inc."_s << true << none;
        QTest::newRow("article") << QStringList{u"The Harbour Post"_s} << u"Harbour Post"_s << true << none;
        QTest::newRow("a letter lost") << QStringList{u"Meridian Bancorp"_s} << u"Meridian Bancor"_s << false
                                       << QStringList{u"Meridian Bancorp"_s};
        QTest::newRow("another given name")
            << QStringList{u"Maria Olsen"_s} << u"Marta Olsen"_s << false << none;
        QTest::newRow("a part of the firm")
            << QStringList{u"Orbis"_s} << u"Orbis Messenger"_s << false << none;
        QTest::newRow("last word alone")
            << QStringList{u"Ada Ferrol"_s} << u"Ferrol"_s << false << QStringList{u"Ada Ferrol"_s};
        QTest::newRow("last word of two")
            << QStringList{u"Ada Ferrol"_s, u"Ben Ferrol"_s} << u"Ferrol"_s << false << none;
        QTest::newRow("a place, not its university")
            << QStringList{u"University of Torsund"_s} << u"Torsund"_s << false << none;
        QTest::newRow("known by the last word")
            << QStringList{u"Ferrol"_s} << u"Ada Ferrol"_s << false << QStringList{u"Ferrol"_s};
        QTest::newRow("a university, not its place")
            << QStringList{u"Torsund"_s} << u"University of Torsund"_s << false << none;
        QTest::newRow("acronym") << QStringList{u"Torsund Harbour Authority"_s} << u"THA"_s << false
                                 << QStringList{u"Torsund Harbour Authority"_s};
        QTest::newRow("signs alone") << QStringList{u"Orbis"_s} << u"…"_s << false << none;
    }

    void namesThatAreKnown()
    {
        QFETCH(const QStringList, known);
        QFETCH(const QString, name);
        QFETCH(const bool, isSame);
        QFETCH(const QStringList, near);
        KnownNames names;
        for (const QString &one : known) {
            Entity entity;
            entity.id = EntityId::make();
            entity.name = one;
            names.put(entity);
        }
        QCOMPARE(!names.named(name).isNull(), isSame);
        QStringList found;
        for (const KnownNames::Near &one : names.near(name)) {
            found.append(one.name);
        }
        QCOMPARE(found, near);
    }

    void namesFollowWhatChanges()
    {
        KnownNames names;
        Entity entity;
        entity.id = EntityId::make();
        entity.name = u"Ada Ferrol"_s;
        names.put(entity);
        entity.name = u"Ada Lund"_s;
        entity.aliases = {u"A. L."_s};
        names.put(entity);
        QVERIFY(names.named(u"Ada Ferrol"_s).isNull());
        QCOMPARE(names.named(u"A. L."_s), entity.id);
        Entity other;
        other.id = EntityId::make();
        other.name = u"Eva Lund"_s;
        names.put(other);
        QVERIFY(names.near(u"Lund"_s).isEmpty()); // which of both?
        names.remove(entity.id);
        QVERIFY(names.named(u"Ada Lund"_s).isNull() && names.named(u"A. L."_s).isNull());
        QCOMPARE(names.near(u"Lund"_s).first().entity, other.id);
        names.remove(other.id);
        QVERIFY(names.near(u"Lund"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNameProposals)
#include "tst_nameproposals.moc"
