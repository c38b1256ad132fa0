// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

#include <optional>
#include <variant>

namespace Stemma {

/// One record's change. No before: it was inserted; no after: it was deleted.
template <typename Record> struct Change {
    using RecordType = Record;

    std::optional<Record> before;
    std::optional<Record> after;

    [[nodiscard]] bool isNothing() const { return before == after; }

    [[nodiscard]] auto id() const { return after ? after->id : before->id; }

    friend bool operator==(const Change &, const Change &) = default;
};

/// Order matters: a record is inserted after those it refers to (see storage), so articles come first.
using AnyChange
    = std::variant<Change<Article>, Change<Revision>, Change<Entity>, Change<Claim>, Change<QuoteGroup>,
                   Change<Span>, Change<Derivation>, Change<Suggestion>, Change<Review>, Change<VariantMark>>;
using Changes = QList<AnyChange>;

/// What a person did, as a code; Project turns it into the text of the undo step.
enum class EditAction {
    ImportArticles,
    EditArticle,
    DeleteArticles,
    TagEntity,
    TagQuote,
    TagClaim,
    ChangeKind,
    EditAttributes,
    MoveBoundary,
    AddPart,
    RemovePart,
    DeleteSpans,
    LinkQuotes,
    UnlinkQuote,
    ChooseBase,
    EditEntity,
    MergeEntities,
    DeleteEntity,
    EditClaim,
    MarkRead,
    Review,
    AcceptSuggestions,
    RejectSuggestions,
    EditDerivation,
    ImportAnnotations,
    ImportPackage, ///< an exported folder: articles with their annotations
};

/// What tagging as @p kind is.
[[nodiscard]] EditAction tagAction(SpanKind kind);

/// Whether an entry of the journal was done, took one back, or did it again.
enum class EditDirection { Do, Undo, Redo };

/// One undoable change of the project, a value. See DESIGN section 3.
struct Edit {
    EditNumber number{}; ///< given by the store when it is applied
    EditAction action = EditAction::EditAttributes;
    EditDirection direction = EditDirection::Do;
    /// Undo, redo: the last edit of the step it concerns. Do: the first edit of the gesture that ends where
    /// it began with this one; 0 otherwise.
    EditNumber target{};
    QUuid gesture; ///< equal on the edits of one drag, which undo as one step; else null
    QString annotator;
    QDateTime when;
    Changes changes;
};

/// @p edit's changes turned round and in reverse order: applying them takes the edit back.
[[nodiscard]] Changes inverted(const Changes &changes);

/// The changes of @p earlier followed by @p later as one: first before, last after of each record;
/// records that end where they began vanish.
[[nodiscard]] Changes composed(const Changes &earlier, const Changes &later);

/// @p later, where reviews that only get back what @p earlier took from them get their reviewer and time back
/// as well.
[[nodiscard]] Changes withReviewersBack(const Changes &earlier, Changes later);

/// Keys of actions in the journal. Part of the file format: never change, only add.
[[nodiscard]] QLatin1StringView keyOf(EditAction action);
[[nodiscard]] std::optional<EditAction> editActionFromKey(QStringView key);

/// The journal's form of changes: CBOR, compressed when large.
[[nodiscard]] QByteArray toJournal(const Changes &changes);
/// ErrorCode::DamagedProject when @p bytes is not what toJournal() wrote.
[[nodiscard]] Result<Changes> changesFromJournal(const QByteArray &bytes);

} // namespace Stemma
