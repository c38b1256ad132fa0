// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/vectoricon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>

namespace Stemma {

namespace {

constexpr qreal kDisabledOpacity = 0.4;

class VectorIconEngine : public QIconEngine {
public:
    explicit VectorIconEngine(const QString &path)
        : m_renderer(std::make_shared<QSvgRenderer>(path))
    {
        m_renderer->setAspectRatioMode(Qt::KeepAspectRatio);
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        if (mode == QIcon::Disabled) {
            painter->setOpacity(painter->opacity() * kDisabledOpacity);
        }
        m_renderer->render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return drawn;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new VectorIconEngine(*this); }

    bool isNull() override { return !m_renderer->isValid(); }

private:
    std::shared_ptr<QSvgRenderer> m_renderer; // shared by clones; drawing changes nothing in it
};

} // namespace

QIcon vectorIcon(const QString &path)
{
    return QIcon(new VectorIconEngine(path));
}

} // namespace Stemma
