// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/printing/pagecomposer.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::PrintedArticle)
};

constexpr qreal kFoot = 26; // points at the bottom of a page
constexpr qreal kFootSize = 7.5;
constexpr qreal kSpacing = 1.3; // of the size of the font

} // namespace

PageComposer::PageComposer(PageSink *sink, Paper paper, QFont font, QString title, int pages)
    : m_sink(sink)
    , m_paper(paper)
    , m_font(std::move(font))
    , m_title(std::move(title))
    , m_pages(pages)
{
}

QFont PageComposer::font(qreal points, bool isBold) const
{
    QFont font = m_font;
    font.setPixelSize(std::max(1, int(std::lround(points * dot()))));
    font.setBold(isBold);
    // A printer has dots enough; letters stand where the font wants them.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal PageComposer::bottom() const
{
    return m_paper.size.height() - kFoot * dot();
}

bool PageComposer::reserve(qreal height)
{
    if (m_y == 0 || m_y + height <= bottom()) {
        return true;
    }
    paintFoot();
    if (m_sink != nullptr && !m_sink->newPage()) {
        return false;
    }
    ++m_page;
    m_y = 0;
    return true;
}

void PageComposer::skip(qreal height)
{
    if (m_y > 0) {
        m_y += height;
    }
}

bool PageComposer::write(const QString &text, const QFont &font, qreal left, qreal width, const QColor &color)
{
    QTextLayout layout(text, font);
    QTextOption option;
    const bool isRightToLeft = text.isRightToLeft();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignAbsolute | (isRightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
    }
    layout.endLayout();
    const qreal step = font.pixelSize() * kSpacing;
    for (int number = 0; number < layout.lineCount(); ++number) {
        QTextLine line = layout.lineAt(number);
        const qreal height = std::max(step, line.height());
        if (!reserve(height)) {
            return false;
        }
        if (QPainter *to = painter()) {
            to->setPen(color);
            line.draw(to, QPointF(left, m_y));
        }
        advance(height);
    }
    return true;
}

void PageComposer::paintFoot()
{
    QPainter *to = painter();
    if (to == nullptr) {
        return;
    }
    const QFont small = font(kFootSize);
    const QFontMetricsF metrics(small);
    const QString place = Texts::tr("Page %L1 of %L2").arg(m_page).arg(std::max(m_page, m_pages));
    const qreal height = metrics.height();
    const QRectF room(0, m_paper.size.height() - height, width(), height);
    const qreal placeWidth = metrics.horizontalAdvance(place);
    to->setPen(QPen(QColor(0xb0, 0xb0, 0xb0), 0.5 * dot()));
    to->drawLine(QPointF(0, room.top() - 4 * dot()), QPointF(width(), room.top() - 4 * dot()));
    to->setFont(small);
    to->setPen(QColor(0x50, 0x50, 0x50));
    to->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, place);
    const QString title = metrics.elidedText(m_title, Qt::ElideRight, width() - placeWidth - 20 * dot());
    to->drawText(room, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, title);
}

} // namespace Stemma
