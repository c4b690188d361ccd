#include "httpfetcher.h"

#include "connectionproblem.h"
#include "httpcall.h"
#include "loopback.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

QByteArray basicCredentials(const QUrl& url)
{
    const QString both = url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
    return "Basic " + both.toUtf8().toBase64();
}

QFuture<Outcome<HttpReply>> refused(ConnectionProblem code, const QString& what)
{
    return QtFuture::makeReadyFuture(Outcome<HttpReply>(Problem{code, {what.toStdString()}}));
}

bool usable(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
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
    if (!usable(url))
        return refused(ConnectionProblem::BadAddress, url.toDisplayString(QUrl::RemoveUserInfo));
    if (!m_token.isEmpty() && url.scheme() == u"http" && !isLoopback(url.host()))
        return refused(ConnectionProblem::TokenOverPlainHttp, url.host());
    HttpRequest request{url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment), {}, m_trusted};
    if (!m_token.isEmpty())
        request.authorization = "Bearer " + m_token;
    else if (!url.userInfo().isEmpty())
        request.authorization = basicCredentials(url);
    auto* call = new HttpCall(std::move(request), limits, this);
    return call->future();
}

} // namespace gatehouse
