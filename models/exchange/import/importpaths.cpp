// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/importpaths.h"

#include "models/exchange/import/import.h"
#include "models/exchange/package/datapackage.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

// So many files are parsed at a time, and so much text is written in one transaction: a few milliseconds,
// during which the person's own edits wait.
constexpr qsizetype kFilesAtATime = 64;
constexpr qint64 kBytesAtATime = 4 << 20;
constexpr qint64 kStagedBytes = 256 << 10;

struct HashedArticle {
    ParsedArticle parsed;
    ContentHash text;
    ContentHash original;
};

using HashedFile = Result<QList<HashedArticle>>;

HashedFile hashed(Result<QList<ParsedArticle>> parsed)
{
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    QList<HashedArticle> articles;
    articles.reserve(parsed->size());
    for (ParsedArticle &article : *parsed) {
        const ContentHash text = ContentHash::ofText(article.text);
        const ContentHash original = ContentHash::of(article.original);
        articles.append({std::move(article), text, original});
    }
    return articles;
}

void collect(const QString &folder, const ImportOptions &options, QStringList &files, QStringList *skipped)
{
    QStringList folders{folder};
    while (!folders.isEmpty()) {
        // Depth first, names in order; links to folders are not followed, they may lead in circles.
        const QFileInfoList entries
            = QDir(folders.takeLast())
                  .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                                 QDir::Name | QDir::DirsLast);
        QStringList inside;
        for (const QFileInfo &entry : entries) {
            const bool isHidden = entry.fileName().startsWith(u'.') && !options.includeHidden;
            if (entry.isDir()) {
                if (isHidden || entry.isSymLink()) {
                    continue;
                }
                if (!isDataPackage(entry.filePath())) {
                    inside.prepend(entry.filePath());
                } else if (skipped != nullptr) {
                    skipped->append(entry.filePath()); // an export's tables are no articles
                }
                continue;
            }
            const ImportFormat format = importFormatOfName(entry.fileName());
            if (!isHidden && format != ImportFormat::Auto && format != ImportFormat::DataPackage) {
                files.append(entry.filePath());
            } else if (skipped != nullptr) {
                skipped->append(entry.filePath());
            }
        }
        folders.append(inside);
    }
}

/// Gathers the report, staging contents as they come.
class Importer {
public:
    explicit Importer(ProjectStore &store)
        : m_store(store)
    {
    }

    ImportReport report;

    Result<void> add(const QString &path, const HashedFile &file)
    {
        if (!file) {
            report.failures.append({path, file.error()});
            return {};
        }
        for (const HashedArticle &article : *file) {
            if (const Result<void> added = addArticle(path, article); !added) {
                return added;
            }
        }
        return {};
    }

    Result<void> flush()
    {
        if (m_texts.isEmpty()) {
            return {};
        }
        const Result<void> put = m_store.putContents(m_texts, m_originals);
        m_texts.clear();
        m_originals.clear();
        m_waiting = 0;
        return put;
    }

private:
    Result<void> addArticle(const QString &path, const HashedArticle &hashed)
    {
        const ParsedArticle &parsed = hashed.parsed;
        if (const auto earlier = m_seen.constFind(hashed.text.bytes); earlier != m_seen.cend()) {
            report.duplicates.append({path, {}, *earlier});
            return {};
        }
        const Result<QList<ArticleId>> known = m_store.articlesWithText(hashed.text);
        if (!known) {
            return std::unexpected(known.error());
        }
        if (!known->isEmpty()) {
            const Result<Article> existing = m_store.article(known->first());
            report.duplicates.append({path, known->first(), existing ? existing->title : QString()});
            return {};
        }
        m_seen.insert(hashed.text.bytes, parsed.article.title);
        NewArticle added;
        added.article = parsed.article;
        added.revision.text = hashed.text;
        added.revision.length = codePoints(parsed.text);
        added.revision.original = hashed.original;
        added.revision.mediaType = parsed.mediaType;
        added.revision.encoding = parsed.encoding;
        added.revision.decoding = decodingNoteToJson(decodingNoteOf(parsed));
        report.articles.append(added);
        m_texts.append(parsed.text);
        m_originals.append(parsed.original);
        m_waiting += parsed.text.size() + parsed.original.size();
        return m_waiting < kStagedBytes ? Result<void>() : flush();
    }

    static qint64 codePoints(const QString &text)
    {
        return text.size()
            - std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLowSurrogate(); });
    }

    ProjectStore &m_store;
    QHash<QByteArray, QString> m_seen; // hash of the text, title
    QList<QString> m_texts;
    QList<QByteArray> m_originals;
    qint64 m_waiting = 0;
};

struct FileToRead {
    QString path;
    const ImportOptions *options; // of its request
};

// Every file once, in order; where two requests name one file, the first has it.
QList<FileToRead> filesToRead(const QList<ImportRequest> &requests, QStringList &skipped)
{
    QList<FileToRead> files;
    QSet<QString> known;
    for (const ImportRequest &request : requests) {
        const QStringList paths = importableFiles(request.paths, request.options, &skipped);
        for (const QString &path : paths) {
            if (!known.contains(path)) {
                known.insert(path);
                files.append({path, &request.options});
            }
        }
    }
    return files;
}

// The next files to parse together: a few small ones or one large, so that memory stays bounded.
qsizetype endOfChunk(const QList<FileToRead> &files, qsizetype start)
{
    qsizetype end = start;
    qint64 bytes = 0;
    while (end < files.size() && end - start < kFilesAtATime && bytes < kBytesAtATime) {
        bytes += QFileInfo(files[end].path).size();
        ++end;
    }
    return end;
}

Result<ImportReport> abandoned(ProjectStore &store, const ImportReport &report, const Error &error)
{
    // The first error is what the person must know; contents that cannot be dropped are invisible.
    (void)discardImport(store, report);
    return std::unexpected(error);
}

} // namespace

QStringList importableFiles(const QStringList &pathsOrFolders, const ImportOptions &options,
                            QStringList *skipped)
{
    QStringList files;
    for (const QString &path : pathsOrFolders) {
        if (QFileInfo(path).isDir()) {
            collect(path, options, files, skipped);
        } else {
            files.append(path);
        }
    }
    files.removeDuplicates();
    return files;
}

Result<ImportReport> importPaths(ProjectStore &store, const QList<ImportRequest> &requests,
                                 const ImportProgress &progress)
{
    Importer importer(store);
    const QList<FileToRead> files = filesToRead(requests, importer.report.skipped);
    const auto parse = [](const FileToRead &file) { return hashed(parseFile(file.path, *file.options)); };
    for (qsizetype start = 0; start < files.size();) {
        if (progress && !progress(start, files.size(), files[start].path)) {
            if (const Result<void> dropped = discardImport(store, importer.report); !dropped) {
                return std::unexpected(dropped.error());
            }
            ImportReport cancelled;
            cancelled.isCancelled = true;
            return cancelled;
        }
        const qsizetype end = endOfChunk(files, start);
        const QList<FileToRead> chunk = files.mid(start, end - start);
        const QList<HashedFile> parsed = QtConcurrent::blockingMapped<QList<HashedFile>>(chunk, parse);
        for (qsizetype i = 0; i < chunk.size(); ++i) {
            if (const Result<void> added = importer.add(chunk[i].path, parsed[i]); !added) {
                return abandoned(store, importer.report, added.error());
            }
        }
        start = end;
    }
    if (const Result<void> flushed = importer.flush(); !flushed) {
        return abandoned(store, importer.report, flushed.error());
    }
    if (progress) {
        (void)progress(files.size(), files.size(), QString());
    }
    return importer.report;
}

Result<ImportReport> importPaths(ProjectStore &store, const QStringList &pathsOrFolders,
                                 const ImportOptions &options, const ImportProgress &progress)
{
    return importPaths(store, QList<ImportRequest>{{pathsOrFolders, options}}, progress);
}

Result<ImportReport> importBytes(ProjectStore &store, const QByteArray &bytes, const QString &name,
                                 const ImportOptions &options)
{
    Importer importer(store);
    Result<void> done = importer.add(name, hashed(parseBytes(bytes, name, options)));
    if (done) {
        done = importer.flush();
    }
    if (!done) {
        return abandoned(store, importer.report, done.error());
    }
    return importer.report;
}

Result<void> discardImport(ProjectStore &store, const ImportReport &report)
{
    QList<ContentHash> hashes;
    hashes.reserve(report.articles.size() * 2);
    for (const NewArticle &article : report.articles) {
        hashes.append(article.revision.text);
        hashes.append(article.revision.original);
    }
    return hashes.isEmpty() ? Result<void>() : store.dropUnusedContents(hashes);
}

} // namespace Stemma
