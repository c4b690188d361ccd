#include "otlpencoder.h"

#include "protobufwriter.h"

#include <google/protobuf/unknown_field_set.h>

#include <array>
#include <cstdint>

namespace gatehouse
{
namespace
{

// Fields that are younger than the .proto files we keep.
constexpr int partialSuccessField = 1; // ExportTraceServiceResponse.partial_success
constexpr int rejectedSpansField = 1;  // …PartialSuccess.rejected_spans
constexpr int errorMessageField = 2;   // …PartialSuccess.error_message

constexpr std::uint32_t sampledFlag = 1;
constexpr std::uint32_t knowsRemote = 0x100;
constexpr std::uint32_t isRemote = 0x200;

template <std::size_t Size>
std::string_view bytesOf(const std::array<std::uint8_t, Size>& id)
{
    return {reinterpret_cast<const char*>(id.data()), id.size()};
}

void writeText(ProtobufWriter& writer, std::uint32_t field, std::string_view text)
{
    if (!text.empty())
        writer.bytes(field, CleanText(text).view());
}

/// The fields of one Span.
void writeSpan(std::string& out, const SpanRecord& span)
{
    ProtobufWriter writer(out);
    writer.bytes(1, bytesOf(span.traceId));
    writer.bytes(2, bytesOf(span.spanId));
    writeText(writer, 3, span.traceState);
    if (span.parentId != SpanIdBytes{})
        writer.bytes(4, bytesOf(span.parentId));
    writeText(writer, 5, span.name);
    writer.varint(6, static_cast<std::uint64_t>(span.kind));
    writer.fixed64(7, span.startUnixNano);
    writer.fixed64(8, span.endUnixNano);
    out += span.attributes.encoded();
    if (span.status != SpanStatus::Unset) {
        std::string status;
        ProtobufWriter statusWriter(status);
        writeText(statusWriter, 2, span.statusMessage);
        statusWriter.varint(3, static_cast<std::uint64_t>(span.status));
        writer.bytes(15, status);
    }
    writer.fixed32(16, (span.sampled ? sampledFlag : 0U) | knowsRemote | (span.remoteParent ? isRemote : 0U));
}

/// The fields of a Resource.
std::string resourceOf(const TelemetrySource& source)
{
    std::string resource;
    for (const auto& [name, value] : source.resource) {
        std::string anyValue;
        ProtobufWriter(anyValue).bytes(1, CleanText(value).view());
        std::string pair;
        ProtobufWriter writer(pair);
        writer.bytes(1, CleanText(name).view());
        writer.bytes(2, anyValue);
        ProtobufWriter(resource).bytes(1, pair);
    }
    return resource;
}

} // namespace

std::string encodeSpans(const TelemetrySource& source, std::span<const SpanRecord> spans)
{
    std::string scope;
    ProtobufWriter scopeWriter(scope);
    writeText(scopeWriter, 1, source.scope);
    writeText(scopeWriter, 2, source.scopeVersion);
    std::string scopeSpans;
    ProtobufWriter writer(scopeSpans);
    writer.bytes(1, scope);
    std::string one;
    for (const SpanRecord& span : spans) {
        one.clear();
        writeSpan(one, span);
        writer.bytes(2, one);
    }
    const std::string resource = resourceOf(source);
    std::string request;
    request.reserve(scopeSpans.size() + resource.size() + 32);
    ProtobufWriter requestWriter(request);
    requestWriter.beginMessage(1, ProtobufWriter::bytesSize(resource.size()) +
                                      ProtobufWriter::bytesSize(scopeSpans.size()));
    requestWriter.bytes(1, resource);
    requestWriter.bytes(2, scopeSpans);
    return request;
}

std::optional<ExportReceipt> readExportReceipt(std::string_view bytes)
{
    google::protobuf::UnknownFieldSet fields; // of an ExportTraceServiceResponse
    if (!fields.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return {};
    ExportReceipt receipt;
    for (int i = 0; i < fields.field_count(); ++i) {
        const auto& field = fields.field(i);
        if (field.number() != partialSuccessField ||
            field.type() != google::protobuf::UnknownField::TYPE_LENGTH_DELIMITED)
            continue;
        google::protobuf::UnknownFieldSet partial;
        if (!partial.ParseFromString(field.length_delimited()))
            return {};
        for (int j = 0; j < partial.field_count(); ++j) {
            const auto& part = partial.field(j);
            if (part.number() == rejectedSpansField &&
                part.type() == google::protobuf::UnknownField::TYPE_VARINT)
                receipt.rejected = static_cast<std::int64_t>(part.varint());
            else if (part.number() == errorMessageField &&
                     part.type() == google::protobuf::UnknownField::TYPE_LENGTH_DELIMITED)
                receipt.message = CleanText(part.length_delimited()).view();
        }
    }
    return receipt;
}

} // namespace gatehouse
