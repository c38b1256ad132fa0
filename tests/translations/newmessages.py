#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .ts files know every text of the sources, and no other: lupdate on copies of them finds nothing new.

Exit code 77 where lupdate is not installed: the comparison is skipped then.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

PROJECT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
OPTIONS = ["-silent", "-locations", "none", "-no-ui-lines", "-no-obsolete"]  # as in translations/CMakeLists.txt


def messages(path):
    return {(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment") or "",
             message.get("numerus") == "yes")
            for context in ET.parse(path).getroot().iter("context") for message in context.iter("message")}


def problems_of(lupdate, root):
    sources = sorted(str(path) for folder in ("app", "widgets", "models") for ending in ("*.cpp", "*.h")
                     for path in (root / folder).rglob(ending))
    problems = []
    for path in sorted((root / "translations").glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / path.name
            shutil.copy(path, copy)
            listing = pathlib.Path(folder) / "sources.txt"
            listing.write_text("\n".join(sources) + "\n", encoding="utf-8")
            plural = ["-pluralonly"] if path.name == "stemma_en.ts" else []
            done = subprocess.run([lupdate, "-I", str(root), *OPTIONS, *plural, f"@{listing}", "-ts", str(copy)], cwd=root,
                                  capture_output=True, text=True, errors="replace", check=False)
            if done.returncode:
                return [f"lupdate failed: {done.stderr.strip()}"]
            before, after = messages(path), messages(copy)
        problems += [f"{path.name}: new: {context}: “{source}”" for context, source, *_ in sorted(after - before)]
        problems += [f"{path.name}: gone: {context}: “{source}”" for context, source, *_ in sorted(before - after)]
    if problems:
        problems.append("Run the target update_translations, then translate what is new.")
    return problems


def self_test(lupdate):
    """A text in the source that the .ts file lacks is found; one it has is not; one that has gone is."""
    def ts(*texts):
        return ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="de"><context><name>C</name>'
                + "".join(f"<message><source>{t}</source><translation>x</translation></message>" for t in texts)
                + "</context></TS>\n")

    plain = {"app/a.cpp": 'const char *a = QT_TRANSLATE_NOOP("C", "Open");\n'}
    # tr() of a class looks under its full name, which lupdate knows from the header only.
    windowed = {"app/w.h": '#include <QWidget>\nnamespace S {\nclass W : public QWidget { Q_OBJECT public: W(); };\n}\n',
                "app/a.cpp": '#include "app/w.h"\nnamespace S {\nW::W() { tr("Open"); }\n}\n'}
    failures = []
    for name, sources, content, expected in [
            ("in step", plain, ts("Open"), []),
            ("a new text", plain, ts(), ["new: C: “Open”"]),
            ("a text that is gone", plain, ts("Open", "Close"), ["gone: C: “Close”"]),
            ("a class in a namespace", windowed, ts(), ["new: S::W: “Open”"])]:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for part in ("app", "translations"):
                (root / part).mkdir()
            for file, text in sources.items():
                (root / file).write_text(text, encoding="utf-8")
            (root / "translations/stemma_de.ts").write_text(content, encoding="utf-8")
            said = [line.removeprefix("stemma_de.ts: ") for line in problems_of(lupdate, root)[:-1]]
        if said != expected:
            failures.append(f"{name}: expected {expected}, got {said}")
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lupdate", default="lupdate")
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    lupdate = shutil.which(arguments.lupdate)
    if lupdate is None:
        print("lupdate is not installed: new texts are not looked for.")
        sys.exit(SKIPPED)
    problems = self_test(lupdate) if arguments.self_test else problems_of(lupdate, PROJECT)
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
