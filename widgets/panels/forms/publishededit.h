// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/publisheddate.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QTimeEdit;

namespace Stemma {

/// Edits when something was published, as exactly as it is known: not at all, the day, the hour, the minute,
/// or between two days. Hands its value over once, when Enter is pressed or the focus leaves it; Escape
/// brings the loaded value back. GUI thread.
class PublishedEdit : public QWidget {
    Q_OBJECT

public:
    explicit PublishedEdit(QWidget *parent = nullptr);

    void setValue(const PublishedDate &date);
    /// What the controls say now.
    [[nodiscard]] PublishedDate value() const;

    /// Hands over what was changed, if anything.
    void commit();

    [[nodiscard]] QComboBox *precisionBox() const { return m_precision; }

    [[nodiscard]] QDateEdit *firstDay() const { return m_first; }

    [[nodiscard]] QDateEdit *lastDay() const { return m_last; }

    [[nodiscard]] QTimeEdit *time() const { return m_time; }

    [[nodiscard]] QComboBox *offsetBox() const { return m_offset; }

Q_SIGNALS:
    void committed(const Stemma::PublishedDate &date);
    /// The controls changed; not handed over yet.
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showControls();
    void markEdited();

    QComboBox *m_precision;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QWidget *m_lastRow;
    QTimeEdit *m_time;
    QComboBox *m_offset;
    QWidget *m_timeRow;
    PublishedDate m_value;
    bool m_isEdited = false;
    bool m_isLoading = false;
};

} // namespace Stemma
