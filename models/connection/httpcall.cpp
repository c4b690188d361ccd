#include "httpcall.h"

#include <QHostAddress>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace gatehouse
{
namespace
{

// Qt keeps at most this much that we have not read yet.
constexpr qint64 unreadBytes = qint64{256} * 1024;
constexpr qint64 pieceBytes = qint64{64} * 1024;

std::string hostAndPort(const QUrl& url)
{
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    return (url.host() + QLatin1Char(':') + QString::number(url.port(usual))).toStdString();
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

ConnectionProblem codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return ConnectionProblem::ConnectionRefused;
    case QNetworkReply::RemoteHostClosedError:
        return ConnectionProblem::ConnectionLost;
    case QNetworkReply::HostNotFoundError:
        return ConnectionProblem::NameNotFound;
    case QNetworkReply::TimeoutError:
        return ConnectionProblem::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ConnectionProblem::TlsFailed;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ConnectionProblem::ProxyFailed;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ConnectionProblem::NotHttp;
    default:
        return ConnectionProblem::Failed;
    }
}

} // namespace

HttpCall::HttpCall(QNetworkAccessManager& manager, const QNetworkRequest& request, const HttpLimits& limits,
                   QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_body(limits.bodyBytes)
{
    m_promise.start();
    m_clock.start();
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, &HttpCall::cancel);
    m_watcher.setFuture(m_promise.future());

    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { settle(problem(ConnectionProblem::TimedOut)); });
    m_deadline.start(limits.deadline);

    m_reply = manager.get(request);
    m_reply->setReadBufferSize(unreadBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readBody);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpCall::keepCertificateErrors);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::finish);
}

HttpCall::~HttpCall()
{
    dropReply();
}

void HttpCall::keepCertificateErrors(const QList<QSslError>& errors)
{
    m_certificateErrors += errors;
}

void HttpCall::readHead()
{
    if (m_settled || m_headRead)
        return;
    m_headRead = true;
    qint64 bytes = 0;
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        bytes += name.size() + value.size() + 4;
    if (bytes > m_limits.headerBytes)
        settle(problem(ConnectionProblem::HeadersTooLarge, {std::to_string(m_limits.headerBytes / 1024)}));
    else if (!m_body.setEncoding(m_reply->rawHeader("Content-Encoding")))
        settle(problem(ConnectionProblem::BadEncoding));
}

void HttpCall::readBody()
{
    readHead();
    while (!m_settled && m_reply->bytesAvailable() > 0) {
        switch (m_body.append(m_reply->read(pieceBytes))) {
        case BodyDecoder::State::Fine:
            break;
        case BodyDecoder::State::TooLarge:
            settle(
                problem(ConnectionProblem::BodyTooLarge, {std::to_string(m_limits.bodyBytes / 1024 / 1024)}));
            break;
        case BodyDecoder::State::Broken:
            settle(problem(ConnectionProblem::BadEncoding));
            break;
        }
    }
}

void HttpCall::finish()
{
    if (m_settled)
        return;
    if (answered())
        readBody();
    if (m_settled)
        return;
    if (!answered())
        settle(problemOfReply());
    else if (!bodyIsWhole())
        settle(problem(ConnectionProblem::CutShort));
    else
        settle(reply());
}

/// Whether an HTTP answer came: Qt calls 4xx and 5xx errors, to us they are answers.
bool HttpCall::answered() const
{
    if (!m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool content =
        error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool server = error >= QNetworkReply::InternalServerError;
    // This one stands for 400 and 418.
    const bool refused = error == QNetworkReply::ProtocolInvalidOperationError;
    return error == QNetworkReply::NoError || content || server || refused;
}

bool HttpCall::bodyIsWhole() const
{
    bool stated = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&stated);
    const bool allHere = !stated || m_reply->hasRawHeader("Transfer-Encoding") || length == m_body.received();
    return allHere && m_body.complete();
}

HttpReply HttpCall::reply()
{
    HttpReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.contentType = m_reply->rawHeader("Content-Type");
    reply.body = m_body.take();
    reply.roundTrip = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    reply.serverDate = httpDate(m_reply->rawHeader("Date"));
    if (m_reply->hasRawHeader("Location")) {
        const QUrl target = QUrl::fromEncoded(m_reply->rawHeader("Location"));
        reply.location = m_reply->url().resolved(target).adjusted(QUrl::RemoveUserInfo);
    }
    return reply;
}

Problem HttpCall::problemOfReply() const
{
    if (!m_certificateErrors.isEmpty())
        return certificateProblem();
    ConnectionProblem code = codeOf(m_reply->error());
    // Whatever ended the connection: an answer that had begun is cut short.
    if (m_headRead && (code == ConnectionProblem::ConnectionLost || code == ConnectionProblem::Failed))
        code = ConnectionProblem::CutShort;
    return problem(code);
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
    found.args.front() = m_reply->url().host().toStdString();
    QStringList all;
    for (const QSslError& error : m_certificateErrors)
        all += error.errorString();
    all.removeDuplicates();
    found.detail = all.join(u' ').toStdString();
    return found;
}

Problem HttpCall::problem(ConnectionProblem code, std::vector<std::string> more) const
{
    const QUrl url = m_reply ? m_reply->url() : QUrl();
    Problem made{code};
    made.args.push_back(code == ConnectionProblem::NameNotFound ? url.host().toStdString()
                                                                : hostAndPort(url));
    if (code == ConnectionProblem::TimedOut)
        made.args.push_back(
            QString::number(static_cast<double>(m_clock.elapsed()) / 1000.0, 'f', 1).toStdString());
    for (std::string& arg : more)
        made.args.push_back(std::move(arg));
    if (m_reply && m_reply->error() != QNetworkReply::NoError)
        made.detail = m_reply->errorString().toStdString();
    return made;
}

void HttpCall::settle(Answer answer)
{
    if (m_settled)
        return;
    m_settled = true;
    m_deadline.stop();
    dropReply();
    m_promise.addResult(std::move(answer));
    m_promise.finish();
    deleteLater();
}

void HttpCall::cancel()
{
    if (m_settled)
        return;
    m_settled = true;
    m_deadline.stop();
    dropReply();
    m_promise.finish();
    deleteLater();
}

void HttpCall::dropReply()
{
    if (!m_reply)
        return;
    disconnect(m_reply, nullptr, this, nullptr);
    if (!m_reply->isFinished())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace gatehouse
