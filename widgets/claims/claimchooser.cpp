// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/claims/claimchooser.h"

#include "widgets/support/clearbutton.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kRowsShown = 8;
constexpr int kCharactersWide = 84;
constexpr int kPadding = 6;
constexpr int kStatementRole = Qt::UserRole;

} // namespace

ClaimChooser::ClaimChooser(const QString &title, Lookup lookup, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_lookup(std::move(lookup))
    , m_title(new QLabel(title, this))
    , m_field(new QLineEdit(this))
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
{
    setObjectName("claimChooser"_L1);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_field->setPlaceholderText(tr("The claim in a sentence of your own"));
    m_field->setAccessibleName(tr("Claim"));
    addClearButton(m_field);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Claims found"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows reach it from the field
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    layout->setSpacing(kPadding);
    layout->addWidget(m_title);
    layout->addWidget(m_field);
    layout->addWidget(m_list);

    connect(m_field, &QLineEdit::textEdited, this, [this] { m_isProposed = false; });
    connect(m_field, &QLineEdit::textChanged, this, &ClaimChooser::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &ClaimChooser::choose);
    connect(m_list, &QListView::clicked, this, &ClaimChooser::choose);
}

void ClaimChooser::open(const QString &statement)
{
    const QWidget *window = parentWidget()->window();
    const int width
        = std::min(fontMetrics().averageCharWidth() * kCharactersWide, window->width() - 4 * kPadding);
    setFixedWidth(width);
    m_list->setFixedHeight((fontMetrics().height() + kPadding) * kRowsShown);
    m_isProposed = !statement.isEmpty();
    m_field->setText(statement);
    m_field->selectAll();
    fill();
    adjustSize();
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, window->height() / 8)));
    m_borrowed.take();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void ClaimChooser::fill()
{
    const QString typed = m_field->text().simplified();
    const QStringList known = m_lookup(m_isProposed ? QString() : typed);
    m_model->clear();
    const auto add = [this](const QString &text, const QString &statement) {
        auto *item = new QStandardItem(text);
        item->setToolTip(u"<p>%1</p>"_s.arg(statement.toHtmlEscaped()));
        item->setData(statement, kStatementRole);
        m_model->appendRow(item);
    };
    for (const QString &statement : known) {
        add(statement, statement);
    }
    const int same = int(known.indexOf(typed));
    if (!typed.isEmpty() && same < 0) {
        //: %1 the words of the claim
        add(tr("New claim: “%1”").arg(typed), typed);
        if (m_isProposed || known.isEmpty()) {
            m_model->insertRow(0, m_model->takeRow(m_model->rowCount() - 1));
        }
    }
    m_list->setCurrentIndex(m_model->index(std::max(0, same), 0));
}

void ClaimChooser::choose()
{
    const QString statement = m_list->currentIndex().data(kStatementRole).toString();
    if (statement.isEmpty()) {
        return;
    }
    close(); // first, so that who is told finds the focus where it was
    Q_EMIT chosen(statement);
}

void ClaimChooser::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_borrowed.giveBack();
}

bool ClaimChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            return QCoreApplication::sendEvent(m_list, event);
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Stemma
