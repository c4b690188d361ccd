#include "clockskew.h"

#include <algorithm>
#include <cstdlib>

namespace gatehouse
{

void ClockSkew::add(ChartTime server, ChartTime ours)
{
    // A Date is cut to the second: on average the server was half a second later.
    constexpr ChartTime meanCut = 500;
    m_offsets[m_next] = ours - (server + meanCut);
    m_next = (m_next + 1) % m_offsets.size();
    m_count = std::min(m_count + 1, m_offsets.size());
}

ChartTime ClockSkew::correction() const
{
    if (m_count == 0)
        return 0;
    auto sorted = m_offsets;
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(m_count);
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(m_count / 2);
    std::nth_element(sorted.begin(), middle, end);
    return std::abs(*middle) <= tolerance ? 0 : *middle;
}

} // namespace gatehouse
