// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace Stemma {

/// Reads one JSON object a line from UTF-8 bytes, which must stay alive. Blank lines are passed over, so
/// is a byte order mark. Any thread.
class JsonLinesReader {
public:
    explicit JsonLinesReader(QByteArrayView utf8);

    /// Reads the next object; false at the end. ErrorCode::MalformedInput with parameters {"", line, what
    /// is wrong}; reading may go on with the line after it.
    [[nodiscard]] Result<bool> next(QJsonObject &object);

    /// Line read last, 1-based.
    [[nodiscard]] qint64 line() const { return m_line; }

    [[nodiscard]] QByteArrayView rawLine() const { return m_raw; }

private:
    QByteArrayView m_rest;
    QByteArrayView m_raw;
    qint64 m_line = 0;
};

} // namespace Stemma
