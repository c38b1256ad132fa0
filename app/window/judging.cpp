// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/judging.h"

#include "models/project/project.h"
#include "widgets/provenance/evidencepanel.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/provenance/verdictwording.h"

#include <QAction>
#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

using Command = Actions::Command;

Judging::Judging(const Actions &actions, ProvenanceWorkspace *workspace, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_form(new VerdictForm(workspace))
{
    for (const About about : {About::Witness, About::Quote}) {
        QList<std::pair<Verdict, QAction *>> buttons;
        for (const Verdict verdict : Actions::verdicts()) {
            QAction *action = m_actions.verdict(verdict, about == About::Quote);
            connect(action, &QAction::triggered, this, [this, about, verdict] { judge(about, verdict); });
            m_workspace->addAction(action);
            buttons.append({verdict, action});
        }
        m_form->setActions(about, buttons);
    }
    QAction *note = m_actions[Command::VerdictNote];
    connect(note, &QAction::triggered, this, [this] {
        m_before = QApplication::focusWidget();
        m_workspace->reveal(m_form);
        m_form->focusNote();
    });
    connect(m_form, &VerdictForm::noteLeft, this, [this] {
        const bool isElsewhere = m_before != nullptr && !m_form->isAncestorOf(m_before);
        if (isElsewhere) {
            m_workspace->reveal(m_before);
            m_before->setFocus(Qt::OtherFocusReason);
        } else {
            m_workspace->focusTree();
        }
        m_before = nullptr;
    });
    m_workspace->addAction(note);
    m_workspace->evidence()->setForm(m_form);
    connect(m_form, &VerdictForm::noteCommitted, this, &Judging::setNote);
    connect(&m_actions, &Actions::shortcutsChanged, this, &Judging::followKeys);
    followKeys();
}

// A button has its key before its name, so that nobody has to look for it.
void Judging::followKeys()
{
    for (const bool isQuote : {false, true}) {
        for (const Verdict verdict : Actions::verdicts()) {
            QAction *action = m_actions.verdict(verdict, isQuote);
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            //: on a button, where there is little room
            const QString name = verdict == Verdict::Unset ? tr("none")
                : verdict == Verdict::Fabricated           ? tr("fabricated?")
                                                           : nameOf(verdict);
            //: button: its key, then the verdict
            action->setIconText(key.isEmpty() ? name : tr("%1 %2").arg(key.section(u", "_s, -1), name));
        }
    }
}

void Judging::setProject(Project *project)
{
    m_form->commitPending();
    m_project = project;
    m_witness = {};
    m_group = {};
    m_form->setReviews({}, {}, {}, true);
    m_form->setEditable(project != nullptr && !project->isReadOnly());
}

void Judging::show()
{
    const auto isOtherNow = [this] {
        const auto &group = m_workspace->group();
        return SpanId(m_workspace->currentWitness()) != m_witness
            || (group ? group->group.id : QuoteGroupId()) != m_group;
    };
    const bool isOther = isOtherNow();
    if (isOther) {
        m_form->commitPending(); // belongs to what was there before; that edit may bring another value
    }
    const auto group = m_workspace->group();
    const SpanId witness(m_workspace->currentWitness());
    const QuoteGroupId id = group ? group->group.id : QuoteGroupId();
    if (id != m_group) {
        m_form->setAbout(About::Witness);
    }
    m_witness = witness;
    m_group = id;
    const int number = group ? group->witnessOf(witness.uuid()) : -1;
    const ProvenanceWitness *shown = number < 0 ? nullptr : &group->witnesses[size_t(number)];
    m_form->setReviews(shown ? shown->label : QString(), shown ? shown->review : std::nullopt,
                       group ? group->review : std::nullopt, isOther);
}

void Judging::updateActions(bool isShown)
{
    const auto group = m_workspace->group();
    const bool canEdit = isShown && m_project && !m_project->isReadOnly();
    const int number = group ? group->witnessOf(m_workspace->currentWitness()) : -1;
    for (const bool isQuote : {false, true}) {
        const auto review = !group ? std::nullopt
            : isQuote              ? group->review
            : number >= 0          ? group->witnesses[size_t(number)].review
                                   : std::nullopt;
        const Verdict now = review ? review->verdict : Verdict::Unset;
        for (const Verdict verdict : Actions::verdicts()) {
            QAction *action = m_actions.verdict(verdict, isQuote);
            const bool canJudge = canEdit && (isQuote || number >= 0);
            action->setEnabled(canJudge && (verdict != Verdict::Unset || now != Verdict::Unset));
            action->setChecked(verdict != Verdict::Unset && verdict == now);
        }
    }
    m_actions[Command::VerdictNote]->setEnabled(canEdit);
}

void Judging::judge(About about, Verdict verdict)
{
    if (!m_project || !m_workspace->group()) {
        return;
    }
    m_form->commitPending();
    if (m_workspace->group()) { // that edit may have shown that it is gone
        if (about == About::Quote) {
            judgeQuote(verdict);
        } else {
            judgeWitness(verdict);
        }
    }
    const bool isShown = m_workspace->group() != nullptr;
    updateActions(isShown); // a command that changed nothing is checked as before
}

void Judging::judgeWitness(Verdict verdict)
{
    const auto group = m_workspace->group();
    const int number = group->witnessOf(m_workspace->currentWitness());
    if (number < 0) {
        return;
    }
    const ProvenanceWitness &witness = group->witnesses[size_t(number)];
    const bool isFirst = !witness.review || witness.review->verdict == Verdict::Unset;
    const EditNumber before = m_project->lastEdit();
    m_form->setAbout(About::Witness);
    if (const auto set = setVerdict(*m_project, {witness.span.id}, verdict); !set) {
        Q_EMIT failed(set.error());
        return;
    }
    if (m_project->lastEdit() == before) {
        return;
    }
    Q_EMIT announced(verdict == Verdict::Unset
                         ? tr("The verdict on %1 was taken back.").arg(witness.label)
                         : tr("Verdict on %1: %2.").arg(witness.label, nameOf(verdict)));
    if (isFirst) {
        goToUnjudged();
    }
}

void Judging::goToUnjudged()
{
    const auto group = m_workspace->group();
    if (!group) {
        return;
    }
    const auto count = int(group->witnesses.size());
    const int now = group->witnessOf(m_workspace->currentWitness());
    for (int i = 1; i < count; ++i) {
        const ProvenanceWitness &next = group->witnesses[size_t((now + i) % count)];
        if (!next.review || next.review->verdict == Verdict::Unset) {
            m_workspace->chooseWitness(next.span.id.uuid());
            return;
        }
    }
    m_form->setAbout(About::Quote); // what is left to be judged
}

void Judging::judgeQuote(Verdict verdict)
{
    const auto group = m_workspace->group();
    const QuoteGroupId id = group->group.id;
    const bool isFirst
        = verdict != Verdict::Unset && (!group->review || group->review->verdict == Verdict::Unset);
    const EditNumber before = m_project->lastEdit();
    if (isFirst) {
        Q_EMIT aboutToJudge(id);
    } else {
        m_form->setAbout(About::Quote);
    }
    if (const auto set = setGroupVerdict(*m_project, id, verdict); !set) {
        Q_EMIT failed(set.error());
        return;
    }
    if (m_project->lastEdit() == before) {
        return;
    }
    Q_EMIT announced(verdict == Verdict::Unset ? tr("The verdict on the quote was taken back.")
                                               : tr("Verdict on the quote: %1.").arg(nameOf(verdict)));
    if (isFirst) {
        Q_EMIT judged(id);
    }
}

void Judging::setNote(About about, const QString &note, QUuid visit)
{
    if (!m_project || (about == About::Witness ? m_witness.isNull() : m_group.isNull())) {
        return;
    }
    const auto known = ReviewStore::of(m_project->store());
    const auto review = known == nullptr
        ? Result<std::optional<Review>>()
        : known->review(about == About::Witness ? reviewOf(m_witness) : reviewOf(m_group));
    if (!review) {
        m_form->refuseNote(note);
        Q_EMIT failed(review.error());
        return;
    }
    const Verdict verdict = *review ? (*review)->verdict : Verdict::Unset;
    const auto set = about == About::Witness ? setVerdict(*m_project, {m_witness}, verdict, note, visit)
                                             : setGroupVerdict(*m_project, m_group, verdict, note, visit);
    if (!set) {
        m_form->refuseNote(note);
        Q_EMIT failed(set.error());
    }
}

} // namespace Stemma
