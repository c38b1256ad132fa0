// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/textsearch.h"

#include <QElapsedTimer>

#include <utility>

namespace Stemma {

namespace {

constexpr int kFirstParcel = 5; ///< ms until the first hits are handed over
constexpr int kParcel = 60; ///< ms between those that follow

} // namespace

TextSearch::TextSearch(QObject *parent)
    : QObject(parent)
{
}

TextSearch::~TextSearch() = default;

void TextSearch::clear()
{
    ++m_number;
    m_next.reset();
    m_task.requestCancel();
    m_pattern = {};
    m_fault.reset();
    m_hits.clear();
    setState(State::Idle);
}

void TextSearch::start(const SourceText &text, const FindPattern &pattern)
{
    ++m_number;
    m_next.reset();
    m_task.requestCancel();
    m_pattern = pattern;
    m_hits.clear();
    const TextFinder finder(pattern);
    m_fault = finder.fault();
    if (m_fault || finder.isNothing()) {
        setState(m_fault ? State::Invalid : State::Idle);
        return;
    }
    setState(State::Running);
    Request request{text, pattern};
    if (m_isBusy) {
        m_next = std::move(request);
    } else {
        run(std::move(request));
    }
}

void TextSearch::run(Request request)
{
    m_isBusy = true;
    const qint64 number = m_number;
    const auto work = [this, number, request = std::move(request)](TaskPromise<Part> &promise) {
        Part part;
        size_t count = 0;
        int interval = kFirstParcel;
        QElapsedTimer sinceParcel;
        sinceParcel.start();
        const auto handOver = [&] {
            if (!part.rest.empty() && sinceParcel.elapsed() >= interval) {
                QMetaObject::invokeMethod(
                    this, [this, number, hits = std::exchange(part.rest, {})] { take(number, hits); },
                    Qt::QueuedConnection);
                interval = kParcel;
                sinceParcel.restart();
            }
            return !promise.isCanceled();
        };
        part.outcome = TextFinder(request.pattern)
                           .find(
                               request.text,
                               [&](TextRange hit) {
                                   part.rest.push_back(hit);
                                   return ++count < kMostHits;
                               },
                               handOver);
        promise.addResult(std::move(part));
    };
    // Control goes back first: the task is still telling its end.
    const auto done = [this, number](const Part &part) {
        QMetaObject::invokeMethod(this, [this, number, part] { finish(number, part); }, Qt::QueuedConnection);
    };
    const auto cancelled
        = [this] { QMetaObject::invokeMethod(this, &TextSearch::goOn, Qt::QueuedConnection); };
    m_task.start(work, done, {}, cancelled);
}

void TextSearch::take(qint64 number, const std::vector<TextRange> &hits)
{
    if (number == m_number && !hits.empty()) {
        m_hits.insert(m_hits.end(), hits.begin(), hits.end());
        Q_EMIT hitsFound();
    }
}

void TextSearch::finish(qint64 number, const Part &part)
{
    take(number, part.rest);
    if (number == m_number) {
        switch (part.outcome) {
        case TextFinder::Outcome::Complete:
            setState(State::Complete);
            break;
        case TextFinder::Outcome::Stopped:
            setState(State::Limited);
            break;
        case TextFinder::Outcome::TooCostly:
            setState(State::TooCostly);
            break;
        }
    }
    goOn();
}

void TextSearch::goOn()
{
    m_isBusy = false;
    if (m_next) {
        run(*std::exchange(m_next, std::nullopt));
    }
}

void TextSearch::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace Stemma
