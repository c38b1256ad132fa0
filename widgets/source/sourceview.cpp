// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/source/sourceview.h"

#include "widgets/support/colors.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>
#include <QFontDatabase>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCutSearch = 200; // units before the end of a piece in which a good place is looked for
constexpr int kMarginGap = 8;

/// Where the piece that begins at @p start ends, at most at @p end.
qsizetype pieceEnd(const QString &text, qsizetype start, qsizetype end)
{
    if (end - start <= SourceView::kLongestPiece) {
        return end;
    }
    const qsizetype furthest = start + SourceView::kLongestPiece;
    for (const QChar good : {u'>', u' '}) {
        for (qsizetype at = furthest; at > furthest - kCutSearch; --at) {
            if (text.at(at - 1) == good) {
                return at;
            }
        }
    }
    return text.at(furthest - 1).isHighSurrogate() ? furthest - 1 : furthest;
}

} // namespace

/// The strip of line numbers.
class SourceNumbers : public QWidget {
public:
    explicit SourceNumbers(SourceView *view)
        : QWidget(view)
        , m_view(view)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintNumbers(event); }

private:
    SourceView *m_view;
};

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new SourceHighlighter(this))
    , m_margin(new SourceNumbers(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Source of the article"));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        dy != 0 ? m_margin->scroll(0, dy) : m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
}

void SourceView::setSource(const QString &text, const KSyntaxHighlighting::Definition &definition,
                           const KSyntaxHighlighting::Theme &theme)
{
    m_source = text;
    m_cuts.clear();
    m_numbers.clear();
    QString shown;
    shown.reserve(text.size() + text.size() / kLongestPiece + 1);
    int number = 0;
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.size() : feed;
        ++number;
        for (qsizetype piece = start; piece < end || piece == start;) {
            const qsizetype next = pieceEnd(text, piece, end);
            m_numbers.push_back(piece == start ? number : 0);
            shown += QStringView(text).sliced(piece, next - piece);
            if (next < end) {
                m_cuts.push_back(next);
                shown += u'\n';
            }
            piece = std::max(next, piece + 1);
        }
        if (feed >= 0) {
            shown += u'\n';
        }
        start = end + 1;
    }
    setPlainText(shown);
    m_highlighter->start(document(), definition, theme);
    updateMargin();
}

int SourceView::numberOf(int block) const
{
    return block >= 0 && size_t(block) < m_numbers.size() ? m_numbers[size_t(block)] : 0;
}

qsizetype SourceView::toShown(qsizetype position) const
{
    return position + (std::ranges::lower_bound(m_cuts, position) - m_cuts.begin());
}

qsizetype SourceView::toSource(qsizetype shown) const
{
    // The cut of index i stands i units further right than in the source.
    qsizetype low = 0;
    qsizetype high = qsizetype(m_cuts.size());
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_cuts[size_t(middle)] + middle < shown) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return shown - low;
}

std::pair<qsizetype, qsizetype> SourceView::selectedSource() const
{
    const QTextCursor cursor = textCursor();
    const qsizetype start = toSource(cursor.selectionStart());
    return {start, toSource(cursor.selectionEnd()) - start};
}

bool SourceView::findWords(const QString &words, bool isForward)
{
    if (words.isEmpty()) {
        return false;
    }
    const auto [start, length] = selectedSource();
    const qsizetype from = isForward ? start + std::min<qsizetype>(length, 1) : start - 1;
    qsizetype at = -1;
    if (isForward) {
        at = m_source.indexOf(words, from, Qt::CaseInsensitive);
        at = at < 0 ? m_source.indexOf(words, 0, Qt::CaseInsensitive) : at;
    } else {
        at = from < 0 ? -1 : m_source.lastIndexOf(words, from, Qt::CaseInsensitive);
        at = at < 0 ? m_source.lastIndexOf(words, -1, Qt::CaseInsensitive) : at;
    }
    if (at < 0) {
        return false;
    }
    QTextCursor cursor(document());
    cursor.setPosition(int(toShown(at)));
    cursor.setPosition(int(toShown(at + words.size())), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
    return true;
}

QMimeData *SourceView::createMimeDataFromSelection() const
{
    const auto [start, length] = selectedSource();
    auto *mime = new QMimeData;
    mime->setText(m_source.sliced(start, length));
    return mime;
}

void SourceView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    // A screen more, so that the next page is coloured when it comes.
    QTextBlock block = firstVisibleBlock();
    const int room = 2 * viewport()->height() / std::max(1, fontMetrics().height()) + 1;
    m_highlighter->wantUpTo(block.blockNumber() + room);
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateMargin();
    }
}

void SourceView::updateMargin()
{
    if (m_margin == nullptr) {
        return; // the constructor sets the font
    }
    const int lines = m_numbers.empty() ? 1 : *std::ranges::max_element(m_numbers);
    const int width
        = 2 * kMarginGap + fontMetrics().horizontalAdvance(u'9') * int(QString::number(lines).size());
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(isMirrored ? 0 : width, 0, isMirrored ? width : 0, 0);
    const QRect room = contentsRect();
    m_margin->setGeometry(isMirrored ? room.right() - width + 1 : room.left(), room.top(), width,
                          room.height());
}

void SourceView::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setPen(mutedText(palette()));
    painter.setFont(font());
    const int height = fontMetrics().height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const int top = int(blockBoundingGeometry(block).translated(contentOffset()).top());
        if (top > event->rect().bottom()) {
            break;
        }
        if (const int number = numberOf(block.blockNumber()); number > 0) {
            painter.drawText(QRect(0, top, m_margin->width() - kMarginGap, height),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        }
    }
}

} // namespace Stemma
