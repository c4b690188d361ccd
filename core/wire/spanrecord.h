#pragma once

#include "spanattributes.h"
#include "tracecontext.h"

#include <cstdint>
#include <string>

namespace gatehouse
{

/// The numbers of OTLP's SpanKind.
enum class SpanKind : std::uint8_t {
    Unspecified = 0,
    Internal = 1,
    Server = 2,
    Client = 3,
    Producer = 4,
    Consumer = 5
};

/// The numbers of OTLP's StatusCode.
enum class SpanStatus : std::uint8_t { Unset = 0, Ok = 1, Error = 2 };

/// One finished span, as it is sent.
struct SpanRecord {
    TraceIdBytes traceId{};
    SpanIdBytes spanId{};
    SpanIdBytes parentId{};    ///< all zero: a root
    bool remoteParent = false; ///< the parent is another service's
    bool sampled = true;       ///< what the trace headers said downstream
    std::string traceState = {};
    std::string name = {};
    SpanKind kind = SpanKind::Internal;
    std::uint64_t startUnixNano = 0;
    std::uint64_t endUnixNano = 0;
    SpanAttributes attributes = {};
    SpanStatus status = SpanStatus::Unset;
    std::string statusMessage = {}; ///< only with Error
};

} // namespace gatehouse
