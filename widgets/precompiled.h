// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Headers that nearly every file of the widgets, the app and their tests reads; compiled once.
#pragma once

#include "models/precompiled.h"

#include <QtWidgets>
