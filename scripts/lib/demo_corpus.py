"""Reads the demo's conversations and writes them as COPY text for the chat tables.

A corpus is JSON Lines, a conversation a line:
  {"user_id", "persona", "title", "minutes_ago", "metadata", "messages":
    [{"role", "content", "after", "tool_calls"?, "tool_results"?}, …]}
`minutes_ago` is when it began, `after` the seconds since the message before, so
that the lists look alive whenever the demo is started. Ids follow from the
place in the corpus: the same corpus gives the same ids.
"""

import hashlib
import json
import uuid
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "demo.gatehouse.example")


def read(path: Path) -> List[Dict[str, Any]]:
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def has_failed_call(conversation: Dict[str, Any]) -> bool:
    results = (r for m in conversation["messages"] for r in m.get("tool_results") or [])
    return any(r.get("is_error") is True or r.get("error") is not None
               or r.get("status") in ("error", "failed") for r in results)


def compact(value: Any) -> Optional[str]:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def trace_id(*parts: Any) -> str:
    return hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()[:32]


def copy_field(value: Optional[str]) -> str:
    if value is None:
        return "\\N"
    for plain, escaped in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        value = value.replace(plain, escaped)
    return value


def copy_line(fields: Iterable[Optional[str]]) -> str:
    return "\t".join(copy_field(field) for field in fields) + "\n"


def timed(corpus: List[Dict[str, Any]], now: float) -> Iterator[Tuple[str, Dict[str, Any], List[Any]]]:
    """Each conversation's id, itself, and its messages as (turn, seconds since 1970, message)."""
    for number, conversation in enumerate(corpus):
        session = str(uuid.uuid5(NAMESPACE, f"session/{number}/{conversation['title']}"))
        at = now - 60 * conversation["minutes_ago"]
        turn, messages = 0, []
        for message in conversation["messages"]:
            at = min(at + message["after"], now)
            turn += message["role"] == "user"  # one request: the question up to its answer
            messages.append((turn, at, message))
        yield session, conversation, messages


def when(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, timezone.utc).isoformat()


def copy_text(corpus: List[Dict[str, Any]], now: float) -> Tuple[str, str]:
    """Rows of chat_sessions and of chat_messages."""
    sessions, rows = [], []
    for session, conversation, messages in timed(corpus, now):
        began = last = now - 60 * conversation["minutes_ago"]
        for index, (turn, last, message) in enumerate(messages):
            rows.append(copy_line((
                str(uuid.uuid5(NAMESPACE, f"message/{session}/{index}")), session, message["role"],
                message["content"], compact(message.get("tool_calls")),
                compact(message.get("tool_results")), when(last),
                compact({"trace_id": trace_id(session, turn)}))))
        sessions.append(copy_line((
            session, conversation["user_id"], conversation["persona"], conversation["title"],
            when(began), when(last), compact(conversation.get("metadata")))))
    return "".join(sessions), "".join(rows)


def write_copy(corpus: List[Dict[str, Any]], folder: Path, now: float) -> Tuple[Path, Path]:
    files = folder / "chat_sessions.tsv", folder / "chat_messages.tsv"
    for file, text in zip(files, copy_text(corpus, now)):
        file.write_text(text, encoding="utf-8")
    return files
