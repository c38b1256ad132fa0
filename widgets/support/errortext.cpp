// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Stemma {

namespace {

/// Translation context of the sentences here.
struct ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ErrorTexts)
};

QString fileSize(const QString &bytes)
{
    return QLocale().formattedDataSize(bytes.toLongLong());
}

/// The words a model uses for what is missing, in the person's language.
QString thing(const QString &code)
{
    if (code == u"article") {
        return ErrorTexts::tr("article");
    }
    if (code == u"span") {
        return ErrorTexts::tr("annotation");
    }
    if (code == u"quote_group" || code == u"group") {
        return ErrorTexts::tr("quote group");
    }
    if (code == u"entity") {
        return ErrorTexts::tr("entity");
    }
    if (code == u"claim") {
        return ErrorTexts::tr("claim");
    }
    return code;
}

} // namespace

ErrorText errorText(const Error &error, Audience audience)
{
    QStringList p = error.parameters;
    p.resize(std::max(p.size(), qsizetype(4)));
    const bool isWindow = audience == Audience::Window;
    switch (error.code) {
    // Projects
    case ErrorCode::NotAProject:
        return {ErrorTexts::tr("%1 is not a Stemma project.").arg(p[0]),
                ErrorTexts::tr("Choose a .stemma file, or make a new project and import the file into it.")};
    case ErrorCode::DamagedProject:
        return {ErrorTexts::tr("The project %1 is damaged.").arg(p[0]),
                ErrorTexts::tr(
                    "Nothing was changed. Go back to a copy of the file, and check the disk it lies on.")};
    case ErrorCode::NewerProject:
        return {
            ErrorTexts::tr("The project %1 was written by a newer version of Stemma (format %2, this version "
                           "knows %3).")
                .arg(p[0], p[1], p[2]),
            ErrorTexts::tr("Install the newer version to open it.")};
    case ErrorCode::ProjectInUse:
        return {ErrorTexts::tr("The project %1 is open in another window or program.").arg(p[0]),
                isWindow ? ErrorTexts::tr("Close it there, or open it for reading only.")
                         : ErrorTexts::tr("Close it there; commands that only read work meanwhile.")};
    case ErrorCode::ProjectExists:
        return {ErrorTexts::tr("%1 exists already.").arg(p[0]),
                ErrorTexts::tr("Choose another name, or remove the file first.")};
    case ErrorCode::ReadOnly:
        return {ErrorTexts::tr("The project %1 is open for reading only.").arg(p[0]),
                ErrorTexts::tr("Make the file writable, or work on a copy of it.")};
    case ErrorCode::Storage:
        return {ErrorTexts::tr("The database refused: %1.").arg(p[0]),
                ErrorTexts::tr("Nothing was changed. Check the project, and try again.")};
    case ErrorCode::Conflict:
        return {isWindow
                    ? ErrorTexts::tr("The %1 was changed elsewhere in the meantime.").arg(thing(p[0]))
                    : ErrorTexts::tr("The %1 %2 is not what this change expects.").arg(thing(p[0]), p[1]),
                isWindow ? ErrorTexts::tr("Nothing was changed. Look at it again, then repeat.")
                         : ErrorTexts::tr(
                               "It exists already or was changed elsewhere. Look at it again, then repeat.")};

    // Files
    case ErrorCode::CannotOpen:
        return {ErrorTexts::tr("%1 cannot be read: %2.").arg(p[0], p[1]),
                ErrorTexts::tr("Check the path and whether you may read it.")};
    case ErrorCode::CannotWrite:
        return {ErrorTexts::tr("%1 cannot be written: %2.").arg(p[0], p[1]),
                ErrorTexts::tr("Choose a place where you may write.")};
    case ErrorCode::DiskFull:
        return {ErrorTexts::tr("There is no space left for %1.").arg(p[0]),
                ErrorTexts::tr("Nothing was changed. Make space on that disk, then repeat.")};
    case ErrorCode::ExportExists:
        return {ErrorTexts::tr("An export lies in %1 already.").arg(p[0]),
                isWindow ? ErrorTexts::tr("Allow it to be replaced, or choose another folder.")
                         : ErrorTexts::tr("Allow it to be replaced (--force), or choose another folder.")};
    case ErrorCode::ForeignFiles:
        return {ErrorTexts::tr("The folder %1 holds files that no export made, such as %2.").arg(p[0], p[1]),
                ErrorTexts::tr("Choose an empty or a new folder.")};
    case ErrorCode::EmptyFile:
        return {ErrorTexts::tr("%1 is empty.").arg(p[0]), ErrorTexts::tr("Choose a file with text in it.")};
    case ErrorCode::TooLarge:
        return {
            ErrorTexts::tr("%1 is too large: %2, the limit is %3.").arg(p[0], fileSize(p[1]), fileSize(p[2])),
            ErrorTexts::tr("Cut it into smaller files.")};
    case ErrorCode::BinaryFile:
        return {ErrorTexts::tr("%1 holds no text.").arg(p[0]),
                ErrorTexts::tr("Save it as text, HTML or Markdown first.")};
    case ErrorCode::UndecodableText:
        return {ErrorTexts::tr("%1 cannot be read as %2.").arg(p[0], p[1]),
                ErrorTexts::tr("Choose another encoding.")};
    case ErrorCode::MalformedInput:
        return {p[1].isEmpty() ? ErrorTexts::tr("%1 is malformed: %2.").arg(p[0], p[2])
                               : ErrorTexts::tr("%1, record %2 is malformed: %3.").arg(p[0], p[1], p[2]),
                ErrorTexts::tr("Correct the input, then repeat.")};
    case ErrorCode::TooDeep:
        return {ErrorTexts::tr("%1 is nested too deeply to be an article.").arg(p[0]),
                ErrorTexts::tr("Save the article's text alone, then import that.")};
    case ErrorCode::UnknownFormat:
        return {ErrorTexts::tr("It is not known how to read %1.").arg(p[0]),
                ErrorTexts::tr("Name its format, or save it as text, HTML, Markdown, CSV or JSON Lines.")};
    case ErrorCode::Duplicate:
        return {ErrorTexts::tr("%1 has the same text as the article “%2”.").arg(p[0], p[1]),
                ErrorTexts::tr("It was not imported again.")};

    // Records and values
    case ErrorCode::NotFound:
        if (p[0] == u"sample project") {
            return {ErrorTexts::tr("The sample project is not installed."),
                    ErrorTexts::tr("Install all of Stemma, or make a project of your own.")};
        }
        if (isWindow) {
            return {ErrorTexts::tr("The %1 is not there any more.").arg(thing(p[0])),
                    ErrorTexts::tr("The lists show what there is; Undo brings back what was deleted.")};
        }
        return {ErrorTexts::tr("There is no %1 “%2”.").arg(thing(p[0]), p[1]),
                ErrorTexts::tr("Check the id or the name; “stemma list” shows what there is.")};
    case ErrorCode::Ambiguous:
        return {ErrorTexts::tr("More than one %1 is called “%2”.").arg(thing(p[0]), p[1]),
                isWindow ? ErrorTexts::tr("Make the name more exact.")
                         : ErrorTexts::tr("Use its id instead of the name.")};
    case ErrorCode::InvalidRange:
        if (isWindow) {
            return {
                ErrorTexts::tr("These words cannot be annotated: the selection is empty, overlaps another "
                               "part or cuts a character in two."),
                ErrorTexts::tr("Select other words.")};
        }
        return {ErrorTexts::tr("The range %1 to %2 is empty, lies outside the text (%3 characters), overlaps "
                               "another part or cuts a character in two.")
                    .arg(p[0], p[1], p[2]),
                ErrorTexts::tr("Give offsets in code points of the article's text, start before end.")};
    case ErrorCode::InvalidValue:
        return {isWindow ? ErrorTexts::tr("“%1” is not possible here.").arg(p[1])
                         : ErrorTexts::tr("“%2” is not a possible value of %1.").arg(p[0], p[1]),
                p[2].isEmpty() ? ErrorTexts::tr("Correct the value.")
                               : ErrorTexts::tr("Possible: %1.").arg(p[2])};
    case ErrorCode::DerivationCircle:
        return {ErrorTexts::tr("%1 cannot have it from %2, which has it from %1 itself.").arg(p[0], p[1]),
                ErrorTexts::tr("Take back one of the edges between them first.")};
    case ErrorCode::DateInversion:
        return {
            ErrorTexts::tr("%1 (%3) appeared before %2 (%4), so it cannot have taken it from there.")
                .arg(p[0], p[1], p[2], p[3]),
            ErrorTexts::tr("If a date is wrong, correct it in the article; or draw the edge all the same.")};
    case ErrorCode::NothingToUndo:
        return {ErrorTexts::tr("There is nothing to undo."), {}};
    case ErrorCode::NothingToRedo:
        return {ErrorTexts::tr("There is nothing to redo."), {}};
    case ErrorCode::Cancelled:
        return {ErrorTexts::tr("Cancelled; nothing was changed."), {}};
    }
    Q_UNREACHABLE_RETURN({});
}

QString errorSentence(const Error &error, Audience audience)
{
    const ErrorText text = errorText(error, audience);
    return text.remedy.isEmpty()
        ? text.what
        : ErrorTexts::tr("%1 %2", "what happened, what to do").arg(text.what, text.remedy);
}

} // namespace Stemma
