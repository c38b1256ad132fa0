// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/mainwindow.h"
#include "tests/journeys/person.h"
#include "widgets/find/findpanel.h"

class QWidget;

namespace Stemma {

class FindBar;

/// The stages of the journey that look for words, in an open project with an article in pane 0. Thread of the
/// person.
class FindJourney {
public:
    /// @p quote is in the article of pane 0, has @p speaker, and @p words, which stand in another article
    /// too.
    FindJourney(MainWindow &window, Person &person, SpanId quote, const QString &words,
                const QString &speaker);

    /// Parts of words, hits by kind, ticked rows tagged in one step and taken back, a hit opened.
    void inProject();
    /// As one types, without regard to case and diacritics and with it, expressions, next and previous, back.
    void inArticle();

private:
    void openPanel(const QString &pattern);
    void tabTo(QWidget *widget, const QString &name);
    void narrowByKind();
    void actOnTicked(const QString &word);
    void openHit(const QString &part);
    /// Other forms of quotation marks are found until they are told apart.
    void matchSigns(const FindBar &bar);
    void awaitSelected(const QString &what, qsizetype hit);

    [[nodiscard]] ArticleView *view() const;

    [[nodiscard]] FindPanel *panel() const { return m_window.findChild<FindPanel *>(); }

    static void require(bool holds, const QString &what);

    MainWindow &m_window;
    Person &m_person;
    SpanId m_quote;
    QString m_words;
    QString m_speaker;
};

} // namespace Stemma
