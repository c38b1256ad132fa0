// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often a statement is found where an article tells it in other words, on places that a person marked:
// one half to tune on, one only to report.

#include "models/matching/archive/reportedspeech.h"
#include "models/matching/stems/wordlexicon.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Place {
    QString file;
    bool isTold = false; // in other words: counted
    TextRange range;
};

struct Case {
    QString name;
    bool isReported = false;
    std::vector<Place> places;
};

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Articles have no-break spaces where the marks have blanks.
QString blanksAlike(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

struct Figures {
    int asked = 0;
    int first = 0; // found as the first of the order
    int among5 = 0;

    [[nodiscard]] double recallAt1() const { return double(first) / std::max(1, asked); }

    [[nodiscard]] double recallAt5() const { return double(among5) / std::max(1, asked); }

    [[nodiscard]] QString sentence() const
    {
        return u"%1 places: recall at 1 %2, at 5 %3"_s.arg(asked)
            .arg(recallAt1(), 0, 'f', 3)
            .arg(recallAt5(), 0, 'f', 3);
    }
};

} // namespace

class TestGoldReports : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
        m_reader = std::make_unique<StemReader>(m_lexicons);
        readCases();
        QVERIFY(m_cases.size() >= 20);
        // What is common is told by the articles themselves.
        for (const auto &[name, source] : m_sources) {
            m_frequencies.add(distinctStems(m_reader->read(source.text(), u"en"_s)));
        }
        for (const auto &[name, source] : m_sources) {
            m_articles[name] = readReportArticle(source, {}, u"en"_s, *m_reader);
        }
    }

    void askedWithTheWholeGroup()
    {
        const Figures tuning = count(false, true);
        const Figures report = count(true, true);
        qInfo().noquote() << "tuning:" << tuning.sentence();
        qInfo().noquote() << "report:" << report.sentence();
        QVERIFY(report.asked >= 25);
        QVERIFY2(report.recallAt5() >= 0.95, qPrintable(report.sentence()));
    }

    void theGroupKnowsBetterThanOneMember()
    {
        const Figures one = count(true, false);
        qInfo().noquote() << "report, one member:" << one.sentence();
        QVERIFY(count(true, true).recallAt5() >= one.recallAt5());
    }

private:
    void readCases()
    {
        const QString gold
            = contents(QStringLiteral(STEMMA_SOURCE_DIR "/tests/matching/data/goldreports.txt"));
        for (const QString &part : gold.split(u"\n== "_s).sliced(1)) {
            const QStringList lines = part.trimmed().split(u'\n');
            Case made{lines.first().section(u' ', 1), lines.first().startsWith(u"report"), {}};
            for (const QString &line : lines.sliced(1)) {
                const QStringList fields = line.split(u" | "_s);
                QCOMPARE(fields.size(), 3);
                const auto known = m_sources.try_emplace(
                    fields[0],
                    contents(QStringLiteral(STEMMA_SOURCE_DIR "/resources/samples/articles/") + fields[0]));
                const qsizetype at = blanksAlike(known.first->second.text()).indexOf(fields[2]);
                QVERIFY2(at >= 0, qPrintable(line));
                made.places.push_back(
                    {fields[0], fields[1] == u"told", TextRange{at, at + fields[2].size()}});
            }
            m_cases.push_back(std::move(made));
        }
    }

    // An article with one place to ask with: the sentence around what tells it, the marked words of a quote.
    [[nodiscard]] ReportArticle askedWith(const Place &place)
    {
        const SourceText &source = m_sources.at(place.file);
        const TextRange range
            = place.isTold ? source.trimmed(source.sentenceAt(place.range.start)) : place.range;
        LinkQuote quote = readLinkQuote(source.slice(range).toString(), u"en"_s, *m_reader);
        quote.place = source.toCodePoints(range);
        return readReportArticle(source, {quote}, u"en"_s, *m_reader);
    }

    [[nodiscard]] Figures count(bool isReported, bool byGroup)
    {
        Figures figures;
        for (const Case &one : m_cases) {
            if (one.isReported != isReported) {
                continue;
            }
            for (const Place &wanted : one.places) {
                std::vector<ReportArticle> asking;
                std::vector<ReportQuery> members;
                asking.reserve(one.places.size());
                for (const Place &other : one.places) {
                    if (wanted.isTold && other.file != wanted.file) {
                        asking.push_back(askedWith(other));
                        members.push_back({&asking.back(), 0});
                    }
                }
                if (members.empty()) {
                    continue;
                }
                if (!byGroup) {
                    members.resize(1);
                }
                ++figures.asked;
                const CodePointRange place = m_sources.at(wanted.file).toCodePoints(wanted.range);
                const auto ranked = findReports(members, m_articles.at(wanted.file), m_frequencies, 5);
                const auto found = std::ranges::find_if(ranked, [&](const Report &answer) {
                    return answer.place.start < place.end && place.start < answer.place.end;
                });
                figures.first += found != ranked.end() && found == ranked.begin() ? 1 : 0;
                figures.among5 += found != ranked.end() ? 1 : 0;
                if (found == ranked.end()) {
                    qInfo().noquote()
                        << (byGroup ? "not found:" : "not found by one:") << one.name << "in" << wanted.file;
                }
            }
        }
        return figures;
    }

    WordLexicons m_lexicons;
    std::unique_ptr<StemReader> m_reader;
    StemFrequencies m_frequencies;
    std::vector<Case> m_cases;
    std::map<QString, SourceText> m_sources;
    std::map<QString, ReportArticle> m_articles;
};

QTEST_GUILESS_MAIN(TestGoldReports)
#include "tst_goldreports.moc"
