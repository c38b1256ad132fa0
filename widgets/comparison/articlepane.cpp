// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/articlepane.h"

#include "widgets/support/vectoricon.h"
#include "widgets/support/wording.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QStyle>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderMargin = 12;
constexpr int kAccentWidth = 2;
constexpr double kDetailsShare = 0.45; ///< of the header, however long the title is
constexpr int kFewestLetters = 5; ///< less of a text than this says nothing

QList<ArticleId> articlesOf(const QMimeData *data)
{
    QList<ArticleId> articles;
    const QString ids = QString::fromUtf8(data->data(articleMimeType()));
    for (const QString &line : ids.split(u'\n', Qt::SkipEmptyParts)) {
        const ArticleId id = ArticleId::fromString(line.trimmed());
        if (!id.isNull()) {
            articles.append(id);
        }
    }
    return articles;
}

QStringList localFilesOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

QToolButton *makeButton(PaneHeader *header, const QString &icon)
{
    auto *button = new QToolButton(header);
    button->setAutoRaise(true);
    button->setIcon(vectorIcon(icon));
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::NoFocus); // the keys for these are commands of the window
    return button;
}

} // namespace

QString articleMimeType()
{
    return u"application/x-stemma-article"_s;
}

// PaneHeader

PaneHeader::PaneHeader(QWidget *parent)
    : QWidget(parent)
    , m_choose(makeButton(this, u":/stemma/icons/open.svg"_s))
    , m_duplicate(makeButton(this, u":/stemma/icons/split.svg"_s))
    , m_close(makeButton(this, u":/stemma/icons/close-pane.svg"_s))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kHeaderMargin, 3, 4, 3);
    layout->setSpacing(0);
    layout->addStretch(1);
    for (QToolButton *button : {m_choose, m_duplicate, m_close}) {
        layout->addWidget(button);
    }
    connect(m_choose, &QToolButton::clicked, this, &PaneHeader::chooseRequested);
    connect(m_duplicate, &QToolButton::clicked, this, &PaneHeader::duplicateRequested);
    connect(m_close, &QToolButton::clicked, this, &PaneHeader::closeRequested);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    retranslate();
}

void PaneHeader::retranslate()
{
    const auto name = [](QToolButton *button, const QString &tip) {
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    name(m_choose, tr("Choose an article for this pane"));
    name(m_duplicate, tr("Show this article in another pane too"));
    name(m_close, tr("Close this pane"));
}

void PaneHeader::setArticle(const Article *article)
{
    m_title.clear();
    m_outlet.clear();
    m_date.clear();
    if (article) {
        m_title = !article->title.isEmpty() ? article->title
            : !article->fileName.isEmpty()  ? article->fileName
                                            : tr("Untitled article");
        m_outlet = article->outlet;
        m_date = Wording::of(article->published);
    }
    setAccessibleName(details().isEmpty() ? m_title : m_title + u", "_s + details());
    update();
}

QString PaneHeader::details() const
{
    QStringList details{m_outlet, m_date};
    details.removeAll(QString());
    return details.join(u" · "_s);
}

QString PaneHeader::detailsWithin(int width) const
{
    const QFontMetrics metrics(font());
    if (metrics.horizontalAdvance(details()) <= width) {
        return details();
    }
    const int least = metrics.averageCharWidth() * kFewestLetters;
    return width >= std::min(least, metrics.horizontalAdvance(details()))
        ? metrics.elidedText(details(), Qt::ElideRight, width)
        : QString();
}

void PaneHeader::setActive(bool isActive)
{
    if (m_isActive != isActive) {
        m_isActive = isActive;
        update();
    }
}

void PaneHeader::setClosable(bool isClosable)
{
    m_close->setEnabled(isClosable);
}

void PaneHeader::setDuplicable(bool isDuplicable)
{
    m_duplicate->setEnabled(isDuplicable);
}

QSize PaneHeader::sizeHint() const
{
    return {200, std::max(fontMetrics().height() + 14, m_close->sizeHint().height() + 6)};
}

QRect PaneHeader::textRect() const
{
    // The buttons stand at the far end, this one innermost.
    const QRect inner = QStyle::visualRect(layoutDirection(), rect(), m_choose->geometry());
    const int buttons = m_choose->isVisible() ? width() - inner.left() : 0;
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(kHeaderMargin, 0, width() - buttons - 2 * kHeaderMargin, height()));
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ReadingTheme theme(palette());
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(0, height() - 1, width(), 1, theme.hairline());
    if (m_isActive) {
        painter.fillRect(0, 0, width(), kAccentWidth, theme.accent());
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QRect area = textRect();
    const QFontMetrics plainMetrics(font());
    const QFontMetrics boldMetrics(bold);
    // Two articles often have the same title: outlet and date tell them apart and keep their place.
    const int gap = plainMetrics.horizontalAdvance(u' ') * 3;
    const int wanted = plainMetrics.horizontalAdvance(this->details());
    const int titleWanted = boldMetrics.horizontalAdvance(m_title) + 4;
    const QString details = detailsWithin(std::min(
        wanted, std::max(area.width() - titleWanted - gap, int(area.width() * kDetailsShare) - gap)));
    const int detailsWidth = plainMetrics.horizontalAdvance(details);
    const int titleWidth = std::min(titleWanted, area.width() - (details.isEmpty() ? 0 : detailsWidth + gap));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int offset, int width) {
        return QStyle::visualRect(layoutDirection(), area,
                                  QRect(area.left() + offset, area.top(), width, area.height()));
    };
    const int alignment
        = Qt::AlignVCenter | Qt::AlignAbsolute | (isMirrored ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(bold);
    painter.setPen(m_isActive ? palette().color(QPalette::WindowText)
                              : ReadingTheme::mixed(palette().color(QPalette::Window),
                                                    palette().color(QPalette::WindowText), 0.75));
    painter.drawText(place(0, titleWidth), alignment,
                     boldMetrics.elidedText(m_title, Qt::ElideRight, titleWidth));
    if (!details.isEmpty()) {
        painter.setFont(font());
        painter.setPen(ReadingTheme::mixed(palette().color(QPalette::Window),
                                           palette().color(QPalette::WindowText), 0.62));
        painter.drawText(place(titleWidth + gap, detailsWidth + 1), alignment, details);
    }
}

void PaneHeader::mousePressEvent(QMouseEvent *)
{
    Q_EMIT pressed();
}

void PaneHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

bool PaneHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (textRect().contains(help->pos()) && !m_title.isEmpty()) {
            QToolTip::showText(help->globalPos(), details().isEmpty() ? m_title : m_title + u'\n' + details(),
                               this);
            return true;
        }
    }
    return QWidget::event(event);
}

// ArticlePane

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

void ArticlePane::setNumber(int number)
{
    if (m_number != number) {
        m_number = number;
        nameView();
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
    if (!articlesOf(event->mimeData()).isEmpty() || !localFilesOf(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ArticlePane::dropEvent(QDropEvent *event)
{
    const QList<ArticleId> articles = articlesOf(event->mimeData());
    const QStringList paths = localFilesOf(event->mimeData());
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
