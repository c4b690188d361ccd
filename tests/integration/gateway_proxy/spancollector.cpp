#include "spancollector.h"

namespace gatehouse::test
{
namespace
{

QByteArray textOf(const opentelemetry::proto::common::v1::AnyValue& value)
{
    if (value.has_int_value())
        return QByteArray::number(qlonglong(value.int_value()));
    return QByteArray::fromStdString(value.string_value());
}

} // namespace

SpanCollector::SpanCollector()
    : m_server([this](BackendWire& wire, const QByteArray& head) { take(wire, head); })
{
}

void SpanCollector::take(BackendWire& wire, QByteArray head)
{
    for (; !head.isEmpty(); head = wire.readHead()) {
        const qsizetype at = head.indexOf("Content-Length: ") + 16;
        const QByteArray body = wire.readBody(head.mid(at, head.indexOf('\r', at) - at).toLongLong());
        opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequest request;
        const bool good = request.ParseFromArray(body.constData(), int(body.size()));
        {
            const std::lock_guard lock(m_mutex);
            for (const auto& resource : request.resource_spans()) {
                m_resource = resource.resource();
                for (const auto& scope : resource.scope_spans())
                    m_spans.insert(m_spans.end(), scope.spans().begin(), scope.spans().end());
            }
        }
        wire.send(good
                      ? "HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n"
                      : "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    }
}

std::vector<OtlpSpan> SpanCollector::spans() const
{
    const std::lock_guard lock(m_mutex);
    return m_spans;
}

std::vector<OtlpSpan> SpanCollector::trace(const QByteArray& hexId) const
{
    std::vector<OtlpSpan> found;
    for (const OtlpSpan& span : spans())
        if (QByteArray::fromStdString(span.trace_id()).toHex() == hexId)
            found.push_back(span);
    return found;
}

QByteArray SpanCollector::resource(const std::string& name) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto& pair : m_resource.attributes())
        if (pair.key() == name)
            return textOf(pair.value());
    return {};
}

QByteArray attributeOf(const OtlpSpan& span, const std::string& name)
{
    for (const auto& pair : span.attributes())
        if (pair.key() == name)
            return textOf(pair.value());
    return {};
}

} // namespace gatehouse::test
