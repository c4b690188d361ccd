#pragma once

#include "backendconnection.h"
#include "spantransport.h"
#include "tracingconfig.h"

#include <memory>

namespace gatehouse
{

/// OTLP/HTTP with protobuf bodies over one kept connection.
class OtlpHttpTransport : public SpanTransport
{
public:
    OtlpHttpTransport(boost::asio::io_context& context, const TracingConfig& config);

    Async<ExportOutcome> send(std::string request, Deadline deadline) override;
    void close() override;

private:
    Async<Outcome<std::string>> exchange(std::string request, Deadline deadline);
    Async<Outcome<std::string>> readBody(Deadline deadline);
    ExportOutcome judge(const std::string& body) const;

    boost::asio::io_context& m_context;
    std::string m_host;
    std::string m_port;
    std::string m_head; ///< up to Content-Length's value
    std::unique_ptr<BackendConnection> m_connection;
};

} // namespace gatehouse
