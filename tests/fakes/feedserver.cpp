#include "feedserver.h"

#include <QNetworkRequest>
#include <QUrlQuery>
#include <QWebSocket>

namespace gatehouse::test
{

FeedServer::FeedServer(QObject* parent)
    : QObject(parent)
    , m_server(QStringLiteral("fake"), QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket* socket = m_server.nextPendingConnection())
            take(socket);
    });
    comeBack();
    m_port = m_server.serverPort();
}

FeedServer::~FeedServer()
{
    goAway();
}

QUrl FeedServer::gateway() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FeedServer::goAway()
{
    m_server.close();
    for (QWebSocket* socket : std::as_const(m_sockets)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    m_sockets.clear();
}

void FeedServer::comeBack()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
}

void FeedServer::setInstance(const QString& instance, qint64 seq)
{
    m_instance = instance;
    m_seq = seq;
}

void FeedServer::take(QWebSocket* socket)
{
    const QUrlQuery query(socket->requestUrl());
    m_sinces += query.queryItemValue(QStringLiteral("since"));
    m_types += query.queryItemValue(QStringLiteral("types"), QUrl::FullyDecoded);
    m_tokens += socket->request().rawHeader("Authorization");
    m_sockets += socket;
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        m_sockets.removeAll(socket);
        socket->deleteLater();
    });
    if (m_greets)
        socket->sendTextMessage(QString::fromUtf8(
            R"({"seq":null,"at":"2026-03-01T06:02:20.632281Z","type":"hello","data":)" + place() + '}'));
}

QByteArray FeedServer::place() const
{
    return "{\"instance\":\"" + m_instance.toUtf8() + "\",\"seq\":" + QByteArray::number(m_seq) +
           ",\"oldest\":1}";
}

void FeedServer::tell(const QByteArray& type, const QByteArray& data)
{
    tellText(QString::fromUtf8("{\"seq\":" + QByteArray::number(++m_seq) +
                               ",\"at\":\"2026-03-01T06:02:20.632281Z\",\"type\":\"" + type +
                               "\",\"data\":" + data + '}'));
}

void FeedServer::tellGap()
{
    tellText(QString::fromUtf8(
        "{\"seq\":null,\"at\":\"2026-03-01T06:02:20.632281Z\",\"type\":\"gap\",\"data\":" + place() + '}'));
}

void FeedServer::tellText(const QString& text)
{
    for (QWebSocket* socket : std::as_const(m_sockets))
        socket->sendTextMessage(text);
}

void FeedServer::tellBytes(const QByteArray& bytes)
{
    for (QWebSocket* socket : std::as_const(m_sockets))
        socket->sendBinaryMessage(bytes);
}

void FeedServer::close(int code)
{
    const auto sockets = m_sockets;
    for (QWebSocket* socket : sockets)
        socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
}

} // namespace gatehouse::test
