#include "criticalpath.h"
#include "jsoncursor.h"
#include "selftime.h"
#include "tracefile.h"
#include "traceinfo.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// A file of traces in any format, gzipped or not: whatever it holds, every span is accounted for and
// everything that can be asked of a trace has an answer; what is refused is refused with a place in the file.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

void look(const Trace& trace)
{
    require(trace.size() > 0);
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        require(selfTime(trace, span) <= trace.durationNano(span));
        const SpanDetails details = trace.details(span);
        for (AttributeList list = details.attributes(); list.next();)
            require(list.value().text(100).size() <= 100);
        for (auto events = details.events(); events.next();)
            for (AttributeList list = events.event().attributes; list.next();)
                require(list.value().text(100).size() <= 100);
        for (auto links = details.links(); links.next();)
            require(!links.link().traceId.shown().empty() || links.link().traceId.empty());
    }
    std::uint64_t before = 0;
    for (const CriticalSegment& segment : criticalPath(trace)) {
        require(segment.startNano < segment.endNano && before <= segment.startNano);
        before = segment.startNano;
    }
    require(traceInfo(trace).spanCount == trace.sentCount());
}

/// A walk that takes all values finds the end that a walk over them finds.
void walk(std::string_view bytes)
{
    JsonCursor skipped(bytes);
    skipped.skip();
    JsonCursor taken(bytes);
    const JsonRaw raw = taken.value();
    require(skipped.fault() == taken.fault() && skipped.offset() == taken.offset());
    require(skipped.faultOffset() <= bytes.size());
    require(raw.type == JsonType::None || taken.fault() == JsonCursor::Fault::None);
    std::string room;
    raw.shown(room);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    walk(bytes);
    TraceFileLimits limits;
    limits.bytes = std::size_t{1} << 20U;
    const auto file = readTraceBytes(bytes, limits);
    if (!file) {
        require(file.problem().code.subject() == Subject::Traces);
        return 0;
    }
    for (const auto& trace : file->traces)
        look(*trace);
    return 0;
}
