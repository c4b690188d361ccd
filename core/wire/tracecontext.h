#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

using TraceIdBytes = std::array<std::uint8_t, 16>;
using SpanIdBytes = std::array<std::uint8_t, 8>;

/// What a request says about the trace it belongs to: W3C Trace Context (levels 1 and 2) or B3.
struct TraceContext {
    /// What the caller has decided about recording.
    enum class Sampling : std::uint8_t {
        Undecided, ///< B3 without a flag: whoever reads decides
        Dropped,
        Kept,
        Debug, ///< B3's `d`: kept, and every sampler on the way is told so
    };

    TraceIdBytes traceId{}; ///< all zero: the caller named none
    SpanIdBytes spanId{};   ///< the caller's span; never all zero beside a trace id
    Sampling sampling = Sampling::Undecided;
    bool random = false;    ///< level 2: at least 56 bits of the trace id are random; passed on
    std::string traceState; ///< `tracestate`, members in order, joined by `,`; only beside a traceparent

    bool named() const { return traceId != TraceIdBytes{}; }
    bool sampled() const { return sampling == Sampling::Kept || sampling == Sampling::Debug; }

    friend bool operator==(const TraceContext&, const TraceContext&) = default;
};

/// The trace headers of one request, each with all its field values in the order sent.
struct TraceFields {
    std::vector<std::string_view> traceparent = {};
    std::vector<std::string_view> tracestate = {};
    std::vector<std::string_view> b3 = {};
    std::vector<std::string_view> b3TraceId = {};
    std::vector<std::string_view> b3SpanId = {};
    std::vector<std::string_view> b3ParentSpanId = {};
    std::vector<std::string_view> b3Sampled = {};
    std::vector<std::string_view> b3Flags = {};
};

/// A valid `traceparent` wins, then `b3`, then `X-B3-*` (CONTRACTS §2); what is malformed or sent twice
/// counts as not sent. Nothing: no valid header. Without named(): B3 that holds a decision alone.
std::optional<TraceContext> readTraceContext(const TraceFields& fields);

/// `version-traceid-spanid-flags` in lower case: 55 characters in version 00; of a higher version the
/// first 55, if nothing or `-` follows; never version ff or an id of zeros.
std::optional<TraceContext> readTraceparent(std::string_view text);

/// The members of all `tracestate` fields in order, joined by `,`. Empty where any of them is malformed or
/// repeated or there are more than 32: the traceparent is good without it.
std::string readTracestate(const std::vector<std::string_view>& values);

/// B3's single header: `trace-span[-(0|1|d)[-parent]]`, or the decision alone. Ids in lower case; a trace
/// id of 16 digits has zeros in front.
std::optional<TraceContext> readB3(std::string_view text);

/// The members of all `baggage` fields, as sent and joined by `,`, if they follow W3C Baggage and its limits
/// (64 members, 8192 bytes); else empty.
std::string readBaggage(const std::vector<std::string_view>& values);

/// `00-…`; the flags say sampled and random.
std::string writeTraceparent(const TraceContext& context);

/// `trace-span-(0|1|d)`, without a decision where there is none.
std::string writeB3(const TraceContext& context);

/// Lower-case hex.
std::string hexOf(const TraceIdBytes& id);
std::string hexOf(const SpanIdBytes& id);

} // namespace gatehouse
