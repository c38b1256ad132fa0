// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QByteArray>
#include <QHash>
#include <QProcess>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Stemma {

/// What a model makes of a sentence: sentences that mean the same point in nearly the same direction.
using Embedding = std::vector<float>;

/// -1 to 1; 0 when the lengths differ or one of both is all zero.
[[nodiscard]] double cosineOf(std::span<const float> one, std::span<const float> other);

/// A program of the person's own that knows what sentences mean; Stemma brings none. It is started with the
/// first question and ended with this object. It reads one sentence a line from its input (UTF-8, without
/// line feeds in it) and prints for each, in the same order and at once, one line with a JSON array of
/// numbers, as many for each sentence. What was asked once is remembered. Blocks while it waits for the
/// program, so not for the thread of the window. One thread.
class SentenceEmbedder {
public:
    struct Patience {
        std::chrono::milliseconds start{60'000}; ///< until the first answers: the program loads its model
        std::chrono::milliseconds answer{30'000}; ///< for each further kBatch
    };

    static constexpr qsizetype kBatch = 32; ///< sentences that are written before answers are awaited
    static constexpr qsizetype kMostLetters = 4000; ///< of a sentence; what follows is not sent

    /// @p command is a program and its arguments, in double quotes where they have blanks; no shell is used.
    explicit SentenceEmbedder(QString command);
    /// @p isCancelled is asked some times a second while the program is waited for; when it says so, the
    /// error is Cancelled.
    SentenceEmbedder(QString command, Patience patience, std::function<bool()> isCancelled = {});
    ~SentenceEmbedder();
    Q_DISABLE_COPY_MOVE(SentenceEmbedder)

    /// One for each of @p sentences, all of one length. CannotOpen when the program cannot be started, ends
    /// or does not answer in time, MalformedInput when it prints something else (with the number of the
    /// answer); from then on each question has that error, and the program is ended.
    [[nodiscard]] Result<std::vector<Embedding>> embed(const QStringList &sentences);

private:
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> ask(std::span<const QString> sentences);
    [[nodiscard]] Result<QByteArray> readLine(std::chrono::steady_clock::time_point until);
    [[nodiscard]] Result<Embedding> parse(const QByteArray &line);
    [[nodiscard]] std::unexpected<Error> failed(ErrorCode code, const QStringList &parameters);

    QString m_command;
    Patience m_patience;
    std::function<bool()> m_isCancelled;
    std::unique_ptr<QProcess> m_process;
    std::optional<Error> m_error;
    QHash<QString, Embedding> m_known; // by sentence as it is sent
    size_t m_length = 0; // of all answers; 0: there was none
    qsizetype m_answers = 0;
};

} // namespace Stemma
