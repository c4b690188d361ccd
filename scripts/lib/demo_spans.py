"""Spans of the demo's programs, sent as OTLP over HTTP (JSON).

What is sent was measured: a span begins and ends when the work it names does.
Sending never holds up that work: spans wait in a bounded queue until somebody
takes them, and the oldest go first when it is full.
"""

import json
import threading
import time
import urllib.request
from collections import deque
from typing import Any, Deque, Dict, List, Optional

MOST_WAITING = 20_000
PAUSE = 0.5  # seconds between two requests
BATCH = 1_000

INTERNAL, SERVER, CLIENT = 1, 2, 3


def attributes(values: Dict[str, Any]) -> List[Dict[str, Any]]:
    """OTLP's form of them; None is left out."""
    def value(of: Any) -> Dict[str, Any]:
        if isinstance(of, bool):
            return {"boolValue": of}
        if isinstance(of, int):
            return {"intValue": str(of)}
        if isinstance(of, float):
            return {"doubleValue": of}
        return {"stringValue": str(of)}
    return [{"key": key, "value": value(of)} for key, of in values.items() if of is not None]


class Span:
    """Work that is going on. `identifier` is 16 hex digits, times are ns since 1970."""

    def __init__(self, service: str, name: str, kind: int, trace: str, identifier: str,
                 parent: Optional[str] = None, begins: Optional[int] = None):
        self.service, self.name, self.kind = service, name, kind
        self.trace, self.identifier, self.parent = trace, identifier, parent
        self.begins = time.time_ns() if begins is None else begins
        self.ends: Optional[int] = None
        self.attributes: Dict[str, Any] = {}
        self.events: List[Dict[str, Any]] = []
        self.error: Optional[str] = None

    def event(self, name: str, at: Optional[int] = None, **values: Any) -> None:
        self.events.append({"timeUnixNano": str(time.time_ns() if at is None else at), "name": name,
                            "attributes": attributes(values)})

    def end(self, at: Optional[int] = None) -> "Span":
        self.ends = time.time_ns() if at is None else at
        return self

    def message(self) -> Dict[str, Any]:
        sent = {"traceId": self.trace, "spanId": self.identifier, "name": self.name, "kind": self.kind,
                "startTimeUnixNano": str(self.begins), "endTimeUnixNano": str(self.ends),
                "attributes": attributes(self.attributes), "events": self.events}
        if self.parent:
            sent["parentSpanId"] = self.parent
        if self.error is not None:
            sent["status"] = {"code": 2, "message": self.error}
        return sent


def request(spans: List[Span]) -> bytes:
    """An ExportTraceServiceRequest, a resource a service."""
    services: Dict[str, List[Dict[str, Any]]] = {}
    for span in spans:
        services.setdefault(span.service, []).append(span.message())
    return json.dumps({"resourceSpans": [{
        "resource": {"attributes": attributes({"service.name": service, "service.version": "demo",
                                               "deployment.environment": "demo"})},
        "scopeSpans": [{"scope": {"name": "gatehouse-demo"}, "spans": messages}],
    } for service, messages in services.items()]}).encode()


class Sender:
    """Sends finished spans from a thread of its own; without an address it does nothing."""

    def __init__(self, address: Optional[str]):
        self._address = address and address.rstrip("/") + "/v1/traces"
        self._waiting: Deque[Span] = deque(maxlen=MOST_WAITING)
        self._lock = threading.Lock()
        if self._address:
            threading.Thread(target=self._run, daemon=True).start()

    def add(self, *spans: Span) -> None:
        if self._address:
            with self._lock:
                self._waiting.extend(spans)

    def _run(self) -> None:
        while True:
            with self._lock:
                batch = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
            if not batch:
                time.sleep(PAUSE)
                continue
            try:
                sent = urllib.request.Request(self._address, data=request(batch),
                                              headers={"Content-Type": "application/json"})
                with urllib.request.urlopen(sent, timeout=10):
                    pass
            except OSError:  # nobody listens yet, or any more
                with self._lock:
                    room = MOST_WAITING - len(self._waiting)
                    self._waiting.extendleft(reversed(batch[len(batch) - min(room, len(batch)):]))
                time.sleep(2 * PAUSE)
