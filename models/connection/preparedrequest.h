#pragma once

#include "httprequest.h"
#include "outcome.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QUrl>

namespace gatehouse
{

/// A request that was judged fit to be sent: what HttpCall writes, byte for byte.
struct PreparedRequest {
    QUrl url; ///< without user, password and fragment
    QByteArray head;
    QByteArray body;
    bool headOnly = false; ///< the answer has no body whatever its fields say
    /// Sent twice it does what it does once, and once lost it did nothing (RFC 9110 §9.2.1).
    bool safe = true;
    QList<QSslCertificate> trusted;

    /// With `Authorization: Bearer` where the token is not empty, else with the URL's user and password. A
    /// Problem of ConnectionProblem where it must not be sent: BadAddress, TokenOverPlainHttp, BadRequest.
    static Outcome<PreparedRequest> prepare(const HttpRequest& request, const QByteArray& token);
};

} // namespace gatehouse
