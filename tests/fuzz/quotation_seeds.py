#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes inputs for fuzz_quotations into a folder: long runs of marks, hyphens and words of saying, by which time that
grows faster than the text would show. Use with -max_len=200000."""

import pathlib
import sys

RUNS = {
    "straight": '"', "single": "'", "guillemets": "«\u00a0»", "mixed": '"“„«‘\'', "hyphens": "a-", "pronouns": "dit-elle-",
    "spaced": '" ', "cues": "said ", "adverbs": "also was ", "commas": "said, ", "brackets": "(said) ", "and": "Ann and ",
    "of": "of the ", "paragraphs": '"a.\n', "speech": '"We do," said Ann Poe, of Kiel, who told the Post. ',
    "passive": '"We do," Ann was told by ', "unclosed": '"We do, said Ann Poe. ', "antecedents": 'The mayor, Ann Poe, left. "We do," she ',
    "frames": 'Das Amt hatte von „Pech“ gesprochen. ', "dropped": '«No», dijo. ', "labels": "\n14:41 Poe: “No” ",
    "colons": 'Coach Ann Poe was cross: "No." ', "measures": "6'4\" ", "so-called": 'the so-called "buoys" ',
    "verdicts": '"No." Those were the words of Ann Poe. ', "quoting": '"No," the Post quoted Ann Poe as saying. ',
    "roles": 'The judge looked up: "No." ', "handles": '@harbour said "no" ', "things": 'a note that said "no" ',
    "given": 'Ann Poe left. "No," Ann said. ', "statements": 'Ann Poe said "no". The statement said "yes". ',
    "he": '"We do," he said. ', "sentence": '"We do," he said, ', "letters": 'A', "deputies": 'His deputy, Ann Poe, left. "No," he said, ',
    "verbs": '"No," the judge shot back. ', "bare": '"No," carpenters grudgingly say. ', "titled": 'Leader of the council Cllr Ann Poe said "no" ',
}

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for language in range(6):
    for name, run in RUNS.items():
        size = 20_000 if language == 0 else 2_000
        text = (run * size).encode()[:size].decode(errors="ignore")
        (folder / f"{name}-{language}").write_bytes(bytes([0, language]) + f'"{text}" said Ann {text}'.encode())
