#pragma once

#include <QByteArray>
#include <QList>

namespace gatehouse::test
{

/// A span of a request that is made up.
struct MadeSpan {
    QByteArray traceId; ///< hex
    QByteArray spanId;  ///< hex
    QByteArray parentId = {};
    QByteArray name = "GET /clusters";
};

/// An ExportTraceServiceRequest of one service, in protobuf by OpenTelemetry's own messages.
QByteArray protobufRequest(const QList<MadeSpan>& spans, const QByteArray& service = "shop");
/// The same in OTLP's JSON.
QByteArray jsonRequest(const QList<MadeSpan>& spans, const QByteArray& service = "shop");

QByteArray gzipped(const QByteArray& bytes);

} // namespace gatehouse::test
