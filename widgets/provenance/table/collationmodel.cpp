// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/table/collationmodel.h"

#include "widgets/provenance/table/variantlook.h"
#include "widgets/provenance/variantwording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

int CollationSheet::witnessOf(QUuid id) const
{
    const auto found = std::ranges::find(heads, id, &CollationHead::id);
    return found == heads.end() ? -1 : int(found - heads.begin());
}

VariationClass CollationSheet::classOf(int place, int witness) const
{
    if (const auto chosen = own.constFind({place, witness}); chosen != own.constEnd()) {
        return *chosen;
    }
    const CollationCell &cell = collation->places[size_t(place)].cells[size_t(witness)];
    return cell.classes.empty() ? VariationClass::Verbatim : cell.classes.front();
}

QString CollationSheet::words(int place, int witness) const
{
    return collation->text(place, witness).simplified();
}

CollationModel::CollationModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CollationModel::setSheet(const CollationSheet &sheet)
{
    // A verdict came: the words and their places are the same.
    if (sheet.collation && sheet.collation == m_sheet.collation) {
        m_sheet = sheet;
        if (!m_rows.isEmpty() && !m_columns.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        }
        return;
    }
    beginResetModel();
    m_sheet = sheet;
    m_rows.clear();
    if (m_sheet.collation) {
        m_rows.append(m_sheet.collation->base);
        for (int witness = 0; witness < int(m_sheet.collation->witnesses.size()); ++witness) {
            if (witness != m_sheet.collation->base) {
                m_rows.append(witness);
            }
        }
    }
    chooseColumns();
    endResetModel();
}

void CollationModel::setOnlyVariation(bool isOnly)
{
    if (isOnly != m_isOnlyVariation) {
        beginResetModel();
        m_isOnlyVariation = isOnly;
        chooseColumns();
        endResetModel();
    }
}

void CollationModel::chooseColumns()
{
    m_columns.clear();
    const int places = m_sheet.collation ? int(m_sheet.collation->places.size()) : 0;
    for (int place = 0; place < places; ++place) {
        if (!m_isOnlyVariation || m_sheet.collation->places[size_t(place)].isVariation) {
            m_columns.append(place);
        }
    }
}

int CollationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CollationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString CollationModel::tipOf(int place, int witness) const
{
    const Collation &collation = *m_sheet.collation;
    const QString base = m_sheet.words(place, collation.base);
    const QString words = m_sheet.words(place, witness);
    const auto shown = [](const QString &text) {
        //: in a collation: the witness has no words at this place
        return text.isEmpty() ? tr("nothing") : u"“%1”"_s.arg(text);
    };
    QStringList lines{u"<b>%1</b>"_s.arg(m_sheet.heads.value(witness).name.toHtmlEscaped()),
                      shown(words).toHtmlEscaped()};
    if (witness != collation.base) {
        lines.append(tr("The base has %1.").arg(shown(base)).toHtmlEscaped());
        QStringList names;
        if (m_sheet.isOwn(place, witness)) {
            names.append(tr("%1 (your choice)").arg(nameOf(m_sheet.classOf(place, witness))));
        } else {
            for (const VariationClass found :
                 collation.places[size_t(place)].cells[size_t(witness)].classes) {
                names.append(nameOf(found));
            }
        }
        lines.append(names.join(u", "_s).toHtmlEscaped());
        for (const VariantWarning &warning : collation.warnings) {
            if (warning.witness == witness && warning.place == place) {
                lines.append(u"<b>%1</b>"_s.arg(sentenceOf(warning).toHtmlEscaped()));
            }
        }
    }
    return u"<p>%1</p>"_s.arg(lines.join("<br>"_L1));
}

QString CollationModel::spokenOf(int place, int witness) const
{
    const QString words = m_sheet.words(place, witness);
    const QString shown = words.isEmpty() ? tr("nothing") : words;
    const VariationClass found = m_sheet.classOf(place, witness);
    return witness == m_sheet.collation->base || found == VariationClass::Verbatim
        ? shown
        //: what a witness has at a place, then the class of the variant
        : tr("%1: %2").arg(shown, nameOf(found));
}

QVariant CollationModel::data(const QModelIndex &index, int role) const
{
    const int place = index.isValid() ? placeAt(index.column()) : -1;
    const int witness = index.isValid() ? witnessAt(index.row()) : -1;
    if (place < 0 || witness < 0) {
        return {};
    }
    const CollationPlace &at = m_sheet.collation->places[size_t(place)];
    const CollationCell &cell = at.cells[size_t(witness)];
    switch (role) {
    case Qt::DisplayRole:
        return m_sheet.words(place, witness);
    case Qt::ToolTipRole:
        return tipOf(place, witness);
    case Qt::AccessibleTextRole:
        return spokenOf(place, witness);
    case ClassRole:
        return int(m_sheet.classOf(place, witness));
    case IsGapRole:
        return cell.isGap();
    case IsOwnRole:
        return m_sheet.isOwn(place, witness);
    case IsSameRole:
        return cell.reading == at.cells[size_t(m_sheet.collation->base)].reading;
    case IsBaseRole:
        return witness == m_sheet.collation->base;
    case IsVariationRole:
        return at.isVariation;
    default:
        return {};
    }
}

QVariant CollationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        const int place = placeAt(section);
        if (place < 0) {
            return {};
        }
        const QString words = m_sheet.words(place, m_sheet.collation->base);
        if (role == Qt::DisplayRole) {
            return words.isEmpty() ? u"+"_s : words;
        }
        if (role == Qt::ToolTipRole) {
            //: %1 is the number of a place of the text
            return words.isEmpty()
                ? tr("Place %1: here others have words that the base has not").arg(place + 1)
                : tr("Place %1: “%2”, as the base has it").arg(place + 1).arg(words);
        }
        return role == IsVariationRole ? QVariant(m_sheet.collation->places[size_t(place)].isVariation)
                                       : QVariant();
    }
    const int witness = witnessAt(section);
    if (witness < 0) {
        return {};
    }
    const CollationHead head = m_sheet.heads.value(witness);
    QStringList parts{head.name, head.date, head.verdict};
    parts.removeAll(QString());
    switch (role) {
    case Qt::DisplayRole:
        return head.name;
    case Qt::ToolTipRole:
        return tr("%1: has %2 % of the words of the base unchanged")
            .arg(parts.join(u", "_s))
            .arg(int(100 * m_sheet.collation->shares[size_t(witness)]));
    case Qt::AccessibleTextRole:
        return parts.join(u", "_s);
    case IsBaseRole:
        return witness == m_sheet.collation->base;
    case ClassRole:
        return int(head.mark);
    default:
        return {};
    }
}

} // namespace Stemma
