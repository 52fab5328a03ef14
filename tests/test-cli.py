#!/usr/bin/env python3
"""test-cli.py TOLLCHECK: exit statuses, messages and files of the command, as a user sees them."""

import csv
import io
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time
import unittest

TOLLCHECK = os.path.abspath(sys.argv.pop(1))

STORY = "At least nine people were killed in Wexcombe, the health ministry said on Monday.\n"


def run(*args, **options):
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    options.setdefault("stdin", subprocess.DEVNULL)
    done = subprocess.run([TOLLCHECK, *map(str, args)], timeout=60, check=False, **options)
    done.out = (done.stdout or b"").decode("utf-8")
    done.err = (done.stderr or b"").decode("utf-8")
    return done


class Command(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.story = self.folder / "story.txt"
        self.story.write_text(STORY, encoding="utf-8")
        self.report = self.folder / "report"

    def claims(self, *rows):
        """Writes a file of claims, each a source and its number of dead."""
        path = self.folder / "claims.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow("document published place outcome population source figure low high "
                           "qualifier unit stance scope date_from date_to field start end".split())
            for i, (source, number) in enumerate(rows):
                table.writerow([f"{i}.txt", "2021-05-04", "Wexcombe", "killed", "people", source,
                                number, number, number, "exact", "people", "asserts", "incident",
                                "2021-05-03", "2021-05-03", "text", 0, len(str(number))])
        return path

    def refuses(self, message, *args):
        done = run(*args)
        self.assertEqual(done.returncode, 2, done.err)
        self.assertIn(message, done.err)
        self.assertTrue(done.err.startswith("tollcheck: "), done.err)
        self.assertEqual(done.out, "")

    def test_version_and_help(self):
        self.assertRegex(run("--version").out, r"^tollcheck \d+\.\d+\.\d+\n$")
        self.assertEqual(run("--help").out, run("help").out)
        for name in "report compare extract inputs reconcile decide explain lexicon".split():
            done = run("help", name)
            self.assertEqual((done.returncode, done.err), (0, ""))
            self.assertEqual(done.out, run(name, "--help").out)
            self.assertIn("Examples:", done.out)
            self.assertIn(name, run("help").out)

    def test_usage(self):
        self.refuses("name a command")
        self.refuses('there is no command "compile"', "compile")
        self.refuses('there is no command "compile"', "help", "compile")
        self.refuses("name an article", "report", "-o", self.report)
        self.refuses("-o DIR", "report", self.story)
        self.refuses("name a file", "reconcile", "-o", self.report)
        self.refuses("--bogus", "extract", "--bogus", self.story)
        self.refuses('--published: expected a date as 2016-10-28, found "Friday"', "extract",
                     self.story, "--published", "Friday")
        self.refuses('--format: expected csv or jsonl, found "xml"', "extract", "--format", "xml",
                     self.story)
        self.refuses('--date: expected a date as 2016-10-28, found "28/10"', "compare",
                     "--date", "28/10", self.story)
        self.refuses('found "dead"', "compare", "--outcome", "dead", self.story)
        self.refuses('--convention: expected ecc-range, ucdp, ', "compare", self.story,
                     "--convention", "acled,nobody")
        self.refuses('--format: expected text, csv, json or md, found "yaml"', "compare",
                     self.story, "--format", "yaml")
        self.refuses('found "blue"', "compare", "--color", "blue", self.story)
        self.refuses('no event "2021"', "compare", "--event", "2021", self.story)
        self.refuses("give a sentence", "explain")
        self.refuses("expected no argument", "lexicon", "extra")
        self.assertFalse(self.report.exists())

    def test_typing_errors(self):
        self.refuses('no command "comapre"; perhaps you mean compare', "comapre", self.story)
        self.refuses("--evnt; perhaps you mean --event", "compare", "--evnt", "x", self.story)

    def test_nothing_found(self):
        self.story.write_text("Twelve people were killed in a bus crash in Lagos on Friday, police said.\n",
                              encoding="utf-8")
        for options, said in [(("--place", "Lagso"), 'no event in "Lagso"; perhaps you mean "Lagos"'),
                              (("--place", "Kano"), 'no event in "Kano"; without --place, compare lists'),
                              (("--date", "2016-10-20"), "no event of 2016-10-20; the nearest is 2016-10-28-"),
                              (("--outcome", "injured"), "no event matches")]:
            done = run("compare", self.story, "--published", "2016-10-30", *options)
            self.assertEqual(done.returncode, 0)
            self.assertIn(said, done.err)

    def test_household_size(self):
        self.story.write_text("Shelling forced 200 families to flee Lagos on Friday, the governor said.\n\n"
                              "The shelling forced 1,500 people to flee Lagos, the United Nations said.\n",
                              encoding="utf-8")

        def verdict(*options):
            done = run("compare", self.story, "--published", "2016-10-30", "--place", "Lagos", "--format", "json",
                       "--convention", "helix", *options)
            return done.out
        self.assertIn("families_vs_people", verdict())
        self.assertIn("families taken as 5 people each", verdict("--household-size", "5"))
        self.assertIn('"disjoint"', verdict("--household-size", "5"))
        self.assertIn('"overlap"', verdict("--household-size", "7.5"))
        self.assertIn('"figure": "200"', verdict("--household-size", "7.5").replace('":"', '": "'))
        self.refuses('--household-size: expected a number from 1 to 50, found "many"', "compare",
                     self.story, "--household-size", "many")

    def test_other_files_in_a_folder(self):
        (self.folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
        done = run("compare", self.folder)
        self.assertNotIn("photo.png", done.err)
        self.assertIn("0 skipped, 1 file of other types passed over", done.err)

    def test_bad_lexicon(self):
        (self.folder / "words.csv").write_text("phrase,kind\nkilled,participle\n")
        done = run("extract", self.story, "--lexicon", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.err, r"words\.csv:\d+: ")

    def test_gazetteer(self):
        places = self.folder / "places.csv"
        places.write_text("name,names,type,parent\nUpper Wex,Wexcombe,village,England\n")
        done = run("extract", self.story, "--gazetteer", places)
        self.assertEqual(done.returncode, 0, done.err)
        self.assertIn(",Upper Wex,", done.out)
        self.assertIn("Upper Wex", run("explain", "--gazetteer", places, STORY).out)
        places.write_text("name,type\nWexcombe,planet\n")
        done = run("extract", self.story, "--gazetteer", places)
        self.assertEqual((done.returncode, done.out), (2, ""))
        self.assertRegex(done.err, r"places\.csv:2: expected a type .* found \"planet\"")
        self.refuses("missing.csv", "report", "--gazetteer", self.folder / "missing.csv",
                     self.story, "-o", self.report)
        self.assertFalse(self.report.exists())

    def test_unknown_function(self):
        (self.folder / "rules").mkdir()
        (self.folder / "rules/claims.csv").write_text(
            "id,pattern,meaning,like,unlike,note\n"
            "claim.mine,<quantity> <victim>,claimed = clam 1 2,Three dead.,,\n")
        done = run("extract", self.story, "--lexicon", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.err, r"rules/claims\.csv:2: expected a function .* \"clam\"")

    def test_report(self):
        done = run("report", self.story, "-o", self.report)
        self.assertEqual(done.returncode, 0, done.err)
        self.assertRegex(done.err, r"1 document read, 0 skipped; .* Report in .*/report/\n$")
        self.assertEqual(sorted(path.name for path in self.report.iterdir()),
                         ["claims.csv", "comparison.csv", "datapackage.json", "decided.csv",
                          "divergences.csv", "documents.csv", "events.csv", "report.html", "sources.csv",
                          "timeline.csv"])
        # A second report takes the place of the first.
        empty = self.folder / "empty.txt"
        empty.write_text("Nothing happened.\n", encoding="utf-8")
        done = run("report", empty, "-o", self.report, "--quiet")
        self.assertEqual((done.returncode, done.err), (0, ""))
        self.assertEqual(len(list(self.report.iterdir())), 10)
        documents = (self.report / "documents.csv").read_text(encoding="utf-8")
        self.assertIn("empty.txt", documents)
        self.assertNotIn("story.txt", documents)

    def test_verify(self):
        articles = self.folder / "articles"
        articles.mkdir()
        story = articles / "story.txt"
        story.write_text("At least 12 people were killed in Homs, police said.\n", encoding="utf-8")
        self.assertEqual(run("report", articles, "-o", self.report).returncode, 0)
        done = run("verify", self.report)
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.err, r"1 documents?, 1 claims?: every hash, count and span holds\n$")
        # An article that says something else.
        story.write_text("At least 13 people were killed in Homs, police said.\n", encoding="utf-8")
        done = run("verify", self.report)
        self.assertEqual(done.returncode, 1)
        self.assertIn('claims.csv, row 2: "At least 12" does not stand at bytes 0 to 11', done.err)
        # One that is gone, one that is new, and articles that lie elsewhere now.
        story.rename(articles / "other.txt")
        done = run("verify", self.report)
        self.assertEqual(done.returncode, 1)
        self.assertIn("was read, and is not in the inputs any more", done.err)
        self.assertIn("and not in the report", done.err)
        self.assertEqual(run("verify", self.report, story).returncode, 1)
        # Claims that were edited, and no report at all.
        again = self.folder / "again"
        claims = self.folder / "claims.csv"
        claims.write_bytes((self.report / "claims.csv").read_bytes())
        self.assertEqual(run("reconcile", claims, "-o", again).returncode, 0)
        self.assertEqual(run("verify", again).returncode, 0)
        claims.write_text(claims.read_text(encoding="utf-8").replace("At least 12", "At most 12"),
                          encoding="utf-8")
        done = run("verify", again)
        self.assertEqual(done.returncode, 1)
        self.assertIn("claims.csv, row 2: the inputs have no such claim", done.err)
        self.assertEqual(run("verify", articles).returncode, 2)

    def test_skipped(self):
        missing = self.folder / "missing.txt"
        done = run("report", missing, self.story, "-o", self.report)
        self.assertEqual(done.returncode, 3)
        self.assertIn("missing.txt: skipped: ", done.err)
        self.assertIn("1 document read, 1 skipped", done.err)
        with (self.report / "documents.csv").open(encoding="utf-8", newline="") as file:
            self.assertEqual([row["status"] for row in csv.DictReader(file)], ["skipped", "read"])
        self.assertEqual(run("extract", missing).returncode, 3)
        self.assertEqual(run("reconcile", missing, "-o", self.report).returncode, 3)

    def test_diverges(self):
        claims = self.claims(("WEXCOMBE_COUNCIL", 7), ("WEXCOMBE_HOSPITAL", 15))
        for options, status in (((), 0), (("--exit-code",), 1)):
            done = run("reconcile", claims, "-o", self.report, *options)
            self.assertEqual(done.returncode, status, done.err)
            self.assertIn("2 claims, 1 event, 1 contradiction.", done.err)
        done = run("reconcile", self.folder / "none.csv", claims, "-o", self.report, "--exit-code")
        self.assertEqual(done.returncode, 1)
        claims = self.claims(("WEXCOMBE_COUNCIL", 7), ("WEXCOMBE_HOSPITAL", 7))
        done = run("reconcile", claims, "-o", self.report, "--exit-code")
        self.assertEqual(done.returncode, 0, done.err)

    def test_conventions(self):
        claims = self.claims(("WEXCOMBE_COUNCIL", 7), ("WEXCOMBE_HOSPITAL", 15))
        done = run("reconcile", claims, "-o", self.report, "--convention", "acled,ecc-range")
        self.assertEqual(done.returncode, 0, done.err)
        with open(self.report / "events.csv", encoding="utf-8", newline="") as file:
            event, = csv.DictReader(file)
        self.assertEqual(event["acled_fatalities"], "7")
        self.assertEqual(event["ecc_range_killed"], "7..15")
        self.assertIn("Wexcombe Council's 7", event["acled_trace"])
        done = run("compare", self.story, "--outcome", "killed", "--convention", "all")
        for name in "ecc-range ucdp acled airwars ibc gtd helix".split():
            self.assertIn(f"As {name} would record it", done.out)

    def decide(self, *words, status=0):
        done = run("decide", *words, "-c", self.report / "claims.csv", "--decisions",
                   self.folder / "decisions.csv", "--who", "Ada", "--decided", "2031-06-12")
        self.assertEqual(done.returncode, status, done.err)
        return done.err

    def rows(self, name):
        with open(self.report / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def test_decisions(self):
        claims = self.claims(("WEXCOMBE_COUNCIL", 7), ("WEXCOMBE_HOSPITAL", 15))
        run("reconcile", claims, "-o", self.report)
        first, second = (row["claim_id"] for row in self.rows("claims.csv"))
        self.assertIn("expected accept, reject", self.decide("believe", first, status=2))
        self.assertIn("expected correct CLAIM FIELD", self.decide("correct", first, status=2))
        self.assertIn('no claim has the id "none"', self.decide("reject", "none", status=2))
        self.assertIn('"figure" is no field', self.decide("correct", first, "figure", "9", status=2))
        self.assertIn('"few" is no value', self.decide("correct", first, "low", "few", status=2))
        self.assertFalse((self.folder / "decisions.csv").exists())
        self.decide("correct", first, "low", "15")
        self.decide("correct", first, "high", "15")
        self.decide("accept", second)
        self.decide("split", second)
        before = (self.folder / "decisions.csv").read_text(encoding="utf-8")
        self.decide("pin", second, first)
        after = (self.folder / "decisions.csv").read_text(encoding="utf-8")
        self.assertTrue(after.startswith(before))
        self.assertEqual(len(after.splitlines()), 6)

        done = run("reconcile", claims, "-o", self.report, "--decisions",
                   self.folder / "decisions.csv")
        self.assertIn("2 claims, 1 event, 0 contradictions", done.err)
        a, b = self.rows("claims.csv")
        self.assertEqual((a["low"], a["high"]), ("15", "15"))
        self.assertIn("decision.correct", a["rules"])
        self.assertIn("decision.accept", b["rules"])
        self.assertEqual([row["result"] for row in self.rows("decided.csv")], ["applied"] * 5)

    def test_decisions_in_a_file_of_somebody(self):
        claims = self.claims(("WEXCOMBE_COUNCIL", 7), ("WEXCOMBE_HOSPITAL", 15))
        run("reconcile", claims, "-o", self.report)
        first, second = (row["claim_id"] for row in self.rows("claims.csv"))
        file = self.folder / "decisions.csv"
        file.write_text("claim_id,low\nx,7\n", encoding="utf-8")
        self.assertIn("decisions.csv:1:", self.decide("accept", first, status=2))
        self.assertEqual(file.read_text(encoding="utf-8"), "claim_id,low\nx,7\n")
        file.unlink()
        self.decide("accept", first)
        file.write_text(file.read_text(encoding="utf-8").rstrip("\r\n"), encoding="utf-8")
        self.decide("accept", second)
        self.assertEqual(len(file.read_text(encoding="utf-8").splitlines()), 3)

    def test_decision_about_a_claim_that_is_gone(self):
        claims = self.claims(("WEXCOMBE_COUNCIL", 7), ("WEXCOMBE_HOSPITAL", 15))
        run("reconcile", claims, "-o", self.report)
        gone = self.rows("claims.csv")[1]["claim_id"]
        self.decide("reject", gone)
        file = self.folder / "decisions.csv"
        done = run("reconcile", claims, "-o", self.report, "--decisions", file)
        self.assertEqual(self.rows("claims.csv")[1]["event_id"], "")
        self.assertIn("2 claims, 1 event, 0 contradictions", done.err)
        done = run("report", self.story, "-o", self.report, "--decisions", file)
        self.assertIn(f'decisions.csv:2: not applied: no claim has the id "{gone}"', done.err)
        self.assertIn("no claim has the id", self.rows("decided.csv")[0]["result"])
        file.write_text("decided,who,action,claim,other,field,value,why\n,,believe,x,,,,\n",
                        encoding="utf-8")
        done = run("report", self.story, "-o", self.report, "--decisions", file)
        self.assertEqual(done.returncode, 2)
        self.assertIn('decisions.csv:2: accept, reject, correct, merge, split or pin was expected, '
                      '"believe" was found', done.err)

    def test_compare_formats(self):
        again = run("compare", self.story, "--outcome", "killed", "--format", "text").out
        self.assertEqual(run("compare", self.story, "--outcome", "killed").out, again)
        quoted = run("compare", self.story, "--outcome", "killed", "--quotes").out
        self.assertGreater(len(quoted), len(again))
        for line in run("compare", self.story, "--format", "json").out.splitlines():
            event = json.loads(line)
            self.assertEqual({claim["event_id"] for claim in event["claims"]}, {event["event_id"]})
            self.assertTrue(all(claim["reason"] for claim in event["claims"]))
        table = run("compare", self.story, "--format", "csv").out
        header, *rows = csv.reader(io.StringIO(table))
        self.assertEqual((header[:3], header[-1]),
                         (["event_id", "outcome", "population"], "others"))
        self.assertTrue(all(any(row[3:]) for row in rows))
        run("report", self.story, "-o", self.report)
        self.assertEqual((self.report / "comparison.csv").read_text(encoding="utf-8"), table)
        text = run("compare", self.story, "--format", "md", "--quotes").out
        self.assertIn("| published | source | outcome | people | figure | article | quote |", text)

    def test_against(self):
        recorded = self.folder / "recorded.csv"
        self.story.write_text("Two buses collided in Lagos on Friday and 12 people were killed, police "
                              "said.\n", encoding="utf-8")
        tables = {
            "ACLED": "event_id_cnty,event_date,location,fatalities\nNIG1,28 October 2016,Lagos,9\n",
            "UCDP": "id,date_start,date_end,where_coordinates,low,high,deaths_civilians\n"
                    "7,2016-10-28 00:00:00.000,2016-10-28 00:00:00.000,Lagos,9,10,0\n",
            "AIRWARS": "Incident date,Location name,Civilian deaths - min,Civilian deaths - max\n",
        }
        for name, text in tables.items():
            recorded.write_text(text.replace(" - ", " "), encoding="utf-8")
            done = run("compare", self.story, "--published", "2016-10-30", "--place", "Lagos",
                       "--against", recorded, "-q")
            self.assertEqual(done.returncode, 0, done.err)
            self.assertEqual(name in done.out, name != "AIRWARS", done.out)
        self.assertIn("contradicts", run("compare", self.story, "--published", "2016-10-30",
                                         "--format", "md", "--against", self.write(tables)).out)
        recorded.write_text("a,b\n1,2\n", encoding="utf-8")
        self.refuses("recorded.csv:1: columns as those of UCDP", "compare", self.story, "--against",
                     recorded)
        recorded.write_text(tables["ACLED"].replace(",9", ",many"), encoding="utf-8")
        self.refuses('recorded.csv:2: a number of people was expected, "many" was found', "compare",
                     self.story, "--against", recorded)

    def write(self, tables):
        path = self.folder / "acled.csv"
        path.write_text(tables["ACLED"], encoding="utf-8")
        return path

    def test_report_is_read_back(self):
        claims = self.claims(("WEXCOMBE_COUNCIL", 7), ("WEXCOMBE_HOSPITAL", 15))
        again = self.folder / "again"
        self.assertEqual(run("reconcile", claims, "-o", self.report).returncode, 0)
        self.assertEqual(run("reconcile", self.report / "claims.csv", "-o", again).returncode, 0)
        for name in ("claims.csv", "events.csv", "divergences.csv", "sources.csv"):
            self.assertEqual((again / name).read_bytes(), (self.report / name).read_bytes())

    def test_output_fails(self):
        (self.folder / "file").write_text("")
        done = run("report", self.story, "-o", self.folder / "file" / "report")
        self.assertEqual(done.returncode, 4)
        self.assertIn("file/report: cannot be made: ", done.err)
        for command in (("--version",), ("help",), ("extract", self.story), ("lexicon",),
                        ("explain", STORY), ("compare", "--help")):
            with open("/dev/full", "wb") as full:
                done = run(*command, stdout=full)
            self.assertEqual(done.returncode, 4, command)
            self.assertIn("standard output: No space left on device", done.err)

    def test_closed_output(self):
        done = run("--version", preexec_fn=lambda: os.close(1))
        self.assertEqual(done.returncode, 4)
        self.assertIn("standard output: ", done.err)
        # The first file that is opened must not take the place of standard output.
        done = run("extract", self.story, preexec_fn=lambda: os.close(1))
        self.assertEqual(done.returncode, 4)
        self.assertEqual(self.story.read_text(encoding="utf-8"), STORY)

    def test_reader_gone(self):
        reading, writing = os.pipe()
        os.close(reading)
        done = run("help", stdout=writing)
        os.close(writing)
        self.assertEqual((done.returncode, done.err), (4, ""))

    def test_extract(self):
        done = run("extract", "-q", self.story)
        self.assertEqual((done.returncode, done.err), (0, ""))
        self.assertTrue(done.out.startswith("event_id,published,place,outcome,"))
        with self.story.open("rb") as story:
            done = run("extract", "-q", "-f", "jsonl", "-", stdin=story)
        self.assertEqual(done.returncode, 0, done.err)
        for line in done.out.splitlines():
            self.assertEqual(json.loads(line)["outcome"], "killed")

    def test_names_in_any_locale(self):
        environment = dict(os.environ, LC_ALL="C", LANG="C")
        for option in ("--publisher", "--lexicon"):
            folder = self.folder / "Älvdalen"
            folder.mkdir(exist_ok=True)
            done = run("extract", "-q", option, folder, self.story, env=environment)
            self.assertEqual((done.returncode, done.err), (0, ""))
        self.refuses("not valid UTF-8", "extract", "--publisher", "\udcff", self.story)
        self.refuses("not valid UTF-8", "explain", "\udcff")

    def test_explain(self):
        done = run("explain", "--published", "2021-05-04", STORY)
        self.assertEqual((done.returncode, done.err), (0, ""))
        done = run("explain", "The weather was fine.")
        self.assertEqual(done.returncode, 0)
        self.assertIn("No claim: ", done.out)
        done = run("explain", "The dam could kill 300 if it breaks.")
        self.assertIn("300: no claim, since it is planned, feared or possible", done.out)
        done = run("explain", "Nine died, police said. They added that two were hurt.")
        self.assertIn("POLICE (speaks behind the figure)", done.out)
        self.assertIn("POLICE (the source that spoke last)", done.out)

    def test_explain_event(self):
        claims = self.claims(("WEXCOMBE_COUNCIL", 7), ("WEXCOMBE_HOSPITAL", 15))
        run("reconcile", claims, "-o", self.report)
        event, = {row["event_id"] for row in self.rows("claims.csv")}
        done = run("explain", event, "-c", self.report / "claims.csv")
        self.assertEqual(done.returncode, 0, done.err)
        self.assertIn("WEXCOMBE_HOSPITAL in", done.out)
        self.assertIn("says most narrowly where and when", done.out)
        self.assertRegex(done.out, r'same day.*; with "')
        self.refuses('no event "none"', "explain", "none", "-c", self.report / "claims.csv")

    def test_lexicon(self):
        done = run("lexicon")
        self.assertEqual(done.returncode, 0)
        rows = list(csv.reader(done.out.splitlines(keepends=True)))
        self.assertTrue(any(row[0] == "outcomes.csv" for row in rows))

    def test_safe_messages(self):
        done = run("extract", self.folder / "\x1b[31mred")
        self.assertEqual(done.returncode, 3)
        self.assertNotIn("\x1b", done.err)

    def colours(self, *args, command="compare", **environment):
        """Whether a command colours its output on a terminal."""
        try:
            ours, theirs = pty.openpty()
        except OSError:  # a chroot without /dev/pts
            self.skipTest("no terminal to be had")
        environment = dict(os.environ, TERM="xterm", **environment)
        run(command, "-q", *args, self.story.read_text("utf-8") if command == "explain" else
            self.story, stdout=theirs, env=environment)
        os.close(theirs)
        seen = b""
        try:
            while chunk := os.read(ours, 65536):
                seen += chunk
        except OSError:  # end of a terminal
            pass
        os.close(ours)
        return b"\x1b[" in seen

    def progress(self, *args, seconds=1.2, **environment):
        """What a command that takes so long says on a terminal."""
        try:
            ours, theirs = pty.openpty()
        except OSError:  # a chroot without /dev/pts
            self.skipTest("no terminal to be had")
        line = json.dumps({"id": "1", "text": STORY, "date": "2021-05-04"}).encode() + b"\n"
        process = subprocess.Popen([TOLLCHECK, "extract", "-", *args], stdin=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL, stderr=theirs,
                                   env={**os.environ, "TERM": "xterm", **environment})
        process.stdin.write(line)
        process.stdin.flush()
        time.sleep(seconds)
        process.stdin.write(line.replace(b'"1"', b'"2"'))
        process.stdin.close()
        process.wait(timeout=60)
        os.close(theirs)
        try:
            return os.read(ours, 65536).decode("utf-8")
        except OSError:  # it said nothing
            return ""
        finally:
            os.close(ours)

    def test_progress(self):
        seen = self.progress()
        self.assertRegex(seen, r"tollcheck: \d documents?, \d claims? so far\r\x1b\[K")
        self.assertTrue(seen.endswith("\x1b[Ktollcheck: 2 documents read, 0 skipped; 2 claims.\r\n"))
        self.assertNotIn("\x1b", self.progress(TERM="dumb"))
        self.assertEqual(self.progress("-q"), "")
        begun = time.monotonic()
        seen = self.progress(seconds=0)
        if time.monotonic() - begun < 0.9:  # a build with sanitizers may take longer
            self.assertNotIn("\x1b", seen)

    def test_colour(self):
        if run("compare", "-q", self.story).out == "":
            self.skipTest("nothing to colour")
        os.environ.pop("NO_COLOR", None)
        self.assertTrue(self.colours())
        self.assertFalse(self.colours(NO_COLOR="1"))
        self.assertFalse(self.colours("--color", "never"))
        self.assertTrue(self.colours("--color", "always", NO_COLOR="1"))
        self.assertTrue(self.colours(command="explain"))
        always = self.folder / "config"
        always.write_text("color = always\n", encoding="utf-8")
        self.assertFalse(self.colours(NO_COLOR="1", TOLLCHECK_CONFIG=str(always)))
        self.assertTrue(self.colours(NO_COLOR="1", TOLLCHECK_COLOR="always"))
        self.assertFalse(self.colours(command="explain", NO_COLOR="1"))
        self.assertFalse(self.colours("--color", "always", command="extract"))
        self.assertNotIn("\x1b", run("compare", self.story).out)


if __name__ == "__main__":
    unittest.main()
