#!/usr/bin/env python3
"""test-completion.py TOLLCHECK: bash and zsh complete the command's lines, as the shells really do.

bash is asked for what its function replies; zsh types a line and a tab on a terminal of its own.
The test of a shell that is not installed is skipped."""

import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

TOLLCHECK = os.path.abspath(sys.argv.pop(1))


def script(shell):
    return subprocess.run([TOLLCHECK, "completion", shell], check=True, stdout=subprocess.PIPE,
                          encoding="utf-8").stdout


class Completion(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "a story.txt").touch()
        (self.folder / "articles").mkdir()
        for shell in ("bash", "zsh"):
            (self.folder / shell).mkdir()
            (self.folder / shell / "_tollcheck").write_text(script(shell), encoding="utf-8")
        help_text = subprocess.run([TOLLCHECK, "help"], check=True, stdout=subprocess.PIPE,
                                   encoding="utf-8").stdout
        self.commands = re.findall(r"^  (\w+)  ", help_text.split("Commands:")[1], re.MULTILINE)

    def options(self, command):
        done = subprocess.run([TOLLCHECK, "help", command], check=True, stdout=subprocess.PIPE,
                              encoding="utf-8")
        self.assertNotIn("=FORMAT", done.stdout, "a few values are listed where shells can see them")
        return re.findall(r"^ +(?:-\w, )?(--[\w-]+)", done.stdout, re.MULTILINE)

    def bash(self, *words):
        """What bash offers in place of the last word, sorted."""
        program = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tollcheck; '
                   '[ ${#COMPREPLY[@]} = 0 ] || printf "%s\\n" "${COMPREPLY[@]}"')
        done = subprocess.run(["bash", "--norc", "-c", program, "bash", "bash/_tollcheck",
                               "tollcheck", *words], cwd=self.folder, check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        self.assertEqual(done.stderr, "")
        return sorted(done.stdout.splitlines())

    @unittest.skipUnless(shutil.which("bash"), "bash is not installed")
    def test_bash(self):
        self.assertEqual(self.bash(""), sorted([*self.commands, "--help", "--version"]))
        self.assertEqual(self.bash("help", "ex"), ["explain", "extract"])
        for command in self.commands:
            if command != "help":
                self.assertEqual(self.bash(command, "-"), sorted(self.options(command)))
        self.assertEqual(self.bash("extract", "--format", ""), ["csv", "jsonl"])
        self.assertEqual(self.bash("extract", "-f", "j"), ["jsonl"])
        self.assertEqual(self.bash("compare", "--format", "="), ["csv", "json", "md", "text"])
        self.assertEqual(self.bash("compare", "--format", "=", "j"), ["json"])
        self.assertEqual(self.bash("compare", "--quotes", "--col"), ["--color"])
        self.assertEqual(self.bash("compare", "--outcome", "k"), ["killed"])
        self.assertEqual(self.bash("report", "--convention", "ucdp,ac"), ["ucdp,acled"])
        self.assertEqual(self.bash("report", "--published", ""), [])
        self.assertEqual(self.bash("report", "-q", "a"), ["a story.txt", "articles"])
        self.assertEqual(self.bash("report", "-o", "a"), ["articles"])
        self.assertEqual(self.bash("decide", "re"), ["reject"])
        self.assertEqual(self.bash("lexicon", ""), [])
        self.assertEqual(self.bash("nothing", ""), [])

    def start_zsh(self):
        """A shell on a terminal that writes its line into a file when ^X is typed."""
        try:
            pid, self.terminal = pty.fork()
        except OSError:  # a chroot without /dev/pts
            self.skipTest("no terminal to be had")
        if pid == 0:
            os.chdir(self.folder)
            os.execvpe("zsh", ["zsh", "-f", "-i"], dict(os.environ, TERM="dumb", PS1="> "))
        self.addCleanup(os.waitpid, pid, 0)
        self.addCleanup(os.close, self.terminal)
        setup = ("fpath=($PWD/zsh $fpath); autoload -Uz compinit; compinit -D -u; "
                 "show() { print -r -- \"<<$BUFFER>>\" > line; }; zle -N show; bindkey '^X' show; "
                 "bindkey '^I' complete-word; touch ready\n")
        os.write(self.terminal, setup.encode())
        os.set_blocking(self.terminal, False)
        self.wait("ready")

    def zsh(self, line):
        """The line that zsh makes of this one and a tab."""
        os.write(self.terminal, b"\x15" + line.encode() + b"\t\x18")
        made = self.wait("line")
        (self.folder / "line").unlink()
        return made[2:-3]

    def wait(self, name):
        """Waits for the shell to write a file; what it says is read, lest it blocks."""
        path = self.folder / name
        for _ in range(2000):
            try:
                os.read(self.terminal, 65536)
            except OSError:
                pass
            text = path.read_text(encoding="utf-8") if path.exists() else None
            if text is not None and (name == "ready" or text.endswith(">>\n")):
                return text
            time.sleep(0.01)
        self.fail(f"zsh writes no {name}")

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh(self):
        self.start_zsh()
        self.assertEqual(self.zsh("tollcheck comp"), "tollcheck compare ")
        self.assertEqual(self.zsh("tollcheck compare --outcome ki"),
                         "tollcheck compare --outcome killed ")
        self.assertEqual(self.zsh("tollcheck compare --format=js"),
                         "tollcheck compare --format=json ")
        self.assertEqual(self.zsh("tollcheck extract -f js"), "tollcheck extract -f jsonl ")
        self.assertEqual(self.zsh("tollcheck report --conv"), "tollcheck report --convention=")
        self.assertEqual(self.zsh("tollcheck report --convention ucdp,ai"),
                         "tollcheck report --convention ucdp,airwars,")
        self.assertEqual(self.zsh("tollcheck report a\\ "), "tollcheck report a\\ story.txt ")
        self.assertEqual(self.zsh("tollcheck report -o a"), "tollcheck report -o articles/")
        self.assertEqual(self.zsh("tollcheck decide rej"), "tollcheck decide reject ")
        self.assertEqual(self.zsh("tollcheck help rec"), "tollcheck help reconcile ")

    def test_other_shells(self):
        done = subprocess.run([TOLLCHECK, "completion", "fish"], check=False,
                              stderr=subprocess.PIPE, encoding="utf-8")
        self.assertEqual(done.returncode, 2)
        self.assertIn('expected bash or zsh, found "fish"', done.stderr)


if __name__ == "__main__":
    unittest.main()
