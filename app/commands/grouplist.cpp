// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/grouplist.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct GroupTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ProvenanceCommand)
};

} // namespace

void addGroupOption(CommandParser &parser)
{
    parser.addOption(u"group"_s,
                     GroupTexts::tr("Only these linked quotes: their ids, parted by commas, as “stemma list "
                                    "PROJECT groups” has them."),
                     u"ID"_s);
}

std::optional<QList<QuoteGroupId>> namedGroups(const CommandParser &parser)
{
    QList<QuoteGroupId> ids;
    for (const QString &name : parser.value(u"group"_s).split(u',', Qt::SkipEmptyParts)) {
        const QuoteGroupId id = QuoteGroupId::fromString(name.trimmed());
        if (id.isNull()) {
            return std::nullopt;
        }
        if (!ids.contains(id)) {
            ids.append(id);
        }
    }
    if (parser.isSet(u"group"_s) && ids.isEmpty()) {
        return std::nullopt;
    }
    return ids;
}

int refuseGroups(const CommandParser &parser, Console &console)
{
    return parser.refuse(
        console,
        GroupTexts::tr("“--group” takes ids of linked quotes, parted by commas; “stemma list PROJECT groups” "
                       "prints them."));
}

} // namespace Stemma
