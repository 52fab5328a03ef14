#!/usr/bin/env python3
"""test-config.py TOLLCHECK: options that are set in a file or in the environment."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOLLCHECK = os.path.abspath(sys.argv.pop(1))

STORY = "At least nine people were killed in Wexcombe, the health ministry said on Monday.\n"


class Settings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "story.txt").write_text(STORY, encoding="utf-8")
        self.config = self.folder / "config" / "tollcheck" / "config"
        self.config.parent.mkdir(parents=True)

    def run_with(self, text, *args, **environment):
        self.config.write_bytes(text.encode("utf-8"))
        inherited = {name: value for name, value in os.environ.items()
                     if name != "NO_COLOR" and not name.startswith("TOLLCHECK_")}
        return subprocess.run(
            [TOLLCHECK, *args], cwd=self.folder, check=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
            env=inherited | {"XDG_CONFIG_HOME": str(self.config.parents[1])} | environment)

    def extract(self, text, *args, **environment):
        done = self.run_with(text, "extract", "story.txt", *args, **environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def refuses(self, text, message, *args, **environment):
        done = self.run_with(text, *(args or ("extract", "story.txt")), **environment)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.stderr, f"tollcheck: {message}\n")

    def published(self, done):
        return done.stdout.splitlines()[1].split(",")[1]

    def test_nothing_set(self):
        plain = self.extract("")
        self.config.unlink()
        self.config.parent.rmdir()
        again = subprocess.run([TOLLCHECK, "extract", "story.txt"], cwd=self.folder, check=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
                               env={"XDG_CONFIG_HOME": str(self.config.parents[1])})
        self.assertEqual(plain.stdout, again.stdout)

    def test_file(self):
        done = self.extract("\ufeff# every day the same\r\n\r\npublished = 2021-05-04\r\n"
                            "quiet=yes\r\n")
        self.assertEqual(self.published(done), "2021-05-04")
        self.assertEqual(done.stderr, "")

    def test_sections(self):
        text = "quiet = yes\n[compare]\nquotes = no\n[extract]\nformat = jsonl\n[report]\nexcel = yes\n"
        self.assertTrue(self.extract(text).stdout.startswith("{"))
        self.assertTrue(self.extract(text, "--format", "csv").stdout.startswith("event_id,"))

    def test_the_nearest_wins(self):
        text = "published = 2021-05-04\nquiet = yes\n"
        variable = {"TOLLCHECK_PUBLISHED": "2021-05-05"}
        self.assertEqual(self.published(self.extract(text)), "2021-05-04")
        self.assertEqual(self.published(self.extract(text, **variable)), "2021-05-05")
        done = self.extract(text, "--published", "2021-05-06", **variable)
        self.assertEqual(self.published(done), "2021-05-06")
        self.assertIn("1 claim", self.extract(text, "--no-quiet").stderr)
        self.assertIn("1 claim", self.extract(text, TOLLCHECK_QUIET="no").stderr)

    def test_another_file(self):
        other = self.folder / "other"
        other.write_text("quiet = on\n", encoding="utf-8")
        self.assertEqual(self.extract("bogus", TOLLCHECK_CONFIG="other").stderr, "")
        self.assertIn("1 claim", self.extract("bogus", TOLLCHECK_CONFIG="").stderr)
        done = self.run_with("", "extract", "story.txt", TOLLCHECK_CONFIG="none")
        self.assertEqual(done.returncode, 2)
        self.assertIn("none", done.stderr)

    def test_home(self):
        (self.folder / "tables").mkdir()
        (self.folder / "tables" / "people.csv").write_text("nonsense\n", encoding="utf-8")
        done = self.run_with("lexicon = ~/tables\n", "lexicon", "--check", HOME=str(self.folder))
        self.assertEqual(done.returncode, 2)
        self.assertIn(f"{self.folder}/tables/people.csv:1: ", done.stderr)

    def test_gazetteers_add_up(self):
        for name in ("one", "two"):
            (self.folder / name).write_text(f"name,type\nWex{name},town\n", encoding="utf-8")
        (self.folder / "story.txt").write_text("Nine people died in Wexone.\nTen people died in "
                                               "Wextwo.\n", encoding="utf-8")
        places = self.extract("gazetteer = one\n", "--gazetteer", "two").stdout
        self.assertIn(",Wexone,", places)
        self.assertIn(",Wextwo,", places)

    def test_mistakes(self):
        path = self.config
        self.refuses("\nquiet\n", f'{path}:2: expected OPTION = VALUE, found "quiet"')
        self.refuses("quiet =\n", f'{path}:1: expected OPTION = VALUE, found "quiet ="')
        self.refuses("quiet = maybe\n", f'{path}:1: quiet: expected yes or no, found "maybe"')
        self.refuses("format = csv\n",
                     f'{path}:1: expected an option of every command, found "format"')
        self.refuses("[extract]\nformt = csv\n",
                     f'{path}:2: expected an option of extract, found "formt"; perhaps you mean '
                     'format')
        self.refuses("[extract]\nhelp = yes\n",
                     f'{path}:2: expected an option of extract, found "help"')
        self.refuses("[help]\n",
                     f'{path}:1: expected the name of a command in brackets, found "[help]"')
        self.refuses("[compare]\nwidth = wide\n",
                     f'{path}:2: width: expected a number, found "wide"', "compare", "story.txt")
        # what only the command itself can tell
        self.refuses("#\n[extract]\nformat = xml\n",
                     f'{path}:3: format: expected csv or jsonl, found "xml"')
        self.refuses("published = Friday\n",
                     f'{path}:1: published: expected a date as 2016-10-28, found "Friday"')
        self.refuses("", 'TOLLCHECK_PUBLISHED: published: expected a date as 2016-10-28, found '
                     '"Friday"', TOLLCHECK_PUBLISHED="Friday")
        done = self.run_with("[extract]\nformat = xml\n", "extract", "-f", "yaml", "story.txt")
        self.assertIn('extract: --format: expected csv or jsonl, found "yaml"', done.stderr)
        self.assertEqual(self.run_with("[extract]\nbogus = 1\n", "lexicon", "-q").returncode, 0)


if __name__ == "__main__":
    unittest.main()
