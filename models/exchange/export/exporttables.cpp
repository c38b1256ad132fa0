// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/exporttables.h"

#include <QString>

#include <array>

namespace Stemma {

namespace {

constexpr std::array kArticleColumns{
    ExportColumn{"id", "string"},
    ExportColumn{"title", "string"},
    ExportColumn{"outlet", "string"},
    ExportColumn{"author", "string"},
    ExportColumn{"published", "string"},
    ExportColumn{"url", "string"},
    ExportColumn{"language", "string"},
    ExportColumn{"file_name", "string"},
    ExportColumn{"read_state", "string"},
    ExportColumn{"note", "string"},
    ExportColumn{"imported", "datetime"},
    ExportColumn{"revision_id", "string"},
    ExportColumn{"text_sha256", "string"},
    ExportColumn{"length", "integer"},
    ExportColumn{"original_sha256", "string"},
    ExportColumn{"media_type", "string"},
    ExportColumn{"encoding", "string"},
    ExportColumn{"decoding", "string"},
    ExportColumn{"created", "datetime"},
    ExportColumn{"entities", "integer"},
    ExportColumn{"quotes", "integer"},
    ExportColumn{"claims", "integer"},
};

constexpr std::array kEntityColumns{
    ExportColumn{"id", "string"},     ExportColumn{"name", "string"},       ExportColumn{"type", "string"},
    ExportColumn{"aliases", "array"}, ExportColumn{"identifier", "string"}, ExportColumn{"note", "string"},
};

constexpr std::array kClaimColumns{
    ExportColumn{"id", "string"},
    ExportColumn{"statement", "string"},
    ExportColumn{"note", "string"},
};

constexpr std::array kAnnotationColumns{
    ExportColumn{"id", "string"},
    ExportColumn{"article_id", "string"},
    ExportColumn{"title", "string"},
    ExportColumn{"outlet", "string"},
    ExportColumn{"published", "string"},
    ExportColumn{"url", "string"},
    ExportColumn{"kind", "string"},
    ExportColumn{"text", "string"},
    ExportColumn{"start", "integer"},
    ExportColumn{"end", "integer"},
    ExportColumn{"start_utf16", "integer"},
    ExportColumn{"end_utf16", "integer"},
    ExportColumn{"part", "integer"},
    ExportColumn{"parts", "integer"},
    ExportColumn{"paragraph", "integer"},
    ExportColumn{"context_before", "string"},
    ExportColumn{"context_after", "string"},
    ExportColumn{"entity", "string"},
    ExportColumn{"entity_type", "string"},
    ExportColumn{"speaker", "string"},
    ExportColumn{"cue", "string"},
    ExportColumn{"source", "string"},
    ExportColumn{"form", "string"},
    ExportColumn{"claim", "string"},
    ExportColumn{"stance", "string"},
    ExportColumn{"group", "string"},
    ExportColumn{"note", "string"},
    ExportColumn{"status", "string"},
    ExportColumn{"annotator", "string"},
    ExportColumn{"created", "datetime"},
    ExportColumn{"modified", "datetime"},
};

constexpr std::array kGroupColumns{
    ExportColumn{"id", "string"},
    ExportColumn{"base", "string"},
    ExportColumn{"note", "string"},
};

constexpr std::array kQuoteColumns{
    ExportColumn{"group", "string"},      ExportColumn{"base", "boolean"},
    ExportColumn{"similarity", "number"}, ExportColumn{"changes", "string"},
    ExportColumn{"article_id", "string"}, ExportColumn{"article", "string"},
    ExportColumn{"outlet", "string"},     ExportColumn{"published", "string"},
    ExportColumn{"speaker", "string"},    ExportColumn{"cue", "string"},
    ExportColumn{"source", "string"},     ExportColumn{"text", "string"},
    ExportColumn{"id", "string"},
};

constexpr std::array kReferenceColumns{
    ExportColumn{"annotation_id", "string"},
    ExportColumn{"field", "string"},
    ExportColumn{"entity_id", "string"},
};

constexpr std::array kDerivationColumns{
    ExportColumn{"id", "string"},     ExportColumn{"from_id", "string"},
    ExportColumn{"to_id", "string"},  ExportColumn{"outside_source", "string"},
    ExportColumn{"how", "string"},    ExportColumn{"evidence", "string"},
    ExportColumn{"status", "string"},
};

constexpr std::array kSuggestionColumns{
    ExportColumn{"id", "string"},         ExportColumn{"type", "string"},
    ExportColumn{"article_id", "string"}, ExportColumn{"subject", "string"},
    ExportColumn{"payload", "string"},    ExportColumn{"score", "string"},
    ExportColumn{"reasons", "string"},    ExportColumn{"decision", "string"},
    ExportColumn{"decided", "datetime"},
};

constexpr std::array kReviewColumns{
    ExportColumn{"id", "string"},         ExportColumn{"annotation_id", "string"},
    ExportColumn{"group", "string"},      ExportColumn{"verdict", "string"},
    ExportColumn{"note", "string"},       ExportColumn{"reviewer", "string"},
    ExportColumn{"reviewed", "datetime"},
};

constexpr std::array kVariantMarkColumns{
    ExportColumn{"id", "string"},        ExportColumn{"annotation_id", "string"},
    ExportColumn{"base_id", "string"},   ExportColumn{"start", "integer"},
    ExportColumn{"end", "integer"},      ExportColumn{"base_start", "integer"},
    ExportColumn{"base_end", "integer"}, ExportColumn{"classes", "string"},
    ExportColumn{"reviewer", "string"},  ExportColumn{"reviewed", "datetime"},
};

constexpr std::array<const char *, 1> kIdKey{"id"};
constexpr std::array<const char *, 2> kPartKey{"id", "part"};
constexpr std::array<const char *, 2> kFieldKey{"annotation_id", "field"};

constexpr std::array kAnnotationReferences{
    ExportReference{"article_id", "articles", "id"},
    ExportReference{"claim", "claims", "statement"},
    ExportReference{"group", "groups", "id"},
};

constexpr std::array kQuoteReferences{
    ExportReference{"group", "groups", "id"},
    ExportReference{"article_id", "articles", "id"},
};

constexpr std::array kEntityReferences{ExportReference{"entity_id", "entities", "id"}};
constexpr std::array kArticleReferences{ExportReference{"article_id", "articles", "id"}};

constexpr std::array kReviewReferences{ExportReference{"group", "groups", "id"}};

constexpr std::array kSchemas{
    ExportSchema{ExportTable::Articles,
                 "articles",
                 "Articles; the text of each lies in texts/<id>.txt",
                 kArticleColumns,
                 kIdKey,
                 {},
                 false},
    ExportSchema{ExportTable::Entities,
                 "entities",
                 "Persons, organisations, places and other names",
                 kEntityColumns,
                 kIdKey,
                 {},
                 false},
    ExportSchema{ExportTable::Claims,
                 "claims",
                 "Statements that claims take a stance to",
                 kClaimColumns,
                 kIdKey,
                 {},
                 false},
    ExportSchema{ExportTable::Annotations, "annotations", "Annotations, one row a part", kAnnotationColumns,
                 kPartKey, kAnnotationReferences, false},
    ExportSchema{ExportTable::Groups,
                 "groups",
                 "Groups of quotes judged to be the same utterance",
                 kGroupColumns,
                 kIdKey,
                 {},
                 false},
    ExportSchema{ExportTable::Quotes, "quotes", "Quotes that belong to a group, one row a witness",
                 kQuoteColumns, kIdKey, kQuoteReferences, false},
    ExportSchema{ExportTable::References, "references", "Entities meant where a name alone is ambiguous",
                 kReferenceColumns, kFieldKey, kEntityReferences, true},
    ExportSchema{ExportTable::Derivations,
                 "derivations",
                 "What was taken from what",
                 kDerivationColumns,
                 kIdKey,
                 {},
                 true},
    ExportSchema{ExportTable::Suggestions, "suggestions", "Proposals of the machine and decisions on them",
                 kSuggestionColumns, kIdKey, kArticleReferences, true},
    ExportSchema{ExportTable::Reviews, "reviews", "Verdicts of reviewers on quotes and groups",
                 kReviewColumns, kIdKey, kReviewReferences, true},
    ExportSchema{ExportTable::VariantMarks,
                 "variant_marks",
                 "Classes that reviewers gave to variants",
                 kVariantMarkColumns,
                 kIdKey,
                 {},
                 true},
};

} // namespace

std::span<const ExportSchema> exportSchemas()
{
    return kSchemas;
}

const ExportSchema &schemaOf(ExportTable table)
{
    return kSchemas[size_t(table)];
}

QList<QByteArray> columnNames(ExportTable table)
{
    QList<QByteArray> names;
    for (const ExportColumn &column : schemaOf(table).columns) {
        names.append(column.name);
    }
    return names;
}

QString fileNameOf(ExportTable table)
{
    return QString::fromLatin1(schemaOf(table).name) + QStringLiteral(".csv");
}

} // namespace Stemma
