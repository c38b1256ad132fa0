// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QRectF>
#include <QTextObjectInterface>

#include <memory>
#include <vector>

class QSvgRenderer;

namespace Stemma {

/// Pictures of a document that are SVG: painted as lines, not as pixels. One that a page has no room for is
/// cut between its rows, and each part begins with the head of the whole.
class ReportPictures : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// @p scale: dots of the device a pixel of a screen; @p page: dots that a page has.
    ReportPictures(qreal scale, QSizeF page);
    ~ReportPictures() override;

    /// @p svg with what takeFrom() has to know of it: it can be cut @p head pixels below its top and each
    /// @p row pixels from there.
    [[nodiscard]] static QString withRows(QString svg, qreal head, qreal row);

    /// Takes the pictures out of @p html and leaves places for them and their parts.
    [[nodiscard]] QString takeFrom(const QString &html);

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument *document, int position,
                                       const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    struct Part {
        std::shared_ptr<QSvgRenderer> picture;
        QRectF head; ///< in pixels of the picture; empty: the part is its top
        QRectF seen;
        qreal scale = 1; ///< dots a pixel
    };

    /// Adds the parts of @p svg, and gives their places.
    [[nodiscard]] QString placesOf(const QString &svg);
    [[nodiscard]] const Part *partOf(const QTextFormat &format) const;

    qreal m_scale;
    QSizeF m_page;
    std::vector<Part> m_parts;
};

} // namespace Stemma
