// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/stems/stemmer.h"

#include <libstemmer.h>

namespace Stemma {

void Stemmer::Delete::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(const QString &language)
    : m_stemmer(language.isEmpty() ? nullptr : sb_stemmer_new(language.toLatin1().constData(), nullptr))
{
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer &&) noexcept = default;
Stemmer &Stemmer::operator=(Stemmer &&) noexcept = default;

QString Stemmer::stem(const QString &word) const
{
    // Longer ones are no words, and sizes are int there.
    constexpr qsizetype kLongest = 100;
    if (!m_stemmer || word.size() > kLongest) {
        return word;
    }
    const QByteArray bytes = word.toUtf8();
    const auto *stem = sb_stemmer_stem(
        m_stemmer.get(), reinterpret_cast<const sb_symbol *>(bytes.constData()), int(bytes.size()));
    if (!stem) { // no memory
        return word;
    }
    return QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(m_stemmer.get()));
}

} // namespace Stemma
