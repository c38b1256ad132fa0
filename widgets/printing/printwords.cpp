// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/printing/printwords.h"

#include "widgets/support/wording.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::PrintedArticle)
};

constexpr qsizetype kQuoted = 160; // units of a span's words in its note

QString wordsOf(const Span &span, const SourceText &text)
{
    const auto ranges = text.fromCodePoints(span.ranges);
    if (!ranges) {
        return {};
    }
    QStringList parts;
    for (const TextRange range : *ranges) {
        parts.append(text.slice(range).toString());
    }
    QString words = parts.join(u" … "_s).simplified();
    if (words.size() > kQuoted) {
        const SourceText whole(words);
        const qsizetype end = kQuoted - 20;
        const qsizetype blank = words.lastIndexOf(u' ', end);
        const bool hasBlank = blank > end / 2;
        words = words.left(hasBlank                            ? blank
                               : whole.isGraphemeBoundary(end) ? end
                                                               : whole.previousGrapheme(end))
            + u'…';
    }
    return words;
}

} // namespace

QStringList citationOf(const Article &article)
{
    QStringList parts{article.outlet, article.author, Wording::of(article.published), article.url};
    parts.removeAll(QString());
    return parts;
}

QString kindOf(const Span &span)
{
    const QString kind = Wording::of(span.kind);
    //: %1 is a kind of annotation: an entity, a quote, a claim
    return span.status == SpanStatus::Suggested ? Texts::tr("%1 (suggested)").arg(kind) : kind;
}

QString whoOf(const SpanRow &row)
{
    QStringList parts{row.entityName, row.speakerName, row.span.source, row.claimStatement};
    parts.removeAll(QString());
    return parts.join(u" – "_s);
}

QString noteOf(const SpanRow &row, const SourceText &text)
{
    const Span &span = row.span;
    QString note
        = Texts::tr("%1: “%2”", "kind of annotation, its words").arg(kindOf(span), wordsOf(span, text));
    QStringList details;
    const auto add = [&details](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            details.append(Texts::tr("%1: %2", "name of a field, its value").arg(name, value));
        }
    };
    const QString type = Wording::of(row.entityType);
    add(Texts::tr("names"),
        type.isEmpty() || row.entityName.isEmpty()
            ? row.entityName
            : Texts::tr("%1 (%2)", "name, type").arg(row.entityName, type));
    add(Texts::tr("speaker"), row.speakerName);
    add(Texts::tr("cue"), span.cue);
    add(Texts::tr("source"), span.source);
    add(Texts::tr("form"), Wording::of(span.form));
    add(Texts::tr("stance"), Wording::of(span.stance));
    add(Texts::tr("statement"), row.claimStatement);
    add(Texts::tr("note"), span.note);
    if (!details.isEmpty()) {
        note += u" – "_s + details.join(u"; "_s);
    }
    return note;
}

} // namespace Stemma
