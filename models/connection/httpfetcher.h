#pragma once

#include "httpreply.h"
#include "httprequest.h"
#include "outcome.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QSslCertificate>
#include <QUrl>

namespace gatehouse
{

/// Sends one request a call, on a connection of its own, never sent twice. Redirects are not followed,
/// cookies neither kept nor sent, certificates never ignored, loopback never asked through a proxy.
/// Everything else ends in a Problem of ConnectionProblem: past the deadline (a reply that drips is cut),
/// over a limit, cut short, not HTTP. User and password of a URL are sent as Basic and shown nowhere.
///
/// Once the first byte of an unsafe request (any but GET, HEAD, OPTIONS) may have left, whatever keeps its
/// answer from us is OutcomeUnknown: it may have been carried out, so read before sending it again.
///
/// Lives in the GUI thread. Cancelling the future aborts the request; destroying the fetcher
/// cancels what is under way. An unsafe request may have been carried out all the same.
class HttpFetcher : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpFetcher)

public:
    explicit HttpFetcher(QObject* parent = nullptr);
    ~HttpFetcher() override;

    /// Sent as `Authorization: Bearer` by the following calls; empty: none. Over plain http only
    /// to loopback: elsewhere the call is refused before anything is sent. With a server (its scheme, host
    /// and port count) only calls to that one carry it: a trace store must not learn a gateway's token.
    void setBearerToken(const QByteArray& token, const QUrl& server = {});
    /// Trusted beside those of the system.
    void addTrustedCertificates(const QList<QSslCertificate>& certificates);

    QFuture<Outcome<HttpReply>> get(const QUrl& url, const HttpLimits& limits = {});
    /// Beside the problems of get(): BadRequest and RequestTooLarge, before anything is sent.
    QFuture<Outcome<HttpReply>> send(const HttpRequest& request, const HttpLimits& limits = {});

signals:
    /// A call that carried this token was answered with 401.
    void tokenRefused(const QByteArray& token);

private:
    QByteArray tokenFor(const QUrl& url) const;

    QByteArray m_token;
    QUrl m_tokenServer; ///< empty: any
    QList<QSslCertificate> m_trusted;
};

} // namespace gatehouse
