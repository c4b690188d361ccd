#pragma once

#include "outcome.h"
#include "tracesink.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Reads a file of OTLP requests in protobuf, each behind its length in four bytes, greatest first (the
/// OpenTelemetry Collector's file exporter). Bytes come in pieces of any size. A frame is taken whole or not
/// at all: one that is no request, or the last one if it is cut, is counted as unreadable. Holds one frame.
class OtlpFrameReader
{
public:
    explicit OtlpFrameReader(TraceSink& sink) : m_sink(sink) {}

    /// TooLarge if the sink is full or a frame has more than 1 GiB; after that nothing more is read.
    Outcome<void> read(std::string_view bytes);
    /// The bytes end here: CutOff if no frame was whole, NotATrace if none could be read.
    Outcome<void> finish();

    /// Whether a file that begins so has frames.
    static bool isFramed(std::string_view head);

private:
    Outcome<void> readFrame(std::string_view frame);

    TraceSink& m_sink;
    std::string m_kept;
    std::uint64_t m_offset = 0;
    std::uint64_t m_frames = 0;
    std::uint64_t m_readable = 0;
};

} // namespace gatehouse
