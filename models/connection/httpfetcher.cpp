#include "httpfetcher.h"

#include "connectionproblem.h"
#include "httpcall.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

bool isLoopback(const QString& host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

/// As the system says, but never for loopback: a token for this machine must not reach a proxy.
class ProxiesButForLoopback : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QNetworkAccessManager* managerOfOurOwn(QObject* parent)
{
    auto* manager = new QNetworkAccessManager(parent);
    manager->setProxyFactory(new ProxiesButForLoopback); // the manager owns it
    return manager;
}

QNetworkRequest requestFor(const QUrl& url)
{
    QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (bare.path().isEmpty())
        bare.setPath(u"/"_s);
    QNetworkRequest request(bare);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Asking ourselves keeps Qt from unpacking: BodyDecoder does it under our limit.
    request.setRawHeader("Accept-Encoding", "gzip");
    request.setRawHeader("Accept", "application/json, application/health+json, text/plain;q=0.9, */*;q=0.8");
    request.setRawHeader("User-Agent", "gatehouse");
    return request;
}

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

HttpFetcher::HttpFetcher(QObject* parent) : QObject(parent), m_manager(*managerOfOurOwn(this)) {}

HttpFetcher::HttpFetcher(QNetworkAccessManager& manager, QObject* parent)
    : QObject(parent)
    , m_manager(manager)
{
}

HttpFetcher::~HttpFetcher()
{
    // Before the manager, whose replies they hold.
    qDeleteAll(findChildren<HttpCall*>(Qt::FindDirectChildrenOnly));
}

void HttpFetcher::setBearerToken(const QByteArray& token)
{
    m_token = token;
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
    QNetworkRequest request = requestFor(url);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    else if (!url.userInfo().isEmpty())
        request.setRawHeader("Authorization", basicCredentials(url));
    if (!m_trusted.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_trusted);
        request.setSslConfiguration(tls);
    }
    auto* call = new HttpCall(m_manager, request, limits, this);
    return call->future();
}

} // namespace gatehouse
