#include "otlpencoder.h"

#include "utf8scan.h"

#include <google/protobuf/unknown_field_set.h>
#include <opentelemetry/proto/collector/trace/v1/trace_service.pb.h>

namespace gatehouse
{
namespace
{

namespace otlp = opentelemetry::proto;

// Fields that are younger than the .proto files we keep.
constexpr int flagsField = 16;         // Span.flags, fixed32
constexpr int partialSuccessField = 1; // ExportTraceServiceResponse.partial_success
constexpr int rejectedSpansField = 1;  // …PartialSuccess.rejected_spans
constexpr int errorMessageField = 2;   // …PartialSuccess.error_message
constexpr std::uint32_t sampledFlag = 1;
constexpr std::uint32_t knowsRemote = 0x100;
constexpr std::uint32_t isRemote = 0x200;

std::string cleanText(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const json::Utf8Step step = json::utf8At(text, at);
        if (step.fault == json::Utf8Fault::None) {
            clean.append(text.substr(at, step.length));
            at += step.length;
        } else {
            clean.append("\xEF\xBF\xBD");
            ++at;
        }
    }
    return clean;
}

template <std::size_t Size>
std::string bytesOf(const std::array<std::uint8_t, Size>& id)
{
    return {id.begin(), id.end()};
}

void setValue(otlp::common::v1::AnyValue& into, const SpanValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        into.set_string_value(cleanText(*text));
    else if (const auto* integer = std::get_if<std::int64_t>(&value))
        into.set_int_value(*integer);
    else if (const auto* number = std::get_if<double>(&value))
        into.set_double_value(*number);
    else
        into.set_bool_value(std::get<bool>(value));
}

template <class Message>
void addAttributes(Message& into, const SpanAttributes& attributes)
{
    for (const auto& [name, value] : attributes) {
        auto& pair = *into.add_attributes();
        pair.set_key(cleanText(name));
        setValue(*pair.mutable_value(), value);
    }
}

void setSpan(otlp::trace::v1::Span& into, const SpanRecord& span)
{
    into.set_trace_id(bytesOf(span.traceId));
    into.set_span_id(bytesOf(span.spanId));
    if (span.parentId != SpanIdBytes{})
        into.set_parent_span_id(bytesOf(span.parentId));
    into.set_trace_state(span.traceState);
    into.set_name(cleanText(span.name));
    into.set_kind(static_cast<otlp::trace::v1::Span::SpanKind>(span.kind));
    into.set_start_time_unix_nano(span.startUnixNano);
    into.set_end_time_unix_nano(span.endUnixNano);
    addAttributes(into, span.attributes);
    if (span.status != SpanStatus::Unset) {
        into.mutable_status()->set_code(static_cast<otlp::trace::v1::Status::StatusCode>(span.status));
        into.mutable_status()->set_message(cleanText(span.statusMessage));
    }
    const std::uint32_t flags =
        (span.sampled ? sampledFlag : 0U) | knowsRemote | (span.remoteParent ? isRemote : 0U);
    into.GetReflection()->MutableUnknownFields(&into)->AddFixed32(flagsField, flags);
}

} // namespace

std::string encodeSpans(const TelemetrySource& source, std::span<const SpanRecord> spans)
{
    otlp::collector::trace::v1::ExportTraceServiceRequest request;
    auto& resource = *request.add_resource_spans();
    addAttributes(*resource.mutable_resource(), source.resource);
    auto& scope = *resource.add_scope_spans();
    scope.mutable_scope()->set_name(cleanText(source.scope));
    scope.mutable_scope()->set_version(cleanText(source.scopeVersion));
    scope.mutable_spans()->Reserve(static_cast<int>(spans.size()));
    for (const SpanRecord& span : spans)
        setSpan(*scope.add_spans(), span);
    return request.SerializeAsString();
}

std::optional<ExportReceipt> readExportReceipt(std::string_view bytes)
{
    otlp::collector::trace::v1::ExportTraceServiceResponse response;
    if (!response.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return {};
    ExportReceipt receipt;
    const auto& fields = response.GetReflection()->GetUnknownFields(response);
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
                receipt.message = cleanText(part.length_delimited());
        }
    }
    return receipt;
}

} // namespace gatehouse
