// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"
#include "models/project/recentvalues.h"
#include "widgets/panels/forms/fields.h"

#include <QWidget>

#include <map>

class QButtonGroup;
class QFormLayout;
class QLabel;
class QToolButton;

namespace Stemma {

class ExcerptLabel;
class NumberedValues;

/// Shows one annotation and edits the fields of its kind; what changes in one visit of a field is one step of
/// undo. GUI thread.
class SpanForm : public QWidget {
    Q_OBJECT

public:
    explicit SpanForm(QWidget *parent = nullptr);

    void setProject(Project *project);

    /// Loads @p span; what is still being typed for another one is handed over first. False when the span is
    /// not in the project.
    bool setSpan(SpanId span);

    [[nodiscard]] SpanId span() const { return m_span.id; }

    [[nodiscard]] SpanKind kind() const { return m_span.kind; }

    /// Hands over whatever is being typed.
    void commitPending();

    /// Whether what was typed for an annotation that was left could not be stored.
    [[nodiscard]] bool keepsRefused() const;

    void focusNote();
    /// The first field of the annotation's kind.
    void focusFirstField();

    // Digit keys. They go to the field in question: the one that had the focus last, at first speaker,
    // entity or claim.

    /// Where the values of the digits come from and what is given here is noted; outlives the form, null:
    /// no digits.
    void setRecentValues(RecentValues *values);
    /// Shows what @p values became meanwhile.
    void refreshNumbers();
    /// What the digits stand for now, 1 first: recent values of a text, the choices of a list.
    [[nodiscard]] QStringList numberedValues() const;
    /// The label of the field in question.
    [[nodiscard]] QString fieldInQuestion() const;
    /// Gives the field in question value @p number, from 1, as one edit; false when there is no such value.
    bool chooseNumbered(int number);

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// Something was done that can be undone.
    void announced(const QString &text);
    /// The words of the span should be shown in their article.
    void placeRequested(Stemma::SpanId span);
    /// numberedValues() or fieldInQuestion() are others.
    void numbersChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A text field that digits can fill.
    struct TextTarget {
        TextField *field;
        Completion completion;
        std::optional<QString> SpanAttributes::*member;
    };

    void makeFields();
    void makeHeader();
    void showKind();
    /// Keeps what was refused and empties the fields: nothing that was typed for one record may be there for
    /// another one.
    void putAway();
    void loadFields();
    [[nodiscard]] QWidget *questioned() const;
    [[nodiscard]] const TextTarget *textTarget(const QWidget *field) const;
    /// False when the project refused.
    bool update(const SpanAttributes &attributes, QUuid visit = {});
    /// Says what was refused; then every field but those that are being typed in shows what the project has.
    void report(const Result<void> &result);
    template <typename Field> Field *addField(const QString &label, const QString &name, Field *field);

    Project *m_project = nullptr;
    Span m_span;
    RefusedTexts m_refused;
    QButtonGroup *m_kinds;
    QToolButton *m_remove;
    ExcerptLabel *m_excerpt;
    QLabel *m_place;
    QFormLayout *m_form;
    TextField *m_entity;
    ChoiceField *m_entityType;
    TextField *m_claim;
    ChoiceField *m_stance;
    TextField *m_speaker;
    TextField *m_cue;
    TextField *m_source;
    ChoiceField *m_formField;
    ChoiceField *m_status;
    NoteField *m_note;
    NumberedValues *m_numbers;
    QLabel *m_made;
    QList<TextTarget> m_texts;
    RecentValues *m_recent = nullptr;
    std::map<SpanKind, QWidget *> m_questioned; ///< the field in question of each kind
};

} // namespace Stemma
