#include "websockethandshake.h"

#include <algorithm>

namespace gatehouse::http
{
namespace
{

/// Base64 of 16 bytes.
bool isKey(std::string_view key)
{
    const auto isBase64 = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' ||
               c == '/';
    };
    return key.size() == 24 && key.ends_with("==") && std::all_of(key.begin(), key.end() - 2, isBase64);
}

} // namespace

std::optional<Response> checkWebSocketHandshake(const RequestHead& head)
{
    const std::string* version = head.field("sec-websocket-version");
    const bool asked = head.method == "GET" && head.upgrade && head.lists("upgrade", "websocket");
    if (!asked || version == nullptr || *version != "13") {
        Response answer = detailResponse(426, "WebSocket upgrade required");
        answer.setField("Upgrade", "websocket");
        answer.setField("Sec-WebSocket-Version", "13");
        return answer;
    }
    const auto keys = head.fieldValues("sec-websocket-key");
    const bool whole = keys.size() == 1 && isKey(keys.front()) &&
                       head.fieldValues("sec-websocket-version").size() == 1 &&
                       head.framing == BodyFraming::None;
    if (whole)
        return std::nullopt;
    Response answer = detailResponse(400, "Malformed WebSocket handshake");
    answer.close = true;
    return answer;
}

} // namespace gatehouse::http
