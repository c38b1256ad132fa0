// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/decoding.h"

#include <QStringConverter>

#include <memory>
#include <unicode/ucsdet.h>

namespace Stemma {

namespace {

// What detectors look at: enough for statistics, little enough for a 200 MB file.
constexpr qsizetype kDetectionSample = 256 * 1024;

struct Mark {
    QByteArrayView bytes;
    QLatin1StringView encoding;
};

constexpr char kUtf32Le[] = "\xff\xfe\0\0";
constexpr char kUtf32Be[] = "\0\0\xfe\xff";

const std::array kMarks = {
    Mark{QByteArrayView(kUtf32Le, 4), QLatin1StringView("UTF-32LE")},
    Mark{QByteArrayView(kUtf32Be, 4), QLatin1StringView("UTF-32BE")},
    Mark{QByteArrayView("\xef\xbb\xbf", 3), QLatin1StringView("UTF-8")},
    Mark{QByteArrayView("\xff\xfe", 2), QLatin1StringView("UTF-16LE")},
    Mark{QByteArrayView("\xfe\xff", 2), QLatin1StringView("UTF-16BE")},
};

// A declared ISO-8859-1 means windows-1252 wherever files are read in practice (WHATWG Encoding).
QString effectiveName(const QString &encoding)
{
    const QString lower = encoding.trimmed().toLower();
    if (lower == QLatin1StringView("iso-8859-1") || lower == QLatin1StringView("latin1")
        || lower == QLatin1StringView("us-ascii") || lower == QLatin1StringView("ascii")) {
        return QStringLiteral("windows-1252");
    }
    return encoding.trimmed();
}

// UTF-16 without a mark, told by the zero bytes of its ASCII characters.
QString utf16WithoutMark(QByteArrayView sample)
{
    if (sample.size() < 4) {
        return {};
    }
    const auto isText = [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t'; };
    qsizetype zerosEven = 0;
    qsizetype zerosOdd = 0;
    for (qsizetype i = 0; i + 1 < sample.size(); i += 2) {
        zerosEven += sample[i] == '\0' && isText(sample[i + 1]) ? 1 : 0;
        zerosOdd += sample[i + 1] == '\0' && isText(sample[i]) ? 1 : 0;
    }
    const qsizetype units = sample.size() / 2;
    if (zerosOdd * 10 > units * 3 && zerosEven * 50 < units) {
        return QStringLiteral("UTF-16LE");
    }
    if (zerosEven * 10 > units * 3 && zerosOdd * 50 < units) {
        return QStringLiteral("UTF-16BE");
    }
    return {};
}

// ISO-2022 is ASCII to every other test: only its escape sequences tell it.
QString iso2022Of(QByteArrayView sample)
{
    for (const QByteArrayView escape : {"\x1b$B", "\x1b$@", "\x1b(J"}) {
        if (sample.contains(escape)) {
            return QStringLiteral("ISO-2022-JP");
        }
    }
    return sample.contains("\x1b$)C") ? QStringLiteral("ISO-2022-KR") : QString();
}

bool isUtf8(const QString &encoding)
{
    const QString lower = encoding.trimmed().toLower();
    return lower == QLatin1StringView("utf-8") || lower == QLatin1StringView("utf8");
}

// So many good characters outside ASCII for one bad tell a damaged UTF-8: fewer where the file itself says
// that it is UTF-8.
constexpr qsizetype kGoodForOneBad = 20;
constexpr qsizetype kGoodForOneBadDeclared = 2;

// UTF-8 with a few bytes spoilt, as a cut download has it; other encodings read as UTF-8 are wrong nearly
// everywhere outside ASCII.
bool isDamagedUtf8(QStringView decoded, qsizetype goodForOneBad)
{
    qsizetype wrong = 0;
    qsizetype right = 0;
    for (const QChar c : decoded) {
        wrong += c == QChar::ReplacementCharacter ? 1 : 0;
        right += c.unicode() >= 0x80 && c != QChar::ReplacementCharacter ? 1 : 0;
    }
    return right > wrong * goodForOneBad;
}

bool looksBinary(QByteArrayView sample)
{
    qsizetype controls = 0;
    for (const char c : sample) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) {
            return true;
        }
        controls += (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f'
                     && byte != '\v' && byte != 0x1b && byte != 0x1a)
            ? 1
            : 0;
    }
    if (sample.startsWith("\x1f\x8b")) { // gzip, however short
        return true;
    }
    // A few are the dirt of copying; it takes many to make a text binary.
    return controls > 4 && controls * 50 > sample.size();
}

struct Guess {
    QString encoding;
    int confidence = 0;
};

QList<Guess> icuGuesses(QByteArrayView sample)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              ucsdet_close);
    QList<Guess> guesses;
    if (U_FAILURE(status)) {
        return guesses;
    }
    ucsdet_setText(detector.get(), sample.data(), int32_t(sample.size()), &status);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &found, &status);
    if (U_FAILURE(status)) {
        return guesses;
    }
    for (int32_t i = 0; i < found; ++i) {
        const char *name = ucsdet_getName(matches[i], &status);
        const int32_t confidence = ucsdet_getConfidence(matches[i], &status);
        if (U_SUCCESS(status) && name != nullptr) {
            guesses.append({effectiveName(QString::fromLatin1(name)), confidence});
        }
    }
    return guesses;
}

// A multi-byte sequence cut at the sample's end must not count as an error.
QByteArrayView detectionSample(const QByteArray &bytes)
{
    return QByteArrayView(bytes).first(std::min(bytes.size(), kDetectionSample));
}

struct Decoded {
    QString text;
    bool isValid = false;
    bool hasError = false;
};

Decoded decodeWith(const QString &encoding, QByteArrayView bytes)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        return {};
    }
    QString text = decoder.decode(bytes);
    return {std::move(text), true, decoder.hasError()};
}

// In place: the canonical text is never longer, and a text of 200 MB need not lie in memory twice.
void canonicalise(QString &text, qsizetype &dropped, qsizetype &lineEndsChanged)
{
    char16_t *const begin = reinterpret_cast<char16_t *>(text.data());
    char16_t *out = begin;
    const char16_t *in = begin;
    const char16_t *const end = in + text.size();
    for (; in < end; ++in) {
        const char16_t c = *in;
        if (c >= 0x20 && c < 0x7f) [[likely]] {
            *out++ = c;
        } else if (c == u'\n' || c == u'\t') {
            *out++ = c;
        } else if (c == u'\r' || c == u'\v' || c == u'\f' || c == 0x2028 || c == 0x2029) {
            if (c == u'\r' && in + 1 < end && in[1] == u'\n') {
                ++in;
            }
            *out++ = u'\n';
            ++lineEndsChanged;
        } else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfeff) {
            ++dropped;
        } else if (QChar::isSurrogate(c)) {
            if (QChar::isHighSurrogate(c) && in + 1 < end && QChar::isLowSurrogate(in[1])) {
                *out++ = c;
                *out++ = *++in;
            } else {
                ++dropped;
            }
        } else {
            *out++ = c;
        }
    }
    text.truncate(out - begin);
}

DecodedText canonicalised(Decoded decoded, const QString &encoding, EncodingSource source, int confidence)
{
    DecodedText result;
    result.encoding = encoding;
    result.source = source;
    result.confidence = confidence;
    result.text = std::move(decoded.text);
    canonicalise(result.text, result.dropped, result.lineEndsChanged);
    if (decoded.hasError) {
        result.replaced = std::max<qsizetype>(1, result.text.count(QChar::ReplacementCharacter));
    }
    return result;
}

} // namespace

QString canonicalText(QStringView raw, qsizetype *dropped, qsizetype *lineEndsChanged)
{
    QString text = raw.toString();
    qsizetype droppedHere = 0;
    qsizetype changedHere = 0;
    canonicalise(text, droppedHere, changedHere);
    if (dropped != nullptr) {
        *dropped += droppedHere;
    }
    if (lineEndsChanged != nullptr) {
        *lineEndsChanged += changedHere;
    }
    return text;
}

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &chosen, const QString &declared)
{
    if (!chosen.isEmpty()) {
        Decoded decoded = decodeWith(chosen, bytes);
        if (!decoded.isValid) {
            return failure(ErrorCode::UndecodableText, {QString(), chosen});
        }
        return canonicalised(std::move(decoded), chosen, EncodingSource::Chosen, 100);
    }
    for (const Mark &mark : kMarks) {
        if (QByteArrayView(bytes).startsWith(mark.bytes)) {
            Decoded decoded = decodeWith(mark.encoding, QByteArrayView(bytes).sliced(mark.bytes.size()));
            return canonicalised(std::move(decoded), mark.encoding, EncodingSource::ByteOrderMark, 100);
        }
    }
    const QByteArrayView sample = detectionSample(bytes);
    if (const QString utf16 = utf16WithoutMark(sample); !utf16.isEmpty()) {
        return canonicalised(decodeWith(utf16, bytes), utf16, EncodingSource::Detected, 80);
    }
    if (looksBinary(sample)) {
        return failure(ErrorCode::BinaryFile, {QString()});
    }
    if (const QString shifted = iso2022Of(sample); !shifted.isEmpty()) {
        return canonicalised(decodeWith(shifted, bytes), shifted, EncodingSource::Detected, 90);
    }
    if (Decoded utf8 = decodeWith(QStringLiteral("UTF-8"), bytes); !utf8.hasError) {
        return canonicalised(std::move(utf8), QStringLiteral("UTF-8"), EncodingSource::StrictUtf8, 100);
    } else if (isUtf8(declared) && isDamagedUtf8(utf8.text, kGoodForOneBadDeclared)) {
        return canonicalised(std::move(utf8), QStringLiteral("UTF-8"), EncodingSource::Declared, 90);
    } else if (declared.isEmpty() && isDamagedUtf8(utf8.text, kGoodForOneBad)) {
        return canonicalised(std::move(utf8), QStringLiteral("UTF-8"), EncodingSource::Detected, 90);
    }
    if (!declared.isEmpty()) {
        const QString name = effectiveName(declared);
        if (Decoded decoded = decodeWith(name, bytes); decoded.isValid && !decoded.hasError) {
            return canonicalised(std::move(decoded), name, EncodingSource::Declared, 100);
        }
    }
    for (const Guess &guess : icuGuesses(sample)) {
        // Strict UTF-8 failed, so a detector that says UTF-8 would only bring replacement characters.
        const bool isUtf = guess.encoding.startsWith(QLatin1StringView("UTF-"), Qt::CaseInsensitive);
        if (isUtf) {
            continue;
        }
        if (Decoded decoded = decodeWith(guess.encoding, bytes); decoded.isValid && !decoded.hasError) {
            return canonicalised(std::move(decoded), guess.encoding, EncodingSource::Detected,
                                 guess.confidence);
        }
    }
    const QString fallback = QStringLiteral("windows-1252");
    return canonicalised(decodeWith(fallback, bytes), fallback, EncodingSource::Detected, 10);
}

QStringList candidateEncodings(const QByteArray &bytes)
{
    QStringList candidates;
    if (const auto decoded = decodeText(bytes)) {
        candidates.append(decoded->encoding);
    }
    for (const Guess &guess : icuGuesses(detectionSample(bytes))) {
        candidates.append(guess.encoding);
    }
    for (const char *common : {"UTF-8",        "UTF-16LE",     "UTF-16BE",     "windows-1252", "windows-1250",
                               "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
                               "ISO-8859-2",   "ISO-8859-15",  "KOI8-R",       "macintosh",    "Shift_JIS",
                               "EUC-JP",       "GB18030",      "Big5",         "EUC-KR",       "TIS-620"}) {
        candidates.append(QString::fromLatin1(common));
    }
    candidates.removeDuplicates();
    candidates.removeIf([](const QString &name) { return !QStringDecoder(name).isValid(); });
    return candidates;
}

} // namespace Stemma
