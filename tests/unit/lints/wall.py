#!/usr/bin/env python3
"""Proves a wall of the house: with a target's include paths a forbidden header
is not found, and an allowed one compiles (so that the proof means something).

The compile command is the one the build would use for --probe.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path


def command_for(commands: str, probe: str) -> list:
    with open(commands, encoding="utf-8") as file:
        for entry in json.load(file):
            if os.path.realpath(entry["file"]) == os.path.realpath(probe):
                return [entry["directory"], shlex.split(entry["command"])]
    sys.exit(f"{probe} is not in {commands}")


def syntax_only(command: list, source: str) -> list:
    """The command without its output and input, checking `source` instead."""
    kept, skip = [], False
    for word in command:
        if skip:
            skip = False
        elif word in ("-o", "-c", "-MF", "-MT", "-MQ"):
            skip = True
        elif word != "-MD" and not word.endswith("ccache"):
            kept.append(word)
    return [*kept, "-fsyntax-only", "-x", "c++", source]


def compiles(directory: str, command: list, header: str) -> tuple:
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "probe.cpp")
        bracketed = f"<{header}>" if not header.endswith(".h") else f'"{header}"'
        with open(source, "w", encoding="utf-8") as file:
            file.write(f"#include {bracketed}\n")
        done = subprocess.run(syntax_only(command, source), cwd=directory, text=True, check=False,
                              env={**os.environ, "LC_ALL": "C.UTF-8"},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    missing = f"{header}: No such file" in done.stdout or f"'{header}' file not found" in done.stdout
    return done.returncode == 0, missing, done.stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--commands", required=True)
    parser.add_argument("--probe", required=True)
    parser.add_argument("--source", required=True, help="where our headers are")
    parser.add_argument("--forbidden", nargs="+", required=True)
    parser.add_argument("--allowed", nargs="+", required=True)
    options = parser.parse_args()
    directory, command = command_for(options.commands, options.probe)
    ours = {path.name for path in Path(options.source).glob("[cgmwa]*/**/*.h")}
    wrong = []
    for header in options.allowed:
        well, _, output = compiles(directory, command, header)
        if not well:
            wrong.append(f"{header} should compile here and does not:\n{output}")
    for header in options.forbidden:
        if header.endswith(".h") and header not in ours:
            wrong.append(f"{header} is nowhere in the repository, so that it is not found here proves nothing")
            continue
        well, missing, output = compiles(directory, command, header)
        if well:
            wrong.append(f"{header} should not be reachable from here and is")
        elif not missing:
            wrong.append(f"{header} fails for another reason than the wall:\n{output}")
    print("\n".join(wrong) or f"{len(options.forbidden)} forbidden, {len(options.allowed)} allowed: as it should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
