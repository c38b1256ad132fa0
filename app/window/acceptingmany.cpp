// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/acceptingmany.h"

#include "app/window/noticebar.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/suggestions/acceptmanydialog.h"

namespace Stemma {

AcceptingMany::AcceptingMany(Dialogs &dialogs, NoticeBar *notices, ProgressLine *progress, QObject *parent)
    : QObject(parent)
    , m_dialogs(dialogs)
    , m_notices(notices)
    , m_progress(progress)
{
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] { m_task.requestCancel(); });
}

AcceptingMany::~AcceptingMany() = default;

void AcceptingMany::setProject(Project *project)
{
    if (m_task.isRunning()) {
        m_task.cancel();
        m_progress->end();
    }
    m_project = project;
}

void AcceptingMany::run(const ProposalQuery &query, QWidget *window)
{
    if (!m_project || m_project->isReadOnly()) {
        return;
    }
    if (m_progress->isRunning()) {
        m_notices->warn(tr("Something else is under way. Wait for it, or stop it in the status bar."));
        return;
    }
    AcceptManyDialog dialog(m_project, query, window);
    m_dialog = &dialog;
    const bool isAccepted = m_dialogs.run(dialog);
    m_dialog = nullptr;
    if (isAccepted && m_project && !m_progress->isRunning()) {
        if (dialog.prepared()) {
            finish(*dialog.prepared(), dialog.listed());
        } else {
            start(dialog.listed());
        }
    }
}

void AcceptingMany::refresh()
{
    if (m_dialog) {
        m_dialog->refresh();
    }
}

void AcceptingMany::start(const QList<ProposalKey> &keys)
{
    m_progress->begin(tr("Accepting suggestions"), int(keys.size()));
    m_task.start(
        [&origin = m_project->store(), annotator = m_project->annotator(),
         keys](TaskPromise<Result<PreparedAcceptance>> &promise) {
            promise.setProgressRange(0, int(keys.size()));
            const auto store = origin.sibling(AccessMode::ReadOnly);
            promise.addResult(store ? prepareAcceptance(**store, annotator, keys,
                                                        [&promise](qsizetype done) {
                                                            promise.setProgressValue(int(done));
                                                            return !promise.isCanceled();
                                                        })
                                    : std::unexpected(store.error()));
        },
        [this](const Result<PreparedAcceptance> &prepared) {
            m_progress->end();
            finish(prepared, {});
        },
        [this](int value, int maximum, const QString & /*text*/) { m_progress->update(value, maximum); },
        [this] {
            m_progress->end();
            m_notices->inform(tr("Stopped: no suggestion was accepted."));
        });
}

void AcceptingMany::finish(const Result<PreparedAcceptance> &prepared, const QList<ProposalKey> &again)
{
    const auto applied
        = prepared ? applyAcceptance(*m_project, *prepared) : std::unexpected(prepared.error());
    if (!applied && applied.error().code == ErrorCode::Conflict && !again.isEmpty()) {
        start(again);
        return;
    }
    if (!applied) {
        Q_EMIT failed(applied.error());
        return;
    }
    Q_EMIT accepted(prepared->count, prepared->left);
}

} // namespace Stemma
