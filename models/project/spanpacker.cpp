// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/spanpacker.h"

#include "models/storage/packed/packingstore.h"

#include <functional>

namespace Stemma {

namespace {

constexpr int kPatience = 3000; // ms

Result<qsizetype> packAll(PackingStore &store, QSet<ArticleId> articles, bool looksForMore,
                          const std::function<bool()> &isCanceled)
{
    if (looksForMore) {
        const auto due = store.articlesToPack();
        if (!due) {
            return std::unexpected(due.error());
        }
        articles.unite(QSet<ArticleId>(due->cbegin(), due->cend()));
    }
    qsizetype count = 0;
    for (const ArticleId article : std::as_const(articles)) {
        if (isCanceled()) {
            break;
        }
        const auto packed = store.packSpans(article);
        if (!packed) {
            return std::unexpected(packed.error());
        }
        count += *packed ? 1 : 0;
    }
    return count;
}

} // namespace

SpanPacker::SpanPacker(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPatience);
    connect(&m_timer, &QTimer::timeout, this, &SpanPacker::start);
}

SpanPacker::~SpanPacker() = default;

void SpanPacker::setProject(Project *project)
{
    if (m_project) {
        m_project->disconnect(this);
    }
    m_task.cancel();
    m_timer.stop();
    m_edited.clear();
    m_project = project;
    if (!project || project->isReadOnly()) {
        return;
    }
    connect(project, &Project::changed, this, &SpanPacker::noteEdit);
    m_isOpened = true;
    m_timer.start();
}

void SpanPacker::noteEdit(const Edit &edit)
{
    for (const AnyChange &any : edit.changes) {
        if (const auto *change = std::get_if<Change<Span>>(&any)) {
            m_edited.insert((change->after ? change->after : change->before)->article);
        }
    }
    if (!m_edited.isEmpty() || m_isOpened) {
        m_timer.start();
    }
}

void SpanPacker::start()
{
    if (!m_project) {
        return;
    }
    if (m_task.isRunning()) {
        m_timer.start();
        return;
    }
    m_task.start(
        [&origin = m_project->store(), articles = std::exchange(m_edited, {}),
         looksForMore = std::exchange(m_isOpened, false)](TaskPromise<Result<qsizetype>> &promise) {
            const auto sibling = origin.sibling(AccessMode::ReadWrite);
            if (!sibling) {
                promise.addResult(std::unexpected(sibling.error()));
                return;
            }
            PackingStore *store = PackingStore::of(**sibling);
            if (store == nullptr) {
                promise.addResult(0);
                return;
            }
            promise.addResult(
                packAll(*store, articles, looksForMore, [&promise] { return promise.isCanceled(); }));
        },
        // Where it fails (a full disk, a file that is busy) rows are read as before, and it is tried again
        // after the next edit; whoever edits is told by the edit.
        [this](const Result<qsizetype> &articles) { Q_EMIT done(articles.value_or(0)); });
}

} // namespace Stemma
