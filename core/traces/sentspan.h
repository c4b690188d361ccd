#pragma once

#include "sentid.h"
#include "spanrecord.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace gatehouse
{

/// Numbers a sink gave out for what many spans share. 0: none.
using ResourceId = std::uint32_t;
using ScopeId = std::uint32_t;

/// Who sent spans. Two with equal content are one.
struct SentResource {
    std::string_view service =
        {}; ///< the attribute service.name, Jaeger's serviceName, Zipkin's local endpoint
    std::string_view attributes = {}; ///< bytes of SpanDetailsWriter
};

/// The instrumentation that made spans.
struct SentScope {
    std::string_view name = {};
    std::string_view version = {};
    std::string_view attributes = {}; ///< bytes of SpanDetailsWriter
};

/// A span that another one names beside or instead of a parent (Jaeger).
struct SentReference {
    SentId traceId = {}; ///< empty: the same trace
    SentId spanId = {};
    bool followsFrom = false; ///< else CHILD_OF
};

/// One span object as a file or a service sent it: nothing repaired, nothing guessed. Everything it looks at
/// needs to live only as long as the call that takes it.
///
/// Times are nanoseconds since 1970. Absent is not 0: leave out what was not sent, was no number, or was
/// negative (a negative duration is sent as it is). Where a format leaves out zeros (protobuf, and the JSON
/// made from it) give 0: whether that is 1970 or nothing shows when the whole trace is known.
struct SentSpan {
    SentId traceId = {};
    SentId spanId = {};
    SentId parentId = {}; ///< empty: none
    std::span<const SentReference> references =
        {}; ///< in the order sent; the parent is chosen among them (CONTRACTS §5)
    ResourceId resource = 0;
    ScopeId scope = 0;
    std::string_view name = {};
    SpanKind kind = SpanKind::Unspecified;
    SpanStatus status = SpanStatus::Unset;
    bool error = false; ///< by the rule of its format (CONTRACTS §5)
    std::optional<std::uint64_t> startNano = {};
    std::optional<std::uint64_t> endNano = {};     ///< either this
    std::optional<std::int64_t> durationNano = {}; ///< or this; this one counts
    /// Pieces with the same id, kind and resource are one span (Zipkin).
    bool piece = false;
    /// Bytes of SpanDetailsWriter, or the fields 3 and 9 to 16 of an OTLP Span message.
    std::string_view details = {};
};

/// Microseconds to nanoseconds; what does not fit becomes the greatest that does.
constexpr std::uint64_t nanosFromMicros(std::uint64_t micros)
{
    constexpr std::uint64_t greatest = ~std::uint64_t{0};
    return micros > greatest / 1000 ? greatest : micros * 1000;
}

} // namespace gatehouse
