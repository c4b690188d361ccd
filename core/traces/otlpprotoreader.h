#pragma once

#include "otlpspandecoder.h"
#include "outcome.h"
#include "protobytes.h"
#include "tracesink.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// What the outermost message is.
enum class OtlpProtoShape : std::uint8_t {
    TracesData,  ///< OTLP's TracesData, ExportTraceServiceRequest, Tempo's Trace
    TempoAnswer, ///< Tempo v2's TraceByIDResponse, with that inside
};

/// Reads OTLP traces in protobuf (opentelemetry-proto trace.proto) as their bytes come, in pieces of any
/// size. Never holds more than one span, resource or scope. The bytes may be hostile: work and memory stay
/// linear in them, and nothing recurses. The details of spans are handed on as they are and checked by
/// whoever looks at them.
class OtlpProtoReader
{
public:
    explicit OtlpProtoReader(TraceSink& sink, OtlpProtoShape shape = OtlpProtoShape::TracesData);

    /// After a Problem (Malformed with the byte offset, TooLarge) nothing more is read.
    Outcome<void> read(std::string_view bytes);
    /// The bytes end here: CutOff if they should not, NotATrace if there were none.
    Outcome<void> finish();

    /// Whether a whole message can be read, without reading it: for those who take all or nothing.
    static Outcome<void> check(std::string_view message, OtlpProtoShape shape = OtlpProtoShape::TracesData);
    /// A guess by how a document begins.
    static OtlpProtoShape shapeOf(std::string_view head);

private:
    enum class Level : std::uint8_t { Answer, Document, Resource, Scope };
    enum class Step : std::uint8_t { Done, NeedMore, Broken, TooLarge };
    struct Open {
        Level level;
        std::uint64_t end; ///< offset in the document
    };

    Step readField(std::string_view& rest);
    Step readBytes(std::string_view& rest, std::uint32_t field, std::uint64_t length, std::size_t head);
    bool descend(std::uint32_t field, std::uint64_t end);
    bool isLeaf(std::uint32_t field) const;
    Step readLeaf(std::uint32_t field, std::string_view leaf);
    void skip(std::string_view& rest);
    void closeLevels();
    std::uint64_t roomLeft() const;
    Outcome<void> fail(Step step);

    TraceSink& m_sink;
    OtlpSpanDecoder m_decoder;
    std::vector<Open> m_open;
    std::string m_kept; ///< the beginning of a field whose rest has not come
    std::uint64_t m_offset = 0;
    std::uint64_t m_skip = 0;
    std::uint64_t m_spans = 0;
    ResourceId m_resource = 0;
    ScopeId m_scope = 0;
    std::optional<Problem> m_problem; ///< that ended the reading
};

} // namespace gatehouse
