// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/jsonlines.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Stemma {

JsonLinesReader::JsonLinesReader(QByteArrayView utf8)
    : m_rest(utf8)
{
    if (m_rest.startsWith(QByteArrayView("\xef\xbb\xbf", 3))) {
        m_rest = m_rest.sliced(3);
    }
}

Result<bool> JsonLinesReader::next(QJsonObject &object)
{
    while (!m_rest.isEmpty()) {
        const qsizetype end = m_rest.indexOf('\n');
        QByteArrayView line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        ++m_line;
        line = line.trimmed();
        if (line.isEmpty()) {
            continue;
        }
        m_raw = line;
        QJsonParseError error;
        const QJsonDocument document
            = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error);
        if (error.error != QJsonParseError::NoError) {
            return failure(ErrorCode::MalformedInput,
                           {QString(), QString::number(m_line), error.errorString()},
                           u"byte %1 of the line"_s.arg(error.offset));
        }
        if (!document.isObject()) {
            return failure(ErrorCode::MalformedInput,
                           {QString(), QString::number(m_line), u"no JSON object"_s});
        }
        object = document.object();
        return true;
    }
    return false;
}

} // namespace Stemma
