// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/reportlines.h"

#include "models/matching/archive/reportedspeech.h"
#include "models/matching/embedding/embeddingscores.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct ReportTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::SuggestCommand)
};

/// In larger projects only the articles that have most of the words are asked about.
constexpr size_t kFewArticles = 200;
/// In larger ones only what hangs together is asked with.
constexpr size_t kManyArticles = 1000;
/// Below: titles, names and single words.
constexpr double kLeastSpeech = 0.5;
constexpr size_t kEach = 5;
constexpr size_t kRankedAnew = 20;
constexpr size_t kMostAsked = 32; // articles of one question in larger projects
constexpr size_t kMostAskedAlone = 8; // and of one with a quote that stands in one article
constexpr size_t kMostKept = kManyArticles; // articles in memory
/// An article without this share of the words of a group, by weight, does not tell what they say.
constexpr double kLeastShare = 0.25;

class ReportWriter {
public:
    ReportWriter(const ReportSources &sources, StemReader &reader, SentenceEmbedder *embedder,
                 Console &console, ConsoleProgress &progress)
        : m_sources(sources)
        , m_reader(reader)
        , m_embedder(embedder)
        , m_console(console)
        , m_progress(progress)
        , m_isLarge(sources.linked.size() > kFewArticles)
    {
        for (const LinkArticle &article : sources.linked) {
            m_frequencies.add(article.stems);
        }
    }

    Result<void> write(const std::vector<ProposedGroup> &groups)
    {
        std::map<QuoteRef, const ProposedGroup *> groupOf;
        for (const ProposedGroup &group : groups) {
            for (const QuoteRef ref : group.members) {
                groupOf[ref] = &group;
            }
        }
        const bool asksAlone = m_sources.linked.size() <= kManyArticles;
        if (m_isLarge) {
            listBearers(groups, asksAlone);
        }
        if (!asksAlone) {
            m_console.complain(
                ReportTexts::tr("Indirect speech is looked for with quotes that stand in several articles "
                                "only, because the project has more than %L1 articles.")
                    .arg(kManyArticles));
        }
        const auto articles = quint32(m_sources.linked.size());
        for (quint32 i = 0; i < articles; ++i) {
            m_progress.tell(ReportTexts::tr("Looking for indirect speech"), i, articles);
            for (quint32 j = 0; j < m_sources.linked[i].quotes.size(); ++j) {
                const QuoteRef ref{i, j};
                const auto known = groupOf.find(ref);
                const auto written = known != groupOf.end() ? askWithGroup(ref, *known->second)
                    : asksAlone                             ? askAlone(ref)
                                                            : Result<void>();
                if (!written) {
                    return written;
                }
            }
        }
        m_progress.clear();
        return {};
    }

private:
    struct Read {
        std::shared_ptr<const SourceText> source;
        ReportArticle report;
    };

    [[nodiscard]] const LinkQuote &quote(QuoteRef ref) const
    {
        return m_sources.linked[ref.article].quotes[ref.quote];
    }

    [[nodiscard]] std::vector<quint32> othersOf(quint32 article) const
    {
        std::vector<quint32> others;
        for (quint32 i = 0; i < m_sources.linked.size(); ++i) {
            if (i != article) {
                others.push_back(i);
            }
        }
        return others;
    }

    Result<void> askWithGroup(QuoteRef ref, const ProposedGroup &group)
    {
        if (!m_isLarge) {
            return ask(ref, group.members, othersOf(ref.article));
        }
        return ref == group.members.front() ? ask(ref, group.members, bearersOf(group.members, kMostAsked))
                                            : Result<void>();
    }

    Result<void> askAlone(QuoteRef ref)
    {
        return ask(ref, {ref}, m_isLarge ? bearersOf({ref}, kMostAskedAlone) : othersOf(ref.article));
    }

    /// The articles with each stem that is asked with.
    void listBearers(const std::vector<ProposedGroup> &groups, bool asksAlone)
    {
        std::set<quint32> wanted;
        for (const ProposedGroup &group : groups) {
            wanted.merge(stemsOf(group.members));
        }
        for (quint32 i = 0; i < m_sources.linked.size(); ++i) {
            for (const quint32 stem : m_sources.linked[i].stems) {
                if (asksAlone || wanted.contains(stem)) {
                    m_bearers[stem].push_back(i);
                }
            }
        }
    }

    [[nodiscard]] std::set<quint32> stemsOf(const std::vector<QuoteRef> &members) const
    {
        std::set<quint32> stems;
        for (const QuoteRef ref : members) {
            const std::vector<quint32> own = distinctStems(quote(ref).stems);
            stems.insert(own.begin(), own.end());
        }
        return stems;
    }

    /// The articles that have most of the words of @p members, at most @p most of them, ascending.
    [[nodiscard]] std::vector<quint32> bearersOf(const std::vector<QuoteRef> &members, size_t most) const
    {
        std::vector<double> shares(m_sources.linked.size());
        double all = 0;
        for (const quint32 stem : stemsOf(members)) {
            const double weight = double(m_frequencies.weight(stem));
            all += weight;
            const auto bearers = m_bearers.constFind(stem);
            if (bearers == m_bearers.cend()) {
                continue;
            }
            for (const quint32 article : *bearers) {
                shares[article] += weight;
            }
        }
        std::vector<std::pair<double, quint32>> best;
        for (quint32 article = 0; article < shares.size(); ++article) {
            if (article != members.front().article && shares[article] > 0
                && shares[article] >= kLeastShare * all) {
                best.emplace_back(-shares[article], article);
            }
        }
        std::ranges::sort(best);
        best.resize(std::min(best.size(), most));
        std::vector<quint32> articles;
        for (const auto &[share, article] : best) {
            articles.push_back(article);
        }
        std::ranges::sort(articles);
        return articles;
    }

    Result<const Read *> read(quint32 number)
    {
        if (const auto known = m_read.find(number); known != m_read.end()) {
            return &known->second;
        }
        const auto source = m_sources.texts.of(number);
        if (!source) {
            return std::unexpected(source.error());
        }
        const LinkArticle &linked = m_sources.linked[number];
        ReportArticle report = readReportArticle(**source, linked.quotes, linked.language, m_reader);
        return &m_read.emplace(number, Read{*source, std::move(report)}).first->second;
    }

    Result<void> ask(QuoteRef from, const std::vector<QuoteRef> &members,
                     const std::vector<quint32> &articles)
    {
        if (quote(from).speech < kLeastSpeech) {
            return {};
        }
        if (m_read.size() > kMostKept) {
            m_read.clear();
        }
        std::vector<ReportQuery> group;
        QStringList said;
        for (const QuoteRef member : members) {
            const auto own = read(member.article);
            if (!own) {
                return std::unexpected(own.error());
            }
            group.push_back({&(*own)->report, member.quote});
            said.append(quote(member).words);
        }
        const LinkJudge judge(m_frequencies, m_reader);
        for (const quint32 other : articles) {
            const auto story = judge.story(m_sources.linked[from.article], quote(from),
                                           m_sources.linked[other], quote(from));
            if (story.value_or(1) < kSameStory) {
                continue; // another matter
            }
            const auto asked = read(other);
            if (!asked) {
                return std::unexpected(asked.error());
            }
            // The same for each member of a group.
            const auto known = m_answers.find({members.front(), other});
            auto answer = known != m_answers.end() ? Result<std::vector<Answer>>(known->second)
                                                   : answerOf(group, said, **asked);
            if (!answer) {
                return std::unexpected(answer.error());
            }
            for (const Answer &one : *answer) {
                m_console.writeJson(line(from, other, one));
            }
            if (members.size() > 1 && !m_isLarge) {
                m_answers[{members.front(), other}] = *std::move(answer);
            }
        }
        return {};
    }

    /// A sentence, and what a program of the person's own makes of it.
    struct Answer {
        Report report;
        std::optional<double> meaning;
    };

    Result<std::vector<Answer>> answerOf(const std::vector<ReportQuery> &group, const QStringList &said,
                                         const Read &article)
    {
        const std::vector<Report> reports
            = findReports(group, article.report, m_frequencies, m_embedder == nullptr ? kEach : kRankedAnew,
                          m_embedder == nullptr ? Unlike::Drop : Unlike::Keep);
        std::vector<Answer> answers;
        for (const Report &report : reports) {
            answers.push_back({report, std::nullopt});
        }
        if (m_embedder == nullptr) {
            return answers;
        }
        QStringList sentences;
        for (const Report &report : reports) {
            const auto range = article.source->fromCodePoints(report.place);
            sentences.append(range ? article.source->slice(*range).toString() : QString());
        }
        const auto likeness = meaningLikeness(said, sentences, *m_embedder);
        if (!likeness) {
            return std::unexpected(likeness.error());
        }
        for (size_t i = 0; i < answers.size(); ++i) {
            answers[i].meaning = std::round((*likeness)[i] * 1000) / 1000;
            answers[i].report.score = withMeaning(answers[i].report.score, (*likeness)[i]);
        }
        std::ranges::stable_sort(answers, std::ranges::greater(),
                                 [](const Answer &answer) { return answer.report.score; });
        answers.resize(std::min(answers.size(), kEach));
        return answers;
    }

    [[nodiscard]] QJsonObject line(QuoteRef from, quint32 other, const Answer &answer) const
    {
        QJsonObject object{{u"type"_s, u"indirect"_s},
                           {u"from"_s, m_sources.articles[from.article].placed(quote(from).place)},
                           {u"to"_s, m_sources.articles[other].placed(answer.report.place)},
                           {u"score"_s, answer.report.score}};
        if (answer.meaning) {
            object.insert(u"meaning"_s, *answer.meaning);
        }
        return object;
    }

    const ReportSources &m_sources;
    StemReader &m_reader;
    SentenceEmbedder *m_embedder;
    Console &m_console;
    ConsoleProgress &m_progress;
    bool m_isLarge;
    StemFrequencies m_frequencies;
    QHash<quint32, std::vector<quint32>> m_bearers; // articles with a stem that is asked with
    std::map<quint32, Read> m_read; // by article
    std::map<std::pair<QuoteRef, quint32>, std::vector<Answer>> m_answers; // of groups, by first member
};

} // namespace

Result<void> writeReports(const ReportSources &sources, const std::vector<ProposedGroup> &groups,
                          StemReader &reader, SentenceEmbedder *embedder, Console &console,
                          ConsoleProgress &progress)
{
    return ReportWriter(sources, reader, embedder, console, progress).write(groups);
}

} // namespace Stemma
