// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/benchdata.h"

#include "tests/benchmarks/baselines.h"

#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr quint32 kSeed = 20180806;
constexpr qsizetype kArchiveArticles = 100'000;
constexpr int kSpansPerArticle = 10;
constexpr qsizetype kArticleLength = 3'000;
constexpr quint32 kNames = 2'000;
constexpr quint32 kClaims = 500;

/// Names that spans refer to, in the project already.
struct Names {
    QList<EntityId> entities;
    QList<ClaimId> claims;
};

Names addNames(Project &project)
{
    Names names;
    Changes changes;
    for (quint32 i = 0; i < kNames; ++i) {
        Entity entity;
        entity.id = EntityId::make();
        entity.name = Prose::name(i);
        entity.type = EntityType(1 + i % 3);
        names.entities.append(entity.id);
        changes.append(Change<Entity>{{}, entity});
    }
    for (quint32 i = 0; i < kClaims; ++i) {
        Claim claim;
        claim.id = ClaimId::make();
        claim.statement = u"%1 met %2 in spring"_s.arg(Prose::name(i), Prose::name(i + 1));
        names.claims.append(claim.id);
        changes.append(Change<Claim>{{}, claim});
    }
    (void)need(project.applyChanges(EditAction::ImportAnnotations, changes));
    return names;
}

/// Gives a span of Prose::spans() what a person would have filled in.
void fillIn(Span &span, const Names &names, Prose &prose)
{
    span.annotator = u"Ada"_s;
    span.status = prose.number(10) == 0 ? SpanStatus::Suggested : SpanStatus::Accepted;
    span.created = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + prose.number(10'000'000),
                                                  QTimeZone(QTimeZone::UTC));
    span.modified = span.created;
    switch (span.kind) {
    case SpanKind::Entity:
        span.entity = names.entities.at(prose.number(kNames));
        break;
    case SpanKind::Quote:
        span.speaker = names.entities.at(prose.number(kNames));
        span.cue = u"said"_s;
        span.form = QuoteForm::Direct;
        break;
    case SpanKind::Claim:
        span.claim = names.claims.at(prose.number(kClaims));
        span.stance = Stance::Asserts;
        break;
    }
}

struct Batch {
    QList<QString> texts;
    QList<NewArticle> articles;
};

Batch makeBatch(Prose &prose, qsizetype first, qsizetype count, qsizetype length)
{
    Batch batch;
    for (qsizetype i = first; i < first + count; ++i) {
        const QString text = u"Report %1\n"_s.arg(i) + prose.text(length - 12);
        NewArticle added;
        added.article.title
            = u"%1 on %2, part %3"_s.arg(Prose::name(prose.number(kNames)), Prose::name(prose.number(kNames)))
                  .arg(i);
        added.article.outlet = u"Outlet %1"_s.arg(prose.number(200));
        added.article.author = Prose::name(prose.number(kNames));
        added.article.published
            = need(PublishedDate::fromString(u"20%1-%2-%3"_s.arg(10 + prose.number(15), 2, 10, QChar(u'0'))
                                                 .arg(1 + prose.number(12), 2, 10, QChar(u'0'))
                                                 .arg(1 + prose.number(28), 2, 10, QChar(u'0'))));
        added.article.language = u"en"_s;
        added.article.fileName = u"report-%1.txt"_s.arg(i);
        added.article.url = u"https://outlet.example/%1"_s.arg(i);
        added.revision.text = ContentHash::ofText(text);
        added.revision.length = text.size();
        added.revision.mediaType = u"text/plain"_s;
        added.revision.encoding = u"UTF-8"_s;
        batch.texts.append(text);
        batch.articles.append(added);
    }
    return batch;
}

/// Adds the articles; what is to be tagged in them, article by article.
QList<Span> addArticles(Project &project, const Batch &batch, const Names &names, qsizetype spansEach,
                        Prose &prose)
{
    need(project.contentStore().putContents(batch.texts, {}));
    const QList<ArticleId> ids = need(project.addArticles(batch.articles));
    QList<Span> spans;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const Article article = need(project.store().article(ids.at(i)));
        for (Span &span : prose.spans(batch.texts.at(i), spansEach)) {
            span.article = article.id;
            span.revision = article.revision;
            fillIn(span, names, prose);
            spans.append(std::move(span));
        }
    }
    return spans;
}

void addBatch(Project &project, const Batch &batch, const Names &names, qsizetype spansEach, Prose &prose)
{
    Changes changes;
    for (const Span &span : addArticles(project, batch, names, spansEach, prose)) {
        changes.append(Change<Span>{{}, span});
    }
    (void)need(project.applyChanges(EditAction::ImportAnnotations, changes));
}

/// Makes the project under another name first, so that a broken run leaves no half one behind.
template <typename Fill> void makeProject(const QString &path, Fill &&fill)
{
    const QString unfinished = path + u".new"_s;
    removeDatabaseFiles(unfinished);
    {
        const std::unique_ptr<Project> project = need(Project::create(unfinished));
        project->setAnnotator(u"Ada"_s);
        fill(*project);
    }
    if (!QFile::rename(unfinished, path)) {
        giveUp(u"cannot write %1"_s.arg(path));
    }
}

} // namespace

Prose::Prose(quint32 seed)
    : m_random(seed)
{
    static constexpr std::array kSyllables{u"ba", u"ter", u"mon", u"li",  u"ra",  u"con", u"de", u"sta",
                                           u"no", u"ven", u"ti",  u"gra", u"per", u"su",  u"me", u"lo"};
    m_words = {u"the"_s,  u"of"_s, u"to"_s,   u"in"_s,  u"and"_s, u"a"_s,  u"that"_s,
               u"said"_s, u"is"_s, u"with"_s, u"for"_s, u"was"_s, u"on"_s, u"he"_s};
    while (m_words.size() < 4'000) {
        QString word;
        for (quint32 i = 1 + number(4); i > 0; --i) {
            word += QStringView(kSyllables.at(number(quint32(kSyllables.size()))));
        }
        m_words.append(word);
    }
}

QString Prose::name(quint32 index)
{
    static constexpr std::array kFirst{u"Ana",   u"Boris", u"Chen",  u"Dilek",
                                       u"Émile", u"Fatou", u"Goran", u"Hana"};
    static constexpr std::array kLast{u"ov", u"sen", u"ski", u"idze", u"ez"};
    return u"%1 %2%3%4"_s.arg(QStringView(kFirst.at(index % kFirst.size())))
        .arg(QChar(u'A' + index / 8 % 26))
        .arg(index / 208 % 10 == 0 ? u"ar"_s : u"elo"_s + QString::number(index / 208 % 10))
        .arg(QStringView(kLast.at(index / 8 % kLast.size())));
}

QString Prose::text(qsizetype length)
{
    QString text;
    text.reserve(length + 128);
    while (text.size() < length) {
        const qsizetype paragraphEnd = text.size() + 400 + number(800);
        while (text.size() < paragraphEnd) {
            const bool isQuote = number(6) == 0;
            if (isQuote) {
                text += u'“';
            }
            const qsizetype start = text.size();
            for (quint32 words = 6 + number(18); words > 0; --words) {
                const double u = double(m_random()) / 4294967296.0;
                text += m_words.at(qsizetype(u * u * u * double(m_words.size())));
                text += number(12) == 0 ? u", "_s : u" "_s;
            }
            text[start] = text.at(start).toUpper();
            while (text.back() == u' ' || text.back() == u',') {
                text.chop(1);
            }
            text += isQuote ? u".” "_s : u". "_s;
        }
        text.back() = u'\n';
    }
    text.truncate(length);
    if (!text.isEmpty()) {
        text.back() = u'.';
    }
    return text;
}

QList<Span> Prose::spans(const QString &text, qsizetype count)
{
    QList<Span> spans;
    spans.reserve(count);
    while (spans.size() < count) {
        Span span;
        const quint32 draw = number(10);
        span.kind = draw < 7 ? SpanKind::Entity : draw < 9 ? SpanKind::Quote : SpanKind::Claim;
        const qsizetype length = span.kind == SpanKind::Entity ? 5 + number(20)
            : span.kind == SpanKind::Quote                     ? 60 + number(240)
                                                               : 40 + number(160);
        const qsizetype start = text.indexOf(u' ', number(quint32(text.size()))) + 1;
        const qsizetype end = text.indexOf(u' ', start + length);
        if (start == 0 || end < 0) {
            continue;
        }
        span.id = SpanId::make();
        span.ranges = {{start, end}};
        spans.append(span);
    }
    std::ranges::sort(spans, {}, [](const Span &span) { return span.ranges.first(); });
    return spans;
}

LongArticle longArticle(const Benchmark &benchmark, qsizetype characters, qsizetype spanCount)
{
    const QString title = u"Long report"_s;
    const QString path = benchmark.path(u"long-%1-%2.stemma"_s.arg(characters).arg(spanCount));
    if (!QFileInfo::exists(path)) {
        makeProject(path, [&](Project &project) {
            Prose prose(kSeed);
            const Names names = addNames(project);
            addBatch(project, makeBatch(prose, 0, 100, kArticleLength), names, kSpansPerArticle, prose);
            Batch batch = makeBatch(prose, 100, 1, characters);
            batch.articles.first().article.fileName = title;
            addBatch(project, batch, names, spanCount, prose);
        });
    }
    const std::unique_ptr<Project> project = need(Project::open(path));
    return {path, need(project->findArticle(title))};
}

QList<Span> untaggedArticles(Project &project, qsizetype articles, qsizetype spansEach)
{
    Prose prose(kSeed);
    const Names names = addNames(project);
    return addArticles(project, makeBatch(prose, 0, articles, kArticleLength), names, spansEach, prose);
}

QString archive(const Benchmark &benchmark)
{
    const qsizetype count = benchmark.scaled(kArchiveArticles);
    const QString path = benchmark.path(u"archive-%1.stemma"_s.arg(count));
    if (!QFileInfo::exists(path)) {
        makeProject(path, [&](Project &project) {
            Prose prose(kSeed);
            const Names names = addNames(project);
            constexpr qsizetype kBatch = 1'000;
            for (qsizetype first = 0; first < count; first += kBatch) {
                addBatch(project, makeBatch(prose, first, std::min(kBatch, count - first), kArticleLength),
                         names, kSpansPerArticle, prose);
            }
        });
    }
    return path;
}

} // namespace Stemma
