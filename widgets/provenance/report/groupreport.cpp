// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/report/groupreport.h"

#include "models/provenance/runningtext.h"
#include "widgets/provenance/groupview.h"
#include "widgets/provenance/provenancewording.h"
#include "widgets/provenance/report/groupstatements.h"
#include "widgets/provenance/report/reportpictures.h"
#include "widgets/provenance/tree/stemmapicture.h"
#include "widgets/provenance/variantwording.h"
#include "widgets/provenance/verdictwording.h"
#include "widgets/support/wording.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qreal kPageRoom = 655; // pixels of a screen across a page of A4 within its margins

struct ReportTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::GroupReport)
};

QString escaped(const QString &text)
{
    return isolated(text).toHtmlEscaped();
}

/// Writes one group, part by part.
class GroupWriter {
public:
    GroupWriter(const GroupProvenance &group, int number, const ReportLook &look)
        : m_group(group)
        , m_collation(group.collation())
        , m_say(group, m_collation)
        , m_number(number)
        , m_look(look)
    {
    }

    [[nodiscard]] GroupReport write()
    {
        const QString words = m_group.witnesses[size_t(m_group.base)].words.text().simplified();
        GroupReport report;
        report.title = isolated(Wording::shortened(words, 90));
        report.anchor = u"quote-%1"_s.arg(m_number);
        report.gist = m_say.first().text;
        report.verdict = GroupStatements::verdict(m_group.review);
        report.witnesses = qsizetype(m_group.witnesses.size());
        //: heading of a quote in a report; %1 is its number, %2 its words
        m_html += u"<h2 id=\"%1\"><a name=\"%1\"></a>%2</h2>\n"_s.arg(
            report.anchor,
            ReportTexts::tr("Quote %1: “%2”").arg(QString::number(m_number), report.title).toHtmlEscaped());
        writeSummary();
        writeTree();
        writeWordings();
        writePlaces();
        writeChains();
        writeJudgements();
        writeVerdicts();
        writeSources();
        report.body = m_html;
        return report;
    }

private:
    [[nodiscard]] int count() const { return int(m_group.witnesses.size()); }

    [[nodiscard]] const ProvenanceWitness &witness(int number) const
    {
        return m_group.witnesses[size_t(number)];
    }

    void heading(const QString &text) { m_html += u"<h3>%1</h3>\n"_s.arg(text.toHtmlEscaped()); }

    void paragraph(const QString &text, const QString &style = {})
    {
        m_html += style.isEmpty() ? u"<p>%1</p>\n"_s.arg(text.toHtmlEscaped())
                                  : u"<p class=\"%1\">%2</p>\n"_s.arg(style, text.toHtmlEscaped());
    }

    void list(const QStringList &sentences)
    {
        m_html += u"<ul>\n"_s;
        for (const QString &sentence : sentences) {
            m_html += u"<li>%1</li>\n"_s.arg(sentence.toHtmlEscaped());
        }
        m_html += u"</ul>\n"_s;
    }

    /// With fixed widths, so that a table that goes on on another page goes on in the same columns.
    void beginTable(const QList<std::pair<QString, int>> &heads)
    {
        m_html += u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">\n<thead><tr>"_s;
        for (const auto &[head, percent] : heads) {
            m_html += u"<th scope=\"col\" width=\"%1%\">%2</th>"_s.arg(percent).arg(head.toHtmlEscaped());
        }
        m_html += u"</tr></thead>\n<tbody>\n"_s;
    }

    /// @p cells are HTML.
    void row(const QStringList &cells)
    {
        m_html += u"<tr><td>"_s + cells.join("</td><td>"_L1) + u"</td></tr>\n"_s;
    }

    void endTable() { m_html += u"</tbody></table>\n"_s; }

    [[nodiscard]] QString named(int number) const { return escaped(witness(number).label); }

    void writeSummary()
    {
        //: heading of the summary
        heading(ReportTexts::tr("In short"));
        list(m_say.summary());
    }

    void writeTree()
    {
        heading(ReportTexts::tr("Who has it from whom"));
        StemmaGraph graph = stemmaGraphOf(m_group);
        for (StemmaNode &node : graph.nodes) {
            node.name = isolated(node.name);
        }
        const StemmaPicture picture(graph, m_look.font, m_look.direction, kPageRoom);
        QByteArray svg = picture.svg({});
        svg.slice(std::max<qsizetype>(svg.indexOf("<svg"), 0));
        QStringList steps;
        for (int i = 0; i < count(); ++i) {
            steps.append(m_say.source(i).text);
        }
        m_html
            += u"<div class=\"tree\" role=\"img\" aria-label=\"%1\">"_s.arg(steps.join(u' ').toHtmlEscaped());
        m_html += ReportPictures::withRows(QString::fromUtf8(svg), picture.headHeight(), picture.rowHeight());
        m_html += u"</div>\n"_s;
        paragraph(ReportTexts::tr(
                      "A line leads from the source to what was taken from it; the figure on it counts the "
                      "words that were changed (=: none). Dashed lines are proposals of the program, full "
                      "lines with a tick were confirmed by a reviewer, lines with a triangle run against "
                      "time. A diamond is a source outside the project, a ring marks the wording that the "
                      "others are compared with."),
                  u"caption"_s);
    }

    void writeWordings()
    {
        heading(ReportTexts::tr("What became of each wording"));
        for (const std::vector<int> &sharing : wordings()) {
            sharing.size() == 1 ? writeWording(sharing.front()) : writeShared(sharing);
        }
        paragraph(ReportTexts::tr("Underlined words were added, struck ones are missing, compared with %1.")
                      .arg(m_say.label(m_group.base)),
                  u"caption"_s);
    }

    /// The witnesses by what they say word for word, each wording where it comes first.
    [[nodiscard]] std::vector<std::vector<int>> wordings() const
    {
        std::vector<std::vector<int>> all;
        for (int i = 0; i < count(); ++i) {
            const auto same = std::ranges::find_if(all, [&](const std::vector<int> &sharing) {
                return witness(sharing.front()).words.text() == witness(i).words.text();
            });
            same == all.end() ? all.push_back({i}) : same->push_back(i);
        }
        return all;
    }

    /// Who has it, and when it was published.
    [[nodiscard]] QString titleOf(int number) const
    {
        QStringList parts{isolated(witness(number).label), Wording::of(witness(number).article.published)};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }

    void writeWording(int number)
    {
        writeWords(titleOf(number), number);
        list(wordingOf(number) + fateOf(number));
    }

    /// Those that have the same words: what is to say of the words once, what of each beside its name.
    void writeShared(const std::vector<int> &sharing)
    {
        const int first = sharing.front();
        writeWords(
            ReportTexts::tr("%1 and %Ln more, word for word the same", nullptr, int(sharing.size()) - 1)
                .arg(m_say.label(first)),
            first);
        QList<QStringList> said; // of the words, by witness
        for (const int number : sharing) {
            said.append(wordingOf(number));
        }
        QStringList common = said.first();
        for (const QStringList &own : std::as_const(said)) {
            common.removeIf([&own](const QString &sentence) { return !own.contains(sentence); });
        }
        if (!common.isEmpty()) {
            list(common);
        }
        QStringList each;
        for (qsizetype i = 0; i < said.size(); ++i) {
            const int number = sharing[size_t(i)];
            QStringList own = said[i] + fateOf(number);
            own.removeIf([&common](const QString &sentence) { return common.contains(sentence); });
            //: of a report; %1: who has some words, and when they were published; %2: sentences on them
            each.append(ReportTexts::tr("%1: %2").arg(titleOf(number), own.join(u' ')));
        }
        list(each);
    }

    void writeWords(const QString &title, int number)
    {
        m_html += u"<h4>%1</h4>\n"_s.arg(title.toHtmlEscaped());
        m_html += u"<blockquote dir=\"auto\">%1</blockquote>\n"_s.arg(words(number));
    }

    /// What is to say of its words.
    [[nodiscard]] QStringList wordingOf(int number) const
    {
        QStringList sentences = m_say.warnings(number);
        sentences.append(m_say.nearness(number));
        return number == m_group.base ? sentences : sentences + m_say.changes(number);
    }

    /// How the words came there, and what reviewers say.
    [[nodiscard]] QStringList fateOf(int number) const
    {
        QStringList sentences{m_say.appeared(number), m_say.source(number).text};
        sentences += m_say.rejections(number);
        const QString verdict = GroupStatements::verdict(witness(number).review);
        if (!verdict.isEmpty()) {
            sentences.append(ReportTexts::tr("Verdict: %1.").arg(verdict));
        }
        return sentences;
    }

    /// The base's words with what @p number has otherwise, as HTML.
    [[nodiscard]] QString words(int number) const
    {
        if (number == m_group.base) {
            return escaped(witness(number).words.text());
        }
        QStringList pieces;
        for (const RunningPiece &piece : runningText(m_collation, number)) {
            const bool isAdded = piece.kind == RunningPiece::Kind::Added;
            const QString text = escaped(m_collation.text(isAdded ? number : m_collation.base, piece.range));
            switch (piece.kind) {
            case RunningPiece::Kind::Kept:
                pieces.append(text);
                break;
            case RunningPiece::Kind::Omitted:
                pieces.append(u"<del>%1</del>"_s.arg(text));
                break;
            case RunningPiece::Kind::Added:
                pieces.append(u"<ins>%1</ins>"_s.arg(text));
                break;
            }
        }
        return pieces.join(u' ');
    }

    void writePlaces()
    {
        heading(ReportTexts::tr("Word by word"));
        if (m_collation.variationCount() == 0) {
            paragraph(ReportTexts::tr("All articles have the same words at all places."));
            return;
        }
        paragraph(ReportTexts::tr(
            "Only places where an article differs are listed; – means that nothing stands there."));
        beginTable({{ReportTexts::tr("Place"), 8},
                    {ReportTexts::tr("%1 has").arg(m_say.label(m_group.base)), 36},
                    {ReportTexts::tr("Others have"), 56}});
        for (size_t place = 0; place < m_collation.places.size(); ++place) {
            if (m_collation.places[place].isVariation) {
                row({QString::number(place + 1), reading(int(place), m_collation.base), others(int(place))});
            }
        }
        endTable();
    }

    [[nodiscard]] QString reading(int place, int number) const
    {
        const QString text = m_collation.text(place, number);
        return text.isEmpty() ? u"–"_s : escaped(text);
    }

    /// The other readings of a place with who has them and of what class they are.
    [[nodiscard]] QString others(int place) const
    {
        QList<std::pair<QString, QStringList>> readings;
        for (int i = 0; i < count(); ++i) {
            const CollationCell &cell = m_collation.places[size_t(place)].cells[size_t(i)];
            if (i == m_collation.base || cell.classes.front() == VariationClass::Verbatim) {
                continue;
            }
            QStringList classes;
            for (const VariationClass one : cell.classes) {
                classes.append(nameOf(one));
            }
            const QString key
                = u"<b>%1</b> <i>(%2)</i>"_s.arg(reading(place, i), classes.join(u", "_s).toHtmlEscaped());
            auto known = std::ranges::find(readings, key, &std::pair<QString, QStringList>::first);
            if (known == readings.end()) {
                readings.emplaceBack(key, QStringList());
                known = readings.end() - 1;
            }
            known->second.append(named(i));
        }
        QStringList lines;
        for (const auto &[key, names] : std::as_const(readings)) {
            lines.append(u"%1: %2"_s.arg(names.join(u", "_s), key));
        }
        return lines.join("<br>"_L1);
    }

    void writeChains()
    {
        heading(ReportTexts::tr("Who passed the words on"));
        beginTable({{ReportTexts::tr("Article"), 26},
                    {ReportTexts::tr("Way of the words"), 37},
                    {ReportTexts::tr("Open questions"), 37}});
        for (int i = 0; i < count(); ++i) {
            QStringList steps;
            for (const ChainStep &step : witness(i).chain.steps) {
                const QString name
                    = step.agent.name.isEmpty() ? ReportTexts::tr("not named") : step.agent.name.simplified();
                steps.append(
                    u"%1: %2"_s.arg(ProvenanceWording::of(step.role).toHtmlEscaped(), escaped(name)));
            }
            QStringList issues;
            for (const ChainIssue &issue : witness(i).chain.issues) {
                const bool isNameless = !issue.parameters.isEmpty() && issue.parameters.first().isEmpty();
                ChainIssue said = issue;
                if (isNameless) {
                    said.parameters.first() = m_say.label(i);
                }
                issues.append(escaped(ProvenanceWording::sentence(said)));
            }
            row({named(i), steps.join(" &#8594; "_L1), issues.isEmpty() ? u"–"_s : issues.join("<br>"_L1)});
        }
        endTable();
    }

    void writeJudgements()
    {
        heading(ReportTexts::tr("What is certain, what is probable, what cannot be decided"));
        const QList<ReportStatement> all = m_say.judgements();
        const QStringList summary = m_say.summary();
        const std::array<std::pair<Certainty, QString>, 3> parts{
            {{Certainty::Certain, ReportTexts::tr("Certain")},
             {Certainty::Probable, ReportTexts::tr("Probable")},
             {Certainty::Undecidable, ReportTexts::tr("Not decidable")}}};
        for (const auto &[certainty, title] : parts) {
            m_html += u"<h4>%1</h4>\n"_s.arg(title.toHtmlEscaped());
            QStringList sentences;
            bool isSaid = false;
            for (const ReportStatement &one : all) {
                const bool isHere = one.certainty == certainty;
                isSaid = isSaid || (isHere && summary.contains(one.text));
                if (isHere && !sentences.contains(one.text) && !summary.contains(one.text)) {
                    sentences.append(one.text);
                }
            }
            if (isSaid) {
                //: behind what is certain, of which the chapter "In short" has said some
                sentences.append(ReportTexts::tr("See “In short” above, too."));
            }
            if (sentences.isEmpty()) {
                paragraph(ReportTexts::tr("Nothing."));
            } else {
                list(sentences);
            }
        }
    }

    void writeVerdicts()
    {
        heading(ReportTexts::tr("Verdicts"));
        const auto said
            = [](const std::optional<Review> &review) { return !GroupStatements::verdict(review).isEmpty(); };
        const bool isAny = said(m_group.review)
            || std::ranges::any_of(m_group.witnesses, said, &ProvenanceWitness::review);
        if (!isAny) {
            paragraph(ReportTexts::tr(
                "No reviewer has given a verdict yet. Everything above was found by the program."));
            return;
        }
        beginTable(
            {{ReportTexts::tr("Of"), 26}, {ReportTexts::tr("Verdict"), 34}, {ReportTexts::tr("Note"), 40}});
        const auto add = [this](const QString &of, const std::optional<Review> &review) {
            const QString verdict = GroupStatements::verdict(review);
            row({of,
                 verdict.isEmpty() ? ReportTexts::tr("none yet").toHtmlEscaped() : verdict.toHtmlEscaped(),
                 review ? escaped(review->note).replace(u'\n', u"<br>"_s) : QString()});
        };
        add(ReportTexts::tr("the quote as a whole").toHtmlEscaped(), m_group.review);
        for (int i = 0; i < count(); ++i) {
            add(named(i), witness(i).review);
        }
        endTable();
        writeVerdictWords();
    }

    /// What the verdicts that were given mean.
    void writeVerdictWords()
    {
        QStringList meanings;
        const auto explain = [&meanings](const std::optional<Review> &review) {
            if (review && review->verdict != Verdict::Unset) {
                //: in a report; a verdict and what it means
                meanings.append(
                    ReportTexts::tr("“%1”: %2").arg(nameOf(review->verdict), descriptionOf(review->verdict)));
            }
        };
        explain(m_group.review);
        std::ranges::for_each(m_group.witnesses, explain, &ProvenanceWitness::review);
        meanings.removeDuplicates();
        if (!meanings.isEmpty()) {
            paragraph(meanings.join(u' '), u"caption"_s);
        }
    }

    void writeSources()
    {
        heading(ReportTexts::tr("Sources"));
        m_html += u"<ol>\n"_s;
        for (int i = 0; i < count(); ++i) {
            m_html += u"<li>%1</li>\n"_s.arg(citation(i));
        }
        m_html += u"</ol>\n"_s;
        QStringList outside;
        for (const DerivationEdge &edge : m_group.tree.edges) {
            if (edge.outside == DerivationEdge::Outside::Named) {
                outside.append(isolated(edge.name));
            }
        }
        outside.removeDuplicates();
        if (!outside.isEmpty()) {
            paragraph(ReportTexts::tr("Named, but not among the witnesses: %1.").arg(outside.join(u", "_s)));
        }
    }

    [[nodiscard]] QString citation(int number) const
    {
        const Article &article = witness(number).article;
        QStringList parts{u"<b>%1</b>"_s.arg(named(number))};
        for (const QString &part : {article.title, article.author, article.outlet,
                                    Wording::of(article.published), article.fileName}) {
            if (!part.isEmpty() && escaped(part) != named(number)) {
                parts.append(escaped(part));
            }
        }
        const QUrl url(article.url, QUrl::StrictMode);
        if (!article.url.isEmpty()) {
            const bool isLink = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
            parts.append(isLink
                             ? u"<a href=\"%1\">%2</a>"_s.arg(
                                   QString::fromLatin1(url.toEncoded()).toHtmlEscaped(), escaped(article.url))
                             : escaped(article.url));
        }
        parts.append(ReportTexts::tr("characters %1 to %2 of the text")
                         .arg(QString::number(witness(number).span.ranges.first().start + 1),
                              QString::number(witness(number).span.ranges.last().end))
                         .toHtmlEscaped());
        return parts.join(u", "_s);
    }

    const GroupProvenance &m_group;
    Collation m_collation;
    GroupStatements m_say;
    int m_number;
    const ReportLook &m_look;
    QString m_html;
};

} // namespace

GroupReport groupReport(const GroupProvenance &group, int number, const ReportLook &look)
{
    return GroupWriter(group, number, look).write();
}

} // namespace Stemma
