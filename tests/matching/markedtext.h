// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <QString>

#include <vector>

namespace Stemma {

/// A text in whose quotations a person set brackets: ⟦ and ⟧ around the words, ⟦+ before a further part of
/// the speech before it.
struct MarkedText {
    QString text;
    std::vector<TextRanges> quotations; // by start
};

inline MarkedText readMarked(const QString &marked)
{
    MarkedText result;
    std::vector<size_t> open;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        if (marked[i] == u'\u27e6') {
            const bool isFurther = i + 1 < marked.size() && marked[i + 1] == u'+';
            i += isFurther ? 1 : 0;
            if (isFurther) {
                // Of the speech before it at this depth.
                open.push_back(result.quotations.size() - 1);
                result.quotations.back().append(TextRange{result.text.size(), 0});
            } else {
                open.push_back(result.quotations.size());
                result.quotations.push_back({TextRange{result.text.size(), 0}});
            }
        } else if (marked[i] == u'\u27e7') {
            result.quotations[open.back()].last().end = result.text.size();
            open.pop_back();
        } else {
            result.text.append(marked[i]);
        }
    }
    return result;
}

} // namespace Stemma
