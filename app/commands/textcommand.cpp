// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "models/project/project.h"
#include "models/storage/articletext.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct TextTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::TextCommand)
};

} // namespace

int textCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"text"_s,
        TextTexts::tr("Prints the canonical text of an article, exactly, in UTF-8. Offsets of "
                      "annotations count its code points."));
    parser.addOperand(u"PROJECT"_s, TextTexts::tr("Project to read."));
    parser.addOperand(u"ARTICLE"_s, TextTexts::tr("Id, file name or title of the article."));
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const auto project = Project::open(parser.operand(0), AccessMode::ReadOnly);
    if (!project) {
        return console.fail(project.error());
    }
    const ProjectStore &store = (*project)->store();
    const auto text = (*project)
                          ->findArticle(parser.operand(1))
                          .and_then([&](ArticleId id) { return store.article(id); })
                          .and_then([&](const Article &article) { return articleText(store, article); });
    if (!text) {
        return console.fail(text.error());
    }
    console.write(text->toUtf8());
    return console.finish();
}

} // namespace Stemma
