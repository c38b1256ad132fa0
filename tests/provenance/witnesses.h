// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/collation.h"

namespace Stemma {

/// The words that Stemma brings.
struct CollationWords {
    WordLexicons words;
    VariantLexicons variants;

    CollationWords()
    {
        const auto one = words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words"));
        const auto other = variants.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/variants"));
        Q_ASSERT(one && other);
    }

    [[nodiscard]] AlignedWitnesses align(const QStringList &texts, const QString &language = {}) const
    {
        QList<CollationWitness> witnesses;
        for (const QString &text : texts) {
            const QString label(QChar(char16_t(u'A' + witnesses.size() % 26)));
            witnesses.append(CollationWitness::whole(label, SourceText(text)));
        }
        return AlignedWitnesses(witnesses, words, variants, language);
    }
};

} // namespace Stemma
