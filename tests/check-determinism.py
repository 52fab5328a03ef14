#!/usr/bin/env python3
"""check-determinism.py TOLLCHECK FOLDER: a report on the articles in a folder must not depend on
the order in which they are given, nor on the locale or the time zone."""

import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

ENVIRONMENTS = [
    {"LC_ALL": "C"},
    {"LC_ALL": "tr_TR.UTF-8"},
    {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"},
    {"TZ": "Pacific/Kiritimati"},
    {"TZ": "America/Los_Angeles"},
]
ORDERS = 5


def report(tollcheck, inputs, **environment):
    """The tables of a report, by name."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([tollcheck, "report", "-q", *inputs, "-o", folder], check=True,
                       env=dict(os.environ, **environment))
        return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}


def sort_package(package):
    """The rows of some tables stand in the order of the input, and so does what was read."""
    package = json.loads(package)
    package["sources"].sort(key=lambda source: source["path"])
    for resource in package["resources"]:
        del resource["hash"]
    return package


def sort_rows(tables):
    return {name: sort_package(table) if name == "datapackage.json" else sorted(table.splitlines())
            for name, table in tables.items()}


def differences(of, expected, found):
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            yield f"{of}: {name} is not the same"


def main():
    tollcheck, folder = sys.argv[1:]
    inputs = [path for path in sorted(pathlib.Path(folder).rglob("*"))
              if path.suffix in (".txt", ".jsonl")]
    expected = report(tollcheck, inputs, LC_ALL="C.UTF-8", TZ="UTC")
    faults = []
    for environment in ENVIRONMENTS:
        faults += differences(environment, expected, report(tollcheck, inputs, **environment))
    for seed in range(ORDERS):
        random.Random(seed).shuffle(inputs)
        found = report(tollcheck, inputs)
        faults += differences(f"order {seed}", sort_rows(expected), sort_rows(found))
    print("\n".join(faults) or f"{len(ENVIRONMENTS) + ORDERS} reports, all the same")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
