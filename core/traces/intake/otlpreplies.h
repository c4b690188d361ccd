#pragma once

#include "tracebatch.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// How a request is written; its reply is written alike.
enum class OtlpEncoding : std::uint8_t { Protobuf, Json };

/// Codes of google.rpc.Status.
enum class RpcCode : std::uint8_t {
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14
};

/// An ExportTraceServiceResponse: `partial_success` only where spans were refused, as OTLP's specification
/// wants it.
std::string exportReply(OtlpEncoding encoding, const TraceReceipt& receipt);

/// A google.rpc.Status. `message` is printable ASCII without quotes.
std::string statusReply(OtlpEncoding encoding, RpcCode code, std::string_view message);

/// The same in protobuf with a google.rpc.RetryInfo: the client may try again after a second.
std::string retryReply(RpcCode code, std::string_view message);

/// For the sender's developers: which spans were refused, and why.
std::string refusalText(const TraceReceipt& receipt);

} // namespace gatehouse
