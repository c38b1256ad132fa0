// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/mainwindow.h"
#include "tests/journeys/person.h"
#include "widgets/suggestions/suggestionspanel.h"

namespace Stemma {

/// The stage of the journey that decides on what the machine suggests, in an open project with untagged
/// quotes. queue() and acceptMany() take all decisions back at the end. Thread of the person.
class SuggestJourney {
public:
    SuggestJourney(MainWindow &window, Person &person);

    /// Waits until all texts are looked through and compared.
    void awaitEverything();

    /// The queue by its keys: accept, reject, skip, and back one by one.
    void queue();

    /// Accept Many from the palette: what the dialog lists becomes one step, which is taken back.
    void acceptMany();

    /// Accept Many from the palette, of what has this score (in per cent) at least.
    void acceptFrom(int score);

private:
    [[nodiscard]] SuggestionsPanel *panel() const { return m_window.findChild<SuggestionsPanel *>(); }

    /// The proposal that is current, and how many are open.
    [[nodiscard]] QUuid current() const;
    [[nodiscard]] qint64 open() const;
    /// Some pane shows @p article.
    [[nodiscard]] bool isShown(ArticleId article) const;
    /// Presses @p key and waits until so many are open and another one (or @p expected) is current.
    void press(const QString &key, qint64 expectedOpen, QUuid expected = {});

    MainWindow &m_window;
    Person &m_person;
};

} // namespace Stemma
