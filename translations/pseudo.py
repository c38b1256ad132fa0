#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pseudo.py FROM.ts TO.ts: makes a translation into accented, longer English from any .ts file's sources."""
import re
import sys
import xml.etree.ElementTree as ET

ACCENTED = str.maketrans("aceinosuyACEINOSUY", "àçéîñöšüÿÀÇÉÎÑÖŠÜŸ")
KEEP = re.compile(r"(%L?\d+|%n|<[^>]*>|&\w+;)")


def pseudo(text):
    parts = KEEP.split(text)
    accented = "".join(p if KEEP.fullmatch(p) else p.translate(ACCENTED) for p in parts)
    return "[" + accented + "·" * max(1, len(text) // 3) + "]"


def main():
    tree = ET.parse(sys.argv[1])
    root = tree.getroot()
    root.set("language", "en_XA")
    for message in root.iter("message"):
        translation = message.find("translation")
        source = message.findtext("source", "")
        for child in list(translation):
            translation.remove(child)
        translation.attrib.pop("type", None)
        translation.text = None
        if message.get("numerus") == "yes":
            for _ in range(2):
                ET.SubElement(translation, "numerusform").text = pseudo(source)
        else:
            translation.text = pseudo(source)
    tree.write(sys.argv[2], encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main()
