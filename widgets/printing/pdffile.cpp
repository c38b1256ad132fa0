// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/printing/pdffile.h"

#include <QFileInfo>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>

namespace Stemma {

using namespace Qt::StringLiterals;

Result<void> writePdfFile(const QString &path, bool mayReplace, const QString &title,
                          const std::function<Result<void>(QPdfWriter &)> &paint)
{
    if (!mayReplace && QFileInfo::exists(path)) {
        return failure(ErrorCode::ProjectExists, {path});
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::CannotWrite, {path, file.errorString()});
    }
    Result<void> painted;
    {
        QPdfWriter writer(&file);
        const bool isLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
        writer.setPageLayout(QPageLayout(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4),
                                         QPageLayout::Portrait, QMarginsF(18, 16, 18, 14),
                                         QPageLayout::Millimeter));
        writer.setResolution(600);
        writer.setTitle(title);
        writer.setCreator(u"Stemma " STEMMA_VERSION ""_s);
        painted = paint(writer);
    }
    if (!painted) {
        file.cancelWriting();
        return painted;
    }
    if (!file.commit()) {
        return failure(ErrorCode::CannotWrite, {path, file.errorString()});
    }
    return {};
}

} // namespace Stemma
