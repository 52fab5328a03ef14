#!/usr/bin/env python3
"""test-stories.py TOLLCHECK MANUAL.md SPEC.md...: examples of several articles, and what comes of them.
Every code and flag of the manual stands in one of them.

An example is a fence ```story: articles with a line of three dashes between them, then a dot on a
line of its own, then what must be found. tests/spec/README.md says how it is written."""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SETTINGS = ("published", "publisher", "title")


def examples(path):
    lines, fence = pathlib.Path(path).read_text(encoding="utf-8").splitlines(), None
    for number, line in enumerate(lines, 1):
        if fence is None and line == "```story":
            fence, first = [], number
        elif fence is not None and line == "```":
            articles, _, expected = "\n".join(fence).partition("\n.\n")
            yield f"{path}:{first}", articles, expected.split("\n")
            fence = None
        elif fence is not None:
            fence.append(line)


def read_article(number, text):
    article = {"id": f"article {number}", "title": "", "date": "2016-10-21", "publisher": f"Paper {number}"}
    names = {"published": "date", "publisher": "publisher", "title": "title"}
    lines = text.strip("\n").split("\n")
    while lines and (found := re.match(r"(\w+): (.*)", lines[0])) and found[1] in SETTINGS:
        article[names[found[1]]] = found[2]
        lines.pop(0)
    article["text"] = "\n".join(lines) + "\n"
    return article


class Story:
    """One example: its report in a folder, its claims numbered from 1 in the order of claims.csv."""

    def __init__(self, tollcheck, folder, text):
        self.tollcheck, self.folder = tollcheck, pathlib.Path(folder)
        self.input = self.folder / "articles.jsonl"
        self.input.write_text("".join(json.dumps(read_article(i + 1, part)) + "\n"
                                      for i, part in enumerate(text.split("\n---\n"))), encoding="utf-8")
        self.report()

    def report(self, *options):
        subprocess.run([self.tollcheck, "report", "-q", self.input, "-o", self.folder / "report",
                        "--convention", "all", *options], check=True)
        self.claims, self.events = self.table("claims"), self.table("events")

    def table(self, name):
        with open(self.folder / "report" / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def decide(self, action, *words):
        """Numbers of claims become their ids."""
        ids = [self.claims[int(word) - 1]["claim_id"] if i == 0 or action in ("merge", "pin") else word
               for i, word in enumerate(words)]
        file = self.folder / "decisions.csv"
        subprocess.run([self.tollcheck, "decide", action, *ids, "-c", self.folder / "report/claims.csv",
                        "--decisions", file, "--decided", "2016-11-01"], check=True, capture_output=True)
        self.report("--decisions", file)

    def side(self, row, letter):
        number = next(i for i, c in enumerate(self.claims, 1) if c["claim_id"] == row[f"claim_{letter}"])
        return f"{number} {row[f'source_{letter}']} {row[f'figure_{letter}']}"

    def verdicts(self):
        return [f"{row['verdict']} {row['code']} | {self.side(row, 'a')} | {self.side(row, 'b')}"
                for row in self.table("divergences")]

    def flags(self):
        numbers = {claim["claim_id"]: i for i, claim in enumerate(self.claims, 1)}
        return [f"flag {flag} | {numbers[row['claim_id']]} {row['source']} {row['figure']}"
                for row in self.table("timeline") for flag in row["flags"].split("; ") if flag]

    def grouping(self):
        """"1 2, 3": the claims of each event; those of none are left out."""
        events = {}
        for i, claim in enumerate(self.claims, 1):
            if claim["event_id"]:
                events.setdefault(claim["event_id"], []).append(str(i))
        return ", ".join(" ".join(numbers) for numbers in sorted(events.values()))


def check(story, expected):
    """Yields what is wrong. Verdicts and flags must be all that there are, if any is listed."""
    wanted = {"verdict": [], "flag": []}
    for line in expected:
        kind, _, rest = line.partition(" ")
        if kind == "decide":
            story.decide(*rest.split(" "))
        elif kind == "events":
            if story.grouping() != rest:
                yield f"expected the events {rest}, found {story.grouping()}"
        elif kind == "record":
            name, *fields = rest.split(" ")
            for field, value in (part.split("=") for part in fields):
                found = story.events[0][f"{name.replace('-', '_')}_{field}"]
                if found != value:
                    yield f"expected {name} to have {field}={value}, found {found}"
        elif kind == "flag":
            wanted["flag"].append(line)
        elif line:
            wanted["verdict"].append(line)
    for kind, found in (("verdict", story.verdicts()), ("flag", story.flags())):
        if wanted[kind] and sorted(wanted[kind]) != sorted(found):
            yield "\n  ".join([f"expected the {kind}s", *wanted[kind]] + ["found", *found])


def main():
    tollcheck, manual, *paths = sys.argv[1:]
    n = failed = 0
    shown = set()
    for path in paths:
        for where, articles, expected in examples(path):
            n += 1
            shown.update(word for line in expected for word in line.split(" ")[:2])
            with tempfile.TemporaryDirectory() as folder:
                found = list(check(Story(tollcheck, folder, articles), expected))
            for line in found:
                print(f"{where}: {line}")
            failed += bool(found)
    for code in re.findall(r"^\|(?: \w+ \|)? `(\w+)` \|", pathlib.Path(manual).read_text(), re.M):
        if code not in shown:
            print(f"no story shows the code {code}")
            failed += 1
    print(f"{n} stories, {failed} failed")
    return 1 if failed or n == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
