#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what stands on the pages of a PDF file that Qt wrote, in the order in which it was painted, a form
feed after each page. It knows as much of PDF as Qt's files need: fonts that say which glyph is which
character, and pages in the order of the file."""

import re
import sys
import unicodedata
import zlib


def objects(data):
    """Number of an object: (dictionary, contents)."""
    found = {}
    for match in re.finditer(rb"(?:^|[\r\n])(\d+) 0 obj\s(.*?)endobj", data, re.S):
        head, stream, body = match.group(2).partition(b"stream\n")
        if stream:
            body = body[: body.rindex(b"endstream")]
            if b"FlateDecode" in head:
                body = zlib.decompressobj().decompress(body)
        found[int(match.group(1))] = (head, body)
    return found


def characters(table):
    """Code of a glyph: the text it stands for."""
    known = {}

    def text(digits):
        return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")

    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, target in re.findall(rb"<(\w+)>\s*<(\w+)>\s*(<\w+>|\[.*?\])", block, re.S):
            targets = re.findall(rb"<(\w+)>", target)
            for step in range(int(last, 16) - int(first, 16) + 1):
                if target.startswith(b"["):
                    known[int(first, 16) + step] = text(targets[step])
                else:
                    known[int(first, 16) + step] = chr(ord(text(targets[0])) + step)
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.S):
        for code, target in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            known[int(code, 16)] = text(target)
    return known


def page_text(contents, fonts):
    """What is written between BT and ET; another place on the paper is another piece."""
    pieces = []
    font = {}
    for block in re.findall(rb"\bBT\b(.*?)\bET\b", contents, re.S):
        written = ""
        for name, shown in re.findall(rb"/F(\d+) [\d.]+ Tf|<([0-9a-fA-F]+)>\s*Tj", block):
            if name:
                font = fonts.get(int(name), {})
            else:
                codes = (int(shown[at : at + 4], 16) for at in range(0, len(shown), 4))
                written += "".join(font.get(code, "\ufffd") for code in codes)
        pieces.append(written)
    return unicodedata.normalize("NFKC", " ".join(pieces))  # without ligatures and no-break spaces


def main(path):
    with open(path, "rb") as file:
        data = file.read()
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-32:]:
        sys.exit(f"{path}: no whole PDF file")
    known = objects(data)
    fonts = {}
    for number, (head, _) in known.items():
        table = re.search(rb"/ToUnicode (\d+) 0 R", head)
        if table:
            fonts[number] = characters(known[int(table.group(1))][1])
    for head, _ in known.values():
        if re.search(rb"/Type\s*/Page\b", head):
            contents = int(re.search(rb"/Contents (\d+) 0 R", head).group(1))
            print(page_text(known[contents][1], fonts), end="\n\f\n")


if __name__ == "__main__":
    main(sys.argv[1])
