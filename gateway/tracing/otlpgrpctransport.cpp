#include "otlpgrpctransport.h"

#include <optional>

namespace gatehouse
{
namespace
{

/// gRPC keeps the deadline itself; this is for the way back to the loop.
constexpr std::chrono::milliseconds grace{1'000};

GrpcCollector collectorOf(const TracingConfig& config)
{
    const bool v6 = config.host.find(':') != config.host.npos;
    GrpcCollector collector;
    collector.target = (v6 ? "[" + config.host + "]" : config.host) + ":" + config.port;
    collector.tls = config.tls;
    for (auto [name, value] : config.headers) {
        for (char& c : name)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        collector.metadata.emplace_back(name, value);
    }
    return collector;
}

/// Shared by who waits, who may have given up, and gRPC's thread.
struct Waiting {
    explicit Waiting(boost::asio::io_context& context) : done(context) {}
    AsyncEvent done;
    std::optional<GrpcExportResult> result;
};

ExportOutcome outcomeOf(const GrpcExportResult& result)
{
    ExportOutcome outcome;
    outcome.detail = result.detail;
    if (result.kind == GrpcExportResult::Kind::Refused)
        outcome.kind = ExportOutcome::Kind::Refused;
    if (result.kind != GrpcExportResult::Kind::Taken)
        return outcome;
    outcome.kind = ExportOutcome::Kind::Taken;
    if (auto receipt = readExportReceipt(result.response))
        outcome.receipt = std::move(*receipt);
    return outcome;
}

} // namespace

OtlpGrpcTransport::OtlpGrpcTransport(boost::asio::io_context& context, const TracingConfig& config)
    : m_context(context)
    , m_client(collectorOf(config))
{
}

Async<ExportOutcome> OtlpGrpcTransport::send(std::string request, Deadline deadline)
{
    const auto waiting = std::make_shared<Waiting>(m_context);
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    auto tell = [waiting, &context = m_context](GrpcExportResult result) {
        runOnLoop(context, [waiting, result = std::move(result)]() mutable {
            waiting->result = std::move(result);
            waiting->done.set();
        });
    };
    m_client.send(request, left, std::move(tell));
    const Deadline due = deadline + grace;
    (void)co_await waiting->done.waitUntil(due);
    if (!waiting->result)
        co_return ExportOutcome::failed("no answer in time");
    co_return outcomeOf(*waiting->result);
}

void OtlpGrpcTransport::close()
{
    m_client.cancel();
}

} // namespace gatehouse
