#pragma once

#include "trace.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

namespace gatehouse
{

/// What traces can be written as.
enum class TraceOutput : std::uint8_t {
    OtlpJson,  ///< opentelemetry-proto's TracesData in JSON, one document
    OtlpProto, ///< the same in protobuf
    Jaeger,    ///< an answer of Jaeger's query API v1
    Zipkin,    ///< Zipkin v2: a list of spans
    Perfetto   ///< Chrome's trace event format, for ui.perfetto.dev
};

/// The contract's word (CONTRACTS §4 `trace convert`): `otlp-json`, …
std::string_view wordFor(TraceOutput output);
std::optional<TraceOutput> traceOutputOf(std::string_view word);

/// Takes a document piece by piece, in order; false ends the writing. A piece has about 64 KiB, more only
/// where a single span has.
using TraceByteSink = std::function<bool(std::string_view)>;

/// Writes traces as one document; false if the sink or the stop token ended it. Nothing recurses and nothing
/// of the document is kept beside one piece, plus a few bytes per span for their order.
///
/// Written is what was SENT, not what is shown: raw times, parents, names and ids of the width they had, and
/// the pieces of a merged span one by one, in the order in which they came. So reading it again finds the
/// same spans and makes the same repairs. What a format cannot say:
///
/// - all: that the sender left out spans (`partial`); a kind of value or a number it has no form for;
/// - OTLP: a time that is absent is 0, which is one only where all of a trace lies near 1970; a duration
///   without a start ends that long after 0; ids have whole bytes, so an odd number of digits gets a zero
///   before it (protobuf), and what is no hex becomes the hex of its bytes; an error without a status has
///   status ERROR; `service.name` stands among the attributes of the resource; Zipkin's pieces are spans with
///   one id;
/// - Jaeger and Zipkin: times are whole microseconds, cut; what has no place of its own is a tag by the usual
///   names (`span.kind`, `otel.status_code`, `otel.status_description`, `w3c.tracestate`, `otel.scope.name`,
///   `otel.dropped_attributes_count`, …);
/// - Jaeger: links are references without attributes, and one into the same trace is a parent for a span
///   that has no other; an event's name is its field `event`; lists and maps are JSON texts; a scope's
///   attributes are not written;
/// - Zipkin: values are texts; any tag `error` is an error, so one that says no is left out; the resource's
///   attributes are tags of each span, an event's attributes stand in the annotation behind its name, links
///   are tags `otlp.link.N`;
/// - Perfetto: for looking only, so it shows the repaired times, relative to the earliest span of the file
///   (`otherData.startUnixNano`), and a merged span as one. A process is a service; overlapping spans of a
///   process lie in lanes of their own.
bool writeTraces(std::span<const std::shared_ptr<const Trace>> traces, TraceOutput output,
                 const TraceByteSink& sink, const std::stop_token& stop = {});

} // namespace gatehouse
