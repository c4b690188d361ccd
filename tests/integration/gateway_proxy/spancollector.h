#pragma once

#include "scriptedbackend.h"

#ifndef Q_MOC_RUN
#include <opentelemetry/proto/collector/trace/v1/trace_service.pb.h>
#endif

#include <mutex>
#include <vector>

namespace gatehouse::test
{

using OtlpSpan = opentelemetry::proto::trace::v1::Span;

/// An OTLP/HTTP collector that keeps what it is sent.
class SpanCollector
{
public:
    SpanCollector();

    QString url() const { return m_server.url(); }
    std::vector<OtlpSpan> spans() const;
    /// The spans of that trace, in the order sent.
    std::vector<OtlpSpan> trace(const QByteArray& hexId) const;
    /// The last request's resource attribute as text.
    QByteArray resource(const std::string& name) const;

private:
    void take(BackendWire& wire, QByteArray head);

    mutable std::mutex m_mutex;
    std::vector<OtlpSpan> m_spans;
    opentelemetry::proto::resource::v1::Resource m_resource;
    ScriptedBackend m_server;
};

/// An attribute as text; null without one.
QByteArray attributeOf(const OtlpSpan& span, const std::string& name);

} // namespace gatehouse::test
