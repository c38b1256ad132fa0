// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/suggestions/reasontext.h"

#include "models/items/proposalsmodel.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/nameproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "widgets/support/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct ReasonTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ReasonText)
};

QString attributionReason(const ProposalReason &reason)
{
    const QString one = reason.details.value(0);
    const QString two = reason.details.value(1);
    if (reason.code == "named"_L1) {
        //: reason for a suggested quote; %1 a name, %2 a word of saying as it stands in the article
        return ReasonTexts::tr("The sentence names %1 as the speaker (“%2”).").arg(one, two);
    }
    if (reason.code == "according"_L1) {
        return ReasonTexts::tr("The sentence names %1 as the speaker.").arg(one);
    }
    if (reason.code == "continued"_L1) {
        return one.isEmpty() ? ReasonTexts::tr("It goes on with the quote before it.")
                             : ReasonTexts::tr("It goes on with what %1 said before.").arg(one);
    }
    if (reason.code == "pronoun"_L1) {
        return two.isEmpty() ? ReasonTexts::tr("“%1” speaks; who that is cannot be told.").arg(one)
                             : ReasonTexts::tr("“%1” speaks, which stands for %2.").arg(one, two);
    }
    if (reason.code == "unattributed"_L1) {
        return ReasonTexts::tr("The article does not say who spoke.");
    }
    if (reason.code == "told"_L1) {
        return ReasonTexts::tr("The article has it from elsewhere: “%1”.").arg(one);
    }
    if (reason.code == "denied"_L1) {
        return ReasonTexts::tr("The speaker denies these words.");
    }
    if (reason.code == "hypothetical"_L1) {
        return ReasonTexts::tr("The sentence only supposes that it was said.");
    }
    return {};
}

QString shapeReason(const ProposalReason &reason)
{
    const int number = reason.details.value(0).toInt();
    if (reason.code == "sentence"_L1) {
        return ReasonTexts::tr("It ends like a sentence.");
    }
    if (reason.code == "words"_L1) {
        return ReasonTexts::tr("It has %Ln words.", nullptr, number);
    }
    if (reason.code == "fewWords"_L1) {
        return ReasonTexts::tr("It has only %Ln word(s): it may be a name or a term.", nullptr, number);
    }
    if (reason.code == "unclosed"_L1) {
        return ReasonTexts::tr("The closing mark is missing, so where it ends is a guess.");
    }
    if (reason.code == "nested"_L1) {
        return ReasonTexts::tr("It stands within another quote.");
    }
    if (reason.code == "interrupted"_L1) {
        return ReasonTexts::tr("A clause of the article interrupts it.");
    }
    return {};
}

QString linkReason(const ProposalReason &reason)
{
    const QString one = reason.details.value(0);
    const QString two = reason.details.value(1);
    if (reason.code == "verbatim"_L1) {
        return ReasonTexts::tr("All words are the same.");
    }
    if (reason.code == "wordsInOrder"_L1) {
        //: reason for taking two quotes for one; %1 and %2 are numbers
        return ReasonTexts::tr("%1 of %2 content words stand in the same order.").arg(one, two);
    }
    if (reason.code == "partOf"_L1) {
        return one == "base"_L1 ? ReasonTexts::tr("The first one is a part of the second one.")
                                : ReasonTexts::tr("The second one is a part of the first one.");
    }
    if (reason.code == "replaced"_L1) {
        return ReasonTexts::tr("“%2” stands for “%1”.").arg(one, two);
    }
    if (reason.code == "sameSpeaker"_L1) {
        return ReasonTexts::tr("Both name the same speaker: %1.").arg(one);
    }
    if (reason.code == "sameStory"_L1) {
        return ReasonTexts::tr("The rest of both articles is about the same.");
    }
    if (reason.code == "translation"_L1) {
        //: reason for taking one quote for the translation of another; %1 are pairs such as "satellite =
        //: Satellit"
        return ReasonTexts::tr("They may translate each other: %1.").arg(reason.details.join(u", "_s));
    }
    if (reason.code == "doubtful"_L1) {
        return ReasonTexts::tr("Doubtful: too little is the same, or too much differs. Decide by the text.");
    }
    if (reason.code == "meaning"_L1) {
        //: %1 is a number from 0 to 1
        return ReasonTexts::tr("Your model finds their meaning alike: %1.").arg(one);
    }
    if (reason.code == "otherSpeaker"_L1) {
        return ReasonTexts::tr("They name different speakers: %1 and %2.").arg(one, two);
    }
    if (reason.code == "otherPolarity"_L1) {
        return ReasonTexts::tr("What one asserts, the other denies.");
    }
    if (reason.code == "otherNumber"_L1) {
        return ReasonTexts::tr("The numbers differ: %1 and %2.").arg(one, two);
    }
    if (reason.code == "otherName"_L1) {
        return ReasonTexts::tr("The names differ: %1 and %2.").arg(one, two);
    }
    if (reason.code == "namedElsewhere"_L1) {
        return ReasonTexts::tr("“%2” names %1 for the same words.").arg(one, two);
    }
    return {};
}

QString nameReason(const ProposalReason &reason)
{
    if (reason.code == "speaks"_L1) {
        return ReasonTexts::tr("Speaks in this article.");
    }
    if (reason.code == "oneWord"_L1) {
        return ReasonTexts::tr("A single word with a capital: it may be no name.");
    }
    return {};
}

} // namespace

QStringList reasonSentences(const Proposal &proposal)
{
    QStringList sentences;
    for (const ProposalReason &reason : reasonsFrom(proposal.reasons)) {
        sentences.append(attributionReason(reason));
        sentences.append(shapeReason(reason));
        sentences.append(linkReason(reason));
        sentences.append(nameReason(reason));
    }
    sentences.removeAll(QString());
    return sentences;
}

QString typeText(SuggestionType type)
{
    switch (type) {
    case SuggestionType::Quote:
        return ReasonTexts::tr("Quote");
    case SuggestionType::Speaker:
        return ReasonTexts::tr("Speaker");
    case SuggestionType::Link:
        return ReasonTexts::tr("Link");
    case SuggestionType::Entity:
        return ReasonTexts::tr("Entity");
    case SuggestionType::Derivation:
        return ReasonTexts::tr("Derivation");
    }
    Q_UNREACHABLE_RETURN({});
}

QString proposalText(const QModelIndex &index)
{
    const QString words = index.data(Qt::DisplayRole).toString();
    const int places = index.data(ProposalsModel::PlacesRole).toInt();
    //: a name in a list; %1 the name, %Ln in how many places of the article it stands
    return places > 1 ? ReasonTexts::tr("%1 (%Ln places)", nullptr, places).arg(words) : words;
}

QStringList formSentences(const ProposedName &name)
{
    using Relation = EntityForm::Relation;
    const auto list = [&name](Relation relation) {
        QStringList texts;
        for (const EntityForm &form : name.forms) {
            if (form.relation == relation) {
                //: a form of a name; %1 the form, %2 how often
                texts.append(form.uses > 1 ? ReasonTexts::tr("“%1” (%2 times)").arg(form.text).arg(form.uses)
                                           : ReasonTexts::tr("“%1”").arg(form.text));
            }
        }
        return QLocale().createSeparatedList(texts);
    };
    QStringList sentences;
    const auto add = [&sentences](const QString &texts, const QString &sentence) {
        if (!texts.isEmpty()) {
            sentences.append(sentence.arg(texts));
        }
    };
    //: %1 forms of a name
    add(list(Relation::Short), ReasonTexts::tr("Also called %1 here."));
    add(list(Relation::Acronym), ReasonTexts::tr("Also shortened to %1."));
    add(list(Relation::Same), ReasonTexts::tr("Also written %1."));
    add(list(Relation::Spelling), ReasonTexts::tr("Spelled differently: %1. Look whether that is the same."));
    return sentences;
}

QString nearSentence(const QString &name, const KnownNames::Near &near)
{
    switch (near.likeness) {
    case KnownNames::Likeness::Spelling:
        //: %1 a name of this article, %2 one that the project has
        return ReasonTexts::tr("“%1” is spelled nearly like “%2”, which this project has already.")
            .arg(name, near.name);
    case KnownNames::Likeness::Short:
        return ReasonTexts::tr("“%1” may be short for “%2”, which this project has already, or the other way "
                               "round.")
            .arg(name, near.name);
    case KnownNames::Likeness::Acronym:
        return ReasonTexts::tr("“%1” and “%2”, which this project has already: one has the first letters of "
                               "the other.")
            .arg(name, near.name);
    }
    Q_UNREACHABLE_RETURN({});
}

QString scoreText(double score)
{
    // 0.57 * 100 is a little less than 57.
    //: how sure the program is of a suggestion
    return ReasonTexts::tr("%1 %").arg(QLocale().toString(int(std::floor(score * 100 + 1e-9))));
}

QString attributionText(const Proposal &proposal)
{
    if (proposal.type == SuggestionType::Link) {
        return ReasonTexts::tr("The same quote?");
    }
    if (proposal.type == SuggestionType::Entity) {
        const auto name = ProposedName::fromPayload(proposal.payload);
        if (!name) {
            return {};
        }
        QStringList parts{name->name};
        if (name->type != EntityType::Unset) {
            parts.append(Wording::of(name->type));
        }
        parts.append(ReasonTexts::tr("%Ln place(s)", nullptr, int(proposal.ranges.size())));
        return parts.join(u" · "_s);
    }
    if (proposal.type == SuggestionType::Speaker) {
        const auto name = ProposedSpeakerName::fromPayload(proposal.payload);
        return name ? ReasonTexts::tr("%1 as the speaker?").arg(name->speaker) : QString();
    }
    const auto quote = ProposedQuote::fromPayload(proposal.payload);
    if (!quote) {
        return {};
    }
    QStringList parts{quote->speaker.isEmpty() ? ReasonTexts::tr("Speaker not known") : quote->speaker};
    if (!quote->cue.isEmpty()) {
        parts.append(u"“%1”"_s.arg(quote->cue));
    }
    parts.append(quote->source);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace Stemma
