// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"

namespace Stemma {

/// Something a person should know about that does not stop the work.
struct Problem {
    enum class Severity { Note, Warning, Failure };
    enum class Type {
        Failed, ///< see error
        ReplacedCharacters, ///< count undecodable places in the text of article
        BrokenRule, ///< see violation
    };

    Severity severity = Severity::Warning;
    Type type = Type::Failed;
    Error error;
    ProjectStore::Violation violation;
    QString file; ///< path or name it concerns; may be empty
    ArticleId article; ///< where it can be seen; may be null
    SpanId span;
    qint64 count = 0;
    // Kept by the model:
    QUuid id;
    int repeats = 1; ///< how often it came
};

/// Problems of this session: failed and duplicate files of an import, replaced characters, what the check
/// found. Kept in memory only; another project starts with an empty list. GUI thread.
class ProblemsModel : public ListModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, DescriptionColumn, FileColumn, ColumnCount };

    enum ProblemsRole {
        ProblemRole = FirstOwnRole, ///< Problem
    };

    explicit ProblemsModel(QObject *parent = nullptr);

    /// Equal problems are counted, not repeated.
    void add(const Problem &problem);
    void clear();
    /// Removes those of @p type, before a new run of what finds them.
    void clear(Problem::Type type);

    [[nodiscard]] const QList<Problem> &problems() const { return m_problems; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(QUuid record, int hintRow = 0) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

Q_SIGNALS:
    void countChanged(int count);

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    void reload(bool mayKeep) override;

private:
    QList<Problem> m_problems;
};

} // namespace Stemma
