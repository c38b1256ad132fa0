// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/suggestions/proposalcard.h"

#include "models/matching/worddiff.h"
#include "models/project/suggesting/linkproposals.h"
#include "widgets/suggestions/reasontext.h"
#include "widgets/support/colors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kShownWords = 4000; ///< UTF-16 units of one quote; a longer one is read in the text

QString inOneLine(QString text)
{
    return text.replace(u'\n', u' ').toHtmlEscaped();
}

QString reasonsHtml(const Proposal &proposal)
{
    QString html = u"<ul style='margin:4px 6px; -qt-list-indent:1'>"_s;
    for (const QString &sentence : reasonSentences(proposal)) {
        html += u"<li>"_s + sentence.toHtmlEscaped() + u"</li>"_s;
    }
    return html + u"</ul>"_s;
}

/// Both quotes side by side, with the words that only one of them has underlined and on a fill.
QString pairHtml(const ProposalRow &row, const QPalette &palette)
{
    QString words;
    QString otherWords;
    if (const auto link = row.proposal.type == SuggestionType::Link
            ? ProposedLink::fromPayload(row.proposal.payload)
            : std::nullopt) {
        words = link->words;
        otherWords = link->partnerWords;
    } else if (const auto name = ProposedSpeakerName::fromPayload(row.proposal.payload)) {
        words = name->words;
        otherWords = name->otherWords;
    }
    const QString own = u"<span style='text-decoration:underline; background-color:%1'>"_s.arg(
        kindFill(SpanKind::Quote, palette).name());
    QString left;
    QString right;
    const auto append = [&own](QString &side, const QString &text, bool isOwn) {
        if (!text.isEmpty()) {
            side += isOwn ? own + inOneLine(text) + u"</span>"_s : inOneLine(text);
        }
    };
    for (const Difference &difference : wordDifferences(words, otherWords)) {
        const bool isOwn = difference.kind != DifferenceKind::Equal;
        append(left, difference.base, isOwn);
        append(right, difference.witness, isOwn);
    }
    const QString quiet = mutedText(palette).name();
    const auto cell = [&quiet](const QString &title, const QString &side) {
        return u"<td width='50%' style='padding:2px 6px'><span style='color:%1'>%2</span><br>%3</td>"_s.arg(
            quiet, title.toHtmlEscaped(), side);
    };
    return u"<table width='100%'><tr>"_s + cell(row.articleTitle, left) + cell(row.partnerTitle, right)
        + u"</tr></table>"_s;
}

} // namespace

ProposalCard::ProposalCard(QWidget *parent)
    : QWidget(parent)
    , m_text(new QTextBrowser(this))
    , m_accept(new QToolButton(this))
    , m_reject(new QToolButton(this))
    , m_skip(new QToolButton(this))
    , m_undo(new QToolButton(this))
{
    setObjectName("proposalCard"_L1);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("The suggestion with its context and reasons"));
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    const auto prepare = [](QToolButton *button, const QString &name, const QString &toolTip) {
        button->setObjectName(name);
        button->setToolTip(toolTip);
        button->setFocusPolicy(Qt::TabFocus);
    };
    prepare(m_accept, u"acceptProposal"_s, tr("Take it as an annotation and go to the next one"));
    prepare(m_reject, u"rejectProposal"_s, tr("Turn it down for good and go to the next one"));
    prepare(m_skip, u"skipProposal"_s, tr("Leave it undecided and go to the next one"));
    prepare(m_undo, u"undoDecision"_s, tr("Take the last decision back"));
    const int gap = std::max(3, fontMetrics().height() / 4);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(gap * 2, 0, gap, gap);
    buttons->setSpacing(gap);
    for (QToolButton *button : {m_accept, m_reject, m_skip, m_undo}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(m_accept, &QToolButton::clicked, this, &ProposalCard::acceptRequested);
    connect(m_reject, &QToolButton::clicked, this, &ProposalCard::rejectRequested);
    connect(m_skip, &QToolButton::clicked, this, &ProposalCard::skipRequested);
    connect(m_undo, &QToolButton::clicked, this, &ProposalCard::undoRequested);
    setKeys({}, {}, {}, {});
    setProposal(nullptr, {});
}

void ProposalCard::setKeys(const QString &accept, const QString &reject, const QString &skip,
                           const QString &undo)
{
    const auto name = [](QToolButton *button, const QString &text, const QString &key) {
        //: a button; %1 what it does, %2 its key
        button->setText(key.isEmpty() ? text : ProposalCard::tr("%1 (%2)").arg(text, key));
        button->setAccessibleName(text);
    };
    name(m_accept, tr("Accept"), accept);
    name(m_reject, tr("Reject"), reject);
    name(m_skip, tr("Skip"), skip);
    name(m_undo, tr("Undo"), undo);
}

void ProposalCard::setProposal(const ProposalRow *row, const ProposalsModel::Context &context)
{
    m_row = row != nullptr ? std::optional(*row) : std::nullopt;
    m_context = context;
    fill();
    setCanDecide(m_canDecide);
}

void ProposalCard::setCanDecide(bool canDecide)
{
    m_canDecide = canDecide;
    m_accept->setEnabled(canDecide && m_row);
    m_reject->setEnabled(canDecide && m_row);
    m_skip->setEnabled(m_row.has_value());
    m_undo->setEnabled(canDecide);
}

void ProposalCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        fill();
    }
}

void ProposalCard::fill()
{
    if (!m_row) {
        m_text->clear();
        return;
    }
    QString words = m_context.words;
    if (words.size() > kShownWords) {
        words = words.first(kShownWords) + u'…';
    }
    if (m_row->proposal.type == SuggestionType::Link || m_row->proposal.type == SuggestionType::Speaker) {
        m_text->setHtml(
            u"<p style='margin:4px 6px'><b>%1</b></p>"_s.arg(attributionText(m_row->proposal).toHtmlEscaped())
            + pairHtml(*m_row, palette()) + reasonsHtml(m_row->proposal));
        return;
    }
    const QString quiet = mutedText(palette()).name();
    QString html
        = u"<p style='margin:4px 6px'><b>%1</b></p>"_s.arg(attributionText(m_row->proposal).toHtmlEscaped());
    html += u"<p style='margin:4px 6px'><span style='color:%1'>"_s.arg(quiet) + inOneLine(m_context.before)
        + u"</span><span style='background-color:%1'>"_s.arg(kindFill(SpanKind::Quote, palette()).name())
        + inOneLine(words) + u"</span><span style='color:%1'>"_s.arg(quiet) + inOneLine(m_context.after)
        + u"</span></p>"_s;
    m_text->setHtml(html + reasonsHtml(m_row->proposal));
}

} // namespace Stemma
