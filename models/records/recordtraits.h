// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

#include <QStringList>

#include <array>
#include <optional>
#include <tuple>

namespace Stemma {

// Names of enumerators in tables and files. Part of the file formats: never change, only add.
template <typename Enum> struct EnumKeys;

template <> struct EnumKeys<ReadState> {
    static constexpr std::array keys{"unread", "reading", "read"};
};

template <> struct EnumKeys<SpanKind> {
    static constexpr std::array keys{"entity", "quote", "claim"};
};

template <> struct EnumKeys<SpanStatus> {
    static constexpr std::array keys{"suggested", "accepted", "rejected"};
};

template <> struct EnumKeys<EntityType> {
    static constexpr std::array keys{"", "person", "organisation", "place", "work", "event", "other"};
};

template <> struct EnumKeys<QuoteForm> {
    static constexpr std::array keys{"", "direct", "indirect", "mixed"};
};

template <> struct EnumKeys<Stance> {
    static constexpr std::array keys{"", "asserts", "denies", "doubts", "reports"};
};

template <> struct EnumKeys<DerivationHow> {
    static constexpr std::array keys{"", "cites", "copies", "translates", "summarises"};
};

template <> struct EnumKeys<SuggestionType> {
    static constexpr std::array keys{"quote", "speaker", "link", "entity", "derivation"};
};

template <> struct EnumKeys<Decision> {
    static constexpr std::array keys{"open", "accepted", "rejected", "skipped"};
};

template <> struct EnumKeys<Verdict> {
    static constexpr std::array keys{"",           "nothing-to-say", "verbatim",   "faithful",
                                     "abridged",   "altered",        "misleading", "misattributed",
                                     "fabricated", "unverifiable"};
};

template <typename Enum> [[nodiscard]] constexpr QLatin1StringView keyOf(Enum value)
{
    return QLatin1StringView(EnumKeys<Enum>::keys[size_t(value)]);
}

/// All keys of @p Enum joined for messages: "entity, quote, claim".
template <typename Enum> [[nodiscard]] QString allKeys()
{
    QStringList keys;
    for (const char *key : EnumKeys<Enum>::keys) {
        if (*key != '\0') {
            keys.append(QString::fromLatin1(key));
        }
    }
    return keys.join(QLatin1StringView(", "));
}

template <typename Enum, typename View> [[nodiscard]] std::optional<Enum> fromKey(View key)
{
    for (size_t i = 0; i < EnumKeys<Enum>::keys.size(); ++i) {
        if (key == QLatin1StringView(EnumKeys<Enum>::keys[i])) {
            return Enum(i);
        }
    }
    return std::nullopt;
}

/// One field of a record: its column name (also its key in the journal) and the member that holds it.
template <typename Record, typename Value> struct Field {
    const char *name;
    Value Record::*member;
};

/// Table and fields of each record type, the one place that storage, journal and dump read them from.
/// The first field is always the id. Order is the order of columns.
template <typename Record> struct RecordTraits;

template <> struct RecordTraits<Article> {
    static constexpr const char *table = "article";
    static constexpr auto fields = std::tuple{Field{"id", &Article::id},
                                              Field{"revision_id", &Article::revision},
                                              Field{"title", &Article::title},
                                              Field{"outlet", &Article::outlet},
                                              Field{"author", &Article::author},
                                              Field{"published", &Article::published},
                                              Field{"url", &Article::url},
                                              Field{"language", &Article::language},
                                              Field{"file_name", &Article::fileName},
                                              Field{"note", &Article::note},
                                              Field{"read_state", &Article::readState},
                                              Field{"imported", &Article::imported}};
};

template <> struct RecordTraits<Revision> {
    static constexpr const char *table = "revision";
    static constexpr auto fields = std::tuple{Field{"id", &Revision::id},
                                              Field{"article_id", &Revision::article},
                                              Field{"text_hash", &Revision::text},
                                              Field{"length", &Revision::length},
                                              Field{"original_hash", &Revision::original},
                                              Field{"media_type", &Revision::mediaType},
                                              Field{"encoding", &Revision::encoding},
                                              Field{"decoding", &Revision::decoding},
                                              Field{"created", &Revision::created}};
};

template <> struct RecordTraits<Span> {
    static constexpr const char *table = "span";
    static constexpr auto fields = std::tuple{Field{"id", &Span::id},
                                              Field{"article_id", &Span::article},
                                              Field{"revision_id", &Span::revision},
                                              Field{"kind", &Span::kind},
                                              Field{"ranges", &Span::ranges},
                                              Field{"entity_id", &Span::entity},
                                              Field{"speaker_id", &Span::speaker},
                                              Field{"cue", &Span::cue},
                                              Field{"source", &Span::source},
                                              Field{"form", &Span::form},
                                              Field{"claim_id", &Span::claim},
                                              Field{"stance", &Span::stance},
                                              Field{"group_id", &Span::group},
                                              Field{"note", &Span::note},
                                              Field{"status", &Span::status},
                                              Field{"annotator", &Span::annotator},
                                              Field{"created", &Span::created},
                                              Field{"modified", &Span::modified}};
};

template <> struct RecordTraits<Entity> {
    static constexpr const char *table = "entity";
    static constexpr auto fields = std::tuple{Field{"id", &Entity::id},
                                              Field{"name", &Entity::name},
                                              Field{"type", &Entity::type},
                                              Field{"aliases", &Entity::aliases},
                                              Field{"identifier", &Entity::identifier},
                                              Field{"note", &Entity::note}};
};

template <> struct RecordTraits<Claim> {
    static constexpr const char *table = "claim";
    static constexpr auto fields = std::tuple{Field{"id", &Claim::id}, Field{"statement", &Claim::statement},
                                              Field{"note", &Claim::note}};
};

template <> struct RecordTraits<QuoteGroup> {
    static constexpr const char *table = "quote_group";
    static constexpr auto fields
        = std::tuple{Field{"id", &QuoteGroup::id}, Field{"base_span_id", &QuoteGroup::base},
                     Field{"note", &QuoteGroup::note}};
};

template <> struct RecordTraits<Derivation> {
    static constexpr const char *table = "derivation";
    static constexpr auto fields
        = std::tuple{Field{"id", &Derivation::id},        Field{"from_id", &Derivation::from},
                     Field{"to_id", &Derivation::to},     Field{"outside_source", &Derivation::outsideSource},
                     Field{"how", &Derivation::how},      Field{"evidence", &Derivation::evidence},
                     Field{"status", &Derivation::status}};
};

template <> struct RecordTraits<Suggestion> {
    static constexpr const char *table = "suggestion";
    static constexpr auto fields = std::tuple{Field{"id", &Suggestion::id},
                                              Field{"type", &Suggestion::type},
                                              Field{"article_id", &Suggestion::article},
                                              Field{"subject", &Suggestion::subject},
                                              Field{"payload", &Suggestion::payload},
                                              Field{"score", &Suggestion::score},
                                              Field{"reasons", &Suggestion::reasons},
                                              Field{"decision", &Suggestion::decision},
                                              Field{"decided", &Suggestion::decided}};
};

template <> struct RecordTraits<Review> {
    static constexpr const char *table = "review";
    static constexpr auto fields = std::tuple{Field{"id", &Review::id},
                                              Field{"span_id", &Review::span},
                                              Field{"group_id", &Review::group},
                                              Field{"verdict", &Review::verdict},
                                              Field{"note", &Review::note},
                                              Field{"reviewer", &Review::reviewer},
                                              Field{"reviewed", &Review::reviewed}};
};

template <> struct RecordTraits<VariantMark> {
    static constexpr const char *table = "variant_mark";
    static constexpr auto fields = std::tuple{Field{"id", &VariantMark::id},
                                              Field{"span_id", &VariantMark::span},
                                              Field{"base_span_id", &VariantMark::base},
                                              Field{"base_start", &VariantMark::baseStart},
                                              Field{"base_end", &VariantMark::baseEnd},
                                              Field{"range_start", &VariantMark::start},
                                              Field{"range_end", &VariantMark::end},
                                              Field{"classes", &VariantMark::classes},
                                              Field{"reviewer", &VariantMark::reviewer},
                                              Field{"reviewed", &VariantMark::reviewed}};
};

/// Calls @p function(name, member reference) for each field of @p record, in order.
template <typename Record, typename Function> constexpr void forEachField(Record &record, Function &&function)
{
    std::apply([&](const auto &...field) { (function(field.name, record.*(field.member)), ...); },
               RecordTraits<std::remove_const_t<Record>>::fields);
}

template <typename Record>
inline constexpr size_t kFieldCount = std::tuple_size_v<decltype(RecordTraits<Record>::fields)>;

} // namespace Stemma
