// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "models/project/project.h"
#include "widgets/printing/articlepages.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct PrintTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::PrintCommand)
};

} // namespace

int printCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"print"_s,
        PrintTexts::tr("Writes an article with its annotations, their notes and a legend as a PDF file. "
                       "Needs no display."));
    parser.addOperand(u"PROJECT"_s, PrintTexts::tr("Project to read."));
    parser.addOperand(u"ARTICLE"_s, PrintTexts::tr("Id, file name or title of the article."));
    parser.addOption(u"output"_s, PrintTexts::tr("PDF file to write."), u"FILE"_s);
    parser.addOption(u"force"_s, PrintTexts::tr("Replace a file of that name."));
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const QString path = parser.value(u"output"_s);
    if (path.isEmpty()) {
        return parser.refuse(console, PrintTexts::tr("The file to write is missing: --output FILE."));
    }
    const auto project = Project::open(parser.operand(0), AccessMode::ReadOnly);
    if (!project) {
        return console.fail(project.error());
    }
    const auto article = (*project)->findArticle(parser.operand(1)).and_then([&](ArticleId id) {
        return printableArticle((*project)->store(), id);
    });
    if (!article) {
        return console.fail(article.error());
    }
    const auto pages = writePdf(*article, path, parser.isSet(u"force"_s));
    if (!pages) {
        return console.fail(pages.error());
    }
    console.writeColumns({path, PrintTexts::tr("%n page(s)", nullptr, *pages)});
    return console.finish();
}

} // namespace Stemma
