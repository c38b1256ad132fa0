// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/project.h"

#include <QCoreApplication>

namespace Stemma {

namespace {

QString text(const char *source, qint64 count = -1)
{
    return QCoreApplication::translate("UndoCommands", source, nullptr, int(count));
}

} // namespace

// An import changes two records an article (the article and its revision).
QString editText(EditAction action, qint64 changeCount)
{
    switch (action) {
    case EditAction::ImportArticles:
        return text(QT_TRANSLATE_N_NOOP("UndoCommands", "Import %Ln Article(s)"),
                    std::max<qint64>(1, changeCount / 2));
    case EditAction::EditArticle:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Edit Article"));
    case EditAction::DeleteArticles:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Delete Articles"));
    case EditAction::TagEntity:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Tag Entity"));
    case EditAction::TagQuote:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Tag Quote"));
    case EditAction::TagClaim:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Tag Claim"));
    case EditAction::ChangeKind:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Change Kind"));
    case EditAction::EditAttributes:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Edit Annotation"));
    case EditAction::MoveBoundary:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Move Boundary"));
    case EditAction::AddPart:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Add Part"));
    case EditAction::RemovePart:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Remove Part"));
    case EditAction::DeleteSpans:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Delete Annotations"));
    case EditAction::LinkQuotes:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Link Quotes"));
    case EditAction::UnlinkQuote:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Unlink Quote"));
    case EditAction::ChooseBase:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Choose Base"));
    case EditAction::EditEntity:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Edit Entity"));
    case EditAction::MergeEntities:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Merge Entities"));
    case EditAction::DeleteEntity:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Delete Entity"));
    case EditAction::EditClaim:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Edit Claim"));
    case EditAction::MarkRead:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Change Read State"));
    case EditAction::Review:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Review"));
    case EditAction::AcceptSuggestions:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Accept Suggestions"));
    case EditAction::RejectSuggestions:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Reject Suggestions"));
    case EditAction::EditDerivation:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Edit Derivation"));
    case EditAction::ImportAnnotations:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Import Annotations"));
    case EditAction::ImportPackage:
        return text(QT_TRANSLATE_NOOP("UndoCommands", "Import Articles with Annotations"));
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace Stemma
