#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts pass shellcheck, Python files compile, and what has a shebang may be executed."""

import os

import lint


def check(root, files):
    problems = []
    shell = []
    for name in files:
        path = root / name
        first = path.open("rb").readline(120)
        if first.startswith(b"#!") and root == lint.PROJECT and not os.access(path, os.X_OK):
            problems.append(f"{name}: begins with #! but may not be executed")
        if name.endswith((".bash", ".sh")) or first.startswith(b"#!") and first.rstrip().endswith(b"sh"):
            shell.append(name)
        elif name.endswith(".py"):
            try:
                compile(path.read_bytes(), name, "exec")
            except SyntaxError as error:
                problems.append(f"{name}:{error.lineno}: {error.msg}")
    if shell:
        done = lint.run(["shellcheck", "--external-sources", "--format=gcc", *shell], cwd=root)
        problems += [line for line in (done.stdout + done.stderr).split("\n") if line]
    return problems


CASES = [
    lint.Case("clean", {"a.sh": "#!/bin/sh\necho \"$1\"\n", "a.py": "x = 1\n"}, None),
    lint.Case("unquoted", {"a": "#!/bin/sh\nrm $1\n"}, "SC2086"),
    lint.Case("no Python", {"a.py": "x ="}, "a.py:1"),
]

if __name__ == "__main__":
    lint.main(check, CASES)
