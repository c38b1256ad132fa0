#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed beside the program is valid by the tools of the desktop, and resource lists name real files."""

import json
import os
import re
import shutil
import tempfile
import xml.etree.ElementTree

import lint

NOISE = re.compile(r"^(✔|I:|\s*$|Validation was successful)")


def by_tool(root, name, command):
    """Runs a validator that says on its output what is wrong."""
    if shutil.which(command[0]) is None:
        return [f"{name}: {command[0]} is not installed"]
    done = lint.run([*command, str(root / name)])
    said = [line.replace(str(root) + "/", "") for line in (done.stdout + done.stderr).split("\n") if not NOISE.match(line)]
    return [f"{name}: {line.strip()}" for line in said or ["refused"]] if done.returncode else []


def mime_database(root, name):
    """Builds a MIME database from the one file, as an installation would."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/packages")
        shutil.copy(root / name, f"{folder}/packages/")
        done = lint.run(["update-mime-database", folder])
        if done.returncode or "error" in done.stderr.lower():
            return [f"{name}: {done.stderr.strip()}"]
        if not os.path.exists(f"{folder}/application/x-stemma.xml"):
            return [f"{name}: does not define application/x-stemma"]
    return []


def twice(name, key, words):
    return [f"{name}: {key} has {word} twice" for word in sorted(set(words)) if words.count(word) > 1]


def cue_words(name, data):
    """Words of saying: lists of words under names, each word once."""
    problems = []
    for key, words in data.items():
        if isinstance(words, bool):
            continue
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            problems.append(f"{name}: {key} is no list of words")
            continue
        problems += twice(name, key, words)
    return problems


def variant_words(name, data):
    """Words to tell variants by: lists under names, no word twice in one of them."""
    problems = []
    for key, words in data.items():
        groups = words if key in ("forms", "synonyms", "contrasts", "genders") else [words] if isinstance(words, list) else []
        for group in groups:
            problems += twice(name, key, group)
    return problems


def date_words(name, data):
    """Words for days and months: numbers by words, and lists of words."""
    problems = []
    for key in ("weekdays", "months", "days"):
        numbers = data.pop(key, None)
        if not isinstance(numbers, dict) or not all(isinstance(number, int) for number in numbers.values()):
            problems.append(f"{name}: {key} has no numbers by words")
    for key, words in data.items():
        if not isinstance(words, list) or len(set(words)) != len(words):
            problems.append(f"{name}: {key} is no list of different words")
    return problems


WORDS = {"cues": cue_words, "variants": variant_words, "dates": date_words}


def word_file(root, name):
    """Words of a language: named after it, of the form of its folder, and built into the program."""
    kind, base = name.split("/")[1:]
    try:
        data = json.loads(lint.text_of(root, name))
    except json.JSONDecodeError as error:
        return [f"{name}: {error}"]
    problems = []
    if data.pop("language", None) != base.removesuffix(".json"):
        problems.append(f"{name}: is not named after its language")
    problems += WORDS[kind](name, data)
    if f"{kind}/{base}<" not in (lint.text_of(root, f"resources/{kind}.qrc") or ""):
        problems.append(f"{name}: is not in resources/{kind}.qrc")
    return problems


def check_file(root, name):
    if name.endswith(".metainfo.xml"):
        return by_tool(root, name, ["appstreamcli", "validate", "--no-net"])
    if name.endswith(".desktop"):
        return by_tool(root, name, ["desktop-file-validate"])
    if re.search(r"\.[1-8]$", name):
        # Debian's mandoc does not know the names of other people's systems: style remarks stay out
        return by_tool(root, name, ["mandoc", "-T", "lint", "-W", "warning,stop"])
    if re.match(rf"resources/({'|'.join(WORDS)})/", name):
        return word_file(root, name)
    if not name.endswith((".xml", ".svg", ".qrc", ".ts", ".ui")):
        return []
    try:
        tree = xml.etree.ElementTree.parse(root / name)
    except xml.etree.ElementTree.ParseError as error:
        return [f"{name}: {error}"]
    if name.startswith("resources/desktop/") and tree.getroot().tag.endswith("mime-info"):
        return mime_database(root, name)
    if name.endswith(".qrc"):
        folder = os.path.dirname(name)
        entries = [entry.text or "" for entry in tree.iter("file")]
        return [f"{name}: {entry} does not exist" for entry in entries if not (root / folder / entry).is_file()]
    return []


def check(root, files):
    return [problem for name in files if not name.startswith("tests/data/") for problem in check_file(root, name)]


MIME = ('<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">'
        '<mime-type type="{}"><comment>x</comment><glob pattern="*.stemma"/></mime-type></mime-info>')
DESKTOP = "[Desktop Entry]\nType=Application\nName=A\nExec=a\n"
DATES = {"resources/dates.qrc": "<RCC><qresource><file>dates/xx.json</file></qresource></RCC>"}
DAYS = '"weekdays": {"a": 1}, "months": {"b": 2}, "days": {"c": 0}'
CUES = {"resources/cues.qrc": "<RCC><qresource><file>cues/xx.json</file></qresource></RCC>"}
VARIANTS = {"resources/variants.qrc": "<RCC><qresource><file>variants/xx.json</file></qresource></RCC>"}
CASES = [
    lint.Case("words of saying", {**CUES, "resources/cues/xx.json": '{"language": "xx", "say": ["a", "b"]}'}, None),
    lint.Case("a word twice", {**CUES, "resources/cues/xx.json": '{"language": "xx", "say": ["a", "a"]}'}, "say has a twice"),
    lint.Case("no list of words", {**CUES, "resources/cues/xx.json": '{"language": "xx", "say": "a"}'}, "no list of words"),
    lint.Case("words of another language", {**CUES, "resources/cues/xx.json": '{"language": "yy"}'}, "named after"),
    lint.Case("words that are not built in", {"resources/cues.qrc": "<RCC/>", "resources/cues/xx.json": '{"language": "xx"}'}, "not in resources/cues.qrc"),
    lint.Case("words to tell variants by", {**VARIANTS, "resources/variants/xx.json": '{"language": "xx", "synonyms": [["a", "b"], ["a", "c"]]}'}, None),
    lint.Case("a hedge twice", {**VARIANTS, "resources/variants/xx.json": '{"language": "xx", "hedges": ["a", "a"]}'}, "hedges has a twice"),
    lint.Case("a synonym of itself", {**VARIANTS, "resources/variants/xx.json": '{"language": "xx", "synonyms": [["a", "a"]]}'}, "synonyms has a twice"),
    lint.Case("a good resource list", {"a.qrc": "<RCC><qresource><file>b.txt</file></qresource></RCC>", "b.txt": ""}, None),
    lint.Case("a file that is gone", {"a.qrc": "<RCC><qresource><file>b.txt</file></qresource></RCC>"}, "b.txt does not exist"),
    lint.Case("no XML", {"a.svg": "<svg>"}, "no element found"),
    lint.Case("words for days", {**DATES, "resources/dates/xx.json": '{"language": "xx", ' + DAYS + "}"}, None),
    lint.Case("no months", {**DATES, "resources/dates/xx.json": '{"language": "xx", "weekdays": {}, "days": {}}'}, "months has no numbers"),
    lint.Case("a word for days twice", {**DATES, "resources/dates/xx.json": '{"language": "xx", ' + DAYS + ', "last": ["d", "d"]}'}, "different words"),
    lint.Case("days that are not built in", {"resources/dates.qrc": "<RCC/>", "resources/dates/xx.json": '{"language": "xx", ' + DAYS + "}"}, "not in resources/dates.qrc"),
    lint.Case("a good MIME type", {"resources/desktop/m.xml": MIME.format("application/x-stemma")}, None),
    lint.Case("another MIME type", {"resources/desktop/m.xml": MIME.format("application/x-other")}, "does not define"),
    lint.Case("a good desktop file", {"a.desktop": DESKTOP + "Categories=Office;\n"}, None),
    lint.Case("a bad desktop file", {"a.desktop": DESKTOP + "Wrong=1\n"}, "Wrong"),
    lint.Case("bad metainfo", {"a.metainfo.xml": "<component><id>a</id></component>"}, "a.metainfo.xml"),
    lint.Case("a bad man page", {"a.1": ".Dd January 1, 2026\n.Dt A 1\n.Os\n.Sh NAME\n.Nm a\n.Nd b\n.Xyz\n"}, "Xyz"),
]

if __name__ == "__main__":
    lint.main(check, CASES)
