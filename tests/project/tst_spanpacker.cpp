// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/spanpacker.h"
#include "models/storage/connection.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSpans = 300;

struct Fixture {
    Fixture()
        : project(*Project::create(folder.filePath(u"p.stemma"_s)))
    {
        const QString text = u"word "_s.repeated(200);
        (void)project->contentStore().putContents({text}, {});
        NewArticle added;
        added.revision.text = ContentHash::ofText(text);
        added.revision.length = text.size();
        article = project->addArticles({added})->first();
    }

    void tag(int count)
    {
        for (int i = 0; i < count; ++i) {
            NewSpan span;
            span.article = article;
            span.ranges = {{i, i + 4}};
            (void)*project->addSpan(span);
        }
    }

    [[nodiscard]] qint64 pieces() const
    {
        const auto connection = Connection::open(project->path(), Connection::Mode::ReadOnly);
        return (*connection)->number("SELECT count(*) FROM packed_spans").value_or(-1);
    }

    QTemporaryDir folder;
    std::unique_ptr<Project> project;
    ArticleId article;
};

} // namespace

class TestSpanPacker : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void anArticleThatIsEditedIsPackedAfterwards()
    {
        Fixture fixture;
        SpanPacker packer;
        packer.setPatience(0);
        QSignalSpy done(&packer, &SpanPacker::done);
        packer.setProject(fixture.project.get());
        fixture.tag(kSpans);
        QCOMPARE(fixture.pieces(), 0); // nothing on the way of an edit
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(fixture.pieces(), 1);
        const auto open = fixture.project->openArticle(fixture.article);
        QCOMPARE((*open)->spans().size(), kSpans);
        QVERIFY(fixture.project->store().check([](double) { return true; })->isEmpty());
    }

    void aProjectThatIsOpenedIsPackedWhereItIsDue()
    {
        Fixture fixture;
        fixture.tag(kSpans);
        SpanPacker packer;
        packer.setPatience(0);
        QSignalSpy done(&packer, &SpanPacker::done);
        packer.setProject(fixture.project.get());
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first().first().value<qsizetype>(), 1);
        QCOMPARE(fixture.pieces(), 1);
        // A few edits do not make it due again.
        fixture.tag(3);
        QTRY_COMPARE(done.size(), 2);
        QCOMPARE(done.last().first().value<qsizetype>(), 0);
    }

    void aProjectThatIsClosedIsLeftAlone()
    {
        Fixture fixture;
        SpanPacker packer;
        packer.setPatience(0);
        QSignalSpy done(&packer, &SpanPacker::done);
        packer.setProject(fixture.project.get());
        fixture.tag(kSpans);
        packer.setProject(nullptr);
        fixture.project.reset();
        Fixture other;
        packer.setProject(other.project.get());
        other.tag(1);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first().first().value<qsizetype>(), 0);
        QCOMPARE(other.pieces(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSpanPacker)
#include "tst_spanpacker.moc"
