// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/overviewstrip.h"

#include "widgets/reader/articleview.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace Stemma {

namespace {

constexpr qsizetype kMostCells = 4096;
constexpr qsizetype kSlice = 256; // cells counted at a time
constexpr int kHeightPause = 60; // ms; heights change with every block that is laid out

// Columns from the text outwards: links, quotes, entities, claims, differences.
struct Lane {
    int x;
    int width;
};

constexpr Lane kLinkLane{1, 2};
constexpr Lane kQuoteLane{4, 5};
constexpr Lane kEntityLane{10, 2};
constexpr Lane kClaimLane{13, 2};
constexpr Lane kDifferenceLane{16, 2};

} // namespace

OverviewStrip::OverviewStrip(ArticleView *view)
    : QWidget(view)
    , m_view(view)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    say();
}

void OverviewStrip::say()
{
    setAccessibleName(tr("Overview of the article"));
    setAccessibleDescription(tr("Shows where annotations, links and hits are. Click to go there."));
}

// Counting

void OverviewStrip::reset()
{
    const qsizetype length = m_view->text().length();
    m_cellLength = std::max<qsizetype>(1, (length + kMostCells - 1) / kMostCells);
    m_cells.assign(size_t((length + m_cellLength - 1) / m_cellLength), Cell());
    m_dirtyFrom = m_dirtyTo = 0;
    if (m_view->spans()) {
        countAgain(0, qsizetype(m_cells.size()));
    }
    m_isStale = true;
    update();
}

void OverviewStrip::spansChanged(TextRange range)
{
    const auto count = qsizetype(m_cells.size());
    const qsizetype from = std::clamp<qsizetype>(range.start / m_cellLength, 0, count);
    const qsizetype to = std::clamp<qsizetype>((range.end + m_cellLength - 1) / m_cellLength, from, count);
    countAgain(from, to);
}

void OverviewStrip::countAgain(qsizetype from, qsizetype to)
{
    if (from >= to) {
        return;
    }
    const bool wasComplete = isComplete();
    m_dirtyFrom = wasComplete ? from : std::min(m_dirtyFrom, from);
    m_dirtyTo = wasComplete ? to : std::max(m_dirtyTo, to);
    m_countTimer.start(0, this);
}

void OverviewStrip::countSlice()
{
    const qsizetype from = m_dirtyFrom;
    const qsizetype to = std::min(m_dirtyTo, from + kSlice);
    m_dirtyFrom = to;
    const TextRange units{from * m_cellLength, std::min(to * m_cellLength, m_view->text().length())};
    const auto count = size_t(to - from);
    // Whole cells as steps up and down, so that a long span costs as little as a short one.
    std::array<std::vector<qint64>, 4> steps;
    std::array<std::vector<qint64>, 4> partial;
    for (size_t kind = 0; kind < steps.size(); ++kind) {
        steps[kind].assign(count + 1, 0);
        partial[kind].assign(count, 0);
    }
    const auto add = [&](size_t kind, TextRange part) {
        const qsizetype first = std::max(part.start, units.start) - units.start;
        const qsizetype end = std::min(part.end, units.end) - units.start;
        if (first >= end) {
            return;
        }
        const auto firstCell = size_t(first / m_cellLength);
        const auto lastCell = size_t((end - 1) / m_cellLength);
        if (firstCell == lastCell) {
            partial[kind][firstCell] += end - first;
            return;
        }
        partial[kind][firstCell] += m_cellLength - first % m_cellLength;
        partial[kind][lastCell] += end - qsizetype(lastCell) * m_cellLength;
        ++steps[kind][firstCell + 1];
        --steps[kind][lastCell];
    };
    constexpr size_t kLinked = 3;
    const auto addSpan = [&](const Span &span, TextRange part) {
        if (span.status == SpanStatus::Rejected) {
            return;
        }
        add(size_t(span.kind), part);
        if (!span.group.isNull()) {
            add(kLinked, part);
        }
    };
    if (m_view->spans()) {
        m_view->spans()->visit(units, addSpan);
    }
    bool isChanged = false;
    std::array<qint64, 4> depth{};
    for (size_t i = 0; i < count; ++i) {
        Cell cell;
        for (size_t kind = 0; kind < steps.size(); ++kind) {
            depth[kind] += steps[kind][i];
            const qint64 covered = depth[kind] * m_cellLength + partial[kind][i];
            if (kind == kLinked) {
                cell.isLinked = covered > 0;
            } else if (covered > 0) {
                cell.cover[kind] = quint8(std::clamp<qint64>(covered * 255 / m_cellLength, 1, 255));
            }
        }
        Cell &kept = m_cells[size_t(from) + i];
        isChanged = isChanged || kept != cell;
        kept = cell;
    }
    m_hasUnshown = m_hasUnshown || isChanged;
    // One picture for all slices: it costs as much as a slice.
    if (m_hasUnshown && isComplete()) {
        m_hasUnshown = false;
        m_isStale = true;
        update();
    }
}

void OverviewStrip::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_countTimer.timerId()) {
        if (!isComplete()) {
            countSlice();
        }
        if (isComplete()) {
            m_countTimer.stop();
        }
    } else if (event->timerId() == m_heightTimer.timerId()) {
        m_heightTimer.stop();
        if (pageHeight() != m_shownHeight) {
            m_isStale = true;
            update();
        }
    } else {
        QWidget::timerEvent(event);
    }
}

void OverviewStrip::marksChanged()
{
    m_isStale = true;
    update();
}

void OverviewStrip::viewMoved()
{
    if (pageHeight() != m_shownHeight && !m_heightTimer.isActive()) {
        m_heightTimer.start(kHeightPause, this);
    }
    update();
}

// Places

// A page that is shorter than the view stands beside its text, not stretched.
qint64 OverviewStrip::pageHeight() const
{
    return std::max<qint64>({1, m_view->page().heights().total(), m_view->viewport()->height()});
}

int OverviewStrip::yOf(qsizetype position) const
{
    const PageLayout &page = m_view->page();
    const qsizetype block = page.blocks().blockAt(position);
    const TextRange units = page.blocks().range(block);
    const qint64 top = page.heights().top(block);
    const qint64 inside = units.isEmpty()
        ? 0
        : (position - units.start) * page.heights().height(block) / std::max<qsizetype>(1, units.length());
    return int((top + inside) * height() / pageHeight());
}

qsizetype OverviewStrip::positionAt(int y) const
{
    const PageLayout &page = m_view->page();
    const qint64 pixel = qint64(std::max(0, y)) * pageHeight() / std::max(1, height());
    if (pixel >= page.heights().total()) {
        return m_view->text().length();
    }
    const qsizetype block = page.heights().blockAt(pixel);
    const TextRange units = page.blocks().range(block);
    const qint64 inside = pixel - page.heights().top(block);
    const int blockHeight = std::max(1, page.heights().height(block));
    return units.start + qsizetype(std::min<qint64>(inside * units.length() / blockHeight, units.length()));
}

TextRange OverviewStrip::rowRange(int y) const
{
    const qsizetype start = positionAt(y);
    return {start, std::max(start, positionAt(y + 1))};
}

OverviewStrip::Cell OverviewStrip::cellsIn(TextRange range) const
{
    Cell row;
    const auto count = qsizetype(m_cells.size());
    const qsizetype first = range.start / m_cellLength;
    const qsizetype last = std::max(first, (range.end - 1) / m_cellLength);
    for (qsizetype i = first; i <= last && i < count; ++i) {
        const Cell &cell = m_cells[size_t(i)];
        for (size_t kind = 0; kind < row.cover.size(); ++kind) {
            row.cover[kind] = std::max(row.cover[kind], cell.cover[kind]);
        }
        row.isLinked = row.isLinked || cell.isLinked;
    }
    return row;
}

OverviewStrip::Signs OverviewStrip::marksIn(TextRange range) const
{
    // A row with less than a character shows what its character shows.
    const TextRange units{range.start, std::max(range.start, range.end - 1)};
    const auto has = [&](MarkLayer layer) {
        return std::ranges::any_of(m_view->marks().touching(layer, units), [&](TextRange mark) {
            return mark.isEmpty() ? layer == MarkLayer::Differences : mark.end > units.start;
        });
    };
    Signs signs;
    signs.setFlag(Hit, has(MarkLayer::Hits));
    signs.setFlag(CurrentHit, has(MarkLayer::CurrentHit));
    signs.setFlag(Difference, has(MarkLayer::Differences));
    signs.setFlag(Shared, has(MarkLayer::Shared));
    return signs;
}

OverviewStrip::Signs OverviewStrip::signsAt(int y) const
{
    const TextRange range = rowRange(y);
    const Cell cell = cellsIn(range);
    Signs signs = marksIn(range);
    signs.setFlag(Quote, cell.cover[size_t(SpanKind::Quote)] > 0);
    signs.setFlag(Entity, cell.cover[size_t(SpanKind::Entity)] > 0);
    signs.setFlag(Claim, cell.cover[size_t(SpanKind::Claim)] > 0);
    signs.setFlag(Linked, cell.isLinked);
    return signs;
}

// Painting

void OverviewStrip::makePicture()
{
    const ReadingTheme &theme = m_view->theme();
    const qreal ratio = devicePixelRatioF();
    m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(theme.background());
    m_shownHeight = pageHeight();
    m_isStale = false;
    ++m_picturesMade;
    QPainter painter(&m_picture);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto fill = [&](Lane lane, int y, int rows, const QColor &color) {
        painter.fillRect(isMirrored ? width() - lane.x - lane.width : lane.x, y, lane.width, rows, color);
    };
    painter.fillRect(isMirrored ? width() - 1 : 0, 0, 1, height(), theme.hairline());
    // Whole stretches at once: neighbouring rows mostly look alike.
    const auto runs = [&](auto colorOf, Lane lane) {
        int from = 0;
        QColor color;
        for (int y = 0; y <= height(); ++y) {
            const QColor next = y < height() ? colorOf(y) : QColor();
            if (y == 0 || next != color || y == height()) {
                if (y > from && color.isValid()) {
                    fill(lane, from, y - from, color);
                }
                from = y;
                color = next;
            }
        }
    };
    std::vector<Cell> rows(static_cast<size_t>(height()));
    std::vector<Signs> signs(rows.size());
    qsizetype start = positionAt(0);
    for (int y = 0; y < height(); ++y) {
        const qsizetype end = std::max(start, positionAt(y + 1));
        if (start < m_view->text().length()) {
            rows[size_t(y)] = cellsIn({start, end});
            signs[size_t(y)] = marksIn({start, end});
        }
        start = end;
    }
    const auto kindColor = [&](SpanKind kind) {
        return [&, kind](int y) {
            const int cover = rows[size_t(y)].cover[size_t(kind)];
            if (cover == 0) {
                return QColor();
            }
            // Four strengths: a little is seen, a lot stands out.
            return ReadingTheme::mixed(theme.background(), theme.hue(kind), 0.4 + 0.2 * (cover / 64));
        };
    };
    runs(kindColor(SpanKind::Quote), kQuoteLane);
    runs(kindColor(SpanKind::Entity), kEntityLane);
    runs(kindColor(SpanKind::Claim), kClaimLane);
    runs([&](int y) { return rows[size_t(y)].isLinked ? theme.text() : QColor(); }, kLinkLane);
    const auto markColor = [&](Sign sign, MarkLayer layer) {
        return [&, sign, layer](int y) {
            return signs[size_t(y)].testFlag(sign) ? theme.markLine(layer) : QColor();
        };
    };
    runs(markColor(Shared, MarkLayer::Shared), kDifferenceLane);
    runs(markColor(Difference, MarkLayer::Differences), kDifferenceLane);
    const Lane whole{2, kWidth - 2};
    for (int y = 0; y < height(); ++y) {
        if (signs[size_t(y)].testFlag(Hit)) {
            fill(whole, y, 2, theme.markLine(MarkLayer::Hits));
        }
    }
    for (int y = 0; y < height(); ++y) {
        if (signs[size_t(y)].testFlag(CurrentHit)) {
            fill({0, kWidth}, y - 2, 5, theme.markLine(MarkLayer::CurrentHit));
            fill(whole, y - 1, 3, theme.markLine(MarkLayer::Hits));
        }
    }
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    if (m_isStale || m_picture.deviceIndependentSize().toSize() != size()
        || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        makePicture();
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    // Where the view stands.
    const ReadingTheme &theme = m_view->theme();
    const qint64 page = pageHeight();
    const int top = int(m_view->page().scrollValue() * height() / page);
    const int shown = std::max(3, int(qint64(m_view->viewport()->height()) * height() / page));
    if (shown < height()) {
        QColor shade = theme.text();
        shade.setAlphaF(0.10F);
        painter.fillRect(0, top, width(), shown, shade);
        shade.setAlphaF(0.45F);
        painter.fillRect(0, top, width(), 1, shade);
        painter.fillRect(0, top + shown - 1, width(), 1, shade);
    }
}

// Input

void OverviewStrip::goTo(int y)
{
    const qint64 pixel = qint64(std::clamp(y, 0, height())) * pageHeight() / std::max(1, height());
    const qint64 value = std::max<qint64>(0, pixel - m_view->viewport()->height() / 2);
    m_view->verticalScrollBar()->setValue(int(std::min<qint64>(value, std::numeric_limits<int>::max())));
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        goTo(event->position().toPoint().y());
    } else {
        event->ignore();
    }
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        goTo(event->position().toPoint().y());
    }
}

QString OverviewStrip::describe(int y) const
{
    const SourceText &text = m_view->text();
    if (text.length() == 0) {
        return {};
    }
    // A few rows, as a hand points.
    const TextRange range{positionAt(y - 1), positionAt(y + 2)};
    Signs signs;
    for (int row = y - 1; row <= y + 1; ++row) {
        signs |= signsAt(row);
    }
    QStringList found;
    const auto name = [&](Signs wanted, const QString &words) {
        if (signs.testAnyFlags(wanted)) {
            found.append(words);
        }
    };
    name(Quote, signs.testFlag(Linked) ? tr("linked quotes") : tr("quotes"));
    name(Entity, tr("entities"));
    name(Claim, tr("claims"));
    name(Hit | CurrentHit, tr("hits"));
    name(Difference, tr("differences"));
    name(Shared, tr("shared words"));
    const qsizetype first = text.paragraphNumberAt(std::min(range.start, text.length()));
    const qsizetype last
        = text.paragraphNumberAt(std::min(std::max(range.start, range.end - 1), text.length()));
    const QString place = first == last
        ? tr("Paragraph %1").arg(locale().toString(first))
        : tr("Paragraphs %1 to %2").arg(locale().toString(first), locale().toString(last));
    //: place in the article, what is there: "Paragraph 3: quotes and hits"
    return found.isEmpty() ? place : tr("%1: %2").arg(place, locale().createSeparatedList(found));
}

bool OverviewStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), describe(help->pos().y()), this);
        return true;
    }
    return QWidget::event(event);
}

void OverviewStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        say();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange) {
        m_isStale = true;
        update();
    }
}

} // namespace Stemma
