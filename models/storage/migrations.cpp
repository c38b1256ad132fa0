// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/migrations.h"

#include "models/storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Stemma {

QList<Migration> builtInMigrations()
{
    QList<Migration> migrations;
    const QDir folder(u":/migrations"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        migrations.append({QStringView(name).first(4).toInt(), file.readAll()});
    }
    Q_ASSERT(!migrations.isEmpty() && migrations.last().version == kFormatVersion);
    return migrations;
}

Result<void> migrate(const Connection &connection, const QList<Migration> &migrations)
{
    for (const Migration &migration : migrations) {
        Transaction transaction(connection);
        if (const Result<void> begun = transaction.begin(); !begun) {
            return begun;
        }
        // Read inside the transaction: another process may have been quicker.
        const Result<qint64> version = connection.number("PRAGMA user_version");
        if (!version) {
            return std::unexpected(version.error());
        }
        if (*version >= migration.version) {
            continue;
        }
        const QByteArray stamp = "PRAGMA application_id = " + QByteArray::number(kApplicationId)
            + "; PRAGMA user_version = " + QByteArray::number(migration.version) + ";";
        if (const Result<void> done = connection.execute(migration.sql); !done) {
            return done;
        }
        if (const Result<void> done = connection.execute(stamp); !done) {
            return done;
        }
        if (const Result<void> committed = transaction.commit(); !committed) {
            return committed;
        }
    }
    return {};
}

Result<QString> backUp(const Connection &connection, int version)
{
    const QFileInfo file(connection.path());
    const QString stem
        = file.absolutePath() + u'/' + file.completeBaseName() + u".backup-v"_s + QString::number(version);
    QString path = stem + u".stemma"_s;
    for (int i = 2; QFileInfo::exists(path); ++i) {
        path = stem + u'-' + QString::number(i) + u".stemma"_s;
    }
    Result<RawQuery> query = connection.query("VACUUM INTO ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    if (const Result<void> done = query->with(path).run(); !done) {
        QFile::remove(path);
        return std::unexpected(done.error());
    }
    return path;
}

} // namespace Stemma
