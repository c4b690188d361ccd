#include "latencyseries.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace gatehouse
{
namespace
{

/// Times are kept as 32 bits after the origin; half of it leaves room to move the origin.
constexpr ChartTime farthest = ChartTime{1} << 31;

} // namespace

ChartTime toChartTime(UtcTime time)
{
    return std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
}

UtcTime fromChartTime(ChartTime time)
{
    return UtcTime(std::chrono::milliseconds(time));
}

LatencySeries::LatencySeries(std::chrono::milliseconds span, std::size_t limit)
    : m_span(std::min(span, std::chrono::milliseconds(farthest)))
    , m_limit(std::max<std::size_t>(limit, 1))
{
}

bool LatencySeries::append(const ProbeSample& sample)
{
    if (m_size > 0 && sample.time <= timeAt(m_size - 1))
        return false;
    forgetBefore(sample.time - m_span.count());
    if (m_size == m_limit)
        dropFront(1);
    if (m_size == 0) {
        clear();
        m_origin = sample.time;
    } else if (sample.time - m_origin >= farthest) {
        rebase(timeAt(0));
    }
    const std::size_t place = m_first + m_size;
    if (place / blockSize == m_blocks.size())
        m_blocks.push_back(std::make_unique<Block>());
    Block& block = *m_blocks[place / blockSize];
    block.times[place % blockSize] = static_cast<std::uint32_t>(sample.time - m_origin);
    const bool isMeasured = std::isfinite(sample.latency) && sample.latency >= 0;
    // A negative zero would compare below every latency where bits are compared.
    block.latencies[place % blockSize] = isMeasured ? sample.latency + 0.0F : noLatency;
    block.words[place % blockSize] = wordBit(sample.word);
    ++m_counts[static_cast<std::size_t>(sample.word)];
    ++m_size;
    return true;
}

void LatencySeries::forgetBefore(ChartTime time)
{
    dropFront(lowerBoundFrom(0, time));
}

void LatencySeries::clear()
{
    m_blocks.clear();
    m_first = 0;
    m_size = 0;
    m_counts.fill(0);
}

void LatencySeries::dropFront(std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        --m_counts[static_cast<std::size_t>(at(i).word)];
    m_first += count;
    m_size -= count;
    while (m_first >= blockSize && !m_blocks.empty()) {
        m_blocks.pop_front();
        m_first -= blockSize;
    }
}

void LatencySeries::rebase(ChartTime origin)
{
    const auto moved = static_cast<std::uint32_t>(origin - m_origin);
    for (const auto& block : m_blocks) {
        for (std::uint32_t& time : block->times)
            time -= moved;
    }
    m_origin = origin;
}

ChartTime LatencySeries::timeAt(std::size_t index) const
{
    assert(index < m_size);
    const std::size_t place = m_first + index;
    return m_origin + blockOf(place).times[place % blockSize];
}

ProbeSample LatencySeries::at(std::size_t index) const
{
    assert(index < m_size);
    const std::size_t place = m_first + index;
    const Block& block = blockOf(place);
    const std::size_t slot = place % blockSize;
    return {m_origin + block.times[slot], block.latencies[slot],
            static_cast<HealthWord>(std::countr_zero(block.words[slot]))};
}

std::size_t LatencySeries::lowerBound(ChartTime time) const
{
    return lowerBoundFrom(0, time);
}

std::size_t LatencySeries::lowerBoundFrom(std::size_t from, ChartTime time) const
{
    // Gallop, then halve: neighbouring columns of a chart are a few samples apart.
    std::size_t low = from;
    std::size_t step = 1;
    while (low < m_size && timeAt(low) < time) {
        from = low + 1;
        low += step;
        step *= 2;
    }
    std::size_t high = std::min(low, m_size);
    while (from < high) {
        const std::size_t middle = from + (high - from) / 2;
        if (timeAt(middle) < time)
            from = middle + 1;
        else
            high = middle;
    }
    return from;
}

LatencySeries::Stretch LatencySeries::stretch(std::size_t begin, std::size_t end) const
{
    end = std::min(end, m_size);
    if (begin >= end)
        return {};
    const std::size_t slot = (m_first + begin) % blockSize;
    const Block& block = blockOf(m_first + begin);
    return {block.times.data() + slot, block.latencies.data() + slot, block.words.data() + slot,
            std::min(end - begin, blockSize - slot)};
}

} // namespace gatehouse
