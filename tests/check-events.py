#!/usr/bin/env python3
"""check-events.py TOLLCHECK INPUT...: what must be true of the events of any report.

Every number of events.csv is found again in the claims; every claim is of one event, every
divergence of two claims of its event; and an article about something else changes no event."""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

# Far from every story in place, time and words.
UNRELATED = {"id": "unrelated", "title": "", "date": "1911-05-20", "publisher": "Harbour Gazette",
             "text": "Seventeen people drowned when a ferry sank off Nuuk on Thursday, the harbour "
                     "master said."}


def report(tollcheck, inputs, folder):
    files = [file for path in inputs
             for file in (sorted(path.rglob("*.jsonl")) if path.is_dir() else [path])]
    done = subprocess.run([tollcheck, "report", "-q", *map(str, files), "-o", folder],
                          check=False)
    if done.returncode not in (0, 3):  # what is not English is skipped
        raise SystemExit(f"{folder}: {done.returncode}")
    tables = {}
    for name in ("claims", "events", "divergences", "comparison", "timeline"):
        with open(f"{folder}/{name}.csv", encoding="utf-8", newline="") as table:
            tables[name] = list(csv.DictReader(table))
    return tables


def number(text):
    return int(text) if text else None


def expected_range(claims):
    """The lowest and highest figure of people that are asserted and no part of another."""
    bounds = [(number(c["low"]), number(c["high"])) for c in claims
              if c["stance"] == "asserts" and c["unit"] == "people" and not c["part_of"]]
    bounds = [(low if low is not None else high, high if high is not None else low, low, high)
              for low, high in bounds if low is not None or high is not None]
    if not bounds:
        return "", ""
    least, most = min(b[0] for b in bounds), max(b[1] for b in bounds)
    lows = [b[2] for b in bounds if b[0] == least]
    highs = [b[3] for b in bounds if b[1] == most]
    low = next((x for x in lows if x is not None), None)
    high = next((x for x in highs if x is not None), None)
    return "" if low is None else str(low), "" if high is None else str(high)


def failures(tables):
    by_id = {claim["claim_id"]: claim for claim in tables["claims"]}
    by_event = {}
    for claim in tables["claims"]:
        by_event.setdefault(claim["event_id"], []).append(claim)
    if set(by_event) != {event["event_id"] for event in tables["events"]}:
        yield "the events of the claims are not those of events.csv"
    for event in tables["events"]:
        claims = by_event.get(event["event_id"], [])
        if int(event["n_claims"]) != len(claims):
            yield f"{event['event_id']}: n_claims is not {len(claims)}"
        if int(event["n_documents"]) != len({claim["document"] for claim in claims}):
            yield f"{event['event_id']}: n_documents is wrong"
        if not 1 <= int(event["n_independent"]) <= max(1, int(event["n_sources"])):
            yield f"{event['event_id']}: n_independent is not between 1 and n_sources"
        for outcome in sorted({claim["outcome"] for claim in claims}):
            wanted = expected_range([c for c in claims if c["outcome"] == outcome])
            found = event[f"{outcome}_low"], event[f"{outcome}_high"]
            if wanted != found:
                yield f"{event['event_id']}: {outcome} is {found}, its claims say {wanted}"
    for row in tables["divergences"]:
        for side in "ab":
            claim = by_id.get(row[f"claim_{side}"])
            if claim is None or claim["event_id"] != row["event_id"]:
                yield f"a divergence of {row['event_id']} is about a claim of another event"
    for row in tables["timeline"]:
        if by_id[row["claim_id"]]["event_id"] != row["event_id"]:
            yield f"a step of {row['event_id']} is about a claim of another event"
    if not {row["event_id"] for row in tables["comparison"]} == set(by_event):
        yield "comparison.csv has not all events"


def main():
    tollcheck, *inputs = sys.argv[1:]
    inputs = [path for path in map(pathlib.Path, inputs) if path.exists()]
    if not inputs:
        return 77
    with tempfile.TemporaryDirectory() as folder:
        before = report(tollcheck, inputs, f"{folder}/before")
        other = pathlib.Path(folder) / "unrelated.jsonl"
        other.write_text(json.dumps(UNRELATED) + "\n", encoding="utf-8")
        after = report(tollcheck, [*inputs, other], f"{folder}/after")
    found = list(failures(before)) + list(failures(after))
    own = {claim["event_id"] for claim in after["claims"] if claim["document"] == "unrelated"}
    if not own:
        found.append("the unrelated article has no claim: the test tests nothing")
    for name in ("events", "divergences", "timeline"):
        rows = [row for row in after[name] if row["event_id"] not in own]
        if rows != before[name]:
            found.append(f"an unrelated article changed {name}.csv")
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
