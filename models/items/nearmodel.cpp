// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/nearmodel.h"

#include "models/project/suggesting/acceptance.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// So much is compared and shown of one place, in UTF-16 units; a longer one is read in the text.
constexpr qsizetype kMostWords = 3'000;

QUuid idOf(const NearMatch &match)
{
    return QUuid::createUuidV5(match.article.uuid(),
                               QString::number(match.place.start) + u'-' + QString::number(match.place.end));
}

} // namespace

NearModel::NearModel(QObject *parent)
    : ListModel(parent)
{
}

void NearModel::setMatches(const NearQuestion &question, const std::vector<NearMatch> &matches)
{
    if (!(question == m_question)) {
        m_details.clear(); // the differences are from what was asked
        m_askedGroup.reset();
        m_question = question;
    }
    m_gone.clear();
    std::vector<Row> rows;
    rows.reserve(matches.size());
    for (const NearMatch &match : matches) {
        rows.push_back({idOf(match), match});
    }
    setRows(std::move(rows));
    Q_EMIT refreshed();
}

void NearModel::setRows(std::vector<Row> rows)
{
    const bool isSame = std::ranges::equal(
        rows, m_rows, [](const Row &one, const Row &other) { return one.id == other.id; });
    if (isSame) {
        m_rows = std::move(rows);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::optional<NearMatch> NearModel::matchAt(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_rows[size_t(row)].match) : std::nullopt;
}

int NearModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NearModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant NearModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case IdRole:
        return row.id;
    case ArticleIdRole:
        return row.match.article.uuid();
    case ScoreRole:
        return row.match.score;
    case CoverAskedRole:
        return row.match.coverAsked;
    case CoverFoundRole:
        return row.match.coverFound;
    case WordsRole:
        return details(index.row()).words;
    case DifferencesRole:
        return QVariant::fromValue(details(index.row()).differences);
    case TaggingRole:
        return QVariant::fromValue(details(index.row()).tagging);
    case PublishedRole:
        return QVariant::fromValue(details(index.row()).article.published);
    case Qt::AccessibleTextRole:
        return index.column() == WordsColumn && m_spoken ? QVariant(m_spoken(index)) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case ScoreColumn:
        return row.match.score;
    case WordsColumn:
        return details(index.row()).words.simplified();
    case TaggingColumn: {
        static constexpr std::array<QLatin1StringView, 4> kKeys{"untagged"_L1, "tagged"_L1, "linked"_L1,
                                                                "linkedHere"_L1};
        return QString(kKeys.at(size_t(details(index.row()).tagging)));
    }
    case OutletColumn:
        return details(index.row()).article.outlet;
    case PublishedColumn:
        return details(index.row()).article.published.toString();
    case ArticleColumn:
        return details(index.row()).article.title;
    default:
        return {};
    }
}

QModelIndex NearModel::indexOf(QUuid record, int /*hintRow*/) const
{
    const auto found = std::ranges::find(m_rows, record, &Row::id);
    return found != m_rows.end() ? index(int(found - m_rows.begin()), 0) : QModelIndex();
}

QLatin1StringView NearModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{
        "score"_L1, "words"_L1, "tagging"_L1, "outlet"_L1, "published"_L1, "article"_L1};
    return kKeys.at(size_t(column));
}

const NearModel::Details &NearModel::details(int row) const
{
    const Row &asked = m_rows[size_t(row)];
    const auto known = m_details.find(asked.id);
    return known != m_details.end() ? known->second
                                    : m_details.emplace(asked.id, read(asked.match)).first->second;
}

Result<Span> NearModel::quoteAt(ArticleId article, CodePointRange place) const
{
    const auto spans = store()->spansOfArticle(article);
    if (!spans) {
        return std::unexpected(spans.error());
    }
    for (const Span &span : *spans) {
        const bool isHere = span.kind == SpanKind::Quote && span.status != SpanStatus::Rejected
            && !span.ranges.isEmpty() && isMostly({span.ranges.first().start, span.ranges.last().end}, place);
        if (isHere) {
            return span;
        }
    }
    return Span();
}

NearModel::Details NearModel::read(const NearMatch &match) const
{
    Details details;
    if (store() == nullptr) {
        return details;
    }
    const auto fail = [this, &details](const Error &error) {
        if (error.code != ErrorCode::NotFound) { // deleted: the row is about to go
            reportLater(error);
        }
        return details;
    };
    const auto article = store()->article(match.article);
    if (!article) {
        return fail(article.error());
    }
    details.article = *article;
    const auto revision = store()->revision(article->revision);
    if (!revision) {
        return fail(revision.error());
    }
    details.words = m_texts.excerpt(*store(), revision->text, {match.place}, kMostWords);
    details.differences = wordDifferences(QStringView(m_question.words).left(kMostWords), details.words);
    const auto quote = quoteAt(match.article, match.place);
    if (!quote) {
        return fail(quote.error());
    }
    if (!quote->group.isNull() && !m_askedGroup) {
        const auto asked = m_question.article.isNull() ? Result<Span>(Span())
                                                       : quoteAt(m_question.article, m_question.place);
        m_askedGroup = asked ? asked->group : QuoteGroupId();
    }
    details.tagging = quote->id.isNull() ? Tagging::Untagged
        : quote->group.isNull()          ? Tagging::Tagged
        : quote->group == m_askedGroup   ? Tagging::LinkedHere
                                         : Tagging::Linked;
    return details;
}

void NearModel::onEdit(const Edit &edit)
{
    anyChange<Article>(edit, [this](const Change<Article> &change) {
        change.after ? void(m_gone.remove(change.id())) : void(m_gone.insert(change.id()));
        return false;
    });
}

bool NearModel::isTouchedBy(const Edit &edit) const
{
    const auto isShown = [this](ArticleId article) {
        return article == m_question.article || std::ranges::any_of(m_rows, [article](const Row &row) {
                   return row.match.article == article;
               });
    };
    const auto isSpanShown = [&isShown](const Change<Span> &change) {
        return isShown(change.after ? change.after->article : change.before->article);
    };
    return !m_rows.empty()
        && (anyChange<Span>(edit, isSpanShown)
            || anyChange<Article>(edit, [&](const Change<Article> &change) { return isShown(change.id()); }));
}

void NearModel::reload(bool mayKeep)
{
    m_details.clear();
    m_askedGroup.reset();
    std::vector<Row> rows = mayKeep && store() != nullptr ? m_rows : std::vector<Row>();
    std::erase_if(rows, [this](const Row &row) { return m_gone.contains(row.match.article); });
    if (rows.empty()) {
        m_texts.clear();
    }
    if (!mayKeep) {
        m_question = {};
        m_gone.clear();
    }
    setRows(std::move(rows));
}

} // namespace Stemma
