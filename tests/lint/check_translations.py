#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every translation is complete and keeps what the program fills in: placeholders, markup, accelerators, plurals.

English holds the plural forms only; they must be there for each counted text that the other languages have.
"""

import collections
import re
import xml.etree.ElementTree as ET

import lint

ENGLISH = "translations/stemma_en.ts"
KEPT = re.compile(r"%L?(?:\d+|n)|</?\w+[^>]*>|\*\.\w+")
ACCELERATOR = re.compile(r"&(?!\w+;)(?=\S)")


def kept(text):
    return collections.Counter(KEPT.findall(text))


def accelerators(text):
    return len(ACCELERATOR.findall(text.replace("&&", "")))


def faults(source, text):
    """What is wrong with one form of a translation."""
    if not text.strip():
        return ["is empty"]
    found = []
    if kept(source) != kept(text):
        lost = sorted((kept(source) - kept(text)).elements()) + sorted((kept(text) - kept(source)).elements())
        found.append(f"does not keep {', '.join(lost)}")
    if accelerators(source) != accelerators(text):
        found.append(f"has {accelerators(text)} accelerators, the source {accelerators(source)}")
    if (source[:1].isspace(), source[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
        found.append("does not keep the blanks at its ends")
    return found


def messages(root, name):
    """(context, source, comment) -> message element."""
    tree = ET.parse(root / name).getroot()
    return {(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment") or ""): message
            for context in tree.iter("context") for message in context.iter("message")}


def check_message(where, source, message):
    translation = message.find("translation")
    if translation is None:
        return [f"{where} has no translation"]
    if translation.get("type"):
        return [f"{where} is {translation.get('type')}"]
    if message.get("numerus") != "yes":
        return [f"{where} {fault}" for fault in faults(source, translation.text or "")]
    forms = [form.text or "" for form in translation.iter("numerusform")]
    if len(forms) != 2:
        return [f"{where} has {len(forms)} plural forms instead of 2"]
    return [f"{where} {fault}" for form in forms for fault in faults(source, form)]


def check(root, files):
    problems = []
    counted = {}
    for name in files:
        if not re.fullmatch(r"translations/[^/]+\.ts", name):
            continue
        try:
            found = messages(root, name)
        except ET.ParseError as error:
            problems.append(f"{name}: {error}")
            continue
        counted[name] = {key for key, message in found.items() if message.get("numerus") == "yes"}
        for (context, source, _), message in found.items():
            problems += check_message(f"{name}: {context}: “{source}”", source, message)
            if name == ENGLISH and message.get("numerus") != "yes":
                problems.append(f"{name}: {context}: “{source}” is not counted; English holds plural forms only")
    everywhere = set().union(*counted.values()) if counted else set()
    for name, keys in counted.items():
        problems += [f"{name}: {context}: “{source}” is missing" for context, source, _ in sorted(everywhere - keys)]
    return problems


def ts(source, translation, numerus="", kind=""):
    return ('<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1"><context><name>C</name>'
            f"<message{numerus}><source>{source}</source><translation{kind}>{translation}</translation></message>"
            "</context></TS>")


def forms(*texts):
    return "".join(f"<numerusform>{text}</numerusform>" for text in texts)


DE = "translations/stemma_de.ts"
N = ' numerus="yes"'
CASES = [
    lint.Case("sound", {DE: ts("&amp;Open %1 &lt;b&gt;", "%1 &lt;b&gt; ö&amp;ffnen")}, None),
    lint.Case("sound plurals", {DE: ts("%n part(s)", forms("%n Teil", "%n Teile"), N),
                                ENGLISH: ts("%n part(s)", forms("%n part", "%n parts"), N)}, None),
    lint.Case("unfinished", {DE: ts("Open", "Öffnen", kind=' type="unfinished"')}, "is unfinished"),
    lint.Case("vanished", {DE: ts("Open", "Öffnen", kind=' type="vanished"')}, "is vanished"),
    lint.Case("empty", {DE: ts("Open", "")}, "is empty"),
    lint.Case("a placeholder lost", {DE: ts("%1 of %2", "%1 von")}, "does not keep %2"),
    lint.Case("a placeholder invented", {DE: ts("%1", "%1 %2")}, "does not keep %2"),
    lint.Case("a local number made plain", {DE: ts("%L1 rows", "%1 Zeilen")}, "does not keep %L1, %1"),
    lint.Case("markup lost", {DE: ts("&lt;b&gt;Open&lt;/b&gt;", "&lt;b&gt;Öffnen")}, "does not keep &lt;/b&gt;".replace("&lt;", "<").replace("&gt;", ">")),
    lint.Case("a file filter lost", {DE: ts("Text (*.txt *.md)", "Text (*.txt)")}, "does not keep *.md"),
    lint.Case("an accelerator lost", {DE: ts("&amp;Open", "Öffnen")}, "has 0 accelerators"),
    lint.Case("an accelerator invented", {DE: ts("Open", "Ö&amp;ffnen")}, "has 1 accelerators"),
    lint.Case("a blank lost", {DE: ts(" pt", "pt")}, "blanks at its ends"),
    lint.Case("one plural form", {DE: ts("%n part(s)", forms("%n Teil"), N)}, "1 plural forms"),
    lint.Case("an empty plural form", {DE: ts("%n part(s)", forms("%n Teil", ""), N)}, "is empty"),
    lint.Case("a local plural made plain", {DE: ts("%Ln part(s)", forms("%Ln Teil", "%n Teile"), N)}, "does not keep %Ln"),
    lint.Case("a plural form without its number", {DE: ts("%n part(s)", forms("%n Teil", "Teile"), N)}, "does not keep %n"),
    lint.Case("not counted in English", {DE: ts("%n part(s)", forms("%n Teil", "%n Teile"), N),
                                         ENGLISH: ts("%n row(s)", forms("%n row", "%n rows"), N)}, "part(s)” is missing"),
    lint.Case("a plain text in English", {ENGLISH: ts("Open", "Open")}, "plural forms only"),
    lint.Case("not XML", {DE: "<TS>"}, "no element found"),
]

if __name__ == "__main__":
    lint.main(check, CASES)
