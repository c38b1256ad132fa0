// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QByteArrayView>
#include <QFile>
#include <QMap>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace Stemma {

/// A thesaurus of one language in the form of MyThes, as LibreOffice and its relatives bring:
/// "th_en_US_v2.dat" with the index "th_en_US_v2.idx", see https://hunspell.github.io (MyThes,
/// data_layout.txt). The files are mapped, not read: looking up a word touches a few pages. Any thread.
class Thesaurus {
public:
    /// What a word means in one of its senses.
    struct Sense {
        QStringList same; ///< words and phrases of this sense, in lower case
        QStringList wider; ///< what is said of them more generally: "vessel" of "boat"
        QStringList opposite; ///< what means the contrary
    };

    /// @p index ends in ".idx". CannotOpen names the file that cannot be read; MalformedInput where the index
    /// names no encoding that is known.
    [[nodiscard]] static Result<std::unique_ptr<const Thesaurus>> open(const QString &index);

    ~Thesaurus();

    /// Of the entry @p word, which is in lower case; what is only related is left out.
    [[nodiscard]] std::vector<Sense> senses(const QString &word) const;

    /// Entries of one word that begin with @p beginning and have at most @p longest letters, in their order.
    [[nodiscard]] QStringList entries(const QString &beginning, qsizetype longest) const;

private:
    struct Codec;

    Thesaurus();

    [[nodiscard]] qsizetype lowerBound(QByteArrayView entry) const;
    [[nodiscard]] QByteArrayView lineAt(qsizetype at) const;
    [[nodiscard]] Sense senseOf(const QString &line, const QString &word) const;

    QFile m_indexFile;
    QFile m_dataFile;
    QByteArrayView m_index; ///< of the words only, sorted by bytes
    QByteArrayView m_data;
    std::unique_ptr<const Codec> m_codec;
};

/// The thesauri that are installed. Opened when they are asked for first. Any thread.
class Thesauri {
public:
    /// @p folders are searched in this order.
    explicit Thesauri(QStringList folders);

    /// Where programs of the system share theirs: "mythes" in all folders of data.
    [[nodiscard]] static QStringList systemFolders();

    /// Null where there is none, or none that can be read. @p language is BCP 47; a region is preferred.
    [[nodiscard]] std::shared_ptr<const Thesaurus> of(const QString &language) const;

    /// The index of the one that of() opens; empty: there is none.
    [[nodiscard]] QString file(const QString &language) const;

private:
    QStringList m_folders;
    mutable QMutex m_mutex;
    mutable QMap<QString, std::shared_ptr<const Thesaurus>> m_open; // by language; null: none
};

} // namespace Stemma
