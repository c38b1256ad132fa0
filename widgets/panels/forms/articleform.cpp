// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/forms/articleform.h"

#include "widgets/panels/forms/publishededit.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/wording.h"

#include <QFormLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kCompletions = 12;

QString languageName(const QString &code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code.section(u'-', 0, 0));
    return language == QLocale::AnyLanguage || language == QLocale::C ? QString()
                                                                      : QLocale::languageToString(language);
}

} // namespace

ArticleForm::ArticleForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_title(new TextField(this))
    , m_outlet(new TextField(this))
    , m_author(new TextField(this))
    , m_published(new PublishedEdit(this))
    , m_url(new TextField(this))
    , m_language(new TextField(this))
    , m_readState(new ChoiceField(this))
    , m_note(new NoteField(this))
    , m_languageName(new MutedLabel(this))
{
    const int gap = std::max(4, fontMetrics().height() / 2);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(gap / 2);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    makeFields();
    setEnabled(false);
}

template <typename Field>
Field *ArticleForm::addField(const QString &label, const QString &name, Field *field)
{
    field->setObjectName(name);
    field->setAccessibleName(label);
    m_form->addRow(label, field);
    return field;
}

template <typename Function> bool ArticleForm::update(QUuid visit, Function &&change)
{
    if (!m_project || m_article.id.isNull()) {
        return true;
    }
    auto article = m_project->store().article(m_article.id);
    if (!article) {
        Q_EMIT failed(article.error());
        return false;
    }
    change(*article);
    if (const auto updated = m_project->updateArticle(*article, visit); !updated) {
        Q_EMIT failed(updated.error());
        return false;
    }
    return true;
}

void ArticleForm::makeFields()
{
    addField(tr("Title"), u"title"_s, m_title);
    addField(tr("Outlet"), u"outlet"_s, m_outlet)
        ->setToolTip(tr("Newspaper, agency or site that published it"));
    addField(tr("Author"), u"author"_s, m_author);
    addField(tr("Published"), u"published"_s, m_published);
    addField(tr("Address"), u"url"_s, m_url)->setToolTip(tr("Where it stands on the web"));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    addField(tr("Language"), u"language"_s, m_language)
        ->setToolTip(tr("Code of the language, such as en, de-AT or ar"));
    m_form->addRow(QString(), m_languageName);
    addField(tr("Reading"), u"readState"_s, m_readState);
    addField(tr("Note"), u"note"_s, m_note)
        ->setToolTip(tr("Enter keeps the note, Shift+Enter begins a new line"));
    for (const ReadState state : {ReadState::Unread, ReadState::Reading, ReadState::Read}) {
        m_readState->addChoice(Wording::of(state), int(state));
    }

    const auto complete = [this](TextField *field, Completion completion) {
        field->setCompletions([this, completion](const QString &part) {
            return m_project
                ? m_project->store().completions(completion, part, kCompletions).value_or(QStringList())
                : QStringList();
        });
    };
    complete(m_outlet, Completion::Outlet);
    complete(m_author, Completion::Author);
    const auto text = [this](TextField *field, QString Article::*member) {
        connect(field, &TextField::committed, this, [this, field, member](const QString &value, QUuid visit) {
            if (!update(visit, [&](Article &article) { article.*member = value; })) {
                field->refuse(value);
            }
        });
    };
    text(m_title, &Article::title);
    text(m_outlet, &Article::outlet);
    text(m_author, &Article::author);
    text(m_url, &Article::url);
    text(m_language, &Article::language);
    connect(m_published, &PublishedEdit::committed, this, [this](const PublishedDate &date, QUuid visit) {
        if (!update(visit, [&](Article &article) { article.published = date; })) {
            m_published->refuse();
        }
    });
    connect(m_readState, &ChoiceField::committed, this, [this](int state) {
        if (m_project) {
            if (const auto set = m_project->setReadState({m_article.id}, ReadState(state)); !set) {
                m_readState->setValue(int(m_article.readState));
                Q_EMIT failed(set.error());
            }
        }
    });
    connect(m_note, &NoteField::committed, this, [this](const QString &value, QUuid visit) {
        if (!update(visit, [&](Article &article) { article.note = value; })) {
            m_note->refuse(value);
        }
    });
}

void ArticleForm::setProject(Project *project)
{
    m_project = project;
    m_article = {};
    m_refused.clear();
    setEnabled(false);
}

bool ArticleForm::keepsRefused() const
{
    return m_refused.keepsAnyOf(
        [this](QUuid id) { return m_project->store().article(ArticleId(id)).has_value(); });
}

void ArticleForm::putAway()
{
    m_refused.keep(m_article.id.uuid(), m_title, m_outlet, m_author, m_published, m_url, m_language, m_note);
    for (TextField *field : {m_title, m_outlet, m_author, m_url, m_language}) {
        field->resetTo({});
    }
    m_note->resetTo({});
    m_published->resetTo({});
}

bool ArticleForm::setArticle(ArticleId article)
{
    const bool isOther = article != m_article.id;
    if (isOther) {
        commitPending();
        putAway();
    }
    const auto read = m_project ? m_project->store().article(article) : failure(ErrorCode::NotFound);
    if (!read) {
        if (!isOther) {
            putAway();
        }
        m_article = {};
        setEnabled(false);
        return false;
    }
    m_article = *read;
    setEnabled(!m_project->isReadOnly());
    loadFields();
    if (isOther) {
        m_refused.bringBack(article.uuid(), m_title, m_outlet, m_author, m_published, m_url, m_language,
                            m_note);
    }
    return true;
}

void ArticleForm::loadFields()
{
    m_title->setValue(m_article.title);
    m_outlet->setValue(m_article.outlet);
    m_author->setValue(m_article.author);
    m_published->setValue(m_article.published);
    m_url->setValue(m_article.url);
    m_language->setValue(m_article.language);
    m_languageName->setText(languageName(m_article.language));
    m_form->setRowVisible(m_languageName, !m_languageName->text().isEmpty());
    m_readState->setValue(int(m_article.readState));
    m_note->setValue(m_article.note);
}

void ArticleForm::commitPending()
{
    if (m_article.id.isNull()) {
        return;
    }
    if (!m_project->store().article(m_article.id)) {
        putAway(); // deleted meanwhile: what was typed waits for its undo
        m_article = {};
        return;
    }
    for (TextField *field : {m_title, m_outlet, m_author, m_url, m_language}) {
        field->commit();
    }
    m_published->commit();
    m_note->commit();
}

} // namespace Stemma
