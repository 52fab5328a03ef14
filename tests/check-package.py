#!/usr/bin/env python3
"""check-package.py TOLLCHECK FIXTURES: datapackage.json says of every table what the table says.

Each file of the report is in the package with its size and hash; each table has just the columns
of its schema; every value has its column's type and keeps its constraints; keys are unique and
point to rows that exist. And tollcheck verify passes every report, but none with a byte changed.
"""
import csv, datetime, hashlib, json, re, subprocess, sys, tempfile
from pathlib import Path

tollcheck, fixtures = sys.argv[1], Path(sys.argv[2])

TYPES = {
    "integer": lambda text: re.fullmatch(r"-?\d+", text),
    "number": lambda text: re.fullmatch(r"-?\d+(\.\d+)?", text),
    "date": datetime.date.fromisoformat,
    "string": lambda text: True,
}


def check_value(field, text, where):
    constraints = field.get("constraints", {})
    if text == "":
        assert not constraints.get("required"), f"{where} is empty"
        return
    assert TYPES[field["type"]](text), f"{where} is no {field['type']}: {text}"
    assert text in constraints.get("enum", [text]), f"{where} is not in its list: {text}"
    assert int(text) >= 0 if "minimum" in constraints else True, f"{where} is negative: {text}"


def check_table(resource, rows, tables):
    fields = resource["schema"]["fields"]
    header, *body = rows
    name = resource["name"]
    assert header == [field["name"] for field in fields], f"{name}: other columns"
    for field in fields:
        assert field["description"], f"{name}: nothing is said of {field['name']}"
    for number, row in enumerate(body, 2):
        for field, text in zip(fields, row):
            check_value(field, text, f"{name} row {number}: {field['name']}")
    for field in fields:
        if field.get("constraints", {}).get("unique"):
            values = [row[header.index(field["name"])] for row in body]
            assert len(values) == len(set(values)), f"{name}: {field['name']} is not unique"
    for key in resource["schema"].get("foreignKeys", []):
        other, *others = tables[key["reference"]["resource"]]
        known = {row[other.index(key["reference"]["fields"])] for row in others}
        column = header.index(key["fields"])
        missing = {row[column] for row in body} - known
        assert not missing, f"{name}: {key['fields']} points to nothing: {sorted(missing)[:3]}"


def check_report(folder, *arguments):
    run = subprocess.run([tollcheck, "report", "-q", "-o", folder, *arguments])
    assert run.returncode in (0, 3)
    folder = Path(folder)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"] for resource in package["resources"]}
    found = {path.name for path in folder.iterdir()} - {"datapackage.json"}
    assert described == found, f"described {described}, found {found}"
    tables = {}
    for resource in package["resources"]:
        data = (folder / resource["path"]).read_bytes()
        assert len(data) == resource["bytes"], f"{resource['path']}: another size"
        assert "sha256:" + hashlib.sha256(data).hexdigest() == resource["hash"]
        if "schema" in resource:
            with open(folder / resource["path"], encoding=resource["encoding"], newline="") as file:
                tables[resource["name"]] = list(csv.reader(file))
    for resource in package["resources"]:
        if "schema" in resource:
            check_table(resource, tables[resource["name"]], tables)
    check_verify(folder)
    return package


def check_verify(folder):
    """tollcheck verify passes, and fails when any file has one byte changed."""
    assert verify(folder) == 0
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        at = data.rfind(b"sha256:") + 7 if path.suffix == ".json" else len(data) // 2
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1:])
        assert verify(folder) != 0, f"{path.name} with another byte passes"
        path.write_bytes(data)


def articles(paths):
    """Texts by what annotations call them: the URL, or the path of a text file."""
    for path in map(Path, paths):
        text = path.read_text(encoding="utf-8")
        for record in map(json.loads, text.splitlines()) if path.suffix == ".jsonl" else ():
            yield record.get("url") or record["id"], record["text"]
        if path.suffix == ".txt":
            yield str(path), text


def check_annotations(folder, texts):
    """Each figure stands where its annotation says, counted in code points and by its words."""
    texts, found = dict(texts), 0
    for line in (folder / "annotations.jsonl").read_text(encoding="utf-8").splitlines():
        target = json.loads(line)["target"]
        quote, *position = target["selector"]
        for span in position:
            text = texts[target["source"]]
            assert text[span["start"]:span["end"]] == quote["exact"]
            assert text[:span["start"]].endswith(quote["prefix"])
            assert text[span["end"]:].startswith(quote["suffix"])
            found += 1
    assert found > 200, f"only {found} annotations have a position"


def check_map(folder):
    """Events lie where their towns lie, and those of which only a country is known lie nowhere."""
    collection = json.loads((folder / "events.geojson").read_text(encoding="utf-8"))
    assert collection["type"] == "FeatureCollection"
    places = {}
    for feature in collection["features"]:
        assert feature["id"] == feature["properties"]["event_id"]
        places[feature["properties"]["place"]] = feature["geometry"]
    assert places["Beslan"] == {"type": "Point", "coordinates": [44.543, 43.192]}, places["Beslan"]
    assert places.get("Haiti") is None and places.get("Syria") is None


def verify(folder):
    return subprocess.run([tollcheck, "verify", folder], capture_output=True).returncode


stories = sorted(str(path) for path in fixtures.rglob("*") if path.suffix in (".txt", ".jsonl"))
with tempfile.TemporaryDirectory() as folder:
    package = check_report(f"{folder}/plain", *stories)
    assert [source["path"] for source in package["sources"]] == stories
    check_report(f"{folder}/recorders", *stories, "--convention", "all", "--ucdp", "--sqlite")
    check_report(f"{folder}/linked", *stories, "--claims-jsonld", "--annotations", "--geojson")
    check_annotations(Path(folder) / "linked", articles(stories))
    check_map(Path(folder) / "linked")
    check_report(f"{folder}/nothing", "/dev/null")
print("every file is described as it is")
