#!/usr/bin/env python3
"""check-readers.py TOLLCHECK FIXTURES: other people's tools read the tables of a report, and get
what Python's csv module gets: Miller, csvkit, jq, sqlite3 and LibreOffice. A tool that is not
installed is left out, but not where CI is set."""
import csv, io, json, os, shutil, subprocess, sys, tempfile
from pathlib import Path

tollcheck, fixtures = sys.argv[1], Path(sys.argv[2])

# What breaks tables: separators, quotes, lines, formulas, spaces, other scripts, the guard itself.
HOSTILE = ['a,b', 'say "no"', 'two\nlines', '=1+1', '+44 20', '-3', '@here', "'quoted'", ' spaced ',
           '\ttab', 'حلب', '1-2', '007', '1e5', 'NULL', '3 May', '#tag', "'=2"]


def run(*arguments, **options):
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True, **options)
    assert done.returncode == 0, f"{arguments[0]}: {done.stderr.decode(errors='replace')[:500]}"
    return done.stdout.decode("utf-8")


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def unguard(cell):
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t\r'" else cell


def with_miller(folder, name):
    text = run("mlr", "--icsv", "--ojson", "--infer-none", "cat", folder / f"{name}.csv")
    return [list(row.values()) for row in json.loads(text)]


def with_csvkit(folder, name):
    text = run("csvjson", "--no-inference", "--blanks", folder / f"{name}.csv")
    return [["" if cell is None else cell for cell in row.values()] for row in json.loads(text)]


def with_sqlite(folder, name):
    text = run("sqlite3", "-json", folder / "report.sqlite", f"SELECT * FROM {name} ORDER BY rowid")
    return [["" if cell is None else str(cell) for cell in row.values()]
            for row in json.loads(text or "[]")]


def with_jq(folder, name):
    """jq reads the claims as JSON lines; a bound that is open is null."""
    assert name == "claims"
    lines = run(tollcheck, "extract", "-q", "--format", "jsonl", *stories)
    text = run("jq", "-c", "[.[] | if . == null then \"\" else tostring end]", input=lines.encode())
    return [json.loads(line)[1:] for line in text.splitlines()]


def with_libreoffice(folder, name):
    out = folder / "libreoffice"
    run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
        "--infilter=CSV:44,34,76,1,,1033,false,false", "--outdir", out, folder / f"{name}.csv")
    return rows(out / f"{name}.csv")[1:]


def is_same(one, other):
    """A spreadsheet takes "1,128" for the number that it is."""
    if one == other:
        return True
    try:
        return float(one.replace(",", "")) == float(other.replace(",", ""))
    except ValueError:
        return False


def compare(tool, name, expected, found):
    assert len(expected) == len(found), f"{tool}: {name} has {len(found)} rows, not {len(expected)}"
    for number, (left, right) in enumerate(zip(expected, found), 2):
        for one, other in zip(left, right):
            assert is_same(one, other), f"{tool}: {name} row {number}: {other!r}, not {one!r}"
        assert len(left) == len(right)


def have(program):
    if shutil.which(program):
        return True
    assert "CI" not in os.environ, f"{program} is not installed"
    print(f"{program} is not installed: left out")
    return False


def make_hostile(path):
    """Claims of the fixtures with hostile texts in the fields that come from articles."""
    text = io.StringIO(run(tollcheck, "extract", "-q", *stories))
    claims = list(csv.DictReader(text))[:len(HOSTILE)]
    for claim, hostile in zip(claims, HOSTILE):
        claim.update(quote=hostile, title=hostile, publisher=hostile, actor=hostile.strip())
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, claims[0])
        writer.writeheader()
        writer.writerows(claims)


stories = sorted(str(path) for path in fixtures.rglob("*") if path.suffix in (".txt", ".jsonl"))
TABLES = ["claims", "events", "divergences", "comparison", "timeline", "sources", "documents"]

with tempfile.TemporaryDirectory() as temporary:
    temporary = Path(temporary)
    make_hostile(temporary / "hostile.csv")
    for command, inputs in (("report", stories), ("reconcile", [temporary / "hostile.csv"])):
        plain, excel = temporary / command / "plain", temporary / command / "excel"
        run(tollcheck, command, "-q", *inputs, "-o", plain, "--sqlite")
        run(tollcheck, command, "-q", *inputs, "-o", excel, "--excel", "--hxl")
        for name in TABLES:
            expected = rows(plain / f"{name}.csv")[1:]
            dressed = rows(excel / f"{name}.csv")
            assert dressed[1][0].startswith("#"), f"{name}: no HXL tags"
            compare("--excel", name, expected, [list(map(unguard, row)) for row in dressed[2:]])
            if have("mlr"):
                compare("Miller", name, expected, with_miller(plain, name))
            if have("csvjson"):
                compare("csvkit", name, expected, with_csvkit(plain, name))
            if have("sqlite3"):
                compare("sqlite3", name, expected, with_sqlite(plain, name))
        if command == "report" and have("jq"):
            compare("jq", "claims", [row[1:] for row in rows(plain / "claims.csv")[1:]],
                    with_jq(plain, "claims"))
        if have("soffice"):
            dressed = rows(excel / "claims.csv")[1:]
            compare("LibreOffice", "claims", dressed, with_libreoffice(excel, "claims"))
        # What a spreadsheet was given can come back.
        run(tollcheck, "reconcile", "-q", excel / "claims.csv", "-o", temporary / command / "back")
        assert rows(temporary / command / "back" / "claims.csv") == rows(plain / "claims.csv")
print("every tool reads the same tables")
