// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/memberspanel.h"

#include "widgets/panels/support/mutedlabel.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/support/elidedlabel.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/memberdelegate.h"
#include "widgets/support/wording.h"

#include <QKeyEvent>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// What the witness did to the words, title and speaker.
QString memberTip(const QModelIndex &index)
{
    QStringList lines{index.data(MembersModel::TitleRole).toString().toHtmlEscaped()};
    const QString speaker = index.data(MembersModel::SpeakerRole).toString();
    if (!speaker.isEmpty()) {
        lines.append(MembersPanel::tr("Speaker: %1").arg(speaker.toHtmlEscaped()));
    }
    QStringList variants;
    for (const VariantClass variant : index.data(MembersModel::VariantsRole).value<QList<VariantClass>>()) {
        variants.append(Wording::of(variant));
    }
    if (!index.data(MembersModel::IsBaseRole).toBool() && !variants.isEmpty()) {
        lines.append(MembersPanel::tr("To the base: %1").arg(variants.join(u", "_s)));
    }
    return u"<p>%1</p>"_s.arg(lines.join("<br>"_L1));
}

} // namespace

MembersPanel::MembersPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new MembersModel(this))
    , m_proxy(new ReadableProxy(this))
    , m_heading(new ElidedLabel(this))
    , m_hint(new MutedLabel(this))
    , m_view(new QListView(this))
    , m_buttons(new QWidget(this))
    , m_open(new QToolButton(m_buttons))
    , m_beside(new QToolButton(m_buttons))
    , m_base(new QToolButton(m_buttons))
    , m_unlink(new QToolButton(m_buttons))
{
    setObjectName("membersPanel"_L1);
    setAccessibleName(tr("Same quote"));
    m_proxy->setSourceModel(m_model);
    QList<ReadableProxy::Column> columns(MembersModel::ColumnCount);
    columns[MembersModel::TextColumn] = {tr("Witness"), {}, MemberDelegate::spokenText, memberTip};
    m_proxy->setColumns(columns);

    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    m_hint->setWordWrap(true);
    m_hint->setMinimumWidth(1);
    m_hint->setText(tr("Not linked yet. Make the same quote active in two panes and link them."));
    m_view->setModel(m_proxy);
    m_view->setModelColumn(MembersModel::TextColumn);
    m_view->setItemDelegate(new MemberDelegate(m_view));
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(fontMetrics().height() * 2); // the buttons keep their lines in the lowest window
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Witnesses of the same quote"));
    m_view->installEventFilter(this);

    const auto prepare
        = [](QToolButton *button, const QString &name, const QString &text, const QString &toolTipText) {
              button->setObjectName(name);
              button->setText(text);
              button->setToolTip(toolTipText);
              button->setAutoRaise(true);
          };
    prepare(m_open, u"openMember"_s, tr("Open"), tr("Show this witness in its article (Enter)"));
    prepare(m_beside, u"openMemberBeside"_s, tr("Beside"),
            tr("Show this witness in another pane (Ctrl+Enter)"));
    prepare(m_base, u"makeBase"_s, tr("Make Base"), tr("Compare all others to this witness"));
    prepare(m_unlink, u"unlinkMember"_s, tr("Unlink"),
            tr("This is not the same quote: take it out (Delete)"));

    const int gap = std::max(4, fontMetrics().height() / 2);
    auto *buttons = new FlowLayout(m_buttons);
    buttons->setContentsMargins(gap / 2, gap / 4, gap / 2, gap / 4);
    buttons->setSpacing(0);
    for (QToolButton *button : {m_open, m_beside, m_base, m_unlink}) {
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, gap / 2, 0, 0);
    layout->setSpacing(gap / 2);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(gap, 0, gap, 0);
    top->setSpacing(gap / 2);
    top->addWidget(m_heading);
    top->addWidget(m_hint);
    top->addStretch(); // while the list is hidden, the words stay together at the top
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_buttons);

    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT spanActivated(currentMember()); });
    connect(m_beside, &QToolButton::clicked, this,
            [this] { Q_EMIT spanOpenBesideRequested(currentMember()); });
    connect(m_base, &QToolButton::clicked, this, &MembersPanel::chooseBase);
    connect(m_unlink, &QToolButton::clicked, this, &MembersPanel::unlink);
    connect(m_view, &QListView::doubleClicked, this, [this] { Q_EMIT spanActivated(currentMember()); });
    connect(m_model, &ListModel::refreshed, this, &MembersPanel::updateContents);
    connect(m_model, &ListModel::failed, this, &MembersPanel::failed);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_lastCurrent = currentMember().uuid(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MembersPanel::updateButtons);
    updateContents();
}

void MembersPanel::setProject(Project *project)
{
    m_project = project;
    m_model->setActiveSpan({});
    m_model->setProject(project);
}

void MembersPanel::setActiveSpan(SpanId span)
{
    if (span != m_model->activeSpan()) {
        m_wanted = span;
    }
    m_model->setActiveSpan(span);
}

SpanId MembersPanel::currentMember() const
{
    return SpanId(m_view->currentIndex().data(ListModel::SpanIdRole).toUuid());
}

void MembersPanel::updateContents()
{
    const int count = m_model->rowCount();
    m_heading->setText(count > 0 ? tr("Same quote: %Ln witness(es)", nullptr, count) : tr("Same quote"));
    m_hint->setVisible(count == 0);
    m_view->setVisible(count > 0);
    m_buttons->setVisible(count > 0);
    if (const QModelIndex wanted = m_model->indexOf(m_wanted.uuid()); wanted.isValid()) {
        m_view->setCurrentIndex(m_proxy->mapFromSource(wanted));
        m_wanted = {};
    } else if (count > 0 && !m_view->currentIndex().isValid()) {
        QModelIndex current = m_model->indexOf(m_lastCurrent);
        if (!current.isValid()) {
            current = m_model->indexOf(m_model->activeSpan().uuid());
        }
        m_view->setCurrentIndex(m_proxy->mapFromSource(current.isValid() ? current : m_model->index(0, 0)));
    }
    updateButtons();
}

void MembersPanel::updateButtons()
{
    const QModelIndex current = m_view->currentIndex();
    const bool canEdit = m_project && !m_project->isReadOnly();
    m_open->setEnabled(current.isValid());
    m_beside->setEnabled(current.isValid());
    m_base->setEnabled(canEdit && current.isValid() && !current.data(MembersModel::IsBaseRole).toBool());
    m_unlink->setEnabled(canEdit && current.isValid());
}

void MembersPanel::chooseBase()
{
    if (!m_project) {
        return;
    }
    if (const auto chosen = m_project->chooseBase(currentMember()); !chosen) {
        Q_EMIT failed(chosen.error());
    }
}

void MembersPanel::unlink()
{
    if (!m_project || currentMember().isNull()) {
        return;
    }
    if (const auto unlinked = m_project->unlinkSpan(currentMember()); !unlinked) {
        Q_EMIT failed(unlinked.error());
        return;
    }
    Q_EMIT announced(tr("Unlinked the quote."));
}

bool MembersPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view
        || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isOpen = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isDelete = key->key() == Qt::Key_Delete;
    if (!isOpen && !isDelete) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
    } else if (isDelete) {
        unlink();
    } else if (m_view->currentIndex().isValid()) {
        key->modifiers() & Qt::ControlModifier ? Q_EMIT spanOpenBesideRequested(currentMember())
                                               : Q_EMIT spanActivated(currentMember());
    }
    return true;
}

} // namespace Stemma
