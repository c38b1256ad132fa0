// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/articlepane.h"

#include "models/items/articlesmodel.h"
#include "widgets/find/findbar.h"
#include "widgets/support/droppedfiles.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QRubberBand>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

ArticlePane::ArticlePane(QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new ArticleView(m_stack))
    , m_invitation(new QLabel(m_stack))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    m_invitation->setAlignment(Qt::AlignCenter);
    m_invitation->setWordWrap(true);
    m_invitation->setMargin(24);
    m_invitation->setAutoFillBackground(true);
    m_invitation->setBackgroundRole(QPalette::Base);
    m_invitation->setForegroundRole(QPalette::PlaceholderText);
    m_invitation->setText(tr("Drop an article here, or choose one from the list."));
    m_stack->addWidget(m_invitation);
    m_stack->addWidget(m_view);
    m_stack->setMinimumWidth(120);
    setAcceptDrops(true);
    setFocusProxy(m_view);
    connect(m_view, &ArticleView::articleRemoved, this, &ArticlePane::showContent);
    showContent();
}

QString ArticlePane::placeOf(const PlacedSpan &span) const
{
    const qsizetype paragraph = article()->text().paragraphNumberAt(span.hull().start);
    //: %1 outlet or title of an article, %2 number of a paragraph in it
    return tr("%1 ¶ %2").arg(m_header->shortName(), QLocale().toString(paragraph));
}

ArticleId ArticlePane::articleId() const
{
    return article() ? article()->article().id : ArticleId();
}

void ArticlePane::setArticle(std::shared_ptr<OpenArticle> article)
{
    if (this->article()) {
        this->article()->disconnect(this);
    }
    m_view->setArticle(std::move(article));
    if (const OpenArticle *open = this->article().get()) {
        connect(open, &OpenArticle::articleChanged, this, [this] {
            m_header->setArticle(this->article() ? &this->article()->article() : nullptr);
            nameView();
        });
        connect(open, &OpenArticle::spansChanged, this, [this](TextRange range) {
            m_groups.refresh(range);
            Q_EMIT spansChanged();
        });
    }
    showContent();
}

void ArticlePane::showContent()
{
    const OpenArticle *open = article().get();
    m_groups.reset(open ? &open->spans() : nullptr);
    m_header->setArticle(open ? &open->article() : nullptr);
    nameView();
    m_stack->setCurrentWidget(open ? static_cast<QWidget *>(m_view) : m_invitation);
    Q_EMIT articleShown();
}

FindBar *ArticlePane::findBar(PatternHistory *history)
{
    if (m_find == nullptr) {
        m_find = new FindBar(m_view, history, this);
        layout()->addWidget(m_find);
        connect(this, &ArticlePane::articleShown, m_find, &FindBar::restart);
    }
    return m_find;
}

void ArticlePane::setNumber(int number)
{
    if (m_number != number) {
        m_number = number;
        nameView();
    }
}

void ArticlePane::setDropTarget(bool isTarget)
{
    if (isTarget && !m_dropMark) {
        m_dropMark = new QRubberBand(QRubberBand::Rectangle, this);
    }
    if (m_dropMark) {
        m_dropMark->setGeometry(rect());
        m_dropMark->setVisible(isTarget);
    }
}

void ArticlePane::nameView()
{
    const QString name = article() ? m_header->accessibleName() : tr("Article text");
    //: Read aloud: %1 number of a pane, %2 title, outlet and date of the article in it
    m_view->setAccessibleName(m_number > 0 ? tr("Pane %1: %2").arg(m_number).arg(name) : name);
}

void ArticlePane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!articlesInMimeData(*event->mimeData()).isEmpty() || !localFilesIn(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ArticlePane::dropEvent(QDropEvent *event)
{
    const QList<ArticleId> articles = articlesInMimeData(*event->mimeData());
    const QStringList paths = localFilesIn(*event->mimeData());
    event->acceptProposedAction();
    if (!articles.isEmpty()) {
        Q_EMIT articleDropped(articles.first());
    } else if (!paths.isEmpty()) {
        Q_EMIT filesDropped(paths);
    }
}

void ArticlePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_invitation->setText(tr("Drop an article here, or choose one from the list."));
        nameView();
    }
}

} // namespace Stemma
