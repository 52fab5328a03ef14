#!/usr/bin/env python3
"""make-manual.py csv TEMPLATE COLUMNS | make-manual.py lexicon TEMPLATE FILE.md#HEADING...

Prints a manual page (mdoc) made of a template and of what is written down elsewhere: a line
"@claims@" of the template becomes the columns of that table, a line "@FILE.md#HEADING@" that section
of a Markdown file, without its heading; FILE.md alone is all of the file."""

import csv
import pathlib
import re
import sys
import textwrap

ROFF = str.maketrans({"\\": r"\e", "-": r"\-", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"})
PIECES = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\[([^]]+)\]\(([^)]+)\)")
SENTENCES = re.compile(r"(?<=[.?!:;]) (?=\S)")


def escape(text):
    return text.replace(r"\|", "|").translate(ROFF)


def inline(text):
    """Markdown within a paragraph: code and strong words are bold, a link is its words."""
    out, at = [], 0
    for piece in PIECES.finditer(text):
        code, strong, words, link = piece.groups()
        out.append(escape(text[at:piece.start()]))
        out.append(rf"\fB{escape(code or strong)}\fP" if words is None else escape(words))
        if link and "://" in link:
            out.append(f" <{escape(link)}>")
        at = piece.end()
    return "".join(out) + escape(text[at:])


def flow(text):
    """A paragraph: every sentence begins a line, and none looks like a request."""
    lines = []
    for sentence in SENTENCES.split(inline(" ".join(text.split()))):
        lines += textwrap.wrap(sentence, 79, break_long_words=False, break_on_hyphens=False)
    return [rf"\&{line}" if line[0] in ".'" else line for line in lines]


def cells(line):
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def table(lines):
    """A list: the first cell names an item, the others tell of it, with their header if they
    are several."""
    header, _, *rows = map(cells, lines)
    yield ".Bl -tag -width Ds"
    for first, *others in rows:
        yield f".It {inline(first)}"
        told = [(head, text) for head, text in zip(header[1:], others) if text.strip("-")]
        for i, (head, text) in enumerate(told):
            label = f"{head}: " if len(header) > 2 and head else ""
            yield from [".br"] * (i > 0) + flow(label[:1].upper() + label[1:] + text)
    yield ".El"


def bullets(lines):
    yield ".Bl -bullet"
    for item in re.split(r"^- ", "\n".join(lines), flags=re.MULTILINE)[1:]:
        yield ".It"
        yield from flow(item)
    yield ".El"


def literal(lines):
    yield ".Bd -literal -offset indent"
    for line in lines:
        text = escape(line[4:])
        yield rf"\&{text}" if text[:1] in (".", "'") else text
    yield ".Ed"


def block(lines):
    if lines[0].startswith("    "):
        return literal(lines)
    if lines[0].startswith("|"):
        return table(lines)
    return bullets(lines) if lines[0].startswith("- ") else flow(" ".join(lines))


def markdown(text):
    """Paragraphs are apart by an empty line, and headings become subsections."""
    is_first = True
    for lines in (part.split("\n") for part in re.split(r"\n(?:\s*\n)+", text.strip("\n"))):
        if lines[0].startswith("#"):
            yield f".Ss {escape(lines[0].lstrip('# '))}"
        else:
            if not is_first and not lines[0].startswith(("|", "- ", "    ")):
                yield ".Pp"
            yield from block(lines)
        is_first = lines[0].startswith("#")


def section(text, heading):
    """What stands below a heading, up to the next one of its rank."""
    found = re.search(rf"^(#+) {re.escape(heading)}\n(.*?)(?=^\1 |\Z)", text,
                      flags=re.MULTILINE | re.DOTALL)
    if found is None:
        sys.exit(f"make-manual.py: there is no section {heading}")
    return found[2]


def column(row):
    """An item for a column: its type, whether it may be empty, and what it points to."""
    notes = [row["type"]]
    for word in row["rule"].split():
        target, _, field = word.partition(".")
        notes.append(f"as {field} in {target}.csv" if field else
                     {"key": "unique", "required": "never empty"}[word])
    yield rf".It \fB{escape(row['column'])}\fP ({escape(', '.join(notes))})"
    yield from flow(row["meaning"])


def columns(rows):
    yield ".Bl -tag -width Ds"
    for row in rows:
        yield from column(row)
    yield ".El"


def read(path):
    return pathlib.Path(path).read_text(encoding="utf-8")


def csv_parts(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: columns([row for row in rows if row["table"] == name])
            for name in dict.fromkeys(row["table"] for row in rows)}


def lexicon_parts(paths):
    parts = {}
    for path in paths:
        path, _, heading = path.partition("#")
        text = read(path)
        body = section(text, heading) if heading else text.split("\n", 1)[1]
        parts[pathlib.Path(path).name + (f"#{heading}" if heading else "")] = markdown(body)
    return parts


def main():
    kind, template, *sources = sys.argv[1:]
    parts = csv_parts(*sources) if kind == "csv" else lexicon_parts(sources)
    for line in read(template).splitlines():
        part = parts.pop(line.strip("@"), None) if re.fullmatch("@.*@", line) else None
        print(line if part is None else "\n".join(part))
    if parts:
        sys.exit(f"make-manual.py: {template} has no place for {', '.join(parts)}")


if __name__ == "__main__":
    sys.exit(main())
