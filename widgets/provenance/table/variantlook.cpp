// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/table/variantlook.h"

#include <QPainter>

#include <algorithm>

namespace Stemma {

namespace {

// Of Okabe and Ito, told apart with any colour vision.
constexpr QRgb kBlue = 0xff0072b2;
constexpr QRgb kVermilion = 0xffd55e00;

} // namespace

VariantWeight weightOf(VariationClass variationClass)
{
    switch (variationClass) {
    case VariationClass::Verbatim:
        return VariantWeight::None;
    case VariationClass::Punctuation:
    case VariationClass::Spelling:
    case VariationClass::Contraction:
        return VariantWeight::Slight;
    case VariationClass::Synonym:
    case VariationClass::Addition:
    case VariationClass::Omission:
    case VariationClass::Substitution:
    case VariationClass::TranslationTrace:
    case VariationClass::PersonOrTense:
    case VariationClass::TruncationStart:
    case VariationClass::TruncationEnd:
    case VariationClass::Reordering:
        return VariantWeight::Wording;
    case VariationClass::AttributionChange:
    case VariationClass::NameChange:
    case VariationClass::NumberOrHedge:
    case VariationClass::Negation:
        return VariantWeight::Grave;
    }
    Q_UNREACHABLE_RETURN(VariantWeight::None);
}

QChar letterOf(VariationClass variationClass)
{
    switch (variationClass) {
    case VariationClass::Verbatim:
        return u'V';
    case VariationClass::Punctuation:
        return u'P';
    case VariationClass::Spelling:
        return u'S';
    case VariationClass::Contraction:
        return u'C';
    case VariationClass::Synonym:
        return u'Y';
    case VariationClass::Addition:
        return u'A';
    case VariationClass::Omission:
        return u'O';
    case VariationClass::Substitution:
        return u'W';
    case VariationClass::TranslationTrace:
        return u'T';
    case VariationClass::PersonOrTense:
        return u'E';
    case VariationClass::TruncationStart:
        return u'B';
    case VariationClass::TruncationEnd:
        return u'F';
    case VariationClass::Reordering:
        return u'R';
    case VariationClass::AttributionChange:
        return u'U';
    case VariationClass::NameChange:
        return u'N';
    case VariationClass::NumberOrHedge:
        return u'H';
    case VariationClass::Negation:
        return u'G';
    }
    Q_UNREACHABLE_RETURN(u'V');
}

std::optional<VariationClass> classOfLetter(QChar letter)
{
    const auto all = allVariationClasses();
    const auto found = std::ranges::find(all, letter.toUpper(), letterOf);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QColor inkOf(VariantWeight weight, const ReadingTheme &theme)
{
    switch (weight) {
    case VariantWeight::None:
    case VariantWeight::Slight:
        break;
    case VariantWeight::Wording:
        return theme.readable(QColor(kBlue));
    case VariantWeight::Grave:
        return theme.readable(QColor(kVermilion));
    }
    return theme.quietText();
}

void paintVariantBadge(QPainter &painter, const QRectF &box, VariationClass variationClass, const QColor &ink,
                       const QFont &font, bool isOwn)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const VariantWeight weight = weightOf(variationClass);
    const QRectF frame = box.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(weight >= VariantWeight::Wording ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(weight == VariantWeight::Grave ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(frame, 3, 3);
    QFont letter = font;
    letter.setBold(true);
    painter.setFont(letter);
    const bool isOnDark = ReadingTheme::contrast(ink, Qt::white) >= ReadingTheme::contrast(ink, Qt::black);
    const QColor onFill = isOnDark ? Qt::white : Qt::black;
    const QColor words = weight == VariantWeight::Grave ? onFill : ink;
    painter.setPen(words);
    painter.drawText(box, Qt::AlignCenter, letterOf(variationClass));
    if (isOwn) {
        painter.setPen(QPen(words, 1.6));
        painter.drawLine(QPointF(box.left() + 3, box.bottom() - 1.8),
                         QPointF(box.right() - 3, box.bottom() - 1.8));
    }
    painter.restore();
}

} // namespace Stemma
