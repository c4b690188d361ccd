#pragma once

#include "tracesearch.h"

#include <QByteArray>
#include <QString>

namespace gatehouse::test
{

/// One span in Zipkin's JSON: microseconds since 1970, and a tag.
struct ZipkinSpan {
    QByteArray trace;
    QByteArray service;
    QByteArray name;
    qint64 start = 0;
    qint64 duration = 0;
    QByteArray key = {};
    QByteArray value = {};
};

QByteArray zipkinJson(const QList<ZipkinSpan>& spans);
/// The file's path.
QString writeFile(const QString& folder, const QString& name, const QByteArray& bytes);
/// Read from such a document.
TraceList listedTraces(const QList<ZipkinSpan>& spans);

} // namespace gatehouse::test
