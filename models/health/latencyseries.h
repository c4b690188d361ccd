#pragma once

#include "healthreading.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <vector>

namespace gatehouse
{

/// A time on the health charts: milliseconds since 1970, UTC, on this machine's clock.
using ChartTime = std::int64_t;

ChartTime toChartTime(UtcTime time);
UtcTime fromChartTime(ChartTime time);

/// The latency of a probe that measured none (no answer, or a format without latencies).
inline constexpr float noLatency = -1.0F;

/// Words as bits, so that what a stretch of samples contains is one OR.
using WordSet = std::uint8_t;
constexpr WordSet wordBit(HealthWord word)
{
    return static_cast<WordSet>(1U << static_cast<unsigned>(word));
}
/// What must never be drawn over: nobody can say what the latency was.
inline constexpr WordSet failureWords = wordBit(HealthWord::Down) | wordBit(HealthWord::Unknown);

/// One probe of one component.
struct ProbeSample {
    ChartTime time = 0;
    float latency = noLatency; ///< milliseconds, ≥ 0; or noLatency
    HealthWord word = HealthWord::Unknown;

    bool hasLatency() const { return latency >= 0; }
    bool isFailure() const { return (wordBit(word) & failureWords) != 0; }
};

/// The probes of one component, oldest first, bounded in time and in number. 9 bytes a sample in
/// flat blocks: appending and forgetting cost the same however many there are, nothing moves.
class LatencySeries
{
public:
    static constexpr std::size_t blockSize = 4096;

    /// Consecutive samples of one block; valid until the series changes.
    struct Stretch {
        const std::uint32_t* times = nullptr; ///< milliseconds after the origin
        const float* latencies = nullptr;
        const WordSet* words = nullptr; ///< one bit each
        std::size_t size = 0;
    };

    explicit LatencySeries(std::chrono::milliseconds span = std::chrono::hours(24),
                           std::size_t limit = 100'000);

    /// Adds a sample and forgets those that are older than the span or over the limit.
    /// A sample that is not newer than the last one is refused: false.
    bool append(const ProbeSample& sample);
    /// Forgets what is older.
    void forgetBefore(ChartTime time);
    void clear();

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    ProbeSample at(std::size_t index) const;
    ProbeSample last() const { return at(m_size - 1); }
    ChartTime timeAt(std::size_t index) const;
    ChartTime origin() const { return m_origin; }

    /// The first sample at or after the time; size() if there is none.
    std::size_t lowerBound(ChartTime time) const;
    /// As above for a time that is not before sample `from`: cheap when the answer is near.
    std::size_t lowerBoundFrom(std::size_t from, ChartTime time) const;
    /// The samples from `begin`, as far as one block holds them and `end` allows.
    Stretch stretch(std::size_t begin, std::size_t end) const;

    /// How many samples say this word.
    std::size_t count(HealthWord word) const { return m_counts[static_cast<std::size_t>(word)]; }

    std::size_t bytes() const { return m_blocks.size() * sizeof(Block); }

private:
    struct Block {
        std::array<std::uint32_t, blockSize> times;
        std::array<float, blockSize> latencies;
        std::array<WordSet, blockSize> words;
    };

    const Block& blockOf(std::size_t place) const { return *m_blocks[place / blockSize]; }
    void dropFront(std::size_t count);
    void rebase(ChartTime origin);

    std::chrono::milliseconds m_span;
    std::size_t m_limit;
    ChartTime m_origin = 0;
    std::deque<std::unique_ptr<Block>> m_blocks;
    std::size_t m_first = 0; ///< place of sample 0 in the first block
    std::size_t m_size = 0;
    std::array<std::size_t, 5> m_counts{};
};

} // namespace gatehouse
