// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Stemma {

/// Looks for one text in many, as people mean "contains": case does not matter, in any script.
/// Answers as QString::contains() with Qt::CaseInsensitive, but does not convert what is plain ASCII.
class FoldedSearch {
public:
    explicit FoldedSearch(const QString &needle);

    [[nodiscard]] bool isIn(QByteArrayView utf8) const;

private:
    QString m_needle;
    QByteArray m_ascii; ///< folded; empty when a character has no ASCII form
    bool m_isAscii = false;
};

} // namespace Stemma
