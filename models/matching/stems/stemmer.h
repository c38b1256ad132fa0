// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>

struct sb_stemmer;

namespace Stemma {

/// Cuts the endings off words of one language: "purchasing" and "purchases" have one stem. The algorithms of
/// the Snowball project (libstemmer); words of a language that it does not know stay as they are. One thread
/// at a time.
class Stemmer {
public:
    /// @p language is BCP 47 without region.
    explicit Stemmer(const QString &language);
    ~Stemmer();
    Stemmer(Stemmer &&) noexcept;
    Stemmer &operator=(Stemmer &&) noexcept;
    Q_DISABLE_COPY(Stemmer)

    /// The stem of @p word, which is in lower case and composed (NFC).
    [[nodiscard]] QString stem(const QString &word) const;

private:
    struct Delete {
        void operator()(sb_stemmer *stemmer) const;
    };

    std::unique_ptr<sb_stemmer, Delete> m_stemmer; // null: not known
};

} // namespace Stemma
