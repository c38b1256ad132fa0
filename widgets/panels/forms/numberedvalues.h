// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/support/mutedlabel.h"

#include <QStringList>

namespace Stemma {

/// What the digit keys mean at the moment: "1 Anna  2 the bank", below the field they go to. A click on a
/// value does the same as its digit. Takes no focus: who works by keys has the digits. GUI thread.
class NumberedValues : public MutedLabel {
    Q_OBJECT

public:
    explicit NumberedValues(QWidget *parent = nullptr);

    /// The first is 1. Hidden when there are none. @p field: what they are values of.
    void setValues(const QString &field, const QStringList &values);

    [[nodiscard]] QStringList values() const { return m_values; }

    /// One line: how many there are follows from the width that it gets, not from a guessed one.
    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// @p number counts from 1.
    void chosen(int number);

private:
    QString m_field;
    QStringList m_values;
};

} // namespace Stemma
