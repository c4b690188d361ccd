#include "feedsocket.h"

#include "loopback.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QUrlQuery>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int tokenExpired = 4401;
constexpr int unauthorized = 401;
constexpr int notFound = 404;
/// A token that was fresh and is refused all the same is not asked for again at once.
constexpr int patientRefusals = 2;

/// QWebSocket tells the status of a refused handshake in its words alone.
int statusIn(const QString& words)
{
    static const QRegularExpression number(u"\\b([1-5][0-9][0-9])\\b"_s);
    return number.match(words).captured(1).toInt();
}

/// As the system says, but never for loopback: a token for this machine must not reach a proxy.
QNetworkProxy proxyFor(const QUrl& url)
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (isLoopback(url.host()))
        return none;
    const int port = url.port(url.scheme() == u"https" ? 443 : 80);
    const QNetworkProxyQuery query(url.host(), port, url.scheme(), QNetworkProxyQuery::TcpSocket);
    return QNetworkProxyFactory::systemProxyForQuery(query).value(0, none);
}

} // namespace

FeedSocket::FeedSocket(FeedAddress address, FeedTimings timings, FeedQueue& queue)
    : m_address(std::move(address))
    , m_timings(timings)
    , m_queue(queue)
    , m_delay(timings.firstRetry, timings.longestRetry)
    , m_retryTimer(this)
    , m_handshakeTimer(this)
    , m_pingTimer(this)
    , m_wakeTimer(this)
{
    for (QTimer* timer : {&m_retryTimer, &m_handshakeTimer, &m_wakeTimer})
        timer->setSingleShot(true);
    m_wakeTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_retryTimer, &QTimer::timeout, this, &FeedSocket::connectNow);
    connect(&m_handshakeTimer, &QTimer::timeout, this, &FeedSocket::retry);
    connect(&m_pingTimer, &QTimer::timeout, this, &FeedSocket::ping);
    connect(&m_wakeTimer, &QTimer::timeout, this, [this] {
        m_sinceWake.restart();
        emit woken();
    });
}

FeedSocket::~FeedSocket()
{
    drop();
}

void FeedSocket::start(const QByteArray& token)
{
    m_token = token;
    connectNow();
}

void FeedSocket::setToken(const QByteArray& token)
{
    m_token = token;
    // A connection that is up stays: the gateway ends it when its own token expires.
    if (m_awaitsToken && !token.isEmpty())
        connectNow();
}

void FeedSocket::awaitToken()
{
    m_token.clear();
    m_retryTimer.stop();
    drop();
    m_awaitsToken = true;
    say({FeedState::Kind::SignInNeeded, {}, 0});
}

QUrl FeedSocket::url() const
{
    QUrl url =
        m_address.gateway.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    url.setScheme(url.scheme() == u"https" ? u"wss"_s : u"ws"_s);
    url.setPath((url.path() == u"/" ? QString() : url.path()) + u"/ws/events"_s);
    QUrlQuery query;
    if (!m_last.instance.isEmpty())
        query.addQueryItem(u"since"_s, u"%1:%2"_s.arg(m_last.instance).arg(m_last.seq));
    if (!m_address.types.isEmpty())
        query.addQueryItem(u"types"_s, m_address.types.join(u','));
    url.setQuery(query);
    return url;
}

void FeedSocket::connectNow()
{
    m_retryTimer.stop();
    drop();
    m_awaitsToken = false;
    m_usedToken = m_token;
    if (!m_token.isEmpty() && m_address.gateway.scheme() == u"http" && !isLoopback(m_address.gateway.host()))
        return say({FeedState::Kind::PlainHttpToken, {}, 0});
    // Looking again after a refusal is no news before its answer.
    if (m_said.kind == FeedState::Kind::Off || m_said.kind == FeedState::Kind::Retrying)
        say({FeedState::Kind::Connecting, {}, 0});
    makeSocket();
    open();
    m_handshakeTimer.start(m_timings.handshake);
}

void FeedSocket::makeSocket()
{
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(largestFeedFrame);
    m_socket->setMaxAllowedIncomingMessageSize(largestFeedFrame);
    m_socket->setProxy(proxyFor(m_address.gateway));
    if (!m_address.trusted.isEmpty()) {
        QSslConfiguration tls = m_socket->sslConfiguration();
        tls.addCaCertificates(m_address.trusted);
        m_socket->setSslConfiguration(tls);
    }
    connect(m_socket, &QWebSocket::textMessageReceived, this, &FeedSocket::takeMessage);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this] { takeMessage({}); });
    connect(m_socket, &QWebSocket::pong, this, [this] { m_isAnswered = true; });
    connect(m_socket, &QWebSocket::disconnected, this, &FeedSocket::takeEnd);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &FeedSocket::takeRefusal);
}

void FeedSocket::open()
{
    QNetworkRequest request(url());
    request.setRawHeader("Sec-WebSocket-Protocol", "gatehouse.v1");
    if (!m_usedToken.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_usedToken);
    else if (const QUrl& gateway = m_address.gateway; !gateway.userInfo().isEmpty())
        request.setRawHeader("Authorization",
                             "Basic " + gateway.userInfo(QUrl::FullyDecoded).toUtf8().toBase64());
    m_socket->open(request);
}

void FeedSocket::takeMessage(const QString& text)
{
    m_isAnswered = true;
    const QByteArray bytes = text.toUtf8();
    const auto frame = readFeedFrame({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (frame)
        take(*frame);
    else if (!m_isGreeted)
        retryIn(FeedState::Kind::NoEvents, m_timings.lookAgain);
    else
        // What it said is unknown, so something may have changed.
        wake(m_queue.pushMissed());
}

void FeedSocket::take(const FeedFrame& frame)
{
    if (const auto* hello = std::get_if<FeedHello>(&frame.what))
        return greet(hello->place);
    if (!m_isGreeted)
        return retryIn(FeedState::Kind::NoEvents, m_timings.lookAgain);
    if (const auto* gap = std::get_if<FeedGap>(&frame.what)) {
        m_last = gap->place;
        return wake(m_queue.pushMissed());
    }
    if (frame.seq.value_or(0) <= m_last.seq)
        return; // told again
    m_last.seq = frame.seq.value_or(0);
    if (!std::holds_alternative<FeedOther>(frame.what))
        wake(m_queue.push(frame));
}

void FeedSocket::greet(const FeedPlace& place)
{
    m_handshakeTimer.stop();
    m_isGreeted = true;
    m_refusedTokens = 0;
    m_sinceGreeting.start();
    m_pingTimer.start(m_timings.ping);
    // What came before the first connection, or from an instance that is gone, is not told again.
    if (place.instance != m_last.instance || place.seq < m_last.seq) {
        m_last = place;
        wake(m_queue.pushMissed());
    }
    say({FeedState::Kind::Connected, {}, 0});
}

void FeedSocket::ping()
{
    if (!std::exchange(m_isAnswered, false))
        return retry();
    m_socket->ping();
}

void FeedSocket::takeRefusal(QAbstractSocket::SocketError error)
{
    if (m_isGreeted)
        return; // how it ended is told by disconnected()
    const int status =
        error == QAbstractSocket::ConnectionRefusedError ? statusIn(m_socket->errorString()) : 0;
    if (status >= 300 && status < 500 && status != 408 && status != 429)
        refuse(status);
    else
        retry();
}

void FeedSocket::refuse(int httpStatus)
{
    if (httpStatus == unauthorized)
        refuseToken();
    else if (httpStatus == notFound)
        retryIn(FeedState::Kind::NoEvents, m_timings.lookAgain);
    else
        retryIn(FeedState::Kind::Refused, m_timings.lookAgain, httpStatus);
}

void FeedSocket::takeEnd()
{
    const int code = m_socket->closeCode();
    if (code == tokenExpired)
        refuseToken();
    else
        retry();
}

void FeedSocket::refuseToken()
{
    const bool hasNewer = !m_token.isEmpty() && m_token != m_usedToken;
    ++m_refusedTokens;
    if (hasNewer && m_refusedTokens < patientRefusals)
        return connectNow();
    retryIn(FeedState::Kind::SignInNeeded, m_timings.lookAgain, unauthorized);
    m_awaitsToken = m_refusedTokens < patientRefusals;
    if (!m_usedToken.isEmpty() && !hasNewer)
        emit tokenRefused(m_usedToken);
}

void FeedSocket::retry()
{
    if (m_isGreeted && m_sinceGreeting.hasExpired(m_timings.stable.count()))
        m_delay.reset();
    retryIn(FeedState::Kind::Retrying, m_delay.next());
}

void FeedSocket::retryIn(FeedState::Kind kind, std::chrono::milliseconds wait, int httpStatus)
{
    drop();
    m_retryTimer.start(wait);
    say({kind, wait, httpStatus});
}

void FeedSocket::drop()
{
    m_handshakeTimer.stop();
    m_pingTimer.stop();
    m_isGreeted = false;
    m_isAnswered = true;
    if (m_socket == nullptr)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    // This may be one of its own signals.
    std::exchange(m_socket, nullptr)->deleteLater();
}

void FeedSocket::wake(bool isDue)
{
    if (!isDue)
        return;
    const std::chrono::milliseconds since(m_sinceWake.isValid() ? m_sinceWake.elapsed() : 1000);
    if (since < shortestWake) {
        m_wakeTimer.start(shortestWake - since);
        return;
    }
    m_sinceWake.restart();
    emit woken();
}

void FeedSocket::say(const FeedState& state)
{
    m_said = state;
    emit stateChanged(state);
}

} // namespace gatehouse
