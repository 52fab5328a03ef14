#!/usr/bin/env python3
"""check-manual.py TOLLCHECK FIXTURES PAGE...: the manual says all there is, and is sound mdoc.

Every option that the help of a command shows stands in tollcheck(1); every column of a report, and
every value that a column of a few values can have, in tollcheck-csv(5). mandoc finds nothing wrong
in any page, where it is installed."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

tollcheck, fixtures, *pages = sys.argv[1:]
OPTION = re.compile(r"^ +(?:-\w, )?--([\w-]+)", re.MULTILINE)
# Lines are as long as elsewhere in this project, and other manuals need not be installed.
PASSED = re.compile(r"text line longer|referenced manual not found|mandoc\.db|^\(\d+ times\)$")


def printed(*arguments):
    return subprocess.run([tollcheck, *arguments], check=True, stdout=subprocess.PIPE,
                          encoding="utf-8").stdout


def text_of(name):
    """A page as it is read: without what only steers the look of it."""
    path = next(page for page in pages if page.endswith(name))
    text = pathlib.Path(path).read_text(encoding="utf-8")
    return re.sub(r"\\f[BP]", "", text).replace(r"\-", "-")


def check_options():
    manual = text_of("tollcheck.1")
    commands = re.findall(r"^  (\w+)  ", printed("help").split("Commands:")[1], re.MULTILINE)
    for command in commands:
        assert f".It Cm {command}\n" in manual, f"the manual has no command {command}"
        for option in OPTION.findall(printed("help", command)) if command != "help" else []:
            assert re.search(rf"^\.It Fl .*-{option}\b", manual, re.MULTILINE), \
                f"the manual does not tell of --{option} of {command}"


def check_columns():
    manual = text_of("tollcheck-csv.5")
    described = {name: (subsection, re.findall(r"^\.It ([\w*]+) ", subsection, re.MULTILINE))
                 for name, subsection in re.findall(r"^\.Ss (\w+)\.csv\n(.*?)(?=^\.S[sh] )", manual,
                                                    re.MULTILINE | re.DOTALL)}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([tollcheck, "report", "-q", "-o", folder, "--ucdp", "--convention", "all",
                        *pathlib.Path(fixtures).glob("*/*.jsonl")], check=True)
        package = json.loads((pathlib.Path(folder) / "datapackage.json").read_text("utf-8"))
    tables = [resource for resource in package["resources"] if "schema" in resource]
    assert {table["name"] for table in tables} == set(described), "other tables than described"
    for table in tables:
        names = described[table["name"]][1]
        for field in table["schema"]["fields"]:
            assert any(field["name"].endswith(name.lstrip("*")) if name[0] == "*" else
                       field["name"] == name for name in names), f"no {field['name']} in {names}"
            for value in field.get("constraints", {}).get("enum", []):
                assert re.search(rf"^\.Li (.*, )?{value}\b", manual, re.MULTILINE), \
                    f"{field['name']} can be {value}, which the manual does not tell"


def check_mdoc():
    if shutil.which("mandoc") is None:
        print("mandoc is not installed: the markup of the pages is not checked")
        return
    # What it says of its own database goes to stderr, and in one pipe would cut lines in two.
    lint = subprocess.run(["mandoc", "-Tlint", *pages], check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, encoding="utf-8").stdout
    wrong = [line for line in lint.splitlines() if not PASSED.search(line)]
    assert not wrong, "\n".join(wrong)


check_options()
check_columns()
check_mdoc()
