#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The man page knows every command and option of the program, and no others."""

import re

import lint

PAGE = "resources/desktop/stemma.1"
COMMAND = re.compile(r'\bCommandParser parser\(\s*u"([a-z-]+)"_s')
OPTION = re.compile(r'\baddOption\(\s*u"([a-z-]+)"_s')
ALWAYS = {"help", "version", "json"}  # made by CommandParser itself


def check(root, files):
    if PAGE not in files:
        return []
    page = lint.text_of(root, PAGE)
    told = set(re.findall(r"^\.It Cm ([a-z-]+)", page.split(".Sh OPTIONS")[0], re.MULTILINE))
    told_options = set(re.findall(r"Fl -([a-z-]+)", page))
    commands, options = set(), set(ALWAYS)
    for name in files:
        if name.startswith("app/") and name.endswith(".cpp"):
            text = lint.text_of(root, name)
            commands |= set(COMMAND.findall(text))
            options |= set(OPTION.findall(text))
    return ([f"{PAGE}: the command {name} is missing" for name in sorted(commands - told)]
            + [f"{PAGE}: the option --{name} is missing" for name in sorted(options - told_options)]
            + [f"{PAGE}: there is no command {name}" for name in sorted(told - commands)]
            + [f"{PAGE}: there is no option --{name}" for name in sorted(told_options - options)])


MAN = ".It Cm new Ar project\n.Fl -annotator\n.Sh OPTIONS\n.Fl -help\n.Fl -version\n.Fl -json\n"
CODE = 'CommandParser parser(u"new"_s, t);\nparser.addOption(u"annotator"_s, t);\n'
CASES = [
    lint.Case("in step", {PAGE: MAN, "app/a.cpp": CODE}, None),
    lint.Case("a new command", {PAGE: MAN, "app/a.cpp": CODE + 'CommandParser parser(\n    u"merge"_s, t);'}, "command merge is missing"),
    lint.Case("a new option", {PAGE: MAN, "app/a.cpp": CODE + 'addOption(u"format"_s'}, "--format is missing"),
    lint.Case("a command that is gone", {PAGE: MAN, "app/a.cpp": 'addOption(u"annotator"_s'}, "no command new"),
    lint.Case("an option that is gone", {PAGE: MAN, "app/a.cpp": 'CommandParser parser(u"new"_s'}, "no option --annotator"),
]

if __name__ == "__main__":
    lint.main(check, CASES)
