// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/namedarticles.h"
#include "models/matching/linking/linkreason.h"
#include "models/project/suggesting/accepting.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/project/suggesting/suggester.h"
#include "models/records/recordtraits.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

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
    if (!isNumber || query.minScore < 0 || query.minScore > 1) {
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

Result<Accepted> accept(Project &project, const SuggestLexicons &lexicons, const ProposalQuery &query,
                        bool isTrial)
{
    // What the window does by itself in the background: nothing is accepted that was not looked for.
    const auto goOn = [](qint64, qint64) { return true; };
    ReadLinks links;
    const auto scanned = suggestAll(project.contentStore(), lexicons.cues, lexicons.words, goOn, &links);
    const auto linked = scanned
        ? suggestLinks(project.contentStore(), lexicons.cues, lexicons.words, goOn, links)
        : std::unexpected(scanned.error());
    auto proposals = linked ? allProposals(project.store(), query)
                            : Result<QList<Proposal>>(std::unexpected(linked.error()));
    if (!proposals) {
        return std::unexpected(proposals.error());
    }
    // A person looks at each of these.
    proposals->removeIf([](const Proposal &proposal) {
        return std::ranges::contains(reasonsFrom(proposal.reasons), keyOf(LinkReason::Code::Translation),
                                     &ProposalReason::code);
    });
    return isTrial ? Accepted{proposals->size(), 0, {}} : acceptWith(project, *proposals);
}

} // namespace

int acceptCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(u"accept"_s,
                         AcceptTexts::tr("Accepts all suggestions of at least a score as annotations, in one "
                                         "step that can be undone, and prints how many. Articles that were "
                                         "not looked through yet are looked through first. What may be a "
                                         "translation, and a name that is nearly that of an entity of the "
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
    const auto accepted = accept(**project, *lexicons, *query, isTrial);
    if (!accepted) {
        return console.fail(accepted.error());
    }
    const int count = int(accepted->count);
    if (parser.wantsJson()) {
        QJsonObject object{{isTrial ? u"would_accept"_s : u"accepted"_s, count}};
        if (accepted->left > 0) {
            object.insert(u"names_left"_s, qint64(accepted->left));
        }
        console.writeJson(object);
        return console.finish();
    }
    console.writeLine(isTrial ? AcceptTexts::tr("Would accept %n suggestion(s).", nullptr, count)
                              : AcceptTexts::tr("Accepted %n suggestion(s).", nullptr, count));
    if (accepted->left > 0) {
        console.writeLine(
            AcceptTexts::tr("%n name(s) left for a person to decide: the project has nearly the "
                            "same.",
                            nullptr, int(accepted->left)));
    }
    return console.finish();
}

} // namespace Stemma
