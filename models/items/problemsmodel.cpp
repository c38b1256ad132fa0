// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/problemsmodel.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString severityKey(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Note:
        return u"note"_s;
    case Problem::Severity::Warning:
        return u"warning"_s;
    case Problem::Severity::Failure:
        return u"failure"_s;
    }
    return {};
}

bool isSame(const Problem &a, const Problem &b)
{
    return a.severity == b.severity && a.type == b.type && a.error == b.error && a.file == b.file
        && a.article == b.article && a.span == b.span && a.count == b.count
        && a.violation.rule == b.violation.rule && a.violation.record == b.violation.record
        && a.violation.detail == b.violation.detail;
}

} // namespace

ProblemsModel::ProblemsModel(QObject *parent)
    : ListModel(parent)
{
}

void ProblemsModel::add(const Problem &problem)
{
    const auto known
        = std::ranges::find_if(m_problems, [&](const Problem &other) { return isSame(problem, other); });
    if (known != m_problems.end()) {
        ++known->repeats;
        const int row = int(std::distance(m_problems.begin(), known));
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, int(m_problems.size()), int(m_problems.size()));
    m_problems.append(problem);
    m_problems.last().id = makeTimeOrderedUuid();
    endInsertRows();
    Q_EMIT countChanged(int(m_problems.size()));
    Q_EMIT refreshed();
}

void ProblemsModel::clear()
{
    beginResetModel();
    m_problems.clear();
    endResetModel();
    Q_EMIT countChanged(0);
    Q_EMIT refreshed();
}

void ProblemsModel::clear(Problem::Type type)
{
    beginResetModel();
    m_problems.removeIf([type](const Problem &problem) { return problem.type == type; });
    endResetModel();
    Q_EMIT countChanged(int(m_problems.size()));
    Q_EMIT refreshed();
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_problems.size()) {
        return {};
    }
    const Problem &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case SeverityColumn:
            return severityKey(problem.severity);
        case DescriptionColumn:
            return problem.type == Problem::Type::BrokenRule ? problem.violation.rule : problem.error.detail;
        case FileColumn:
            return problem.file;
        default:
            return {};
        }
    case ProblemRole:
        return QVariant::fromValue(problem);
    case IdRole:
        return problem.id;
    case ArticleIdRole:
        return problem.article.uuid();
    case SpanIdRole:
        return problem.span.uuid();
    default:
        return {};
    }
}

QModelIndex ProblemsModel::indexOf(QUuid record, int /*hintRow*/) const
{
    const auto found = std::ranges::find(m_problems, record, &Problem::id);
    return found == m_problems.end() ? QModelIndex()
                                     : index(int(std::distance(m_problems.begin(), found)), 0);
}

QLatin1StringView ProblemsModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{"severity"_L1, "problem"_L1, "file"_L1};
    return kKeys.at(size_t(column));
}

bool ProblemsModel::isTouchedBy(const Edit & /*edit*/) const
{
    return false;
}

void ProblemsModel::reload(bool mayKeep)
{
    if (!mayKeep) {
        clear();
    }
}

} // namespace Stemma
