#!/usr/bin/env python3
"""check-readme.py TOLLCHECK README [--update]: what a document shows as output is what is printed.

A block of text that begins with "$ tollcheck ..." must hold the output of that command, run in the
document's folder; a line "[...]" stands for lines left out. --update writes the output anew, as many
lines as stood before the first gap."""

import pathlib
import re
import shlex
import subprocess
import sys

BLOCK = re.compile(r"(?<=^```text\n)\$ tollcheck (.*)\n((?:.*\n)*?)(?=```$)", re.MULTILINE)
GAP = "[...]\n"


def output(tollcheck, folder, command):
    done = subprocess.run([tollcheck, *shlex.split(command)], cwd=folder, check=True,
                          stdout=subprocess.PIPE)
    return done.stdout.decode("utf-8")


def shows(shown, printed):
    """Whether the printed text is the shown one, with any lines where it has a gap."""
    pattern = "(?:.*\n)*".join(re.escape(part) for part in shown.split(GAP))
    return re.fullmatch(pattern, printed) is not None


def main():
    tollcheck, readme = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    text = readme.read_text(encoding="utf-8")
    n_wrong = n_blocks = 0

    def renew(block):
        nonlocal n_wrong, n_blocks
        printed = output(tollcheck, readme.parent, block[1])
        n_blocks += 1
        if shows(block[2], printed):
            return block[0]
        n_wrong += 1
        print(f"{readme.name}: not what is printed now: tollcheck {block[1]}")
        kept = block[2].split(GAP)[0].count("\n")
        if GAP in block[2]:
            printed = "".join(printed.splitlines(keepends=True)[:kept]) + GAP
        return f"$ tollcheck {block[1]}\n{printed}"

    text = BLOCK.sub(renew, text)
    if "--update" in sys.argv[3:]:
        readme.write_text(text, encoding="utf-8")
        return 0
    if n_wrong:
        print("Write it anew with: meson compile -C BUILD update-readme")
    return 1 if n_wrong or not n_blocks else 0


if __name__ == "__main__":
    sys.exit(main())
