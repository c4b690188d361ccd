#include "otlpreceiver.h"

#include "backgroundserver.h"
#include "otlphttpservice.h"

namespace gatehouse
{
namespace
{

using namespace std::chrono_literals;

http::ServerOptions serverOptions(const OtlpReceiverOptions& options)
{
    http::ServerOptions server;
    server.connections = options.connections;
    server.idleDeadline = 5min; // exporters send every few seconds and keep their connections
    return server;
}

} // namespace

struct OtlpReceiver::Impl {
    Impl(TraceStore& store, const OtlpReceiverOptions& given)
        : options(given)
        , service(store, given.bytesInFlight)
    {
    }

    const OtlpReceiverOptions options;
    OtlpHttpService service;
    std::unique_ptr<http::BackgroundServer> server;
    std::uint16_t port = 0;
};

OtlpReceiver::OtlpReceiver(TraceStore& store, OtlpReceiverOptions options)
    : m_impl(std::make_unique<Impl>(store, options))
{
}

OtlpReceiver::~OtlpReceiver() = default;

Outcome<std::uint16_t> OtlpReceiver::start(const std::string& address, std::uint16_t port)
{
    stop();
    auto server = std::make_unique<http::BackgroundServer>(m_impl->service, serverOptions(m_impl->options),
                                                           m_impl->options.threads);
    auto listening = server->listen(address, port);
    if (listening) {
        m_impl->server = std::move(server);
        m_impl->port = listening.value();
    }
    return listening;
}

void OtlpReceiver::stop()
{
    m_impl->server.reset();
    m_impl->port = 0;
}

std::uint16_t OtlpReceiver::port() const
{
    return m_impl->port;
}

std::size_t OtlpReceiver::connections() const
{
    return m_impl->server ? m_impl->server->connections() : 0;
}

ReceiverFigures OtlpReceiver::figures() const
{
    return m_impl->service.figures();
}

} // namespace gatehouse
