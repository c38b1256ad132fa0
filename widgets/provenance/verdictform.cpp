// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/verdictform.h"

#include "widgets/panels/forms/fields.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/provenance/tree/stemmapainter.h"
#include "widgets/provenance/verdictwording.h"
#include "widgets/support/flowlayout.h"

#include <QAction>
#include <QButtonGroup>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kGap = 3; // between buttons
constexpr int kMostColumns = 3;

/// A command with its key and the shape of its verdict.
class VerdictButton : public QToolButton {
public:
    VerdictButton(Verdict verdict, QAction *action, QWidget *parent)
        : QToolButton(parent)
        , m_mark(markOf(verdict))
    {
        setDefaultAction(action);
        setToolButtonStyle(m_mark == VerdictMark::None ? Qt::ToolButtonTextOnly
                                                       : Qt::ToolButtonTextBesideIcon);
    }

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        if (m_mark == VerdictMark::None) {
            return;
        }
        const int side = fontMetrics().height();
        QPixmap picture(QSize(side, side) * devicePixelRatioF());
        picture.setDevicePixelRatio(devicePixelRatioF());
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        const QColor quiet = palette().color(QPalette::Disabled, QPalette::ButtonText);
        paintVerdictMark(painter, QRectF(0, 0, side, side), m_mark,
                         isEnabled() ? verdictInk(m_mark, ReadingTheme(palette())) : quiet);
        painter.end();
        QIcon icon(picture);
        icon.addPixmap(picture, QIcon::Disabled);
        option->icon = icon;
        option->toolButtonStyle = Qt::ToolButtonTextBesideIcon; // the button itself has no icon
        option->iconSize = QSize(side, side);
    }

private:
    VerdictMark m_mark;
};

} // namespace

VerdictForm::VerdictForm(QWidget *parent)
    : QWidget(parent)
    , m_witness(new QToolButton(this))
    , m_quote(new QToolButton(this))
    , m_said(new MutedLabel(this))
    , m_note(new NoteField(this))
{
    setObjectName("verdictForm"_L1);
    setAccessibleName(tr("Verdict"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    auto *both = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (QToolButton *button : {m_witness, m_quote}) {
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        both->addButton(button);
        row->addWidget(button, 1);
    }
    m_quote->setText(tr("Whole quote"));
    m_quote->setToolTip(tr("The verdict on the quote in all its wordings"));
    m_witness->setChecked(true);
    connect(m_witness, &QToolButton::clicked, this, [this] { setAbout(About::Witness); });
    connect(m_quote, &QToolButton::clicked, this, [this] { setAbout(About::Quote); });
    layout->addLayout(row);
    layout->addWidget(m_said);
    layout->addWidget(m_note);
    m_said->setWordWrap(true);
    m_said->setObjectName("verdictSaid"_L1);
    m_note->setObjectName("verdictNote"_L1);
    m_note->setAccessibleName(tr("Note on the verdict"));
    m_note->setPlaceholderText(tr("Note: why, and by what evidence"));
    connect(m_note, &NoteField::committed, this,
            [this](const QString &text, QUuid visit) { Q_EMIT noteCommitted(m_about, text, visit); });
    connect(m_note, &NoteField::finished, this, &VerdictForm::noteLeft);
    setReviews({}, {}, {}, true);
}

void VerdictForm::setActions(About about, const QList<std::pair<Verdict, QAction *>> &actions)
{
    auto *place = new QWidget(this);
    auto *flow = new FlowLayout(place);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(kGap);
    for (const auto &[verdict, action] : actions) {
        flow->addWidget(new VerdictButton(verdict, action, place));
    }
    m_buttons.insert(about, place);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, place);
    place->setVisible(about == m_about);
    alignButtons();
}

void VerdictForm::alignButtons()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    for (const QWidget *place : std::as_const(m_buttons)) {
        const auto buttons = place->findChildren<QToolButton *>();
        int widest = 1;
        for (QToolButton *button : buttons) {
            widest = std::max(widest, button->sizeHint().width());
        }
        const int columns = std::clamp((room + kGap) / (widest + kGap), 1, kMostColumns);
        for (QToolButton *button : buttons) {
            button->setMinimumWidth(columns == 1 ? 0 : (room - kGap * (columns - 1)) / columns);
        }
    }
}

void VerdictForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    alignButtons();
}

void VerdictForm::setReviews(const QString &name, const std::optional<Review> &witness,
                             const std::optional<Review> &quote, bool isOther)
{
    m_name = name;
    m_reviews = {{About::Witness, witness}, {About::Quote, quote}};
    fill(isOther);
}

void VerdictForm::setAbout(About about)
{
    if (about != m_about) {
        m_note->commit();
        m_about = about;
        fill(true);
    }
}

void VerdictForm::fill(bool isOther)
{
    //: what a verdict is about, while no witness is chosen
    const QString name = m_name.isEmpty() ? tr("Witness") : m_name;
    m_witness->setText(fontMetrics().elidedText(name, Qt::ElideRight, fontMetrics().averageCharWidth() * 20));
    m_witness->setToolTip(tr("The verdict on what %1 has").arg(name.toHtmlEscaped()));
    (m_about == About::Witness ? m_witness : m_quote)->setChecked(true);
    for (auto each = m_buttons.cbegin(); each != m_buttons.cend(); ++each) {
        each.value()->setVisible(each.key() == m_about);
    }
    const std::optional<Review> &review = m_reviews[m_about];
    const QString verdict = nameOf(review ? review->verdict : Verdict::Unset);
    const QString author = authorOf(review);
    //: what a reviewer said of a witness or quote: the verdict, then by whom and when
    m_said->setText(!review                 ? tr("Nobody has given a verdict yet.")
                        : verdict.isEmpty() ? tr("A note without a verdict, %1").arg(author)
                                            : tr("%1, %2").arg(verdict, author));
    const QString note = review ? review->note : QString();
    if (isOther) {
        m_note->resetTo(note);
    } else {
        m_note->setValue(note);
    }
    m_note->setEnabled(m_isEditable && (m_about == About::Quote || !m_name.isEmpty()));
}

void VerdictForm::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    fill(false);
}

void VerdictForm::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void VerdictForm::refuseNote(const QString &note)
{
    m_note->refuse(note);
}

void VerdictForm::commitPending()
{
    m_note->commit();
}

} // namespace Stemma
