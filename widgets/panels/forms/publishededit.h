// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/publisheddate.h"
#include "models/text/result.h"
#include "widgets/panels/forms/typing.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QTimeEdit;

namespace Stemma {

/// Edits when something was published, as exactly as it is known: not at all, the day, the hour, the minute,
/// or between two days. Hands its value over when Enter is pressed, the focus leaves it, or nobody changes a
/// date that is whole for a second (see Typing); Escape brings back what stood there before. What cannot be a
/// date, or was refused, stays as typed and is marked. GUI thread.
class PublishedEdit : public QWidget {
    Q_OBJECT

public:
    explicit PublishedEdit(QWidget *parent = nullptr);

    /// Loads @p date. What somebody is changing at this moment stays, and is compared to @p date.
    void setValue(const PublishedDate &date);
    /// Loads @p date whatever is being changed.
    void resetTo(const PublishedDate &date);
    /// What the controls say now; ErrorCode::InvalidValue when that is no date (the time zone is unreadable).
    [[nodiscard]] Result<PublishedDate> value() const;
    /// Whether value() is a date; marks what is wrong and puts the cursor there when not.
    bool validate();

    /// Hands over what was changed, if anything.
    void commit();
    /// What committed() handed over last was not taken: it stays as typed, and the control says so.
    void refuse();
    /// The same of @p date, as PublishedDate::toString() writes it.
    void refuse(const QString &date);

    [[nodiscard]] bool isRefused() const { return m_typing->isRefused(); }

    /// Whether the project has not the date that stands here.
    [[nodiscard]] bool isUnsaved() const;
    /// The date that stands here, as it is written; empty when that is none.
    [[nodiscard]] QString typed() const;

    [[nodiscard]] QComboBox *precisionBox() const { return m_precision; }

    [[nodiscard]] QDateEdit *firstDay() const { return m_first; }

    [[nodiscard]] QDateEdit *lastDay() const { return m_last; }

    [[nodiscard]] QTimeEdit *time() const { return m_time; }

    [[nodiscard]] QComboBox *offsetBox() const { return m_offset; }

Q_SIGNALS:
    /// Equal @p visit: one step of undo.
    void committed(const Stemma::PublishedDate &date, QUuid visit);
    /// The controls changed; not handed over yet.
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillControls();
    void layOut();
    void connectControls();
    /// Puts @p date into the controls; nobody has changed anything by that.
    void showDate(const PublishedDate &date);
    void showControls();
    void markEdited();
    /// Tells the visit what stands in the controls.
    void noteTyped();
    void handOver(const PublishedDate &date);
    void saveAtRest();
    /// What stood here when the visit began.
    void takeBack();
    /// Whether the day and time are whole, and more than what is proposed where nobody gave any.
    [[nodiscard]] bool isWhole() const;
    void mark(const QString &what);
    [[nodiscard]] QString typedOffset() const;

    QComboBox *m_precision;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QWidget *m_lastRow;
    QTimeEdit *m_time;
    QComboBox *m_offset;
    QWidget *m_timeRow;
    QLabel *m_mark;
    Typing *m_typing; ///< of the date as it is written
    bool m_isEdited = false;
    bool m_isDayGiven = false;
    bool m_isLoading = false;
};

} // namespace Stemma
