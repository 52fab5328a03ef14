#!/usr/bin/env python3
"""test-fixtures.py TOLLCHECK FIXTURES [--update]: the report on every story must be the one kept
in its folder report/, byte for byte. --update writes what is reported now, to be read with
git diff: a better report is kept, a worse one is a mistake to look for."""

import difflib
import pathlib
import subprocess
import sys
import tempfile

KEPT = ("claims.csv", "divergences.csv", "events.csv")
SHOWN = 40  # lines of difference; git diff has the rest


def report(tollcheck, story, folder):
    """Runs inside the story's folder, so that no path of a machine gets into the tables."""
    inputs = [path.name for path in sorted(story.iterdir()) if path.suffix in (".txt", ".jsonl")]
    subprocess.run([tollcheck, "report", "-q", *inputs, "-o", folder], cwd=story, check=True)
    return {name: (pathlib.Path(folder) / name).read_text(encoding="utf-8") for name in KEPT}


def update(story, tables):
    (story / "report").mkdir(exist_ok=True)
    for name, table in tables.items():
        (story / "report" / name).write_text(table, encoding="utf-8", newline="")


def differences(story, tables):
    for name, table in tables.items():
        path = story / "report" / name
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        label = f"{story.name}/report/{name}"
        yield from difflib.unified_diff(kept.splitlines(), table.splitlines(), label,
                                        label + " now", n=0, lineterm="")


def main():
    tollcheck, fixtures = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    stories = [path for path in sorted(fixtures.iterdir()) if path.is_dir()]
    found = []
    for story in stories:
        with tempfile.TemporaryDirectory() as folder:
            tables = report(tollcheck, story, folder)
        if "--update" in sys.argv[3:]:
            update(story, tables)
        found += differences(story, tables)
    print("\n".join(found[:SHOWN]) or f"{len(stories)} stories, all as kept")
    if len(found) > SHOWN:
        print(f"and {len(found) - SHOWN} lines more")
    if found:
        print("\nWhere this is better, keep it: meson compile -C BUILD update-fixtures")
    return 1 if found or not stories else 0


if __name__ == "__main__":
    sys.exit(main())
