// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/provenance/provenancelexicons.h"

#include "models/text/thesaurus.h"

namespace Stemma {

using namespace Qt::StringLiterals;

Result<ProvenanceLexicons> ProvenanceLexicons::read(const QString &folder)
{
    ProvenanceLexicons lexicons;
    Result<void> read = lexicons.cues.addFolder(folder + u"/cues"_s);
    read = read ? lexicons.words.addFolder(folder + u"/words"_s) : read;
    read = read ? lexicons.variants.addFolder(folder + u"/variants"_s) : read;
    read = read ? lexicons.dates.addFolder(folder + u"/dates"_s) : read;
    return read ? Result<ProvenanceLexicons>(std::move(lexicons)) : std::unexpected(read.error());
}

Result<ProvenanceLexicons> ProvenanceLexicons::installed()
{
    auto lexicons = read(u":/stemma"_s);
    if (lexicons) {
        lexicons->variants.setThesauri(Thesauri::systemFolders());
    }
    return lexicons;
}

} // namespace Stemma
