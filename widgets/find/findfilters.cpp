// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/find/findfilters.h"

#include "widgets/support/wording.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kMostNames = 500; ///< offered in a box
constexpr int kBoxLetters = 11; ///< least width of a box

} // namespace

std::pair<QDate, QDate> daysOf(const QString &written)
{
    const QStringList parts = written.trimmed().split(u'-');
    QList<int> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.append(part.toInt(&isNumber));
        if (!isNumber || part.startsWith(u'+')) {
            return {};
        }
    }
    if (parts.size() > 3 || parts.first().size() != 4) {
        return {};
    }
    const QDate first(numbers.at(0), numbers.value(1, 1), numbers.value(2, 1));
    if (!first.isValid()) {
        return {};
    }
    switch (parts.size()) {
    case 1:
        return {first, first.addYears(1).addDays(-1)};
    case 2:
        return {first, first.addMonths(1).addDays(-1)};
    default:
        return {first, first};
    }
}

FindFilters::FindFilters(QWidget *parent)
    : QWidget(parent)
    , m_where(new QComboBox(this))
    , m_onlyArticle(new QCheckBox(tr("This article"), this))
    , m_outlet(new QComboBox(this))
    , m_from(new QLineEdit(this))
    , m_until(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_annotator(new QComboBox(this))
{
    using Where = SearchQuery::Where;
    m_where->setAccessibleName(tr("Where to look"));
    m_where->setToolTip(tr("Look in texts, in annotations of one kind, or in both"));
    m_where->addItem(tr("Everywhere"), int(Where::Everywhere));
    m_where->addItem(tr("Texts"), int(Where::Texts));
    m_where->addItem(tr("Quotes"), int(Where::Quotes));
    m_where->addItem(tr("Entities"), int(Where::Entities));
    m_where->addItem(tr("Claims"), int(Where::Claims));
    m_onlyArticle->setToolTip(tr("Look only in the article of the active pane"));
    m_outlet->setAccessibleName(tr("Outlet"));
    m_outlet->setToolTip(tr("Look only in articles of one outlet"));
    m_from->setPlaceholderText(tr("from, as 2018-08"));
    m_from->setAccessibleName(tr("Published from"));
    m_from->setToolTip(tr("Published in this year, month or day, or later: 2018, 2018-08 or 2018-08-06"));
    m_until->setPlaceholderText(tr("until"));
    m_until->setAccessibleName(tr("Published until"));
    m_until->setToolTip(tr("Published in this year, month or day, or earlier: 2018, 2018-08 or 2018-08-06"));
    m_status->setAccessibleName(tr("Status"));
    m_status->setToolTip(tr("Look only at annotations of one status"));
    m_status->addItem(tr("Any status"));
    for (const SpanStatus status : {SpanStatus::Accepted, SpanStatus::Suggested, SpanStatus::Rejected}) {
        m_status->addItem(Wording::of(status), int(status));
    }
    m_annotator->setAccessibleName(tr("Annotator"));
    m_annotator->setToolTip(tr("Look only at annotations of one person"));
    fillBoxes();

    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    const int letter = fontMetrics().averageCharWidth();
    for (QComboBox *box : {m_where, m_outlet, m_status, m_annotator}) {
        box->setMinimumWidth(letter * kBoxLetters);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kBoxLetters);
        connect(box, &QComboBox::currentIndexChanged, this, &FindFilters::changed);
    }
    connect(m_onlyArticle, &QCheckBox::toggled, this, &FindFilters::changed);
    for (QLineEdit *field : {m_from, m_until}) {
        field->setMinimumWidth(letter * kBoxLetters);
        connect(field, &QLineEdit::textChanged, this, &FindFilters::changed);
        connect(field, &QLineEdit::editingFinished, this, [this, field] {
            if (!field->text().trimmed().isEmpty() && !daysOf(field->text()).first.isValid()) {
                Q_EMIT misread(tr("“%1” is no date, so it does not narrow the search. Write 2018, 2018-08 or "
                                  "2018-08-06.")
                                   .arg(field->text().trimmed()));
            }
        });
    }
    first->addWidget(m_where, 1);
    first->addWidget(m_onlyArticle);
    first->addWidget(m_outlet, 1);
    second->addWidget(m_from, 1);
    second->addWidget(m_until, 1);
    second->addWidget(m_status, 1);
    second->addWidget(m_annotator, 1);
    m_lines = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_lines->addLayout(first, 3);
    m_lines->addLayout(second, 4);
    const int gap = std::max(3, fontMetrics().height() / 4);
    m_lines->setContentsMargins(gap, 0, gap, gap);
    for (QBoxLayout *line : std::initializer_list<QBoxLayout *>{first, second, m_lines}) {
        line->setSpacing(gap);
    }
}

void FindFilters::setStore(const ProjectStore *store)
{
    m_store = store;
    clear();
    fillBoxes();
}

void FindFilters::setArticle(ArticleId article)
{
    const bool isNews = m_article != article;
    m_article = article;
    if (isNews && m_onlyArticle->isChecked()) {
        Q_EMIT changed();
    }
}

void FindFilters::fillBoxes()
{
    const auto fill = [this](QComboBox *box, const QString &all, Completion field) {
        const QSignalBlocker blocker(box);
        const QString chosen = box->currentData().toString();
        box->clear();
        box->addItem(all);
        QStringList names = m_store != nullptr
            ? m_store->completions(field, {}, kMostNames).value_or(QStringList())
            : QStringList();
        names.sort(Qt::CaseInsensitive);
        for (const QString &name : std::as_const(names)) {
            box->addItem(name, name);
        }
        box->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, box->findData(chosen)));
    };
    fill(m_outlet, tr("All outlets"), Completion::Outlet);
    fill(m_annotator, tr("Any annotator"), Completion::Annotator);
}

void FindFilters::applyTo(SearchQuery &query) const
{
    query.where = SearchQuery::Where(m_where->currentData().toInt());
    query.article = m_onlyArticle->isChecked() ? m_article : ArticleId();
    query.outlet = m_outlet->currentData().toString();
    query.from = daysOf(m_from->text()).first;
    query.until = daysOf(m_until->text()).second;
    query.status = m_status->currentData().isValid()
        ? std::optional(SpanStatus(m_status->currentData().toInt()))
        : std::nullopt;
    query.annotator = m_annotator->currentData().toString();
}

bool FindFilters::isEmpty() const
{
    SearchQuery query;
    applyTo(query);
    return query == SearchQuery();
}

void FindFilters::clear()
{
    const bool wasEmpty = isEmpty();
    {
        const QSignalBlocker blocker(this);
        for (QComboBox *box : {m_where, m_outlet, m_status, m_annotator}) {
            box->setCurrentIndex(0);
        }
        m_onlyArticle->setChecked(false);
        m_from->clear();
        m_until->clear();
    }
    if (!wasEmpty) {
        Q_EMIT changed();
    }
}

QSize FindFilters::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void FindFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int wanted = fontMetrics().averageCharWidth() * (kBoxLetters + 3) * 7;
    m_lines->setDirection(width() >= wanted ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void FindFilters::showEvent(QShowEvent *event)
{
    fillBoxes(); // names that came meanwhile
    QWidget::showEvent(event);
}

} // namespace Stemma
