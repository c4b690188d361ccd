#include "perfettowriter.h"

#include "jaegertags.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr std::size_t stopEvery = 4096;
constexpr std::size_t longestText = std::size_t{1} << 20U;
constexpr std::string_view namelessService = "(no service)";

} // namespace

PerfettoWriter::PerfettoWriter(JsonStream& out, std::span<const std::shared_ptr<const Trace>> traces)
    : m_out(out)
    , m_traces(traces)
{
    for (const auto& trace : traces)
        for (SpanIndex span = 0; span < trace->size(); ++span)
            if (trace->hasOwnStart(span))
                m_origin = std::min(m_origin, trace->startNano(span));
    if (m_origin == ~std::uint64_t{0}) // nothing has a time
        m_origin = 0;
    sortPlaces();
}

bool PerfettoWriter::write(const std::stop_token& stop)
{
    m_out.beginObject();
    m_out.member("displayTimeUnit", "ns");
    m_out.key("otherData");
    m_out.beginObject();
    m_out.key("startUnixNano");
    m_out.numberText(m_origin);
    m_out.endObject();
    m_out.key("traceEvents");
    m_out.beginArray();
    for (std::size_t at = 0; at < m_places.size(); ++at) {
        if (at % stopEvery == 0 && (stop.stop_requested() || !m_out.ok()))
            return false;
        writePlace(m_places[at]);
    }
    m_out.endArray();
    m_out.endObject();
    return true;
}

/// Of a trace without any time that of the file.
std::uint64_t PerfettoWriter::start(const Place& place) const
{
    return std::max(m_traces[place.trace]->startNano(place.span), m_origin);
}

void PerfettoWriter::sortPlaces()
{
    for (std::uint32_t trace = 0; trace < m_traces.size(); ++trace) {
        m_laneOf.emplace_back(m_traces[trace]->size(), PerfettoLanes::noLane);
        for (SpanIndex span = 0; span < m_traces[trace]->size(); ++span)
            m_places.push_back({trace, span});
    }
    // Parents before children where nothing else tells them apart.
    std::stable_sort(m_places.begin(), m_places.end(), [this](const Place& a, const Place& b) {
        const std::uint64_t startA = start(a);
        const std::uint64_t startB = start(b);
        if (startA != startB)
            return startA < startB;
        return m_traces[a.trace]->durationNano(a.span) > m_traces[b.trace]->durationNano(b.span);
    });
}

/// By name: two files' arenas number the same service differently.
std::uint32_t PerfettoWriter::processOf(const Trace& trace, SpanIndex span)
{
    const auto [known, isNew] = m_known.try_emplace({&trace.arena(), trace.serviceId(span)}, 0);
    if (!isNew)
        return known->second;
    const std::string service(trace.service(span));
    const auto [named, first] =
        m_processOf.try_emplace(service, static_cast<std::uint32_t>(m_processes.size()));
    known->second = named->second;
    if (first) {
        m_processes.push_back({named->second, service});
        writeMetadata("process_name", named->second, 0, service.empty() ? namelessService : service);
    }
    return named->second;
}

void PerfettoWriter::writePlace(const Place& place)
{
    const Trace& trace = *m_traces[place.trace];
    const SpanIndex parent = trace.parent(place.span);
    const std::uint32_t number = processOf(trace, place.span);
    const bool atHome = parent != noSpan && processOf(trace, parent) == number;
    Process& process = m_processes[number];
    const std::uint64_t begin = start(place);
    const std::uint64_t end = begin + std::min(trace.durationNano(place.span), ~begin);
    const std::uint32_t lane = process.lanes.place(
        {&trace, place.span, begin, end}, atHome ? m_laneOf[place.trace][parent] : PerfettoLanes::noLane);
    m_laneOf[place.trace][place.span] = lane;
    nameLane(process, lane);
    writeSpan(place, number, lane);
}

void PerfettoWriter::nameLane(Process& process, std::uint32_t lane)
{
    if (lane < process.namedLanes)
        return;
    process.namedLanes = std::size_t{lane} + 1;
    writeMetadata("thread_name", process.number, lane + 1, "lane " + std::to_string(lane + 1));
}

void PerfettoWriter::writeSpan(const Place& place, std::uint32_t process, std::uint32_t lane)
{
    const Trace& trace = *m_traces[place.trace];
    m_out.beginObject();
    m_out.member("name", trace.name(place.span));
    m_out.member("cat", openTracingKind(trace.kind(place.span)));
    m_out.member("ph", "X");
    writeMicros("ts", start(place) - m_origin);
    writeMicros("dur", trace.durationNano(place.span));
    m_out.key("pid");
    m_out.number(process + 1);
    m_out.key("tid");
    m_out.number(lane + 1);
    if (trace.hasError(place.span))
        m_out.member("cname", "terrible");
    m_out.key("args");
    writeArguments(trace, place.span);
    m_out.endObject();
}

/// What a click on the span shows.
void PerfettoWriter::writeArguments(const Trace& trace, SpanIndex span)
{
    m_out.beginObject();
    m_out.member("traceId", trace.id());
    m_out.member("spanId", trace.spanId(span));
    if (trace.parent(span) != noSpan)
        m_out.member("parentSpanId", trace.spanId(trace.parent(span)));
    if (trace.hasError(span)) {
        m_out.key("error");
        m_out.boolean(true);
    }
    const SpanDetails details = trace.details(span);
    if (const std::string_view message = details.statusMessage(); !message.empty())
        m_out.member("statusMessage", message);
    m_out.key("attributes");
    m_out.beginObject();
    for (AttributeList list = details.attributes(); list.next();)
        m_out.member(list.key(), list.value().text(longestText));
    m_out.endObject();
    m_out.endObject();
}

void PerfettoWriter::writeMetadata(std::string_view what, std::uint32_t process, std::uint32_t lane,
                                   std::string_view name)
{
    m_out.beginObject();
    m_out.member("name", what);
    m_out.member("ph", "M");
    m_out.key("pid");
    m_out.number(process + 1);
    if (lane != 0) {
        m_out.key("tid");
        m_out.number(lane);
    }
    m_out.key("args");
    m_out.beginObject();
    m_out.member("name", name);
    m_out.endObject();
    m_out.endObject();
}

void PerfettoWriter::writeMicros(std::string_view key, std::uint64_t nanos)
{
    m_out.key(key);
    std::string digits = std::to_string(nanos / 1000);
    const std::uint64_t rest = nanos % 1000;
    if (rest != 0) {
        const std::string below = std::to_string(rest);
        digits.append(".").append(3 - below.size(), '0').append(below);
    }
    m_out.raw(digits);
}

} // namespace gatehouse
