// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/collationlines.h"

#include "widgets/provenance/variantwording.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct CollationTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::CollateCommand)
};

constexpr qsizetype kLineWidth = 110;
constexpr qsizetype kLeastColumn = 18;

QJsonArray keysOf(const VariationClasses &classes)
{
    QJsonArray keys;
    for (const VariationClass one : classes) {
        keys.append(QString(keyOf(one)));
    }
    return keys;
}

QString namesOf(const VariationClasses &classes)
{
    QStringList names;
    for (const VariationClass one : classes) {
        names.append(nameOf(one));
    }
    return names.join(u", "_s);
}

/// Writes the lines, each with what all of them have.
class CollationWriter {
public:
    CollationWriter(const Collation &collation, const CollationLines &lines, Console &console)
        : m_collation(collation)
        , m_lines(lines)
        , m_console(console)
    {
    }

    void write()
    {
        QJsonArray labels;
        for (const CollationWitness &witness : m_collation.witnesses) {
            labels.append(witness.label);
        }
        writeLine({{u"type"_s, u"collation"_s},
                   {u"base"_s, labelOf(m_collation.base)},
                   {u"witnesses"_s, labels},
                   {u"language"_s, m_collation.language},
                   {u"places"_s, qint64(m_collation.places.size())},
                   {u"variations"_s, m_collation.variationCount()}});
        for (size_t place = 0; place < m_collation.places.size(); ++place) {
            writePlace(place);
        }
        for (size_t i = 0; i < m_collation.transpositions.size(); ++i) {
            writeTransposition(i);
        }
        for (int witness = 0; witness < m_collation.witnesses.size(); ++witness) {
            writeWitness(witness);
        }
        for (const VariantWarning &warning : m_collation.warnings) {
            writeWarning(warning);
        }
    }

private:
    void writeLine(QJsonObject object)
    {
        for (auto each = m_lines.common.begin(); each != m_lines.common.end(); ++each) {
            object.insert(each.key(), each.value());
        }
        m_console.writeJson(object);
    }

    [[nodiscard]] QString labelOf(int witness) const { return m_collation.witnesses[witness].label; }

    void addRange(QJsonObject &object, int witness, TextRange range) const
    {
        const CodePointRange place = m_lines.placeOf
            ? m_lines.placeOf(witness, range)
            : m_collation.witnesses[witness].text.toCodePoints(range);
        object.insert(u"start"_s, place.start);
        object.insert(u"end"_s, place.end);
    }

    void writePlace(size_t place)
    {
        const CollationPlace &one = m_collation.places[place];
        QJsonArray cells;
        for (int witness = 0; witness < m_collation.witnesses.size(); ++witness) {
            const CollationCell &cell = one.cells[size_t(witness)];
            QJsonObject object{{u"witness"_s, labelOf(witness)},
                               {u"text"_s, m_collation.text(int(place), witness)},
                               {u"reading"_s, cell.reading}};
            if (!cell.isGap()) {
                addRange(object, witness, cell.range);
            }
            if (witness != m_collation.base) {
                object.insert(u"classes"_s, keysOf(cell.classes));
            }
            if (cell.transposition >= 0) {
                object.insert(u"transposition"_s, cell.transposition + 1);
            }
            cells.append(object);
        }
        writeLine({{u"type"_s, u"row"_s},
                   {u"place"_s, qint64(place) + 1},
                   {u"kind"_s, one.isVariation ? u"variation"_s : u"agreement"_s},
                   {u"cells"_s, cells}});
    }

    void writeTransposition(size_t number)
    {
        const Transposition &one = m_collation.transpositions[number];
        QJsonObject from{{u"text"_s, m_collation.text(m_collation.base, one.baseRange)}};
        addRange(from, m_collation.base, one.baseRange);
        QJsonObject to{{u"text"_s, m_collation.text(one.witness, one.witnessRange)}};
        addRange(to, one.witness, one.witnessRange);
        writeLine({{u"type"_s, u"transposition"_s},
                   {u"number"_s, qint64(number) + 1},
                   {u"witness"_s, labelOf(one.witness)},
                   {u"from"_s, from},
                   {u"to"_s, to}});
    }

    void writeWitness(int witness)
    {
        QJsonObject object = m_lines.ofWitness ? m_lines.ofWitness(witness) : QJsonObject();
        object.insert(u"type"_s, u"witness"_s);
        object.insert(u"witness"_s, labelOf(witness));
        object.insert(u"share"_s, m_collation.shares[size_t(witness)]);
        if (witness != m_collation.base) {
            object.insert(u"classes"_s, keysOf(m_collation.classesOf(witness)));
        }
        writeLine(object);
    }

    void writeWarning(const VariantWarning &warning)
    {
        QJsonObject object{{u"type"_s, u"warning"_s},
                           {u"code"_s, QString(keyOf(warning.code))},
                           {u"witness"_s, labelOf(warning.witness)},
                           {u"parameters"_s, QJsonArray::fromStringList(warning.parameters)}};
        if (warning.place >= 0) {
            object.insert(u"place"_s, warning.place + 1);
        }
        writeLine(object);
    }

    const Collation &m_collation;
    const CollationLines &m_lines;
    Console &m_console;
};

// Lines of at most @p width letters; a word that is longer is cut.
QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    QString line;
    for (QString word : text.split(u' ')) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
            lines.append(line);
            line.clear();
        }
        while (word.size() > width) {
            lines.append(word.first(width));
            word = word.sliced(width);
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    lines.append(line);
    return lines;
}

bool isVariant(const Collation &collation, const CollationCell &cell, int witness)
{
    return witness != collation.base && cell.classes.front() != VariationClass::Verbatim;
}

void writeColumns(const Collation &collation, qsizetype width, Console &console)
{
    const auto count = int(collation.witnesses.size());
    const auto writeRow = [&](const QString &head, const QList<QStringList> &cells) {
        qsizetype height = 1;
        for (const QStringList &cell : cells) {
            height = std::max(height, cell.size());
        }
        for (qsizetype row = 0; row < height; ++row) {
            QString line = (row == 0 ? head : QString()).rightJustified(4) + u"  "_s;
            for (const QStringList &cell : cells) {
                line += cell.value(row).leftJustified(width) + u"  "_s;
            }
            while (line.endsWith(u' ')) {
                line.chop(1);
            }
            console.writeLine(line);
        }
    };
    QList<QStringList> heads;
    for (int witness = 0; witness < count; ++witness) {
        const QString label = collation.witnesses[witness].label;
        heads.append(
            wrapped(witness == collation.base ? CollationTexts::tr("%1 (base)").arg(label) : label, width));
    }
    writeRow(QString(), heads);
    for (size_t place = 0; place < collation.places.size(); ++place) {
        QList<QStringList> cells;
        for (int witness = 0; witness < count; ++witness) {
            const CollationCell &cell = collation.places[place].cells[size_t(witness)];
            if (!isVariant(collation, cell, witness) && witness != collation.base) {
                cells.append(QStringList{cell.isGap() ? QString() : u"="_s});
                continue;
            }
            QStringList lines = wrapped(cell.isGap() ? u"–"_s : collation.text(int(place), witness), width);
            if (isVariant(collation, cell, witness)) {
                lines.append(wrapped(u'[' + namesOf(cell.classes) + u']', width));
            }
            cells.append(lines);
        }
        writeRow(QString::number(place + 1), cells);
    }
}

void writeApparatus(const Collation &collation, Console &console)
{
    for (size_t place = 0; place < collation.places.size(); ++place) {
        const CollationPlace &one = collation.places[place];
        const QString base = collation.text(int(place), collation.base);
        QString line
            = QString::number(place + 1).rightJustified(4) + u"  "_s + (base.isEmpty() ? u"–"_s : base);
        if (!one.isVariation) {
            console.writeLine(line);
            continue;
        }
        console.writeLine(line + u" ]"_s);
        // By reading and class, in the order of the witnesses.
        QList<std::pair<QString, QStringList>> readings;
        for (int witness = 0; witness < collation.witnesses.size(); ++witness) {
            const CollationCell &cell = one.cells[size_t(witness)];
            if (!isVariant(collation, cell, witness)) {
                continue;
            }
            const QString text = cell.isGap() ? u"–"_s : collation.text(int(place), witness);
            const QString key = text + u" ["_s + namesOf(cell.classes) + u']';
            auto known = std::ranges::find(readings, key, &std::pair<QString, QStringList>::first);
            if (known == readings.end()) {
                readings.emplaceBack(key, QStringList());
                known = readings.end() - 1;
            }
            known->second.append(collation.witnesses[witness].label);
        }
        for (const auto &[reading, witnesses] : std::as_const(readings)) {
            console.writeLine(u"        "_s + reading + u": "_s + witnesses.join(u", "_s));
        }
    }
}

} // namespace

void writeCollationJson(const Collation &collation, Console &console, const CollationLines &lines)
{
    CollationWriter(collation, lines, console).write();
}

void writeCollationTable(const Collation &collation, Console &console)
{
    const qsizetype width = (kLineWidth - 6) / collation.witnesses.size() - 2;
    if (width >= kLeastColumn) {
        writeColumns(collation, width, console);
    } else {
        writeApparatus(collation, console);
    }
    if (!collation.warnings.empty()) {
        console.writeLine(QString());
    }
    for (const VariantWarning &warning : collation.warnings) {
        const QString label = collation.witnesses[warning.witness].label;
        const QString sentence = sentenceOf(warning);
        console.writeLine(warning.place < 0 ? CollationTexts::tr("%1: %2").arg(label, sentence)
                                            : CollationTexts::tr("%1, place %2: %3")
                                                  .arg(label, QString::number(warning.place + 1), sentence));
    }
}

} // namespace Stemma
