// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"

#include <QJsonObject>

namespace Stemma {

/// What an operation answers: the record it made or changed (may be null) and the last edit.
struct StreamAnswer {
    QUuid id;
    EditNumber edit{};
};

/// Applies operations given as JSON objects, each as one edit of the project. Offsets are code points.
/// Fields that an operation does not know are refused, because a misspelt name would lose a value silently.
class EditStream {
public:
    explicit EditStream(Project &project);

    /// InvalidValue for a field that is missing, unknown or has an impossible value; else the project's
    /// errors.
    [[nodiscard]] Result<StreamAnswer> apply(const QJsonObject &operation);

    /// Names of the operations, for help and messages.
    [[nodiscard]] static QString operations();

private:
    class Fields;

    Result<QUuid> addSpan(Fields &fields);
    Result<QUuid> updateSpan(Fields &fields);
    Result<QUuid> moveSpan(Fields &fields);
    Result<QUuid> addPart(Fields &fields);
    Result<QUuid> setKind(Fields &fields);
    Result<QUuid> removeSpans(Fields &fields);
    Result<QUuid> linkSpans(Fields &fields);
    Result<QUuid> unlinkSpan(Fields &fields);
    Result<QUuid> chooseBase(Fields &fields);
    Result<QUuid> updateArticle(Fields &fields);
    Result<QUuid> removeArticle(Fields &fields);
    Result<QUuid> undo(Fields &fields);
    Result<QUuid> redo(Fields &fields);

    Result<CodePointRanges> rangesOf(Fields &fields, ArticleId article);
    Result<CodePointRanges> findExact(const QStringList &parts, qint64 occurrence, ArticleId article);
    Result<SourceText> textOf(ArticleId article);

    Project &m_project;
    ArticleId m_textArticle;
    SourceText m_text;
};

} // namespace Stemma
