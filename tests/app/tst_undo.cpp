// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/project.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

/// Undo over every action: a thousand random edits taken back and done again, across a reopening.
class TestUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoAllIsTheStartRedoAllTheEnd_data();
    void undoAllIsTheStartRedoAllTheEnd();
};

namespace {

constexpr int kEdits = 1000;

class RandomEditor {
public:
    RandomEditor(Project &project, quint32 seed)
        : m_project(project)
        , m_random(seed)
    {
    }

    bool importArticle()
    {
        QString text = u"Article %1.\n"_s.arg(m_random.generate());
        for (int i = 0; i < 30; ++i) {
            text += u"Anna 🌊 said \"we do not\" and e\u0301t cetera. "_s;
        }
        NewArticle article;
        article.article.title = name();
        article.article.fileName = name() + u".txt"_s;
        article.revision.text = ContentHash::ofText(text);
        article.revision.length = SourceText(text).codePointLength();
        return m_project.contentStore().putContents({text}, {}) && m_project.addArticles({article});
    }

    /// One random action; it may be refused, which is fine.
    void step()
    {
        switch (m_random.bounded(18)) {
        case 0:
            (void)importArticle();
            break;
        case 1:
            if (articles().size() > 3) {
                (void)m_project.removeArticles({anyArticle()});
            }
            break;
        case 2: {
            auto article = m_project.store().article(anyArticle());
            if (article) {
                article->note = name();
                (void)m_project.updateArticle(*article);
            }
            break;
        }
        case 3:
            (void)m_project.setReadState({anyArticle()}, ReadState(m_random.bounded(3)));
            break;
        case 4:
            (void)m_project.setSpanKind(anySpan(), SpanKind(m_random.bounded(3)));
            break;
        case 5:
            (void)m_project.setSpanRanges(anySpan(), ranges(), m_gesture);
            break;
        case 6:
            m_gesture = m_random.bounded(2) == 0 ? QUuid() : QUuid::createUuid();
            break;
        case 7:
            (void)m_project.addPart(anySpan(), ranges().first());
            break;
        case 8:
            (void)m_project.removeSpans({anySpan()});
            break;
        case 9:
        case 10:
            (void)m_project.linkSpans({anySpan(), anySpan(), anySpan()});
            break;
        case 11:
            (void)m_project.unlinkSpan(anySpan());
            break;
        case 12:
            (void)m_project.chooseBase(anySpan());
            break;
        case 13: {
            SpanAttributes attributes;
            attributes.note = name();
            attributes.speaker = name();
            attributes.claim = m_random.bounded(2) == 0 ? std::optional(name()) : std::nullopt;
            attributes.status = SpanStatus(m_random.bounded(3));
            (void)m_project.updateSpan(anySpan(), attributes);
            break;
        }
        case 14: {
            const auto entities = m_project.store().entities(0, 100);
            if (entities && !entities->isEmpty()) {
                Entity entity = entities->at(m_random.bounded(int(entities->size())));
                entity.aliases = {name()};
                (void)m_project.updateEntity(entity);
            }
            break;
        }
        default:
            addSpan();
        }
    }

private:
    QString name() { return u"name %1"_s.arg(m_random.bounded(12)); }

    QList<ArticleId> articles()
    {
        QList<ArticleId> ids;
        const auto rows = m_project.store().articles({}, 0, 100);
        for (const ArticleRow &row : rows.value_or(QList<ArticleRow>())) {
            ids.append(row.article.id);
        }
        return ids;
    }

    ArticleId anyArticle()
    {
        const QList<ArticleId> ids = articles();
        return ids.isEmpty() ? ArticleId() : ids[m_random.bounded(int(ids.size()))];
    }

    SpanId anySpan()
    {
        const qint64 count = m_project.store().countSpans({}).value_or(0);
        const auto rows = count == 0 ? Result<QList<SpanRow>>(QList<SpanRow>())
                                     : m_project.store().spans({}, m_random.bounded(int(count)), 1);
        return rows && !rows->isEmpty() ? rows->first().span.id : SpanId();
    }

    CodePointRanges ranges()
    {
        const qint64 start = m_random.bounded(800);
        CodePointRanges result{{start, start + 1 + m_random.bounded(40)}};
        if (m_random.bounded(4) == 0) {
            result.append({result[0].end + 3, result[0].end + 9});
        }
        return result;
    }

    void addSpan()
    {
        NewSpan span;
        span.article = anyArticle();
        span.kind = m_random.bounded(2) == 0 ? SpanKind::Quote : SpanKind(m_random.bounded(3));
        span.ranges = ranges();
        span.entity = span.kind == SpanKind::Entity ? name() : QString();
        span.entityType = EntityType(m_random.bounded(3));
        span.speaker = span.kind == SpanKind::Quote ? name() : QString();
        span.claim = span.kind == SpanKind::Claim ? name() : QString();
        (void)m_project.addSpan(span);
    }

    Project &m_project;
    QRandomGenerator m_random;
    QUuid m_gesture;
};

QByteArray dumpOf(const Project &project)
{
    return project.store().dump().value_or("no dump");
}

} // namespace

void TestUndo::undoAllIsTheStartRedoAllTheEnd_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("seed 1") << quint32(1);
    QTest::newRow("seed 2") << quint32(2);
}

void TestUndo::undoAllIsTheStartRedoAllTheEnd()
{
    QFETCH(quint32, seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"p.stemma"_s);
    auto created = Project::create(path);
    QVERIFY(created);
    std::unique_ptr<Project> project = std::move(*created);
    const QByteArray start = dumpOf(*project);
    {
        RandomEditor editor(*project, seed);
        QVERIFY(editor.importArticle() && editor.importArticle());
        for (int tries = 0; qint64(project->lastEdit()) < kEdits && tries < kEdits * 20; ++tries) {
            editor.step();
        }
    }
    QCOMPARE(qint64(project->lastEdit()), kEdits);
    const QByteArray end = dumpOf(*project);
    QVERIFY(end != start);
    QVERIFY(project->store().check([](double) { return true; }).value().isEmpty());

    const auto reopen = [&] {
        project.reset();
        auto opened = Project::open(path);
        project = opened ? std::move(*opened) : nullptr;
        return project != nullptr;
    };
    int steps = 0;
    QByteArray middle;
    while (project->canUndo()) {
        if (steps == kEdits / 3) {
            middle = dumpOf(*project);
            QVERIFY(reopen());
            QCOMPARE(dumpOf(*project), middle);
        }
        const auto undone = project->undo();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        ++steps;
    }
    QCOMPARE(dumpOf(*project), start);
    QVERIFY(steps > kEdits / 2); // drags are several edits a step

    for (int redone = 0; project->canRedo(); ++redone) {
        if (redone == steps - kEdits / 3) {
            QCOMPARE(dumpOf(*project), middle);
            QVERIFY(reopen());
        }
        const auto step = project->redo();
        QVERIFY2(step, step ? "" : qPrintable(step.error().detail));
    }
    QCOMPARE(dumpOf(*project), end);
    QVERIFY(project->store().check([](double) { return true; }).value().isEmpty());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
