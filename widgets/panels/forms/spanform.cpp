// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/forms/spanform.h"

#include "widgets/panels/forms/excerptlabel.h"
#include "widgets/panels/forms/numberedvalues.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/textdirection.h"
#include "widgets/support/vectoricon.h"
#include "widgets/support/wording.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kCompletions = 12;
constexpr qsizetype kExcerpt = 400;

QIcon kindIcon(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Entity:
        return vectorIcon(u":/stemma/icons/tag-entity.svg"_s);
    case SpanKind::Quote:
        return vectorIcon(u":/stemma/icons/tag-quote.svg"_s);
    case SpanKind::Claim:
        return vectorIcon(u":/stemma/icons/tag-claim.svg"_s);
    }
    return {};
}

template <typename Enum> void addChoices(ChoiceField *field, std::initializer_list<Enum> values)
{
    for (const Enum value : values) {
        const QString text = Wording::of(value);
        field->addChoice(text.isEmpty() ? u"\u2013"_s : text, int(value));
    }
}

QString cut(QString text)
{
    text = text.simplified();
    return text.size() > kExcerpt ? text.left(kExcerpt) + u'\u2026' : text;
}

} // namespace

SpanForm::SpanForm(QWidget *parent)
    : QWidget(parent)
    , m_kinds(new QButtonGroup(this))
    , m_remove(new QToolButton(this))
    , m_excerpt(new ExcerptLabel(this))
    , m_place(new MutedLabel(this))
    , m_form(new QFormLayout)
    , m_entity(new TextField(this))
    , m_entityType(new ChoiceField(this))
    , m_claim(new TextField(this))
    , m_stance(new ChoiceField(this))
    , m_speaker(new TextField(this))
    , m_cue(new TextField(this))
    , m_source(new TextField(this))
    , m_formField(new ChoiceField(this))
    , m_status(new ChoiceField(this))
    , m_note(new NoteField(this))
    , m_numbers(new NumberedValues(this))
    , m_made(new MutedLabel(this))
{
    const int gap = std::max(4, fontMetrics().height() / 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    makeHeader();
    auto *header = new FlowLayout;
    header->setSpacing(2);
    for (QAbstractButton *button : m_kinds->buttons()) {
        header->addWidget(button);
    }
    header->insertStretch(-1);
    header->addWidget(m_remove);
    layout->addLayout(header);
    layout->addWidget(m_excerpt);
    layout->addWidget(m_place);
    m_form->setContentsMargins(0, gap / 2, 0, 0);
    m_form->setVerticalSpacing(gap / 2);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    layout->addLayout(m_form);
    layout->addWidget(m_made);
    layout->addStretch(1);
    for (QLabel *label : {m_place, m_made}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
    }
    makeFields();
    setEnabled(false);
}

void SpanForm::makeHeader()
{
    const QList<std::pair<SpanKind, QString>> kinds{
        {SpanKind::Entity, tr("Make this an entity")},
        {SpanKind::Quote, tr("Make this a quote")},
        {SpanKind::Claim, tr("Make this a claim")},
    };
    for (const auto &[kind, toolTip] : kinds) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"kind_%1"_s.arg(int(kind)));
        button->setText(Wording::of(kind));
        button->setIcon(kindIcon(kind));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(toolTip);
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_kinds->addButton(button, int(kind));
    }
    m_remove->setObjectName("removeSpan"_L1);
    m_remove->setText(tr("Delete"));
    m_remove->setIcon(vectorIcon(u":/stemma/icons/delete.svg"_s));
    m_remove->setToolButtonStyle(m_remove->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    m_remove->setToolTip(tr("Delete this annotation (Delete in the text)"));
    m_remove->setAccessibleName(tr("Delete this annotation"));
    m_remove->setAutoRaise(true);
    m_excerpt->setToolTip(tr("Show it in its article"));
    connect(m_excerpt, &ExcerptLabel::clicked, this, [this] { Q_EMIT placeRequested(m_span.id); });
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int kind) {
        commitPending();
        if (m_project && SpanKind(kind) != m_span.kind) {
            report(m_project->setSpanKind(m_span.id, SpanKind(kind)));
        }
        showKind();
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (!m_project) {
            return;
        }
        const SpanKind kind = m_span.kind;
        const Result<void> removed = m_project->removeSpans({m_span.id});
        report(removed);
        if (removed) {
            Q_EMIT announced(kind == SpanKind::Quote        ? tr("Deleted the quote.")
                                 : kind == SpanKind::Entity ? tr("Deleted the entity mention.")
                                                            : tr("Deleted the claim."));
        }
    });
}

template <typename Field> Field *SpanForm::addField(const QString &label, const QString &name, Field *field)
{
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->installEventFilter(this);
    m_form->addRow(label, field);
    return field;
}

void SpanForm::makeFields()
{
    addField(tr("Name"), u"entity"_s, m_entity)->setToolTip(tr("Canonical name of who or what is mentioned"));
    addField(tr("Type"), u"entityType"_s, m_entityType);
    addField(tr("Claim"), u"claim"_s, m_claim)
        ->setToolTip(tr("The statement in normal form, the same for all who make or deny it"));
    addField(tr("Stance"), u"stance"_s, m_stance)
        ->setToolTip(
            tr("What the text does with the claim, or with what is quoted: it may quote words to say "
               "that somebody denies them"));
    addField(tr("Speaker"), u"speaker"_s, m_speaker)->setToolTip(tr("Who spoke, or who makes the claim"));
    addField(tr("Cue"), u"cue"_s, m_cue)
        ->setToolTip(tr("The word that introduces the quote, such as “said”"));
    addField(tr("Source"), u"source"_s, m_source)
        ->setToolTip(tr("Whom the article has it from, such as “told the newspaper”"));
    addField(tr("Form"), u"form"_s, m_formField);
    addField(tr("Status"), u"status"_s, m_status);
    addField(tr("Note"), u"note"_s, m_note)
        ->setToolTip(tr("Enter keeps the note, Shift+Enter begins a new line"));

    addChoices(m_entityType,
               {EntityType::Unset, EntityType::Person, EntityType::Organisation, EntityType::Place,
                EntityType::Work, EntityType::Event, EntityType::Other});
    addChoices(m_stance, {Stance::Unset, Stance::Asserts, Stance::Denies, Stance::Doubts, Stance::Reports});
    addChoices(m_formField, {QuoteForm::Unset, QuoteForm::Direct, QuoteForm::Indirect, QuoteForm::Mixed});
    addChoices(m_status, {SpanStatus::Accepted, SpanStatus::Suggested, SpanStatus::Rejected});

    m_texts = {{m_entity, Completion::Entity, &SpanAttributes::entity},
               {m_claim, Completion::Claim, &SpanAttributes::claim},
               {m_speaker, Completion::Speaker, &SpanAttributes::speaker},
               {m_cue, Completion::Cue, &SpanAttributes::cue},
               {m_source, Completion::Source, &SpanAttributes::source}};
    for (const TextTarget &target : std::as_const(m_texts)) {
        target.field->setCompletions([this, completion = target.completion](const QString &part) {
            return m_project
                ? m_project->store().completions(completion, part, kCompletions).value_or(QStringList())
                : QStringList();
        });
        connect(target.field, &TextField::committed, this, [this, target](const QString &value, QUuid visit) {
            SpanAttributes attributes;
            attributes.*target.member = value;
            if (!update(attributes, visit)) {
                target.field->refuse(value);
            }
        });
        connect(target.field, &TextField::finished, this, [this, target](const QString &value) {
            if (m_recent != nullptr) {
                m_recent->note(target.completion, value);
                refreshNumbers();
            }
        });
    }
    m_questioned = {{SpanKind::Entity, m_entity}, {SpanKind::Quote, m_speaker}, {SpanKind::Claim, m_claim}};
    connect(m_numbers, &NumberedValues::chosen, this, &SpanForm::chooseNumbered);

    const auto choice
        = [this]<typename Enum>(ChoiceField *field, std::optional<Enum> SpanAttributes::*member) {
              connect(field, &ChoiceField::committed, this, [this, member](int value) {
                  SpanAttributes attributes;
                  attributes.*member = Enum(value);
                  update(attributes);
              });
          };
    choice(m_entityType, &SpanAttributes::entityType);
    choice(m_stance, &SpanAttributes::stance);
    choice(m_formField, &SpanAttributes::form);
    choice(m_status, &SpanAttributes::status);
    connect(m_note, &NoteField::committed, this, [this](const QString &value, QUuid visit) {
        SpanAttributes attributes;
        attributes.note = value;
        if (!update(attributes, visit)) {
            m_note->refuse(value);
        }
    });
}

void SpanForm::setProject(Project *project)
{
    m_project = project;
    m_span = {};
    m_refused.clear();
    setEnabled(false);
    refreshNumbers();
}

bool SpanForm::keepsRefused() const
{
    return m_refused.keepsAnyOf([this](QUuid id) { return m_project->store().span(SpanId(id)).has_value(); });
}

void SpanForm::putAway()
{
    m_refused.keep(m_span.id.uuid(), m_entity, m_claim, m_speaker, m_cue, m_source, m_note);
    for (TextField *field : {m_entity, m_claim, m_speaker, m_cue, m_source}) {
        field->resetTo({});
    }
    m_note->resetTo({});
}

bool SpanForm::setSpan(SpanId span)
{
    const bool isOther = span != m_span.id;
    if (isOther) {
        commitPending();
        putAway();
    }
    const auto read = m_project ? m_project->store().span(span) : failure(ErrorCode::NotFound);
    if (!read) {
        if (!isOther) {
            putAway();
        }
        m_span = {};
        setEnabled(false);
        refreshNumbers();
        return false;
    }
    m_span = *read;
    setEnabled(true);
    loadFields();
    if (isOther) {
        m_refused.bringBack(span.uuid(), m_entity, m_claim, m_speaker, m_cue, m_source, m_note);
    }
    showKind();
    return true;
}

void SpanForm::loadFields()
{
    const ProjectStore &store = m_project->store();
    const auto entity = m_span.entity.isNull() ? Entity() : store.entity(m_span.entity).value_or(Entity());
    const auto speaker = m_span.speaker.isNull() ? Entity() : store.entity(m_span.speaker).value_or(Entity());
    const auto claim = m_span.claim.isNull() ? Claim() : store.claim(m_span.claim).value_or(Claim());
    m_entity->setValue(entity.name);
    m_entityType->setValue(int(entity.type));
    m_entityType->setDisabled(m_span.entity.isNull() || m_project->isReadOnly());
    m_claim->setValue(claim.statement);
    m_stance->setValue(int(m_span.stance));
    m_speaker->setValue(speaker.name);
    m_cue->setValue(m_span.cue);
    m_source->setValue(m_span.source);
    m_formField->setValue(int(m_span.form));
    m_status->setValue(int(m_span.status));
    m_note->setValue(m_span.note);

    QString words;
    QStringList place;
    if (const auto open = m_project->openArticle(m_span.article)) {
        if (const PlacedSpan *placed = (*open)->spans().find(m_span.id)) {
            words = (*open)->spanText(*placed);
            //: %1 number of a paragraph
            place.append(tr("¶ %1").arg((*open)->text().paragraphNumberAt(placed->hull().start)));
        }
        const Article &article = (*open)->article();
        place.prepend(article.outlet.isEmpty() ? article.title : article.outlet);
        if (!article.published.isUnknown()) {
            place.insert(1, Wording::of(article.published));
        }
    }
    if (m_span.ranges.size() > 1) {
        place.append(tr("%Ln part(s)", nullptr, int(m_span.ranges.size())));
    }
    m_excerpt->setWords(m_span.kind, cut(words));
    m_place->setText(inOwnDirection(place.join(u" \u00b7 "_s)));
    m_made->setText(m_span.annotator.isEmpty()
                        ? Wording::of(m_span.modified)
                        //: %1 a name, %2 a date
                        : tr("%1, %2").arg(m_span.annotator, Wording::of(m_span.modified)));
}

void SpanForm::showKind()
{
    if (QAbstractButton *button = m_kinds->button(int(m_span.kind))) {
        button->setChecked(true);
    }
    const bool isEntity = m_span.kind == SpanKind::Entity;
    const bool isQuote = m_span.kind == SpanKind::Quote;
    const bool isClaim = m_span.kind == SpanKind::Claim;
    m_form->setRowVisible(m_entity, isEntity);
    m_form->setRowVisible(m_entityType, isEntity);
    m_form->setRowVisible(m_claim, isClaim);
    m_form->setRowVisible(m_stance, isQuote || isClaim);
    m_form->setRowVisible(m_speaker, isQuote || isClaim);
    m_form->setRowVisible(m_cue, isQuote);
    m_form->setRowVisible(m_source, isQuote);
    m_form->setRowVisible(m_formField, isQuote);
    const bool canEdit = m_project && !m_project->isReadOnly();
    for (TextField *field : {m_entity, m_claim, m_speaker, m_cue, m_source}) {
        field->setReadOnly(!canEdit);
    }
    m_note->setReadOnly(!canEdit);
    m_stance->setEnabled(canEdit);
    m_formField->setEnabled(canEdit);
    m_status->setEnabled(canEdit);
    m_remove->setEnabled(canEdit);
    for (QAbstractButton *button : m_kinds->buttons()) {
        button->setEnabled(canEdit);
    }
    refreshNumbers();
}

// Digits

bool SpanForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched != m_note && watched != questioned()) {
        m_questioned[m_span.kind] = static_cast<QWidget *>(watched);
        refreshNumbers();
    }
    return QWidget::eventFilter(watched, event);
}

QWidget *SpanForm::questioned() const
{
    return m_questioned.at(m_span.kind);
}

const SpanForm::TextTarget *SpanForm::textTarget(const QWidget *field) const
{
    const auto found = std::ranges::find(m_texts, field, &TextTarget::field);
    return found != m_texts.end() ? &*found : nullptr;
}

void SpanForm::setRecentValues(RecentValues *values)
{
    m_recent = values;
    refreshNumbers();
}

QString SpanForm::fieldInQuestion() const
{
    return questioned()->accessibleName();
}

QStringList SpanForm::numberedValues() const
{
    if (m_recent == nullptr || !m_project || m_project->isReadOnly() || m_span.id.isNull()
        || !questioned()->isEnabled()) {
        return {};
    }
    if (const TextTarget *text = textTarget(questioned())) {
        return m_recent->of(text->completion);
    }
    QStringList choices;
    const auto *list = static_cast<const ChoiceField *>(questioned());
    for (int i = 0; i < list->count(); ++i) {
        choices.append(list->itemText(i));
    }
    return choices;
}

void SpanForm::refreshNumbers()
{
    // Below its field, where the eye is.
    int row = -1;
    int at = -1;
    QFormLayout::ItemRole role{};
    m_form->getWidgetPosition(m_numbers, &at, &role);
    m_form->getWidgetPosition(questioned(), &row, &role);
    if (at != row + 1) {
        if (at >= 0) {
            // The layout lets go of its items; the widget stays.
            const QFormLayout::TakeRowResult taken = m_form->takeRow(m_numbers);
            const std::unique_ptr<QLayoutItem> label(taken.labelItem);
            const std::unique_ptr<QLayoutItem> field(taken.fieldItem);
            m_form->getWidgetPosition(questioned(), &row, &role);
        }
        m_form->insertRow(row + 1, static_cast<QWidget *>(nullptr), m_numbers);
    }
    m_numbers->setValues(fieldInQuestion(), numberedValues());
    Q_EMIT numbersChanged();
}

bool SpanForm::chooseNumbered(int number)
{
    const QStringList values = numberedValues();
    if (number < 1 || number > values.size()) {
        return false;
    }
    commitPending();
    const QString value = values.at(number - 1);
    if (const TextTarget *text = textTarget(questioned())) {
        SpanAttributes attributes;
        attributes.*text->member = value;
        if (update(attributes)) {
            m_recent->note(text->completion, value);
        }
    } else {
        auto *list = static_cast<ChoiceField *>(questioned());
        list->choose(number - 1);
    }
    return true;
}

void SpanForm::focusFirstField()
{
    const std::map<SpanKind, QWidget *> first{
        {SpanKind::Entity, m_entity}, {SpanKind::Quote, m_speaker}, {SpanKind::Claim, m_claim}};
    first.at(m_span.kind)->setFocus(Qt::ShortcutFocusReason);
}

void SpanForm::commitPending()
{
    if (m_span.id.isNull()) {
        return;
    }
    if (!m_project->store().span(m_span.id)) {
        putAway(); // deleted meanwhile: what was typed waits for its undo
        m_span = {};
        return;
    }
    for (TextField *field : {m_entity, m_claim, m_speaker, m_cue, m_source}) {
        field->commit();
    }
    m_note->commit();
}

void SpanForm::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

bool SpanForm::update(const SpanAttributes &attributes, QUuid visit)
{
    if (!m_project || m_span.id.isNull()) {
        return true;
    }
    const Result<void> updated = m_project->updateSpan(m_span.id, attributes, visit);
    report(updated);
    return updated.has_value();
}

void SpanForm::report(const Result<void> &result)
{
    if (result) {
        return;
    }
    // What was refused is not shown as if it were so.
    if (const auto span = m_project->store().span(m_span.id)) {
        m_span = *span;
        loadFields();
        showKind();
    }
    Q_EMIT failed(result.error());
}

} // namespace Stemma
