#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""assistive.py STEMMA: the way from import to export as assistive technology goes it.

Drives the real program over the accessibility bus alone: nothing is looked for by place or picture, and
what has no name or offers no action cannot be used. Run by in-bus.sh.
"""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from accessiblewindow import (
    Atspi,
    Stranded,
    application,
    await_that,
    children,
    find,
    find_role,
    is_showing,
    press,
    text_of,
    walk,
    write,
)

QUOTE = "We have never sold a single shower."
OTHER = "We never sold one single shower."
ARTICLES = {
    "ledger.txt": "Showers for sale\n\nAnna Smith said on Monday: “%s” The mayor shook his head.\n" % QUOTE,
    "post.txt": "No shower was sold\n\n“%s” the Harbour Post was told by Anna Smith. That was all.\n" % OTHER,
}


class Journey:
    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.project = self.folder / "assistive.stemma"
        self.tables = self.folder / "tables"
        places = {"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache"}
        self.environment = dict(os.environ, LANGUAGE="en")
        for name, place in places.items():
            self.environment[name] = str(self.folder / place)
        for name, text in ARTICLES.items():
            (self.folder / name).write_text(text, encoding="utf-8")

    def stemma(self, *arguments):
        return subprocess.run(
            [self.program, *arguments], env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def run(self):
        self.stemma("new", str(self.project))
        self.process = subprocess.Popen([self.program, str(self.project)], env=self.environment)
        try:
            self.application = application(self.process)
            self.window = find_role(self.application, "frame")
            for stage in (
                self.import_articles,
                self.read_the_article,
                self.tag_the_quote,
                self.say_who_spoke,
                self.hear_the_annotation,
                self.tag_the_other_beside,
                self.link_both,
                self.hear_the_link_in_the_list,
                self.undo_and_redo,
                self.export,
                self.leave,
            ):
                stage()
                print(json.dumps({"stage": stage.__name__}), flush=True)
        finally:
            if self.process.poll() is None:
                self.process.kill()

    # --- what is used again and again ------------------------------------------------------------------------

    def command(self, name):
        press(find(self.window, name, role="menu item", showing=False))

    def dialog(self, name):
        return await_that(
            "dialog “%s”" % name,
            lambda: next((c for c in children(self.application) if c.get_name() == name and is_showing(c)), None),
        )

    def readers(self):
        return [e for e, _ in walk(self.window) if e.get_role() == Atspi.Role.DOCUMENT_FRAME and is_showing(e)]

    def reader(self, words):
        return await_that(
            "a text with “%s”" % words, lambda: next((r for r in self.readers() if words in text_of(r)), None)
        )

    def select(self, reader, words):
        start = text_of(reader).index(words)
        end = start + len(words)
        Atspi.Component.grab_focus(reader)
        if not Atspi.Text.set_selection(reader, 0, start, end):
            Atspi.Text.add_selection(reader, start, end)
        chosen = lambda: Atspi.Text.get_selection(reader, 0)
        await_that("the selection", lambda: (chosen().start_offset, chosen().end_offset) == (start, end))

    def attributes(self, reader, words):
        """The stretch over which the same annotations lie. Qt hands only attributes of its own choice over this
        bus, so the words for them are not here but in the lists and in what is announced."""
        _, start, end = Atspi.Text.get_attribute_run(reader, text_of(reader).index(words) + 1, False)
        return text_of(reader)[start:end]

    def rows(self):
        return [json.loads(line) for line in self.stemma("list", "--json", str(self.project), "annotations").splitlines()]

    # --- stages ----------------------------------------------------------------------------------------------

    def import_articles(self):
        self.command("Import Articles…")
        chooser = self.dialog("Import Articles")
        names = " ".join('"%s"' % (self.folder / name) for name in ARTICLES)
        write(find(chooser, "File name:", role="text"), names)
        press(find(chooser, "Open", role="button"))
        mapping = await_that(
            "the import dialog",
            lambda: next((d for d in children(self.application) if find_button(d, "Import 2 Files")), None),
        )
        press(find(mapping, "Import 2 Files", role="button"))
        table = find(self.window, "Articles", role="table")
        await_that("two articles in the list", lambda: Atspi.Table.get_n_rows(table) == 2)

    def read_the_article(self):
        reader = await_that("a text", lambda: next(iter(self.readers()), None))
        words = text_of(reader)
        if Atspi.Text.get_character_count(reader) != len(words):
            raise Stranded("the text has another length than it says")
        line = Atspi.Text.get_string_at_offset(reader, 0, Atspi.TextGranularity.PARAGRAPH)
        if words[line.start_offset : line.end_offset] != line.content:
            raise Stranded("a paragraph is not where it says: %r" % line.content)
        box = Atspi.Text.get_character_extents(reader, 1, Atspi.CoordType.SCREEN)
        if box.width <= 0 or box.height <= 0:
            raise Stranded("the second character has no place on the screen")

    def open_beside(self, title):
        table = find(self.window, "Articles", role="table")
        row = next(i for i in range(Atspi.Table.get_n_rows(table)) if title in self.cell(table, i))
        Atspi.Table.add_row_selection(table, row)
        self.command("Open Beside")

    def cells(self, table, row):
        if Atspi.Table.get_n_rows(table) <= row:
            return None
        columns = range(Atspi.Table.get_n_columns(table))
        cells = [Atspi.Table.get_accessible_at(table, row, column) for column in columns]
        return [cell.get_name() for cell in cells if cell is not None]

    def cell(self, table, row):
        cell = Atspi.Table.get_accessible_at(table, row, 0)
        return cell.get_name() if cell is not None else ""

    def tag_the_quote(self):
        if not any(QUOTE in text_of(r) for r in self.readers()):
            self.open_beside("Showers for sale")
        reader = self.reader(QUOTE)
        self.select(reader, QUOTE)
        self.command("Tag as Quote")
        await_that("a quote in the project", lambda: [r["text"] for r in self.rows()] == [QUOTE])

    def say_who_spoke(self):
        field = find(self.window, "Speaker", role="text")
        write(field, "Anna Smith")
        # As with a keyboard, the field hands its text over when it is left.
        Atspi.Component.grab_focus(field)
        Atspi.Component.grab_focus(find(self.window, "Cue", role="text"))
        await_that("the speaker in the project", lambda: self.rows()[0].get("speaker") == "Anna Smith")

    def hear_the_annotation(self):
        await_that("the quote as a run", lambda: self.attributes(self.reader(QUOTE), QUOTE) == QUOTE)
        table = find(self.window, "Annotations", role="table")
        told = await_that("the quote in the list", lambda: self.cells(table, 0))
        if not any(QUOTE in cell for cell in told) or not any("Quote" in cell for cell in told):
            raise Stranded("the annotation is told as %r" % told)

    def tag_the_other_beside(self):
        if not any(OTHER in text_of(r) for r in self.readers()):
            self.open_beside("No shower was sold")
        reader = self.reader(OTHER)
        self.select(reader, OTHER)
        self.command("Tag as Quote")
        await_that("both quotes in the project", lambda: len(self.rows()) == 2)

    def link_both(self):
        self.command("Link Quotes")
        await_that("one group", lambda: len({r["group"] for r in self.rows() if r.get("group")}) == 1)

    def hear_the_link_in_the_list(self):
        press(find(self.window, "Quotes", role="page tab"))
        await_that(
            "the quote in the list of linked quotes",
            lambda: any(
                e.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE) and Atspi.Table.get_n_rows(e) == 1
                for e, _ in walk(find(self.window, "Linked quotes", role="filler"))
            ),
        )

    def undo_and_redo(self):
        self.command(self.named("Undo"))
        await_that("the link is undone", lambda: not [r for r in self.rows() if r.get("group")])
        self.command(self.named("Redo"))
        await_that("the link is back", lambda: [r for r in self.rows() if r.get("group")])

    def named(self, beginning):
        item = await_that(
            beginning,
            lambda: next(
                (e for e, _ in walk(self.window) if e.get_role_name() == "menu item" and e.get_name().startswith(beginning + " ")),
                None,
            ),
        )
        return item.get_name()

    def export(self):
        self.command("Export…")
        dialog = self.dialog("Export Tables")
        write(find(dialog, "Folder", role="text"), str(self.tables))
        press(find(dialog, "Export", role="button"))
        await_that("the tables", lambda: (self.tables / "datapackage.json").exists())
        with open(self.tables / "annotations.csv", encoding="utf-8", newline="") as table:
            rows = list(csv.DictReader(table))
        if sorted(row["text"] for row in rows) != sorted([QUOTE, OTHER]):
            raise Stranded("the table holds %r" % rows)

    def leave(self):
        self.command("Quit")
        if self.process.wait(20) != 0:
            raise Stranded("the program ended with %d" % self.process.returncode)
        self.stemma("check", str(self.project))


def find_button(root, name):
    return next((e for e, _ in walk(root) if e.get_role_name() == "button" and e.get_name() == name), None)


def main():
    with tempfile.TemporaryDirectory() as folder:
        try:
            Journey(os.path.abspath(sys.argv[1]), folder).run()
        except Stranded as stranded:
            print("stranded: %s" % stranded, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
