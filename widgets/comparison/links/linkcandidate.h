// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/id.h"

namespace Stemma {

class ArticlePane;

/// Two quotes in two panes that say mostly the same and are not linked yet.
struct LinkCandidate {
    ArticlePane *fromPane = nullptr; ///< the active pane
    SpanId from; ///< its active quote
    ArticlePane *toPane = nullptr;
    SpanId to;
    double score = 0; ///< 0 to 1

    friend bool operator==(const LinkCandidate &, const LinkCandidate &) = default;
};

} // namespace Stemma
