// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/peekpopup.h"

#include "models/items/membersmodel.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/linkstrip.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/reader/spanlist.h"
#include "widgets/support/memberdelegate.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeavingTime = 250; ///< of the pointer, on its way from the quote into the sheet
constexpr int kGap = 4; ///< between quote and sheet
constexpr int kWidestInLetters = 72;
constexpr double kHighestShare = 0.6; ///< of the panes' height

} // namespace

PeekPopup::PeekPopup(ComparisonView *comparison)
    : QFrame(comparison)
    , m_comparison(comparison)
    , m_model(new MembersModel(this))
    , m_proxy(new ReadableProxy(this))
    , m_heading(new QLabel(this))
    , m_list(new QListView(this))
    , m_hint(new MutedLabel(this))
{
    hide();
    setObjectName(u"peek"_s);
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Raised);
    setAutoFillBackground(true);
    setAccessibleName(tr("Witnesses of the quote"));
    m_proxy->setSourceModel(m_model);
    QList<ReadableProxy::Column> columns(MembersModel::ColumnCount);
    columns[MembersModel::TextColumn] = {tr("Witness"), {}, MemberDelegate::spokenText};
    m_proxy->setColumns(columns);
    auto *delegate = new MemberDelegate(m_list);
    delegate->setNumbered(true);
    m_list->setModel(m_proxy);
    m_list->setModelColumn(MembersModel::TextColumn);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the reader keeps it
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Witnesses of the quote"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    auto *layout = new QVBoxLayout(this);
    const int gap = std::max(4, fontMetrics().height() / 3);
    layout->setContentsMargins(0, gap, 0, gap);
    layout->setSpacing(gap);
    for (QLabel *label : {m_heading, m_hint}) {
        label->setContentsMargins(2 * gap, 0, 2 * gap, 0);
    }
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        choose(index.row());
        goToCurrent();
    });
    connect(m_model, &ListModel::failed, this, &PeekPopup::failed);
    connect(m_model, &ListModel::refreshed, this, [this] {
        if (isOpen() && m_model->rowCount() == 0) {
            close(); // unlinked or deleted meanwhile
        }
        updateHeading();
    });
    connect(m_comparison, &ComparisonView::panesChanged, this, &PeekPopup::watchPanes);
    watchPanes();
}

void PeekPopup::setProject(Project *project)
{
    close();
    m_model->setProject(project);
}

void PeekPopup::watchPanes()
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection);
    }
    m_connections.clear();
    bool isStillThere = false;
    for (int i = 0; i < m_comparison->paneCount(); ++i) {
        ArticleView *view = m_comparison->view(i);
        isStillThere = isStillThere || (view == m_view && view->spans() && view->spans()->find(m_span));
        m_connections << connect(view, &ArticleView::hoveredSpanChanged, this, [this, view](SpanId span) {
            onHovered(view, span);
        }) << connect(view, &ArticleView::scrolled, this, [this, view] {
            if (view == m_view) {
                place();
            }
        }) << connect(view, &ArticleView::activeSpanChanged, this, [this, view](SpanId span) {
            if (view == m_view && m_trigger == Trigger::Command && span != m_span) {
                close();
            }
        });
        view->removeEventFilter(this);
        view->installEventFilter(this);
        view->viewport()->removeEventFilter(this);
        view->viewport()->installEventFilter(this);
    }
    if (isOpen()) {
        isStillThere ? place() : close();
    }
}

bool PeekPopup::toggle()
{
    ArticleView *view = m_comparison->activeView();
    if (!view || (isOpen() && m_view == view && m_span == view->activeSpan())) {
        close();
        return true;
    }
    return open(view, view->activeSpan(), Trigger::Command);
}

bool PeekPopup::open(ArticleView *view, SpanId span, Trigger trigger)
{
    const PlacedSpan *placed = view->spans() ? view->spans()->find(span) : nullptr;
    if (!placed || placed->span.kind != SpanKind::Quote || placed->span.group.isNull()) {
        return false;
    }
    m_restTimer.stop();
    m_leaveTimer.stop();
    m_view = view;
    m_span = span;
    m_trigger = trigger;
    m_model->setActiveSpan(span); // reads the store
    const int count = m_model->rowCount();
    if (count == 0) {
        close();
        return false;
    }
    updateHeading();
    m_hint->setText(trigger == Trigger::Command
                        ? tr("Up, Down or a digit chooses, Enter goes there, Space closes.")
                        : tr("Click one to go there."));
    // Where a person will want to go: the first one that is not what they read.
    const bool isFirstOwn = m_model->index(0, 0).data(MembersModel::IsActiveRole).toBool();
    m_list->setCurrentIndex(m_proxy->index(isFirstOwn && count > 1 ? 1 : 0, MembersModel::TextColumn));
    m_list->scrollToTop();
    place();
    show();
    raise();
    place(); // rows know their heights only now
    speak(m_heading->text());
    return true;
}

void PeekPopup::updateHeading()
{
    m_heading->setText(tr("Same quote: %Ln witness(es)", nullptr, m_model->rowCount()));
}

void PeekPopup::close()
{
    m_restTimer.stop();
    m_leaveTimer.stop();
    hide();
    m_view = nullptr;
    m_span = {};
    m_model->setActiveSpan({});
}

QSize PeekPopup::sizeHint() const
{
    const int widest = std::max(120, m_comparison->width() - 4 * kGap);
    const int width = std::min(fontMetrics().averageCharWidth() * kWidestInLetters, widest);
    const int highest = int(m_comparison->height() * kHighestShare);
    int rows = 0;
    for (int row = 0; row < m_model->rowCount() && rows < highest; ++row) {
        rows += m_list->sizeHintForRow(row);
    }
    const QMargins margins = layout()->contentsMargins();
    const int around = margins.top() + margins.bottom() + 2 * layout()->spacing()
        + m_heading->sizeHint().height() + m_hint->sizeHint().height() + 2 * frameWidth();
    return {width, std::min(highest, rows + around)};
}

// Below the quote, or above it where there is more room; the quote itself stays readable.
void PeekPopup::place()
{
    const PlacedSpan *placed = m_view && m_view->spans() ? m_view->spans()->find(m_span) : nullptr;
    if (!placed) {
        return;
    }
    const auto extent = m_view->extentOf(placed->hull());
    if (!extent.isInSight) {
        close();
        return;
    }
    resize(sizeHint().width(), height());
    resize(sizeHint()); // heights of rows depend on the width
    const QWidget *viewport = m_view->viewport();
    const auto toPanes = [&](int x, int y) { return viewport->mapTo(m_comparison, QPoint(x, y)); };
    const int top = toPanes(0, std::max(0, extent.top)).y();
    const int bottom = toPanes(0, std::min(viewport->height(), extent.bottom)).y();
    const int below = m_comparison->height() - bottom - kGap;
    const bool isBelow = height() <= below || below >= top;
    const QRect column = m_view->columnRect();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int left = isMirrored ? toPanes(column.right(), 0).x() - width() : toPanes(column.left(), 0).x();
    const int x = std::clamp(left, kGap, std::max(kGap, m_comparison->width() - width() - kGap));
    const int y = isBelow ? bottom + kGap : top - kGap - height();
    const int lowest = std::max(0, m_comparison->height() - height());
    move(x, std::clamp(y, 0, lowest));
}

// Keys and pointer

bool PeekPopup::takesKey(int key, Qt::KeyboardModifiers modifiers) const
{
    if ((modifiers & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return false;
    }
    if (key == Qt::Key_Escape) {
        return true;
    }
    if (m_trigger == Trigger::Pointer) {
        return false;
    }
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return key >= Qt::Key_1 && key <= Qt::Key_9 && key - Qt::Key_1 < m_model->rowCount();
    }
}

void PeekPopup::handleKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(row)));
    switch (key) {
    case Qt::Key_Escape:
    case Qt::Key_Space:
        close();
        break;
    case Qt::Key_Up:
        choose(row - 1);
        break;
    case Qt::Key_Down:
        choose(row + 1);
        break;
    case Qt::Key_PageUp:
        choose(row - page);
        break;
    case Qt::Key_PageDown:
        choose(row + page);
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToCurrent();
        break;
    default:
        choose(key - Qt::Key_1);
        break;
    }
}

void PeekPopup::choose(int row)
{
    row = std::clamp(row, 0, m_model->rowCount() - 1);
    const QModelIndex index = m_proxy->index(row, MembersModel::TextColumn);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    speak(MemberDelegate::spokenText(index));
}

void PeekPopup::goToCurrent()
{
    const SpanId witness(m_list->currentIndex().data(ListModel::SpanIdRole).toUuid());
    const SpanId own = m_span;
    close();
    if (!witness.isNull() && witness != own) {
        Q_EMIT witnessChosen(witness);
    }
}

// The focus stays in the text, so a screen reader is told.
void PeekPopup::speak(const QString &text)
{
    if (QAccessible::isActive() && !text.isEmpty()) {
        QAccessibleAnnouncementEvent event(this, text);
        QAccessible::updateAccessibility(&event);
    }
}

bool PeekPopup::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (isOpen() && watched == m_comparison->activeView()) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (takesKey(key->key(), key->modifiers())) {
                event->accept();
                if (event->type() == QEvent::KeyPress) {
                    handleKey(key->key());
                }
                return true;
            }
        }
        break;
    case QEvent::MouseButtonPress:
        m_restTimer.stop();
        if (isOpen()) {
            close();
        }
        break;
    case QEvent::FocusOut:
        if (isOpen() && watched == m_view && m_trigger == Trigger::Command) {
            close();
        }
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void PeekPopup::onHovered(ArticleView *view, SpanId span)
{
    for (int i = 0; i + 1 < m_comparison->paneCount(); ++i) {
        if (m_comparison->strip(i)->hovered()) {
            return; // its ribbon is pointed at, not the quote
        }
    }
    m_hoveredView = view;
    m_hoveredSpan = span;
    if (isOpen() && m_trigger == Trigger::Pointer) {
        if (span == m_span) {
            m_leaveTimer.stop();
        } else {
            m_leaveTimer.start(kLeavingTime, this);
        }
    }
    const PlacedSpan *placed = view->spans() ? view->spans()->find(span) : nullptr;
    const bool isLinked = placed && placed->span.kind == SpanKind::Quote && !placed->span.group.isNull();
    if (isLinked && !isOpen()) {
        m_restTimer.start(kRestingTime, this);
    } else {
        m_restTimer.stop();
    }
}

void PeekPopup::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_restTimer.timerId()) {
        m_restTimer.stop();
        // Where several spans lie, their list is open by now and shows which of them is meant.
        const SpanList *list = m_hoveredView ? m_hoveredView->spanList() : nullptr;
        const bool isListed = list && list->isVisible();
        if (m_hoveredView && m_hoveredView->hoveredSpan() == m_hoveredSpan && !isOpen() && !isListed) {
            open(m_hoveredView, m_hoveredSpan, Trigger::Pointer);
        }
    } else if (event->timerId() == m_leaveTimer.timerId()) {
        close();
    } else {
        QFrame::timerEvent(event);
    }
}

void PeekPopup::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_leaveTimer.stop();
}

void PeekPopup::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (isOpen() && m_trigger == Trigger::Pointer) {
        m_leaveTimer.start(kLeavingTime, this);
    }
}

} // namespace Stemma
