#pragma once

#include "environmentreader.h"
#include "tracesampler.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace gatehouse
{

/// OTEL_* of the OpenTelemetry specification, as far as spans go, and TRACE_SLOW_MS.
struct TracingConfig {
    enum class Protocol : std::uint8_t { HttpProtobuf, Grpc };

    bool exports = false; ///< an endpoint is set and nothing switches it off
    Protocol protocol = Protocol::HttpProtobuf;
    bool tls = false;
    std::string host;
    std::string port;
    std::string path;                                         ///< with HttpProtobuf
    std::vector<std::pair<std::string, std::string>> headers; ///< their values are secrets
    std::chrono::milliseconds timeout{10'000};

    TraceSampler sampler;
    std::chrono::milliseconds slow{1'000}; ///< a request that takes this long is kept whatever was sampled
    std::size_t queueSpans = 2048;
    std::size_t batchSpans = 512;
    std::chrono::milliseconds delay{1'000}; ///< from a span's end to its sending, unless a batch fills first

    std::string serviceName = "api-gateway";
    std::vector<std::pair<std::string, std::string>> resource; ///< OTEL_RESOURCE_ATTRIBUTES

    static TracingConfig read(EnvironmentReader& environment);
};

} // namespace gatehouse
