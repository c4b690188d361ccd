#!/usr/bin/env python3
"""People who talk while the demo runs.

Goes through the gateway's own HTTP interface: makes sessions, posts messages
with tool calls and their results from the corpus, reads as a client would, asks
the backends through the gateway, and now and then sends a request that the
rules refuse. The first conversation has a failed tool call, so that one is seen
within the first 90 seconds.

With --spans it is traced as an assistant is: each turn from the question to
the answer is a trace of its own, with its calls of tools and of the gateway, and
the traces of the conversations that were there before are sent first.

usage: demo_traffic.py --gateway URL --corpus FILE [--seed N] [--pace SECONDS] [--spans URL]
"""

import argparse
import http.client
import json
import random
import re
import sys
import time
import urllib.parse
from pathlib import Path
from typing import Any, Dict, List, Optional

import demo_corpus
from demo_spans import CLIENT, Sender, Span
from demo_turns import Turn, turns_of_corpus

TALKING = 3  # conversations at a time
LIVELY = 120.0  # seconds in which the pace is quicker, so that a newcomer sees something
PROXIED = ["clusters", "clusters/core-1", "observations", "reports", "streams"]

# Requests the rules refuse, each for another reason.
REFUSED = [
    ("chat/sessions", "text/plain", b'{"title": "sent with the wrong type"}'),
    ("chat/sessions", "application/json", b'{"title": "cut off'),
    ("chat/sessions", "application/json", json.dumps({"title": "t" * 300, "user_id": "customer-0042"}).encode()),
    ("chat/sessions", "application/json", json.dumps({"metadata": {"pad": "x" * (80 << 10)}}).encode()),
    ("chat/sessions/none/messages", "application/json", b'{"role": "robot", "content": "beep"}'),
    ("chat/sessions/none/messages", "application/json", b'{"role": "user"}'),
    ("clusters", "application/json", b'{"cluster_id": "not-a-uuid"}'),
    ("reports/daily", "application/json", json.dumps({"pad": "x" * (20 << 10)}).encode()),
]


class Away(Exception):
    """The gateway gave no answer or asked to come back later."""

    def __init__(self, reason: str, seconds: float):
        super().__init__(reason)
        self.seconds = seconds


def pattern(path: str) -> str:
    """The path without what differs from call to call."""
    return re.sub(r"/[0-9a-f]{8}-[0-9a-f-]{27}", "/{id}", path.split("?", 1)[0])


class Client:
    def __init__(self, url: str, chance: random.Random, spans: Sender):
        parts = urllib.parse.urlsplit(url)
        self._host, self._port = parts.hostname, parts.port
        self._connection: Optional[http.client.HTTPConnection] = None
        self._chance = chance
        self._spans = spans

    def new_trace(self) -> str:
        return f"{self._chance.getrandbits(128) or 1:032x}"

    def new_span(self) -> str:
        return f"{self._chance.getrandbits(64) or 1:016x}"

    def call(self, method: str, path: str, body: Optional[bytes] = None,
             content_type: str = "application/json", turn: Optional[Turn] = None) -> Any:
        """Status and body; raises Away when there is nobody to answer."""
        span = Span("assistant", f"{method} {pattern(path)}", CLIENT, turn.trace if turn else self.new_trace(), self.new_span(),
                    turn.root if turn else None)
        span.attributes = {"http.request.method": method, "url.path": path,
                           "server.address": self._host, "server.port": self._port}
        try:
            status, content = self._exchange(method, path, body, content_type, span)
            span.attributes["http.response.status_code"] = status
            if status >= 400:
                span.error = f"HTTP {status}"
            return status, content
        except Away as away:
            span.error = str(away)
            raise
        finally:
            self._spans.add(span.end())

    def _exchange(self, method: str, path: str, body: Optional[bytes], content_type: str, span: Span) -> Any:
        headers = {"traceparent": f"00-{span.trace}-{span.identifier}-01", "User-Agent": "gatehouse-demo"}
        if body is not None:
            headers["Content-Type"] = content_type
        if self._connection is None:
            self._connection = http.client.HTTPConnection(self._host, self._port, timeout=15)
        try:
            self._connection.request(method, path, body, headers)
            answer = self._connection.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            self._connection = None
            raise Away(f"{method} {path}: {error}", 2.0) from error
        if answer.status in (429, 503):
            wait = answer.getheader("Retry-After", "1")
            raise Away(f"{method} {path}: {answer.status}", float(wait) if wait.isdigit() else 1.0)
        return answer.status, content

    def send(self, path: str, value: Dict[str, Any], turn: Optional[Turn] = None) -> Dict[str, Any]:
        body = json.dumps(value, ensure_ascii=False).encode()
        status, content = self.call("POST", path, body, turn=turn)
        if status not in (200, 201):
            raise Away(f"POST {path}: {status} {content[:200]!r}", 1.0)
        return json.loads(content)


class Talk:
    """One conversation on its way."""

    def __init__(self, client: Client, conversation: Dict[str, Any], spans: Sender):
        self._client = client
        self._conversation = conversation
        self._spans = spans
        self._next = 0
        self._session: Optional[str] = None
        self._turn: Optional[Turn] = None

    @property
    def over(self) -> bool:
        return self._next >= len(self._conversation["messages"])

    def step(self) -> None:
        if self._session is None:
            made = self._client.send("/api/v1/chat/sessions", {
                key: self._conversation[key] for key in ("user_id", "persona", "title", "metadata")
                if self._conversation.get(key) is not None})
            self._session = made["id"]
            return
        message = self._conversation["messages"][self._next]
        # Not idempotent: after a lost answer going on is better than saying it twice.
        self._next += 1
        if message["role"] == "user" or self._turn is None:
            self._end_turn()
            self._turn = Turn(self._client.new_trace(), self._client.new_span, self._session,
                              self._conversation["persona"], time.time_ns())
        sent = {key: message[key] for key in ("role", "content", "tool_calls", "tool_results")
                if message.get(key) is not None}
        sent["metadata"] = {"trace_id": self._turn.trace}
        self._client.send(f"/api/v1/chat/sessions/{self._session}/messages", sent, self._turn)
        self._turn.take(message, time.time_ns())
        if message["role"] == "user":
            self._client.call("GET", f"/api/v1/chat/sessions/{self._session}/messages?limit=20", turn=self._turn)
        if self.over:
            self._end_turn()

    def _end_turn(self) -> None:
        if self._turn:
            self._spans.add(*self._turn.spans())


def conversations(corpus: List[Dict[str, Any]], chance: random.Random):
    """All of the corpus again and again in another order; first one with a failed call."""
    first = [c for c in corpus if demo_corpus.has_failed_call(c)]
    if first:
        yield min(first, key=lambda c: len(c["messages"]))
    while True:
        yield from chance.sample(corpus, len(corpus))


def run(client: Client, corpus: List[Dict[str, Any]], chance: random.Random, pace: float, spans: Sender) -> None:
    source = conversations(corpus, chance)
    talks = [Talk(client, next(source), spans) for _ in range(TALKING)]
    began, count = time.monotonic(), 0
    while True:
        count += 1
        lively = time.monotonic() - began < LIVELY
        wait = chance.uniform(0.6, 1.4) * (pace if lively else 3 * pace)
        try:
            # Until the failed call is there, every other message is its conversation's.
            index = 0 if lively and count % 2 else chance.randrange(TALKING)
            talks[index].step()
            if talks[index].over:
                talks[index] = Talk(client, next(source), spans)
            if count % 5 == 0:
                client.call("GET", "/api/v1/" + chance.choice(PROXIED))
            if count % 12 == 0:
                path, content_type, body = chance.choice(REFUSED)
                client.call("POST", "/api/v1/" + path, body, content_type)
        except Away as away:
            print(f"{time.strftime('%H:%M:%S')} {away}", flush=True)
            wait = max(wait, min(away.seconds, 30.0))
        time.sleep(wait)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--gateway", required=True, metavar="URL")
    parser.add_argument("--corpus", required=True, metavar="FILE", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--pace", type=float, default=1.2, metavar="SECONDS",
                        help="between two messages, in the first two minutes")
    parser.add_argument("--spans", metavar="URL", help="who takes spans by OTLP over HTTP")
    parser.add_argument("--history", type=float, metavar="UNIX",
                        help="when the corpus was loaded: its traces are sent too")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    corpus = demo_corpus.read(options.corpus)
    spans = Sender(options.spans)
    if options.history is not None:
        for turn in turns_of_corpus(corpus, options.history):
            spans.add(*turn.spans())
    run(Client(options.gateway, chance, spans), corpus, chance, options.pace, spans)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
