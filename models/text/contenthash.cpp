// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/contenthash.h"

#include "models/text/sha256.h"

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
    Sha256 hash;
    hash.add(content);
    return {hash.take()};
}

ContentHash ContentHash::ofText(const QString &canonicalText)
{
    return of(canonicalText.toUtf8());
}

} // namespace Stemma
