#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cli.sh STEMMA: the whole way by command line. Five articles (the samples where there is no corpus) are
# imported, annotated, linked, exported and read back into a new project, which must be equal.
set -euo pipefail

stemma=$1
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
articles=$project/../shared/corpus
[ -d "$articles" ] || articles=$project/resources/samples/articles
tools=$project/../shared/tools
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

mapfile -t files < <(find "$articles" -maxdepth 1 -name '*.txt' | sort | head -5)
[ "${#files[@]}" -ge 2 ] || fail "no articles in $articles"

"$stemma" new "$work/a.stemma"
"$stemma" import "$work/a.stemma" "${files[@]}" --outlet 'Daily Ledger' --published 2031-03-04 --json >"$work/import.jsonl"
[ "$("$stemma" list "$work/a.stemma" articles --json | wc -l)" -eq "${#files[@]}" ] || fail 'not every article is listed'

# What is annotated is found in the texts as Stemma prints them, so that any articles do.
python3 - "$stemma" "$work/a.stemma" "${files[@]}" >"$work/operations.jsonl" <<'PYTHON'
import difflib
import json
import os
import subprocess
import sys
import uuid

stemma, project, *files = sys.argv[1:]
names = [os.path.basename(file) for file in files]
texts = [subprocess.run([stemma, "text", project, name], check=True, capture_output=True).stdout.decode()
         for name in names]

best = (0, None)
for a in range(len(texts)):
    for b in range(a + 1, len(texts)):
        found = difflib.SequenceMatcher(None, texts[a], texts[b], autojunk=False).find_longest_match()
        words = texts[a][found.a:found.a + found.size].strip().split("\n")[0]
        if len(words) > best[0]:
            best = (len(words), (a, b, words))
assert best[1], "no two articles share words"
a, b, words = best[1]


def say(**operation):
    print(json.dumps(operation, ensure_ascii=False))


quotes = [str(uuid.UUID(int=n + 1)) for n in range(2)]
for index, quote in zip((a, b), quotes):
    start = texts[index].index(words)
    say(op="span", id=quote, article=names[index], kind="quote", ranges=[[start, start + len(words)]],
        speaker="E. Diana", cue="said", form="direct")
say(op="link", spans=quotes)
for name, text in zip(names, texts):
    first = text.lstrip().split()[0]
    start = text.index(first)
    say(op="span", article=name, kind="entity", ranges=[[start, start + len(first)]], entity=first)
    line = max(text.split("\n"), key=len)
    start = text.index(line)
    say(op="span", article=name, kind="claim", ranges=[[start, start + len(line.rstrip())]],
        claim="“What” the line, says;\nin two lines", stance="reports", note="=1+1")
say(op="undo")
say(op="redo")
PYTHON

"$stemma" annotate "$work/a.stemma" --annotator Ada <"$work/operations.jsonl" >"$work/answers.jsonl"
[ "$(wc -l <"$work/answers.jsonl")" -eq "$(wc -l <"$work/operations.jsonl")" ] || fail 'not every operation was answered'
if grep -v '"ok":true' "$work/answers.jsonl"; then
    fail 'an operation was refused'
fi
"$stemma" check "$work/a.stemma"

"$stemma" suggest "$work/a.stemma" --json >"$work/suggestions.jsonl"
"$stemma" suggest "$work/a.stemma" --json | cmp - "$work/suggestions.jsonl" || fail 'suggestions differ from run to run'
python3 - "$stemma" "$work/a.stemma" "$work/suggestions.jsonl" <<'PYTHON' || fail 'a suggestion does not fit its text'
import json
import subprocess
import sys

stemma, project, suggestions = sys.argv[1:]
texts = {}
lines = [json.loads(line) for line in open(suggestions, encoding="utf-8")]
assert lines, "no quotation in any article"
for line in (line for line in lines if line["type"] == "quote"):
    if line["file"] not in texts:
        shown = subprocess.run([stemma, "text", project, line["file"]], check=True, capture_output=True)
        texts[line["file"]] = shown.stdout.decode()
    assert texts[line["file"]][line["start"]:line["end"]] == line["text"], line
assert any(line.get("speaker") for line in lines), "nobody speaks"
assert any(line["type"] == "group" for line in lines), "no two quotations are the same"
PYTHON

for profile in data spreadsheet; do
    "$stemma" export "$work/a.stemma" --format csv --profile "$profile" --output "$work/$profile"
done
for table in annotations quotes articles; do
    [ -s "$work/data/$table.csv" ] || fail "$table.csv is missing"
    if [ -f "$tools/check_csv.py" ]; then
        python3 "$tools/check_csv.py" "$work/data/$table.csv" --bom forbid --eol crlf
        python3 "$tools/check_csv.py" "$work/spreadsheet/$table.csv" --bom require --eol crlf --formulas forbid
    fi
done
if [ -f "$tools/check_csv.py" ]; then
    python3 "$tools/check_csv.py" "$work/data/annotations.csv" --unique id --int start --int end \
        --datapackage "$work/data/datapackage.json"
fi

for profile in data spreadsheet; do
    "$stemma" new "$work/$profile.stemma"
    "$stemma" import "$work/$profile.stemma" "$work/$profile"
    "$stemma" check "$work/$profile.stemma"
    diff <("$stemma" dump "$work/a.stemma") <("$stemma" dump "$work/$profile.stemma") \
        || fail "the project read back from the $profile export is another"
    "$stemma" export "$work/$profile.stemma" --format csv --profile "$profile" --output "$work/$profile-again"
    diff -r "$work/$profile" "$work/$profile-again" || fail "the second $profile export differs"
done
echo "journey by command line: ${#files[@]} articles, $(wc -l <"$work/operations.jsonl") operations, all equal"
