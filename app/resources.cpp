// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE names functions of the global namespace, so this stands outside of any.
static void initialiseResources()
{
    Q_INIT_RESOURCE(application);
    Q_INIT_RESOURCE(cues);
    Q_INIT_RESOURCE(dates);
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(syntax);
    Q_INIT_RESOURCE(variants);
    Q_INIT_RESOURCE(words);
}

void Stemma::loadResources()
{
    initialiseResources();
}
