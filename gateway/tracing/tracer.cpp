#include "tracer.h"

#include "otlpgrpctransport.h"
#include "otlphttptransport.h"
#include "traceids.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

TelemetrySource sourceOf(const TracingConfig& config, const TracedGateway& gateway)
{
    TelemetrySource source;
    source.resource = {{"service.name", config.serviceName},
                       {"service.version", gateway.version},
                       {"service.instance.id", gateway.instance},
                       {"deployment.environment", gateway.environment},
                       {"deployment.environment.name", gateway.environment},
                       {"telemetry.sdk.name", "gatehouse"},
                       {"telemetry.sdk.language", "cpp"}};
    for (const auto& [name, value] : config.resource) {
        const auto same = std::find_if(source.resource.begin(), source.resource.end(),
                                       [&name = name](const auto& pair) { return pair.first == name; });
        if (same != source.resource.end())
            same->second = value;
        else
            source.resource.emplace_back(name, value);
    }
    source.scope = "gatehouse-gateway";
    source.scopeVersion = gateway.version;
    return source;
}

/// The path without the query, which holds what people search for.
std::string pathOf(const http::RequestHead& head)
{
    return head.target.substr(0, head.target.find('?'));
}

void describe(RequestTrace& trace, const http::RequestHead& head)
{
    trace.rename(head.method);
    trace.note("http.request.method", head.method);
    trace.note("url.path", pathOf(head));
    trace.note("network.protocol.name", "http");
    trace.note("network.protocol.version", head.minor == 0 ? "1.0" : "1.1");
    if (const std::string* host = head.field("host"))
        trace.note("server.address", *host);
    if (const std::string* agent = head.field("user-agent"))
        trace.note("user_agent.original", *agent);
    if (head.framing == http::BodyFraming::Length)
        trace.note("http.request.body.size", static_cast<std::int64_t>(head.contentLength));
}

} // namespace

TraceFields traceFieldsOf(const http::RequestHead& head)
{
    TraceFields fields;
    fields.traceparent = head.fieldValues("traceparent");
    fields.tracestate = head.fieldValues("tracestate");
    fields.b3 = head.fieldValues("b3");
    fields.b3TraceId = head.fieldValues("x-b3-traceid");
    fields.b3SpanId = head.fieldValues("x-b3-spanid");
    fields.b3ParentSpanId = head.fieldValues("x-b3-parentspanid");
    fields.b3Sampled = head.fieldValues("x-b3-sampled");
    fields.b3Flags = head.fieldValues("x-b3-flags");
    return fields;
}

Tracer::Tracer(boost::asio::io_context& context, const TracingConfig& config, const TracedGateway& gateway)
    : m_config(config)
{
    if (!config.exports)
        return;
    std::unique_ptr<SpanTransport> transport;
    if (config.protocol == TracingConfig::Protocol::Grpc)
        transport = std::make_unique<OtlpGrpcTransport>(context, config);
    else
        transport = std::make_unique<OtlpHttpTransport>(context, config);
    m_exporter =
        std::make_unique<SpanExporter>(context, config, sourceOf(config, gateway), std::move(transport));
}

void Tracer::start()
{
    if (m_exporter)
        m_exporter->start();
}

Async<void> Tracer::finish(Deadline deadline)
{
    if (m_exporter)
        co_await m_exporter->finish(deadline);
}

std::shared_ptr<RequestTrace> Tracer::begin(const http::RequestHead* head, const http::Peer& peer,
                                            const std::string& requestId) const
{
    const auto sent = head ? readTraceContext(traceFieldsOf(*head)) : std::nullopt;
    TraceStart start;
    if (sent && sent->named()) {
        start.context = *sent;
        start.parentId = sent->spanId;
        start.remoteParent = true;
    } else {
        start.context.traceId = newTraceId();
    }
    start.context.spanId = newSpanId();
    const bool keep = m_config.sampler.keeps(sent, start.context.traceId);
    const bool debug = sent && sent->sampling == TraceContext::Sampling::Debug;
    start.context.sampling = debug  ? TraceContext::Sampling::Debug
                             : keep ? TraceContext::Sampling::Kept
                                    : TraceContext::Sampling::Dropped;
    start.slow = m_config.slow;
    start.queue = m_exporter ? m_exporter->queue() : nullptr;
    auto trace = std::make_shared<RequestTrace>(std::move(start));
    trace->note("http.request.id", requestId);
    trace->note("url.scheme", peer.tls ? "https" : "http");
    trace->note("client.address", peer.address);
    trace->note("network.peer.address", peer.address);
    if (head)
        describe(*trace, *head);
    return trace;
}

ExportCounts Tracer::counts() const
{
    return m_exporter ? m_exporter->counts() : ExportCounts{};
}

} // namespace gatehouse
