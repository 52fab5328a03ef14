#!/usr/bin/env python3
"""yardstick.py TOLLCHECK FIXTURES [--found F1] [--strict F1] [--errors]

How near the claims that are read come to the expected-claims.csv of every story, which a careful
reader wrote. A claim is found where its figure overlaps the expected one and the outcome is the
same; it is strictly right where its bounds, qualifier, unit, population, source and stance are,
too. A field of the annotation may hold alternatives with "|" between them, all as good.
Fails where the F1 over all stories falls below --found or --strict."""

import argparse
import csv
import io
import pathlib
import subprocess
import sys

STRICT = ("low", "high", "qualifier", "unit", "population", "source", "stance")
FIELDS = STRICT + ("place", "date_from", "date_to", "scope", "part_of", "relayed_by")


def span(claim):
    start = int(claim["start"])
    return start, start + len(claim["figure"].encode("utf-8"))


def overlap(a, b):
    return min(span(a)[1], span(b)[1]) - max(span(a)[0], span(b)[0])


def pairs_of(expected, read):
    """Those that overlap most first; each claim is in one pair at most."""
    candidates = sorted(
        ((-overlap(e, r), i, k) for i, e in enumerate(expected) for k, r in enumerate(read)
         if e["document"] == r["document"] and r["outcome"] in e["outcome"].split("|")
         and overlap(e, r) > 0))
    pairs, taken = {}, set()
    for _, i, k in candidates:
        if i not in pairs and k not in taken:
            pairs[i] = read[k]
            taken.add(k)
    return [(expected[i], claim) for i, claim in sorted(pairs.items())]


def is_right(field, expected, read, wholes):
    """wholes: where the annotation has the claim with an id, for that is how it names a whole."""
    if field == "part_of":
        return wholes.get(read["part_of"], read["part_of"]) in expected["part_of"].split("|")
    fair = expected[field].split("|")
    if field == "place":  # a village has many spellings; the text's own is as good as the table's
        fold = lambda name: name.casefold().replace("-", " ").removeprefix("al ")
        return any(name == fold(read["place"]) or (name and fold(read["place_mention"]).endswith(name))
                   for name in map(fold, fair))
    if field == "source":
        return sorted(read[field].split("+")) in [sorted(name.split("+")) for name in fair]
    return read[field] in fair


def read_story(tollcheck, story):
    inputs = [path.name for path in sorted(story.iterdir()) if path.suffix in (".txt", ".jsonl")]
    done = subprocess.run([tollcheck, "extract", "-q", *inputs], cwd=story, check=True,
                          stdout=subprocess.PIPE)
    claims = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))
    return [claim for claim in claims if claim["field"] == "text"]  # titles are not annotated


class Score:
    def __init__(self, expected=(), read=(), pairs=()):
        wholes = {r["claim_id"]: e["start"] for e, r in pairs}
        self.expected, self.read, self.found = len(expected), len(read), len(pairs)
        self.wrong = [(e, r, [f for f in FIELDS if not is_right(f, e, r, wholes)])
                      for e, r in pairs]

    def add(self, other):
        self.expected += other.expected
        self.read += other.read
        self.found += other.found
        self.wrong += other.wrong

    def strict(self):
        return sum(not set(fields) & set(STRICT) for _, _, fields in self.wrong)

    def f1(self, right):
        return 2 * right / max(1, self.expected + self.read)

    def right(self, *fields):
        return sum(not set(wrong) & set(fields) for _, _, wrong in self.wrong) / max(1, self.found)

    def row(self, name):
        share = [self.right("source"), self.right("population"), self.right("place"),
                 self.right("date_from", "date_to"), self.right("scope"), self.right("part_of")]
        return (f"{name:24}{self.expected:9}{self.read:6}{self.found:7}{self.f1(self.found):10.3f}"
                f"{self.f1(self.strict()):11.3f}" + "".join(f"{value:12.2f}" for value in share))


HEADER = (f"{'story':24}{'expected':>9}{'read':>6}{'found':>7}{'found F1':>10}{'strict F1':>11}" +
          "".join(f"{name:>12}"
                  for name in ("source", "population", "place", "date", "scope", "part_of")))


def print_errors(expected, read, pairs, score):
    paired = {id(claim) for pair in pairs for claim in pair}
    for what, claims in (("missed", expected), ("too much", read)):
        for claim in claims:
            if id(claim) not in paired:
                print(f"  {what}: {claim['document']}:{claim['start']} {claim['figure']!r} "
                      f"{claim['outcome']}")
    for e, r, fields in score.wrong:
        for field in fields:
            print(f"  {field}: {e['document']}:{e['start']} {e['figure']!r} "
                  f"expected {e[field]!r}, read {r[field]!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tollcheck", type=pathlib.Path)
    parser.add_argument("fixtures", type=pathlib.Path)
    parser.add_argument("--found", type=float, default=0, help="the least F1 of claims found")
    parser.add_argument("--strict", type=float, default=0, help="the least F1 of claims right")
    parser.add_argument("--errors", action="store_true", help="list what is missed and wrong")
    options = parser.parse_args()
    total = Score()
    print(HEADER)
    for path in sorted(options.fixtures.glob("*/expected-claims.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            expected = list(csv.DictReader(file))
        read = read_story(options.tollcheck.resolve(), path.parent)
        pairs = pairs_of(expected, read)
        score = Score(expected, read, pairs)
        print(score.row(path.parent.name))
        if options.errors:
            print_errors(expected, read, pairs, score)
        total.add(score)
    print(total.row("all"))
    found, strict = total.f1(total.found), total.f1(total.strict())
    if found < options.found or strict < options.strict:
        print(f"expected at least {options.found} found and {options.strict} strict")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
