// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/provenance/provenancewriter.h"

#include <QXmlStreamWriter>

namespace Stemma {

/// The derivations as GraphML 1.0 (http://graphml.graphdrawing.org/specification.html): one directed graph, a
/// node a witness and a source outside, an edge from the source to who took it. Edges that a person rejected
/// are no edges.
class ProvenanceGraph : public ProvenanceWriter {
public:
    ProvenanceGraph();

    void add(const GroupProvenance &group) override;
    [[nodiscard]] QByteArray finish() override;

private:
    void writeKeys();
    void writeData(const char *key, const QString &value);
    void writeWitness(const GroupProvenance &group, int witness);
    void writeEdge(const GroupProvenance &group, int witness);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace Stemma
