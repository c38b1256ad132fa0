// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/differencetext.h"

#include "widgets/support/colors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Longest stretch of equal words that is shown whole; of longer ones both ends.
constexpr qsizetype kEqualShown = 240;
constexpr qsizetype kEqualEnd = 90;
/// Longest stretch of left-out words that is shown whole.
constexpr qsizetype kOmittedShown = 120;
constexpr QChar kCaret(0x2038);
constexpr QChar kEllipsis(0x2026);

QString oneLine(const QString &text)
{
    QString line = text;
    line.replace(u'\n', u' ');
    return line;
}

QString bothEnds(const QString &text)
{
    if (text.size() <= kEqualShown) {
        return text;
    }
    const qsizetype head = text.lastIndexOf(u' ', kEqualEnd);
    const qsizetype tail = text.indexOf(u' ', text.size() - kEqualEnd);
    return text.left(head > 0 ? head : kEqualEnd) + u' ' + kEllipsis
        + text.mid(tail > 0 ? tail : text.size() - kEqualEnd);
}

} // namespace

DifferenceText DifferenceText::of(const QList<Difference> &differences, const QPalette &palette,
                                  const QColor &text, const QColor &back)
{
    QTextCharFormat added;
    added.setFontUnderline(true);
    added.setUnderlineColor(text);
    QColor wash = kindColor(SpanKind::Quote, palette);
    added.setBackground(blended(wash, back, isDark(palette) ? 0.34 : 0.28));
    QTextCharFormat omitted;
    omitted.setFontStrikeOut(true);
    omitted.setForeground(blended(text, back, 0.66));
    QTextCharFormat caret;
    caret.setFontWeight(QFont::Bold);
    caret.setForeground(text);

    DifferenceText result;
    const auto append = [&result](const QString &words, const QTextCharFormat *format) {
        // Blanks at the end of a piece carry no mark: a struck blank reads like a dash.
        const qsizetype trailing = words.size() - QStringView(words).trimmed().size();
        const bool endsBlank = words.endsWith(u' ');
        if (format) {
            result.formats.append(
                {int(result.text.size()), int(words.size() - (endsBlank ? trailing : 0)), *format});
        }
        result.text += words;
    };
    for (const Difference &piece : differences) {
        if (piece.kind == DifferenceKind::Equal) {
            append(bothEnds(oneLine(piece.witness)), nullptr);
            continue;
        }
        if (!piece.base.isEmpty()) {
            QString words = oneLine(piece.base).trimmed();
            if (words.size() > kOmittedShown) {
                words = words.left(kOmittedShown) + kEllipsis;
            }
            append(QString(kCaret), &caret);
            append(words, &omitted);
            append(u" "_s, nullptr);
        }
        if (!piece.witness.isEmpty()) {
            append(oneLine(piece.witness), &added);
        }
    }
    while (result.text.endsWith(u' ')) {
        result.text.chop(1);
    }
    return result;
}

QString DifferenceText::spoken(const QList<Difference> &differences)
{
    QStringList parts;
    for (const Difference &piece : differences) {
        const QString base = piece.base.simplified();
        const QString witness = piece.witness.simplified();
        switch (piece.kind) {
        case DifferenceKind::Equal:
            parts.append(witness);
            break;
        case DifferenceKind::Added:
            parts.append(QCoreApplication::translate("Stemma::DifferenceText", "[added: %1]").arg(witness));
            break;
        case DifferenceKind::Omitted:
            parts.append(QCoreApplication::translate("Stemma::DifferenceText", "[left out: %1]").arg(base));
            break;
        case DifferenceKind::Substituted:
            parts.append(QCoreApplication::translate("Stemma::DifferenceText", "[%1 instead of %2]")
                             .arg(witness, base));
            break;
        }
    }
    return parts.join(u' ');
}

} // namespace Stemma
