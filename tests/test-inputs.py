#!/usr/bin/env python3
"""test-inputs.py TOLLCHECK FOLDER: the same articles in every format must give the same claims.
FOLDER has them as articles.jsonl, in the fields of our own."""

import csv
import datetime
import email.headerregistry
import email.message
import email.policy
import email.utils
import gzip
import html
import io
import json
import pathlib
import shutil
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

    def test_csv(self):
        for suffix, delimiter, encoding in (("csv", ",", "utf-8"), ("csv", ";", "utf-8-sig"),
                                            ("tsv", "\t", "utf-16"), ("csv", ",", "cp1252")):
            table = io.StringIO(newline="")
            writer = csv.DictWriter(table, ARTICLES[0].keys(), delimiter=delimiter)
            writer.writeheader()
            writer.writerows(ARTICLES)
            self.check(f"table.{suffix}", table.getvalue().encode(encoding))
        self.check("no suffix", table.getvalue())

    def test_feed(self):
        items = [{name: html.escape(value) for name, value in article.items()}
                 for article in ARTICLES]
        for item, article in zip(items, ARTICLES):
            item["html"] = "".join(f"<p>{html.escape(line)}</p>"
                                   for line in article["text"].split("\n\n"))
            item["day"] = email.utils.format_datetime(
                datetime.datetime.fromisoformat(article["date"] + "T23:30:00+06:00"))
        rss = "".join(
            "<item><title>{title}</title><link>{url}</link><guid>{id}</guid><pubDate>{day}</pubDate>"
            "<source url='x'>{publisher}</source><description>Short.</description>"
            "<content:encoded><![CDATA[{html}]]></content:encoded></item>".format(**item)
            for item in items)
        atom = "".join(
            "<entry><title type='html'>{title}</title><link rel='self' href='x'/><link href='{url}'/>"
            "<id>{id}</id><published>{date}T08:00:00Z</published><updated>2017-01-01T00:00:00Z</updated>"
            "<source><title>{publisher}</title></source><content type='xhtml'>"
            "<div xmlns='http://www.w3.org/1999/xhtml'>{html}</div></content></entry>".format(**item)
            for item in items)
        rss = ("<?xml version='1.0' encoding='%s'?>\n<rss version='2.0' "
               "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>News</title>"
               f"<language>en</language>{rss}</channel></rss>")
        self.check("feed.xml", rss % "UTF-8")
        self.check("windows.xml", (rss % "windows-1252").encode("cp1252"))
        self.check("feed.xml.gz", gzip.compress((rss % "UTF-8").encode("utf-8")))
        self.check("feed.atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title>"
                   f"{atom}</feed>")

    def test_warc(self):
        """A record packed by itself, as crawlers write them, plain, in chunks and packed again."""
        records = [("warcinfo", None, b"software: test\r\n")]
        for article, page, pack in zip(ARTICLES, sorted(FOLDER.glob("*.html")), (0, 1, 2)):
            body, head = page.read_bytes(), b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
            if pack == 1:
                head += b"Transfer-Encoding: chunked\r\n"
                body = b"%x\r\n%s\r\n%x;x\r\n%s\r\n0\r\n\r\n" % (
                    100, body[:100], len(body) - 100, body[100:])
            if pack == 2:
                head += b"Content-Encoding: gzip\r\n"
                body = gzip.compress(body)
            records += [("request", article["url"], b"GET / HTTP/1.1\r\n\r\n"),
                        ("response", article["url"], head + b"\r\n" + body)]
        records = [b"WARC/1.0\r\nWARC-Type: %s\r\n%sContent-Type: application/http; msgtype=%s\r\n"
                   b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (
                       kind.encode(), b"WARC-Target-URI: <%s>\r\n" % url.encode() if url else b"",
                       kind.encode(), len(block), block)
                   for kind, url, block in records]
        self.check("plain.warc", b"".join(records))
        self.check("crawl.warc.gz", b"".join(map(gzip.compress, records)))

    def test_mail(self):
        for kind in ("quoted-printable", "base64", "8bit", "html"):
            paths = []
            for article in ARTICLES:
                mail = email.message.EmailMessage(policy=email.policy.SMTP)
                mail["From"] = email.headerregistry.Address(article["publisher"], "news", "x.example")
                mail["To"] = "desk@y.example"
                mail["Subject"] = article["title"]
                mail["Date"] = datetime.datetime.fromisoformat(article["date"] + "T23:30:00+06:00")
                mail["Message-ID"] = f"<{article['id']}@x.example>"
                lines = "".join(f"<p>{html.escape(line)}</p>" for line in article["text"].split("\n\n"))
                if kind != "html":
                    mail.set_content(article["text"], cte=kind)
                mail.add_alternative(f"<html><body>{lines}</body></html>", subtype="html")
                if kind == "8bit":
                    mail.add_attachment("9 people were killed.", filename="x.txt")
                paths.append(self.folder / f"{article['id']}.eml")
                paths[-1].write_bytes(mail.as_bytes())
            # The line ends of mails are in their quotes.
            found = self.claims(*paths)
            for claim in found:
                claim["quote"] = claim["quote"].replace("\r\n", "\n")
            self.assertEqual(found, self.expected, kind)

    def test_folder(self):
        """All of them in one folder, where names say nothing."""
        for path in FOLDER.glob("*.html"):
            shutil.copy(path, self.folder / path.stem)
        (self.folder / "other").mkdir()
        (self.folder / "other" / "list").write_text(as_lines(NEWS_PLEASE), encoding="utf-8")
        found = self.extract("-q", self.folder, status=3)
        self.assertEqual([{name: value for name, value in claim.items() if name not in LOOSE}
                          for claim in found], self.expected)

    def test_report_among_articles(self):
        """A report that lies beside its articles has titles and links too, but of claims."""
        shutil.copy(FOLDER / "articles.jsonl", self.folder)
        subprocess.run([TOLLCHECK, "report", "-q", self.folder, "-o", self.folder / "report"],
                       check=True)
        found = self.extract("-q", self.folder, status=3)
        self.assertEqual([{name: value for name, value in claim.items() if name not in LOOSE}
                          for claim in found], self.expected)
        self.assertEqual(self.extract("-q", self.folder / "report" / "claims.csv", status=3), [])

    def test_report(self):
        """A report on pages, and on a list that tells of them, says of each what it was."""
        with open(self.folder / "list.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["url", "title", "publish_date"])
            writer.writeheader()
            writer.writerows({"url": article["url"], "title": "x", "publish_date": "2010-01-01"}
                             for article in ARTICLES[1:])
        copy = self.folder / "copy.jsonl"
        copy.write_text(json.dumps(dict(ARTICLES[0], url="https://other.example/1")) + "\n",
                        encoding="utf-8")
        pages = sorted(FOLDER.glob("*.html"))
        report = self.folder / "report"
        subprocess.run([TOLLCHECK, "report", "-q", *pages, copy, self.folder / "list.csv", "-o", report],
                       check=True)
        with open(report / "documents.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([(row["format"], row["encoding"]) for row in rows],
                         [("html", "UTF-8"), ("html", "UTF-8"), ("html", "Windows-1252"),
                          ("jsonl", "UTF-8"), ("csv", "")])
        self.assertEqual({row["status"] for row in rows}, {"read"})
        self.assertEqual({rows[0]["copy_of"], rows[3]["copy_of"]}, {"", rows[3]["document"]})
        self.assertIn("about 2 of the articles", rows[4]["note"])
        self.assertEqual(self.claims(*pages, self.folder / "list.csv"), self.expected)
        subprocess.run([TOLLCHECK, "verify", report], check=True)

    def test_inputs(self):
        """What the command prints as articles is what claims were read from."""
        paths = [*sorted(FOLDER.glob("*.html")), self.folder / "rest.csv"]
        paths[-1].write_text("id,text\na,Ten died.\nb\n", encoding="utf-8")
        done = subprocess.run([TOLLCHECK, "inputs", *paths], stdout=subprocess.PIPE, check=False)
        out = done.stdout.decode("utf-8")
        self.assertEqual(done.returncode, 3)
        for words in ("html, WINDOWS-1252", "date=ld:datePublished", "2016-09-22 to 2016-09-22",
                      "1 read, 1 skipped", "(first %s:3)" % paths[-1]):
            self.assertIn(words.lower(), out.lower())
        done = subprocess.run([TOLLCHECK, "inputs", "-f", "jsonl", *paths[:-1]],
                              stdout=subprocess.PIPE, check=True)
        texts = {article["id"]: article for article in
                 map(json.loads, done.stdout.decode("utf-8").splitlines())}
        self.assertEqual(len(texts), 3)
        for claim in self.extract("-q", *paths[:-1]):
            text = texts[claim["document"]][claim["field"]].encode("utf-8")
            figure = text[int(claim["start"]):int(claim["end"])].decode("utf-8")
            self.assertEqual(figure, claim["figure"])

    def test_map(self):
        own = renamed(title="head", text="story", date="printed", publisher="paper")
        self.check("own.jsonl", as_lines(own), "--map",
                   "title=head,text=story,date=printed,publisher=paper")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
