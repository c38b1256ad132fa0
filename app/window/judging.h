// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/provenance/reviewing.h"
#include "widgets/provenance/verdictform.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace Stemma {

class Project;
class ProvenanceWorkspace;

/// What a reviewer says of the witnesses of a quote and of the quote as a whole: the commands of the verdicts
/// and the form that shows them. What is judged for the first time makes way for the next one. GUI thread;
/// made and owned by Tracing.
class Judging : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Judging(const Actions &actions, ProvenanceWorkspace *workspace, QObject *parent);

    /// Null: no project. What is being typed is kept.
    void setProject(Project *project);

    /// The form shows what was said of the current witness and its quote.
    void show();

    /// Enables what can be judged now; @p isShown: a group is in sight.
    void updateActions(bool isShown);

    [[nodiscard]] VerdictForm *form() const { return m_form; }

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// Something was done that can be undone; a whole sentence.
    void announced(const QString &text);
    /// A quote is about to get its first verdict, and got it.
    void aboutToJudge(Stemma::QuoteGroupId group);
    void judged(Stemma::QuoteGroupId group);

private:
    using About = VerdictForm::About;

    void followKeys();
    void judge(About about, Verdict verdict);
    void judgeWitness(Verdict verdict);
    void judgeQuote(Verdict verdict);
    void setNote(About about, const QString &note, QUuid visit);
    void goToUnjudged();

    const Actions &m_actions;
    ProvenanceWorkspace *m_workspace;
    VerdictForm *m_form;
    QPointer<Project> m_project;
    SpanId m_witness; ///< what the form is about
    QuoteGroupId m_group;
    QPointer<QWidget> m_before; ///< had the keyboard before the note
};

} // namespace Stemma
