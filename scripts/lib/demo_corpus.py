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
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Tuple

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


def copy_text(corpus: List[Dict[str, Any]], now: datetime) -> Tuple[str, str]:
    """Rows of chat_sessions and of chat_messages."""
    sessions, messages = [], []
    for number, conversation in enumerate(corpus):
        session = str(uuid.uuid5(NAMESPACE, f"session/{number}/{conversation['title']}"))
        at = began = now - timedelta(minutes=conversation["minutes_ago"])
        turn = 0
        for index, message in enumerate(conversation["messages"]):
            at = min(at + timedelta(seconds=message["after"]), now)
            turn += message["role"] == "user"  # one request: the question up to its answer
            messages.append(copy_line((
                str(uuid.uuid5(NAMESPACE, f"message/{session}/{index}")), session, message["role"],
                message["content"], compact(message.get("tool_calls")),
                compact(message.get("tool_results")), at.isoformat(),
                compact({"trace_id": trace_id(session, turn)}))))
        sessions.append(copy_line((
            session, conversation["user_id"], conversation["persona"], conversation["title"],
            began.isoformat(), at.isoformat(), compact(conversation.get("metadata")))))
    return "".join(sessions), "".join(messages)


def write_copy(corpus: List[Dict[str, Any]], folder: Path) -> Tuple[Path, Path]:
    files = folder / "chat_sessions.tsv", folder / "chat_messages.tsv"
    for file, text in zip(files, copy_text(corpus, datetime.now(timezone.utc))):
        file.write_text(text, encoding="utf-8")
    return files
