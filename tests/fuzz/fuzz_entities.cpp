// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The names of any texts lie in them, ascending and apart; groups hold each of them once; both twice the
// same. The first byte says how the rest is to be read, the second one in what language; a form feed parts
// texts.

#include "models/matching/entities/entitygroups.h"
#include "models/matching/entities/mentionfinder.h"
#include "tests/fuzz/fuzzinput.h"

#include <array>
#include <set>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    CueLexicons cues;
    WordLexicons words;

    Words()
    {
        require(cues.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")).has_value(), "cues");
        require(words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")).has_value(), "words");
    }
};

std::vector<std::vector<EntityMention>> mentionsOf(const QStringList &texts, const CueLexicon &cues,
                                                   const WordLexicon &words)
{
    MentionFinder finder;
    for (const QString &text : texts) {
        finder.learn({text, &cues, &words});
    }
    std::vector<std::vector<EntityMention>> mentions;
    for (const QString &text : texts) {
        mentions.push_back(finder.find({text, &cues, &words}));
        qsizetype end = 0;
        for (const EntityMention &one : mentions.back()) {
            require(!one.range.isEmpty() && one.range.start >= end && one.range.end <= text.size(),
                    "mentions ascend and are apart");
            require(!one.words.isEmpty() && !one.key.isEmpty() && !one.name.isEmpty(), "a name has words");
            end = one.range.end;
        }
    }
    return mentions;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const Words kWords;
    static const std::array kLanguages{u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"sv"_s};
    FuzzInput input(data, size);
    const bool isUtf16 = input.byte() % 2 == 1;
    const QString &language = kLanguages[input.byte() % kLanguages.size()];
    const QStringList texts = input.text(isUtf16).split(u'\f');
    const CueLexicon cues = kWords.cues.lexiconFor(language, texts.first());
    const WordLexicon &words = kWords.words.lexicon(language);
    const auto mentions = mentionsOf(texts, cues, words);
    const std::vector<ProposedEntity> entities = groupMentions(mentions);
    std::set<PlacedMention> seen;
    for (const ProposedEntity &entity : entities) {
        require(!entity.mentions.empty() && !entity.name.isEmpty(), "an entity has a name and a mention");
        require(entity.score > 0 && entity.score <= 1, "score");
        for (const PlacedMention &one : entity.mentions) {
            require(one.article < mentions.size() && one.range.end <= texts[one.article].size(),
                    "mentions lie in their texts");
            require(seen.insert(one).second, "a mention is of one entity");
        }
    }
    const std::vector<ProposedEntity> again = groupMentions(mentionsOf(texts, cues, words));
    require(again.size() == entities.size(), "the same number twice");
    for (size_t i = 0; i < entities.size(); ++i) {
        require(again[i].name == entities[i].name && again[i].mentions == entities[i].mentions
                    && again[i].score == entities[i].score,
                "the same twice");
    }
    return 0;
}
