// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/suggestions/proposalcard.h"

#include "models/matching/worddiff.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/nameproposals.h"
#include "widgets/suggestions/reasontext.h"
#include "widgets/support/colors.h"
#include "widgets/support/flowlayout.h"

#include <QEvent>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kNarrowLetters = 52; ///< least width of a card whose buttons name their keys
constexpr qsizetype kShownWords = 4000; ///< UTF-16 units of one quote; a longer one is read in the text

QString inOneLine(QString text)
{
    return text.replace(u'\n', u' ').toHtmlEscaped();
}

QString listHtml(const QStringList &sentences)
{
    QString html = u"<ul style='margin:4px 6px; -qt-list-indent:1'>"_s;
    for (const QString &sentence : sentences) {
        html += u"<li>"_s + sentence.toHtmlEscaped() + u"</li>"_s;
    }
    return html + u"</ul>"_s;
}

QString reasonsHtml(const Proposal &proposal)
{
    return listHtml(reasonSentences(proposal));
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
    , m_acceptOwn(new QToolButton(this))
    , m_reject(new QToolButton(this))
    , m_skip(new QToolButton(this))
    , m_undo(new QToolButton(this))
{
    setObjectName("proposalCard"_L1);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("The suggestion with its context and reasons"));
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_text->setMinimumHeight(2 * fontMetrics().lineSpacing()); // it scrolls; buttons in two rows do not
    const auto prepare = [](QToolButton *button, const QString &name, const QString &toolTip) {
        button->setObjectName(name);
        button->setWhatsThis(toolTip);
        button->setFocusPolicy(Qt::TabFocus);
    };
    prepare(m_accept, u"acceptProposal"_s, tr("Take it as an annotation and go to the next one"));
    prepare(m_acceptOwn, u"acceptOwnName"_s,
            tr("Take it as a name of its own, for somebody or something else"));
    prepare(m_reject, u"rejectProposal"_s, tr("Turn it down for good and go to the next one"));
    prepare(m_skip, u"skipProposal"_s, tr("Leave it undecided and go to the next one"));
    prepare(m_undo, u"undoDecision"_s, tr("Take the last decision back"));
    const int gap = std::max(3, fontMetrics().height() / 4);
    auto *buttons = new FlowLayout;
    buttons->setContentsMargins(gap * 2, 0, gap, gap);
    buttons->setSpacing(gap);
    for (QToolButton *button : {m_accept, m_acceptOwn, m_reject, m_skip, m_undo}) {
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(m_accept, &QToolButton::clicked, this, &ProposalCard::acceptRequested);
    connect(m_acceptOwn, &QToolButton::clicked, this, &ProposalCard::acceptOwnRequested);
    connect(m_reject, &QToolButton::clicked, this, &ProposalCard::rejectRequested);
    connect(m_skip, &QToolButton::clicked, this, &ProposalCard::skipRequested);
    connect(m_undo, &QToolButton::clicked, this, &ProposalCard::undoRequested);
    nameButtons();
    setProposal(nullptr, {});
}

void ProposalCard::setKeys(const Keys &keys)
{
    m_keys = keys;
    nameButtons();
}

void ProposalCard::nameButtons()
{
    const auto name = [this](QToolButton *button, const QString &text, const QString &key) {
        //: a button; %1 what it does, %2 its key
        const QString whole = key.isEmpty() ? text : ProposalCard::tr("%1 (%2)").arg(text, key);
        button->setText(m_isNarrow ? text : whole);
        const QString help = button->whatsThis();
        button->setToolTip(key.isEmpty() ? help : ProposalCard::tr("%1 (%2)").arg(help, key));
        button->setAccessibleName(text);
    };
    constexpr qsizetype kShownName = 24;
    QString known = m_near.isEmpty() ? QString() : m_near.first().name;
    if (known.size() > kShownName) {
        known = known.first(kShownName) + u'…';
    }
    //: a button; %1 a name that the project has
    name(m_accept, known.isEmpty() ? tr("Accept") : tr("Accept as %1").arg(known), m_keys.accept);
    name(m_acceptOwn, tr("Accept as Another"), m_keys.acceptOwn);
    name(m_reject, tr("Reject"), m_keys.reject);
    name(m_skip, tr("Skip"), m_keys.skip);
    name(m_undo, tr("Undo"), m_keys.undo);
    m_acceptOwn->setVisible(!m_near.isEmpty());
}

void ProposalCard::setProposal(const ProposalRow *row, const ProposalsModel::Context &context)
{
    m_context = context;
    m_places.clear();
    m_near.clear();
    setRow(row);
}

void ProposalCard::setName(const ProposalRow &row, const QList<ProposalsModel::Context> &places,
                           const QList<KnownNames::Near> &near)
{
    m_context = {};
    m_places = places;
    m_near = near;
    setRow(&row);
}

void ProposalCard::setRow(const ProposalRow *row)
{
    m_row = row != nullptr ? std::optional(*row) : std::nullopt;
    nameButtons();
    fill();
    setCanDecide(m_canDecide);
}

void ProposalCard::setCanDecide(bool canDecide)
{
    m_canDecide = canDecide;
    m_accept->setEnabled(canDecide && m_row);
    m_acceptOwn->setEnabled(canDecide && m_row);
    m_reject->setEnabled(canDecide && m_row);
    m_skip->setEnabled(m_row.has_value());
    m_undo->setEnabled(canDecide);
}

void ProposalCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * kNarrowLetters;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        nameButtons();
    }
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
    if (m_row->proposal.type == SuggestionType::Entity) {
        m_text->setHtml(nameHtml());
        return;
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
    html += u"<p style='margin:4px 6px; white-space:pre-wrap'><span style='color:%1'>"_s.arg(quiet)
        + inOneLine(m_context.before) + u"</span>"_s + wordsHtml() + u"<span style='color:%1'>"_s.arg(quiet)
        + inOneLine(m_context.after) + u"</span></p>"_s;
    m_text->setHtml(html + reasonsHtml(m_row->proposal));
}

// What a clause of the article interrupts is shown as its parts; the clause between is none of the quote, and
// looks like what stands around it, between brackets.
QString ProposalCard::wordsHtml() const
{
    const QStringList pieces = m_context.pieces.isEmpty() ? QStringList{m_context.words} : m_context.pieces;
    const QString part
        = u"<span style='background-color:%1'>"_s.arg(kindFill(SpanKind::Quote, palette()).name());
    const QString between
        = u"<span style='color:%1; font-style:italic'> ["_s.arg(mutedText(palette()).name());
    QString html;
    qsizetype left = kShownWords;
    for (qsizetype i = 0; i < pieces.size() && left > 0; ++i) {
        const QString &piece = pieces[i];
        const bool isCut = piece.size() > left;
        const QString shown = inOneLine(isCut ? piece.first(left) + u'…' : piece);
        html += i % 2 == 0 ? QString(part + shown + u"</span>"_s)
                           : QString(between + shown.trimmed() + u"] </span>"_s);
        left -= piece.size();
    }
    return html;
}

// The name, what it may be joined with, and each place in a line of its own.
QString ProposalCard::nameHtml() const
{
    const Proposal &proposal = m_row->proposal;
    const auto name = ProposedName::fromPayload(proposal.payload).value_or(ProposedName());
    const QString paragraph = u"<p style='margin:4px 6px'>%1</p>"_s;
    QString html = paragraph.arg(u"<b>%1</b>"_s.arg(attributionText(proposal).toHtmlEscaped()));
    QStringList sentences;
    for (const KnownNames::Near &near : m_near) {
        sentences.append(nearSentence(name.name, near));
    }
    if (!m_near.isEmpty()) {
        sentences.append(tr("Say whether they are the same."));
    }
    if (!sentences.isEmpty()) {
        html += paragraph.arg(sentences.join(u' ').toHtmlEscaped());
    }
    const QString quiet = mutedText(palette()).name();
    QStringList lines;
    for (const ProposalsModel::Context &place : m_places) {
        lines.append(u"<span style='color:%1'>%2</span><span style='text-decoration:underline'>%3</span>"
                     "<span style='color:%1'>%4</span>"_s.arg(
                         quiet, inOneLine(place.before), inOneLine(place.words), inOneLine(place.after)));
    }
    if (const qsizetype more = proposal.ranges.size() - m_places.size(); more > 0) {
        lines.append(tr("and %Ln more place(s)", nullptr, int(more)).toHtmlEscaped());
    }
    // Else a blank between two spans would be lost.
    html += u"<p style='margin:4px 6px; white-space:pre-wrap'>%1</p>"_s.arg(lines.join(u"<br>"_s));
    const QStringList reasons = formSentences(name) + reasonSentences(proposal);
    return reasons.isEmpty() ? html : html + listHtml(reasons);
}

} // namespace Stemma
