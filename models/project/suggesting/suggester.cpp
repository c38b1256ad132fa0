// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/suggester.h"

#include "models/matching/linking/quotegroups.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/storage/articletext.h"

#include <QElapsedTimer>

namespace Stemma {

namespace {

constexpr qint64 kPage = 500; // articles whose rows are read at once
constexpr qsizetype kBatchArticles = 64; // written at once
constexpr qint64 kBatchMilliseconds = 250; // and at least so often, so that first results are seen soon
const QString kLinkingStage = QStringLiteral("links");
constexpr int kTellInterval = 400; // ms between two signals that proposals came

/// Writes what articles gave when there is enough of it.
class Batch {
public:
    explicit Batch(ProposalStore &store)
        : m_store(store)
    {
        m_since.start();
    }

    Result<void> add(ScannedArticle article)
    {
        m_articles.append(std::move(article));
        const bool isFull = m_articles.size() >= kBatchArticles || m_since.elapsed() >= kBatchMilliseconds;
        return isFull ? flush() : Result<void>();
    }

    Result<void> flush()
    {
        const Result<void> put
            = m_articles.isEmpty() ? Result<void>() : m_store.putScanned(m_articles, kSuggestingEngine);
        m_articles.clear();
        m_since.restart();
        return put;
    }

private:
    ProposalStore &m_store;
    QList<ScannedArticle> m_articles;
    QElapsedTimer m_since;
};

Result<ScannedArticle> scan(const ProjectStore &store, const CueLexicons &lexicons, const Article &article)
{
    auto text = articleText(store, article);
    if (!text) {
        return std::unexpected(text.error());
    }
    const SourceText source(std::move(*text));
    const CueLexicon lexicon = lexicons.lexiconFor(article.language, source.text());
    return ScannedArticle{article.id, article.revision, quoteProposals(article.id, source, lexicon)};
}

} // namespace

Result<qint64> suggestAll(ProjectStore &store, const CueLexicons &lexicons,
                          const std::function<bool(qint64 done, qint64 all)> &mayGoOn)
{
    ProposalStore *kept = ProposalStore::of(store);
    if (kept == nullptr) {
        return 0;
    }
    const auto all = kept->countUnscanned(kSuggestingEngine);
    if (!all) {
        return all;
    }
    Batch batch(*kept);
    qint64 done = 0;
    ArticleId last;
    while (mayGoOn(done, std::max(done, *all))) {
        const auto page = kept->unscanned(kSuggestingEngine, last, kPage);
        if (!page) {
            return std::unexpected(page.error());
        }
        if (page->isEmpty()) {
            break;
        }
        for (const Article &article : *page) {
            last = article.id;
            auto scanned = scan(store, lexicons, article);
            if (!scanned && scanned.error().code == ErrorCode::NotFound) {
                continue; // deleted since the page was read
            }
            if (!scanned) {
                return std::unexpected(scanned.error());
            }
            if (const auto put = batch.add(std::move(*scanned)); !put) {
                return std::unexpected(put.error());
            }
            if (!mayGoOn(++done, std::max(done, *all))) {
                const auto put = batch.flush();
                return put ? Result<qint64>(done) : std::unexpected(put.error());
            }
        }
    }
    const auto put = batch.flush();
    return put ? Result<qint64>(done) : std::unexpected(put.error());
}

namespace {

/// What linking compares, of all articles.
struct Compared {
    QList<LinkedArticle> articles;
    std::vector<LinkArticle> quotes; // in the same order
};

Result<Compared> readCompared(const ProjectStore &store, const ProposalStore &kept, const CueLexicons &cues,
                              StemReader &reader, const std::function<bool(qint64 done)> &mayGoOn)
{
    constexpr int kNoEngine = 0; // which looked through none, so all articles come
    Compared compared;
    ArticleId last;
    for (;;) {
        const auto page = kept.unscanned(kNoEngine, last, kPage);
        if (!page) {
            return std::unexpected(page.error());
        }
        if (page->isEmpty()) {
            return compared;
        }
        for (const Article &article : *page) {
            last = article.id;
            const auto text = articleText(store, article);
            if (!text && text.error().code == ErrorCode::NotFound) {
                continue; // deleted since the page was read
            }
            if (!text) {
                return std::unexpected(text.error());
            }
            const CueLexicon lexicon = cues.lexiconFor(article.language, *text);
            compared.articles.append({article.id, article.revision, article.title});
            compared.quotes.push_back(readLinkArticle(*text, article.language, article.outlet,
                                                      suggestQuotes(*text, lexicon), reader));
            if (!mayGoOn(compared.articles.size())) {
                return failure(ErrorCode::Cancelled);
            }
        }
    }
}

} // namespace

Result<void> suggestLinks(ProjectStore &store, const CueLexicons &cues, const WordLexicons &words,
                          const std::function<bool(qint64 done, qint64 all)> &mayGoOn)
{
    ProposalStore *kept = ProposalStore::of(store);
    const auto info = store.info();
    if (kept == nullptr || !info || info->articles > kMostLinked) {
        return info ? Result<void>() : std::unexpected(info.error());
    }
    const auto areCurrent = kept->areLinksCurrent(kLinkingEngine);
    if (!areCurrent || *areCurrent) {
        return areCurrent ? Result<void>() : std::unexpected(areCurrent.error());
    }
    StemReader reader(words);
    const qint64 all = info->articles;
    const auto compared = readCompared(store, *kept, cues, reader,
                                       [&](qint64 done) { return mayGoOn(std::min(done, all), all); });
    if (!compared) {
        return std::unexpected(compared.error());
    }
    const auto found
        = discoverGroups(compared->quotes, reader, [&mayGoOn, all] { return !mayGoOn(all, all); });
    if (!found) {
        return failure(ErrorCode::Cancelled);
    }
    const QList<QList<Proposal>> proposals = linkProposals(compared->articles, compared->quotes, *found);
    for (qsizetype from = 0; from < compared->articles.size(); from += kBatchArticles) {
        QList<ScannedArticle> batch;
        for (qsizetype i = from; i < std::min(from + kBatchArticles, compared->articles.size()); ++i) {
            const LinkedArticle &article = compared->articles[i];
            batch.append({article.article, article.revision, proposals[i]});
        }
        if (const auto put = kept->putLinks(batch, kLinkingEngine); !put) {
            return put;
        }
        if (!mayGoOn(all, all)) {
            return failure(ErrorCode::Cancelled);
        }
    }
    return {};
}

Result<QList<Proposal>> allProposals(const ProjectStore &store, const ProposalQuery &query)
{
    constexpr qint64 kRows = 2000;
    const ProposalStore *kept = ProposalStore::of(store);
    QList<Proposal> all;
    for (qint64 offset = 0; kept != nullptr; offset += kRows) {
        const auto rows = kept->proposals(query, offset, kRows);
        if (!rows) {
            return std::unexpected(rows.error());
        }
        for (const ProposalRow &row : *rows) {
            all.append(row.proposal);
        }
        if (rows->size() < kRows) {
            break;
        }
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
    const ProposalStore *kept = ProposalStore::of(m_project->store());
    m_isCancelled = kept != nullptr && kept->countUnscanned(kSuggestingEngine).value_or(0) > 0;
    Q_EMIT stateChanged();
}

void Suggester::onChanged(const Edit &edit)
{
    const bool hasArticles = std::ranges::any_of(edit.changes, [](const AnyChange &change) {
        const auto *article = std::get_if<Change<Article>>(&change);
        return article != nullptr && article->after
            && (!article->before || article->before->revision != article->after->revision);
    });
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
        [&origin = m_project->store(), cueFolders = m_cueFolders,
         wordFolders = m_wordFolders](TaskPromise<Result<qint64>> &promise) {
            const auto store = origin.sibling(AccessMode::ReadWrite);
            if (!store) {
                promise.addResult(std::unexpected(store.error()));
                return;
            }
            CueLexicons cues;
            WordLexicons words;
            Result<void> read;
            for (const QString &folder : cueFolders) {
                read = read ? cues.addFolder(folder) : read;
            }
            for (const QString &folder : wordFolders) {
                read = read ? words.addFolder(folder) : read;
            }
            if (!read) {
                promise.addResult(std::unexpected(read.error()));
                return;
            }
            const auto tell = [&promise](const QString &stage) {
                return [&promise, stage](qint64 done, qint64 all) {
                    constexpr qint64 kMost = std::numeric_limits<int>::max();
                    promise.setProgressRange(0, int(std::min(all, kMost)));
                    promise.setProgressValueAndText(int(std::min(done, kMost)), stage);
                    return !promise.isCanceled();
                };
            };
            auto done = suggestAll(**store, cues, tell(QString()));
            if (done && !wordFolders.isEmpty() && !promise.isCanceled()) {
                const auto linked = suggestLinks(**store, cues, words, tell(kLinkingStage));
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
            if (!done) {
                Q_EMIT failed(done.error());
            } else if (m_isMore) {
                m_startTimer.start();
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
