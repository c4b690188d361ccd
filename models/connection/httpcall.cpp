#include "httpcall.h"

#include "loopback.h"

#include <QLocale>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimeZone>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

// The socket keeps at most this much that we have not read yet.
constexpr qint64 UnreadBytes = qint64{256} * 1024;
constexpr qint64 PieceBytes = qint64{64} * 1024;

bool isSecure(const QUrl& url)
{
    return url.scheme() == u"https";
}

quint16 portOf(const QUrl& url)
{
    return static_cast<quint16>(url.port(isSecure(url) ? 443 : 80));
}

std::string hostAndPort(const QUrl& url)
{
    return (url.host() + u':' + QString::number(portOf(url))).toStdString();
}

/// Whole days between the two, never negative.
std::string days(const QDateTime& from, const QDateTime& to)
{
    return std::to_string(std::max<qint64>(from.secsTo(to), 0) / 86'400);
}

std::optional<QDateTime> httpDate(const QByteArray& text)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    date.setTimeZone(QTimeZone::utc());
    return date;
}

/// As the system says, but never for loopback: a token for this machine must not reach a proxy.
QNetworkProxy proxyFor(const QUrl& url)
{
    if (isLoopback(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QNetworkProxyQuery query(url.host(), portOf(url), url.scheme(), QNetworkProxyQuery::TcpSocket);
    return QNetworkProxyFactory::systemProxyForQuery(query).value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

/// For the log, untranslated.
std::string lostBecause(const Problem& problem)
{
    switch (problem.code.as<ConnectionProblem>()) {
    case ConnectionProblem::TimedOut:
        return "no whole answer within the deadline";
    case ConnectionProblem::NotHttp:
        return "the answer was not HTTP";
    case ConnectionProblem::HeadersTooLarge:
    case ConnectionProblem::BodyTooLarge:
        return "the answer was larger than the limit";
    case ConnectionProblem::BadEncoding:
        return "the answer could not be unpacked";
    default:
        return "the connection ended before the whole answer";
    }
}

ConnectionProblem codeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return ConnectionProblem::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
        return ConnectionProblem::ConnectionLost;
    case QAbstractSocket::HostNotFoundError:
        return ConnectionProblem::NameNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return ConnectionProblem::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return ConnectionProblem::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return ConnectionProblem::ProxyFailed;
    default:
        return ConnectionProblem::Failed;
    }
}

} // namespace

HttpCall::HttpCall(PreparedRequest request, const HttpLimits& limits, QObject* parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_limits(limits)
    , m_reader(limits,
               m_request.headOnly ? HttpResponseReader::Body::Never : HttpResponseReader::Body::AsStated)
{
    m_promise.start();
    m_clock.start();
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, &HttpCall::finish);
    m_watcher.setFuture(m_promise.future());

    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { settle(problem(ConnectionProblem::TimedOut)); });
    m_deadline.start(limits.deadline);
    connectSocket();
}

HttpCall::~HttpCall()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void HttpCall::connectSocket()
{
    const bool secure = isSecure(m_request.url);
    if (secure)
        connect(&m_socket, &QSslSocket::encrypted, this, &HttpCall::send);
    else
        connect(&m_socket, &QAbstractSocket::connected, this, &HttpCall::send);
    connect(&m_socket, &QIODevice::readyRead, this, &HttpCall::read);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &HttpCall::fail);
    connect(&m_socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_certificateErrors += errors; });
    if (!m_request.trusted.isEmpty()) {
        QSslConfiguration tls = m_socket.sslConfiguration();
        tls.addCaCertificates(m_request.trusted);
        m_socket.setSslConfiguration(tls);
    }
    m_socket.setReadBufferSize(UnreadBytes);
    m_socket.setProxy(proxyFor(m_request.url));
    const QString host = m_request.url.host(QUrl::FullyEncoded).remove(u'[').remove(u']');
    if (secure)
        m_socket.connectToHostEncrypted(host, portOf(m_request.url));
    else
        m_socket.connectToHost(host, portOf(m_request.url));
}

void HttpCall::send()
{
    m_sent = true;
    m_socket.write(m_request.head);
    if (!m_request.body.isEmpty())
        m_socket.write(m_request.body);
}

void HttpCall::read()
{
    while (!m_settled && m_socket.bytesAvailable() > 0)
        take(m_reader.take(m_socket.read(PieceBytes)));
}

void HttpCall::fail(QAbstractSocket::SocketError error)
{
    read();
    if (m_settled)
        return;
    const bool handshaking = isSecure(m_request.url) && !m_socket.isEncrypted() && m_reader.status() == 0;
    if (!m_certificateErrors.isEmpty())
        settle(certificateProblem());
    else if (error == QAbstractSocket::RemoteHostClosedError && !handshaking)
        take(m_reader.end());
    else if (error == QAbstractSocket::RemoteHostClosedError)
        settle(problem(ConnectionProblem::TlsFailed));
    else if (m_reader.status() != 0)
        settle(problem(ConnectionProblem::CutShort));
    else
        settle(problem(codeOf(error)));
}

void HttpCall::take(HttpResponseReader::State state)
{
    using State = HttpResponseReader::State;
    switch (state) {
    case State::Reading:
        return;
    case State::Done:
        return settle(reply());
    case State::NotHttp:
        return settle(problem(ConnectionProblem::NotHttp));
    case State::HeadersTooLarge:
        return settle(
            problem(ConnectionProblem::HeadersTooLarge, {std::to_string(m_limits.headerBytes / 1024)}));
    case State::BodyTooLarge:
        return settle(
            problem(ConnectionProblem::BodyTooLarge, {std::to_string(m_limits.bodyBytes / 1024 / 1024)}));
    case State::BadEncoding:
        return settle(problem(ConnectionProblem::BadEncoding));
    case State::CutShort:
        return settle(problem(ConnectionProblem::CutShort));
    case State::NothingCame:
        return settle(problem(ConnectionProblem::ConnectionLost));
    }
}

HttpReply HttpCall::reply()
{
    HttpReply reply;
    reply.status = m_reader.status();
    reply.headers = m_reader.headers();
    reply.contentType = m_reader.header("content-type");
    reply.body = m_reader.takeBody();
    reply.roundTrip = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    reply.serverDate = httpDate(m_reader.header("date"));
    const QByteArray location = m_reader.header("location");
    if (!location.isEmpty())
        reply.location = m_request.url.resolved(QUrl::fromEncoded(location)).adjusted(QUrl::RemoveUserInfo);
    return reply;
}

/// Of all that is wrong with a certificate, the first that its owner can mend by itself.
Problem HttpCall::certificateProblem() const
{
    const auto find = [this](QSslError::SslError wanted) {
        return std::ranges::find(m_certificateErrors, wanted, &QSslError::error);
    };
    const auto none = m_certificateErrors.end();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Problem found = problem(ConnectionProblem::CertificateUntrusted);
    if (const auto expired = find(QSslError::CertificateExpired); expired != none)
        found =
            problem(ConnectionProblem::CertificateExpired, {days(expired->certificate().expiryDate(), now)});
    else if (const auto early = find(QSslError::CertificateNotYetValid); early != none)
        found = problem(ConnectionProblem::CertificateNotYetValid,
                        {days(now, early->certificate().effectiveDate())});
    else if (const auto wrong = find(QSslError::HostNameMismatch); wrong != none)
        found = problem(ConnectionProblem::CertificateWrongHost,
                        {wrong->certificate().subjectAlternativeNames().values().join(u", ").toStdString()});
    found.args.front() = m_request.url.host().toStdString();
    QStringList all;
    for (const QSslError& error : m_certificateErrors)
        all += error.errorString();
    all.removeDuplicates();
    found.detail = all.join(u' ').toStdString();
    return found;
}

Problem HttpCall::problem(ConnectionProblem code, std::vector<std::string> more) const
{
    Problem made{code};
    const bool nameOnly = code == ConnectionProblem::NameNotFound;
    made.args.push_back(nameOnly ? m_request.url.host().toStdString() : hostAndPort(m_request.url));
    if (code == ConnectionProblem::TimedOut)
        made.args.push_back(
            QString::number(static_cast<double>(m_clock.elapsed()) / 1000.0, 'f', 1).toStdString());
    std::ranges::move(more, std::back_inserter(made.args));
    if (m_socket.error() != QAbstractSocket::UnknownSocketError &&
        m_socket.error() != QAbstractSocket::RemoteHostClosedError)
        made.detail = m_socket.errorString().toStdString();
    return made;
}

Problem HttpCall::asAsked(Problem problem) const
{
    if (!m_sent || m_request.safe)
        return problem;
    Problem unknown{ConnectionProblem::OutcomeUnknown, {hostAndPort(m_request.url)}};
    unknown.detail = problem.detail.empty() ? lostBecause(problem) : problem.detail;
    return unknown;
}

void HttpCall::settle(Answer answer)
{
    if (m_settled)
        return;
    const bool isUnauthorized = answer.ok() && answer->status == 401;
    m_promise.addResult(answer.ok() ? std::move(answer) : Answer(asAsked(answer.problem())));
    finish();
    if (isUnauthorized)
        emit unauthorized();
}

void HttpCall::finish()
{
    if (std::exchange(m_settled, true))
        return;
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    m_promise.finish();
    deleteLater();
}

} // namespace gatehouse
