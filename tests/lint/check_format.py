#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C++ files are formatted as .clang-format says; `./dev format` does it."""

import pathlib
import shutil

import lint


def check(root, files):
    tool = shutil.which("clang-format-19") or shutil.which("clang-format")
    if tool is None:
        return ["clang-format is not installed"]
    style = f"--style=file:{lint.PROJECT / '.clang-format'}"
    problems = []
    for name in files:
        if name.endswith((".h", ".cpp")) and not name.startswith("tests/data/"):
            done = lint.run([tool, style, "--dry-run", "-Werror", "--ferror-limit=1", str(pathlib.Path(root) / name)])
            if done.returncode != 0:
                line = next((part for part in done.stderr.split("\n") if ":" in part), "").rsplit(name, 1)[-1]
                problems.append(f"{name}{line.split(': error')[0]}: not formatted; run ./dev format")
    return problems


CASES = [
    lint.Case("as it should be", {"a.cpp": "int main()\n{\n    return 0;\n}\n"}, None),
    lint.Case("crooked", {"a.cpp": "int main( ){return 0;}\n"}, "not formatted"),
]

if __name__ == "__main__":
    lint.main(check, CASES)
