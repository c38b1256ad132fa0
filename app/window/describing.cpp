// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/describing.h"

#include "widgets/panels/forms/spanform.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QTimer>

namespace Stemma {

namespace {

/// To count who spoke most reads every annotation: in a larger project only what is given now is offered.
constexpr qint64 kCountedSpans = 20'000;

} // namespace

Describing::Describing(const Actions &actions, InspectorPanel *inspector, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_inspector(inspector)
{
    inspector->spanForm()->setRecentValues(&m_recent);
    for (int number = 1; number <= RecentValues::kNumbers; ++number) {
        connect(m_actions.recentValue(number), &QAction::triggered, this,
                [this, number] { m_inspector->spanForm()->chooseNumbered(number); });
    }
    connect(m_actions[Actions::Command::EditAttributes], &QAction::triggered, this,
            &Describing::fieldsRequested);
    connect(inspector->spanForm(), &SpanForm::numbersChanged, this, &Describing::updateActions);
    updateActions();
}

Describing::~Describing()
{
    m_inspector->spanForm()->disconnect(this);
    m_inspector->spanForm()->setRecentValues(nullptr);
}

void Describing::setProject(Project *project, const QByteArray &recent)
{
    m_project = project;
    m_tagged = {};
    m_isTaggedShown = false;
    m_recent = RecentValues::fromJson(recent);
    if (project != nullptr) {
        connect(project, &Project::changed, this, &Describing::onChanged);
        // After the first picture of the project.
        QTimer::singleShot(0, project, [this] {
            const ProjectStore &store = m_project->store();
            const auto info = store.info();
            if (!info || info->spans > kCountedSpans) {
                return;
            }
            for (const Completion field : {Completion::Entity, Completion::Speaker, Completion::Cue,
                                           Completion::Source, Completion::Claim}) {
                m_recent.fillUp(field,
                                store.completions(field, {}, RecentValues::kNumbers).value_or(QStringList()));
            }
            m_inspector->spanForm()->refreshNumbers();
        });
    }
    m_inspector->spanForm()->refreshNumbers();
}

void Describing::updateActions()
{
    const bool isAtTagged = !m_tagged.isNull() && m_inspector->currentSpan() == m_tagged;
    if (m_isTaggedShown && !isAtTagged) {
        noteTagged();
        m_inspector->spanForm()->refreshNumbers(); // and here again
        return;
    }
    m_isTaggedShown = isAtTagged;
    const qsizetype count = m_inspector->spanForm()->numberedValues().size();
    for (int number = 1; number <= RecentValues::kNumbers; ++number) {
        m_actions.recentValue(number)->setEnabled(number <= count);
    }
    m_actions[Actions::Command::EditAttributes]->setEnabled(
        m_project != nullptr
        && (!m_inspector->currentSpan().isNull() || !m_inspector->currentArticle().isNull()));
}

void Describing::updateTexts()
{
    const SpanForm *form = m_inspector->spanForm();
    const QStringList values = form->numberedValues();
    for (int number = 1; number <= RecentValues::kNumbers; ++number) {
        QAction *action = m_actions.recentValue(number);
        const QString value = values.value(number - 1).simplified();
        action->setText(value.isEmpty() ? Actions::tr("Recent Value &%1").arg(number)
                                        //: a command: %1 the name of a field, %2 a value for it
                                        : tr("%1: %2").arg(form->fieldInQuestion(),
                                                           Wording::shortened(value, 40).replace(
                                                               u'&', QStringLiteral("&&"))));
    }
}

// An entity is tagged with its own words for a name. Only when it is left so, the name counts as given.
void Describing::onChanged(const Edit &edit)
{
    if (edit.direction != EditDirection::Do) {
        return;
    }
    SpanId tagged;
    int spans = 0;
    for (const AnyChange &any : edit.changes) {
        if (const auto *change = std::get_if<Change<Span>>(&any)) {
            ++spans;
            const bool isNewEntity
                = !change->before && change->after && change->after->kind == SpanKind::Entity;
            tagged = isNewEntity ? change->after->id : SpanId();
        }
    }
    if (spans == 1 && !tagged.isNull()) {
        noteTagged();
        m_tagged = tagged;
    }
}

void Describing::noteTagged()
{
    const auto span = m_tagged.isNull() ? failure(ErrorCode::NotFound) : m_project->store().span(m_tagged);
    m_tagged = {};
    m_isTaggedShown = false;
    if (span && !span->entity.isNull()) {
        if (const auto entity = m_project->store().entity(span->entity)) {
            m_recent.note(Completion::Entity, entity->name);
        }
    }
}

} // namespace Stemma
