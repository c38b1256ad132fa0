#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the C++ files that differ from the main branch, or with --tidy over all of them.

Needs a configured build (build/dev, else build/release) for the compile commands.
"""

import concurrent.futures
import json
import os
import shutil
import sys

import lint


def git(*arguments):
    done = lint.run(["git", "-c", "safe.directory=*", *arguments], cwd=lint.PROJECT)
    return done.stdout.split("\n") if done.returncode == 0 else None


def changed_files():
    for base in ("origin/main", "main", "HEAD~1"):
        fork = git("merge-base", "HEAD", base)
        if fork:
            # on the base itself there is nothing to compare but the last commit
            base = fork[0] if fork[0] != git("rev-parse", "HEAD")[0] else "HEAD~1"
            return (git("diff", "--name-only", base) or []) + git("ls-files", "-o", "--exclude-standard")
    return []


def main():
    tool = shutil.which("clang-tidy-19") or shutil.which("clang-tidy")
    database = next((lint.PROJECT / "build" / name for name in ("dev", "release")
                     if (lint.PROJECT / "build" / name / "compile_commands.json").exists()), None)
    if tool is None or database is None:
        print("skipped clang-tidy: " + ("it is not installed" if tool is None else "no build is configured; ./dev test does it"))
        return 0
    commands = json.loads((database / "compile_commands.json").read_text())
    compiled = {os.path.relpath(entry["file"], lint.PROJECT) for entry in commands}
    compiled = {name for name in compiled if not name.startswith(("build/", ".."))}
    wanted = compiled if "--tidy" in sys.argv[1:] else compiled & set(changed_files())

    def look(name):
        return lint.run([tool, "-p", str(database), "--quiet", "--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-Wno-ignored-gch", name], cwd=lint.PROJECT)

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, done in zip(sorted(wanted), pool.map(look, sorted(wanted))):
            if done.returncode:
                failed += 1
                print(f"{name}\n{done.stdout}{done.stderr}")
    print(f"{'FAILED' if failed else 'ok    '}  clang-tidy: {failed} of {len(wanted)} files have problems")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
