// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/report/reportpages.h"

#include "widgets/printing/pdffile.h"
#include "widgets/provenance/report/reportpictures.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct PageTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ReportPages)
};

constexpr qreal kPoints = 10; // of the text
constexpr qreal kFoot = 26; // points that the foot of a page takes
constexpr double kCountingShare = 0.4; // of the work
constexpr qreal kCellFrame = 14; // pixels of a screen
constexpr int kMostRowsMoved = 100; // of one quote
constexpr QLatin1StringView kBreakBefore{" style=\"page-break-before:always\""};

constexpr QLatin1StringView kStyle{
    "h1{font-size:18pt}h2{font-size:14pt}h3{font-size:11.5pt;margin-top:12px;margin-bottom:2px}"
    "h4{font-size:10pt;margin-top:8px;margin-bottom:0px}p{margin-top:2px;margin-bottom:4px}"
    "ul,ol{margin-top:0px;margin-bottom:4px}blockquote{margin-left:14px;margin-right:0px;margin-top:2px;"
    "margin-bottom:2px}table{margin-top:4px;margin-bottom:4px;border-collapse:collapse;border-color:#767676}"
    "th,td{border-width:0.5px;border-style:solid;border-color:#767676}"
    "th{background-color:#eeeeee;font-weight:bold}"
    "ins{text-decoration:underline;font-weight:bold}del{text-decoration:line-through}"
    ".caption,.made{font-size:8.5pt;color:#444444}a{color:#000000;text-decoration:none}"};

/// One part of the report, laid out on pages of one size.
class PagedPart {
public:
    PagedPart(const QString &html, QPdfWriter &writer, QSizeF page)
        : m_pictures(writer.logicalDpiX() / 96.0, page)
        , m_height(page.height())
        , m_frame(kCellFrame * writer.logicalDpiY() / 96.0)
    {
        QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        font.setPointSizeF(kPoints);
        m_document.setUndoRedoEnabled(false);
        m_document.setDocumentMargin(0);
        m_document.documentLayout()->setPaintDevice(&writer);
        m_document.documentLayout()->registerHandler(QTextFormat::ImageObject, &m_pictures);
        m_document.setDefaultFont(font);
        m_document.setDefaultStyleSheet(kStyle);
        m_document.setPageSize(page);
        m_html = m_pictures.takeFrom(html);
        layOut();
        // What comes after a row that was moved moves, too, so they are moved one by one.
        for (int moved = 0; moved < kMostRowsMoved && moveBrokenRow(); ++moved) {
            layOut();
        }
    }

    [[nodiscard]] int pages() const { return m_document.pageCount(); }

    void paint(QPainter &painter, int page)
    {
        const QRectF seen(0, page * m_height, m_document.pageSize().width(), m_height);
        painter.save();
        painter.translate(0, -seen.top());
        painter.setClipRect(seen);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = seen;
        context.palette.setColor(QPalette::Text, Qt::black);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

private:
    [[nodiscard]] int pageOf(const QTextBlock &block) const
    {
        const QRectF box = m_document.documentLayout()->blockBoundingRect(block);
        const QTextLayout *lines = block.layout();
        const qreal top = lines->lineCount() > 0 ? lines->lineAt(0).y() : 0;
        return int((box.top() + top + 1) / m_height);
    }

    void layOut()
    {
        m_document.setHtml(m_html);
        finishLayout();
        keepHeadings();
    }

    // A document lays out what somebody asks for; what is changed before all of it is laid out makes it leave
    // out blocks that stand further down.
    void finishLayout() const
    {
        (void)m_document.documentLayout()->blockBoundingRect(m_document.lastBlock());
    }

    /// The first block of a table that stands under @p block, with a sentence between them at most.
    [[nodiscard]] static QTextBlock tableUnder(const QTextBlock &block)
    {
        const QTextBlock under = block.next();
        return under.isValid() && QTextCursor(block).currentTable() == nullptr
                && QTextCursor(under).currentTable() != nullptr
            ? under
            : block;
    }

    /// Changes the page so that the first row that is broken begins the next page; false: there is none.
    [[nodiscard]] bool moveBrokenRow()
    {
        int number = 0;
        for (const QTextFrame *frame : m_document.rootFrame()->childFrames()) {
            const auto *table = qobject_cast<const QTextTable *>(frame);
            for (int row = 1; table != nullptr && row < table->rows(); ++row) {
                if (isBroken(*table, row)) {
                    moveRow(number, row);
                    return true;
                }
            }
            number += table != nullptr ? 1 : 0;
        }
        return false;
    }

    [[nodiscard]] bool isBroken(const QTextTable &table, int row) const
    {
        qreal top = std::numeric_limits<qreal>::max();
        qreal bottom = 0;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const QAbstractTextDocumentLayout *layout = m_document.documentLayout();
            top = std::min(top, layout->blockBoundingRect(cell.firstCursorPosition().block()).top());
            bottom = std::max(bottom, layout->blockBoundingRect(cell.lastCursorPosition().block()).bottom());
        }
        return int(top / m_height) != int((bottom + m_frame) / m_height) && bottom - top < m_height / 2;
    }

    /// The table number @p table ends before @p row, and another one with the same head goes on.
    void moveRow(int table, int row)
    {
        qsizetype start = -1;
        for (int i = 0; i <= table; ++i) {
            start = m_html.indexOf("<table"_L1, start + 1);
        }
        qsizetype at = start;
        for (int i = 0; i <= row && at >= 0; ++i) {
            at = m_html.indexOf("<tr"_L1, at + 1);
        }
        const qsizetype body = m_html.indexOf("<tbody>"_L1, start);
        if (start < 0 || at < 0 || body < 0) {
            return;
        }
        if (row == 1) { // no row stays, so the heading goes, too
            const qsizetype heading = m_html.lastIndexOf("<h3>"_L1, start);
            m_html.insert(std::max<qsizetype>(heading, 0) + 3, kBreakBefore);
            return;
        }
        QString head = m_html.sliced(start, body + 7 - start);
        head.remove(kBreakBefore);
        head.insert(6, kBreakBefore);
        m_html.insert(at, u"</tbody></table>\n"_s + head);
    }

    /// A heading goes to the page of what it stands over.
    void keepHeadings()
    {
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            QTextBlock under = block.next();
            while (under.isValid() && under.blockFormat().headingLevel() > 0) {
                under = under.next();
            }
            under = under.isValid() ? tableUnder(under) : under;
            if (block.blockFormat().headingLevel() > 0 && under.isValid() && pageOf(under) != pageOf(block)) {
                QTextBlockFormat format = block.blockFormat();
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                QTextCursor(block).setBlockFormat(format);
                finishLayout();
            }
        }
    }

    ReportPictures m_pictures; // outlives the document
    QTextDocument m_document;
    QString m_html;
    qreal m_height;
    qreal m_frame; ///< of a cell below its words, with some play
};

/// Sets the parts one after another, each on a page of its own.
class ReportPager {
public:
    ReportPager(const ProvenanceReport &report, QPdfWriter &writer, const ReportProgress &progress)
        : m_report(report)
        , m_writer(writer)
        , m_progress(progress)
        , m_dot(writer.logicalDpiY() / 72.0)
    {
        const QRectF room = writer.pageLayout().paintRectPixels(writer.resolution());
        m_page = QSizeF(room.width(), room.height() - kFoot * m_dot);
    }

    [[nodiscard]] bool run(QPainter &painter) { return countPages() && paintPages(painter); }

private:
    [[nodiscard]] bool goOn(double share) const { return !m_progress || m_progress(share); }

    // The table of the quotes says on which page each begins, so all are laid out before the first is
    // painted.
    [[nodiscard]] bool countPages()
    {
        QList<int> lengths;
        for (qsizetype i = 0; i < m_report.count(); ++i) {
            lengths.append(PagedPart(m_report.body(i), m_writer, m_page).pages());
            if (!goOn(kCountingShare * double(i + 1) / double(m_report.count()))) {
                return false;
            }
        }
        const QList<int> unknown(lengths.size(), 9'999); // as wide as any
        int page = PagedPart(m_report.front(unknown), m_writer, m_page).pages() + 1;
        for (const int length : std::as_const(lengths)) {
            m_starts.append(page);
            page += length;
        }
        m_all = page - 1;
        return true;
    }

    [[nodiscard]] bool paintPages(QPainter &painter)
    {
        for (qsizetype i = -1; i < m_report.count(); ++i) {
            PagedPart part(i < 0 ? m_report.front(m_starts) : m_report.body(i), m_writer, m_page);
            for (int page = 0; page < part.pages(); ++page) {
                if (m_done > 0 && !m_writer.newPage()) {
                    return false;
                }
                part.paint(painter, page);
                paintFoot(painter, ++m_done);
                if (!goOn(kCountingShare + (1 - kCountingShare) * m_done / std::max(m_all, 1))) {
                    return false;
                }
            }
        }
        return true;
    }

    void paintFoot(QPainter &painter, int page) const
    {
        QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        font.setPointSizeF(8);
        painter.save();
        painter.setFont(font);
        painter.setPen(QColor(0x44, 0x44, 0x44));
        const QRectF foot(0, m_page.height() + 8 * m_dot, m_page.width(), 16 * m_dot);
        const QString number = PageTexts::tr("Page %L1 of %L2").arg(page).arg(m_all);
        const qreal width = painter.fontMetrics().horizontalAdvance(number) + 12 * m_dot;
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, number);
        painter.drawText(
            foot.adjusted(0, 0, -width, 0), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_report.title(), Qt::ElideRight, int(foot.width() - width)));
        painter.restore();
    }

    const ProvenanceReport &m_report;
    QPdfWriter &m_writer;
    const ReportProgress &m_progress;
    qreal m_dot;
    QSizeF m_page;
    QList<int> m_starts; ///< by quote: its first page
    int m_all = 0;
    int m_done = 0;
};

} // namespace

Result<void> writeReportPdf(const ProvenanceReport &report, const QString &path, bool mayReplace,
                            const ReportProgress &progress)
{
    return writePdfFile(path, mayReplace, report.title(), [&](QPdfWriter &writer) -> Result<void> {
        bool wasStopped = false;
        const ReportProgress watched = [&](double share) {
            wasStopped = wasStopped || (progress && !progress(share));
            return !wasStopped;
        };
        QPainter painter;
        bool isPainted = painter.begin(&writer) && ReportPager(report, writer, watched).run(painter);
        isPainted = painter.end() && isPainted;
        if (isPainted) {
            return {};
        }
        return wasStopped ? failure(ErrorCode::Cancelled)
                          : failure(ErrorCode::CannotWrite, {path, u"the device takes no more"_s});
    });
}

} // namespace Stemma
