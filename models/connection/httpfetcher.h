#pragma once

#include "httpreply.h"
#include "outcome.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QSslCertificate>

namespace gatehouse
{

/// Fetches with one GET a call, on a connection of its own, never sent twice. Redirects are not followed,
/// cookies neither kept nor sent, certificates never ignored, loopback never asked through a proxy.
/// Everything else ends in a Problem of ConnectionProblem: past the deadline (a reply that drips is cut),
/// over a limit, cut short, not HTTP. User and password of a URL are sent as Basic and shown nowhere.
///
/// Lives in the GUI thread. Cancelling the future aborts the request; destroying the fetcher
/// cancels what is under way.
class HttpFetcher : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpFetcher)

public:
    explicit HttpFetcher(QObject* parent = nullptr);
    ~HttpFetcher() override;

    /// Sent as `Authorization: Bearer` by the following calls; empty: none. Over plain http only
    /// to loopback: elsewhere the call is refused before anything is sent.
    void setBearerToken(const QByteArray& token);
    /// Trusted beside those of the system.
    void addTrustedCertificates(const QList<QSslCertificate>& certificates);

    QFuture<Outcome<HttpReply>> get(const QUrl& url, const HttpLimits& limits = {});

private:
    QByteArray m_token;
    QList<QSslCertificate> m_trusted;
};

} // namespace gatehouse
