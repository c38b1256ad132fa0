// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/project.h"
#include "models/storage/packed/packingstore.h"
#include "models/text/keyvalues.h"
#include "tests/app/program.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QUuid>

using namespace Stemma;
using namespace Qt::StringLiterals;

/// DESIGN section 8: a kill at any moment loses no edit that was answered.
class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answeredEditsSurvive();
    void packedSpansGoOnFromWhatSurvived();
};

namespace {

constexpr int kKills = 200;

/// What was sent and answered, over all runs.
struct Ledger {
    QHash<QString, QString> notes; ///< answered: id -> last note
    QHash<QString, QStringList> pending; ///< sent, not answered: id -> notes
    qint64 lastEdit = 0;
    int answered = 0;
};

/// Feeds one process and kills it when @p deadline has passed.
bool runAndKill(const QString &project, Ledger &ledger, QRandomGenerator &random, int afterAnswers,
                qint64 microseconds)
{
    QProcess process;
    process.start(QStringLiteral(STEMMA_PROGRAM), {u"annotate"_s, project});
    QList<std::pair<QString, QString>> sent;
    const QStringList known = ledger.notes.keys();
    QByteArray lines;
    for (int i = 0; i < 60; ++i) {
        const bool isUpdate = !known.isEmpty() && random.bounded(3) == 0;
        const QString id = isUpdate ? known[random.bounded(int(known.size()))]
                                    : QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QString note = u"note %1"_s.arg(random.generate());
        const int start = random.bounded(1000);
        lines += isUpdate
            ? u"{\"op\":\"update\",\"id\":\"%1\",\"note\":\"%2\"}\n"_s.arg(id, note).toUtf8()
            : u"{\"op\":\"span\",\"article\":\"a.txt\",\"kind\":\"quote\",\"id\":\"%1\",\"note\":\"%2\","
              "\"speaker\":\"Anna\",\"ranges\":[[%3,%4]]}\n"_s.arg(id, note)
                  .arg(start)
                  .arg(start + 1 + random.bounded(500))
                  .toUtf8();
        sent.append({id, note});
    }
    process.write(lines);
    int answers = 0;
    QDeadlineTimer moment = QDeadlineTimer::Forever;
    while (process.state() != QProcess::NotRunning && !moment.hasExpired()) {
        if (answers >= afterAnswers && moment.isForever()) {
            moment = QDeadlineTimer(std::chrono::microseconds(microseconds), Qt::PreciseTimer);
        }
        process.waitForReadyRead(moment.isForever() ? 1000
                                                    : int(std::max<qint64>(0, moment.remainingTime())));
        answers = int(process.peek(1 << 20).count('\n'));
        if (answers == int(sent.size())) {
            break;
        }
    }
    process.kill();
    process.waitForFinished();
    const QList<QByteArray> answered = process.readAllStandardOutput().split('\n');
    for (qsizetype i = 0; i + 1 < answered.size(); ++i) { // the last piece may be cut short
        const QJsonDocument answer = QJsonDocument::fromJson(answered[i]);
        const auto &[id, note] = sent[i];
        const qint64 edit = answer[u"edit"_s].toInteger();
        if (!answer[u"ok"_s].toBool() || answer[u"id"_s].toString() != id || edit <= ledger.lastEdit) {
            qWarning() << "unexpected answer" << answered[i] << "after edit" << ledger.lastEdit;
            return false;
        }
        ledger.lastEdit = edit;
        ledger.notes.insert(id, note);
        ledger.pending.remove(id);
        ++ledger.answered;
    }
    // Of what was not answered only the next one can have become durable.
    if (const qsizetype next = answered.size() - 1; next < sent.size()) {
        ledger.pending[sent[next].first].append(sent[next].second);
    }
    return true;
}

} // namespace

void TestKill::answeredEditsSurvive()
{
    QTemporaryDir folder;
    const QString project = folder.filePath(u"p.stemma"_s);
    QVERIFY(writeFile(folder.filePath(u"a.txt"_s), QByteArray("words of an article ").repeated(100)));
    QCOMPARE(runProgram({u"new"_s, project}).exitCode, 0);
    QCOMPARE(runProgram({u"import"_s, project, folder.filePath(u"a.txt"_s)}).exitCode, 0);

    QRandomGenerator random(1848);
    Ledger ledger;
    ledger.lastEdit = 1;
    for (int kill = 0; kill < kKills; ++kill) {
        // Some are killed while they start, the others after some answers and a little more.
        const int afterAnswers = kill % 10 == 0 ? 0 : random.bounded(1, 25);
        QVERIFY(runAndKill(project, ledger, random, afterAnswers,
                           random.bounded(afterAnswers == 0 ? 80000 : 8000)));
    }
    QVERIFY(ledger.answered > kKills);

    const Run check = runProgram({u"check"_s, project});
    QVERIFY2(check.exitCode == 0, check.out.constData());
    QHash<QString, QString> stored;
    for (const QJsonObject &span : runProgram({u"list"_s, project, u"annotations"_s, u"--json"_s}).json()) {
        const QString id = span[u"id"_s].toString();
        QVERIFY2(!stored.contains(id), "an annotation is there twice");
        stored.insert(id, span[u"note"_s].toString());
        QVERIFY2(ledger.notes.contains(id) || ledger.pending.contains(id), "an annotation nobody made");
    }
    for (const auto &[id, note] : keyValuesOf(ledger.notes)) {
        QVERIFY2(stored.contains(id), "an answered annotation is lost");
        QVERIFY2(stored.value(id) == note || ledger.pending.value(id).contains(stored.value(id)),
                 "an answered change of a note is lost");
    }
    const qint64 edits = runProgram({u"info"_s, project, u"--json"_s}).json().first()[u"edits"_s].toInteger();
    QVERIFY(edits >= ledger.answered + 1 && edits <= ledger.answered + 1 + kKills);
}

/// The spans of a large article are read out of one packed piece and the journal: after each kill these say
/// the same as the rows.
void TestKill::packedSpansGoOnFromWhatSurvived()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"p.stemma"_s);
    QVERIFY(writeFile(folder.filePath(u"a.txt"_s), QByteArray("words of an article ").repeated(100)));
    QCOMPARE(runProgram({u"new"_s, path}).exitCode, 0);
    QCOMPARE(runProgram({u"import"_s, path, folder.filePath(u"a.txt"_s)}).exitCode, 0);
    ArticleId article;
    Ledger ledger;
    {
        const auto project = Project::open(path);
        article = *(*project)->findArticle(u"a.txt"_s);
        QList<NewSpan> spans;
        for (int i = 0; i < 400; ++i) {
            NewSpan span;
            span.article = article;
            span.ranges = {{i, i + 20}};
            spans.append(span);
        }
        QVERIFY((*project)->addSpans(spans, EditAction::ImportAnnotations));
        ledger.lastEdit = qint64((*project)->lastEdit());
    }
    QRandomGenerator random(1849);
    for (int kill = 0; kill < 20; ++kill) {
        QVERIFY(runAndKill(path, ledger, random, random.bounded(1, 25), random.bounded(8000)));
        const auto project = Project::open(path);
        QVERIFY(project);
        const auto violations = (*project)->store().check([](double) { return true; });
        QVERIFY(violations);
        QVERIFY2(violations->isEmpty(), qPrintable(violations->value(0).rule));
        if (kill % 5 == 4) {
            QVERIFY(PackingStore::of((*project)->contentStore())->packSpans(article));
        }
    }
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
