// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/contenthash.h"

#include <QCryptographicHash>
#include <QString>

namespace Stemma {

QString ContentHash::toHex() const
{
    return QString::fromLatin1(bytes.toHex());
}

ContentHash ContentHash::fromHex(QByteArrayView hex)
{
    const QByteArray decoded = QByteArray::fromHex(hex.toByteArray());
    return decoded.size() == 32 ? ContentHash{decoded} : ContentHash{};
}

ContentHash ContentHash::of(QByteArrayView content)
{
    return {QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
}

ContentHash ContentHash::ofText(const QString &canonicalText)
{
    return of(canonicalText.toUtf8());
}

} // namespace Stemma
