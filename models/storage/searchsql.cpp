// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/searchsql.h"

#include "models/records/recordtraits.h"
#include "models/text/textunits.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// More words do not narrow a search any further.
constexpr qsizetype kIndexedWords = 24;

/// Words as the index has them; what is invisible is left out as the finder does.
QStringList indexWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
            word += QString::fromUcs4(&c, 1);
        } else if (QChar::category(c) != QChar::Other_Format && !word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words.append(word);
    }
    return words;
}

QString withReplaced(QString text, std::initializer_list<std::pair<QStringView, QStringView>> letters)
{
    for (const auto &[from, to] : letters) {
        text.replace(from.toString(), to.toString(), Qt::CaseInsensitive);
    }
    return text;
}

} // namespace

QList<IndexedForm> indexedForms(const FindPattern &pattern)
{
    if (pattern.isRegular) {
        return {};
    }
    const QList<uint> letters = pattern.text.toUcs4();
    if (std::ranges::any_of(letters, [](uint c) { return isWithoutBlanks(c); })) {
        return {}; // the index has whole sentences as one word
    }
    QStringList words = indexWords(pattern.text);
    if (words.isEmpty()) {
        return {};
    }
    const bool isCut = words.size() > kIndexedWords;
    words = words.first(std::min(words.size(), kIndexedWords));
    const QString phrase = words.join(u' ');
    // The index knows letters without their marks, but not letters with a stroke or joined ones.
    QStringList phrases{phrase,
                        withReplaced(phrase,
                                     {{u"ß", u"ss"},
                                      {u"æ", u"ae"},
                                      {u"œ", u"oe"},
                                      {u"ø", u"o"},
                                      {u"ł", u"l"},
                                      {u"đ", u"d"},
                                      {u"ı", u"i"}}),
                        withReplaced(phrase, {{u"ss", u"ß"}})};
    phrases.removeDuplicates();
    QList<IndexedForm> forms;
    for (const QString &form : std::as_const(phrases)) {
        forms.append({form.split(u' '), isCut || pattern.wholeWords});
    }
    return forms;
}

QString indexExpression(const QStringList &words, bool isLastWhole)
{
    return u'"' + words.join(u' ') + (isLastWhole ? u"\""_s : u"\"*"_s);
}

ListCondition articleCondition(const SearchQuery &query)
{
    ListCondition condition;
    if (!query.article.isNull()) {
        condition.terms.append("a.id = ?");
        condition.values.append(query.article.uuid());
    }
    if (!query.outlet.isEmpty()) {
        condition.terms.append("a.outlet = ?");
        condition.values.append(query.outlet);
    }
    // Numbers in the text of the statement: they are ours.
    const auto moment = [](QDate day) {
        return QByteArray::number(day.startOfDay(QTimeZone(QTimeZone::UTC)).toMSecsSinceEpoch());
    };
    if (query.from.isValid()) {
        condition.terms.append("a.published_key >= " + moment(query.from) + " AND a.published <> ''");
    }
    if (query.until.isValid()) {
        condition.terms.append("a.published_key < " + moment(query.until.addDays(1)));
    }
    return condition;
}

ListCondition spanCondition(const SearchQuery &query)
{
    ListCondition condition = articleCondition(query);
    const auto add = [&condition](const QByteArray &term, const QString &value) {
        condition.terms.append(term);
        condition.values.append(value);
    };
    if (const auto kind = query.kind()) {
        add("s.kind = ?", QString(keyOf(*kind)));
    }
    if (query.status) {
        add("s.status = ?", QString(keyOf(*query.status)));
    }
    if (!query.annotator.isEmpty()) {
        add("s.annotator = ?", query.annotator);
    }
    return condition;
}

} // namespace Stemma
