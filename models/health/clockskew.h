#pragma once

#include "latencyseries.h"

#include <array>
#include <cstddef>

namespace gatehouse
{

/// How far a gateway's clock is from ours, learnt from the Date of its answers. The Date has whole
/// seconds only, so what is within two seconds counts as none; the median of the last answers
/// decides, so that one slow answer moves nothing.
class ClockSkew
{
public:
    static constexpr ChartTime tolerance = 2000;

    /// The server's time, and ours in the middle of the round trip.
    void add(ChartTime server, ChartTime ours);

    /// Milliseconds to add to the server's times; 0 within the tolerance.
    ChartTime correction() const;
    bool isNotable() const { return correction() != 0; }

private:
    std::array<ChartTime, 9> m_offsets{};
    std::size_t m_count = 0;
    std::size_t m_next = 0;
};

} // namespace gatehouse
