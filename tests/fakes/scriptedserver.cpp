#include "scriptedserver.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace gatehouse::test
{
namespace
{

qsizetype contentLength(const QByteArray& head)
{
    const QByteArray name = "\r\ncontent-length:";
    const qsizetype field = head.toLower().indexOf(name);
    return field < 0 ? 0 : head.mid(field + name.size()).split('\r').first().trimmed().toLongLong();
}

} // namespace

ScriptedServer::ScriptedServer(QObject* parent) : QObject(parent), m_server(std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            [this] { take(m_server->nextPendingConnection()); });
    m_server->listen(QHostAddress::LocalHost);
}

ScriptedServer::ScriptedServer(const TestCertificate& certificate, QObject* parent)
    : QObject(parent)
    , m_tls(true)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate.certificate);
    tls.setPrivateKey(certificate.key);
    server->setSslConfiguration(tls);
    connect(server.get(), &QTcpServer::pendingConnectionAvailable, this,
            [this] { take(m_server->nextPendingConnection()); });
    server->listen(QHostAddress::LocalHost);
    m_server = std::move(server);
}

ScriptedServer::~ScriptedServer()
{
    // Sockets say goodbye while they die, when what they would tell it to is gone already.
    const auto sockets = m_server->findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets)
        socket->disconnect(this);
}

ScriptedServer::Script ScriptedServer::whole(const QByteArray& statusLine, const QByteArray& contentType,
                                             const QByteArray& body, const QByteArray& moreHeaders)
{
    Script script;
    script.bytes = "HTTP/1.1 " + statusLine + "\r\nContent-Type: " + contentType +
                   "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" +
                   body;
    script.end = End::StayOpen;
    return script;
}

QUrl ScriptedServer::url(const QByteArray& path) const
{
    const QString scheme = m_tls ? u"https"_s : u"http"_s;
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(port()).arg(QString::fromLatin1(path)));
}

quint16 ScriptedServer::port() const
{
    return m_server->serverPort();
}

void ScriptedServer::take(QTcpSocket* socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_received.remove(socket);
        socket->deleteLater();
    });
    read(socket);
}

void ScriptedServer::read(QTcpSocket* socket)
{
    QByteArray& received = m_received[socket];
    received += socket->readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = received.left(end);
    const qsizetype length = contentLength(head);
    if (received.size() < end + 4 + length)
        return;
    m_bodies += received.mid(end + 4, length);
    received.clear();
    m_heads += head;
    const QByteArray path = head.split(' ').value(1);
    play(socket, m_scripts.value(path, whole("404 Not Found", "text/plain", "no script")), 0);
}

void ScriptedServer::play(QTcpSocket* socket, const Script& script, qsizetype from)
{
    const qsizetype step = script.step > 0 ? script.step : script.bytes.size();
    socket->write(script.bytes.mid(from, step));
    if (from + step >= script.bytes.size()) {
        finish(socket, script.end);
        return;
    }
    QTimer::singleShot(script.pause, socket,
                       [this, socket, script, from, step] { play(socket, script, from + step); });
}

void ScriptedServer::finish(QTcpSocket* socket, End end)
{
    socket->flush();
    if (end == End::Close)
        socket->disconnectFromHost();
    if (end == End::Reset) {
        const linger now{1, 0};
        setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        socket->abort();
    }
}

} // namespace gatehouse::test
