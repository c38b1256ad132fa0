// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Stemma {

Result<void> writeWhole(const QString &path, const QByteArray &bytes, bool mayReplace)
{
    if (!mayReplace && QFileInfo::exists(path)) {
        return failure(ErrorCode::ProjectExists, {path});
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::CannotWrite, {path, file.errorString()});
    }
    return {};
}

} // namespace Stemma
