// One reader alone, named by READER when this is compiled: whatever comes, every span that it hands over is
// in a trace, and it stops within the bytes.

#include "gzipmembers.h"
#include "jaegerreader.h"
#include "otlpframereader.h"
#include "otlpjsonreader.h"
#include "otlpprotoreader.h"
#include "tracebuilder.h"
#include "zipkinreader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace
{

using namespace gatehouse;

constexpr std::size_t mostBytes = std::size_t{1} << 20U;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

void checkTraces(TraceBuilder& builder)
{
    const std::size_t taken = builder.spanCount();
    std::size_t found = 0;
    for (const auto& trace : builder.finish())
        found += trace->sentCount();
    require(found == taken);
}

template <class Reader>
[[maybe_unused]] void readJson(std::string_view bytes)
{
    TraceBuilder builder;
    Reader reader(builder);
    DocumentNotes notes;
    JsonCursor cursor(bytes);
    require(reader.read(cursor, notes));
    require(cursor.offset() <= bytes.size() && cursor.faultOffset() <= bytes.size());
    checkTraces(builder);
}

template <class Reader, class... Shape>
[[maybe_unused]] void readProto(std::string_view bytes, Shape... shape)
{
    TraceBuilder builder;
    Reader reader(builder, shape...);
    if (reader.read(bytes).ok())
        static_cast<void>(reader.finish().ok());
    checkTraces(builder);
}

[[maybe_unused]] void readOtlpJson(std::string_view bytes)
{
    readJson<OtlpJsonReader>(bytes);
}

[[maybe_unused]] void readJaeger(std::string_view bytes)
{
    readJson<JaegerReader>(bytes);
}

[[maybe_unused]] void readZipkin(std::string_view bytes)
{
    readJson<ZipkinReader>(bytes);
}

[[maybe_unused]] void readTempo(std::string_view bytes)
{
    if (bytes.starts_with('{'))
        readJson<OtlpJsonReader>(bytes);
    else
        readProto<OtlpProtoReader>(bytes, OtlpProtoShape::TempoAnswer);
}

[[maybe_unused]] void readFrames(std::string_view bytes)
{
    readProto<OtlpFrameReader>(bytes);
}

[[maybe_unused]] void readGzip(std::string_view bytes)
{
    TraceBytes head;
    unpackHead(bytes, head, 1000);
    require(head.size() <= 1000);
    TraceBytes unpacked;
    const auto broken = unpackMembers(bytes, unpacked, mostBytes);
    require(!broken || unpacked.size() <= mostBytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    READER({reinterpret_cast<const char*>(data), size});
    return 0;
}
