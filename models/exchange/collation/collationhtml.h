// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/collation.h"

#include <QByteArray>

#include <functional>

namespace Stemma {

/// The words of a page for people, in their language.
struct CollationPageText {
    QString title;
    QString place; ///< head of the column of numbers
    QString base; ///< behind the name of the witness that is the base
    QString nothing; ///< said of a gap to who cannot see the table
    std::function<QString(VariationClass)> nameOf;
};

/// A collation as one page: a row a place, a column a witness, variants told by words and by shape. Without
/// scripts and without anything from elsewhere. UTF-8, HTML 5.
[[nodiscard]] QByteArray collationHtml(const Collation &collation, const CollationPageText &words);

} // namespace Stemma
