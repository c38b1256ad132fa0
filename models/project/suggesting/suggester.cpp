// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/suggester.h"

#include "models/matching/embedding/embeddingscores.h"
#include "models/matching/linking/quotegroups.h"
#include "models/project/suggesting/archivelinker.h"
#include "models/project/suggesting/articlescan.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/storedquotes.h"
#include "models/project/suggesting/suggestlexicons.h"
#include "models/storage/articletext.h"

#include <QElapsedTimer>

namespace Stemma {

namespace {

constexpr qint64 kPage = 500; // articles whose rows are read at once
constexpr qsizetype kBatchArticles = 64; // written at once
constexpr qint64 kBatchMilliseconds = 250; // and at least so often, so that first results are seen soon
const QString kLinkingStage = QStringLiteral("links");
constexpr int kAfterRefusals = 3'000; // ms without a further one until links are looked for anew
constexpr int kAfterUndo = 100; // and when one was taken back: what it took away is missed
constexpr int kTellInterval = 400; // ms between two signals that proposals came

/// Writes what articles gave when there is enough of it.
class Batch {
public:
    Batch(ProposalStore &store, SegmentStore &segments)
        : m_store(store)
        , m_index(segments)
    {
        m_since.start();
    }

    Result<void> add(const Article &article, ArticleScan scan)
    {
        m_articles.append({article.id, article.revision, std::move(scan.proposals), article.language});
        m_index.add(article.id, article.revision, scan.link.language, scan.passages);
        const bool isFull = m_articles.size() >= kBatchArticles || m_since.elapsed() >= kBatchMilliseconds;
        return isFull ? flush() : Result<void>();
    }

    Result<void> flush()
    {
        Result<void> put;
        if (!m_articles.isEmpty()) {
            put = m_store.putScanned(m_articles, kSuggestingEngine);
            put = put ? m_index.flush() : put;
        }
        m_articles.clear();
        m_since.restart();
        return put;
    }

private:
    ProposalStore &m_store;
    QuoteIndexWriter m_index;
    QList<ScannedArticle> m_articles;
    QElapsedTimer m_since;
};

} // namespace

Result<qint64> suggestAll(ProjectStore &store, const CueLexicons &cues, const WordLexicons &words,
                          const std::function<bool(qint64 done, qint64 all)> &mayGoOn, ReadLinks *links,
                          const std::function<bool()> &isCancelled)
{
    ProposalStore *kept = ProposalStore::of(store);
    SegmentStore *segments = SegmentStore::of(store);
    if (kept == nullptr || segments == nullptr) {
        return 0;
    }
    const auto all = segments->countUnread(kSuggestingEngine, kIndexEngine);
    if (!all) {
        return all;
    }
    StemReader reader(words);
    Batch batch(*kept, *segments);
    qint64 done = 0;
    std::optional<Error> damage; // the first one
    ArticleId last;
    bool goesOn = mayGoOn(done, std::max(done, *all));
    while (goesOn) {
        const auto page = segments->unread(kSuggestingEngine, kIndexEngine, last, kPage);
        if (!page) {
            return std::unexpected(page.error());
        }
        for (const Article &article : *page) {
            last = article.id;
            auto text = articleText(store, article);
            if (!text && text.error().code == ErrorCode::NotFound) {
                continue; // deleted since the page was read
            }
            if (!text && text.error().code == ErrorCode::DamagedProject) {
                damage = damage ? damage : text.error();
                continue; // the others can be read
            }
            if (!text) {
                const Result<void> put = batch.flush(); // what is done is kept
                return std::unexpected(put ? text.error() : put.error());
            }
            auto scan = scanArticle(article, SourceText(std::move(*text)), cues, reader, isCancelled);
            if (!scan) {
                goesOn = false;
                break;
            }
            if (links != nullptr) {
                links->put(article, scan->link);
            }
            if (const auto added = batch.add(article, std::move(*scan)); !added) {
                return std::unexpected(added.error());
            }
            goesOn = mayGoOn(++done, std::max(done, *all));
            if (!goesOn) {
                break;
            }
        }
        goesOn = goesOn && !page->isEmpty() && mayGoOn(done, std::max(done, *all));
    }
    const auto put = batch.flush();
    if (!put) {
        return std::unexpected(put.error());
    }
    return damage ? std::unexpected(*damage) : Result<qint64>(done);
}

namespace {

/// What linking compares, of all articles.
struct Compared {
    QList<LinkedArticle> articles;
    std::vector<LinkArticle> quotes; // in the same order
};

/// All articles, by id, of a list that @p pageAfter gives page by page.
Result<QList<Article>> allArticles(const std::function<Result<QList<Article>>(ArticleId after)> &pageAfter)
{
    QList<Article> articles;
    for (;;) {
        const auto page = pageAfter(articles.isEmpty() ? ArticleId() : articles.last().id);
        if (!page || page->isEmpty()) {
            return page ? Result<QList<Article>>(std::move(articles)) : std::unexpected(page.error());
        }
        articles.append(*page);
    }
}

Result<Compared> readCompared(const ProjectStore &store, const ProposalStore &kept, const CueLexicons &cues,
                              StemReader &reader, const ReadLinks &links,
                              const std::function<bool(qint64 done)> &mayGoOn)
{
    constexpr int kNoEngine = 0; // which looked through none, so all articles come
    const auto articles
        = allArticles([&](ArticleId after) { return kept.unscanned(kNoEngine, after, kPage); });
    if (!articles) {
        return std::unexpected(articles.error());
    }
    std::vector<const Article *> order;
    for (const Article &article : *articles) {
        order.push_back(&article);
    }
    std::ranges::sort(order,
                      [](const Article *one, const Article *other) { return comesBefore(*one, *other); });
    Compared compared;
    for (const Article *article : order) {
        auto link = linkOf(store, *article, cues, reader, links);
        if (!link
            && (link.error().code == ErrorCode::NotFound || link.error().code == ErrorCode::DamagedProject)) {
            continue; // deleted since it was listed, or not to be read at all
        }
        if (!link) {
            return std::unexpected(link.error());
        }
        compared.articles.append({article->id, article->revision, article->title});
        compared.quotes.push_back(std::move(*link));
        if (!mayGoOn(compared.articles.size())) {
            return failure(ErrorCode::Cancelled);
        }
    }
    return compared;
}

/// Compares all articles with each other, in memory.
Result<void> linkAll(ProjectStore &store, ProposalStore &kept, const CueLexicons &cues, StemReader &reader,
                     const ReadLinks &links, SentenceEmbedder *embedder, qint64 all,
                     const std::function<bool(qint64 done, qint64 all)> &mayGoOn)
{
    if (const auto begun = kept.beginLinking(kLinkingEngine, true); !begun) {
        return begun;
    }
    const auto compared = readCompared(store, kept, cues, reader, links,
                                       [&](qint64 done) { return mayGoOn(std::min(done, all), all); });
    if (!compared) {
        return std::unexpected(compared.error());
    }
    auto found = discoverGroups(compared->quotes, reader, [&mayGoOn, all] { return !mayGoOn(all, all); });
    if (!found) {
        return failure(ErrorCode::Cancelled);
    }
    Result<void> weighed;
    if (embedder != nullptr && !found->translations.empty()) {
        weighed = weighByMeaning(found->translations, compared->quotes, *embedder);
        if (!weighed && weighed.error().code == ErrorCode::Cancelled) {
            return weighed;
        }
    }
    const auto rejected = kept.rejectedLinks();
    if (!rejected) {
        return std::unexpected(rejected.error());
    }
    const QList<QList<Proposal>> proposals
        = linkProposals(compared->articles, compared->quotes, *found, *rejected);
    for (qsizetype from = 0; from < compared->articles.size(); from += kBatchArticles) {
        QList<ScannedArticle> batch;
        for (qsizetype i = from; i < std::min(from + kBatchArticles, compared->articles.size()); ++i) {
            const LinkedArticle &article = compared->articles[i];
            batch.append({article.article, article.revision, proposals[i]});
        }
        if (const auto put = kept.putLinks(batch, kLinkingEngine); !put) {
            return put;
        }
        if (!mayGoOn(all, all)) {
            return failure(ErrorCode::Cancelled);
        }
    }
    return weighed;
}

/// Compares those that are not compared yet with all others, by the index of quotes.
Result<void> linkNewOnes(ProjectStore &store, ProposalStore &kept, const CueLexicons &cues,
                         StemReader &reader, const ReadLinks &links, SentenceEmbedder *embedder,
                         const std::function<bool(qint64 done, qint64 all)> &mayGoOn)
{
    if (const auto begun = kept.beginLinking(kLinkingEngine, false); !begun) {
        return begun;
    }
    const auto articles
        = allArticles([&](ArticleId after) { return kept.unlinked(kLinkingEngine, after, kPage); });
    const auto quotes = articles ? loadStoredQuotes(store, [&] { return mayGoOn(0, articles->size()); })
                                 : std::unexpected(articles.error());
    auto rejected = kept.rejectedLinks();
    if (!quotes || !rejected) {
        return std::unexpected(!quotes ? quotes.error() : rejected.error());
    }
    QSet<ArticleId> pending;
    for (const Article &article : *articles) {
        pending.insert(article.id);
    }
    ArchiveLinker linker(store, kept, *quotes, cues, reader, links);
    linker.setPending(std::move(pending));
    linker.setRejected(*std::move(rejected));
    linker.setEmbedder(embedder);
    qint64 done = 0;
    for (const Article &article : *articles) {
        if (!mayGoOn(done, articles->size())) {
            return failure(ErrorCode::Cancelled);
        }
        const auto linked = linker.link(article, kLinkingEngine);
        if (!linked && linked.error().code != ErrorCode::NotFound
            && linked.error().code != ErrorCode::DamagedProject) {
            return linked;
        }
        ++done;
    }
    const std::optional<Error> &error = linker.embedderError();
    return error ? std::unexpected(*error) : Result<void>();
}

} // namespace

Result<void> suggestLinks(ProjectStore &store, const CueLexicons &cues, const WordLexicons &words,
                          const std::function<bool(qint64 done, qint64 all)> &mayGoOn, const ReadLinks &links,
                          SentenceEmbedder *embedder)
{
    ProposalStore *kept = ProposalStore::of(store);
    const auto info = store.info();
    if (kept == nullptr || !info) {
        return info ? Result<void>() : std::unexpected(info.error());
    }
    const auto unlinked = kept->countUnlinked(kLinkingEngine);
    if (!unlinked || *unlinked == 0) {
        return unlinked ? Result<void>() : std::unexpected(unlinked.error());
    }
    StemReader reader(words);
    const bool areMostNew = *unlinked * 2 > info->articles;
    return areMostNew && info->articles <= kMostCompared
        ? linkAll(store, *kept, cues, reader, links, embedder, info->articles, mayGoOn)
        : linkNewOnes(store, *kept, cues, reader, links, embedder, mayGoOn);
}

Result<QList<Proposal>> allProposals(const ProjectStore &store, const ProposalQuery &query)
{
    QList<Proposal> all;
    const ProposalStore *kept = ProposalStore::of(store);
    if (kept == nullptr) {
        return all;
    }
    // At once, and so as of one moment, whatever a worker writes meanwhile.
    const auto rows = kept->proposals(query, 0, std::numeric_limits<qint64>::max());
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (const ProposalRow &row : *rows) {
        all.append(row.proposal);
    }
    return all;
}

Suggester::Suggester(const QStringList &cueFolders, const QStringList &wordFolders, QObject *parent)
    : QObject(parent)
    , m_cueFolders(cueFolders)
    , m_wordFolders(wordFolders)
{
    m_startTimer.setSingleShot(true);
    m_startTimer.setInterval(0);
    connect(&m_startTimer, &QTimer::timeout, this, &Suggester::start);
    m_refusalTimer.setSingleShot(true);
    m_refusalTimer.setInterval(kAfterRefusals);
    connect(&m_refusalTimer, &QTimer::timeout, this, [this] {
        if (m_state == State::Running) {
            m_isMore = true;
        } else if (m_state == State::Idle && !m_isCancelled) {
            start();
        }
    });
    m_tellTimer.setSingleShot(true);
    m_tellTimer.setInterval(kTellInterval);
    connect(&m_tellTimer, &QTimer::timeout, this, &Suggester::proposalsChanged);
}

Suggester::~Suggester() = default;

void Suggester::setProject(Project *project)
{
    if (m_project) {
        m_project->disconnect(this);
    }
    stop(State::Idle);
    m_tellTimer.stop();
    m_project = project;
    m_isCancelled = false;
    m_isMore = false;
    m_isOpened = true;
    if (project == nullptr || project->isReadOnly()) {
        return;
    }
    connect(project, &Project::changed, this, &Suggester::onChanged);
    startByItself();
}

void Suggester::setAutomatic(bool isAutomatic)
{
    const bool begins = isAutomatic && !m_isAutomatic;
    m_isAutomatic = isAutomatic;
    if (begins && m_project && !m_project->isReadOnly() && m_state == State::Idle) {
        startByItself();
    }
}

void Suggester::startByItself()
{
    m_isCancelled = false;
    if (m_isAutomatic) {
        m_startTimer.start();
        return;
    }
    const SegmentStore *segments = SegmentStore::of(m_project->store());
    const ProposalStore *kept = ProposalStore::of(m_project->store());
    m_isCancelled = segments != nullptr && kept != nullptr
        && (segments->countUnread(kSuggestingEngine, kIndexEngine).value_or(0) > 0
            || !kept->areLinksCurrent(kLinkingEngine).value_or(true));
    Q_EMIT stateChanged();
}

void Suggester::onChanged(const Edit &edit)
{
    // A link that somebody said no to may have held together what others say, and so may articles that go.
    const bool hasRefusals = std::ranges::any_of(edit.changes, [](const AnyChange &change) {
        const auto *decision = std::get_if<Change<Suggestion>>(&change);
        const auto isRefusal = [](const std::optional<Suggestion> &one) {
            return one && one->type == SuggestionType::Link && one->decision == Decision::Rejected;
        };
        return decision != nullptr && (isRefusal(decision->before) || isRefusal(decision->after));
    });
    const bool hasArticles = std::ranges::any_of(edit.changes, [](const AnyChange &change) {
        const auto *article = std::get_if<Change<Article>>(&change);
        return article != nullptr
            && (!article->after || !article->before || article->before->revision != article->after->revision
                || article->before->language != article->after->language);
    });
    if (m_state != State::Paused && !hasArticles && hasRefusals && m_isAutomatic) {
        // Not while one decision comes after the other.
        m_refusalTimer.start(edit.direction == EditDirection::Do ? kAfterRefusals : kAfterUndo);
    }
    if (!hasArticles || m_state == State::Paused) {
        return;
    }
    if (m_state == State::Running) {
        m_isMore = true; // new ones have the last ids, but those that come back have not
    } else {
        startByItself();
    }
}

void Suggester::pause()
{
    if (m_state == State::Running) {
        const qint64 done = m_done;
        const qint64 all = m_all;
        stop(State::Paused);
        m_done = done;
        m_all = all;
        Q_EMIT progressed(m_done, m_all);
    }
}

void Suggester::resume()
{
    if (m_project && !m_project->isReadOnly() && m_state != State::Running) {
        m_isCancelled = false;
        start();
    }
}

void Suggester::cancel()
{
    if (m_state != State::Idle) {
        stop(State::Idle);
        m_isCancelled = true;
        Q_EMIT stateChanged();
    }
}

void Suggester::stop(State state)
{
    m_startTimer.stop();
    m_refusalTimer.stop();
    if (m_state == State::Running) {
        m_task.cancel(); // waits for the batch that is being written
        m_tellTimer.start();
    }
    m_done = 0;
    m_all = 0;
    setState(state);
}

void Suggester::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

void Suggester::start()
{
    if (!m_project || m_state == State::Running) {
        return;
    }
    m_isMore = false;
    setState(State::Running);
    m_task.start(
        [&origin = m_project->store(), cueFolders = m_cueFolders, wordFolders = m_wordFolders,
         command = m_embedder, tidies = std::exchange(m_isOpened, false),
         hold = m_hold](TaskPromise<Result<qint64>> &promise) {
            const auto store = origin.sibling(AccessMode::ReadWrite);
            if (!store) {
                promise.addResult(std::unexpected(store.error()));
                return;
            }
            const auto lexicons = SuggestLexicons::read(cueFolders, wordFolders);
            if (!lexicons) {
                promise.addResult(std::unexpected(lexicons.error()));
                return;
            }
            const auto tell = [&promise, hold](const QString &stage) {
                return [&promise, hold, stage](qint64 done, qint64 all) {
                    constexpr qint64 kMost = std::numeric_limits<int>::max();
                    promise.setProgressRange(0, int(std::min(all, kMost)));
                    promise.setProgressValueAndText(int(std::min(done, kMost)), stage);
                    constexpr int kPatience = 5; // ms between two looks at whether somebody stopped it
                    while (hold != nullptr && !promise.isCanceled() && !hold->tryAcquire(1, kPatience)) { }
                    return !promise.isCanceled();
                };
            };
            if (const auto tidied = tidies ? tidyStoredQuotes(**store) : Result<void>(); !tidied) {
                promise.addResult(std::unexpected(tidied.error()));
                return;
            }
            ReadLinks links;
            auto done = suggestAll(**store, lexicons->cues, lexicons->words, tell(QString()), &links,
                                   [&promise] { return promise.isCanceled(); });
            const bool wasRead = done || done.error().code == ErrorCode::DamagedProject;
            if (wasRead && !wordFolders.isEmpty() && !promise.isCanceled()) {
                std::optional<SentenceEmbedder> embedder;
                if (!command.isEmpty()) {
                    embedder.emplace(command, SentenceEmbedder::Patience{},
                                     [&promise] { return promise.isCanceled(); });
                }
                const auto linked = suggestLinks(**store, lexicons->cues, lexicons->words,
                                                 tell(kLinkingStage), links, embedder ? &*embedder : nullptr);
                if (!linked) {
                    done = std::unexpected(linked.error());
                }
            }
            promise.addResult(std::move(done));
        },
        [this](const Result<qint64> &done) {
            m_isLinking = false;
            m_done = 0;
            m_all = 0;
            setState(State::Idle);
            m_tellTimer.stop();
            Q_EMIT proposalsChanged();
            if (m_isMore) {
                m_startTimer.start(); // what came meanwhile may do well
            }
            if (!done) {
                Q_EMIT failed(done.error());
            }
        },
        [this](int value, int maximum, const QString &stage) {
            m_isLinking = !stage.isEmpty();
            m_done = value;
            m_all = maximum;
            Q_EMIT progressed(m_done, m_all);
            if (!m_tellTimer.isActive()) {
                m_tellTimer.start();
            }
        });
}

} // namespace Stemma
