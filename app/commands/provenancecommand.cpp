// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/grouplist.h"
#include "app/commands/provenancelines.h"
#include "app/resources.h"
#include "models/exchange/provenance/provenanceexport.h"
#include "models/storage/projectfile.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct ProvenanceTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ProvenanceCommand)
};

} // namespace

int provenanceCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"provenance"_s,
        ProvenanceTexts::tr(
            "Says of each linked quote how it travelled: from whom each article has the words, "
            "why that is so, and what became of them, word by word. Synonyms are told better where a "
            "thesaurus of their language is installed (packages mythes-…)."));
    parser.addOperand(u"PROJECT"_s, ProvenanceTexts::tr("Project to read."));
    addGroupOption(parser);
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const auto groups = namedGroups(parser);
    if (!groups) {
        return refuseGroups(parser, console);
    }
    const auto store = openProjectFile(parser.operand(0), AccessMode::ReadOnly);
    if (!store) {
        return console.fail(store.error());
    }
    loadResources();
    const auto lexicons = ProvenanceLexicons::installed();
    if (!lexicons) {
        return console.fail(lexicons.error());
    }
    bool isFirst = true;
    const auto visited
        = visitProvenance(**store, *lexicons, *groups, [&](const GroupProvenance &group, double) {
              if (parser.wantsJson()) {
                  writeProvenanceJson(group, console);
                  return true;
              }
              if (!std::exchange(isFirst, false)) {
                  console.writeLine({});
              }
              writeProvenanceText(group, console);
              return true;
          });
    return visited ? console.finish() : console.fail(visited.error());
}

} // namespace Stemma
