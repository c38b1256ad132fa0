// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/report/reportpictures.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextFormat>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qreal kHighestWhole = 0.6; // of a page: so high a picture stands among the words
constexpr qreal kHighestPart = 0.46; // of a page: two parts of a picture stand on one
constexpr qreal kLeastScale = 0.8; // of what a screen shows; smaller words cannot be read on paper
constexpr QLatin1StringView kHeadName{"data-head"};
constexpr QLatin1StringView kRowName{"data-row"};

qreal numberOf(const QString &svg, QLatin1StringView name)
{
    const QRegularExpression written(u"<svg[^>]* %1=\"([0-9.]+)\""_s.arg(name));
    return written.match(svg).captured(1).toDouble();
}

void paintPart(QPainter &painter, QSvgRenderer &picture, QRectF seen, QPointF at, qreal scale)
{
    const QRectF place(at, seen.size() * scale);
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    const QRectF whole = picture.viewBoxF();
    picture.render(&painter, QRectF(at - (seen.topLeft() - whole.topLeft()) * scale, whole.size() * scale));
    painter.restore();
}

} // namespace

ReportPictures::ReportPictures(qreal scale, QSizeF page)
    : m_scale(scale)
    , m_page(page)
{
}

ReportPictures::~ReportPictures() = default;

QString ReportPictures::withRows(QString svg, qreal head, qreal row)
{
    const qsizetype start = svg.indexOf("<svg"_L1);
    return start < 0 ? svg
                     : svg.insert(start + 4,
                                  u" %1=\"%2\" %3=\"%4\""_s.arg(kHeadName)
                                      .arg(head, 0, 'f', 2)
                                      .arg(kRowName)
                                      .arg(row, 0, 'f', 2));
}

QString ReportPictures::takeFrom(const QString &html)
{
    QString made;
    qsizetype at = 0;
    while (true) {
        const qsizetype start = html.indexOf("<svg"_L1, at);
        const qsizetype end = start < 0 ? -1 : html.indexOf("</svg>"_L1, start);
        if (end < 0) {
            return made + html.sliced(at);
        }
        made += html.sliced(at, start - at) + placesOf(html.sliced(start, end + 6 - start));
        at = end + 6;
    }
}

QString ReportPictures::placesOf(const QString &svg)
{
    const auto picture = std::make_shared<QSvgRenderer>(svg.toUtf8());
    const QRectF whole = picture->viewBoxF();
    const QString place = u"<img src=\"%1\">"_s;
    const qreal across = std::min(m_scale, m_page.width() / std::max(1.0, whole.width()));
    const qreal fitting = std::min(across, kHighestWhole * m_page.height() / std::max(1.0, whole.height()));
    const qreal head = numberOf(svg, kHeadName);
    const qreal row = numberOf(svg, kRowName);
    const int rows = row > 0 ? int((kHighestPart * m_page.height() / across - head) / row) : 0;
    if (fitting >= std::min(across, kLeastScale * m_scale) || rows < 1) {
        m_parts.push_back({picture, {}, whole, fitting});
        return place.arg(m_parts.size() - 1);
    }
    QString places;
    const qreal bottom = whole.bottom();
    for (qreal top = whole.top(); top < bottom;) {
        const qreal first = places.isEmpty() ? top + head : top;
        // What is left of a row below the last one goes with it.
        const qreal end = first + (rows + 1) * row > bottom ? bottom : first + rows * row;
        const QRectF above
            = places.isEmpty() ? QRectF() : QRectF(whole.left(), whole.top(), whole.width(), head);
        m_parts.push_back({picture, above, {whole.left(), top, whole.width(), end - top}, across});
        places += u"<p>%1</p>"_s.arg(place.arg(m_parts.size() - 1));
        top = end;
    }
    return places;
}

QSizeF ReportPictures::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const Part *part = partOf(format);
    return part == nullptr
        ? QSizeF()
        : QSizeF(part->seen.width(), part->head.height() + part->seen.height()) * part->scale;
}

void ReportPictures::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                                const QTextFormat &format)
{
    if (const Part *part = partOf(format); part != nullptr) {
        if (!part->head.isEmpty()) {
            paintPart(*painter, *part->picture, part->head, rect.topLeft(), part->scale);
        }
        paintPart(*painter, *part->picture, part->seen,
                  rect.topLeft() + QPointF(0, part->head.height() * part->scale), part->scale);
    }
}

const ReportPictures::Part *ReportPictures::partOf(const QTextFormat &format) const
{
    bool isNumber = false;
    const uint number = format.toImageFormat().name().toUInt(&isNumber);
    return isNumber && number < m_parts.size() ? &m_parts[number] : nullptr;
}

} // namespace Stemma
