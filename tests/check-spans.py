#!/usr/bin/env python3
"""check-spans.py TOLLCHECK FOLDER...: every claim must stand in its article: text[start:end] is
the figure, and the quote is there word for word and holds it. Folders that are missing are left
out; where all are, there is nothing to check and the exit status is 77, a skipped test."""

import csv
import io
import json
import pathlib
import subprocess
import sys


def texts_of(path):
    """(document, field) -> bytes, of all articles in a file."""
    if path.suffix == ".txt":
        return {(str(path), "text"): path.read_bytes()}
    texts = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for field in ("title", "text"):
            texts[article["id"], field] = article.get(field, "").encode("utf-8")
    return texts


def faults_of(claim, texts):
    text = texts[claim["document"], claim["field"]]
    start, end = int(claim["start"]), int(claim["end"])
    figure, quote = claim["figure"].encode("utf-8"), claim["quote"].encode("utf-8")
    if text[start:end] != figure:
        yield f"expected the figure {claim['figure']!r}, found {text[start:end]!r}"
    at = text.rfind(quote, 0, start + len(quote))
    if at < 0 or not at <= start <= end <= at + len(quote):
        yield f"expected the figure to stand in its quote {claim['quote']!r}"


def main():
    tollcheck, *folders = sys.argv[1:]
    folders = [pathlib.Path(folder) for folder in folders]
    inputs = [path for folder in folders if folder.is_dir()
              for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".jsonl")]
    if not inputs:
        print("no articles in", *folders)
        return 77
    n_claims = n_faults = 0
    for path in inputs:
        texts = texts_of(path)
        done = subprocess.run([tollcheck, "extract", "-q", path], stdout=subprocess.PIPE, check=False)
        if done.returncode not in (0, 3):  # what is not English is skipped
            raise SystemExit(f"{path}: {done.returncode}")
        for claim in csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")):
            n_claims += 1
            for fault in faults_of(claim, texts):
                n_faults += 1
                print(f"{path.name}: {claim['document']}:{claim['start']}: {fault}")
    print(f"{n_claims} claims of {len(inputs)} files, {n_faults} faults")
    return 1 if n_faults or not n_claims else 0


if __name__ == "__main__":
    sys.exit(main())
