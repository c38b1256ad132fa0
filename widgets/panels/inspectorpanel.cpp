// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/inspectorpanel.h"

#include "widgets/panels/forms/articleform.h"
#include "widgets/panels/forms/decodingview.h"
#include "widgets/panels/forms/spanform.h"
#include "widgets/panels/memberspanel.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/support/scrolled.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_spanPage(new QSplitter(Qt::Vertical, this))
    , m_spanForm(new SpanForm)
    , m_members(new MembersPanel)
    , m_articlePage(nullptr)
    , m_articleHeading(new QLabel)
    , m_articleForm(new ArticleForm)
    , m_decoding(new DecodingView)
{
    setObjectName("inspectorPanel"_L1);
    setAccessibleName(tr("Inspector"));
    makeSpanPage();
    makeArticlePage();
    m_empty->setTexts(
        tr("Nothing is selected"),
        tr("Open an article to see its metadata; click an annotation to see and edit its fields."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_spanPage);
    m_stack->addWidget(m_articlePage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_spanForm, &SpanForm::failed, this, &InspectorPanel::failed);
    connect(m_spanForm, &SpanForm::announced, this, &InspectorPanel::announced);
    connect(m_spanForm, &SpanForm::placeRequested, this, &InspectorPanel::spanActivated);
    connect(m_members, &MembersPanel::failed, this, &InspectorPanel::failed);
    connect(m_members, &MembersPanel::announced, this, &InspectorPanel::announced);
    connect(m_members, &MembersPanel::spanActivated, this, &InspectorPanel::spanActivated);
    connect(m_members, &MembersPanel::spanOpenBesideRequested, this,
            &InspectorPanel::spanOpenBesideRequested);
    connect(m_articleForm, &ArticleForm::failed, this, &InspectorPanel::failed);
    for (const Typing *typing : findChildren<Typing *>()) {
        connect(typing, &Typing::stateChanged, this, &InspectorPanel::typingChanged);
    }
}

InspectorPanel::~InspectorPanel()
{
    // A field that has the focus loses it while the widgets go, and must not edit any more then.
    setProject(nullptr);
}

void InspectorPanel::makeSpanPage()
{
    m_spanPage->setChildrenCollapsible(false);
    m_spanPage->addWidget(scrolled(m_spanForm, m_spanPage));
    m_spanPage->addWidget(m_members);
    m_spanPage->setStretchFactor(0, 0);
    m_spanPage->setStretchFactor(1, 1);
    connect(m_spanPage, &QSplitter::splitterMoved, this, [this] { m_isDividedByHand = true; });
    m_spanForm->installEventFilter(this);
    m_spanPage->installEventFilter(this);
}

/// The form takes what it needs, the witnesses the rest; but not less than a third of all, and they scroll.
void InspectorPanel::divideSpanPage()
{
    const int room = m_spanPage->height() - m_spanPage->handleWidth();
    if (!m_isDividedByHand && room > 0) {
        const int wanted = m_spanForm->hasHeightForWidth() ? m_spanForm->heightForWidth(m_spanForm->width())
                                                           : m_spanForm->sizeHint().height();
        const int form = std::min(wanted, room * 2 / 3);
        m_spanPage->setSizes({form, room - form});
    }
}

bool InspectorPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool asksForRoom = watched == m_spanForm && event->type() == QEvent::LayoutRequest;
    if (asksForRoom || (watched == m_spanPage && event->type() == QEvent::Resize)) {
        QMetaObject::invokeMethod(this, &InspectorPanel::divideSpanPage, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void InspectorPanel::makeArticlePage()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    const int gap = std::max(4, fontMetrics().height() / 2);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_articleHeading->setFont(strong);
    m_articleHeading->setText(tr("Article"));
    layout->addWidget(m_articleHeading);
    layout->addWidget(m_articleForm);
    layout->addWidget(m_decoding);
    layout->addStretch(1);
    m_articlePage = scrolled(content, this);
}

void InspectorPanel::setProject(Project *project)
{
    if (m_project) {
        commitPending();
        m_project->disconnect(this);
    }
    m_project = project;
    m_spanForm->setProject(project);
    m_articleForm->setProject(project);
    m_members->setProject(project);
    if (project) {
        connect(project, &Project::changed, this, &InspectorPanel::onChanged);
        connect(project, &QObject::destroyed, this, [this] {
            m_project = nullptr;
            m_spanForm->setProject(nullptr);
            m_articleForm->setProject(nullptr);
            m_members->setProject(nullptr);
            showNothing();
        });
    }
    showNothing();
}

void InspectorPanel::showSpan(SpanId span)
{
    m_articleForm->commitPending();
    if (!m_spanForm->setSpan(span)) {
        showNothing();
        return;
    }
    m_span = span;
    m_article = {};
    m_members->setActiveSpan(span);
    m_members->setVisible(m_spanForm->kind() == SpanKind::Quote);
    m_stack->setCurrentWidget(m_spanPage);
}

void InspectorPanel::showArticle(ArticleId article)
{
    m_spanForm->commitPending();
    if (!m_articleForm->setArticle(article)) {
        showNothing();
        return;
    }
    m_span = {};
    m_article = article;
    m_members->setActiveSpan({});
    loadArticle();
    m_stack->setCurrentWidget(m_articlePage);
}

void InspectorPanel::loadArticle()
{
    const auto article = m_project->store().article(m_article);
    if (!article) {
        return;
    }
    if (const auto revision = m_project->store().revision(article->revision)) {
        m_decoding->setRevision(*article, *revision);
    }
}

void InspectorPanel::showNothing()
{
    commitPending();
    m_span = {};
    m_article = {};
    m_members->setActiveSpan({});
    m_stack->setCurrentWidget(m_empty);
}

void InspectorPanel::commitPending()
{
    if (m_project) {
        m_spanForm->commitPending();
        m_articleForm->commitPending();
    }
}

void InspectorPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void InspectorPanel::focusNote()
{
    if (!m_span.isNull()) {
        m_spanForm->focusNote();
    }
}

void InspectorPanel::focusFirstField()
{
    if (!m_span.isNull()) {
        m_spanForm->focusFirstField();
    } else if (!m_article.isNull()) {
        m_articleForm->focusFirstField();
    }
}

Typing::State InspectorPanel::typing() const
{
    return m_spanForm->keepsRefused() || m_articleForm->keepsRefused() ? Typing::State::Unsaved
                                                                       : Typing::worstIn(this);
}

SpanId InspectorPanel::currentSpan() const
{
    return m_span;
}

ArticleId InspectorPanel::currentArticle() const
{
    return m_article;
}

void InspectorPanel::onChanged(const Edit &edit)
{
    const auto concerns = [this](const AnyChange &change) {
        return std::visit(
            [this]<typename Record>(const Change<Record> &own) {
                if constexpr (std::is_same_v<Record, Span>) {
                    return own.id() == m_span;
                } else if constexpr (std::is_same_v<Record, Article>) {
                    return own.id() == m_article || !m_span.isNull();
                } else {
                    return std::is_same_v<Record, Entity> || std::is_same_v<Record, Claim>;
                }
            },
            change);
    };
    if (!std::ranges::any_of(edit.changes, concerns)) {
        return;
    }
    if (!m_span.isNull()) {
        showSpan(m_span);
    } else if (!m_article.isNull()) {
        showArticle(m_article);
    }
}

} // namespace Stemma
