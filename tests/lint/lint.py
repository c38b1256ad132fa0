# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every check has in common: which files there are, how a problem is printed, and a self-test.

A check is a function (root, files) -> list of problems, plus cases that show it can fail. Called without
arguments it looks at the project; with --self-test at its cases; with --root DIR at another tree.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parents[2]


def project_files(root):
    """Paths below root, relative, as git sees them: tracked or new, but not ignored, and not deleted."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z", "-co", "--exclude-standard"],
        capture_output=True)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.decode().split("\0")
    else:  # an unpacked archive
        names = [str(path.relative_to(root)) for path in root.rglob("*")]
        names = [name for name in names if not name.startswith(("build/", "out/", ".git/"))]
    return sorted(name for name in set(names) if name and (root / name).is_file())


def text_of(root, name):
    """The text of a file, or None where it is not text."""
    data = (root / name).read_bytes()
    if b"\0" in data:
        return None
    return data.decode("utf-8", errors="replace")


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, **options)


class Case:
    """A small tree and what the check must say about it: a part of its message, or None for silence."""

    def __init__(self, name, files, expected):
        self.name, self.files, self.expected = name, files, expected

    def failure(self, check):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, content in self.files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(content, encoding="utf-8")
            problems = check(root, sorted(self.files))
        if self.expected is None:
            return f"{self.name}: expected silence, got {problems}" if problems else None
        if not any(self.expected in problem for problem in problems):
            return f"{self.name}: expected '{self.expected}', got {problems}"
        return None


def main(check, cases):
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=PROJECT)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        problems = [failure for failure in (case.failure(check) for case in cases) if failure]
        if not any(case.expected for case in cases):
            problems.append("no case shows that this check can fail")
    else:
        problems = check(arguments.root, project_files(arguments.root))
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
