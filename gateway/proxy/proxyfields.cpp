#include "proxyfields.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

/// RFC 9110 §7.6.1, and what is ours to write.
constexpr std::array<std::string_view, 10> ofOneConnection = {
    "connection", "keep-alive",        "proxy-connection", "proxy-authenticate", "proxy-authorization", "te",
    "trailer",    "transfer-encoding", "upgrade",          "http2-settings"};
constexpr std::array<std::string_view, 12> notBelieved = {
    "authorization", "x-user-id",  "x-user-role", "x-org-id",     "forwarded", "x-real-ip",
    "traceparent",   "tracestate", "b3",          "x-request-id", "baggage",   "x-original-url"};
constexpr std::array<std::string_view, 3> notBelievedBefore = {"x-forwarded-", "x-b3-", "x-rewrite-"};
constexpr std::array<std::string_view, 3> rewritten = {"host", "content-length", "expect"};
constexpr std::array<std::string_view, 5> oursToSay = {"x-request-id", "traceparent", "tracestate", "b3",
                                                       "alt-svc"};
constexpr std::array<std::string_view, 2> oursToSayBefore = {"access-control-", "x-b3-"};

template <std::size_t Size>
bool isOneOf(std::string_view name, const std::array<std::string_view, Size>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <std::size_t Size>
bool beginsLikeOneOf(std::string_view name, const std::array<std::string_view, Size>& names)
{
    return std::any_of(names.begin(), names.end(), [name](auto prefix) { return name.starts_with(prefix); });
}

/// Lower case, and `-` for `_`: many servers do not tell the two apart.
std::string canonical(std::string_view name)
{
    std::string text(name);
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        else if (c == '_')
            c = '-';
    }
    return text;
}

/// What the Connection fields name.
std::vector<std::string> namedByConnection(const std::vector<http::Field>& fields)
{
    std::vector<std::string> names;
    for (const http::Field& field : fields)
        if (http::equalsIgnoringCase(field.name, "connection"))
            for (const std::string_view option : http::listElements(field.value))
                names.push_back(canonical(option));
    return names;
}

void put(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

std::string_view nameOf(Role role)
{
    switch (role) {
    case Role::Viewer:
        return "viewer";
    case Role::Support:
        return "support";
    case Role::Operator:
        return "operator";
    case Role::Admin:
        break;
    }
    return "admin";
}

/// A field value out of what need not be one: other bytes are percent-encoded.
std::string asFieldValue(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string value;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ' && byte < 127 && c != '%')
            value += c;
        else
            value.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
    return value;
}

void putTrace(std::string& out, const ForwardedCall& call)
{
    if (call.trace) {
        const TraceContext& trace = *call.trace;
        put(out, "traceparent", writeTraceparent(trace));
        if (!trace.traceState.empty())
            put(out, "tracestate", trace.traceState);
        put(out, "b3", writeB3(trace));
        put(out, "X-B3-TraceId", hexOf(trace.traceId));
        put(out, "X-B3-SpanId", hexOf(trace.spanId));
        if (trace.sampling == TraceContext::Sampling::Debug)
            put(out, "X-B3-Flags", "1");
        else
            put(out, "X-B3-Sampled", trace.sampled() ? "1" : "0");
    }
    const std::string baggage = readBaggage(call.head.fieldValues("baggage"));
    if (!baggage.empty())
        put(out, "baggage", baggage);
    put(out, "x-request-id", call.requestId);
}

} // namespace

std::string forwardedHead(const ForwardedCall& call, const BackendTarget& backend, const ForwardedBody& body)
{
    std::string out = call.head.method + " " + backend.prefix + std::string(call.target) + " HTTP/1.1\r\n";
    put(out, "Host", backend.hostHeader);
    const auto named = namedByConnection(call.head.fields);
    for (const http::Field& field : call.head.fields) {
        const std::string name = canonical(field.name);
        if (isOneOf(name, ofOneConnection) || isOneOf(name, notBelieved) || isOneOf(name, rewritten) ||
            beginsLikeOneOf(name, notBelievedBefore) ||
            std::find(named.begin(), named.end(), name) != named.end())
            continue;
        put(out, field.name, field.value);
    }
    if (body.any && body.length)
        put(out, "Content-Length", std::to_string(*body.length));
    else if (body.any)
        put(out, "Transfer-Encoding", "chunked");
    put(out, "Via", call.head.minor == 0 ? "1.0 gatehouse" : "1.1 gatehouse");
    put(out, "X-Forwarded-For", call.clientAddress);
    put(out, "X-Forwarded-Proto", call.tls ? "https" : "http");
    if (const std::string* host = call.head.field("host"))
        put(out, "X-Forwarded-Host", *host);
    put(out, "x-user-id", asFieldValue(call.caller.actor));
    put(out, "x-user-role", nameOf(call.caller.role));
    if (call.caller.organization)
        put(out, "x-org-id", *call.caller.organization);
    putTrace(out, call);
    out += "\r\n";
    return out;
}

std::vector<http::Field> returnedFields(std::vector<http::Field> fields)
{
    const auto named = namedByConnection(fields);
    std::erase_if(fields, [&named](const http::Field& field) {
        const std::string name = canonical(field.name);
        return isOneOf(name, ofOneConnection) || isOneOf(name, oursToSay) ||
               beginsLikeOneOf(name, oursToSayBefore) ||
               (name != "content-length" && std::find(named.begin(), named.end(), name) != named.end());
    });
    return fields;
}

} // namespace gatehouse
