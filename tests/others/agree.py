#!/usr/bin/env python3
"""Others agree: the Translate Toolkit counts the units that Dubhashi reads, and what Dubhashi fills is
accepted by gettext and by the Toolkit.

Usage: agree.py DUBHASHI, from the root of the repository, with translate-toolkit and lxml installed and
msgfmt on the path.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from translate.storage import po, tmx, xliff, xliff2

FORMATS = Path("fixtures/formats")
READERS = {
    "desk.po": po.pofile,
    "desk.tmx": tmx.tmxfile,
    "desk.xlf": xliff.Xliff1File,
    "desk.2.xlf": xliff2.Xliff2File,
}


def run(program, *arguments, ok=(0,)):
    """What a command prints."""
    command = [program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in ok:
        sys.exit(f"error: {' '.join(command)}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def segments(program, file, side):
    """Segments of one side of a file."""
    lines = run(program, "segments", "--format", "json", file).splitlines()
    return [segment for segment in map(json.loads, lines) if segment["side"] == side]


def strings(text):
    """The strings of a unit: one, or one for each plural form."""
    return [str(string) for string in getattr(text, "strings", [text])]


def units(file):
    """Source strings that the Toolkit reads, headers left out."""
    store = READERS[file.name].parsefile(str(file))
    return [
        string
        for unit in store.units
        if not unit.isheader()
        for string in strings(unit.source)
        if string.strip()
    ]


def main():
    program = sys.argv[1]
    for name in READERS:
        file = FORMATS / name
        ours, theirs = len(segments(program, file, "source")), len(units(file))
        print(f"{name}: {ours} sources here, {theirs} by the Translate Toolkit")
        if ours != theirs or ours == 0:
            sys.exit(f"error: {name}: the counts differ")

    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        store = ("--db", folder / "desk.db", "--no-starter")
        run(program, *store, "import", "-q", "fixtures/memory.tsv")
        for name in ("desk.po", "desk.xlf", "desk.2.xlf"):
            filled = folder / name
            print(run(program, *store, "pretranslate", FORMATS / name, "--out", filled).strip())
            before = len(segments(program, FORMATS / name, "target"))
            after = len(segments(program, filled, "target"))
            if after <= before or len(units(filled)) != len(units(FORMATS / name)):
                sys.exit(f"error: {name}: {before} targets before, {after} after")
        print(run("msgfmt", "--check", "--statistics", "-o", "/dev/null", folder / "desk.po"))
    print("the others agree")


if __name__ == "__main__":
    main()
