// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/provenance/groupreader.h"

#include "models/project/project.h"

#include <algorithm>

namespace Stemma {

GroupReader::GroupReader(Project &project, std::shared_ptr<const ProvenanceLexicons> lexicons,
                         QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_lexicons(std::move(lexicons))
{
    connect(&m_project, &Project::changed, this, &GroupReader::follow);
}

GroupReader::~GroupReader() = default;

void GroupReader::open(QuoteGroupId id)
{
    m_task.cancel();
    if (id != m_group) {
        m_value.reset();
    }
    m_group = id;
    if (!m_group.isNull()) {
        read();
    }
}

void GroupReader::read()
{
    const ProjectStore &origin = m_project.store();
    m_task.start(
        [&origin, id = m_group, lexicons = m_lexicons](TaskPromise<Result<GroupProvenance>> &task) {
            const auto store = origin.sibling(AccessMode::ReadOnly);
            if (!store) {
                task.addResult(std::unexpected(store.error()));
                return;
            }
            task.addResult(
                readGroupProvenance(**store, id, *lexicons, [&task] { return task.isCanceled(); }));
        },
        [this](Result<GroupProvenance> made) { accept(std::move(made)); });
}

void GroupReader::accept(Result<GroupProvenance> read)
{
    if (read) {
        m_value = std::make_shared<const GroupProvenance>(std::move(*read));
        Q_EMIT ready();
    } else if (read.error().code == ErrorCode::NotFound) {
        m_group = {};
        m_value.reset();
        Q_EMIT gone();
    } else {
        Q_EMIT failed(read.error());
    }
}

void GroupReader::follow(const Edit &edit)
{
    const Reach reach = m_group.isNull() ? Reach::Nothing : reachOf(edit);
    if (reach == Reach::All || (reach == Reach::Decisions && (!m_value || isReading()))) {
        read();
    } else if (reach == Reach::Decisions) {
        accept(withDecisions(m_project.store(), *m_value));
    }
}

GroupReader::Reach GroupReader::reachOf(const Edit &edit) const
{
    Reach reach = Reach::Nothing;
    const auto isWitness = [this](QUuid id) { return m_value && m_value->witnessOf(id) >= 0; };
    const auto look = [&]<typename Record>(const std::optional<Record> &record) {
        if (!record) {
            return;
        }
        bool isTouched = false;
        if constexpr (std::is_same_v<Record, Span>) {
            isTouched = record->group == m_group;
        } else if constexpr (std::is_same_v<Record, QuoteGroup>) {
            isTouched = record->id == m_group;
        } else if constexpr (std::is_same_v<Record, Article>) {
            isTouched = isWitness(record->id.uuid());
        } else if constexpr (std::is_same_v<Record, Entity>) {
            isTouched
                = m_value && std::ranges::any_of(m_value->witnesses, [&](const ProvenanceWitness &witness) {
                      return witness.span.speaker == record->id;
                  });
        } else if constexpr (std::is_same_v<Record, Derivation>) {
            const bool isOurs = isWitness(record->from) || isWitness(record->to);
            reach = std::max(reach, isOurs ? Reach::Decisions : Reach::Nothing);
        } else if constexpr (std::is_same_v<Record, Review>) {
            const bool isOurs = record->group == m_group || isWitness(record->span.uuid());
            reach = std::max(reach, isOurs ? Reach::Decisions : Reach::Nothing);
        } else if constexpr (std::is_same_v<Record, VariantMark>) {
            reach = std::max(reach, isWitness(record->span.uuid()) ? Reach::Decisions : Reach::Nothing);
        }
        reach = isTouched ? Reach::All : reach;
    };
    for (const AnyChange &any : edit.changes) {
        std::visit(
            [&](const auto &change) {
                look(change.before);
                look(change.after);
            },
            any);
    }
    // Before it was read for the first time nobody knows whose edges these are.
    return m_value || reach == Reach::All ? reach : Reach::Decisions;
}

} // namespace Stemma
