// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/listmodel.h"

#include <chrono>

using namespace std::chrono_literals;

namespace Stemma {

namespace {

// Windows paint some milliseconds after they are asked to: a list that catches up before that makes them
// wait.
constexpr auto kAfterThePaint = 16ms;

} // namespace

ListModel::ListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kAfterThePaint);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ListModel::refresh);
}

void ListModel::setProject(Project *project)
{
    stopWorking();
    if (m_project) {
        m_project->disconnect(this);
    }
    m_project = project;
    m_isOutOfDate = false;
    m_refreshTimer.stop();
    if (project) {
        connect(project, &Project::changed, this, [this](const Edit &edit) {
            onEdit(edit);
            if (isTouchedBy(edit)) {
                setOutOfDate();
            }
        });
        connect(project, &QObject::destroyed, this, [this] { setProject(nullptr); });
    }
    if (!m_isActive && project) {
        // Nobody looks: empty for now, read when somebody does.
        m_project = nullptr;
        reload(false);
        m_project = project;
        m_isOutOfDate = true;
    } else {
        reload(false);
    }
    Q_EMIT refreshed();
}

void ListModel::setActive(bool active)
{
    m_isActive = active;
    if (!active) {
        m_refreshTimer.stop();
    }
    catchUp();
}

void ListModel::refresh()
{
    m_isOutOfDate = false;
    m_refreshTimer.stop();
    reload(true);
    Q_EMIT refreshed();
}

void ListModel::catchUp()
{
    if (m_isActive && m_isOutOfDate) {
        refresh();
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < columnCount()) {
        return QString(columnKey(section));
    }
    return {};
}

void ListModel::onEdit(const Edit &)
{
}

void ListModel::setOutOfDate()
{
    m_isOutOfDate = true;
    // Not put off by the next edit: a key that is held down shows what it does.
    if (m_isActive && !m_refreshTimer.isActive()) {
        m_refreshTimer.start();
    }
}

const ProjectStore *ListModel::store() const
{
    return m_project ? &m_project->store() : nullptr;
}

void ListModel::reportLater(const Error &error) const
{
    auto *self = const_cast<ListModel *>(this);
    QMetaObject::invokeMethod(self, [self, error] { Q_EMIT self->failed(error); }, Qt::QueuedConnection);
}

} // namespace Stemma
