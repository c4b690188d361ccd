#pragma once

#include "ids.h"
#include "outcome.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One item of `tool_calls`.
struct ToolCall {
    std::string id;
    std::string name;
    std::string service;   ///< only the data's own shape has it
    std::string arguments; ///< JSON text as it was sent, or the text OpenAI's shape carries; may be empty

    friend bool operator==(const ToolCall&, const ToolCall&) = default;
};

/// One item of `tool_results`.
struct ToolResult {
    std::string callId;
    std::string name;
    std::string result;    ///< JSON text, to the byte; empty when the item has none
    std::string item;      ///< all of it, for what the other members do not say
    bool failed = false;   ///< CONTRACTS section 1: is_error true, a non-null error, status error or failed
    bool noResult = false; ///< there is nothing in it: absent, null, or an empty text, array or object

    friend bool operator==(const ToolResult&, const ToolResult&) = default;
};

/// The calls in a `tool_calls` column in the data's shape (id, name, arguments), OpenAI's
/// (function.name, function.arguments as text) and Anthropic's (tool_use, input). A lone
/// object counts as an array of one; items that are no call are left out. A Problem is the
/// JSON reader's: then the column can only be shown as it is.
Outcome<std::vector<ToolCall>> readToolCalls(std::string_view json);

/// Likewise the results: id and result, tool_call_id and content, tool_use_id and content.
/// Items that are no object are results without a call.
Outcome<std::vector<ToolResult>> readToolResults(std::string_view json);

/// How many items of a `tool_results` column failed; 0 for what cannot be read.
int countFailedCalls(std::string_view toolResults);

/// `metadata.trace_id` where it is 32 hex digits, in lower case.
std::optional<TraceId> traceIdOf(std::string_view metadata);
/// `metadata.request_id` where it is a text of at most 200 bytes.
std::optional<RequestId> requestIdOf(std::string_view metadata);

} // namespace gatehouse
