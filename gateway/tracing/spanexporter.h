#pragma once

#include "otlpencoder.h"
#include "spanqueue.h"
#include "spantransport.h"
#include "tracingconfig.h"

#include <memory>

namespace gatehouse
{

/// What became of all spans so far, for the gauges.
struct ExportCounts {
    std::uint64_t sent = 0;
    std::uint64_t dropped = 0;  ///< the queue was full, the collector stayed away or refused them
    std::uint64_t failures = 0; ///< attempts that did not succeed
    std::size_t waiting = 0;
};

/// Sends spans in batches: as soon as one is full, else after the delay. A collector that is away is tried
/// again with back-off; meanwhile the queue fills, and then spans are dropped and counted.
class SpanExporter
{
public:
    SpanExporter(boost::asio::io_context& context, const TracingConfig& config, TelemetrySource source,
                 std::unique_ptr<SpanTransport> transport);
    ~SpanExporter();
    SpanExporter(const SpanExporter&) = delete;
    SpanExporter& operator=(const SpanExporter&) = delete;

    const std::shared_ptr<SpanQueue>& queue() const;
    void start();
    /// Sends what waits, without trying again, and ends.
    Async<void> finish(Deadline deadline);
    ExportCounts counts() const;

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
