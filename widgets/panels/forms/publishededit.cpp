// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/forms/publishededit.h"

#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/wording.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

DatePrecision precisionOf(const QComboBox *box)
{
    return DatePrecision(box->currentData().toInt());
}

/// "Z", "+02:00", "+0200" or empty, at the end of a written date with a time.
QString offsetIn(const QString &text)
{
    static const QRegularExpression kOffset(
        u"T\\d\\d(?::\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?(Z|[+-]\\d\\d:?\\d\\d)$"_s);
    return kOffset.match(text).captured(1);
}

/// An offset as people write it ("+2", "+0200", "utc") in the form of a written date; as typed when it is
/// none.
QString writtenOffset(const QString &typed)
{
    static const QRegularExpression kShort(u"^([+\\-\u2212])(\\d{1,2})(?::?(\\d\\d))?$"_s);
    const QString text = typed.simplified().remove(u' ');
    if (text.compare("Z"_L1, Qt::CaseInsensitive) == 0 || text.compare("UTC"_L1, Qt::CaseInsensitive) == 0
        || text.compare("GMT"_L1, Qt::CaseInsensitive) == 0) {
        return u"Z"_s;
    }
    const QRegularExpressionMatch match = kShort.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    return (match.captured(1) == u'+' ? u'+' : u'-') + match.captured(2).rightJustified(2, u'0') + u':'
        + match.captured(3).rightJustified(2, u'0');
}

// After "4" the cursor stands in the month already; the blank that people type then would leave it again.
bool isBlankTooMany(QObject *watched, const QKeyEvent &key)
{
    auto *edit = qobject_cast<QDateEdit *>(watched);
    return edit != nullptr && key.text() == u" "_s && edit->currentSection() != QDateTimeEdit::DaySection
        && edit->findChild<QLineEdit *>()->selectedText() == edit->sectionText(edit->currentSection());
}

} // namespace

PublishedEdit::PublishedEdit(QWidget *parent)
    : QWidget(parent)
    , m_precision(new QComboBox(this))
    , m_first(new QDateEdit(this))
    , m_last(new QDateEdit(this))
    , m_lastRow(new QWidget(this))
    , m_time(new QTimeEdit(this))
    , m_offset(new QComboBox(this))
    , m_timeRow(new QWidget(this))
    , m_mark(new MutedLabel(this))
    , m_typing(new Typing(this))
{
    setAccessibleName(tr("Published"));
    fillControls();
    layOut();
    connectControls();
    resetTo({});
}

void PublishedEdit::fillControls()
{
    for (const DatePrecision precision : {DatePrecision::Unknown, DatePrecision::Day, DatePrecision::Hour,
                                          DatePrecision::Minute, DatePrecision::Between}) {
        m_precision->addItem(Wording::of(precision), int(precision));
    }
    m_precision->setAccessibleName(tr("How exactly the date is known"));
    m_precision->setToolTip(tr("How exactly the date is known"));
    for (QDateEdit *day : {m_first, m_last}) {
        day->setCalendarPopup(true);
        day->setDisplayFormat(tr("d MMM yyyy"));
        day->setMinimumDate(QDate(1000, 1, 1));
    }
    m_first->setAccessibleName(tr("Date of publication"));
    m_last->setAccessibleName(tr("Latest date of publication"));
    m_time->setAccessibleName(tr("Time of publication"));
    m_offset->setEditable(true);
    m_offset->setInsertPolicy(QComboBox::NoInsert);
    m_offset->addItem(tr("local time"), QString());
    m_offset->addItem(tr("UTC"), u"Z"_s);
    for (const QString &offset :
         {u"+01:00"_s, u"+02:00"_s, u"+03:00"_s, u"-04:00"_s, u"-05:00"_s, u"-08:00"_s}) {
        m_offset->addItem(offset, offset);
    }
    m_offset->setAccessibleName(tr("Time zone"));
    m_offset->setToolTip(tr("Time zone of the time: local to the outlet, UTC, or an offset such as +02:00"));
    for (QComboBox *box : {m_precision, m_offset}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(7);
    }
}

void PublishedEdit::layOut()
{
    auto *lastLayout = new QHBoxLayout(m_lastRow);
    lastLayout->setContentsMargins(0, 0, 0, 0);
    //: Between the two days of a range: [6 Aug] to [8 Aug]
    lastLayout->addWidget(new QLabel(tr("to"), m_lastRow));
    lastLayout->addWidget(m_last, 1);
    auto *timeLayout = new QHBoxLayout(m_timeRow);
    timeLayout->setContentsMargins(0, 0, 0, 0);
    timeLayout->addWidget(m_time);
    timeLayout->addWidget(m_offset, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(std::max(2, fontMetrics().height() / 5));
    layout->addWidget(m_precision);
    layout->addWidget(m_first);
    layout->addWidget(m_lastRow);
    layout->addWidget(m_timeRow);
    m_mark->setObjectName("mark"_L1);
    m_mark->setWordWrap(true);
    m_mark->setMinimumWidth(1);
    m_mark->setTextFormat(Qt::PlainText);
    m_mark->hide();
    layout->addWidget(m_mark);
    setFocusProxy(m_precision);
}

void PublishedEdit::connectControls()
{
    connect(m_precision, &QComboBox::currentIndexChanged, this, [this] {
        showControls();
        markEdited();
    });
    connect(m_first, &QDateEdit::dateChanged, this, [this](QDate first) {
        m_isDayGiven = true;
        m_last->setMinimumDate(first);
        markEdited();
    });
    connect(m_last, &QDateEdit::dateChanged, this, &PublishedEdit::markEdited);
    connect(m_time, &QTimeEdit::timeChanged, this, &PublishedEdit::markEdited);
    connect(m_offset, &QComboBox::currentTextChanged, this, &PublishedEdit::markEdited);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        const bool wasInside = before && isAncestorOf(before);
        const bool isInside = now && (isAncestorOf(now) || isAncestorOf(now->window()->parentWidget()));
        if (wasInside && !isInside && !QApplication::activePopupWidget()) {
            commit();
        }
    });
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_precision, m_first, m_last, m_time, m_offset}) {
        control->installEventFilter(this);
        control->setFocusPolicy(Qt::StrongFocus);
    }
    for (const QWidget *control : std::initializer_list<QWidget *>{m_first, m_last, m_time}) {
        // Half a date is no date yet and changes no value, but it must not be overwritten either.
        connect(control->findChild<QLineEdit *>(), &QLineEdit::textEdited, this, [this] {
            m_isDayGiven = true;
            markEdited();
        });
    }
    connect(m_typing, &Typing::rested, this, &PublishedEdit::saveAtRest);
}

void PublishedEdit::setValue(const PublishedDate &date)
{
    if (m_isEdited) {
        m_typing->load(date.toString());
        if (!m_typing->isRefused()) { // what was refused waits for a person
            noteTyped();
        }
    } else if (const auto shown = value(); !shown || *shown != date || m_typing->value() != date.toString()) {
        resetTo(date);
    }
}

void PublishedEdit::resetTo(const PublishedDate &date)
{
    m_typing->load(date.toString());
    m_typing->end();
    m_typing->forget();
    m_typing->note(date.toString());
    m_isEdited = false;
    mark({});
    showDate(date);
}

void PublishedEdit::showDate(const PublishedDate &date)
{
    m_isLoading = true;
    m_precision->setCurrentIndex(m_precision->findData(int(date.precision())));
    // As written: a moment with an offset is shown in that offset.
    const QString text = date.toString();
    const QDate first = QDate::fromString(text.left(10), Qt::ISODate);
    const QDate last = QDate::fromString(text.section(u'/', 1).left(10), Qt::ISODate);
    const QString clock = text.section(u'T', 1);
    m_last->clearMinimumDate();
    m_first->setDate(first.isValid() ? first : QDate::currentDate());
    m_isDayGiven = first.isValid();
    m_last->setDate(last.isValid() ? last : m_first->date());
    m_last->setMinimumDate(m_first->date());
    m_time->setTime(clock.isEmpty() ? QTime(12, 0)
                        : date.precision() == DatePrecision::Hour
                        ? QTime(clock.left(2).toInt(), 0)
                        : QTime::fromString(clock.left(5), u"HH:mm"_s));
    const QString offset = offsetIn(date.toString());
    if (const int known = m_offset->findData(offset); known >= 0) {
        m_offset->setCurrentIndex(known);
    } else {
        m_offset->setEditText(offset);
    }
    showControls();
    m_isLoading = false;
}

QString PublishedEdit::typedOffset() const
{
    const int known = m_offset->findText(m_offset->currentText());
    return known >= 0 ? m_offset->itemData(known).toString() : writtenOffset(m_offset->currentText());
}

Result<PublishedDate> PublishedEdit::value() const
{
    const DatePrecision precision = precisionOf(m_precision);
    QString text;
    if (precision != DatePrecision::Unknown) {
        text = m_first->date().toString(Qt::ISODate);
    }
    if (precision == DatePrecision::Between) {
        text += u'/' + m_last->date().toString(Qt::ISODate);
    } else if (precision == DatePrecision::Hour || precision == DatePrecision::Minute) {
        text += m_time->time().toString(precision == DatePrecision::Hour ? u"'T'HH"_s : u"'T'HH:mm"_s);
        text += typedOffset();
    }
    return PublishedDate::fromString(text);
}

bool PublishedEdit::validate()
{
    if (value()) {
        return true;
    }
    //: %1 what somebody typed
    mark(tr("“%1” is no time zone. Write it like +02:00.").arg(m_offset->currentText().trimmed()));
    m_offset->setFocus(Qt::OtherFocusReason);
    m_offset->lineEdit()->selectAll();
    return false;
}

void PublishedEdit::commit()
{
    if (!m_isEdited) {
        m_typing->end();
        return;
    }
    for (QDateTimeEdit *edit : std::initializer_list<QDateTimeEdit *>{m_first, m_last, m_time}) {
        edit->interpretText();
    }
    const Result<PublishedDate> typed = value();
    if (!typed) {
        //: %1 what somebody typed
        mark(tr("Not saved: “%1” is no time zone. Write it like +02:00.")
                 .arg(m_offset->currentText().trimmed()));
        return;
    }
    m_isEdited = false;
    if (typed->toString() == m_typing->value()) {
        resetTo(*typed);
        return;
    }
    handOver(*typed);
    if (!m_typing->isRefused()) {
        m_typing->end();
    }
}

void PublishedEdit::handOver(const PublishedDate &date)
{
    m_isEdited = false;
    mark({});
    m_typing->handOver(date.toString());
    Q_EMIT committed(date, m_typing->visit());
}

bool PublishedEdit::isWhole() const
{
    const auto isTyped
        = [](const QAbstractSpinBox *edit) { return edit->isHidden() || edit->hasAcceptableInput(); };
    const bool isGiven = m_isDayGiven || precisionOf(m_precision) == DatePrecision::Unknown;
    return isGiven && isTyped(m_first) && (m_lastRow->isHidden() || isTyped(m_last))
        && (m_timeRow->isHidden() || isTyped(m_time));
}

void PublishedEdit::saveAtRest()
{
    if (const auto typed = value(); typed && isWhole() && typed->toString() != m_typing->value()) {
        handOver(*typed);
    }
}

void PublishedEdit::takeBack()
{
    const auto written
        = [](const QString &text) { return PublishedDate::fromString(text).value_or(PublishedDate()); };
    if (m_typing->isRefused() || m_typing->value() == m_typing->begun()) {
        resetTo(written(m_typing->value()));
        return;
    }
    const PublishedDate begun = written(m_typing->begun());
    showDate(begun);
    handOver(begun);
    if (!m_typing->isRefused()) {
        m_typing->end();
    }
}

void PublishedEdit::refuse()
{
    m_typing->refuse();
    m_isEdited = true;
    mark(tr("Not saved. Enter tries again, Escape brings the saved date back."));
}

void PublishedEdit::refuse(const QString &date)
{
    showDate(PublishedDate::fromString(date).value_or(PublishedDate()));
    refuse();
}

bool PublishedEdit::isUnsaved() const
{
    return isRefused() || (m_isEdited && typed() != m_typing->value());
}

QString PublishedEdit::typed() const
{
    return value().value_or(PublishedDate()).toString();
}

void PublishedEdit::mark(const QString &what)
{
    m_mark->setText(what.isEmpty() ? QString() : u"\u26a0 "_s + what);
    m_mark->setHidden(what.isEmpty());
    setAccessibleDescription(what);
    m_offset->setAccessibleDescription(what);
}

void PublishedEdit::showControls()
{
    const DatePrecision precision = precisionOf(m_precision);
    m_first->setVisible(precision != DatePrecision::Unknown);
    m_lastRow->setVisible(precision == DatePrecision::Between);
    m_timeRow->setVisible(precision == DatePrecision::Hour || precision == DatePrecision::Minute);
    m_time->setDisplayFormat(precision == DatePrecision::Hour ? u"HH"_s : u"HH:mm"_s);
}

void PublishedEdit::markEdited()
{
    if (!m_isLoading) {
        m_isEdited = true;
        noteTyped();
        Q_EMIT edited();
    }
}

void PublishedEdit::noteTyped()
{
    m_typing->note(typed(), value() && isWhole());
}

bool PublishedEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_isEdited = true; // text typed into a date field may not be interpreted yet
            commit();
            return true;
        }
        if (isBlankTooMany(watched, *key)) {
            return true;
        }
        if (key->key() == Qt::Key_Escape && (m_isEdited || m_typing->value() != m_typing->begun())) {
            takeBack();
            return true;
        }
    }
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Stemma
