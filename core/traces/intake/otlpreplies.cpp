#include "otlpreplies.h"

#include "protobytes.h"

namespace gatehouse
{
namespace
{

constexpr std::string_view reasonOf(SpanRefusal refusal)
{
    switch (refusal) {
    case SpanRefusal::NoTraceId:
        return "without a trace id of 16 bytes that are not all zero";
    case SpanRefusal::NoSpanId:
        return "without a span id of 8 bytes that are not all zero";
    case SpanRefusal::TraceTooLarge:
        return "of a trace that is larger than one may be here";
    case SpanRefusal::PinnedFull:
        return "of a pinned trace, and pinned traces may not grow any more";
    }
    return {};
}

std::string statusBytes(RpcCode code, std::string_view message)
{
    std::string status;
    proto::appendNumber(status, 1, static_cast<std::uint64_t>(code));
    proto::appendBytes(status, 2, message);
    return status;
}

} // namespace

std::string refusalText(const TraceReceipt& receipt)
{
    std::string text;
    for (std::size_t at = 0; at < receipt.refused.size(); ++at) {
        if (receipt.refused[at] == 0)
            continue;
        text += text.empty() ? "spans refused: " : ", ";
        text += std::to_string(receipt.refused[at]) + ' ';
        text += reasonOf(static_cast<SpanRefusal>(at));
    }
    return text;
}

std::string exportReply(OtlpEncoding encoding, const TraceReceipt& receipt)
{
    const std::uint64_t refused = receipt.refusedInAll();
    if (refused == 0)
        return encoding == OtlpEncoding::Json ? "{}" : "";
    if (encoding == OtlpEncoding::Json)
        return R"({"partialSuccess":{"rejectedSpans":")" + std::to_string(refused) + R"(","errorMessage":")" +
               refusalText(receipt) + R"("}})";
    std::string partial;
    proto::appendNumber(partial, 1, refused);
    proto::appendBytes(partial, 2, refusalText(receipt));
    std::string reply;
    proto::appendBytes(reply, 1, partial);
    return reply;
}

std::string statusReply(OtlpEncoding encoding, RpcCode code, std::string_view message)
{
    if (encoding == OtlpEncoding::Protobuf)
        return statusBytes(code, message);
    return R"({"code":)" + std::to_string(static_cast<int>(code)) + R"(,"message":")" + std::string(message) +
           R"("})";
}

std::string retryReply(RpcCode code, std::string_view message)
{
    std::string second;
    proto::appendNumber(second, 1, 1);
    std::string retry;
    proto::appendBytes(retry, 1, second);
    std::string any;
    proto::appendBytes(any, 1, "type.googleapis.com/google.rpc.RetryInfo");
    proto::appendBytes(any, 2, retry);
    std::string status = statusBytes(code, message);
    proto::appendBytes(status, 3, any);
    return status;
}

} // namespace gatehouse
