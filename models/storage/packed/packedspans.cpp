// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/packed/packedspans.h"

#include "models/records/recordtraits.h"

#include <QHash>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace Stemma {

namespace {

// Layout, little endian: magic (four bytes), checksum of all that follows it (eight), counts of spans, ids
// and texts (four each), article; the ids that spans refer to (16 each); the texts (length in bytes as a
// number, UTF-8); the spans; kSlack zeros. A "number" has seven bits a byte, the lowest first; the high bit
// says that more follow.
//
// A span: its id; four bytes of marks; start, less that of the span before; then, as marks say, the count of
// its parts, the ends and gaps of these; revision; entity ... as places in the list of ids or texts; created,
// less that of the span before; modified, less created.
static_assert(kFieldCount<Span> == 18, "a new field is to be packed too, under another magic");
constexpr quint32 kMagic = 0x314b5053; // "SPK1"
constexpr qsizetype kIdSize = 16;
constexpr qsizetype kChecksumAt = 4;
constexpr qsizetype kSummedFrom = kChecksumAt + 8;
constexpr qsizetype kCountsAt = kSummedFrom;
constexpr qsizetype kHeader = kCountsAt + 12 + kIdSize;
constexpr qsizetype kMarks = 4;
constexpr qsizetype kLongestNumber = 10;
// More than a span without further parts can be long: a look at the end once a span is enough.
constexpr qsizetype kSlack = kIdSize + kMarks + 16 * kLongestNumber;
constexpr qsizetype kShortestSpan = kIdSize + kMarks + 3;

enum Mark : quint32 {
    HasParts = 1U << 0, // not exactly one
    HasEntity = 1U << 1,
    HasSpeaker = 1U << 2,
    HasCue = 1U << 3,
    HasSource = 1U << 4,
    HasClaim = 1U << 5,
    HasGroup = 1U << 6,
    HasNote = 1U << 7,
    HasAnnotator = 1U << 8,
    HasCreated = 1U << 9,
    HasModified = 1U << 10,
};

// Enumerators stand above the marks.
constexpr int kKindAt = 12;
constexpr int kFormAt = 16;
constexpr int kStanceAt = 20;
constexpr int kStatusAt = 24;

/// It tells damage, not malice.
quint64 checksumOf(QByteArrayView bytes)
{
    constexpr quint64 kFactor = 0x9E3779B97F4A7C15ULL;
    // Four at a time: each waits for its own product only.
    std::array<quint64, 4> sums{quint64(bytes.size()), 1, 2, 3};
    constexpr qsizetype kStep = qsizetype(sums.size() * sizeof(quint64));
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    for (; end - at >= kStep; at += kStep) {
        for (size_t i = 0; i < sums.size(); ++i) {
            sums[i] = (sums[i] ^ qFromLittleEndian<quint64>(at + i * sizeof(quint64))) * kFactor;
            sums[i] ^= sums[i] >> 32;
        }
    }
    quint64 sum = 0;
    for (const quint64 one : sums) {
        sum = (sum ^ one) * kFactor;
        sum ^= sum >> 32;
    }
    for (; at != end; ++at) {
        sum = (sum ^ quint8(*at)) * kFactor;
        sum ^= sum >> 32;
    }
    return sum;
}

class Packer {
public:
    [[nodiscard]] QByteArray pack(std::span<const Span *const> spans);

private:
    void put(const Span &span);

    void putNumber(quint64 value)
    {
        for (; value >= 0x80; value >>= 7) {
            m_spans.append(char(value | 0x80));
        }
        m_spans.append(char(value));
    }

    // Small ones are short, whatever their sign.
    void putDifference(qint64 value) { putNumber((quint64(value) << 1) ^ quint64(value >> 63)); }

    template <typename Tag> void putId(Id<Tag> id) { putUuid(id.uuid()); }

    void putUuid(QUuid id)
    {
        auto known = m_ids.constFind(id);
        if (known == m_ids.cend()) {
            known = m_ids.insert(id, quint32(m_ids.size()));
            appendId(m_idBytes, id);
        }
        putNumber(*known);
    }

    void putText(const QString &text)
    {
        if (text != m_lastText) { // neighbours often say the same
            auto known = m_texts.constFind(text);
            if (known == m_texts.cend()) {
                known = m_texts.insert(text, quint32(m_texts.size()));
                m_textOrder.append(text);
            }
            m_lastText = text;
            m_lastPlace = *known;
        }
        putNumber(m_lastPlace);
    }

    static void appendId(QByteArray &bytes, QUuid id)
    {
        const QUuid::Id128Bytes raw = id.toBytes(QSysInfo::BigEndian);
        bytes.append(reinterpret_cast<const char *>(raw.data), kIdSize);
    }

    QHash<QUuid, quint32> m_ids;
    QHash<QString, quint32> m_texts;
    QList<QString> m_textOrder;
    QString m_lastText; // empty: none yet; empty texts are not put
    quint32 m_lastPlace = 0;
    QByteArray m_idBytes;
    QByteArray m_spans;
    qint64 m_lastStart = 0;
    qint64 m_lastCreated = 0;
};

void Packer::put(const Span &span)
{
    quint32 marks = quint32(span.kind) << kKindAt | quint32(span.form) << kFormAt
        | quint32(span.stance) << kStanceAt | quint32(span.status) << kStatusAt;
    const auto mark = [&marks](bool is, Mark one) { marks |= is ? one : 0U; };
    mark(span.ranges.size() != 1, HasParts);
    mark(!span.entity.isNull(), HasEntity);
    mark(!span.speaker.isNull(), HasSpeaker);
    mark(!span.cue.isEmpty(), HasCue);
    mark(!span.source.isEmpty(), HasSource);
    mark(!span.claim.isNull(), HasClaim);
    mark(!span.group.isNull(), HasGroup);
    mark(!span.note.isEmpty(), HasNote);
    mark(!span.annotator.isEmpty(), HasAnnotator);
    mark(span.created.isValid(), HasCreated);
    mark(span.modified.isValid(), HasModified);

    appendId(m_spans, span.id.uuid());
    std::array<char, kMarks> markBytes;
    qToLittleEndian(marks, markBytes.data());
    m_spans.append(markBytes.data(), kMarks);

    const qint64 start = span.ranges.isEmpty() ? 0 : span.ranges.first().start;
    putDifference(start - m_lastStart);
    m_lastStart = start;
    if ((marks & HasParts) != 0) {
        putNumber(quint64(span.ranges.size()));
    }
    qint64 end = start;
    for (const CodePointRange &range : span.ranges) {
        putDifference(range.start - end); // 0 for the first
        putDifference(range.end - range.start);
        end = range.end;
    }
    putId(span.revision);
    if ((marks & HasEntity) != 0) {
        putId(span.entity);
    }
    if ((marks & HasSpeaker) != 0) {
        putId(span.speaker);
    }
    if ((marks & HasClaim) != 0) {
        putId(span.claim);
    }
    if ((marks & HasGroup) != 0) {
        putId(span.group);
    }
    if ((marks & HasCue) != 0) {
        putText(span.cue);
    }
    if ((marks & HasSource) != 0) {
        putText(span.source);
    }
    if ((marks & HasNote) != 0) {
        putText(span.note);
    }
    if ((marks & HasAnnotator) != 0) {
        putText(span.annotator);
    }
    qint64 created = m_lastCreated;
    if ((marks & HasCreated) != 0) {
        created = span.created.toMSecsSinceEpoch();
        putDifference(created - m_lastCreated);
        m_lastCreated = created;
    }
    if ((marks & HasModified) != 0) {
        putDifference(span.modified.toMSecsSinceEpoch() - created);
    }
}

QByteArray Packer::pack(std::span<const Span *const> spans)
{
    if (spans.empty()) {
        return {};
    }
    m_spans.reserve(qsizetype(spans.size()) * 40);
    for (const Span *span : spans) {
        put(*span);
    }
    QByteArray texts;
    for (const QString &text : std::as_const(m_textOrder)) {
        const QByteArray utf8 = text.toUtf8();
        QByteArray spansSoFar = std::exchange(m_spans, QByteArray());
        putNumber(quint64(utf8.size()));
        texts += std::exchange(m_spans, std::move(spansSoFar));
        texts += utf8;
    }
    QByteArray packed(kHeader, '\0');
    packed.reserve(kHeader + m_idBytes.size() + texts.size() + m_spans.size() + kSlack);
    qToLittleEndian(kMagic, packed.data());
    qToLittleEndian(quint32(spans.size()), packed.data() + kCountsAt);
    qToLittleEndian(quint32(m_ids.size()), packed.data() + kCountsAt + 4);
    qToLittleEndian(quint32(m_textOrder.size()), packed.data() + kCountsAt + 8);
    const QUuid::Id128Bytes article = spans.front()->article.uuid().toBytes(QSysInfo::BigEndian);
    std::memcpy(packed.data() + kHeader - kIdSize, article.data, kIdSize);
    packed += m_idBytes;
    packed += texts;
    packed += m_spans;
    packed.append(kSlack, '\0');
    sealPackedSpans(packed);
    return packed;
}

class Unpacker {
public:
    Unpacker(QByteArrayView bytes, ArticleId article)
        : m_bytes(bytes)
        , m_article(article)
    {
    }

    [[nodiscard]] std::optional<QList<Span>> unpack(const QList<Change<Span>> &changes);

private:
    [[nodiscard]] bool readHeader();
    [[nodiscard]] bool readTexts(quint32 count);
    [[nodiscard]] bool read(Span &span);
    [[nodiscard]] bool readRanges(Span &span, bool hasParts);

    quint64 number()
    {
        quint64 byte = quint8(*m_at++);
        quint64 value = byte & 0x7f;
        for (int shift = 7; (byte & 0x80) != 0 && shift < 64; shift += 7) {
            byte = quint8(*m_at++);
            value |= (byte & 0x7f) << shift;
        }
        return value;
    }

    qint64 difference()
    {
        const quint64 value = number();
        return qint64((value >> 1) ^ (0 - (value & 1)));
    }

    // Wraps round where damaged numbers add up to too much.
    static qint64 sum(qint64 a, qint64 b) { return qint64(quint64(a) + quint64(b)); }

    template <typename Tag> void id(Id<Tag> &value)
    {
        const quint64 place = number();
        if (place < m_ids.size()) {
            value = Id<Tag>(m_ids[place]);
        } else {
            m_isGood = false;
        }
    }

    void text(QString &value)
    {
        const quint64 place = number();
        if (place < m_texts.size()) {
            value = m_texts[place];
        } else {
            m_isGood = false;
        }
    }

    template <typename Enum> void enumerator(Enum &value, quint32 marks, int at)
    {
        const quint32 number = (marks >> at) & 0xf;
        if (number < EnumKeys<Enum>::keys.size()) {
            value = Enum(number);
        } else {
            m_isGood = false;
        }
    }

    static QDateTime moment(qint64 milliseconds)
    {
        static const QTimeZone utc(QTimeZone::UTC);
        return QDateTime::fromMSecsSinceEpoch(milliseconds, utc);
    }

    static QUuid uuidAt(const char *at) { return QUuid::fromBytes(at, QSysInfo::BigEndian); }

    QByteArrayView m_bytes;
    ArticleId m_article;
    const char *m_at = nullptr;
    const char *m_end = nullptr; // of the spans; kSlack bytes follow
    quint32 m_count = 0;
    std::vector<QUuid> m_ids;
    std::vector<QString> m_texts;
    qint64 m_lastStart = 0;
    qint64 m_lastCreated = 0;
    bool m_isGood = true;
};

bool Unpacker::readTexts(quint32 count)
{
    if (count > m_end - m_at) {
        return false;
    }
    m_texts.reserve(count);
    for (quint32 i = 0; i < count; ++i) {
        const quint64 size = m_at < m_end ? number() : ~quint64(0);
        if (m_at > m_end || size > quint64(m_end - m_at)) {
            return false;
        }
        m_texts.push_back(QString::fromUtf8(m_at, qsizetype(size)));
        m_at += size;
    }
    return true;
}

bool Unpacker::readHeader()
{
    if (m_bytes.size() < kHeader + kSlack || qFromLittleEndian<quint32>(m_bytes.data()) != kMagic
        || ArticleId(uuidAt(m_bytes.data() + kHeader - kIdSize)) != m_article
        || qFromLittleEndian<quint64>(m_bytes.data() + kChecksumAt)
            != checksumOf(m_bytes.sliced(kSummedFrom))) {
        return false;
    }
    m_count = qFromLittleEndian<quint32>(m_bytes.data() + kCountsAt);
    const quint32 ids = qFromLittleEndian<quint32>(m_bytes.data() + kCountsAt + 4);
    m_at = m_bytes.data() + kHeader;
    m_end = m_bytes.data() + m_bytes.size() - kSlack;
    if (ids > (m_end - m_at) / kIdSize) {
        return false;
    }
    m_ids.reserve(ids);
    for (quint32 i = 0; i < ids; ++i, m_at += kIdSize) {
        m_ids.push_back(uuidAt(m_at));
    }
    return readTexts(qFromLittleEndian<quint32>(m_bytes.data() + kCountsAt + 8))
        && m_count <= (m_end - m_at) / kShortestSpan;
}

bool Unpacker::readRanges(Span &span, bool hasParts)
{
    m_lastStart = sum(m_lastStart, difference());
    const quint64 parts = hasParts ? number() : 1;
    if (hasParts && (m_at > m_end || parts > quint64(m_end - m_at))) {
        return false;
    }
    span.ranges.reserve(qsizetype(parts));
    qint64 end = m_lastStart;
    for (quint64 i = 0; i < parts; ++i) {
        if (m_at > m_end) {
            return false;
        }
        const qint64 start = sum(end, difference());
        end = sum(start, difference());
        span.ranges.append({start, end});
    }
    return true;
}

bool Unpacker::read(Span &span)
{
    if (m_at >= m_end) {
        return false;
    }
    span.id = SpanId(uuidAt(m_at));
    span.article = m_article;
    const auto marks = qFromLittleEndian<quint32>(m_at + kIdSize);
    m_at += kIdSize + kMarks;
    enumerator(span.kind, marks, kKindAt);
    enumerator(span.form, marks, kFormAt);
    enumerator(span.stance, marks, kStanceAt);
    enumerator(span.status, marks, kStatusAt);
    // After further parts the end may be near.
    if (!readRanges(span, (marks & HasParts) != 0) || m_at > m_end) {
        return false;
    }
    id(span.revision);
    if ((marks & HasEntity) != 0) {
        id(span.entity);
    }
    if ((marks & HasSpeaker) != 0) {
        id(span.speaker);
    }
    if ((marks & HasClaim) != 0) {
        id(span.claim);
    }
    if ((marks & HasGroup) != 0) {
        id(span.group);
    }
    if ((marks & HasCue) != 0) {
        text(span.cue);
    }
    if ((marks & HasSource) != 0) {
        text(span.source);
    }
    if ((marks & HasNote) != 0) {
        text(span.note);
    }
    if ((marks & HasAnnotator) != 0) {
        text(span.annotator);
    }
    qint64 created = m_lastCreated;
    if ((marks & HasCreated) != 0) {
        created = m_lastCreated = sum(m_lastCreated, difference());
        span.created = moment(created);
    }
    if ((marks & HasModified) != 0) {
        span.modified = moment(sum(created, difference()));
    }
    return m_isGood && m_at <= m_end;
}

std::optional<QList<Span>> Unpacker::unpack(const QList<Change<Span>> &changes)
{
    if (!readHeader()) {
        return {};
    }
    // What goes and what comes, each in the order of rows: one pass over all makes them.
    std::vector<const Span *> gone;
    std::vector<const Span *> come;
    for (const Change<Span> &change : changes) {
        if (change.before) {
            gone.push_back(&*change.before);
        }
        if (change.after) {
            come.push_back(&*change.after);
        }
    }
    const auto byRow = [](const Span *a, const Span *b) { return isEarlierRow(*a, *b); };
    std::ranges::sort(gone, byRow);
    std::ranges::sort(come, byRow);
    auto nextGone = gone.cbegin();
    auto nextCome = come.cbegin();

    QList<Span> spans;
    spans.reserve(qsizetype(m_count) + qsizetype(come.size()));
    for (quint32 i = 0; i < m_count; ++i) {
        Span &span = spans.emplaceBack();
        if (!read(span)) {
            return {};
        }
        const bool isGone = nextGone != gone.cend() && **nextGone == span;
        if (isGone) {
            ++nextGone;
            spans.removeLast();
            continue;
        }
        while (nextCome != come.cend() && isEarlierRow(**nextCome, spans.last())) {
            spans.insert(spans.size() - 1, **nextCome++);
        }
    }
    for (; nextCome != come.cend(); ++nextCome) {
        spans.append(**nextCome);
    }
    return nextGone == gone.cend() && m_at == m_end ? std::optional(std::move(spans)) : std::nullopt;
}

} // namespace

bool isEarlierRow(const Span &a, const Span &b)
{
    const qint64 startOfA = a.ranges.isEmpty() ? 0 : a.ranges.first().start;
    const qint64 startOfB = b.ranges.isEmpty() ? 0 : b.ranges.first().start;
    if (startOfA != startOfB) {
        return startOfA < startOfB;
    }
    // As the file compares ids: by bytes, which QUuid does not for every variant.
    const QUuid::Id128Bytes idOfA = a.id.uuid().toBytes(QSysInfo::BigEndian);
    const QUuid::Id128Bytes idOfB = b.id.uuid().toBytes(QSysInfo::BigEndian);
    return std::memcmp(idOfA.data, idOfB.data, sizeof idOfA.data) < 0;
}

QByteArray packSpans(std::span<const Span *const> spans)
{
    return Packer().pack(spans);
}

void sealPackedSpans(QByteArray &bytes)
{
    if (bytes.size() >= kSummedFrom) {
        qToLittleEndian(checksumOf(QByteArrayView(bytes).sliced(kSummedFrom)), bytes.data() + kChecksumAt);
    }
}

std::optional<QList<Span>> unpackSpans(QByteArrayView bytes, ArticleId article,
                                       const QList<Change<Span>> &changes)
{
    return Unpacker(bytes, article).unpack(changes);
}

} // namespace Stemma
