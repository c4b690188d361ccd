#!/usr/bin/env python3
"""The rules of the house that the compiler cannot see.

usage: lint.py RULE --source DIR [--build DIR]
Prints one finding a line (file:line: what is wrong) and exits 1 if there are any.
"""

import argparse
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as xml
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Set, Tuple

CODE = ("core", "gateway", "models", "widgets", "app", "tests")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
# Boost and gRPC are at home here and nowhere else; tests of the gateway speak raw sockets.
BOOST_HOMES = ("core/http/server", "core/otlp_grpc", "core/traces", "gateway")
WHOLE_ASIO = re.compile(r"^boost/(beast(/|\.hpp)|asio\.hpp)")
MOST_ASIO_FILES = 6


class House:
    """The source tree, read once."""

    def __init__(self, source: Path, build: Path):
        self.source = source
        self.build = build

    def files(self, *suffixes: str, folders: Tuple[str, ...] = CODE) -> List[Path]:
        found = (path for folder in folders for path in (self.source / folder).rglob("*"))
        return sorted(path for path in found if path.suffix in suffixes and path.is_file())

    def name(self, path: Path) -> str:
        return path.relative_to(self.source).as_posix()

    @lru_cache(maxsize=None)
    def lines(self, path: Path) -> List[str]:
        return path.read_text(encoding="utf-8").split("\n")

    @lru_cache(maxsize=None)
    def includes(self, path: Path) -> List[Tuple[int, str, str]]:
        """Line, `<` or `"`, and what is included."""
        found = ((number, INCLUDE.match(line)) for number, line in enumerate(self.lines(path), 1))
        return [(number, match[1], match[2]) for number, match in found if match]

    def targets(self) -> Dict[str, dict]:
        text = (self.build / "targets.jsonl").read_text(encoding="utf-8")
        return {entry["target"]: entry for entry in map(json.loads, text.splitlines())}


Findings = Iterator[str]


def relative_includes(house: House) -> Findings:
    for path in house.files(".h", ".cpp"):
        for number, _, header in house.includes(path):
            if header.startswith(("../", "./")) or "/../" in header:
                yield f"{house.name(path)}:{number}: includes by a path ({header}); use the bare name"


def qt_module_includes(house: House) -> Findings:
    for path in house.files(".h", ".cpp"):
        for number, _, header in house.includes(path):
            if re.match(r"^Qt[A-Z]\w*/", header):
                yield f"{house.name(path)}:{number}: <{header}> goes around the walls; use <{header.split('/')[1]}>"


def header_names(house: House) -> Findings:
    places = defaultdict(list)
    for path in house.files(".h"):
        places[path.name].append(house.name(path))
        if path.name != path.name.lower():
            yield f"{house.name(path)}:1: file names are lower case"
    for name, found in places.items():
        if len(found) > 1:
            yield f"{found[1]}:1: the name {name} is taken by {found[0]}"


def boost_stays_home(house: House) -> Findings:
    for path in house.files(".h", ".cpp"):
        name = house.name(path)
        if name.startswith(tuple(home + "/" for home in BOOST_HOMES)) or name.startswith("tests/"):
            continue
        for number, _, header in house.includes(path):
            if header.startswith(("boost/", "grpcpp/", "grpc/")):
                yield f"{name}:{number}: <{header}> belongs in {', '.join(BOOST_HOMES)} only"


def asio_files(house: House) -> Findings:
    """Counts the .cpp files that reach Beast or whole Asio, also through our headers."""
    headers = {path.name: path for path in house.files(".h")}

    def reaches(path: Path, seen: Set[Path]) -> bool:
        waiting = [path]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            for _, _, header in house.includes(current):
                if WHOLE_ASIO.match(header):
                    return True
                if header in headers:
                    waiting.append(headers[header])
        return False

    found = [house.name(path) for path in house.files(".cpp") if reaches(path, set())]
    if len(found) > MOST_ASIO_FILES:
        yield f"{found[-1]}:1: {len(found)} files include Beast or all of Asio, at most {MOST_ASIO_FILES} may: " + \
            ", ".join(found)


def layer(folder: str) -> Tuple[str, str]:
    """Layer and subject of a folder: core/http/server is (core, http)."""
    parts = folder.split("/")
    return parts[0], parts[1] if len(parts) > 1 else ""


# Which layer may link which. Within core, models and widgets see `sideways`.
BELOW = {"core": set(), "models": {"core"}, "widgets": {"core", "models"}, "gateway": {"core"},
         "app": {"core", "models", "widgets", "translations"}, "resources": set(), "translations": set()}
# Subjects every other subject of the layer may use.
SHARED = {"models": {"connection", "links"}, "widgets": {"common"}, "app": {"", "console"},
          "gateway": {"base", "readers", "io", "migrations", "routes", "audit", "limits"}}
# Subjects that may use every other one: the overview shows all, the gateway's server puts its parts together.
SEES_ALL = {("models", "overview"), ("widgets", "overview"), ("gateway", "server"), ("gateway", "")}


def allowed(user: Tuple[str, str], used: Tuple[str, str]) -> bool:
    if (user[0], used[0]) == ("widgets", "models"):
        return user[1] == used[1] or user in SEES_ALL or used[1] in SHARED["models"]
    if used[0] != user[0]:
        return used[0] in BELOW[user[0]] or used[0] in ("", "resources")  # "": options for all
    # core's folders are tools for each other; CMake refuses a cycle between targets with content.
    return (user[0] == "core" or user[1] == used[1] or user in SEES_ALL
            or used[1] in SHARED.get(user[0], set()))


def arrows(house: House) -> Findings:
    targets = house.targets()
    for name, target in targets.items():
        user = layer(target["folder"])
        if user[0] not in BELOW:
            continue
        for link in target["links"]:
            if link in targets and not allowed(user, layer(targets[link]["folder"])):
                yield f"{target['folder']}/CMakeLists.txt:1: {name} links {link}, against the arrows"


def ctl_has_no_widgets(house: House) -> Findings:
    targets = house.targets()
    waiting, seen = ["gatehousectl"], set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in ("Qt6::Widgets", "Qt::Widgets"):
            yield "app/ctl/CMakeLists.txt:1: gatehousectl links Qt Widgets"
        waiting += targets.get(name, {}).get("links", [])
    if "gatehousectl" not in targets and (house.source / "app/ctl/main.cpp").exists():
        yield "app/ctl/CMakeLists.txt:1: there is no target gatehousectl"


def own_headers(house: House) -> Findings:
    """Every header and source stands in the folder of a target, and quotes are for ours."""
    folders = {target["folder"] for target in house.targets().values()}
    ours = {path.name for path in house.files(".h")}
    for path in house.files(".h", folders=("core", "gateway", "models", "widgets", "app")):
        if house.name(path.parent) not in folders:
            yield f"{house.name(path)}:1: stands in a folder that is no target's"
    for path in house.files(".h", ".cpp"):
        for number, kind, header in house.includes(path):
            if kind == "<" and header in ours:
                yield f"{house.name(path)}:{number}: <{header}> is ours: use quotes"


def blanks(house: House) -> Findings:
    texts = house.files(".h", ".cpp", ".txt", ".cmake", ".py", ".sql", ".sh", folders=(*CODE, "scripts", "resources"))
    for path in texts:
        if "fixtures" in path.parts or "corpus" in path.parts or "contracts" in path.parts:
            continue  # data that tests read to the byte
        lines = house.lines(path)
        for number, line in enumerate(lines, 1):
            if "\t" in line and path.suffix != ".sql":
                yield f"{house.name(path)}:{number}: has a tab"
            if line != line.rstrip():
                yield f"{house.name(path)}:{number}: has blanks at the end"
        if lines[-1] != "" and len(lines) > 0 and lines != [""]:
            yield f"{house.name(path)}:{len(lines)}: has no line end at the end"


def code_lines(house: House, path: Path) -> Iterator[Tuple[int, str]]:
    """Lines without comments of one line."""
    for number, line in enumerate(house.lines(path), 1):
        yield number, line.split("//", 1)[0]


def old_connects(house: House) -> Findings:
    for path in house.files(".h", ".cpp"):
        # QDBusConnection::connect knows no other form than SLOT().
        on_the_bus = any(header.startswith("QDBus") for _, _, header in house.includes(path))
        for number, line in code_lines(house, path):
            if re.search(r"\bSIGNAL\s*\(" if on_the_bus else r"\b(SIGNAL|SLOT)\s*\(", line):
                yield f"{house.name(path)}:{number}: connect takes member pointers"


def process_events(house: House) -> Findings:
    for path in house.files(".h", ".cpp", folders=("core", "gateway", "models", "widgets", "app")):
        for number, line in code_lines(house, path):
            if re.search(r"\bprocessEvents\s*\(", line):
                yield f"{house.name(path)}:{number}: no processEvents outside tests"


def catalogues(house: House) -> Findings:
    """Every catalogue the build names is there, readable and of its language."""
    build_file = house.source / "translations/CMakeLists.txt"
    text = build_file.read_text(encoding="utf-8") if build_file.exists() else ""
    for name, language in re.findall(r"([\w/-]*_([a-z]{2})\.ts)\b", text):
        found = [build_file.parent / name]
        if not found[0].exists():
            yield f"translations/CMakeLists.txt:1: there is no {name}"
            continue
        for path in found:
            try:
                root = xml.parse(path).getroot()
            except xml.ParseError as error:
                yield f"{house.name(path)}:{error.position[0]}: {error}"
                continue
            if not (root.get("language") or "").startswith(language):
                yield f"{house.name(path)}:1: says language {root.get('language')}"
            if root.find(".//message") is None:
                yield f"{house.name(path)}:1: has no message"


def shell_syntax(house: House) -> Findings:
    candidates = [path for path in [*(house.source / "scripts").rglob("*"), house.source / ".ci/run"] if path.is_file()]
    for path in candidates:
        with open(path, "rb") as file:
            shell = b"bash" in file.readline() or path.suffix == ".sh"
        if shell:
            done = subprocess.run(["bash", "-n", str(path)], text=True, check=False, stderr=subprocess.PIPE)
            if done.returncode:
                yield f"{house.name(path)}:1: {done.stderr.strip()}"


RULES: Dict[str, Callable[[House], Findings]] = {
    rule.__name__.replace("_", "-"): rule
    for rule in (relative_includes, qt_module_includes, header_names, boost_stays_home, asio_files, arrows,
                 ctl_has_no_widgets, own_headers, blanks, old_connects, process_events, catalogues, shell_syntax)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("rule", choices=sorted(RULES))
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--build", type=Path, default=Path())
    options = parser.parse_args()
    findings = list(RULES[options.rule](House(options.source.resolve(), options.build.resolve())))
    print("\n".join(findings) or "nothing found")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
