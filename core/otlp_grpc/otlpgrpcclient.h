#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace gatehouse
{

/// A collector that speaks OTLP/gRPC.
struct GrpcCollector {
    std::string target;                                        ///< `host:port`
    bool tls = false;                                          ///< by the system's certificate authorities
    std::vector<std::pair<std::string, std::string>> metadata; ///< names in lower case; values are secrets
};

/// What became of one Export.
struct GrpcExportResult {
    enum class Kind : std::uint8_t {
        Taken,
        Again, ///< by OTLP's list of codes: away, busy, too slow
        Refused
    };
    Kind kind = Kind::Again;
    std::string response = {}; ///< with Taken: an ExportTraceServiceResponse
    std::string detail = {};   ///< the code's number and the collector's words
};

/// Sends ExportTraceServiceRequests to TraceService/Export from a thread of its own; nothing here blocks
/// whoever calls.
class OtlpGrpcClient
{
public:
    explicit OtlpGrpcClient(const GrpcCollector& collector);
    /// Cancels what is under way, and waits for its `done`.
    ~OtlpGrpcClient();
    OtlpGrpcClient(const OtlpGrpcClient&) = delete;
    OtlpGrpcClient& operator=(const OtlpGrpcClient&) = delete;

    /// `done` is called once, on the client's thread.
    void send(const std::string& request, std::chrono::milliseconds timeout,
              std::function<void(GrpcExportResult)> done);
    /// Ends what is under way: Again.
    void cancel();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace gatehouse
