// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/embedding/sentenceembedder.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace Stemma {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kStarting = 5s;
constexpr auto kEnding = 2s;
constexpr std::chrono::milliseconds kLook = 100ms; // between two looks at whether somebody stopped it
constexpr size_t kMostNumbers = 16'384; // of an answer
constexpr qsizetype kMostBytes = 1'000'000; // of a line
constexpr qsizetype kMostKnown = 50'000; // sentences that are remembered
constexpr qsizetype kMostDetail = 2000; // bytes of what the program complains about

QString sentOf(const QString &sentence)
{
    return sentence.simplified().left(SentenceEmbedder::kMostLetters);
}

} // namespace

double cosineOf(std::span<const float> one, std::span<const float> other)
{
    if (one.size() != other.size()) {
        return 0;
    }
    double both = 0;
    double squares = 0;
    double otherSquares = 0;
    for (size_t i = 0; i < one.size(); ++i) {
        both += double(one[i]) * double(other[i]);
        squares += double(one[i]) * double(one[i]);
        otherSquares += double(other[i]) * double(other[i]);
    }
    return squares > 0 && otherSquares > 0 ? both / std::sqrt(squares * otherSquares) : 0;
}

SentenceEmbedder::SentenceEmbedder(QString command)
    : SentenceEmbedder(std::move(command), Patience{})
{
}

SentenceEmbedder::SentenceEmbedder(QString command, Patience patience, std::function<bool()> isCancelled)
    : m_command(std::move(command))
    , m_patience(patience)
    , m_isCancelled(std::move(isCancelled))
{
}

SentenceEmbedder::~SentenceEmbedder()
{
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->closeWriteChannel(); // asks it to end
        if (!m_process->waitForFinished(int(std::chrono::milliseconds(kEnding).count()))) {
            m_process->kill();
            m_process->waitForFinished();
        }
    }
}

std::unexpected<Error> SentenceEmbedder::failed(ErrorCode code, const QStringList &parameters)
{
    QString detail;
    if (m_process) {
        detail = QString::fromUtf8(m_process->readAllStandardError().right(kMostDetail)).trimmed();
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }
    m_error = Error{code, parameters, detail};
    return std::unexpected(*m_error);
}

Result<void> SentenceEmbedder::start()
{
    if (m_process) {
        return {};
    }
    QStringList arguments = QProcess::splitCommand(m_command);
    if (arguments.isEmpty()) {
        return failed(ErrorCode::CannotOpen, {m_command, u"no program is named"_s});
    }
    const QString program = arguments.takeFirst();
    m_process = std::make_unique<QProcess>();
    m_process->start(program, arguments);
    if (!m_process->waitForStarted(int(std::chrono::milliseconds(kStarting).count()))) {
        return failed(ErrorCode::CannotOpen, {m_command, m_process->errorString()});
    }
    return {};
}

Result<std::vector<Embedding>> SentenceEmbedder::embed(const QStringList &sentences)
{
    if (m_error) {
        return std::unexpected(*m_error);
    }
    if (m_known.size() > kMostKnown) {
        m_known.clear();
    }
    std::vector<QString> unknown;
    for (const QString &sentence : sentences) {
        const QString sent = sentOf(sentence);
        if (!m_known.contains(sent)) {
            m_known.insert(sent, {});
            unknown.push_back(sent);
        }
    }
    for (size_t from = 0; from < unknown.size(); from += size_t(kBatch)) {
        const size_t count = std::min(size_t(kBatch), unknown.size() - from);
        if (const auto asked = ask(std::span(unknown).subspan(from, count)); !asked) {
            return std::unexpected(asked.error());
        }
    }
    std::vector<Embedding> embeddings;
    embeddings.reserve(size_t(sentences.size()));
    for (const QString &sentence : sentences) {
        embeddings.push_back(m_known.value(sentOf(sentence)));
    }
    return embeddings;
}

Result<void> SentenceEmbedder::ask(std::span<const QString> sentences)
{
    if (const auto started = start(); !started) {
        return started;
    }
    QByteArray lines;
    for (const QString &sentence : sentences) {
        lines += sentence.toUtf8() + '\n';
    }
    m_process->write(lines);
    const auto until
        = std::chrono::steady_clock::now() + (m_answers == 0 ? m_patience.start : m_patience.answer);
    for (const QString &sentence : sentences) {
        const auto line = readLine(until);
        if (!line) {
            return std::unexpected(line.error());
        }
        auto embedding = parse(*line);
        if (!embedding) {
            return std::unexpected(embedding.error());
        }
        m_known.insert(sentence, *std::move(embedding));
    }
    return {};
}

Result<QByteArray> SentenceEmbedder::readLine(std::chrono::steady_clock::time_point until)
{
    while (!m_process->canReadLine()) {
        if (m_process->bytesAvailable() > kMostBytes) {
            return failed(ErrorCode::MalformedInput,
                          {m_command, QString::number(m_answers + 1), u"the line is too long"_s});
        }
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left <= 0ms) {
            return failed(ErrorCode::CannotOpen, {m_command, u"it did not answer in time"_s});
        }
        if (m_isCancelled && m_isCancelled()) {
            return failed(ErrorCode::Cancelled, {});
        }
        const auto slice = m_isCancelled ? std::min(left, kLook) : left;
        if (!m_process->waitForReadyRead(int(slice.count())) && m_process->state() == QProcess::NotRunning
            && !m_process->canReadLine()) {
            return failed(ErrorCode::CannotOpen, {m_command, u"it ended before it answered"_s});
        }
    }
    return m_process->readLine();
}

Result<Embedding> SentenceEmbedder::parse(const QByteArray &line)
{
    ++m_answers;
    const auto malformed = [this](const QString &what) {
        return failed(ErrorCode::MalformedInput, {m_command, QString::number(m_answers), what});
    };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isArray()) {
        return malformed(u"no JSON array: "_s + QString::fromUtf8(line.left(80)).trimmed());
    }
    const QJsonArray numbers = document.array();
    Embedding embedding;
    for (const QJsonValue &number : numbers) {
        if (!number.isDouble() || embedding.size() == kMostNumbers) {
            return malformed(u"no array of numbers"_s);
        }
        embedding.push_back(float(number.toDouble()));
    }
    if (embedding.empty() || (m_length != 0 && embedding.size() != m_length)) {
        return malformed(u"%1 numbers, and not %2 as before"_s.arg(embedding.size()).arg(m_length));
    }
    m_length = embedding.size();
    return embedding;
}

} // namespace Stemma
