#pragma once

#include "callshapes.h"
#include "messagerecord.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace gatehouse
{

/// A tool call with the answer it got.
struct ToolCard {
    enum class State { Ok, Failed, NoResult, Waiting };

    QString callId;
    QString name; ///< "service.name" where the service is known
    std::string arguments;
    std::string result; ///< JSON text; the whole item where it failed without one
    QString note;       ///< what the message that brought the result says besides
    State state = State::Waiting;
    std::optional<std::chrono::microseconds> duration; ///< from the message of the call to that of its result
    std::optional<TraceId> trace;
    bool isUnreadable = false; ///< the column could not be taken apart: `arguments` is all of it
};

/// A message as the transcript shows it, with the tool messages that answered its calls.
struct ShownEntry {
    QString role; ///< as it is written in the table
    QString text; ///< Markdown, made visible
    std::vector<ToolCard> cards;
    std::optional<TraceId> trace;
    std::optional<RequestId> request;
    std::optional<std::int64_t> tokens; ///< metadata.tokens or metadata.usage.total_tokens
};

/// Puts calls and results together: by id, else in order. `bodies` are the entry's messages,
/// oldest first; the first one speaks.
ShownEntry showEntry(const std::vector<const MessageRecord*>& bodies);

/// As people copy it: text, then each call with arguments and result. Redacted as shown.
QString copyText(const ShownEntry& entry);

/// The words of a state: "ok", "failed", "no result", "no answer".
QString stateWord(ToolCard::State state);

} // namespace gatehouse
