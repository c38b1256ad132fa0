#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""keyboard.py STEMMA: a session by keyboard alone in a real window, with the key presses counted.

Tags 100 spans (60 quotes, 20 entities, 20 claims) and links 20 quotes in two articles made for it. The keys
come from the X server (xdotool); what they did is read back from the project file with the program itself.
Prints one JSON line a stage and one for all, and fails when a tag costs more than 4 presses with its
selection, or a link more than 2. Run by in-x.sh.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

LINES = 40
SHARED = 20

NOUNS = "river bridge harbour library market station orchard chapel mill tower garden school theatre bakery".split()
VERBS = "opened closed moved flooded rebuilt painted sold measured".split()


class Stranded(Exception):
    """The session cannot go on."""


def words(i):
    """A sentence that no other number gives."""
    return "the %s beside the %s was %s in year %d of the old plan" % (
        NOUNS[i % len(NOUNS)],
        NOUNS[(3 * i + 5) % len(NOUNS)],
        VERBS[i % len(VERBS)],
        1900 + i,
    )


def ledger():
    return "".join("Anna said “%s” aloud.\n" % words(i) for i in range(LINES))


def post():
    return "".join(
        "Berta wrote: “%s” again.\n" % (words(2 * i).replace("the old plan", "that old plan")) for i in range(SHARED)
    )


class Session:
    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.project = str(self.folder / "keyboard.stemma")
        self.presses = 0
        self.environment = dict(os.environ, LANGUAGE="en", HOME=str(folder))
        for name in ("CONFIG", "DATA", "CACHE"):
            self.environment["XDG_%s_HOME" % name] = str(self.folder / name)

    def stemma(self, *arguments):
        return subprocess.run(
            [self.program, *arguments], env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def rows(self):
        listed = self.stemma("list", "--json", self.project, "annotations")
        return [json.loads(line) for line in listed.splitlines()]

    def count(self, kind):
        return sum(row["kind"] == kind for row in self.rows())

    def linked(self):
        return sum(bool(row["group"]) for row in self.rows())

    def press(self, *keys):
        """A press is a key with what is held down for it."""
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)
        self.presses += len(keys)

    def await_that(self, what, question, seconds=20):
        deadline = time.monotonic() + seconds
        while not question():
            if time.monotonic() > deadline:
                raise Stranded("waited in vain: " + what)
            time.sleep(0.05)

    def run(self):
        for name, text in (("ledger", ledger()), ("post", post())):
            (self.folder / (name + ".txt")).write_text(text, encoding="utf-8")
        self.stemma("new", self.project)
        self.stemma("import", self.project, str(self.folder / "ledger.txt"), str(self.folder / "post.txt"))
        process = subprocess.Popen([self.program, self.project], env=self.environment)
        try:
            # The window that was opened, awake and with the focus.
            subprocess.run(
                ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^keyboard .* Stemma$", "windowactivate", "--sync"],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            self.await_that("the first key is heard", self.is_heard)
            self.presses = 0
            tags = self.tag()
            links = self.link()
            print(
                json.dumps(
                    {
                        "tags": 100,
                        "presses_for_tags": tags,
                        "presses_a_tag": tags / 100,
                        "links": SHARED,
                        "presses_for_links": links,
                        "presses_a_link": links / SHARED,
                    }
                )
            )
            self.press("ctrl+q")
            if process.wait(20) != 0:
                raise Stranded("the program ended with %d" % process.returncode)
            self.stemma("check", self.project)
        except Stranded:
            subprocess.run(["import", "-window", "root", "stranded-keyboard.png"], check=False)
            raise
        finally:
            if process.poll() is None:
                process.kill()

    def is_heard(self):
        """A tag that is taken back: from then on no key is lost."""
        if self.count("quote") == 0:
            self.press("alt+1", "ctrl+Home", "period", "q")
            time.sleep(0.3)
            return False
        self.press("ctrl+z")
        self.await_that("the first tag is taken back", lambda: self.count("quote") == 0)
        self.press("Escape", "Escape", "Escape", "ctrl+Home")
        return True

    def stage(self, name, presses_each, run, times, kind):
        """Runs `run` `times` times; each is `presses_each` presses."""
        before, had = self.presses, self.count(kind)
        for _ in range(times):
            run()
        self.await_that("%d more of kind %s (%s)" % (times, kind, name), lambda: self.count(kind) == had + times)
        cost = (self.presses - before) / times
        print(json.dumps({"stage": name, "tags": times, "presses_a_tag": cost}), flush=True)
        if cost > presses_each:
            raise Stranded("%s: %.2f presses a tag" % (name, cost))

    def tag(self):
        before = self.presses
        self.stage("next quotation", 4, lambda: self.press("period", "q"), 20, "quote")
        self.stage("grow to quotation marks", 4, lambda: self.press("period", "Left", "quotedbl", "q"), 20, "quote")
        self.press("ctrl+Home")
        self.stage("claims", 4, lambda: self.press("shift+End", "c", "Home", "Down"), 20, "claim")
        self.press("alt+2", "ctrl+Home")
        self.stage("entities", 4, lambda: self.press("ctrl+shift+Right", "e", "Home", "Down"), 20, "entity")
        self.press("ctrl+Home")
        self.stage("next quotation beside", 4, lambda: self.press("period", "q"), SHARED, "quote")
        if self.presses - before > 400:
            raise Stranded("%d presses for 100 tags" % (self.presses - before))
        spoken = {row["text"] for row in self.rows() if row["kind"] == "quote"}
        wanted = {words(i) for i in range(LINES)} | {words(2 * i).replace("the old", "that old") for i in range(SHARED)}
        if spoken != wanted:
            raise Stranded("other words were tagged: %r" % sorted(spoken ^ wanted)[:4])
        return self.presses - before

    def link(self):
        """The caret is in the right pane: there is one quote after the other that is not linked."""
        self.press("ctrl+Home", "Escape", "Escape")
        before = self.presses
        for done in range(SHARED):
            self.press("u", "l")
            self.await_that("link %d" % (done + 1), lambda done=done: self.linked() == 2 * (done + 1))
        cost = self.presses - before
        if cost > 2 * SHARED:
            raise Stranded("%d presses for %d links" % (cost, SHARED))
        for row in self.rows():
            if row["group"] and not any(self.is_pair(row, other) for other in self.rows()):
                raise Stranded("linked with something else: %r" % row["text"])
        return cost

    @staticmethod
    def is_pair(row, other):
        plain = row["text"].replace("that old", "the old")
        return (
            row["group"] == other["group"]
            and row["article"] != other["article"]
            and plain == other["text"].replace("that old", "the old")
        )


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        try:
            Session(program, folder).run()
        except Stranded as stranded:
            print("stranded: %s" % stranded, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
