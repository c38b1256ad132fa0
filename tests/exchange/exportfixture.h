// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"
#include "models/text/decoding.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

namespace Stemma {

/// A random but well-formed project, the same for the same seed: texts with astral, combining and RTL
/// characters, cells that look like formulas, quotes, separators, line feeds; overlapping and interrupted
/// spans, groups, derivations, suggestions and two entities of one name.
class RandomProject {
public:
    explicit RandomProject(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] Changes changes(int articleCount, int spansPerArticle)
    {
        for (int i = 0; i < 6; ++i) {
            Entity entity{EntityId(uuid()),
                          words(1, 3) + QString::number(i),
                          EntityType(m_random.bounded(7)),
                          {},
                          words(0, 1),
                          cell()};
            if (i % 2 == 0) {
                entity.aliases = {words(1, 2), QStringLiteral("a, \"b\"\n[c]")};
            }
            m_entities.append(entity);
        }
        // Two entities of one name: only their type tells them apart.
        m_entities.append({EntityId(uuid()), QStringLiteral("Jordan"), EntityType::Person, {}, {}, {}});
        m_entities.append({EntityId(uuid()), QStringLiteral("Jordan"), EntityType::Place, {}, {}, {}});
        for (int i = 0; i < 4; ++i) {
            m_claims.append({ClaimId(uuid()), words(2, 6) + QString::number(i), cell()});
        }
        for (int i = 0; i < articleCount; ++i) {
            addArticle(spansPerArticle);
        }
        group();
        Changes changes;
        const auto insert = [&changes](const auto &records) {
            for (const auto &record : records) {
                changes.append(Change<std::decay_t<decltype(record)>>{std::nullopt, record});
            }
        };
        insert(m_articles);
        insert(m_revisions);
        insert(m_entities);
        insert(m_claims);
        insert(m_groups);
        insert(m_spans);
        insert(m_derivations);
        insert(m_suggestions);
        insert(m_reviews);
        insert(m_marks);
        return changes;
    }

    [[nodiscard]] const QList<QString> &texts() const { return m_texts; }

private:
    QUuid uuid()
    {
        return QUuid(m_random.generate(), ushort(m_random.generate()),
                     ushort(0x7000 | (m_random.generate() & 0xfff)), 0x80, uchar(m_random.generate()), 1, 2,
                     3, 4, uchar(m_random.generate()), uchar(m_random.generate()));
    }

    QString words(int least, int most)
    {
        static const QStringList kWords{QStringLiteral("we"),
                                        QStringLiteral("say"),
                                        QStringLiteral("naïve"),
                                        QStringLiteral("🌊"),
                                        QStringLiteral("👨🏻‍🚒"),
                                        QStringLiteral("日本"),
                                        QStringLiteral("לא"),
                                        QStringLiteral("«no»"),
                                        QStringLiteral("\"yes\","),
                                        QStringLiteral("e\u0301"),
                                        QStringLiteral("a;b"),
                                        QStringLiteral("\u00a0x")};
        QStringList list;
        const int count = m_random.bounded(least, most + 1);
        for (int i = 0; i < count; ++i) {
            list.append(kWords[m_random.bounded(int(kWords.size()))]);
        }
        return list.join(u' ');
    }

    /// What a person may have typed into a field.
    QString cell()
    {
        static const QStringList kStarts{QString(),
                                         QStringLiteral("=1+1"),
                                         QStringLiteral("+x"),
                                         QStringLiteral("-x"),
                                         QStringLiteral("@x"),
                                         QStringLiteral("\tx"),
                                         QStringLiteral("'=x"),
                                         QStringLiteral("line\nline "),
                                         QStringLiteral(" blank "),
                                         QStringLiteral("a,b;c|d\te\"f\"")};
        return kStarts[m_random.bounded(int(kStarts.size()))] + words(0, 3);
    }

    QDateTime time()
    {
        return QDateTime::fromMSecsSinceEpoch(1'500'000'000'000 + m_random.bounded(1'000'000'000),
                                              QTimeZone::UTC);
    }

    void addArticle(int spanCount)
    {
        QString text;
        const int paragraphs = m_random.bounded(1, 6);
        for (int i = 0; i < paragraphs; ++i) {
            text += (i > 0 ? QStringLiteral("\n") : QString())
                + (m_random.bounded(3) == 0 ? cell() : QString()) + words(3, 40);
        }
        text = canonicalText(text);
        const SourceText source(text);
        static const QStringList kDates{QString(), QStringLiteral("2018-08-06"),
                                        QStringLiteral("2018-08-06T14:10"),
                                        QStringLiteral("2018-08-05/2018-08-07")};
        Article article;
        article.id = ArticleId(uuid());
        article.revision = RevisionId(uuid());
        article.title = cell();
        article.outlet = cell();
        article.author = cell();
        article.published = *PublishedDate::fromString(kDates[m_random.bounded(4)]);
        article.url = QStringLiteral("https://example.org/?a=1,2");
        article.language = QStringLiteral("en");
        article.fileName = QStringLiteral("file %1.txt").arg(m_articles.size());
        article.note = cell();
        article.readState = ReadState(m_random.bounded(3));
        article.imported = time();
        Revision revision;
        revision.id = article.revision;
        revision.article = article.id;
        revision.text = ContentHash::ofText(text);
        revision.length = source.codePointLength();
        revision.original = revision.text;
        revision.mediaType = QStringLiteral("text/plain");
        revision.encoding = QStringLiteral("UTF-8");
        revision.decoding = QStringLiteral("{\"format\":\"text\"}");
        revision.created = time();
        m_texts.append(text);
        m_articles.append(article);
        m_revisions.append(revision);
        for (int i = 0; i < spanCount; ++i) {
            addSpan(article, source);
        }
    }

    void addSpan(const Article &article, const SourceText &source)
    {
        QList<qsizetype> cuts;
        const int parts = m_random.bounded(8) == 0 ? 2 : 1;
        for (int i = 0; i < parts * 2; ++i) {
            const qsizetype at = m_random.bounded(int(source.length()));
            cuts.append(source.snappedToGraphemes({at, at + 1}).start);
        }
        std::ranges::sort(cuts);
        Span span;
        for (qsizetype i = 0; i < cuts.size(); i += 2) {
            if (cuts[i] == cuts[i + 1] || (i > 0 && cuts[i] <= cuts[i - 1])) {
                return; // too close together
            }
            span.ranges.append(source.toCodePoints(TextRange{cuts[i], cuts[i + 1]}));
        }
        span.id = SpanId(uuid());
        span.article = article.id;
        span.revision = article.revision;
        span.kind = SpanKind(m_random.bounded(3));
        const auto anyEntity = [this] { return m_entities[m_random.bounded(int(m_entities.size()))].id; };
        switch (span.kind) {
        case SpanKind::Entity:
            span.entity = anyEntity();
            break;
        case SpanKind::Quote:
            span.speaker = m_random.bounded(3) == 0 ? EntityId() : anyEntity();
            span.cue = cell();
            span.source = cell();
            span.form = QuoteForm(m_random.bounded(4));
            break;
        case SpanKind::Claim:
            span.claim = m_claims[m_random.bounded(int(m_claims.size()))].id;
            span.stance = Stance(m_random.bounded(5));
            break;
        }
        span.note = cell();
        span.status = SpanStatus(m_random.bounded(3));
        span.annotator = cell();
        span.created = time();
        span.modified = time();
        m_spans.append(span);
    }

    void group()
    {
        QList<qsizetype> quotes;
        for (qsizetype i = 0; i < m_spans.size(); ++i) {
            if (m_spans[i].kind == SpanKind::Quote) {
                quotes.append(i);
            }
        }
        for (qsizetype i = 0; i + 3 < quotes.size(); i += 4) {
            QuoteGroup group{QuoteGroupId(uuid()), m_spans[quotes[i + 1]].id, cell()};
            for (qsizetype member = i; member < i + 3; ++member) {
                m_spans[quotes[member]].group = group.id;
            }
            m_groups.append(group);
            m_derivations.append({DerivationId(uuid()), m_spans[quotes[i]].id.uuid(),
                                  m_spans[quotes[i + 1]].id.uuid(), QString(), DerivationHow::Copies, cell(),
                                  SpanStatus::Suggested});
            const SpanId witness = m_spans[quotes[i]].id;
            m_reviews.append(
                {reviewOf(group.id), {}, group.id, Verdict::NothingToSay, cell(), cell(), time()});
            m_reviews.append({reviewOf(witness), witness, {}, Verdict::Altered, cell(), words(0, 2), time()});
            m_marks.append({VariantMarkId(uuid()),
                            witness,
                            group.base,
                            3,
                            3,
                            1,
                            5,
                            {QStringLiteral("negation"), QStringLiteral("number-hedge")},
                            cell(),
                            time()});
        }
        if (!m_articles.isEmpty()) {
            m_suggestions.append({SuggestionId(uuid()), SuggestionType::Link, m_articles.first().id, cell(),
                                  QStringLiteral("{\"a\":1}"), 0.1 + 0.2, QStringLiteral("[]"),
                                  Decision::Rejected, time()});
        }
    }

    QRandomGenerator m_random;
    QList<QString> m_texts;
    QList<Article> m_articles;
    QList<Revision> m_revisions;
    QList<Entity> m_entities;
    QList<Claim> m_claims;
    QList<QuoteGroup> m_groups;
    QList<Span> m_spans;
    QList<Derivation> m_derivations;
    QList<Suggestion> m_suggestions;
    QList<Review> m_reviews;
    QList<VariantMark> m_marks;
};

/// A new project with @p changes in it, or null.
inline std::unique_ptr<Project> makeProject(const QString &path, const QList<QString> &texts,
                                            const Changes &changes)
{
    auto project = Project::create(path);
    if (!project || !(*project)->contentStore().putContents(texts, {})) {
        return nullptr;
    }
    const auto applied = (*project)->applyChanges(EditAction::ImportArticles, changes);
    if (!applied) {
        qWarning() << int(applied.error().code) << applied.error().parameters << applied.error().detail;
        return nullptr;
    }
    return std::move(*project);
}

/// Every file below @p folder with its bytes.
inline QMap<QString, QByteArray> filesOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly)) {
            files.insert(file.fileName().mid(folder.size()), file.readAll());
        }
    }
    return files;
}

} // namespace Stemma
