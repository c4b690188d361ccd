#include "tracecontext.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t traceparentLength = 55;
constexpr std::uint8_t sampledFlag = 1;
constexpr std::uint8_t randomFlag = 2;

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Exactly two lower-case digits a byte.
template <std::size_t Size>
bool readHex(std::string_view text, std::array<std::uint8_t, Size>& into)
{
    if (text.size() != 2 * Size)
        return false;
    for (std::size_t i = 0; i < Size; ++i) {
        const int high = digitOf(text[2 * i]);
        const int low = digitOf(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        into[i] = static_cast<std::uint8_t>(16 * high + low);
    }
    return true;
}

/// An id of zeros names nothing.
template <std::size_t Size>
bool readId(std::string_view text, std::array<std::uint8_t, Size>& into)
{
    return readHex(text, into) && into != std::array<std::uint8_t, Size>{};
}

template <std::size_t Size>
std::string hex(const std::array<std::uint8_t, Size>& bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * Size);
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

/// B3's trace id: 16 or 32 digits.
bool readB3TraceId(std::string_view text, TraceIdBytes& id)
{
    if (text.size() != 16)
        return readId(text, id);
    SpanIdBytes low{};
    if (!readId(text, low))
        return false;
    std::copy(low.begin(), low.end(), id.begin() + 8);
    return true;
}

std::optional<TraceContext::Sampling> readDecision(std::string_view text)
{
    if (text == "1")
        return TraceContext::Sampling::Kept;
    if (text == "0")
        return TraceContext::Sampling::Dropped;
    if (text == "d")
        return TraceContext::Sampling::Debug;
    return {};
}

/// What stands up to the next `-`, which is taken too.
std::string_view takePart(std::string_view& rest)
{
    const auto end = std::min(rest.find('-'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::optional<TraceContext> readMultiB3(const TraceFields& fields)
{
    TraceContext context;
    SpanIdBytes parent{};
    for (const auto* values :
         {&fields.b3TraceId, &fields.b3SpanId, &fields.b3ParentSpanId, &fields.b3Sampled, &fields.b3Flags})
        if (values->size() > 1)
            return {};
    if (!fields.b3Sampled.empty()) {
        const std::string_view sent = fields.b3Sampled.front();
        if (sent == "1" || sent == "true")
            context.sampling = TraceContext::Sampling::Kept;
        else if (sent == "0" || sent == "false")
            context.sampling = TraceContext::Sampling::Dropped;
        else
            return {};
    }
    if (!fields.b3Flags.empty() && fields.b3Flags.front() == "1")
        context.sampling = TraceContext::Sampling::Debug;
    if (!fields.b3ParentSpanId.empty() && !readId(fields.b3ParentSpanId.front(), parent))
        return {};
    if (fields.b3TraceId.empty() && fields.b3SpanId.empty()) {
        if (context.sampling == TraceContext::Sampling::Undecided)
            return {};
        return context;
    }
    if (fields.b3TraceId.empty() || fields.b3SpanId.empty() ||
        !readB3TraceId(fields.b3TraceId.front(), context.traceId) ||
        !readId(fields.b3SpanId.front(), context.spanId))
        return {};
    return context;
}

} // namespace

std::string hexOf(const TraceIdBytes& id)
{
    return hex(id);
}

std::string hexOf(const SpanIdBytes& id)
{
    return hex(id);
}

std::optional<TraceContext> readTraceparent(std::string_view text)
{
    std::array<std::uint8_t, 1> version{};
    std::array<std::uint8_t, 1> flags{};
    TraceContext context;
    if (text.size() < traceparentLength || text[2] != '-' || text[35] != '-' || text[52] != '-')
        return {};
    if (!readHex(text.substr(0, 2), version) || version[0] == 0xFF)
        return {};
    const bool longer = text.size() > traceparentLength;
    if (longer && (version[0] == 0 || text[traceparentLength] != '-'))
        return {};
    if (!readId(text.substr(3, 32), context.traceId) || !readId(text.substr(36, 16), context.spanId) ||
        !readHex(text.substr(53, 2), flags))
        return {};
    context.sampling =
        (flags[0] & sampledFlag) != 0 ? TraceContext::Sampling::Kept : TraceContext::Sampling::Dropped;
    context.random = (flags[0] & randomFlag) != 0;
    return context;
}

std::optional<TraceContext> readB3(std::string_view text)
{
    TraceContext context;
    if (const auto decision = readDecision(text)) {
        context.sampling = *decision;
        return context;
    }
    std::string_view rest = text;
    if (!readB3TraceId(takePart(rest), context.traceId) || !readId(takePart(rest), context.spanId))
        return {};
    if (text.ends_with('-'))
        return {};
    if (rest.empty())
        return context;
    const auto decision = readDecision(takePart(rest));
    if (!decision)
        return {};
    context.sampling = *decision;
    SpanIdBytes parent{};
    if (!rest.empty() && !readId(rest, parent))
        return {};
    return context;
}

std::optional<TraceContext> readTraceContext(const TraceFields& fields)
{
    if (fields.traceparent.size() == 1) {
        if (auto context = readTraceparent(fields.traceparent.front())) {
            context->traceState = readTracestate(fields.tracestate);
            return context;
        }
    }
    if (fields.b3.size() == 1) {
        if (const auto context = readB3(fields.b3.front()))
            return context;
    }
    return readMultiB3(fields);
}

std::string writeTraceparent(const TraceContext& context)
{
    const unsigned flags = (context.sampled() ? sampledFlag : 0U) | (context.random ? randomFlag : 0U);
    return "00-" + hexOf(context.traceId) + "-" + hexOf(context.spanId) + "-0" +
           static_cast<char>('0' + flags);
}

std::string writeB3(const TraceContext& context)
{
    const std::string ids = hexOf(context.traceId) + "-" + hexOf(context.spanId);
    switch (context.sampling) {
    case TraceContext::Sampling::Undecided:
        break;
    case TraceContext::Sampling::Dropped:
        return ids + "-0";
    case TraceContext::Sampling::Kept:
        return ids + "-1";
    case TraceContext::Sampling::Debug:
        return ids + "-d";
    }
    return ids;
}

} // namespace gatehouse
