#include "criticalpath.h"
#include "otlpframereader.h"
#include "otlpprotoreader.h"
#include "selftime.h"
#include "tracebuilder.h"
#include "traceinfo.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// OTLP in protobuf, the first byte saying how it is wrapped. However it is split it must be read alike, every
// span must be there, and everything that can be asked of a trace must have an answer.
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
        const SpanIndex parent = trace.parent(span);
        require(parent == noSpan ? trace.depth(span) == 1
                                 : parent < span && trace.isInSubtree(span, parent) &&
                                       trace.depth(span) == trace.depth(parent) + 1);
        require(span + trace.subtreeSize(span) <= trace.size());
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
    require(traceInfo(trace).spanCount == trace.size());
}

template <class Reader>
std::uint64_t spansOf(Reader& reader, TraceBuilder& builder, std::string_view bytes, std::size_t piece,
                      bool& whole)
{
    whole = true;
    for (std::size_t at = 0; whole && at < bytes.size(); at += piece)
        whole = reader.read(bytes.substr(at, piece)).ok();
    whole = whole && reader.finish().ok();
    return builder.spanCount();
}

std::uint64_t readIn(char how, std::string_view bytes, std::size_t piece, bool& whole)
{
    TraceBuilder builder;
    std::uint64_t count = 0;
    if (how == 'F') {
        OtlpFrameReader reader(builder);
        count = spansOf(reader, builder, bytes, piece, whole);
    } else {
        OtlpProtoReader reader(builder,
                               how == 'T' ? OtlpProtoShape::TempoAnswer : OtlpProtoShape::TracesData);
        count = spansOf(reader, builder, bytes, piece, whole);
    }
    std::uint64_t built = 0;
    for (const auto& trace : builder.finish()) {
        look(*trace);
        built += trace->sentCount();
    }
    require(built == count);
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const char how = static_cast<char>(data[0]);
    bool whole = false;
    const std::uint64_t spans = readIn(how, bytes, bytes.size(), whole);
    for (const std::size_t piece : {1, 3, 17}) {
        bool split = false;
        const std::uint64_t found = readIn(how, bytes, piece, split);
        require(split == whole && found == spans);
    }
    if (how != 'F')
        require(OtlpProtoReader::check(bytes,
                                       how == 'T' ? OtlpProtoShape::TempoAnswer : OtlpProtoShape::TracesData)
                    .ok() == whole);
    return 0;
}
