// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/editstream.h"
#include "app/errorkeys.h"
#include "widgets/support/errortext.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct AnnotateTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::AnnotateCommand)
};

QJsonObject refusal(const Error &error)
{
    return {{u"ok"_s, false},
            {u"error"_s, QString(keyOf(error.code))},
            {u"message"_s, errorSentence(error, Audience::Terminal)}};
}

QJsonObject answer(EditStream &stream, const QByteArray &line, qint64 lineNumber)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parse);
    if (!document.isObject()) {
        return refusal({ErrorCode::MalformedInput,
                        {AnnotateTexts::tr("The standard input"), QString::number(lineNumber),
                         parse.error == QJsonParseError::NoError ? AnnotateTexts::tr("not a JSON object")
                                                                 : parse.errorString()},
                        {}});
    }
    const auto applied = stream.apply(document.object());
    if (!applied) {
        return refusal(applied.error());
    }
    QJsonObject result{{u"ok"_s, true}, {u"edit"_s, qint64(applied->edit)}};
    if (!applied->id.isNull()) {
        result.insert(u"id"_s, applied->id.toString(QUuid::WithoutBraces));
    }
    return result;
}

} // namespace

int annotateCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"annotate"_s,
        AnnotateTexts::tr(
            "Reads one JSON object a line from standard input, applies each as one edit, and answers "
            "each with one line when the edit is durable: {\"ok\":true,\"id\":..,\"edit\":n} or "
            "{\"ok\":false,\"error\":..,\"message\":..}. A refused line changes nothing and the next one "
            "is read; the exit code is 0 when all lines were applied and 1 when any was refused.")
            + u"\n\n"_s + AnnotateTexts::tr("Operations: %1.").arg(EditStream::operations()) + uR"(
  {"op":"span","article":ARTICLE,"kind":"quote","ranges":[[START,END],..]}   also: id,
      exact and occurrence instead of ranges, text, entity, entity_type, speaker, cue,
      source, form, claim, stance, note, status
  {"op":"update","id":ID,"speaker":..}        {"op":"move","id":ID,"ranges":..}
  {"op":"part","span":ID,"range":[START,END]} {"op":"kind","id":ID,"kind":"claim"}
  {"op":"link","spans":[ID,ID,..]}            {"op":"unlink","span":ID}
  {"op":"base","span":ID}                     {"op":"delete","id":ID}  or "ids":[..]
  {"op":"article","article":ARTICLE,"title":..,"published":..}
  {"op":"remove","article":ARTICLE}           {"op":"undo"}            {"op":"redo"})"_s);
    parser.addOperand(u"PROJECT"_s, AnnotateTexts::tr("Project to edit."));
    parser.addOption(u"annotator"_s, AnnotateTexts::tr("Who edits; written into annotations and history."),
                     u"NAME"_s);
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const auto project = Project::open(parser.operand(0));
    if (!project) {
        return console.fail(project.error());
    }
    if (parser.isSet(u"annotator"_s)) {
        (*project)->setAnnotator(parser.value(u"annotator"_s));
    }
    EditStream stream(**project);
    qint64 lineNumber = 0;
    int code = kExitOk;
    while (const auto line = console.readLine()) {
        ++lineNumber;
        if (line->trimmed().isEmpty()) {
            continue;
        }
        const QJsonObject answered = answer(stream, *line, lineNumber);
        if (!answered[u"ok"_s].toBool()) {
            code = kExitFailed;
        }
        console.writeJson(answered);
        if (!console.flush()) {
            break;
        }
    }
    return console.finish(code);
}

} // namespace Stemma
