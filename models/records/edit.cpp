// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/edit.h"

#include "models/records/recordtraits.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QSet>
#include <QTimeZone>

#include <array>

namespace Stemma {

namespace {

constexpr std::array kActionKeys{
    "import-articles", "edit-article",       "delete-articles",    "tag-entity",      "tag-quote",
    "tag-claim",       "change-kind",        "edit-attributes",    "move-boundary",   "add-part",
    "remove-part",     "delete-spans",       "link-quotes",        "unlink-quote",    "choose-base",
    "edit-entity",     "merge-entities",     "delete-entity",      "edit-claim",      "mark-read",
    "review",          "accept-suggestions", "reject-suggestions", "edit-derivation", "import-annotations",
    "import-package",
};

static_assert(kActionKeys.size() == size_t(EditAction::ImportPackage) + 1);

// First byte of the journal's form.
constexpr char kPlain = 0;
constexpr char kCompressed = 1;
constexpr qsizetype kCompressFrom = 1024;

class Writer {
public:
    explicit Writer(QByteArray *out)
        : m_cbor(out)
    {
    }

    QCborStreamWriter &cbor() { return m_cbor; }

    void value(const QString &text) { m_cbor.append(text); }

    void value(const QStringList &list)
    {
        m_cbor.startArray(quint64(list.size()));
        for (const QString &text : list) {
            m_cbor.append(text);
        }
        m_cbor.endArray();
    }

    void value(const QDateTime &time)
    {
        if (time.isValid()) {
            m_cbor.append(time.toMSecsSinceEpoch());
        } else {
            m_cbor.append(nullptr); // every number is a moment, those before 1970 too
        }
    }

    void value(const PublishedDate &date) { m_cbor.append(date.toString()); }

    void value(const ContentHash &hash) { m_cbor.append(hash.bytes); }

    void value(QUuid uuid) { m_cbor.append(uuid.isNull() ? QByteArray() : uuid.toRfc4122()); }

    template <typename Tag> void value(Id<Tag> id) { value(id.uuid()); }

    void value(const CodePointRanges &ranges)
    {
        m_cbor.startArray(quint64(ranges.size()) * 2);
        for (const CodePointRange range : ranges) {
            m_cbor.append(range.start);
            m_cbor.append(range.end);
        }
        m_cbor.endArray();
    }

    void value(qint64 number) { m_cbor.append(number); }

    void value(double number) { m_cbor.append(number); }

    template <typename Enum>
        requires std::is_enum_v<Enum>
    void value(Enum key)
    {
        m_cbor.append(keyOf(key));
    }

    // Only fields that differ from a fresh record are written: most are empty.
    template <typename Record> void record(const std::optional<Record> &optional)
    {
        if (!optional) {
            m_cbor.append(nullptr);
            return;
        }
        const Record fresh;
        m_cbor.startMap();
        std::apply(
            [&](const auto &...field) {
                const auto one = [&](const auto &f) {
                    if (!((*optional).*(f.member) == fresh.*(f.member))) {
                        m_cbor.append(QLatin1StringView(f.name));
                        value((*optional).*(f.member));
                    }
                };
                (one(field), ...);
            },
            RecordTraits<Record>::fields);
        m_cbor.endMap();
    }

private:
    QCborStreamWriter m_cbor;
};

class Reader {
public:
    explicit Reader(const QByteArray &bytes)
        : m_cbor(bytes)
    {
    }

    QCborStreamReader &cbor() { return m_cbor; }

    [[nodiscard]] bool isGood() const { return m_good && m_cbor.lastError() == QCborError::NoError; }

    void fail() { m_good = false; }

    QString string()
    {
        if (!m_cbor.isString()) {
            fail();
            return {};
        }
        QString text = m_cbor.readAllString();
        return text;
    }

    QByteArray bytes()
    {
        if (!m_cbor.isByteArray()) {
            fail();
            return {};
        }
        return m_cbor.readAllByteArray();
    }

    qint64 integer()
    {
        if (!m_cbor.isInteger()) {
            fail();
            return 0;
        }
        const qint64 number = m_cbor.toInteger();
        m_cbor.next();
        return number;
    }

    void value(QString &text) { text = string(); }

    void value(QStringList &list)
    {
        inContainer([&] { list.append(string()); });
    }

    void value(QDateTime &time)
    {
        if (m_cbor.isNull()) {
            m_cbor.next();
            time = {};
            return;
        }
        time = QDateTime::fromMSecsSinceEpoch(integer(), QTimeZone::UTC);
    }

    void value(PublishedDate &date)
    {
        auto read = PublishedDate::fromString(string());
        if (read) {
            date = *read;
        } else {
            fail();
        }
    }

    void value(ContentHash &hash) { hash.bytes = bytes(); }

    void value(QUuid &uuid)
    {
        const QByteArray raw = bytes();
        uuid = raw.isEmpty() ? QUuid() : QUuid::fromRfc4122(raw);
    }

    template <typename Tag> void value(Id<Tag> &id)
    {
        QUuid uuid;
        value(uuid);
        id = Id<Tag>(uuid);
    }

    void value(CodePointRanges &ranges)
    {
        QList<qint64> ends;
        inContainer([&] { ends.append(integer()); });
        for (qsizetype i = 0; i + 1 < ends.size(); i += 2) {
            ranges.append({ends[i], ends[i + 1]});
        }
    }

    void value(qint64 &number) { number = integer(); }

    void value(double &number)
    {
        if (!m_cbor.isDouble()) {
            fail();
            return;
        }
        number = m_cbor.toDouble();
        m_cbor.next();
    }

    template <typename Enum>
        requires std::is_enum_v<Enum>
    void value(Enum &key)
    {
        const auto read = fromKey<Enum>(string());
        if (read) {
            key = *read;
        } else {
            fail();
        }
    }

    template <typename Record> std::optional<Record> record()
    {
        if (m_cbor.isNull()) {
            m_cbor.next();
            return std::nullopt;
        }
        Record read;
        inContainer([&] {
            const QString name = string();
            bool isKnown = false;
            forEachField(read, [&](const char *field, auto &member) {
                if (!isKnown && name == QLatin1StringView(field)) {
                    isKnown = true;
                    value(member);
                }
            });
            if (!isKnown) {
                fail();
            }
        });
        return read;
    }

    template <typename Function> void inContainer(Function &&element)
    {
        if (!m_cbor.isContainer() || !m_cbor.enterContainer()) {
            fail();
            return;
        }
        while (isGood() && m_cbor.hasNext()) {
            element();
        }
        if (isGood()) {
            m_cbor.leaveContainer();
        }
    }

private:
    QCborStreamReader m_cbor;
    bool m_good = true;
};

template <size_t... Index>
bool readChange(Reader &reader, const QString &table, Changes &changes, std::index_sequence<Index...>)
{
    const auto tryOne = [&]<typename ChangeType>(std::type_identity<ChangeType>) {
        using Record = ChangeType::RecordType;
        if (table != QLatin1StringView(RecordTraits<Record>::table)) {
            return false;
        }
        ChangeType change;
        change.before = reader.record<Record>();
        change.after = reader.record<Record>();
        if (!change.before && !change.after) {
            reader.fail();
        } else {
            changes.append(std::move(change));
        }
        return true;
    };
    return (tryOne(std::type_identity<std::variant_alternative_t<Index, AnyChange>>{}) || ...);
}

// Identity of a changed record across types: which table, which id.
struct RecordKey {
    size_t type;
    QUuid id;

    friend bool operator==(RecordKey, RecordKey) = default;

    friend size_t qHash(RecordKey key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.type, key.id);
    }
};

RecordKey keyOf(const AnyChange &change)
{
    return {change.index(), std::visit([](const auto &c) { return c.id().uuid(); }, change)};
}

bool isNothing(const AnyChange &change)
{
    return std::visit([](const auto &c) { return c.isNothing(); }, change);
}

/// Whether it is the same verdict and note, whoever gave it and when.
bool saysTheSame(const Review &one, Review other)
{
    other.reviewer = one.reviewer;
    other.reviewed = one.reviewed;
    return one == other;
}

/// Whether each change is of another record and changes something.
bool isComposed(const Changes &changes)
{
    QSet<RecordKey> seen;
    seen.reserve(changes.size());
    return std::ranges::all_of(changes, [&](const AnyChange &change) {
        const qsizetype before = seen.size();
        seen.insert(keyOf(change));
        return seen.size() > before && !isNothing(change);
    });
}

} // namespace

EditAction tagAction(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Entity:
        return EditAction::TagEntity;
    case SpanKind::Quote:
        return EditAction::TagQuote;
    case SpanKind::Claim:
        return EditAction::TagClaim;
    }
    Q_UNREACHABLE_RETURN(EditAction::TagQuote);
}

Changes inverted(const Changes &changes)
{
    Changes turned;
    turned.reserve(changes.size());
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        std::visit([&](const auto &c) { turned.append(std::decay_t<decltype(c)>{c.after, c.before}); },
                   *change);
    }
    return turned;
}

Changes composed(const Changes &earlier, const Changes &later)
{
    if (earlier.isEmpty() && isComposed(later)) {
        return later;
    }
    Changes joined = earlier;
    QHash<RecordKey, qsizetype> places;
    for (qsizetype i = 0; i < joined.size(); ++i) {
        places.insert(keyOf(joined[i]), i);
    }
    for (const AnyChange &change : later) {
        const auto place = places.constFind(keyOf(change));
        if (place == places.cend()) {
            places.insert(keyOf(change), joined.size());
            joined.append(change);
            continue;
        }
        std::visit(
            [&](const auto &c) { std::get<std::decay_t<decltype(c)>>(joined[*place]).after = c.after; },
            change);
    }
    joined.removeIf(isNothing);
    return joined;
}

Changes withReviewersBack(const Changes &earlier, Changes later)
{
    for (AnyChange &change : later) {
        auto *own = std::get_if<Change<Review>>(&change);
        if (own == nullptr || !own->after) {
            continue;
        }
        const auto before
            = std::ranges::find(earlier, keyOf(change), [](const AnyChange &one) { return keyOf(one); });
        const auto begun
            = before != earlier.end() ? std::get<Change<Review>>(*before).before : std::optional<Review>();
        if (begun && saysTheSame(*begun, *own->after)) {
            own->after = begun;
        }
    }
    return later;
}

QLatin1StringView keyOf(EditAction action)
{
    return QLatin1StringView(kActionKeys[size_t(action)]);
}

std::optional<EditAction> editActionFromKey(QStringView key)
{
    for (size_t i = 0; i < kActionKeys.size(); ++i) {
        if (key == QLatin1StringView(kActionKeys[i])) {
            return EditAction(i);
        }
    }
    return std::nullopt;
}

QByteArray toJournal(const Changes &changes)
{
    QByteArray cbor;
    {
        Writer writer(&cbor);
        writer.cbor().startArray();
        for (const AnyChange &change : changes) {
            std::visit(
                [&](const auto &c) {
                    using Record = std::decay_t<decltype(c)>::RecordType;
                    writer.cbor().startArray(3);
                    writer.cbor().append(QLatin1StringView(RecordTraits<Record>::table));
                    writer.record(c.before);
                    writer.record(c.after);
                    writer.cbor().endArray();
                },
                change);
        }
        writer.cbor().endArray();
    }
    if (cbor.size() < kCompressFrom) {
        return cbor.prepend(kPlain);
    }
    // Level 1: a bulk import is written once and read rarely.
    return qCompress(cbor, 1).prepend(kCompressed);
}

Result<Changes> changesFromJournal(const QByteArray &bytes)
{
    const auto damaged
        = [] { return failure(ErrorCode::DamagedProject, {QString()}, QStringLiteral("journal entry")); };
    if (bytes.isEmpty() || bytes.front() > kCompressed) {
        return damaged();
    }
    const QByteArray body = bytes.sliced(1);
    const QByteArray cbor = bytes.front() == kCompressed ? qUncompress(body) : body;
    Reader reader(cbor);
    Changes changes;
    reader.inContainer([&] {
        reader.inContainer([&] {
            const QString table = reader.string();
            if (!readChange(reader, table, changes,
                            std::make_index_sequence<std::variant_size_v<AnyChange>>{})) {
                reader.fail();
            }
        });
    });
    if (!reader.isGood()) {
        return damaged();
    }
    return changes;
}

} // namespace Stemma
