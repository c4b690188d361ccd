#!/usr/bin/env python3
"""The checks that are too dear for every build, each within a budget of its own.

  sanitizers  builds with the address and undefined-behaviour sanitizers and runs the tests
  clang       clang-tidy and clazy on what changed since origin/main, else on everything
  fuzz        every fuzz target with its seed corpus
  package     builds the packages, installs them on a fresh Debian and starts each program

A finding makes the exit code 1. A stage that runs out of time is no finding: it
says loudly what it did not get to. What clang-tidy and clazy say is printed as
advice, until the whole tree has been read.
"""

import argparse
import base64
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Callable, Dict, List, Optional, Set, Tuple

ROOT = Path(__file__).resolve().parents[2]
LIB = ROOT / "scripts/lib"
JOBS = os.cpu_count() or 2
MINUTES = {"sanitizers": 25, "clang": 15, "fuzz": 10, "package": 5}
TIMED_OUT = -1000  # no exit code of a process
CODE = ("core", "gateway", "models", "widgets", "app", "tests")
GROUP = 4  # sanitizer tests built between two runs
FUZZ_MEMORY_MB = 2048
MOC = "/usr/lib/qt6/libexec/moc"
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


class Clock:
    """The time a stage has left."""

    def __init__(self, seconds: float):
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        return max(0.0, self._end - time.monotonic())


class Report:
    def __init__(self) -> None:
        self.advisory = False
        self.findings: List[str] = []
        self.advice: List[str] = []
        self.unreached: List[str] = []

    def finding(self, text: str) -> None:
        (self.advice if self.advisory else self.findings).append(text.split("\n", 1)[0])
        print(f"    {'ADVICE' if self.advisory else 'FINDING'}: {text}", flush=True)

    def not_reached(self, text: str) -> None:
        self.unreached.append(text)
        print(f"    NOT REACHED: {text}", flush=True)


def say(text: str) -> None:
    print(f"    {text}", flush=True)


running: Set[subprocess.Popen] = set()


def run(command: List[str], seconds: float, cwd: Path = ROOT, environment: Optional[Dict[str, str]] = None,
        quiet: bool = True) -> Tuple[int, str]:
    """Exit code and output; TIMED_OUT when the time was over. Ends the whole group of processes."""
    if seconds <= 0:
        return TIMED_OUT, ""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, cwd=cwd, env=environment or ENVIRONMENT, start_new_session=True,
                                   stdin=subprocess.DEVNULL, stdout=output if quiet else None,
                                   stderr=subprocess.STDOUT if quiet else None)
        running.add(process)
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            code = TIMED_OUT
        finally:
            end_group(process)
            running.discard(process)
        output.seek(0)
        return code, output.read().decode(errors="replace")


def end_group(process: subprocess.Popen) -> None:
    for number, grace in ((signal.SIGINT, 10), (signal.SIGKILL, 10)):
        try:
            os.killpg(process.pid, number)
            process.wait(grace)
        except subprocess.TimeoutExpired:
            continue
        except ProcessLookupError:
            return


def tail(text: str, lines: int = 60) -> str:
    return "\n".join(text.splitlines()[-lines:])


def configure(preset: str, clock: Clock, report: Report, *options: str) -> Optional[Path]:
    cache = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
    code, output = run(["cmake", "--preset", preset, *cache, *options], clock.left())
    if code == TIMED_OUT:
        report.not_reached(f"configuring build/{preset}")
    elif code:
        report.finding(f"build/{preset} does not configure\n{tail(output)}")
    return None if code else ROOT / "build" / preset


# --- sanitizers --------------------------------------------------------------

def sanitizer_environment() -> Dict[str, str]:
    return {
        **ENVIRONMENT,
        "ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1:check_initialization_order=1",
        "LSAN_OPTIONS": f"suppressions={LIB / 'lsan.supp'}:print_suppressions=0",
        "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
    }


def ninja_targets(tree: Path, clock: Clock) -> str:
    return run(["ninja", "-C", str(tree), "-t", "targets", "all"], clock.left())[1]


def listed_tests(tree: Path, clock: Clock) -> List[Tuple[str, str]]:
    """Name and Ninja target of the tests that are programs of ours, core first. CTest knows no
    program that is not built yet, so Ninja tells where it will be; it has the name of its test."""
    _, output = run(["ctest", "--test-dir", str(tree), "--show-only=json-v1", "-LE", "lint"], clock.left())
    names = {test["name"] for test in json.loads(output[output.index("{"):])["tests"]}
    programs = re.findall(r"^(tests/\S+/(\w+)): CXX_EXECUTABLE_LINKER", ninja_targets(tree, clock), re.M)
    found = [(name, path) for path, name in programs if name in names]
    order = ["unit/core", "unit/gateway", "unit/models", "integration", "unit/widgets"]
    return sorted(found, key=lambda test: next((i for i, part in enumerate(order) if part in test[1]), len(order)))


def sanitizers(clock: Clock, report: Report) -> None:
    tree = configure("asan", clock, report)
    if tree is None:
        return
    tests = listed_tests(tree, clock)
    known = ninja_targets(tree, clock)
    programs = [name for name in ("gatehouse-gateway", "gatehousectl") if re.search(rf"^{name}: phony", known, re.M)]
    done = 0
    while tests:
        group, tests = tests[:GROUP], tests[GROUP:]
        wanted = sorted({target for _, target in group})
        if any("integration" in target or "e2e" in target for target in wanted):
            wanted = programs + wanted
        code, output = run(["ninja", "-k", "0", "-C", str(tree), *wanted], clock.left())
        if code == TIMED_OUT:
            tests = group + tests
            break
        if code:
            report.finding(f"does not build with the sanitizers: {', '.join(wanted)}\n{tail(output)}")
        names = [name for name, target in group if (tree / target).exists()]
        code, output = run(["ctest", "--test-dir", str(tree), "--output-on-failure", "--parallel", str(JOBS),
                            "-R", "^(" + "|".join(map(re.escape, names)) + ")$"],
                           clock.left(), environment=sanitizer_environment())
        if code == TIMED_OUT:
            tests = group + tests
            break
        if code:
            report.finding(f"a test fails under the sanitizers: {', '.join(names)}\n{tail(output, 150)}")
        done += len(names)
        say(f"{done} done, {len(tests)} to go, {clock.left() / 60:.1f} min left (now {names[-1] if names else '-'})")
    if tests:
        report.not_reached("under the sanitizers: " + ", ".join(name for name, _ in tests))


# --- clang-tidy and clazy ----------------------------------------------------

def git(*arguments: str) -> str:
    done = subprocess.run(["git", "-c", f"safe.directory={ROOT}", *arguments], cwd=ROOT, text=True, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout if done.returncode == 0 else ""


def changed_files() -> List[str]:
    """What changed since the merge base with origin/main; empty when that is nothing or unknown."""
    base = git("merge-base", "origin/main", "HEAD").strip()
    if not base:
        return []
    names = git("diff", "--name-only", base) + git("ls-files", "--others", "--exclude-standard")
    return names.splitlines()


def newest_first(sources: List[Path]) -> List[Path]:
    """Files in the order of their last commit, so that a run that ends early saw what is new."""
    order: Dict[str, int] = {}
    for line in git("log", "--format=", "--name-only").split("\n"):
        order.setdefault(line, len(order))
    return sorted(sources, key=lambda path: order.get(path.relative_to(ROOT).as_posix(), -1))


def sources_to_read(changed: List[str], sources: List[Path]) -> Tuple[str, List[Path]]:
    if not changed or any(Path(name).name == ".clang-tidy" for name in changed):
        return "everything, the newest first", newest_first(sources)
    headers = {Path(name).name for name in changed if name.endswith(".h")}
    quoted = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
    direct = [path for path in sources if path.relative_to(ROOT).as_posix() in changed]
    users = [path for path in sources if path not in direct
             and headers & set(quoted.findall(path.read_text(encoding="utf-8", errors="replace")))]
    users.sort(key=lambda path: path.stem + ".h" not in headers)  # the header's own source first
    return f"{len(changed)} changed files and who includes them", direct + users


def compiled_sources(tree: Path) -> Dict[Path, str]:
    """Our sources and their compile commands; generated ones and the walls' probes are left out."""
    entries = json.loads((tree / "compile_commands.json").read_text(encoding="utf-8"))
    return {Path(entry["file"]): entry["command"] for entry in entries
            if entry["file"].startswith(tuple(f"{ROOT}/{folder}/" for folder in CODE))}


def include_moc(tree: Path, source: Path, clock: Clock) -> List[str]:
    """Writes the .moc file that a test includes at its end, so that nothing has to be built first."""
    name = source.stem + ".moc"
    if f'#include "{name}"' not in source.read_text(encoding="utf-8", errors="replace"):
        return []
    folder = tree / "moc" / source.relative_to(ROOT).parent
    folder.mkdir(parents=True, exist_ok=True)
    run([MOC, str(source), "-o", str(folder / name)], clock.left())
    return [f"--extra-arg=-I{folder}"]


def tidy(tree: Path, source: Path, clock: Clock) -> Tuple[int, str]:
    code, output = run(["clang-tidy", "-p", str(tree), "--quiet", *include_moc(tree, source, clock), str(source)],
                       clock.left())
    return code, re.sub(r"^\d+ warnings? .*generated\.\n", "", output, flags=re.M)


def clazy(tree: Path, source: Path, clock: Clock) -> Tuple[int, str]:
    code, output = run(["clazy-standalone", "-p", str(tree), "--checks=level0,level1,no-non-pod-global-static",
                        "--header-filter=/(models|widgets|app)/.*", "--ignore-dirs=/usr/.*",
                        *include_moc(tree, source, clock), str(source)], clock.left())
    if code != TIMED_OUT:
        # clazy loses its way in some connects and says so; that is no finding.
        output = "\n".join(line for line in output.splitlines() if "internal error" not in line)
        code = 1 if "clazy-" in output or "error:" in output else 0
    return code, output


def clang(clock: Clock, report: Report) -> None:
    tree = configure("tidy", clock, report)
    if tree is None:
        return
    commands = compiled_sources(tree)
    changed = changed_files()
    report.advisory = True  # until the whole tree has been read once without a finding
    what, sources = sources_to_read(changed, list(commands))
    say(f"{what}: {len(sources)} sources")
    unread: List[str] = []
    read = 0
    began = time.monotonic()

    def look(source: Path) -> None:
        nonlocal read
        tools: List[Tuple[str, Callable]] = [("clang-tidy", tidy)]
        if "/QtCore" in commands[source]:
            tools.append(("clazy", clazy))
        name = source.relative_to(ROOT).as_posix()
        for tool, check in tools:
            code, output = check(tree, source, clock)
            if code == TIMED_OUT:
                unread.append(name)
                return
            if code:
                report.finding(f"{tool}: {name}\n{tail(output)}")
        read += 1
        if read % 10 == 0:
            say(f"{read} of {len(sources)}, {clock.left() / 60:.1f} min left")

    with ThreadPoolExecutor(JOBS) as pool:
        list(pool.map(look, sources))
    if read:
        say(f"{read} sources read, {(time.monotonic() - began) * JOBS / read:.0f} s each")
    if unread:
        report.not_reached(f"{len(unread)} of {len(sources)} sources: {', '.join(unread)}")


# --- fuzzing -----------------------------------------------------------------

def fuzz_targets(tree: Path) -> List[Tuple[str, Path, Path]]:
    """Name, program and seed corpus."""
    listing = tree / "fuzz-targets.txt"
    if not listing.exists():
        return []
    rows = (line.split("\t") for line in listing.read_text(encoding="utf-8").splitlines() if line)
    return [(name, Path(program), Path(corpus)) for name, program, corpus in rows]


def fuzz_cause(findings: Path, name: str, output: str) -> str:
    """What broke in one line, with the input itself: the machine that found it may be gone when it is read."""
    lines = output.splitlines()
    at = next((i for i, line in enumerate(lines) if "ERROR: " in line), len(lines))
    said = [line for line in lines[max(0, at - 1):at + 1] if not re.match(r"#\d+|INFO:", line)]
    inputs = sorted(findings.glob(f"{name}-*"), key=lambda path: path.stat().st_mtime)
    if not inputs:
        return "; ".join(said)
    data = inputs[-1].read_bytes()
    shown = base64.b64encode(data).decode() if len(data) <= 1024 else f"{len(data)} bytes in {inputs[-1]}"
    return "; ".join([*said, f"input (base64): {shown}"])


def fuzz(clock: Clock, report: Report) -> None:
    tree = configure("fuzz", clock, report)
    if tree is None:
        return
    targets = fuzz_targets(tree)
    built = []
    reserve = clock.left() * 0.35  # there has to be time to run them
    for name, program, corpus in targets:
        code, output = run(["ninja", "-C", str(tree), name], clock.left() - reserve)
        if code == TIMED_OUT:
            report.not_reached(f"building {name}")
        elif code:
            report.finding(f"{name} does not build\n{tail(output)}")
        else:
            built.append((name, program, corpus))
    if not built:
        return
    rounds = -(-len(built) // JOBS)
    seconds = max(5, int((clock.left() - 20) / rounds))
    say(f"{len(built)} targets, {seconds} s each, {JOBS} at a time")
    findings = tree / "findings"
    findings.mkdir(exist_ok=True)

    def one(target: Tuple[str, Path, Path]) -> None:
        name, program, corpus = target
        # New inputs go to a folder of the build; the seeds of the repository are only read.
        grown = tree / "corpus" / name
        grown.mkdir(parents=True, exist_ok=True)
        seeds = [str(corpus)] if corpus.is_dir() else []
        code, output = run([str(program), f"-max_total_time={seconds}", f"-rss_limit_mb={FUZZ_MEMORY_MB}",
                            "-timeout=10", "-print_final_stats=1", f"-artifact_prefix={findings / name}-",
                            str(grown), *seeds], min(clock.left(), seconds + 60), environment=sanitizer_environment())
        runs = re.search(r"number_of_executed_units:\s*(\d+)", output)
        if code == TIMED_OUT:
            report.not_reached(f"{name} did not end by itself")
        elif code:
            report.finding(f"{name}: {fuzz_cause(findings, name, output)}\n{tail(output)}")
        else:
            say(f"{name}: {runs[1] if runs else '?'} inputs, nothing found")

    with ThreadPoolExecutor(JOBS) as pool:
        list(pool.map(one, built))


# --- packages ----------------------------------------------------------------

def package(clock: Clock, report: Report) -> None:
    tree = configure("release", clock, report)
    if tree is None:
        return
    code, output = run(["ninja", "-C", str(tree)], clock.left())
    if code == TIMED_OUT:
        report.not_reached("building what goes into the packages")
        return
    if code:
        report.finding(f"the release tree does not build\n{tail(output)}")
        return
    with tempfile.TemporaryDirectory(prefix="gatehouse-packages.") as folder:
        code, output = run(["cpack", "-G", "DEB", "-B", folder, "--config", str(tree / "CPackConfig.cmake")],
                           clock.left(), cwd=tree)
        if code:
            (report.not_reached if code == TIMED_OUT else report.finding)(f"cpack\n{tail(output)}")
            return
        debs = sorted(Path(folder).glob("*.deb"))
        for deb in debs:
            say(f"{deb.name}  {deb.stat().st_size // 1024} KB")
        fresh_root(debs, clock, report)


def fresh_root(debs: List[Path], clock: Clock, report: Report) -> None:
    """Installs on a minimal Debian of its own, which is never kept, and starts each program there."""
    # With .deb files beside the script, so that one copy-in brings both.
    Path(debs[0].parent / "try").write_text((LIB / "try_packages").read_text(encoding="utf-8"), encoding="utf-8")
    files = " ".join(f"'{path}'" for path in [*debs, debs[0].parent / "try"])
    mode = "root" if os.geteuid() == 0 else "unshare"
    code, output = run(["mmdebstrap", "--variant=minbase", f"--mode={mode}", "--format=null",
                        f"--customize-hook=copy-in {files} /mnt",
                        "--customize-hook=chroot \"$1\" sh /mnt/try", "bookworm", "/dev/null"], clock.left())
    if code == 0:
        say("installed on a fresh Debian, every program starts, the console draws a page")
    elif code == TIMED_OUT:
        report.not_reached("installing the packages on a fresh Debian")
    elif "TRYING" not in output:
        report.not_reached(f"a fresh Debian could not be made here:\n{tail(output, 15)}")
    else:
        report.finding(f"the packages do not work on a fresh Debian\n{tail(output, 40)}")


def stop(number, _frame) -> None:
    """Ctrl-C or TERM: nothing we started goes on without us."""
    for process in list(running):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    os._exit(128 + number)


STAGES: Dict[str, Callable[[Clock, Report], None]] = {
    "sanitizers": sanitizers, "clang": clang, "fuzz": fuzz, "package": package}


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/check", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stages", nargs="*", help=f"of {', '.join(STAGES)} (default: all)")
    parser.add_argument("--minutes", type=float, help="for all stages; their budgets shrink alike, and never grow")
    options = parser.parse_args()
    stages = options.stages or list(STAGES)
    if unknown := [name for name in stages if name not in STAGES]:
        parser.error(f"no stage {unknown[0]}")
    scale = min(1.0, options.minutes / sum(MINUTES[name] for name in stages)) if options.minutes else 1.0
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    report = Report()
    for name in stages:
        budget = MINUTES[name] * 60 * scale
        print(f"==> {name}, at most {budget / 60:.0f} min", flush=True)
        began = time.monotonic()
        report.advisory = False
        STAGES[name](Clock(budget), report)
        say(f"done in {(time.monotonic() - began) / 60:.1f} min")
    print(f"\n{len(report.findings)} findings, {len(report.advice)} pieces of advice, "
          f"{len(report.unreached)} not reached", flush=True)
    for text in report.findings:
        print(f"  finding: {text}")
    for text in report.advice:
        print(f"  advice: {text}")
    for text in report.unreached:
        print(f"  not reached: {text.splitlines()[0]}")
    return 1 if report.findings else 0


if __name__ == "__main__":
    sys.exit(main())
