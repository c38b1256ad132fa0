// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/text/textfinder.h"

#include <QObject>

#include <optional>
#include <vector>

namespace Stemma {

/// Looks for a pattern in one open text on a worker; hits arrive in order while it goes on. A search that is
/// replaced is asked to stop and never waited for. GUI thread.
class TextSearch : public QObject {
    Q_OBJECT

public:
    /// More hits than anybody looks at; the search ends with State::Limited.
    static constexpr size_t kMostHits = 200'000;

    enum class State {
        Idle, ///< nothing to look for
        Running,
        Complete,
        Limited,
        TooCostly, ///< an expression that runs away, see TextFinder::Outcome; hits before it are kept
        Invalid ///< an expression with a fault()
    };

    explicit TextSearch(QObject *parent = nullptr);
    ~TextSearch() override;

    /// Forgets the hits and looks for @p pattern in @p text.
    void start(const SourceText &text, const FindPattern &pattern);
    /// Forgets hits and pattern.
    void clear();

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] const FindPattern &pattern() const { return m_pattern; }

    [[nodiscard]] const std::optional<TextFinder::Fault> &fault() const { return m_fault; }

    /// In order, disjoint; grows while Running.
    [[nodiscard]] const std::vector<TextRange> &hits() const { return m_hits; }

Q_SIGNALS:
    /// hits() is longer.
    void hitsFound();
    /// state() is another one.
    void stateChanged();

private:
    struct Part {
        TextFinder::Outcome outcome = TextFinder::Outcome::Complete;
        std::vector<TextRange> rest;
    };

    struct Request {
        SourceText text;
        FindPattern pattern;
    };

    void run(Request request);
    void take(qint64 number, const std::vector<TextRange> &hits);
    void finish(qint64 number, const Part &part);
    /// The worker is free: does what was asked for meanwhile.
    void goOn();
    void setState(State state);

    FindPattern m_pattern;
    std::vector<TextRange> m_hits;
    State m_state = State::Idle;
    std::optional<TextFinder::Fault> m_fault;
    std::optional<Request> m_next; ///< waits until the worker has stopped
    qint64 m_number = 0; ///< of the search whose hits are wanted
    bool m_isBusy = false; ///< the worker, perhaps with a search nobody wants any more
    BackgroundTask<Part> m_task; ///< last: goes first, and waits for the worker
};

} // namespace Stemma
