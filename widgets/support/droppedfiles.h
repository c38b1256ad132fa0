// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QMimeData;

namespace Stemma {

/// Paths of the files and folders on this machine that are dragged.
[[nodiscard]] QStringList localFilesIn(const QMimeData &data);

} // namespace Stemma
