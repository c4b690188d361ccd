#!/usr/bin/env python3
"""Prints the ten files that took longest to compile, from Ninja's log.

usage: slowest.py BUILD_TREE
The log keeps one entry an output, the newest; times are milliseconds. A file
that the compiler cache answered counts with what the cache took.
"""

import sys
from pathlib import Path

SHOWN = 10
LIMIT = 20.0  # seconds; no file should take longer


def compile_times(tree: Path, log: Path) -> dict:
    times = {}
    for line in log.read_text(encoding="utf-8").splitlines()[1:]:
        fields = line.split("\t")
        if len(fields) == 5 and fields[3].endswith(".o") and (tree / fields[3]).exists():
            times[fields[3]] = (int(fields[1]) - int(fields[0])) / 1000
    return times


def main() -> None:
    tree = Path(sys.argv[1])
    log = tree / ".ninja_log"
    if not log.exists():
        return
    slowest = sorted(compile_times(tree, log).items(), key=lambda item: -item[1])[:SHOWN]
    print("Slowest files to compile:")
    for name, seconds in slowest:
        mark = "  over 20 s" if seconds > LIMIT else ""
        print(f"  {seconds:6.1f} s  {name.replace('CMakeFiles/', '')}{mark}")


if __name__ == "__main__":
    main()
