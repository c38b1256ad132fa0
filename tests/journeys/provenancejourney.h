// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/mainwindow.h"
#include "tests/journeys/person.h"
#include "widgets/provenance/provenanceworkspace.h"

#include <memory>

class QLineEdit;

namespace Stemma {

struct GroupProvenance;
class ArticleForm;
class ReviewQueuePanel;

/// What a reviewer decides on one witness.
struct WitnessRuling {
    QString file; ///< beginning of the name of its article's file
    QString verdict; ///< its key
    QString note; ///< empty: none
    QString source; ///< named outside the project; empty: the source that is proposed is confirmed
};

/// What a reviewer decides on one quote.
struct QuoteRuling {
    QString words; ///< some that every one of its wordings has
    QList<WitnessRuling> witnesses;
    QString verdict; ///< its key
    QString note; ///< empty: none
};

/// From files to the report on their quotes, by keys; the mouse only chooses an article and a field. Thread
/// of the person.
class ProvenanceJourney {
public:
    ProvenanceJourney(MainWindow &window, Person &person);

    void makeProject(const QString &path);
    void import(const QStringList &files);
    /// Says where the article of @p file appeared and on which @p day ("4 Mar 2031"; empty: not known).
    void describe(const QString &file, const QString &outlet, const QString &day);
    /// Waits for what is suggested and accepts what is sure enough.
    void acceptSuggestions();
    void goToProvenance();
    /// Goes through the queue until nothing is left in it: a quote with a ruling gets it, the others are
    /// reviewed with nothing to say. Stranded when there is no quote for a ruling.
    void review(const QList<QuoteRuling> &rulings);
    /// Writes the report on all quotes; the name says of which form.
    void exportReport(const QString &path);

private:
    [[nodiscard]] ProvenanceWorkspace *space() const { return m_window.provenance(); }

    [[nodiscard]] ReviewQueuePanel *queue() const;

    [[nodiscard]] std::shared_ptr<const GroupProvenance> group() const;
    /// The current witness in the group that is shown; -1: none.
    [[nodiscard]] int current() const;
    void fill(QLineEdit *field, const QString &text, const std::function<QString()> &stored);
    void decideSource(const QList<WitnessRuling> &rulings);
    void judgeWitness(const QList<WitnessRuling> &rulings);
    void writeNote(const QString &note);
    void judgeQuote(const QString &key);
    [[nodiscard]] WitnessRuling rulingOf(int witness, const QList<WitnessRuling> &rulings) const;

    MainWindow &m_window;
    Person &m_person;
};

/// What stands on the pages of a PDF file, words apart by one blank.
[[nodiscard]] QString textOfPdf(const QString &path);

/// The same of a page of HTML.
[[nodiscard]] QString textOfHtml(const QString &path);

} // namespace Stemma
