// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/attribution.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString nameOf(Attribution::Form form)
{
    switch (form) {
    case Attribution::Form::Missing:
        return u"missing"_s;
    case Attribution::Form::Explicit:
        return u"explicit"_s;
    case Attribution::Form::Continued:
        return u"continued"_s;
    case Attribution::Form::Pronoun:
        return u"pronoun"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString nameOf(Attribution::Polarity polarity)
{
    switch (polarity) {
    case Attribution::Polarity::Asserted:
        return u"asserted"_s;
    case Attribution::Polarity::Denied:
        return u"denied"_s;
    case Attribution::Polarity::Hypothetical:
        return u"hypothetical"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

class TestAttribution : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void saysWhatAPersonMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const QString data = QString::fromUtf8(contents(QFINDTESTDATA("data/attributions_en.txt")));
        for (const QString &one : data.split(u"\n== "_s).sliced(1)) {
            QStringList lines = one.trimmed().split(u'\n');
            const QString name = lines.takeFirst();
            QStringList expected;
            while (lines.last().startsWith(u"> "_s)) {
                expected.prepend(lines.takeLast().sliced(2));
            }
            QString text = lines.join(u'\n');
            text.remove(u"\u27e6+"_s).remove(u'\u27e6').remove(u'\u27e7');
            QTest::newRow(qPrintable(name)) << text << expected;
        }
    }

    void saysWhatAPersonMarked()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto lexicon
            = CueLexicon::read(contents(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues/en.json")));
        QVERIFY(lexicon.has_value());
        const auto words = [&](TextRange range) {
            return range.isEmpty() ? u"-"_s : text.sliced(range.start, range.length());
        };
        QStringList found;
        for (const Attribution &one : attribute(text, scanQuotations(text), *lexicon)) {
            found.append(QStringList{one.name.isEmpty() ? u"-"_s : one.name, words(one.cue),
                                     words(one.source), nameOf(one.form), nameOf(one.polarity)}
                             .join(u" | "_s));
        }
        QCOMPARE(found.join(u'\n'), expected.join(u'\n'));
    }

    void realArticles()
    {
        const QDir corpus(QStringLiteral(STEMMA_SOURCE_DIR "/../shared/corpus"));
        const auto lexicon = CueLexicon::read(contents(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues/en.json")));
        for (const QString &name : corpus.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            const QString text = QString::fromUtf8(contents(corpus.filePath(name)));
            const auto quotations = scanQuotations(text);
            const auto attributions = attribute(text, quotations, *lexicon);
            for (size_t i = 0; i < quotations.size(); ++i) {
                const auto &a = attributions[i];
                qDebug().noquote() << name.first(3) << text.sliced(quotations[i].hull().start, std::min<qsizetype>(40, quotations[i].hull().length())).simplified() << u" => "_s << a.name << u"|"_s << text.sliced(a.cue.start, a.cue.length()) << u"|"_s << text.sliced(a.source.start, a.source.length()) << nameOf(a.form) << nameOf(a.polarity);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
