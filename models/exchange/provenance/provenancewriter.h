// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"

namespace Stemma {

/// Makes one file of the groups that it is given one after another. Used once. Any thread.
class ProvenanceWriter {
public:
    virtual ~ProvenanceWriter() = default;
    Q_DISABLE_COPY_MOVE(ProvenanceWriter)

    virtual void add(const GroupProvenance &group) = 0;
    /// The file's bytes.
    [[nodiscard]] virtual QByteArray finish() = 0;

protected:
    ProvenanceWriter() = default;
};

} // namespace Stemma
