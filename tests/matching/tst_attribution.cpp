// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/attribution.h"

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

Result<CueLexicon> englishLexicon()
{
    return CueLexicon::read(contents(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues/en.json")));
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
        const auto lexicon = englishLexicon();
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

    // Who speaks in five real articles, read where they are; in one of them nothing says it twice.
    void realArticles()
    {
        const QDir corpus(QStringLiteral(STEMMA_SOURCE_DIR "/../shared/corpus"));
        const QStringList files = corpus.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
        if (files.isEmpty()) {
            QSKIP("The five articles are not beside this checkout.");
        }
        const auto lexicon = englishLexicon();
        QVERIFY(lexicon.has_value());
        // Read by a person: the last word of the speaker's name and the form.
        const QHash<QString, QStringList> expected{
            {u"000"_s,
             {u"sources explicit"_s, u"Diana explicit"_s, u"Diana explicit"_s, u"Diana explicit"_s}},
            {u"001"_s,
             {u"Diana explicit"_s, u"Diana continued"_s, u"Diana explicit"_s, u"Diana continued"_s}},
            {u"002"_s,
             {u"Facebook explicit"_s, u"official explicit"_s, u"official pronoun"_s,
              u"Zuckerberg explicit"_s}},
            {u"003"_s, {u"Facebook explicit denied"_s, u"Facebook explicit"_s}},
            {u"004"_s, {u"- missing"_s, u"- missing"_s, u"O'Byrne explicit"_s, u"Zuckerberg explicit"_s}}};
        for (const QString &name : files) {
            const QString text = QString::fromUtf8(contents(corpus.filePath(name)));
            const auto quotations = scanQuotations(text);
            const auto attributions = attribute(text, quotations, *lexicon);
            QStringList found;
            for (size_t i = 0; i < quotations.size(); ++i) {
                if (quotations[i].hull().length() <= 25) {
                    continue; // names and single words stand in marks too; what people said is longer
                }
                const Attribution &one = attributions[i];
                QStringList words{one.name.isEmpty() ? u"-"_s : one.name.split(u' ').last(),
                                  nameOf(one.form)};
                if (one.polarity != Attribution::Polarity::Asserted) {
                    words.append(nameOf(one.polarity));
                }
                found.append(words.join(u' '));
            }
            QCOMPARE(found, expected.value(name.first(3)));
        }
    }
};

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
