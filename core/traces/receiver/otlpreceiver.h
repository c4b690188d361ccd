#pragma once

#include "otlpintake.h"
#include "outcome.h"

#include <cstdint>
#include <memory>
#include <string>

namespace gatehouse
{

struct OtlpReceiverOptions {
    /// Bodies of requests that are being received, in bytes, over all connections; further ones are asked to
    /// come again (503).
    std::size_t bytesInFlight = std::size_t{192} << 20U;
    std::size_t connections = 256;
    unsigned threads = 2;
};

/// Receives spans by OTLP over HTTP/1.1 (opentelemetry-proto, docs/specification.md): POST /v1/traces in
/// protobuf or JSON, plain or gzipped, 64 MiB at most when unpacked. Replies are written as the request was.
/// Web pages may send from loopback origins only (CORS, and against DNS rebinding). It has threads of its
/// own; the store outlives it.
class OtlpReceiver
{
public:
    explicit OtlpReceiver(TraceStore& store, OtlpReceiverOptions options = {});
    /// Ends what is under way and waits for its threads.
    ~OtlpReceiver();
    OtlpReceiver(const OtlpReceiver&) = delete;
    OtlpReceiver& operator=(const OtlpReceiver&) = delete;

    /// Listens on this address (`127.0.0.1`, `::1`, `localhost`) and port, 0 for any, and no longer on an
    /// earlier one. Gives the port, or a Problem of http::HttpProblem: PortInUse, AddressUnknown,
    /// AddressRefused, each with host and port.
    Outcome<std::uint16_t> start(const std::string& address = "127.0.0.1", std::uint16_t port = 4318);
    /// Returns when nothing is received any more.
    void stop();

    /// The port it listens on; 0: it does not.
    std::uint16_t port() const;
    std::size_t connections() const;
    ReceiverFigures figures() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace gatehouse
