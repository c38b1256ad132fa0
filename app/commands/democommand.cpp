// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/sampleproject.h"
#include "app/workbench.h"
#include "models/exchange/export/tableexport.h"
#include "models/storage/projectfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct DemoTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::DemoCommand)
};

constexpr QSize kPicture(1600, 1000);

/// A copy of the built sample at @p path; only @p mayReplace lets it take an earlier file's place.
Result<void> copySample(const QString &path, bool mayReplace)
{
    if (QFile::exists(path) && !mayReplace) {
        return failure(ErrorCode::ProjectExists, {path});
    }
    const QString built = builtSampleProject();
    if (built.isEmpty()) {
        return failure(ErrorCode::NotFound, {u"sample project"_s, u"sample.stemma"_s});
    }
    QFile::remove(path);
    QFile source(built);
    if (!source.copy(path)) {
        return failure(ErrorCode::CannotWrite, {path, source.errorString()});
    }
    QFile::setPermissions(path, QFile::permissions(path) | QFile::WriteOwner);
    return {};
}

} // namespace

int demoCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"demo"_s,
        DemoTexts::tr("Copies the sample project into a folder, exports its tables there, draws the "
                      "window with it, and says where everything is. Needs no display."));
    parser.addOption(u"output"_s, DemoTexts::tr("Folder to write into."), u"DIR"_s);
    parser.addOption(u"force"_s, DemoTexts::tr("Replace what an earlier demo left in that folder."));
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    if (parser.value(u"output"_s).isEmpty()) {
        return parser.refuse(console, DemoTexts::tr("The folder to write is missing: --output DIR."));
    }
    const QDir folder(QFileInfo(parser.value(u"output"_s)).absoluteFilePath());
    if (!folder.mkpath(u"."_s)) {
        return console.fail({ErrorCode::CannotWrite, {folder.path(), u"the folder cannot be made"_s}, {}});
    }
    const QString project = folder.filePath(u"sample.stemma"_s);
    const QString tables = folder.filePath(u"csv"_s);
    const QString picture = folder.filePath(u"window.png"_s);
    ExportOptions options;
    options.replaceExport = parser.isSet(u"force"_s);
    const auto report = copySample(project, parser.isSet(u"force"_s))
                            .and_then([&] { return openProjectFile(project, AccessMode::ReadOnly); })
                            .and_then([&](const std::unique_ptr<ProjectStore> &store) {
                                return exportTables(*store, tables, options);
                            });
    if (!report) {
        return console.fail(report.error());
    }
    if (!renderWorkbench(project, picture, kPicture)) {
        return console.fail({ErrorCode::CannotWrite, {picture, u"the window could not be drawn"_s}, {}});
    }
    console.writeLine(DemoTexts::tr("Project: %1").arg(project));
    console.writeLine(DemoTexts::tr("Tables:  %1").arg(QDir(tables).filePath(u"annotations.csv"_s)));
    console.writeLine(DemoTexts::tr("Picture: %1").arg(picture));
    return console.finish();
}

} // namespace Stemma
