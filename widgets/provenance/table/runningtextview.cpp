// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/table/runningtextview.h"

#include "models/provenance/runningtext.h"
#include "widgets/provenance/table/variantlook.h"
#include "widgets/provenance/variantwording.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

RunningTextView::RunningTextView(QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName("runningText"_L1);
    setAccessibleName(tr("Running text with additions and omissions"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(14);
}

void RunningTextView::setSheet(const CollationSheet &sheet)
{
    m_sheet = sheet;
    m_order.clear();
    if (m_sheet.collation) {
        m_order.append(m_sheet.collation->base);
        for (int witness = 0; witness < int(m_sheet.collation->witnesses.size()); ++witness) {
            if (witness != m_sheet.collation->base) {
                m_order.append(witness);
            }
        }
    }
    m_isStale = !isVisible();
    if (!m_isStale) {
        fill();
    }
}

void RunningTextView::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_isStale = false;
    m_starts.clear();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const int witness : std::as_const(m_order)) {
        if (!m_starts.isEmpty()) {
            cursor.insertBlock();
        }
        m_starts.append(cursor.block().blockNumber());
        writeWitness(cursor, witness);
    }
    cursor.endEditBlock();
    markCurrent();
    moveCursor(QTextCursor::Start);
}

void RunningTextView::writeWitness(QTextCursor &cursor, int witness)
{
    const Collation &collation = *m_sheet.collation;
    const ReadingTheme theme(palette());
    const CollationHead head = m_sheet.heads.value(witness);
    QTextBlockFormat headBlock;
    headBlock.setTopMargin(m_starts.size() > 1 ? 12 : 0);
    headBlock.setBottomMargin(2);
    QTextCharFormat name;
    name.setFontWeight(QFont::Bold);
    name.setForeground(theme.text());
    QTextCharFormat quiet;
    quiet.setForeground(theme.quietText());
    cursor.setBlockFormat(headBlock);
    cursor.insertText(head.name, name);
    const bool isBase = witness == collation.base;
    QStringList details{head.date,
                        isBase ? tr("base")
                               : tr("%1 % unchanged").arg(int(100 * collation.shares[size_t(witness)])),
                        head.verdict};
    details.removeAll(QString());
    cursor.insertText(u"  "_s + details.join(u" · "_s), quiet);

    QTextBlockFormat body;
    body.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
    cursor.insertBlock(body, {});
    QTextCharFormat plain;
    plain.setForeground(theme.text());
    if (isBase) {
        cursor.insertText(collation.text(witness, collation.witnesses[witness].range).simplified(), plain);
        return;
    }
    for (const RunningPiece &piece : runningText(collation, witness)) {
        const int of = piece.kind == RunningPiece::Kind::Added ? witness : collation.base;
        const VariationClass found
            = piece.classes.empty() ? VariationClass::Verbatim : m_sheet.classOf(piece.firstPlace, witness);
        const QColor ink = inkOf(weightOf(found), theme);
        QTextCharFormat format = plain;
        if (piece.kind == RunningPiece::Kind::Added) {
            format.setFontUnderline(true);
            format.setUnderlineColor(ink);
            format.setBackground(ReadingTheme::mixed(theme.background(), ink, 0.12));
        } else if (piece.kind == RunningPiece::Kind::Omitted) {
            format.setFontStrikeOut(true);
            format.setForeground(theme.quietText());
        }
        if (piece.kind != RunningPiece::Kind::Kept) {
            QStringList names;
            for (const VariationClass each : piece.classes) {
                names.append(nameOf(each));
            }
            format.setToolTip(names.join(u", "_s));
        }
        cursor.insertText(collation.text(of, piece.range).simplified(), format);
        if (piece.kind != RunningPiece::Kind::Kept && found != VariationClass::Verbatim) {
            QTextCharFormat letter;
            letter.setForeground(ink);
            letter.setFontWeight(QFont::Bold);
            letter.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            letter.setToolTip(format.toolTip());
            cursor.insertText(QString(letterOf(found)), letter);
        }
        const QString &text = collation.witnesses[of].text.text();
        const bool isBlankBehind = piece.range.end < text.size() && text[piece.range.end].isSpace();
        const bool isLast = piece.range.end >= collation.witnesses[of].range.end;
        if (isBlankBehind || isLast) {
            cursor.insertText(u" "_s, plain);
        }
    }
}

void RunningTextView::markCurrent()
{
    QList<QTextEdit::ExtraSelection> marks;
    const qsizetype order = m_order.indexOf(m_sheet.witnessOf(m_current));
    if (order >= 0 && order < m_starts.size()) {
        const int end = order + 1 < m_starts.size() ? m_starts[order + 1] : document()->blockCount();
        for (int block = m_starts[order]; block < end; ++block) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(document()->findBlockByNumber(block));
            const ReadingTheme theme(palette());
            mark.format.setBackground(ReadingTheme::mixed(theme.background(), theme.accent(), 0.1));
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
}

void RunningTextView::setCurrentWitness(QUuid id)
{
    if (m_current != id) {
        m_current = id;
        if (!m_isStale) {
            choose(int(m_order.indexOf(m_sheet.witnessOf(id))), false);
        }
    }
}

void RunningTextView::showEvent(QShowEvent *event)
{
    QTextEdit::showEvent(event);
    if (m_isStale) {
        fill();
        choose(int(m_order.indexOf(m_sheet.witnessOf(m_current))), false);
    }
}

void RunningTextView::choose(int order, bool tells)
{
    if (order < 0 || order >= m_order.size()) {
        markCurrent();
        return;
    }
    const QUuid id = m_sheet.heads.value(m_order[order]).id;
    const bool isNew = id != m_current;
    m_current = id;
    markCurrent();
    setTextCursor(QTextCursor(document()->findBlockByNumber(m_starts[order])));
    ensureCursorVisible();
    if (tells && isNew) {
        Q_EMIT witnessChanged(id);
    }
}

int RunningTextView::orderAt(QPoint place) const
{
    const int block = cursorForPosition(place).block().blockNumber();
    const auto above = std::ranges::upper_bound(m_starts, block);
    return int(above - m_starts.begin()) - 1;
}

void RunningTextView::keyPressEvent(QKeyEvent *event)
{
    const auto order = int(m_order.indexOf(m_sheet.witnessOf(m_current)));
    if (event->modifiers() == Qt::NoModifier
        && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        choose(std::clamp(order + (event->key() == Qt::Key_Down ? 1 : -1), 0,
                          std::max(0, int(m_order.size()) - 1)),
               true);
        event->accept();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && order >= 0) {
        Q_EMIT activated(m_current);
        event->accept();
    } else {
        QTextEdit::keyPressEvent(event);
    }
}

void RunningTextView::mousePressEvent(QMouseEvent *event)
{
    QTextEdit::mousePressEvent(event);
    const int order = orderAt(event->position().toPoint());
    if (order >= 0 && order < m_order.size()) {
        const QUuid id = m_sheet.heads.value(m_order[order]).id;
        if (id != m_current) {
            m_current = id;
            markCurrent();
            Q_EMIT witnessChanged(id);
        }
    }
}

void RunningTextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTextEdit::mouseDoubleClickEvent(event);
    if (!m_current.isNull()) {
        Q_EMIT activated(m_current);
    }
}

void RunningTextView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isFilling && !m_isStale) {
        fill();
    }
}

} // namespace Stemma
