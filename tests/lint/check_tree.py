#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Licence lines in every file, nothing of one machine, no loose ends, files of a size one can read."""

import os
import re

import lint

# No comment can stand in these, or they are data whose bytes matter.
BARE = re.compile(r"(^LICENSE$|^LICENSES/|\.(json|jsonl|csv|tsv|png|ico|stemma|golden|txt|html|bin|mo|qm|ts)$|^tests/data/|^resources/samples/articles/|^tests/fuzz/corpus/)")
COMMENTED_ANYWAY = {"CMakeLists.txt"}
COMMENTED_LISTS = re.compile(r"^\.ci/.*\.txt$")

# People's own folders; a shebang or a socket's place is everybody's.
MACHINE_PATH = re.compile(r"(?<![\w.$}/])/(home|root|work|farm|Users)/[a-zA-Z]\w*")
LOOSE_END = re.compile(r"\b(TODO|FIXME|XXX)\b")
HOST = re.compile(r"\b((deb|security|ftp|snapshot|archive)\.(\w\w\.)?(debian|ubuntu)\.(org|com))\b")
SOURCE_LINES = 600


def needs_licence(name):
    if os.path.basename(name) in COMMENTED_ANYWAY or COMMENTED_LISTS.match(name):
        return True
    return not BARE.search(name)


def check(root, files):
    problems = []
    for name in files:
        text = lint.text_of(root, name)
        if text is None:
            continue
        head = text[:1500]
        if needs_licence(name) and not ("SPDX-" + "License-Identifier:" in head and "SPDX-" + "FileCopyrightText:" in head):
            problems.append(f"{name}: the two SPDX lines are missing at the top")
        if name == "LICENSE" or name.startswith("tests/lint/"):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if MACHINE_PATH.search(line):
                problems.append(f"{name}:{number}: names a path of one machine")
            if HOST.search(line):
                problems.append(f"{name}:{number}: names a package mirror")
            if LOOSE_END.search(line) and name.endswith((".h", ".cpp", ".py", ".cmake", ".bash")):
                problems.append(f"{name}:{number}: a loose end: do it now or open an issue")
        if name.startswith(("app/", "widgets/", "models/")) and name.endswith((".h", ".cpp")):
            length = text.count("\n")
            if length > SOURCE_LINES:
                problems.append(f"{name}: {length} lines ask for a split ({SOURCE_LINES} are allowed)")
    return problems


SPDX = "// SPDX-" + "FileCopyrightText: x\n// SPDX-" + "License-Identifier: y\n"
CASES = [
    lint.Case("a licensed file", {"app/a.cpp": SPDX}, None),
    lint.Case("data carries no comment", {"tests/data/a.xml": "<a/>", "resources/samples/a.json": "{}"}, None),
    lint.Case("a place of everybody's", {"app/a.cpp": SPDX + "// /usr/share, /tmp, a/home/b\n"}, None),
    lint.Case("no licence", {"app/a.cpp": "int a;\n"}, "SPDX"),
    lint.Case("half a licence", {"app/a.cpp": "// SPDX-" + "License-Identifier: y\n"}, "SPDX"),
    lint.Case("no licence in CMake", {"app/CMakeLists.txt": "project(a)\n"}, "SPDX"),
    lint.Case("a person's folder", {"app/a.cpp": SPDX + '"/home/' + 'eva/x"\n'}, "a.cpp:3: names a path"),
    lint.Case("a mirror", {"dev": SPDX + "http://deb" + ".debian.org\n"}, "mirror"),
    lint.Case("a loose end", {"models/a.h": SPDX + "// TO" + "DO later\n"}, "loose end"),
    lint.Case("an endless file", {"models/a.h": SPDX + "\n" * 700}, "ask for a split"),
]

if __name__ == "__main__":
    lint.main(check, CASES)
