#include "httpfetcher.h"

#include "connectionproblem.h"
#include "httpcall.h"
#include "preparedrequest.h"

#include <utility>

namespace gatehouse
{
namespace
{

bool isSameServer(const QUrl& one, const QUrl& other)
{
    const int usual = one.scheme() == QLatin1String("https") ? 443 : 80;
    return one.scheme() == other.scheme() && one.host() == other.host() &&
           one.port(usual) == other.port(usual);
}

QFuture<Outcome<HttpReply>> refused(const Problem& problem)
{
    return QtFuture::makeReadyFuture(Outcome<HttpReply>(problem));
}

} // namespace

HttpFetcher::HttpFetcher(QObject* parent) : QObject(parent) {}

HttpFetcher::~HttpFetcher() = default;

void HttpFetcher::setBearerToken(const QByteArray& token, const QUrl& server)
{
    // Nothing in it may become a header of its own.
    m_token = token.simplified();
    m_tokenServer = server;
}

QByteArray HttpFetcher::tokenFor(const QUrl& url) const
{
    return m_tokenServer.isEmpty() || isSameServer(m_tokenServer, url) ? m_token : QByteArray();
}

void HttpFetcher::addTrustedCertificates(const QList<QSslCertificate>& certificates)
{
    m_trusted += certificates;
}

QFuture<Outcome<HttpReply>> HttpFetcher::get(const QUrl& url, const HttpLimits& limits)
{
    HttpRequest request;
    request.url = url;
    return send(request, limits);
}

QFuture<Outcome<HttpReply>> HttpFetcher::send(const HttpRequest& request, const HttpLimits& limits)
{
    const QByteArray token = tokenFor(request.url);
    auto prepared = PreparedRequest::prepare(request, token);
    if (!prepared)
        return refused(prepared.problem());
    if (request.body.size() > limits.sentBytes)
        return refused(
            {ConnectionProblem::RequestTooLarge, {std::to_string(limits.sentBytes / 1024 / 1024)}});
    prepared->trusted = m_trusted;
    auto* call = new HttpCall(*std::move(prepared), limits, this);
    if (!token.isEmpty())
        connect(call, &HttpCall::unauthorized, this, [this, token] { emit tokenRefused(token); });
    return call->future();
}

} // namespace gatehouse
