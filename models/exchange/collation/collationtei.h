// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/collation.h"

#include <QByteArray>

namespace Stemma {

/// A collation as a TEI P5 document with a critical apparatus in the method of parallel segmentation (TEI
/// Guidelines, chapter 13, Critical Apparatus): each place of variation is an app with the base's reading as
/// lem and the others as rdg, each witness in one of them; the type is the gravest class. @p title names the
/// document. UTF-8.
[[nodiscard]] QByteArray collationTei(const Collation &collation, const QString &title);

} // namespace Stemma
