// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/articlespanel.h"

#include "widgets/panels/support/articledelegate.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/droppedfiles.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/wording.h"

#include <QActionGroup>
#include <QDataStream>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

const QByteArray kStateTag = "articles1"; ///< first in what saveState() gives

QString accessibleText(const QModelIndex &row)
{
    QStringList parts{row.data(ArticlesModel::TitleRole).toString(),
                      row.data(ArticlesModel::OutletRole).toString(),
                      Wording::of(row.data(ArticlesModel::PublishedRole).value<PublishedDate>()),
                      Wording::of(row.data(ArticlesModel::ReadStateRole).value<ReadState>()),
                      Wording::counts(row.data(ArticlesModel::QuoteCountRole).toLongLong(),
                                      row.data(ArticlesModel::EntityCountRole).toLongLong(),
                                      row.data(ArticlesModel::ClaimCountRole).toLongLong())};
    if (const int proposals = row.data(ArticlesModel::ProposalCountRole).toInt(); proposals > 0) {
        parts.append(ArticlesPanel::tr("%Ln suggestion(s)", nullptr, proposals));
    }
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

/// Frame over the whole panel while files are held over it.
class DropFrame : public QWidget {
public:
    explicit DropFrame(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor wash = palette().color(QPalette::Highlight);
        QPen pen(wash, 2, Qt::DashLine);
        wash.setAlphaF(0.1F);
        painter.setPen(pen);
        painter.setBrush(wash);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 6, 6);
    }
};

} // namespace

ArticlesPanel::ArticlesPanel(QWidget *parent)
    : ListPanel(new ArticlesModel, parent)
    , m_model(static_cast<ArticlesModel *>(list()))
    , m_sortButton(new QToolButton(this))
    , m_sorts(new QActionGroup(this))
    , m_orders(new QActionGroup(this))
    , m_dropFrame(new DropFrame(this))
{
    setObjectName("articlesPanel"_L1);
    setAccessibleName(tr("Articles"));
    setAcceptDrops(true);

    view()->setAccessibleName(tr("Articles"));
    view()->setItemDelegate(new ArticleDelegate(view()));
    view()->setLinesPerRow(2);
    view()->horizontalHeader()->hide();
    view()->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view()->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view()->setDragDropMode(QAbstractItemView::DragOnly);
    view()->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 1; column < ArticlesModel::ColumnCount; ++column) {
        view()->setColumnHidden(column, true);
    }
    ReadableProxy::Column column{.title = tr("Article"), .toolTip = {}, .text = accessibleText};
    column.tip = accessibleText;
    proxy()->setColumns({column});

    filterField()->setPlaceholderText(tr("Filter articles"));
    filterField()->setAccessibleName(tr("Filter articles"));
    makeSortMenu();
    bar()->addWidget(m_sortButton);

    connect(view(), &RecordView::openRequested, this,
            [this](const QModelIndex &) { Q_EMIT openRequested(currentArticle()); });
    connect(view(), &RecordView::openBesideRequested, this,
            [this](const QModelIndex &) { Q_EMIT openBesideRequested(currentArticle()); });
    connect(view(), &RecordView::removeRequested, this, &ArticlesPanel::removeSelected);
    connect(view(), &QWidget::customContextMenuRequested, this, [this](QPoint place) {
        if (view()->currentIndex().isValid()) {
            contextMenu()->popup(view()->viewport()->mapToGlobal(place));
        }
    });
    updateContents();
}

void ArticlesPanel::setProject(Project *project)
{
    ListPanel::setProject(project);
    m_sortButton->setEnabled(project);
}

ArticleId ArticlesPanel::currentArticle() const
{
    return ArticleId(view()->currentRecord());
}

QList<ArticleId> ArticlesPanel::selectedArticles() const
{
    QList<ArticleId> articles;
    for (const QUuid &record : view()->selectedRecords()) {
        articles.append(ArticleId(record));
    }
    return articles;
}

bool ArticlesPanel::setCurrentArticle(ArticleId article)
{
    return view()->setCurrentRecord(article.uuid());
}

QMenu *ArticlesPanel::contextMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction *open = menu->addAction(tr("Open"), this, [this] { Q_EMIT openRequested(currentArticle()); });
    open->setShortcut(Qt::Key_Return);
    QAction *beside
        = menu->addAction(tr("Open Beside"), this, [this] { Q_EMIT openBesideRequested(currentArticle()); });
    beside->setShortcut(Qt::CTRL | Qt::Key_Return);
    QAction *source
        = menu->addAction(tr("Original Source"), this, [this] { Q_EMIT sourceRequested(currentArticle()); });
    menu->addAction(tr("Edit Metadata"), this, [this] { Q_EMIT editRequested(currentArticle()); });
    menu->addSeparator();
    menu->addAction(tr("Mark as Read"), this, [this] { setReadState(ReadState::Read); });
    menu->addAction(tr("Mark as Unread"), this, [this] { setReadState(ReadState::Unread); });
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("Delete %Ln Article(s)", nullptr, int(selectedArticles().size())),
                                      this, &ArticlesPanel::removeSelected);
    remove->setShortcut(Qt::Key_Delete);
    const bool canEdit = project() && !project()->isReadOnly();
    for (QAction *action : menu->actions()) {
        if (action != open && action != beside && action != source && !action->isSeparator()) {
            action->setEnabled(canEdit);
        }
    }
    return menu;
}

void ArticlesPanel::applyFilter(const QString &text)
{
    ArticleQuery query = m_model->query();
    query.filter = text;
    m_model->setQuery(query);
}

QString ArticlesPanel::countText(int rows) const
{
    return QLocale().toString(rows);
}

void ArticlesPanel::describeEmpty()
{
    emptyState()->setTexts(tr("Drop articles here"),
                           tr("Text, HTML, Markdown, CSV and JSON Lines, single files or whole folders."),
                           tr("Import Articles..."));
}

void ArticlesPanel::onEmptyButton()
{
    Q_EMIT importRequested();
}

void ArticlesPanel::makeSortMenu()
{
    m_sortButton->setText(tr("Sort"));
    m_sortButton->setToolTip(tr("Order of the articles"));
    m_sortButton->setAccessibleName(tr("Order of the articles"));
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
    m_sortButton->setAutoRaise(true);
    auto *menu = new QMenu(m_sortButton);
    const QList<std::pair<ArticleSort, QString>> kinds{{ArticleSort::Published, tr("Date of Publication")},
                                                       {ArticleSort::Title, tr("Title")},
                                                       {ArticleSort::Outlet, tr("Outlet")},
                                                       {ArticleSort::Imported, tr("Time of Import")},
                                                       {ArticleSort::ReadState, tr("Read State")},
                                                       {ArticleSort::Spans, tr("Number of Annotations")}};
    for (const auto &[sort, text] : kinds) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(int(sort));
        m_sorts->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] { setSort(sort, m_model->query().order); });
    }
    menu->addSeparator();
    for (const auto &[order, text] : {std::pair{SortOrder::Ascending, tr("Ascending")},
                                      std::pair{SortOrder::Descending, tr("Descending")}}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(int(order));
        m_orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] { setSort(m_model->query().sort, order); });
    }
    m_sortButton->setMenu(menu);
    setSort(m_model->query().sort, m_model->query().order);
}

QByteArray ArticlesPanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << kStateTag << qint32(m_model->query().sort) << qint32(m_model->query().order)
           << ListPanel::saveState();
    return state;
}

void ArticlesPanel::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray tag;
    qint32 sort = 0;
    qint32 order = 0;
    QByteArray columns;
    stream >> tag >> sort >> order >> columns;
    if (stream.status() != QDataStream::Ok || tag != kStateTag || sort < 0
        || sort > qint32(ArticleSort::Spans) || order < 0 || order > qint32(SortOrder::Descending)) {
        return; // of an older version, or spoilt: the order stays as it is
    }
    setSort(ArticleSort(sort), SortOrder(order));
    ListPanel::restoreState(columns);
}

void ArticlesPanel::setSort(ArticleSort sort, SortOrder order)
{
    ArticleQuery query = m_model->query();
    query.sort = sort;
    query.order = order;
    m_model->setQuery(query);
    const auto check = [](const QActionGroup *group, int value) {
        for (QAction *action : group->actions()) {
            action->setChecked(action->data().toInt() == value);
        }
    };
    check(m_sorts, int(sort));
    check(m_orders, int(order));
}

void ArticlesPanel::setReadState(ReadState state)
{
    if (project()) {
        report(project()->setReadState(selectedArticles(), state));
    }
}

void ArticlesPanel::removeSelected()
{
    const QList<ArticleId> articles = selectedArticles();
    if (!project() || articles.isEmpty()) {
        return;
    }
    const Result<void> removed = project()->removeArticles(articles);
    report(removed);
    if (removed) {
        Q_EMIT announced(
            tr("Deleted %Ln article(s) with all annotations in it.", nullptr, int(articles.size())));
    }
}

void ArticlesPanel::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

void ArticlesPanel::setDropping(bool isDropping)
{
    m_dropFrame->setGeometry(rect());
    m_dropFrame->raise();
    m_dropFrame->setVisible(isDropping);
}

void ArticlesPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (project() && !localFilesIn(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        setDropping(true);
    }
}

void ArticlesPanel::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    setDropping(false);
}

void ArticlesPanel::dropEvent(QDropEvent *event)
{
    setDropping(false);
    const QStringList paths = localFilesIn(*event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT filesDropped(paths);
    }
}

} // namespace Stemma
