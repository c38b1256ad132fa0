// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/exportwarnings.h"

#include <QCoreApplication>

namespace Stemma {

namespace {

struct ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ExportCommand)
};

} // namespace

QString sentenceOf(const ExportWarning &warning)
{
    const QString file = fileNameOf(warning.table);
    switch (warning.kind) {
    case ExportWarning::CellTooLong:
        return ExportTexts::tr(
                   "%1, record %2: the cell %3 has more than 32,767 characters; a spreadsheet will cut it. "
                   "Use the profile “data” for other programs.")
            .arg(file, warning.record, warning.column);
    case ExportWarning::LineEndsChanged:
        return ExportTexts::tr(
                   "%1, record %2: carriage returns became line feeds. Use the profile “data” to keep them.")
            .arg(file, warning.record);
    case ExportWarning::OtherRevision:
        return ExportTexts::tr(
                   "%1, record %2: earlier texts of this article are not exported. Keep the project file.")
            .arg(file, warning.record);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Stemma
