// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/problemspanel.h"

#include "widgets/panels/support/celldelegate.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/wording.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

Problem problemAt(const QModelIndex &index)
{
    return index.data(ProblemsModel::ProblemRole).value<Problem>();
}

QString severityText(const QModelIndex &index)
{
    switch (problemAt(index).severity) {
    case Problem::Severity::Note:
        return ProblemsPanel::tr("Note");
    case Problem::Severity::Warning:
        return ProblemsPanel::tr("Warning");
    case Problem::Severity::Failure:
        return ProblemsPanel::tr("Failed");
    }
    return {};
}

class SeverityDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        if (index.column() != ProblemsModel::SeverityColumn) {
            return;
        }
        static constexpr std::array kIcons{QStyle::SP_MessageBoxInformation, QStyle::SP_MessageBoxWarning,
                                           QStyle::SP_MessageBoxCritical};
        const QStyle *style = option->widget ? option->widget->style() : QApplication::style();
        option->icon = style->standardIcon(kIcons.at(size_t(problemAt(index).severity)));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
    }
};

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : ListPanel(new ProblemsModel, parent)
    , m_model(static_cast<ProblemsModel *>(list()))
{
    setObjectName("problemsPanel"_L1);
    setAccessibleName(tr("Issues"));
    view()->setAccessibleName(tr("Issues"));
    view()->setItemDelegate(new SeverityDelegate(view()));
    view()->setWordWrap(true);
    view()->setLinesPerRow(2);
    filterField()->setPlaceholderText(tr("Filter issues"));
    filterField()->setAccessibleName(tr("Filter issues"));

    const auto description = [](const QModelIndex &index) { return Wording::of(problemAt(index)); };
    proxy()->setColumns({{tr("Severity"), {}, severityText},
                         {tr("What happened and what to do"),
                          {},
                          description,
                          [description](const QModelIndex &index) {
                              return u"<p>%1</p>"_s.arg(description(index).toHtmlEscaped());
                          }},
                         {tr("File"), {}}});
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = view()->horizontalHeader();
    header->resizeSection(ProblemsModel::SeverityColumn, letter * 15);
    header->setSectionResizeMode(ProblemsModel::DescriptionColumn, QHeaderView::Stretch);
    header->resizeSection(ProblemsModel::FileColumn, letter * 30);

    auto *copy = new QToolButton(this);
    copy->setObjectName("copyRows"_L1);
    copy->setText(tr("Copy Rows"));
    copy->setToolTip(tr("Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones"));
    copy->setAutoRaise(true);
    connect(copy, &QToolButton::clicked, this, &ProblemsPanel::copyRows);
    auto *clear = new QToolButton(this);
    clear->setObjectName("clear"_L1);
    clear->setText(tr("Clear"));
    clear->setToolTip(tr("Empty this list; nothing else changes"));
    clear->setAutoRaise(true);
    connect(clear, &QToolButton::clicked, m_model, qOverload<>(&ProblemsModel::clear));
    bar()->addWidget(copy);
    bar()->addWidget(clear);
    connect(view(), &RecordView::openRequested, this, &ProblemsPanel::activate);
    connect(m_model, &ProblemsModel::countChanged, this, [this] {
        applyFilter(filterField()->text().trimmed());
        updateContents();
    });
    updateContents();
}

void ProblemsPanel::applyFilter(const QString &text)
{
    // There are few: rows are hidden, not asked for.
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QString cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cells += proxy()->index(row, column).data().toString() + u'\n';
        }
        view()->setRowHidden(row, !std::ranges::all_of(words, [&](const QString &word) {
                                 return cells.contains(word, Qt::CaseInsensitive);
                             }));
    }
}

int ProblemsPanel::shownRows() const
{
    int shown = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        shown += view()->isRowHidden(row) ? 0 : 1;
    }
    return shown;
}

QString ProblemsPanel::countText(int rows) const
{
    return tr("%L1 issue(s)", nullptr, rows).arg(rows);
}

void ProblemsPanel::describeEmpty()
{
    emptyState()->setTexts(tr("No issues"),
                           tr("Files that could not be imported and other problems appear here."));
}

void ProblemsPanel::activate(const QModelIndex &index)
{
    const Problem problem = problemAt(index);
    if (!problem.span.isNull()) {
        Q_EMIT spanActivated(problem.span);
    } else if (!problem.article.isNull()) {
        Q_EMIT articleActivated(problem.article);
    }
}

} // namespace Stemma
