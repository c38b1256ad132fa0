// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/table/collationpanel.h"

#include "widgets/panels/support/mutedlabel.h"
#include "widgets/provenance/table/collationtable.h"
#include "widgets/provenance/table/runningtextview.h"
#include "widgets/provenance/table/variantlook.h"
#include "widgets/provenance/variantwording.h"
#include "widgets/support/flowlayout.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

CollationPanel::CollationPanel(QWidget *parent)
    : QWidget(parent)
    , m_table(new CollationTable(this))
    , m_running(new RunningTextView(this))
    , m_stack(new QStackedWidget(this))
    , m_tableButton(new QToolButton(this))
    , m_runningButton(new QToolButton(this))
    , m_ignoreButton(new QToolButton(this))
    , m_ignoreMenu(new QMenu(this))
    , m_only(new QCheckBox(tr("Only what varies"), this))
    , m_legend(new MutedLabel(this))
{
    setObjectName("collationPanel"_L1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_running);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeBar();
    layout->addWidget(m_stack, 1);
    connect(m_table, &CollationTable::witnessChanged, this, [this](QUuid id) {
        m_running->setCurrentWitness(id);
        Q_EMIT witnessChanged(id);
    });
    connect(m_running, &RunningTextView::witnessChanged, this, [this](QUuid id) {
        m_table->setCurrentWitness(id);
        Q_EMIT witnessChanged(id);
    });
    connect(m_table, &CollationTable::activated, this, &CollationPanel::activated);
    connect(m_running, &RunningTextView::activated, this, &CollationPanel::activated);
    setFocusProxy(m_table);
}

void CollationPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(bar);
    row->setContentsMargins(6, 3, 6, 3);
    auto *both = new QButtonGroup(this);
    const auto mode = [&](QToolButton *button, const QString &text, const QString &tip) {
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setAutoRaise(true);
        both->addButton(button);
        row->addWidget(button);
    };
    mode(m_tableButton, tr("Table"), tr("Witnesses below one another, place by place"));
    mode(m_runningButton, tr("Running Text"), tr("Each witness with additions and omissions in place"));
    m_tableButton->setChecked(true);
    m_only->setToolTip(tr("Leave out the places where all witnesses agree"));
    row->addWidget(m_only);

    m_ignoreButton->setObjectName("ignoreButton"_L1);
    m_ignoreButton->setText(tr("Ignore"));
    m_ignoreButton->setToolTip(tr("Differences that do not count as variants"));
    m_ignoreButton->setPopupMode(QToolButton::InstantPopup);
    m_ignoreButton->setAutoRaise(true);
    m_ignoreButton->setMenu(m_ignoreMenu);
    row->addWidget(m_ignoreButton);
    const QList<std::pair<IgnoredDifference, QString>> kinds{
        {IgnoredDifference::Case, tr("Capitals")},
        {IgnoredDifference::Marks, tr("Quotation Marks")},
        {IgnoredDifference::Punctuation, tr("All Punctuation")},
        {IgnoredDifference::Spelling, tr("Spelling")},
        {IgnoredDifference::Hyphenation, tr("Hyphens")},
        {IgnoredDifference::Contractions, tr("Contractions")}};
    for (const auto &[kind, text] : kinds) {
        QAction *action = m_ignoreMenu->addAction(text);
        action->setCheckable(true);
        action->setData(int(kind));
        connect(action, &QAction::toggled, this,
                [this, kind](bool isOn) { setIgnored(IgnoredDifferences(m_ignored).setFlag(kind, isOn)); });
    }
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setContentsMargins(6, 0, 6, 3);
    m_legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // shows what there is room for
    QStringList classes;
    for (const VariationClass each : allVariationClasses()) {
        classes.append(u"<b>%1</b> %2: %3"_s.arg(letterOf(each))
                           .arg(nameOf(each).toHtmlEscaped(), descriptionOf(each).toHtmlEscaped()));
    }
    m_legend->setToolTip(u"<p>%1</p><p>%2</p>"_s.arg(
        tr("The letter is also the key: press it in a cell of the table to give the "
           "variant there another class.")
            .toHtmlEscaped(),
        classes.join(u"<br>"_s)));
    layout()->addWidget(bar);
    layout()->addWidget(m_legend);
    connect(m_runningButton, &QToolButton::toggled, this, [this](bool isOn) {
        m_stack->setCurrentIndex(isOn ? 1 : 0);
        m_only->setEnabled(!isOn);
        setFocusProxy(m_stack->currentWidget());
    });
    connect(m_only, &QCheckBox::toggled, m_table, &CollationTable::setOnlyVariation);
}

void CollationPanel::setIgnored(IgnoredDifferences ignored)
{
    if (ignored == m_ignored) {
        return;
    }
    m_ignored = ignored;
    int count = 0;
    for (const QAction *action : m_ignoreMenu->actions()) {
        count += action->isChecked() ? 1 : 0;
    }
    //: button with a menu; %1 is how many kinds of differences are ignored
    m_ignoreButton->setText(count == 0 ? tr("Ignore") : tr("Ignore (%1)").arg(count));
    Q_EMIT ignoredChanged();
}

void CollationPanel::setSheet(const CollationSheet &sheet)
{
    m_table->setSheet(sheet);
    m_running->setSheet(sheet);
    // The letters that are on the page, so that nobody has to know them all.
    m_classes.clear();
    for (int place = 0; sheet.collation && place < int(sheet.collation->places.size()); ++place) {
        for (int witness = 0; witness < int(sheet.collation->witnesses.size()); ++witness) {
            const VariationClass found = sheet.classOf(place, witness);
            if (found != VariationClass::Verbatim && !std::ranges::contains(m_classes, found)) {
                m_classes.push_back(found);
            }
        }
    }
    std::ranges::sort(m_classes, std::ranges::greater());
    fitLegend();
}

void CollationPanel::fitLegend()
{
    const QMargins margins = m_legend->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    QFont bold = m_legend->font();
    bold.setBold(true);
    const QString between = u" · "_s;
    const int more = m_legend->fontMetrics().horizontalAdvance(between + u'…');
    int used = 0;
    QStringList letters;
    for (const VariationClass each : m_classes) {
        const QString name = u' ' + nameOf(each);
        used += QFontMetrics(bold).horizontalAdvance(letterOf(each))
            + m_legend->fontMetrics().horizontalAdvance(name + between);
        if (used + (letters.size() + 1 < qsizetype(m_classes.size()) ? more : 0) > room) {
            letters.append(u"…"_s);
            break;
        }
        letters.append(u"<b>%1</b>%2"_s.arg(letterOf(each)).arg(name.toHtmlEscaped()));
    }
    m_legend->setText(u"<span style=\"white-space:pre\">%1</span>"_s.arg(letters.join(between)));
}

void CollationPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLegend();
}

void CollationPanel::setCurrentWitness(QUuid id)
{
    m_table->setCurrentWitness(id);
    m_running->setCurrentWitness(id);
}

void CollationPanel::setEditable(bool isEditable)
{
    m_table->setEditable(isEditable);
}

bool CollationPanel::isRunning() const
{
    return m_runningButton->isChecked();
}

void CollationPanel::setRunning(bool isRunning)
{
    (isRunning ? m_runningButton : m_tableButton)->setChecked(true);
}

void CollationPanel::focusView()
{
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

QByteArray CollationPanel::saveState() const
{
    return QByteArray::number(int(isRunning())) + ' ' + QByteArray::number(int(m_only->isChecked())) + ' '
        + QByteArray::number(int(m_ignored));
}

void CollationPanel::restoreState(const QByteArray &state)
{
    const QList<QByteArray> parts = state.split(' ');
    setRunning(parts.value(0).toInt() == 1);
    m_only->setChecked(parts.value(1).toInt() == 1);
    const int ignored = parts.value(2).toInt();
    for (QAction *action : m_ignoreMenu->actions()) {
        action->setChecked((ignored & action->data().toInt()) != 0);
    }
}

} // namespace Stemma
