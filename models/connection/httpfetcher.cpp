#include "httpfetcher.h"

#include "connectionproblem.h"
#include "httpcall.h"
#include "preparedrequest.h"

#include <utility>

namespace gatehouse
{
namespace
{

QFuture<Outcome<HttpReply>> refused(const Problem& problem)
{
    return QtFuture::makeReadyFuture(Outcome<HttpReply>(problem));
}

} // namespace

HttpFetcher::HttpFetcher(QObject* parent) : QObject(parent) {}

HttpFetcher::~HttpFetcher() = default;

void HttpFetcher::setBearerToken(const QByteArray& token)
{
    // Nothing in it may become a header of its own.
    m_token = token.simplified();
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
    auto prepared = PreparedRequest::prepare(request, m_token);
    if (!prepared)
        return refused(prepared.problem());
    if (request.body.size() > limits.sentBytes)
        return refused(
            {ConnectionProblem::RequestTooLarge, {std::to_string(limits.sentBytes / 1024 / 1024)}});
    prepared->trusted = m_trusted;
    auto* call = new HttpCall(*std::move(prepared), limits, this);
    return call->future();
}

} // namespace gatehouse
