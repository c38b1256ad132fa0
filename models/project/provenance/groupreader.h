// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/provenance/groupprovenance.h"
#include "models/records/edit.h"

#include <QObject>

#include <memory>

namespace Stemma {

class Project;

/// Reads the group that somebody looks at on a worker, and again when an edit touches it: its witnesses,
/// their articles and speakers, edges and verdicts. GUI thread; the project outlives it.
class GroupReader : public QObject {
    Q_OBJECT

public:
    GroupReader(Project &project, std::shared_ptr<const ProvenanceLexicons> lexicons,
                QObject *parent = nullptr);
    ~GroupReader() override;

    /// Begins to read group @p id; what was read of another one is dropped at once. Null: none.
    void open(QuoteGroupId id);

    [[nodiscard]] QuoteGroupId group() const { return m_group; }

    /// What was read last; null until ready(). While the group is read again it is the state before.
    [[nodiscard]] const std::shared_ptr<const GroupProvenance> &value() const { return m_value; }

    [[nodiscard]] bool isReading() const { return m_task.isRunning(); }

Q_SIGNALS:
    void ready(); ///< value() is new
    void gone(); ///< the group is no more: its last link was taken back
    void failed(const Stemma::Error &error);

private:
    enum class Reach { Nothing, Decisions, All };

    void follow(const Edit &edit);
    [[nodiscard]] Reach reachOf(const Edit &edit) const;
    void read();
    void accept(Result<GroupProvenance> read);

    Project &m_project;
    std::shared_ptr<const ProvenanceLexicons> m_lexicons;
    QuoteGroupId m_group;
    std::shared_ptr<const GroupProvenance> m_value;
    BackgroundTask<Result<GroupProvenance>> m_task;
};

} // namespace Stemma
