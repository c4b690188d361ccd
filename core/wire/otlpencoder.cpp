#include "otlpencoder.h"

#include "protobytes.h"

#include <array>
#include <cstdint>

namespace gatehouse
{
namespace
{

constexpr std::uint32_t partialSuccessField = 1; // ExportTraceServiceResponse.partial_success
constexpr std::uint32_t rejectedSpansField = 1;  // …PartialSuccess.rejected_spans
constexpr std::uint32_t errorMessageField = 2;   // …PartialSuccess.error_message

constexpr std::uint32_t sampledFlag = 1;
constexpr std::uint32_t knowsRemote = 0x100;
constexpr std::uint32_t isRemote = 0x200;

template <std::size_t Size>
std::string_view bytesOf(const std::array<std::uint8_t, Size>& id)
{
    return {reinterpret_cast<const char*>(id.data()), id.size()};
}

void appendText(std::string& out, std::uint32_t field, std::string_view text)
{
    if (!text.empty())
        proto::appendBytes(out, field, CleanText(text).view());
}

/// The fields of one Span.
void appendSpan(std::string& out, const SpanRecord& span)
{
    proto::appendBytes(out, 1, bytesOf(span.traceId));
    proto::appendBytes(out, 2, bytesOf(span.spanId));
    appendText(out, 3, span.traceState);
    if (span.parentId != SpanIdBytes{})
        proto::appendBytes(out, 4, bytesOf(span.parentId));
    appendText(out, 5, span.name);
    proto::appendNumber(out, 6, static_cast<std::uint64_t>(span.kind));
    proto::appendFixed64(out, 7, span.startUnixNano);
    proto::appendFixed64(out, 8, span.endUnixNano);
    out += span.attributes.encoded();
    if (span.status != SpanStatus::Unset) {
        std::string status;
        appendText(status, 2, span.statusMessage);
        proto::appendNumber(status, 3, static_cast<std::uint64_t>(span.status));
        proto::appendBytes(out, 15, status);
    }
    proto::appendFixed32(
        out, 16, (span.sampled ? sampledFlag : 0U) | knowsRemote | (span.remoteParent ? isRemote : 0U));
}

/// The fields of a Resource.
std::string resourceOf(const TelemetrySource& source)
{
    std::string resource;
    for (const auto& [name, value] : source.resource) {
        std::string anyValue;
        proto::appendBytes(anyValue, 1, CleanText(value).view());
        std::string pair;
        proto::appendBytes(pair, 1, CleanText(name).view());
        proto::appendBytes(pair, 2, anyValue);
        proto::appendBytes(resource, 1, pair);
    }
    return resource;
}

} // namespace

std::string encodeSpans(const TelemetrySource& source, std::span<const SpanRecord> spans)
{
    std::string scope;
    appendText(scope, 1, source.scope);
    appendText(scope, 2, source.scopeVersion);
    std::string scopeSpans;
    proto::appendBytes(scopeSpans, 1, scope);
    std::string one;
    for (const SpanRecord& span : spans) {
        one.clear();
        appendSpan(one, span);
        proto::appendBytes(scopeSpans, 2, one);
    }
    std::string resourceSpans;
    resourceSpans.reserve(scopeSpans.size() + 1024);
    proto::appendBytes(resourceSpans, 1, resourceOf(source));
    proto::appendBytes(resourceSpans, 2, scopeSpans);
    std::string request;
    proto::appendBytes(request, 1, resourceSpans);
    return request;
}

std::optional<ExportReceipt> readExportReceipt(std::string_view bytes)
{
    ExportReceipt receipt;
    proto::FieldCursor response(bytes);
    while (response.next()) {
        if (!response.is(partialSuccessField, proto::WireType::Bytes))
            continue;
        proto::FieldCursor partial(response.bytes());
        while (partial.next()) {
            if (partial.is(rejectedSpansField, proto::WireType::Varint))
                receipt.rejected = static_cast<std::int64_t>(partial.number());
            else if (partial.is(errorMessageField, proto::WireType::Bytes))
                receipt.message = CleanText(partial.bytes()).view();
        }
        if (partial.failed())
            return {};
    }
    if (response.failed())
        return {};
    return receipt;
}

} // namespace gatehouse
