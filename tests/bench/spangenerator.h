#pragma once

#include "spandetailswriter.h"
#include "tracesink.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gatehouse::bench
{

/// Made-up spans of one trace, the same for the same seed: 40 services, 400 operations, five attributes each.
class SpanGenerator
{
public:
    enum class Shape : std::uint8_t {
        Mixed, ///< as services call each other, in shuffled order
        Chain, ///< each is the child of the one before
        Star,  ///< all are children of one
        Long,  ///< mixed, over ten hours
    };

    SpanGenerator(Shape shape, std::uint32_t count, std::uint64_t seed = 1);

    /// False: the sink was full.
    bool writeTo(TraceSink& sink);
    /// As an OTLP request in protobuf, spans of a service together.
    std::string otlp();

private:
    struct Made {
        std::uint32_t id;
        std::uint32_t parent;
        std::uint32_t service;
        std::uint32_t operation;
        std::uint64_t start;
        std::uint64_t duration;
        bool error;
    };

    std::uint64_t random(std::uint64_t below);
    Made child(std::uint32_t id, std::uint32_t parent);
    std::string detailsOf(const Made& made);

    std::uint64_t m_state;
    Shape m_shape;
    std::vector<Made> m_spans;
    SpanDetailsWriter m_writer;
};

} // namespace gatehouse::bench
