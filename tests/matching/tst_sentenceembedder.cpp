// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Talks to programs that are written here: what is sent, what comes back, and what is said when one
// misbehaves.

#include "models/matching/embedding/sentenceembedder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSentenceEmbedder : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aSentenceALine()
    {
        // Answers with the number of letters, and keeps what it was sent.
        SentenceEmbedder embedder(script(u"while IFS= read -r line; do printf '%s\\n' \"$line\" >> sent; "
                                         "echo \"[${#line}, 1.5, -2e-1]\"; done"_s));
        const auto found = embedder.embed({u"four"_s, u"two\nlines \t apart"_s, u"four"_s});
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(3));
        QCOMPARE(found->at(0), (Embedding{4, 1.5F, -0.2F}));
        QCOMPARE(found->at(1).at(0), 15.0F);
        QCOMPARE(found->at(2), found->at(0));
        QVERIFY(embedder.embed({u"four"_s, u"five5"_s}));
        QCOMPARE(contents(u"sent"_s), u"four\ntwo lines apart\nfive5\n"_s); // each once
    }

    void moreThanABatch()
    {
        SentenceEmbedder embedder(script(u"while IFS= read -r line; do echo \"[${#line}]\"; done"_s));
        QStringList sentences;
        for (int i = 1; i <= SentenceEmbedder::kBatch * 3 + 5; ++i) {
            sentences.append(QString(i, u'a'));
        }
        const auto found = embedder.embed(sentences);
        QVERIFY(found);
        for (qsizetype i = 0; i < sentences.size(); ++i) {
            QCOMPARE(found->at(size_t(i)).front(), float(i + 1));
        }
    }

    void whoWaitsCanStop()
    {
        int looks = 0;
        SentenceEmbedder embedder(script(u"sleep 600"_s), SentenceEmbedder::Patience{},
                                  [&looks] { return ++looks > 2; });
        const auto found = embedder.embed({u"four"_s});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        QCOMPARE(looks, 3);
    }

    void nothingStartsUnasked()
    {
        SentenceEmbedder embedder(script(u"echo started > started"_s));
        QVERIFY(embedder.embed({}));
        QVERIFY(!QFile::exists(m_folder->filePath(u"started"_s)));
    }

    void misbehaviour_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, const QString &body, ErrorCode code, const QString &what) {
            QTest::newRow(name) << body << code << what;
        };
        row("ends at once", u"exit 3"_s, ErrorCode::CannotOpen, u"ended"_s);
        row("ends amid answers", u"read -r line; echo '[1]'; exit 0"_s, ErrorCode::CannotOpen, u"ended"_s);
        row("is silent", u"while read -r line; do :; done"_s, ErrorCode::CannotOpen, u"in time"_s);
        row("prints words", u"while read -r line; do echo hello; done"_s, ErrorCode::MalformedInput,
            u"hello"_s);
        row("prints an object", u"while read -r line; do echo '{\"a\": 1}'; done"_s,
            ErrorCode::MalformedInput, u"no JSON array"_s);
        row("prints text in an array", u"while read -r line; do echo '[\"a\"]'; done"_s,
            ErrorCode::MalformedInput, u"numbers"_s);
        row("prints an empty array", u"while read -r line; do echo '[]'; done"_s, ErrorCode::MalformedInput,
            u"0 numbers"_s);
        row("changes the length", u"echo '[1, 2]'; echo '[1]'; while read -r line; do :; done"_s,
            ErrorCode::MalformedInput, u"not 2"_s);
    }

    void misbehaviour()
    {
        QFETCH(QString, body);
        QFETCH(ErrorCode, code);
        QFETCH(QString, what);
        SentenceEmbedder embedder(script(body), {.start = 700ms, .answer = 700ms});
        const auto found = embedder.embed({u"one"_s, u"two"_s});
        QVERIFY(!found);
        QCOMPARE(found.error().code, code);
        QVERIFY2(found.error().parameters.last().contains(what), qPrintable(found.error().parameters.last()));
        const auto again = embedder.embed({u"three"_s});
        QVERIFY(!again);
        QCOMPARE(again.error(), found.error()); // and is not started anew
    }

    void whatItComplainsAboutIsKept()
    {
        SentenceEmbedder embedder(script(u"echo 'no model here' >&2; exit 1"_s));
        const auto found = embedder.embed({u"one"_s});
        QVERIFY(!found);
        QCOMPARE(found.error().detail, u"no model here"_s);
    }

    void noSuchProgram()
    {
        for (const QString &command : {u"/no/such/program --model x"_s, QString()}) {
            SentenceEmbedder embedder(command);
            const auto found = embedder.embed({u"one"_s});
            QVERIFY(!found);
            QCOMPARE(found.error().code, ErrorCode::CannotOpen);
            QCOMPARE(found.error().parameters.first(), command);
        }
    }

    void cosines()
    {
        QCOMPARE(cosineOf(Embedding{1, 0}, Embedding{2, 0}), 1.0);
        QCOMPARE(cosineOf(Embedding{1, 0}, Embedding{0, 3}), 0.0);
        QCOMPARE(cosineOf(Embedding{1, 1}, Embedding{-1, -1}), -1.0);
        QCOMPARE(cosineOf(Embedding{1, 1}, Embedding{1}), 0.0);
        QCOMPARE(cosineOf(Embedding{0, 0}, Embedding{1, 1}), 0.0);
    }

private:
    /// A command that runs @p body, in the folder of this test.
    [[nodiscard]] QString script(const QString &body) const
    {
        QFile file(m_folder->filePath(u"embed.sh"_s));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("no script");
        }
        file.write("cd \"$(dirname \"$0\")\"\n" + body.toUtf8() + '\n');
        return u"sh \"%1\""_s.arg(file.fileName());
    }

    [[nodiscard]] QString contents(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSentenceEmbedder)
#include "tst_sentenceembedder.moc"
