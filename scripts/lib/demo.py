#!/usr/bin/env python3
"""Brings up the demo and ends exactly what it started.

A private PostgreSQL and Redis, simulated backends, the gateway, some traffic,
and the console connected to it all, with settings and state of their own in one
private folder that is removed at the end. Called by scripts/demo, which builds
first, and by gatehouse-demo of the packages.
"""

import argparse
import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import Dict, List, Optional, Tuple

import demo_corpus
from demo_processes import Child, Keeper, ProcessEnded, free_port

LIB = Path(__file__).resolve().parent
DATABASE = "gatehouse"
ROLES = ("gatehouse_gateway", "gatehouse_reader", "gatehouse_support")
PREFERRED_PORT = 8080
PREFERRED_OTLP_PORT = 4318
PORT_TRIES = 5
ROUTES = ("clusters=cluster-registry,observations=observability-collector,"
          "reports=intelligence-engine,streams=realtime-streaming")
AWAITED = "slow,down,failed-call"
# What would lead our servers to somebody else's.
FOREIGN = ("PG", "POSTGRES_", "REDIS_", "SERVICE_", "GATEWAY_", "OTEL_", "JWT_", "RATE_", "GATEHOUSE_", "ROUTES")


class Stopped(Exception):
    """Ctrl-C, TERM or HUP."""


class Failed(Exception):
    """The demo cannot go on; the text says why."""


@contextmanager
def stage(name: str):
    print(f"==> {name}", flush=True)
    began = time.monotonic()
    yield
    print(f"    done in {time.monotonic() - began:.1f} s", flush=True)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return answer.status == 200
    except (OSError, ValueError):
        return False


class Demo:
    def __init__(self, options: argparse.Namespace, keeper: Keeper):
        self._options = options
        self._keeper = keeper
        self._folder = keeper.folder
        self._environment = {k: v for k, v in os.environ.items() if not k.startswith(FOREIGN)}
        self._environment["PYTHONDONTWRITEBYTECODE"] = "1"
        self._environment["TMPDIR"] = str(self._make("tmp"))
        # Loopback is never reached through somebody's proxy.
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            self._environment.pop(name, None)
        self._gateway_url = ""
        self._loaded = time.time()
        # The console is who takes spans; without one there is nobody.
        self._spans_url = "" if options.no_console else f"http://127.0.0.1:{free_port(PREFERRED_OTLP_PORT)}"

    def _make(self, name: str) -> Path:
        path = self._folder / name
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        return path

    def run(self) -> int:
        if os.geteuid() == 0:
            # The database server cannot be root and has to pass through.
            shutil.chown(self._folder, group="postgres")
            self._folder.chmod(0o710)
        began = time.monotonic()
        with stage("Starting a private PostgreSQL"):
            self._start_postgres()
        with stage("Migrating the database"):
            self._migrate()
        with stage("Loading conversations"):
            self._load()
        with stage("Starting Redis and four simulated backends"):
            redis_url = self._start_redis()
            addresses = self._start_backends()
        count = self._options.instances
        with stage("Starting the gateway" if count == 1 else f"Starting {count} gateways"):
            urls = [self._start_gateway(number, redis_url, addresses) for number in range(1, count + 1)]
            self._gateway_url = urls[0]
            self._put_rules()
        self._write_profile()
        self._start_traffic()
        print(f"==> Up after {time.monotonic() - began:.1f} s: gateway {self._gateway_url}, "
              f"database host={self._pg / 's'} dbname={DATABASE} user=gatehouse_support", flush=True)
        return self._watch(None if self._options.no_console else self._start_console())

    def _start_traffic(self) -> None:
        command = [sys.executable, str(LIB / "demo_traffic.py"), "--gateway", self._gateway_url,
                   "--corpus", str(self._options.corpus), "--seed", str(self._options.seed), *self._spans_option()]
        if not os.environ.get("GATEHOUSE_DATA"):
            command += ["--history", str(self._loaded)]
        self._keeper.start("traffic", command, self._environment)

    def _tracing(self) -> Dict[str, str]:
        """Of the gateway: what belongs to somebody's trace, and what failed or was slow, which is always
        kept. The console's own questions twice a second would bury it."""
        return {"OTEL_EXPORTER_OTLP_ENDPOINT": self._spans_url,
                "OTEL_TRACES_SAMPLER": "parentbased_always_off"} if self._spans_url else {}

    def _spans_option(self) -> List[str]:
        return ["--spans", self._spans_url] if self._spans_url else []

    # --- PostgreSQL ---

    @property
    def _pg(self) -> Path:
        return self._folder / "pg"

    def _command(self, what: str, command: List[str], environment: Optional[Dict[str, str]] = None) -> str:
        done = subprocess.run(command, env=environment or self._environment, text=True, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              start_new_session=True)
        if done.returncode:
            raise Failed(f"{what} failed (exit code {done.returncode}):\n{done.stdout.strip()}")
        return done.stdout

    def _psql(self, what: str, *arguments: str) -> str:
        return self._command(what, [str(LIB / "pg"), "psql", str(self._pg), "-qAt", *arguments])

    def _start_postgres(self) -> None:
        self._command("initdb", [str(LIB / "pg"), "init", str(self._pg)])
        server = self._keeper.start("postgresql", [str(LIB / "pg"), "serve", str(self._pg)],
                                    self._environment, stop=signal.SIGINT)
        self._command("Starting PostgreSQL", [str(LIB / "pg"), "wait", str(self._pg)])
        server.demand()
        self._psql("Making the database", "-d", "postgres", "-c", f"CREATE DATABASE {DATABASE}")

    def _postgres_environment(self) -> Dict[str, str]:
        return {"POSTGRES_HOST": str(self._pg / "s"), "POSTGRES_PORT": "5432", "POSTGRES_DB": DATABASE,
                "POSTGRES_USER": "gatehouse_gateway", "POSTGRES_MIGRATE_USER": "postgres"}

    def _migrate(self) -> None:
        self._command("Migrating", [str(self._options.gateway), "migrate"],
                      {**self._environment, **self._postgres_environment()})
        self._psql("Giving the roles LOGIN", "-d", DATABASE,
                   "-c", "; ".join(f"ALTER ROLE {role} LOGIN" for role in ROLES))

    def _load(self) -> None:
        data = os.environ.get("GATEHOUSE_DATA")
        folder = self._make("load")
        if data:
            files = self._unpack(Path(data), folder)
        else:
            files = demo_corpus.write_copy(demo_corpus.read(self._options.corpus), folder, self._loaded)
        copy = [f"\\copy {table} from '{file}'" for table, file in zip(("chat_sessions", "chat_messages"), files)]
        self._psql("Loading conversations", "-d", DATABASE, "--single-transaction",
                   *(part for line in copy for part in ("-c", line)), "-c", "ANALYZE")
        count = self._psql("Counting", "-d", DATABASE, "-c",
                           "SELECT (SELECT count(*) FROM chat_sessions) || ' conversations, ' "
                           "|| (SELECT count(*) FROM chat_messages) || ' messages'")
        print(f"    {count.strip()} from {data or self._options.corpus}", flush=True)
        shutil.rmtree(folder)

    @staticmethod
    def _unpack(data: Path, folder: Path) -> List[Path]:
        files = []
        for table in ("chat_sessions", "chat_messages"):
            source, target = data / "chats" / f"{table}.tsv.gz", folder / f"{table}.tsv"
            try:
                with gzip.open(source) as packed, open(target, "wb") as plain:
                    shutil.copyfileobj(packed, plain)
            except (OSError, EOFError) as error:
                raise Failed(f"GATEHOUSE_DATA: cannot read {source}: {error}") from error
            files.append(target)
        return files

    # --- servers ---

    def _until(self, child: Child, ready, seconds: float = 30.0) -> bool:
        """True once ready; False when the process ended before."""
        until = time.monotonic() + seconds
        while not ready():
            if child.process.poll() is not None:
                return False
            if time.monotonic() > until:
                raise Failed(f"{child.name} is not ready after {seconds:.0f} s:\n{child.tail()}")
            time.sleep(0.05)
        return True

    def _start_redis(self) -> str:
        folder = self._make("redis")
        for _ in range(PORT_TRIES):
            port = free_port()
            server = self._keeper.start("redis", [str(LIB / "redis"), "serve", str(folder), str(port)],
                                        self._environment)
            log = folder / "log"
            if self._until(server, lambda: log.exists() and "Ready to accept" in log.read_text(errors="replace")):
                return f"redis://:{(folder / 'password').read_text()}@127.0.0.1:{port}/0"
            self._keeper.end(server)  # somebody took the port in between
        raise Failed(f"Redis does not start:\n{server.tail()}")

    def _start_backends(self) -> Dict[str, str]:
        file = self._folder / "backends.json"
        backends = self._keeper.start("backends", [
            sys.executable, str(LIB / "demo_backends.py"), "--addresses", str(file),
            "--seed", str(self._options.seed), *self._spans_option()], self._environment)
        if not self._until(backends, file.exists):
            backends.demand()
        return json.loads(file.read_text(encoding="utf-8"))

    def _start_gateway(self, number: int, redis_url: str, addresses: Dict[str, str]) -> str:
        """Its address. Only the first one asks for the usual port."""
        name = "gateway" if number == 1 else f"gateway-{number}"
        environment = {
            **self._environment, **self._postgres_environment(), "REDIS_URL": redis_url, "ROUTES": ROUTES,
            "GATEWAY_STATE_DIR": str(self._make(name)), "ENV": "demo",
            **self._tracing(),
            **{f"SERVICE_{name.upper().replace('-', '_')}_URL": url for name, url in addresses.items()}}
        for attempt in range(PORT_TRIES):
            port = free_port(None if attempt or number > 1 else PREFERRED_PORT)
            environment["GATEWAY_LISTEN"] = f"127.0.0.1:{port}"
            gateway = self._keeper.start(name, [str(self._options.gateway)], environment)
            url = f"http://127.0.0.1:{port}"
            if self._until(gateway, lambda: answers(url + "/ready")) and gateway.process.poll() is None:
                return url
            if "in use" not in gateway.tail():
                gateway.demand()
            self._keeper.end(gateway)
        raise Failed(f"The gateway finds no free port:\n{gateway.tail()}")

    def _put_rules(self) -> None:
        """The rules of the house, so that there is something to see and to change."""
        # As people wrote it: what is stored keeps every byte, and the page shows its lines.
        text = self._options.rules.read_text(encoding="utf-8").strip()
        request = urllib.request.Request(
            self._gateway_url + "/api/v1/configs/validation.rules", method="PUT",
            data=f'{{"value":{text},"reason":"Rules of the demo"}}'.encode(),
            headers={"Content-Type": "application/json", "If-None-Match": "*", "User-Agent": "gatehouse-demo"})
        try:
            with urllib.request.urlopen(request, timeout=10):
                pass
        except urllib.error.HTTPError as error:
            raise Failed(f"The gateway refuses {self._options.rules} ({error.code}): "
                         f"{error.read(2000).decode(errors='replace')}") from error
        except OSError as error:
            raise Failed(f"The rules cannot be put in place: {error}") from error

    # --- console ---

    def _write_profile(self) -> None:
        profile = {
            "version": 1, "name": "Demo", "environment": "demo", "read_only": False, "watched": True,
            "gateway": {"url": self._gateway_url, "sign_in": "none"},
            "postgres": {"conninfo": f"host={self._pg / 's'} port=5432 dbname={DATABASE} user=gatehouse_support"},
            "traces": [{"kind": "otlp", "url": self._spans_url}] if self._spans_url else [],
            "metrics": [], "audit": {"server_required": False}}
        file = self._make("config/gatehouse/profiles") / "demo.json"
        with open(file, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
            json.dump(profile, out, indent=2)

    def _start_console(self) -> Child:
        environment = dict(self._environment)
        for kind in ("config", "state", "data", "cache"):
            environment[f"XDG_{kind.upper()}_HOME"] = str(self._make(kind))
        command = [str(self._options.console), "--profile", "demo"]
        if self._options.headless:
            environment["QT_QPA_PLATFORM"] = "offscreen"
            environment["XDG_RUNTIME_DIR"] = str(self._make("runtime"))
            command += ["--screenshots", str(self._options.screenshots), "--await", AWAITED,
                        "--deadline", str(self._options.deadline)]
            if self._options.size:
                command += ["--size", self._options.size]
            print(f"==> Watching until there was something slow, something down and a failed call "
                  f"(at most {self._options.deadline} s)", flush=True)
        else:
            print("==> Opening the console; closing it, or Ctrl-C here, ends the demo", flush=True)
        return self._keeper.start("console", command, environment, output=sys.stdout)

    def _watch(self, console: Optional[Child]) -> int:
        if console is None:
            print("==> Running until Ctrl-C", flush=True)
        # The console ends by itself at its deadline; should it hang, the demo does not.
        until = time.monotonic() + self._options.deadline + 120
        while True:
            if console is not None and (code := console.process.poll()) is not None:
                if code < 0:
                    raise Failed(f"The console was ended by {signal.Signals(-code).name}")
                return code
            for child in self._keeper.children:
                if child is not console:
                    child.demand()
            if self._options.headless and time.monotonic() > until:
                raise Failed("The console does not end")
            time.sleep(0.2)


def parse(arguments: List[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="demo.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--console", required=True, type=Path, help="the program gatehouse")
    parser.add_argument("--gateway", required=True, type=Path, help="the program gatehouse-gateway")
    parser.add_argument("--corpus", required=True, type=Path)
    parser.add_argument("--rules", required=True, type=Path, metavar="FILE")
    parser.add_argument("--instances", type=int, default=1, choices=range(1, 10), metavar="N",
                        help="gateways that share database and Redis")
    parser.add_argument("--headless", action="store_true", help="without a display; needs --screenshots")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="write pictures of all pages and end")
    parser.add_argument("--deadline", type=int, default=180, metavar="SECONDS")
    parser.add_argument("--size", metavar="WIDTHxHEIGHT", help="of the pictures")
    parser.add_argument("--no-console", action="store_true", help="only the servers and the traffic")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    if options.headless != bool(options.screenshots):
        parser.error("--headless and --screenshots DIR go together")
    for name in ("console", "gateway", "corpus", "rules", "screenshots"):
        if path := getattr(options, name):
            setattr(options, name, path.absolute())
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    return options


def stop(number, _frame) -> None:
    raise Stopped(signal.Signals(number).name)


def main() -> int:
    options = parse(sys.argv[1:])
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    for number in signals:
        signal.signal(number, stop)
    usual = os.umask(0o077)  # what we write is ours alone; the pictures are as the user wants files to be
    keeper = Keeper(usual)
    try:
        return Demo(options, keeper).run()
    except Stopped as stopped:
        print(f"\n==> {stopped}: ending what was started", flush=True)
        return 130
    except (Failed, ProcessEnded) as problem:
        print(f"demo: {problem}", file=sys.stderr, flush=True)
        return 1
    finally:
        for number in signals:
            signal.signal(number, signal.SIG_IGN)
        keeper.close()


if __name__ == "__main__":
    sys.exit(main())
