// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/collation/collationtei.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kNamespace{"http://www.tei-c.org/ns/1.0"};

// What XML 1.0 does not allow anywhere, not even as a reference, becomes a replacement character.
QString writable(const QString &text)
{
    QString made = text;
    for (QChar &unit : made) {
        const bool isControl = unit < u' ' && unit != u'\t' && unit != u'\n' && unit != u'\r';
        if (isControl || unit == QChar(0xfffe) || unit == QChar(0xffff)) {
            unit = QChar::ReplacementCharacter;
        }
    }
    return made;
}

class TeiWriter {
public:
    explicit TeiWriter(const Collation &collation)
        : m_collation(collation)
        , m_xml(&m_bytes)
    {
    }

    QByteArray document(const QString &title)
    {
        m_xml.setAutoFormatting(false);
        m_xml.writeStartDocument();
        m_xml.writeCharacters(u"\n"_s);
        m_xml.writeStartElement(u"TEI"_s);
        m_xml.writeDefaultNamespace(kNamespace);
        header(title);
        m_xml.writeStartElement(u"text"_s);
        if (!m_collation.language.isEmpty()) {
            m_xml.writeAttribute(u"xml:lang"_s, m_collation.language);
        }
        m_xml.writeStartElement(u"body"_s);
        m_xml.writeStartElement(u"p"_s);
        for (size_t place = 0; place < m_collation.places.size(); ++place) {
            if (place > 0) {
                m_xml.writeCharacters(u"\n"_s);
            }
            if (m_collation.places[place].isVariation) {
                apparatus(int(place));
            } else {
                m_xml.writeCharacters(writable(m_collation.text(int(place), m_collation.base)));
            }
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    static QString siglum(int witness) { return u"w%1"_s.arg(witness + 1); }

    void header(const QString &title)
    {
        m_xml.writeStartElement(u"teiHeader"_s);
        m_xml.writeStartElement(u"fileDesc"_s);
        m_xml.writeStartElement(u"titleStmt"_s);
        m_xml.writeTextElement(u"title"_s, writable(title));
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"publicationStmt"_s);
        m_xml.writeTextElement(u"p"_s, u"Stemma"_s);
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"sourceDesc"_s);
        m_xml.writeStartElement(u"listWit"_s);
        for (int witness = 0; witness < m_collation.witnesses.size(); ++witness) {
            m_xml.writeStartElement(u"witness"_s);
            m_xml.writeAttribute(u"xml:id"_s, siglum(witness));
            m_xml.writeCharacters(writable(m_collation.witnesses[witness].label));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"encodingDesc"_s);
        m_xml.writeEmptyElement(u"variantEncoding"_s);
        m_xml.writeAttribute(u"method"_s, u"parallel-segmentation"_s);
        m_xml.writeAttribute(u"location"_s, u"internal"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void apparatus(int place)
    {
        const CollationPlace &one = m_collation.places[size_t(place)];
        m_xml.writeStartElement(u"app"_s);
        QStringList agreeing;
        for (int witness = 0; witness < m_collation.witnesses.size(); ++witness) {
            if (one.cells[size_t(witness)].reading == 0) {
                agreeing.append(u'#' + siglum(witness));
            }
        }
        reading(u"lem"_s, agreeing, {}, m_collation.text(place, m_collation.base));
        for (int number = 1; number < one.readingCount; ++number) {
            // Readings that are the same may still be of other classes: cut off here, left out there.
            QList<std::pair<VariationClasses, QStringList>> groups;
            QString text;
            for (int witness = 0; witness < m_collation.witnesses.size(); ++witness) {
                const CollationCell &cell = one.cells[size_t(witness)];
                if (cell.reading != number) {
                    continue;
                }
                text = text.isEmpty() ? m_collation.text(place, witness) : text;
                auto group = std::ranges::find(groups, cell.classes,
                                               &std::pair<VariationClasses, QStringList>::first);
                if (group == groups.end()) {
                    groups.emplaceBack(cell.classes, QStringList());
                    group = groups.end() - 1;
                }
                group->second.append(u'#' + siglum(witness));
            }
            for (const auto &[classes, witnesses] : std::as_const(groups)) {
                reading(u"rdg"_s, witnesses, classes, text);
            }
        }
        m_xml.writeEndElement();
    }

    void reading(const QString &element, const QStringList &witnesses, const VariationClasses &classes,
                 const QString &text)
    {
        m_xml.writeStartElement(element);
        m_xml.writeAttribute(u"wit"_s, witnesses.join(u' '));
        if (!classes.empty()) {
            m_xml.writeAttribute(u"type"_s, keyOf(classes.front()));
        }
        m_xml.writeCharacters(writable(text));
        m_xml.writeEndElement();
    }

    const Collation &m_collation;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray collationTei(const Collation &collation, const QString &title)
{
    return TeiWriter(collation).document(title);
}

} // namespace Stemma
