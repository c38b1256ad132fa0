// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/groupview.h"
#include "widgets/provenance/provenancewording.h"
#include "widgets/provenance/variantwording.h"
#include "widgets/reader/page/readingtheme.h"
#include "widgets/support/wording.h"

#include <QCoreApplication>
#include <QPalette>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct EvidenceTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::EvidencePanel)
};

/// Writes what is known of one witness, what is worst first.
class EvidenceWriter {
public:
    EvidenceWriter(const GroupProvenance &group, const Collation &collation, int witness,
                   const QPalette &palette)
        : m_group(group)
        , m_collation(collation)
        , m_number(witness)
        , m_witness(group.witnesses[size_t(witness)])
        , m_theme(palette)
    {
    }

    [[nodiscard]] QString write()
    {
        writeHead();
        writeWarnings();
        writeEdge();
        writeChain();
        writeDating();
        writeWording();
        return m_html;
    }

private:
    void heading(const QString &text)
    {
        m_html += u"<h4 style='margin-top:14px;margin-bottom:3px'>%1</h4>"_s.arg(text.toHtmlEscaped());
    }

    void line(const QString &html, const QString &sign = {})
    {
        m_html += u"<p style='margin-top:0px;margin-bottom:4px'>%1%2</p>"_s.arg(
            sign.isEmpty() ? QString() : u"<b>%1</b>&nbsp;"_s.arg(sign), html);
    }

    [[nodiscard]] QString quiet(const QString &text) const
    {
        return u"<span style='color:%1'>%2</span>"_s.arg(m_theme.quietText().name(), text.toHtmlEscaped());
    }

    [[nodiscard]] static QString toText(TextRange range, const QString &shown)
    {
        return range.isEmpty()
            ? shown.toHtmlEscaped()
            : u"<a href='text:%1-%2'>%3</a>"_s.arg(range.start).arg(range.end).arg(shown.toHtmlEscaped());
    }

    [[nodiscard]] QString labelOf(QUuid id) const
    {
        const int number = m_group.witnessOf(id);
        return number < 0 ? QString() : m_group.witnesses[size_t(number)].label;
    }

    [[nodiscard]] QString linkTo(QUuid id) const
    {
        return u"<a href='witness:%1'>%2</a>"_s.arg(id.toString(QUuid::WithoutBraces),
                                                    labelOf(id).toHtmlEscaped());
    }

    void writeHead()
    {
        m_html
            += u"<h3 style='margin-top:0px;margin-bottom:2px'>%1</h3>"_s.arg(m_witness.label.toHtmlEscaped());
        QStringList details{m_witness.article.title, Wording::of(m_witness.article.published)};
        if (m_number == m_group.base) {
            details.append(EvidenceTexts::tr("base"));
        }
        details.removeAll(QString());
        line(quiet(details.join(u" · "_s)));
        line(toText(m_witness.ranges.isEmpty()
                        ? TextRange()
                        : TextRange{m_witness.ranges.first().start, m_witness.ranges.last().end},
                    u"“%1”"_s.arg(Wording::shortened(m_witness.words.text().simplified(), 400))));
    }

    void writeWarnings()
    {
        QStringList warnings;
        for (const VariantWarning &warning : m_collation.warnings) {
            if (warning.witness == m_number) {
                warnings.append(sentenceOf(warning));
            }
        }
        for (const ChainContradiction &one : m_group.contradictions) {
            if (m_group.witnessOf(one.one) == m_number || m_group.witnessOf(one.other) == m_number) {
                warnings.append(ProvenanceWording::sentence(one, labelOf(one.one), labelOf(one.other)));
            }
        }
        for (const DerivationIssue &issue : m_group.tree.issues) {
            if (m_group.witnessOf(issue.from) == m_number) {
                warnings.append(ProvenanceWording::sentence(issue, labelOf(issue.from), labelOf(issue.to)));
            }
        }
        if (warnings.isEmpty()) {
            return;
        }
        //: heading of what has to be looked at
        heading(EvidenceTexts::tr("Look at this"));
        for (const QString &warning : std::as_const(warnings)) {
            line(warning.toHtmlEscaped(), u"⚠"_s);
        }
    }

    void writeEdge()
    {
        const DerivationEdge &edge = m_group.tree.edges[size_t(m_number)];
        //: heading of where a witness has its words from
        heading(EvidenceTexts::tr("Taken from"));
        const bool isOutside = edge.outside != DerivationEdge::Outside::None;
        const QString source = isOutside ? outsideName(m_group, edge).toHtmlEscaped() : linkTo(edge.to);
        QStringList details{ProvenanceWording::ofEdge(edge.status), ProvenanceWording::of(edge.how)};
        if (!isOutside) {
            details.append(ProvenanceWording::distance(edge.cost));
        }
        details.removeAll(QString());
        line(u"<b>%1</b> %2"_s.arg(source, quiet(u"("_s + details.join(u", "_s) + u")"_s)));
        const QString ground = edge.evidence.empty() ? QString() : edge.evidence.front().parameters.value(0);
        const bool hasGround = edge.status == SpanStatus::Accepted && !ground.isEmpty();
        for (const EvidenceItem &item : edge.evidence) {
            const QString sentence = ProvenanceWording::sentence(item);
            if (hasGround && item.range.isEmpty() && item.evidence != DerivationEvidence::Confirmed
                && ground.contains(sentence)) {
                continue; // the reviewer has written it down
            }
            line(item.range.isEmpty() ? sentence.toHtmlEscaped() : toText(item.range, sentence), u"•"_s);
        }
        QStringList others;
        for (const DerivationAlternative &other : edge.alternatives) {
            others.append(u"%1 %2"_s.arg(linkTo(other.witness),
                                         quiet(u"("_s + ProvenanceWording::distance(other.cost) + u")"_s)));
        }
        if (!others.isEmpty()) {
            line(EvidenceTexts::tr("As near: %1").arg(others.join(u", "_s)), u"•"_s);
        }
    }

    void writeChain()
    {
        heading(EvidenceTexts::tr("Who passed it on"));
        int number = 0;
        for (const ChainStep &step : m_witness.chain.steps) {
            //: who spoke, or the like, is not known
            const QString name = step.agent.name.isEmpty() ? EvidenceTexts::tr("not known") : step.agent.name;
            QStringList details{ProvenanceWording::of(step.agent.kind), ProvenanceWording::of(step.basis)};
            details.removeAll(QString());
            line(u"%1: %2 %3"_s.arg(ProvenanceWording::of(step.role).toHtmlEscaped(),
                                    toText(step.range, name), quiet(u"("_s + details.join(u", "_s) + u")"_s)),
                 QString::number(++number) + u'.');
        }
        for (const ChainIssue &issue : m_witness.chain.issues) {
            line(ProvenanceWording::sentence(issue).toHtmlEscaped(), u"⚠"_s);
        }
    }

    void writeDating()
    {
        //: heading of when something appeared
        heading(EvidenceTexts::tr("When"));
        const Appearance &appearance = m_witness.dating.appearance;
        line(EvidenceTexts::tr("Appeared %1.").arg(ProvenanceWording::of(appearance.certain)).toHtmlEscaped(),
             u"•"_s);
        if (appearance.likely != appearance.certain) {
            line(EvidenceTexts::tr("Probably %1.")
                     .arg(ProvenanceWording::of(appearance.likely))
                     .toHtmlEscaped(),
                 u"•"_s);
        }
        if (!m_witness.dating.said.isUnknown()) {
            line(EvidenceTexts::tr("Said %1.")
                     .arg(ProvenanceWording::of(m_witness.dating.said))
                     .toHtmlEscaped(),
                 u"•"_s);
        }
        for (const DatingEvidence &evidence : m_witness.dating.evidence) {
            const QString sentence = ProvenanceWording::sentence(evidence);
            line(evidence.range.isEmpty() ? quiet(sentence) : toText(evidence.range, sentence), u"•"_s);
        }
    }

    void writeWording()
    {
        if (m_number == m_collation.base) {
            return;
        }
        //: heading of how the words differ
        heading(EvidenceTexts::tr("Wording"));
        QStringList names;
        for (const VariationClass each : m_collation.classesOf(m_number)) {
            names.append(nameOf(each));
        }
        line(EvidenceTexts::tr("%1 % of the words of the base unchanged: %2.")
                 .arg(int(std::lround(100 * m_collation.shares[size_t(m_number)])))
                 .arg(names.join(u", "_s))
                 .toHtmlEscaped(),
             u"•"_s);
    }

    const GroupProvenance &m_group;
    const Collation &m_collation;
    int m_number;
    const ProvenanceWitness &m_witness;
    ReadingTheme m_theme;
    QString m_html;
};

} // namespace

QString evidenceHtml(const GroupProvenance &group, const Collation &collation, int witness,
                     const QPalette &palette)
{
    return EvidenceWriter(group, collation, witness, palette).write();
}

} // namespace Stemma
