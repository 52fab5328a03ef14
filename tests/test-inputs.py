#!/usr/bin/env python3
"""test-inputs.py TOLLCHECK FOLDER: the same articles in every format must give the same claims.
FOLDER has them as articles.jsonl, in the fields of our own."""

import csv
import gzip
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOLLCHECK, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
ARTICLES = [json.loads(line) for line in
            (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
# What depends on what an article is called and where its text begins.
LOOSE = {"event_id", "document", "start", "end", "url", "claim_id", "part_of"}


def renamed(**names):
    """The articles with other names for their fields."""
    return [{names[field]: value for field, value in article.items() if field in names}
            for article in ARTICLES]


def as_lines(records, **options):
    return "".join(json.dumps(record, **options) + "\n" for record in records)


NEWS_PLEASE = renamed(title="title", text="maintext", date="date_publish", url="url",
                      publisher="source_domain")
for record in NEWS_PLEASE:
    record["date_publish"] += " 08:30:00"
    record["description"] = None
TRAFILATURA = renamed(title="title", text="text", date="date", url="source",
                      publisher="source-hostname")
NEWSPAPER = renamed(title="title", text="text", date="publish_date", url="url",
                    publisher="publisher")
RELIEFWEB = {"time": 7, "totalCount": len(ARTICLES), "data": [
    {"id": str(i), "score": 1, "fields": {
        "title": article["title"], "body": article["text"], "url": article["url"],
        "date": {"original": article["date"] + "T00:00:00+00:00"},
        "source": [{"name": article["publisher"], "shortname": "x"}]}}
    for i, article in enumerate(ARTICLES)]}


class Inputs(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.expected = self.claims(FOLDER / "articles.jsonl")
        self.assertGreater(len(self.expected), 8)

    def extract(self, *arguments, status=0):
        done = subprocess.run([TOLLCHECK, "extract", *arguments], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, status, done.stderr)
        return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))

    def claims(self, *arguments, without=()):
        return [{name: value for name, value in claim.items()
                 if name not in LOOSE and name not in without}
                for claim in self.extract("-q", *arguments)]

    def check(self, name, content, *options, without=()):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        expected = [{name: value for name, value in claim.items() if name not in without}
                    for claim in self.expected]
        self.assertEqual(self.claims(path, *options, without=without), expected)

    def test_text(self):
        """Text has no fields, so they are given; each article of its own."""
        n_claims = 0
        for article in ARTICLES:
            for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
                path = self.folder / "story.txt"
                path.write_bytes(article["text"].encode(encoding))
                found = self.claims(path, "--published", article["date"], "--publisher",
                                    article["publisher"], without={"title"})
                # Without a byte order mark, which is a part of the first quote otherwise.
                for claim in found:
                    claim["quote"] = claim["quote"].removeprefix("\ufeff")
                self.assertEqual(found, [{name: value for name, value in claim.items()
                                          if name != "title"}
                                         for claim in self.expected
                                         if claim["title"] == article["title"]
                                         and claim["field"] == "text"])
            n_claims += len(found)
        self.assertGreater(n_claims, 6)

    def test_jsonl(self):
        self.check("news-please.jsonl", as_lines(NEWS_PLEASE))
        self.check("trafilatura.jsonl", as_lines(TRAFILATURA, ensure_ascii=False))
        self.check("newspaper.ndjson", as_lines(NEWSPAPER))
        self.check("bom.jsonl", as_lines(ARTICLES).encode("utf-8-sig"))
        self.check("wide.jsonl", as_lines(ARTICLES, ensure_ascii=False).encode("utf-16"))
        self.check("packed.jsonl.gz", gzip.compress(as_lines(ARTICLES).encode("utf-8")))
        self.check("no suffix at all", as_lines(ARTICLES))

    def test_json(self):
        self.check("list.json", json.dumps(NEWS_PLEASE, indent=1))
        self.check("reliefweb.json", json.dumps(RELIEFWEB))
        self.check("reliefweb-indented.json", json.dumps(RELIEFWEB, indent=2, ensure_ascii=False))
        self.check("jq", "\n".join(json.dumps(article, indent=2) for article in ARTICLES))
        self.check("windows.json", json.dumps(ARTICLES, ensure_ascii=False).encode("cp1252"))
        self.check("packed.json.gz", gzip.compress(json.dumps(ARTICLES).encode("utf-8")))

    def test_html(self):
        """Pages of three kinds: of today, of tables and line breaks, of unclosed paragraphs."""
        pages = sorted(FOLDER.glob("*.html"))
        self.assertEqual(self.claims(*pages), self.expected)
        self.assertEqual([claim["document"] for claim in self.extract("-q", pages[0])][0],
                         ARTICLES[0]["url"])

    def test_map(self):
        own = renamed(title="head", text="story", date="printed", publisher="paper")
        self.check("own.jsonl", as_lines(own), "--map",
                   "title=head,text=story,date=printed,publisher=paper")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
