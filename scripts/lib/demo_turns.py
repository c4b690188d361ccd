"""The trace of a turn: from a question to its answer, with what the assistant did.

A turn's span holds one span a completion (`chat`, gen_ai semantic conventions)
and one a tool call (`execute_tool`), each from the message before it to its own.
Tokens are the words of the messages: this demo asks no model.
"""

import hashlib
from typing import Any, Callable, Dict, Iterator, List

import demo_corpus
from demo_spans import CLIENT, INTERNAL, Span

SERVICE = "assistant"
MODEL = "demo-replay"


def words(message: Dict[str, Any]) -> int:
    return len((message.get("content") or "").split())


def failure(message: Dict[str, Any]) -> Any:
    """Why a call failed, or None."""
    for result in message.get("tool_results") or []:
        if result.get("is_error") is True or result.get("error") is not None \
                or result.get("status") in ("error", "failed"):
            return str(result.get("error") or result.get("result") or "the tool failed")[:200]
    return None


class Turn:
    """`new_span` makes span ids; times are ns since 1970."""

    def __init__(self, trace: str, new_span: Callable[[], str], session: str, persona: str, begins: int):
        self.trace, self.root = trace, new_span()
        self._new_span, self._session, self._persona = new_span, session, persona
        self._begins = self._last = begins
        self._heard = 0
        self._spans: List[Span] = []

    def take(self, message: Dict[str, Any], at: int) -> None:
        """A message that was said at that time."""
        if message["role"] == "assistant":
            self._add_completion(message, at)
        elif message["role"] == "tool":
            self._add_calls(message, at)
        self._heard += words(message)
        self._last = max(at, self._last)

    def _add(self, name: str, kind: int, at: int, values: Dict[str, Any]) -> Span:
        span = Span(SERVICE, name, kind, self.trace, self._new_span(), self.root, self._last)
        span.attributes = {"gen_ai.conversation.id": self._session, **values}
        self._spans.append(span.end(max(at, self._last)))
        return span

    def _add_completion(self, message: Dict[str, Any], at: int) -> None:
        calls = message.get("tool_calls") or []
        span = self._add(f"chat {MODEL}", CLIENT, at, {
            "gen_ai.operation.name": "chat", "gen_ai.request.model": MODEL,
            "gen_ai.usage.input_tokens": self._heard, "gen_ai.usage.output_tokens": words(message),
            "gen_ai.response.finish_reasons": "tool_calls" if calls else "stop"})
        for call in calls:
            span.event("tool call", at, **{"gen_ai.tool.name": call.get("name"), "gen_ai.tool.call.id": call.get("id")})

    def _add_calls(self, message: Dict[str, Any], at: int) -> None:
        for result in message.get("tool_results") or []:
            name = result.get("name") or "tool"
            span = self._add(f"execute_tool {name}", INTERNAL, at, {
                "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": name,
                "gen_ai.tool.call.id": result.get("id")})
            if reason := failure({"tool_results": [result]}):
                span.error = reason
                span.event("exception", at, **{"exception.type": "ToolError", "exception.message": reason})

    def spans(self) -> List[Span]:
        """All of the turn, up to its last message."""
        root = Span(SERVICE, f"invoke_agent {self._persona}", INTERNAL, self.trace, self.root, None, self._begins)
        root.attributes = {"session.id": self._session, "gen_ai.operation.name": "invoke_agent",
                           "gen_ai.agent.name": self._persona, "gen_ai.conversation.id": self._session}
        return [root.end(self._last), *self._spans]


def turns_of_corpus(corpus: List[Dict[str, Any]], loaded: float) -> Iterator[Turn]:
    """Of the conversations that demo_corpus wrote at that time (seconds since 1970)."""
    for session, conversation, messages in demo_corpus.timed(corpus, loaded):
        turn = None
        for number, at, message in messages:
            trace, nano = demo_corpus.trace_id(session, number), int(at * 1e9)
            if turn is None or turn.trace != trace:
                if turn:
                    yield turn
                turn = Turn(trace, span_ids(trace), session, conversation["persona"], nano)
            turn.take(message, nano)
        if turn:
            yield turn


def span_ids(trace: str) -> Callable[[], str]:
    """The same ids for the same trace."""
    count = 0

    def make() -> str:
        nonlocal count
        count += 1
        return hashlib.sha256(f"{trace}/{count}".encode()).hexdigest()[:16]
    return make
