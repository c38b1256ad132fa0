// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/entitylines.h"

#include "models/matching/entities/entitygroups.h"
#include "models/matching/entities/mentionfinder.h"
#include "models/project/suggesting/nameproposals.h"
#include "models/records/recordtraits.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <functional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct EntityTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::SuggestCommand)
};

struct WrittenMention {
    quint32 article = 0;
    CodePointRange range;
    QString text;
};

class EntityWriter {
public:
    EntityWriter(ArticleTexts &texts, const QList<NamedArticle> &articles, const SuggestLexicons &lexicons,
                 ConsoleProgress &progress)
        : m_texts(texts)
        , m_articles(articles)
        , m_lexicons(lexicons)
        , m_progress(progress)
    {
    }

    Result<void> read()
    {
        MentionFinder finder;
        std::vector<std::vector<EntityMention>> found(size_t(m_articles.size()));
        auto read
            = forEachText([&](size_t, const SourceText &, const EntityText &text) { finder.learn(text); });
        if (read) {
            read = forEachText([&](size_t article, const SourceText &, const EntityText &text) {
                found[article] = finder.find(text);
            });
        }
        if (!read) {
            return read;
        }
        m_entities = groupMentions(found);
        m_mentions.resize(m_entities.size());
        std::vector<std::vector<std::pair<size_t, TextRange>>> byArticle(found.size()); // entity
        for (size_t entity = 0; entity < m_entities.size(); ++entity) {
            for (const PlacedMention &mention : m_entities[entity].mentions) {
                byArticle[mention.article].emplace_back(entity, mention.range);
            }
        }
        for (size_t article = 0; article < byArticle.size(); ++article) {
            if (byArticle[article].empty()) {
                continue;
            }
            const auto source = m_texts.of(article);
            if (!source) {
                return std::unexpected(source.error());
            }
            for (const auto &[entity, range] : byArticle[article]) {
                m_mentions[entity].push_back(
                    {quint32(article), (*source)->toCodePoints(range), (*source)->slice(range).toString()});
            }
        }
        return {};
    }

    void writeJson(Console &console) const
    {
        for (size_t entity = 0; entity < m_entities.size(); ++entity) {
            QJsonArray mentions;
            for (const WrittenMention &mention : m_mentions[entity]) {
                QJsonObject object = m_articles[mention.article].placed(mention.range);
                object.insert(u"text"_s, mention.text);
                mentions.append(object);
            }
            QJsonObject object{{u"type"_s, u"entity"_s},
                               {u"name"_s, m_entities[entity].name},
                               {u"mentions"_s, mentions},
                               {u"score"_s, m_entities[entity].score}};
            if (const EntityType type = entityTypeOf(m_entities[entity].kind); type != EntityType::Unset) {
                object.insert(u"kind"_s, QString(keyOf(type)));
            }
            console.writeJson(object);
        }
    }

    void writeLines(Console &console) const
    {
        for (size_t entity = 0; entity < m_entities.size(); ++entity) {
            QStringList forms;
            for (const WrittenMention &mention : m_mentions[entity]) {
                const QString form = mention.text.simplified();
                if (form != m_entities[entity].name && !forms.contains(form)) {
                    forms.append(form);
                }
            }
            console.writeColumns(
                {EntityTexts::tr("entity"), QString::number(m_entities[entity].score, 'f', 3),
                 QString::number(m_mentions[entity].size()), m_entities[entity].name, forms.join(u" | "_s)});
        }
    }

private:
    Result<void> forEachText(const std::function<void(size_t, const SourceText &, const EntityText &)> &visit)
    {
        for (qsizetype i = 0; i < m_articles.size(); ++i) {
            const Article &article = m_articles[i].article;
            const auto text = m_texts.of(size_t(i));
            if (!text) {
                return std::unexpected(text.error());
            }
            const std::shared_ptr<const SourceText> &source = *text;
            const CueLexicon cues = m_lexicons.cues.lexiconFor(article.language, source->text());
            const QString language = m_lexicons.words.languageOf(article.language, source->text());
            visit(size_t(i), *source, {source->text(), &cues, &m_lexicons.words.lexicon(language)});
            m_progress.tell(EntityTexts::tr("Looking for names"), i + 1, m_articles.size());
        }
        m_progress.clear();
        return {};
    }

    ArticleTexts &m_texts;
    const QList<NamedArticle> &m_articles;
    const SuggestLexicons &m_lexicons;
    ConsoleProgress &m_progress;
    std::vector<ProposedEntity> m_entities;
    std::vector<std::vector<WrittenMention>> m_mentions; // of each
};

} // namespace

Result<void> writeEntities(ArticleTexts &texts, const QList<NamedArticle> &articles,
                           const SuggestLexicons &lexicons, Console &console, ConsoleProgress &progress,
                           bool asJson)
{
    EntityWriter writer(texts, articles, lexicons, progress);
    if (auto read = writer.read(); !read) {
        return read;
    }
    asJson ? writer.writeJson(console) : writer.writeLines(console);
    return {};
}

} // namespace Stemma
