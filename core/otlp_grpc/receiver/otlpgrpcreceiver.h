#pragma once

#include "otlpintake.h"
#include "outcome.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace gatehouse
{

struct OtlpGrpcReceiverOptions {
    /// Requests that are being taken, in bytes, over all connections; further ones are asked to come again
    /// (RESOURCE_EXHAUSTED with a RetryInfo).
    std::size_t bytesInFlight = std::size_t{192} << 20U;
    /// What gRPC itself may hold of messages that are still coming.
    std::size_t transportMemory = std::size_t{256} << 20U;
    int streamsPerConnection = 64;
};

/// Receives spans by OTLP over gRPC: TraceService/Export, messages of 64 MiB at most when unpacked, plain or
/// in gzip. It has threads of its own; the store outlives it.
class OtlpGrpcReceiver
{
public:
    explicit OtlpGrpcReceiver(TraceStore& store, OtlpGrpcReceiverOptions options = {});
    /// Ends what is under way.
    ~OtlpGrpcReceiver();
    OtlpGrpcReceiver(const OtlpGrpcReceiver&) = delete;
    OtlpGrpcReceiver& operator=(const OtlpGrpcReceiver&) = delete;

    /// Listens on this address (`127.0.0.1`, `::1`, `localhost`) and port, 0 for any, and no longer on an
    /// earlier one. Gives the port, or a Problem of http::HttpProblem: PortInUse, AddressUnknown,
    /// AddressRefused, each with host and port.
    Outcome<std::uint16_t> start(const std::string& address = "127.0.0.1", std::uint16_t port = 4317);
    /// Returns when nothing is received any more.
    void stop();

    /// The port it listens on; 0: it does not.
    std::uint16_t port() const;
    ReceiverFigures figures() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace gatehouse
