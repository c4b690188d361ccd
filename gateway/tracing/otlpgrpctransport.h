#pragma once

#include "otlpgrpcclient.h"
#include "spantransport.h"
#include "tracingconfig.h"

namespace gatehouse
{

/// OTLP/gRPC. gRPC has threads of its own; what it says comes to the loop as a task.
class OtlpGrpcTransport : public SpanTransport
{
public:
    OtlpGrpcTransport(boost::asio::io_context& context, const TracingConfig& config);

    Async<ExportOutcome> send(std::string request, Deadline deadline) override;
    void close() override;

private:
    boost::asio::io_context& m_context;
    OtlpGrpcClient m_client;
};

} // namespace gatehouse
