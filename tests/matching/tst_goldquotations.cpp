// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often quotations and speakers are right, on passages that a person marked. The rules have been mended
// for all of these sets but the fresh one: what is demanded of them says that nothing got lost, and nothing
// of texts that nobody has seen. Of those only the first counts tell, in the heads of gold_seen.txt,
// gold_tuning.txt and gold_fresh.txt, where there is one. A person may have a set of their own counted: the
// path of a file of the same form in the environment, as STEMMA_GOLD.

#include "models/matching/quotations/quotesuggestions.h"
#include "tests/matching/markedtext.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Expected {
    TextRanges parts;
    QString speaker; // empty: the text does not say
    QStringList others; // further names by which the text calls the same speaker
    QString cue;
    QString source; // whom or what it was said to or in, where the answer has a third field
    bool hasSource = false;
    bool isJudged = true; // of the speaker; the quotation always is

    /// Whether @p name is the same person or body, by whatever name the text has for them.
    [[nodiscard]] bool isBy(const QString &name) const { return name == speaker || others.contains(name); }
};

struct Case {
    QString language;
    QString name;
    QString text;
    std::vector<Expected> quotations;
};

// Empty, with a failure, when the file is not of the form that it describes itself.
std::vector<Case> casesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<Case> cases;
    for (const QString &one : QString::fromUtf8(file.readAll()).split(u"\n== "_s).sliced(1)) {
        QStringList lines = one.trimmed().split(u'\n');
        const QString title = lines.takeFirst();
        QStringList answers;
        while (!lines.isEmpty() && lines.last().startsWith(u"> "_s)) {
            answers.prepend(lines.takeLast().sliced(2));
        }
        const MarkedText marked = readMarked(lines.join(u'\n').trimmed());
        Case made{title.section(u' ', 0, 0), title, marked.text, {}};
        if (qsizetype(marked.quotations.size()) != answers.size()) {
            qCritical().noquote() << title << "has" << marked.quotations.size() << "quotations and"
                                  << answers.size() << "answers";
            return {};
        }
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const auto field = [&](int index) {
                const QString value = answers[i].section(u" | "_s, index, index);
                return value == u"-" ? QString() : value;
            };
            const QStringList names = field(0).split(u" / "_s);
            made.quotations.push_back({marked.quotations[size_t(i)], names.first(), names.sliced(1), field(1),
                                       field(2), answers[i].count(u" | "_s) > 1, names.first() != u"?"});
        }
        cases.push_back(made);
    }
    return cases;
}

struct Figures {
    int cases = 0;
    int marked = 0;
    int found = 0;
    int exact = 0;
    int judged = 0; // whose speaker is
    int named = 0; // whose speaker the text says
    int right = 0; // as the marker names them first
    int wrong = 0; // another name than that, or where the text has none
    int same = 0; // the right speaker, by whatever name of theirs
    int other = 0; // another speaker
    int cues = 0;
    int cuesRight = 0;
    int sources = 0; // that an answer tells of
    int sourcesRight = 0;

    [[nodiscard]] double f1() const { return 2.0 * exact / (marked + found); }

    [[nodiscard]] double rightShare() const { return double(right) / named; }

    [[nodiscard]] double wrongShare() const { return double(wrong) / judged; }

    [[nodiscard]] QString sentence() const
    {
        return u"%1 cases, %2 quotations: F1 of exact spans %3; speaker right %4 of %5 (%6), wrong %7 of %8 (%9)"_s
                   .arg(cases)
                   .arg(marked)
                   .arg(f1(), 0, 'f', 3)
                   .arg(right)
                   .arg(named)
                   .arg(rightShare(), 0, 'f', 3)
                   .arg(wrong)
                   .arg(judged)
                   .arg(wrongShare(), 0, 'f', 3)
            + u"; right by any name of theirs %1 (%2), another speaker %3 (%4)"_s.arg(same)
                  .arg(double(same) / named, 0, 'f', 3)
                  .arg(other)
                  .arg(double(other) / judged, 0, 'f', 3)
            + u"; cue right %1 of %2, source %3 of %4"_s.arg(cuesRight)
                  .arg(cues)
                  .arg(sourcesRight)
                  .arg(sources);
    }
};

Figures measure(const std::vector<Case> &cases, const CueLexicons &lexicons, bool tellsMisses)
{
    Figures figures;
    for (const Case &one : cases) {
        ++figures.cases;
        const auto suggestions = suggestQuotes(one.text, lexicons.lexiconFor(one.language, one.text));
        figures.found += int(suggestions.size());
        const auto miss = [&](const QString &what) {
            if (tellsMisses) {
                qInfo().noquote() << one.name << ":" << what;
            }
        };
        const auto words = [&](TextRange range) { return one.text.sliced(range.start, range.length()); };
        for (const QuoteSuggestion &suggestion : suggestions) {
            if (std::ranges::find(one.quotations, suggestion.quotation.parts, &Expected::parts)
                == one.quotations.end()) {
                miss(u"found, not marked: "_s + words(suggestion.quotation.parts.first()));
            }
        }
        for (const Expected &expected : one.quotations) {
            ++figures.marked;
            figures.judged += expected.isJudged ? 1 : 0;
            const bool isNamed = expected.isJudged && !expected.speaker.isEmpty();
            figures.named += isNamed ? 1 : 0;
            figures.sources += expected.hasSource ? 1 : 0;
            figures.cues += expected.isJudged && !expected.cue.isEmpty() ? 1 : 0;
            const auto found = std::ranges::find_if(suggestions, [&](const QuoteSuggestion &suggestion) {
                return suggestion.quotation.parts == expected.parts;
            });
            if (found == suggestions.end()) {
                miss(u"not found: "_s + words(expected.parts.first()));
                continue;
            }
            ++figures.exact;
            if (!expected.isJudged) {
                continue;
            }
            const QString speaker = found->attribution.name;
            if (speaker != expected.speaker) {
                miss(u"\"%1\" is by \"%2\", not \"%3\""_s.arg(words(expected.parts.first()), expected.speaker,
                                                              speaker));
            }
            figures.right += isNamed && speaker == expected.speaker ? 1 : 0;
            figures.wrong += !speaker.isEmpty() && speaker != expected.speaker ? 1 : 0;
            figures.same += isNamed && expected.isBy(speaker) ? 1 : 0;
            figures.other += !speaker.isEmpty() && !expected.isBy(speaker) ? 1 : 0;
            const bool hasCue = !expected.cue.isEmpty()
                && words(found->attribution.cue).compare(expected.cue, Qt::CaseInsensitive) == 0;
            figures.cuesRight += hasCue ? 1 : 0;
            if (expected.hasSource) {
                const bool isRight = words(found->attribution.source) == expected.source;
                figures.sourcesRight += isRight ? 1 : 0;
                if (!isRight) {
                    miss(u"source \"%1\", not \"%2\""_s.arg(words(found->attribution.source),
                                                            expected.source));
                }
            }
        }
    }
    return figures;
}

} // namespace

class TestGoldQuotations : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
    }

    void tuningSet()
    {
        const auto cases = casesOf(QFINDTESTDATA("data/gold_tuning.txt"));
        QVERIFY(cases.size() >= 60);
        const Figures figures = measure(cases, m_lexicons, true);
        qInfo().noquote() << "tuning set:" << figures.sentence();
        QVERIFY(figures.f1() >= 0.98);
        QVERIFY(figures.rightShare() >= 0.93);
        QVERIFY(figures.wrongShare() <= 0.02);
    }

    void reportSet()
    {
        const auto cases = casesOf(QFINDTESTDATA("data/gold_report.txt"));
        QVERIFY(cases.size() >= 60);
        const Figures figures = measure(cases, m_lexicons, false);
        qInfo().noquote() << "report set:" << figures.sentence();
        QVERIFY(figures.f1() >= 0.98);
        QVERIFY(figures.rightShare() >= 0.93);
        QVERIFY(figures.wrongShare() <= 0.02);
    }

    // Passages that were counted once before anybody looked, and that the rules were mended for afterwards.
    void seenSet()
    {
        const auto cases = casesOf(QFINDTESTDATA("data/gold_seen.txt"));
        QVERIFY(cases.size() >= 60);
        const Figures figures = measure(cases, m_lexicons, false);
        qInfo().noquote() << "seen set:" << figures.sentence();
        QVERIFY(figures.f1() >= 0.98);
        QVERIFY(figures.rightShare() >= 0.93);
        QVERIFY(figures.wrongShare() <= 0.02);
    }

    // Passages that nothing was mended for, between the writing of such a set and the next mend. No
    // threshold: its first count is what it is there for.
    void freshSet()
    {
        const QString path = QStringLiteral(STEMMA_SOURCE_DIR "/tests/matching/data/gold_fresh.txt");
        if (!QFile::exists(path)) {
            return; // all of them have been seen
        }
        const auto cases = casesOf(path);
        QVERIFY(cases.size() >= 80);
        qInfo().noquote() << "fresh set:" << measure(cases, m_lexicons, false).sentence();
    }

    void ownSet()
    {
        const QString path = qEnvironmentVariable("STEMMA_GOLD");
        if (path.isEmpty()) {
            return; // nobody asks
        }
        const auto cases = casesOf(path);
        QVERIFY(!cases.empty());
        qInfo().noquote() << "own set:" << measure(cases, m_lexicons, true).sentence();
    }

private:
    CueLexicons m_lexicons;
};

QTEST_GUILESS_MAIN(TestGoldQuotations)
#include "tst_goldquotations.moc"
