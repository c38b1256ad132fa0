// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textfinder.h"

#include <QWidget>

class QToolButton;

namespace Stemma {

/// The four ways to take a pattern more strictly, as buttons in a row. GUI thread.
class FindOptions : public QWidget {
    Q_OBJECT

public:
    explicit FindOptions(QWidget *parent = nullptr);

    [[nodiscard]] FindPattern patternOf(const QString &text) const;
    /// Takes the options of @p pattern, not its text. Says nothing.
    void setOptions(const FindPattern &pattern);

    /// Why an expression finds nothing yet, for people.
    [[nodiscard]] static QString wordsFor(const TextFinder::Fault &fault);
    /// Why a search was ended that tried too many ways to match, for people.
    [[nodiscard]] static QString tooCostlyWords();

    [[nodiscard]] QToolButton *caseButton() const { return m_case; }

    [[nodiscard]] QToolButton *wordsButton() const { return m_words; }

    [[nodiscard]] QToolButton *regularButton() const { return m_regular; }

    [[nodiscard]] QToolButton *diacriticsButton() const { return m_diacritics; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QToolButton *m_case;
    QToolButton *m_words;
    QToolButton *m_diacritics;
    QToolButton *m_regular;
};

} // namespace Stemma
