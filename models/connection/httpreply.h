#pragma once

#include "httpheader.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace gatehouse
{

/// A whole answer, whatever its status; redirects are answers too.
struct HttpReply {
    int status = 0;
    QByteArray body;           ///< decompressed
    QList<HttpHeader> headers; ///< in their order, repeated ones too
    QByteArray contentType;
    QUrl location; ///< of a redirect, absolute; never followed
    /// From the request to the last byte.
    std::chrono::microseconds roundTrip{0};
    std::optional<QDateTime> serverDate; ///< the `Date` header, to see clock skew

    /// The first header of that name, which is in lower case; empty without one.
    QByteArray header(const QByteArray& name) const
    {
        for (const HttpHeader& one : headers) {
            if (one.name == name)
                return one.value;
        }
        return {};
    }
};

/// What one request may cost.
struct HttpLimits {
    /// Wall clock, over name look-up, connect, TLS, headers and body together.
    std::chrono::milliseconds deadline = std::chrono::seconds(5);
    qint64 bodyBytes = qint64{16} * 1024 * 1024; ///< after decompression
    qint64 headerBytes = qint64{64} * 1024;
    qint64 sentBytes = qint64{16} * 1024 * 1024; ///< of the request's body
};

} // namespace gatehouse
