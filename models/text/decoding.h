// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QByteArray>
#include <QString>

namespace Stemma {

/// How the encoding of a file was found.
enum class EncodingSource { ByteOrderMark, StrictUtf8, Declared, Detected, Chosen };

/// What bytes became: canonical text, and what was done on the way (all counts are characters).
struct DecodedText {
    QString text; ///< canonical, see canonicalText()
    QString encoding; ///< name as Qt knows it, e.g. "UTF-8", "windows-1252"
    EncodingSource source = EncodingSource::StrictUtf8;
    int confidence = 100; ///< 0 to 100; below 100 only when detected
    qsizetype replaced = 0; ///< undecodable sequences, now U+FFFD
    qsizetype dropped = 0; ///< U+FEFF, U+0000 and other control characters
    qsizetype lineEndsChanged = 0; ///< CRLF, CR, U+2028, U+2029, VT, FF made LF
};

/// Normalises line ends (CRLF, CR, U+2028, U+2029, VT, FF) to LF and drops U+FEFF and control characters
/// other than TAB and LF, and lone surrogates; nothing else (no NFC: offsets of others stay right).
/// Where given, @p dropped and @p lineEndsChanged are counted up.
[[nodiscard]] QString canonicalText(QStringView raw, qsizetype *dropped = nullptr,
                                    qsizetype *lineEndsChanged = nullptr);

/// Decodes @p bytes: byte order mark, then strict UTF-8, then @p declared (a charset that the file or its
/// header names), then ICU's detector. @p chosen overrides all of it.
/// ErrorCode::BinaryFile when it cannot be text, UndecodableText when @p chosen is unknown.
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes, const QString &chosen = {},
                                             const QString &declared = {});

/// Encodings to offer to a person, the most probable for @p bytes first.
[[nodiscard]] QStringList candidateEncodings(const QByteArray &bytes);

} // namespace Stemma
