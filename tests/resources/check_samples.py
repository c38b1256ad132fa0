#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the sample articles, their metadata and the annotations made on them.

Usage: check_samples.py [FOLDER]   (default: resources/samples of this tree)
Prints one line a problem and exits 1, or one line with the counts and exits 0.
"""

import collections
import html.parser
import json
import pathlib
import re
import sys
import uuid

KINDS = {"quote", "entity", "claim"}
ENTITY_TYPES = {"person", "organisation", "place", "work", "event", "other"}
FORMS = {"direct", "indirect", "mixed"}
STANCES = {"asserts", "denies", "doubts", "reports"}
STATUSES = {"accepted", "suggested"}
HOUR = r"\d{4}-\d{2}-\d{2}(T\d{2}(:\d{2})?)?"
PUBLISHED = re.compile(rf"({HOUR}(/{HOUR})?)?")
METADATA = {"file", "title", "outlet", "author", "published", "url", "language"}
FURNITURE = {"nav", "aside", "footer", "figure", "script", "style", "form", "h1", "time"}


class BodyText(html.parser.HTMLParser):
    """Text of the paragraphs inside <article>, one line each, and the JSON-LD block."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.paragraphs, self.json_ld = [], ""
        self.open, self.skipped, self.in_ld = 0, 0, False

    def handle_starttag(self, tag, attrs):
        if tag == "article":
            self.open += 1
        elif tag in FURNITURE:
            self.skipped += 1
            self.in_ld = ("type", "application/ld+json") in attrs
        elif tag == "p" and self.open:
            self.paragraphs.append("")

    def handle_endtag(self, tag):
        if tag == "article":
            self.open -= 1
        elif tag in FURNITURE:
            self.skipped -= 1
            self.in_ld = False

    def handle_data(self, data):
        if self.in_ld:
            self.json_ld += data
        elif self.open and not self.skipped and self.paragraphs:
            self.paragraphs[-1] += re.sub(r"[ \t\n]+", " ", data)


def nth(text, part, occurrence):
    at = -1
    for _ in range(occurrence):
        at = text.find(part, at + 1)
        if at < 0:
            break
    return at


def main():
    default = pathlib.Path(__file__).resolve().parents[2] / "resources" / "samples"
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    problems = []

    def lines(name):
        for number, line in enumerate((folder / name).read_text(encoding="utf-8").splitlines(), 1):
            try:
                yield f"{name}:{number}", json.loads(line)
            except json.JSONDecodeError as error:
                problems.append(f"{name}:{number}: not JSON: {error}")

    texts, words, json_ld = {}, {}, {}
    for path in sorted((folder / "articles").iterdir()):
        raw = path.read_bytes().decode("utf-8", "strict")
        if "\r" in raw:
            problems.append(f"{path.name}: carriage returns")
        if path.suffix == ".html":
            parser = BodyText()
            parser.feed(raw)
            raw = "\n".join(parser.paragraphs)
            json_ld[path.name] = json.loads(parser.json_ld)
        texts[path.name] = raw
        words[path.name] = len(raw.split())
        if not 250 <= words[path.name] <= 500:
            problems.append(f"{path.name}: {words[path.name]} words, expected 250 to 500")

    described = {}
    for where, entry in lines("articles.jsonl"):
        if set(entry) != METADATA:
            problems.append(f"{where}: fields {sorted(entry)}")
            continue
        if entry["file"] in described:
            problems.append(f"{where}: {entry['file']} twice")
        described[entry["file"]] = entry
        if not PUBLISHED.fullmatch(entry["published"]):
            problems.append(f"{where}: published {entry['published']!r}")
        known = json_ld.get(entry["file"])
        if known and (known["headline"], known["datePublished"]) != (entry["title"], entry["published"]):
            problems.append(f"{where}: title or date differ from the page's own")
    for name in sorted(set(described) ^ set(texts)):
        problems.append(f"{name}: has no text or no metadata")

    entities = {}  # name to type; a speaker is an entity whose type is known by then
    quotes, ids, counts, base_of = set(), set(), collections.Counter(), set()
    linked = collections.Counter()
    for where, op in lines("annotations.jsonl"):
        if op["op"] == "link":
            counts["group"] += 1
            linked.update(op["spans"])
            if len(set(op["spans"])) < 2 or not set(op["spans"]) <= quotes:
                problems.append(f"{where}: a link needs two or more quotes that are already there")
            continue
        if op["op"] == "base":
            if op["span"] not in linked or op["span"] in base_of:
                problems.append(f"{where}: base is no member of a group, or chosen twice")
            base_of.add(op["span"])
            continue
        counts[op["kind"]] += 1
        if op["op"] != "span" or op["kind"] not in KINDS or op["status"] not in STATUSES:
            problems.append(f"{where}: op, kind or status")
        if str(uuid.UUID(op["id"])) != op["id"] or op["id"] in ids:
            problems.append(f"{where}: id {op['id']} malformed or twice")
        ids.add(op["id"])
        if op["kind"] == "quote":
            quotes.add(op["id"])
            if op.get("speaker") not in entities:
                problems.append(f"{where}: speaker {op.get('speaker')!r} is no entity above")
            if op["form"] not in FORMS:
                problems.append(f"{where}: form {op['form']!r}")
        if op["kind"] == "entity" and (op["entity_type"] not in ENTITY_TYPES or not op["entity"]):
            problems.append(f"{where}: entity")
        if op["kind"] == "entity":
            if entities.setdefault(op["entity"], op["entity_type"]) != op["entity_type"]:
                problems.append(f"{where}: {op['entity']} has two types")
        if op["kind"] == "claim" and (op["stance"] not in STANCES or not op["claim"]):
            problems.append(f"{where}: claim")
        text = texts.get(op["article"])
        if text is None:
            problems.append(f"{where}: no article {op['article']}")
            continue
        at = 0
        for index, part in enumerate(op["exact"]):
            at = nth(text, part, op["occurrence"]) if index == 0 else text.find(part, at)
            if at < 0 or not part or part != part.strip():
                problems.append(f"{where}: {op['article']} lacks {part!r}")
                break
            at += len(part)
    for span, times in linked.items():
        if times > 1:
            problems.append(f"{span}: in {times} groups")
    if len(base_of) != counts["group"]:
        problems.append(f"{counts['group']} groups, {len(base_of)} bases")
    for kind, least in {"quote": 25, "entity": 40, "claim": 10, "group": 5}.items():
        if counts[kind] < least:
            problems.append(f"only {counts[kind]} {kind} records")
    if len(texts) < 8:
        problems.append(f"only {len(texts)} articles")

    for problem in problems:
        print(problem)
    if not problems:
        print(f"{len(texts)} articles, {sum(words.values())} words, {dict(counts)}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
