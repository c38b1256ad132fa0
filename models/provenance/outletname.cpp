// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/outletname.h"

#include "models/matching/worddiff.h"

#include <QSet>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

/// Leading articles in the languages of names of papers: "The Times", "Die Zeit", "Le Monde", "El País".
bool isArticle(const QString &word)
{
    static const QSet<QString> articles{u"the"_s, u"der"_s, u"die"_s, u"das"_s, u"dem"_s, u"den"_s,
                                        u"le"_s,  u"la"_s,  u"les"_s, u"el"_s,  u"los"_s, u"las"_s};
    return articles.contains(word);
}

QStringList outletWords(QStringView name)
{
    QStringList words = wordKeys(name);
    if (words.size() > 1 && isArticle(words.front())) {
        words.removeFirst();
    }
    return words;
}

bool contains(const QStringList &words, const QStringList &part)
{
    return !std::ranges::search(words, part).empty();
}

} // namespace

OutletName::OutletName(QStringView name)
    : m_words(outletWords(name))
{
}

bool OutletName::isSame(const OutletName &other) const
{
    return !m_words.isEmpty() && !other.m_words.isEmpty()
        && (contains(m_words, other.m_words) || contains(other.m_words, m_words));
}

bool isSameOutlet(QStringView one, QStringView other)
{
    return OutletName(one).isSame(OutletName(other));
}

} // namespace Stemma
