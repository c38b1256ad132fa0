// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/find/findoptions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QToolButton *makeButton(QWidget *parent, const QString &name, const QString &sign)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(sign);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

FindOptions::FindOptions(QWidget *parent)
    : QWidget(parent)
    , m_case(makeButton(this, u"matchCase"_s, u"Aa"_s))
    , m_words(makeButton(this, u"wholeWords"_s, u"|ab|"_s))
    , m_diacritics(makeButton(this, u"matchDiacritics"_s, u"é ≠ e"_s))
    , m_regular(makeButton(this, u"regular"_s, u"\u200e.*"_s))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    for (QToolButton *button : {m_case, m_words, m_diacritics, m_regular}) {
        layout->addWidget(button);
        connect(button, &QToolButton::toggled, this, [this] {
            m_diacritics->setEnabled(!m_regular->isChecked());
            Q_EMIT changed();
        });
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    retranslate();
}

void FindOptions::retranslate()
{
    const auto name = [](QToolButton *button, const QString &title, const QString &help) {
        button->setAccessibleName(title);
        button->setToolTip(u"<p><b>%1</b></p><p>%2</p>"_s.arg(title.toHtmlEscaped(), help.toHtmlEscaped()));
    };
    name(m_case, tr("Match Case"), tr("Tell capital letters from small ones."));
    name(m_words, tr("Whole Words"), tr("Leave out hits inside longer words."));
    name(m_diacritics, tr("Match Diacritics"),
         tr("Tell é from e, ß from ss, and one form of quotation mark, apostrophe, dash or blank from "
            "another."));
    name(m_regular, tr("Regular Expression"),
         tr("Read the text as a regular expression, such as “colou?r” or “\\d+ %”. It sees the article "
            "exactly as "
            "it stands."));
}

FindPattern FindOptions::patternOf(const QString &text) const
{
    return {.text = text,
            .matchesCase = m_case->isChecked(),
            .wholeWords = m_words->isChecked(),
            .isRegular = m_regular->isChecked(),
            .matchesDiacritics = m_diacritics->isChecked()};
}

void FindOptions::setOptions(const FindPattern &pattern)
{
    const QSignalBlocker blocker(this);
    m_case->setChecked(pattern.matchesCase);
    m_words->setChecked(pattern.wholeWords);
    m_regular->setChecked(pattern.isRegular);
    m_diacritics->setChecked(pattern.matchesDiacritics);
}

QString FindOptions::wordsFor(const TextFinder::Fault &fault)
{
    //: %1 place in the pattern, %2 what the library for regular expressions says
    return tr("This is no regular expression yet, at character %1: %2.")
        .arg(fault.offset + 1)
        .arg(fault.words);
}

QString FindOptions::tooCostlyWords()
{
    return tr(
        "This expression tries too many ways to match, so the search was ended. Repeats inside repeats, "
        "such as “(a+)+”, are the usual cause.");
}

void FindOptions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Stemma
