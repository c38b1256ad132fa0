// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/provenance/groupgauger.h"

#include "models/project/provenance/groupgauge.h"

namespace Stemma {

namespace {

constexpr int kPatience = 400; // ms

} // namespace

GroupGauger::GroupGauger(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPatience);
    connect(&m_timer, &QTimer::timeout, this, &GroupGauger::start);
}

GroupGauger::~GroupGauger() = default;

void GroupGauger::setProject(Project *project, std::shared_ptr<const ProvenanceLexicons> lexicons)
{
    if (m_project) {
        m_project->disconnect(this);
    }
    m_task.cancel();
    m_timer.stop();
    m_project = project && !project->isReadOnly() ? project : nullptr;
    m_lexicons = std::move(lexicons);
    m_isDue = m_project && m_lexicons;
    if (!m_isDue) {
        return;
    }
    connect(project, &Project::changed, this, [this] {
        m_isDue = true;
        if (m_isActive) {
            m_timer.start();
        }
    });
    if (m_isActive) {
        start();
    }
}

void GroupGauger::setActive(bool isActive)
{
    m_isActive = isActive;
    if (isActive && m_isDue) {
        start();
    }
}

void GroupGauger::start()
{
    if (!m_project || !m_isDue || m_task.isRunning()) {
        return; // what is running looks again when it is through
    }
    m_isDue = false;
    m_task.start(
        [&origin = m_project->store(), lexicons = m_lexicons](TaskPromise<Result<qint64>> &promise) {
            const auto store = origin.sibling(AccessMode::ReadWrite);
            if (!store) {
                promise.addResult(std::unexpected(store.error()));
                return;
            }
            promise.addResult(gaugeGroups(**store, *lexicons, [&promise](qint64 done, qint64 all) {
                promise.setProgressRange(0, int(all));
                promise.setProgressValue(int(done));
                return !promise.isCanceled();
            }));
        },
        [this](const Result<qint64> &gauged) { finish(gauged); },
        [this](int value, int maximum, const QString &) { Q_EMIT progressed(value, maximum); });
}

void GroupGauger::finish(const Result<qint64> &gauged)
{
    if (!gauged) {
        Q_EMIT failed(gauged.error());
    }
    Q_EMIT done(gauged.value_or(0));
    // An edit came while it worked.
    if (m_isActive && m_isDue) {
        m_timer.start();
    }
}

} // namespace Stemma
