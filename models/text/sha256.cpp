// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/sha256.h"

namespace Stemma {

Sha256::Sha256()
{
    sha256_init(&m_context);
}

void Sha256::add(QByteArrayView bytes)
{
    sha256_update(&m_context, size_t(bytes.size()), reinterpret_cast<const uint8_t *>(bytes.data()));
}

QByteArray Sha256::take()
{
    QByteArray digest(SHA256_DIGEST_SIZE, Qt::Uninitialized);
    sha256_digest(&m_context, SHA256_DIGEST_SIZE, reinterpret_cast<uint8_t *>(digest.data()));
    return digest;
}

} // namespace Stemma
