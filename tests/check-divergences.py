#!/usr/bin/env python3
"""check-divergences.py TOLLCHECK ARTICLES: the divergences of the Aleppo reports that a reader
sees at once are in the report, with a right verdict; those that are none are not. Passes, as
skipped, where the articles are not there."""

import csv
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77

# Two sides by source and figure (None is any source), and the verdicts that are right.
WANTED = [
    (("TR_MIL", "between 160 and 200"), ("YPG", "no more than 10"), {"contradicts"}),
    (("TR_MIL", "between 160 and 200"), ("SOHR", "at least nine"), {"far_apart", "contradicts"}),
    (("SOHR", "eight"), (None, "7"), {"contradicts"}),
    (("SOHR", "more than 15"), (None, "seven"), {"contradicts"}),
    (("ICRC", "25,000"), (None, "Up to 9,000"), {"superseded"}),
]
UNWANTED = [
    (("UN", "82"), ("SANA", "21")),
    ((None, "92"), (None, "more than 15")),
]


def is_side(side, source, figure):
    return side[0] in (None, source) and side[1] == figure


def rows_of(rows, one, other):
    for row in rows:
        a, b = (row["source_a"], row["figure_a"]), (row["source_b"], row["figure_b"])
        if is_side(one, *a) and is_side(other, *b) or is_side(one, *b) and is_side(other, *a):
            yield row


def failures(rows):
    for one, other, verdicts in WANTED:
        found = {row["verdict"] for row in rows_of(rows, one, other)}
        if not found or not found <= verdicts:
            yield f"expected {one} and {other} to be {verdicts}, found {found or 'no row'}"
    for one, other in UNWANTED:
        if any(rows_of(rows, one, other)):
            yield f"expected no row of {one} and {other}"


def main():
    tollcheck, articles = sys.argv[1:]
    if not pathlib.Path(articles).exists():
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([tollcheck, "report", "-q", articles, "-o", f"{folder}/report"], check=True)
        with open(f"{folder}/report/divergences.csv", encoding="utf-8", newline="") as table:
            found = list(failures(list(csv.DictReader(table))))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
