// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/forms/numberedvalues.h"

#include "widgets/support/wording.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// A claim can be a long sentence; its beginning tells which it is.
constexpr qsizetype kShown = 24;

} // namespace

NumberedValues::NumberedValues(QWidget *parent)
    : MutedLabel(parent)
{
    setObjectName("numberedValues"_L1);
    setWordWrap(true);
    setMinimumWidth(1);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QLabel::linkActivated, this, [this](const QString &link) { Q_EMIT chosen(link.toInt()); });
    hide();
}

QSize NumberedValues::sizeHint() const
{
    return {1, fontMetrics().height()};
}

void NumberedValues::setValues(const QString &field, const QStringList &values)
{
    if (values != m_values || field != m_field) {
        m_field = field;
        m_values = values;
        QStringList shown;
        QStringList told;
        for (qsizetype i = 0; i < values.size(); ++i) {
            // A number and its value stay on one line.
            const QString value
                = Wording::shortened(values[i], kShown).toHtmlEscaped().replace(u' ', u"&nbsp;"_s);
            shown.append(
                u"<a href='%1' style='text-decoration:none; color:palette(text)'><b>%1</b>&nbsp;%2</a>"_s.arg(
                    QString::number(i + 1), value));
            //: for screen readers: a digit key, and the value it gives
            told.append(tr("%1: %2").arg(QString::number(i + 1), values[i]));
        }
        setText(shown.join(u" &ensp;"_s));
        setToolTip(tr("While you read, these digits fill in this field."));
        //: %1 the name of a field, %2 numbers with values
        setAccessibleName(tr("Digit keys for %1. %2").arg(field, told.join(u", "_s)));
    }
    setVisible(!values.isEmpty());
}

} // namespace Stemma
