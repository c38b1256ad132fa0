// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QToolButton;

namespace Stemma {

class NoteField;

/// What a reviewer says of the current witness or of the quote as a whole: one button each, which shows its
/// key, a note, and who said it when. Shows values and asks for changes. GUI thread.
class VerdictForm : public QWidget {
    Q_OBJECT

public:
    enum class About { Witness, Quote };

    explicit VerdictForm(QWidget *parent = nullptr);

    /// The buttons, in their order; the last one takes back.
    void setActions(About about, const QList<std::pair<Verdict, QAction *>> &actions);

    /// What was said of the current witness, which people call @p name (empty: none is chosen), and of the
    /// quote. @p isOther: of another witness or quote than before; then what is being typed must be kept
    /// first, see commitPending().
    void setReviews(const QString &name, const std::optional<Review> &witness,
                    const std::optional<Review> &quote, bool isOther);

    void setEditable(bool isEditable);

    [[nodiscard]] About about() const { return m_about; }

    void setAbout(About about);

    /// The field for the note gets the focus.
    void focusNote();
    /// What is being typed is kept.
    void commitPending();

    /// @p note was not taken: it stays as typed, and the field says so.
    void refuseNote(const QString &note);

    [[nodiscard]] NoteField *noteField() const { return m_note; }

Q_SIGNALS:
    /// Equal @p visit: one step of undo.
    void noteCommitted(Stemma::VerdictForm::About about, const QString &note, QUuid visit);
    /// Enter or Escape in the note: whoever wrote it goes back.
    void noteLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(bool isOther);
    /// Two or more buttons a line stand below one another.
    void alignButtons();

    About m_about = About::Witness;
    QString m_name;
    QHash<About, std::optional<Review>> m_reviews;
    QHash<About, QWidget *> m_buttons;
    QToolButton *m_witness;
    QToolButton *m_quote;
    QLabel *m_said;
    NoteField *m_note;
    bool m_isEditable = true;
};

} // namespace Stemma
