#pragma once

#include "httpserver.h"
#include "requesttrace.h"
#include "spanexporter.h"
#include "tracingconfig.h"

#include <memory>
#include <string>

namespace gatehouse
{

/// Who the gateway is in its spans.
struct TracedGateway {
    std::string version;
    std::string instance;
    std::string environment; ///< ENV
};

/// Begins the trace of each request and sends its spans where the configuration says.
class Tracer
{
public:
    Tracer(boost::asio::io_context& context, const TracingConfig& config, const TracedGateway& gateway);

    void start();
    /// Sends what waits; requests that end later are not sent.
    Async<void> finish(Deadline deadline);

    /// `head` is null where the server refused before it was whole. A new span, the caller's as its parent.
    std::shared_ptr<RequestTrace> begin(const http::RequestHead* head, const http::Peer& peer,
                                        const std::string& requestId) const;

    ExportCounts counts() const;

private:
    TracingConfig m_config;
    std::unique_ptr<SpanExporter> m_exporter; ///< null: nothing is sent
};

/// The trace headers of a request.
TraceFields traceFieldsOf(const http::RequestHead& head);

} // namespace gatehouse
