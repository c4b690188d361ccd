"""Processes and a folder that end with the demo, however the demo ends.

Three nets, one beneath the other: `Keeper.close()` ends everything in order;
each process is sent a signal by the kernel when the demo dies; and a janitor, a
process of its own, sees the demo's death (also by kill -9), ends what is left
and removes the folder. Only processes started here are ever touched, known by
process id and start time, since ids are used again.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Dict, List, Optional

JANITOR_GRACE = 10.0  # seconds
SOCKET_PATH_LIMIT = 60  # of the run folder, so that sockets within stay under 108 bytes


class ProcessEnded(Exception):
    """A process ended that should have gone on."""


def start_time(pid: int) -> Optional[str]:
    """When the process started, in the kernel's ticks; None when it is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    fields = text.rpartition(")")[2].split()  # the name before it may hold anything
    return None if fields[0] == "Z" else fields[19]


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
        except OSError:
            return False
        return True


def free_port(preferred: Optional[int] = None) -> int:
    """A port of 127.0.0.1 that is free now; the preferred one if that is free."""
    if preferred and port_is_free(preferred):
        return preferred
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run_folder() -> Path:
    """A new private folder with a path short enough for sockets."""
    base = tempfile.gettempdir()
    if len(base) > SOCKET_PATH_LIMIT - len("/gatehouse-demo.XXXXXXXX"):
        base = "/tmp"
    return Path(tempfile.mkdtemp(prefix="gatehouse-demo.", dir=base))


class Child:
    def __init__(self, name: str, process: subprocess.Popen, log: Path, stop: signal.Signals):
        self.name = name
        self.process = process
        self.log = log
        self.stop = stop

    def tail(self, lines: int = 15) -> str:
        try:
            text = self.log.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
        return "\n".join("    " + line for line in text.splitlines()[-lines:])

    def demand(self) -> None:
        """Raises if the process is gone."""
        if (code := self.process.poll()) is not None:
            raise ProcessEnded(f"{self.name} ended (exit code {code}):\n{self.tail()}")


class Keeper:
    def __init__(self, umask: int) -> None:
        """`umask` is for programs whose output is the user's."""
        self._umask = umask
        self.folder = run_folder()
        self.children: List[Child] = []
        self._janitor = subprocess.Popen(
            [sys.executable, os.path.abspath(__file__), str(self.folder)],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            cwd="/", start_new_session=True)

    def _tell_janitor(self, **message) -> None:
        try:
            self._janitor.stdin.write(json.dumps(message).encode() + b"\n")
            self._janitor.stdin.flush()
        except OSError:
            pass  # without a janitor the other two nets remain

    def start(self, name: str, command: List[str], environment: Dict[str, str],
              stop: signal.Signals = signal.SIGTERM, output=None) -> Child:
        """Starts a program whose output goes to a log in the folder, or to `output`."""
        log = self.folder / "log" / f"{name}.log"
        log.parent.mkdir(mode=0o700, exist_ok=True)
        with open(log, "ab", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            process = subprocess.Popen(
                ["setpriv", f"--pdeathsig={stop.name[3:]}", "--", *command], env=environment,
                stdin=subprocess.DEVNULL, stdout=output or file, stderr=output or subprocess.STDOUT,
                umask=self._umask if output else -1,
                start_new_session=True)  # Ctrl-C is for the demo, which ends them in order
        self._tell_janitor(pid=process.pid, started=start_time(process.pid))
        child = Child(name, process, log, stop)
        self.children.append(child)
        return child

    def end(self, child: Child, grace: float = 10.0) -> None:
        if child.process.poll() is None:
            child.process.send_signal(child.stop)
            try:
                child.process.wait(grace)
            except subprocess.TimeoutExpired:
                child.process.kill()
                child.process.wait()
        self.children.remove(child)

    def close(self) -> None:
        """Ends everything, last started first, and removes the folder."""
        for child in reversed(list(self.children)):
            self.end(child)
        shutil.rmtree(self.folder, ignore_errors=True)
        self._tell_janitor(done=True)
        self._janitor.stdin.close()
        self._janitor.wait()


def janitor(folder: str) -> None:
    """Reads what was started until the demo is gone, then clears up after it."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    started: Dict[int, str] = {}
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if message.get("done"):
            return
        started[message["pid"]] = message["started"]

    def alive() -> List[int]:
        return [pid for pid, began in started.items() if began and start_time(pid) == began]

    for number in (signal.SIGTERM, signal.SIGKILL):
        for pid in alive():
            try:
                os.kill(pid, number)
            except OSError:
                pass
        until = time.monotonic() + JANITOR_GRACE
        while alive() and time.monotonic() < until:
            time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    janitor(sys.argv[1])
