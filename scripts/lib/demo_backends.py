#!/usr/bin/env python3
"""The four backends of the demo: real HTTP servers on loopback.

Each answers GET /health and a few business paths. Latencies are log-normal
about a median that drifts; a script that follows from the seed gives one slow
spell and one outage within the first 90 seconds, and more at random later.
During an outage the port stays ours but refuses connections, as a service does
that is being restarted.

usage: demo_backends.py --addresses FILE [--seed N] [--spans URL]
Writes {"<name>": "http://127.0.0.1:<port>", …} to FILE when all are listening.
"""

import argparse
import json
import math
import os
import random
import socket
import sys
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Iterator, List, Optional

from demo_spans import SERVER, Sender, Span


@dataclass(frozen=True)
class Spell:
    """A time in which a backend is slow or gives no answer."""

    begins: float  # seconds since the start
    ends: float
    latency: Optional[float]  # seconds a slow answer takes; None: no answer


@dataclass(frozen=True)
class Character:
    name: str
    segment: str  # of /api/v1/<segment>
    median: float  # seconds
    items: List[dict]


CHARACTERS = [
    Character("cluster-registry", "clusters", 0.004, [
        {"id": "edge-north-1", "region": "north", "nodes": 12, "state": "ready"},
        {"id": "edge-south-2", "region": "south", "nodes": 8, "state": "ready"},
        {"id": "core-1", "region": "central", "nodes": 40, "state": "draining"},
    ]),
    Character("observability-collector", "observations", 0.011, [
        {"id": "cell-load", "unit": "%", "value": 63.5},
        {"id": "tokens-per-second", "unit": "1/s", "value": 1840},
        {"id": "queue-depth", "unit": "", "value": 17},
    ]),
    Character("intelligence-engine", "reports", 0.046, [
        {"id": "weekly-churn", "title": "Churn, last seven days", "state": "ready"},
        {"id": "ran-anomalies", "title": "Radio anomalies by cell", "state": "ready"},
    ]),
    Character("realtime-streaming", "streams", 0.019, [
        {"id": "alarms", "subscribers": 5, "lag_ms": 40},
        {"id": "call-records", "subscribers": 2, "lag_ms": 210},
    ]),
]

# What everybody sees in the first 90 seconds, whatever the seed.
OPENING = {
    "intelligence-engine": [Spell(15, 33, 0.620)],
    "realtime-streaming": [Spell(45, 56, None)],
}
QUIET_UNTIL = 90.0
MEAN_PAUSE = 300.0  # seconds between two spells of one backend, later on


def spells(name: str, seed: int) -> Iterator[Spell]:
    """The spells of one backend in order, without end; the same for the same seed."""
    chance = random.Random(f"{seed}/{name}")
    yield from OPENING.get(name, [])
    begins = QUIET_UNTIL
    while True:
        begins += 20 + chance.expovariate(1 / MEAN_PAUSE)
        if chance.random() < 0.4:
            spell = Spell(begins, begins + chance.uniform(8, 14), None)
        else:
            spell = Spell(begins, begins + chance.uniform(15, 40), chance.uniform(0.35, 1.1))
        yield spell
        begins = spell.ends


class Backend(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, character: Character, seed: int, began: float, spans: Sender):
        self.character = character
        self.spans = spans
        self._began = began
        self._chance = random.Random(f"{seed}/latency/{character.name}")
        self._lock = threading.Lock()
        self._phase = self._chance.uniform(0, 2 * math.pi)
        self._spells = spells(character.name, seed)
        self._spell = next(self._spells)
        self.timeout = 0.1
        super().__init__(("127.0.0.1", 0), Handler, bind_and_activate=False)

    def server_bind(self) -> None:
        """Lets the system choose a port and then binds to it by number: only a
        port that was asked for by number survives the shutdown of run()."""
        with socket.socket() as choice:
            choice.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            choice.bind(self.server_address)
            self.server_address = choice.getsockname()
            super().server_bind()  # sets SO_REUSEADDR too, so nobody comes in between

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def uptime(self) -> float:
        return time.monotonic() - self._began

    def current(self) -> Optional[Spell]:
        now = self.uptime()
        with self._lock:
            while now >= self._spell.ends:
                self._spell = next(self._spells)
            return self._spell if now >= self._spell.begins else None

    def latency(self) -> float:
        """Seconds the next answer takes."""
        spell = self.current()
        if spell and spell.latency:
            median, spread = spell.latency, 0.12
        else:
            drift = 1 + 0.35 * math.sin(self._phase + self.uptime() / 47)
            median, spread = self.character.median * drift, 0.28
        with self._lock:
            return median * math.exp(self._chance.gauss(0, spread))

    def new_span(self) -> str:
        with self._lock:
            return f"{self._chance.getrandbits(64) or 1:016x}"

    def run(self) -> None:
        """Serves for ever. A listening socket that is shut down keeps its port
        and refuses; listen() opens it again."""
        open_for_business, told = True, None
        while True:
            spell = self.current()
            if spell is not told:
                tell(self.character.name, spell)
                told = spell
            away = spell is not None and spell.latency is None
            if away and open_for_business:
                self.socket.shutdown(socket.SHUT_RDWR)
            elif not away and not open_for_business:
                self.socket.listen(self.request_queue_size)
            open_for_business = not away
            if away:
                time.sleep(0.1)
            else:
                self.handle_request()

    def handle_error(self, request, client_address) -> None:
        """A client that went away is no error of ours."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30  # an idle connection
    server: Backend

    def do_GET(self) -> None:
        self._answer(self._get)

    def do_POST(self) -> None:
        self._answer(self._post)

    def _answer(self, handler) -> None:
        spell = self.server.current()
        if spell and spell.latency is None:
            self.close_connection = True  # kept open from before the outage
            return
        length = self.headers.get("Content-Length", "0")
        if not length.isdigit() or int(length) > 1 << 20:
            self.close_connection = True
            self._send(413, {"detail": "Body too large"})
            return
        body = self.rfile.read(int(length))
        path = self.path.split("?", 1)[0].rstrip("/")
        span = self._begin_span(path)
        time.sleep(self.server.latency())
        if span and spell:
            span.event("slow spell", seconds_left=round(spell.ends - self.server.uptime(), 1))
        self._status = 0
        handler(path, body)
        if span:
            span.attributes["http.response.status_code"] = self._status
            self.server.spans.add(span.end())

    def _begin_span(self, path: str) -> Optional[Span]:
        """Of a request that belongs to a trace; probes do not."""
        version, trace, parent, flags, *_ = (self.headers.get("traceparent", "") + "----").split("-")
        if version != "00" or len(trace) != 32 or len(parent) != 16 or flags != "01":
            return None
        span = Span(self.server.character.name, f"{self.command} {path}", SERVER, trace,
                    self.server.new_span(), parent)
        span.attributes = {"http.request.method": self.command, "url.path": path,
                           "http.request.id": self.headers.get("x-request-id")}
        return span

    def _get(self, path: str, _body: bytes) -> None:
        character = self.server.character
        base = f"/api/v1/{character.segment}"
        if path in ("/health", "/healthz"):
            self._send(200, {"status": "healthy", "service": character.name, "version": "demo",
                             "uptime_seconds": int(self.server.uptime())})
        elif path == base:
            self._send(200, {character.segment: character.items})
        elif path.startswith(base + "/"):
            wanted = path[len(base) + 1:]
            found = next((item for item in character.items if item["id"] == wanted), None)
            self._send(200 if found else 404, found or {"detail": "Not Found"})
        else:
            self._send(404, {"detail": "Not Found"})

    def _post(self, path: str, body: bytes) -> None:
        if path != f"/api/v1/{self.server.character.segment}":
            self._send(404, {"detail": "Not Found"})
            return
        try:
            value = json.loads(body)
        except ValueError:
            self._send(400, {"detail": "Invalid JSON"})
            return
        self._send(202, {"accepted": True, "members": len(value) if isinstance(value, dict) else 0})

    def _send(self, status: int, value: dict) -> None:
        self._status = status
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if request_id := self.headers.get("x-request-id"):
            self.send_header("x-request-id", request_id[:128])
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args) -> None:
        """Probes every two seconds would bury what matters."""


def tell(name: str, spell: Optional[Spell]) -> None:
    if spell is None:
        words = "as usual"
    elif spell.latency is None:
        words = f"no answer for {spell.ends - spell.begins:.0f} s"
    else:
        words = f"slow ({spell.latency * 1000:.0f} ms) for {spell.ends - spell.begins:.0f} s"
    print(f"{time.strftime('%H:%M:%S')} {name}: {words}", flush=True)


def write_addresses(path: str, backends: List[Backend]) -> None:
    aside = f"{path}.new"
    with open(aside, "w", encoding="utf-8") as file:
        json.dump({backend.character.name: backend.url for backend in backends}, file)
    os.replace(aside, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--addresses", required=True, metavar="FILE")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--spans", metavar="URL", help="who takes spans by OTLP over HTTP")
    options = parser.parse_args()
    began = time.monotonic()
    spans = Sender(options.spans)
    backends = [Backend(character, options.seed, began, spans) for character in CHARACTERS]
    for backend in backends:
        backend.server_bind()
        backend.server_activate()
    threads = [threading.Thread(target=backend.run, daemon=True) for backend in backends]
    for thread in threads:
        thread.start()
    write_addresses(options.addresses, backends)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
