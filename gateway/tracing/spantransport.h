#pragma once

#include "asyncio.h"
#include "otlpencoder.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace gatehouse
{

/// What became of one request to a collector.
struct ExportOutcome {
    enum class Kind : std::uint8_t {
        Taken,
        Again,  ///< the collector is away or busy
        Refused ///< sending it again would not help
    };
    Kind kind = Kind::Again;
    std::chrono::milliseconds after{0}; ///< with Again: what the collector asked for
    ExportReceipt receipt = {};         ///< with Taken
    std::string detail = {};            ///< for the log

    /// To be tried again. (A braced one inside a coroutine is what GCC 12 gets wrong.)
    static ExportOutcome failed(std::string why)
    {
        ExportOutcome outcome;
        outcome.detail = std::move(why);
        return outcome;
    }
};

/// Carries an ExportTraceServiceRequest to a collector, one at a time.
class SpanTransport
{
public:
    SpanTransport() = default;
    SpanTransport(const SpanTransport&) = delete;
    SpanTransport& operator=(const SpanTransport&) = delete;
    virtual ~SpanTransport() = default;

    virtual Async<ExportOutcome> send(std::string request, Deadline deadline) = 0;
    /// Ends what is under way.
    virtual void close() = 0;
};

} // namespace gatehouse
