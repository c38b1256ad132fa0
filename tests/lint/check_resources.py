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


def cue_file(root, name):
    """Words of saying: lists of words under names, each word once, and built into the program."""
    try:
        data = json.loads(lint.text_of(root, name))
    except json.JSONDecodeError as error:
        return [f"{name}: {error}"]
    problems = []
    if data.pop("language", None) != os.path.basename(name).removesuffix(".json"):
        problems.append(f"{name}: is not named after its language")
    for key, words in data.items():
        if isinstance(words, bool):
            continue
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            problems.append(f"{name}: {key} is no list of words")
            continue
        problems += [f"{name}: {key} has {word} twice" for word in sorted(set(words)) if words.count(word) > 1]
    if f"cues/{os.path.basename(name)}<" not in (lint.text_of(root, "resources/cues.qrc") or ""):
        problems.append(f"{name}: is not in resources/cues.qrc")
    return problems


def check_file(root, name):
    if name.endswith(".metainfo.xml"):
        return by_tool(root, name, ["appstreamcli", "validate", "--no-net"])
    if name.endswith(".desktop"):
        return by_tool(root, name, ["desktop-file-validate"])
    if re.search(r"\.[1-8]$", name):
        # Debian's mandoc does not know the names of other people's systems: style remarks stay out
        return by_tool(root, name, ["mandoc", "-T", "lint", "-W", "warning,stop"])
    if name.startswith("resources/cues/"):
        return cue_file(root, name)
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
CUES = {"resources/cues.qrc": "<RCC><qresource><file>cues/xx.json</file></qresource></RCC>"}
CASES = [
    lint.Case("words of saying", {**CUES, "resources/cues/xx.json": '{"language": "xx", "say": ["a", "b"]}'}, None),
    lint.Case("a word twice", {**CUES, "resources/cues/xx.json": '{"language": "xx", "say": ["a", "a"]}'}, "say has a twice"),
    lint.Case("no list of words", {**CUES, "resources/cues/xx.json": '{"language": "xx", "say": "a"}'}, "no list of words"),
    lint.Case("words of another language", {**CUES, "resources/cues/xx.json": '{"language": "yy"}'}, "named after"),
    lint.Case("words that are not built in", {"resources/cues.qrc": "<RCC/>", "resources/cues/xx.json": '{"language": "xx"}'}, "not in resources/cues.qrc"),
    lint.Case("a good resource list", {"a.qrc": "<RCC><qresource><file>b.txt</file></qresource></RCC>", "b.txt": ""}, None),
    lint.Case("a file that is gone", {"a.qrc": "<RCC><qresource><file>b.txt</file></qresource></RCC>"}, "b.txt does not exist"),
    lint.Case("no XML", {"a.svg": "<svg>"}, "no element found"),
    lint.Case("a good MIME type", {"resources/desktop/m.xml": MIME.format("application/x-stemma")}, None),
    lint.Case("another MIME type", {"resources/desktop/m.xml": MIME.format("application/x-other")}, "does not define"),
    lint.Case("a good desktop file", {"a.desktop": DESKTOP + "Categories=Office;\n"}, None),
    lint.Case("a bad desktop file", {"a.desktop": DESKTOP + "Wrong=1\n"}, "Wrong"),
    lint.Case("bad metainfo", {"a.metainfo.xml": "<component><id>a</id></component>"}, "a.metainfo.xml"),
    lint.Case("a bad man page", {"a.1": ".Dd January 1, 2026\n.Dt A 1\n.Os\n.Sh NAME\n.Nm a\n.Nd b\n.Xyz\n"}, "Xyz"),
]

if __name__ == "__main__":
    lint.main(check, CASES)
