#!/usr/bin/env python3
"""check-html.py TOLLCHECK FIXTURES: report.html shows what the tables say, and nothing else.

Read without a browser: only elements that the page is made of, names that are there once, links
that lead somewhere; quotes and marked figures as in claims.csv; counts as in the tables; and
articles that try to get out of their quotes do not.
"""
import collections, csv, html.parser, io, subprocess, sys, tempfile
from pathlib import Path

tollcheck, fixtures = sys.argv[1], Path(sys.argv[2])

ELEMENTS = set("""html head meta title style body a header h1 h2 h3 dl dt dd div nav details summary p
    form label select option input button output main article section table thead tbody tr th td
    svg line circle path text polyline ul ol li b span small code blockquote mark cite footer
    script""".split())
VOID = {"meta", "input", "line", "circle", "path", "polyline"}
ATTRIBUTES = set("""lang charset http-equiv content name class href id aria-label hidden value type
    aria-live tabindex role title scope viewbox aria-hidden y x text-anchor y1 y2 x1 x2 d cy r cx
    points data-sources data-outcomes data-verdicts data-place data-from data-to data-rank
    data-claims dir rel""".split())

HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)",
           '</blockquote></article><h1>owned</h1>', '<!-- ', ']]>', '&lt;b&gt;', 'bell\x07 escape\x1b[31m',
           'turned \u202e round', '</style><style>*{display:none}', '{{constructor}}', 'حلب 12',
           'javascript:alert(1)', '\x9b31m', 'a\u2028b', 'x' * 5000]


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links = [], [], []
        self.quotes, self.marks, self.claims, self.texts = [], {}, {}, collections.Counter()
        self.numbers, self.events, self.names = {}, [], []
        self.feed(text)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attributes):
        assert tag in ELEMENTS, f"<{tag}> has come in"
        for name, value in attributes:
            assert name in ATTRIBUTES, f"{name}={value!r} has come in on <{tag}>"
            if name == "id":
                self.ids.append(value)
            if name == "href":
                assert value.startswith(("#", "http://", "https://")), f"a link to {value}"
                self.links.append(value)
        values = dict(attributes)
        if tag == "article":
            self.events.append(values)
        if tag == "blockquote":
            self.quotes.append("")
            self.names = []
        if tag == "span" and values.get("id", "").startswith("c-"):
            self.names.append(values["id"][2:])
            self.claims[values["id"][2:]] = len(self.quotes) - 1
            if "mark" in self.open:
                self.marks[values["id"][2:]] = ""
        if tag == "mark":
            self.names = []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()

    def handle_comment(self, data):
        raise AssertionError(f"a comment has come in: {data[:40]}")

    def handle_data(self, data):
        if "blockquote" in self.open:
            self.quotes[-1] += data
        if "mark" in self.open:
            for name in self.names:
                self.marks[name] += data
        if self.open and self.open[-1] in ("dt", "dd") and "details" not in self.open:
            self.numbers.setdefault(self.open[-1], []).append(data)


def shown(text):
    """How a text of an article stands in the page."""
    return "".join("\ufffd" if (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 else c for c in text)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def check(folder):
    page = Page((folder / "report.html").read_text(encoding="utf-8"))
    claims, events = rows(folder / "claims.csv"), rows(folder / "events.csv")
    assert len(page.ids) == len(set(page.ids)), "a name is there twice"
    for link in page.links:
        assert not link.startswith("#") or link[1:] in page.ids, f"{link} leads nowhere"
    for claim in claims:
        quote = page.quotes[page.claims[claim["claim_id"]]]
        assert quote == shown(claim["quote"]), f"{claim['claim_id']}: another quote: {quote!r}"
        mark = page.marks.get(claim["claim_id"])
        if claim["figure"] in claim["quote"]:
            assert mark == shown(claim["figure"]), f"{claim['claim_id']}: marked {mark!r}"
    assert {event["id"] for event in page.events} == {event["event_id"] for event in events}
    contradicted = [row["event_id"] for row in rows(folder / "divergences.csv") if row["verdict"] == "contradicts"]
    n_events = len(set(contradicted))
    in_events = f", in {n_events} event{'s' if n_events > 1 else ''}" if contradicted else ""
    numbers = dict(zip(page.numbers.get("dt", []), page.numbers.get("dd", [])))
    for noun, number, more in (("claim", len(claims), ""), ("event", len(events), ""),
                               ("contradiction", len(contradicted), in_events)):
        words = noun + ("" if number == 1 else "s") + more
        assert numbers[words] == f"{number:,}", f"{words}: {numbers}"
    order = [int(event["data-rank"]) for event in page.events]
    assert order == list(range(len(order)))


def make_hostile(claims, path):
    """Claims of the fixtures whose every text is hostile; each figure still stands in its quote."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, claims[0], lineterminator="\n")
        writer.writeheader()
        for claim, hostile in zip(claims, HOSTILE * 2):
            claim = dict(claim, quote=f"{hostile} {claim['figure']} {hostile}", title=hostile,
                         publisher=hostile, place=hostile[:60], source_mention=hostile,
                         actor=hostile[:60], document=hostile[:60], url=f"https://x.example/{hostile}")
            writer.writerow(claim)
        writer.writerow(dict(claim, claim_id="", start="7", url="javascript:alert(1)"))


stories = sorted(str(path) for path in fixtures.rglob("*") if path.suffix in (".txt", ".jsonl"))
with tempfile.TemporaryDirectory() as temporary:
    temporary = Path(temporary)
    subprocess.run([tollcheck, "report", "-q", *stories, "-o", temporary / "plain"], check=True)
    check(temporary / "plain")
    make_hostile(rows(temporary / "plain" / "claims.csv"), temporary / "hostile.csv")
    subprocess.run([tollcheck, "reconcile", "-q", temporary / "hostile.csv", "-o", temporary / "hostile"],
                   check=True)
    check(temporary / "hostile")
    empty = temporary / "empty.txt"
    empty.write_text("Nothing happened.\n", encoding="utf-8")
    subprocess.run([tollcheck, "report", "-q", empty, "-o", temporary / "empty"], check=True)
    check(temporary / "empty")
print("the page says what the tables say")
