#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <optional>

namespace gatehouse
{

/// A whole answer, whatever its status; redirects are answers too.
struct HttpReply {
    int status = 0;
    QByteArray body; ///< decompressed
    QByteArray contentType;
    QUrl location; ///< of a redirect, absolute; never followed
    /// From the request to the last byte.
    std::chrono::microseconds roundTrip{0};
    std::optional<QDateTime> serverDate; ///< the `Date` header, to see clock skew
};

/// What one request may cost.
struct HttpLimits {
    /// Wall clock, over name look-up, connect, TLS, headers and body together.
    std::chrono::milliseconds deadline = std::chrono::seconds(5);
    qint64 bodyBytes = qint64{16} * 1024 * 1024; ///< after decompression
    qint64 headerBytes = qint64{64} * 1024;
};

} // namespace gatehouse
