#pragma once

#include "otlpreplies.h"
#include "tracestore.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Of a whole request when it is unpacked (OTLP's specification recommends it).
constexpr std::size_t longestOtlpRequest = std::size_t{64} << 20U;

/// What a receiver has done since it was made.
struct ReceiverFigures {
    std::uint64_t requests = 0; ///< that were taken, wholly or in part
    std::uint64_t spans = 0;
    std::uint64_t refusedSpans = 0;
    std::uint64_t badRequests = 0;   ///< could not be read, were too large, or asked for something else
    std::uint64_t turnedAway = 0;    ///< because too many were under way
    std::uint64_t bytesUnderWay = 0; ///< of requests that are being read now
};

/// Puts OTLP's ExportTraceServiceRequests into a store. For any number of threads.
class OtlpIntake
{
public:
    explicit OtlpIntake(TraceStore& store) : m_store(store) {}

    struct Verdict {
        enum class Kind : std::uint8_t {
            Taken,
            Undecodable, ///< nothing of it is in the store
            TooLarge     ///< likewise
        };
        Kind kind = Kind::Taken;
        TraceReceipt receipt = {}; ///< with Taken
        std::string why = {};      ///< else; for statusReply()
    };
    /// The request is taken whole, but for spans that are refused, or not at all.
    Verdict take(OtlpEncoding encoding, std::string_view request);

    void countBad() { m_bad.fetch_add(1, std::memory_order_relaxed); }
    void countTurnedAway() { m_turnedAway.fetch_add(1, std::memory_order_relaxed); }
    ReceiverFigures figures() const;

private:
    TraceStore& m_store;
    std::atomic<std::uint64_t> m_requests{0};
    std::atomic<std::uint64_t> m_spans{0};
    std::atomic<std::uint64_t> m_refused{0};
    std::atomic<std::uint64_t> m_bad{0};
    std::atomic<std::uint64_t> m_turnedAway{0};
};

} // namespace gatehouse
