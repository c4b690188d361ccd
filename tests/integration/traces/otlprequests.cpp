#include "otlprequests.h"

#include <opentelemetry/proto/collector/trace/v1/trace_service.pb.h>

#include <zlib.h>

namespace gatehouse::test
{
namespace
{

constexpr std::uint64_t start = 1'700'000'000'000'000'000;

std::string bytesOf(const QByteArray& hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

} // namespace

QByteArray protobufRequest(const QList<MadeSpan>& spans, const QByteArray& service)
{
    opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequest request;
    auto* resource = request.add_resource_spans();
    auto* name = resource->mutable_resource()->add_attributes();
    name->set_key("service.name");
    name->mutable_value()->set_string_value(service.toStdString());
    auto* scope = resource->add_scope_spans();
    scope->mutable_scope()->set_name("made up");
    for (const MadeSpan& made : spans) {
        auto* span = scope->add_spans();
        span->set_trace_id(bytesOf(made.traceId));
        span->set_span_id(bytesOf(made.spanId));
        span->set_parent_span_id(bytesOf(made.parentId));
        span->set_name(made.name.toStdString());
        span->set_start_time_unix_nano(start);
        span->set_end_time_unix_nano(start + 5'000'000);
    }
    return QByteArray::fromStdString(request.SerializeAsString());
}

QByteArray jsonRequest(const QList<MadeSpan>& spans, const QByteArray& service)
{
    QByteArrayList list;
    for (const MadeSpan& made : spans)
        list << R"({"traceId":")" + made.traceId + R"(","spanId":")" + made.spanId + R"(","parentSpanId":")" +
                    made.parentId + R"(","name":")" + made.name + R"(","kind":2,"startTimeUnixNano":")" +
                    QByteArray::number(quint64(start)) + R"(","endTimeUnixNano":)" +
                    QByteArray::number(quint64(start + 5'000'000)) + "}";
    return R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":")" +
           service + R"("}}]},"scopeSpans":[{"scope":{"name":"made up"},"spans":[)" + list.join(',') +
           "]}]}]}";
}

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace gatehouse::test
