// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QStringView>

namespace Stemma {

/// The name of an outlet as names are compared; made once where it is compared with many. A value.
class OutletName {
public:
    explicit OutletName(QStringView name);

    /// See isSameOutlet().
    [[nodiscard]] bool isSame(const OutletName &other) const;

private:
    QStringList m_words;
};

/// Whether @p one and @p other name one outlet: the same words but for case, marks and a leading article, or
/// all words of one within the other ("the Journal", "The Wall Street Journal").
[[nodiscard]] bool isSameOutlet(QStringView one, QStringView other);

} // namespace Stemma
