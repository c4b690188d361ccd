#include "tracefile.h"
#include "tracewriter.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

// Whatever a file holds is written in every format, and what was written holds as many spans again.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

std::size_t sentCount(const TraceFile& file)
{
    std::size_t count = 0;
    for (const auto& trace : file.traces)
        count += trace->sentCount();
    return count;
}

std::string written(const TraceFile& file, TraceOutput output)
{
    std::string document;
    require(writeTraces(file.traces, output, [&document](std::string_view bytes) {
        document.append(bytes);
        return true;
    }));
    return document;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    TraceFileLimits limits;
    limits.bytes = std::size_t{1} << 20U;
    const auto file = readTraceBytes({reinterpret_cast<const char*>(data), size}, limits);
    if (!file)
        return 0;
    for (const TraceOutput output :
         {TraceOutput::OtlpJson, TraceOutput::OtlpProto, TraceOutput::Jaeger, TraceOutput::Zipkin}) {
        const auto back = readTraceBytes(written(*file, output));
        require(back.ok() && back->unreadableDocuments == 0);
        require(sentCount(*back) == sentCount(*file));
    }
    require(!written(*file, TraceOutput::Perfetto).empty());
    return 0;
}
