#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes follow the arrows of the architecture, and models stay free of widgets."""

import pathlib
import re

import lint

# folder -> folders it may include from (itself always)
MODELS = {
    "text": set(),
    "records": {"text"},
    "storage": {"text", "records"},
    "matching": {"text", "records"},
    "provenance": {"text", "records", "matching"},
    "project": {"text", "records", "storage", "matching", "provenance"},
    "exchange": {"text", "records", "storage", "matching", "provenance", "project"},
    "items": {"text", "records", "storage", "matching", "provenance", "project"},
}
LAYERS = {"app": {"widgets", "models"}, "widgets": {"models"}, "models": set()}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^">]+)[">]', re.MULTILINE)

# Headers of Qt Sql begin like this; Qt has no others that do, except SQLite's own sqlite3.h.
SQL_HEADER = re.compile(r"^(QtSql/|QSql|sqlite3\.h$)")
# Without a tool chain at hand a name cannot be told from a widget's, so the widgets there are get listed.
WIDGET_HEADER = re.compile(
    r"^(QtWidgets/|QtPrintSupport/|KSyntaxHighlighting/"
    r"|Q(\w*Widget|Application|Abstract(Button|ItemDelegate|ItemView|ScrollArea|Slider|SpinBox)|ButtonGroup"
    r"|\w*Box|\w*Button|\w*Dialog|\w*Layout|\w*View|\w*Edit|\w*Label|\w*Menu|MenuBar|\w*ToolBar|ToolTip"
    r"|MainWindow|Splitter|Style\w*|ProxyStyle|CommonStyle|Completer|ScrollBar|Slider|StatusBar|TabBar"
    r"|SystemTrayIcon|WhatsThis|Graphics\w+|StyledItemDelegate|ItemDelegate|LineEdit|Message\w*)$)")
NOT_WIDGETS = {"QStringView", "QByteArrayView", "QAnyStringView", "QUtf8StringView", "QLatin1StringView",
               "QTextLayout", "QMessageLogContext", "QMessageLogger", "QMessageAuthenticationCode"}
COLOUR_HEADER = re.compile(r"^(QtGui/)?Q(Color|Font\w*|Palette|Brush|Pen|Icon|Pixmap|Painter)$")


def folder_of(path):
    """('models', 'text') for models/text/x.h; ('app', '') for app/x.cpp; None for what has no layer."""
    parts = pathlib.PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] not in LAYERS:
        return None
    return parts[0], parts[1] if parts[0] == "models" and len(parts) > 2 else ""


def problem_with(name, quote, header):
    layer, folder = folder_of(name)
    bare = header.rsplit("/", 1)[-1]
    if layer == "models":
        if bare not in NOT_WIDGETS and (WIDGET_HEADER.match(header) or WIDGET_HEADER.match(bare)):
            return "models know no widgets"
        if COLOUR_HEADER.match(header):
            return "models know no colours, fonts or pictures"
        if folder != "storage" and (SQL_HEADER.match(header) or header.startswith("QtSql")):
            return "only models/storage speaks SQL"
    if quote == "<":
        return None
    target = folder_of(header)
    if target is None:
        if header.startswith("tests/"):
            return "the program does not include from its tests"
        return None if "/" not in header and header.startswith("ui_") or header.endswith(".moc") \
            else "include from the project's root, as in \"models/text/textrange.h\""
    if target[0] != layer and target[0] not in LAYERS[layer]:
        return f"{layer} may not include from {target[0]}"
    if layer == target[0] == "models" and target[1] != folder:
        if folder not in MODELS:
            return f"models/{folder} has no place among the arrows yet: add it to {pathlib.Path(__file__).name}"
        if target[1] not in MODELS[folder]:
            return f"models/{folder} may not include from models/{target[1]}"
    return None


def check(root, files):
    problems = []
    for name in files:
        if not name.endswith((".h", ".cpp")) or folder_of(name) is None:
            continue
        text = lint.text_of(root, name) or ""
        for match in INCLUDE.finditer(text):
            problem = problem_with(name, match[1], match[2])
            if problem:
                line = text.count("\n", 0, match.start(1)) + 1
                problems.append(f"{name}:{line}: {match[2]}: {problem}")
    return problems


def one(name, include):
    return {name: f"// x\n#include {include}\n"}


CASES = [
    lint.Case("widgets use models", one("widgets/reader/a.cpp", '"models/text/b.h"'), None),
    lint.Case("app uses widgets", one("app/a.cpp", '"widgets/reader/b.h"'), None),
    lint.Case("own folder", one("models/text/a.cpp", '"models/text/a.h"'), None),
    lint.Case("views of strings are no widgets", one("models/text/a.cpp", "<QStringView>"), None),
    lint.Case("exchange uses project", one("models/exchange/a.cpp", '"models/project/b.h"'), None),
    lint.Case("storage speaks SQL", one("models/storage/a.cpp", "<QSqlQuery>"), None),
    lint.Case("moc output", one("models/text/a.cpp", '"a.moc"'), None),
    lint.Case("models do not use widgets", one("models/text/a.cpp", '"widgets/reader/b.h"'), "models may not"),
    lint.Case("widgets do not use app", one("widgets/reader/a.h", '"app/b.h"'), "widgets may not"),
    lint.Case("text uses no records", one("models/text/a.h", '"models/records/b.h"'), "models/text may not"),
    lint.Case("storage uses no project", one("models/storage/a.h", '"models/project/b.h"'), "models/storage may not"),
    lint.Case("matching uses no storage", one("models/matching/a.h", '"models/storage/b.h"'), "models/matching may"),
    lint.Case("project uses no items", one("models/project/a.h", '"models/items/b.h"'), "models/project may not"),
    lint.Case("no button in models", one("models/items/a.cpp", "<QPushButton>"), "no widgets"),
    lint.Case("no module header either", one("models/items/a.cpp", "<QtWidgets/QLabel>"), "no widgets"),
    lint.Case("no colour in models", one("models/items/a.cpp", "<QColor>"), "no colours"),
    lint.Case("no SQL in project", one("models/project/a.cpp", "<QtSql/QSqlQuery>"), "only models/storage"),
    lint.Case("no path beside the root's", one("models/text/a.cpp", '"b.h"'), "from the project's root"),
    lint.Case("no tests in the program", one("app/a.cpp", '"tests/support/b.h"'), "its tests"),
    lint.Case("unknown folder", one("models/new/a.cpp", '"models/text/b.h"'), "no place among the arrows"),
]

if __name__ == "__main__":
    lint.main(check, CASES)
