// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/collationlines.h"
#include "app/commands/commands.h"
#include "models/exchange/collation/collationcsv.h"
#include "models/exchange/collation/collationhtml.h"
#include "models/exchange/collation/collationtei.h"
#include "models/text/decoding.h"
#include "models/text/languageguess.h"
#include "models/text/thesaurus.h"
#include "widgets/provenance/variantwording.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct CollateTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::CollateCommand)
};

constexpr qint64 kLargestFile = 16'000'000;

struct Ignorable {
    QLatin1StringView name;
    IgnoredDifference difference;
};

constexpr std::array kIgnorable{
    Ignorable{"case"_L1, IgnoredDifference::Case},
    Ignorable{"punctuation"_L1, IgnoredDifference::Punctuation},
    Ignorable{"spelling"_L1, IgnoredDifference::Spelling},
    Ignorable{"hyphenation"_L1, IgnoredDifference::Hyphenation},
    Ignorable{"contractions"_L1, IgnoredDifference::Contractions},
    Ignorable{"marks"_L1, IgnoredDifference::Marks},
};

std::optional<IgnoredDifferences> ignoredOf(const QString &list)
{
    IgnoredDifferences ignored;
    for (const QString &name : list.split(u',', Qt::SkipEmptyParts)) {
        const auto found = std::ranges::find(kIgnorable, name.trimmed(), &Ignorable::name);
        if (found == kIgnorable.end()) {
            return std::nullopt;
        }
        ignored |= found->difference;
    }
    return ignored;
}

/// @p encoding: empty: UTF-8.
Result<SourceText> readText(const QString &path, const QString &encoding)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::CannotOpen,
                       {path, QFileInfo(path).isDir() ? qt_error_string(EISDIR) : file.errorString()});
    }
    if (file.size() > kLargestFile) {
        return failure(ErrorCode::TooLarge,
                       {path, QString::number(file.size()), QString::number(kLargestFile)});
    }
    const auto decoded = decodeText(file.readAll(), encoding);
    if (!decoded) {
        Error error = decoded.error();
        error.parameters = {path, error.parameters.value(1)};
        return std::unexpected(error);
    }
    // What nobody named could only be guessed, and a wrong letter would count as a variant.
    if ((encoding.isEmpty() && decoded->encoding != "UTF-8"_L1) || decoded->replaced > 0) {
        return failure(ErrorCode::UndecodableText, {path, encoding.isEmpty() ? u"UTF-8"_s : encoding});
    }
    if (decoded->text.trimmed().isEmpty()) {
        return failure(ErrorCode::EmptyFile, {path});
    }
    return SourceText(decoded->text);
}

// The names of the files without folder and ending; the whole path where two share one.
QStringList labelsOf(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths) {
        names.append(QFileInfo(path).completeBaseName());
    }
    QStringList labels;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        labels.append(names.count(names[i]) > 1 || names[i].isEmpty() ? paths[i] : names[i]);
    }
    return labels;
}

// By label, path, or number from 1 on.
std::optional<int> witnessOf(const QString &name, const QStringList &labels, const QStringList &paths)
{
    if (const qsizetype at = labels.indexOf(name); at >= 0) {
        return int(at);
    }
    if (const qsizetype at = paths.indexOf(name); at >= 0) {
        return int(at);
    }
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    return isNumber && number >= 1 && number <= labels.size() ? std::optional(number - 1) : std::nullopt;
}

/// As the person named it; empty: it is for us to find.
struct ReadingOptions {
    QString encoding;
    QString language;
    QString words; ///< folder
};

Result<AlignedWitnesses> align(const QStringList &paths, const QStringList &labels,
                               const ReadingOptions &options)
{
    WordLexicons words;
    VariantLexicons variants;
    auto read = words.addFolder(u":/stemma/words"_s);
    if (read) {
        read = variants.addFolder(u":/stemma/variants"_s);
    }
    if (read && !options.words.isEmpty()) {
        read = variants.addFolder(options.words);
    }
    if (!read) {
        return std::unexpected(read.error());
    }
    variants.setThesauri(Thesauri::systemFolders());
    QList<CollationWitness> witnesses;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const auto text = readText(paths[i], options.encoding);
        if (!text) {
            return std::unexpected(text.error());
        }
        witnesses.append(CollationWitness::whole(labels[i], *text));
        // A file names no language, and a translation must not be compared word by word.
        witnesses.last().language
            = options.language.isEmpty() ? guessLanguage(text->text()) : options.language;
    }
    return AlignedWitnesses(witnesses, words, variants, options.language);
}

void writePage(const Collation &collation, Console &console)
{
    const CollationPageText words{.title = CollateTexts::tr("Collation"),
                                  .place = CollateTexts::tr("Place"),
                                  .base = CollateTexts::tr("base"),
                                  .nothing = CollateTexts::tr("nothing"),
                                  .nameOf = [](VariationClass one) { return nameOf(one); }};
    console.write(collationHtml(collation, words));
}

} // namespace

int collateCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"collate"_s,
        CollateTexts::tr(
            "Puts texts side by side, word by word: where they agree, where they vary, and of "
            "what kind each variant is. Each file is one witness. Synonyms are told better where a "
            "thesaurus of their language is installed (packages mythes-…)."));
    parser.addOperand(u"FILE"_s, CollateTexts::tr("Plain texts, two at least."), true);
    parser.addOption(u"base"_s,
                     CollateTexts::tr("What the others are compared with: a file, its name without ending, "
                                      "or its number (1)."),
                     u"NAME"_s);
    parser.addOption(u"ignore"_s,
                     CollateTexts::tr("Differences that do not count, parted by commas: case, punctuation, "
                                      "spelling, hyphenation, contractions, marks."),
                     u"LIST"_s);
    parser.addOption(u"format"_s, CollateTexts::tr("text (default), json, csv, html or tei."), u"NAME"_s);
    parser.addOption(u"encoding"_s,
                     CollateTexts::tr("Encoding of the files, such as windows-1252 (default: UTF-8)."),
                     u"NAME"_s);
    parser.addOption(u"language"_s,
                     CollateTexts::tr("Language of the texts, for example “de” (found by them)."), u"CODE"_s);
    parser.addOption(u"words"_s,
                     CollateTexts::tr("Folder with further words to tell variants by, one JSON file for each "
                                      "language."),
                     u"FOLDER"_s);
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const QStringList paths = parser.operandsFrom(0);
    if (paths.size() < 2) {
        return parser.refuse(console, CollateTexts::tr("A collation needs two files at least."));
    }
    QStringList known;
    for (const QString &path : paths) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (!canonical.isEmpty() && known.contains(canonical)) {
            return parser.refuse(console, CollateTexts::tr("%1 is named twice.").arg(path));
        }
        known.append(canonical);
    }
    const auto ignored = ignoredOf(parser.value(u"ignore"_s));
    if (!ignored) {
        return parser.refuse(console,
                             CollateTexts::tr("“--ignore” takes case, punctuation, spelling, hyphenation, "
                                              "contractions and marks, parted by commas."));
    }
    const QString format = parser.isSet(u"format"_s) ? parser.value(u"format"_s)
        : parser.wantsJson()                         ? u"json"_s
                                                     : u"text"_s;
    const QStringList formats{u"text"_s, u"json"_s, u"csv"_s, u"html"_s, u"tei"_s};
    if (!formats.contains(format) || (parser.wantsJson() && format != "json"_L1)) {
        return parser.refuse(console,
                             CollateTexts::tr("“--format” takes one of text, json, csv, html and tei; "
                                              "“--json” is json."));
    }
    if (const QString language = parser.value(u"language"_s);
        !language.isEmpty() && !isLanguageTag(language)) {
        return parser.refuseLanguage(console, language);
    }
    const QStringList labels = labelsOf(paths);
    const auto base
        = parser.isSet(u"base"_s) ? witnessOf(parser.value(u"base"_s), labels, paths) : std::optional(0);
    if (!base) {
        return parser.refuse(console,
                             CollateTexts::tr("“--base” takes one of the files, its name or its number."));
    }
    const auto aligned = align(paths, labels,
                               {.encoding = parser.value(u"encoding"_s),
                                .language = parser.value(u"language"_s),
                                .words = parser.value(u"words"_s)});
    if (!aligned) {
        return console.fail(aligned.error());
    }
    const Collation collation = aligned->collation(*base, *ignored);
    if (format == "json"_L1) {
        writeCollationJson(collation, console);
    } else if (format == "csv"_L1) {
        console.write(collationCsv(collation));
    } else if (format == "html"_L1) {
        writePage(collation, console);
    } else if (format == "tei"_L1) {
        console.write(collationTei(collation, labels.join(u", "_s)));
    } else {
        writeCollationTable(collation, console);
    }
    return console.finish();
}

} // namespace Stemma
