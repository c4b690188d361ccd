#include "tracewriter.h"

#include "jaegerwriter.h"
#include "jsonstream.h"
#include "otlpjsonwriter.h"
#include "otlpprotowriter.h"
#include "perfettowriter.h"
#include "sentwalk.h"
#include "zipkinwriter.h"

#include <array>

namespace gatehouse
{
namespace
{

using Traces = std::span<const std::shared_ptr<const Trace>>;

constexpr std::array<std::string_view, 5> words = {"otlp-json", "otlp-proto", "jaeger", "zipkin", "perfetto"};
constexpr std::size_t stopEvery = 1024;

/// Gives a writer all that was sent; false if it was ended before.
template <class Writer, class Goes>
bool writeSent(Writer& writer, const Trace& trace, const std::stop_token& stop, const Goes& goes)
{
    SentWalk walk(trace);
    for (std::size_t count = 0; walk.next(); ++count) {
        if (count % stopEvery == 0 && (stop.stop_requested() || !goes()))
            return false;
        writer.write(trace, walk.sent());
    }
    return true;
}

template <class Writer, class Goes>
bool writeAll(Writer& writer, Traces traces, const std::stop_token& stop, const Goes& goes)
{
    constexpr bool hasTraces = requires(const Trace& trace)
    {
        writer.beginTrace(trace);
    };
    writer.begin();
    for (const auto& trace : traces) {
        if constexpr (hasTraces)
            writer.beginTrace(*trace);
        if (!writeSent(writer, *trace, stop, goes))
            return false;
        if constexpr (hasTraces)
            writer.endTrace(*trace);
    }
    writer.end();
    return true;
}

template <class Writer>
bool writeJson(Traces traces, const TraceByteSink& sink, const std::stop_token& stop)
{
    JsonStream out(sink);
    Writer writer(out);
    if (!writeAll(writer, traces, stop, [&out] { return out.ok(); }))
        return false;
    out.finish();
    return out.ok();
}

bool writeProto(Traces traces, const TraceByteSink& sink, const std::stop_token& stop)
{
    OtlpProtoWriter writer(sink);
    return writeAll(writer, traces, stop, [&writer] { return writer.ok(); }) && writer.ok();
}

bool writePerfetto(Traces traces, const TraceByteSink& sink, const std::stop_token& stop)
{
    JsonStream out(sink);
    if (!PerfettoWriter(out, traces).write(stop))
        return false;
    out.finish();
    return out.ok();
}

} // namespace

std::string_view wordFor(TraceOutput output)
{
    return words[static_cast<std::size_t>(output)];
}

std::optional<TraceOutput> traceOutputOf(std::string_view word)
{
    for (std::size_t at = 0; at < words.size(); ++at)
        if (words[at] == word)
            return static_cast<TraceOutput>(at);
    return std::nullopt;
}

bool writeTraces(Traces traces, TraceOutput output, const TraceByteSink& sink, const std::stop_token& stop)
{
    switch (output) {
    case TraceOutput::OtlpJson:
        return writeJson<OtlpJsonWriter>(traces, sink, stop);
    case TraceOutput::OtlpProto:
        return writeProto(traces, sink, stop);
    case TraceOutput::Jaeger:
        return writeJson<JaegerWriter>(traces, sink, stop);
    case TraceOutput::Zipkin:
        return writeJson<ZipkinWriter>(traces, sink, stop);
    case TraceOutput::Perfetto:
        return writePerfetto(traces, sink, stop);
    }
    return false;
}

} // namespace gatehouse
