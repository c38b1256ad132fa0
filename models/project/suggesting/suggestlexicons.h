// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"

namespace Stemma {

/// The words by which texts are looked through: who speaks, and what says the same. A value.
struct SuggestLexicons {
    CueLexicons cues;
    WordLexicons words;

    /// Those of the files in all these folders, see CueLexicons and WordLexicons.
    [[nodiscard]] static Result<SuggestLexicons> read(const QStringList &cueFolders,
                                                      const QStringList &wordFolders)
    {
        SuggestLexicons lexicons;
        Result<void> read;
        for (const QString &folder : cueFolders) {
            read = read ? lexicons.cues.addFolder(folder) : read;
        }
        for (const QString &folder : wordFolders) {
            read = read ? lexicons.words.addFolder(folder) : read;
        }
        return read ? Result<SuggestLexicons>(std::move(lexicons)) : std::unexpected(read.error());
    }
};

} // namespace Stemma
