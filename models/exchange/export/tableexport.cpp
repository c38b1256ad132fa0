// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/tableexport.h"

#include "models/exchange/export/exportfolder.h"
#include "models/exchange/export/exportrows.h"
#include "models/exchange/export/tablesink.h"
#include "models/exchange/package/datapackage.h"

#include <QLocale>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kWarnings = 100;

/// Stops after a number of rows; nothing is written anywhere.
class PreviewSink : public RowSink {
public:
    explicit PreviewSink(qint64 rows)
        : m_left(rows)
    {
    }

    Result<bool> rowDone(CsvWriter &csv, QUuid) override
    {
        csv.endRecord();
        return --m_left > 0;
    }

private:
    qint64 m_left;
};

/// One run of exportTables().
class FolderExport {
public:
    FolderExport(const ProjectStore &store, const ExportOptions &options, const ExportProgress &progress)
        : m_store(store)
        , m_options(options)
        , m_progress(progress)
        , m_rows(store, options)
    {
        m_rows.warn = [this](const ExportWarning &warning) { warn(warning); };
    }

    Result<ExportReport> run(const QString &target)
    {
        auto folder = ExportFolder::prepare(target, m_options.replaceExport);
        if (!folder) {
            return std::unexpected(folder.error());
        }
        const Result<void> written = m_store.readConsistently([&] { return writeAll(*folder); });
        if (!written) {
            return std::unexpected(written.error());
        }
        if (m_progress && !m_progress(1.0)) {
            return failure(ErrorCode::Cancelled);
        }
        if (auto moved = folder->moveIntoPlace(); !moved) {
            return std::unexpected(moved.error());
        }
        m_report.folder = target;
        return m_report;
    }

private:
    Result<void> writeAll(ExportFolder &folder)
    {
        const auto info = m_store.info();
        if (!info) {
            return std::unexpected(info.error());
        }
        // Articles count twice: as a row and as a text.
        m_work
            = double(std::max<qint64>(1, info->articles * 2 + info->spans + info->entities + info->claims));
        QList<WrittenTable> tables;
        for (const ExportSchema &schema : exportSchemas()) {
            auto table = writeTable(schema, folder);
            if (!table) {
                return std::unexpected(table.error());
            }
            if (table->rows == 0 && schema.isOptional) {
                folder.remove(fileNameOf(schema.table));
                continue;
            }
            m_report.tables.append({schema.table, table->rows});
            tables.append(*table);
        }
        if (auto texts = writeTexts(folder); !texts) {
            return texts;
        }
        return folder.write(kDataPackageFile, dataPackageJson(tables, m_options));
    }

    Result<WrittenTable> writeTable(const ExportSchema &schema, ExportFolder &folder)
    {
        const auto file = folder.open(fileNameOf(schema.table));
        if (!file) {
            return std::unexpected(file.error());
        }
        TableSink sink(schema.table, m_options.profile, **file);
        sink.warn = [this](const ExportWarning &warning) { warn(warning); };
        sink.progress = [this](qint64 rows) { return report(m_done + double(rows)); };
        CsvWriter csv(m_options.form(), columnNames(schema.table));
        csv.writeHeader();
        const Result<void> written
            = m_rows.write(schema.table, csv, sink).and_then([&] { return sink.flush(csv); }).and_then([&] {
                  return folder.close(**file);
              });
        if (!written) {
            return std::unexpected(written.error());
        }
        m_done += double(sink.rows());
        return WrittenTable{schema.table, sink.rows(), sink.bytes(), sink.takeSha256()};
    }

    Result<void> writeTexts(ExportFolder &folder)
    {
        for (const ExportRows::ArticleText &article : m_rows.articleTexts()) {
            const auto text = m_store.text(article.text);
            if (!text) {
                return std::unexpected(text.error());
            }
            if (auto written = folder.write(textFileOf(article.article), text->toUtf8()); !written) {
                return written;
            }
            ++m_report.texts;
            m_done += 1;
            if ((m_report.texts & 0x3f) == 0 && !report(m_done)) {
                return failure(ErrorCode::Cancelled);
            }
        }
        return {};
    }

    bool report(double done) { return !m_progress || m_progress(std::min(0.999, done / m_work)); }

    void warn(const ExportWarning &warning)
    {
        ++m_report.warningCount;
        if (m_report.warnings.size() < kWarnings) {
            m_report.warnings.append(warning);
        }
    }

    const ProjectStore &m_store;
    ExportOptions m_options;
    const ExportProgress &m_progress;
    ExportRows m_rows;
    ExportReport m_report;
    double m_work = 1;
    double m_done = 0;
};

} // namespace

CsvForm ExportOptions::form() const
{
    const bool isSpreadsheet = profile == ExportProfile::Spreadsheet;
    CsvForm form;
    form.separator = separator;
    if (separator == '\0') {
        form.separator = isSpreadsheet && QLocale().decimalPoint() == u"," ? ';' : ',';
    }
    form.hasByteOrderMark = isSpreadsheet;
    form.guardsFormulas = isSpreadsheet;
    form.hasLineFeedsOnly = isSpreadsheet;
    return form;
}

char ExportOptions::decimalMark() const
{
    return profile == ExportProfile::Spreadsheet && form().separator == ';' ? ',' : '.';
}

Result<ExportReport> exportTables(const ProjectStore &store, const QString &folder,
                                  const ExportOptions &options, const ExportProgress &progress)
{
    return FolderExport(store, options, progress).run(folder);
}

Result<QByteArray> previewTable(const ProjectStore &store, ExportTable table, const ExportOptions &options,
                                qint64 rows)
{
    ExportRows source(store, options, rows);
    PreviewSink sink(rows);
    CsvWriter csv(options.form(), columnNames(table));
    csv.writeHeader();
    Result<void> collected;
    if (table == ExportTable::Groups || table == ExportTable::Quotes) {
        collected = source.collectWitnesses();
    } else if (table == ExportTable::References) {
        collected = source.collectReferences();
    }
    return collected.and_then([&] { return source.write(table, csv, sink); }).transform([&] {
        return csv.takeBuffer();
    });
}

} // namespace Stemma
