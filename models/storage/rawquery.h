// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/id.h"
#include "models/records/publisheddate.h"
#include "models/records/recordtraits.h"
#include "models/text/contenthash.h"
#include "models/text/result.h"
#include "models/text/textrange.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <concepts>

struct sqlite3_stmt;

namespace Stemma {

class Connection;

/// A prepared statement on a Connection's handle, typed: no QVariant a field, which makes reads of many
/// rows several times faster than QSqlQuery. Borrowed from the connection's cache and given back, reset,
/// when it goes; it must not outlive the connection. Thread of the connection.
///
/// Values are bound in order, columns read by index from 0.
class RawQuery {
public:
    RawQuery(RawQuery &&other) noexcept;
    RawQuery &operator=(RawQuery &&other) noexcept;
    ~RawQuery();

    void bind(qint64 value);

    void bind(int value) { bind(qint64(value)); }

    void bind(double value);
    void bind(const QString &value);
    void bind(const QByteArray &blob);
    void bind(const QUuid &value); ///< null: NULL
    void bind(const ContentHash &value); ///< null: NULL
    void bind(const QDateTime &value); ///< invalid: NULL
    void bind(const QStringList &value); ///< a JSON array
    void bind(const CodePointRanges &value); ///< one part: NULL, it stands in start and end

    void bind(const PublishedDate &value) { bind(value.toString()); }

    template <typename Tag> void bind(Id<Tag> id) { bind(id.uuid()); }

    template <typename Enum>
        requires std::is_enum_v<Enum>
    void bind(Enum value)
    {
        bindStatic(keyOf(value));
    }

    void bindNull();
    /// Text that is UTF-8 already.
    void bindText(const QByteArray &utf8);

    template <typename... Values> RawQuery &with(const Values &...values)
    {
        (bind(values), ...);
        return *this;
    }

    /// The next row; false when there is none.
    [[nodiscard]] Result<bool> next();
    /// Runs a statement that gives no rows, and readies it for the next values.
    [[nodiscard]] Result<void> run();
    /// As run(), but gives SQLite's extended code instead of an error.
    [[nodiscard]] int runForCode();
    /// Readies the statement for new values.
    void reset();

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// Bytes of a text or blob, valid until the next step.
    [[nodiscard]] QByteArrayView view(int column) const;

    [[nodiscard]] QByteArray blob(int column) const { return view(column).toByteArray(); }

    [[nodiscard]] QUuid uuid(int column) const;

    // What a value held before does not matter, but reading into one that was used for the row before is
    // quicker.
    void read(int column, qint64 &value) const { value = integer(column); }

    void read(int column, double &value) const { value = real(column); }

    void read(int column, QString &value) const;

    void read(int column, QUuid &value) const { value = uuid(column); }

    void read(int column, ContentHash &value) const { value.bytes = blob(column); }

    void read(int column, QDateTime &value) const;
    void read(int column, QStringList &value) const;
    void read(int column, CodePointRanges &value) const; ///< NULL: empty, see readRecord()
    void read(int column, PublishedDate &value) const;

    template <typename Tag> void read(int column, Id<Tag> &value) const { value = Id<Tag>(uuid(column)); }

    template <typename Enum>
        requires std::is_enum_v<Enum>
    void read(int column, Enum &value) const
    {
        const QLatin1StringView key(view(column));
        if (keyOf(value) != key) {
            value = fromKey<Enum>(key).value_or(Enum(0));
        }
    }

private:
    friend class Connection;
    RawQuery(const Connection *connection, QByteArray sql, sqlite3_stmt *statement);
    void bindStatic(QLatin1StringView ascii);
    void giveBack();

    const Connection *m_connection;
    QByteArray m_sql;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

} // namespace Stemma
