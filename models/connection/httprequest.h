#pragma once

#include "httpheader.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace gatehouse
{

/// What somebody wants to be sent.
struct HttpRequest {
    QByteArray method = "GET"; ///< any but CONNECT and TRACE, in capitals where the standard has them
    QUrl url;                  ///< http or https; user and password in it are sent as Basic
    /// Beside those HttpFetcher writes itself (Host, Authorization, Connection, Accept-Encoding and what
    /// frames the body), which are refused here. One of Accept or User-Agent stands in for the usual one.
    QList<HttpHeader> headers;
    QByteArray body; ///< sent with its length; an empty one of POST, PUT or PATCH with length 0
};

} // namespace gatehouse
