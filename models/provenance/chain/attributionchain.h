// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/attribution.h"
#include "models/provenance/outletname.h"
#include "models/records/id.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace Stemma {

enum class AgentKind {
    Unknown,
    Person,
    Organisation,
    Outlet,
    Anonymous, ///< "a person familiar with the matter": somebody, but no name
};

/// Who passes words on.
struct ChainAgent {
    AgentKind kind = AgentKind::Unknown;
    QString name; ///< empty: not known
    EntityId entity; ///< null: not in the register
};

/// One station of the words, from the mouth to the page.
struct ChainStep {
    enum class Role {
        Speaker,
        Medium, ///< by what it was said, as in the text: "in a statement"
        Source, ///< an outlet that had it before
        Outlet, ///< the witness's own
    };
    enum class Basis {
        Missing, ///< nothing says so
        Tagged, ///< an attribute of the witness's span
        Text, ///< words around the quote
        Article, ///< the outlet of the article
    };

    Role role = Role::Speaker;
    Basis basis = Basis::Missing;
    ChainAgent agent;
    TextRange range; ///< UTF-16 units of the article's text; empty: it does not stand there
};

enum class ChainFlag {
    SpeakerMissing, ///< nobody says who spoke
    SpeakerAnonymous, ///< parameter: the words
    UnsourcedHop, ///< from the speaker to the outlet with neither a medium nor a source; parameter: the
                  ///< outlet
    OutletMissing, ///< the article has no outlet
};

struct ChainIssue {
    ChainFlag flag = ChainFlag::SpeakerMissing;
    QStringList parameters;
};

/// Speaker, then the medium if there is one, then other outlets from the first to the last, then the own one.
struct AttributionChain {
    QUuid witness;
    std::vector<ChainStep> steps;
    std::vector<ChainIssue> issues;

    [[nodiscard]] const ChainStep *step(ChainStep::Role role) const;
};

struct ChainWitness {
    QUuid id; ///< of its span
    QString outlet; ///< of its article
    QStringView text; ///< of its article
    TextRanges quote; ///< UTF-16 units
    ChainAgent speaker; ///< of the span; an empty name: none is tagged
    QString source; ///< of the span, "told the newspaper"
    Attribution attribution; ///< what the text says around the quote, see attribute()
};

/// The outlets and agencies that are known by name, for the chains of any number of witnesses. A value.
class KnownOutlets {
public:
    explicit KnownOutlets(std::vector<ChainAgent> agents);

    [[nodiscard]] const std::vector<ChainAgent> &agents() const { return m_agents; }

    /// The first one that @p words name; null: none.
    [[nodiscard]] const ChainAgent *named(QStringView words) const;

    /// Those whose names begin with @p word, which is case-folded; ascending numbers of agents().
    [[nodiscard]] QList<int> beginningWith(const QString &word) const { return m_beginnings.value(word); }

private:
    std::vector<ChainAgent> m_agents;
    std::vector<OutletName> m_names;
    QHash<QString, QList<int>> m_beginnings; ///< by first word
};

/// Of @p outlets those that the quote's paragraph names
/// beside a word of saying ("AFP reported", "according to the Journal") are sources. What is tagged goes
/// before what the text seems to say. Any thread.
[[nodiscard]] AttributionChain attributionChain(const ChainWitness &witness, const KnownOutlets &outlets,
                                                const CueLexicon &lexicon);

enum class ChainConflict {
    Speakers, ///< two different people are said to have spoken
    Media, ///< two ways in which it was said
    Sources, ///< two outlets are said to have had it first
};

/// What two witnesses of one group say against one another.
struct ChainContradiction {
    ChainConflict conflict = ChainConflict::Speakers;
    QUuid one;
    QUuid other;
    QStringList parameters; ///< what the one and the other has
};

/// Each pair of different names once, at the first witnesses that have them. Names by letters and entities;
/// a firm and its spokesman do not contradict one another. Any thread.
[[nodiscard]] std::vector<ChainContradiction> contradictions(const std::vector<AttributionChain> &chains);

/// Names for files and programs: never changed, only added to.
[[nodiscard]] QLatin1StringView keyOf(AgentKind kind);
[[nodiscard]] QLatin1StringView keyOf(ChainStep::Role role);
[[nodiscard]] QLatin1StringView keyOf(ChainStep::Basis basis);
[[nodiscard]] QLatin1StringView keyOf(ChainFlag flag);
[[nodiscard]] QLatin1StringView keyOf(ChainConflict conflict);

} // namespace Stemma
