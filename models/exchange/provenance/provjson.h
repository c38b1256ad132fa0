// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/provenance/provenancewriter.h"

#include <QHash>
#include <QJsonObject>

namespace Stemma {

/// The derivations in PROV-JSON (https://www.w3.org/submissions/prov-json/). A witness and a source outside
/// are entities, a group is a collection of its witnesses; who took its words from whom is a derivation of
/// type prov:Quotation, from outside prov:PrimarySource; speakers and outlets are agents to whom it is
/// attributed. A verdict is an activity of its reviewer that used the witness.
class ProvJson : public ProvenanceWriter {
public:
    void add(const GroupProvenance &group) override;
    [[nodiscard]] QByteArray finish() override;

private:
    void addWitness(const GroupProvenance &group, const Collation &collation, int witness);
    void addEdge(const GroupProvenance &group, const DerivationEdge &edge);
    void addReview(const QString &entity, const Review &review);
    void attribute(const QString &entity, const ChainStep &step);
    [[nodiscard]] QString agent(const QString &name, AgentKind kind);
    /// Adds a relation under a fresh blank name.
    void relate(const char *relation, const QJsonObject &members);
    void declare(const char *kind, const QString &id, const QJsonObject &attributes);

    QHash<QString, QJsonObject> m_parts; ///< "entity", "agent" ... with what they hold by id
    QHash<QString, QString> m_agents; ///< by kind and name
    int m_relations = 0;
};

} // namespace Stemma
