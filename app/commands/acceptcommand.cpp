// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/namedarticles.h"
#include "app/consoleprogress.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/preparedacceptance.h"
#include "models/project/suggesting/suggester.h"
#include "models/records/recordtraits.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct AcceptTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::AcceptCommand)
};

/// What the options ask for; a sentence for the person when they cannot be understood.
std::expected<ProposalQuery, QString> queryOf(const CommandParser &parser)
{
    ProposalQuery query;
    query.order = ProposalQuery::Order::Place;
    bool isNumber = false;
    query.minScore = parser.value(u"min-score"_s).toDouble(&isNumber);
    if (!isNumber || !(query.minScore >= 0 && query.minScore <= 1)) { // "nan" is a number
        return std::unexpected(AcceptTexts::tr("--min-score is a number from 0 to 1, such as 0.85."));
    }
    if (parser.isSet(u"type"_s)) {
        query.type = fromKey<SuggestionType>(parser.value(u"type"_s));
        if (!query.type) {
            return std::unexpected(AcceptTexts::tr("--type is one of: %1.").arg(allKeys<SuggestionType>()));
        }
    }
    return query;
}

/// What came of it, and what could not be read meanwhile; the rest was.
struct Outcome {
    qsizetype count = 0; ///< suggestions that were accepted, or would be
    qsizetype left = 0; ///< names that were left for a person
    std::optional<Error> damage;
};

Result<Outcome> accept(Project &project, const SuggestLexicons &lexicons, const ProposalQuery &query,
                       bool isTrial, ConsoleProgress &progress)
{
    // What the window does by itself in the background: nothing is accepted that was not looked for.
    const auto goOn = [&progress](const QString &work) {
        return [&progress, work](qint64 done, qint64 all) {
            progress.tell(work, done, all);
            return true;
        };
    };
    ReadLinks links;
    const auto scanned = suggestAll(project.contentStore(), lexicons.cues, lexicons.words,
                                    goOn(AcceptTexts::tr("Looking for quotes")), &links);
    Outcome outcome;
    if (!scanned && scanned.error().code == ErrorCode::DamagedProject) {
        outcome.damage = scanned.error(); // of single texts; the others are looked through
    } else if (!scanned) {
        return std::unexpected(scanned.error());
    }
    const auto linked = suggestLinks(project.contentStore(), lexicons.cues, lexicons.words,
                                     goOn(AcceptTexts::tr("Comparing quotes")), links);
    auto proposals = linked ? allProposals(project.store(), query)
                            : Result<QList<Proposal>>(std::unexpected(linked.error()));
    if (!proposals) {
        return std::unexpected(proposals.error());
    }
    // A person looks at each of these.
    proposals->removeIf([](const Proposal &proposal) { return needsALook(proposal.reasons); });
    QList<ProposalKey> keys;
    for (const Proposal &proposal : std::as_const(*proposals)) {
        keys.append({proposal.article, proposal.id});
    }
    const auto prepared = prepareAcceptance(project.store(), project.annotator(), keys, [&](qsizetype done) {
        progress.tell(AcceptTexts::tr("Accepting suggestions"), done, keys.size());
        return true;
    });
    const auto applied = !prepared ? Result<void>(std::unexpected(prepared.error()))
        : isTrial                  ? Result<void>()
                                   : applyAcceptance(project, *prepared);
    if (!applied) {
        return std::unexpected(applied.error());
    }
    outcome.count = prepared->count;
    outcome.left = prepared->left;
    return outcome;
}

void printOutcome(Console &console, const Outcome &accepted, bool isTrial, bool asJson)
{
    const int count = int(accepted.count);
    if (asJson) {
        QJsonObject object{{isTrial ? u"would_accept"_s : u"accepted"_s, count}};
        if (accepted.left > 0) {
            object.insert(u"names_left"_s, qint64(accepted.left));
        }
        console.writeJson(object);
        return;
    }
    console.writeLine(isTrial ? AcceptTexts::tr("Would accept %n suggestion(s).", nullptr, count)
                              : AcceptTexts::tr("Accepted %n suggestion(s).", nullptr, count));
    if (accepted.left > 0) {
        console.writeLine(
            AcceptTexts::tr("%n name(s) left for a person to decide: the project has nearly the "
                            "same.",
                            nullptr, int(accepted.left)));
    }
}

} // namespace

int acceptCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"accept"_s,
        AcceptTexts::tr("Accepts all suggestions of at least a score as annotations, in one "
                        "step that can be undone, and prints how many. Articles that were "
                        "not looked through yet are looked through first. What may be a "
                        "translation, a doubtful link, and a name that is nearly that of an entity of the "
                        "project, are left to a person."));
    parser.addOperand(u"PROJECT"_s, AcceptTexts::tr("Project to change."));
    parser.addOption(u"min-score"_s, AcceptTexts::tr("Least score, from 0 to 1."), u"SCORE"_s);
    parser.addOption(u"type"_s,
                     AcceptTexts::tr("Only suggestions of this type: quote, link, speaker or entity."),
                     u"TYPE"_s);
    parser.addOption(u"annotator"_s, AcceptTexts::tr("Who decides; written into the annotations."),
                     u"NAME"_s);
    parser.addOption(u"dry-run"_s, AcceptTexts::tr("Only print how many it would be."));
    parser.addOption(u"cues"_s, AcceptTexts::tr("Folder of further words of saying, as of stemma suggest."),
                     u"FOLDER"_s);
    parser.addProgressOption();
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const auto query = queryOf(parser);
    if (!query) {
        return parser.refuse(console, query.error());
    }
    const auto lexicons = loadLexicons(parser.value(u"cues"_s));
    if (!lexicons) {
        return console.fail(lexicons.error());
    }
    const auto project = Project::open(parser.operand(0));
    if (!project) {
        return console.fail(project.error());
    }
    (*project)->setAnnotator(parser.value(u"annotator"_s));
    const bool isTrial = parser.isSet(u"dry-run"_s);
    const auto outcome = [&] {
        ConsoleProgress progress(parser.wantsProgress());
        return accept(**project, *lexicons, *query, isTrial, progress);
    }();
    if (!outcome) {
        return console.fail(outcome.error());
    }
    printOutcome(console, *outcome, isTrial, parser.wantsJson());
    return console.finish(outcome->damage ? console.fail(*outcome->damage) : kExitOk);
}

} // namespace Stemma
