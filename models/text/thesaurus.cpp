// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/thesaurus.h"

#include <QDir>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// More senses than that has no word; a number beyond is a damaged file.
constexpr int kMostSenses = 500;

std::unexpected<Error> unreadable(const QFile &file)
{
    return failure(ErrorCode::CannotOpen, {file.fileName(), file.errorString()});
}

Result<QByteArrayView> mapped(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file);
    }
    const uchar *const begin = file.map(0, file.size());
    if (begin == nullptr) {
        return unreadable(file);
    }
    return QByteArrayView(begin, file.size());
}

QByteArrayView firstLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    QByteArrayView line = text.first(end < 0 ? text.size() : end);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

QByteArrayView entryOf(QByteArrayView line)
{
    const qsizetype bar = line.lastIndexOf('|');
    return line.first(std::max(qsizetype(0), bar));
}

enum class Mark { None, Wider, Opposite, Other };

// What the marks say with which the English, German and Spanish ones are distributed.
Mark markOf(QStringView mark)
{
    static constexpr std::array<QLatin1StringView, 2> kWider{"generic term"_L1, "Oberbegriff"_L1};
    static constexpr std::array<QStringView, 2> kOpposite{u"antonym", u"antónimo"};
    static constexpr std::array<QLatin1StringView, 4> kOther{"similar term"_L1, "related term"_L1,
                                                             "Unterbegriff"_L1, "Assoziation"_L1};
    const auto has = [mark](auto one) { return mark.contains(one, Qt::CaseInsensitive); };
    return std::ranges::any_of(kOther, has)   ? Mark::Other
        : std::ranges::any_of(kOpposite, has) ? Mark::Opposite
        : std::ranges::any_of(kWider, has)    ? Mark::Wider
                                              : Mark::None;
}

// "(eingeschossiges) Haus (Oberbegriff)" is "Haus".
std::pair<QString, Mark> wordOf(QStringView cell)
{
    QString word;
    Mark mark = Mark::None;
    while (!cell.isEmpty()) {
        const qsizetype open = cell.indexOf(u'(');
        const qsizetype close = open < 0 ? -1 : cell.indexOf(u')', open);
        word += cell.first(close < 0 ? cell.size() : open);
        if (close < 0) {
            break;
        }
        mark = std::max(mark, markOf(cell.sliced(open + 1, close - open - 1)));
        cell = cell.sliced(close + 1);
    }
    return {word.simplified().toLower(), mark};
}

} // namespace

struct Thesaurus::Codec {
    explicit Codec(const QByteArray &name)
        : encoding(name)
    {
    }

    // Decoders keep a state, and this is asked by many threads.
    [[nodiscard]] QString decoded(QByteArrayView bytes) const
    {
        return QStringDecoder(encoding.constData(), QStringConverter::Flag::Stateless).decode(bytes);
    }

    [[nodiscard]] QByteArray encoded(const QString &text) const
    {
        return QStringEncoder(encoding.constData(), QStringConverter::Flag::Stateless).encode(text);
    }

    QByteArray encoding;
};

Thesaurus::Thesaurus() = default;
Thesaurus::~Thesaurus() = default;

Result<std::unique_ptr<const Thesaurus>> Thesaurus::open(const QString &index)
{
    std::unique_ptr<Thesaurus> made(new Thesaurus);
    made->m_indexFile.setFileName(index);
    made->m_dataFile.setFileName(index.chopped(4) + u".dat"_s);
    const auto words = mapped(made->m_indexFile);
    if (!words) {
        return std::unexpected(words.error());
    }
    const auto data = mapped(made->m_dataFile);
    if (!data) {
        return std::unexpected(data.error());
    }
    const QByteArray encoding = firstLine(*words).toByteArray();
    const qsizetype first = words->indexOf('\n') + 1;
    const qsizetype second = first > 0 ? words->indexOf('\n', first) + 1 : 0;
    if (second == 0 || !QStringDecoder(encoding.constData()).isValid()) {
        return failure(ErrorCode::MalformedInput, {index, u"1"_s, u"no known encoding"_s});
    }
    made->m_codec = std::make_unique<const Codec>(encoding);
    made->m_index = words->sliced(second);
    made->m_data = *data;
    return made;
}

QByteArrayView Thesaurus::lineAt(qsizetype at) const
{
    return firstLine(m_index.sliced(at));
}

// Where the first line begins whose entry is not less than @p entry; the size when there is none.
qsizetype Thesaurus::lowerBound(QByteArrayView entry) const
{
    qsizetype low = 0;
    qsizetype high = m_index.size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        const qsizetype before = middle == 0 ? -1 : m_index.first(middle).lastIndexOf('\n');
        const qsizetype start = std::max(low, before + 1);
        if (entryOf(lineAt(start)) < entry) {
            const qsizetype end = m_index.indexOf('\n', start);
            low = end < 0 ? m_index.size() : end + 1;
        } else {
            high = start;
        }
    }
    return low;
}

std::vector<Thesaurus::Sense> Thesaurus::senses(const QString &word) const
{
    const QByteArray entry = m_codec->encoded(word);
    const qsizetype found = lowerBound(entry);
    const QByteArrayView line = found < m_index.size() ? lineAt(found) : QByteArrayView();
    if (entryOf(line) != entry) {
        return {};
    }
    const qlonglong offset = line.sliced(entry.size() + 1).toLongLong();
    if (offset <= 0 || offset >= m_data.size()) {
        return {};
    }
    QByteArrayView rest = m_data.sliced(offset);
    const auto next = [&rest] {
        const QByteArrayView one = firstLine(rest);
        const qsizetype end = rest.indexOf('\n');
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        return one;
    };
    const QByteArrayView head = next();
    if (entryOf(head) != entry) {
        return {}; // an index of other data
    }
    const int count = head.sliced(head.lastIndexOf('|') + 1).toInt();
    std::vector<Sense> senses;
    for (int i = 0; i < std::min(count, kMostSenses) && !rest.isEmpty(); ++i) {
        Sense sense = senseOf(m_codec->decoded(next()), word);
        if (!sense.same.isEmpty() || !sense.wider.isEmpty() || !sense.opposite.isEmpty()) {
            senses.push_back(std::move(sense));
        }
    }
    return senses;
}

// Empty where @p word is only what others are more generally.
Thesaurus::Sense Thesaurus::senseOf(const QString &line, const QString &word) const
{
    Sense sense;
    const QList<QStringView> cells = QStringView(line).split(u'|');
    for (const QStringView cell : cells.sliced(1)) { // the first one tells the part of speech
        const auto [one, mark] = wordOf(cell);
        if (one == word && mark != Mark::None) {
            return {};
        }
        if (!one.isEmpty() && one != word && mark != Mark::Other) {
            (mark == Mark::Wider          ? sense.wider
                 : mark == Mark::Opposite ? sense.opposite
                                          : sense.same)
                .append(one);
        }
    }
    return sense;
}

QStringList Thesaurus::entries(const QString &beginning, qsizetype longest) const
{
    const QByteArray bytes = m_codec->encoded(beginning);
    QStringList entries;
    for (qsizetype at = lowerBound(bytes); at < m_index.size();) {
        const QByteArrayView entry = entryOf(lineAt(at));
        if (!entry.startsWith(bytes)) {
            break;
        }
        // No letter has less than one byte.
        if (!entry.contains(' ') && entry.size() <= 2 * longest) {
            const QString word = m_codec->decoded(entry);
            if (word.size() <= longest) {
                entries.append(word);
            }
        }
        const qsizetype end = m_index.indexOf('\n', at);
        at = end < 0 ? m_index.size() : end + 1;
    }
    return entries;
}

Thesauri::Thesauri(QStringList folders)
    : m_folders(std::move(folders))
{
}

QStringList Thesauri::systemFolders()
{
    return QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"mythes"_s,
                                     QStandardPaths::LocateDirectory);
}

QString Thesauri::file(const QString &language) const
{
    const QString primary = language.section(u'-', 0, 0).toLower();
    const QString region = language.section(u'-', -1).toUpper();
    if (primary.isEmpty()) {
        return {};
    }
    for (const QString &folder : m_folders) {
        const QStringList names
            = QDir(folder).entryList({u"th_%1_*.idx"_s.arg(primary)}, QDir::Files, QDir::Name);
        for (const QString &wanted : {region, primary.toUpper(), QString()}) {
            const auto fits
                = [&](const QString &name) { return name.startsWith(u"th_%1_%2"_s.arg(primary, wanted)); };
            const auto found = std::ranges::find_if(names, fits);
            if (found != names.end()) {
                return QDir(folder).filePath(*found);
            }
        }
    }
    return {};
}

std::shared_ptr<const Thesaurus> Thesauri::of(const QString &language) const
{
    const QMutexLocker lock(&m_mutex);
    if (const auto known = m_open.constFind(language); known != m_open.cend()) {
        return *known;
    }
    const QString index = file(language);
    std::shared_ptr<const Thesaurus> opened;
    if (!index.isEmpty()) {
        if (auto read = Thesaurus::open(index)) {
            opened = std::move(*read);
        }
    }
    m_open.insert(language, opened);
    return opened;
}

} // namespace Stemma
